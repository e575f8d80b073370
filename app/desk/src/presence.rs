//! Who is there: on duty now, late, missing; who stands in for whom; hours served.

use std::collections::{BTreeMap, HashMap};

use domain::draft::Problem;
use domain::roster::{Board, Held, Presence, Seat, Span, presence, takes};
use domain::ticket::Refusal;
use domain::{AccountId, DeskKind, HOUR, Language, Level, LogAction, Millis, Profession, Role, ShiftId};
use store::log::{NewEntry, append};
use store::roster::{Answer, Stint};
use store::{Conn, accounts, roster as rows};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::roster::{Loaded, Repairs, ToldShift, replace, told};
use crate::{Desk, Error, Result};

/// Somebody on duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak.
    pub languages: Vec<(Language, Level)>,
    /// Since when.
    pub since: Millis,
    /// The shift that they are on, and until when it lasts.
    pub shift: Option<(ToldShift, Millis)>,
    /// The coordinator who put them on duty, if one did.
    pub put_by: Option<String>,
}

/// Somebody on a shift that goes on or begins soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their phone; may be empty.
    pub phone: String,
    /// The shift.
    pub shift: ToldShift,
    /// From when to when.
    pub span: Span,
    /// How it stands.
    pub presence: Presence,
}

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

/// Everything that the page of duty shows.
#[derive(Clone, Debug)]
pub struct DutyBoard {
    /// Who is on duty, by profession.
    pub on_duty: Vec<OnDuty>,
    /// Who is expected and not there, soonest first.
    pub expected: Vec<Expected>,
    /// Who stands by.
    pub standby: Vec<Expected>,
    /// Open calls; for coordinators.
    pub calls: Vec<ShiftCall>,
    /// Everybody else who could be put on duty; for coordinators.
    pub others: Vec<(AccountId, String)>,
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
    /// How near they are.
    pub near: Near,
    /// How many hours they have in the published roster, in ms.
    pub hours: Millis,
    /// What they said, latest first.
    pub said: Option<(String, Millis)>,
    /// The languages that they speak.
    pub languages: Vec<(Language, Level)>,
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

/// The hours of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Their firm.
    pub firm: String,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// How long they were on duty, in ms.
    pub time: Millis,
    /// How many times.
    pub stints: usize,
    /// On how many days at the venue.
    pub days: usize,
    /// The first and the last day, `YYYY-MM-DD`.
    pub span: Option<(String, String)>,
    /// Whether they are on duty now; the time counts until now.
    pub is_there: bool,
}

/// How many are on duty, for exhibitors: by profession, and in which languages the desk can help.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DutyCounts {
    /// How many of each profession.
    pub professions: Vec<(Profession, usize)>,
    /// The languages that somebody on duty works in.
    pub languages: Vec<Language>,
}

/// What waits and nobody on duty can serve, for coordinators.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unserved {
    /// Professions that nobody on duty has, and how much waits for each.
    pub professions: Vec<(Profession, usize)>,
    /// Languages that nobody on duty works in, and how much waits in each.
    pub languages: Vec<(Language, usize)>,
}

fn expected(loaded: &Loaded, came: &[rows::Came], now: Millis) -> Vec<Expected> {
    let mut found = Vec::new();
    for assigned in &loaded.assigned {
        let Some(row) =
            loaded.shift(&assigned.shift).filter(|row| row.to > now && row.from - 12 * HOUR < now)
        else {
            continue;
        };
        let Some(member) = loaded.members.iter().find(|m| m.id == assigned.account) else { continue };
        let span = Span { from: row.from, to: row.to };
        let here = came.iter().find(|c| c.shift == row.id && c.account == assigned.account);
        found.push(Expected {
            account: assigned.account.clone(),
            name: member.name.clone(),
            phone: member.phone.clone(),
            shift: told(row, assigned.profession),
            span,
            presence: presence(span, here.map(|c| c.came), here.and_then(|c| c.went), now),
        });
    }
    found.sort_by(|a, b| (a.span.from, &a.name).cmp(&(b.span.from, &b.name)));
    found
}

