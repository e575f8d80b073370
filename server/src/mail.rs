//! Sends mail through the SMTP server that the settings name.

use std::time::Duration;

use desk::roster::StaffMail;
use desk::{Desk, Notice};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

/// How long the SMTP server may take for one command.
const PATIENCE: Duration = Duration::from_secs(20);

/// Where mail goes out, and from whom.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The transport holds a password.
        f.debug_struct("Mailer").field("from", &self.from.email).finish_non_exhaustive()
    }
}

/// A mail that is due.
#[derive(Clone, Debug)]
pub enum Letter {
    /// Tells an exhibitor that there is an answer.
    Exhibitor(Notice),
    /// Tells a volunteer which shifts changed.
    Staff(StaffMail),
}

impl Letter {
    /// Takes the next one; who takes it has to [`settle`](Self::settle) it. Exhibitors come first: nothing that is wrong
    /// with mail to staff may keep theirs.
    pub async fn next(desk: &Desk) -> desk::Result<Option<Self>> {
        if let Some(notice) = desk.next_notice().await? {
            return Ok(Some(Self::Exhibitor(notice)));
        }
        Ok(desk.next_staff_mail().await?.map(Self::Staff))
    }

    /// How often it was tried before.
    pub fn tries(&self) -> i64 {
        match self {
            Self::Exhibitor(notice) => notice.tries,
            Self::Staff(mail) => mail.tries,
        }
    }

    /// Keeps what became of it.
    pub async fn settle(&self, desk: &Desk, sent: Result<(), NotSent>) -> desk::Result<()> {
        match (self, sent) {
            (Self::Exhibitor(notice), Ok(())) => desk.notice_sent(notice).await,
            (Self::Exhibitor(notice), Err(error)) => {
                desk.notice_failed(notice, &error.why, error.for_good).await
            }
            (Self::Staff(mail), Ok(())) => desk.staff_mail_sent(mail).await,
            (Self::Staff(mail), Err(error)) => desk.staff_mail_failed(mail, &error.why, error.for_good).await,
        }
    }
}

/// Why a mail did not go out.
#[derive(Debug)]
pub struct NotSent {
    /// In words, for whoever runs the server.
    pub why: String,
    /// Trying again makes no sense: the address is none.
    pub for_good: bool,
}

/// Says that no person wrote it, so that no absence assistant answers (RFC 3834, section 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The language of the text (RFC 3282).
#[derive(Clone)]
struct ContentLanguage(&'static str);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self("en"))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.to_owned())
    }
}

impl Mailer {
    /// A mailer for `smtp://`, `smtps://` or `smtp://...?tls=required`, that writes as `from`. The error is a sentence
    /// without the password.
    pub fn new(url: &str, from: &str) -> Result<Self, String> {
        let from = from.parse().map_err(|_| format!("`{from}` is no mail address"))?;
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "it must look like smtps://USER:PASSWORD@HOST or smtp://HOST:PORT".to_owned())?;
        Ok(Self { transport: builder.timeout(Some(PATIENCE)).build(), from })
    }

    /// Sends one mail.
    pub async fn send(&self, letter: &Letter) -> Result<(), NotSent> {
        match letter {
            Letter::Exhibitor(notice) => {
                let mail = web::reach::mail::compose(notice);
                let id = format!("{}.{}", notice.ticket, notice.tries);
                self.send_text(&notice.email, id, mail.subject, mail.text, mail.language).await
            }
            Letter::Staff(mail) => {
                let text = web::roster::mail::compose(mail);
                let id = format!("{}.{}", mail.id, mail.tries);
                self.send_text(&mail.email, id, text.subject, text.text, text.language).await
            }
        }
    }

    async fn send_text(
        &self,
        to: &str,
        id: String,
        subject: String,
        text: String,
        language: &'static str,
    ) -> Result<(), NotSent> {
        let for_good = |why: String| NotSent { why, for_good: true };
        let to: Mailbox = to.parse().map_err(|_| for_good("this is no mail address".into()))?;
        // One id a notice and try: a server that took it and lost the answer can tell that it comes again.
        let id = format!("<{id}@{}>", self.from.email.domain());
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject)
            .message_id(Some(id))
            .header(AutoSubmitted)
            .header(ContentLanguage(language))
            .header(ContentType::TEXT_PLAIN)
            .body(text)
            .map_err(|error| for_good(error.to_string()))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            // Also what the server calls final: a password that expired is mended, and then all of them go out.
            Err(error) => Err(NotSent { for_good: false, why: error.to_string() }),
        }
    }
}
