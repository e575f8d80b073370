//! One's shifts as an iCalendar file (RFC 5545). The `icalendar` crate writes no VTIMEZONE, which times on the venue's clock
//! need, so that the few lines are written here.

use std::fmt::Write as _;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use desk::roster::{Feed, FeedItem, ZoneOffset};

use crate::i18n::Words;
use crate::session::staff_language;
use crate::state::Web;

/// `GET /calendar/{address}`: the address is the secret.
pub(super) async fn serve(
    State(web): State<Web>,
    Path(address): Path<String>,
    headers: HeaderMap,
    uri: axum::http::Uri,
) -> Response {
    let words = Words::of(staff_language(&headers, uri.query()));
    let address = address.strip_suffix(".ics").unwrap_or(&address);
    match web.desk.feed(address).await {
        Ok(feed) => {
            let kind = [
                (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
                (header::CACHE_CONTROL, "private, no-store"),
                (header::CONTENT_DISPOSITION, "inline; filename=\"shifts.ics\""),
            ];
            (kind, write(words, &feed)).into_response()
        }
        Err(desk::Error::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => crate::refused::plain(words, &error),
    }
}

/// Text as a value (RFC 5545, 3.3.11).
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Content lines, folded at 75 octets and never inside a character (RFC 5545, 3.1).
struct Lines(String);

impl Lines {
    fn put(&mut self, line: &str) {
        const WIDTH: usize = 75;
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                // The space that begins a continuation counts.
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// `+0800`.
fn offset(seconds: i32) -> String {
    let (sign, minutes) = (if seconds < 0 { '-' } else { '+' }, seconds.abs() / 60);
    let mut text = format!("{sign}{:02}{:02}", minutes / 60, minutes % 60);
    if seconds % 60 != 0 {
        // Writing to a String cannot fail.
        let _ = write!(text, "{:02}", seconds.abs() % 60);
    }
    text
}

/// An instant in UTC, `20261105T020000Z`.
fn utc(at: domain::Millis) -> String {
    let text = crate::format::instant(at);
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == 'T' || *c == '.').collect();
    format!("{}Z", digits.split('.').next().unwrap_or_default())
}

/// The file.
fn write(words: Words, feed: &Feed) -> String {
    let mut lines = Lines(String::new());
    lines.put("BEGIN:VCALENDAR");
    lines.put("VERSION:2.0");
    lines.put("PRODID:-//Expo Legal Desk//Shifts//EN");
    lines.put("CALSCALE:GREGORIAN");
    lines.put("METHOD:PUBLISH");
    lines.put(&format!(
        "X-WR-CALNAME:{}",
        text(&words.with("feed-name", &[("expo", feed.expo.expo.name.as_str().into())]))
    ));
    lines.put("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    lines.put("BEGIN:VTIMEZONE");
    lines.put(&format!("TZID:{}", feed.expo.expo.zone));
    for one in &feed.offsets {
        zone(&mut lines, one);
    }
    lines.put("END:VTIMEZONE");
    for item in &feed.items {
        event(&mut lines, words, feed, item);
    }
    lines.put("END:VCALENDAR");
    lines.0
}

fn zone(lines: &mut Lines, one: &ZoneOffset) {
    let kind = if one.dst { "DAYLIGHT" } else { "STANDARD" };
    lines.put(&format!("BEGIN:{kind}"));
    lines.put(&format!("DTSTART:{}", one.since));
    lines.put(&format!("TZOFFSETFROM:{}", offset(one.before)));
    lines.put(&format!("TZOFFSETTO:{}", offset(one.after)));
    lines.put(&format!("END:{kind}"));
}

fn event(lines: &mut Lines, words: Words, feed: &Feed, item: &FeedItem) {
    let expo = &feed.expo.expo;
    let host = expo.public_url.rsplit('/').next().unwrap_or("desk");
    let desk = super::words::desk(words, &feed.expo, &item.desk);
    let summary = words.with(
        "feed-summary",
        &[
            ("desk", desk.as_str().into()),
            ("profession", words.t(&format!("profession-{}", item.profession)).into()),
        ],
    );
    lines.put("BEGIN:VEVENT");
    lines.put(&format!("UID:{}@{host}", item.uid));
    lines.put(&format!("DTSTAMP:{}", utc(item.at)));
    lines.put(&format!("LAST-MODIFIED:{}", utc(item.at)));
    lines.put(&format!("SEQUENCE:{}", item.sequence));
    lines.put(&format!("DTSTART;TZID={}:{}", expo.zone, item.from));
    lines.put(&format!("DTEND;TZID={}:{}", expo.zone, item.to));
    lines.put(&format!("SUMMARY:{}", text(&summary)));
    lines.put(&format!("LOCATION:{}", text(&format!("{desk}, {}", expo.name))));
    lines.put(&format!("URL:{}/desk/shifts", expo.public_url));
    lines.put(if item.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    lines.put("END:VEVENT");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut lines = Lines(String::new());
        lines.put(&format!("SUMMARY:{}", "法".repeat(60)));
        for line in lines.0.split("\r\n") {
            assert!(line.len() <= 75, "{} octets", line.len());
        }
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "法".repeat(60)));
    }

    #[test]
    fn values_and_offsets_are_written_as_the_standard_says() {
        assert_eq!(text("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
        assert_eq!((offset(28_800).as_str(), offset(-12_600).as_str()), ("+0800", "-0330"));
        assert_eq!(utc(1_793_844_000_000), "20261105T020000Z");
    }
}
