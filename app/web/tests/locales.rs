//! The locales: the same keys with the same variables everywhere, every key used exists and none is unused,
//! and every text is in the script of its language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use domain::catalogue::{FOLLOW_UPS, REPLIES};
use domain::draft::{Moving, TooLate};
use domain::question::Kind;
use domain::{
    Category, Channel, ClockCode, Language, Level, LogAction, Outcome, PartState, Profession, Reach, Role,
    State, Urgency,
};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What one sentence says: its variables, and its plain text without them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Said {
    variables: BTreeSet<String>,
    text: String,
}

fn read_inline(inline: &InlineExpression<&str>, said: &mut Said) {
    match inline {
        InlineExpression::VariableReference { id } => {
            said.variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|a| read_inline(a, said));
        }
        InlineExpression::Placeable { expression } => read_expression(expression, said),
        InlineExpression::StringLiteral { value } => said.text.push_str(value),
        _ => {}
    }
}

fn read_expression(expression: &Expression<&str>, said: &mut Said) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, said),
        Expression::Select { selector, variants } => {
            read_inline(selector, said);
            variants.iter().for_each(|v| read_pattern(&v.value, said));
        }
    }
}

fn read_pattern(pattern: &Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => said.text.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, said),
        }
    }
}

/// Every sentence of a file, attributes as `key.attribute`.
fn sentences(language: Language, file: &str) -> Option<BTreeMap<String, Said>> {
    let path = root().join("locales").join(language.code()).join(file);
    let text = std::fs::read_to_string(&path).ok()?;
    let resource = match fluent_syntax::parser::parse(text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => panic!("{}: {errors:?}", path.display()),
    };
    let mut found = BTreeMap::new();
    let mut add = |key: String, pattern: &Pattern<&str>| {
        let mut said = Said::default();
        read_pattern(pattern, &mut said);
        let before = found.insert(key.clone(), said);
        assert!(before.is_none(), "{}: {key} is there twice", path.display());
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    add(message.id.name.to_owned(), value);
                }
                for attribute in &message.attributes {
                    add(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                }
            }
            Entry::Junk { content } => panic!("{}: cannot be read: {content}", path.display()),
            _ => {}
        }
    }
    Some(found)
}

/// Which files there are, and in which languages each must be.
const FILES: &[(&str, &[Language])] = &[
    ("exhibitor.ftl", Language::ALL),
    ("catalogue.ftl", Language::ALL),
    ("replies.ftl", Language::ALL),
    ("counter.ftl", Language::ALL),
    ("desk.ftl", Language::STAFF),
    ("counter-desk.ftl", Language::STAFF),
    ("roster.ftl", Language::STAFF),
    ("handoff.ftl", Language::STAFF),
    ("conflict.ftl", Language::STAFF),
    ("clocks.ftl", Language::ALL),
    ("clocks-desk.ftl", Language::STAFF),
    ("timers.ftl", Language::STAFF),
];

