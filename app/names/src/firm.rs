//! Names of firms, brands and organisations.

use crate::align::{Grid, MOST};
use crate::budget;
use crate::fold::{self, Script, Word};
use crate::token::{Cost, Group, Token, how};
use crate::vocabulary::{FIRMS, Form, Sense};

/// A firm's name, taken apart.
#[derive(Debug, Clone)]
pub(crate) struct Firm {
    /// Without legal form and stop words; the whole name where nothing else is left.
    pub(crate) tokens: Vec<Token>,
    form: Option<Form>,
    /// First letters of the words that count, where they are Latin.
    pub(crate) initials: String,
    /// Letters of the name proper and half of the others: what an edit is measured by.
    letters: usize,
    /// Positions with the name proper first, then trade words, places and numbers, each sorted.
    grouped: Vec<usize>,
    /// Whether it is a brand, which leaves out what its firm does.
    brand: bool,
}

/// What a word costs that the other name lacks, in shares.
mod gap {
    pub(super) const PLAIN: f32 = 1.3;
    pub(super) const TRADE: f32 = 1.1;
    pub(super) const WEAK_TRADE: f32 = 0.6;
    pub(super) const BRANDS_TRADE: f32 = 0.3;
    pub(super) const LINK: f32 = 0.1;
    pub(super) const PLACE: f32 = 0.4;
    pub(super) const NUMBER: f32 = 1.05;
}
/// Two legal forms that exclude each other name two firms.
const OTHER_FORM: f32 = 1.05;
/// Words in another order.
const OTHER_ORDER: f32 = 0.1;
/// Two places name two branches, where one alone may be left out.
const OTHER_PLACE: f32 = 0.3;
/// An acronym for the name.
const ACRONYM: f32 = 0.4;

impl Firm {
    pub(crate) fn new(text: &str, brand: bool) -> Self {
        let words = fold::join_dotted(fold::words(text));
        let mut parts = Parts::default();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            if word.script.is_unspaced() {
                parts.run(word);
                at += 1;
            } else if let Some((count, sense)) = FIRMS.begins(&words[at..]) {
                parts.phrase(&words[at..at + count], sense);
                at += count;
            } else {
                parts.phrase(&words[at..=at], Sense::Name);
                at += 1;
            }
        }
        let Parts { mut tokens, form, mut initials } = parts;
        if tokens.is_empty() {
            tokens = words.iter().map(|w| Token::new(&w.text, &w.native, w.script, Group::Plain)).collect();
            initials.clear();
        }
        tokens.truncate(MOST);
        let letters = |plain: bool| -> usize {
            tokens.iter().filter(|t| (t.group == Group::Plain) == plain).map(|t| t.text.len()).sum()
        };
        let letters = letters(true) + letters(false) / if letters(true) == 0 { 1 } else { 2 };
        let mut grouped: Vec<usize> = (0..tokens.len()).collect();
        grouped.sort_by_key(|i| match tokens[*i].group {
            Group::Plain => (0, 0),
            Group::Trade { id, .. } => (1, u32::from(id)),
            Group::Place(id) => (2, u32::from(id)),
            Group::Number(number) => (3, number),
            Group::Link => (4, 0),
        });
        Self { tokens, form, initials, letters, grouped, brand }
    }

    /// What it costs to take one firm for the other.
    pub(crate) fn cost(&self, other: &Self) -> Cost {
        let acronym = self.is_acronym_of(other) || other.is_acronym_of(self);
        let mut cost = if acronym { Cost::new(ACRONYM, how::SHORT) } else { Cost::NEVER };
        let room = budget(self.letters.min(other.letters));
        let grid = Grid::new(&self.tokens, &other.tokens, room);
        let brands = self.brand || other.brand;
        let gap_a = |i: usize| gap_of(&self.tokens[i], brands);
        let gap_b = |j: usize| gap_of(&other.tokens[j], brands);
        let written: [Vec<usize>; 2] = [(0..self.tokens.len()).collect(), (0..other.tokens.len()).collect()];
        cost = cost.or(grid.align(&written[0], &written[1], gap_a, gap_b));
        if cost.share > OTHER_ORDER {
            let sorted = grid.align(&self.grouped, &other.grouped, gap_a, gap_b);
            cost = cost.or(sorted.plus(Cost::new(OTHER_ORDER, how::ORDER)));
        }
        if self.is_apart_from(other) && other.is_apart_from(self) {
            cost = cost.plus(Cost::new(OTHER_PLACE, how::PART));
        }
        if self.excludes(other) { cost.plus(Cost::new(OTHER_FORM, how::PART)) } else { cost }
    }

    fn excludes(&self, other: &Self) -> bool {
        matches!(
            (self.form, other.form),
            (Some(Form::Stock), Some(Form::Limited)) | (Some(Form::Limited), Some(Form::Stock))
        )
    }

    /// Whether it names a place that the other does not.
    fn is_apart_from(&self, other: &Self) -> bool {
        let lacks = |group: Group| !other.tokens.iter().any(|t| t.group == group);
        self.tokens.iter().any(|t| matches!(t.group, Group::Place(_)) && lacks(t.group))
    }

    /// `PLA`, `BMW`: one word of the first letters of three or more.
    fn is_acronym_of(&self, other: &Self) -> bool {
        match &self.tokens[..] {
            [one] => one.group == Group::Plain && other.initials.len() >= 3 && *one.text == *other.initials,
            _ => false,
        }
    }
}

