//! Days and times of the venue's calendar as plain numbers, so that the browser reckons as the server does.

use crate::question;

/// Year, month and day of a day counted from 1970-01-01, in the Gregorian calendar.
const fn civil(day: i32) -> (i32, u32, u32) {
    // Years that begin in March, in cycles of 400 years: the leap day is then the last of a year.
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = (of_year - (153 * month + 2) / 5 + 1) as u32;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u32, day)
}

/// A day counted from 1970-01-01, as `YYYY-MM-DD`.
pub fn day_text(day: i32) -> String {
    let (year, month, day) = civil(day);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The day `YYYY-MM-DD`, counted from 1970-01-01; `None` where it is no day.
pub fn day_number(text: &str) -> Option<i32> {
    if !question::is_date(text) {
        return None;
    }
    let (year, month, day): (i32, i32, i32) =
        (text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?);
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Minutes of a day as `HH:MM`; what is beyond midnight as the next day's time, midnight itself as `24:00`.
pub fn clock_time(minutes: u16) -> String {
    let minutes = if minutes > 1_440 { minutes - 1_440 } else { minutes };
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_both_ways() {
        for (text, day) in
            [("1970-01-01", 0), ("2026-11-05", 20_762), ("2024-02-29", 19_782), ("1999-12-31", 10_956)]
        {
            assert_eq!(day_number(text), Some(day), "{text}");
            assert_eq!(day_text(day), text);
        }
        assert_eq!(day_number("2026-02-30"), None);
    }

    #[test]
    fn midnight_is_the_end_of_its_day() {
        assert_eq!(clock_time(1_440), "24:00");
        assert_eq!(clock_time(1_800), "06:00");
        assert_eq!(clock_time(0), "00:00");
    }
}
