//! People: accounts, who saw what, what search found.

use domain::people::{Hours, Practice};
use domain::row::{Person, Row};
use domain::{AccountId, Language, Level, Millis, Number, Profession, Role, TicketId};
use serde::{Deserialize, Serialize};

/// An account, as coordinators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name they sign in with and are called by.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// Their firm or office.
    pub firm: String,
    /// The same with the licences.
    pub practices: Vec<Practice>,
    /// Mail address; may be empty.
    pub email: String,
    /// Their team; may be empty.
    pub team: String,
    /// How much and when they can work.
    pub hours: Hours,
    /// Phone in E.164.
    pub phone: String,
    /// Whether they may sign in.
    pub active: bool,
    /// On duty since, if they are.
    pub on_duty_since: Option<Millis>,
    /// How many tickets and parts they hold now.
    pub holding: i64,
}

/// One line of the record of who saw what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// When.
    pub at: Millis,
    /// Who.
    pub by: Person,
    /// What: `opened`, `previewed`, `searched`, `printed`, `downloaded`, `api`.
    pub what: String,
    /// The ticket, where it was one.
    pub ticket: Option<(TicketId, Number)>,
    /// The address they came from.
    pub from: String,
}

/// Somebody found by search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// The row.
    pub row: Row,
    /// Company and name, where this person may open the ticket.
    pub who: Option<(String, String)>,
}

/// The person who is signed in, for the page's head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The account.
    pub id: AccountId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What they are by trade.
    pub professions: Vec<Profession>,
    /// On duty since, if they are.
    pub on_duty_since: Option<Millis>,
    /// Whether they can check in now: a shift of theirs goes on or begins within half an hour, or no roster is published.
    pub may_check_in: bool,
}
