//! From what a browser sends to a draft. Pure but for reading the stream; believes nothing.

use axum::extract::Multipart;
use axum::http::StatusCode;
use desk::Upload;
use domain::draft::{Draft, TooLate};
use domain::question::{self, Kind};
use domain::{Category, Channel, FileId, Language};

/// More bytes than any honest text: the longest story has 10,000 characters.
const TEXT_MAX: usize = 1024 * 1024;
/// More parts than any form has.
const PARTS_MAX: usize = 200;
/// The field of an amount's currency ends so; the two are one answer.
pub(crate) const CURRENCY: &str = ".currency";
/// The value of the hall for who has no stand, so that the form can tell it from "not said".
pub(crate) const NO_STAND: &str = "none";

/// A form as it came in: texts as they were typed, so that they can be shown again as they were.
#[derive(Clone, Debug, Default)]
pub(crate) struct Submission {
    /// What was typed.
    pub(crate) draft: Draft,
    /// The form's key.
    pub(crate) key: String,
    /// Files that an earlier try left at the desk.
    pub(crate) kept: Vec<FileId>,
    /// Those of them that are no longer wanted.
    pub(crate) dropped: Vec<FileId>,
    /// Files that came now.
    pub(crate) uploads: Vec<Upload>,
    /// The language to go on in, where nothing was sent yet but a language was pressed.
    pub(crate) switch: Option<Language>,
    /// The text of a message.
    pub(crate) body: String,
    /// The number in the line of whoever it is for.
    pub(crate) slip: Option<String>,
    /// What was known when the form was shown, of one that completes a request.
    pub(crate) seen: String,
    /// How long it waited on the device, in ms.
    pub(crate) waited: domain::Millis,
}

/// Why a form could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadForm {
    /// More than allowed.
    TooLarge,
    /// Cut off, no form, or not UTF-8.
    Broken,
}

impl Submission {
    /// An empty form of this category, in this language, that came this way.
    pub(crate) fn new(language: Language, category: Category, channel: Channel) -> Self {
        let draft = Draft {
            language: language.code().to_owned(),
            category: category.code().to_owned(),
            channel: channel.code().to_owned(),
            ..Draft::default()
        };
        Self { draft, ..Self::default() }
    }

    /// Reads the parts of a form into this one.
    pub(crate) async fn read(mut self, mut multipart: Multipart) -> Result<Self, BadForm> {
        let too = |status| {
            if status == StatusCode::PAYLOAD_TOO_LARGE { BadForm::TooLarge } else { BadForm::Broken }
        };
        for _ in 0..PARTS_MAX {
            let Some(part) = multipart.next_field().await.map_err(|e| too(e.status()))? else {
                return Ok(self);
            };
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let body = part.bytes().await.map_err(|e| too(e.status()))?;
            if name == "photos" {
                // An empty file field is sent as a file without name and content.
                if !body.is_empty() {
                    let name =
                        file.filter(|f| !f.is_empty()).map_or_else(|| "photo".to_owned(), |f| file_name(&f));
                    self.uploads.push(Upload { name, body });
                }
            } else if body.len() > TEXT_MAX {
                return Err(BadForm::TooLarge);
            } else {
                let value = String::from_utf8(body.to_vec()).map_err(|_| BadForm::Broken)?;
                self.put(&name, value);
            }
        }
        Err(BadForm::Broken)
    }

