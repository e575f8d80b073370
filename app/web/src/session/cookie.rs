//! Extractors: the client's address, and the person behind the session cookie.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use desk::access::Caller;
use desk::views::Me;
use domain::Language;

use crate::cookies;
use crate::i18n::Words;
use crate::state::Web;

/// Where a request comes from; the server's edge puts it there.
#[derive(Clone, Debug)]
pub struct ClientAddr(pub String);

impl<S: Send + Sync> FromRequestParts<S> for ClientAddr {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<ClientAddr>().cloned().unwrap_or(ClientAddr("unknown".to_owned())))
    }
}

/// A person who signed in.
#[derive(Clone, Debug)]
pub struct Signed(pub Caller);

/// The person behind the session cookie of these headers, if the session has not ended.
pub async fn caller(web: &Web, headers: &HeaderMap, from: String) -> Option<Caller> {
    let secret = cookies::read(headers, cookies::SESSION)?;
    let staff = web.desk.session(&secret).await.ok().flatten()?;
    Some(Caller { staff, from })
}

impl FromRequestParts<Web> for Signed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let ClientAddr(from) = match ClientAddr::from_request_parts(parts, web).await {
            Ok(from) => from,
            Err(never) => match never {},
        };
        if let Some(caller) = caller(web, &parts.headers, from).await {
            return Ok(Self(caller));
        }
        // A page leads to the door; a script is told.
        let wants_page = parts
            .headers
            .get(header::ACCEPT)
            .and_then(|v| v.to_str().ok())
            .is_some_and(|v| v.contains("text/html"));
        Err(if wants_page {
            let back = if parts.method == Method::GET {
                format!("next={}", parts.uri.path())
            } else {
                // What was being sent is kept in the tab of the page that it was typed on.
                format!("ended&next={}", came_from(&parts.headers))
            };
            // On a shared tablet it may only be locked; its door leads on to signing in where nobody is there.
            let door =
                if cookies::read(&parts.headers, cookies::DEVICE).is_some() { "lock" } else { "sign-in" };
            Redirect::to(&format!("/desk/{door}?{back}")).into_response()
        } else {
            StatusCode::UNAUTHORIZED.into_response()
        })
    }
}

/// The path of the page that a form was sent from, as far as the browser says; a page of the staff's in any case.
fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(header::REFERER).and_then(|value| value.to_str().ok());
    let uri = referer.and_then(|text| text.parse::<http::Uri>().ok());
    let path = uri.map(|uri| uri.path().to_owned()).filter(|path| path.starts_with("/desk/"));
    path.unwrap_or_else(|| "/desk".to_owned())
}

/// Everything that a staff page starts from: who, in which language, where.
#[derive(Clone)]
pub struct Staffed {
    /// Who asks.
    pub caller: Caller,
    /// Their name, role and duty, for the head of the page.
    pub me: Me,
    /// The sentences of their language.
    pub words: Words,
    /// The path of the page, for the language switch.
    pub path: String,
    /// The page's state.
    pub web: Web,
    /// Unacknowledged calls, for coordinators.
    pub calls: Vec<desk::views::Call>,
    /// The venue.
    pub expo: std::sync::Arc<desk::Zoned>,
    /// Whether it is shown on a tablet of the expo, which others use too.
    pub shared: bool,
}

impl FromRequestParts<Web> for Staffed {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let Signed(caller) = Signed::from_request_parts(parts, web).await?;
        let language = staff_language(&parts.headers, parts.uri.query());
        let words = Words::of(language);
        let shared = cookies::read(&parts.headers, cookies::DEVICE).is_some();
        let session = cookies::read(&parts.headers, cookies::SESSION).filter(|_| shared);
        let load = async {
            if let Some(session) = session {
                web.desk.use_session(&session).await?;
            }
            let me = web.desk.me(&caller).await?;
            let calls = web.desk.open_calls(&caller).await?;
            let expo = web.desk.expo().await?;
            Ok::<_, desk::Error>((me, calls, expo))
        };
        let (me, calls, expo) = load.await.map_err(|e| crate::refused::plain(words, &e))?;
        Ok(Self {
            caller,
            me,
            words,
            path: parts.uri.path().to_owned(),
            web: web.clone(),
            calls,
            expo,
            shared,
        })
    }
}

/// The language of a staff page: what the address says, then the cookie, then the browser.
pub(crate) fn staff_language(headers: &HeaderMap, query: Option<&str>) -> Language {
    let asked = query.into_iter().flat_map(|q| q.split('&')).find_map(|pair| pair.strip_prefix("lang="));
    let asked = asked.and_then(Language::from_code).filter(|l| Language::STAFF.contains(l));
    asked
        .unwrap_or_else(|| cookies::language(headers, cookies::STAFF_LANGUAGE, Language::STAFF, Language::En))
}

/// `14:30`, at the venue.
pub(crate) fn clock_time(words: Words, zone: &jiff::tz::TimeZone, at: domain::Millis) -> String {
    crate::format::Formats::of(words.language()).time(at, zone)
}
