//! Shifts that change hands: offered, exchanged, taken. Checked by the roster's rules, confirmed by both, and approved by a
//! coordinator where a rule is touched.

use domain::draft::Problem;
use domain::roster::{Board, EditFault, Fault, Seat};
use domain::ticket::Refusal;
use domain::{AccountId, LogAction, Millis, Profession, ShiftId, SwapId, SwapKind, SwapState};
use store::log::{NewEntry, append};
use store::roster::{NewSwap, Swap};
use store::{Conn, roster as rows};

use super::changes::{ToldShift, told};
use super::{Loaded, replace};
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Error, Result, Zoned};

/// What somebody proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// Give a shift away, to a colleague or to whoever takes it first.
    Offer {
        /// Which of one's shifts.
        shift: ShiftId,
        /// To whom.
        to: Option<AccountId>,
    },
    /// Exchange one's shift for a colleague's.
    Exchange {
        /// Which of one's shifts.
        shift: ShiftId,
        /// Whose.
        with: AccountId,
        /// Which of theirs.
        their: ShiftId,
    },
    /// Take a seat that nobody has.
    Take {
        /// Which shift.
        shift: ShiftId,
        /// In which profession.
        profession: Profession,
    },
}

/// What came of a proposal or its acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swapped {
    /// It is open to colleagues.
    Open,
    /// It touches a rule: a coordinator decides.
    Asked,
    /// It is done.
    Done,
}

/// A proposal as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedSwap {
    /// Its id.
    pub id: SwapId,
    /// What is proposed.
    pub kind: SwapKind,
    /// Where it stands.
    pub state: SwapState,
    /// Who proposes.
    pub by: (AccountId, String),
    /// Which shift.
    pub shift: ToldShift,
    /// To whom, or who takes it.
    pub to: Option<(AccountId, String)>,
    /// For which shift of theirs.
    pub for_shift: Option<ToldShift>,
    /// The rules that it touches, by their codes.
    pub touches: Vec<String>,
}

/// Rules that a coordinator can let pass. The others no one can.
fn can_pass(fault: &Fault) -> bool {
    matches!(
        fault,
        Fault::Rest { .. } | Fault::Hours | Fault::Day | Fault::Total | Fault::Nights | Fault::Days
    )
}

/// Heads that are missing on these shifts.
fn missing(board: &Board, shifts: &[&ShiftId], seats: &[Seat]) -> u32 {
    let short =
        |id: &&ShiftId| board.coverage(id, seats).into_iter().map(|c| u32::from(c.short())).sum::<u32>();
    shifts.iter().map(short).sum()
}

/// What changes hands: seats that go, seats that come.
struct Exchange {
    take: Vec<Seat>,
    put: Vec<Seat>,
}

impl Exchange {
    /// What a proposal means once `to` is known.
    fn of(swap: &Swap, to: &AccountId) -> Self {
        let seat = |shift: &ShiftId, member: &AccountId, profession| Seat {
            shift: shift.clone(),
            member: member.clone(),
            profession,
            pinned: false,
        };
        let (own, by) = (swap.profession, &swap.by.0);
        match (swap.kind, &swap.for_seat) {
            (SwapKind::Take, _) => Self { take: Vec::new(), put: vec![seat(&swap.shift, by, own)] },
            (SwapKind::Exchange, Some((their, profession))) => Self {
                take: vec![seat(&swap.shift, by, own), seat(their, to, *profession)],
                put: vec![seat(&swap.shift, to, own), seat(their, by, *profession)],
            },
            _ => Self { take: vec![seat(&swap.shift, by, own)], put: vec![seat(&swap.shift, to, own)] },
        }
    }

