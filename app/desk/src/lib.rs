//! The use cases of the legal desk: one function per thing a person does.
//!
//! Each checks who asks ([`access`]), applies the rule (`domain`), writes (`store`) and records the log
//! entry, in one transaction. Pages, server functions, the JSON API and the command line call nothing else.

pub mod access;
mod accounts;
mod assign;
mod audit;
mod breaches;
mod calls;
pub mod check;
mod clocks;
mod complete;
pub mod corps;
mod demo;
mod desk;
mod devices;
mod duty;
mod error;
mod expo;
mod files;
mod filing;
pub mod handoff;
mod history;
mod link;
mod live;
mod messages;
mod paging;
mod parts;
pub mod presence;
mod promises;
mod queue;
mod reach;
mod request;
pub mod roster;
mod search;
pub mod secrets;
mod sessions;
mod slips;
mod tablet;
mod ticket;
mod uploads;
pub mod views;

pub use accounts::{AccountChange, NewAccount};
pub use breaches::{Breaches, RanOut};
pub use clocks::{BoardLine, ClockView};
pub use complete::CompleteError;
pub use demo::{DEMO_PASSWORD, DemoLogin};
pub use desk::{Clock, Desk, Figures, Ids, Settings, SystemClock, SystemIds};
pub use devices::Pulse;
pub use error::{Error, Result};
pub use expo::Zoned;
pub use files::{FILE_MAX, FILES_MAX, FileBody, KeptFile, Upload, UploadFault, Variant};
pub use filing::{FileError, NewRequest, Receipt};
pub use live::{Cursor, LiveItem, LiveKind};
pub use paging::Paging;
pub use promises::{NewPromise, PromiseView, Promised, Told};
pub use queue::{Counts, Filter, Page, Scope};
pub use reach::Notice;
pub use sessions::{SignIn, SignInError};
pub use slips::{FORGOTTEN, Line};
pub use store::devices::Device;
pub use store::sessions::Here;
pub use store::slips::Slip;
pub use uploads::{Piece, Uploaded};
