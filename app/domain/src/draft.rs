//! A request as it was typed, and the one rule that turns it into a filing or says what is wrong.

mod faults;
mod filing;
mod problem;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::clock;
use crate::codes::codes;
use crate::expo::{Expo, Venue};
use crate::question::{self, Answers};
use crate::text;
use crate::urgency::{self, Pressure};
use crate::{Category, Channel, HOUR, Language, Millis, Reach};

use faults::Faults;
pub use filing::{Filing, Words};
pub use problem::{FieldError, Problem};

/// The most characters of the story and of a message.
pub const STORY_MAX: usize = 10_000;
/// The most characters of a name, a company or the other side.
pub const NAME_MAX: usize = 160;
/// The most characters of a stand.
pub const STAND_MAX: usize = 24;

/// A request as it was typed: text everywhere, nothing believed yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// A [`Language`] code.
    pub language: String,
    /// A [`Category`] code.
    pub category: String,
    /// Answers by question code; empty ones count as not given.
    pub answers: Answers,
    /// What happened, in their words.
    pub story: String,
    /// A hall's code; empty for who has no stand.
    pub hall: String,
    /// The stand's number.
    pub stand: String,
    /// Who asks.
    pub contact: ContactDraft,
    /// Who the other side is, as far as they can tell.
    pub other_side: String,
    /// They see a name but cannot read it.
    pub other_side_unreadable: bool,
    /// A [`TooLate`] code; empty counts as not known.
    pub too_late: String,
    /// The local time that goes with [`TooLate::At`], `YYYY-MM-DDTHH:MM`.
    pub too_late_local: String,
    /// The instant, where the sender knows it already (the API); wins over the two above.
    pub too_late_at: Option<Millis>,
    /// Whether somebody is hurt or in danger: `yes` or `no`.
    pub danger: String,
    /// A [`Moving`] code.
    pub moving: String,
    /// A [`Channel`] code; empty counts as `online`.
    pub channel: String,
    /// They read the notice and agree that the desk works with what they wrote.
    pub consent: bool,
    /// They agree that health and identity data are kept.
    pub consent_sensitive: bool,
    /// They agree that the desk passes the case to bodies outside, such as the organiser's complaint office.
    pub consent_outside: bool,
    /// A volunteer takes it down in haste, at the counter or at a stand: one line and a way back to the person are
    /// enough. Left out where it is not so: the hash of what is kept on a device must stay the same.
    #[serde(skip_serializing_if = "is_false")]
    pub brief: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// Who asks, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ContactDraft {
    /// The full name, in any script.
    pub name: String,
    /// The name in Latin letters.
    pub romanised: String,
    /// How to address them.
    pub address_as: String,
    /// The company, as on the badge.
    pub company: String,
    /// Mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// A [`Reach`] code; empty counts as `page`.
    pub reach: String,
    /// They must not be called or visited at the stand.
    #[serde(skip_serializing_if = "is_false")]
    pub discreet: bool,
}

codes! {
    /// "When is it too late?", as the form offers it.
    pub enum TooLate {
        /// No limit, or not known.
        Unknown = "unknown",
        /// Within the hour.
        Hour = "hour",
        /// When the hall closes today.
        HallCloses = "hall_closes",
        /// When the show ends.
        ShowEnds = "show_ends",
        /// At a time that they name.
        At = "at",
    }
}

codes! {
    /// "Will something be moved, taken down or taken away?", as the form offers it.
    pub enum Moving {
        /// No, or not known.
        No = "no",
        /// Within the hour.
        Hour = "hour",
        /// Today.
        Today = "today",
    }
}

impl Draft {
    /// Takes unseen characters out of everything typed at a form; see [`text::tidy`].
    pub fn tidy(&mut self) {
        let contact = &mut self.contact;
        for field in [
            &mut self.story,
            &mut self.hall,
            &mut self.stand,
            &mut self.other_side,
            &mut self.too_late_local,
            &mut contact.name,
            &mut contact.romanised,
            &mut contact.address_as,
            &mut contact.company,
            &mut contact.email,
            &mut contact.phone,
        ] {
            *field = text::tidy(field);
        }
        for answer in self.answers.values_mut() {
            *answer = text::tidy(answer);
        }
    }