/// How near somebody is at `now` to a shift that begins `span.from`.
fn near(zoned: &crate::Zoned, board: &Board, who: &AccountId, now: Millis) -> Near {
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
    /// Who is on duty, expected and standing by; for coordinators also the calls.
    pub async fn duty_board(&self, caller: &Caller) -> Result<DutyBoard> {
        let now = self.now();
        let (loaded, came, stints, calls, people) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        Loaded::read(c, None).await?,
                        rows::came_on(c, now).await?,
                        rows::on_duty_now(c).await?,
                        rows::calls(c, now).await?,
                        accounts::all(c).await?,
                    ))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let people: HashMap<&AccountId, &accounts::Account> = people.iter().map(|a| (&a.id, a)).collect();
        let on_shift = |stint: &Stint| {
            let row = loaded.shift(stint.shift.as_ref()?)?;
            let assigned = loaded.assigned.iter().find(|a| a.shift == row.id && a.account == stint.account);
            let first = || people.get(&stint.account).and_then(|a| a.practices.first()).map(|p| p.profession);
            Some((told(row, assigned.map(|a| a.profession).or_else(first)?), row.to))
        };
        let mut on_duty: Vec<OnDuty> = stints
            .iter()
            .filter_map(|stint| {
                let account = people.get(&stint.account)?;
                Some(OnDuty {
                    account: stint.account.clone(),
                    name: stint.name.clone(),
                    role: account.role,
                    professions: account.professions(),
                    languages: account.languages.clone(),
                    since: stint.from,
                    shift: on_shift(stint),
                    put_by: stint.put_by.clone(),
                })
            })
            .collect();
        on_duty.sort_by(|a, b| (&a.professions, &a.name).cmp(&(&b.professions, &b.name)));
        let (standby, rest): (Vec<Expected>, Vec<Expected>) = expected(&loaded, &came, now)
            .into_iter()
            .partition(|e| zoned.expo.desk(&e.shift.desk).is_some_and(|desk| desk.kind == DeskKind::Standby));
        let there = |e: &Expected| on_duty.iter().any(|o| o.account == e.account);
        let coordinator = caller.staff.is_coordinator();
        let calls = calls.into_iter().filter(|_| coordinator).filter_map(|call| {
            let row = loaded.shift(&call.shift)?;
            let whose = loaded.assigned.iter().find(|a| a.shift == row.id && a.account == call.absent);
            let any = loaded.assigned.iter().find(|a| a.shift == row.id);
            Some(ShiftCall {
                shift: told(row, whose.or(any)?.profession),
                span: Span { from: row.from, to: row.to },
                phone: people.get(&call.absent).map(|a| a.phone.clone()).unwrap_or_default(),
                absent: call.absent,
                name: call.name,
                reason: call.reason,
                at: call.at,
            })
        });
        let calls = calls.collect();
        let others = people
            .values()
            .filter(|a| coordinator && a.active && a.on_duty_since.is_none() && !a.practices.is_empty());
        let mut others: Vec<(AccountId, String)> = others.map(|a| (a.id.clone(), a.name.clone())).collect();
        others.sort_by(|a, b| a.1.cmp(&b.1));
        let expected = rest
            .into_iter()
            .filter(|e| !matches!(e.presence, Presence::There | Presence::Served) && !there(e))
            .collect();
        let standby = standby.into_iter().filter(|e| e.span.from <= now && now < e.span.to).collect();
        Ok(DutyBoard { on_duty, expected, standby, calls, others })
    }

    /// How many are on duty, for exhibitors.
    pub async fn duty_counts(&self) -> Result<DutyCounts> {
        let (stints, people) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::on_duty_now(c).await?, accounts::all(c).await?))
                })
            })
            .await?;
        let there: Vec<&accounts::Account> =
            people.iter().filter(|a| a.active && stints.iter().any(|s| s.account == a.id)).collect();
        let of = |profession: &Profession| {
            let count = there.iter().filter(|a| a.professions().contains(profession)).count();
            (count > 0).then_some((*profession, count))
        };
        let spoken = |language: &&Language| {
            there
                .iter()
                .any(|a| a.languages.iter().any(|(l, level)| l == *language && *level >= Level::Working))
        };
        Ok(DutyCounts {
            professions: Profession::ALL.iter().filter_map(of).collect(),
            languages: Language::ALL.iter().filter(spoken).copied().collect(),
        })
    }

    /// What waits in the queue and nobody on duty can serve. Coordinators only.
    pub async fn unserved(&self, caller: &Caller) -> Result<Unserved> {
        only_coordinators(caller)?;
        let (waiting, served) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((store::queue::waiting_for(c).await?, accounts::served(c).await?))
                })
            })
            .await?;
        let mut professions: BTreeMap<Profession, usize> = BTreeMap::new();
        let mut languages: BTreeMap<Language, usize> = BTreeMap::new();
        for (profession, language, count) in waiting {
            if !served.iter().any(|(p, _)| *p == profession) {
                *professions.entry(profession).or_default() += count;
            }
            if let Some(language) = language.filter(|l| !served.iter().any(|(_, spoken)| *spoken == Some(*l)))
            {
                *languages.entry(language).or_default() += count;
            }
        }
        Ok(Unserved {
            professions: professions.into_iter().collect(),
            languages: languages.into_iter().collect(),
        })
    }

    /// Calls for a stand-in wherever somebody is ten minutes late, once each. Run every few seconds; harmless from several
    /// processes. Returns how many were called for.
    pub async fn sweep_absent(&self) -> Result<usize> {
        let now = self.now();
        let begun = now - domain::roster::NO_SHOW;
        let missing =
            self.store().read(|c| Box::pin(async move { rows::missing_now(c, now, begun).await })).await?;
        // People on call and standing by are not waited for at a desk.
        let zoned = self.expo().await?;
        if missing.is_empty() {
            return Ok(0);
        }
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let mut called = 0;
                    for (shift, account) in &missing {
                        let Some(row) = rows::shift(c, shift).await? else { continue };
                        let kind = zoned.expo.desk(&row.desk).map(|desk| desk.kind);
                        if matches!(kind, Some(DeskKind::OnCall | DeskKind::Standby)) {
                            continue;
                        }
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

    /// Whom to ask to stand in for `absent`: eligible and rested, the nearest first, of equals who works least. And how it
    /// could be closed by moving at most three. Coordinators only.
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
        let row = loaded.shift(shift).ok_or(Error::NotFound)?;
        let call =
            calls.into_iter().find(|c| c.shift == *shift && c.absent == *absent).ok_or(Error::NotFound)?;
        let board = loaded.board(&zoned, now);
        let seat = board.published.iter().find(|s| s.shift == *shift && s.member == *absent);
        let any = board.published.iter().find(|s| s.shift == *shift).map(|s| s.profession);
        let profession = seat.map(|s| s.profession).or(any).ok_or(Error::NotFound)?;
        let rule = board.shift(shift).ok_or(Error::NotFound)?;
        let mut found: Vec<StandIn> = Vec::new();
        for m in &loaded.members {
            let (Some(member), false) = (board.member(&m.id), m.id == *absent) else { continue };
            if on_duty.iter().any(|s| s.account == m.id)
                || board.published.iter().any(|s| s.shift == *shift && s.member == m.id)
            {
                continue;
            }
            // A standby or on-call shift at the same time is what they leave for this one.
            let held: Vec<Held<'_>> = board
                .published
                .iter()
                .filter(|s| s.member == m.id)
                .filter_map(|s| Some(Held { shift: board.shift(&s.shift)?, profession: s.profession }))
                .filter(|h| {
                    let kind = zoned.expo.desk(&h.shift.desk).map(|d| d.kind);
                    !matches!(kind, Some(DeskKind::OnCall | DeskKind::Standby))
                })
                .collect();
            if !takes(&member.member, &held, rule, profession, &board.rules).is_empty() {
                continue;
            }
            found.push(StandIn {
                account: m.id.clone(),
                name: m.name.clone(),
                phone: m.phone.clone(),
                near: near(&zoned, &board, &m.id, now),
                hours: held.iter().map(|h| h.shift.span.length()).sum(),
                said: answers.iter().find(|a| a.account == m.id).map(|a| (a.answer.clone(), a.at)),
                languages: m.languages.clone(),
            });
        }
        found.sort_by(|a, b| (a.near, a.hours, &a.name).cmp(&(b.near, b.hours, &b.name)));
        let repairs = seat.and_then(|seat| crate::roster::repairs(&loaded, &board, seat, now));
        let phone = loaded.members.iter().find(|m| m.id == *absent).map(|m| m.phone.clone());
        let call = ShiftCall {
            shift: told(row, profession),
            span: Span { from: row.from, to: row.to },
            absent: call.absent,
            name: call.name,
            phone: phone.unwrap_or_default(),
            reason: call.reason,
            at: call.at,
        };
        Ok((call, found, repairs))
    }

    /// Notes what somebody said who was asked to stand in: `coming`, `declined` or `no_answer`. Who comes is put on the shift
    /// at once, in the draft and in what is published, and both are told. Field name in errors: `answer`.
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

    /// How long everybody served. Coordinators only.
    pub async fn hours_served(&self, caller: &Caller) -> Result<Vec<Served>> {
        only_coordinators(caller)?;
        let (stints, people) = self
            .store()
            .read(|c: &mut Conn| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::stints(c, None).await?, accounts::all(c).await?))
                })
            })
            .await?;
        let (zoned, now) = (self.expo().await?, self.now());
        let served = |account: accounts::Account| {
            let own: Vec<&Stint> = stints.iter().filter(|s| s.account == account.id).collect();
            if own.is_empty() && account.practices.is_empty() {
                return None;
            }
            let mut days: Vec<String> = own.iter().filter_map(|s| Some(zoned.local(s.from)?.0)).collect();
            days.sort_unstable();
            days.dedup();
            Some(Served {
                professions: account.professions(),
                time: own.iter().map(|s| s.to.unwrap_or(now) - s.from).sum(),
                stints: own.len(),
                span: days.first().cloned().zip(days.last().cloned()),
                days: days.len(),
                is_there: own.iter().any(|s| s.to.is_none()),
                account: account.id,
                name: account.name,
                firm: account.firm,
            })
        };
        Ok(people.into_iter().filter_map(served).collect())
    }
}
