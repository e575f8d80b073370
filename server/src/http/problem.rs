//! Errors of the API as RFC 9457 says them: `application/problem+json`.

use std::time::Duration;

use axum::response::{IntoResponse, Response};
use domain::draft::{FieldError, Problem as Fault};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use utoipa::ToSchema;

use super::api::types::AlikeNames;

/// One faulty field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldProblem {
    /// Its path: `story`, `contact.email`, `answers.value`, `Idempotency-Key`.
    pub field: String,
    /// What is wrong, as a fixed code: `missing`, `too_long`, `wrong_type`, `control_character`, ...
    pub code: String,
    /// What is wrong, as a sentence.
    pub detail: String,
}

impl FieldProblem {
    /// A fault with a code of the API's own.
    pub fn new(field: impl Into<String>, code: &str, detail: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.to_owned(), detail: detail.into() }
    }
}

impl From<FieldError> for FieldProblem {
    fn from(error: FieldError) -> Self {
        Self { field: error.field, code: error.problem.code().to_owned(), detail: sentence(error.problem) }
    }
}

/// Why the API said no.
#[derive(Clone, Debug)]
pub struct Problem(Box<Document>);

/// A problem document (RFC 9457).
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct Document {
    /// What kind of problem: `urn:legal-desk:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words, the same each time.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong this time.
    pub detail: String,
    /// The first faulty field.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Every faulty field, in the order of the form.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// Who has the ticket, where somebody was faster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claimed_by: Option<String>,
    /// Names that may be one party's: of the ticket, and of another on which the caller or their firm worked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<AlikeNames>,
    /// Seconds until it makes sense to try again; also the header `Retry-After`.
    #[serde(skip)]
    retry_after: Option<u64>,
    /// The header `WWW-Authenticate`.
    #[serde(skip)]
    authenticate: Option<&'static str>,
}

/// What handlers of the API answer.
pub type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    fn new(status: StatusCode, code: &str, title: &str, detail: impl Into<String>) -> Self {
        Self(Box::new(Document {
            kind: format!("urn:legal-desk:problem:{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            field: None,
            errors: Vec::new(),
            claimed_by: None,
            names: Vec::new(),
            retry_after: None,
            authenticate: None,
        }))
    }

    fn after(mut self, seconds: u64) -> Self {
        self.0.retry_after = Some(seconds);
        self
    }

    fn asking(mut self, how: &'static str) -> Self {
        self.0.authenticate = Some(how);
        self
    }

    fn of(mut self, name: String) -> Self {
        self.0.claimed_by = Some(name);
        self
    }

    fn naming(mut self, errors: Vec<FieldProblem>) -> Self {
        self.0.field = errors.first().map(|error| error.field.clone());
        self.0.errors = errors;
        self
    }

    /// The same, about one field.
    pub fn about(mut self, field: &str, detail: &str) -> Self {
        self.0.detail = detail.to_owned();
        let code = self.0.kind.rsplit(':').next().unwrap_or_default().to_owned();
        self.naming(vec![FieldProblem::new(field, &code, detail)])
    }

    /// These fields have faults.
    pub fn invalid(errors: Vec<FieldProblem>) -> Self {
        let detail = match errors.as_slice() {
            [one] => format!("{}: {}", one.field, one.detail),
            many => format!("{} fields have faults.", many.len()),
        };
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some fields have faults", detail)
            .naming(errors)
    }

    /// One faulty field.
    pub fn field(field: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::invalid(vec![FieldProblem::new(field, code, detail)])
    }

    /// What was sent cannot be read; `field` says which part of it.
    pub fn unreadable(field: &str, detail: impl Into<String>) -> Self {
        let detail = detail.into();
        let errors = vec![FieldProblem::new(field, "unreadable", detail.clone())];
        Self::new(StatusCode::BAD_REQUEST, "unreadable", "The request cannot be read", detail).naming(errors)
    }

    /// More than allowed; `field` says what of it.
    pub fn too_large(field: &str, most: usize) -> Self {
        let detail = format!("The body may have {most} bytes.");
        let errors = vec![FieldProblem::new(field, "too_long", detail.clone())];
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", "The request is too large", detail)
            .naming(errors)
    }

    /// Huge headers.
    pub fn headers_too_large() -> Self {
        let (code, title) = ("headers_too_large", "The headers are too large");
        let detail = "The headers of a request may have 32 kB together.";
        let errors = vec![FieldProblem::new("headers", "too_long", detail)];
        Self::new(StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, code, title, detail).naming(errors)
    }

    /// Not JSON.
    pub fn unsupported_media_type() -> Self {
        let detail = "Send the body as application/json.";
        let errors = vec![FieldProblem::new("Content-Type", "unknown_choice", detail)];
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media_type", "The body must be JSON", detail)
            .naming(errors)
    }

    /// Nobody said who asks.
    pub fn no_token() -> Self {
        let detail = "Send `Authorization: Bearer TOKEN`, with a token from `legal-desk token add`.";
        Self::new(StatusCode::UNAUTHORIZED, "no_token", "A token is needed", detail)
            .asking("Bearer realm=\"legal-desk\"")
    }

    /// The token is not known, or no longer.
    pub fn bad_token() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "bad_token",
            "The token is not known",
            "It may have been revoked.",
        )
        .asking("Bearer realm=\"legal-desk\", error=\"invalid_token\"")
    }

    /// There is no such thing, or the caller may not know that there is.
    pub fn not_found() -> Self {
        let detail = "There is no such thing, or it is not for you to see.";
        Self::new(StatusCode::NOT_FOUND, "not_found", "Not found", detail)
    }

    /// The address is there, but not for this method.
    pub fn method_not_allowed() -> Self {
        let detail = "The header Allow says which methods there are.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed", detail)
    }

    /// The key was used for another request.
    pub fn key_reused() -> Self {
        let detail = "This Idempotency-Key was used for another request. A new request needs a new key.";
        let errors = vec![FieldProblem::new("Idempotency-Key", "reused", detail)];
        Self::new(StatusCode::CONFLICT, "key_reused", "The key was used before", detail).naming(errors)
    }

    /// The key is malformed.
    pub fn bad_key() -> Self {
        let detail = "Idempotency-Key must have 8 to 100 visible ASCII characters.";
        Self::unreadable("Idempotency-Key", detail)
    }

    /// Too many requests from one address.
    pub fn too_many(wait: Duration) -> Self {
        let seconds = wait.as_secs() + 1;
        let detail = format!("Wait {seconds} s, or send a token: it has no such limit.");
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too_many", "Too many requests", detail).after(seconds)
    }

    /// The database does not answer, or took too long.
    pub fn unavailable() -> Self {
        let detail =
            "The desk cannot do this just now. Nothing was lost; try again with the same Idempotency-Key.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", "Not available just now", detail).after(5)
    }

    /// There is no expo yet.
    pub fn not_set_up() -> Self {
        let detail = "No expo is set up yet; `legal-desk setup` does it.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "not_set_up", "Not set up", detail).after(60)
    }

    /// Something that should never happen. What it was stands in the server's log.
    pub fn internal() -> Self {
        let detail = "Something went wrong at the desk; its log says what.";
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong", detail)
    }
}

