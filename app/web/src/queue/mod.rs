//! Volunteers see and claim tickets.

pub mod api;
pub mod calls;
pub mod live;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
pub(crate) mod rows;

#[cfg(feature = "ssr")]
pub(crate) use page::routes;
