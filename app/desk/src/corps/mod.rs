//! The corps: lists of volunteers in and out, invitations, and when each can work.

mod import;
mod invite;
pub mod sheets;
mod wishes;

pub use import::{Bringing, Filled, ImportStep, ImportView};
pub use invite::{Invitation, Invited};
pub use wishes::{WishDay, WishHour};
