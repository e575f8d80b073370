//! The corps, the roster and duty.

use serde::Serialize;
use utoipa::ToSchema;

use super::Person;
use crate::http::api::codes::*;

/// A language that somebody speaks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Spoken {
    /// The language.
    #[schema(value_type = Language)]
    pub language: domain::Language,
    /// How well; who has only the basics does not work in it.
    #[schema(value_type = Level)]
    pub level: domain::Level,
}

/// What somebody may practise, with the paper that says so.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Licence {
    /// The profession.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// Its number; may be empty.
    pub number: String,
    /// The last day at the venue on which it is valid; null where it does not end.
    #[schema(format = Date)]
    pub valid_until: Option<String>,
}

/// How to reach somebody, and what they may practise: only for coordinators, and of oneself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Record {
    /// Phone in E.164, or empty.
    pub phone: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Their firm or office.
    pub firm: String,
    /// Their team; may be empty.
    pub team: String,
    /// Their licences.
    pub licences: Vec<Licence>,
}

/// Somebody of the corps. What is under `Record` is there only for coordinators, and of oneself.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Volunteer {
    /// The account.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// What they are by trade.
    #[schema(value_type = Vec<Profession>)]
    pub professions: Vec<domain::Profession>,
    /// What they speak.
    pub languages: Vec<Spoken>,
    /// Since when they are on duty; null where they are not.
    #[schema(format = DateTime)]
    pub on_duty_since: Option<String>,
    /// How to reach them.
    #[serde(flatten)]
    pub record: Option<Record>,
}

/// Heads that a shift needs: of a profession, of a language, or of both at once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Need {
    /// Of which profession; null for any.
    #[schema(value_type = Option<Profession>)]
    pub profession: Option<domain::Profession>,
    /// In which language; null for any.
    #[schema(value_type = Option<Language>)]
    pub language: Option<domain::Language>,
    /// How many are needed.
    pub need: u16,
    /// How many there are, as published.
    pub have: u16,
    /// How many are missing, as published.
    pub short: u16,
    /// How many there are in the draft; only for coordinators.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub planned: Option<u16>,
}

/// A span of time at a desk that people are needed for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Shift {
    /// Its id.
    pub id: String,
    /// The desk's code.
    #[schema(example = "desk")]
    pub desk: String,
    /// The day at the venue on which it begins.
    #[schema(format = Date)]
    pub day: String,
    /// When it begins.
    #[schema(format = DateTime)]
    pub starts_at: String,
    /// When it ends.
    #[schema(format = DateTime)]
    pub ends_at: String,
    /// What it needs.
    pub needs: Vec<Need>,
}

/// Somebody on a published shift.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Assignment {
    /// Its id: another one whenever somebody else is on the shift.
    pub id: String,
    /// The shift's id.
    pub shift: String,
    /// The desk's code.
    #[schema(example = "desk")]
    pub desk: String,
    /// The day at the venue on which the shift begins.
    #[schema(format = Date)]
    pub day: String,
    /// When it begins.
    #[schema(format = DateTime)]
    pub starts_at: String,
    /// When it ends.
    #[schema(format = DateTime)]
    pub ends_at: String,
    /// Who.
    pub volunteer: Person,
    /// The profession in which they serve.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// How it stands; null for a colleague's shift that is over, except for coordinators.
    #[schema(value_type = Option<Presence>)]
    pub presence: Option<domain::roster::Presence>,
}

/// Somebody on duty.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OnDuty {
    /// The account.
    pub id: String,
    /// What they are called.
    pub name: String,
    /// What they may do.
    #[schema(value_type = Role)]
    pub role: domain::Role,
    /// What they are by trade.
    #[schema(value_type = Vec<Profession>)]
    pub professions: Vec<domain::Profession>,
    /// What they speak.
    pub languages: Vec<Spoken>,
    /// Since when they are on duty.
    #[schema(format = DateTime)]
    pub since: String,
    /// The id of the shift that they are on; null where they are on none.
    pub shift: Option<String>,
    /// When that shift ends.
    #[schema(format = DateTime)]
    pub until: Option<String>,
}

/// How many of a profession are on duty.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfProfession {
    /// The profession.
    #[schema(value_type = Profession)]
    pub profession: domain::Profession,
    /// How many.
    pub count: usize,
}

/// How many work in a language and are on duty.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OfLanguage {
    /// The language.
    #[schema(value_type = Language)]
    pub language: domain::Language,
    /// How many.
    pub count: usize,
}

/// One's own duty.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OwnDuty {
    /// Since when one is on duty; null where one is not.
    #[schema(format = DateTime)]
    pub on_duty_since: Option<String>,
    /// Whether one can check in now.
    pub may_check_in: bool,
}

/// Who is on duty.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Duty {
    /// Everybody on duty whom the filters leave, by profession and name.
    pub on_duty: Vec<OnDuty>,
    /// How many there are of each profession, whatever the filters; none is left out.
    pub professions: Vec<OfProfession>,
    /// How many work in each language, whatever the filters; none is left out.
    pub languages: Vec<OfLanguage>,
    /// The caller's own duty.
    pub own: OwnDuty,
}
