//! The state machine by itself; `desk` walks it again through the use cases and the database.

use proptest::prelude::*;

use super::*;
use crate::replay::{Entry, replay};

fn standing() -> Standing {
    let mut standing = Standing::filed(Profession::Appraiser, Urgency::Today);
    standing.add_part("p0".into(), Profession::Notary);
    standing
}

#[test]
fn the_second_to_claim_learns_who_was_faster() {
    let mut ticket = standing();
    ticket.apply(&Act::Claim("wei".into())).expect("free");
    let refusal = ticket.apply(&Act::Claim("ines".into()));
    assert_eq!(refusal, Err(Refusal::AlreadyClaimed { by: Some("wei".into()) }));
}

#[test]
fn nobody_resolves_over_a_colleague_who_works_on_a_part() {
    let mut ticket = standing();
    ticket.apply(&Act::Claim("wei".into())).expect("free");
    ticket.apply(&Act::ClaimPart("p0".into(), "ines".into())).expect("free");
    assert_eq!(ticket.apply(&Act::Resolve(Outcome::Settled)), Err(Refusal::PartOpen));
    ticket.apply(&Act::FinishPart("p0".into())).expect("hers");
    let steps = ticket.apply(&Act::Resolve(Outcome::Settled)).expect("done");
    assert_eq!(steps, [(LogAction::Resolved, None)]);
}

#[test]
fn a_part_that_nobody_took_ends_with_the_ticket() {
    let mut ticket = standing();
    let steps = ticket.apply(&Act::Withdraw).expect("open");
    assert_eq!(steps, [(LogAction::Withdrawn, None), (LogAction::PartCancelled, Some("p0".into()))]);
    assert_eq!(ticket.apply(&Act::ClaimPart("p0".into(), "ines".into())), Err(Refusal::Ended));
}

fn act() -> impl Strategy<Value = Act> {
    let who = prop_oneof![Just("wei"), Just("ines")].prop_map(AccountId::from);
    let part = (0usize..4).prop_map(|n| PartId(format!("p{n}")));
    let profession = prop::sample::select(Profession::ALL);
    prop_oneof![
        who.clone().prop_map(Act::Claim),
        Just(Act::Release),
        (part.clone(), profession).prop_map(|(id, p)| Act::Refer(id, p)),
        (part.clone(), who.clone()).prop_map(|(id, by)| Act::ClaimPart(id, by)),
        part.clone().prop_map(Act::ReleasePart),
        part.clone().prop_map(Act::FinishPart),
        part.prop_map(Act::CancelPart),
        prop::sample::select(Outcome::ALL).prop_map(Act::Resolve),
        Just(Act::Close),
        prop::option::of(who).prop_map(Act::Reopen),
        Just(Act::Withdraw),
        Just(Act::Solved),
        prop::sample::select(Urgency::ALL).prop_map(Act::RaiseUrgency),
    ]
}

proptest! {
    #[test]
    fn the_log_always_adds_up_to_the_standing(acts in prop::collection::vec(act(), 0..60)) {
        let mut ticket = standing();
        let entry = |ticket: &Standing, action, part: Option<PartId>| {
            let of_part = ticket.parts.iter().find(|p| Some(&p.id) == part.as_ref());
            Entry {
                action,
                holder: of_part.map_or(ticket.holder.clone(), |p| p.holder.clone()),
                profession: Some(of_part.map_or(ticket.profession, |p| p.profession)),
                part,
                urgency: Some(ticket.urgency),
                outcome: ticket.outcome,
            }
        };
        let mut log = vec![
            entry(&ticket, LogAction::Filed, None),
            entry(&ticket, LogAction::Referred, Some("p0".into())),
        ];
        for act in acts {
            // An id is never given twice.
            if matches!(&act, Act::Refer(id, _) if ticket.parts.iter().any(|p| p.id == *id)) {
                continue;
            }
            let before = ticket.clone();
            match ticket.apply(&act) {
                Ok(steps) => log.extend(steps.into_iter().map(|(action, part)| entry(&ticket, action, part))),
                Err(_) => prop_assert_eq!(&before, &ticket, "a refusal changes nothing"),
            }
            prop_assert!(ticket.state != State::Claimed || ticket.holder.is_some());
            prop_assert!(ticket.state != State::Waiting || ticket.holder.is_none());
            prop_assert!(ticket.is_open() || ticket.parts.iter().all(|p| !p.is_open()));
            prop_assert_eq!(ticket.outcome.is_some(), !ticket.is_open());
        }
        prop_assert_eq!(replay(log), Some(ticket));
    }
}

#[test]
fn what_was_promised_keeps_a_case_open_until_it_is_kept_or_the_exhibitor_ends_it() {
    let mut standing = standing();
    standing.apply(&Act::Claim("wei".into())).expect("waits");
    standing.promises = 1;
    standing.apply(&Act::Release).expect("a promise survives it");
    standing.apply(&Act::Claim("amal".into())).expect("waits again");
    assert_eq!(standing.promises, 1);
    let before = standing.clone();
    assert_eq!(standing.apply(&Act::Resolve(Outcome::Settled)), Err(Refusal::PromiseOpen));
    assert_eq!(standing, before, "a refusal changes nothing");
    let mut solved = standing.clone();
    solved.apply(&Act::Solved).expect("theirs to say");
    assert_eq!(solved.promises, 0);
    standing.promises = 0;
    standing.apply(&Act::Resolve(Outcome::Settled)).expect("kept");
}
