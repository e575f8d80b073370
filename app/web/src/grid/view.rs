//! The island: axis, strip, and only those rows that are in sight.

#![allow(missing_docs, reason = "the macros of leptos write structs without docs")]

use leptos::html::Div;
use leptos::prelude::*;

use super::data::Texts;
use super::panel::Panel;
use super::rows::{Cell, Row, RowKey, Told, What};
use super::state::{Grid, LANE, Stage, ZOOMS};
use super::strip::{Strip, lines};
use super::toolbar::Toolbar;

/// Rows drawn beyond the edges, so that a quick scroll shows no gap.
const BEYOND: usize = 6;

/// What of the rows is in sight, in pixels from their top.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Sight {
    pub(super) top: f64,
    pub(super) height: f64,
}

/// The grid. It reads the board itself; `day` is the first day shown, counted from 1970-01-01.
#[island]
pub fn RosterGrid(texts: Texts, day: i32) -> impl IntoView {
    let grid = Grid::new(texts);
    let sight = RwSignal::new(Sight { top: 0.0, height: 900.0 });
    let scroller = NodeRef::<Div>::new();
    let field = NodeRef::<Div>::new();
    #[cfg(feature = "hydrate")]
    super::dom::listen(grid, scroller, field, sight, day);
    #[cfg(not(feature = "hydrate"))]
    let _ = day;
    // Where each row begins, and after the last where all end.
    let tops = Memo::new(move |_| {
        let mut tops = vec![0];
        grid.rows.with(|rows| {
            for row in rows.iter() {
                tops.push(tops[tops.len() - 1] + usize::from(row.lanes) * LANE);
            }
        });
        tops
    });
    let seen = Memo::new(move |_| {
        let Sight { top, height } = sight.get();
        tops.with(|tops| {
            let first = tops.partition_point(|at| (*at as f64) < top).saturating_sub(1 + BEYOND);
            let last = tops.partition_point(|at| (*at as f64) < top + height) + BEYOND;
            (first, last.min(tops.len() - 1))
        })
    });
    let shown = move || {
        let (first, last) = seen.get();
        let at = grid.focus.get().0;
        grid.rows.with(|rows| {
            let inside = (first..last).chain((!(first..last).contains(&at)).then_some(at));
            inside.filter_map(|i| Some((i, rows.get(i)?.clone()))).collect::<Vec<_>>()
        })
    };
    let width = move || grid.span.with(|span| span.length() as f64) * grid.scale();
    let strip = Memo::new(move |_| grid.data.with(|data| lines(data, grid.span.get())));
    let again = move |_| {
        grid.stage.set(Stage::Loading);
        leptos::task::spawn_local(grid.load());
    };
    let state = move || match grid.stage.get() {
        Stage::Loading => view! { <p class="empty" role="status">{grid.t("grid-loading")}</p> }.into_any(),
        Stage::Failed(why) => view! {
            <p class="error" role="alert">{why}</p>
            <button class="button" type="button" on:click=again>{grid.t("grid-again")}</button>
        }
        .into_any(),
        Stage::Here if grid.data.with(|data| data.board.shifts.is_empty()) => view! {
            <p class="empty">{grid.t("roster-empty")}</p>
            <a class="button" href="/desk/roster/demand">{grid.t("roster-tab-demand")}</a>
        }
        .into_any(),
        Stage::Here => ().into_any(),
    };
    let ready = Memo::new(move |_| {
        grid.stage.get() == Stage::Here && grid.data.with(|data| !data.board.shifts.is_empty())
    });
    // Not before the board is there: what has a place has a style, and the server may write none.
    let body = move || {
        ready.get().then(|| view! {
            <div class="grid-body">
                <div class="grid-scroll" node_ref=scroller>
                    <div class="grid-canvas" style:inline-size=move || format!("calc(var(--grid-head) + {}px)", width())>
                        <Axis grid />
                        {move || view! { <Strip lines=strip.get() texts=grid.texts.get_value() from=grid.span.get().from scale=grid.scale() /> }}
                        <div
                            class="grid-rows"
                            node_ref=field
                            role="grid"
                            aria-label=grid.t("grid-title")
                            aria-rowcount=move || grid.rows.with(|rows| rows.len().to_string())
                            style:block-size=move || format!("{}px", tops.with(|tops| tops[tops.len() - 1]))
                            class:carrying=move || grid.carry.read().is_some()
                        >
                            <For each=shown key=|(at, row)| (*at, row.stamp()) let((at, row))>
                                <RowView grid at row sight top=Signal::derive(move || tops.with(|tops| tops.get(at).copied().unwrap_or(0))) />
                            </For>
                            <Landing grid tops />
                        </div>
                        <p class="empty" hidden=move || grid.rows.with(|rows| !rows.is_empty())>{grid.t("grid-no-rows")}</p>
                    </div>
                </div>
                <Panel grid />
            </div>
        })
    };
    view! {
        <section class="roster-grid">
            <Toolbar grid />
            <p class="grid-say" role="status" class:late=move || grid.said.with(|said| said.1)>{move || grid.said.with(|said| said.0.clone())}</p>
            {state}
            {body}
            <details class="grid-keys">
                <summary>{grid.t("grid-keys")}</summary>
                <p>{grid.t("grid-keys-move")}</p>
                <p>{grid.t("grid-keys-act")}</p>
                <p>{grid.t("grid-keys-mouse")}</p>
            </details>
        </section>
    }
}

