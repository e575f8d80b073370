//! Whoever does not come: called for, asked for, stood in for.

use domain::draft::Problem;
use domain::roster::{Board, Held, Member, Need, Seat, Span, takes};
use domain::ticket::Refusal;
use domain::{AccountId, DeskKind, HOUR, Language, LogAction, Millis, Profession, ShiftId};
use store::log::{NewEntry, append};
use store::roster as rows;
use store::roster::{Answer, OpenCall};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::roster::{Loaded, Repairs, ToldShift, repairs, replace, told};
use crate::{Desk, Error, Result, Zoned};

/// A call for a stand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShiftCall {
    /// The shift.
    pub shift: ToldShift,
    /// From when to when.
    pub span: Span,
    /// Who did not come; empty where a replacement is missing and nobody knows whose.
    pub absent: AccountId,
    /// Their name.
    pub name: String,
    /// Their phone.
    pub phone: String,
    /// `no_show` or `no_replacement`.
    pub reason: String,
    /// Since when.
    pub at: Millis,
}

/// Who could stand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandIn {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their phone; may be empty.
    pub phone: String,
    /// What they can work in.
    pub languages: Vec<Language>,
    /// Of these, what the shift needs and has nobody for while somebody is absent.
    pub restores: Vec<Language>,
    /// How near they are.
    pub near: Near,
    /// How many hours they have in the published roster, in ms.
    pub hours: Millis,
    /// What they said, latest first.
    pub said: Option<(String, Millis)>,
}

/// How near somebody is, nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Near {
    /// They stand by.
    Standby,
    /// They are at the venue: their shift just ended, or begins soon.
    Venue,
    /// They are on call.
    OnCall,
    /// Elsewhere.
    Away,
}

/// How far from one's own shift one is still at the venue.
const AT_VENUE: Millis = 2 * HOUR;

/// A call as pages show it: of whoever did not come, else of whoever else is on the shift. `None` where nobody is any more.
pub(super) fn shown(loaded: &Loaded, call: OpenCall) -> Option<ShiftCall> {
    let row = loaded.shift(&call.shift)?;
    let on_it = |who: Option<&AccountId>| {
        loaded.assigned.iter().find(|a| a.shift == row.id && who.is_none_or(|who| a.account == *who))
    };
    let profession = on_it(Some(&call.absent)).or_else(|| on_it(None))?.profession;
    let phone = loaded.members.iter().find(|m| m.id == call.absent).map(|m| m.phone.clone());
    Some(ShiftCall {
        shift: told(row, profession),
        span: Span { from: row.from, to: row.to },
        phone: phone.unwrap_or_default(),
        absent: call.absent,
        name: call.name,
        reason: call.reason,
        at: call.at,
    })
}

/// What somebody is on, as published: a standby or on-call shift is what they leave for another.
fn held<'a>(zoned: &Zoned, board: &'a Board, who: &AccountId) -> Vec<Held<'a>> {
    let seats = board.published.iter().filter(|s| s.member == *who);
    seats
        .filter_map(|s| Some(Held { shift: board.shift(&s.shift)?, profession: s.profession }))
        .filter(|h| !zoned.expo.is_away(&h.shift.desk))
        .collect()
}

/// The needs of a shift, or that its heads count for, which name a language and are short without `absent`.
fn lost<'a>(board: &'a Board, shift: &ShiftId, absent: &AccountId) -> Vec<&'a Need> {
    let there = board.published.iter().filter(|s| s.shift != *shift || s.member != *absent);
    let there: Vec<Seat> = there.cloned().collect();
    let needs = board.needs.iter().filter(|need| need.language.is_some() && need.is_on(shift));
    let needs: Vec<&Need> = needs.collect();
    let met = board.covered(needs.iter().copied(), &there);
    needs.into_iter().zip(met).filter(|(_, met)| met.short() > 0).map(|(need, _)| need).collect()
}

/// The languages of these needs that somebody would meet.
fn restored(lost: &[&Need], member: &Member, profession: Profession) -> Vec<Language> {
    let met = lost.iter().filter(|need| need.counts(member, profession));
    let mut languages: Vec<Language> = met.filter_map(|need| need.language).collect();
    languages.sort_unstable();
    languages.dedup();
    languages
}

