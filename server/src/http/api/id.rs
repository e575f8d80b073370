//! Ids in addresses: checked before the database sees them.

use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{FromRequestParts, RawPathParams};
use desk::access::Caller;
use domain::{AccountId, ClockCode, ClockId, ConflictId, HandoffId, NameId, Number, PartId, TicketId};
use http::request::Parts;

use crate::http::App;
use crate::http::problem::{Problem, Result};

/// What `{id}` names: a ticket, by its id or by its number as people say it, an account, a promise,
/// a clock, or a conflict.
pub(crate) struct Named {
    id: String,
    part: String,
}

impl FromRequestParts<App> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let broken = |_: RawPathParamsRejection| Problem::unreadable("id", "The address is not UTF-8.");
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(broken)?;
        let find = |name: &str| {
            params.iter().find(|(n, _)| *n == name).map_or_else(String::new, |(_, value)| value.to_owned())
        };
        Ok(Self { id: find("id"), part: find("part") })
    }
}

impl Named {
    /// The ticket's id; whether the caller may see it is asked later, of the use case.
    pub(crate) async fn ticket(&self, app: &App, caller: &Caller) -> Result<TicketId> {
        if is_id(&self.id) {
            return Ok(TicketId(self.id.clone()));
        }
        if Number::parse(&self.id).is_none() {
            return Err(Problem::not_found());
        }
        Ok(app.desk().ticket_by_number(caller, &self.id).await?)
    }

    /// The account's id.
    pub(crate) fn account(&self) -> Result<AccountId> {
        if is_id(&self.id) { Ok(AccountId(self.id.clone())) } else { Err(Problem::not_found()) }
    }

    /// The id of an offer to a colleague.
    pub(crate) fn handoff(&self) -> Result<HandoffId> {
        if is_id(&self.id) { Ok(HandoffId(self.id.clone())) } else { Err(Problem::not_found()) }
    }

    /// The promise's id.
    pub(crate) fn promise(&self) -> Result<ClockId> {
        if is_id(&self.id) { Ok(ClockId(self.id.clone())) } else { Err(Problem::not_found()) }
    }

    /// The clock's id. What started with the filing is called after the ticket and its kind.
    pub(crate) fn clock(&self) -> Result<ClockId> {
        let of_ticket = self.id.get(..36).is_some_and(is_id);
        let kind = self.id.get(36..).and_then(|rest| rest.strip_prefix('-')).and_then(ClockCode::from_code);
        if is_id(&self.id) || (of_ticket && kind.is_some()) {
            Ok(ClockId(self.id.clone()))
        } else {
            Err(Problem::not_found())
        }
    }

    /// The id of a likely conflict.
    pub(crate) fn conflict(&self) -> Result<ConflictId> {
        if is_id(&self.id) { Ok(ConflictId(self.id.clone())) } else { Err(Problem::not_found()) }
    }

    /// The name's id.
    pub(crate) fn name(&self) -> Result<NameId> {
        if is_id(&self.part) { Ok(NameId(self.part.clone())) } else { Err(Problem::not_found()) }
    }

    /// The part's id.
    pub(crate) fn part(&self) -> Result<PartId> {
        if is_id(&self.part) { Ok(PartId(self.part.clone())) } else { Err(Problem::not_found()) }
    }
}

/// Whether this can be an id at all: a UUID as we write it.
pub(crate) fn is_id(text: &str) -> bool {
    uuid::Uuid::parse_str(text).is_ok_and(|id| id.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_as_we_write_them_reach_the_database() {
        assert!(is_id("01a1aa6f-3c00-7000-8000-000000000007"));
        for bad in [
            "",
            "A-0137",
            "01A1AA6F-3C00-7000-8000-000000000007",
            "{x}",
            "\0",
            "01a1aa6f3c0070008000000000000007",
        ] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
