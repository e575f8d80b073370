//! The roster by days, for programs: shifts with what they need and what is short, and who is on them.

use std::collections::{HashMap, HashSet};

use domain::draft::{FieldError, Problem};
use domain::roster::{Presence, Seat, Span, day_number, presence};
use domain::row::Person;
use domain::{AccountId, AssignmentId, Language, Profession, ShiftId};
use store::roster as rows;
use store::roster::ShiftRow;

use super::Loaded;
use crate::access::{Caller, knows, plans};
use crate::paging::Paging;
use crate::queue::Page;
use crate::{Desk, Error, Result};

/// Which shifts, and which page of them.
#[derive(Clone, Debug, Default)]
pub struct Days {
    /// From this day at the venue on, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// Until this day, itself too.
    pub to: Option<String>,
    /// Only at this desk, by its code.
    pub desk: Option<String>,
    /// Which page.
    pub paging: Paging,
}

/// A shift and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftView {
    /// Its id.
    pub id: ShiftId,
    /// The desk's code.
    pub desk: String,
    /// The day at the venue on which it begins.
    pub day: String,
    /// From when to when.
    pub span: Span,
    /// What it needs, and what there is of it.
    pub needs: Vec<NeedView>,
}

/// How one need is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeedView {
    /// Of which profession; `None` for any.
    pub profession: Option<Profession>,
    /// In which language; `None` for any.
    pub language: Option<Language>,
    /// How many are needed.
    pub need: u16,
    /// How many there are, as published.
    pub have: u16,
    /// How many there are in the draft, for who may see it.
    pub planned: Option<u16>,
}

/// Somebody on a published shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignmentView {
    /// Its id: another one whenever somebody else is on the shift.
    pub id: AssignmentId,
    /// The shift.
    pub shift: ShiftId,
    /// The desk's code.
    pub desk: String,
    /// The day at the venue on which it begins.
    pub day: String,
    /// From when to when.
    pub span: Span,
    /// Who.
    pub who: Person,
    /// In which profession.
    pub profession: Profession,
    /// How it stands; of what is over, only for oneself and who may know it.
    pub presence: Option<Presence>,
}

impl Days {
    /// Field names in errors: `from`, `to`.
    fn check(&self) -> Result<()> {
        let mut faults = Vec::new();
        let mut day = |field: &str, text: &Option<String>| {
            let number = text.as_deref().map(day_number);
            if number == Some(None) {
                faults.push(FieldError { field: field.into(), problem: Problem::NotADate });
            }
            number.flatten()
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            faults.push(FieldError { field: "to".into(), problem: Problem::OutOfRange });
        }
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    fn holds(&self, row: &ShiftRow) -> bool {
        self.from.as_ref().is_none_or(|from| row.day >= *from)
            && self.to.as_ref().is_none_or(|to| row.day <= *to)
            && self.desk.as_ref().is_none_or(|desk| row.desk == *desk)
    }
}

impl Desk {
    /// Shifts by time, with what they need and what is short. Who does not plan sees none that nobody was told of before a
    /// roster is published, and nothing of the draft. Field names in errors: `from`, `to`, `after`.
    pub async fn shifts(&self, caller: &Caller, days: &Days) -> Result<Page<ShiftView>> {
        days.check()?;
        let (loaded, is_published) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((Loaded::read(c, None).await?, rows::is_published(c).await?))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let board = loaded.board(&zoned, self.now());
        let plans = plans(&caller.staff);
        let told: HashSet<&ShiftId> = board.published.iter().map(|seat| &seat.shift).collect();
        let shown = |row: &&ShiftRow| {
            let wanted = row.in_draft && (plans || is_published);
            days.holds(row) && (wanted || told.contains(&row.id))
        };
        let found: Vec<&ShiftRow> = loaded.shifts.iter().filter(shown).collect();
        let page = days.paging.cut(found, |row| (row.from, row.id.0.clone()))?;
        let have = |id: &ShiftId, seats: &[Seat]| board.coverage(id, seats);
        let items = page.items.into_iter().map(|row| {
            let draft = plans.then(|| have(&row.id, &board.draft));
            let needs = have(&row.id, &board.published).into_iter().enumerate().map(|(at, met)| NeedView {
                profession: met.profession,
                language: met.language,
                need: met.need,
                have: met.have,
                planned: draft.as_ref().and_then(|draft| Some(draft.get(at)?.have)),
            });
            ShiftView {
                id: row.id.clone(),
                desk: row.desk.clone(),
                day: row.day.clone(),
                span: Span { from: row.from, to: row.to },
                needs: needs.collect(),
            }
        });
        Ok(Page { items: items.collect(), next: page.next })
    }

    /// Who is on which shift, as published, by time. Field names in errors: `from`, `to`, `after`.
    pub async fn assignments(
        &self,
        caller: &Caller,
        days: &Days,
        who: Option<&AccountId>,
    ) -> Result<Page<AssignmentView>> {
        days.check()?;
        let (assigned, shifts, came, people) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        rows::all_assignments(c).await?,
                        rows::shifts(c).await?,
                        rows::came_on(c, 0).await?,
                        store::accounts::all(c).await?,
                    ))
                })
            })
            .await?;
        let now = self.now();
        let shifts: HashMap<&ShiftId, &ShiftRow> = shifts.iter().map(|row| (&row.id, row)).collect();
        let names: HashMap<&AccountId, &str> = people.iter().map(|a| (&a.id, a.name.as_str())).collect();
        let came: HashMap<(&ShiftId, &AccountId), &rows::Came> =
            came.iter().map(|c| ((&c.shift, &c.account), c)).collect();
        let found: Vec<(&rows::Assigned, &ShiftRow)> = assigned
            .iter()
            .filter(|a| who.is_none_or(|who| a.account == *who))
            .filter_map(|a| Some((a, *shifts.get(&a.shift)?)))
            .filter(|(_, row)| days.holds(row))
            .collect();
        let page = days.paging.cut(found, |(a, row)| (row.from, a.id.0.clone()))?;
        let items = page.items.into_iter().map(|(a, row)| {
            let span = Span { from: row.from, to: row.to };
            let here = came.get(&(&a.shift, &a.account));
            let stands = presence(span, here.map(|c| c.came), here.and_then(|c| c.went), now);
            let may_know = span.to > now || knows(&caller.staff, &a.account);
            AssignmentView {
                id: a.id.clone(),
                shift: row.id.clone(),
                desk: row.desk.clone(),
                day: row.day.clone(),
                span,
                who: Person {
                    id: a.account.clone(),
                    name: names.get(&a.account).map_or_else(String::new, |name| (*name).to_owned()),
                },
                profession: a.profession,
                presence: may_know.then_some(stands),
            }
        });
        Ok(Page { items: items.collect(), next: page.next })
    }
}