impl From<desk::Error> for Problem {
    fn from(error: desk::Error) -> Self {
        match error {
            desk::Error::NotFound => Self::not_found(),
            desk::Error::Forbidden => {
                let detail = "You may see this ticket, but not do this to it.";
                Self::new(StatusCode::FORBIDDEN, "forbidden", "Not allowed", detail)
            }
            desk::Error::Taken { by } => {
                let name = by.map_or_else(|| "a colleague".to_owned(), |person| person.name);
                let detail = format!("{name} has it.");
                Self::new(StatusCode::CONFLICT, "taken", "Somebody was faster", detail).of(name)
            }
            desk::Error::Conflict(pairs) => {
                let detail = "Names of this ticket are like those of another. Say at `/tickets/{id}/conflict` what it is.";
                let title = "There may be a conflict of interest";
                let mut problem = Self::new(StatusCode::CONFLICT, "conflict", title, detail);
                let alike = |pair: desk::conflict::Pair| AlikeNames { name: pair.name, like: pair.like };
                problem.0.names = pairs.into_iter().map(alike).collect();
                problem
            }
            desk::Error::Refused(refusal) => {
                let mut detail = refusal.to_string();
                if let Some(first) = detail.get_mut(..1) {
                    first.make_ascii_uppercase();
                }
                let code = serde_json::to_value(&refusal).ok();
                let code =
                    code.as_ref().and_then(|value| value["code"].as_str()).unwrap_or("refused").to_owned();
                Self::new(StatusCode::CONFLICT, &code, "It makes no sense now", format!("{detail}."))
            }
            desk::Error::Invalid(errors) => {
                Self::invalid(errors.into_iter().map(FieldProblem::from).collect())
            }
            desk::Error::NameTaken => {
                let detail = "Another account has this name.";
                let errors = vec![FieldProblem::new("name", "taken", detail)];
                Self::new(StatusCode::CONFLICT, "name_taken", "The name is taken", detail).naming(errors)
            }
            desk::Error::Store(error) => {
                tracing::error!(%error, "the database failed");
                Self::unavailable()
            }
            desk::Error::Internal(error) => {
                tracing::error!(error, "a use case failed");
                Self::internal()
            }
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let headers =
            [(header::CONTENT_TYPE, "application/problem+json"), (header::CACHE_CONTROL, "no-store")];
        // Text and numbers alone: this cannot fail.
        let body = serde_json::to_vec(&*self.0).unwrap_or_default();
        let mut response = (status, headers, body).into_response();
        if let Some(seconds) = self.0.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(how) = self.0.authenticate {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static(how));
        }
        response
    }
}

fn sentence(fault: Fault) -> String {
    let text = match fault {
        Fault::Missing => "It is needed.",
        Fault::TooLong { max } => return format!("It may have {max} characters."),
        Fault::ControlCharacter => "It holds a control character.",
        Fault::DirectionCharacter => "It holds a character that turns the writing direction around.",
        Fault::UnknownChoice => "It is not one of the choices.",
        Fault::UnknownHall => "This expo has no such hall.",
        Fault::UnknownQuestion => "This category has no such question.",
        Fault::NotAnEmail => "It is no mail address.",
        Fault::NotAPhone => "It is no phone number with its country code.",
        Fault::NotADate => "It is no day; write YYYY-MM-DD.",
        Fault::NotATime => "It is no time.",
        Fault::NotANumber => "It is no number, or out of bounds.",
        Fault::OutOfBounds { min, max } => return format!("It may be from {min} to {max}."),
        Fault::NotAnAmount => "It is no amount with a currency; write `1234.50 USD`.",
        Fault::OutOfRange => "It has passed, or is too far away.",
        Fault::ConsentMissing => "Without consent the desk may not keep the request.",
    };
    text.to_owned()
}