    /// Checks it against what is published. Gives the codes of what it touches and a coordinator can let pass;
    /// `Refusal::Rules` for what nobody can, `Refusal::Outdated` where a seat is not there any more.
    fn touches(&self, board: &Board, now: Millis) -> Result<Vec<String>> {
        let published = Board { draft: board.published.clone(), ..board.clone() };
        if !self.take.iter().all(|seat| published.draft.contains(seat)) {
            return Err(Refusal::Outdated.into());
        }
        let begun = |seat: &Seat| board.shift(&seat.shift).is_none_or(|shift| shift.span.from <= now);
        if self.take.iter().chain(&self.put).any(begun) {
            return Err(Refusal::Outdated.into());
        }
        let mut codes: Vec<String> = Vec::new();
        let mut touch = |code: &str| {
            if !codes.iter().any(|c| c == code) {
                codes.push(code.to_owned());
            }
        };
        for seat in &self.put {
            match published.faults(seat, &self.take) {
                Ok(()) => {}
                Err(EditFault::Outdated) => return Err(Refusal::Outdated.into()),
                Err(EditFault::Rules(_, faults)) if faults.iter().all(can_pass) => {
                    faults.iter().for_each(|fault| touch(fault.code()));
                }
                Err(EditFault::Rules(_, faults)) => return Err(Refusal::Rules { faults }.into()),
            }
        }
        let mut after = published.draft.clone();
        after.retain(|seat| !self.take.contains(seat));
        after.extend(self.put.iter().cloned());
        let shifts: Vec<&ShiftId> = self.put.iter().chain(&self.take).map(|seat| &seat.shift).collect();
        if missing(board, &shifts, &after) > missing(board, &shifts, &published.draft) {
            touch("coverage");
        }
        // A coordinator is at work on these seats: their draft says otherwise.
        let same =
            |a: &Seat, b: &Seat| (&a.shift, &a.member, a.profession) == (&b.shift, &b.member, b.profession);
        let in_draft = |seat: &Seat| board.draft.iter().any(|there| same(there, seat));
        if !self.take.iter().all(in_draft) {
            touch("draft");
        }
        Ok(codes)
    }

    /// Does it: in the draft and in what is published, and tells both.
    async fn make(&self, c: &mut Conn, desk: &Desk, loaded: &Loaded, at: Millis) -> Result<()> {
        replace(c, desk, loaded, self.take.clone(), self.put.clone(), at).await
    }
}

/// Ends every proposal.
pub(super) async fn end_all(c: &mut Conn, state: SwapState, at: Millis) -> store::Result<()> {
    for swap in rows::open_swaps(c).await? {
        if rows::end_swap(c, &swap.id, state, None, None, at, "").await? {
            append(c, &NewEntry::new(at, LogAction::SwapEnded).about(swap.id.as_str())).await?;
        }
    }
    Ok(())
}

/// A proposal as pages show it; `None` where its shift is gone.
pub(super) fn shown(loaded: &Loaded, swap: Swap) -> Option<AskedSwap> {
    let for_shift = match &swap.for_seat {
        Some((shift, profession)) => Some(told(loaded.shift(shift)?, *profession)),
        None => None,
    };
    Some(AskedSwap {
        shift: told(loaded.shift(&swap.shift)?, swap.profession),
        id: swap.id,
        kind: swap.kind,
        state: swap.state,
        by: swap.by,
        to: swap.to,
        for_shift,
        touches: swap.touches.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
    })
}

/// What somebody would have to accept or be refused for taking this proposal.
pub(super) fn would_touch(board: &Board, swap: &Swap, to: &AccountId, now: Millis) -> Result<Vec<String>> {
    Exchange::of(swap, to).touches(board, now)
}

struct Now {
    zoned: std::sync::Arc<Zoned>,
    at: Millis,
}

