//! What the forms of a ticket's page do: one use case each, then back to the page.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::access::Caller;
use desk::{Desk, Error, Receipt};
use domain::draft::Problem;
use domain::{Language, Outcome, Profession, Reached, TicketId, Urgency};
use leptos::prelude::*;
use serde::Deserialize;

use super::page::{Refused, page};
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What the forms send.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Given {
    key: String,
    text: String,
    of: String,
    language: String,
    reply: Option<String>,
    ask: Option<String>,
    back: String,
}

enum Done {
    /// Back to the ticket.
    Ticket,
    /// It is out of sight now: back to the queue.
    Queue,
    /// Back to the list of whom to call.
    CallBacks,
    /// There is nothing to show.
    Nothing,
    /// Show the new link.
    Link(Box<Receipt>),
}

fn coded<T>(field: &str, read: Option<T>) -> Result<T, Error> {
    read.ok_or_else(|| Error::field(field, Problem::UnknownChoice))
}

async fn run(desk: &Desk, who: &Caller, id: &TicketId, deed: &str, given: &Given) -> Result<Done, Error> {
    let (text, key) = (given.text.replace("\r\n", "\n"), given.key.as_str());
    match deed {
        "claim" => drop(desk.claim(who, id).await?),
        "assign" => drop(desk.assign(who, id, &given.of.as_str().into(), &text).await?),
        "release" => {
            desk.release(who, id, &text).await?;
            return Ok(Done::Queue);
        }
        "refer" => drop(desk.refer(who, id, coded("of", Profession::from_code(&given.of))?, &text).await?),
        "cancel" => drop(desk.cancel_part(who, id, &given.of.as_str().into(), &text).await?),
        "refuse" => {
            desk.refuse_part(who, id, &given.of.as_str().into(), &text).await?;
            return Ok(Done::Queue);
        }
        "finish" => drop(desk.finish_part(who, id, &given.of.as_str().into(), &text).await?),
        "giveback" => {
            desk.release_part(who, id, &given.of.as_str().into(), &text).await?;
            return Ok(Done::Queue);
        }
        "raise" => {
            drop(desk.raise_urgency(who, id, coded("of", Urgency::from_code(&given.of))?, &text).await?)
        }
        "resolve" => drop(desk.resolve(who, id, coded("of", Outcome::from_code(&given.of))?, &text).await?),
        // Sent by `live.js` when the browser is about to print.
        "printed" => {
            desk.record_print(who, id).await?;
            return Ok(Done::Nothing);
        }
        "close" => drop(desk.close(who, id).await?),
        "reopen" => drop(desk.reopen(who, id, &text).await?),
        "reached" => {
            desk.reach(who, id, coded("of", Reached::from_code(&given.of))?, &text).await?;
            if given.back == "callbacks" {
                return Ok(Done::CallBacks);
            }
        }
        "share-name" => desk.share_name(who, id).await?,
        "ask-translation" => desk.ask_translation(who, id).await?,
        "interpreter" if given.of.is_empty() => {
            // Who was named, and nothing else, has no business there any more.
            if !desk.unmark_interpreter(who, id).await? {
                return Ok(Done::Queue);
            }
        }
        "interpreter" => desk.mark_interpreter(who, id, &given.of.as_str().into()).await?,
        "lift" => desk.lift_wall(who, id, &given.of.as_str().into(), &text).await?,
        "reissue" => return Ok(Done::Link(Box::new(desk.reissue_link(who, id, &text).await?))),
        "note" => desk.note(who, id, key, &text).await?,
        "translate" => {
            let message = (!given.of.is_empty()).then(|| given.of.as_str().into());
            let language = coded("language", Language::from_code(&given.language))?;
            desk.translate(who, id, message.as_ref(), language, &text).await?;
        }
        "message" => match (&given.reply, &given.ask) {
            (Some(code), _) => drop(desk.send_reply(who, id, key, code).await?),
            (None, Some(code)) => drop(desk.ask(who, id, key, code).await?),
            (None, None) => {
                let language = coded("language", Language::from_code(&given.language))?;
                drop(desk.write(who, id, key, &text, language).await?);
            }
        },
        _ => return Err(Error::NotFound),
    }
    Ok(Done::Ticket)
}

/// Does what the form says.
pub(super) async fn act(
    at: Staffed,
    Path((number, deed)): Path<(String, String)>,
    Form(given): Form<Given>,
) -> Response {
    let desk = at.web.desk.clone();
    let done = async {
        // Who was slower sees the ticket no more, and still is told who has it: its form names the ticket.
        let id = match deed.as_str() {
            "claim" if !given.of.is_empty() => given.of.as_str().into(),
            _ => desk.ticket_by_number(&at.caller, &number).await?,
        };
        run(&desk, &at.caller, &id, &deed, &given).await
    };
    match done.await {
        // `drafts.js` keeps what was written until it hears that it arrived.
        Ok(Done::Ticket) => Redirect::to(&format!("/desk/tickets/{number}?done={deed}")).into_response(),
        Ok(Done::Queue) => Redirect::to(&format!("/desk?back={number}")).into_response(),
        Ok(Done::CallBacks) => Redirect::to("/desk/callbacks").into_response(),
        Ok(Done::Nothing) => StatusCode::NO_CONTENT.into_response(),
        Ok(Done::Link(receipt)) => link(at, *receipt).await,
        Err(error @ (Error::NotFound | Error::Store(_) | Error::Internal(_))) => {
            crate::refused::page(at, &error).await
        }
        Err(error @ Error::Conflict(_)) => {
            crate::conflict::stopped(at, &number, crate::refused::status(&error)).await
        }
        Err(error) => {
            let (status, sentence) =
                (crate::refused::status(&error), crate::refused::sentence(at.words, &error));
            let deed = if deed == "translate" { format!("translate:{}", given.of) } else { deed };
            let refused = Refused { deed, sentence: Some(sentence), typed: given.text, ..Refused::default() };
            let response = page(at.clone(), &number, status, Some(refused)).await;
            // Out of sight meanwhile, as for who was slower: still say what the matter is.
            if response.status() == status { response } else { crate::refused::page(at, &error).await }
        }
    }
}

/// The new link, to show, read out or print.
async fn link(at: Staffed, receipt: Receipt) -> Response {
    let words = at.words;
    let url = format!("{}/{}/r/{}", at.expo.expo.public_url, receipt.language, receipt.secret);
    let number = receipt.number.to_string();
    render(Audience::Staff, StatusCode::OK, move || {
        view! {
            <DeskShell at title=words.t("link-title") live="">
                <h1>{words.t("link-title")}</h1>
                <p class="number-large"><bdi>{number.clone()}</bdi></p>
                <p>{words.t("link-code")} " " <bdi class="code">{receipt.code.clone()}</bdi></p>
                <p><a href=url.clone()>{url.clone()}</a></p>
                <div class="qr">{crate::request::qr::svg(&url, words.t("link-title"))}</div>
                <p><a class="button" href=format!("/desk/tickets/{number}")>{words.t("link-back")}</a></p>
            </DeskShell>
        }
    })
    .await
}
