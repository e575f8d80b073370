//! The shift meeting: everything that changes hands where one shift ends and the next begins, in the order in which it is
//! read aloud.

use std::collections::{HashMap, HashSet};

use domain::handoff::{self, Lack};
use domain::roster::CHECK_IN;
use domain::row::{PartRow, Person, Row};
use domain::{AccountId, Language, Level, Millis, PartState, Profession, Role, TicketId};
use store::accounts::Account;
use store::handoffs::{self, Draft, Handoff};
use store::roster::ShiftRow;
use store::tickets::Full;
use store::{Conn, accounts, conflicts, roster as rows, tickets};

use super::{HandoffView, bars_of, interpreted, is_apart, names_first};
use crate::access::{Caller, Deed, may};
use crate::conflict::Gate;
use crate::roster::Loaded;
use crate::ticket::extra;
use crate::{Desk, Result};

/// Somebody on duty whose shift ends, or has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Who.
    pub person: Person,
    /// The desk's code; `None` as long as no roster is published.
    pub desk: Option<String>,
    /// When their shift ends.
    pub until: Option<Millis>,
    /// How many cases and parts they hold.
    pub holds: i64,
}

/// Somebody whose shift begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// Who.
    pub person: Person,
    /// In which profession.
    pub profession: Profession,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// The desk's code.
    pub desk: String,
    /// From when.
    pub from: Millis,
    /// How many cases and parts they hold.
    pub holds: i64,
    /// Whether they have checked in.
    pub is_there: bool,
}

/// Who takes a case over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receives {
    /// It is not offered.
    NotOffered,
    /// It is offered to whoever of the profession takes it first, and nobody who is there or comes can.
    NobodyCan(Profession),
    /// Whoever of the profession takes it first.
    Next(Profession),
    /// This person.
    Person(Person),
}

impl Receives {
    /// Whether there is somebody.
    pub const fn is_somebody(&self) -> bool {
        matches!(self, Self::Next(_) | Self::Person(_))
    }
}

/// A case or a part that changes hands.
#[derive(Clone, Debug)]
pub struct Turn {
    /// The case.
    pub row: Row,
    /// The part, where it is one: it goes back to the queue, or is finished.
    pub part: Option<PartRow>,
    /// Who holds it.
    pub holder: Person,
    /// The holder's desk.
    pub desk: Option<String>,
    /// Who takes it over.
    pub receives: Receives,
    /// The offer that is open.
    pub offer: Option<HandoffView>,
    /// The sheet as it is written, where the case is not offered, and what it lacks.
    pub sheet: Option<(Draft, Vec<Lack>)>,
    /// Whether whoever asks may offer it.
    pub may_offer: bool,
}

impl Turn {
    /// Whether whoever asks can offer it at once with others.
    pub fn goes_with_others(&self) -> bool {
        let whole = |(draft, _): &(Draft, _)| draft.sheet.goes_with_others(self.row.promises);
        self.may_offer && self.sheet.as_ref().is_some_and(whole)
    }

    /// Whether whoever asks can accept it at once with others.
    pub fn comes_with_others(&self) -> bool {
        let stable = |offer: &HandoffView| {
            offer.to_me && offer.handoff.severity == handoff::Severity::Stable && self.row.promises == 0
        };
        self.offer.as_ref().is_some_and(stable)
    }
}

/// What a shift meeting goes through.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// The end of the shift that it is about; `None` where nobody on duty is on one.
    pub boundary: Option<Millis>,
    /// Whether a roster is published. As long as none is, everybody on duty hands over.
    pub has_roster: bool,
    /// Who goes, by name.
    pub leaving: Vec<Leaving>,
    /// Who comes, by time and name.
    pub coming: Vec<Coming>,
    /// What changes hands, in the order in which it is read aloud.
    pub turns: Vec<Turn>,
    /// The codes of the desks that it concerns.
    pub desks: Vec<String>,
    /// Who could be asked to take cases: of whoever stays or comes, by name.
    pub receivers: Vec<Person>,
}