impl Desk {
    /// All proposals that wait for a coordinator, or for a colleague. Coordinators only.
    pub async fn open_swaps(&self, caller: &Caller) -> Result<Vec<AskedSwap>> {
        only_coordinators(caller)?;
        let (loaded, swaps) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((Loaded::read(c, None).await?, rows::open_swaps(c).await?))
                })
            })
            .await?;
        Ok(swaps.into_iter().filter_map(|swap| shown(&loaded, swap)).collect())
    }

    /// Proposes to give one's shift away, to exchange it, or to take one that nobody has. What touches no rule and needs
    /// nobody else is done at once.
    pub async fn propose_swap(&self, caller: &Caller, proposal: Proposal) -> Result<Swapped> {
        let (desk, me) = (self.clone(), caller.staff.id.clone());
        let (id, now) = (SwapId(self.new_id()), Now { zoned: self.expo().await?, at: self.now() });
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(desk.store().engine())).await?;
                    let board = loaded.board(&now.zoned, now.at);
                    let own = |shift: &ShiftId, whose: &AccountId| {
                        let seat = board.published.iter().find(|s| s.shift == *shift && s.member == *whose);
                        seat.map(|seat| seat.profession).ok_or(Error::Refused(Refusal::Outdated))
                    };
                    let name = (me.clone(), String::new());
                    let mut swap = Swap {
                        id,
                        kind: SwapKind::Offer,
                        state: SwapState::Open,
                        at: now.at,
                        by: name,
                        shift: ShiftId::from(""),
                        profession: Profession::Lawyer,
                        to: None,
                        for_seat: None,
                        touches: String::new(),
                    };
                    match proposal {
                        Proposal::Offer { shift, to } => {
                            swap.profession = own(&shift, &me)?;
                            if board.shift(&shift).is_none_or(|s| s.span.from <= now.at) {
                                return Err(Refusal::Outdated.into());
                            }
                            if to.as_ref().is_some_and(|to| *to == me || board.member(to).is_none()) {
                                return Err(Error::field("to", Problem::UnknownChoice));
                            }
                            (swap.shift, swap.to) = (shift, to.map(|to| (to, String::new())));
                        }
                        Proposal::Exchange { shift, with, their } => {
                            (swap.kind, swap.profession) = (SwapKind::Exchange, own(&shift, &me)?);
                            swap.for_seat = Some((their.clone(), own(&their, &with)?));
                            (swap.shift, swap.to) = (shift, Some((with.clone(), String::new())));
                            // What nobody can let pass is said at once.
                            Exchange::of(&swap, &with).touches(&board, now.at)?;
                        }
                        Proposal::Take { shift, profession } => {
                            let short = board.coverage(&shift, &board.published).into_iter().any(|c| {
                                c.short() > 0 && c.profession.is_none_or(|needed| needed == profession)
                            });
                            if !short {
                                return Err(Refusal::Outdated.into());
                            }
                            (swap.kind, swap.profession, swap.shift) = (SwapKind::Take, profession, shift);
                            let exchange = Exchange::of(&swap, &me);
                            let touches = exchange.touches(&board, now.at)?;
                            swap.touches = touches.join(" ");
                            swap.state = if touches.is_empty() { SwapState::Done } else { SwapState::Asked };
                            if touches.is_empty() {
                                exchange.make(c, &desk, &loaded, now.at).await?;
                            }
                        }
                    }
                    let new = NewSwap {
                        id: &swap.id,
                        kind: swap.kind,
                        state: swap.state,
                        at: now.at,
                        by: &me,
                        shift: &swap.shift,
                        profession: swap.profession,
                        to: swap.to.as_ref().map(|(id, _)| id),
                        for_seat: swap.for_seat.as_ref().map(|(shift, profession)| (shift, *profession)),
                        touches: &swap.touches,
                    };
                    if !rows::put_swap(c, &new).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    let action = match swap.state {
                        SwapState::Done => LogAction::SwapDone,
                        _ => LogAction::SwapProposed,
                    };
                    append(c, &NewEntry::new(now.at, action).by(&me).about(swap.id.as_str())).await?;
                    Ok(match swap.state {
                        SwapState::Done => Swapped::Done,
                        SwapState::Asked => Swapped::Asked,
                        _ => Swapped::Open,
                    })
                })
            })
            .await
    }

    /// Takes what a colleague proposed. Of two who take it at once one gets it; the other hears that it is gone. Where it
    /// touches a rule, or a coordinator's draft, a coordinator decides.
    pub async fn accept_swap(&self, caller: &Caller, id: &SwapId) -> Result<Swapped> {
        let (desk, me, id) = (self.clone(), caller.staff.id.clone(), id.clone());
        let now = Now { zoned: self.expo().await?, at: self.now() };
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let engine = desk.store().engine();
                    let loaded = Loaded::read(c, Some(engine)).await?;
                    let swap = rows::swap(c, &id, Some(engine)).await?.ok_or(Error::NotFound)?;
                    let for_another = swap.to.as_ref().is_some_and(|(to, _)| *to != me);
                    if swap.by.0 == me || (for_another && swap.state == SwapState::Open) {
                        return Err(Error::NotFound);
                    }
                    if swap.state != SwapState::Open {
                        let by = swap.to.map(|(id, name)| domain::row::Person { id, name });
                        return Err(if matches!(swap.state, SwapState::Done | SwapState::Asked) {
                            Error::Taken { by }
                        } else {
                            Refusal::NothingProposed.into()
                        });
                    }
                    let board = loaded.board(&now.zoned, now.at);
                    let exchange = Exchange::of(&swap, &me);
                    let touches = exchange.touches(&board, now.at)?;
                    append(c, &NewEntry::new(now.at, LogAction::SwapAccepted).by(&me).about(id.as_str()))
                        .await?;
                    if !touches.is_empty() {
                        rows::ask_swap(c, &id, &me, &touches.join(" ")).await?;
                        return Ok(Swapped::Asked);
                    }
                    // Ended first: what makes it so must not be told that it makes no sense any more.
                    rows::end_swap(c, &id, SwapState::Done, Some(&me), None, now.at, "").await?;
                    exchange.make(c, &desk, &loaded, now.at).await?;
                    append(c, &NewEntry::new(now.at, LogAction::SwapDone).by(&me).about(id.as_str())).await?;
                    Ok(Swapped::Done)
                })
            })
            .await
    }

    /// Takes one's own proposal back, or steps back from one that waits for a coordinator.
    pub async fn withdraw_swap(&self, caller: &Caller, id: &SwapId) -> Result<()> {
        let (me, id, at, engine) = (caller.staff.id.clone(), id.clone(), self.now(), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    rows::version(c, Some(engine)).await?;
                    let swap = rows::swap(c, &id, Some(engine)).await?.ok_or(Error::NotFound)?;
                    let of_mine = swap.by.0 == me || (swap.to.as_ref().is_some_and(|(to, _)| *to == me));
                    if !of_mine {
                        return Err(Error::NotFound);
                    }
                    if !rows::end_swap(c, &id, SwapState::Withdrawn, None, Some(&me), at, "").await? {
                        return Err(Refusal::NothingProposed.into());
                    }
                    append(c, &NewEntry::new(at, LogAction::SwapEnded).by(&me).about(id.as_str())).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Decides on a proposal that touches a rule. Letting it pass needs a reason; it is checked again, and what nobody can
    /// let pass still is refused. Coordinators only. Field name in errors: `reason`.
    pub async fn decide_swap(&self, caller: &Caller, id: &SwapId, yes: bool, why: &str) -> Result<()> {
        only_coordinators(caller)?;
        let why = crate::ticket::reason("reason", why)?;
        let (desk, me, id) = (self.clone(), caller.staff.id.clone(), id.clone());
        let now = Now { zoned: self.expo().await?, at: self.now() };
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let engine = desk.store().engine();
                    let loaded = Loaded::read(c, Some(engine)).await?;
                    let swap = rows::swap(c, &id, Some(engine)).await?.ok_or(Error::NotFound)?;
                    if swap.state != SwapState::Asked {
                        return Err(Refusal::NothingProposed.into());
                    }
                    let (state, action) = match yes {
                        true => (SwapState::Done, LogAction::SwapDone),
                        false => (SwapState::Refused, LogAction::SwapRefused),
                    };
                    rows::end_swap(c, &id, state, None, Some(&me), now.at, &why).await?;
                    if yes {
                        let to = swap.to.as_ref().map_or(&swap.by.0, |(to, _)| to);
                        let exchange = Exchange::of(&swap, to);
                        exchange.touches(&loaded.board(&now.zoned, now.at), now.at)?;
                        exchange.make(c, &desk, &loaded, now.at).await?;
                    }
                    append(c, &NewEntry::new(now.at, action).by(&me).about(id.as_str()).because(&why))
                        .await?;
                    Ok(())
                })
            })
            .await
    }
}
