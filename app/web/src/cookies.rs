//! The few cookies there are.

use axum::http::{HeaderMap, HeaderValue, header};
use axum_extra::extract::cookie::{Cookie, SameSite};
use domain::Language;

/// The staff's session.
pub const SESSION: &str = "desk_session";
/// The exhibitor's language.
pub const LANGUAGE: &str = "lang";
/// The secret of a tablet of the expo.
pub const DEVICE: &str = "desk_device";
/// The counter that a browser sits at, in hex: any script can be in a name.
pub const COUNTER: &str = "desk_counter";
/// The staff's language.
pub const STAFF_LANGUAGE: &str = "desk_lang";

/// The value of a cookie.
pub fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).find_map(|line| {
        Cookie::split_parse(line.to_owned())
            .flatten()
            .find(|cookie| cookie.name() == name)
            .map(|cookie| cookie.value().to_owned())
    })
}

/// A `Set-Cookie` value that scripts cannot read. `max_age` is in seconds; 0 deletes it.
pub fn set(name: &'static str, value: String, max_age: i64, secure: bool) -> Option<HeaderValue> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(secure);
    let mut line = cookie.to_string();
    line.push_str(&format!("; Max-Age={max_age}"));
    HeaderValue::from_str(&line).ok()
}

/// The language for a page: cookie first, then what the browser asks for, then `or`.
pub fn language(headers: &HeaderMap, cookie: &str, among: &[Language], or: Language) -> Language {
    let chosen =
        read(headers, cookie).and_then(|code| Language::from_code(&code)).filter(|l| among.contains(l));
    let asked = || {
        let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
        Language::from_accept(header, among)
    };
    chosen.or_else(asked).unwrap_or(or)
}
