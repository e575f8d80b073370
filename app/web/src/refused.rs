//! Why a use case said no, as a status and a sentence for staff: the one place where the two are told.

use axum::http::StatusCode;
use axum::response::Response;
use desk::Error;
use domain::ticket::Refusal;

use crate::i18n::Words;

/// The status of an error.
pub(crate) fn status(error: &Error) -> StatusCode {
    match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Forbidden => StatusCode::FORBIDDEN,
        Error::Taken { .. } | Error::Conflict(_) | Error::Refused(_) => StatusCode::CONFLICT,
        Error::Invalid(_) | Error::NameTaken => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Store(_) | Error::Internal(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

/// The sentence of an error.
pub(crate) fn sentence(words: Words, error: &Error) -> String {
    match error {
        Error::NotFound => words.t("refused-not-found"),
        Error::Forbidden => words.t("refused-forbidden"),
        Error::Taken { by: Some(by) } => words.with("refused-taken-by", &[("name", by.name.as_str().into())]),
        Error::Taken { by: None } => words.t("refused-taken"),
        Error::Conflict(_) => words.t("conflict-title"),
        Error::Refused(Refusal::Rules { faults }) => {
            let codes: Vec<String> = faults.iter().map(|fault| fault.code().to_owned()).collect();
            words.with("refused-rules", &[("rules", crate::roster::words::rules(words, &codes).into())])
        }
        Error::Refused(Refusal::BreaksRules { broken }) => {
            let mut codes: Vec<String> = broken.iter().map(|b| b.fault.code().to_owned()).collect();
            codes.sort_unstable();
            codes.dedup();
            let rules = crate::roster::words::rules(words, &codes);
            words.with("refused-breaks-rules", &[("count", broken.len().into()), ("rules", rules.into())])
        }
        Error::Refused(Refusal::StillHolds { count }) => {
            words.with("refused-still-holds", &[("count", (*count).into())])
        }
        Error::Refused(Refusal::NotAble { bars }) => {
            let each: Vec<String> = bars.iter().map(|bar| words.t(&format!("bar-{bar}"))).collect();
            let list = crate::format::Formats::of(words.language()).list(&each);
            words.with("refused-not-able", &[("bars", list.into())])
        }
        Error::Refused(refusal) => words.t(match refusal {
            Refusal::AlreadyClaimed { .. } => "refused-taken",
            Refusal::NotClaimed => "refused-not-claimed",
            Refusal::Ended => "refused-ended",
            Refusal::NotEnded => "refused-not-ended",
            Refusal::PartOpen => "refused-part-open",
            Refusal::PromiseOpen => "refused-promise-open",
            Refusal::AlreadyReferred => "refused-already-referred",
            Refusal::NoSuchPart => "refused-not-found",
            Refusal::NotMoreUrgent => "refused-not-more-urgent",
            Refusal::NotByStaff => "refused-not-by-staff",
            Refusal::OffDuty => "refused-off-duty",
            Refusal::NoShiftNow => "refused-no-shift-now",
            Refusal::Outdated
            | Refusal::Rules { .. }
            | Refusal::BreaksRules { .. }
            | Refusal::StillHolds { .. }
            | Refusal::NotAble { .. } => "refused-outdated",
            Refusal::NothingProposed => "refused-nothing-proposed",
            Refusal::AlreadyOffered => "refused-already-offered",
            Refusal::PromiseUnread => "refused-promise-unread",
            Refusal::NotWithOthers => "refused-not-with-others",
        }),
        Error::Invalid(faults) => {
            let each = faults.iter().map(|f| match f.problem {
                domain::draft::Problem::Missing => words.t("refused-missing"),
                domain::draft::Problem::TooLong { max } => {
                    words.with("refused-too-long", &[("max", (max as i64).into())])
                }
                _ => words.t("refused-field"),
            });
            each.collect::<Vec<_>>().join(" ")
        }
        Error::NameTaken => words.t("refused-name-taken"),
        Error::Store(_) | Error::Internal(_) => {
            tracing::error!(%error, "a use case failed");
            words.t("refused-unavailable")
        }
    }
}

/// A whole page that says no, where nothing else of the page could be made.
pub(crate) fn plain(words: Words, error: &Error) -> Response {
    use axum::response::IntoResponse;
    (status(error), sentence(words, error)).into_response()
}

/// A page that says no, inside the staff's shell.
pub(crate) async fn page(at: crate::session::Staffed, error: &Error) -> Response {
    use leptos::prelude::*;

    use crate::page::{Audience, render};
    use crate::shell::desk::DeskShell;

    let (words, status, sentence) = (at.words, status(error), sentence(at.words, error));
    // Whoever still holds cases goes on with them.
    let (back, key) = match error {
        desk::Error::Refused(Refusal::StillHolds { .. }) => ("/desk?show=mine", "tab-mine"),
        _ => ("/desk", "refused-back"),
    };
    render(Audience::Staff, status, move || {
        view! {
            <DeskShell at title=words.t("refused-title") live="">
                <h1>{words.t("refused-title")}</h1>
                <p role="alert">{sentence}</p>
                <p><a class="button" href=back>{words.t(key)}</a></p>
            </DeskShell>
        }
    })
    .await
}
