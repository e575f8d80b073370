//! One case: what may be seen before claiming, and everything after.

#[cfg(feature = "ssr")]
mod actions;
#[cfg(feature = "ssr")]
mod case;
#[cfg(feature = "ssr")]
mod confirm;
#[cfg(feature = "ssr")]
mod controls;
#[cfg(feature = "ssr")]
mod interpreter;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod promises;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
mod thread;

#[cfg(feature = "ssr")]
pub(crate) use case::history;
#[cfg(feature = "ssr")]
pub(crate) use page::routes;
