//! What an exhibitor does behind the secret link: read, write, tap, withdraw, say it is solved, rate.

use domain::draft::Problem;
use domain::row::Row;
use domain::ticket::Act;
use domain::waiting::{self, Waiting};
use domain::{
    ClockCode, HOUR, LogAction, MINUTE, MessageId, Millis, Number, PartState, Profession, State, TicketId,
    catalogue, text,
};
use store::files::Owner;
use store::log::{NewEntry, append};
use store::messages::{Kind, NewMessage};
use store::tickets::{Full, Mark};
use store::{Conn, files, handoffs, messages, tickets};

use crate::filing::Receipt;
use crate::history::{Reader, file, reached, thread};
use crate::messages::body;
use crate::promises::promised;
use crate::secrets::stored_hash;
use crate::ticket::{Actor, Change, apply, open_again};
use crate::views::{Rating, RequestView};
use crate::{Desk, Error, Result, Upload, UploadFault};

/// What "lately" means for waiting times.
const LATELY: Millis = 3 * HOUR;

impl Desk {
    /// The status page. [`crate::Error::NotFound`] where no ticket has this secret.
    pub async fn request(&self, secret: &str) -> Result<RequestView> {
        let filed = self.filed_behind(secret).await?;
        let id = filed.id.clone();
        let view = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let full = tickets::load(c, &id, None).await?.ok_or(Error::NotFound)?;
                    let (words, answers) = tickets::words(c, &id).await?.unwrap_or_default();
                    let files = files::of_ticket(c, &id).await?;
                    let mut clocks = store::clocks::running(c, &id).await?;
                    clocks.retain(|clock| clock.code != ClockCode::Promise);
                    let promised = promised(c, &id).await?;
                    let messages = thread(c, &full, Reader::Exhibitor).await?;
                    let rating = tickets::rating(c, &id).await?.map(|(stars, word)| Rating { stars, word });
                    let files = files.into_iter().filter(|f| f.message.is_none()).map(file).collect();
                    let reached = reached(c, &id).await?.first().map(|latest| (latest.kind, latest.at));
                    let handed = handoffs::handed_at(c, &id).await?;
                    Ok::<_, Error>((
                        full,
                        words,
                        answers,
                        files,
                        (clocks, promised),
                        messages,
                        rating,
                        (reached, handed),
                    ))
                })
            })
            .await?;
        let (full, words, answers, files, (clocks, promised), messages, rating, (reached, handed)) = view;
        let waiting = if full.row.state == State::Waiting { Some(self.waiting(&full).await?) } else { None };
        let row = full.row;
        let held = row.state != State::Waiting;
        Ok(RequestView {
            code: self.key().code(&row.id, filed.link_version),
            professions: at_work(&row),
            holder_name: row.holder.as_ref().filter(|_| held && full.name_shared).map(|h| h.name.clone()),
            id: row.id,
            number: row.number,
            category: row.category,
            language: row.language,
            state: row.state,
            outcome: row.outcome,
            filed_at: row.filed_at,
            clocks,
            promised,
            waiting,
            answers,
            words,
            hall: row.hall,
            messages,
            files,
            rating,
            reached,
            handed_at: handed.filter(|_| row.state == State::Claimed),
            version: full.version,
        })
    }

    async fn waiting(&self, full: &Full) -> Result<Waiting> {
        let (rank, profession) = (full.row.urgency.rank(), full.row.profession);
        let since = self.now() - LATELY;
        let lately = self
            .store()
            .read(|c| Box::pin(async move { tickets::claimed_lately(c, rank, profession, since).await }))
            .await?;
        let served = self.is_served(profession).await?;
        Ok(waiting::estimate(&lately, self.now() - full.row.waiting_since, served))
    }

    /// The receipt again: number, code and link.
    pub async fn receipt(&self, secret: &str) -> Result<Receipt> {
        let filed = self.filed_behind(secret).await?;
        Ok(self.receipt_of(&filed, true))
    }

    /// [`RequestView::version`] alone, for polling.
    pub async fn request_version(&self, secret: &str) -> Result<i64> {
        let hash = stored_hash(secret);
        let version =
            self.store().read(|c| Box::pin(async move { tickets::version(c, &hash).await })).await?;
        version.ok_or(Error::NotFound)
    }

    /// The secret link of the ticket with this number, for who knows the code. Wrong codes slow down
    /// for this number; [`crate::Error::NotFound`] for wrong ones and for those who try too often.
    pub async fn find_request(&self, number: &str, code: &str) -> Result<String> {
        let number = Number::parse(number).ok_or(Error::NotFound)?;
        let (desk, code, now) = (self.clone(), code.to_owned(), self.now());
        let found = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let id = tickets::id_of(c, number).await?.ok_or(Error::NotFound)?;
                    let (wrong, until) = tickets::wrong_codes(c, &id).await?;
                    if until > now {
                        return Err(Error::NotFound);
                    }
                    let filed = store::filing::receipt(c, &id).await?.ok_or(Error::NotFound)?;
                    if desk.key().is_code(&id, filed.link_version, &code) {
                        tickets::set_wrong_codes(c, &id, 0, 0).await?;
                        return Ok(Some(desk.key().link(&id, filed.link_version)));
                    }
                    // Forty bits stand long against one guess in half a minute; a slip of the finger does not wait.
                    let pause = if wrong + 1 >= 5 { MINUTE / 2 } else { 0 };
                    tickets::set_wrong_codes(c, &id, wrong + 1, now + pause).await?;
                    Ok(None)
                })
            })
            .await?;
        found.ok_or(Error::NotFound)
    }

    /// The exhibitor writes, with or without photos; `more` says that photos follow one by one. `key` makes a repeat
    /// harmless; what had ended is open again. Returns the faults of uploads that were left out, if the text alone
    /// could be kept.
    pub async fn exhibitor_writes(
        &self,
        secret: &str,
        key: &str,
        written: &str,
        uploads: Vec<Upload>,
        more: bool,
    ) -> Result<Vec<(String, UploadFault)>> {
        let (ready, faults) = self.examine(uploads).await?;
        let body = if written.trim().is_empty() && (more || !ready.is_empty()) {
            String::new()
        } else {
            body("body", written)?
        };
        let (ticket, key, at) = (self.ticket_of(secret).await?, key.to_owned(), self.now());
        let (id, engine) = (MessageId(self.new_id()), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = tickets::load(c, &ticket, Some(engine)).await?.ok_or(Error::NotFound)?;
                    let new = NewMessage {
                        id: &id,
                        ticket: &ticket,
                        key: &key,
                        at,
                        by: None,
                        kind: Kind::Text,
                        code: None,
                        answers_to: None,
                        language: full.row.language,
                        body: &body,
                    };
                    if !messages::insert(c, &new).await? {
                        return Ok(());
                    }
                    for file in ready {
                        file.of_message(&id).write(c, Owner::Ticket(&ticket), at).await?;
                    }
                    heard(c, &full, at, &id).await
                })
            })
            .await?;
        Ok(faults)
    }

    /// The exhibitor taps an answer to a follow-up question. A second tap changes nothing.
    pub async fn exhibitor_taps(&self, secret: &str, question: &MessageId, tap: &str) -> Result<()> {
        let (ticket, question, tap, at) =
            (self.ticket_of(secret).await?, question.clone(), tap.to_owned(), self.now());
        let (id, engine) = (MessageId(self.new_id()), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let thread = messages::of_ticket(c, &ticket).await?;
                    let asked = thread
                        .iter()
                        .find(|m| m.id == question && m.kind == Kind::Ask)
                        .ok_or(Error::NotFound)?;
                    let offered =
                        asked.code.as_deref().and_then(catalogue::follow_up).map_or(&[] as &[_], |f| f.taps);
                    if !offered.contains(&tap.as_str()) {
                        return Err(Error::field("tap", Problem::UnknownChoice));
                    }
                    let full = tickets::load(c, &ticket, Some(engine)).await?.ok_or(Error::NotFound)?;
                    let key = format!("tap:{question}");
                    let new = NewMessage {
                        id: &id,
                        ticket: &ticket,
                        key: &key,
                        at,
                        by: None,
                        kind: Kind::Tap,
                        code: Some(&tap),
                        answers_to: Some(&question),
                        language: full.row.language,
                        body: "",
                    };
                    if messages::insert(c, &new).await? {
                        heard(c, &full, at, &id).await?;
                    }
                    Ok(())
                })
            })
            .await
    }

    /// The exhibitor takes the request back.
    pub async fn exhibitor_withdraws(&self, secret: &str) -> Result<()> {
        self.exhibitor_acts(secret, Act::Withdraw).await
    }

    /// The exhibitor says it is solved.
    pub async fn exhibitor_says_solved(&self, secret: &str) -> Result<()> {
        self.exhibitor_acts(secret, Act::Solved).await
    }

    /// The exhibitor says it is not over after all.
    pub async fn exhibitor_reopens(&self, secret: &str) -> Result<()> {
        let (ticket, at, engine) = (self.ticket_of(secret).await?, self.now(), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = tickets::load(c, &ticket, Some(engine)).await?.ok_or(Error::NotFound)?;
                    open_again(c, &full, at, Actor::Exhibitor, "").await
                })
            })
            .await
    }

    async fn exhibitor_acts(&self, secret: &str, act: Act) -> Result<()> {
        let (ticket, at, engine) = (self.ticket_of(secret).await?, self.now(), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = tickets::load(c, &ticket, Some(engine)).await?.ok_or(Error::NotFound)?;
                    apply(c, &full, &Change { at, actor: Actor::Exhibitor, act, reason: String::new() })
                        .await?;
                    Ok(())
                })
            })
            .await
    }

    /// Stars from 1 to 5 with a word; again changes them.
    pub async fn exhibitor_rates(&self, secret: &str, stars: i64, word: &str) -> Result<()> {
        if !(1..=5).contains(&stars) {
            return Err(Error::field("stars", Problem::UnknownChoice));
        }
        let word = word.trim().to_owned();
        text::check(&word, 1_000).map_err(|fault| Error::field("word", fault.into()))?;
        let (ticket, at) = (self.ticket_of(secret).await?, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    tickets::rate(c, &ticket, at, stars, &word).await?;
                    tickets::touch(c, &ticket).await?;
                    append(c, &NewEntry::new(at, LogAction::Rated).on(&ticket).by_exhibitor()).await?;
                    Ok(())
                })
            })
            .await
    }

    /// The ticket behind a secret, or [`crate::Error::NotFound`].
    pub async fn ticket_of(&self, secret: &str) -> Result<TicketId> {
        Ok(self.filed_behind(secret).await?.id)
    }

    async fn filed_behind(&self, secret: &str) -> Result<store::filing::Filed> {
        let hash = stored_hash(secret);
        let filed =
            self.store().read(|c| Box::pin(async move { store::filing::with_link(c, &hash).await })).await?;
        filed.ok_or(Error::NotFound)
    }
}

/// What every word from the exhibitor does: the desk owes an answer, and what had ended is open again, since
/// nobody looks into the thread of a request that is over.
async fn heard(c: &mut Conn, full: &Full, at: Millis, message: &MessageId) -> Result<()> {
    let ticket = &full.row.id;
    tickets::mark(c, ticket, Mark::Unanswered, true).await?;
    let entry = NewEntry::new(at, LogAction::MessageIn).on(ticket).by_exhibitor();
    append(c, &entry.about(message.as_str())).await?;
    if full.row.state.is_open() {
        return Ok(());
    }
    open_again(c, full, at, Actor::Exhibitor, "").await
}

/// The professions at work: the holder's first, then those of claimed parts.
fn at_work(row: &Row) -> Vec<Profession> {
    let holder = (row.state == State::Claimed).then_some(row.profession);
    let parts = row.parts.iter().filter(|p| p.state == PartState::Claimed).map(|p| p.profession);
    holder.into_iter().chain(parts).collect()
}
