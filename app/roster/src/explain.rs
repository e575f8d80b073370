//! Why a cell stays short: what keeps each of those who could be asked from it.

use std::collections::BTreeMap;

use domain::roster::{Fault, Need, suits, takes};
use domain::{AccountId, Millis};
use serde::{Deserialize, Serialize};

use crate::case::{Assignment, Case};
use crate::standing::Standing;

/// A need that is not met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Short {
    /// The need.
    pub need: Need,
    /// How many count for it.
    pub have: usize,
    /// Who practises and speaks what it needs, at work or not.
    pub eligible: usize,
    /// What keeps people from it, the one that keeps most first; those who practise nothing that is needed are no cause.
    pub causes: Vec<Cause>,
}

/// One reason, and whom it keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// The reason.
    pub why: Why,
    /// Whom it alone keeps.
    pub members: Vec<AccountId>,
    /// Of a rest: when the first of them is rested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Millis>,
}

/// What keeps somebody from a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// They do not speak the language.
    Language,
    /// They are on this shift, in another profession.
    OtherSeat,
    /// They are on another shift at that time.
    Busy,
    /// They rest.
    Rest,
    /// They cannot.
    Impossible,
    /// It begins outside of their hours.
    Hours,
    /// Their licence ends before.
    Licence,
    /// Their day is full.
    Day,
    /// All their hours are used.
    Total,
    /// It would be one night too many.
    Nights,
    /// It would be one day too many.
    Days,
    /// Two or more of these.
    Several,
}

/// Every need that is not met, with its causes.
pub fn explain(case: &Case, assignments: &[Assignment]) -> Vec<Short> {
    causes_while(&Standing::of(case, assignments), &|| true)
}

/// Every need that is not met, with its causes as long as there is time to look for them.
pub(crate) fn causes_while(standing: &Standing<'_>, go_on: &dyn Fn() -> bool) -> Vec<Short> {
    let short = |need| {
        let have = standing.heads(need);
        (have < usize::from(need.heads)).then(|| short(standing, need, have, go_on))
    };
    standing.case.needs.iter().filter_map(short).collect()
}

fn short(standing: &Standing<'_>, need: &Need, have: usize, go_on: &dyn Fn() -> bool) -> Short {
    let mut causes: BTreeMap<Why, (Vec<AccountId>, Option<Millis>)> = BTreeMap::new();
    let (mut eligible, case) = (0, standing.case);
    let professions = standing.professions_of(&need.shift);
    let Some(shift) = standing.shift(&need.shift) else {
        return Short { need: need.clone(), have, eligible, causes: Vec::new() };
    };
    let looks = go_on();
    for (at, member) in case.members.iter().enumerate() {
        let practises: Vec<_> = member
            .licences
            .iter()
            .map(|licence| licence.profession)
            .filter(|p| need.profession.is_none_or(|needed| needed == *p) && professions.contains(p))
            .collect();
        if practises.is_empty() {
            continue;
        }
        let speaks = need.language.is_none_or(|language| member.speaks(language));
        eligible += usize::from(speaks);
        if !looks {
            continue;
        }
        let held = standing.held(at);
        let here = held.iter().find(|held| need.is_on(&held.shift.id));
        if here.is_some_and(|held| need.counts(member, held.profession)) {
            continue;
        }
        let mut until = None;
        let mut whys: Vec<Why> = if speaks { Vec::new() } else { vec![Why::Language] };
        if let Some(here) = here {
            // Of those who are here, only what they sit here for keeps them, and whether they may sit elsewhere.
            if let Some(needed) = need.profession.filter(|needed| *needed != here.profession) {
                whys.push(Why::OtherSeat);
                let seat = suits(member, here.shift, needed, &case.rules);
                whys.extend(seat.contains(&Fault::Licence).then_some(Why::Licence));
            }
        } else {
            // Whoever is elsewhere at that time is away from there if they come: what they work there keeps them by nothing
            // else, such as a full day.
            let free: Vec<_> =
                held.iter().filter(|held| held.shift.span.common(shift.span) == 0).copied().collect();
            whys.extend((free.len() < held.len()).then_some(Why::Busy));
            let least = practises
                .iter()
                .map(|p| takes(member, &free, shift, *p, &case.rules))
                .min_by_key(Vec::len)
                .unwrap_or_default();
            for fault in least {
                if let Fault::Rest { until: rested, .. } = fault {
                    until = Some(until.map_or(rested, |known: Millis| known.max(rested)));
                }
                whys.push(why(&fault));
            }
        }
        whys.sort_unstable();
        whys.dedup();
        let why = match whys[..] {
            [] => continue,
            [one] => one,
            _ => Why::Several,
        };
        let entry = causes.entry(why).or_default();
        entry.0.push(member.id.clone());
        if why == Why::Rest {
            entry.1 = match (entry.1, until) {
                (Some(known), Some(until)) => Some(known.min(until)),
                (known, until) => known.or(until),
            };
        }
    }
    let mut causes: Vec<Cause> =
        causes.into_iter().map(|(why, (members, until))| Cause { why, members, until }).collect();
    // What a coordinator can do something about stands before what is many things at once.
    causes
        .sort_by_key(|cause| (cause.why == Why::Several, std::cmp::Reverse(cause.members.len()), cause.why));
    Short { need: need.clone(), have, eligible, causes }
}

const fn why(fault: &Fault) -> Why {
    match fault {
        Fault::Gone | Fault::Profession | Fault::Licence => Why::Licence,
        Fault::Impossible => Why::Impossible,
        Fault::Hours => Why::Hours,
        Fault::Overlap { .. } => Why::Busy,
        Fault::Rest { .. } => Why::Rest,
        Fault::Day => Why::Day,
        Fault::Total => Why::Total,
        Fault::Nights => Why::Nights,
        Fault::Days => Why::Days,
    }
}
