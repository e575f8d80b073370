//! No case is lost between two shifts: it is offered, read, asked about and accepted; until then it stays its giver's, and
//! nobody goes home with one.

mod answer;
mod begun;
mod leave;
mod meeting;
mod offer;
mod together;

pub use answer::Acceptance;
pub(crate) use leave::{Taking, parts_of, take_out, to_list};
pub use meeting::{Coming, Leaving, Meeting, Receives, Turn};
pub use together::Said;

use domain::handoff::{Bar, OfferState, Receiver, Sheet, bars};
use domain::roster::CHECK_IN;
use domain::row::{Person, Row};
use domain::{AccountId, HandoffId, Language, Millis, Profession, TicketId};
use serde::{Deserialize, Serialize};
use store::handoffs::{self, Handoff};
use store::tickets::{self, Full};
use store::{Conn, accounts, roster as rows, seen};

use crate::access::{Caller, Deed, may};
use crate::conflict::{Gate, before_story};
use crate::ticket::extra;
use crate::timers::stays;
use crate::{Desk, Error, Result};

pub use store::handoffs::{Draft, Line};

/// The most characters of one field of a sheet.
const FIELD_MAX: usize = 2_000;

/// Somebody who could take a case over, and what keeps them from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Could {
    /// Who.
    pub person: Person,
    /// Nothing where they can.
    pub bars: Vec<Bar>,
}

/// An offer as giver and receiver see it.
#[derive(Clone, Debug)]
pub struct HandoffView {
    /// The offer and what was written.
    pub handoff: Handoff,
    /// The case as it is now.
    pub row: Row,
    /// Questions and answers, oldest first.
    pub lines: Vec<Line>,
    /// Whether it is offered to whoever asks, and open.
    pub to_me: bool,
    /// Whether whoever asks may take it back.
    pub may_withdraw: bool,
    /// Names stand between the case and whoever asks: what was written is not shown before somebody decides.
    pub names_first: bool,
    /// When whoever it is offered to, and asks, last opened the case before the offer.
    pub seen_at: Option<Millis>,
}

/// Whether an offer is for this person: to them, or to their profession and not from them.
fn is_for(handoff: &Handoff, caller: &Caller) -> bool {
    let me = &caller.staff;
    match &handoff.to {
        Some(to) => to.id == me.id,
        None => me.is(handoff.profession) && handoff.from.id != me.id,
    }
}

/// Whether whoever is marked as interpreter can interpret for who takes a case over: they work in its language, do not go in
/// a moment as givers do, and no name stands between them and it. `work`: the profession that has it then; `longest`:
/// [`Desk::longest`].
async fn interpreted(
    c: &mut Conn,
    gate: &Gate,
    full: &Full,
    work: Profession,
    longest: Millis,
    at: Millis,
) -> store::Result<bool> {
    let Some(one) = &full.interpreter else { return Ok(false) };
    Ok(store::duty::speaking(c, full.row.language).await?.contains(&one.id)
        && stays(c, &one.id, longest, at).await?
        && !is_apart(c, gate, full, (&one.id, work)).await?)
}

/// What keeps somebody from a case that needs this profession. `interpreted`: whether somebody is marked who interprets;
/// `apart`: whether names stand between them and it.
async fn bars_of(
    c: &mut Conn,
    who: &accounts::Account,
    (profession, row): (Profession, &Row),
    interpreted: bool,
    apart: bool,
    at: Millis,
) -> store::Result<Vec<Bar>> {
    let there =
        who.on_duty_since.is_some() || rows::shift_now(c, &who.id, at + CHECK_IN, at).await?.is_some();
    let works_in = |(language, level): &(Language, domain::Level)| {
        (*level >= domain::Level::Working).then_some(*language)
    };
    let languages: Vec<Language> = who.languages.iter().filter_map(works_in).collect();
    let holds = usize::try_from(who.holding).unwrap_or(0);
    let receiver = Receiver { there, professions: &who.professions(), languages: &languages, holds, apart };
    Ok(bars(&receiver, profession, row.language, interpreted))
}

/// Whether names, or a wall, stand between somebody and a case, as what they would work on it.
async fn is_apart(
    c: &mut Conn,
    gate: &Gate,
    full: &Full,
    (who, work): (&AccountId, Profession),
) -> store::Result<bool> {
    Ok(full.walled.contains(who) || !gate.hits(c, who, work, None).await?.is_empty())
}

/// An offer and its case, the case's row held until the transaction ends. Of a case that is kept from the caller there is
/// none.
async fn locked(desk: &Desk, c: &mut Conn, caller: &Caller, id: &HandoffId) -> Result<(Handoff, Full)> {
    let found = handoffs::load(c, id).await?.ok_or(Error::NotFound)?;
    let engine = Some(desk.store().engine());
    let full = tickets::load(c, &found.ticket, engine).await?.ok_or(Error::NotFound)?;
    if full.walled.contains(&caller.staff.id) {
        return Err(Error::NotFound);
    }
    // Read again: it may have ended while the row was waited for.
    let handoff = handoffs::load(c, id).await?.ok_or(Error::NotFound)?;
    Ok((handoff, full))
}

