//! The ticket's state machine: what may follow on what.
//!
//! Who may do something is asked of `desk::access`; here stands only whether it makes sense now.

use crate::{AccountId, LogAction, Outcome, PartId, PartState, Profession, State, Urgency};

pub use crate::refusal::Refusal;

/// Where a ticket stands: the part of it that rules are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub state: State,
    /// Who holds it; set exactly while it is claimed, and kept as the last holder afterwards.
    pub holder: Option<AccountId>,
    /// The profession it waits for.
    pub profession: Profession,
    /// How soon somebody has to look.
    pub urgency: Urgency,
    /// How it ended, once it did.
    pub outcome: Option<Outcome>,
    /// The parts that were referred, in the order of referral.
    pub parts: Vec<Part>,
    /// How many promises to the exhibitor are open.
    pub promises: usize,
}

/// A part of a ticket that was referred to another profession.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// The profession it waits for.
    pub profession: Profession,
    /// Where it stands.
    pub state: PartState,
    /// Who works on it; kept once it is done.
    pub holder: Option<AccountId>,
}

/// What somebody wants to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Take the ticket.
    Claim(AccountId),
    /// Give it back to the queue.
    Release,
    /// It goes from its holder to this colleague, who works on it as this: where that is another profession, all of the case
    /// goes to it.
    HandOff(AccountId, Profession),
    /// Its holder is gone: it goes to this coordinator's list.
    List(AccountId),
    /// Who works on this part is gone: it goes to this coordinator's list.
    ListPart(PartId, AccountId),
    /// Ask another profession for a part.
    Refer(PartId, Profession),
    /// Take a part.
    ClaimPart(PartId, AccountId),
    /// Give a part back.
    ReleasePart(PartId),
    /// Finish a part with its result.
    FinishPart(PartId),
    /// Take back a part that nobody has claimed.
    CancelPart(PartId),
    /// The other profession will not do a part that waits.
    RefusePart(PartId),
    /// Nobody took a part in time.
    LapsePart(PartId),
    /// The desk's work is done.
    Resolve(Outcome),
    /// It is over.
    Close,
    /// It is not over: back to this holder if they are on duty, else to the queue.
    Reopen(Option<AccountId>),
    /// The exhibitor takes it back.
    Withdraw,
    /// The exhibitor says it is solved.
    Solved,
    /// It presses more than it seemed.
    RaiseUrgency(Urgency),
}

/// The log entries that a step writes, in order; the part each concerns.
pub type Steps = Vec<(LogAction, Option<PartId>)>;

impl Standing {
    /// A ticket that was just filed.
    pub const fn filed(profession: Profession, urgency: Urgency) -> Self {
        Self {
            state: State::Waiting,
            holder: None,
            profession,
            urgency,
            outcome: None,
            parts: Vec::new(),
            promises: 0,
        }
    }

    /// Whether somebody still has to do something: waiting or claimed.
    pub const fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// Does one thing, or says why not; a refusal changes nothing.
    pub fn apply(&mut self, act: &Act) -> Result<Steps, Refusal> {
        match act {
            Act::Claim(by) => {
                match self.state {
                    State::Waiting => {}
                    State::Claimed => return Err(Refusal::AlreadyClaimed { by: self.holder.clone() }),
                    State::Resolved | State::Closed => return Err(Refusal::Ended),
                }
                self.state = State::Claimed;
                self.holder = Some(by.clone());
                Ok(one(LogAction::Claimed))
            }
            Act::Release => {
                self.must_be_claimed()?;
                self.state = State::Waiting;
                self.holder = None;
                Ok(one(LogAction::Released))
            }
            Act::HandOff(to, profession) => {
                self.may_go_to(*profession)?;
                self.holder = Some(to.clone());
                self.profession = *profession;
                Ok(one(LogAction::HandedOff))
            }
            Act::List(to) => {
                self.must_be_claimed()?;
                self.holder = Some(to.clone());
                Ok(one(LogAction::Listed))
            }
            Act::ListPart(id, to) => {
                self.claimed_part(id)?.holder = Some(to.clone());
                Ok(vec![(LogAction::PartListed, Some(id.clone()))])
            }
            Act::Refer(id, profession) => {
                self.may_go_to(*profession)?;
                if *profession == self.profession {
                    return Err(Refusal::AlreadyReferred);
                }
                self.add_part(id.clone(), *profession);
                Ok(vec![(LogAction::Referred, Some(id.clone()))])
            }
            Act::ClaimPart(id, by) => {
                self.must_be_open()?;
                let part = self.part(id)?;
                match part.state {
                    PartState::Waiting => {}
                    PartState::Claimed => return Err(Refusal::AlreadyClaimed { by: part.holder.clone() }),
                    _ => return Err(Refusal::Ended),
                }
                part.state = PartState::Claimed;
                part.holder = Some(by.clone());
                Ok(vec![(LogAction::PartClaimed, Some(id.clone()))])
            }
            Act::ReleasePart(id) => {
                let part = self.claimed_part(id)?;
                part.state = PartState::Waiting;
                part.holder = None;
                Ok(vec![(LogAction::PartReleased, Some(id.clone()))])
            }
            Act::FinishPart(id) => {
                self.claimed_part(id)?.state = PartState::Done;
                Ok(vec![(LogAction::PartDone, Some(id.clone()))])
            }
            Act::CancelPart(id) => {
                let part = self.part(id)?;
                match part.state {
                    // Who was refused may go on without: then nothing has to be decided any more.
                    PartState::Waiting | PartState::Refused | PartState::Lapsed => {
                        part.state = PartState::Cancelled;
                    }
                    PartState::Claimed => return Err(Refusal::PartOpen),
                    PartState::Done | PartState::Cancelled => return Err(Refusal::Ended),
                }
                Ok(vec![(LogAction::PartCancelled, Some(id.clone()))])
            }
            Act::RefusePart(id) => self.waiting_part_ends(id, PartState::Refused, LogAction::PartRefused),
            Act::LapsePart(id) => self.waiting_part_ends(id, PartState::Lapsed, LogAction::PartLapsed),
            Act::Resolve(outcome) => {
                self.must_be_claimed()?;
                if !outcome.is_by_staff() {
                    return Err(Refusal::NotByStaff);
                }
                if self.parts.iter().any(|p| p.state == PartState::Claimed) {
                    return Err(Refusal::PartOpen);
                }
                self.must_owe_nothing()?;
                self.state = State::Resolved;
                self.outcome = Some(*outcome);
                Ok(self.cancel_parts(LogAction::Resolved))
            }
            Act::Close => match self.state {
                State::Resolved => {
                    self.must_owe_nothing()?;
                    self.state = State::Closed;
                    Ok(one(LogAction::Closed))
                }
                State::Closed => Err(Refusal::Ended),
                State::Waiting | State::Claimed => Err(Refusal::NotEnded),
            },
            Act::Reopen(back_to) => {
                if self.is_open() {
                    return Err(Refusal::NotEnded);
                }
                self.state = if back_to.is_some() { State::Claimed } else { State::Waiting };
                self.holder = back_to.clone();
                self.outcome = None;
                Ok(one(LogAction::Reopened))
            }
            Act::Withdraw => {
                self.must_be_open()?;
                self.state = State::Closed;
                self.outcome = Some(Outcome::Withdrawn);
                self.promises = 0;
                Ok(self.cancel_parts(LogAction::Withdrawn))
            }
            Act::Solved => {
                if self.state == State::Closed {
                    return Err(Refusal::Ended);
                }
                self.state = State::Closed;
                // What the desk did counts for more than that the exhibitor agrees.
                self.outcome = self.outcome.or(Some(Outcome::Solved));
                self.promises = 0;
                Ok(self.cancel_parts(LogAction::Solved))
            }
            Act::RaiseUrgency(to) => {
                self.must_be_open()?;
                if *to >= self.urgency {
                    return Err(Refusal::NotMoreUrgent);
                }
                self.urgency = *to;
                Ok(one(LogAction::UrgencyRaised))
            }
        }
    }

