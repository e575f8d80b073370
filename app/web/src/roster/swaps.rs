//! What colleagues propose to each other about their shifts.

use axum::extract::{Form, Path};
use axum::response::{IntoResponse, Redirect, Response};
use desk::roster::{AskedSwap, Proposal, Swapped};
use domain::{Profession, SwapKind, SwapState};
use serde::Deserialize;

use super::words as said;
use crate::session::Staffed;

/// What somebody proposes.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
pub(super) struct Proposed {
    kind: String,
    shift: String,
    profession: String,
    /// `ACCOUNT SHIFT`, of an exchange.
    with: String,
    /// Whom a shift is offered to; empty for all.
    to: String,
}

/// `POST /desk/shifts/propose`.
pub(super) async fn propose(at: Staffed, Form(proposed): Form<Proposed>) -> Response {
    let shift = proposed.shift.as_str().into();
    let proposal = match (proposed.kind.as_str(), proposed.with.split_once(' ')) {
        ("exchange", Some((with, their))) => {
            Some(Proposal::Exchange { shift, with: with.into(), their: their.into() })
        }
        ("take", _) => {
            Profession::from_code(&proposed.profession).map(|profession| Proposal::Take { shift, profession })
        }
        ("offer", _) => Some(Proposal::Offer { shift, to: None }),
        ("offer_to", _) if !proposed.to.is_empty() => {
            Some(Proposal::Offer { shift, to: Some(proposed.to.as_str().into()) })
        }
        _ => None,
    };
    let done = match proposal {
        Some(proposal) => at.web.desk.propose_swap(&at.caller, proposal).await,
        None => Err(desk::Error::field("with", domain::draft::Problem::Missing)),
    };
    // One colleague sees it, not all.
    let open = if proposed.kind == "offer" { "open" } else { "one" };
    after(at, done, open).await
}

/// `POST /desk/shifts/swaps/{id}/accept`.
pub(super) async fn accept(at: Staffed, Path(id): Path<String>) -> Response {
    let done = at.web.desk.accept_swap(&at.caller, &id.into()).await;
    after(at, done, "open").await
}

/// `POST /desk/shifts/swaps/{id}/withdraw`.
pub(super) async fn withdraw(at: Staffed, Path(id): Path<String>) -> Response {
    match at.web.desk.withdraw_swap(&at.caller, &id.into()).await {
        Ok(()) => Redirect::to("/desk/shifts").into_response(),
        Err(error) => super::mine::refused(at, &error).await,
    }
}

/// `open` is what is said of a proposal that waits for a colleague.
async fn after(at: Staffed, done: desk::Result<Swapped>, open: &str) -> Response {
    match done {
        Ok(came) => {
            let said = match came {
                Swapped::Open => open,
                Swapped::Asked => "asked",
                Swapped::Done => "done",
            };
            Redirect::to(&format!("/desk/shifts?said={said}")).into_response()
        }
        Err(error) => super::mine::refused(at, &error).await,
    }
}

/// A proposal in a sentence.
pub(super) fn sentence(at: &Staffed, swap: &AskedSwap) -> String {
    let words = at.words;
    let shift = said::told(words, &at.expo, &swap.shift);
    let by = swap.by.1.as_str();
    let to = swap.to.as_ref().map(|(_, name)| name.as_str());
    match (swap.kind, &swap.for_shift) {
        (SwapKind::Exchange, Some(their)) => words.with(
            "swap-exchange",
            &[
                ("by", by.into()),
                ("shift", shift.into()),
                ("to", to.unwrap_or_default().into()),
                ("their", said::told(words, &at.expo, their).into()),
            ],
        ),
        (SwapKind::Take, _) => words.with("swap-take", &[("by", by.into()), ("shift", shift.into())]),
        _ => {
            let key = match (to, swap.state) {
                (None, _) => "swap-offer",
                (Some(_), SwapState::Open) => "swap-offer-to",
                (Some(_), _) => "swap-offer-taken",
            };
            let to = to.unwrap_or_default();
            words.with(key, &[("by", by.into()), ("shift", shift.into()), ("to", to.into())])
        }
    }
}
