//! A roster as people read it: who works when, what is short and why, what each compromise cost.

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use domain::roster::{Broken, Span, broken_by, takes};
use domain::{AccountId, MINUTE, ShiftId};
use serde::{Deserialize, Serialize};

use crate::case::{Assignment, Case, Conflict};
use crate::compile::Compiled;
use crate::explain::{Short, causes_while};
use crate::search::{self, Budget};
use crate::standing::Standing;

/// So long causes are looked for once the search was stopped.
const GRACE: Duration = Duration::from_millis(30);

/// A complete roster. Nothing is published by it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Plan {
    /// Who works when.
    pub assignments: Vec<Assignment>,
    /// What is short, with the reasons.
    pub short: Vec<Short>,
    /// The hard rules that pins break: what is pinned stays all the same.
    #[serde(default)]
    pub broken: Vec<Broken>,
    /// Everything that the roster costs, each with whom or what it concerns.
    pub costs: Vec<Cost>,
    /// The sum.
    pub total: f64,
    /// No roster can cost less, as far as is proved. `None` where somebody could work two short shifts on one day: the search
    /// does not try that, so its bound is none.
    pub bound: Option<f64>,
    /// When it was found, in ms after the search began.
    pub found_after_ms: u64,
    /// How many rounds the search made.
    pub rounds: u64,
}

/// A soft rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CostKind {
    /// Heads of a profession are missing.
    MissingHead,
    /// Heads for a language are missing.
    MissingLanguage,
    /// More heads than needed.
    Over,
    /// Work at a time that somebody does not want, less what they do want.
    Wishes,
    /// Work beyond a fair share.
    Hours,
    /// Nights beyond a fair share.
    Nights,
    /// Week-ends beyond a fair share.
    Weekends,
    /// Another assignment than the published one.
    Change,
}

/// A part of what a roster costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cost {
    /// Which soft rule.
    pub kind: CostKind,
    /// Whom it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<AccountId>,
    /// Which shift it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shift: Option<ShiftId>,
    /// How much.
    pub cost: f64,
}

/// How far the search is.
#[derive(Clone, Debug)]
pub struct Progress {
    /// What the best roster so far costs.
    pub cost: f64,
    /// How many heads are missing in it.
    pub missing: u32,
    /// Since the search began.
    pub elapsed: Duration,
    /// The best roster so far.
    pub assignments: Vec<Assignment>,
}

/// Searches a roster, from `start` or from nothing. `tell` hears at least twice a second; `stop` ends it within 100 ms, with
/// the best so far as the answer; in a very large case not every short cell then names its causes.
pub fn solve(
    case: &Case,
    start: Option<&[Assignment]>,
    budget: &Budget,
    stop: &AtomicBool,
    mut tell: impl FnMut(&Progress),
) -> Result<Plan, Conflict> {
    let compiled = case.compile();
    let from = start.map(|start| compiled.roster(case, start));
    let found = search::solve(&compiled.problem, from.as_ref(), budget, stop, |progress| {
        let heads = compiled.problem.heads(progress.roster);
        let missing = compiled.problem.rows.iter().zip(heads).map(|(row, heads)| (row.need - heads).max(0));
        tell(&Progress {
            cost: progress.cost,
            missing: missing.sum::<i32>().unsigned_abs(),
            elapsed: progress.elapsed,
            assignments: compiled.assignments(case, progress.roster),
        });
    });
    let found = found.map_err(|error| Conflict { member: case.members[error.person].id.clone() })?;
    let mut assignments = compiled.assignments(case, &found.roster);
    // Who stopped the search waits no longer than for what can be said at once.
    let ended = Instant::now();
    let go_on = || !stop.load(Ordering::Relaxed) || ended.elapsed() < GRACE;
    let mut standing = Standing::of(case, &assignments);
    fill(&mut standing, &mut assignments, &go_on);
    let costs = costs(&standing, &compiled, &assignments);
    let broken = case
        .members
        .iter()
        .enumerate()
        .flat_map(|(at, member)| broken_by(member, standing.held(at).to_vec(), &case.rules));
    Ok(Plan {
        broken: broken.collect(),
        short: causes_while(&standing, &go_on),
        total: costs.iter().map(|cost| cost.cost).sum(),
        costs,
        assignments,
        bound: found.bound.filter(|_| !two_fit_a_day(case)),
        found_after_ms: u64::try_from(found.found_after.as_millis()).unwrap_or(u64::MAX),
        rounds: found.rounds,
    })
}

