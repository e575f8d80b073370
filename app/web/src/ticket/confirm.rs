//! What somebody promised who left, on a case's page: it is confirmed with the exhibitor before anything else.

use axum::extract::{Form, Path};
use axum::response::Response;
use desk::views::TicketView;
use desk::{ClockView, Confirmation, Error, PromiseView};
use domain::{Language, Millis, text};
use leptos::prelude::*;

use super::page::Refused;
use super::promises::{Typed, after, due, language};
use super::sheet::Sheet;
use crate::i18n::Words;
use crate::queue::rows;
use crate::session::Staffed;

/// `POST /desk/tickets/{number}/confirm/{verb}`: by a message, or as it was said.
pub(super) async fn confirm(
    at: Staffed,
    Path((number, verb)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    let done = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        let how = match verb.as_str() {
            "write" => Confirmation::Message(typed.message.replace("\r\n", "\n"), language(&typed)?),
            "told" => Confirmation::Spoken(typed.reason.clone()),
            _ => return Err(Error::NotFound),
        };
        at.web.desk.confirm_promises(&at.caller, &ticket, how).await
    };
    let done = done.await;
    after(at, &number, "times", Typed { form: format!("confirm/{verb}"), ..typed }, done).await
}

/// What somebody promised who left: first of all the exhibitor is told that it stands.
pub(super) fn to_confirm(
    at: &Staffed,
    view: &TicketView,
    open: &[&PromiseView],
    owed: &ClockView,
    now: Millis,
    refused: &Refused,
) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let deeds = view.may.promise.then(|| {
        let write = Sheet::new(words, &number, "confirm/write".into(), refused);
        let told = Sheet::new(words, &number, "confirm/told".into(), refused);
        let theirs = view.row.language;
        let message = write.message_begun(theirs.code(), || confirmation(at, theirs, open));
        view! {
            <div class="deeds">
                {write.folded("confirm-write", "confirm-write-send", message)}
                {told.folded("confirm-told", "confirm-told-send", told.reason("confirm-told-how", true))}
            </div>
        }
    });
    view! {
        <div id="to-confirm" role="status">
            <p>"▲ " <strong>{words.t("confirm-lead")}</strong></p>
            <p>{due(at, &owed.clock, now)}</p>
            {deeds}
        </div>
    }
    .into_any()
}

/// What the exhibitor is told, in their language: that somebody else has the case, and what was promised stands.
fn confirmation(at: &Staffed, language: Language, open: &[&PromiseView]) -> String {
    let theirs = Words::of(language);
    let line = |promise: &&PromiseView| {
        let time = rows::day_time(theirs, &at.expo, promise.clock.due_at);
        format!("– {} ({})", promise.body, theirs.with("promised-by", &[("time", time.into())]))
    };
    let promises: Vec<String> = open.iter().map(line).collect();
    // Marks of direction are refused in what people write; this is a text that they go on with.
    text::tidy(&theirs.with("confirm-message", &[("promises", promises.join("\n").into())]))
}