    /// A request as it was taken down, to go on with. Clocks that started stay as they are.
    pub fn from_filed(
        language: Language,
        category: Category,
        channel: Channel,
        hall: Option<&str>,
        words: &Words,
        answers: &Answers,
    ) -> Self {
        Self {
            language: language.code().to_owned(),
            category: category.code().to_owned(),
            channel: channel.code().to_owned(),
            answers: answers.clone(),
            story: words.story.clone(),
            hall: hall.unwrap_or_default().to_owned(),
            stand: words.stand.clone(),
            contact: ContactDraft {
                name: words.name.clone(),
                romanised: words.romanised.clone(),
                address_as: words.address_as.clone(),
                company: words.company.clone(),
                email: words.email.clone(),
                phone: words.phone.clone(),
                reach: words.reach.clone(),
                discreet: words.discreet,
            },
            other_side: words.other_side.clone(),
            other_side_unreadable: words.other_side_unreadable,
            consent: true,
            consent_sensitive: words.consent_sensitive,
            consent_outside: words.consent_outside,
            ..Self::default()
        }
    }

    /// Everything that is wrong, or the filing. All faults are told at once, in the order of the form.
    pub fn check(&self, expo: &Expo, venue: &dyn Venue, now: Millis) -> Result<Filing, Vec<FieldError>> {
        self.check_written(expo, venue, now, now)
    }

    /// The same for what was written at `written`, before it arrived: "within the hour" is counted from then.
    pub fn check_written(
        &self,
        expo: &Expo,
        venue: &dyn Venue,
        written: Millis,
        now: Millis,
    ) -> Result<Filing, Vec<FieldError>> {
        let mut faults = Faults::default();
        let language = faults.code("language", &self.language, Language::from_code);
        let category = faults.code("category", &self.category, Category::from_code);
        let channel = faults.code_or("channel", &self.channel, Channel::from_code, Channel::Online);
        // Nobody but a volunteer may be brief.
        let brief = self.brief && channel.is_some_and(|channel| channel != Channel::Online);
        let answers = category.map(|category| self.answers(category, brief, &mut faults)).unwrap_or_default();

        if !self.hall.is_empty() && expo.hall(&self.hall).is_none() {
            faults.add("hall", Problem::UnknownHall);
        }
        faults.text("stand", &self.stand, STAND_MAX);
        let moving = faults.code_or("moving", &self.moving, Moving::from_code, Moving::No);
        let danger = match self.danger.as_str() {
            "" | "no" => false,
            "yes" => true,
            _ => {
                faults.add("danger", Problem::UnknownChoice);
                false
            }
        };
        let too_late_at = self.too_late_at(venue, written, &mut faults);
        faults.text("other_side", &self.other_side, NAME_MAX);

        // Who typed for a caller may have nothing but a category and a number to call back; one line is what being brief
        // leaves.
        if self.story.trim().is_empty() && (brief || channel == Some(Channel::Online)) {
            faults.add("story", Problem::Missing);
        }
        faults.text("story", &self.story, STORY_MAX);
        let words = self.words(brief, &mut faults);
        if !self.consent {
            faults.add("consent", Problem::ConsentMissing);
        }

        let (Some(language), Some(category), Some(channel), Some(moving), true) =
            (language, category, channel, moving, faults.0.is_empty())
        else {
            return Err(faults.0);
        };
        let hall = Some(self.hall.as_str()).filter(|hall| !hall.is_empty());
        let clocks = clock::starting(category, &answers, hall, too_late_at, venue, written);
        let rules = category.rules();
        let urgency = urgency::of(
            category,
            Pressure {
                danger: danger || answers.get("safe_now").is_some_and(|safe| safe != "yes"),
                moving_within_hour: moving == Moving::Hour
                    || answers.get("moved").is_some_and(|moved| moved == "being_moved"),
                moving_today: moving == Moving::Today,
                due_at: clocks.iter().find(|clock| clock.is_on_board(now)).map(|clock| clock.due_at),
            },
            now,
        );
        Ok(Filing {
            language,
            category,
            profession: rules.first,
            parts: rules.with.to_vec(),
            urgency,
            clocks,
            channel,
            hall: hall.map(str::to_owned),
            answers,
            words,
        })
    }

