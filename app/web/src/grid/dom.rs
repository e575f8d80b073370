//! The grid's keyboard and its scrolling, and what both hands need of the browser itself.

use domain::roster::Seat;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::web_sys::{Element, Event, FocusOptions, HtmlElement, KeyboardEvent};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::carry::{Hold, beside};
use super::pointer::pointers;
use super::rows::{Cell, RowKey, Told, What};
use super::state::{Grid, LANE};
use super::view::Sight;

/// The grid's two boxes: what scrolls, and the field of rows in it.
#[derive(Clone)]
pub(super) struct Boxes {
    pub(super) scroller: HtmlElement,
    pub(super) field: HtmlElement,
}

impl Boxes {
    /// How wide the rows' heads are, in pixels.
    pub(super) fn head(&self) -> f64 {
        let head = self.field.query_selector(".grid-head").ok().flatten();
        head.map_or(0.0, |head| head.get_bounding_client_rect().width())
    }

    /// What of the rows is in sight.
    fn sight(&self) -> Sight {
        let (outer, inner) =
            (self.scroller.get_bounding_client_rect(), self.field.get_bounding_client_rect());
        Sight { top: (outer.top() - inner.top()).max(0.0), height: outer.height() }
    }

    /// Row and instant below a point of the window.
    pub(super) fn below(&self, grid: Grid, x: f64, y: f64) -> Option<(usize, i64)> {
        let rect = self.field.get_bounding_client_rect();
        let mut down = y - rect.top();
        let rows = grid.rows.get_untracked();
        let row = rows.iter().position(|row| {
            let height = (usize::from(row.lanes) * LANE) as f64;
            let here = down < height;
            down -= height;
            here
        });
        let rtl = document()
            .document_element()
            .is_some_and(|html| html.get_attribute("dir").as_deref() == Some("rtl"));
        let along = if rtl { rect.right() - x } else { x - rect.left() };
        let from = grid.span.get_untracked().from;
        let at = from + ((along - self.head()) / untrack(|| grid.scale())) as i64;
        (down <= 0.0 || row.is_some()).then_some((row?, at))
    }
}

/// Row and place in it of the block or head that an event happened in.
pub(super) fn place(event: &Event) -> Option<(usize, usize)> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let id = target.closest("[id^='cell-']").ok().flatten()?.id();
    let (row, at) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, at.parse().ok()?))
}

pub(super) fn seat_at(grid: Grid, at: (usize, usize)) -> Option<Seat> {
    match grid.cell(at)? {
        Cell { what: What::Seat(seat, told), .. } if told != Told::Gone => Some(seat),
        _ => None,
    }
}

pub(super) fn on<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
    to: &HtmlElement,
    name: &str,
    then: impl Fn(E) + 'static,
) {
    let listener = Closure::<dyn Fn(E)>::new(then);
    let _ = to.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    // The page's life is the listener's.
    listener.forget();
}

/// Reads the board, and listens from when the grid is there.
pub(super) fn listen(
    grid: Grid,
    scroller: NodeRef<Div>,
    field: NodeRef<Div>,
    sight: RwSignal<Sight>,
    day: i32,
) {
    leptos::task::spawn_local(async move {
        grid.load().await;
        let at = grid.data.with_untracked(|data| data.days.iter().position(|d| d.number >= day));
        grid.look.update(|look| look.day = at.unwrap_or(0));
    });
    // Somebody else may have changed it while this window was away.
    let back = window_event_listener(leptos::ev::focus, move |_| {
        if !grid.is_sending() && grid.carry.get_untracked().is_none() {
            leptos::task::spawn_local(grid.load());
        }
    });
    std::mem::forget(back);
    Effect::new(move |before: Option<bool>| {
        let (Some(scroller), Some(field)) = (scroller.get(), field.get()) else { return false };
        if before != Some(true) {
            let boxes = Boxes { scroller: scroller.unchecked_into(), field: field.unchecked_into() };
            attach(grid, &boxes, sight);
        }
        true
    });
}

