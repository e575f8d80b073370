//! Spans of time, and limits by urgency, as people write them.

use domain::{DAY, HOUR, MINUTE, Millis, Urgency};

use super::{Wrong, wrong};

/// Limits by urgency; what is not named stays as usual.
pub(super) fn limits(
    setting: &'static str,
    usual: [Millis; 4],
    text: Option<&str>,
) -> Result<[Millis; 4], Wrong> {
    let mut limits = usual;
    for part in text.unwrap_or_default().split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let limit = part.split_once('=').and_then(|(urgency, span)| {
            Some((Urgency::from_code(urgency.trim())?, span_of_time(span.trim())?))
        });
        let Some((urgency, span)) = limit else {
            let why = format!("`{part}` is no limit; write now=2m,today=20m,soon=1h,advice=4h");
            return Err(wrong(setting, why));
        };
        limits[urgency.rank() as usize] = span;
    }
    Ok(limits)
}

/// `90s`, `20m`, `4h`, `1d`; more than nothing and at most a year.
pub(super) fn span_of_time(text: &str) -> Option<Millis> {
    let unit = match text.chars().last()? {
        's' => 1_000,
        'm' => MINUTE,
        'h' => HOUR,
        'd' => DAY,
        _ => return None,
    };
    let number: i64 = text[..text.len() - 1].parse().ok()?;
    number.checked_mul(unit).filter(|span| (1..=365 * DAY).contains(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_that_are_named_change_and_the_others_stay() {
        let usual = desk::Settings::default().claim_limits;
        let limits = limits("DESK_CLAIM_LIMITS", usual, Some("now=90s, soon=3h")).expect("fine");
        assert_eq!(limits, [90_000, Urgency::Today.claim_limit(), 3 * HOUR, Urgency::Advice.claim_limit()]);
    }
}
