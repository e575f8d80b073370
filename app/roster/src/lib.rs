//! The roster's solver: from people and what has to be covered to a roster, in as much time as it is given.
//!
//! It knows no database and no page. [`case`] is a roster as the desk states it; [`compile`] makes of it the numbers of
//! [`problem`], which [`search`] solves with what is below it: [`line`] finds one person's best line, [`master`] and
//! [`dive`] make several anew together. [`plan`] is the answer as people read it, [`explain`] says what keeps a cell short,
//! [`repair`] closes the hole that somebody leaves.

pub mod case;
pub mod compile;
pub mod dive;
pub mod explain;
mod inverse;
pub mod line;
pub mod master;
pub mod plan;
pub mod prices;
pub mod problem;
pub mod repair;
pub mod search;
mod settle;
pub mod shuffle;
mod standing;
mod succession;
