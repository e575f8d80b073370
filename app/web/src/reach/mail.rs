//! The mail that says that there is an answer: where to read it, and nothing of the case.

use desk::Notice;

use crate::i18n::Words;

/// A mail in the exhibitor's language, as plain text: it looks the same everywhere and needs no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// Its text, lines ended by `\n`.
    pub text: String,
    /// The language, as a BCP 47 tag.
    pub language: &'static str,
}

/// Puts the mail together.
pub fn compose(notice: &Notice) -> Mail {
    let w = Words::of(notice.language);
    let number = notice.number.to_string();
    let lead =
        w.with("mail-lead", &[("number", number.clone().into()), ("expo", notice.expo.as_str().into())]);
    let text = format!(
        "{}\n\n{lead}\n\n{}\n\n{} {}\n\n{}\n\n-- \n{}\n",
        w.t("mail-greeting"),
        notice.link,
        w.t("mail-private"),
        w.t("mail-reply"),
        w.t("mail-why"),
        w.t("desk-name"),
    );
    Mail {
        subject: w.with("mail-subject", &[("number", number.into())]),
        text,
        language: notice.language.code(),
    }
}

#[cfg(test)]
mod tests {
    use domain::{Language, Number, TicketId};

    use super::*;

    #[test]
    fn every_language_says_where_to_read_it() {
        for language in Language::ALL {
            let notice = Notice {
                ticket: TicketId::from("t"),
                number: Number::from_seq(137),
                language: *language,
                email: "omar@example.com".into(),
                link: "https://desk.example/ar/r/secret".into(),
                expo: "Import Expo".into(),
                tries: 0,
            };
            let mail = compose(&notice);
            assert!(mail.subject.contains("A-0137"), "{}", mail.subject);
            assert!(mail.text.contains("\n\nhttps://desk.example/ar/r/secret\n\n"), "{}", mail.text);
            assert!(mail.text.contains("Import Expo"), "{}", mail.text);
        }
    }
}
