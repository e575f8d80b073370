//! A ticket that was opened: everything about it in one view, with its history from the log.

use std::collections::HashMap;

use domain::row::Person;
use domain::ticket::Act;
use domain::{ClockCode, LogAction, MessageId, PartState, Profession, State, TicketId};
use store::messages::Kind;
use store::tickets::Full;
use store::{Conn, clocks, files, log, messages, parts, promises, tickets};

use crate::access::{Caller, Deed, Staff, may};
use crate::filing::standing_of;
use crate::ticket::extra;
use crate::views::{
    Author, Content, File, HistoryItem, May, Message, Note, PartView, Rating, ReachedView, TicketView,
    Translation,
};
use crate::{Desk, Error, Result};

/// For whom a thread is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// Staff see each other's names.
    Staff,
    /// The exhibitor sees professions, and the holder's name where it was shared.
    Exhibitor,
}

impl Desk {
    /// Opens a ticket with story, names, thread and history. Recorded.
    pub async fn open_ticket(&self, caller: &Caller, ticket: &TicketId) -> Result<TicketView> {
        let full = self.allowed(caller, ticket, Deed::Open).await?;
        self.record(caller, "opened", Some(ticket)).await?;
        let may = may_now(&caller.staff, &full);
        let row = self.with_limit(full.row.clone());
        let (name_shared, translation_asked) = (full.name_shared, full.translation_asked);
        let (id, reader) = (ticket.clone(), caller.clone());
        let gives = caller.staff.is_coordinator() && full.row.state == State::Waiting;
        let mut view = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let (words, answers) = tickets::words(c, &id).await?.unwrap_or_default();
                    let story_translations = messages::translations(c, &id).await?;
                    let details = parts::words(c, &id).await?;
                    let takers = if gives { crate::assign::takers(c, &full).await? } else { Vec::new() };
                    let mut interpreters = match may.interpret {
                        true => crate::interpret::could_interpret(c, &full).await?,
                        false => Vec::new(),
                    };
                    if !may.steer {
                        interpreters.retain(|one| one.id == reader.staff.id && full.interpreter.is_none());
                    }
                    let part_view = |part: &domain::row::PartRow| {
                        let (asked_at, reason, result) = details.get(&part.id).cloned().unwrap_or_default();
                        PartView { part: part.clone(), reason, result, asked_at }
                    };
                    Ok::<_, Error>(TicketView {
                        parts: row.parts.iter().map(part_view).collect(),
                        row,
                        answers,
                        clocks: clocks::running(c, &id).await?,
                        deadlines: clocks::of_ticket(c, &id).await?.into_iter().map(Into::into).collect(),
                        promises: promises::of_ticket(c, &id).await?.into_iter().map(Into::into).collect(),
                        words,
                        story_translations: story_translations
                            .into_iter()
                            .filter(|t| t.message.is_none())
                            .map(translation)
                            .collect(),
                        messages: thread(c, &full, Reader::Staff).await?,
                        notes: messages::notes(c, &id)
                            .await?
                            .into_iter()
                            .map(|(by, at, body)| Note { by, at, body })
                            .collect(),
                        files: files::of_ticket(c, &id)
                            .await?
                            .into_iter()
                            .filter(|f| f.message.is_none())
                            .map(file)
                            .collect(),
                        history: history(c, &id).await?,
                        rating: tickets::rating(c, &id).await?.map(|(stars, word)| Rating { stars, word }),
                        name_shared,
                        translation_asked,
                        interpreter: full.interpreter.clone(),
                        interpreters,
                        reached: reached(c, &id).await?,
                        notice: store::reach::notice(c, &id).await?,
                        takers,
                        apart: crate::conflict::apart(c, &reader, &full).await?,
                        may,
                    })
                })
            })
            .await?;
        // Until a part is theirs, colleagues who only translate need no contact details.
        if !view.may.message && !caller.staff.is_coordinator() && view.row.part_of(&caller.staff.id).is_none()
        {
            let words = &mut view.words;
            (words.email, words.phone) = (String::new(), String::new());
        }
        Ok(view)
    }
}

/// What was done to reach the exhibitor, latest first.
pub(crate) async fn reached(c: &mut Conn, id: &TicketId) -> store::Result<Vec<ReachedView>> {
    let done = store::reach::of_ticket(c, id).await?;
    Ok(done.into_iter().map(|d| ReachedView { at: d.at, by: d.by, kind: d.kind, note: d.note }).collect())
}

async fn history(c: &mut Conn, id: &TicketId) -> Result<Vec<HistoryItem>> {
    let entries = log::of_ticket(c, id).await?;
    Ok(entries
        .into_iter()
        .map(|e| HistoryItem {
            at: e.at,
            action: e.entry.action,
            by: e.actor.zip(e.actor_name).map(|(id, name)| Person { id, name }),
            by_exhibitor: e.by_exhibitor,
            profession: e.entry.part.is_some().then_some(e.entry.profession).flatten(),
            outcome: e.entry.outcome.filter(|_| e.entry.action == LogAction::Resolved),
            reason: e.reason,
            clock: e.clock.filter(|clock| *clock != ClockCode::Promise),
            about: e.subject_name,
        })
        .collect())
}

