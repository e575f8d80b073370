//! Handlers behind the secret link: read, write, tap, withdraw, say it is solved, rate.

use axum::body::Body;
use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Multipart, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::{FileBody, Variant};
use domain::{Category, Channel, FileId, MessageId};
use serde::Deserialize;

use crate::i18n::Words;
use crate::request::composer::Writing;
use crate::request::lang::Lang;
use crate::request::outbox::{self, Arrived, Sender};
use crate::request::parse::Submission;
use crate::request::rate::Rating;
use crate::request::{api, errors, rate as stars, receipt as receipts, status as pages};
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;

/// What the status page can say was just done, `done-CODE`.
pub(crate) const DONE: &[&str] = &["sent", "tapped", "withdrawn", "solved", "reopened", "rated"];

#[derive(Deserialize)]
pub(crate) struct At {
    secret: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Just {
    done: String,
    /// There where a page that nobody looks at brings itself up to date.
    unseen: Option<String>,
}

/// `GET /{lang}/r/{secret}`.
pub(crate) async fn status(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    just: Result<Query<Just>, QueryRejection>,
) -> Response {
    let just = just.map(|Query(just)| just).unwrap_or_default();
    if just.unseen.is_none() {
        note_open(&web, &at.secret).await;
    }
    let done = DONE.iter().copied().find(|code| *code == just.done);
    status_page(&web, w, &at.secret, StatusCode::OK, Typed { done, ..Typed::default() }).await
}

/// `GET` of an address that takes a form, which stands in the browser's bar after a form with errors.
pub(crate) async fn to_status(Lang(w): Lang, Path(at): Path<At>) -> Response {
    Redirect::to(&base(w, &at.secret)).into_response()
}

/// What the status page shows beside the request itself.
#[derive(Default)]
struct Typed {
    writing: Writing,
    rating: Option<Rating>,
    done: Option<&'static str>,
}

impl From<Writing> for Typed {
    fn from(writing: Writing) -> Self {
        Self { writing, ..Self::default() }
    }
}

async fn status_page(web: &Web, w: Words, secret: &str, code: StatusCode, typed: Typed) -> Response {
    let loaded = async { Ok((web.desk.request(secret).await?, web.desk.expo().await?)) };
    let (request, venue) = match loaded.await {
        Ok(loaded) => loaded,
        Err(error) => return errors::page(web, w, &error).await,
    };
    let title = w.with("status-title", &[("number", request.number.to_string().into())]);
    let switch = if request.state == domain::State::Closed {
        Switch::Page(format!("/r/{secret}"))
    } else {
        Switch::Message(secret.to_owned())
    };
    let shell = Shell::new(web, w, title).scripts(web, &["form.js", "status.js"]).switch(switch);
    let Typed { mut writing, rating, done } = typed;
    if writing.key.is_empty() {
        writing.key = web.desk.new_key();
    }
    let (base, now) = (base(w, secret), web.desk.now());
    let page = pages::Status { w, venue, request, base, now, writing, rating, done };
    shell.respond(code, move || pages::page(&page)).await
}

/// `GET /{lang}/r/{secret}/receipt`.
pub(crate) async fn receipt(State(web): State<Web>, Lang(w): Lang, Path(at): Path<At>) -> Response {
    let loaded = async { Ok((web.desk.receipt(&at.secret).await?, web.desk.expo().await?)) };
    match loaded.await {
        Ok((receipt, venue)) => {
            let title = w.with("status-title", &[("number", receipt.number.to_string().into())]);
            let switch = Switch::Page(format!("/r/{}/receipt", at.secret));
            let shell = Shell::new(&web, w, title).scripts(&web, &["receipt.js"]).switch(switch);
            shell.respond(StatusCode::OK, move || receipts::page(w, &receipt, &venue)).await
        }
        Err(error) => errors::page(&web, w, &error).await,
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    /// There while the page is before somebody's eyes.
    seen: Option<String>,
}

/// Whoever looks at the page needs no mail. That it cannot be written down is no reason not to show it.
async fn note_open(web: &Web, secret: &str) {
    match web.desk.page_is_open(secret).await {
        Ok(()) | Err(desk::Error::NotFound) => {}
        Err(error) => tracing::warn!(%error, "an open page could not be noted"),
    }
}

/// `GET /{lang}/r/{secret}/version`: a number that changes with what the page shows.
pub(crate) async fn version(
    State(web): State<Web>,
    Lang(_): Lang,
    Path(at): Path<At>,
    seen: Result<Query<Seen>, QueryRejection>,
) -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    if seen.is_ok_and(|Query(seen)| seen.seen.is_some()) {
        note_open(&web, &at.secret).await;
    }
    match web.desk.request_version(&at.secret).await {
        Ok(version) => (no_store, version.to_string()).into_response(),
        Err(desk::Error::NotFound) => (StatusCode::NOT_FOUND, no_store).into_response(),
        Err(error) => {
            tracing::error!(%error, "a version could not be read");
            (StatusCode::SERVICE_UNAVAILABLE, no_store).into_response()
        }
    }
}

/// `POST /{lang}/r/{secret}/messages`.
pub(crate) async fn write(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let sender = Sender::of(&headers);
    let blank = Submission::new(w.language(), Category::Other, Channel::Online);
    let form = match api::read(multipart, blank).await {
        Ok(form) => form,
        Err(bad) => return api::unreadable(&web, w, bad).await,
    };
    let Submission { mut key, body, uploads, switch, .. } = form;
    if key.is_empty() {
        key = web.desk.new_key();
    }
    if switch.is_some() {
        let writing = Writing { key, body, ..Writing::default() };
        return status_page(&web, w, &at.secret, StatusCode::OK, writing.into()).await;
    }
    let tidy = domain::text::tidy(&body);
    let (code, writing) =
        match web.desk.exhibitor_writes(&at.secret, &key, &tidy, uploads, sender.has_more()).await {
            Ok(faults) if faults.is_empty() && sender != Sender::Browser => {
                let open = format!("{}?done=sent", base(w, &at.secret));
                let uploads = outbox::uploads(w, &at.secret);
                return Arrived { open, uploads, message: Some(key), number: None }.respond();
            }
            Ok(faults) if faults.is_empty() => return back(w, &at.secret, "sent"),
            // The text is sent; what was left out is named.
            Ok(upload_faults) => {
                (StatusCode::UNPROCESSABLE_ENTITY, Writing { upload_faults, ..Writing::default() })
            }
            Err(desk::Error::Invalid(errors)) => {
                (StatusCode::UNPROCESSABLE_ENTITY, Writing { key, body, errors, ..Writing::default() })
            }
            Err(error @ (desk::Error::Store(_) | desk::Error::Internal(_))) => {
                tracing::error!(%error, "a message could not be kept");
                (StatusCode::SERVICE_UNAVAILABLE, Writing { key, body, failed: true, ..Writing::default() })
            }
            Err(error) => return errors::page(&web, w, &error).await,
        };
    status_page(&web, w, &at.secret, code, writing.into()).await
}

#[derive(Deserialize)]
pub(crate) struct Tapped {
    question: String,
    tap: String,
}

/// `POST /{lang}/r/{secret}/tap`.
pub(crate) async fn tap(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    form: Result<Form<Tapped>, FormRejection>,
) -> Response {
    let Ok(Form(tapped)) = form else {
        return errors::bad_request(&web, w).await;
    };
    let done = web.desk.exhibitor_taps(&at.secret, &MessageId(tapped.question), &tapped.tap).await;
    answer(&web, w, &at.secret, done, "tapped").await
}

/// `POST /{lang}/r/{secret}/withdraw`.
pub(crate) async fn withdraw(State(web): State<Web>, Lang(w): Lang, Path(at): Path<At>) -> Response {
    let done = web.desk.exhibitor_withdraws(&at.secret).await;
    answer(&web, w, &at.secret, done, "withdrawn").await
}

/// `POST /{lang}/r/{secret}/solved`.
pub(crate) async fn solved(State(web): State<Web>, Lang(w): Lang, Path(at): Path<At>) -> Response {
    let done = web.desk.exhibitor_says_solved(&at.secret).await;
    answer(&web, w, &at.secret, done, "solved").await
}

/// `POST /{lang}/r/{secret}/reopen`.
pub(crate) async fn reopen(State(web): State<Web>, Lang(w): Lang, Path(at): Path<At>) -> Response {
    let done = web.desk.exhibitor_reopens(&at.secret).await;
    answer(&web, w, &at.secret, done, "reopened").await
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Rated {
    stars: String,
    word: String,
}

/// `POST /{lang}/r/{secret}/rate`.
pub(crate) async fn rate(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    form: Result<Form<Rated>, FormRejection>,
) -> Response {
    let Ok(Form(rated)) = form else {
        return errors::bad_request(&web, w).await;
    };
    // Without stars the desk says what is missing.
    let stars = stars::stars(&rated.stars).unwrap_or(0);
    let done = web.desk.exhibitor_rates(&at.secret, stars, &domain::text::tidy(&rated.word)).await;
    if let Err(desk::Error::Invalid(errors)) = done {
        let stars = (stars > 0).then_some(stars);
        let rating = Some(Rating { stars, word: rated.word, errors, given: false });
        let typed = Typed { rating, ..Typed::default() };
        return status_page(&web, w, &at.secret, StatusCode::UNPROCESSABLE_ENTITY, typed).await;
    }
    answer(&web, w, &at.secret, done, "rated").await
}

/// Back to the page that shows what became of it. What makes no sense any more (a second tap on
/// "withdraw") is no error to the one who tapped.
async fn answer(web: &Web, w: Words, secret: &str, done: desk::Result<()>, code: &'static str) -> Response {
    match done {
        Ok(()) => back(w, secret, code),
        Err(desk::Error::Refused(_)) => Redirect::to(&base(w, secret)).into_response(),
        Err(error) => errors::page(web, w, &error).await,
    }
}

fn back(w: Words, secret: &str, done: &str) -> Response {
    Redirect::to(&format!("{}?done={done}", base(w, secret))).into_response()
}

fn base(w: Words, secret: &str) -> String {
    format!("/{}/r/{secret}", w.language().code())
}

#[derive(Deserialize)]
pub(crate) struct FileAt {
    secret: String,
    id: String,
    variant: String,
}

/// `GET /{lang}/r/{secret}/files/{id}/{shown|thumbnail|original}`.
pub(crate) async fn file(State(web): State<Web>, Lang(w): Lang, Path(at): Path<FileAt>) -> Response {
    let Some(variant) = variant(&at.variant) else {
        return errors::missing(&web, w).await;
    };
    match web.desk.file_for_exhibitor(&at.secret, &FileId(at.id), variant).await {
        Ok(file) => file_response(file, variant),
        Err(error) => errors::page(&web, w, &error).await,
    }
}

/// The variant that an address names.
pub(crate) fn variant(code: &str) -> Option<Variant> {
    match code {
        "shown" => Some(Variant::Shown),
        "thumbnail" => Some(Variant::Thumbnail),
        "original" => Some(Variant::Original),
        _ => None,
    }
}

/// A file for either audience: copies are shown, originals are downloads from which no script runs.
pub(crate) fn file_response(file: FileBody, variant: Variant) -> Response {
    let original = variant == Variant::Original;
    let media_type = if original { "application/octet-stream" } else { &file.media_type };
    let disposition = disposition(if original { "attachment" } else { "inline" }, &file.name);
    let mut headers = HeaderMap::new();
    let mut set = |name, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, media_type);
    set(header::CONTENT_DISPOSITION, &disposition);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox");
    set(header::CACHE_CONTROL, "no-store");
    (headers, Body::from(file.body)).into_response()
}

/// `Content-Disposition` with the name in UTF-8 (RFC 6266, RFC 8187) and in ASCII for whoever knows no better.
fn disposition(kind: &str, name: &str) -> String {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "._- ".contains(c) { c } else { '_' }).collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"!#$&+-.^_`|~".contains(&byte) {
            encoded.push(byte as char);
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("{kind}; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_cannot_leave_their_header() {
        assert_eq!(
            disposition("attachment", "صورة \"1\"\r\nX: y.jpg"),
            "attachment; filename=\"____ _1___X_ y.jpg\"; \
             filename*=UTF-8''%D8%B5%D9%88%D8%B1%D8%A9%20%221%22%0D%0AX%3A%20y.jpg"
        );
    }

    #[test]
    fn an_original_is_a_download_whatever_it_claims_to_be() {
        let file = FileBody {
            name: "evil.html".into(),
            media_type: "text/html".into(),
            body: bytes::Bytes::from_static(b"<script>"),
        };
        let response = file_response(file, Variant::Original);
        let header = |name| response.headers().get(name).and_then(|v: &HeaderValue| v.to_str().ok());
        assert_eq!(header(header::CONTENT_TYPE), Some("application/octet-stream"));
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), Some("nosniff"));
        assert!(header(header::CONTENT_DISPOSITION).is_some_and(|v| v.starts_with("attachment")));
        assert!(header(header::CONTENT_SECURITY_POLICY).is_some_and(|v| v.contains("sandbox")));
    }
}
