//! What the parts of the grid share: the board, what is looked at, what is in the hand, what can be undone.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use domain::HOUR;
use domain::roster::{Edit, EditFault, Seat, Span};
use leptos::prelude::*;

use super::carry::{self, Carry, Hold};
use super::data::{GridData, Texts};
use super::rows::{Cell, Look, Row, RowKey, Told, What, place_of, rows};

/// How many pixels an hour takes, from far to near.
pub(super) const ZOOMS: [u32; 7] = [6, 9, 14, 22, 34, 52, 80];
/// The zooms that a week and a day begin with.
pub(super) const WEEK_ZOOM: usize = 1;
pub(super) const DAY_ZOOM: usize = 4;
/// How high a lane of a row is, in pixels.
pub(super) const LANE: usize = 44;

/// What the panel tells about.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Pick {
    Seat(Seat),
    /// Heads that are missing: the shift, and the profession where one is asked for.
    Open(domain::ShiftId, Option<domain::Profession>),
    Member(domain::AccountId),
}

/// How far the board has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    Loading,
    Failed(String),
    Here,
}

/// Where a seat in the hand would go, and what the rules say.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    pub(super) row: usize,
    pub(super) spans: Vec<(i64, i64)>,
    pub(super) edit: Option<Edit>,
    pub(super) fits: bool,
    pub(super) text: String,
}

/// How long a change that did not get to the server waits before it is sent again.
const AGAIN: Duration = Duration::from_secs(3);

/// What can be taken back, and made again.
type Past = (Vec<Edit>, Vec<Edit>);

/// What a change does to what can be undone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    New,
    Undo,
    Redo,
}

/// The grid. A handful of signals, so it is copied freely.
#[derive(Clone, Copy)]
pub(super) struct Grid {
    pub(super) texts: StoredValue<Texts>,
    pub(super) data: RwSignal<GridData>,
    pub(super) stage: RwSignal<Stage>,
    pub(super) look: RwSignal<Look>,
    pub(super) zoom: RwSignal<usize>,
    pub(super) rows: Memo<Arc<Vec<Row>>>,
    pub(super) span: Memo<Span>,
    pub(super) picked: RwSignal<Option<Pick>>,
    pub(super) carry: RwSignal<Option<Carry>>,
    pub(super) verdict: Memo<Option<Verdict>>,
    /// Row and block that the keyboard is at; the row's head is block 0.
    pub(super) focus: RwSignal<(usize, usize)>,
    /// Counts up when the focus has to move to where `focus` says.
    pub(super) refocus: RwSignal<u32>,
    /// What happened last, and whether it was refused.
    pub(super) said: RwSignal<(String, bool)>,
    pub(super) undo: RwSignal<Vec<Edit>>,
    pub(super) redo: RwSignal<Vec<Edit>>,
    /// Changes on their way, each with what could be undone before it.
    unsent: StoredValue<VecDeque<(Edit, Past)>>,
    sending: StoredValue<bool>,
}

impl Grid {
    pub(super) fn new(texts: Texts) -> Self {
        let texts = StoredValue::new(texts);
        let data = RwSignal::new(GridData::default());
        let look = RwSignal::new(Look { published: true, ..Look::default() });
        let rows = Memo::new(move |_| {
            data.with(|data| look.with(|look| Arc::new(texts.with_value(|texts| rows(data, texts, look)))))
        });
        let span = Memo::new(move |_| data.with(|data| look.with(|look| look.span(data))));
        let carry = RwSignal::new(None::<Carry>);
        let verdict = Memo::new(move |_| {
            let carry = carry.get()?;
            let rows = rows.get();
            let row = rows.get(carry.row)?;
            Some(data.with(|data| texts.with_value(|texts| judge(data, texts, &carry, row))))
        });
        Self {
            texts,
            data,
            stage: RwSignal::new(Stage::Loading),
            look,
            zoom: RwSignal::new(DAY_ZOOM),
            rows,
            span,
            picked: RwSignal::new(None),
            carry,
            verdict,
            focus: RwSignal::new((0, 0)),
            refocus: RwSignal::new(0),
            said: RwSignal::new((String::new(), false)),
            undo: RwSignal::new(Vec::new()),
            redo: RwSignal::new(Vec::new()),
            unsent: StoredValue::new(VecDeque::new()),
            sending: StoredValue::new(false),
        }
    }

    /// A sentence.
    pub(super) fn t(self, key: &str) -> String {
        self.texts.with_value(|texts| texts.t(key))
    }

    /// A sentence with its blanks filled.
    pub(super) fn with(self, key: &str, blanks: &[(&str, &str)]) -> String {
        self.texts.with_value(|texts| texts.with(key, blanks))
    }

    /// Pixels a millisecond.
    pub(super) fn scale(self) -> f64 {
        f64::from(ZOOMS[self.zoom.get().min(ZOOMS.len() - 1)]) / HOUR as f64
    }

