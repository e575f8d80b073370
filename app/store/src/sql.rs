//! Small helpers for reading rows and for lists of placeholders.

use domain::conflict::{ConflictState, NameKind, Side};
use domain::draft::Words;
use domain::handoff::{OfferState, Severity};
use domain::roster::Wish;
use domain::timer::Timer;
use domain::{
    Category, Channel, ClockCode, ClockStart, ClockState, DeviceKind, Language, Level, LogAction, Outcome,
    PartState, Profession, Reached, Role, SlipState, State, SwapKind, SwapState, Urgency,
};
use sqlx::any::AnyRow;
use sqlx::{AssertSqlSafe, Row as _, SqlSafeStr, SqlStr};

use crate::{Error, Result};

/// SQL put together from our own pieces and placeholders, never from what somebody typed.
pub(crate) fn own(sql: String) -> SqlStr {
    AssertSqlSafe(sql).into_sql_str()
}

/// `$from, $from+1, ...`: `count` placeholders. An empty list becomes `NULL`, which equals nothing.
pub(crate) fn holes(from: usize, count: usize) -> String {
    if count == 0 {
        return "NULL".to_owned();
    }
    let mut holes = String::new();
    for n in from..from + count {
        if n > from {
            holes.push_str(", ");
        }
        holes.push('$');
        holes.push_str(&n.to_string());
    }
    holes
}

/// A row's columns by name, as the desk's own types.
pub(crate) trait Columns {
    fn text(&self, column: &str) -> Result<String>;
    fn opt(&self, column: &str) -> Result<Option<String>>;
    fn int(&self, column: &str) -> Result<i64>;
    fn opt_int(&self, column: &str) -> Result<Option<i64>>;
    fn bytes(&self, column: &str) -> Result<Vec<u8>>;

    fn flag(&self, column: &str) -> Result<bool> {
        Ok(self.int(column)? != 0)
    }

    fn code<T: Code>(&self, column: &str) -> Result<T> {
        let code = self.text(column)?;
        T::read(&code).ok_or(Error::Code { what: T::WHAT, code })
    }

    fn opt_code<T: Code>(&self, column: &str) -> Result<Option<T>> {
        match self.opt(column)? {
            Some(code) => T::read(&code).map(Some).ok_or(Error::Code { what: T::WHAT, code }),
            None => Ok(None),
        }
    }

    fn urgency(&self, column: &str) -> Result<Urgency> {
        let rank = self.int(column)?;
        urgency(rank)
    }
}

/// The urgency with this rank.
pub(crate) fn urgency(rank: i64) -> Result<Urgency> {
    let found = Urgency::ALL.iter().copied().find(|u| u.rank() == rank);
    found.ok_or_else(|| Error::Code { what: "urgency", code: rank.to_string() })
}

impl Columns for AnyRow {
    fn text(&self, column: &str) -> Result<String> {
        Ok(self.try_get(column)?)
    }

    fn opt(&self, column: &str) -> Result<Option<String>> {
        Ok(self.try_get(column)?)
    }

    fn int(&self, column: &str) -> Result<i64> {
        Ok(self.try_get(column)?)
    }

    fn opt_int(&self, column: &str) -> Result<Option<i64>> {
        Ok(self.try_get(column)?)
    }

    fn bytes(&self, column: &str) -> Result<Vec<u8>> {
        Ok(self.try_get(column)?)
    }
}

/// A closed list that is stored by its code.
pub(crate) trait Code: Sized {
    const WHAT: &'static str;
    fn read(code: &str) -> Option<Self>;
}

macro_rules! code {
    ($($name:ident)+) => {$(
        impl Code for $name {
            const WHAT: &'static str = stringify!($name);
            fn read(code: &str) -> Option<Self> {
                $name::from_code(code)
            }
        }
    )+};
}

code!(Category Channel ClockCode ClockStart ClockState ConflictState DeviceKind Language Level LogAction NameKind OfferState Outcome PartState Profession Reached Role Severity Side SlipState State SwapKind SwapState Timer Wish);

/// What search looks through: lower-case names, company and stand.
pub(crate) fn needle(words: &Words) -> String {
    [&words.name, &words.romanised, &words.company, &words.stand, &words.other_side]
        .into_iter()
        .filter(|w| !w.is_empty())
        .map(|w| w.to_lowercase())
        .collect::<Vec<_>>()
        .join("\n")
}
