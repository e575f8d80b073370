//! One's own shifts, what changed of them, and what one could take.

use std::collections::HashMap;

use domain::roster::{Board, BoardMember, Held, Presence, Seat, Span, presence, takes};
use domain::ticket::Refusal;
use domain::{AccountId, Millis, Profession, ShiftId, SwapState};
use store::roster as rows;

use super::changes::{PersonChange, ToldShift, told};
use super::exchange::{Exchange, can_pass};
use super::{AskedSwap, Loaded, swaps};
use crate::access::{Caller, Staff};
use crate::{Desk, Error, Result};

/// One of one's own shifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyShift {
    /// What it is.
    pub shift: ToldShift,
    /// From when to when.
    pub span: Span,
    /// How it stands.
    pub presence: Presence,
    /// Who else is on it, by profession.
    pub with: Vec<(String, Profession)>,
    /// What one proposed to do with it.
    pub swap: Option<AskedSwap>,
    /// Who could take it, where one has not proposed anything yet; whoever touches no rule by it first.
    pub takers: Vec<Taker>,
}

/// A colleague who could take a shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taker {
    /// Who.
    pub account: AccountId,
    /// Their name.
    pub name: String,
    /// Whether a rule is touched by it: a coordinator decides then.
    pub touches: bool,
}

/// What one could take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Takeable {
    /// The shift.
    pub shift: ToldShift,
    /// How it is to be had.
    pub what: TakeWhat,
    /// The rules that it touches; a coordinator decides then.
    pub touches: Vec<String>,
    /// The rules that keep one from it.
    pub not: Vec<String>,
}

/// How a shift is to be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakeWhat {
    /// A colleague gives it away, or exchanges it for one of one's own.
    Swap(Box<AskedSwap>),
    /// Nobody has it.
    Short,
}

/// Everything that the page of one's own shifts shows.
#[derive(Clone, Debug)]
pub struct MyShifts {
    /// Those that are not over, by time.
    pub shifts: Vec<MyShift>,
    /// How many there were before.
    pub past: usize,
    /// What changed since one last looked, latest first, and when.
    pub news: Vec<(Millis, PersonChange)>,
    /// What one could take, by time; with the reasons where not.
    pub takeable: Vec<Takeable>,
    /// Proposals of others that wait for one's answer or a coordinator's.
    pub asked: Vec<AskedSwap>,
    /// What a coordinator refused, and why.
    pub refused: Vec<AskedSwap>,
    /// Colleagues and their shifts, for an exchange.
    pub colleagues: Vec<(AccountId, String, Vec<ToldShift>)>,
}

/// The codes of what it touches, and of what keeps one from it, for a page; other errors go on.
fn reckoned(exchange: &Exchange, board: &Board, now: Millis) -> Result<(Vec<String>, Vec<String>)> {
    match exchange.touches(board, now) {
        Ok(touches) => Ok((touches, Vec::new())),
        Err(Error::Refused(Refusal::Rules { faults })) => {
            Ok((Vec::new(), faults.iter().map(|f| f.code().to_owned()).collect()))
        }
        Err(Error::Refused(Refusal::Outdated)) => Ok((Vec::new(), vec!["outdated".to_owned()])),
        Err(other) => Err(other),
    }
}

impl Desk {
    /// One's own shifts.
    pub async fn my_shifts(&self, caller: &Caller) -> Result<MyShifts> {
        let (me, now) = (caller.staff.id.clone(), self.now());
        let (loaded, came, notices, all_swaps, refused) = self
            .store()
            .read(|c| {
                let me = me.clone();
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        Loaded::read(c, None).await?,
                        rows::came_on(c, now).await?,
                        rows::latest_of(c, &me).await?,
                        rows::open_swaps(c).await?,
                        rows::refused_swaps(c, &me, now).await?,
                    ))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let board = loaded.board(&zoned, now);
        let names: HashMap<_, _> = loaded.members.iter().map(|m| (m.id.clone(), m.name.clone())).collect();
        let mut mine: Vec<(&rows::ShiftRow, Profession)> = loaded
            .assigned
            .iter()
            .filter(|a| a.account == me)
            .filter_map(|a| Some((loaded.shift(&a.shift)?, a.profession)))
            .collect();
        mine.sort_by_key(|(row, _)| (row.from, row.id.clone()));
        let past = mine.iter().filter(|(row, _)| row.to <= now).count();
        let held = held_by_all(&board);
        let shifts = mine.iter().filter(|(row, _)| row.to > now).map(|(row, profession)| {
            let span = Span { from: row.from, to: row.to };
            let here = came.iter().find(|c| c.shift == row.id && c.account == me);
            let others = loaded.assigned.iter().filter(|a| a.shift == row.id && a.account != me);
            let swap = all_swaps.iter().find(|s| s.by.0 == me && s.shift == row.id).cloned();
            let free = swap.is_none() && row.from > now;
            MyShift {
                takers: if free { takers(&board, &held, &row.id, *profession) } else { Vec::new() },
                shift: told(row, *profession),
                span,
                presence: presence(span, here.map(|c| c.came), here.and_then(|c| c.went), now),
                with: others
                    .map(|a| (names.get(&a.account).cloned().unwrap_or_default(), a.profession))
                    .collect(),
                swap: swap.and_then(|swap| swaps::shown(&loaded, swap)),
            }
        });
        let shifts = shifts.collect();
        let mut takeable = Vec::new();
        let mut asked = Vec::new();
        for swap in &all_swaps {
            let to_me = swap.to.as_ref().is_some_and(|(to, _)| *to == me);
            let to_all = swap.to.is_none() && swap.by.0 != me && swap.state == SwapState::Open;
            if swap.state == SwapState::Asked && (to_me || swap.by.0 == me) {
                asked.extend(swaps::shown(&loaded, swap.clone()));
            } else if to_me || to_all {
                let (touches, not) = reckoned(&Exchange::of(swap, &me), &board, now)?;
                if let Some(shown) = swaps::shown(&loaded, swap.clone()) {
                    let (shift, what) = (shown.shift.clone(), TakeWhat::Swap(Box::new(shown)));
                    takeable.push(Takeable { shift, what, touches, not });
                }
            }
        }
        takeable.extend(short_seats(&caller.staff, &loaded, &board, now)?);
        takeable.sort_by(|a, b| (&a.shift.day, a.shift.span).cmp(&(&b.shift.day, b.shift.span)));
        let news = notices
            .into_iter()
            .filter_map(|notice| Some((notice.at, serde_json::from_str(&notice.body).ok()?)))
            .collect();
        Ok(MyShifts {
            shifts,
            past,
            news,
            takeable,
            asked,
            refused: refused.into_iter().filter_map(|swap| swaps::shown(&loaded, swap)).collect(),
            colleagues: colleagues(&loaded, &names, &me, now),
        })
    }