fn attach(grid: Grid, boxes: &Boxes, sight: RwSignal<Sight>) {
    let b = boxes.clone();
    on(&boxes.scroller, "scroll", move |_: Event| draw(&b, sight));
    // Whether a mouse holds something: the grid must not move away below it.
    let pointing = StoredValue::new(false);
    pointers(grid, boxes, pointing);
    let b = boxes.clone();
    on(&boxes.field, "keydown", move |event: KeyboardEvent| key(grid, &b, &event));
    let b = boxes.clone();
    Effect::new(move |_| {
        if grid.refocus.get() > 0 {
            let b = b.clone();
            // The row may have to be drawn first.
            reveal(&b, grid, untrack(|| grid.focus.get()));
            sight.set(b.sight());
            request_animation_frame(move || {
                let (row, at) = grid.focus.get_untracked();
                let there = document().get_element_by_id(&format!("cell-{row}-{at}"));
                if let Some(there) = there.and_then(|there| there.dyn_into::<HtmlElement>().ok()) {
                    let _ = there.focus();
                }
            });
        }
    });
    let b = boxes.clone();
    Effect::new(move |_| {
        // What is in the hand by the keyboard stays in sight, and is told.
        let Some(verdict) = grid.verdict.get() else { return };
        grid.said.set((verdict.text.clone(), !verdict.fits));
        if pointing.get_value() {
            return;
        }
        if let Some((from, _)) = verdict.spans.last() {
            show(&b, grid, (verdict.row, 0), untrack(|| grid.place(*from)));
        }
    });
    // The panel beside it and the window change what is in sight.
    let b = boxes.clone();
    Effect::new(move |_| {
        grid.rows.track();
        grid.stage.track();
        let b = b.clone();
        request_animation_frame(move || draw(&b, sight));
    });
    let b = boxes.clone();
    let resized = window_event_listener(leptos::ev::resize, move |_| draw(&b, sight));
    std::mem::forget(resized);
}

/// Draws what is in sight now. What is moved in the page for that loses the focus: it comes back, and nothing scrolls.
fn draw(boxes: &Boxes, sight: RwSignal<Sight>) {
    let focused =
        document().active_element().map(|element| element.id()).filter(|id| id.starts_with("cell-"));
    sight.set(boxes.sight());
    let Some(id) = focused else { return };
    request_animation_frame(move || {
        let is_lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        let there = document().get_element_by_id(&id).filter(|_| is_lost);
        if let Some(there) = there.and_then(|there| there.dyn_into::<HtmlElement>().ok()) {
            let still = FocusOptions::new();
            still.set_prevent_scroll(true);
            let _ = there.focus_with_options(&still);
        }
    });
}

/// Scrolls so far that a block is in sight.
fn reveal(boxes: &Boxes, grid: Grid, (row, at): (usize, usize)) {
    let cell = grid.cell((row, at));
    let start = cell.as_ref().map_or(0.0, |cell| untrack(|| grid.place(cell.span.0)));
    show(boxes, grid, (row, cell.map_or(0, |cell| usize::from(cell.lane))), start);
}

/// Scrolls so far that a lane of a row is in sight, at a place along it.
fn show(boxes: &Boxes, grid: Grid, (row, lane): (usize, usize), start: f64) {
    let rows = grid.rows.get_untracked();
    let before: usize = rows.iter().take(row).map(|row| usize::from(row.lanes)).sum();
    let above = (before + lane) * LANE;
    let scroller = &boxes.scroller;
    let inner = boxes.field.get_bounding_client_rect().top() - scroller.get_bounding_client_rect().top();
    let top = inner + above as f64;
    // The axis stays at the top, over the rows.
    let low = f64::from(scroller.client_height()) - 2.0 * LANE as f64;
    if top < 2.0 * LANE as f64 || top > low {
        scroller.set_scroll_top(scroller.scroll_top() + (top - low / 2.0) as i32);
    }
    let wide = f64::from(scroller.client_width()) - boxes.head();
    let scrolled = f64::from(scroller.scroll_left()).abs();
    if start < scrolled || start > scrolled + wide - 80.0 {
        let to = (start - wide / 3.0).max(0.0) as i32;
        scroller.set_scroll_left(if scroller.scroll_left() < 0 { -to } else { to });
    }
}

