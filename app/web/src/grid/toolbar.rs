//! Above the grid: which days, by whom, how near, a filter, undo.

use leptos::prelude::*;

use super::rows::By;
use super::state::{DAY_ZOOM, Grid, WEEK_ZOOM, ZOOMS};

/// A button that is on or off.
#[component]
fn Toggle(
    text: String,
    #[prop(into)] on: Signal<bool>,
    act: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <button class="button" type="button" aria-pressed=move || on.get().to_string() on:click=move |_| act()>
            {text}
        </button>
    }
}

#[component]
pub(super) fn Toolbar(grid: Grid) -> impl IntoView {
    let look = grid.look;
    let days = move || {
        grid.data.with(|data| {
            let option = |(at, day): (usize, &super::GridDay)| {
                let is_shown = move || look.with(|look| look.day == at);
                view! { <option value=at.to_string() selected=is_shown>{day.label.clone()}</option> }
            };
            data.days.iter().enumerate().map(option).collect_view()
        })
    };
    let last = move || grid.data.with(|data| data.days.len().saturating_sub(1));
    let step = move |by: isize| {
        look.update(|look| look.day = look.day.saturating_add_signed(by).min(last()));
    };
    let by = move |by: By| {
        look.update(|look| look.by = by);
        grid.focus.set((0, 0));
        grid.carry.set(None);
    };
    let week = move |week: bool| {
        look.update(|look| look.week = week);
        grid.zoom.set(if week { WEEK_ZOOM } else { DAY_ZOOM });
    };
    let chosen = move |ev| {
        if let Ok(at) = event_target_value(&ev).parse() {
            look.update(|look| look.day = at);
        }
    };
    let is_by = move |by: By| Signal::derive(move || look.with(|look| look.by == by));
    let t = move |key: &str| grid.t(key);
    view! {
        <div class="grid-tools" role="group" aria-label=t("grid-title")>
            <div class="line">
                <Toggle text=t("grid-people") on=is_by(By::People) act=move || by(By::People) />
                <Toggle text=t("grid-desks") on=is_by(By::Desks) act=move || by(By::Desks) />
            </div>
            <div class="line">
                <button class="button" type="button" aria-label=t("grid-earlier") disabled=move || look.with(|l| l.day == 0) on:click=move |_| step(-1)>"‹"</button>
                <select class="input" aria-label=t("demand-day") on:change=chosen>{days}</select>
                <button class="button" type="button" aria-label=t("grid-later") disabled=move || look.with(|l| l.day >= last()) on:click=move |_| step(1)>"›"</button>
                <Toggle text=t("grid-day") on=Signal::derive(move || !look.with(|l| l.week)) act=move || week(false) />
                <Toggle text=t("grid-week") on=Signal::derive(move || look.with(|l| l.week)) act=move || week(true) />
            </div>
            <div class="line">
                <button class="button" type="button" aria-label=t("grid-farther") disabled=move || grid.zoom.get() == 0 on:click=move |_| grid.zoom.update(|z| *z = z.saturating_sub(1))>"−"</button>
                <button class="button" type="button" aria-label=t("grid-nearer") disabled=move || { grid.zoom.get() + 1 >= ZOOMS.len() } on:click=move |_| grid.zoom.update(|z| *z += 1)>"+"</button>
                <button class="button" type="button" disabled=move || grid.undo.read().is_empty() on:click=move |_| drop(grid.undo_last())>{t("grid-undo")}</button>
                <button class="button" type="button" disabled=move || grid.redo.read().is_empty() on:click=move |_| drop(grid.redo_last())>{t("grid-redo")}</button>
                <Toggle text=t("grid-published") on=Signal::derive(move || look.with(|l| l.published)) act=move || look.update(|l| l.published = !l.published) />
            </div>
            <input
                class="input grid-filter"
                type="search"
                placeholder=t("grid-filter")
                aria-label=t("grid-filter")
                on:input=move |ev| {
                    look.update(|look| look.filter = event_target_value(&ev).trim().to_owned());
                    grid.focus.set((0, 0));
                }
            />
        </div>
    }
}
