//! What publishing would change, and for whom.

use std::collections::BTreeMap;

use domain::roster::{Seat, TimeSpan};
use domain::{AccountId, Profession, ShiftId};
use serde::{Deserialize, Serialize};
use store::roster::ShiftRow;

use super::Loaded;

/// A shift as somebody is told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldShift {
    /// Which shift.
    pub shift: ShiftId,
    /// The desk's code.
    pub desk: String,
    /// The day at the venue.
    pub day: String,
    /// When, on the venue's clock.
    pub span: TimeSpan,
    /// In which profession.
    pub profession: Profession,
}

/// What changes for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonChange {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// The shifts that come, by time.
    pub added: Vec<ToldShift>,
    /// The shifts that go, by time.
    pub removed: Vec<ToldShift>,
}

impl PersonChange {
    /// What is left to tell of this change and the one after it, where they heard of neither: what went and came back, or
    /// came and went again, is no change.
    pub(super) fn then(&self, next: &Self) -> Self {
        let without = |list: &[ToldShift], other: &[ToldShift]| -> Vec<ToldShift> {
            list.iter().filter(|shift| !other.contains(shift)).cloned().collect()
        };
        let mut change = Self {
            added: without(&self.added, &next.removed),
            removed: without(&self.removed, &next.added),
            ..next.clone()
        };
        change.added.extend(without(&next.added, &self.removed));
        change.removed.extend(without(&next.removed, &self.added));
        change.sort();
        change
    }

    fn sort(&mut self) {
        for list in [&mut self.added, &mut self.removed] {
            list.sort_by(|a, b| (&a.day, a.span, &a.desk).cmp(&(&b.day, b.span, &b.desk)));
        }
    }

    /// Whether there is nothing to tell.
    pub(super) const fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }
}

/// A shift as somebody in this profession is told of it.
pub(crate) fn told(row: &ShiftRow, profession: Profession) -> ToldShift {
    ToldShift {
        shift: row.id.clone(),
        desk: row.desk.clone(),
        day: row.day.clone(),
        span: TimeSpan { starts: row.starts, ends: row.ends },
        profession,
    }
}

/// Seats without their pins, which nobody is told of.
fn plain(seat: &Seat) -> (ShiftId, AccountId, Profession) {
    (seat.shift.clone(), seat.member.clone(), seat.profession)
}

/// What changes from `before` to `after`, by person; nobody whose shifts stay is named. `name` knows people.
pub(crate) fn between(
    loaded: &Loaded,
    before: &[Seat],
    after: &[Seat],
    name: impl Fn(&AccountId) -> String,
) -> Vec<PersonChange> {
    let old: std::collections::BTreeSet<_> = before.iter().map(plain).collect();
    let new: std::collections::BTreeSet<_> = after.iter().map(plain).collect();
    let mut people: BTreeMap<AccountId, PersonChange> = BTreeMap::new();
    let mut note = |(shift, account, profession): &(ShiftId, AccountId, Profession), comes: bool| {
        let Some(row) = loaded.shift(shift) else { return };
        let change = people.entry(account.clone()).or_insert_with(|| PersonChange {
            account: account.clone(),
            name: name(account),
            added: Vec::new(),
            removed: Vec::new(),
        });
        let list = if comes { &mut change.added } else { &mut change.removed };
        list.push(told(row, *profession));
    };
    new.difference(&old).for_each(|seat| note(seat, true));
    old.difference(&new).for_each(|seat| note(seat, false));
    let mut all: Vec<PersonChange> = people.into_values().collect();
    all.iter_mut().for_each(PersonChange::sort);
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}
