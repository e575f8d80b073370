//! Search within what one may see, and the record of who saw what.

#[cfg(feature = "ssr")]
mod page;

#[cfg(feature = "ssr")]
pub(crate) use page::routes;
