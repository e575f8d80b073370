//! What the desk does by itself as a shift ends, and where a claimed case stays without a first word. Each step is taken
//! once among all processes: the row that says so, what follows from it and its log entry are one transaction.

mod lease;
mod referral;
mod shift;

pub use shift::Ending;
