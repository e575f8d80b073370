//! Reaching exhibitors whose page is closed: by phone, at their stand, at the desk, by mail.

use domain::{HOUR, Language, LogAction, MINUTE, Millis, Number, Reached, TicketId, text};
use store::log::{NewEntry, append};
use store::{Conn, reach, tickets, timers};

use crate::access::{Caller, Deed, may};
use crate::history::reached;
use crate::ticket::extra;
use crate::views::CallBack;
use crate::{Desk, Error, Result};

/// How long a server may take to send one mail before another one tries.
const TAKEN: Millis = 5 * MINUTE;
/// An answer that could not be told for so long is no news any more.
const STALE: Millis = 24 * HOUR;
/// After so many tries it is given up; that is about two hours.
pub(crate) const TRIES: i64 = 8;
/// The most characters of a call's note.
const NOTE_MAX: usize = 500;

/// A mail that says that there is an answer, and where; nothing of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The ticket.
    pub ticket: TicketId,
    /// What people call it.
    pub number: Number,
    /// The language it is written in.
    pub language: Language,
    /// Where it goes.
    pub email: String,
    /// The address of the request's page.
    pub link: String,
    /// The expo's name.
    pub expo: String,
    /// How often it was tried.
    pub tries: i64,
}

/// How long to wait after so many tries: 1, 2, 4, ... minutes, at most half an hour.
pub(crate) const fn pause(tries: i64) -> Millis {
    let minutes = if tries >= 5 { 30 } else { 1 << tries };
    minutes * MINUTE
}

/// The desk has written: whoever left an address gets a notice after `wait`, unless they open the page.
pub(crate) async fn has_news(c: &mut Conn, ticket: &TicketId, at: Millis, wait: Millis) -> Result<()> {
    let words = tickets::words(c, ticket).await?;
    if words.is_some_and(|(words, _)| !words.email.is_empty()) {
        reach::want_notice(c, ticket, at, wait).await?;
    }
    Ok(())
}

impl Desk {
    /// Writes down that somebody phoned, is on the way, or waits at the desk; the exhibitor sees it. `note` is for
    /// colleagues. Field name in errors: `text`.
    pub async fn reach(&self, caller: &Caller, ticket: &TicketId, kind: Reached, note: &str) -> Result<()> {
        let note = note.trim().to_owned();
        text::check(&note, NOTE_MAX).map_err(|fault| Error::field("text", fault.into()))?;
        let (desk, caller, ticket) = (self.clone(), caller.clone(), ticket.clone());
        let (id, at) = (self.new_id(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let full = desk.locked(c, &caller, &ticket, Deed::Reach).await?;
                    if !full.row.state.is_open() && !matches!(kind.action(), LogAction::Phoned) {
                        return Err(domain::ticket::Refusal::Ended.into());
                    }
                    let me = &caller.staff.id;
                    reach::insert(c, &id, &ticket, at, me, kind, &note).await?;
                    tickets::touch(c, &ticket).await?;
                    timers::replied(c, &ticket, at).await?;
                    append(c, &NewEntry::new(at, kind.action()).on(&ticket).by(me).about(&id)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// Whom to call back: those who can be told by phone alone, among what the caller may reach.
    pub async fn call_backs(&self, caller: &Caller) -> Result<Vec<CallBack>> {
        let asker = caller.clone();
        let found = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let ids = reach::to_call_back(c).await?;
                    let mut all = tickets::load_many(c, &ids).await?;
                    all.sort_by_key(|full| ids.iter().position(|id| *id == full.row.id));
                    let mut found = Vec::new();
                    for full in all {
                        if !may(&asker.staff, Deed::Reach, &full.row, extra(&asker.staff, &full)) {
                            continue;
                        }
                        let Some((words, _)) = tickets::words(c, &full.row.id).await? else { continue };
                        let done = reached(c, &full.row.id).await?;
                        found.push(CallBack { row: full.row, words, done });
                    }
                    Ok::<_, store::Error>(found)
                })
            })
            .await?;
        self.record(caller, "searched", None).await?;
        Ok(found)
    }

    /// The page of a request is before somebody's eyes.
    pub async fn page_is_open(&self, secret: &str) -> Result<()> {
        let (ticket, now) = (self.ticket_of(secret).await?, self.now());
        {
            let mut open = self.inner.open_pages.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            // Written down often enough that no mail goes out meanwhile, and no oftener.
            let often = (self.inner.settings.mail_after / 4).clamp(1_000, MINUTE / 3);
            open.retain(|_, at| now - *at < often);
            if open.contains_key(&ticket) {
                return Ok(());
            }
            open.insert(ticket.clone(), now);
        }
        self.store()
            .write(move |c| {
                Box::pin(async move { Ok::<_, Error>(reach::page_is_open(c, &ticket, now).await?) })
            })
            .await
    }

    /// Takes the next notice that is due; `None` where there is none. Who takes it says how it went, by
    /// [`Desk::notice_sent`] or [`Desk::notice_failed`]; else another server tries it in five minutes.
    pub async fn next_notice(&self) -> Result<Option<Notice>> {
        let (desk, now, expo) = (self.clone(), self.now(), self.expo().await?);
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    while let Some(due) = reach::take_due(c, now, now + TAKEN).await? {
                        let filed = store::filing::receipt(c, &due.ticket).await?;
                        let words = tickets::words(c, &due.ticket).await?;
                        let (Some(filed), Some((words, _)), false, true) =
                            (filed, words, due.seen, due.wanted_at > now - STALE)
                        else {
                            reach::settle(c, &due.ticket, "spared", now, due.tries, "").await?;
                            continue;
                        };
                        let secret = desk.key().link(&filed.id, filed.link_version);
                        return Ok(Some(Notice {
                            ticket: filed.id,
                            number: filed.number,
                            language: filed.language,
                            email: words.email,
                            link: format!("{}/{}/r/{secret}", expo.expo.public_url, filed.language),
                            expo: expo.expo.name.clone(),
                            tries: due.tries,
                        }));
                    }
                    Ok(None)
                })
            })
            .await
    }

    /// The notice went out.
    pub async fn notice_sent(&self, notice: &Notice) -> Result<()> {
        let (ticket, tries, at) = (notice.ticket.clone(), notice.tries + 1, self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    reach::settle(c, &ticket, "sent", at, tries, "").await?;
                    append(c, &NewEntry::new(at, LogAction::Mailed).on(&ticket)).await?;
                    Ok(())
                })
            })
            .await
    }

    /// The notice could not be sent: it is tried again, later each time, and given up in the end. `for_good` says that
    /// trying again makes no sense.
    pub async fn notice_failed(&self, notice: &Notice, error: &str, for_good: bool) -> Result<()> {
        let (ticket, tries, at) = (notice.ticket.clone(), notice.tries + 1, self.now());
        let error: String = error.chars().take(200).collect();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    let ends = for_good || tries >= TRIES;
                    let state = if ends { "failed" } else { "due" };
                    reach::settle(c, &ticket, state, at + pause(tries), tries, &error).await?;
                    if ends {
                        append(c, &NewEntry::new(at, LogAction::MailFailed).on(&ticket)).await?;
                    }
                    Ok(())
                })
            })
            .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_for_about_two_hours() {
        let all: Millis = (1..TRIES).map(pause).sum();
        assert!((2 * HOUR - 30 * MINUTE..2 * HOUR + 30 * MINUTE).contains(&all), "{} min", all / MINUTE);
        assert_eq!(pause(1), 2 * MINUTE);
    }
}
