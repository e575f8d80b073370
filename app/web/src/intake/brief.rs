//! A short request in one screen, at the counter or on a round of the halls; it is completed later.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, OriginalUri, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::{Category, Channel, Language, SlipId, SlipState};
use leptos::prelude::*;
use serde::Deserialize;

use super::page::{arrived, filed};
use crate::page::{Audience, render};
use crate::request::api;
use crate::request::form::{self, FormContext};
use crate::request::outbox::{self, Sender};
use crate::request::parse::Submission;
use crate::session::Staffed;
use crate::shell::desk::{Bare, DeskShell};
use crate::state::Web;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// The number of the person in the line; it is served when the request is filed.
    slip: String,
    /// The language that the person speaks.
    language: String,
    /// There where a device asks for a page to keep for when there is no network.
    kept: Option<String>,
}

/// The way that this address is for.
fn channel(uri: &axum::http::Uri) -> Channel {
    if uri.path().ends_with("/round") { Channel::Round } else { Channel::WalkIn }
}

fn empty(at: &Staffed, channel: Channel) -> FormContext {
    let action = if channel == Channel::Round { "/desk/round" } else { "/desk/brief" };
    let mut ctx =
        FormContext::new(&at.web, at.words, Category::Other, channel, action.to_owned(), at.expo.clone());
    ctx.draft.brief = true;
    ctx.draft.category.clear();
    ctx
}

/// `GET /desk/brief`, `GET /desk/round`.
pub(super) async fn blank(
    at: Staffed,
    State(web): State<Web>,
    OriginalUri(uri): OriginalUri,
    Query(asked): Query<Asked>,
) -> Response {
    let mut ctx = empty(&at, channel(&uri));
    if let Some(language) = Language::from_code(&asked.language) {
        ctx.draft.language = language.code().to_owned();
    }
    ctx.slip = Some(asked.slip).filter(|slip| !slip.is_empty());
    if asked.kept.is_none() {
        return page(at, StatusCode::OK, ctx).await;
    }
    // A tablet that others use too keeps no page of anybody.
    if at.shared {
        return StatusCode::NOT_FOUND.into_response();
    }
    ctx.keep();
    let words = at.words;
    let title = title(&ctx);
    render(Audience::Exhibitor, StatusCode::OK, move || {
        let scripts = ["offline.js", "outbox.js", "kept.js", "form.js"].map(|name| web.assets.url(name));
        let [offline, outbox, kept, form_js] = scripts;
        view! {
            <Bare web words title=title.clone() next="/desk".to_owned() me=at.me.id.to_string()>
                <div class="narrow intake stack">
                    <p class="notice warn" role="status">{words.t("brief-offline")}</p>
                    <h1>{title}</h1>
                    {form::form(&ctx)}
                </div>
                <script src=form_js defer></script>
                <script defer src=offline data-outbox=outbox data-kept=kept></script>
            </Bare>
        }
    })
    .await
}

/// `POST /desk/brief`, `POST /desk/round`: the receipt, or the same form with every value kept.
pub(super) async fn send(
    at: Staffed,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let channel = channel(&uri);
    let mut blank = Submission::new(at.words.language(), Category::Other, channel);
    blank.draft.brief = true;
    blank.draft.category.clear();
    let submission = match api::read(multipart, blank).await {
        Ok(submission) => submission,
        Err(bad) => return api::unreadable(&at.web, at.words, bad).await,
    };
    let slip = submission.slip.clone();
    let mut ctx = empty(&at, channel);
    ctx.slip = slip.clone();
    let by = at.caller.staff.clone();
    match api::file(&at.web, ctx, Submission { waited: outbox::waited(&headers), ..submission }, Some(by))
        .await
    {
        Ok(receipt) => {
            if let Some(slip) = slip {
                let done = at.web.desk.move_slip(&at.caller, &SlipId(slip), SlipState::Served, "").await;
                if let Err(error) = done {
                    tracing::debug!(%error, "the number had ended already");
                }
            }
            if Sender::of(&headers) == Sender::Browser {
                return filed(at, receipt).await;
            }
            arrived(&receipt)
        }
        Err(refused) => page(at, refused.0, refused.1).await,
    }
}

fn title(ctx: &FormContext) -> String {
    ctx.w.t(if ctx.channel == Channel::Round { "round-title" } else { "brief-title" })
}

async fn page(at: Staffed, status: StatusCode, ctx: FormContext) -> Response {
    let words = at.words;
    let name = title(&ctx);
    let title = if ctx.is_faulty() {
        words.with("form-title-faulty", &[("title", name.clone().into())])
    } else {
        name.clone()
    };
    let lead = if ctx.channel == Channel::Round { "round-lead" } else { "brief-lead" };
    let class =
        if ctx.channel == Channel::Round { "narrow intake round stack" } else { "narrow intake stack" };
    render(Audience::Staff, status, move || {
        let script = at.web.assets.url("form.js");
        view! {
            <DeskShell at=at.clone() title live="">
                <div class=class>
                    <h1>{name}</h1>
                    <p class="soft">{words.t(lead)}</p>
                    {form::form(&ctx)}
                </div>
                <script src=script defer></script>
            </DeskShell>
        }
    })
    .await
}
