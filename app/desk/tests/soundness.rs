//! Any sequence of actions leaves the state tables and the log in agreement, and `check` finds what does not.

#![allow(clippy::print_stdout, reason = "how often each road was taken is part of the result")]

mod expo;

use std::collections::BTreeMap;
use std::sync::Mutex;

use desk::access::Caller;
use desk::views::TicketView;
use desk::{Desk, NewPromise, Told};
use domain::clock::{ClockCode, ClockState};
use domain::row::Row;
use domain::{LogAction, Outcome, PartState, Profession, PromiseState, State, TicketId, Urgency};
use expo::{TestExpo, amira, claire, on_both_engines};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const PEOPLE: [&str; 7] = ["wei", "amal", "chen", "zhou", "tang", "park", "xu"];

/// Whoever holds the ticket.
const HOLDER: usize = PEOPLE.len();
/// Whoever works on a part of it.
const PART_HOLDER: usize = PEOPLE.len() + 1;

/// Something somebody tries. Whether they may, and whether it makes sense, is the desk's to say.
#[derive(Clone, Copy, Debug)]
enum Try {
    Claim,
    Release,
    Refer(Profession),
    ReleasePart(usize),
    FinishPart(usize),
    CancelPart(usize),
    Resolve(Outcome),
    Close,
    Reopen,
    Raise(Urgency),
    Write,
    Note,
    Promise,
    KeepPromise,
    MovePromise,
    WithdrawPromise,
    StartClock,
    VoidClock,
    StartDuty,
    EndDuty,
    ExhibitorWrites,
    ExhibitorWithdraws,
    ExhibitorSolved,
    ExhibitorReopens,
}

fn a_try() -> impl Strategy<Value = (usize, usize, Try)> {
    let what = prop_oneof![
        40 => Just(Try::Claim),
        8 => Just(Try::Release),
        24 => prop::sample::select(Profession::ALL).prop_map(Try::Refer),
        12 => (0usize..3).prop_map(Try::ReleasePart),
        24 => (0usize..3).prop_map(Try::FinishPart),
        12 => (0usize..4).prop_map(Try::CancelPart),
        10 => prop::sample::select(Outcome::ALL).prop_map(Try::Resolve),
        20 => Just(Try::Close),
        10 => Just(Try::Reopen),
        8 => prop::sample::select(Urgency::ALL).prop_map(Try::Raise),
        2 => Just(Try::Write),
        2 => Just(Try::Note),
        8 => Just(Try::Promise),
        16 => Just(Try::KeepPromise),
        6 => Just(Try::MovePromise),
        4 => Just(Try::WithdrawPromise),
        8 => Just(Try::StartClock),
        16 => Just(Try::VoidClock),
        2 => Just(Try::StartDuty),
        1 => Just(Try::EndDuty),
        2 => Just(Try::ExhibitorWrites),
        1 => Just(Try::ExhibitorWithdraws),
        1 => Just(Try::ExhibitorSolved),
        16 => Just(Try::ExhibitorReopens),
    ];
    // Those who hold the ticket or a part of it come more often than those who cannot do anything.
    let who = prop_oneof![4 => Just(HOLDER), 4 => Just(PART_HOLDER), 6 => 0usize..PEOPLE.len()];
    (who, 0usize..3, what)
}

/// Somebody of this profession.
fn of(profession: Profession) -> &'static str {
    match profession {
        Profession::Lawyer => "wei",
        Profession::Notary => "chen",
        Profession::Mediator => "park",
        Profession::Appraiser => "tang",
        Profession::Arbitrator => "xu",
    }
}