impl Desk {
    /// Who could take a case over: everybody of its profession but its holder, those who can first, then by name. For its
    /// holder and coordinators.
    pub async fn receivers(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<Could>> {
        let full = self.allowed(caller, ticket, Deed::HandOff).await?;
        let (at, longest) = (self.now(), self.longest().await?);
        self.store()
            .read(move |c| {
                Box::pin(async move {
                    let gate = Gate::of(c, &full.row.id).await?;
                    let work = full.row.profession;
                    let interpreted = interpreted(c, &gate, &full, work, longest, at).await?;
                    let mut could = Vec::new();
                    for one in accounts::all(c).await? {
                        let holds = full.row.is_held_by(&one.id);
                        if !one.active || holds || !one.professions().contains(&full.row.profession) {
                            continue;
                        }
                        let apart = is_apart(c, &gate, &full, (&one.id, work)).await?;
                        let bars = bars_of(c, &one, (work, &full.row), interpreted, apart, at).await?;
                        could.push(Could { person: Person { id: one.id, name: one.name }, bars });
                    }
                    could.sort_by(|a, b| {
                        (!a.bars.is_empty(), &a.person.name).cmp(&(!b.bars.is_empty(), &b.person.name))
                    });
                    Ok(could)
                })
            })
            .await
    }

    /// The offers of a case, latest first, for whoever may open the case.
    pub async fn handoffs_of(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<HandoffView>> {
        let full = self.allowed(caller, ticket, Deed::Open).await?;
        let (caller, id) = (caller.clone(), ticket.clone());
        self.store()
            .read(move |c| {
                Box::pin(async move {
                    let mut views = Vec::new();
                    for handoff in handoffs::of_ticket(c, &id).await? {
                        views.push(view(c, &caller, handoff, full.row.clone()).await?);
                    }
                    Ok(views)
                })
            })
            .await
    }

    /// [`Desk::handoffs_of`] for the API, recorded as a read.
    pub async fn read_handoffs(&self, caller: &Caller, ticket: &TicketId) -> Result<Vec<HandoffView>> {
        let views = self.handoffs_of(caller, ticket).await?;
        self.record(caller, "api", Some(ticket)).await?;
        Ok(views)
    }

    /// [`Desk::open_handoffs`] for a page, with a record of whose sheets were read.
    pub async fn read_open_handoffs(&self, caller: &Caller) -> Result<Vec<HandoffView>> {
        let views = self.open_handoffs(caller).await?;
        let read = views.iter().filter(|v| !v.names_first && v.handoff.from.id != caller.staff.id);
        self.record_sheets(caller, read.map(|v| v.row.id.clone()).collect()).await?;
        Ok(views)
    }

    /// The open offers to and from somebody, for coordinators all; the worst first, then by the next clock.
    pub async fn open_handoffs(&self, caller: &Caller) -> Result<Vec<HandoffView>> {
        let caller = caller.clone();
        self.store()
            .read(move |c| {
                Box::pin(async move {
                    let mut views = Vec::new();
                    for handoff in handoffs::open(c).await? {
                        let mine = is_for(&handoff, &caller) || handoff.from.id == caller.staff.id;
                        let Some(full) = tickets::load(c, &handoff.ticket, None).await? else { continue };
                        let seen = may(&caller.staff, Deed::SeeRow, &full.row, extra(&caller.staff, &full));
                        if !seen || !(mine || caller.staff.is_coordinator()) {
                            continue;
                        }
                        views.extend(names_first(c, &caller, handoff, &full).await?);
                    }
                    views.sort_by_key(|v| {
                        let due = v.row.clock.as_ref().map_or(Millis::MAX, |clock| clock.due_at);
                        (v.handoff.severity as usize, due)
                    });
                    Ok(views)
                })
            })
            .await
    }
}

/// An offer in a list: what the sheet says of the case is not shown before its names are. `None` where whoever asks has to be
/// there to read it.
async fn names_first(
    c: &mut Conn,
    caller: &Caller,
    handoff: Handoff,
    full: &Full,
) -> Result<Option<HandoffView>> {
    let told = before_story(c, &caller.staff, full, Deed::Open).await;
    let mut view = view(c, caller, handoff, full.row.clone()).await?;
    match told {
        Ok(()) => Ok(Some(view)),
        Err(Error::Conflict(_)) => {
            view.handoff.sheet = Sheet::default();
            view.lines.clear();
            view.names_first = true;
            Ok(Some(view))
        }
        Err(Error::Forbidden) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn view(c: &mut Conn, caller: &Caller, handoff: Handoff, row: Row) -> Result<HandoffView> {
    let open = handoff.state == OfferState::Open;
    let (me, to_me) = (&caller.staff.id, open && is_for(&handoff, caller));
    let seen_at = match to_me {
        true => seen::opened_before(c, me, &handoff.ticket, handoff.offered_at).await?,
        false => None,
    };
    Ok(HandoffView {
        lines: handoffs::lines(c, &handoff.id).await?,
        to_me,
        seen_at,
        may_withdraw: open && (handoff.from.id == *me || caller.staff.is_coordinator()),
        handoff,
        row,
        names_first: false,
    })
}

/// Whom an offer goes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// This person.
    Person(AccountId),
    /// Whoever of the case's profession takes it first.
    NextShift,
    /// Whoever of another profession takes it first: all of the case goes to it. A part of it is referred instead.
    Profession(Profession),
}
