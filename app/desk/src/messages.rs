//! The thread, internal notes and translations.

use domain::draft::{Problem, STORY_MAX};
use domain::{AccountId, Language, LogAction, MessageId, Millis, TicketId, catalogue, text};
use store::log::{NewEntry, append};
use store::messages::{Kind, NewMessage};
use store::tickets::{Full, Mark};
use store::{Conn, messages, tickets, timers};

use crate::access::{Caller, Deed};
use crate::reach::has_news;
use crate::{Desk, Error, Result};

/// A message on its way to the exhibitor.
#[derive(Clone)]
pub(crate) struct Outgoing {
    key: String,
    kind: Kind,
    code: Option<String>,
    body: String,
    language: Option<Language>,
}

impl Outgoing {
    /// Free text, checked already.
    pub(crate) const fn text(key: String, body: String, language: Language) -> Self {
        Self { key, kind: Kind::Text, code: None, body, language: Some(language) }
    }
}

/// Text that somebody wrote: not empty, not too long, without faults.
pub(crate) fn body(field: &str, written: &str) -> Result<String> {
    let written = written.trim();
    if written.is_empty() {
        return Err(Error::field(field, Problem::Missing));
    }
    text::check(written, STORY_MAX).map_err(|fault| Error::field(field, fault.into()))?;
    Ok(written.to_owned())
}

impl Desk {
    /// Writes free text to the exhibitor, in the language it is written in. `key` makes a repeat harmless.
    pub async fn write(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        key: &str,
        written: &str,
        language: Language,
    ) -> Result<MessageId> {
        let body = body("body", written)?;
        self.send(caller, ticket, Outgoing::text(key.to_owned(), body, language)).await
    }

    /// Sends a saved reply.
    pub async fn send_reply(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        key: &str,
        code: &str,
    ) -> Result<MessageId> {
        if !catalogue::is_reply(code) {
            return Err(Error::field("code", Problem::UnknownChoice));
        }
        self.send_code(caller, ticket, key, Kind::Reply, code).await
    }

    /// Asks a follow-up question.
    pub async fn ask(&self, caller: &Caller, ticket: &TicketId, key: &str, code: &str) -> Result<MessageId> {
        if catalogue::follow_up(code).is_none() {
            return Err(Error::field("code", Problem::UnknownChoice));
        }
        self.send_code(caller, ticket, key, Kind::Ask, code).await
    }

    async fn send_code(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        key: &str,
        kind: Kind,
        code: &str,
    ) -> Result<MessageId> {
        let code = Some(code.to_owned());
        let out = Outgoing { key: key.to_owned(), kind, code, body: String::new(), language: None };
        self.send(caller, ticket, out).await
    }

    async fn send(&self, caller: &Caller, ticket: &TicketId, out: Outgoing) -> Result<MessageId> {
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let (id, at) = (MessageId(self.new_id()), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Message).await?;
                    if !desk.put(c, &full, &caller.staff.id, &id, at, &out).await? {
                        return messages::with_key(c, &ticket, &out.key).await?.ok_or(Error::NotFound);
                    }
                    Ok(id)
                })
            })
            .await
    }

    /// Puts a message into the thread of a locked ticket; `false` where its key is known already.
    pub(crate) async fn put(
        &self,
        c: &mut Conn,
        full: &Full,
        by: &AccountId,
        id: &MessageId,
        at: Millis,
        out: &Outgoing,
    ) -> Result<bool> {
        let ticket = &full.row.id;
        let new = NewMessage {
            id,
            ticket,
            key: &out.key,
            at,
            by: Some(by),
            kind: out.kind,
            code: out.code.as_deref(),
            answers_to: None,
            language: out.language.unwrap_or(full.row.language),
            body: &out.body,
        };
        if !messages::insert(c, &new).await? {
            return Ok(false);
        }
        tickets::mark(c, ticket, Mark::Unanswered, false).await?;
        append(c, &NewEntry::new(at, LogAction::MessageOut).on(ticket).by(by).about(id.as_str())).await?;
        timers::replied(c, ticket, at).await?;
        has_news(c, ticket, at, self.inner.settings.mail_after).await?;
        Ok(true)
    }

    /// Writes an internal note.
    pub async fn note(&self, caller: &Caller, ticket: &TicketId, key: &str, written: &str) -> Result<()> {
        let body = body("body", written)?;
        let (desk, caller, ticket, key) = (self.clone(), caller.clone(), ticket.clone(), key.to_owned());
        let (id, at) = (self.new_id(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = tickets::load(c, &ticket, None).await?.ok_or(Error::NotFound)?;
                    desk.must(&caller, Deed::Note, &full)?;
                    let by = &caller.staff.id;
                    if messages::insert_note(c, &id, &ticket, &key, at, by, &body).await? {
                        append(c, &NewEntry::new(at, LogAction::Noted).on(&ticket).by(by).about(&id)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Asks colleagues who speak the ticket's language to translate; it then stands under their tab.
    pub async fn ask_translation(&self, caller: &Caller, ticket: &TicketId) -> Result<()> {
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Steer).await?;
                    if !full.translation_asked {
                        tickets::mark(c, &ticket, Mark::TranslationAsked, true).await?;
                        append(
                            c,
                            &NewEntry::new(at, LogAction::TranslationAsked).on(&ticket).by(&caller.staff.id),
                        )
                        .await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// Adds a signed translation of one message, or of the story where `message` is `None`.
    pub async fn translate(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        message: Option<&MessageId>,
        language: Language,
        written: &str,
    ) -> Result<()> {
        let body = body("body", written)?;
        let (desk, caller, ticket, message) =
            (self.clone(), caller.clone(), ticket.clone(), message.cloned());
        let (id, at) = (self.new_id(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    desk.locked(c, &caller, &ticket, Deed::Translate).await?;
                    if let Some(message) = &message {
                        let thread = messages::of_ticket(c, &ticket).await?;
                        if !thread.iter().any(|m| m.id == *message && m.kind == Kind::Text) {
                            return Err(Error::NotFound);
                        }
                    }
                    let by = &caller.staff.id;
                    messages::insert_translation(c, &id, &ticket, message.as_ref(), at, by, language, &body)
                        .await?;
                    tickets::touch(c, &ticket).await?;
                    append(c, &NewEntry::new(at, LogAction::Translated).on(&ticket).by(by).about(&id))
                        .await?;
                    Ok(())
                })
            })
            .await
    }
}
