//! The grid's mouse and finger: drags, stretches and taps.

use domain::roster::Seat;
use leptos::prelude::*;
use leptos::web_sys::{Element, PointerEvent};
use wasm_bindgen::JsCast;

use super::carry::{Carry, Hold};
use super::dom::{Boxes, on, place, seat_at};
use super::state::{Grid, LANE};

/// How far a press may wander before it is a drag, in pixels.
const WANDER: f64 = 6.0;
/// How near to the edge a drag scrolls, and how far at once, in pixels.
const EDGE: f64 = 40.0;
const SCROLL: i32 = 24;

/// A press that may become a drag.
#[derive(Clone)]
struct Press {
    x: f64,
    y: f64,
    seat: Seat,
    hold: Hold,
    drags: bool,
}

pub(super) fn pointers(grid: Grid, boxes: &Boxes, pointing: StoredValue<bool>) {
    let press = StoredValue::new_local(None::<Press>);
    // The click that ends a drag is no tap.
    let dragged = StoredValue::new(false);
    on(&boxes.field, "pointerdown", move |event: PointerEvent| {
        dragged.set_value(false);
        // A finger scrolls; it taps a block and then where it should go.
        if event.button() != 0 || event.pointer_type() == "touch" || grid.carry.get_untracked().is_some() {
            return;
        }
        let Some(seat) = place(&event).and_then(|at| seat_at(grid, at)) else { return };
        let pulls = event
            .target()
            .and_then(|t| t.dyn_into::<Element>().ok())
            .is_some_and(|t| t.class_name() == "grid-pull");
        let hold = if pulls { Hold::Stretch } else { Hold::Move };
        press.set_value(Some(Press {
            x: f64::from(event.client_x()),
            y: f64::from(event.client_y()),
            seat,
            hold,
            drags: false,
        }));
    });
    let b = boxes.clone();
    on(&boxes.field, "pointermove", move |event: PointerEvent| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let Some(mut held) = press.get_value() else { return };
        if !held.drags {
            if (x - held.x).abs().max((y - held.y).abs()) < WANDER {
                return;
            }
            held.drags = true;
            pointing.set_value(true);
            let _ = b.field.set_pointer_capture(event.pointer_id());
            grid.take_up(held.seat.clone(), held.hold);
            press.set_value(Some(held.clone()));
        }
        event.prevent_default();
        scroll_at_edge(grid, &b, x, y);
        carry_to(grid, &b, x, y);
    });
    on(&boxes.field, "pointerup", move |_: PointerEvent| {
        pointing.set_value(false);
        if press.try_update_value(Option::take).flatten().is_some_and(|held| held.drags) {
            dragged.set_value(true);
            grid.drop_here();
        }
    });
    on(&boxes.field, "pointercancel", move |_: PointerEvent| {
        pointing.set_value(false);
        if press.try_update_value(Option::take).flatten().is_some_and(|held| held.drags) {
            grid.put_back();
        }
    });
    let b = boxes.clone();
    on(&boxes.field, "click", move |event: PointerEvent| {
        if dragged.get_value() {
            dragged.set_value(false);
        } else if grid.carry.get_untracked().is_some() {
            carry_to(grid, &b, f64::from(event.client_x()), f64::from(event.client_y()));
            grid.drop_here();
        } else if let Some(at) = place(&event) {
            grid.focus.set(at);
            grid.pick(at);
        }
    });
}

fn carry_to(grid: Grid, boxes: &Boxes, x: f64, y: f64) {
    if let Some((row, at)) = boxes.below(grid, x, y) {
        let rows = grid.rows.get_untracked();
        let next = grid.carry.get_untracked().zip(rows.get(row)).map(|(carry, below)| {
            let at = grid.data.with_untracked(|data| carry.instant(&data.board, &below.key, at));
            Carry { row, at, over: None, ..carry }
        });
        if grid.carry.get_untracked() != next {
            grid.carry.set(next);
        }
    }
}

/// Near an edge the grid moves on, as far as there are rows: what is told of a try may reach below the last one.
fn scroll_at_edge(grid: Grid, boxes: &Boxes, x: f64, y: f64) {
    let rect = boxes.scroller.get_bounding_client_rect();
    let towards = |at: f64, low: f64, high: f64| match at {
        _ if at < low + EDGE => -SCROLL,
        _ if at > high - EDGE => SCROLL,
        _ => 0,
    };
    let scroller = &boxes.scroller;
    let lanes: usize = grid.rows.with_untracked(|rows| rows.iter().map(|row| usize::from(row.lanes)).sum());
    let end = boxes.field.get_bounding_client_rect().top() + (lanes * LANE) as f64;
    let down = towards(y, rect.top() + 2.0 * LANE as f64, rect.bottom());
    if down < 0 || end > rect.bottom() {
        scroller.set_scroll_top(scroller.scroll_top() + down);
    }
    scroller.set_scroll_left(scroller.scroll_left() + towards(x, rect.left() + boxes.head(), rect.right()));
}
