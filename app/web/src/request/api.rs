//! The form comes and goes: `GET` and `POST /{lang}/new/{category}`.

use axum::extract::multipart::MultipartRejection;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use desk::access::Staff;
use desk::{FileError, NewRequest, Receipt};
use domain::{Category, Channel};
use leptos::prelude::*;
use serde::Deserialize;

use crate::i18n::Words;
use crate::request::errors;
use crate::request::form::{self, FormContext, Trouble};
use crate::request::lang::Lang;
use crate::request::outbox::{self, Arrived, Sender};
use crate::request::parse::{BadForm, Submission};
use crate::shell::exhibitor::{Shell, Switch};
use crate::state::Web;
use crate::ui::icons;

#[derive(Deserialize)]
pub(crate) struct At {
    category: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct How {
    /// There where a device asks for a blank form to keep: without a key and without the time, which both grow old.
    kept: Option<String>,
    /// What a card at a stand says.
    hall: String,
    stand: String,
}

/// `GET /{lang}/new/{category}`: the empty form.
pub(crate) async fn blank(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    how: Result<Query<How>, QueryRejection>,
) -> Response {
    let Some(category) = Category::from_code(&at.category) else {
        return errors::missing(&web, w).await;
    };
    match web.desk.expo().await {
        Ok(venue) => {
            let action = address(w, category);
            let mut ctx = FormContext::new(&web, w, category, Channel::Online, action, venue);
            let how = how.map(|Query(how)| how).unwrap_or_default();
            if how.kept.is_some() {
                ctx.keep();
            }
            if ctx.venue.expo.hall(&how.hall).is_some() {
                ctx.draft.hall = how.hall;
            }
            ctx.draft.stand =
                how.stand.chars().filter(|c| !c.is_control()).take(domain::draft::STAND_MAX).collect();
            page(&web, StatusCode::OK, ctx).await
        }
        Err(error) => errors::page(&web, w, &error).await,
    }
}

/// `POST /{lang}/new/{category}`: to the receipt, or the same form with every value kept.
pub(crate) async fn send(
    State(web): State<Web>,
    Lang(w): Lang,
    Path(at): Path<At>,
    headers: HeaderMap,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let Some(category) = Category::from_code(&at.category) else {
        return errors::missing(&web, w).await;
    };
    let form = match read(multipart, Submission::new(w.language(), category, Channel::Online)).await {
        Ok(form) => Submission { waited: outbox::waited(&headers), ..form },
        Err(bad) => return unreadable(&web, w, bad).await,
    };
    let venue = match web.desk.expo().await {
        Ok(venue) => venue,
        Err(error) => return errors::page(&web, w, &error).await,
    };
    let ctx = FormContext::new(&web, w, category, Channel::Online, address(w, category), venue);
    if form.switch.is_some() {
        return page(&web, StatusCode::OK, again(&web, ctx, form).await).await;
    }
    match file(&web, ctx, form, None).await {
        Ok(receipt) => {
            let open = format!("/{}/r/{}/receipt", w.language().code(), receipt.secret);
            match Sender::of(&headers) {
                Sender::Browser => Redirect::to(&open).into_response(),
                Sender::Outbox { .. } => {
                    let uploads = outbox::uploads(w, &receipt.secret);
                    let number = Some(receipt.number.to_string());
                    Arrived { number, open, uploads, message: None }.respond()
                }
            }
        }
        Err(refused) => page(&web, refused.0, refused.1).await,
    }
}

/// Reads a form of either audience.
pub(crate) async fn read(
    multipart: Result<Multipart, MultipartRejection>,
    into: Submission,
) -> Result<Submission, BadForm> {
    into.read(multipart.map_err(|_| BadForm::Broken)?).await
}

/// The page for a form that cannot be read at all.
pub(crate) async fn unreadable(web: &Web, w: Words, bad: BadForm) -> Response {
    match bad {
        BadForm::TooLarge => errors::too_large(web, w).await,
        BadForm::Broken => errors::bad_request(web, w).await,
    }
}

/// Files what was sent. `ctx` is the empty form that it came from; filled in, with what went wrong, it
/// comes back where nothing was filed. `by` is the volunteer who typed, if one did.
pub(crate) async fn file(
    web: &Web,
    ctx: FormContext,
    form: Submission,
    by: Option<Staff>,
) -> Result<Receipt, Box<(StatusCode, FormContext)>> {
    let kept = form.kept.iter().filter(|id| !form.dropped.contains(id)).cloned().collect();
    let request = NewRequest {
        key: form.key.clone(),
        draft: form.to_file(),
        files: form.uploads.clone(),
        kept,
        by,
        waited: form.waited,
    };
    let error = match web.desk.file_request(request).await {
        Ok(receipt) => return Ok(receipt),
        Err(error) => error,
    };
    let fresh_key = ctx.key.clone();
    let mut form = form;
    if matches!(error, FileError::KeyReused | FileError::BadKey) {
        // What an earlier request took with it stays with that one.
        form.key = fresh_key;
        form.kept.clear();
    }
    let mut ctx = again(web, ctx, form).await;
    let status = match error {
        FileError::Invalid(faults) => {
            ctx.errors = faults;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FileError::Uploads(faults) => {
            ctx.upload_faults = faults;
            StatusCode::UNPROCESSABLE_ENTITY
        }
        FileError::KeyReused => {
            ctx.trouble = Some(Trouble::KeyReused);
            StatusCode::CONFLICT
        }
        FileError::BadKey => {
            ctx.trouble = Some(Trouble::Failed);
            StatusCode::BAD_REQUEST
        }
        FileError::Desk(error) => {
            tracing::error!(%error, "a request could not be filed");
            ctx.trouble = Some(Trouble::Failed);
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    Err(Box::new((status, ctx)))
}

/// The form again with everything that was typed and chosen; its files stay at the desk for a day.
pub(crate) async fn again(web: &Web, mut ctx: FormContext, form: Submission) -> FormContext {
    ctx.draft = form.draft;
    ctx.key = form.key;
    ctx.dropped = form.dropped;
    if !form.uploads.is_empty() || !form.kept.is_empty() {
        match web.desk.keep_files(&ctx.key, form.uploads).await {
            Ok((kept, faults)) => {
                ctx.kept = kept.into_iter().filter(|file| !ctx.dropped.contains(&file.id)).collect();
                ctx.upload_faults = faults;
            }
            Err(error) => {
                tracing::error!(%error, "files of a form could not be kept");
                ctx.trouble = Some(Trouble::Failed);
            }
        }
    }
    ctx
}

fn address(w: Words, category: Category) -> String {
    format!("/{}/new/{category}", w.language().code())
}

/// The form in its shell: the exhibitor's own, or the kiosk's.
pub(crate) async fn page(web: &Web, status: StatusCode, ctx: FormContext) -> Response {
    let w = ctx.w;
    let category = ctx.category;
    let name = w.t(&format!("category-{category}"));
    let title = if ctx.is_faulty() {
        w.with("form-title-faulty", &[("title", name.clone().into())])
    } else {
        name.clone()
    };
    let mut shell = Shell::new(web, w, title).scripts(web, &["form.js"]).switch(Switch::Form(category));
    if let Some(device) = &ctx.kiosk {
        shell = shell.kiosk(web, device);
    }
    shell
        .respond(status, move || {
            view! {
                <div class="page narrow">
                    <h1 class="with-icon">{icons::of_category(category)}<span>{name}</span></h1>
                    {form::form(&ctx)}
                </div>
            }
        })
        .await
}
