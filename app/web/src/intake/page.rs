//! The pages of a volunteer who types for somebody.

use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, Path};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use axum::routing::get;
use desk::{Error, Receipt};
use domain::{Category, Channel, Language};
use leptos::prelude::*;

use super::{brief, complete};
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::request::form::{self, FormContext};
use crate::request::outbox::{self, Arrived, Sender};
use crate::request::parse::Submission;
use crate::request::{FORM_MAX, api, receipt};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::state::Web;
use crate::ui::{icons, papers};

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new()
        .route("/desk/new", get(choose))
        .route("/desk/new/{channel}/{category}", get(blank).post(send).layer(DefaultBodyLimit::max(FORM_MAX)))
        .route("/desk/brief", get(brief::blank).post(brief::send).layer(DefaultBodyLimit::max(FORM_MAX)))
        .route("/desk/round", get(brief::blank).post(brief::send).layer(DefaultBodyLimit::max(FORM_MAX)))
        .route(
            "/desk/tickets/{number}/complete",
            get(complete::blank).post(complete::send).layer(DefaultBodyLimit::max(FORM_MAX)),
        )
}

/// The ways that a volunteer types for; what comes online has the exhibitor's own form.
const CHANNELS: [Channel; 2] = [Channel::Phone, Channel::WalkIn];

fn read(channel: &str, category: &str) -> Option<(Channel, Category)> {
    let channel = Channel::from_code(channel).filter(|c| CHANNELS.contains(c))?;
    Some((channel, Category::from_code(category)?))
}

async fn choose(at: Staffed) -> Response {
    let words = at.words;
    let of_channel = move |channel: Channel| {
        let categories = Category::ALL
            .iter()
            .map(|category| {
                view! {
                    <li>
                        <a href=format!("/desk/new/{channel}/{category}")>
                            {icons::of_category(*category)} {words.t(&format!("category-{category}.staff"))}
                        </a>
                    </li>
                }
            })
            .collect_view();
        let id = format!("by-{channel}");
        view! {
            <section class="card stack" aria-labelledby=id.clone()>
                <h2 id=id.clone()>{words.t(&format!("channel-{channel}"))}</h2>
                <ul class="pick">{categories}</ul>
            </section>
        }
    };
    render(Audience::Staff, StatusCode::OK, move || {
        view! {
            <DeskShell at title=words.t("new-title") live="">
                <div class="stack">
                    <h1>{words.t("new-title")}</h1>
                    <p>{words.t("new-lead")}</p>
                    <p class="line">
                        <a class="button primary" href="/desk/brief">{words.t("brief-title")}</a>
                        <a class="button primary" href="/desk/round">{words.t("round-title")}</a>
                        <a class="button" href="/desk/counter">{words.t("counter-title")}</a>
                    </p>
                    {CHANNELS.map(of_channel).collect_view()}
                </div>
            </DeskShell>
        }
    })
    .await
}

async fn blank(at: Staffed, Path((channel, category)): Path<(String, String)>) -> Response {
    match read(&channel, &category) {
        Some((channel, category)) => {
            let ctx = empty(&at, channel, category);
            page(at, StatusCode::OK, ctx).await
        }
        None => crate::refused::page(at, &Error::NotFound).await,
    }
}

async fn send(
    at: Staffed,
    Path((channel, category)): Path<(String, String)>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some((channel, category)) = read(&channel, &category) else {
        return crate::refused::page(at, &Error::NotFound).await;
    };
    let submission = match api::read(multipart, Submission::new(at.words.language(), category, channel)).await
    {
        Ok(submission) => submission,
        Err(bad) => return api::unreadable(&at.web, at.words, bad).await,
    };
    let ctx = empty(&at, channel, category);
    let by = at.caller.staff.clone();
    match api::file(&at.web, ctx, Submission { waited: outbox::waited(&headers), ..submission }, Some(by))
        .await
    {
        Ok(receipt) if Sender::of(&headers) == Sender::Browser => filed(at, receipt).await,
        Ok(receipt) => arrived(&receipt),
        Err(refused) => page(at, refused.0, refused.1).await,
    }
}

/// What `outbox.js` learns of a request that was typed for somebody.
pub(super) fn arrived(receipt: &Receipt) -> Response {
    let uploads = outbox::uploads(Words::of(receipt.language), &receipt.secret);
    let number = receipt.number.to_string();
    let open = format!("/desk/tickets/{number}");
    Arrived { number: Some(number), open, uploads, message: None }.respond()
}

/// The form before anything was typed: labels in the volunteer's language, who asks.
fn empty(at: &Staffed, channel: Channel, category: Category) -> FormContext {
    let action = format!("/desk/new/{channel}/{category}");
    FormContext::new(&at.web, at.words, category, channel, action, at.expo.clone())
}

async fn page(at: Staffed, status: StatusCode, ctx: FormContext) -> Response {
    let words = at.words;
    let name = words.t(&format!("category-{}.staff", ctx.category));
    let channel = words.t(&format!("channel-{}", ctx.channel));
    let title = if ctx.is_faulty() {
        words.with("form-title-faulty", &[("title", name.clone().into())])
    } else {
        name.clone()
    };
    render(Audience::Staff, status, move || {
        let script = at.web.assets.url("form.js");
        view! {
            <DeskShell at=at.clone() title live="">
                <div class="narrow intake stack">
                    <h1 class="line">{icons::of_category(ctx.category)} <span>{name} " · " {channel}</span></h1>
                    <p class="soft">{words.t("new-form-lead")}</p>
                    {form::form(&ctx)}
                </div>
                <script src=script defer></script>
            </DeskShell>
        }
    })
    .await
}

/// The receipt, in the exhibitor's language: it is read out or printed for them. It answers the post itself:
/// sent again, the same key gives the same receipt, and the secret stays out of the address and the history.
pub(super) async fn filed(at: Staffed, receipt: Receipt) -> Response {
    let words = at.words;
    let theirs = Words::of(receipt.language);
    let number = receipt.number.to_string();
    let spoken: String = receipt.code.chars().flat_map(|c| [c, ' ']).collect();
    render(Audience::Staff, StatusCode::CREATED, move || {
        let venue = at.expo.clone();
        let language: Language = receipt.language;
        let title = words.with("new-filed", &[("number", number.clone().into())]);
        view! {
            <DeskShell at title=title.clone() live="">
                <div class="narrow stack">
                    <div class="no-print stack">
                        <h1>{title}</h1>
                        <p>{words.t("new-filed-lead")}</p>
                        <p class="number-large"><bdi>{number.clone()}</bdi></p>
                        <p>{words.t("link-code")} " " <bdi class="code-large mono">{spoken}</bdi></p>
                        <div class="line">
                            {papers(words.t("new-print"))}
                            <a class="button" href=format!("/desk/tickets/{number}")>{words.t("link-back")}</a>
                            <a class="button" href=format!("/desk/tickets/{number}/complete")>{words.t("complete-now")}</a>
                            <a class="button" href="/desk/new">{words.t("new-another")}</a>
                        </div>
                    </div>
                    <div lang=language.code() dir=language.direction().code()>{receipt::sheet(theirs, &receipt, &venue, true)}</div>
                </div>
            </DeskShell>
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_types_online_requests_for_others() {
        assert_eq!(read("phone", "damage"), Some((Channel::Phone, Category::Damage)));
        assert_eq!(read("walk-in", "other"), Some((Channel::WalkIn, Category::Other)));
        assert_eq!(read("online", "damage"), None);
        assert_eq!(read("phone", "nothing"), None);
    }
}
