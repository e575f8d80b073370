//! Phone and walk-in: the exhibitor's form in a volunteer's hands.
//!
//! Two pages and a receipt: what it is about and how it came, the form, the receipt to read out or print.

#[cfg(feature = "ssr")]
mod brief;
#[cfg(feature = "ssr")]
mod complete;
#[cfg(feature = "ssr")]
mod page;

#[cfg(feature = "ssr")]
pub(crate) use page::routes;
