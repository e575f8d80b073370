//! The roster's grid: people or desks against time. Seats are dragged, stretched and pinned by mouse, by keyboard or by
//! tapping; every try is checked in the browser by the rules that the server asks too.

pub mod api;
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only the browser carries seats"))]
mod carry;
mod data;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "ssr")]
mod page;
mod panel;
#[cfg(feature = "hydrate")]
mod pointer;
#[cfg(feature = "ssr")]
mod print;
mod rows;
#[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "only the browser takes and drops seats"))]
mod state;
mod strip;
mod toolbar;
mod view;

pub use data::{GridData, GridDay, Texts};
pub use view::RosterGrid;

#[cfg(feature = "ssr")]
pub(crate) use page::routes;
