//! What becomes of a draft: a request that is whole.

use serde::{Deserialize, Serialize};

use crate::question::Answers;
use crate::{Category, Channel, Clock, Language, Profession, Reach, Urgency};

/// A request that is whole: what gets stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// The language it is written in.
    pub language: Language,
    /// What it is about.
    pub category: Category,
    /// The profession that holds it.
    pub profession: Profession,
    /// The professions that get a part at once.
    pub parts: Vec<Profession>,
    /// How soon somebody has to look.
    pub urgency: Urgency,
    /// The clocks that start, soonest first.
    pub clocks: Vec<Clock>,
    /// The way it came.
    pub channel: Channel,
    /// The hall, if they have a stand.
    pub hall: Option<String>,
    /// The answers that were given.
    pub answers: Answers,
    /// Names, story and contact: what can be erased.
    pub words: Words,
}

/// What people wrote: it lives in a row of its own that can be erased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What happened, in their words.
    pub story: String,
    /// The stand's number.
    pub stand: String,
    /// The full name.
    pub name: String,
    /// The name in Latin letters.
    pub romanised: String,
    /// How to address them.
    pub address_as: String,
    /// The company, as on the badge.
    pub company: String,
    /// Mail address.
    pub email: String,
    /// Phone in E.164.
    pub phone: String,
    /// How they want to hear from the desk: a [`Reach`] code.
    pub reach: String,
    /// Who the other side is.
    pub other_side: String,
    /// They cannot read the other side's name.
    pub other_side_unreadable: bool,
    /// Health and identity data may be kept.
    pub consent_sensitive: bool,
    /// Bodies outside the desk may be told.
    pub consent_outside: bool,
    /// They must not be called or visited at the stand.
    #[serde(default)]
    pub discreet: bool,
}

impl Filing {
    /// Whether they can be told by phone alone: they left a number and no address, and either asked to be called or did
    /// not file in their own hands, so that they may have no page to look at.
    pub fn by_phone_alone(&self) -> bool {
        let phone_only = !self.words.phone.is_empty() && self.words.email.is_empty();
        phone_only && (self.words.reach == Reach::Phone.code() || self.channel != Channel::Online)
    }
}