    /// Puts one field in its place; names that no form has are passed over.
    pub(crate) fn put(&mut self, name: &str, value: String) {
        let draft = &mut self.draft;
        let contact = &mut draft.contact;
        let on = matches!(value.as_str(), "yes" | "on" | "true");
        match name {
            "key" => self.key = value,
            "kept" => self.kept.push(FileId(value)),
            "drop" => self.dropped.push(FileId(value)),
            "switch" => self.switch = Language::from_code(&value),
            "body" => self.body = value,
            "slip" => self.slip = Some(value),
            "seen" => self.seen = value,
            // Where it is not the page's: a short form asks for it.
            "category" if draft.brief => draft.category = value,
            // Only a volunteer who types for somebody chooses it; an exhibitor's is the page's.
            "language" if draft.channel != Channel::Online.code() => draft.language = value,
            "story" => draft.story = value,
            "hall" => draft.hall = value,
            "stand" => draft.stand = value,
            "other_side" => draft.other_side = value,
            "other_side_unreadable" => draft.other_side_unreadable = on,
            "too_late" => draft.too_late = value,
            "too_late_local" => draft.too_late_local = value,
            "danger" => draft.danger = value,
            "moving" => draft.moving = value,
            "consent" => draft.consent = on,
            "consent_sensitive" => draft.consent_sensitive = on,
            "consent_outside" => draft.consent_outside = on,
            "contact.name" => contact.name = value,
            "contact.romanised" => contact.romanised = value,
            "contact.address_as" => contact.address_as = value,
            "contact.company" => contact.company = value,
            "contact.email" => contact.email = value,
            "contact.phone" => contact.phone = value,
            "contact.reach" => contact.reach = value,
            "contact.discreet" => contact.discreet = on,
            _ => {
                if let Some(code) = name.strip_prefix("answers.")
                    && is_question(&draft.category, code.strip_suffix(CURRENCY).unwrap_or(code))
                {
                    draft.answers.insert(code.to_owned(), value);
                }
            }
        }
    }

    /// The draft to file: amounts joined with their currencies, numbers in plain digits, nothing unseen.
    pub(crate) fn to_file(&self) -> Draft {
        let mut draft = self.draft.clone();
        draft.tidy();
        if draft.hall == NO_STAND {
            draft.hall.clear();
        }
        if draft.too_late.is_empty() && !draft.too_late_local.is_empty() {
            draft.too_late = TooLate::At.code().to_owned();
        }
        draft.too_late_local = to_the_minute(draft.too_late_local);
        let typed = std::mem::take(&mut draft.answers);
        let questions = Category::from_code(&draft.category).map_or(&[][..], Category::questions);
        for question in questions {
            let Some(answer) = typed.get(question.code).filter(|a| !a.is_empty()).cloned() else { continue };
            let answer = match question.kind {
                Kind::Amount => {
                    let currency =
                        typed.get(&format!("{}{CURRENCY}", question.code)).map_or("", |c| c.as_str());
                    format!("{} {currency}", plain_number(&answer))
                }
                Kind::Count => plain_number(&answer),
                Kind::DateTime => to_the_minute(answer),
                Kind::Choice(_) | Kind::Text(_) | Kind::Date => answer,
            };
            draft.answers.insert(question.code.to_owned(), answer);
        }
        draft
    }
}

/// A file's name as it is on the sender's disk: forms write these three characters as `%22`, `%0D`, `%0A`
/// (HTML, "multipart/form-data encoding algorithm"), and nothing else is encoded.
fn file_name(sent: &str) -> String {
    sent.replace("%22", "\u{22}").replace("%0D", " ").replace("%0A", " ")
}

fn is_question(category: &str, code: &str) -> bool {
    Category::from_code(category).is_some_and(|c| c.questions().iter().any(|q| q.code == code))
}

/// Some browsers send seconds.
fn to_the_minute(local: String) -> String {
    match local.get(..16) {
        Some(minute) if question::is_date_time(minute) => minute.to_owned(),
        _ => local,
    }
}

