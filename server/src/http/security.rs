//! Headers that every answer carries, and the checks that a request passes before anything reads it.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use web::cookies;

use crate::http::App;
use crate::http::address::OverTls;
use crate::http::problem::Problem;

/// The most bytes of all headers together. No browser comes near it.
const HEADERS_MAX: usize = 32 * 1024;

const ALWAYS: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ),
];

/// For whatever is no page: it loads nothing and sends nothing.
const NOTHING: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Two years, as browsers' own lists ask for; without subdomains, which may be somebody else's.
const STRICT_TLS: &str = "max-age=63072000";

/// Adds the headers to every answer; what a handler said itself stays.
pub(crate) async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let over_tls = request.extensions().get::<OverTls>().is_some_and(|tls| tls.0);
    let mut response = next.run(request).await;
    add_always(response.headers_mut());
    if over_tls || app.options.secure_cookies {
        add(response.headers_mut(), header::STRICT_TRANSPORT_SECURITY, STRICT_TLS);
    }
    response
}

/// The same for an address that serves machines only.
pub(crate) async fn plain_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    add_always(response.headers_mut());
    response
}

fn add_always(headers: &mut HeaderMap) {
    for (name, value) in ALWAYS {
        add(headers, name, value);
    }
    add(headers, header::CONTENT_SECURITY_POLICY, NOTHING);
}

fn add(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// Refuses huge headers, and writes that another site made a browser send.
pub(crate) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let size: usize = request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum();
    if size > HEADERS_MAX {
        return if is_api {
            Problem::headers_too_large().into_response()
        } else {
            (StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "The request's headers are too large.\n")
                .into_response()
        };
    }
    // The API knows no cookies: only who holds a token can act through it, and a browser sends none by itself.
    let writes = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // Read before the request is looked at, which cannot be held across a wait; and only where it is needed.
    let public = match writes && !is_api {
        true => app.desk().expo().await.ok().map(|expo| expo.expo.public_url.clone()),
        false => None,
    };
    if writes && !is_api && !is_own(&request, public.as_deref()) {
        return (StatusCode::FORBIDDEN, "This was sent from another site and is not accepted.\n")
            .into_response();
    }
    next.run(request).await
}

/// Whether a write comes from our own pages, as far as the browser says. What says nothing is no browser of
/// today; it may do what needs no cookie.
fn is_own(request: &Request, public: Option<&str>) -> bool {
    let headers = request.headers();
    let site = headers.get("sec-fetch-site").map(|value| value.as_bytes());
    if site.is_some_and(|site| site != b"same-origin" && site != b"none") {
        return false;
    }
    match headers.get(header::ORIGIN) {
        Some(origin) => {
            let over_tls = request.extensions().get::<OverTls>().is_some_and(|tls| tls.0);
            origin.to_str().is_ok_and(|origin| is_own_origin(origin, host(request), over_tls, public))
        }
        None => site.is_some() || cookies::read(headers, cookies::SESSION).is_none(),
    }
}

/// HTTP/2 says the host in the address, HTTP/1 in a header.
fn host(request: &Request) -> Option<&str> {
    let header = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    request.uri().authority().map(|authority| authority.as_str()).or(header)
}

fn is_own_origin(origin: &str, host: Option<&str>, over_tls: bool, public: Option<&str>) -> bool {
    if public.is_some_and(|public| public.eq_ignore_ascii_case(origin)) {
        return true;
    }
    let Some((scheme, authority)) = origin.split_once("://") else { return false };
    // A proxy may not tell us of its TLS, so https is believed; http is not where we know better.
    let scheme_fits = scheme == "https" || (scheme == "http" && !over_tls);
    scheme_fits && host.is_some_and(|host| host.eq_ignore_ascii_case(authority))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_ours_by_host_or_by_public_address() {
        let public = Some("https://desk.example");
        for (origin, host, over_tls, ours) in [
            ("http://127.0.0.1:3000", Some("127.0.0.1:3000"), false, true),
            ("https://desk.example", Some("127.0.0.1:3000"), false, true),
            ("https://other.example", Some("other.example"), true, true),
            ("http://desk.example", Some("desk.example"), true, false),
            ("https://evil.example", Some("127.0.0.1:3000"), false, false),
            ("https://desk.example.evil.example", Some("desk.example"), false, false),
            ("http://127.0.0.1:3001", Some("127.0.0.1:3000"), false, false),
            ("null", Some("null"), false, false),
            ("http://", Some("desk.example"), false, false),
            ("http://desk.example", None, false, false),
        ] {
            assert_eq!(is_own_origin(origin, host, over_tls, public), ours, "{origin} at {host:?}");
        }
    }
}
