//! `POST /api/v1/tickets`: files a request.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::{FromRequest, Request, State};
use axum::response::{IntoResponse, Response};
use desk::access::Caller;
use desk::{FileError, NewRequest};
use domain::Channel;
use domain::draft::{ContactDraft, Draft};
use http::{HeaderMap, HeaderName, StatusCode, header};
use serde::Deserialize;
use utoipa::ToSchema;

use super::auth::{MaybeBearer, from};
use super::body::Body;
use super::codes::{Category, Channel as ChannelCode, Language, Reach};
use super::types::Receipt;
use crate::http::App;
use crate::http::problem::{FieldProblem, Problem, Result};

/// The sender's key.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A request as programs send it. Texts without control characters and without characters that override the
/// writing direction.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewRequest)]
#[expect(
    dead_code,
    reason = "it only describes the body: fields are read one by one, to name each that is wrong"
)]
pub(crate) struct NewRequestBody {
    /// The language it is written in.
    #[schema(value_type = Language)]
    language: String,
    /// What it is about.
    #[schema(value_type = Category)]
    category: String,
    /// Answers by question: codes, days, times at the venue, amounts such as `1234.50 USD`; numbers and true or
    /// false are taken as well.
    #[schema(example = json!({"moved": "not_moved", "insured": true}))]
    answers: Option<BTreeMap<String, String>>,
    /// What happened, in their words; at most 10,000 characters.
    story: Option<String>,
    /// A hall's code; empty or null for who has no stand.
    hall: Option<String>,
    /// The stand's number.
    stand: Option<String>,
    /// Who asks.
    contact: NewContact,
    /// Who the other side is.
    other_side: Option<String>,
    /// They see a name but cannot read it.
    other_side_unreadable: Option<bool>,
    /// When it is too late, as RFC 3339.
    #[schema(example = "2026-11-05T17:00:00+08:00", format = DateTime)]
    too_late_at: Option<String>,
    /// `online` where it is missing. `phone` and `walk-in` need a token.
    #[schema(value_type = Option<ChannelCode>)]
    channel: Option<String>,
    /// They agree that the desk works with what they wrote. Without it nothing is filed.
    consent: bool,
    /// They agree that health and identity data are kept.
    consent_sensitive: Option<bool>,
    /// They agree that bodies outside the desk are told.
    consent_outside: Option<bool>,
    /// Whether somebody is hurt or in danger.
    danger: Option<bool>,
    /// Whether something will be moved, taken down or taken away: `no`, `hour` (within the hour) or `today`.
    moving: Option<String>,
}

/// Who asks.
#[derive(Debug, Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes the body")]
pub(crate) struct NewContact {
    /// The full name, in any script.
    name: String,
    /// The name in Latin letters.
    romanised: Option<String>,
    /// How to address them.
    address_as: Option<String>,
    /// The company, as on the badge.
    company: Option<String>,
    /// Mail address; needed where `reach` is `email`.
    email: Option<String>,
    /// Phone with its country code; needed where `reach` is `phone`.
    phone: Option<String>,
    /// How they want to hear from the desk; `page` where it is missing.
    #[schema(value_type = Option<Reach>)]
    reach: Option<String>,
    /// They must not be called or visited at the stand.
    discreet: Option<bool>,
}

/// Files a request.
///
/// The same `Idempotency-Key` with the same body gives the same receipt with 200 instead of 201; with another body it
/// is refused with 409. Without a key each sending is a new request. Without a token the sender's address is
/// limited in how much it may file.
#[utoipa::path(post, path = "/api/v1/tickets", tag = "tickets", request_body = NewRequestBody,
    params(("Idempotency-Key" = Option<String>, Header, description = "8 to 100 visible ASCII characters, unique for each request.")),
    responses(
        (status = 201, description = "It is filed.", body = Receipt),
        (status = 200, description = "It had been filed before: the same receipt.", body = Receipt),
    ),
    security((), ("token" = [])))]