/// Who goes and who comes.
struct Shifts {
    boundary: Option<Millis>,
    leaving: Vec<Leaving>,
    coming: Vec<Coming>,
}

/// The shift of somebody that goes on from this one without a break; this one where none does.
fn to_its_end<'a>(loaded: &'a Loaded, who: &AccountId, shift: &'a ShiftRow) -> &'a ShiftRow {
    let own = || loaded.assigned.iter().filter(|a| a.account == *who);
    let mut last = shift;
    while let Some(next) =
        own().filter_map(|a| loaded.shift(&a.shift)).find(|next| next.from <= last.to && next.to > last.to)
    {
        last = next;
    }
    last
}

fn shifts(
    loaded: &Loaded,
    stints: &[rows::Stint],
    people: &HashMap<&AccountId, &Account>,
    has_roster: bool,
    now: Millis,
) -> Shifts {
    let holds = |who: &AccountId| people.get(who).map_or(0, |account| account.holding);
    let on_duty: Vec<(&rows::Stint, Option<&ShiftRow>)> = stints
        .iter()
        .map(|stint| {
            let shift = stint.shift.as_ref().and_then(|id| loaded.shift(id));
            (stint, shift.map(|shift| to_its_end(loaded, &stint.account, shift)))
        })
        .collect();
    let ends: Vec<Millis> = on_duty.iter().filter_map(|(_, shift)| shift.map(|shift| shift.to)).collect();
    let boundary = handoff::boundary(&ends, now);
    // Whoever stayed beyond the end meets those who go within the half hour.
    let until = boundary.map(|boundary| boundary.max(now + CHECK_IN).min(boundary + CHECK_IN));
    let goes = |shift: &Option<&ShiftRow>| match (shift, until) {
        (Some(shift), Some(until)) => shift.to <= until,
        _ => !has_roster,
    };
    let mut leaving: Vec<Leaving> = on_duty
        .iter()
        .filter(|(_, shift)| goes(shift))
        .map(|(stint, shift)| Leaving {
            person: Person { id: stint.account.clone(), name: stint.name.clone() },
            desk: shift.map(|shift| shift.desk.clone()),
            until: shift.map(|shift| shift.to),
            holds: holds(&stint.account),
        })
        .collect();
    leaving.sort_by(|a, b| a.person.name.cmp(&b.person.name));
    let gone: HashSet<&AccountId> = leaving.iter().map(|one| &one.person.id).collect();
    let mut coming = Vec::new();
    for assigned in &loaded.assigned {
        let Some((boundary, shift)) = boundary.zip(loaded.shift(&assigned.shift)) else { continue };
        let begins = (boundary - CHECK_IN..=boundary + CHECK_IN).contains(&shift.from) && shift.to > boundary;
        let Some(account) = people.get(&assigned.account).filter(|account| begins && account.active) else {
            continue;
        };
        if gone.contains(&assigned.account) {
            continue;
        }
        coming.push(Coming {
            person: Person { id: account.id.clone(), name: account.name.clone() },
            profession: assigned.profession,
            languages: account.languages.clone(),
            desk: shift.desk.clone(),
            from: shift.from,
            holds: account.holding,
            is_there: account.on_duty_since.is_some(),
        });
    }
    coming.sort_by(|a, b| (a.from, &a.person.name).cmp(&(b.from, &b.person.name)));
    Shifts { boundary, leaving, coming }
}

/// Who could take a case that is offered to the next shift.
struct Room<'a> {
    /// Whoever stays or comes.
    people: Vec<&'a Account>,
    /// For how long one may work on a day.
    longest: Millis,
    now: Millis,
}

