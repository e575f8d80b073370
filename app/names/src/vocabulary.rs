//! The word tables, read once: legal forms, trade words, places, numbers, particles.
//!
//! They are ours, in `data/`: a line is one meaning, its entries are divided by commas, `#` begins a comment.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::fold::{self, Word};

/// What a legal form says of who answers for the firm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Shareholders: AG, S.p.A., ОАО.
    Stock,
    /// Members with limited liability: GmbH, S.r.l., ООО.
    Limited,
    /// Forms that translations use for either: Ltd, Inc., 有限公司.
    Any,
}

/// What a word in a firm's name is, where it is not the name proper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    Form(Form),
    /// `and`, `of`, `the`.
    Stop,
    /// `van`, `de`, `la`: part of a name, and often left out of it.
    Link,
    /// None of these: the name proper.
    Name,
    Trade {
        id: u16,
        /// Firms leave it out as often as not: `Group`.
        weak: bool,
    },
    Place(u16),
    Number(u32),
}

/// Phrases of one kind of name, by what they mean.
struct Phrases<T> {
    /// Words by their keys, with one space between.
    spaced: HashMap<String, T>,
    /// How many words the longest phrase has that begins with this one.
    longest: HashMap<String, usize>,
    /// Scripts without spaces, in their own characters.
    unspaced: HashMap<String, T>,
    /// Characters of the longest of these.
    longest_run: usize,
}

impl<T: Copy> Phrases<T> {
    fn new() -> Self {
        Self { spaced: HashMap::new(), longest: HashMap::new(), unspaced: HashMap::new(), longest_run: 0 }
    }

    /// The first meaning of a phrase stands.
    fn add(&mut self, entry: &str, meaning: T) {
        let words = fold::join_dotted(fold::words(entry));
        let Some(first) = words.first() else { return };
        if words.iter().all(|w| w.script.is_unspaced()) {
            let run: String = words.iter().map(|w| w.native.as_str()).collect();
            self.longest_run = self.longest_run.max(run.chars().count());
            self.unspaced.entry(run).or_insert(meaning);
        } else {
            let longest = self.longest.entry(first.key().to_owned()).or_default();
            *longest = (*longest).max(words.len());
            self.spaced.entry(phrase(&words)).or_insert(meaning);
        }
    }

    /// The longest phrase that these words begin with, and how many words it has.
    fn begins(&self, words: &[Word]) -> Option<(usize, T)> {
        let longest = *self.longest.get(words.first()?.key())?;
        (1..=longest.min(words.len())).rev().find_map(|n| {
            let found =
                if n == 1 { self.spaced.get(words[0].key()) } else { self.spaced.get(&phrase(&words[..n])) };
            found.map(|meaning| (n, *meaning))
        })
    }

    /// The longest phrase with which these characters end, and how many characters it has.
    fn ends_run(&self, run: &[char]) -> Option<(usize, T)> {
        (1..=self.longest_run.min(run.len())).rev().find_map(|n| {
            let text: String = run[run.len() - n..].iter().collect();
            self.unspaced.get(&text).map(|meaning| (n, *meaning))
        })
    }
}

fn phrase(words: &[Word]) -> String {
    words.iter().map(Word::key).collect::<Vec<_>>().join(" ")
}

/// Lines of a table without its comments.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn entries(line: &'static str) -> impl Iterator<Item = &'static str> {
    line.split(',').map(str::trim).filter(|entry| !entry.is_empty())
}

/// The entries of a line, each of one word, as names are folded.
fn folded(line: &'static str) -> impl Iterator<Item = String> {
    entries(line).filter_map(|entry| fold::words(entry).into_iter().next()).map(|word| word.text)
}

/// Lines of the shape `head: entries`.
fn headed(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(table).filter_map(|line| line.split_once(':'))
}

/// What words mean in firms' names.
pub(crate) struct Firms {
    phrases: Phrases<Sense>,
    /// Long words with one letter left out, so that a misspelt one is found.
    near: HashMap<String, Sense>,
}

/// A word is known by all its letters but one from this length on.
const NEAR_FROM: usize = 7;

impl Firms {
    fn read() -> Self {
        let mut phrases = Phrases::new();
        for (class, rest) in headed(include_str!("data/legal.txt")) {
            let form = match class {
                "stock" => Form::Stock,
                "limited" => Form::Limited,
                _ => Form::Any,
            };
            entries(rest).for_each(|entry| phrases.add(entry, Sense::Form(form)));
        }
        for (id, line) in (0..).zip(lines(include_str!("data/places.txt"))) {
            entries(line).for_each(|entry| phrases.add(entry, Sense::Place(id)));
        }
        for (id, line) in (0..).zip(lines(include_str!("data/trade.txt"))) {
            let weak = line.starts_with('~');
            let words = line.trim_start_matches('~');
            entries(words).for_each(|entry| phrases.add(entry, Sense::Trade { id, weak }));
        }
        for line in lines(include_str!("data/numbers.txt")) {
            let number = entries(line).next().and_then(|digits| digits.parse().ok()).unwrap_or_default();
            entries(line).for_each(|entry| phrases.add(entry, Sense::Number(number)));
        }
        for (head, rest) in headed(include_str!("data/particles.txt")) {
            let sense = match head {
                "stop" => Sense::Stop,
                "link" => Sense::Link,
                _ => continue,
            };
            entries(rest).for_each(|entry| phrases.add(entry, sense));
        }
        let mut near = HashMap::new();
        for (word, sense) in &phrases.spaced {
            if word.len() >= NEAR_FROM && word.bytes().all(|c| c.is_ascii_alphanumeric()) {
                without_one(word).for_each(|shorter| {
                    near.entry(shorter).or_insert(*sense);
                });
            }
        }
        Self { phrases, near }
    }

