//! The gate: which names stand between somebody and a case.

use std::collections::{BTreeSet, HashSet};

use domain::conflict::{ConflictState, NameKind, Party, is_at_odds};
use domain::row::Row;
use domain::{AccountId, ConflictId, LogAction, Millis, NameId, PartState, Profession, TicketId};
use store::conflicts::{self, NewConflict};
use store::log::{NewEntry, append};
use store::tickets::Full;
use store::{Conn, Engine, duty, parties};

use super::Pair;
use crate::access::{Deed, Extra, Staff, may};
use crate::ticket::extra;
use crate::{Desk, Error, Result};

/// A name as the matcher compares it. What nobody said the kind of is a person and a firm.
pub(super) fn prepared(party: &Party) -> Vec<names::Name> {
    let kinds: &[names::Kind] = match party.kind {
        NameKind::Unsaid => &[names::Kind::Firm, names::Kind::Person],
        NameKind::Person => &[names::Kind::Person],
        NameKind::Firm => &[names::Kind::Firm],
        NameKind::Brand => &[names::Kind::Brand],
        NameKind::Stand => &[names::Kind::Stand],
    };
    kinds.iter().map(|kind| names::Name::new(*kind, &party.text)).collect()
}

/// Whether two names may be one party's.
fn are_alike(a: &[names::Name], b: &[names::Name]) -> bool {
    a.iter().any(|x| b.iter().any(|y| names::likely(x, y)))
}

/// Tells of a firm whether it is this one; nobody shares a firm that is not named.
pub(super) fn same_firm(firm: &str) -> impl Fn(&str) -> bool + use<> {
    let prepared = |text: &str| names::Name::new(names::Kind::Firm, text);
    let mine = prepared(firm);
    move |other| names::likely(&mine, &prepared(other))
}

/// A name of the case and one of another that may be the same party's.
#[derive(Debug)]
pub(crate) struct Hit {
    pub(super) name: NameId,
    pub(super) like: NameId,
    pair: Pair,
}

/// The names of a case, ready to be compared.
pub(crate) struct Gate {
    ticket: TicketId,
    own: Vec<(parties::Name, Vec<names::Name>)>,
    keys: BTreeSet<String>,
}

impl Gate {
    /// Reads the names of a case.
    pub(crate) async fn of(c: &mut Conn, ticket: &TicketId) -> store::Result<Self> {
        let all = parties::of_ticket(c, ticket).await?.into_iter();
        let own: Vec<_> = all.map(|name| (name.clone(), prepared(&name.party))).collect();
        let keys = own.iter().flat_map(|(_, all)| all.iter().flat_map(names::Name::keys)).collect();
        Ok(Self { ticket: ticket.clone(), own, keys })
    }

    /// What stands between somebody and the case: names of cases on which they, or somebody of their firm, worked, and that
    /// no coordinator has cleared. `work`: as what they would work on it. `lock`, where they are about to take it: of two of
    /// one firm who take the two sides at the same instant, the second finds the first.
    pub(crate) async fn hits(
        &self,
        c: &mut Conn,
        who: &AccountId,
        work: Profession,
        lock: Option<Engine>,
    ) -> store::Result<Vec<Hit>> {
        if self.keys.is_empty() {
            return Ok(Vec::new());
        }
        let firm = parties::firm_of(c, who).await?;
        let mut firms = if firm.trim().is_empty() { Vec::new() } else { parties::firms(c).await? };
        firms.retain({
            let same = same_firm(&firm);
            move |other: &String| same(other)
        });
        let people = parties::together(c, who, &firms, lock).await?;
        let others = parties::alike(c, &self.ticket, &self.keys, &people).await?;
        if others.is_empty() {
            return Ok(Vec::new());
        }
        let cleared = conflicts::cleared(c, &self.ticket, who).await?;
        let kept = conflicts::kept_from(c, who).await?;
        let mut seen = HashSet::new();
        let mut hits = Vec::new();
        for other in others {
            let compared = prepared(&other.party);
            for (name, own) in &self.own {
                let pair = (name.id.clone(), other.id.clone());
                let at_odds = is_at_odds((work, name.party.side), (other.profession, other.party.side));
                if at_odds && !cleared.contains(&pair) && are_alike(own, &compared) && seen.insert(pair) {
                    // Of a case that is kept from them they do not even learn how it writes the name.
                    let shown = if kept.contains(&other.ticket) { &name.party } else { &other.party };
                    let pair = Pair { name: name.party.text.clone(), like: shown.text.clone() };
                    hits.push(Hit { name: name.id.clone(), like: other.id.clone(), pair });
                }
            }
        }
        Ok(hits)
    }

    /// Lets somebody through who is about to take the case, or stops them with the names alone.
    pub(crate) async fn pass(
        &self,
        c: &mut Conn,
        who: &AccountId,
        work: Profession,
        lock: Option<Engine>,
    ) -> Result<()> {
        match pairs(&self.hits(c, who, work, lock).await?) {
            pairs if pairs.is_empty() => Ok(()),
            pairs => Err(Error::Conflict(pairs)),
        }
    }