#[test]
fn every_language_says_the_same_things_with_the_same_variables() {
    let mut faults = Vec::new();
    for (file, languages) in FILES {
        let english = sentences(Language::En, file).unwrap_or_else(|| panic!("locales/en/{file} is missing"));
        for language in *languages {
            let Some(theirs) = sentences(*language, file) else {
                faults.push(format!("locales/{language}/{file} is missing"));
                continue;
            };
            for (key, said) in &english {
                match theirs.get(key) {
                    None => faults.push(format!("{language}/{file}: {key} is missing")),
                    Some(other) if other.variables != said.variables => {
                        faults.push(format!(
                            "{language}/{file}: {key} has {:?}, en {:?}",
                            other.variables, said.variables
                        ));
                    }
                    Some(_) => {}
                }
            }
            for key in theirs.keys().filter(|key| !english.contains_key(*key)) {
                faults.push(format!("{language}/{file}: {key} is not in en"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// A character that only text of this language's script has.
fn is_own_script(language: Language, c: char) -> bool {
    let han = matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}');
    match language {
        Language::ZhHans | Language::ZhHant => han,
        Language::Ja => han || matches!(c, '\u{3040}'..='\u{30ff}'),
        Language::Ko => matches!(c, '\u{ac00}'..='\u{d7a3}'),
        Language::Ru => matches!(c, '\u{400}'..='\u{4ff}'),
        Language::Ar => matches!(c, '\u{600}'..='\u{6ff}'),
        _ => c.is_alphabetic(),
    }
}

/// What is written in Latin letters in every language.
const NAMES: &[&str] = &["ATA", "PDF", "PIN", "QR", "OK"];

/// Sentences that are rightly the same in English and elsewhere: names, and words that two languages share.
fn may_equal_english(key: &str, text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters < 3 || key.starts_with("language-") || NAMES.contains(&text.trim()) || !text.trim().contains(' ')
}

#[test]
fn every_text_is_in_the_script_of_its_language_and_not_left_in_english() {
    let mut faults = Vec::new();
    for (file, languages) in FILES {
        let Some(english) = sentences(Language::En, file) else { continue };
        for language in languages.iter().filter(|l| **l != Language::En) {
            for (key, said) in sentences(*language, file).unwrap_or_default() {
                let plain = NAMES.iter().fold(said.text.clone(), |text, name| text.replace(name, ""));
                let letters = plain.chars().filter(|c| c.is_alphabetic()).count();
                if letters == 0 {
                    continue;
                }
                let own = plain.chars().filter(|c| is_own_script(*language, *c)).count();
                let name = key.starts_with("language-") || letters < 4;
                if own * 3 < letters && !name {
                    faults.push(format!("{language}/{file}: {key} is not in its script: {}", said.text));
                }
                let same = english.get(&key).is_some_and(|e| e.text.trim() == said.text.trim());
                if same && !may_equal_english(&key, &said.text) {
                    faults.push(format!("{language}/{file}: {key} is left in English: {}", said.text));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Keys that are put together from codes: each must exist for each code.
fn coded_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut add = |pattern: &str, codes: &[&str]| {
        keys.extend(codes.iter().map(|code| pattern.replace("{}", code)));
    };
    macro_rules! codes {
        ($type:ty) => {
            <$type>::ALL.iter().map(|c| c.code()).collect::<Vec<_>>()
        };
    }
    for pattern in ["category-{}", "category-{}.hint", "category-{}.staff"] {
        add(pattern, &codes!(Category));
    }
    add("profession-{}", &codes!(Profession));
    add("urgency-{}", &codes!(Urgency));
    add("state-{}", &codes!(State));
    add("part_state-{}", &codes!(PartState));
    add("channel-{}", &codes!(Channel));
    add("reach-{}", &codes!(Reach));
    add("level-{}", &codes!(Level));
    add("role-{}", &codes!(Role));
    add("outcome-{}", &codes!(Outcome));
    add("clock-{}", &codes!(ClockCode));
    add("too_late-{}", &codes!(TooLate));
    add("moving-{}", &codes!(Moving));
    add("language-{}", &codes!(Language));
    add("action-{}", &codes!(LogAction));
    for category in Category::ALL {
        for question in category.questions() {
            add("question-{}", &[question.code]);
            if let Kind::Choice(options) = question.kind {
                add("option-{}", options);
            }
        }
    }
    for reply in REPLIES {
        add("reply-{}", &[reply.code]);
        add("reply-{}.short", &[reply.code]);
    }
    for ask in FOLLOW_UPS {
        add("ask-{}", &[ask.code]);
        add("ask-{}.short", &[ask.code]);
        add("tap-{}", ask.taps);
    }
    keys
}

/// All string literals of the crate's sources.
fn literals() -> Vec<String> {
    let mut found = Vec::new();
    for text in sources() {
        let mut rest = text.as_str();
        while let Some(start) = rest.find('"') {
            let Some(end) = rest[start + 1..].find('"') else { break };
            found.push(rest[start + 1..start + 1 + end].to_owned());
            rest = &rest[start + 2 + end..];
        }
    }
    found
}

/// Whether a key fits `before-{something}.after`, as `format!` puts keys together.
fn fits(pattern: &str, key: &str) -> bool {
    let (Some(open), Some(close)) = (pattern.find('{'), pattern.rfind('}')) else { return false };
    let (before, after) = (&pattern[..open], &pattern[close + 1..]);
    before.ends_with('-')
        && key.len() > before.len() + after.len()
        && key.starts_with(before)
        && key.ends_with(after)
        && (after.contains('.') || !key.contains('.'))
}

#[test]
fn every_key_used_exists_and_none_is_unused() {
    let all: BTreeSet<String> = FILES
        .iter()
        .flat_map(|(file, _)| sentences(Language::En, file).unwrap_or_default().into_keys())
        .collect();
    let literals = literals();
    let exact: BTreeSet<&str> = literals.iter().map(String::as_str).collect();
    let patterns: Vec<&String> = literals.iter().filter(|l| l.contains("-{")).collect();
    let mut faults = Vec::new();
    for key in &all {
        if !exact.contains(key.as_str()) && !patterns.iter().any(|p| fits(p, key)) {
            faults.push(format!("{key} is never used"));
        }
    }
    for key in coded_keys().difference(&all) {
        faults.push(format!("{key} does not exist"));
    }
    // What is handed to `t` or `with` by name must be there.
    for source in sources() {
        for call in [".t(\"", ".with(\""] {
            for (at, _) in source.match_indices(call) {
                let key = source[at + call.len()..].split('"').next().unwrap_or_default();
                if !all.contains(key) {
                    faults.push(format!("{key} is used but does not exist"));
                }
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

fn sources() -> Vec<String> {
    fn visit(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                visit(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                found.extend(std::fs::read_to_string(&path));
            }
        }
    }
    let mut found = Vec::new();
    visit(&root().join("app/web/src"), &mut found);
    found
}

#[test]
fn the_browsers_part_holds_no_table_of_sentences() {
    let Some(wasm) = find_wasm(&root().join("target/site")) else {
        // The harness builds the browser's part after these tests on a new machine; it runs this one again then.
        return skipped("target/site holds no wasm yet");
    };
    let bytes = std::fs::read(&wasm).expect("readable");
    for file in ["exhibitor.ftl", "replies.ftl", "desk.ftl"] {
        for (key, said) in sentences(Language::ZhHans, file).unwrap_or_default() {
            let text = said.text.trim();
            let long = text.chars().count() >= 6;
            assert!(
                !long || !bytes.windows(text.len()).any(|w| w == text.as_bytes()),
                "{key} is inside {}",
                wasm.display()
            );
        }
    }
}

fn find_wasm(folder: &Path) -> Option<PathBuf> {
    let packages = std::fs::read_dir(folder).ok()?.flatten().map(|e| e.path()).filter(|p| p.is_dir());
    packages
        .flat_map(|p| std::fs::read_dir(p).into_iter().flatten().flatten().map(|e| e.path()))
        .find(|p| p.extension().is_some_and(|e| e == "wasm"))
}

/// Tells the harness that a test was skipped; it counts them, and in CI they fail.
fn skipped(why: &str) {
    use std::io::Write;
    if let Ok(path) = std::env::var("DESK_TEST_SKIPS")
        && let Ok(mut file) = std::fs::OpenOptions::new().create(true).append(true).open(path)
    {
        let _ = writeln!(file, "the browser's part: {why}");
    }
}
