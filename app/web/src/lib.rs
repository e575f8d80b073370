//! What a browser shows: pages, islands and the server functions that islands call.
//!
//! With the feature `ssr` this crate renders pages; with `hydrate` it is the browser's part, which knows
//! `domain` and nothing else of ours. A page is thin: a handler asks `desk` for data first, then renders a
//! view of it; there is no router in the browser and no data fetching while rendering.

// Views are types inside types: a page with many parts is deeper than the compiler expects.
#![recursion_limit = "512"]

#[cfg(feature = "ssr")]
pub mod assets;
#[cfg(feature = "ssr")]
pub mod cookies;
#[cfg(feature = "ssr")]
pub mod format;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod state;
pub mod ui;

#[cfg(feature = "ssr")]
mod clocks;
#[cfg(feature = "ssr")]
mod conflict;
#[cfg(feature = "ssr")]
mod corps;
#[cfg(feature = "ssr")]
pub mod counter;
#[cfg(feature = "ssr")]
mod devices;
#[cfg(feature = "ssr")]
mod duty;
pub mod grid;
#[cfg(feature = "ssr")]
mod handoff;
pub mod intake;
#[cfg(feature = "ssr")]
pub mod kiosk;
pub mod people;
pub mod queue;
#[cfg(feature = "ssr")]
pub mod reach;
#[cfg(feature = "ssr")]
mod refused;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
pub mod roster;
pub mod search;
pub mod session;
#[cfg(feature = "ssr")]
pub mod shell;
pub mod ticket;

/// Called by the script that `HydrationScripts` writes, before it hydrates the islands one by one.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}

/// All addresses of the staff's pages.
#[cfg(feature = "ssr")]
pub fn staff_routes() -> axum::Router<state::Web> {
    session::routes()
        .merge(queue::routes())
        .merge(ticket::routes())
        .merge(clocks::routes())
        .merge(conflict::routes())
        .merge(intake::routes())
        .merge(search::routes())
        .merge(people::routes())
        .merge(devices::routes())
        .merge(counter::routes())
        .merge(reach::routes())
        .merge(corps::routes())
        .merge(roster::routes())
        .merge(grid::routes())
        .merge(handoff::routes())
        .merge(duty::routes())
}