    /// Writes down what stands between somebody and the case; whether any of it is news.
    pub(super) async fn note(
        &self,
        c: &mut Conn,
        desk: &Desk,
        who: &AccountId,
        hits: &[Hit],
        state: ConflictState,
        at: Millis,
    ) -> store::Result<bool> {
        let mut news = false;
        for hit in hits {
            let id = ConflictId(desk.new_id());
            let new = NewConflict {
                id: &id,
                ticket: &self.ticket,
                who,
                name: &hit.name,
                like: &hit.like,
                state,
                at,
            };
            news |= conflicts::note(c, &new).await?;
        }
        Ok(news)
    }
}

/// The names alone, each pair once.
pub(super) fn pairs(hits: &[Hit]) -> Vec<Pair> {
    hits.iter().map(|hit| hit.pair.clone()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// As what somebody would work on a case: its profession, or that of the part that is theirs or could be.
pub(crate) fn work_of(staff: &Staff, row: &Row) -> Profession {
    let of_part = || {
        let open = |p: &&domain::row::PartRow| p.state != PartState::Cancelled && staff.is(p.profession);
        row.parts.iter().find(open).map(|p| p.profession)
    };
    if staff.is(row.profession) { row.profession } else { of_part().unwrap_or(row.profession) }
}

/// Who has only been offered a case, or was only asked to translate, reads nothing of it before the names are compared; and what is
/// offered to whoever takes it first is read only by those who are there. Everybody else passed the gate when they took it.
pub(crate) async fn before_story(c: &mut Conn, staff: &Staff, full: &Full, deed: Deed) -> Result<()> {
    let known = extra(staff, full);
    let of_their_own = Extra { offered: false, translation_asked: false, ..known };
    if deed == Deed::SeeRow || may(staff, deed, &full.row, of_their_own) {
        return Ok(());
    }
    let interprets = may(staff, deed, &full.row, Extra { offered: false, ..known });
    let named = full.offer.as_ref().is_some_and(|offer| offer.to.as_ref() == Some(&staff.id));
    if !interprets && !named && duty::on_duty_since(c, &staff.id).await?.is_none() {
        return Err(Error::Forbidden);
    }
    Gate::of(c, &full.row.id).await?.pass(c, &staff.id, work_of(staff, &full.row), None).await
}

/// Whoever is on the case or is to take it over, and as what.
fn on_case(full: &Full) -> Vec<(AccountId, Profession)> {
    let row = &full.row;
    let holder = row.holder.iter().map(|h| (h.id.clone(), row.profession));
    let of_parts = row.parts.iter().filter(|p| p.state != PartState::Cancelled);
    let of_parts = of_parts.filter_map(|p| p.holder.as_ref().map(|h| (h.id.clone(), p.profession)));
    let offered = full.offer.iter().filter_map(|o| o.to.clone().map(|to| (to, o.profession)));
    let interprets = full.interpreter.iter().map(|one| (one.id.clone(), row.profession));
    holder.chain(of_parts).chain(offered).chain(interprets).collect()
}

/// Compares the names of a case anew for everyone on it, after one was added or changed. What is found stops nobody in the
/// middle of their work: they and the coordinators are told at once, and decide.
pub(crate) async fn recheck(c: &mut Conn, desk: &Desk, full: &Full, at: Millis) -> Result<()> {
    let gate = Gate::of(c, &full.row.id).await?;
    for (who, work) in on_case(full) {
        found(c, desk, &gate, full, (&who, work), None, at).await?;
    }
    Ok(())
}

/// Writes down for the coordinators what stands between somebody and a case.
async fn found(
    c: &mut Conn,
    desk: &Desk,
    gate: &Gate,
    full: &Full,
    (who, work): (&AccountId, Profession),
    by: Option<&AccountId>,
    at: Millis,
) -> Result<()> {
    let hits = gate.hits(c, who, work, None).await?;
    if gate.note(c, desk, who, &hits, ConflictState::Open, at).await? {
        let entry = NewEntry { actor: by, ..NewEntry::new(at, LogAction::ConflictFound).on(&full.row.id) };
        append(c, &entry.about(who.as_str())).await?;
    }
    Ok(())
}

impl Desk {
    /// After a case could not be given to somebody for a likely conflict: the coordinators find it on their list. What was
    /// refused was rolled back, so it is written down apart.
    pub(crate) async fn tell_coordinators(
        &self,
        by: &AccountId,
        ticket: &TicketId,
        who: &AccountId,
    ) -> Result<()> {
        let (desk, by, ticket, who) = (self.clone(), by.clone(), ticket.clone(), who.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = store::tickets::load(c, &ticket, Some(desk.store().engine()))
                        .await?
                        .ok_or(Error::NotFound)?;
                    let gate = Gate::of(c, &ticket).await?;
                    let work = full.row.profession;
                    found(c, &desk, &gate, &full, (&who, work), Some(&by), at).await
                })
            })
            .await
    }
}
