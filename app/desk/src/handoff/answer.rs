//! The receiver's side: asking back, accepting, declining.

use domain::draft::Problem;
use domain::handoff::OfferState;
use domain::ticket::{Act, Refusal};
use domain::{ClockId, HandoffId, LogAction, TicketId, text};
use store::log::{NewEntry, append};
use store::{accounts, handoffs, parties, promises, tickets};

use super::{bars_of, interpreted, is_for, locked};
use crate::access::{Caller, Deed};
use crate::conflict::{Gate, before_story, recheck};
use crate::ticket::{Actor, Change, apply, reason};
use crate::{Desk, Error, Result};

/// The most characters of a question, an answer, or a step in one's own words.
const LINE_MAX: usize = 1_000;

fn line(field: &str, given: &str) -> Result<String> {
    let given = given.trim();
    if given.is_empty() {
        return Err(Error::field(field, Problem::Missing));
    }
    text::check(given, LINE_MAX).map_err(|fault| Error::field(field, fault.into()))?;
    Ok(given.to_owned())
}

/// What whoever takes a case over says.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// The next step in one's own words.
    pub restated: String,
    /// The promises that one has read.
    pub read: Vec<ClockId>,
}

impl From<&str> for Acceptance {
    fn from(restated: &str) -> Self {
        Self { restated: restated.to_owned(), read: Vec::new() }
    }
}

impl Desk {
    /// Takes a case over: from now on it is the caller's. Of two who accept at once one gets it, the other is told who
    /// (`Error::Taken`). The next step in one's own words is needed where the case is unstable (field `restated`), and each
    /// promise that is open has to be read (`Refusal::PromiseUnread`). `Refusal::OffDuty` and `Refusal::NotAble` where the
    /// caller cannot, `Error::Conflict` where names stand between them and the case.
    pub async fn accept_handoff(
        &self,
        caller: &Caller,
        id: &HandoffId,
        said: impl Into<Acceptance>,
    ) -> Result<TicketId> {
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        let Acceptance { restated, read } = said.into();
        let longest = self.longest().await?;
        let restated = restated.trim().to_owned();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (handoff, full) = locked(&desk, c, &caller, &id).await?;
                    if !is_for(&handoff, &caller) {
                        return Err(Error::NotFound);
                    }
                    let me = &caller.staff.id;
                    match handoff.state {
                        OfferState::Open => {}
                        OfferState::Accepted => return Err(Error::Taken { by: handoff.ended_by }),
                        _ => return Err(Refusal::Outdated.into()),
                    }
                    let asked = handoff.sheet.asks_back();
                    let restated =
                        if asked || !restated.is_empty() { line("restated", &restated)? } else { restated };
                    let open = promises::open(c, &handoff.ticket).await?;
                    if open.iter().any(|promise| !read.contains(promise)) {
                        return Err(Refusal::PromiseUnread.into());
                    }
                    let account = accounts::load(c, me).await?.ok_or(Error::NotFound)?;
                    // One who is about to begin checks in first: a case is never with somebody who is not there.
                    if store::duty::keep_on_duty(c, me).await?.is_none() {
                        return Err(Refusal::OffDuty.into());
                    }
                    let gate = Gate::of(c, &handoff.ticket).await?;
                    gate.pass(c, me, handoff.profession, Some(desk.store().engine())).await?;
                    let interpreted = interpreted(c, &gate, &full, handoff.profession, longest, at).await?;
                    let bars =
                        bars_of(c, &account, (handoff.profession, &full.row), interpreted, false, at).await?;
                    if !bars.is_empty() {
                        return Err(Refusal::NotAble { bars }.into());
                    }
                    if !handoffs::end(c, &id, OfferState::Accepted, me, at).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    handoffs::restate(c, &id, &restated).await?;
                    let act = Act::HandOff(me.clone(), handoff.profession);
                    apply(
                        c,
                        &full,
                        &Change { at, actor: Actor::Staff(me.clone()), act, reason: String::new() },
                    )
                    .await?;
                    // In other hands it is other work: who interprets is compared as that, too.
                    if handoff.profession != full.row.profession
                        && let Some(one) = &full.interpreter
                    {
                        parties::held(c, &handoff.ticket, &one.id, handoff.profession, at).await?;
                        let full = tickets::load(c, &handoff.ticket, None).await?.ok_or(Error::NotFound)?;
                        recheck(c, &desk, &full, at).await?;
                    }
                    Ok(handoff.ticket)
                })
            })
            .await
    }

    /// Does not take a case over, with a reason. Only by the person to whom it was offered. Field name in errors: `reason`.
    pub async fn decline_handoff(&self, caller: &Caller, id: &HandoffId, why: &str) -> Result<TicketId> {
        let why = reason("reason", why)?;
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (handoff, _) = locked(&desk, c, &caller, &id).await?;
                    let me = &caller.staff.id;
                    if handoff.to.as_ref().is_none_or(|to| to.id != *me) {
                        return Err(Error::NotFound);
                    }
                    if !handoffs::end(c, &id, OfferState::Declined, me, at).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    tickets::touch(c, &handoff.ticket).await?;
                    let entry = NewEntry::new(at, LogAction::HandoffDeclined).on(&handoff.ticket).by(me);
                    append(c, &entry.about(id.as_str()).because(&why)).await?;
                    Ok(handoff.ticket)
                })
            })
            .await
    }

    /// Asks something about an open offer, or answers. By giver, receivers and coordinators. Field name in errors: `body`.
    pub async fn ask_about_handoff(&self, caller: &Caller, id: &HandoffId, body: &str) -> Result<TicketId> {
        let body = line("body", body)?;
        let (desk, caller, id, at) = (self.clone(), caller.clone(), id.clone(), self.now());
        let line_id = self.new_id();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (handoff, full) = locked(&desk, c, &caller, &id).await?;
                    desk.must(&caller, Deed::Open, &full)?;
                    // A colleague with a part of the case writes in the case, not between its giver and receiver.
                    let is_theirs = handoff.from.id == caller.staff.id || is_for(&handoff, &caller);
                    if !is_theirs && !caller.staff.is_coordinator() {
                        return Err(Error::Forbidden);
                    }
                    before_story(c, &caller.staff, &full, Deed::Open).await?;
                    if handoff.state != OfferState::Open {
                        return Err(Refusal::Outdated.into());
                    }
                    let me = &caller.staff.id;
                    handoffs::write(c, &line_id, &id, me, at, &body).await?;
                    tickets::touch(c, &handoff.ticket).await?;
                    let entry = NewEntry::new(at, LogAction::HandoffAsked).on(&handoff.ticket).by(me);
                    append(c, &entry.about(id.as_str())).await?;
                    Ok(handoff.ticket)
                })
            })
            .await
    }
}