    /// How far from the start of the time shown an instant stands, in pixels.
    pub(super) fn place(self, at: i64) -> f64 {
        (at - self.span.get().from) as f64 * self.scale()
    }

    /// The block at a row and a place in it; none for the row's head.
    pub(super) fn cell(self, (row, at): (usize, usize)) -> Option<Cell> {
        let rows = self.rows.get_untracked();
        rows.get(row)?.cells.get(at.checked_sub(1)?).cloned()
    }

    /// Moves the focus there, and what is seen with it.
    pub(super) fn focus_on(self, place: (usize, usize)) {
        self.focus.set(place);
        self.refocus.update(|count| *count += 1);
    }

    /// What a tap or the Enter key on a block or a head does: the panel tells of it.
    pub(super) fn pick(self, place: (usize, usize)) {
        let picked = match self.cell(place) {
            Some(Cell { what: What::Seat(seat, told), .. }) if told != Told::Gone => Some(Pick::Seat(seat)),
            Some(Cell { what: What::Seat(..), .. }) => None,
            Some(cell) => {
                let rows = self.rows.get_untracked();
                match &rows[place.0].key {
                    RowKey::Desk(_, profession) => Some(Pick::Open(cell.shift, *profession)),
                    RowKey::Member(_) => None,
                }
            }
            None => match self.rows.get_untracked().get(place.0).map(|row| row.key.clone()) {
                Some(RowKey::Member(member)) => Some(Pick::Member(member)),
                _ => None,
            },
        };
        self.picked.set(picked);
    }

    /// Takes a seat into the hand.
    pub(super) fn take_up(self, seat: Seat, hold: Hold) {
        let from =
            self.data.with_untracked(|data| data.board.shift(&seat.shift).map(|shift| shift.span.from));
        let row = place_of(&self.rows.get_untracked(), &seat).map(|(row, _)| row);
        if let (Some(at), Some(row)) = (from, row) {
            self.carry.set(Some(Carry { seat, hold, row, at, over: None }));
        }
    }

    /// Lets go of what is in the hand, where it is.
    pub(super) fn drop_here(self) {
        let verdict = self.verdict.get_untracked();
        let Some(carry) = self.carry.get_untracked() else { return };
        self.carry.set(None);
        let seat = match verdict.and_then(|v| v.edit) {
            Some(edit) => self.change(edit).unwrap_or(carry.seat),
            None => carry.seat,
        };
        self.focus_seat(&seat);
    }

    /// Puts it back where it came from.
    pub(super) fn put_back(self) {
        if let Some(carry) = self.carry.get_untracked() {
            self.carry.set(None);
            self.said.set((self.t("grid-put-back"), false));
            self.focus_seat(&carry.seat);
        }
    }

    /// Moves the focus to a seat.
    pub(super) fn focus_seat(self, seat: &Seat) {
        if let Some(place) = place_of(&self.rows.get_untracked(), seat) {
            self.focus_on(place);
        }
    }

    /// Makes a change of the draft, here at once and then on the server. Gives the first seat that it put, or `None`
    /// where a rule refused it, which is said.
    pub(super) fn change(self, edit: Edit) -> Option<Seat> {
        self.make(edit, Course::New, self.past())
    }

    /// Takes the last change back. Gives the first seat that came back with it.
    pub(super) fn undo_last(self) -> Option<Seat> {
        let past = self.past();
        let edit = self.undo.try_update(Vec::pop).flatten()?;
        self.make(edit, Course::Undo, past)
    }

    /// Makes again what was taken back. Gives the first seat that came with it.
    pub(super) fn redo_last(self) -> Option<Seat> {
        let past = self.past();
        let edit = self.redo.try_update(Vec::pop).flatten()?;
        self.make(edit, Course::Redo, past)
    }

    fn past(self) -> Past {
        (self.undo.get_untracked(), self.redo.get_untracked())
    }

    fn make(self, edit: Edit, course: Course, past: Past) -> Option<Seat> {
        let done = self.data.with_untracked(|data| carry::tried(&data.board, &edit));
        if let Err(fault) = done {
            let text =
                self.data.with_untracked(|data| self.texts.with_value(|t| fault_text(data, t, &fault)));
            self.said.set((text, true));
            return None;
        }
        self.data.update(|data| {
            // What was just tried is made; the server has the last word.
            let _ = data.board.apply(&edit);
        });
        let back = edit.undone();
        match course {
            Course::New => {
                self.undo.update(|all| all.push(back));
                self.redo.set(Vec::new());
            }
            Course::Redo => self.undo.update(|all| all.push(back)),
            Course::Undo => self.redo.update(|all| all.push(back)),
        }
        let seat = edit.put.first().cloned();
        self.picked.update(|picked| match (picked.as_ref(), &seat) {
            (Some(Pick::Seat(there)), put) if edit.take.contains(there) => {
                *picked = put.clone().map(Pick::Seat)
            }
            _ => {}
        });
        self.said.set((self.t(if course == Course::Undo { "grid-undone" } else { "grid-saved" }), false));
        self.unsent.update_value(|unsent| unsent.push_back((edit, past)));
        self.send();
        seat
    }