/// How near to the venue somebody is at `now`.
fn near(zoned: &Zoned, board: &Board, who: &AccountId, now: Millis) -> Near {
    let own = board.published.iter().filter(|seat| seat.member == *who);
    let mut nearest = Near::Away;
    for seat in own {
        let Some(shift) = board.shift(&seat.shift) else { continue };
        let kind = zoned.expo.desk(&shift.desk).map(|desk| desk.kind);
        let now_on = shift.span.from <= now && now < shift.span.to;
        let around = shift.span.from - AT_VENUE <= now && now < shift.span.to + AT_VENUE;
        let here = match kind {
            Some(DeskKind::Standby) if now_on => Near::Standby,
            Some(DeskKind::OnCall) if now_on => Near::OnCall,
            Some(DeskKind::Hall | DeskKind::Hotline) if around => Near::Venue,
            _ => Near::Away,
        };
        nearest = nearest.min(here);
    }
    nearest
}

impl Desk {
    /// Calls for a stand-in wherever somebody is ten minutes late, once each. Run every few seconds; harmless from several
    /// processes. Returns how many were called for.
    pub async fn sweep_absent(&self) -> Result<usize> {
        let now = self.now();
        let begun = now - domain::roster::NO_SHOW;
        let missing =
            self.store().read(|c| Box::pin(async move { rows::missing_now(c, now, begun).await })).await?;
        if missing.is_empty() {
            return Ok(0);
        }
        let zoned = self.expo().await?;
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let mut called = 0;
                    // Nobody misses who waits elsewhere for a call.
                    let missed = missing.iter().filter(|(_, desk, _)| !zoned.expo.is_away(desk));
                    for (shift, _, account) in missed {
                        if rows::raise_call(c, shift, account, "no_show", now).await? {
                            append(c, &NewEntry::new(now, LogAction::ShiftCalled).about(shift.as_str()))
                                .await?;
                            called += 1;
                        }
                    }
                    Ok::<_, Error>(called)
                })
            })
            .await
    }

    /// Somebody on duty says that whoever comes after them has not come: a coordinator is called.
    pub async fn no_replacement(&self, caller: &Caller) -> Result<()> {
        let (me, now) = (caller.staff.id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let mine = rows::on_duty_now(c).await?.into_iter().find(|s| s.account == me);
                    let shift = mine.and_then(|stint| stint.shift).ok_or(Refusal::NoShiftNow)?;
                    let row = rows::shift(c, &shift).await?.ok_or(Error::NotFound)?;
                    if now < row.to - domain::roster::CHECK_IN {
                        return Err(Refusal::NoShiftNow.into());
                    }
                    let next =
                        rows::shifts(c).await?.into_iter().find(|s| s.desk == row.desk && s.from == row.to);
                    // Whoever says so is there, and stays until somebody comes.
                    let stays = row.to.max(now) + domain::timer::STAYS_FOR_REPLACEMENT;
                    store::timers::stay_at_least(c, &me, stays).await?;
                    // Where nobody comes after, their own seat is what stays empty.
                    let shift = next.map_or(shift, |next| next.id);
                    if rows::raise_call(c, &shift, &AccountId::from(""), "no_replacement", now).await? {
                        append(c, &NewEntry::new(now, LogAction::ShiftCalled).by(&me).about(shift.as_str()))
                            .await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Whom to ask to stand in for `absent`: eligible and rested; who brings back a language that the shift lost first, then
    /// the nearest, of equals who works least. And how it could be closed by moving at most three. Coordinators only.
    pub async fn stand_ins(
        &self,
        caller: &Caller,
        shift: &ShiftId,
        absent: &AccountId,
    ) -> Result<(ShiftCall, Vec<StandIn>, Option<Repairs>)> {
        only_coordinators(caller)?;
        let now = self.now();
        let id = shift.clone();
        let (loaded, answers, calls, on_duty) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        Loaded::read(c, None).await?,
                        rows::answers(c, &id).await?,
                        rows::calls(c, now).await?,
                        rows::on_duty_now(c).await?,
                    ))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let call = calls.into_iter().find(|c| c.shift == *shift && c.absent == *absent);
        let call = call.and_then(|call| shown(&loaded, call)).ok_or(Error::NotFound)?;
        let profession = call.shift.profession;
        let board = loaded.board(&zoned, now);
        let seat = board.published.iter().find(|s| s.shift == *shift && s.member == *absent);
        let rule = board.shift(shift).ok_or(Error::NotFound)?;
        let lost = lost(&board, shift, absent);
        let mut found: Vec<StandIn> = Vec::new();
        for m in &loaded.members {
            let (Some(member), false) = (board.member(&m.id), m.id == *absent) else { continue };
            if on_duty.iter().any(|s| s.account == m.id)
                || board.published.iter().any(|s| s.shift == *shift && s.member == m.id)
            {
                continue;
            }
            let held = held(&zoned, &board, &m.id);
            if !takes(&member.member, &held, rule, profession, &board.rules).is_empty() {
                continue;
            }
            found.push(StandIn {
                account: m.id.clone(),
                name: m.name.clone(),
                phone: m.phone.clone(),
                languages: Language::ALL.iter().copied().filter(|l| member.member.speaks(*l)).collect(),
                restores: restored(&lost, &member.member, profession),
                near: near(&zoned, &board, &m.id, now),
                hours: held.iter().map(|h| h.shift.span.length()).sum(),
                said: answers.iter().find(|a| a.account == m.id).map(|a| (a.answer.clone(), a.at)),
            });
        }
        found.sort_by(|a, b| {
            let more = b.restores.len().cmp(&a.restores.len());
            more.then_with(|| (a.near, a.hours, &a.name).cmp(&(b.near, b.hours, &b.name)))
        });
        let closed = seat.and_then(|seat| repairs(&loaded, &board, seat, now));
        Ok((call, found, closed))
    }

    /// Notes what somebody said who was asked to stand in: `coming`, `declined` or `no_answer`. Who comes is put on the shift
    /// at once, in the draft and in what is published, and both are told, unless a rule keeps them from it by now
    /// (`Refusal::Rules`). Field name in errors: `answer`.
    pub async fn note_answer(
        &self,
        caller: &Caller,
        shift: &ShiftId,
        absent: &AccountId,
        who: &AccountId,
        answer: &str,
    ) -> Result<()> {
        only_coordinators(caller)?;
        if !["coming", "declined", "no_answer"].contains(&answer) {
            return Err(Error::field("answer", Problem::UnknownChoice));
        }
        let (desk, me, at, id) = (self.clone(), caller.staff.id.clone(), self.now(), self.new_id());
        let (shift, absent, who, answer) = (shift.clone(), absent.clone(), who.clone(), answer.to_owned());
        let zoned = self.expo().await?;
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(desk.store().engine())).await?;
                    let noted =
                        Answer { absent: absent.clone(), account: who.clone(), answer: answer.clone(), at };
                    rows::put_answer(c, &id, &shift, &noted, &me).await?;
                    append(c, &NewEntry::new(at, LogAction::StandInAsked).by(&me).about(who.as_str()))
                        .await?;
                    if answer != "coming" {
                        return Ok(());
                    }
                    if !rows::close_call(c, &shift, &absent, Some(&me), at).await? {
                        return Err(Refusal::Outdated.into());
                    }
                    let board = loaded.board(&zoned, at);
                    let gone = board.published.iter().find(|s| s.shift == shift && s.member == absent);
                    let any = board.published.iter().find(|s| s.shift == shift).map(|s| s.profession);
                    let profession = gone.map(|s| s.profession).or(any).ok_or(Error::NotFound)?;
                    let new = Seat { shift: shift.clone(), member: who.clone(), profession, pinned: false };
                    let (Some(member), Some(rule)) = (board.member(&who), board.shift(&shift)) else {
                        return Err(Error::NotFound);
                    };
                    let held = held(&zoned, &board, &who);
                    let faults = takes(&member.member, &held, rule, profession, &board.rules);
                    if !faults.is_empty() {
                        return Err(Refusal::Rules { faults }.into());
                    }
                    // What they stood by for, they leave.
                    let leaves = board.published.iter().filter(|s| {
                        let (Some(other), Some(here)) = (board.shift(&s.shift), board.shift(&shift)) else {
                            return false;
                        };
                        s.member == who && other.span.common(here.span) > 0
                    });
                    let take: Vec<Seat> = gone.into_iter().chain(leaves).cloned().collect();
                    replace(c, &desk, &loaded, take, vec![new], at).await?;
                    append(c, &NewEntry::new(at, LogAction::StoodIn).by(&me).about(who.as_str())).await?;
                    Ok(())
                })
            })
            .await
    }

    /// A coordinator takes care of a call in another way. Again changes nothing.
    pub async fn end_shift_call(
        &self,
        caller: &Caller,
        shift: &ShiftId,
        absent: &AccountId,
        why: &str,
    ) -> Result<()> {
        only_coordinators(caller)?;
        let why = crate::ticket::reason("reason", why)?;
        let (me, at, shift, absent) = (caller.staff.id.clone(), self.now(), shift.clone(), absent.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    if rows::close_call(c, &shift, &absent, Some(&me), at).await? {
                        let entry =
                            NewEntry::new(at, LogAction::ShiftCallEnded).by(&me).about(shift.as_str());
                        append(c, &entry.because(&why)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}
