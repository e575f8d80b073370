//! Everything that is wrong with a draft.

use super::{FieldError, Problem};
use crate::text;

/// What is wrong with a draft, in the order of the form.
#[derive(Default)]
pub(super) struct Faults(pub(super) Vec<FieldError>);

impl Faults {
    pub(super) fn add(&mut self, field: impl Into<String>, problem: Problem) {
        self.0.push(FieldError { field: field.into(), problem });
    }

    pub(super) fn text(&mut self, field: &str, value: &str, max: usize) {
        if let Err(fault) = text::check(value, max) {
            self.add(field, fault.into());
        }
    }

    pub(super) fn code<T>(&mut self, field: &str, code: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = read(code);
        if value.is_none() {
            let problem = if code.is_empty() { Problem::Missing } else { Problem::UnknownChoice };
            self.add(field, problem);
        }
        value
    }

    pub(super) fn code_or<T>(
        &mut self,
        field: &str,
        code: &str,
        read: impl Fn(&str) -> Option<T>,
        or: T,
    ) -> Option<T> {
        if code.is_empty() { Some(or) } else { self.code(field, code, read) }
    }
}
