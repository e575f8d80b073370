//! Accounts: coordinators make and change them; everybody changes their own password.

#[cfg(feature = "ssr")]
mod account;
#[cfg(feature = "ssr")]
mod api;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
mod list;

#[cfg(feature = "ssr")]
pub(crate) use api::routes;
