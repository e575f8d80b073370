//! Nobody serves both sides: the names of a case are compared with those of every other before its story is shown, and what
//! is a conflict is kept from whoever has it.

mod decide;
mod gate;
mod names;
mod wall;

pub(crate) use gate::{Gate, before_story, recheck};
pub(crate) use names::{EDITION, again, apart, said};
pub(crate) use wall::follow_firm;

use domain::conflict::{ConflictState, Party};
use domain::row::Person;
use domain::{ConflictId, Millis, NameId, Number};
use serde::{Deserialize, Serialize};

/// A name of a case beside the name of another case that it is like: all that is shown before somebody decides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pair {
    /// The name of the case that somebody wants to work on.
    pub name: String,
    /// The name of another case, in which they or their firm worked.
    pub like: String,
}

/// What stands between somebody and a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubts {
    /// The names, alone; empty where nothing stands between them.
    pub pairs: Vec<Pair>,
    /// Whether a coordinator was asked.
    pub asked: bool,
}

/// A name of a case, for whoever may open the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameView {
    /// Its id.
    pub id: NameId,
    /// The name, with its side and kind.
    pub party: Party,
    /// Who added it; `None`: the request says it.
    pub added_by: Option<Person>,
}

/// Likely conflicts of one person with one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictView {
    /// By this the whole of it is decided.
    pub id: ConflictId,
    /// The case.
    pub number: Number,
    /// Whose conflict it may be.
    pub who: Person,
    /// Each name of the case with the one that it is like, and the case of that.
    pub pairs: Vec<(Party, Party, Number)>,
    /// Where it stands.
    pub state: ConflictState,
    /// Since when it is known.
    pub found_at: Millis,
    /// Whether a conflict usually binds the whole firm, as among lawyers.
    pub binds_firm: bool,
}

/// What is to be kept apart in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The names, askers first.
    pub names: Vec<NameView>,
    /// What nobody has decided: of whoever asks; for coordinators, of everybody.
    pub doubts: Vec<(Person, Pair, ConflictState)>,
    /// From whom the case is kept; for coordinators alone.
    pub walled: Vec<Person>,
    /// Whether whoever asks may change the names.
    pub may: bool,
}