/// A number as `1234.50`, from what people type in any of our languages: their own digits, and points,
/// commas or spaces between thousands or before the cents. What is no number stays as it is.
fn plain_number(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    for c in typed.trim().chars() {
        match c {
            '٠'..='٩' => text.extend(char::from_digit(c as u32 - '٠' as u32, 10)),
            '۰'..='۹' => text.extend(char::from_digit(c as u32 - '۰' as u32, 10)),
            '０'..='９' => text.extend(char::from_digit(c as u32 - '０' as u32, 10)),
            '．' | '٫' => text.push('.'),
            '，' | '٬' | '、' => text.push(','),
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => {}
            _ => text.push(c),
        }
    }
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return typed.trim().to_owned();
    }
    let Some(last) = text.rfind(['.', ',']) else { return text };
    let (whole, part) = (&text[..last], &text[last + 1..]);
    let mark = &text[last..=last];
    // The last mark stands before cents, unless it is one of several alike or has just three digits behind
    // it: then it stands between thousands.
    let thousands = whole.contains(mark) || (part.len() == 3 && whole != "0" && !whole.is_empty());
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if thousands { format!("{whole}{part}") } else { format!("{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(fields: &[(&str, &str)]) -> Submission {
        let mut form = Submission::new(Language::De, Category::Contract, Channel::Online);
        for (name, value) in fields {
            form.put(name, (*value).to_owned());
        }
        form
    }

    #[test]
    fn fields_find_their_place_and_strangers_are_passed_over() {
        let form = contract(&[
            ("contact.name", "Jens Öztürk"),
            ("answers.signed", "yes"),
            ("answers.moved", "moved"),
            ("nonsense", "x"),
            ("language", "fr"),
            ("consent", "yes"),
            ("kept", "f1"),
            ("kept", "f2"),
            ("drop", "f1"),
            ("switch", "it"),
        ]);
        assert_eq!(form.draft.contact.name, "Jens Öztürk");
        assert_eq!(form.draft.answers.len(), 1);
        assert_eq!(form.draft.language, "de");
        assert!(form.draft.consent);
        assert_eq!((form.kept.len(), form.dropped.len()), (2, 1));
        assert_eq!(form.switch, Some(Language::It));
    }

    #[test]
    fn an_amount_is_joined_for_filing_and_kept_as_it_was_typed() {
        let form = contract(&[("answers.value", "12.500,5"), ("answers.value.currency", "EUR")]);
        assert_eq!(form.to_file().answers["value"], "12500.5 EUR");
        assert_eq!(form.draft.answers["value"], "12.500,5");
        // A currency that merely stands there is no answer.
        assert!(contract(&[("answers.value.currency", "EUR")]).to_file().answers.is_empty());
    }

    #[test]
    fn numbers_as_people_type_them() {
        for (typed, plain) in [
            ("1,234,567", "1234567"),
            ("1.234.567,89", "1234567.89"),
            ("1,234,567.89", "1234567.89"),
            ("1 234,5", "1234.5"),
            ("1.234", "1234"),
            ("0.5", "0.5"),
            ("12,50", "12.50"),
            ("١٢٬٥٠٠٫٥", "12500.5"),
            ("３０００", "3000"),
            ("1'000", "1000"),
            ("a lot", "a lot"),
            ("", ""),
            (".", "."),
        ] {
            assert_eq!(plain_number(typed), plain, "{typed}");
        }
    }

    #[test]
    fn a_time_alone_says_that_it_counts_and_no_stand_is_no_hall() {
        let form = contract(&[("too_late_local", "2026-11-05T14:30:00"), ("hall", "none")]);
        let draft = form.to_file();
        assert_eq!((draft.too_late.as_str(), draft.too_late_local.as_str()), ("at", "2026-11-05T14:30"));
        assert_eq!(draft.hall, "");
        assert_eq!(form.draft.hall, "none");
    }

    #[test]
    fn names_of_files_are_shown_as_they_are() {
        assert_eq!(file_name("a %22b%22 50%.png"), "a \"b\" 50%.png");
    }

    #[test]
    fn a_volunteer_who_types_for_somebody_names_their_language() {
        let mut form = Submission::new(Language::En, Category::Other, Channel::Phone);
        form.put("language", "ja".to_owned());
        assert_eq!(form.draft.language, "ja");
    }
}
