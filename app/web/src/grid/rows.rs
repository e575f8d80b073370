//! The rows of the grid and what stands in them: pure, so that it can be tested without a browser.

use std::collections::{HashMap, HashSet};
use std::hash::{Hash, Hasher};

use domain::roster::{Seat, Shift, Span};
use domain::{AccountId, HOUR, Profession, ShiftId};

use super::data::{GridData, Texts, times};

/// What the rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum By {
    /// A row for each person.
    #[default]
    People,
    /// A row for each desk and profession.
    Desks,
}

/// What is shown of the board.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) by: By,
    /// The place of the first day shown.
    pub(super) day: usize,
    /// Seven days, and not one.
    pub(super) week: bool,
    /// Part of a name, a team, a profession or a language.
    pub(super) filter: String,
    /// Whether what was published and is no longer in the draft is shown beside it.
    pub(super) published: bool,
}

impl Look {
    /// From when to when; a day shows also the night that begins on it.
    pub(super) fn span(&self, data: &GridData) -> Span {
        let Some(first) = data.days.get(self.day) else { return Span { from: 0, to: 0 } };
        let last = (self.day + if self.week { 6 } else { 0 }).min(data.days.len() - 1);
        let night = if self.week { 0 } else { 8 * HOUR };
        Span { from: first.from, to: data.days[last].to + night }
    }
}

/// What a row is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum RowKey {
    Member(AccountId),
    /// A desk's code; `None` for heads that may be of any profession.
    Desk(String, Option<Profession>),
}

/// How a seat stands to what was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Told {
    /// The same, or nothing was published yet.
    Kept,
    /// Not told yet.
    New,
    /// Published, and no longer in the draft.
    Gone,
}

/// What stands in a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum What {
    Seat(Seat, Told),
    /// So many heads are missing.
    Short(u16),
}

/// A block of a row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    pub(super) what: What,
    pub(super) shift: ShiftId,
    pub(super) span: (i64, i64),
    /// How far down in its row, in lanes.
    pub(super) lane: u16,
    pub(super) text: String,
    /// Everything about it, for who hears the grid.
    pub(super) label: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    pub(super) key: RowKey,
    pub(super) head: String,
    pub(super) note: String,
    pub(super) lanes: u16,
    pub(super) cells: Vec<Cell>,
}

impl Row {
    /// Changes with everything that is seen of it.
    pub(super) fn stamp(&self) -> u64 {
        let mut hasher = std::hash::DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish()
    }
}

/// What all rows are made from, read once.
struct Maker<'a> {
    data: &'a GridData,
    texts: &'a Texts,
    look: &'a Look,
    span: Span,
    shifts: HashMap<&'a ShiftId, &'a Shift>,
    names: HashMap<&'a AccountId, &'a str>,
    draft: HashSet<(&'a ShiftId, &'a AccountId, Profession)>,
    told: HashSet<(&'a ShiftId, &'a AccountId, Profession)>,
}

const fn key(seat: &Seat) -> (&ShiftId, &AccountId, Profession) {
    (&seat.shift, &seat.member, seat.profession)
}

impl<'a> Maker<'a> {
    fn new(data: &'a GridData, texts: &'a Texts, look: &'a Look) -> Self {
        let board = &data.board;
        Self {
            data,
            texts,
            look,
            span: look.span(data),
            shifts: board.shifts.iter().map(|shift| (&shift.id, shift)).collect(),
            names: board.members.iter().map(|m| (&m.member.id, m.name.as_str())).collect(),
            draft: board.draft.iter().map(key).collect(),
            told: board.published.iter().map(key).collect(),
        }
    }

    /// Every seat of draft and published that is in sight, with its shift.
    fn seats(&self) -> impl Iterator<Item = (&'a Seat, &'a Shift, Told)> {
        let board = &self.data.board;
        let draft = board.draft.iter().map(|seat| {
            let is_new = !self.told.is_empty() && !self.told.contains(&key(seat));
            (seat, if is_new { Told::New } else { Told::Kept })
        });
        let gone =
            board.published.iter().filter(|seat| self.look.published && !self.draft.contains(&key(seat)));
        draft.chain(gone.map(|seat| (seat, Told::Gone))).filter_map(|(seat, told)| {
            let shift = *self.shifts.get(&seat.shift)?;
            (shift.span.common(self.span) > 0).then_some((seat, shift, told))
        })
    }

    fn cell(&self, seat: &Seat, shift: &Shift, told: Told) -> Cell {
        let profession = self.texts.profession(seat.profession);
        let name = self.names.get(&seat.member).copied().unwrap_or_default();
        let desk = self.data.desk(&shift.desk);
        let text = match self.look.by {
            By::People => format!("{desk} · {profession} · {}", times(shift)),
            By::Desks => name.to_owned(),
        };
        let mut label = format!("{name}, {profession}, {}", self.data.told(shift));
        for (said, key) in [
            (seat.pinned, "roster-pinned"),
            (told == Told::New, "roster-not-told"),
            (told == Told::Gone, "grid-gone"),
        ] {
            if said {
                label = format!("{label}, {}", self.texts.t(key));
            }
        }
        Cell {
            what: What::Seat(seat.clone(), told),
            shift: shift.id.clone(),
            span: (shift.span.from, shift.span.to),
            lane: 0,
            text,
            label,
        }
    }