fn gap_of(token: &Token, brands: bool) -> f32 {
    match token.group {
        Group::Plain => gap::PLAIN,
        Group::Trade { .. } if brands => gap::BRANDS_TRADE,
        Group::Trade { weak: true, .. } => gap::WEAK_TRADE,
        Group::Trade { .. } => gap::TRADE,
        Group::Link => gap::LINK,
        Group::Place(_) => gap::PLACE,
        Group::Number(_) => gap::NUMBER,
    }
}

/// What was found of a firm's name so far.
#[derive(Default)]
struct Parts {
    tokens: Vec<Token>,
    form: Option<Form>,
    initials: String,
}

impl Parts {
    /// Words that mean something together.
    fn phrase(&mut self, words: &[Word], sense: Sense) {
        let Some(first) = words.first() else { return };
        let group = match sense {
            Sense::Name => self.name_or_number(&first.text),
            Sense::Form(form) => return self.form(form),
            Sense::Stop => return,
            Sense::Link => Group::Link,
            Sense::Trade { id, weak } => Group::Trade { id, weak },
            Sense::Place(id) => Group::Place(id),
            Sense::Number(number) => Group::Number(number),
        };
        if let Group::Number(ones @ 1..=9) = group
            && let Some(Token {
                group: Group::Number(tens @ (20 | 30 | 40 | 50 | 60 | 70 | 80 | 90)), ..
            }) = self.tokens.last_mut()
        {
            *tens += ones;
            return;
        }
        // `灯饰照明` says lighting twice.
        if matches!(group, Group::Trade { .. }) && self.tokens.iter().any(|t| t.group == group) {
            return;
        }
        if group != Group::Link {
            self.initials.extend(words.iter().filter_map(Word::initial));
        }
        let text: String = words.iter().map(|w| w.text.as_str()).collect();
        let native: String = words.iter().map(|w| w.native.as_str()).collect();
        self.tokens.push(Token::new(&text, &native, first.script, group));
    }

    /// Digits say which of several it is, and so do a V and an X behind a name; other Roman numerals are in the table.
    fn name_or_number(&self, text: &str) -> Group {
        match text {
            "v" if !self.tokens.is_empty() => Group::Number(5),
            "x" if !self.tokens.is_empty() => Group::Number(10),
            _ => text.parse().map_or(Group::Plain, Group::Number),
        }
    }

    /// The more telling form stands: `GmbH & Co. KG` is a GmbH's.
    fn form(&mut self, form: Form) {
        if self.form.is_none_or(|known| known == Form::Any) {
            self.form = Some(form);
        }
    }

    /// Characters without spaces: known words are found in them, what is between them is the name. They are read from
    /// the end, where trade words stand: `新光电子` is 新光 + 电子, not 新 + 光电 + 子.
    fn run(&mut self, word: &Word) {
        let characters: Vec<char> = word.native.chars().collect();
        let mut found = Vec::new();
        let mut end = characters.len();
        while end > 0 {
            let known = FIRMS.ends_run(&characters, end).filter(|(_, sense)| *sense != Sense::Stop);
            let count = known.map_or(1, |(count, _)| count);
            found.extend(known.map(|(_, sense)| (end - count..end, sense)));
            end -= count;
        }
        let mut name_from = 0;
        for (range, sense) in found.into_iter().rev() {
            self.name(&characters[name_from..range.start], word.script);
            name_from = range.end;
            let run: String = characters[range].iter().collect();
            self.phrase(&fold::words(&run), sense);
        }
        self.name(&characters[name_from..], word.script);
    }

    fn name(&mut self, characters: &[char], script: Script) {
        let run: String = characters.iter().collect();
        for word in fold::words(&run) {
            let mut token = Token::new(&word.text, &word.native, script, Group::Plain);
            token.reading = crate::person::japanese(characters);
            self.tokens.push(token);
        }
        // An acronym is made of a name's Latin words only.
        if !characters.is_empty() {
            self.initials.clear();
        }
    }
}