/// Days, and as many hours as have room.
#[component]
fn Axis(grid: Grid) -> impl IntoView {
    let marks = move || {
        let span = grid.span.get();
        let step = match ZOOMS[grid.zoom.get().min(ZOOMS.len() - 1)] {
            52.. => 1,
            22.. => 3,
            14.. => 6,
            _ => 12,
        };
        grid.data.with(|data| {
            let in_sight = data.days.iter().filter(|day| day.from < span.to && day.to > span.from);
            let days = in_sight.map(|day| {
                let hours = day.hours.iter().filter(|(at, text)| {
                    let hour: u32 = text.get(..2).and_then(|h| h.parse().ok()).unwrap_or(0);
                    *at < span.to && hour.is_multiple_of(step)
                });
                let hours = hours.map(|(at, text)| {
                    let start = grid.place(*at);
                    view! { <span class="grid-hour" style:inset-inline-start=format!("{start:.1}px")>{text.clone()}</span> }
                });
                let (start, size) = (grid.place(day.from), grid.place(day.to.min(span.to)) - grid.place(day.from));
                view! {
                    <span class="grid-day" style:inset-inline-start=format!("{start:.1}px") style:inline-size=format!("{size:.1}px")>
                        <span>{day.label.clone()}</span>
                    </span>
                    {hours.collect_view()}
                }
            });
            days.collect_view()
        })
    };
    view! {
        <div class="grid-axis" aria-hidden="true">
            <span class="grid-head"></span>
            <div class="grid-times">{marks}</div>
        </div>
    }
}

#[component]
fn RowView(grid: Grid, at: usize, row: Row, top: Signal<usize>, sight: RwSignal<Sight>) -> impl IntoView {
    let tab = move |place: usize| move || if grid.focus.get() == (at, place) { "0" } else { "-1" };
    let lanes = usize::from(row.lanes);
    let mut cells: Vec<Vec<(usize, Cell)>> = vec![Vec::new(); lanes];
    for (i, cell) in row.cells.into_iter().enumerate() {
        cells[usize::from(cell.lane)].push((i + 1, cell));
    }
    let cells = StoredValue::new(cells);
    // A desk's row can be a hundred lanes high: of it too only what is in sight is drawn.
    let seen = Memo::new(move |_| {
        let from = sight.get().top - top.get() as f64;
        let first = (from / LANE as f64).max(0.0) as usize;
        let last = ((from + sight.get().height) / LANE as f64).max(0.0) as usize;
        (first.saturating_sub(BEYOND), (last + BEYOND).min(lanes))
    });
    let focused = Memo::new(move |_| {
        let (row, place) = grid.focus.get();
        let has = |lane: &Vec<(usize, Cell)>| lane.iter().any(|(i, _)| *i == place);
        cells.with_value(|cells| cells.iter().position(has)).filter(|_| row == at)
    });
    let shown = move || {
        let (first, last) = seen.get();
        let beyond = focused.get().filter(|lane| !(first..last).contains(lane));
        (first..last).chain(beyond).collect::<Vec<_>>()
    };
    let lane = move |lane: usize| {
        let cells = cells.with_value(|cells| cells.get(lane).cloned()).unwrap_or_default();
        let views = cells.into_iter().map(|(place, cell)| {
            view! { <CellView grid id=format!("cell-{at}-{place}") tab=Signal::derive(tab(place)) cell /> }
        });
        views.collect_view()
    };
    // A person's head opens the panel; a desk's has nothing to tell.
    let opens = matches!(row.key, RowKey::Member(_));
    let height = lanes * LANE;
    view! {
        <div
            class="grid-row"
            role="row"
            aria-rowindex=(at + 1).to_string()
            style:inset-block-start=move || format!("{}px", top.get())
            style:block-size=format!("{height}px")
        >
            <div class="grid-head" class:opens=opens role="rowheader" id=format!("cell-{at}-0") tabindex=tab(0)>
                <bdi>{row.head}</bdi>
                <small>{row.note}</small>
            </div>
            <div class="grid-line" role="presentation">
                <For each=shown key=|lane| *lane children=lane />
            </div>
        </div>
    }
}

