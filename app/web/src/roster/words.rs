//! Desks, days, spans and seats in words.

use desk::Zoned;
use desk::roster::ToldShift;
use domain::roster::{NeedLine, TimeSpan, clock_time, day_number};

use crate::format::Formats;
use crate::i18n::Words;

/// What people call a desk: its own name, or its kind's word.
pub(crate) fn desk(words: Words, expo: &Zoned, code: &str) -> String {
    match expo.expo.desk(code) {
        Some(desk) if !desk.name.is_empty() => desk.name.clone(),
        Some(desk) => words.t(&format!("desk-kind-{}", desk.kind)),
        // A desk that is there no more.
        None => code.to_owned(),
    }
}

/// A day of the week and the month.
pub(crate) fn day(words: Words, day: &str) -> String {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let date = Formats::of(words.language()).day(day);
    match day_number(day) {
        // 1970-01-01 was a Thursday.
        Some(number) => {
            let weekday = words.t(&format!("weekday-{}", DAYS[(number + 3).rem_euclid(7) as usize]));
            words.with("roster-day", &[("weekday", weekday.into()), ("date", date.into())])
        }
        None => date,
    }
}

/// `22:00–06:00`, and that it ends on the next day where it does.
pub(crate) fn span(words: Words, span: TimeSpan) -> String {
    let (from, to) = (clock_time(span.starts), clock_time(span.ends));
    let key = if span.ends > 1_440 { "roster-span-over" } else { "roster-span" };
    words.with(key, &[("from", from.into()), ("to", to.into())])
}

/// A shift as somebody is told of it.
pub(crate) fn told(words: Words, expo: &Zoned, shift: &ToldShift) -> String {
    words.with(
        "roster-told",
        &[
            ("day", day(words, &shift.day).into()),
            ("span", span(words, shift.span).into()),
            ("desk", desk(words, expo, &shift.desk).into()),
            ("profession", words.t(&format!("profession-{}", shift.profession)).into()),
        ],
    )
}

/// One line of what a shift needs, without its number.
pub(crate) fn need(words: Words, line: &NeedLine) -> String {
    let parts = [
        line.profession.map(|p| words.t(&format!("profession-{p}"))),
        line.language.map(|l| words.t(&format!("language-{l}"))),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    if said.is_empty() { words.t("roster-anybody") } else { said.join(" + ") }
}

/// The rules that keep somebody from a seat, in a sentence.
pub(crate) fn rules(words: Words, codes: &[String]) -> String {
    let each: Vec<String> = codes.iter().map(|code| words.t(&format!("rule-{code}"))).collect();
    Formats::of(words.language()).list(&each)
}
