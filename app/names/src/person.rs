//! Names of persons.

use std::cmp::Ordering;

use crate::align::{Grid, MOST};
use crate::budget;
use crate::fold::{self, Script, Word};
use crate::token::{Cost, Group, Token, how};
use crate::vocabulary::{PERSONS, Part};

/// A person's name, taken apart.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Given names and surnames, a surname that stood before a comma behind them; without titles and particles.
    pub(crate) tokens: Vec<Token>,
    letters: usize,
    /// Whether it is East Asian, whose surname stands first at home and last abroad.
    pub(crate) any_order: bool,
}

/// A name that the other lacks while all the other's are found: a middle name, a father's, in shares.
const MIDDLE_NAME: f32 = 0.175;
/// The same for an initial.
const MIDDLE_INITIAL: f32 = 0.1;
/// A name that has no counterpart although the other has some left, too.
const OTHER_NAME: f32 = 1.3;
/// Parts in another order: of a name that is East Asian or written there, and of a long one.
const EAST_ASIAN_ORDER: f32 = 0.1;
const OTHER_ORDER: f32 = 0.25;
/// East Asian names are short and alike: a consonant in one of two syllables is another name.
const EAST_ASIAN_BUDGET: f32 = 0.76;

impl Person {
    pub(crate) fn new(text: &str) -> Self {
        let mut words = match text.split_once([',', '，', '،']) {
            Some((surname, given)) if !given.contains([',', '，', '،']) => {
                let mut words = fold::words(given);
                words.extend(fold::words(surname));
                words
            }
            _ => fold::words(text),
        };
        words.iter_mut().for_each(mend);
        let mut tokens = tokens(&words, true);
        if tokens.len() < 2 {
            let all = self::tokens(&words, false);
            if all.len() > tokens.len() {
                tokens = all;
            }
        }
        tokens.truncate(MOST);
        let letters = tokens.iter().map(|t| t.text.len()).sum();
        let surname = |t: Option<&Token>| {
            t.is_some_and(|t| {
                t.script.is_unspaced() || (t.script == Script::Alphabet && PERSONS.is_surname(&t.text))
            })
        };
        let any_order = surname(tokens.first()) || surname(tokens.last());
        if let Some(first) = tokens.first_mut() {
            first.surname = PERSONS.is_surname(&first.text);
        }
        Self { tokens, letters, any_order }
    }

    /// What it costs to take one person for the other.
    pub(crate) fn cost(&self, other: &Self) -> Cost {
        // The longer one is turned, so that it does not matter who is asked.
        let rank = |person: &Self| (person.tokens.len(), person.letters);
        match rank(self).cmp(&rank(other)) {
            Ordering::Less => other.turning(self),
            Ordering::Equal if self.texts().lt(other.texts()) => other.turning(self),
            _ => self.turning(other),
        }
    }

    fn texts(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().map(|t| &*t.text)
    }

    /// The same, with this one's parts turned.
    fn turning(&self, other: &Self) -> Cost {
        let (n, m) = (self.tokens.len(), other.tokens.len());
        let east = self.any_order && other.any_order;
        let room = budget(self.letters.min(other.letters)) * if east { EAST_ASIAN_BUDGET } else { 1.0 };
        let grid = Grid::new(&self.tokens, &other.tokens, room);
        let here: Vec<usize> = (0..n).collect();
        let there: Vec<usize> = (0..m).collect();
        let best_of = |order: &[usize]| {
            let less =
                |tokens: &[Token], i: usize| if tokens[i].initial { MIDDLE_INITIAL } else { MIDDLE_NAME };
            let never = |_| OTHER_NAME;
            let shorter = grid.align(order, &there, |i| less(&self.tokens, i), never);
            let longer = grid.align(order, &there, never, |j| less(&other.tokens, j));
            // One name may say less than the other; a single part that they share says too little.
            [shorter, longer]
                .into_iter()
                .filter(|cost| cost.how & how::PART == 0 || cost.met >= 2)
                .fold(Cost::NEVER, Cost::or)
        };
        let mut cost = best_of(&here);
        for turn in 1..n {
            let Some(price) = self.turned(other, turn, east) else { break };
            if cost.share <= price {
                break;
            }
            let mut order = here.clone();
            order.rotate_left(turn);
            cost = cost.or(best_of(&order).plus(Cost::new(price, how::ORDER)));
        }
        cost
    }

