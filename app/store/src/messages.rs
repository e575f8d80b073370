//! Messages, notes and translations.

use domain::row::Person;
use domain::{AccountId, Language, MessageId, Millis, TicketId};

use crate::sql::Columns;
use crate::tickets::person;
use crate::{Conn, Result};

/// What a message is; `code` and `body` go with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Free text in `body`.
    Text,
    /// A saved reply.
    Reply,
    /// A follow-up question.
    Ask,
    /// A tapped answer.
    Tap,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Reply => "reply",
            Kind::Ask => "ask",
            Kind::Tap => "tap",
        }
    }

    fn read(code: &str) -> Option<Self> {
        [Kind::Text, Kind::Reply, Kind::Ask, Kind::Tap].into_iter().find(|k| k.code() == code)
    }
}

/// A message to write.
#[derive(Clone, Debug)]
pub struct NewMessage<'a> {
    /// Its id.
    pub id: &'a MessageId,
    /// The ticket.
    pub ticket: &'a TicketId,
    /// The sender's key: the same key writes nothing twice.
    pub key: &'a str,
    /// When.
    pub at: Millis,
    /// Who; `None` is the exhibitor.
    pub by: Option<&'a AccountId>,
    /// What it is.
    pub kind: Kind,
    /// Its code, where it has one.
    pub code: Option<&'a str>,
    /// The question it answers.
    pub answers_to: Option<&'a MessageId>,
    /// The language it is in.
    pub language: Language,
    /// Free text.
    pub body: &'a str,
}

/// Writes a message; `false` where the key is known already.
pub async fn insert(conn: &mut Conn, new: &NewMessage<'_>) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO message (id, ticket_id, sent_key, at, account_id, kind, code, answers_to, language, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (ticket_id, sent_key) DO NOTHING",
    )
    .bind(new.id.as_str())
    .bind(new.ticket.as_str())
    .bind(new.key)
    .bind(new.at)
    .bind(new.by.map(AccountId::as_str))
    .bind(new.kind.code())
    .bind(new.code)
    .bind(new.answers_to.map(MessageId::as_str))
    .bind(new.language.code())
    .bind(new.body)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The id of the message with this key.
pub async fn with_key(conn: &mut Conn, ticket: &TicketId, key: &str) -> Result<Option<MessageId>> {
    let row = sqlx::query("SELECT id FROM message WHERE ticket_id = $1 AND sent_key = $2")
        .bind(ticket.as_str())
        .bind(key)
        .fetch_optional(conn)
        .await?;
    row.map(|row| Ok(MessageId(row.text("id")?))).transpose()
}

/// A stored message.
#[derive(Clone, Debug)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// When.
    pub at: Millis,
    /// Who; `None` is the exhibitor.
    pub by: Option<Person>,
    /// What it is.
    pub kind: Kind,
    /// Its code, where it has one.
    pub code: Option<String>,
    /// The question it answers.
    pub answers_to: Option<MessageId>,
    /// The language it is in.
    pub language: Language,
    /// Free text.
    pub body: String,
}

/// The thread, oldest first.
pub async fn of_ticket(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Message>> {
    let rows = sqlx::query(
        "SELECT m.id, m.at, m.account_id, a.name, m.kind, m.code, m.answers_to, m.language, m.body FROM message m \
         LEFT JOIN account a ON a.id = m.account_id WHERE m.ticket_id = $1 ORDER BY m.at, m.id",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let kind = row.text("kind")?;
            Ok(Message {
                id: MessageId(row.text("id")?),
                at: row.int("at")?,
                by: person(row, "account_id", "name")?,
                kind: Kind::read(&kind).ok_or(crate::Error::Code { what: "message kind", code: kind })?,
                code: row.opt("code")?,
                answers_to: row.opt("answers_to")?.map(MessageId),
                language: row.code("language")?,
                body: row.text("body")?,
            })
        })
        .collect()
}

/// Writes a note; `false` where the key is known already.
pub async fn insert_note(
    conn: &mut Conn,
    id: &str,
    ticket: &TicketId,
    key: &str,
    at: Millis,
    by: &AccountId,
    body: &str,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO note (id, ticket_id, sent_key, at, account_id, body) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (ticket_id, sent_key) DO NOTHING",
    )
    .bind(id)
    .bind(ticket.as_str())
    .bind(key)
    .bind(at)
    .bind(by.as_str())
    .bind(body)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes, oldest first: who, when, what.
pub async fn notes(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<(Person, Millis, String)>> {
    let rows = sqlx::query(
        "SELECT n.at, n.account_id, a.name, n.body FROM note n JOIN account a ON a.id = n.account_id \
         WHERE n.ticket_id = $1 ORDER BY n.at, n.id",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let by = Person { id: AccountId(row.text("account_id")?), name: row.text("name")? };
            Ok((by, row.int("at")?, row.text("body")?))
        })
        .collect()
}

/// Adds a translation of a message, or of the story.
#[expect(clippy::too_many_arguments, reason = "one argument a column")]
pub async fn insert_translation(
    conn: &mut Conn,
    id: &str,
    ticket: &TicketId,
    message: Option<&MessageId>,
    at: Millis,
    by: &AccountId,
    language: Language,
    body: &str,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO translation (id, ticket_id, message_id, at, account_id, language, body) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(ticket.as_str())
    .bind(message.map(MessageId::as_str))
    .bind(at)
    .bind(by.as_str())
    .bind(language.code())
    .bind(body)
    .execute(conn)
    .await?;
    Ok(())
}

/// A stored translation.
#[derive(Clone, Debug)]
pub struct Translation {
    /// Of which message; `None` is the story.
    pub message: Option<MessageId>,
    /// When.
    pub at: Millis,
    /// Who signs for it.
    pub by: Person,
    /// The language it is in.
    pub language: Language,
    /// The text.
    pub body: String,
}

/// All translations of a ticket, oldest first.
pub async fn translations(conn: &mut Conn, ticket: &TicketId) -> Result<Vec<Translation>> {
    let rows = sqlx::query(
        "SELECT t.message_id, t.at, t.account_id, a.name, t.language, t.body FROM translation t \
         JOIN account a ON a.id = t.account_id WHERE t.ticket_id = $1 ORDER BY t.at, t.id",
    )
    .bind(ticket.as_str())
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Translation {
                message: row.opt("message_id")?.map(MessageId),
                at: row.int("at")?,
                by: Person { id: AccountId(row.text("account_id")?), name: row.text("name")? },
                language: row.code("language")?,
                body: row.text("body")?,
            })
        })
        .collect()
}