    /// What these words begin with, and how many of them it takes.
    pub(crate) fn begins(&self, words: &[Word]) -> Option<(usize, Sense)> {
        self.phrases.begins(words).or_else(|| self.misspelt(&words.first()?.text).map(|sense| (1, sense)))
    }

    /// What the characters before `end` end with, and how many of them it takes. A single one says something alone, and
    /// as a trade word behind a name: `玩具厂`.
    pub(crate) fn ends_run(&self, run: &[char], end: usize) -> Option<(usize, Sense)> {
        let behind = end == run.len() && end > 2;
        self.phrases
            .ends_run(&run[..end])
            .filter(|(n, sense)| *n > 1 || run.len() == 1 || (behind && matches!(sense, Sense::Trade { .. })))
    }

    fn misspelt(&self, word: &str) -> Option<Sense> {
        if word.len() < NEAR_FROM - 1 {
            return None;
        }
        let known = |text: &str| self.phrases.spaced.get(text).copied();
        // One letter missing, one too many, or another one in its place.
        self.near.get(word).copied().or_else(|| {
            (word.len() >= NEAR_FROM)
                .then(|| {
                    without_one(word).find_map(|shorter| {
                        let long = shorter.len() >= NEAR_FROM;
                        self.near.get(&shorter).copied().or_else(|| known(&shorter).filter(|_| long))
                    })
                })
                .flatten()
        })
    }
}

/// An ASCII word without each of its letters in turn; the first stays, which people rarely get wrong.
fn without_one(word: &str) -> impl Iterator<Item = String> {
    (1..word.len()).map(move |at| {
        let mut shorter = String::with_capacity(word.len());
        shorter.push_str(&word[..at]);
        shorter.push_str(&word[at + 1..]);
        shorter
    })
}

/// What a word in a person's name is, where it is not the name proper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Title,
    /// `van`, `de`, `al`.
    Link,
    /// `bin`, `ibn`: the next word is the father's name.
    ChildOf,
}

/// What words mean in persons' names.
pub(crate) struct Persons {
    phrases: Phrases<Part>,
    /// A spelling to the lines of `spellings.txt` on which it stands.
    spellings: HashMap<String, Vec<u16>>,
    surnames: HashSet<String>,
    /// East Asian surnames of two characters.
    double: HashSet<String>,
    /// Kanji to their reading.
    kanji: HashMap<&'static str, &'static str>,
}

impl Persons {
    fn read() -> Self {
        let mut phrases = Phrases::new();
        for (head, rest) in headed(include_str!("data/particles.txt")) {
            let part = match head {
                "link" => Part::Link,
                "child of" => Part::ChildOf,
                _ => continue,
            };
            entries(rest).for_each(|entry| phrases.add(entry, part));
        }
        for line in lines(include_str!("data/titles.txt")) {
            entries(line).for_each(|entry| phrases.add(entry, Part::Title));
        }
        let mut spellings: HashMap<String, Vec<u16>> = HashMap::new();
        for (id, line) in (0..).zip(lines(include_str!("data/spellings.txt"))) {
            folded(line).for_each(|text| spellings.entry(text).or_default().push(id));
        }
        let (mut surnames, mut double, mut kanji) = (HashSet::new(), HashSet::new(), HashMap::new());
        for (head, rest) in headed(include_str!("data/surnames.txt")) {
            match head {
                "double" => double.extend(entries(rest).map(str::to_owned)),
                "latin" => surnames.extend(folded(rest)),
                _ => kanji.extend(entries(rest).filter_map(|entry| entry.split_once(' '))),
            }
        }
        Self { phrases, spellings, surnames, double, kanji }
    }

    /// What these words begin with, and how many of them it takes.
    pub(crate) fn begins(&self, words: &[Word]) -> Option<(usize, Part)> {
        let first = words.first()?;
        if first.script.is_unspaced() {
            return self.phrases.unspaced.get(&first.native).map(|part| (1, *part));
        }
        self.phrases.begins(words)
    }

    /// How many characters at the end of a run are a title: `王伟先生`.
    pub(crate) fn title_behind(&self, run: &[char]) -> usize {
        (1..run.len().min(self.phrases.longest_run + 1))
            .rev()
            .find(|n| {
                let text: String = run[run.len() - n..].iter().collect();
                // A name of two characters is not half a title.
                run.len() - n >= 2 && self.phrases.unspaced.get(&text) == Some(&Part::Title)
            })
            .unwrap_or_default()
    }

    /// The lines of the table of spellings on which this one stands.
    pub(crate) fn spellings(&self, text: &str) -> &[u16] {
        self.spellings.get(text).map_or(&[], Vec::as_slice)
    }

    /// Whether a Latin word is an East Asian surname.
    pub(crate) fn is_surname(&self, text: &str) -> bool {
        self.surnames.contains(text)
    }

    /// Whether these two characters are one surname.
    pub(crate) fn is_double(&self, run: &str) -> bool {
        self.double.contains(run)
    }

    /// How Japanese reads the longest known part that this run begins with, and how many characters that has.
    pub(crate) fn reading(&self, run: &[char]) -> Option<(usize, &'static str)> {
        (1..=run.len().min(3)).rev().find_map(|n| {
            let text: String = run[..n].iter().collect();
            self.kanji.get(text.as_str()).map(|sound| (n, *sound))
        })
    }
}

/// The tables for firms, brands and organisations.
pub(crate) static FIRMS: LazyLock<Firms> = LazyLock::new(Firms::read);

/// The tables for persons.
pub(crate) static PERSONS: LazyLock<Persons> = LazyLock::new(Persons::read);
