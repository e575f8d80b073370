//! What is said to keep a cell short is what keeps it short: without it the cell is filled.

#![allow(clippy::print_stdout, reason = "what a test measured is shown")]

mod chance;
mod independent;

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use chance::{rounds, solved, some_case};
use domain::roster::{Member, Need, Rules, Wish};
use domain::{AccountId, HOUR, Level, ShiftId};
use independent::broken;
use roster::case::{Assignment, Case};
use roster::explain::{Cause, Short, Why};
use roster::plan::{Plan, solve};

/// What can be taken away from a case or its roster.
const WHYS: [Why; 11] = [
    Why::Language,
    Why::OtherSeat,
    Why::Busy,
    Why::Rest,
    Why::Impossible,
    Why::Hours,
    Why::Licence,
    Why::Day,
    Why::Total,
    Why::Nights,
    Why::Days,
];

/// Takes away what a cause names from somebody, or from the rules.
fn relax(member: &mut Member, rules: &mut Rules, why: Why, need: &Need) {
    match why {
        Why::Language => member.languages.extend(need.language.map(|language| (language, Level::Working))),
        Why::Rest => member.rest = Some(0),
        Why::Impossible => member.wishes.retain(|(_, wish)| *wish != Wish::Impossible),
        Why::Hours => (member.earliest, member.latest) = (None, None),
        Why::Licence => member.licences.iter_mut().for_each(|licence| licence.until = None),
        Why::Day => member.day_max = Some(24 * HOUR),
        Why::Total => member.total_max = Some(1_000 * HOUR),
        Why::Nights => rules.nights = 100,
        Why::Days => rules.days = 100,
        // These are of the roster, not of a person.
        Why::Busy | Why::OtherSeat | Why::Several => {}
    }
}

/// A part of a case and who works in it.
#[derive(Clone)]
struct Stand {
    case: Case,
    roster: Vec<Assignment>,
}

impl Stand {
    /// Nobody but these, and of the shifts theirs and the one that is short.
    fn only(case: &Case, roster: &[Assignment], ids: &[AccountId], need: &Need) -> Self {
        let of = |all: &[Assignment]| all.iter().filter(|a| ids.contains(&a.member)).cloned().collect();
        let roster: Vec<Assignment> = of(roster);
        let shown = |id: &ShiftId| *id == need.shift || roster.iter().any(|a| a.shift == *id);
        let case = Case {
            members: case.members.iter().filter(|m| ids.contains(&m.id)).cloned().collect(),
            shifts: case.shifts.iter().filter(|s| shown(&s.id)).cloned().collect(),
            needs: case.needs.iter().filter(|n| n.shift == need.shift).cloned().collect(),
            rules: case.rules.clone(),
            pinned: of(&case.pinned),
            ..Case::default()
        };
        Self { case, roster }
    }

    /// The same without what a cause names, for everybody in it.
    fn without(mut self, why: Why, need: &Need) -> Self {
        let Case { members, rules, .. } = &mut self.case;
        members.iter_mut().for_each(|member| relax(member, rules, why, need));
        let span = |id: &ShiftId| self.case.shifts.iter().find(|s| s.id == *id).expect("is there").span;
        let stays = |a: &Assignment| match why {
            Why::OtherSeat => !need.is_on(&a.shift),
            Why::Busy => need.is_on(&a.shift) || span(&a.shift).common(span(&need.shift)) == 0,
            _ => true,
        };
        self.roster.retain(stays);
        let pinned = self.case.pinned.iter().filter(|a| stays(a)).cloned().collect();
        self.case.pinned = pinned;
        self
    }

    /// How many count for a need.
    fn heads(&self, need: &Need) -> usize {
        let counts = |a: &&Assignment| {
            let member = self.case.members.iter().find(|m| m.id == a.member);
            need.is_on(&a.shift) && member.is_some_and(|m| need.counts(m, a.profession))
        };
        self.roster.iter().filter(counts).count()
    }

