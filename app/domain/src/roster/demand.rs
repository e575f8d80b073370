//! What the hours need: spans of a day, and heads for each.

use serde::{Deserialize, Serialize};

use super::{Need, clock_time};
use crate::{Language, Profession, ShiftId};

/// The most spans of one desk on one day.
pub const SPANS_MAX: usize = 24;

/// A span of time on a day at the venue, in minutes from its midnight; `ends` is beyond 24 h where it crosses midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TimeSpan {
    /// When it begins, below 24 h.
    pub starts: u16,
    /// When it ends; after it begins and at most 24 h later.
    pub ends: u16,
}

/// So many heads of a profession, of a language, or of both at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NeedLine {
    /// Of which profession; `None` for any.
    pub profession: Option<Profession>,
    /// In which language; `None` for any.
    pub language: Option<Language>,
    /// How many.
    pub heads: u16,
}

/// What is wrong with spans that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpanFault {
    /// This is no span.
    Unreadable(String),
    /// There are more than [`SPANS_MAX`], or none.
    Count,
}

/// Whether somebody on it is at work at three in the morning, by the venue's clock.
pub const fn is_night(span: TimeSpan) -> bool {
    const THREE: u16 = 3 * 60;
    (span.starts <= THREE && span.ends > THREE) || span.ends > 24 * 60 + THREE
}

/// Equal watches around the clock from a first hour on: `hours` long each, the last ends when the first began.
pub fn watches(first: u16, hours: u16) -> Vec<TimeSpan> {
    let length = hours * 60;
    (0..(24 * 60) / length.max(1))
        .map(|at| {
            let starts = (first + at * length) % 1_440;
            TimeSpan { starts, ends: starts + length }
        })
        .collect()
}

fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':').unwrap_or((text.trim(), "0"));
    let number =
        |text: &str| text.chars().all(|c| c.is_ascii_digit()).then(|| text.parse::<u16>().ok()).flatten();
    let (hour, minute) = (number(hour)?, number(minute)?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 1_440).then_some(hour * 60 + minute)
}

/// Reads spans as somebody types them: `08:00-16:00, 22:00-06:00`. An end that is not after its beginning is the next day's.
pub fn spans_of(text: &str) -> Result<Vec<TimeSpan>, SpanFault> {
    let mut spans = Vec::new();
    for part in text.split([',', ';', '，', '；', '、', '\n']).map(str::trim).filter(|part| !part.is_empty())
    {
        let unreadable = || SpanFault::Unreadable(part.to_owned());
        let (from, to) = part.split_once(['-', '–', '—', '~', '至']).ok_or_else(unreadable)?;
        let (starts, ends) = (time(from).ok_or_else(unreadable)?, time(to).ok_or_else(unreadable)?);
        let starts = starts % 1_440;
        let ends = if ends <= starts { ends + 1_440 } else { ends };
        spans.push(TimeSpan { starts, ends });
    }
    spans.sort_unstable();
    spans.dedup();
    if spans.is_empty() || spans.len() > SPANS_MAX { Err(SpanFault::Count) } else { Ok(spans) }
}

/// The same, as [`spans_of`] reads it.
pub fn spans_text(spans: &[TimeSpan]) -> String {
    let each = spans.iter().map(|span| format!("{}-{}", clock_time(span.starts), clock_time(span.ends)));
    each.collect::<Vec<_>>().join(", ")
}

/// The lines as needs of a shift. Heads on `also` count for lines that ask for a language alone.
pub fn needs_of(shift: &ShiftId, lines: &[NeedLine], also: &[ShiftId]) -> Vec<Need> {
    let need = |line: &NeedLine| Need {
        shift: shift.clone(),
        also: if line.profession.is_none() { also.to_vec() } else { Vec::new() },
        profession: line.profession,
        language: line.language,
        heads: line.heads,
    };
    lines.iter().filter(|line| line.heads > 0).map(need).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn span(starts: u16, ends: u16) -> TimeSpan {
        TimeSpan { starts, ends }
    }

    #[test]
    fn spans_are_read_as_they_are_typed_and_may_cross_midnight() {
        assert_eq!(
            spans_of("08:00-16:00， 22-6;16:00–24:00"),
            Ok(vec![span(480, 960), span(960, 1_440), span(1_320, 1_800)])
        );
        assert_eq!(spans_of("noon"), Err(SpanFault::Unreadable("noon".into())));
        assert_eq!(spans_of("08:00-25:00"), Err(SpanFault::Unreadable("08:00-25:00".into())));
        assert_eq!(spans_of(" "), Err(SpanFault::Count));
        let text = spans_text(&[span(480, 960), span(1_320, 1_800)]);
        assert_eq!(text, "08:00-16:00, 22:00-06:00");
        assert_eq!(spans_of(&text), Ok(vec![span(480, 960), span(1_320, 1_800)]));
        assert_eq!(spans_of("00:00-24:00"), Ok(vec![span(0, 1_440)]), "a whole day");
    }

    #[test]
    fn watches_go_around_the_clock() {
        assert_eq!(watches(480, 8), [span(480, 960), span(960, 1_440), span(0, 480)]);
        assert_eq!(watches(420, 6).len(), 4);
        assert_eq!(watches(1_320, 8)[0], span(1_320, 1_800));
    }

    #[test]
    fn whoever_works_at_three_works_at_night() {
        assert!(is_night(span(0, 480)) && is_night(span(1_320, 1_800)) && is_night(span(180, 600)));
        assert!(!is_night(span(480, 960)) && !is_night(span(960, 1_440)) && !is_night(span(1_200, 1_620)));
    }
}