    /// One has seen what changed of one's shifts until then: the latest of [`MyShifts::news`].
    pub async fn seen_my_shifts(&self, caller: &Caller, at: Millis) -> Result<()> {
        let me = caller.staff.id.clone();
        self.store()
            .write(move |c| Box::pin(async move { Ok::<_, Error>(rows::seen_shifts(c, &me, at).await?) }))
            .await
    }
}

/// What everybody was told to work.
fn held_by_all(board: &Board) -> HashMap<&AccountId, Vec<Held<'_>>> {
    let shifts: HashMap<_, _> = board.shifts.iter().map(|shift| (&shift.id, shift)).collect();
    let mut held: HashMap<&AccountId, Vec<Held<'_>>> = HashMap::new();
    for seat in &board.published {
        let one = shifts.get(&seat.shift).map(|shift| Held { shift, profession: seat.profession });
        held.entry(&seat.member).or_default().extend(one);
    }
    held
}

/// Who could take a seat of a shift that they are not on.
fn takers(
    board: &Board,
    held: &HashMap<&AccountId, Vec<Held<'_>>>,
    id: &ShiftId,
    profession: Profession,
) -> Vec<Taker> {
    let Some(shift) = board.shift(id) else { return Vec::new() };
    let taker = |one: &BoardMember| {
        let held = held.get(&one.member.id).map_or(&[][..], Vec::as_slice);
        let faults = takes(&one.member, held, shift, profession, &board.rules);
        faults.iter().all(can_pass).then(|| Taker {
            account: one.member.id.clone(),
            name: one.name.clone(),
            touches: !faults.is_empty(),
        })
    };
    // Whoever is on it already would be there twice at one time, which no one can let pass.
    let mut found: Vec<Taker> = board.members.iter().filter_map(taker).collect();
    found.sort_by(|a, b| (a.touches, &a.name).cmp(&(b.touches, &b.name)));
    found
}

/// Seats that nobody has, in one's own professions.
fn short_seats(staff: &Staff, loaded: &Loaded, board: &Board, now: Millis) -> Result<Vec<Takeable>> {
    let mut found = Vec::new();
    if board.published.is_empty() {
        return Ok(found);
    }
    for shift in board.shifts.iter().filter(|shift| shift.span.from > now) {
        let short = board.coverage(&shift.id, &board.published);
        let on_it = |seat: &Seat| seat.shift == shift.id && seat.member == staff.id;
        if board.published.iter().any(on_it) {
            continue;
        }
        for profession in &staff.professions {
            if !short.iter().any(|c| c.short() > 0 && c.profession == Some(*profession)) {
                continue;
            }
            let Some(row) = loaded.shift(&shift.id) else { continue };
            let exchange = Exchange::taking(&shift.id, *profession, &staff.id);
            let (touches, not) = reckoned(&exchange, board, now)?;
            found.push(Takeable { shift: told(row, *profession), what: TakeWhat::Short, touches, not });
        }
    }
    Ok(found)
}

/// Colleagues of one's own professions with shifts ahead.
fn colleagues(
    loaded: &Loaded,
    names: &HashMap<AccountId, String>,
    me: &AccountId,
    now: Millis,
) -> Vec<(AccountId, String, Vec<ToldShift>)> {
    let mut by_person: HashMap<&AccountId, Vec<ToldShift>> = HashMap::new();
    let own: Vec<Profession> = loaded
        .members
        .iter()
        .find(|m| m.id == *me)
        .map(|m| m.practices.iter().map(|p| p.profession).collect())
        .unwrap_or_default();
    for assigned in loaded.assigned.iter().filter(|a| a.account != *me && own.contains(&a.profession)) {
        if let Some(row) = loaded.shift(&assigned.shift).filter(|row| row.from > now) {
            by_person.entry(&assigned.account).or_default().push(told(row, assigned.profession));
        }
    }
    let mut all: Vec<_> = by_person
        .into_iter()
        .map(|(id, mut shifts)| {
            shifts.sort_by(|a, b| (&a.day, a.span).cmp(&(&b.day, b.span)));
            (id.clone(), names.get(id).cloned().unwrap_or_default(), shifts)
        })
        .collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all
}
