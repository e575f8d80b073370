//! What can happen around a shift change, and how often.

use proptest::prelude::*;

/// Something that happens. Whether it may, and whether it makes sense, is the desk's to say.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    Claim(usize),
    Release,
    Offer(usize),
    OfferNext,
    /// The whole case is offered to another profession.
    OfferOther,
    /// Timers look at the same instant at which somebody accepts.
    AcceptAndSweep(usize),
    /// Two accept at the same instant.
    AcceptBoth(usize, usize),
    Accept(usize),
    Decline(usize),
    Withdraw,
    Write,
    Wait,
    Promise,
    Keep,
    MovePromise,
    TakeBack,
    /// What somebody promised who left is confirmed.
    Confirm,
    Stay(usize),
    /// They interpret for whoever has the case.
    Interpret(usize),
    Refer,
    ClaimPart(usize),
    RefusePart(usize),
    GivePartBack,
    FinishPart,
    Resolve,
    /// The exhibitor says that it is solved, and comes back.
    Reopen,
    Takes(usize),
    CheckIn(usize),
    CheckOut(usize),
    /// They claim and check out in the same moment.
    ClaimAndGo(usize),
    PutOnDuty(usize),
    ForceOff(usize),
    /// Their account is closed, and opened again.
    CloseAccount(usize),
    Swap(usize, usize),
    Unpublish,
    Restart,
    /// So many minutes pass; then the timers look, as they do every few seconds.
    Jump(i64),
    /// A process sleeps for so many minutes, and others act before its timers look.
    Sleep(i64),
    /// The desk's process dies in the middle of accepting.
    Crash(usize),
}

pub fn a_step() -> impl Strategy<Value = Step> {
    let who = || 0usize..6;
    let lawyer = || 0usize..3;
    prop_oneof![
        120 => lawyer().prop_map(Step::Claim),
        20 => Just(Step::Release),
        50 => lawyer().prop_map(Step::Offer),
        30 => Just(Step::OfferNext),
        10 => Just(Step::OfferOther),
        10 => lawyer().prop_map(Step::AcceptAndSweep),
        10 => (3usize..6).prop_map(Step::Accept),
        50 => (lawyer(), lawyer()).prop_map(|(a, b)| Step::AcceptBoth(a, b)),
        40 => lawyer().prop_map(Step::Accept),
        15 => lawyer().prop_map(Step::Decline),
        10 => Just(Step::Withdraw),
        30 => Just(Step::Write),
        10 => Just(Step::Wait),
        40 => Just(Step::Promise),
        15 => Just(Step::Keep),
        10 => Just(Step::MovePromise),
        5 => Just(Step::TakeBack),
        10 => Just(Step::Confirm),
        5 => who().prop_map(Step::Stay),
        20 => who().prop_map(Step::Interpret),
        25 => Just(Step::Refer),
        30 => (3usize..6).prop_map(Step::ClaimPart),
        10 => (3usize..6).prop_map(Step::RefusePart),
        10 => Just(Step::GivePartBack),
        10 => Just(Step::FinishPart),
        10 => Just(Step::Resolve),
        10 => Just(Step::Reopen),
        10 => lawyer().prop_map(Step::Takes),
        50 => who().prop_map(Step::CheckIn),
        30 => who().prop_map(Step::CheckOut),
        20 => lawyer().prop_map(Step::ClaimAndGo),
        10 => who().prop_map(Step::PutOnDuty),
        10 => who().prop_map(Step::ForceOff),
        5 => who().prop_map(Step::CloseAccount),
        2 => (lawyer(), lawyer()).prop_map(|(a, b)| Step::Swap(a, b)),
        1 => Just(Step::Unpublish),
        4 => Just(Step::Restart),
        90 => prop::sample::select(&[1i64, 5, 10, 20, 31, 60][..]).prop_map(Step::Jump),
        10 => prop::sample::select(&[45i64, 130][..]).prop_map(Step::Sleep),
        10 => lawyer().prop_map(Step::Crash),
    ]
}
