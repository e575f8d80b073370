//! Names and conflicts as the API shows them.

use desk::conflict::NameView;
use serde::Serialize;
use utoipa::ToSchema;

use super::super::codes::*;
use super::Person;

/// A name that a ticket keeps apart.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Name {
    /// Its id.
    pub id: String,
    /// On which side it stands.
    #[schema(value_type = Side)]
    pub side: domain::conflict::Side,
    /// What bears it; `unsaid` where it was taken from free text.
    #[schema(value_type = NameKind)]
    pub kind: domain::conflict::NameKind,
    /// As it was written.
    pub text: String,
    /// Who added it; null where the request says it.
    pub added_by: Option<Person>,
}

impl From<NameView> for Name {
    fn from(name: NameView) -> Self {
        let (id, added_by) = (name.id.0, name.added_by.map(Person::from));
        Self { id, side: name.party.side, kind: name.party.kind, text: name.party.text, added_by }
    }
}

/// A name beside one that it is like.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AlikeNames {
    /// The name of the ticket in question.
    pub name: String,
    /// The name of another ticket.
    pub like: String,
}

/// A likely conflict of interest that nobody has decided.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Conflict {
    /// Its id.
    pub id: String,
    /// The ticket's number.
    pub number: String,
    /// Whose it may be.
    pub who: Person,
    /// The names.
    pub names: Vec<AlikeNames>,
    /// Where it stands.
    #[schema(value_type = ConflictState)]
    pub state: domain::conflict::ConflictState,
    /// Since when it is known.
    pub found_at: String,
}