#[component]
fn CellView(grid: Grid, id: String, tab: Signal<&'static str>, cell: Cell) -> impl IntoView {
    let (from, to) = cell.span;
    let start = move || format!("{:.1}px", grid.place(from));
    let size = move || format!("{:.1}px", grid.place(to) - grid.place(from) - 2.0);
    let (class, mark) = match &cell.what {
        What::Seat(seat, told) => match (told, seat.pinned) {
            (Told::Gone, _) => ("grid-cell gone", "− "),
            (Told::New, true) => ("grid-cell new", "+ ◆ "),
            (Told::New, false) => ("grid-cell new", "+ "),
            (Told::Kept, true) => ("grid-cell", "◆ "),
            (Told::Kept, false) => ("grid-cell", ""),
        },
        What::Short(_) => ("grid-cell missing", "▲ "),
    };
    let held = match &cell.what {
        What::Seat(seat, told) if *told != Told::Gone => Some(seat.clone()),
        _ => None,
    };
    let handle = held.is_some();
    let is_held = move || {
        let carry = grid.carry.read();
        matches!((&*carry, &held), (Some(carry), Some(seat)) if carry.seat == *seat)
    };
    view! {
        <div
            class=class
            class:held=is_held
            role="gridcell"
            id=id
            tabindex=tab
            aria-label=cell.label.clone()
            title=cell.label
            style:inset-inline-start=start
            style:inline-size=size
            style:inset-block-start=format!("{}px", usize::from(cell.lane) * LANE + 2)
            style:block-size=format!("{}px", LANE - 4)
        >
            <span class="grid-text">{mark}{cell.text}</span>
            {handle.then(|| view! { <span class="grid-pull"></span> })}
        </div>
    }
}

/// Where what is in the hand would come to stand, and whether the rules let it.
#[component]
fn Landing(grid: Grid, tops: Memo<Vec<usize>>) -> impl IntoView {
    move || {
        let verdict = grid.verdict.get()?;
        let top = tops.with(|tops| tops.get(verdict.row).copied())?;
        let class = if verdict.fits { "grid-landing fits" } else { "grid-landing fits-not" };
        let last = verdict.spans.len().saturating_sub(1);
        let boxes = verdict.spans.iter().enumerate().map(|(i, (from, to))| {
            let (start, size) = (grid.place(*from), grid.place(*to) - grid.place(*from));
            let mark = if verdict.fits { "✓ " } else { "✕ " };
            let text =
                (i == last).then(|| view! { <span class="grid-verdict">{mark}{verdict.text.clone()}</span> });
            view! {
                <div
                    class=class
                    style:inset-inline-start=format!("calc(var(--grid-head) + {start:.1}px)")
                    style:inline-size=format!("{size:.1}px")
                    style:inset-block-start=format!("{top}px")
                    style:block-size=format!("{LANE}px")
                >
                    {text}
                </div>
            }
        });
        Some(
            view! { <div class="grid-landings" role="presentation" aria-hidden="true">{boxes.collect_view()}</div> },
        )
    }
}