async fn attempt(
    desk: &Desk,
    who: &Caller,
    secret: &str,
    id: &TicketId,
    view: &TicketView,
    step: usize,
    what: Try,
) -> bool {
    let part = |at: usize| view.row.parts.get(at).map(|p| p.id.clone()).unwrap_or_else(|| "none".into());
    let open = view.promises.iter().find(|p| p.state == PromiseState::Open);
    let owed = open.map_or_else(|| "none".into(), |p| p.id.clone());
    let runs = view.deadlines.iter().find(|d| d.state == ClockState::Running);
    let clock = runs.map_or_else(|| "none".into(), |d| d.id.clone());
    // Some run out on the way: a try takes a second.
    let soon = desk.now() + 40_000;
    let told = Told { reason: "so".into(), message: "Later.".into(), language: domain::Language::En };
    let key = format!("step-{step}-xxxx");
    match what {
        Try::Claim => desk.claim(who, id).await.is_ok(),
        Try::Release => desk.release(who, id, "cannot").await.is_ok(),
        Try::Refer(to) => desk.refer(who, id, to, "please look").await.is_ok(),
        Try::ReleasePart(at) => desk.release_part(who, id, &part(at), "cannot").await.is_ok(),
        Try::FinishPart(at) => desk.finish_part(who, id, &part(at), "done").await.is_ok(),
        Try::CancelPart(at) => desk.cancel_part(who, id, &part(at), "not needed").await.is_ok(),
        Try::Resolve(outcome) => desk.resolve(who, id, outcome, "").await.is_ok(),
        Try::Close => desk.close(who, id).await.is_ok(),
        Try::Reopen => desk.reopen(who, id, "came back").await.is_ok(),
        Try::Raise(to) => desk.raise_urgency(who, id, to, "presses").await.is_ok(),
        Try::Write => desk.write(who, id, &key, "We come.", domain::Language::En).await.is_ok(),
        Try::Note => desk.note(who, id, &key, "seen").await.is_ok(),
        Try::Promise => {
            let (body, told, language) = ("We call.".into(), String::new(), domain::Language::En);
            let new = NewPromise { key, body, told, due_at: soon, language };
            desk.promise(who, id, new).await.is_ok()
        }
        Try::KeepPromise => desk.keep_promise(who, &owed, "").await.is_ok(),
        Try::MovePromise => desk.move_promise(who, &owed, soon, told).await.is_ok(),
        Try::WithdrawPromise => desk.withdraw_promise(who, &owed, told).await.is_ok(),
        Try::StartClock => desk.start_clock(who, id, &key, ClockCode::Court, Some(desk.now())).await.is_ok(),
        Try::VoidClock => desk.void_clock(who, &clock, "not so").await.is_ok(),
        Try::StartDuty => desk.start_duty(who).await.is_ok(),
        Try::EndDuty => desk.end_duty(who).await.is_ok(),
        Try::ExhibitorWrites => {
            desk.exhibitor_writes(secret, &key, "Still here.", Vec::new(), false).await.is_ok()
        }
        Try::ExhibitorWithdraws => desk.exhibitor_withdraws(secret).await.is_ok(),
        Try::ExhibitorSolved => desk.exhibitor_says_solved(secret).await.is_ok(),
        Try::ExhibitorReopens => desk.exhibitor_reopens(secret).await.is_ok(),
    }
}

/// What must be true of every row, whatever happened.
fn is_possible(row: &Row) {
    assert_eq!(row.outcome.is_some(), matches!(row.state, State::Resolved | State::Closed), "{row:?}");
    assert!(row.state != State::Claimed || row.holder.is_some(), "{row:?}");
    assert!(row.state != State::Waiting || row.holder.is_none(), "{row:?}");
    let ended = matches!(row.state, State::Resolved | State::Closed);
    let open = |p: &domain::row::PartRow| matches!(p.state, PartState::Waiting | PartState::Claimed);
    assert!(!ended || !row.parts.iter().any(open), "{row:?}");
    assert!(!ended || row.promises == 0, "{row:?}");
}

async fn play(expo: &TestExpo, tries: &[(usize, usize, Try)], taken: &Mutex<BTreeMap<String, usize>>) {
    let receipts = [
        expo.file("one-amira", amira()).await,
        expo.file("one-claire", claire()).await,
        expo.file("two-claire", claire()).await,
    ];
    for (step, (who, ticket, what)) in tries.iter().enumerate() {
        let receipt = &receipts[*ticket];
        let view = expo.desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("coordinators see all");
        let works =
            view.row.parts.iter().filter(|p| p.state == PartState::Claimed).find_map(|p| p.holder.as_ref());
        let waits = view.row.parts.iter().find(|p| p.state == PartState::Waiting);
        let name = match *who {
            HOLDER => view.row.holder.as_ref().map_or(of(view.row.profession), |h| h.name.as_str()),
            PART_HOLDER => works.map_or(waits.map_or("xu", |p| of(p.profession)), |h| h.name.as_str()),
            at => PEOPLE[at],
        };
        let who = expo.who(name);
        let done = attempt(&expo.desk, who, &receipt.secret, &receipt.id, &view, step, *what).await;
        let name = format!("{what:?}").split('(').next().unwrap_or_default().to_owned();
        let verdict = if done { "taken" } else { "refused" };
        *taken.lock().expect("whole").entry(format!("{name} {verdict}")).or_default() += 1;
        let after = expo.desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("coordinators see all");
        is_possible(&after.row);
        if !done {
            assert_eq!(after.row, view.row, "a refusal of {what:?} changes nothing");
        }
        expo.clock.pass(1_000);
        expo.desk.sweep_clocks().await.expect("runs");
    }
    expo.is_sound().await;
}