    /// Adds a part that waits, as filing and referring do.
    pub fn add_part(&mut self, id: PartId, profession: Profession) {
        self.parts.push(Part { id, profession, state: PartState::Waiting, holder: None });
    }

    /// Ends all open parts, after the entry of what ended the ticket.
    fn cancel_parts(&mut self, ended_by: LogAction) -> Steps {
        let mut steps = one(ended_by);
        for part in self.parts.iter_mut().filter(|p| p.is_open()) {
            part.state = PartState::Cancelled;
            steps.push((LogAction::PartCancelled, Some(part.id.clone())));
        }
        steps
    }

    /// Whether it, or a part of it, may go to this profession: not while that has an open part of it.
    pub fn may_go_to(&self, profession: Profession) -> Result<(), Refusal> {
        self.must_be_claimed()?;
        let open = self.parts.iter().any(|p| p.profession == profession && p.is_open());
        if open { Err(Refusal::AlreadyReferred) } else { Ok(()) }
    }

    fn must_be_open(&self) -> Result<(), Refusal> {
        if self.is_open() { Ok(()) } else { Err(Refusal::Ended) }
    }

    /// The desk does not end what it promised by ending the case.
    fn must_owe_nothing(&self) -> Result<(), Refusal> {
        if self.promises == 0 { Ok(()) } else { Err(Refusal::PromiseOpen) }
    }

    fn must_be_claimed(&self) -> Result<(), Refusal> {
        match self.state {
            State::Claimed => Ok(()),
            State::Waiting => Err(Refusal::NotClaimed),
            State::Resolved | State::Closed => Err(Refusal::Ended),
        }
    }

    fn part(&mut self, id: &PartId) -> Result<&mut Part, Refusal> {
        self.parts.iter_mut().find(|p| p.id == *id).ok_or(Refusal::NoSuchPart)
    }

    fn claimed_part(&mut self, id: &PartId) -> Result<&mut Part, Refusal> {
        let part = self.part(id)?;
        match part.state {
            PartState::Claimed => Ok(part),
            PartState::Waiting => Err(Refusal::NotClaimed),
            _ => Err(Refusal::Ended),
        }
    }

    /// A part goes back to who asked for it: nobody has begun it, and nobody will.
    fn waiting_part_ends(
        &mut self,
        id: &PartId,
        state: PartState,
        action: LogAction,
    ) -> Result<Steps, Refusal> {
        self.must_be_claimed()?;
        let part = self.part(id)?;
        match part.state {
            PartState::Waiting => part.state = state,
            PartState::Claimed => return Err(Refusal::AlreadyClaimed { by: part.holder.clone() }),
            _ => return Err(Refusal::Ended),
        }
        Ok(vec![(action, Some(id.clone()))])
    }
}

impl Part {
    /// Whether somebody still has to do something.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, PartState::Waiting | PartState::Claimed)
    }
}

fn one(action: LogAction) -> Steps {
    vec![(action, None)]
}

#[cfg(test)]
#[path = "ticket_tests.rs"]
mod tests;
