//! Shifts that change hands: offered, exchanged, taken. Checked by the roster's rules, confirmed by both, and approved by a
//! coordinator where a rule is touched.

use domain::draft::Problem;
use domain::ticket::Refusal;
use domain::{AccountId, LogAction, Millis, Profession, ShiftId, SwapId, SwapKind, SwapState};
use store::log::{NewEntry, append};
use store::roster::{NewSwap, Swap};
use store::{Conn, roster as rows};

use super::Loaded;
use super::changes::{ToldShift, told};
use super::exchange::Exchange;
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Error, Result};

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
    /// When it ended, and the reason that a coordinator gave.
    pub ended: Option<(Millis, String)>,
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
        ended: swap.ended,
        touches: swap.touches.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect(),
    })
}

/// A proposal and the whole roster, both held until the transaction ends.
async fn held(c: &mut Conn, desk: &Desk, id: &SwapId) -> Result<(Loaded, Swap)> {
    let engine = desk.store().engine();
    let loaded = Loaded::read(c, Some(engine)).await?;
    let swap = rows::swap(c, id, Some(engine)).await?.ok_or(Error::NotFound)?;
    Ok((loaded, swap))
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
        let (id, zoned, at) = (SwapId(self.new_id()), self.expo().await?, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(desk.store().engine())).await?;
                    let board = loaded.board(&zoned, at);
                    let own = |shift: &ShiftId, whose: &AccountId| {
                        let seat = board.published.iter().find(|s| s.shift == *shift && s.member == *whose);
                        seat.map(|seat| seat.profession).ok_or(Error::Refused(Refusal::Outdated))
                    };
                    let open = |kind, shift, profession, to| NewSwap {
                        id: &id,
                        kind,
                        state: SwapState::Open,
                        at,
                        by: &me,
                        shift,
                        profession,
                        to,
                        for_seat: None,
                        touches: String::new(),
                    };
                    let new = match &proposal {
                        Proposal::Offer { shift, to } => {
                            let profession = own(shift, &me)?;
                            if board.shift(shift).is_none_or(|s| s.span.from <= at) {
                                return Err(Refusal::Outdated.into());
                            }
                            if to.as_ref().is_some_and(|to| *to == me || board.member(to).is_none()) {
                                return Err(Error::field("to", Problem::UnknownChoice));
                            }
                            if let Some(to) = to {
                                // As of an exchange: what nobody can let pass is said at once.
                                Exchange::giving(shift, profession, &me, to).touches(&board, at)?;
                            }
                            open(SwapKind::Offer, shift, profession, to.as_ref())
                        }
                        Proposal::Exchange { shift, with, their } => {
                            let (mine, theirs) = (own(shift, &me)?, own(their, with)?);
                            // What nobody can let pass is said at once.
                            Exchange::between((shift, mine, &me), (their, theirs, with))
                                .touches(&board, at)?;
                            let for_seat = Some((their, theirs));
                            NewSwap { for_seat, ..open(SwapKind::Exchange, shift, mine, Some(with)) }
                        }
                        Proposal::Take { shift, profession } => {
                            let short = board.coverage(shift, &board.published).into_iter().any(|c| {
                                c.short() > 0 && c.profession.is_none_or(|needed| needed == *profession)
                            });
                            if !short {
                                return Err(Refusal::Outdated.into());
                            }
                            let exchange = Exchange::taking(shift, *profession, &me);
                            let touches = exchange.touches(&board, at)?;
                            let state = if touches.is_empty() { SwapState::Done } else { SwapState::Asked };
                            if touches.is_empty() {
                                exchange.make(c, &desk, &loaded, at).await?;
                            }
                            let touches = touches.join(" ");
                            NewSwap { state, touches, ..open(SwapKind::Take, shift, *profession, None) }
                        }
                    };
                    if !rows::put_swap(c, &new).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    let (action, came) = match new.state {
                        SwapState::Done => (LogAction::SwapDone, Swapped::Done),
                        SwapState::Asked => (LogAction::SwapProposed, Swapped::Asked),
                        _ => (LogAction::SwapProposed, Swapped::Open),
                    };
                    append(c, &NewEntry::new(at, action).by(&me).about(id.as_str())).await?;
                    Ok(came)
                })
            })
            .await
    }

    /// Takes what a colleague proposed. Of two who take it at once one gets it; the other hears that it is gone. Where it
    /// touches a rule, or a coordinator's draft, a coordinator decides.
    pub async fn accept_swap(&self, caller: &Caller, id: &SwapId) -> Result<Swapped> {
        let (desk, me, id) = (self.clone(), caller.staff.id.clone(), id.clone());
        let (zoned, at) = (self.expo().await?, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (loaded, swap) = held(c, &desk, &id).await?;
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
                    let board = loaded.board(&zoned, at);
                    let exchange = Exchange::of(&swap, &me);
                    let touches = exchange.touches(&board, at)?;
                    append(c, &NewEntry::new(at, LogAction::SwapAccepted).by(&me).about(id.as_str())).await?;
                    if !touches.is_empty() {
                        rows::ask_swap(c, &id, &me, &touches.join(" ")).await?;
                        return Ok(Swapped::Asked);
                    }
                    // Ended first: what makes it so must not be told that it makes no sense any more.
                    rows::end_swap(c, &id, SwapState::Done, Some(&me), None, at, "").await?;
                    exchange.make(c, &desk, &loaded, at).await?;
                    append(c, &NewEntry::new(at, LogAction::SwapDone).by(&me).about(id.as_str())).await?;
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
        let (zoned, at) = (self.expo().await?, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let (loaded, swap) = held(c, &desk, &id).await?;
                    if swap.state != SwapState::Asked {
                        return Err(Refusal::NothingProposed.into());
                    }
                    let (state, action) = match yes {
                        true => (SwapState::Done, LogAction::SwapDone),
                        false => (SwapState::Refused, LogAction::SwapRefused),
                    };
                    rows::end_swap(c, &id, state, None, Some(&me), at, &why).await?;
                    if yes {
                        let to = swap.to.as_ref().map_or(&swap.by.0, |(to, _)| to);
                        let exchange = Exchange::of(&swap, to);
                        let board = loaded.board(&zoned, at);
                        exchange.touches(&board, at)?;
                        exchange.fits_draft(&board)?;
                        exchange.make(c, &desk, &loaded, at).await?;
                    }
                    append(c, &NewEntry::new(at, action).by(&me).about(id.as_str()).because(&why)).await?;
                    Ok(())
                })
            })
            .await
    }
}
