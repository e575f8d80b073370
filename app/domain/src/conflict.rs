//! Conflicts of interest: the names of a case, and when the same name in two cases keeps somebody from one of them.
//!
//! Whether two names may be one party's is asked of the crate `names`; here stands what follows from it.

use serde::{Deserialize, Serialize};

use crate::Profession;
use crate::codes::codes;
use crate::draft::Words;
use crate::question::Answers;

codes! {
    /// On which side of a case a name stands.
    pub enum Side {
        /// Whoever asked the desk.
        Asker = "asker",
        /// Whom it is about.
        Other = "other",
    }
}

codes! {
    /// What bears a name.
    pub enum NameKind {
        /// Taken from free text, and nobody has said yet; compared as a person and as a firm.
        Unsaid = "unsaid",
        /// A human being.
        Person = "person",
        /// A firm, an authority, an association.
        Firm = "firm",
        /// A brand.
        Brand = "brand",
        /// A stand, with its hall.
        Stand = "stand",
    }
}

impl NameKind {
    /// The kinds that somebody chooses from who adds a name.
    pub const SAID: &'static [NameKind] =
        &[NameKind::Firm, NameKind::Person, NameKind::Brand, NameKind::Stand];
}

codes! {
    /// Where a likely conflict stands.
    pub enum ConflictState {
        /// It was found, and nobody has said anything.
        Open = "open",
        /// The person thinks that it is none, and asks a coordinator.
        Asked = "asked",
        /// A coordinator says that it is none. It is not asked again.
        Cleared = "cleared",
        /// It is one: the case is kept from the person.
        Decided = "decided",
    }
}

/// A name that has to be kept apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// On which side.
    pub side: Side,
    /// What bears it.
    pub kind: NameKind,
    /// As it was written.
    pub text: String,
}

impl Party {
    fn new(side: Side, kind: NameKind, text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty()).then(|| Self { side, kind, text: text.to_owned() })
    }
}

/// The most characters of a name.
pub const PARTY_MAX: usize = 200;

/// The questions whose answer names the other side.
const NAMING: [&str; 3] = ["their_stand", "contractor", "seller"];

/// What bears a name that somebody wrote as they like.
fn kind_of(text: &str) -> NameKind {
    if looks_like_stand(text) { NameKind::Stand } else { NameKind::Unsaid }
}

/// The names of the other side that a request's answers say.
pub fn named_in(answers: &Answers) -> Vec<Party> {
    let named = |code: &&str| {
        let text = answers.get(*code)?;
        Party::new(Side::Other, kind_of(text), text)
    };
    NAMING.iter().filter_map(named).collect()
}

/// The names that a request says already: who asks, their firm, their stand, and the other side. The other side is free
/// text, so it is taken as one name, and whoever holds the case makes it better.
pub fn parties(words: &Words, answers: &Answers, hall: Option<&str>) -> Vec<Party> {
    let stand = at_stand(hall.unwrap_or_default(), &words.stand);
    let mut all: Vec<Party> = [
        Party::new(Side::Asker, NameKind::Person, &words.name),
        Party::new(Side::Asker, NameKind::Person, &words.romanised).filter(|p| p.text != words.name.trim()),
        Party::new(Side::Asker, NameKind::Firm, &words.company),
        Party::new(Side::Asker, NameKind::Stand, &stand),
        Party::new(Side::Other, kind_of(&words.other_side), &words.other_side),
    ]
    .into_iter()
    .flatten()
    .collect();
    for party in named_in(answers) {
        if !all.contains(&party) {
            all.push(party);
        }
    }
    // Names are short; of a whole story in the field for the other side the beginning is compared.
    for party in &mut all {
        party.text = party.text.chars().take(PARTY_MAX).collect();
    }
    all
}

/// A stand says little without its hall: there is a B07 in each.
fn at_stand(hall: &str, stand: &str) -> String {
    let stand = stand.trim();
    if stand.is_empty() || hall.is_empty() || stand.starts_with(hall) {
        return stand.to_owned();
    }
    format!("{hall} {stand}")
}

/// Whether free text is a stand, such as `5.1 B07`: short, with two digits and a letter, and no word in it.
pub fn looks_like_stand(text: &str) -> bool {
    let text = text.trim();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let mut words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    text.chars().count() <= 14
        && digits >= 2
        && words.peek().is_some()
        && words.all(|word| word.len() <= 2 && word.is_ascii())
}

