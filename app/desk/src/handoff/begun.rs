//! A sheet as the log begins it: for the giver to mend, and for the coordinator whose list a case comes to when nobody wrote
//! one. Names, times and what was said stand as they are, so that it reads the same in every language of the desk.

use domain::conflict::Side;
use domain::handoff::Sheet;
use domain::{LogAction, Millis};
use jiff::tz::TimeZone;
use store::log::{NewEntry, append};
use store::messages::Kind;
use store::tickets::{self, Full};
use store::{Conn, handoffs, messages, parties};

use super::{FIELD_MAX, Taking};
use crate::access::{Caller, Deed};
use crate::expo::Zoned;
use crate::{Desk, Error, Result};

/// So much of a story begins the summary, in characters.
const STORY: usize = 240;
/// And so much of each message stands in what was done.
const SAID: usize = 400;
/// So many of the latest messages begin what was done.
const LATEST: usize = 3;

/// The beginning of a text; more than that is told by dots.
fn beginning(text: &str, most: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// A moment at the venue, without the year: `11-05 14:02`.
fn short(zoned: &Zoned, at: Millis) -> String {
    zoned.figures(at).split_once('-').map_or_else(String::new, |(_, short)| short.to_owned())
}

/// What the log knows. What is promised, runs, was referred and came as a paper stands beside a sheet and needs no words in it;
/// the next step nobody knows but who takes it.
async fn begun(c: &mut Conn, zoned: &Zoned, full: &Full) -> store::Result<Sheet> {
    let id = &full.row.id;
    let (words, _) = tickets::words(c, id).await?.unwrap_or_default();
    let asker = [&words.name, &words.company, &words.stand].into_iter().find(|name| !name.is_empty());
    let asker = asker.cloned().unwrap_or_else(|| full.row.number.to_string());
    let said = messages::of_ticket(c, id).await?;
    let said = said.iter().filter(|m| m.kind == Kind::Text && !m.body.is_empty()).rev().take(LATEST);
    let mut done: Vec<String> = said
        .map(|m| {
            let by = m.by.as_ref().map_or(&asker, |by| &by.name);
            format!("{}, {by}: {}", short(zoned, m.at), beginning(&m.body, SAID))
        })
        .collect();
    done.reverse();
    let names = parties::of_ticket(c, id).await?;
    let side = |side: Side| {
        let theirs = names.iter().filter(|name| name.party.side == side).map(|name| name.party.text.as_str());
        theirs.collect::<Vec<_>>().join(", ")
    };
    let apart: Vec<String> = Side::ALL.iter().map(|of| side(*of)).filter(|names| !names.is_empty()).collect();
    Ok(Sheet {
        severity: full.row.severity,
        summary: beginning(&words.story, STORY),
        done: done.join("\n"),
        next_at: full.row.clock.as_ref().map(|clock| clock.due_at),
        apart: beginning(&apart.join("\n↔ "), FIELD_MAX - 1),
        ..Sheet::default()
    })
}

/// A case leaves somebody's hands for a coordinator's list: where they wrote nothing, its sheet is begun for them.
pub(super) async fn begin_sheet(c: &mut Conn, full: &Full, taking: &Taking<'_>) -> Result<()> {
    let Some(expo) = store::expo::load(c).await? else { return Ok(()) };
    let zone = TimeZone::get(&expo.zone).map_err(|error| Error::Internal(error.to_string()))?;
    let sheet = begun(c, &Zoned { expo, zone, kinds: Vec::new() }, full).await?;
    if handoffs::begin_draft(c, &full.row.id, taking.who, taking.at, &sheet).await? {
        append(c, &NewEntry::new(taking.at, LogAction::HandoffDrafted).on(&full.row.id)).await?;
    }
    Ok(())
}

impl Desk {
    /// The sheet of a case as the log begins it. For its holder and coordinators.
    pub async fn begun_sheet(&self, caller: &Caller, ticket: &domain::TicketId) -> Result<Sheet> {
        let full = self.allowed(caller, ticket, Deed::HandOff).await?;
        let zoned = self.expo().await?;
        Ok(self.store().read(|c| Box::pin(async move { begun(c, &zoned, &full).await })).await?)
    }
}
