//! The roads to a case: every address in the sources that names one, or what hangs on one.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

/// What one knows a case by, and all that hangs on it.
#[derive(Clone)]
pub struct Known {
    pub ticket: String,
    pub number: String,
    pub handoff: String,
    pub promise: String,
    pub clock: String,
    pub part: String,
    pub name: String,
    pub file: String,
    pub conflict: String,
}

impl Known {
    /// Ids that never were.
    pub fn never() -> Self {
        let id = |n: u8| format!("01a1aa6f-3c00-7000-8000-0000000fff{n:02x}");
        Self {
            ticket: id(1),
            number: "A-9999".into(),
            handoff: id(2),
            promise: id(3),
            clock: id(4),
            part: id(5),
            name: id(6),
            file: id(7),
            conflict: id(8),
        }
    }

    pub fn ids(&self) -> [&str; 9] {
        let Self { ticket, number, handoff, promise, clock, part, name, file, conflict } = self;
        [ticket, number, handoff, promise, clock, part, name, file, conflict]
    }
}

/// Every address in the sources that a router answers.
pub fn addresses() -> BTreeSet<String> {
    fn read(folder: &Path, into: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).expect("the sources").flatten() {
            let path = entry.path();
            if path.is_dir() {
                read(&path, into);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = std::fs::read_to_string(&path).expect("text");
                for rest in text.split(".route(").skip(1) {
                    let address = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next());
                    into.extend(address.map(str::to_owned));
                }
            }
        }
    }
    let mut all = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "../app/web/src"] {
        read(&root.join(folder), &mut all);
    }
    all.extend(server::http::api::table().into_iter().map(|(path, _)| path.to_owned()));
    all
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Everything that forms do, from the sources, and something that none does.
fn deeds() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/web/src");
    let mut all = vec!["nothing".to_owned()];
    for file in ["ticket/actions.rs", "handoff/mod.rs", "conflict/list.rs"] {
        let text = std::fs::read_to_string(root.join(file)).expect("text");
        let arms = text.lines().filter_map(|line| line.trim_start().strip_prefix('"')?.split_once("\" =>"));
        all.extend(arms.map(|(deed, _)| deed.to_owned()));
    }
    all
}

/// An address that names a ticket, or what hangs on one, with the ids put in; one for each verb. Nothing for the others.
pub fn roads(address: &str, known: &Known) -> Vec<String> {
    let api = address.strip_prefix("/api/v1").unwrap_or(address);
    let id = match api.split('/').collect::<Vec<_>>()[..] {
        [_, "tickets", ..] if api != address => &known.ticket,
        [_, "desk", "tickets", _, "promises", ..] | [_, "promises", ..] => &known.promise,
        [_, "desk", "tickets", _, "clocks", ..] | [_, "clocks", ..] => &known.clock,
        [_, "desk", "tickets", _, "names", ..] => &known.name,
        [_, "desk", "tickets", ..] => &known.ticket,
        [_, "handoffs", ..] | [_, "desk", "handoffs", ..] => &known.handoff,
        [_, "conflicts", ..] | [_, "desk", "conflicts", ..] => &known.conflict,
        _ => return Vec::new(),
    };
    if !address.contains('{') {
        return Vec::new();
    }
    let part = if address.contains("/names/") { &known.name } else { &known.part };
    let filled = address.replace("{number}", &known.number).replace("{id}", id).replace("{part}", part);
    let mut all = vec![filled.replace("{file}", &known.file)];
    for (hole, verbs) in [
        ("{deed}", deeds()),
        (
            "{verb}",
            owned(&["keep", "move", "withdraw", "meet", "void", "correct", "remove", "write", "told"]),
        ),
        ("{variant}", owned(&["original", "shown", "thumbnail"])),
    ] {
        if address.contains(hole) {
            all = all.iter().flat_map(|path| verbs.iter().map(|verb| path.replace(hole, verb))).collect();
        }
    }
    if api != address {
        // The API takes a number for an id, too.
        all.push(all[0].replace(&known.ticket, &known.number));
    }
    all
}

/// A form that fits every deed.
pub fn form(known: &Known) -> String {
    format!(
        "key=form-key-0001&of={}&number={}&text=Because.&body=Because.&reason=Because.&message=Because.&language=fr\
         &due=2026-11-05T18:00&side=other&kind=firm&restated=Because.",
        known.ticket, known.number
    )
}

/// A body that fits the deed at the end of this road.
pub fn body_for(road: &str) -> Value {
    let mut body = body();
    if road.ends_with("/clocks") {
        body["kind"] = json!("hall_closing");
    }
    body
}

/// A body that fits almost every deed.
pub fn body() -> Value {
    json!({
        "reason": "Because.", "body": "Because.", "text": "Because.", "message": "Because.", "language": "fr",
        "due": "2026-11-05T18:00:00+08:00", "side": "other", "kind": "firm", "decision": "ask", "profession": "notary",
        "outcome": "settled", "note": "", "result": "Done.", "severity": "stable", "summary": "A.", "promises": "none",
        "next_step": "B.", "account": "xu", "next_at": "2026-11-05T18:00:00+08:00", "restated": "B.",
    })
}