/// Whoever could still take a short shift takes it: two short shifts on one day, which the search does not try.
fn fill<'a>(standing: &mut Standing<'a>, assignments: &mut Vec<Assignment>, go_on: &dyn Fn() -> bool) {
    let case: &'a Case = standing.case;
    for need in &case.needs {
        let Some(shift) = standing.shift(&need.shift) else { continue };
        let mut missing = usize::from(need.heads).saturating_sub(standing.heads(need));
        for (at, member) in case.members.iter().enumerate() {
            if missing == 0 {
                break;
            }
            if !go_on() {
                return;
            }
            let fits = standing.professions_of(&shift.id).iter().copied().find(|p| {
                need.counts(member, *p) && takes(member, standing.held(at), shift, *p, &case.rules).is_empty()
            });
            if let Some(profession) = fits {
                standing.put(at, shift, profession);
                let (member, shift) = (member.id.clone(), shift.id.clone());
                assignments.push(Assignment { member, shift, profession });
                missing -= 1;
            }
        }
    }
}

/// Whether two shifts of one day are so short, and so far apart, that somebody could work both.
fn two_fit_a_day(case: &Case) -> bool {
    let rests = case.members.iter().filter_map(|m| m.rest).chain([case.rules.rest]);
    let longest = case.members.iter().filter_map(|m| m.day_max).chain([case.rules.day_max]);
    let (rest, longest) = (rests.min().unwrap_or_default(), longest.max().unwrap_or_default());
    let mut days: HashMap<i32, Vec<Span>> = HashMap::new();
    for shift in &case.shifts {
        days.entry(shift.day).or_default().push(shift.span);
    }
    let fit =
        |one: &Span, other: &Span| one.to + rest <= other.from && one.length() + other.length() <= longest;
    days.values().any(|spans| spans.iter().any(|one| spans.iter().any(|other| fit(one, other))))
}

fn costs(standing: &Standing<'_>, compiled: &Compiled, assignments: &[Assignment]) -> Vec<Cost> {
    let case = standing.case;
    let mut costs = Vec::new();
    let mut put = |kind, member: Option<&AccountId>, shift: Option<&ShiftId>, cost: f64| {
        if cost != 0.0 {
            costs.push(Cost { kind, member: member.cloned(), shift: shift.cloned(), cost });
        }
    };
    for (need, row) in case.needs.iter().zip(&compiled.problem.rows) {
        let have = i32::try_from(standing.heads(need)).unwrap_or(i32::MAX);
        let kind = match (have > row.need, need.language) {
            (true, _) => CostKind::Over,
            (false, Some(_)) => CostKind::MissingLanguage,
            (false, None) => CostKind::MissingHead,
        };
        put(kind, None, Some(&need.shift), row.cost(have));
    }
    for (at, (member, person)) in case.members.iter().zip(&compiled.problem.people).enumerate() {
        let id = Some(&member.id);
        let held = standing.held(at);
        for one in held {
            put(CostKind::Wishes, id, Some(&one.shift.id), case.wish_cost(member, one.shift));
        }
        let minutes: i64 = held.iter().map(|h| h.shift.span.length() / MINUTE).sum();
        let length = u32::try_from(minutes).unwrap_or(0) / case.unit();
        let count =
            |is: fn(&domain::roster::Shift) -> bool| held.iter().filter(|h| is(h.shift)).count() as u16;
        let counts = [count(|s| s.night), count(domain::roster::Shift::is_weekend)];
        put(CostKind::Hours, id, None, person.end_cost(length, &[]));
        put(CostKind::Nights, id, None, person.end_cost(0, &[counts[0], 0]));
        put(CostKind::Weekends, id, None, person.end_cost(0, &[0, counts[1]]));
    }
    if !case.published.is_empty() {
        let told: HashSet<&Assignment> = case.published.iter().collect();
        let kept: HashSet<&Assignment> = assignments.iter().collect();
        let dropped = case.published.iter().filter(|one| !kept.contains(one));
        for one in dropped.chain(assignments.iter().filter(|one| !told.contains(one))) {
            put(CostKind::Change, Some(&one.member), Some(&one.shift), f64::from(case.weights.change));
        }
    }
    costs
}
