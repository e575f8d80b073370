//! Publishing: the draft becomes what people are told, and whoever it changes hears of it.

use std::collections::HashMap;

use domain::roster::{Board, Broken, Fault, Seat};
use domain::ticket::Refusal;
use domain::{AccountId, AssignmentId, LogAction, MINUTE, Millis, ShiftId, SwapState};
use store::log::{NewEntry, append};
use store::roster::{Assigned, StaffNotice};
use store::{Conn, accounts, roster as rows};

use super::changes::{PersonChange, ToldShift, between, told};
use super::{Loaded, swaps};
use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Result};

/// What is taken back is told so much later: published again without a change meanwhile, nobody hears of it.
const HELD: Millis = 10 * MINUTE;

/// What a coordinator looks at before they publish.
#[derive(Clone, Debug)]
pub struct Publishing {
    /// The version of the draft.
    pub version: i64,
    /// What would change, by person.
    pub changes: Vec<PersonChange>,
    /// The hard rules that the draft breaks: it is published only with a reason.
    pub broken: Vec<BrokenRule>,
    /// When it was published last, where a roster is.
    pub published: Option<Millis>,
}

/// A hard rule that the draft breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// Whose name.
    pub name: String,
    /// With which shift.
    pub shift: ToldShift,
    /// The rule.
    pub fault: Fault,
}

/// The hard rules that seats of a board break. What is over breaks nothing any more.
pub(super) fn broken(board: &Board, seats: &[Seat], now: Millis) -> Vec<Broken> {
    let mut broken = board.broken(seats);
    broken.retain(|b| board.shift(&b.shift).is_some_and(|shift| shift.span.to > now));
    broken
}

/// What is written when people's shifts change, by a publication or because one changes hands.
pub(super) struct Telling<'a> {
    pub(super) desk: &'a Desk,
    pub(super) at: Millis,
    /// Mail addresses by account; who has none is told on the page only.
    pub(super) mail: HashMap<AccountId, bool>,
    /// How long it is held before it is told.
    pub(super) held: Millis,
}

impl<'a> Telling<'a> {
    pub(super) async fn read(c: &mut Conn, desk: &'a Desk, at: Millis) -> store::Result<Self> {
        let all = accounts::all(c).await?;
        let mail = all.into_iter().map(|a| (a.id, a.active && !a.email.is_empty())).collect();
        Ok(Self { desk, at, mail, held: 0 })
    }

    /// Makes published what changes for these people, and tells them and their calendars.
    pub(super) async fn tell(
        &self,
        c: &mut Conn,
        loaded: &Loaded,
        changes: &[PersonChange],
    ) -> store::Result<()> {
        let ids: HashMap<(&ShiftId, &AccountId), &AssignmentId> =
            loaded.assigned.iter().map(|a| ((&a.shift, &a.account), &a.id)).collect();
        for change in changes {
            for gone in &change.removed {
                if let Some(id) = ids.get(&(&gone.shift, &change.account)) {
                    rows::take_assignment(c, id).await?;
                }
                let stays = change.added.iter().any(|added| added.shift == gone.shift);
                if !stays {
                    rows::put_feed(c, &change.account, &gone.shift, gone.profession, true, self.at).await?;
                }
            }
        }
        // All that goes first: somebody may take a seat that a colleague leaves.
        for change in changes {
            for new in &change.added {
                let assigned = Assigned {
                    id: AssignmentId(self.desk.new_id()),
                    shift: new.shift.clone(),
                    account: change.account.clone(),
                    profession: new.profession,
                    at: self.at,
                };
                rows::put_assignment(c, &assigned).await?;
                rows::put_feed(c, &change.account, &new.shift, new.profession, false, self.at).await?;
            }
            let change = self.untold(c, change).await?;
            if change.is_empty() {
                continue;
            }
            let notice = StaffNotice {
                id: self.desk.new_id(),
                account: change.account.clone(),
                at: self.at,
                tries: 0,
                body: serde_json::to_string(&change)?,
            };
            let mail = self.mail.get(&change.account).copied().unwrap_or_default();
            let state = match (self.held > 0, mail) {
                (true, _) => "held",
                (false, true) => "due",
                (false, false) => "shown",
            };
            rows::put_notice(c, &notice, state, self.at + self.held).await?;
        }
        for swap in rows::void_swaps(c, self.at).await? {
            append(c, &NewEntry::new(self.at, LogAction::SwapEnded).about(swap.as_str())).await?;
        }
        Ok(())
    }

    /// The change together with what is held for its person and they did not see yet.
    async fn untold(&self, c: &mut Conn, change: &PersonChange) -> store::Result<PersonChange> {
        let Some((held, is_seen)) = rows::held_notice(c, &change.account).await? else {
            return Ok(change.clone());
        };
        if is_seen {
            // Their page told them; a mail after this change would say what is past.
            rows::settle_notice(c, &held.id, "shown", self.at, 0, "").await?;
            return Ok(change.clone());
        }
        if !rows::drop_held(c, &held.id).await? {
            return Ok(change.clone());
        }
        let before: PersonChange = serde_json::from_str(&held.body)?;
        Ok(before.then(change))
    }
}

