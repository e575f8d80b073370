//! Dates, times, numbers and lists by locale, with ICU4X.

use std::sync::OnceLock;

use domain::{Language, Millis};
use icu::calendar::Iso;
use icu::datetime::input::{Date, DateTime, Time};
use icu::datetime::{DateTimeFormatter, NoCalendarFormatter, fieldsets};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;
use jiff::Timestamp;
use jiff::tz::TimeZone;

struct Formatters {
    day_time: DateTimeFormatter<fieldsets::MDT>,
    day: DateTimeFormatter<fieldsets::YMD>,
    time: NoCalendarFormatter<fieldsets::T>,
    number: DecimalFormatter,
    list: ListFormatter,
}

/// Formats for one language.
#[derive(Clone, Copy)]
pub struct Formats {
    language: Language,
    formatters: Option<&'static Formatters>,
}

fn load(language: Language) -> Option<Formatters> {
    // CLDR writes `ar` without a country with Latin digits; our sentences, made for Cairo, have Arabic ones.
    let code = if language == Language::Ar { "ar-EG" } else { language.code() };
    let locale: Locale = code.parse().ok()?;
    let prefs = || (&locale).into();
    Some(Formatters {
        day_time: DateTimeFormatter::try_new(prefs(), fieldsets::MDT::medium().with_time_precision(MINUTES))
            .ok()?,
        day: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::medium()).ok()?,
        time: NoCalendarFormatter::try_new(
            (&locale).into(),
            fieldsets::T::medium().with_time_precision(MINUTES),
        )
        .ok()?,
        number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
        list: ListFormatter::try_new_and(
            (&locale).into(),
            ListFormatterOptions::default().with_length(ListLength::Wide),
        )
        .ok()?,
    })
}

const MINUTES: icu::datetime::options::TimePrecision = icu::datetime::options::TimePrecision::Minute;

impl Formats {
    /// Formats for this language.
    pub fn of(language: Language) -> Self {
        static ALL: OnceLock<Vec<Option<Formatters>>> = OnceLock::new();
        let all = ALL.get_or_init(|| Language::ALL.iter().map(|l| load(*l)).collect());
        Self { language, formatters: all[language as usize].as_ref() }
    }

    /// Day and time without the year, such as `5 Nov, 14:30`.
    pub fn day_time(self, at: Millis, zone: &TimeZone) -> String {
        match (self.formatters, local(at, zone)) {
            (Some(f), Some(local)) => f.day_time.format(&local).to_string(),
            _ => String::new(),
        }
    }

    /// The time of the day, such as `14:30`.
    pub fn time(self, at: Millis, zone: &TimeZone) -> String {
        match (self.formatters, local(at, zone)) {
            (Some(f), Some(local)) => f.time.format(&local.time).to_string(),
            _ => String::new(),
        }
    }

    /// A day, such as `5 Nov 2026`, from `YYYY-MM-DD`. What is no day is given back as it is.
    pub fn day(self, text: &str) -> String {
        let parsed = || {
            let date: jiff::civil::Date = text.parse().ok()?;
            Date::try_new_iso(i32::from(date.year()), date.month() as u8, date.day() as u8).ok()
        };
        match (self.formatters, parsed()) {
            (Some(f), Some(date)) => f.day.format(&date).to_string(),
            _ => text.to_owned(),
        }
    }

    /// A number with the locale's digits and groups. What is no number is given back as it is.
    pub fn number(self, text: &str) -> String {
        match (self.formatters, text.parse::<Decimal>()) {
            (Some(f), Ok(number)) => f.number.format(&number).to_string(),
            _ => text.to_owned(),
        }
    }

    /// A list in words: `lawyer and notary`.
    pub fn list(self, items: &[String]) -> String {
        match self.formatters {
            Some(f) => f.list.format(items.iter()).to_string(),
            None => items.join(", "),
        }
    }

    /// Which language it is.
    pub fn language(self) -> Language {
        self.language
    }
}

/// An instant as machines write it, such as `2026-11-05T06:30:00Z`.
pub fn instant(at: Millis) -> String {
    Timestamp::from_millisecond(at).map(|at| at.to_string()).unwrap_or_default()
}

fn local(at: Millis, zone: &TimeZone) -> Option<DateTime<Iso>> {
    let zoned = Timestamp::from_millisecond(at).ok()?.to_zoned_datetime(zone.clone());
    Some(DateTime {
        date: Date::try_new_iso(i32::from(zoned.year()), zoned.month() as u8, zoned.day() as u8).ok()?,
        time: Time::try_new(zoned.hour() as u8, zoned.minute() as u8, zoned.second() as u8, 0).ok()?,
    })
}

/// The same number in Arabic-Indic digits, as CLDR writes numbers in Arabic.
pub fn arabic_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => char::from_u32('٠' as u32 + digit).unwrap_or(c),
            None => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_says_it_its_own_way() {
        let zone = TimeZone::get("Asia/Shanghai").expect("bundled");
        let at = 1_793_860_200_000; // 2026-11-05T06:30:00Z
        assert_eq!(Formats::of(Language::Fr).day_time(at, &zone), "5 nov., 14:30");
        assert_eq!(Formats::of(Language::ZhHans).time(at, &zone), "14:30");
        assert_eq!(Formats::of(Language::De).number("12000.5"), "12.000,5");
        assert_eq!(Formats::of(Language::En).day("2026-11-05"), "Nov 5, 2026");
        assert_eq!(Formats::of(Language::En).list(&["a".into(), "b".into()]), "a and b");
        assert_eq!(
            arabic_digits("12"),
            Formats::of(Language::Ar).number("12"),
            "one kind of digits on a page"
        );
        assert_eq!(Formats::of(Language::Ar).time(at, &zone), "٢:٣٠ م");
    }
}
