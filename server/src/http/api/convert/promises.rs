//! Promises, clocks and the clock board, from the desk's types.

use web::format::instant;

use super::super::types::{BoardLine, Person, Promise, TicketClock};

impl From<desk::PromiseView> for Promise {
    fn from(promise: desk::PromiseView) -> Self {
        Self {
            id: promise.id.0,
            state: promise.state,
            body: promise.body,
            language: promise.language,
            told: Some(promise.told).filter(|told| !told.is_empty()),
            due_at: instant(promise.clock.due_at),
            made_at: instant(promise.made_at),
            by: promise.by.map(Person::from),
            ended_at: promise.ended_at.map(instant),
            ended_by: promise.ended_by.map(Person::from),
            ran_out: promise.ran_out,
        }
    }
}

impl From<desk::ClockView> for TicketClock {
    fn from(clock: desk::ClockView) -> Self {
        Self {
            id: clock.id.0,
            code: clock.clock.code,
            due_at: instant(clock.clock.due_at),
            state: clock.state,
            started_at: instant(clock.started_at),
            started_by: clock.started_by.map(Person::from),
            ran_out: clock.ran_out,
        }
    }
}

impl From<desk::BoardLine> for BoardLine {
    fn from(line: desk::BoardLine) -> Self {
        Self {
            id: line.id.0,
            code: line.clock.code,
            due_at: instant(line.clock.due_at),
            ticket: line.row.into(),
        }
    }
}
