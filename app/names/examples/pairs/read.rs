//! The labelled pairs as their file has them; the tests read them here too.

use std::path::Path;

use names::{Kind, Name};
use serde::Deserialize;

/// Two names, and whether they are one party's.
#[derive(Deserialize)]
pub struct Pair {
    /// What the names are of; all but persons are firms to the matcher.
    pub schema: String,
    /// One name.
    pub name1: String,
    /// The other.
    pub name2: String,
    /// Whether they are one party's.
    pub is_match: bool,
}

impl Pair {
    /// Both names, ready to be compared.
    pub fn prepared(&self) -> (Name, Name) {
        let kind = if self.schema == "Person" { Kind::Person } else { Kind::Firm };
        (Name::new(kind, &self.name1), Name::new(kind, &self.name2))
    }
}

/// The pairs of a file.
pub fn read(path: &Path) -> Result<Vec<Pair>, csv::Error> {
    csv::Reader::from_path(path)?.deserialize().collect()
}
