//! Query parameters, read one by one, so that all that are wrong are named at once.

use axum::extract::{FromRequestParts, Query};
use desk::Paging;
use domain::roster::day_number;
use http::request::Parts;

use crate::http::problem::{FieldProblem, Problem, Result};

/// What was asked for. An empty value counts as not given; names that nobody reads are left alone, since another version
/// of the API may know them.
pub(crate) struct Asked {
    given: Vec<(String, String)>,
    faults: Vec<FieldProblem>,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let Query(given) = Query::from_request_parts(parts, state)
            .await
            .map_err(|_| Problem::unreadable("query", "The query cannot be read."))?;
        Ok(Self { given, faults: Vec::new() })
    }
}

impl Asked {
    /// A text; the last one where it is there several times.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        let of = |(given, value): &&(String, String)| given == name && !value.is_empty();
        self.given.iter().rev().find(of).map(|(_, value)| value.as_str())
    }

    /// What `read` makes of a text; a fault where it makes nothing.
    pub(crate) fn read<T>(
        &mut self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        code: &str,
        detail: &str,
    ) -> Option<T> {
        let value = read(self.text(name)?);
        if value.is_none() {
            self.faults.push(FieldProblem::new(name, code, detail));
        }
        value
    }

    /// One of the codes of a closed list.
    pub(crate) fn code<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.read(name, read, "unknown_choice", "It is not one of the choices.")
    }

    /// Yes or no.
    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        self.code(name, |text| match text {
            "true" | "1" | "yes" => Some(true),
            "false" | "0" | "no" => Some(false),
            _ => None,
        })
    }

    /// A day at the venue.
    pub(crate) fn day(&mut self, name: &str) -> Option<String> {
        let read = |text: &str| day_number(text).map(|_| text.to_owned());
        self.read(name, read, "not_a_date", "It is no day; write YYYY-MM-DD.")
    }

    /// A page's size; 0 where it is missing.
    pub(crate) fn limit(&mut self) -> usize {
        let read = |text: &str| text.parse().ok().filter(|limit| (1..=200).contains(limit));
        self.read("limit", read, "not_a_number", "It must be a number from 1 to 200.").unwrap_or(0)
    }

    /// Which page.
    pub(crate) fn paging(&mut self) -> Paging {
        Paging { limit: self.limit(), after: self.text("after").map(str::to_owned) }
    }

    /// The faults so far, if there are any.
    pub(crate) fn checked(self) -> Result<()> {
        if self.faults.is_empty() { Ok(()) } else { Err(Problem::invalid(self.faults)) }
    }
}