    fn people(&self) -> Vec<Row> {
        let mut cells: HashMap<&AccountId, Vec<Cell>> = HashMap::new();
        for (seat, shift, told) in self.seats() {
            cells.entry(&seat.member).or_default().push(self.cell(seat, shift, told));
        }
        let mut hours: HashMap<&AccountId, i64> = HashMap::new();
        for seat in &self.data.board.draft {
            if let Some(shift) = self.shifts.get(&seat.shift) {
                *hours.entry(&seat.member).or_default() += shift.span.length();
            }
        }
        let filter = self.look.filter.to_lowercase();
        let members = self.data.board.members.iter().map(|m| {
            let words: Vec<String> =
                m.member.licences.iter().map(|l| self.texts.profession(l.profession)).collect();
            (m, words.join(", "))
        });
        let wanted = members.filter(|(m, professions)| {
            let has = |text: &str| text.to_lowercase().contains(&filter);
            filter.is_empty()
                || [&m.name, &m.team, professions].into_iter().any(|text| has(text))
                || m.member.languages.iter().any(|(l, _)| has(&self.texts.language(*l)) || l.code() == filter)
        });
        wanted
            .map(|(m, professions)| {
                let total = hours.get(&m.member.id).copied().unwrap_or(0) / HOUR;
                let hours = self.texts.with("grid-hours", &[("hours", &total.to_string())]);
                let cells = cells.remove(&m.member.id).unwrap_or_default();
                row(
                    RowKey::Member(m.member.id.clone()),
                    m.name.clone(),
                    format!("{professions} · {hours}"),
                    cells,
                )
            })
            .collect()
    }

    fn desks(&self) -> Vec<Row> {
        let mut cells: HashMap<RowKey, Vec<Cell>> = HashMap::new();
        for (seat, shift, told) in self.seats() {
            let of = RowKey::Desk(shift.desk.clone(), Some(seat.profession));
            cells.entry(of).or_default().push(self.cell(seat, shift, told));
        }
        let needs = self.data.board.needs.iter().filter(|need| {
            // A language is nobody's row: the strip shows it.
            need.language.is_none() || need.profession.is_some()
        });
        let needs: Vec<_> = needs
            .filter_map(|need| {
                let shift = *self.shifts.get(&need.shift)?;
                (shift.span.common(self.span) > 0).then_some((need, shift))
            })
            .collect();
        let covered = self.data.board.covered(needs.iter().map(|(need, _)| *need), &self.data.board.draft);
        for ((need, shift), coverage) in needs.into_iter().zip(covered) {
            let row = cells.entry(RowKey::Desk(shift.desk.clone(), need.profession)).or_default();
            if coverage.short() == 0 {
                continue;
            }
            let who = self.texts.need(need.profession, need.language);
            let count = coverage.short().to_string();
            let told = self.texts.with("grid-short", &[("count", &count), ("who", &who)]);
            // The row says of which profession.
            let text = match need.language {
                Some(language) => format!("{count} · {}", self.texts.language(language)),
                None => count,
            };
            row.push(Cell {
                what: What::Short(coverage.short()),
                shift: shift.id.clone(),
                span: (shift.span.from, shift.span.to),
                lane: 0,
                label: format!("{told}, {}", self.data.told(shift)),
                text,
            });
        }
        let filter = self.look.filter.to_lowercase();
        let place = |code: &str| self.data.desks.iter().position(|(known, _)| known == code);
        let mut rows: Vec<(RowKey, Vec<Cell>)> = cells.into_iter().collect();
        rows.sort_by_key(|(key, _)| match key {
            RowKey::Desk(code, profession) => (
                place(code).unwrap_or(usize::MAX),
                code.clone(),
                profession.map_or(usize::MAX, |p| p as usize),
            ),
            RowKey::Member(_) => (0, String::new(), 0),
        });
        let rows = rows.into_iter().map(|(key, cells)| {
            let (desk, who) = match &key {
                RowKey::Desk(code, profession) => {
                    (self.data.desk(code).to_owned(), self.texts.need(*profession, None))
                }
                RowKey::Member(_) => Default::default(),
            };
            row(key, who, desk, cells)
        });
        let has = |text: &str| text.to_lowercase().contains(&filter);
        rows.filter(|row| {
            filter.is_empty()
                || has(&row.head)
                || has(&row.note)
                || row.cells.iter().any(|cell| has(&cell.text))
        })
        .collect()
    }
}

/// A row with its blocks one below the other where they coincide.
fn row(key: RowKey, head: String, note: String, mut cells: Vec<Cell>) -> Row {
    cells.sort_by(|a, b| (a.span, &a.text).cmp(&(b.span, &b.text)));
    let mut ends: Vec<i64> = Vec::new();
    for cell in &mut cells {
        let free = ends.iter().position(|end| *end <= cell.span.0);
        let lane = free.unwrap_or(ends.len());
        match free {
            Some(lane) => ends[lane] = cell.span.1,
            None => ends.push(cell.span.1),
        }
        cell.lane = u16::try_from(lane).unwrap_or(u16::MAX);
    }
    Row { key, head, note, lanes: u16::try_from(ends.len()).unwrap_or(u16::MAX).max(1), cells }
}

/// All rows of what is looked at.
pub(super) fn rows(data: &GridData, texts: &Texts, look: &Look) -> Vec<Row> {
    let maker = Maker::new(data, texts, look);
    match look.by {
        By::People => maker.people(),
        By::Desks => maker.desks(),
    }
}

/// Row and block of a seat; the head of its member's row where it is out of sight.
pub(super) fn place_of(rows: &[Row], seat: &Seat) -> Option<(usize, usize)> {
    let is = |cell: &Cell| matches!(&cell.what, What::Seat(there, told) if *told != Told::Gone && key(there) == key(seat));
    let found = rows.iter().enumerate().find_map(|(r, row)| Some((r, row.cells.iter().position(is)? + 1)));
    found.or_else(|| {
        let row = rows.iter().position(|row| row.key == RowKey::Member(seat.member.clone()))?;
        Some((row, 0))
    })
}