impl Room<'_> {
    async fn receives(&self, c: &mut Conn, offer: &Handoff, full: &Full) -> store::Result<Receives> {
        if let Some(to) = &offer.to {
            return Ok(Receives::Person(to.clone()));
        }
        let gate = Gate::of(c, &offer.ticket).await?;
        let interpreted = interpreted(c, &gate, full, offer.profession, self.longest, self.now).await?;
        let theirs =
            |one: &&&Account| one.professions().contains(&offer.profession) && one.id != offer.from.id;
        for one in self.people.iter().filter(theirs) {
            let apart = is_apart(c, &gate, full, (&one.id, offer.profession)).await?;
            if bars_of(c, one, (offer.profession, &full.row), interpreted, apart, self.now).await?.is_empty()
            {
                return Ok(Receives::Next(offer.profession));
            }
        }
        Ok(Receives::NobodyCan(offer.profession))
    }
}

impl Desk {
    /// What changes hands at the next end of a shift, as far as the caller may see it: what those hold whose shift ends or has
    /// ended, what somebody left behind who is gone (it is on a coordinator's list), and what is offered already. `desk`: only
    /// what is held at this desk, and who comes to it. That sheets of others were read is recorded.
    pub async fn meeting(&self, caller: &Caller, desk: Option<&str>) -> Result<Meeting> {
        let meeting = self.reckon_meeting(caller, desk).await?;
        let told = |turn: &&Turn| {
            let offered = turn.offer.as_ref().is_some_and(|offer| !offer.names_first);
            (offered || turn.sheet.is_some()) && turn.holder.id != caller.staff.id
        };
        let read = meeting.turns.iter().filter(told).map(|turn| turn.row.id.clone());
        self.record_sheets(caller, read.collect()).await?;
        Ok(meeting)
    }

    async fn reckon_meeting(&self, caller: &Caller, desk: Option<&str>) -> Result<Meeting> {
        let (caller, now, longest) = (caller.clone(), self.now(), self.longest().await?);
        let at_desk = desk.map(str::to_owned);
        self.store()
            .read(move |c| {
                Box::pin(async move {
                    let has_roster = rows::is_published(c).await?;
                    let loaded = Loaded::read(c, None).await?;
                    let stints = rows::on_duty_now(c).await?;
                    let mut accounts = accounts::all(c).await?;
                    // What is kept from whoever asks is not counted.
                    for (who, count) in conflicts::held_unseen(c, &caller.staff.id).await? {
                        let theirs = accounts.iter_mut().filter(|account| account.id == who);
                        theirs.for_each(|account| account.holding -= count);
                    }
                    let people: HashMap<&AccountId, &Account> = accounts.iter().map(|a| (&a.id, a)).collect();
                    let Shifts { boundary, mut leaving, mut coming } =
                        shifts(&loaded, &stints, &people, has_roster, now);
                    let mut desks: Vec<String> = leaving.iter().filter_map(|one| one.desk.clone()).collect();
                    desks.extend(coming.iter().map(|one| one.desk.clone()));
                    desks.sort_unstable();
                    desks.dedup();
                    let goes: HashSet<&AccountId> = leaving.iter().map(|one| &one.person.id).collect();
                    let comes: HashSet<&AccountId> = coming.iter().map(|one| &one.person.id).collect();
                    let stays = |a: &&Account| {
                        let is_there = a.on_duty_since.is_some() && (!goes.contains(&a.id) || !has_roster);
                        a.active && !a.practices.is_empty() && (is_there || comes.contains(&a.id))
                    };
                    let people: Vec<&Account> = accounts.iter().filter(stays).collect();
                    let mut receivers: Vec<Person> =
                        people.iter().map(|a| Person { id: a.id.clone(), name: a.name.clone() }).collect();
                    receivers.sort_by(|a, b| a.name.cmp(&b.name));
                    let room = Room { people, now, longest };
                    let lists = accounts.iter().filter(|a| a.role == Role::Coordinator && a.holding > 0);
                    let lists: HashSet<&AccountId> = lists.map(|a| &a.id).collect();
                    let mut turns = turns(c, &caller, (&leaving, &lists), &room).await?;
                    if let Some(code) = &at_desk {
                        turns.retain(|turn| turn.desk.as_ref() == Some(code));
                        leaving.retain(|one| one.desk.as_ref() == Some(code));
                        coming.retain(|one| one.desk == *code);
                    }
                    Ok(Meeting { boundary, has_roster, leaving, coming, turns, desks, receivers })
                })
            })
            .await
    }
}

