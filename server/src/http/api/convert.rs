//! From what use cases answer to what the API sends.

mod promises;
mod roster;

use desk::views::{self, Author, Content, May, Preview, TicketView};
use desk::{LiveItem, LiveKind};
use domain::row;
use web::format::instant;

use super::types::*;

impl From<LiveItem> for LogItem {
    fn from(item: LiveItem) -> Self {
        let blank = Self {
            cursor: item.cursor,
            kind: "calls",
            id: None,
            action: None,
            at: None,
            by: None,
            ticket: None,
        };
        match item.kind {
            LiveKind::Ticket { action, at, by, row } => Self {
                kind: "ticket",
                id: Some(row.id.0.clone()),
                action: Some(action),
                at: Some(instant(at)),
                by: by.map(|account| account.0),
                ticket: Some((*row).into()),
                ..blank
            },
            LiveKind::Gone { id } => Self { kind: "gone", id: Some(id.0), ..blank },
            LiveKind::Calls => blank,
        }
    }
}

impl From<row::Person> for Person {
    fn from(person: row::Person) -> Self {
        Self { id: person.id.0, name: person.name }
    }
}

impl From<domain::Clock> for Clock {
    fn from(clock: domain::Clock) -> Self {
        Self { code: clock.code, due_at: instant(clock.due_at) }
    }
}

impl From<row::PartRow> for Part {
    fn from(part: row::PartRow) -> Self {
        Self {
            id: part.id.0,
            profession: part.profession,
            state: part.state,
            holder: part.holder.map(Person::from),
            reason: None,
            result: None,
        }
    }
}

impl From<row::Row> for TicketRow {
    fn from(row: row::Row) -> Self {
        Self {
            id: row.id.0,
            number: row.number.to_string(),
            state: row.state,
            category: row.category,
            profession: row.profession,
            language: row.language,
            urgency: row.urgency,
            channel: row.channel,
            hall: row.hall,
            filed_at: instant(row.filed_at),
            clock: row.clock.map(Clock::from),
            promises: row.promises,
            severity: row.severity,
            claim_by: row.claim_by.map(instant),
            claimed_by: row.holder.as_ref().map(|holder| holder.name.clone()),
            holder: row.holder.map(Person::from),
            outcome: row.outcome,
            unanswered: row.unanswered,
            parts: row.parts.into_iter().map(Part::from).collect(),
        }
    }
}

impl From<Preview> for Ticket {
    fn from(preview: Preview) -> Self {
        Self {
            row: preview.row.into(),
            view: "preview",
            answers: preview.answers,
            clocks: preview.clocks.into_iter().map(Clock::from).collect(),
            may: deeds(preview.may),
            opened: None,
        }
    }
}

impl From<TicketView> for Ticket {
    fn from(view: TicketView) -> Self {
        let words = view.words;
        let mut row = TicketRow::from(view.row);
        row.parts = view.parts.into_iter().map(part).collect();
        let opened = Opened {
            story: words.story,
            stand: words.stand,
            contact: Contact {
                name: words.name,
                romanised: words.romanised,
                address_as: words.address_as,
                company: words.company,
                email: words.email,
                phone: words.phone,
                reach: words.reach,
                discreet: words.discreet,
            },
            other_side: Some(words.other_side).filter(|other| !other.is_empty()),
            consent_outside: words.consent_outside,
            consent_sensitive: words.consent_sensitive,
            messages: view.messages.into_iter().map(message).collect(),
            notes: view
                .notes
                .into_iter()
                .map(|n| Note { by: n.by.into(), at: instant(n.at), body: n.body })
                .collect(),
            interpreter: view.interpreter.map(Person::from),
            files: view.files.into_iter().map(file).collect(),
            history: view.history.into_iter().map(history).collect(),
        };
        Self {
            row,
            view: "full",
            answers: view.answers,
            clocks: view.clocks.into_iter().map(Clock::from).collect(),
            may: deeds(view.may),
            opened: Some(opened),
        }
    }
}

fn part(view: views::PartView) -> Part {
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    Part { reason: filled(view.reason), result: filled(view.result), ..Part::from(view.part) }
}

fn file(file: views::File) -> File {
    File { id: file.id.0, name: file.name, media_type: file.media_type, size: file.size }
}

fn message(message: views::Message) -> Message {
    let (side, by) = match message.by {
        Author::Exhibitor => ("exhibitor", None),
        Author::Desk { name, .. } => ("desk", name),
    };
    let blank = Message {
        id: message.id.0,
        at: instant(message.at),
        side,
        by,
        kind: "erased",
        body: None,
        language: None,
        code: None,
        answers: None,
        answered: None,
    };
    match message.content {
        Content::Text { body, language } => {
            Message { kind: "text", body: Some(body), language: Some(language), ..blank }
        }
        Content::Reply { code } => Message { kind: "reply", code: Some(code), ..blank },
        Content::Ask { code, answered } => Message { kind: "ask", code: Some(code), answered, ..blank },
        Content::Tap { ask, code } => Message { kind: "tap", code: Some(code), answers: Some(ask), ..blank },
        Content::Erased => blank,
    }
}

fn history(item: views::HistoryItem) -> HistoryItem {
    HistoryItem {
        at: instant(item.at),
        action: item.action,
        by: item.by.map(Person::from),
        by_exhibitor: item.by_exhibitor,
        profession: item.profession,
        outcome: item.outcome,
        reason: item.reason,
    }
}

fn deeds(may: May) -> Vec<&'static str> {
    let all = [
        ("open", may.open),
        ("claim", may.claim || may.claim_part),
        ("release", may.release),
        ("refer", may.steer),
        ("work_part", may.work_part),
        ("interpret", may.interpret),
        ("message", may.message),
        ("promise", may.promise),
        ("note", may.note),
        ("resolve", may.resolve),
        ("close", may.close),
        ("reopen", may.reopen),
    ];
    all.into_iter().filter(|(_, may)| *may).map(|(deed, _)| deed).collect()
}