#[test]
fn any_sequence_of_actions_leaves_tables_and_log_in_agreement() {
    let taken = std::sync::Arc::new(Mutex::new(BTreeMap::new()));
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[42; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let sequences: Vec<Vec<_>> = (0..8)
        .map(|_| prop::collection::vec(a_try(), 150..200).new_tree(&mut runner).expect("generates").current())
        .collect();
    for tries in sequences {
        let (tries, counts) = (std::sync::Arc::new(tries), taken.clone());
        on_both_engines(move |expo| {
            let (tries, counts) = (tries.clone(), counts.clone());
            async move { play(&expo, &tries, &counts).await }
        });
    }
    let taken = taken.lock().expect("whole");
    for (what, times) in taken.iter() {
        println!("{times:>6}  {what}");
    }
    // A walk that never takes a road says nothing about it.
    for road in [
        "Claim",
        "Release",
        "Refer",
        "ReleasePart",
        "FinishPart",
        "CancelPart",
        "Resolve",
        "Close",
        "Reopen",
        "Raise",
        "Promise",
        "KeepPromise",
        "MovePromise",
        "WithdrawPromise",
        "StartClock",
        "VoidClock",
    ] {
        assert!(taken.get(&format!("{road} taken")).is_some_and(|n| *n > 0), "{road} was never taken");
    }
}

/// A fault that somebody plants behind the desk's back, and a word of what `check` must say.
const PLANTED: &[(&str, &str)] = &[
    ("UPDATE ticket SET state = 'claimed', holder_id = NULL", "nobody holds it"),
    ("UPDATE ticket SET urgency = 3", "the log adds up to"),
    ("UPDATE ticket SET outcome = 'settled'", "open with one"),
    ("UPDATE ticket SET profession = 'mediator'", "the log adds up to"),
    ("DELETE FROM part", "the log adds up to"),
    ("UPDATE part SET state = 'claimed'", "nobody holds it"),
    ("DELETE FROM log WHERE action = 'filed'", "does not begin with a filing"),
    ("DELETE FROM log", "has no log"),
    ("DELETE FROM log WHERE action = 'message_out'", "message has no log entry"),
    ("UPDATE ticket SET due_at = 5, clock_code = 'too_late'", "first clock"),
    ("UPDATE ticket SET open_promises = 7", "number of open promises"),
    ("UPDATE ticket_clock SET state = 'met'", "a promise has ended otherwise"),
    ("UPDATE ticket_clock SET state = 'met', code = 'too_late'", "a clock has ended otherwise"),
    ("UPDATE ticket_clock SET ran_out_at = 1", "ran out, and the log"),
    ("DELETE FROM promise", "a promise without its words"),
    ("DELETE FROM log WHERE action = 'promised'", "begun by hand"),
    ("UPDATE log SET action = 'promise_kept' WHERE action = 'promised'", "runs that the log has ended"),
];

#[test]
fn check_finds_each_planted_fault() {
    on_both_engines(|expo| async move {
        for (at, (sql, word)) in PLANTED.iter().enumerate() {
            let receipt = expo.file(&format!("to-be-broken-{at}"), amira()).await;
            let tang = expo.who("tang");
            if *word == "message has no log entry" {
                expo.desk.claim(tang, &receipt.id).await.expect("waits");
                expo.desk.send_reply(tang, &receipt.id, "k", "reading").await.expect("his");
            }
            let of_promise = sql.contains("ticket_clock") || sql.contains("promise");
            if of_promise {
                expo.desk.claim(tang, &receipt.id).await.expect("waits");
                let (key, body, told) = ("k".into(), "We call.".into(), String::new());
                let due_at = expo.desk.now() + domain::HOUR;
                let new = NewPromise { key, body, told, due_at, language: domain::Language::En };
                expo.desk.promise(tang, &receipt.id, new).await.expect("his");
            }
            expo.is_sound().await;
            let column = match sql {
                sql if sql.starts_with("UPDATE ticket SET") => "id",
                sql if sql.contains("FROM log") || of_promise => "ticket_id",
                sql if sql.contains("part") => "ticket_id",
                _ => "id",
            };
            let joined = if sql.contains("WHERE") { "AND" } else { "WHERE" };
            let fault = format!("{sql} {joined} {column} = '{}'", receipt.id);
            store::faults::plant(&expo.store, fault).await.expect("plants");
            let found = expo.desk.check().await.expect("runs");
            assert!(found.iter().any(|f| f.what.contains(word)), "{sql}: {found:?}");
            store::faults::forget(&expo.store, receipt.id.clone()).await.expect("forgets");
        }
        assert!(LogAction::ALL.len() > 20, "the cast is whole");
    });
}

/// What somebody does behind the desk's back to whoever holds a case, how it is undone, and what `check` must say meanwhile.
const LEFT_BEHIND: &[(&str, &str, &str)] = &[
    (
        "UPDATE duty SET ended_at = 1 WHERE ended_at IS NULL AND account_id = '{tang}'",
        "UPDATE duty SET ended_at = NULL WHERE ended_at = 1",
        "is held by somebody who is not on duty",
    ),
    (
        "UPDATE duty SET ended_at = 1 WHERE ended_at IS NULL AND account_id = '{chen}'",
        "UPDATE duty SET ended_at = NULL WHERE ended_at = 1",
        "a part is held by somebody who is not on duty",
    ),
    (
        "UPDATE account SET active = 0 WHERE id = '{tang}'",
        "UPDATE account SET active = 1 WHERE id = '{tang}'",
        "is held by somebody who may not sign in any more",
    ),
    (
        "UPDATE account SET active = 0 WHERE id = '{chen}'",
        "UPDATE account SET active = 1 WHERE id = '{chen}'",
        "is held by somebody who may not sign in any more",
    ),
    (
        "UPDATE handoff SET from_id = '{chen}' WHERE state = 'open'",
        "UPDATE handoff SET from_id = '{tang}' WHERE state = 'open'",
        "is offered by somebody who does not hold it",
    ),
];

#[test]
fn what_is_nobodys_is_found_and_counted() {
    on_both_engines(|expo| async move {
        let (desk, tang, chen) = (&expo.desk, expo.who("tang"), expo.who("chen"));
        let receipt = expo.file("amira-0001", amira()).await;
        desk.claim(tang, &receipt.id).await.expect("his");
        desk.claim(chen, &receipt.id).await.expect("the notary's part");
        let sheet = domain::handoff::Sheet {
            severity: Some(domain::handoff::Severity::Watch),
            summary: "Crate 4 arrived wet.".into(),
            promises: "none".into(),
            next_step: "Call the carrier.".into(),
            next_at: Some(desk.now()),
            ..Default::default()
        };
        desk.offer(tang, &receipt.id, desk::handoff::To::NextShift, sheet).await.expect("is whole");
        let filled = |sql: &str| {
            sql.replace("{tang}", tang.staff.id.as_str()).replace("{chen}", chen.staff.id.as_str())
        };
        for (sql, undo, word) in LEFT_BEHIND {
            assert_eq!(desk.nobodys().await.expect("counts"), 0, "before {sql}");
            store::faults::plant(&expo.store, filled(sql)).await.expect("plants");
            assert_eq!(desk.nobodys().await.expect("counts"), 1, "{sql}");
            let found = desk.check().await.expect("runs");
            assert!(found.iter().any(|f| f.what.contains(word)), "{sql}: {found:?}");
            store::faults::plant(&expo.store, filled(undo)).await.expect("undoes");
        }
        expo.is_sound().await;
    });
}

#[test]
fn the_demo_is_sound_and_open_now() {
    on_both_engines(|expo| async move {
        assert!(expo.desk.load_demo().await.is_err(), "only into an empty database");
    });
    let runtime = tokio::runtime::Runtime::new().expect("runs");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("demo.db").display());
        let desk = Desk::open(&url, desk::Settings::default()).await.expect("opens");
        desk.load_demo().await.expect("empty");
        let logins = desk.demo_logins().await.expect("a demo");
        for profession in Profession::ALL {
            assert!(logins.iter().any(|l| l.professions.contains(profession)), "{profession} is on duty");
        }
        for language in domain::Language::ALL {
            assert!(logins.iter().any(|l| l.languages.contains(language)), "{language} is spoken");
        }
        assert_eq!(desk.check().await.expect("runs"), []);
        let who = desk.sign_in("lin wei", desk::DEMO_PASSWORD, "test", None).await.expect("signs in").staff;
        let caller = Caller { staff: who, from: "test".into() };
        let queue = desk.queue(&caller, &desk::Filter::default()).await.expect("reads");
        assert!(queue.items.len() >= 4, "there is work");
    });
}
