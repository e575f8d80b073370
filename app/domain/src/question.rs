//! The structured questions: their answers are codes, dates and amounts, so that a volunteer reads them
//! in the volunteer's own language even where the story is in another.

use std::collections::BTreeMap;

/// One question of a category's form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its code: the field's name, and `question-CODE` in `catalogue.ftl`.
    pub code: &'static str,
    /// What an answer looks like.
    pub kind: Kind,
    /// Whether the form must have it.
    pub required: bool,
    /// Whether the answer can name somebody, so that it opens with the claim only.
    pub names: bool,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of these codes; `option-CODE` in `catalogue.ftl`.
    Choice(&'static [&'static str]),
    /// A short text, with the most characters.
    Text(usize),
    /// A day, `YYYY-MM-DD`.
    Date,
    /// A local time at the venue, `YYYY-MM-DDTHH:MM`.
    DateTime,
    /// A whole number from 0 to 100 000.
    Count,
    /// An amount and a currency: `1234.50 USD`.
    Amount,
}

/// Currencies offered beside an amount: those of the countries that exhibit most, then any other.
pub const CURRENCIES: &[&str] = &[
    "CNY", "USD", "EUR", "JPY", "KRW", "GBP", "HKD", "TWD", "RUB", "AED", "SAR", "EGP", "BRL", "MXN", "INR",
    "AUD", "CAD", "CHF",
];

/// Yes, no, or not sure: nobody under stress should have to guess.
pub const YES_NO: Kind = Kind::Choice(&["yes", "no", "unsure"]);

impl Question {
    /// An optional question.
    pub(crate) const fn new(code: &'static str, kind: Kind) -> Self {
        Self { code, kind, required: false, names: false }
    }

    /// The same, but required.
    pub(crate) const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same, but its answer can name somebody.
    pub(crate) const fn naming(mut self) -> Self {
        self.names = true;
        self
    }
}

/// Answers by question code.
pub type Answers = BTreeMap<String, String>;

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// Not one of the choices.
    Choice,
    /// Not a day.
    Date,
    /// Not a time.
    Time,
    /// Not a number within its bounds.
    Number,
    /// Not an amount with a currency.
    Amount,
    /// A fault of the text.
    Text(crate::text::TextFault),
}

/// Checks one answer that is not empty.
pub fn check(kind: Kind, answer: &str) -> Result<(), AnswerFault> {
    match kind {
        Kind::Choice(codes) => codes.contains(&answer).then_some(()).ok_or(AnswerFault::Choice),
        Kind::Text(max) => crate::text::check(answer, max).map_err(AnswerFault::Text),
        Kind::Date => is_date(answer).then_some(()).ok_or(AnswerFault::Date),
        Kind::DateTime => is_date_time(answer).then_some(()).ok_or(AnswerFault::Time),
        Kind::Count => match answer.parse::<u32>() {
            Ok(n) if n <= 100_000 && answer.len() <= 6 => Ok(()),
            _ => Err(AnswerFault::Number),
        },
        Kind::Amount => amount(answer).map(|_| ()).ok_or(AnswerFault::Amount),
    }
}

/// An amount as text and its currency, from `1234.50 USD`. At most 15 digits, two of them after the point.
pub fn amount(answer: &str) -> Option<(&str, &str)> {
    let (number, currency) = answer.split_once(' ')?;
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    let fine = !whole.is_empty()
        && whole.len() <= 13
        && digits(whole)
        && part.len() <= 2
        && digits(part)
        && !number.ends_with('.')
        && CURRENCIES.contains(&currency);
    fine.then_some((number, currency))
}

/// Whether the text is a day of the calendar, `YYYY-MM-DD`, from 1900 to 2199.
pub fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' || !text.is_ascii() {
        return false;
    }
    let number = |range: std::ops::Range<usize>| {
        bytes[range.clone()].iter().all(u8::is_ascii_digit).then(|| text[range].parse::<u32>().ok()).flatten()
    };
    let (Some(year), Some(month), Some(day)) = (number(0..4), number(5..7), number(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1900..=2199).contains(&year) && (1..=days).contains(&day)
}

/// Whether the text is a local time, `YYYY-MM-DDTHH:MM`, as a browser's field sends it.
pub fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else {
        return false;
    };
    let Some((hour, minute)) = time.split_once(':') else {
        return false;
    };
    let within = |s: &str, top: u32| {
        s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()) && s.parse::<u32>().is_ok_and(|n| n < top)
    };
    is_date(date) && within(hour, 24) && within(minute, 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn answers_are_what_they_say() {
        assert!(is_date("2028-02-29") && !is_date("2027-02-29") && !is_date("2027-13-01"));
        assert!(is_date_time("2026-11-05T23:59") && !is_date_time("2026-11-05T24:00"));
        assert_eq!(amount("1234.50 USD"), Some(("1234.50", "USD")));
        for bad in ["", "12", "USD", "1,2 USD", "1. USD", ".5 USD", "-1 USD", "1 XXX", "1.234 USD"] {
            assert_eq!(amount(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn checking_never_panics(text in any::<String>()) {
            for kind in [YES_NO, Kind::Text(5), Kind::Date, Kind::DateTime, Kind::Count, Kind::Amount] {
                let _ = check(kind, &text);
            }
        }
    }
}
