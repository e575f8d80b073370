//! The server over HTTP, without a socket: one program for all of it, since linking is what costs.

mod bad_input;
mod edges;
mod expo;
mod filing;
mod live;
mod meeting;
mod openapi;
mod permissions;
mod promises;
mod roster;
mod shifts;
mod staffing;
mod wall;