fn key(grid: Grid, boxes: &Boxes, event: &KeyboardEvent) {
    let Some(at) = place(event) else { return };
    let command = event.ctrl_key() || event.meta_key();
    let history = |forward: bool| {
        let put = if forward { grid.redo_last() } else { grid.undo_last() };
        match put {
            Some(seat) => grid.focus_seat(&seat),
            // The row that had the focus is drawn anew, perhaps with fewer blocks.
            None => {
                let rows = grid.rows.get_untracked();
                let row = at.0.min(rows.len().saturating_sub(1));
                grid.focus_on((row, at.1.min(rows.get(row).map_or(0, |row| row.cells.len()))));
            }
        }
        Some(())
    };
    let done = match event.key().as_str() {
        "z" | "Z" if command && event.shift_key() => history(true),
        "z" if command => history(false),
        "y" if command => history(true),
        _ if command || event.alt_key() => None,
        key if grid.carry.get_untracked().is_some() => carrying(grid, key),
        key => resting(grid, boxes, at, key),
    };
    if done.is_some() {
        event.prevent_default();
    }
}

/// What a key does while a seat is in the hand.
fn carrying(grid: Grid, key: &str) -> Option<()> {
    let rows = grid.rows.get_untracked();
    let step = |by: isize| {
        grid.carry.update(|carry| {
            if let Some(carry) = carry {
                carry.row = carry.row.saturating_add_signed(by).min(rows.len().saturating_sub(1));
            }
        });
    };
    match key {
        "ArrowUp" => step(-1),
        "ArrowDown" => step(1),
        "ArrowLeft" | "ArrowRight" => along(grid, &rows, key == "ArrowRight"),
        "Enter" | " " => grid.drop_here(),
        "Escape" => grid.put_back(),
        // Away from the grid with a seat in the hand nobody would know where it is.
        "Tab" => grid.put_back(),
        _ => return None,
    }
    Some(())
}

/// To the next shift of the desk that the hand is at, or the one before.
fn along(grid: Grid, rows: &[super::rows::Row], later: bool) {
    let Some(carry) = grid.carry.get_untracked() else { return };
    let next = grid.data.with_untracked(|data| {
        let board = &data.board;
        let desk = match rows.get(carry.row).map(|row| &row.key) {
            Some(RowKey::Desk(desk, _)) => desk.clone(),
            _ => board.shift(&carry.seat.shift)?.desk.clone(),
        };
        let here = carry.shift(board, &desk)?;
        beside(board, here, later).map(|shift| (shift.span.from, shift.id.clone()))
    });
    if let Some((at, over)) = next {
        grid.carry.set(Some(super::carry::Carry { at, over: Some(over), ..carry }));
    }
}

/// What a key does while nothing is in the hand.
fn resting(grid: Grid, boxes: &Boxes, at: (usize, usize), key: &str) -> Option<()> {
    let rows = grid.rows.get_untracked();
    let (row, place) = at;
    let last = rows.len().saturating_sub(1);
    let page = (f64::from(boxes.scroller.client_height()) / LANE as f64) as usize;
    // Up and down stay near the time at which the focus is.
    let near = |to: usize| {
        let here = grid.cell(at).map(|cell| cell.span.0);
        let cells = rows.get(to).map_or(&[][..], |row| row.cells.as_slice());
        let found = here.and_then(|from| {
            cells.iter().enumerate().min_by_key(|(_, cell)| (cell.span.0 - from).abs()).map(|(i, _)| i + 1)
        });
        grid.focus_on((to, found.unwrap_or(0)));
    };
    let held = seat_at(grid, at);
    match key {
        "ArrowUp" => near(row.saturating_sub(1)),
        "ArrowDown" => near((row + 1).min(last)),
        "PageUp" => near(row.saturating_sub(page)),
        "PageDown" => near((row + page).min(last)),
        "ArrowLeft" => grid.focus_on((row, place.saturating_sub(1))),
        "ArrowRight" => grid.focus_on((row, (place + 1).min(rows.get(row).map_or(0, |row| row.cells.len())))),
        "Home" => grid.focus_on((row, 0)),
        "End" => grid.focus_on((row, rows.get(row).map_or(0, |row| row.cells.len()))),
        "Enter" => grid.pick(at),
        "Escape" => grid.picked.set(None),
        " " => grid.take_up(held?, Hold::Move),
        "s" | "S" => grid.take_up(held?, Hold::Stretch),
        "p" | "P" => {
            let seat = held?;
            let put = Seat { pinned: !seat.pinned, ..seat.clone() };
            if let Some(put) = grid.change(super::carry::instead(&seat, Some(put))) {
                grid.focus_seat(&put);
            }
        }
        "Delete" | "Backspace" => {
            grid.change(super::carry::instead(&held?, None));
            grid.focus_on((row, place - 1));
        }
        _ => return None,
    }
    Some(())
}
