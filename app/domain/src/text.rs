//! What is done to, and asked of, text that somebody typed.

/// What is wrong with a text. The numbers are characters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// Longer than allowed.
    TooLong {
        /// The most characters allowed.
        max: usize,
    },
    /// A control character other than a line break or a tab.
    Control,
    /// A character that overrides or isolates the writing direction (U+202A..202E, U+2066..2069):
    /// with them a name can be made to read as another one (Unicode TR 36, 2.5).
    Direction,
}

const fn overrides_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

const fn is_forbidden_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// Looks for faults; `max` counts characters.
pub fn check(text: &str, max: usize) -> Result<(), TextFault> {
    if text.chars().any(is_forbidden_control) {
        return Err(TextFault::Control);
    }
    if text.chars().any(overrides_direction) {
        return Err(TextFault::Direction);
    }
    // A character is at least one byte, so that most texts need no counting.
    if text.len() > max && text.chars().count() > max {
        return Err(TextFault::TooLong { max });
    }
    Ok(())
}

/// Takes out what a phone's keyboard or a pasted chat message carries unseen: direction overrides and
/// control characters. For people at a form, who could not find such a character to delete it; the API
/// refuses them instead. Line ends become `\n`.
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .chars()
        .filter(|c| !overrides_direction(*c) && !is_forbidden_control(*c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// An e-mail address as a person would type it: one `@`, something on both sides, a dot in the domain,
/// no spaces. Whether it works shows only when mail is sent.
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else {
        return false;
    };
    text.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && !text.chars().any(|c| c.is_whitespace() || c.is_control())
        && !local.contains('@')
        && !text.contains(['<', '>', '"', ',', ';', '\\'])
        && host.contains('.')
        && host.split('.').all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
}

/// A phone number in E.164 (`+` and 7 to 15 digits), from what people type: spaces, dots, brackets,
/// `00` for `+`, Arabic-Indic and full-width digits. A bare mainland mobile number (11 digits from 13 to
/// 19) is taken as Chinese; any other needs its country code.
pub fn phone(text: &str) -> Option<String> {
    let mut digits = String::new();
    for c in text.trim().chars() {
        match c {
            '+' | '＋' if digits.is_empty() => digits.push('+'),
            '0'..='9' => digits.push(c),
            '٠'..='٩' => digits.push(digit(c as u32 - '٠' as u32)?),
            '۰'..='۹' => digits.push(digit(c as u32 - '۰' as u32)?),
            '０'..='９' => digits.push(digit(c as u32 - '０' as u32)?),
            ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '\u{200e}' | '\u{200f}' => {}
            _ => return None,
        }
    }
    if let Some(rest) = digits.strip_prefix("00") {
        digits = format!("+{rest}");
    }
    if !digits.starts_with('+') {
        let mobile = digits.len() == 11 && digits.starts_with('1') && digits.as_bytes()[1] >= b'3';
        if !mobile {
            return None;
        }
        digits = format!("+86{digits}");
    }
    let national = &digits[1..];
    ((7..=15).contains(&national.len()) && !national.starts_with('0')).then_some(digits)
}

fn digit(value: u32) -> Option<char> {
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn faults_are_named() {
        assert_eq!(check("fine\n\ttext", 20), Ok(()));
        assert_eq!(check("a\u{0}b", 20), Err(TextFault::Control));
        assert_eq!(check("exe.\u{202E}gpj", 20), Err(TextFault::Direction));
        assert_eq!(check("四字成语", 3), Err(TextFault::TooLong { max: 3 }));
        assert_eq!(check("四字成语", 4), Ok(()));
    }

    #[test]
    fn a_form_takes_out_what_nobody_can_see() {
        assert_eq!(tidy(" \u{2067}مرحبا\u{2069}\r\nsecond\u{0} "), "مرحبا\nsecond");
    }

    #[test]
    fn phones_become_e164() {
        for (typed, kept) in [
            ("+20 100 123 4567", Some("+201001234567")),
            ("0020-100-123-4567", Some("+201001234567")),
            ("138 0013 8000", Some("+8613800138000")),
            ("+٢٠ ١٠٠ ١٢٣ ٤٥٦٧", Some("+201001234567")),
            ("１３８００１３８０００", Some("+8613800138000")),
            ("12345", None),
            ("call me", None),
            ("", None),
            ("+", None),
        ] {
            assert_eq!(phone(typed).as_deref(), kept, "{typed}");
        }
    }

    #[test]
    fn mail_addresses_as_people_type_them() {
        assert!(is_email("amira@nile-glass.example"));
        for bad in ["", "amira", "a@b", "a b@c.d", "a@@c.d", "@c.d", "a@.d", "a@c.d\n", "<a@c.d>"] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_was_tidied_has_no_fault(text in any::<String>()) {
            prop_assert_eq!(check(&tidy(&text), usize::MAX), Ok(()));
        }

        #[test]
        fn phone_never_panics_and_keeps_its_word(text in any::<String>()) {
            if let Some(number) = phone(&text) {
                prop_assert_eq!(phone(&number), Some(number));
            }
        }
    }
}
