//! The queue: what waits, by clock and urgency.

use domain::row::Row;
use domain::{Language, Level, Profession, State, TicketId};
use store::queue::{self, Wanted};
use store::{clocks, tickets};

use crate::access::{Caller, Deed, Staff};
use crate::history::may_now;
use crate::views::Preview;
use crate::{Desk, Error, Result};

/// Which tickets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Waiting tickets and parts of one's professions; for coordinators all that waits.
    #[default]
    Waiting,
    /// Those one holds.
    Mine,
    /// Those with a part that one works on.
    MyParts,
    /// All that one may see, in any state.
    All,
    /// Those whose holder asked for a translation from a language one speaks, and those for which one interprets.
    Translations,
}

/// What to show of the queue.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Which tickets.
    pub scope: Scope,
    /// Only this state.
    pub state: Option<State>,
    /// Only this profession, as ticket or as part.
    pub profession: Option<Profession>,
    /// Only this language.
    pub language: Option<Language>,
    /// Only this hall.
    pub hall: Option<String>,
    /// At most so many rows; 50 where it is 0, at most 200.
    pub limit: usize,
    /// Where the last page ended.
    pub after: Option<String>,
}

/// A page of rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<T> {
    /// The rows, in order.
    pub items: Vec<T>,
    /// What to ask for next, if there is more.
    pub next: Option<String>,
}

/// How many there are under each tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// [`Scope::Waiting`]
    pub waiting: i64,
    /// [`Scope::Mine`]
    pub mine: i64,
    /// [`Scope::MyParts`]
    pub my_parts: i64,
    /// [`Scope::Translations`]
    pub translations: i64,
}

impl Desk {
    /// A page of the queue, sorted by urgency, clock and time of filing.
    pub async fn queue(&self, caller: &Caller, filter: &Filter) -> Result<Page<Row>> {
        let limit = if filter.limit == 0 { 50 } else { filter.limit.min(200) };
        let mut wanted = narrowed(&caller.staff, filter);
        if let Some(after) = &filter.after {
            let place =
                place(after).ok_or_else(|| Error::field("after", domain::draft::Problem::UnknownChoice))?;
            wanted.after = Some(place);
        }
        let mut found = self
            .store()
            .read(|c| Box::pin(async move { queue::page(c, &wanted, limit as i64 + 1).await }))
            .await?;
        let more = found.len() > limit;
        found.truncate(limit);
        let items: Vec<Row> = found.into_iter().map(|full| self.with_limit(full.row)).collect();
        let next = items.last().filter(|_| more).map(place_of);
        Ok(Page { items, next })
    }

    /// The ticket's row, if it belongs on a page of the queue with this filter.
    pub async fn row_in(&self, caller: &Caller, ticket: &TicketId, filter: &Filter) -> Result<Option<Row>> {
        let mut wanted = narrowed(&caller.staff, filter);
        wanted.id = Some(ticket.clone());
        let found = self.store().read(|c| Box::pin(async move { queue::page(c, &wanted, 1).await })).await?;
        Ok(found.into_iter().next().map(|full| self.with_limit(full.row)))
    }

    /// [`Desk::queue`] for the API, recorded as a read.
    pub async fn read_queue(&self, caller: &Caller, filter: &Filter) -> Result<Page<Row>> {
        self.record(caller, "api", None).await?;
        self.queue(caller, filter).await
    }

    /// How many there are under each tab.
    pub async fn queue_counts(&self, caller: &Caller) -> Result<Counts> {
        let of = |scope| wanted(&caller.staff, scope);
        let scopes = [of(Scope::Waiting), of(Scope::Mine), of(Scope::MyParts), of(Scope::Translations)];
        let counts = self.store().read(|c| Box::pin(async move { queue::counts(c, &scopes).await }));
        let [waiting, mine, my_parts, translations] = counts.await?;
        Ok(Counts { waiting, mine, my_parts, translations })
    }

    /// What one sees of a ticket before claiming it. Recorded.
    pub async fn preview(&self, caller: &Caller, ticket: &TicketId) -> Result<Preview> {
        let full = self.allowed(caller, ticket, Deed::SeeRow).await?;
        self.record(caller, "previewed", Some(ticket)).await?;
        let id = ticket.clone();
        let (words, clocks) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((tickets::words(c, &id).await?, clocks::running(c, &id).await?))
                })
            })
            .await?;
        let questions = full.row.category.questions();
        let mut answers = words.map(|(_, answers)| answers).unwrap_or_default();
        answers.retain(|code, _| questions.iter().any(|q| q.code == code && !q.names));
        Ok(Preview { may: may_now(&caller.staff, &full), row: self.with_limit(full.row), answers, clocks })
    }
}

pub(crate) fn wanted(staff: &Staff, scope: Scope) -> Wanted {
    let me = staff.id.clone();
    let asked = match scope {
        Scope::Waiting if staff.is_coordinator() => Wanted { anything_waiting: true, ..Wanted::default() },
        Scope::Waiting => Wanted { waiting_for: Some(staff.professions.clone()), ..Wanted::default() },
        Scope::Mine => Wanted { held_by: Some(me), ..Wanted::default() },
        Scope::MyParts => Wanted { part_held_by: Some(me), ..Wanted::default() },
        Scope::All if staff.is_coordinator() => Wanted::default(),
        Scope::All => Wanted { in_sight_of: Some((me, staff.professions.clone())), ..Wanted::default() },
        Scope::Translations => {
            let spoken = staff.languages.iter().filter(|(_, level)| *level != Level::Basic).map(|(l, _)| *l);
            Wanted { translation_from: Some((me, spoken.collect())), ..Wanted::default() }
        }
    };
    Wanted { not_kept_from: Some(staff.id.clone()), ..asked }
}

/// What a scope and the filters ask for together.
fn narrowed(staff: &Staff, filter: &Filter) -> Wanted {
    Wanted {
        state: filter.state,
        profession: filter.profession,
        language: filter.language,
        hall: filter.hall.clone(),
        ..wanted(staff, filter.scope)
    }
}

/// Where a page ended, as text.
fn place_of(row: &Row) -> String {
    let due = row.clock.as_ref().map_or(tickets::NEVER, |c| c.due_at);
    format!("{}.{due}.{}.{}", row.urgency.rank(), row.filed_at, row.number.seq())
}

fn place(text: &str) -> Option<(i64, i64, i64, i64)> {
    let mut numbers = text.split('.').map(|n| n.parse::<i64>().ok());
    let place = (numbers.next()??, numbers.next()??, numbers.next()??, numbers.next()??);
    numbers.next().is_none().then_some(place)
}