    fn answers(&self, category: Category, brief: bool, faults: &mut Faults) -> Answers {
        let questions = category.questions();
        for code in self.answers.keys() {
            if !questions.iter().any(|q| q.code == code) {
                faults.add(format!("answers.{code}"), Problem::UnknownQuestion);
            }
        }
        let mut kept = BTreeMap::new();
        for question in questions {
            let answer = self.answers.get(question.code).map_or("", |a| a.trim());
            let field = || format!("answers.{}", question.code);
            if answer.is_empty() {
                if question.required && !brief {
                    faults.add(field(), Problem::Missing);
                }
                continue;
            }
            match question::check(question.kind, answer) {
                Ok(()) => {
                    kept.insert(question.code.to_owned(), answer.to_owned());
                }
                Err(fault) => faults.add(field(), fault.into()),
            }
        }
        kept
    }

    fn too_late_at(&self, venue: &dyn Venue, now: Millis, faults: &mut Faults) -> Option<Millis> {
        const TWO_YEARS: Millis = 2 * 366 * crate::DAY;
        let at = match self.too_late_at {
            Some(at) => Some(at),
            None => match faults.code_or("too_late", &self.too_late, TooLate::from_code, TooLate::Unknown)? {
                TooLate::Unknown => None,
                TooLate::Hour => Some(now + HOUR),
                TooLate::HallCloses => {
                    let hall = (!self.hall.is_empty()).then_some(self.hall.as_str());
                    venue.next_closing(hall, now)
                }
                TooLate::ShowEnds => venue.show_end().filter(|end| *end > now),
                TooLate::At => {
                    let at = venue.instant(&self.too_late_local);
                    if at.is_none() {
                        let problem =
                            if self.too_late_local.is_empty() { Problem::Missing } else { Problem::NotATime };
                        faults.add("too_late_at", problem);
                    }
                    at
                }
            },
        }?;
        // An hour of grace: "it was due ten minutes ago" is a reason to file, a date of last year a slip.
        if at < now - HOUR || at > now + TWO_YEARS {
            faults.add("too_late_at", Problem::OutOfRange);
        }
        Some(at)
    }

    fn words(&self, brief: bool, faults: &mut Faults) -> Words {
        let contact = &self.contact;
        if brief && contact.phone.trim().is_empty() && self.stand.trim().is_empty() {
            faults.add("contact.phone", Problem::Missing);
        }
        if contact.name.trim().is_empty() && !brief {
            faults.add("contact.name", Problem::Missing);
        }
        for (field, value) in [
            ("contact.name", &contact.name),
            ("contact.romanised", &contact.romanised),
            ("contact.address_as", &contact.address_as),
            ("contact.company", &contact.company),
        ] {
            faults.text(field, value, NAME_MAX);
        }
        let reach = faults.code_or("contact.reach", &contact.reach, Reach::from_code, Reach::Page);
        let email = contact.email.trim();
        if email.is_empty() && reach == Some(Reach::Email) {
            faults.add("contact.email", Problem::Missing);
        } else if !email.is_empty() && !text::is_email(email) {
            faults.add("contact.email", Problem::NotAnEmail);
        }
        let phone = text::phone(&contact.phone);
        if contact.phone.trim().is_empty() {
            if reach == Some(Reach::Phone) && !(brief && self.stand.trim().is_empty()) {
                faults.add("contact.phone", Problem::Missing);
            }
        } else if phone.is_none() {
            faults.add("contact.phone", Problem::NotAPhone);
        }
        Words {
            story: self.story.clone(),
            stand: self.stand.trim().to_owned(),
            name: contact.name.trim().to_owned(),
            romanised: contact.romanised.trim().to_owned(),
            address_as: contact.address_as.trim().to_owned(),
            company: contact.company.trim().to_owned(),
            email: email.to_owned(),
            phone: phone.unwrap_or_default(),
            reach: reach.unwrap_or(Reach::Page).code().to_owned(),
            other_side: self.other_side.trim().to_owned(),
            other_side_unreadable: self.other_side_unreadable,
            consent_sensitive: self.consent_sensitive,
            consent_outside: self.consent_outside,
            discreet: contact.discreet,
        }
    }
}

#[cfg(test)]
mod tests;
