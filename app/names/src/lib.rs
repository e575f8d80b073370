//! Whether two names may be one party's: the matcher of the desk's conflict gate.
//!
//! A [`Name`] is prepared once and compared often. [`likeness`] says how near two names are and why, [`likely`] whether
//! somebody should decide. [`Name::keys`] are for an index: names that match share one of them, nearly always.
//!
//! Everything here is pure: no clock, no files, no network. The tables of words are in `src/data`.

mod align;
mod distance;
mod firm;
mod fold;
mod keys;
mod person;
mod token;
mod vocabulary;

use std::collections::BTreeSet;

use firm::Firm;
use person::Person;
use token::{Cost, how};

/// What bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A human being.
    Person,
    /// A firm, an authority, an association.
    Firm,
    /// A brand; it is compared with firms, too.
    Brand,
    /// A stand at the fair, such as `5.1H-A12`.
    Stand,
}

/// A name, prepared for comparing.
#[derive(Debug, Clone)]
pub struct Name {
    kind: Kind,
    inner: Inner,
}

#[derive(Debug, Clone)]
enum Inner {
    Person(Person),
    Firm(Firm),
    Stand(String),
}

impl Name {
    /// Prepares a name as it was typed, in any script. It costs some microseconds; a text without a letter or digit is
    /// a name that is like no other. Of a very long name the first twelve parts count.
    pub fn new(kind: Kind, text: &str) -> Self {
        let inner = match kind {
            Kind::Person => Inner::Person(Person::new(text)),
            Kind::Firm | Kind::Brand => Inner::Firm(Firm::new(text, kind == Kind::Brand)),
            Kind::Stand => Inner::Stand(fold::words(text).into_iter().map(|word| word.text).collect()),
        };
        Self { kind, inner }
    }

    /// What bears it.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether nothing is left to compare.
    pub fn is_empty(&self) -> bool {
        match &self.inner {
            Inner::Person(person) => person.tokens.is_empty(),
            Inner::Firm(firm) => firm.tokens.is_empty(),
            Inner::Stand(text) => text.is_empty(),
        }
    }

    /// Keys for an index: short ASCII strings, a handful a name. Only names that share one need comparing.
    ///
    /// They depend on the tables, so that an index is to be built anew when a release changes those.
    pub fn keys(&self) -> BTreeSet<String> {
        match &self.inner {
            _ if self.is_empty() => BTreeSet::new(),
            Inner::Person(person) => prefixed('p', keys::of(&person.tokens, "", person.any_order)),
            Inner::Firm(firm) => prefixed('f', keys::of(&firm.tokens, &firm.initials, false)),
            Inner::Stand(text) => BTreeSet::from([format!("s{text}")]),
        }
    }
}

fn prefixed(kind: char, keys: BTreeSet<String>) -> BTreeSet<String> {
    keys.into_iter().map(|key| format!("{kind}{key}")).collect()
}

/// Why two names are like each other: what differs most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Nothing but case, punctuation, legal form, or a word in another language.
    Same,
    /// They are written in two scripts.
    Scripts,
    /// Initials or an acronym stand for words.
    Initials,
    /// One has words that the other lacks.
    Part,
    /// Their words stand in another order.
    Order,
    /// They are spelt in two ways.
    Spelling,
    /// They are not like each other.
    None,
}

/// How near two names are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// From 0 to 1; from [`LIKELY`] on somebody should decide.
    pub score: f32,
    /// Why.
    pub reason: Reason,
}

/// The score from which on two names may be one party's.
pub const LIKELY: f32 = 0.5;

/// How near two names are. Persons are compared with persons, firms and brands with each other, stands with stands;
/// who was typed into the wrong field is found by preparing the name as both.
pub fn likeness(a: &Name, b: &Name) -> Likeness {
    let nothing = Likeness { score: 0.0, reason: Reason::None };
    if a.is_empty() || b.is_empty() {
        return nothing;
    }
    match (&a.inner, &b.inner) {
        (Inner::Person(x), Inner::Person(y)) => x.cost(y).into(),
        (Inner::Firm(x), Inner::Firm(y)) => x.cost(y).into(),
        (Inner::Stand(x), Inner::Stand(y)) if x == y => Cost::NONE.into(),
        _ => nothing,
    }
}

/// Whether two names may be one party's, so that somebody should decide.
pub fn likely(a: &Name, b: &Name) -> bool {
    likeness(a, b).score >= LIKELY
}

impl From<Cost> for Likeness {
    fn from(cost: Cost) -> Self {
        let score = (1.0 - cost.share * (1.0 - LIKELY)).max(0.0);
        let has = |flag: u8| cost.how & flag != 0;
        let reason = match () {
            () if score < LIKELY => Reason::None,
            () if has(how::PART) => Reason::Part,
            () if has(how::SHORT) => Reason::Initials,
            () if has(how::SCRIPTS) => Reason::Scripts,
            () if has(how::ORDER) => Reason::Order,
            () if has(how::SPELT) => Reason::Spelling,
            () => Reason::Same,
        };
        Self { score, reason }
    }
}

/// How many tenths of an edit a likely match may have between names of so many letters.
fn budget(letters: usize) -> f32 {
    match letters {
        0..=3 => 6.0,
        4..=5 => 11.0,
        6..=7 => 13.0,
        _ => 20.0,
    }
}