    /// What it costs to let the name begin at its part `turn`, where that may be the same person.
    fn turned(&self, other: &Self, turn: usize, east: bool) -> Option<f32> {
        let (n, m) = (self.tokens.len(), other.tokens.len());
        let native = |tokens: &[Token]| tokens.iter().any(|t| t.script.is_unspaced());
        if east || native(&self.tokens) != native(&other.tokens) {
            return Some(EAST_ASIAN_ORDER);
        }
        if n >= 3 && m >= 2 || n >= 2 && m >= 3 {
            return Some(OTHER_ORDER);
        }
        // `Hans Friedrich` is not `Friedrich Hans`; but a father's name may stand before his child's.
        let children = |tokens: &[Token], from: usize| -> Vec<bool> {
            (0..tokens.len()).map(|i| tokens[(i + from) % tokens.len()].child).collect()
        };
        let ours = children(&self.tokens, turn);
        (n == m && ours.contains(&true) && ours == children(&other.tokens, 0)).then_some(OTHER_ORDER)
    }
}

/// How Japanese reads these characters, where the table knows all of them as one.
pub(crate) fn japanese(characters: &[char]) -> Option<&'static str> {
    PERSONS.reading(characters).filter(|(count, _)| *count == characters.len()).map(|(_, sound)| sound)
}

/// Undoes what scanners and languages do to a word: digits for letters, particles inside `Abdulrahman` and `Vanderberg`.
fn mend(word: &mut Word) {
    if word.script != Script::Alphabet {
        return;
    }
    if word.text.contains(|c: char| c.is_ascii_digit())
        && word.text.contains(|c: char| c.is_ascii_alphabetic())
    {
        word.text = word.text.chars().map(letter).collect();
    }
    if let Some(rest) = word.text.strip_prefix("vander").filter(|rest| rest.len() >= 3) {
        word.text = rest.to_owned();
    }
    const SERVANT: [&str; 7] = ["abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdud"];
    if let Some(rest) = SERVANT.iter().find_map(|servant| word.text.strip_prefix(servant))
        && (rest.is_empty() || rest.len() >= 4)
        && !rest.starts_with("lah")
    {
        word.text = format!("abd{rest}");
    }
}

/// The letter that a digit looks like.
fn letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        other => other,
    }
}

fn tokens(words: &[Word], without_particles: bool) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut child = false;
    let mut at = 0;
    let is_name = |at: usize| words[at].script.is_syllabic() && PERSONS.begins(&words[at..]).is_none();
    let alone = (0..words.len()).filter(|at| is_name(*at)).count() == 1;
    while let Some(word) = words.get(at) {
        if without_particles && let Some((count, part)) = PERSONS.begins(&words[at..]) {
            child |= part == Part::ChildOf;
            at += count;
            continue;
        }
        at += 1;
        if word.script.is_syllabic() {
            run(&mut tokens, word, alone);
        } else {
            let mut token = Token::new(&word.text, &word.native, word.script, Group::Plain);
            token.initial = word.script == Script::Alphabet && word.text.len() == 1;
            tokens.push(token);
        }
        if let Some(last) = tokens.last_mut() {
            last.child = child;
        }
        child = false;
    }
    for token in &mut tokens {
        token.spellings = PERSONS.spellings(&token.text).into();
    }
    tokens
}

/// Chinese, Japanese and Korean names are one run: surname, then given name.
fn run(tokens: &mut Vec<Token>, word: &Word, alone: bool) {
    let characters: Vec<char> = word.native.chars().collect();
    let characters = &characters[..characters.len() - PERSONS.title_behind(&characters)];
    let surname = match characters {
        [_] | [] => characters.len(),
        _ if !alone => characters.len(),
        [first, second, ..] => match PERSONS.reading(characters) {
            Some((count, _)) if count > 1 || japanese(&characters[1..]).is_some() => count,
            _ => 1 + usize::from(characters.len() > 2 && PERSONS.is_double(&format!("{first}{second}"))),
        },
    };
    for part in [&characters[..surname], &characters[surname..]] {
        let run: String = part.iter().collect();
        for spelt in fold::words(&run) {
            let mut token = Token::new(&spelt.text, &spelt.native, word.script, Group::Plain);
            token.reading = japanese(part);
            tokens.push(token);
        }
    }
}