/// The thread with its files and translations, oldest first.
pub(crate) async fn thread(c: &mut Conn, full: &Full, reader: Reader) -> Result<Vec<Message>> {
    let id = &full.row.id;
    let stored = messages::of_ticket(c, id).await?;
    let mut files_of: HashMap<MessageId, Vec<File>> = HashMap::new();
    for f in files::of_ticket(c, id).await? {
        if let Some(message) = f.message.clone() {
            files_of.entry(message).or_default().push(file(f));
        }
    }
    let mut translations: HashMap<MessageId, Vec<Translation>> = HashMap::new();
    for t in messages::translations(c, id).await? {
        if let Some(message) = t.message.clone() {
            translations.entry(message).or_default().push(translation(t));
        }
    }
    // Which question was answered how; the first tap counts.
    let mut taps: HashMap<MessageId, String> = HashMap::new();
    let mut asks: HashMap<MessageId, String> = HashMap::new();
    for m in &stored {
        match (m.kind, &m.answers_to, &m.code) {
            (Kind::Tap, Some(ask), Some(code)) => {
                taps.entry(ask.clone()).or_insert_with(|| code.clone());
            }
            (Kind::Ask, _, Some(code)) => {
                asks.insert(m.id.clone(), code.clone());
            }
            _ => {}
        }
    }
    let view = |m: messages::Message| {
        let code = m.code.clone().unwrap_or_default();
        let content = match m.kind {
            Kind::Text => Content::Text { body: m.body, language: m.language },
            Kind::Reply => Content::Reply { code },
            Kind::Ask => Content::Ask { code, answered: taps.get(&m.id).cloned() },
            Kind::Tap => {
                let ask = m.answers_to.as_ref().and_then(|ask| asks.get(ask)).cloned().unwrap_or_default();
                Content::Tap { ask, code }
            }
        };
        Message {
            by: author(full, m.by, reader),
            at: m.at,
            content,
            files: files_of.remove(&m.id).unwrap_or_default(),
            translations: translations.remove(&m.id).unwrap_or_default(),
            id: m.id,
        }
    };
    Ok(stored.into_iter().map(view).collect())
}

fn author(full: &Full, by: Option<Person>, reader: Reader) -> Author {
    let Some(by) = by else { return Author::Exhibitor };
    let row = &full.row;
    let of_part = row.parts.iter().find(|p| p.holder.as_ref().is_some_and(|h| h.id == by.id));
    let holds = row.holder.as_ref().is_some_and(|h| h.id == by.id);
    let profession: Option<Profession> =
        if holds { Some(row.profession) } else { of_part.map(|p| p.profession) };
    let name = match reader {
        Reader::Staff => Some(by.name),
        Reader::Exhibitor => (holds && full.name_shared).then_some(by.name),
    };
    Author::Desk { profession, name }
}

pub(crate) fn file(f: files::File) -> File {
    File { id: f.id, name: f.name, media_type: f.media_type, size: f.size, is_picture: f.is_picture }
}

pub(crate) fn translation(t: messages::Translation) -> Translation {
    Translation { language: t.language, body: t.body, by: t.by, at: t.at }
}

/// What one person may do with one ticket as it stands: the door and the state machine together.
pub(crate) fn may_now(who: &Staff, full: &Full) -> May {
    let row = &full.row;
    let extra = extra(who, full);
    let allowed = |deed| may(who, deed, row, extra);
    let possible = |act: Act| standing_of(full).apply(&act).is_ok();
    // An open promise keeps nobody from trying: the refusal says what is owed.
    let mut owing_nothing = domain::ticket::Standing { promises: 0, ..standing_of(full) };
    let resolvable = owing_nothing.apply(&Act::Resolve(domain::Outcome::AdviceGiven)).is_ok();
    let open = row.state.is_open();
    let part_waits = row.parts.iter().any(|p| p.state == PartState::Waiting && who.is(p.profession));
    May {
        open: allowed(Deed::Open),
        claim: allowed(Deed::Claim) && row.state == State::Waiting,
        claim_part: allowed(Deed::ClaimPart) && open && part_waits,
        release: allowed(Deed::Release) && possible(Act::Release),
        steer: allowed(Deed::Steer) && row.state == State::Claimed,
        work_part: allowed(Deed::WorkPart),
        message: allowed(Deed::Message),
        promise: allowed(Deed::Promise) && open,
        clock: allowed(Deed::Clock) && open,
        note: allowed(Deed::Note),
        resolve: allowed(Deed::End) && resolvable,
        close: allowed(Deed::End) && possible(Act::Close),
        reopen: allowed(Deed::Reopen) && possible(Act::Reopen(None)),
        reissue_link: allowed(Deed::ReissueLink),
        translate: allowed(Deed::Translate),
        interpret: allowed(Deed::Interpret) && open,
        read_audit: allowed(Deed::ReadAudit),
        complete: allowed(Deed::Complete),
        reach: allowed(Deed::Reach) && open,
        hand_off: row.state == State::Claimed && (allowed(Deed::HandOff) || extra.offered),
    }
}
