//! Sends the notices by mail, through the SMTP server that the settings name.

use std::time::Duration;

use desk::Notice;
use desk::roster::StaffMail;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use web::reach::mail::compose;

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

    /// Sends one notice.
    pub async fn send(&self, notice: &Notice) -> Result<(), NotSent> {
        let mail = compose(notice);
        let id = format!("{}.{}", notice.ticket, notice.tries);
        self.send_text(&notice.email, id, mail.subject, mail.text, mail.language).await
    }

    /// Tells a volunteer which shifts changed.
    pub async fn send_staff(&self, mail: &StaffMail) -> Result<(), NotSent> {
        let text = web::roster::mail::compose(mail);
        let id = format!("{}.{}", mail.id, mail.tries);
        self.send_text(&mail.email, id, text.subject, text.text, text.language).await
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