    /// Sends what was changed, one after the other. What does not get there is sent again, as long as it takes.
    fn send(self) {
        if self.sending.get_value() {
            return;
        }
        self.sending.set_value(true);
        self.send_all(false);
    }

    /// Sends what waits; `is_late` where it was said that something does.
    fn send_all(self, mut is_late: bool) {
        leptos::task::spawn_local(async move {
            while let Some((edit, past)) = self.unsent.try_update_value(VecDeque::pop_front).flatten() {
                match super::api::edit_draft(edit.clone()).await {
                    Ok(version) => {
                        if is_late {
                            self.said.set((self.t("grid-saved"), false));
                        }
                        is_late = false;
                        let before = self.data.with_untracked(|data| data.board.version);
                        self.data.update_untracked(|data| data.board.version = version);
                        // Somebody else has changed it meanwhile.
                        if version != before + 1 && self.unsent.with_value(VecDeque::is_empty) {
                            self.load().await;
                        }
                    }
                    Err(error) if !super::api::is_refusal(&error) => {
                        self.unsent.update_value(|unsent| unsent.push_front((edit, past)));
                        self.said.set((self.t("grid-unsent"), true));
                        // Until then it is on its way: the board is not read anew meanwhile.
                        set_timeout(move || self.send_all(true), AGAIN);
                        return;
                    }
                    Err(error) => {
                        // As before it: what was taken back and is refused now can be tried again.
                        self.unsent.set_value(VecDeque::new());
                        self.undo.set(past.0);
                        self.redo.set(past.1);
                        self.said.set((super::api::sentence(self, &error), true));
                        self.load().await;
                    }
                }
            }
            self.sending.set_value(false);
        });
    }

    /// Whether changes are on their way.
    #[cfg(feature = "hydrate")]
    pub(super) fn is_sending(self) -> bool {
        self.sending.get_value()
    }

    /// Reads the board.
    pub(super) async fn load(self) {
        match super::api::board().await {
            Ok(data) => {
                let first = self.stage.get_untracked() != Stage::Here;
                self.look.update(|look| look.day = look.day.min(data.days.len().saturating_sub(1)));
                self.data.set(data);
                self.stage.set(Stage::Here);
                if first {
                    self.focus.set((0, 0));
                }
            }
            // What is on the screen stays there.
            Err(error) if self.stage.get_untracked() == Stage::Here => {
                self.said.set((super::api::sentence(self, &error), true));
            }
            Err(error) => self.stage.set(Stage::Failed(super::api::sentence(self, &error))),
        }
    }
}

/// Why an edit cannot be made, in words.
fn fault_text(data: &GridData, texts: &Texts, fault: &EditFault) -> String {
    match fault {
        EditFault::Outdated => texts.t("rule-outdated"),
        EditFault::Rules(member, faults) => {
            let name = data.board.member(member).map_or("", |m| m.name.as_str());
            texts.with("grid-refused", &[("name", name), ("rules", &texts.rules(data, faults))])
        }
    }
}

fn judge(data: &GridData, texts: &Texts, carry: &Carry, row: &Row) -> Verdict {
    let board = &data.board;
    let edit = carry::edit(board, carry, &row.key);
    let shifts: Vec<_> = match &edit {
        Some(edit) => edit.put.iter().filter_map(|seat| board.shift(&seat.shift)).collect(),
        None => board.shift(&carry.seat.shift).into_iter().collect(),
    };
    let place = shifts.last().map_or_else(String::new, |shift| data.told(shift));
    let who = edit.as_ref().and_then(|e| e.put.first()).unwrap_or(&carry.seat);
    let name = board.member(&who.member).map_or("", |m| m.name.as_str());
    let there = format!("{name}, {}, {place}", texts.profession(who.profession));
    let (fits, text) = match edit.as_ref().map(|edit| carry::tried(board, edit)) {
        None => (true, there),
        Some(Ok(())) => (true, texts.with("grid-fits", &[("where", &there)])),
        Some(Err(EditFault::Rules(_, faults))) => {
            let rules = texts.rules(data, &faults);
            (false, texts.with("grid-fits-not", &[("where", &there), ("rules", &rules)]))
        }
        Some(Err(EditFault::Outdated)) => (false, texts.with("grid-taken", &[("where", &there)])),
    };
    let spans = shifts.iter().map(|shift| (shift.span.from, shift.span.to)).collect();
    Verdict { row: carry.row, spans, edit, fits, text }
}
