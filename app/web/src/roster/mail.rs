//! The mail that says which shifts changed.

use desk::roster::StaffMail;
use domain::roster::clock_time;
use domain::{Language, Profession};

use crate::i18n::Words;

/// Subject and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Composed {
    /// The subject.
    pub subject: String,
    /// The text, in Chinese and English: nobody said which they read.
    pub text: String,
    /// The languages of the text.
    pub language: &'static str,
}

/// Writes it.
pub fn compose(mail: &StaffMail) -> Composed {
    let each = Language::STAFF.iter().map(|language| part(Words::of(*language), mail));
    let both = Language::STAFF.iter().map(|l| Words::of(*l).t("shift-mail-subject"));
    Composed {
        subject: format!("{} · {}", both.collect::<Vec<_>>().join(" / "), mail.expo.expo.name),
        text: each.collect::<Vec<_>>().join("\n\n--\n\n"),
        language: "zh-Hans, en",
    }
}

fn part(words: Words, mail: &StaffMail) -> String {
    let line = |key: &str, shift: &desk::roster::ToldShift| {
        let profession: Profession = shift.profession;
        words.with(
            key,
            &[
                ("day", super::words::day(words, &shift.day).into()),
                ("from", clock_time(shift.span.starts).into()),
                ("to", clock_time(shift.span.ends).into()),
                ("desk", super::words::desk(words, &mail.expo, &shift.desk).into()),
                ("profession", words.t(&format!("profession-{profession}")).into()),
            ],
        )
    };
    let name = mail.change.name.as_str();
    let mut lines = vec![words.with("shift-mail-hello", &[("name", name.into())]), String::new()];
    lines.extend(mail.change.added.iter().map(|shift| line("shift-mail-added", shift)));
    lines.extend(mail.change.removed.iter().map(|shift| line("shift-mail-removed", shift)));
    lines.push(String::new());
    let link = format!("{}/desk/shifts", mail.expo.expo.public_url);
    lines.push(words.with("shift-mail-look", &[("link", link.into())]));
    lines.join("\n")
}