/// Whether the work is done between two sides rather than for one.
const fn is_between(profession: Profession) -> bool {
    matches!(profession, Profession::Mediator | Profession::Arbitrator)
}

/// Whether one party keeps somebody from a case, who worked, or whose firm worked, on another case with it. Each case by the
/// work that is done there, and the party's side.
///
/// A lawyer never serves both sides: so it matters that the party stood on the opposite side. Who helps the same exhibitor
/// once more, or once more acts against the same firm, is on nobody's other side. Who decides or brings together, though,
/// must owe nothing to either: who advised a party, on whatever side, neither mediates nor arbitrates a case of theirs, and
/// who sat between the two does not advise one of them afterwards.
pub const fn is_at_odds(here: (Profession, Side), there: (Profession, Side)) -> bool {
    let opposite = here.1 as u8 != there.1 as u8;
    let advises = matches!((here.0, there.0), (Profession::Lawyer, _) | (_, Profession::Lawyer));
    opposite || (advises && is_between(here.0) != is_between(there.0))
}

/// Whether a conflict of one binds their whole firm: lawyers of one firm count as one (what one knows, the others may be
/// asked to use). A notary, an appraiser or a mediator withdraws alone.
pub const fn binds_firm(profession: Profession) -> bool {
    matches!(profession, Profession::Lawyer)
}

#[cfg(test)]
mod tests {
    use super::Side::{Asker, Other};
    use super::*;
    use crate::Profession::{Arbitrator, Lawyer, Mediator, Notary};

    #[test]
    fn a_lawyer_never_serves_both_sides_and_may_serve_one_twice() {
        for (here, there, expected) in
            [(Asker, Other, true), (Other, Asker, true), (Asker, Asker, false), (Other, Other, false)]
        {
            assert_eq!(is_at_odds((Lawyer, here), (Lawyer, there)), expected, "{here} {there}");
            assert_eq!(is_at_odds((Notary, here), (Notary, there)), expected, "{here} {there}");
        }
    }

    #[test]
    fn who_advised_a_party_does_not_sit_between_it_and_another() {
        for between in [Mediator, Arbitrator] {
            assert!(is_at_odds((between, Asker), (Lawyer, Asker)));
            assert!(is_at_odds((Lawyer, Other), (between, Other)));
            assert!(!is_at_odds((between, Asker), (between, Asker)), "once more between the same");
            assert!(!is_at_odds((between, Asker), (Notary, Asker)), "who records advises nobody");
        }
    }

    #[test]
    fn what_the_form_says_gives_the_names() {
        let words = Words {
            name: "陈明".into(),
            romanised: "Chen Ming".into(),
            company: "东海机械有限公司".into(),
            stand: "B07".into(),
            other_side: " Golden Spoon Trading ".into(),
            ..Words::default()
        };
        let answers = [("their_stand", "6.1 A12"), ("seller", "Golden Spoon Trading"), ("value", "1200 EUR")];
        let answers = answers.map(|(code, said)| (code.to_owned(), said.to_owned())).into();
        let said = parties(&words, &answers, Some("5.1"));
        let said: Vec<_> = said.iter().map(|p| (p.side, p.kind, p.text.as_str())).collect();
        assert_eq!(
            said,
            [
                (Asker, NameKind::Person, "陈明"),
                (Asker, NameKind::Person, "Chen Ming"),
                (Asker, NameKind::Firm, "东海机械有限公司"),
                (Asker, NameKind::Stand, "5.1 B07"),
                (Other, NameKind::Unsaid, "Golden Spoon Trading"),
                (Other, NameKind::Stand, "6.1 A12"),
            ]
        );
        assert_eq!(parties(&Words::default(), &Answers::new(), Some("5.1")), []);
    }

    #[test]
    fn a_stand_is_told_from_a_name() {
        for stand in ["5.1 B07", "6.1H-A12", "C12", "3 / E02"] {
            assert!(looks_like_stand(stand), "{stand}");
        }
        for name in ["3M", "", "4711", "Studio 54 Paris", "B2B", "6.1 홀 화장품 부스", "a lamp at 5.1 C12"]
        {
            assert!(!looks_like_stand(name), "{name}");
        }
    }
}