    /// Puts somebody where they count for a need; `false` where they cannot be, or a rule is broken by it.
    fn join(&mut self, id: &AccountId, need: &Need) -> bool {
        let member = self.case.members.iter().find(|m| m.id == *id).expect("is there");
        if let Some(here) = self.roster.iter().find(|a| a.member == *id && need.is_on(&a.shift)) {
            return need.counts(member, here.profession);
        }
        let mut able = self.case.professions_of(&need.shift);
        able.retain(|profession| need.counts(member, *profession));
        for profession in able {
            let (member, shift) = (id.clone(), need.shift.clone());
            self.roster.push(Assignment { member, shift, profession });
            if broken(&self.case, &self.roster).is_empty() {
                return true;
            }
            self.roster.pop();
        }
        false
    }
}

/// All whom a cause names can come without it, together, and none of them with it; of several causes none is enough.
fn is_right(case: &Case, plan: &Plan, short: &Short, cause: &Cause) -> Result<(), String> {
    let need = &short.need;
    for id in &cause.members {
        let alone = Stand::only(case, &plan.assignments, std::slice::from_ref(id), need);
        if alone.clone().join(id, need) {
            return Err(format!("{id} could have come anyway"));
        }
        let enough = |why: &&Why| alone.clone().without(**why, need).join(id, need);
        let enough: Vec<Why> = WHYS.iter().filter(enough).copied().collect();
        if cause.why == Why::Several && !enough.is_empty() {
            return Err(format!("{enough:?} alone keeps {id}"));
        }
    }
    if cause.why == Why::Several {
        return Ok(());
    }
    let all = Stand::only(case, &plan.assignments, &cause.members, need);
    let mut stand = all.without(cause.why, need);
    for id in &cause.members {
        if !stand.join(id, need) {
            return Err(format!("it is not what keeps {id}: {:?}", broken(&stand.case, &stand.roster)));
        }
    }
    let came = stand.heads(need);
    if came == cause.members.len() { Ok(()) } else { Err(format!("{came} come")) }
}

/// The heads that are missing in the whole case once the search has begun from this roster.
fn missing(case: &Case, from: &[Assignment]) -> usize {
    let plan = solve(case, Some(from), &rounds(1), &AtomicBool::new(false), |_| {});
    let short = plan.expect("possible as before").short;
    short.iter().map(|short| usize::from(short.need.heads) - short.have).sum()
}

#[test]
fn every_named_cause_is_what_keeps_the_cell_short() {
    let (mut cases, mut cells, mut causes) = (0, 0, BTreeMap::<Why, usize>::new());
    for seed in 1_000.. {
        if cases >= 200 {
            break;
        }
        let case = some_case(seed);
        let plan = solved(&case, &rounds(1));
        let mut searched = false;
        for short in &plan.short {
            cells += 1;
            for cause in &short.causes {
                *causes.entry(cause.why).or_default() += 1;
                let said = is_right(&case, &plan, short, cause);
                assert_eq!(said, Ok(()), "seed {seed}, {:?}: {cause:?}", short.need);
                // Of what is a person's own, the search makes use at once: tried once for each case.
                let own = !matches!(cause.why, Why::Busy | Why::OtherSeat | Why::Several);
                if own && !searched {
                    searched = true;
                    let mut relaxed = case.clone();
                    let named = relaxed.members.iter_mut().filter(|m| cause.members.contains(&m.id));
                    named.for_each(|m| relax(m, &mut relaxed.rules, cause.why, &short.need));
                    let (before, after) =
                        (missing(&case, &plan.assignments), missing(&relaxed, &plan.assignments));
                    assert!(after < before, "seed {seed}: without {:?} the cell is filled", cause.why);
                }
            }
        }
        cases += usize::from(searched);
    }
    println!("{cases} cases, {cells} short cells, causes: {causes:?}");
    assert!(WHYS.iter().all(|why| causes.contains_key(why)), "of every kind: {causes:?}");
}