/// What those who go hold, what is on the lists of these coordinators, and what is offered; in reading order.
async fn turns(
    c: &mut Conn,
    caller: &Caller,
    (leaving, lists): (&[Leaving], &HashSet<&AccountId>),
    room: &Room<'_>,
) -> Result<Vec<Turn>> {
    let mut goes: Vec<AccountId> = leaving.iter().map(|one| one.person.id.clone()).collect();
    goes.extend(
        lists.iter().filter(|id| leaving.iter().all(|one| one.person.id != ***id)).map(|id| (*id).clone()),
    );
    let desk_of = |who: &Person| leaving.iter().find(|one| one.person.id == who.id)?.desk.clone();
    let offers: HashMap<TicketId, Handoff> =
        handoffs::open(c).await?.into_iter().map(|offer| (offer.ticket.clone(), offer)).collect();
    let mut ids = handoffs::held_by_any(c, &goes).await?;
    ids.extend(offers.keys().cloned());
    ids.sort_unstable();
    ids.dedup();
    let mut all: Vec<Full> = Vec::new();
    let mut drafts: HashMap<TicketId, Draft> = HashMap::new();
    for chunk in ids.chunks(100) {
        all.extend(tickets::load_many(c, chunk).await?);
        drafts.extend(handoffs::drafts(c, chunk).await?);
    }
    let staff = &caller.staff;
    let mut turns = Vec::new();
    for full in all {
        let allowed = |deed| may(staff, deed, &full.row, extra(staff, &full));
        if !allowed(Deed::SeeRow) {
            continue;
        }
        let offer = offers.get(&full.row.id);
        let whole = full.row.holder.clone().filter(|holder| {
            full.row.is_held_by(&holder.id) && (offer.is_some() || goes.contains(&holder.id))
        });
        if let Some(holder) = whole {
            let receives = match offer {
                Some(offer) => room.receives(c, offer, &full).await?,
                None => Receives::NotOffered,
            };
            let offered = match offer.filter(|_| allowed(Deed::Open)) {
                Some(offer) => names_first(c, caller, offer.clone(), &full).await?,
                None => None,
            };
            let may_offer = offer.is_none() && allowed(Deed::HandOff);
            let kept = drafts.remove(&full.row.id).filter(|_| may_offer);
            turns.push(Turn {
                sheet: kept.map(|draft| {
                    let lacks = draft.sheet.lacks(full.row.promises);
                    (draft, lacks)
                }),
                desk: desk_of(&holder),
                part: None,
                offer: offered,
                row: full.row.clone(),
                holder,
                receives,
                may_offer,
            });
        }
        let parts = full.row.parts.iter().filter(|part| part.state == PartState::Claimed);
        for part in parts {
            let Some(holder) = part.holder.clone().filter(|holder| goes.contains(&holder.id)) else {
                continue;
            };
            turns.push(Turn {
                row: full.row.clone(),
                part: Some(part.clone()),
                desk: desk_of(&holder),
                holder,
                receives: Receives::NotOffered,
                offer: None,
                sheet: None,
                may_offer: false,
            });
        }
    }
    turns.sort_by_key(|turn| {
        let due = turn.row.clock.as_ref().map(|clock| clock.due_at);
        let order = handoff::reading_order(turn.receives.is_somebody(), turn.row.severity, due);
        (order, turn.row.number, turn.part.is_some())
    });
    Ok(turns)
}
