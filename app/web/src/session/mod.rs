//! Who is signed in: the cookie, the pages for signing in and out, and what every staff handler asks first.

#[cfg(feature = "ssr")]
mod cookie;
#[cfg(feature = "ssr")]
mod sign_in;

#[cfg(feature = "ssr")]
pub use cookie::{ClientAddr, Signed, Staffed};
#[cfg(feature = "ssr")]
pub(crate) use cookie::{caller, clock_time, staff_language};
#[cfg(feature = "ssr")]
pub(crate) use sign_in::{local, routes};