/// What everybody is called, also those who may be asked no more.
async fn names(c: &mut Conn) -> store::Result<HashMap<AccountId, String>> {
    Ok(accounts::all(c).await?.into_iter().map(|a| (a.id, a.name)).collect())
}

fn name_of<'a>(names: &'a HashMap<AccountId, String>) -> impl Fn(&AccountId) -> String + 'a {
    |id| names.get(id).cloned().unwrap_or_default()
}

impl Desk {
    /// What publishing would change, by person, what would break a rule, and the version that it would publish.
    /// Coordinators only.
    pub async fn publish_changes(&self, caller: &Caller) -> Result<Publishing> {
        only_coordinators(caller)?;
        let (loaded, names, published) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((
                        Loaded::read(c, None).await?,
                        names(c).await?,
                        rows::publish_state(c).await?,
                    ))
                })
            })
            .await?;
        let (zoned, now) = (self.expo().await?, self.now());
        let board = loaded.board(&zoned, now);
        let named = |b: Broken| {
            let seat = board.draft.iter().find(|seat| seat.shift == b.shift && seat.member == b.member)?;
            let shift = told(loaded.shift(&b.shift)?, seat.profession);
            Some(BrokenRule { name: name_of(&names)(&b.member), shift, fault: b.fault })
        };
        Ok(Publishing {
            version: loaded.version,
            changes: between(&loaded, &board.published, &board.draft, name_of(&names)),
            broken: broken(&board, &board.draft, now).into_iter().filter_map(named).collect(),
            published,
        })
    }

    /// Publishes the draft as it was at `version`: if it changed since, nothing happens (`Refusal::Outdated`). Where it
    /// breaks rules it needs a reason, which the log keeps (`Refusal::BreaksRules`). Only those whose shifts change are
    /// told. Gives how many that are. Field name in errors: `reason`.
    pub async fn publish(&self, caller: &Caller, version: i64, why: &str) -> Result<usize> {
        only_coordinators(caller)?;
        let why = match why.trim() {
            "" => String::new(),
            why => crate::ticket::reason("reason", why)?,
        };
        let (desk, me, at, zoned) = (self.clone(), caller.staff.id.clone(), self.now(), self.expo().await?);
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(desk.store().engine())).await?;
                    if loaded.version != version {
                        return Err(Refusal::Outdated.into());
                    }
                    let board = loaded.board(&zoned, at);
                    let broken = broken(&board, &board.draft, at);
                    if !broken.is_empty() && why.is_empty() {
                        return Err(Refusal::BreaksRules { broken }.into());
                    }
                    let names = names(c).await?;
                    let changes = between(&loaded, &board.published, &board.draft, name_of(&names));
                    Telling::read(c, &desk, at).await?.tell(c, &loaded, &changes).await?;
                    // Shifts that are no longer wanted, and that nobody was on, are of no use to anybody.
                    for row in loaded.shifts.iter().filter(|row| !row.in_draft) {
                        rows::delete_shift(c, &row.id).await?;
                    }
                    rows::set_published(c, Some(at), &me).await?;
                    rows::bump(c).await?;
                    let entry = NewEntry::new(at, LogAction::RosterPublished).by(&me);
                    append(c, &entry.because(&why)).await?;
                    Ok(changes.len())
                })
            })
            .await
    }

    /// Takes back what is published of shifts that have not begun; the draft stays. Those who lose shifts are told, unless
    /// they have them again within ten minutes, and what was to change hands makes no sense any more.
    pub async fn unpublish(&self, caller: &Caller) -> Result<usize> {
        only_coordinators(caller)?;
        let (desk, me, at) = (self.clone(), caller.staff.id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let loaded = Loaded::read(c, Some(desk.store().engine())).await?;
                    let published = loaded.published();
                    let begun = |seat: &&Seat| loaded.shift(&seat.shift).is_some_and(|s| s.from <= at);
                    let left: Vec<Seat> = published.iter().filter(begun).cloned().collect();
                    let names = names(c).await?;
                    let changes = between(&loaded, &published, &left, name_of(&names));
                    let telling = Telling { held: HELD, ..Telling::read(c, &desk, at).await? };
                    telling.tell(c, &loaded, &changes).await?;
                    swaps::end_all(c, SwapState::Void, at).await?;
                    rows::set_published(c, None, &me).await?;
                    rows::bump(c).await?;
                    append(c, &NewEntry::new(at, LogAction::RosterUnpublished).by(&me)).await?;
                    Ok(changes.len())
                })
            })
            .await
    }
}