pub(crate) async fn file(
    State(app): State<App>,
    MaybeBearer(caller): MaybeBearer,
    request: Request,
) -> Result<Response> {
    let (parts, body) = request.into_parts();
    if caller.is_none()
        && let Some(limiter) = &app.limiter
    {
        limiter.check(&from(&parts)).map_err(Problem::too_many)?;
    }
    let key = key(&app, &parts.headers)?;
    let body = Body::from_request(Request::from_parts(parts, body), &app).await?;
    let draft = draft(body)?;
    let by = typed_by(&draft, caller)?;
    let new = NewRequest { key, draft, files: Vec::new(), kept: Vec::new(), by, waited: 0 };
    let receipt = app.desk().file_request(new).await?;
    // Without an expo nothing can be filed, so that there is one.
    let expo = app.desk().expo().await?;
    let address = format!("/{}/r/{}", receipt.language.code(), receipt.secret);
    let status = if receipt.repeated { StatusCode::OK } else { StatusCode::CREATED };
    let location = format!("/api/v1/tickets/{}", receipt.id);
    let body = Receipt {
        id: receipt.id.0,
        number: receipt.number.to_string(),
        status_url: format!("{}{address}", expo.expo.public_url),
        code: receipt.code,
    };
    let headers = [(header::LOCATION, location), (header::CACHE_CONTROL, "no-store".to_owned())];
    Ok((status, headers, Json(body)).into_response())
}

/// The key that was sent, or one that nobody else has.
pub(crate) fn key(app: &App, headers: &HeaderMap) -> Result<String> {
    match headers.get(IDEMPOTENCY_KEY) {
        None => Ok(app.desk().new_key()),
        Some(value) => match value.to_str() {
            Ok(key) if (8..=100).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()) => {
                Ok(key.to_owned())
            }
            _ => Err(Problem::bad_key()),
        },
    }
}

fn draft(mut body: Body) -> Result<Draft> {
    body.object("contact");
    let draft = Draft {
        language: body.text("language"),
        category: body.text("category"),
        answers: body.answers("answers"),
        story: body.text("story"),
        hall: body.text("hall"),
        stand: body.text("stand"),
        contact: ContactDraft {
            name: body.text("contact.name"),
            romanised: body.text("contact.romanised"),
            address_as: body.text("contact.address_as"),
            company: body.text("contact.company"),
            email: body.text("contact.email"),
            phone: body.text("contact.phone"),
            reach: body.text("contact.reach"),
            discreet: body.flag("contact.discreet"),
        },
        other_side: body.text("other_side"),
        other_side_unreadable: body.flag("other_side_unreadable"),
        too_late_at: body.instant("too_late_at"),
        danger: body.yes_or_no("danger"),
        moving: body.text("moving"),
        channel: body.text("channel"),
        consent: body.flag("consent"),
        consent_sensitive: body.flag("consent_sensitive"),
        consent_outside: body.flag("consent_outside"),
        ..Draft::default()
    };
    body.checked().map(|()| draft)
}

/// Who typed for a caller or a walk-in; only who says who they are can.
fn typed_by(draft: &Draft, caller: Option<Caller>) -> Result<Option<desk::access::Staff>> {
    match Channel::from_code(&draft.channel) {
        Some(Channel::Phone | Channel::WalkIn | Channel::Round) => match caller {
            Some(caller) => Ok(Some(caller.staff)),
            None => {
                Err(Problem::no_token().about("channel", "Only with a token may it be another than online."))
            }
        },
        // A code that is none is named with all other faults.
        Some(Channel::Online) | None => Ok(None),
    }
}

impl From<FileError> for Problem {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Invalid(errors) => Self::invalid(errors.into_iter().map(FieldProblem::from).collect()),
            FileError::Uploads(faults) => {
                let fault = |(name, fault): (String, desk::UploadFault)| {
                    FieldProblem::new("files", fault.code(), format!("{name} cannot be kept."))
                };
                Self::invalid(faults.into_iter().map(fault).collect())
            }
            FileError::KeyReused => Self::key_reused(),
            FileError::BadKey => Self::bad_key(),
            // The only thing that filing looks for and may not find is the expo.
            FileError::Desk(desk::Error::NotFound) => Self::not_set_up(),
            FileError::Desk(error) => error.into(),
        }
    }
}
