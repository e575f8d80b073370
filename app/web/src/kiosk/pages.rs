//! The pages of a kiosk: language, subject, form, receipt.

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::{Category, Channel, Language};
use serde::Deserialize;

use super::Kiosk;
use crate::i18n::Words;
use crate::request::form::FormContext;
use crate::request::lang::{self, Lang};
use crate::request::parse::Submission;
use crate::request::{api, errors, landing, receipt};
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;

/// `GET /kiosk`: twelve languages.
pub(super) async fn choose_language(
    State(web): State<Web>,
    Kiosk(device): Kiosk,
    headers: HeaderMap,
) -> Response {
    // The tablet's own language stands first, never the last person's.
    let w = Words::of(lang::of_browser(&headers));
    let shell = Shell::new(&web, w, w.t("languages-title")).kiosk(&web, &device).switch(Switch::None);
    shell.respond(StatusCode::OK, move || landing::languages(w, "/kiosk")).await
}

/// `GET /kiosk/{lang}`: what it is about.
pub(super) async fn choose_category(State(web): State<Web>, Kiosk(device): Kiosk, Lang(w): Lang) -> Response {
    let shell = Shell::new(&web, w, w.t("landing-title")).kiosk(&web, &device);
    let base = base(w.language());
    shell.respond(StatusCode::OK, move || landing::categories(w, &base, "", false)).await
}

fn base(language: Language) -> String {
    format!("/kiosk/{}", language.code())
}

#[derive(Deserialize)]
pub(super) struct At {
    category: String,
}

async fn empty(
    web: &Web,
    w: Words,
    device: desk::Device,
    category: Category,
) -> Result<FormContext, Response> {
    let venue = match web.desk.expo().await {
        Ok(venue) => venue,
        Err(error) => return Err(errors::page(web, w, &error).await),
    };
    let action = format!("{}/new/{category}", base(w.language()));
    let mut ctx = FormContext::new(web, w, category, Channel::Online, action, venue);
    ctx.kiosk = Some(device);
    Ok(ctx)
}

/// `GET /kiosk/{lang}/new/{category}`: the empty form, with a key of its own each time.
pub(super) async fn blank(
    State(web): State<Web>,
    Kiosk(device): Kiosk,
    Lang(w): Lang,
    Path(at): Path<At>,
) -> Response {
    let Some(category) = Category::from_code(&at.category) else {
        return errors::missing(&web, w).await;
    };
    match empty(&web, w, device, category).await {
        Ok(ctx) => api::page(&web, StatusCode::OK, ctx).await,
        Err(response) => response,
    }
}

/// `POST /kiosk/{lang}/new/{category}`: the receipt itself, so that its secret stays out of the address and the history;
/// or the same form with every value kept.
pub(super) async fn send(
    State(web): State<Web>,
    Kiosk(device): Kiosk,
    Lang(w): Lang,
    Path(at): Path<At>,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some(category) = Category::from_code(&at.category) else {
        return errors::missing(&web, w).await;
    };
    let form = match api::read(multipart, Submission::new(w.language(), category, Channel::Online)).await {
        Ok(form) => form,
        Err(bad) => return api::unreadable(&web, w, bad).await,
    };
    let ctx = match empty(&web, w, device.clone(), category).await {
        Ok(ctx) => ctx,
        Err(response) => return response,
    };
    if form.switch.is_some() {
        let ctx = api::again(&web, ctx, form).await;
        return api::page(&web, StatusCode::OK, ctx).await;
    }
    let venue = ctx.venue.clone();
    match api::file(&web, ctx, form, None).await {
        Ok(filed) => {
            let title = w.with("status-title", &[("number", filed.number.to_string().into())]);
            let shell = Shell::new(&web, w, title)
                .scripts(&web, &["receipt.js"])
                .kiosk(&web, &device)
                .switch(Switch::None);
            shell.respond(StatusCode::CREATED, move || receipt::at_kiosk(w, &filed, &venue)).await
        }
        Err(refused) => api::page(&web, refused.0, refused.1).await,
    }
}
