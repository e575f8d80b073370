//! Ten thousand sequences of whatever can happen around a shift change, on each engine: claims, offers, two who accept at
//! once, check-outs, walk-offs, swaps, a roster that is taken back, closed accounts, restarts, and a clock that jumps over
//! the nights in which it is put back and put forward. After each step nobody's case is nobody's; after each chunk the log says the same as
//! the tables, nothing was ever held twice, and every promise that was made is still known.

#![allow(clippy::print_stdout, reason = "how often each road was taken is part of the result")]

#[path = "../expo/mod.rs"]
mod expo;
mod play;
mod steps;
mod whole;

use std::collections::BTreeMap;

use domain::Millis;
use expo::TestExpo;
use futures::future::join_all;
use play::Play;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use steps::{Step, a_step};

/// Sequences on each engine, and how many share an expo.
const SEQUENCES: usize = 10_000;
const CHUNK: usize = 500;
/// How many chunks are played beside each other: while one waits for its database, another one goes on.
const LANES: usize = 4;

/// The weeks around the nights in which clocks in Berlin change, each at one in the morning, UTC.
const NIGHTS: [(&str, (&str, &str), Millis); 2] = [
    ("clocks put back", ("2027-10-25", "2027-11-07"), 1_824_944_400_000),
    ("clocks put forward", ("2027-03-22", "2027-04-04"), 1_806_195_600_000),
];

/// Plays one chunk on an expo of its own, around one of the two nights; how often each road was taken.
async fn play_chunk(expo: TestExpo, night: usize, sequences: &[Vec<Step>]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    let (change, weeks, at) = NIGHTS[night % NIGHTS.len()];
    let mut play = Play::begin(expo, weeks).await;
    let began = play.desk().now();
    for steps in sequences {
        play.play(steps, &mut counts).await;
    }
    let crossed = began < at && play.desk().now() >= at;
    *counts.entry(change.into()).or_default() += usize::from(crossed);
    play.is_whole(&mut counts).await;
    counts
}

/// Plays them all on one engine.
async fn play_all(open: impl AsyncFn() -> TestExpo) {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[5; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    // Most end with a shift; some go through a whole day.
    let some = prop_oneof![
        99 => prop::collection::vec(a_step(), 2..6),
        1 => prop::collection::vec(a_step(), 20..60),
    ];
    let sequences: Vec<Vec<Step>> =
        (0..SEQUENCES).map(|_| some.new_tree(&mut runner).expect("generates").current()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for chunks in sequences.chunks(CHUNK * LANES) {
        let lanes = chunks.chunks(CHUNK).enumerate();
        let lanes = lanes.map(async |(night, chunk)| play_chunk(open().await, night, chunk).await);
        for (what, times) in join_all(lanes).await.into_iter().flatten() {
            *counts.entry(what).or_default() += times;
        }
    }
    for (what, times) in &counts {
        println!("{times:>7}  {what}");
    }
    for road in [
        "Claim",
        "Offer",
        "OfferNext",
        "OfferOther",
        "AcceptBoth",
        "AcceptAndSweep",
        "Accept",
        "Decline",
        "Withdraw",
        "CheckIn",
        "CheckOut",
        "ClaimAndGo",
        "ForceOff",
        "CloseAccount",
        "Swap",
        "Unpublish",
        "Restart",
        "Jump",
        "Sleep",
        "Promise",
        "Keep",
        "MovePromise",
        "TakeBack",
        "Confirm",
        "Stay",
        "Interpret",
        "Takes",
        "Release",
        "Refer",
        "GivePartBack",
        "PutOnDuty",
        "Crash",
        "ClaimPart",
        "RefusePart",
        "FinishPart",
        "Resolve",
        "Reopen",
        "Wait",
    ] {
        assert!(counts.get(&format!("{road} taken")).is_some_and(|n| *n > 0), "{road} was never taken");
    }
    for happened in [
        "clocks put back",
        "clocks put forward",
        "timer grace_over",
        "timer lease_over",
        "no-shows called for",
    ] {
        assert!(counts.get(happened).is_some_and(|n| *n > 0), "{happened}: never");
    }
}

fn play_on(open: impl AsyncFn() -> TestExpo) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("runs").block_on(play_all(open));
}

#[test]
fn ten_thousand_sequences_on_sqlite_lose_no_case_and_no_promise() {
    play_on(async || TestExpo::on_sqlite().await);
}

#[test]
fn ten_thousand_sequences_on_postgresql_lose_no_case_and_no_promise() {
    let Some(server) = expo::postgres() else { return };
    play_on(async || TestExpo::on_postgres(&server).await);
}
