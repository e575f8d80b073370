//! The corps: lists of volunteers in and out, invitations, and when each can work.

mod colleagues;
mod import;
mod invite;
mod preview;
pub mod sheets;
mod wishes;

pub use colleagues::{Colleague, Colleagues, Record};
pub use import::{ImportStep, ImportView};
pub use invite::{Invitation, Invited};
pub use preview::{Bringing, Filled};
pub use wishes::{WishDay, WishHour};
