//! A category's form: plain HTML that works without any script; `form.js` shows one step per screen.
//!
//! An exhibitor's page and the page of a volunteer who types for somebody are both this form: they hand in
//! a [`FormContext`] and put what [`form`] makes into their own shell.

use std::sync::Arc;

use desk::{KeptFile, UploadFault, Zoned};
use domain::draft::{Draft, FieldError};
use domain::{Category, Channel, FileId, Millis};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::inputs::{Inputs, banner, id_of};
use crate::request::{errors, fields, landing, parse::Submission};
use crate::ui::icons::icon;

/// Everything that a form shows.
#[derive(Clone)]
pub(crate) struct FormContext {
    /// The words of the page; an exhibitor's are those of the request's language.
    pub(crate) w: Words,
    /// What it is about.
    pub(crate) category: Category,
    /// The way it comes; a volunteer's form asks for the language and has two steps.
    pub(crate) channel: Channel,
    /// Where it is sent.
    pub(crate) action: String,
    /// The form's key.
    pub(crate) key: String,
    /// What was typed so far.
    pub(crate) draft: Draft,
    /// What is wrong with it.
    pub(crate) errors: Vec<FieldError>,
    /// What is wrong with which file.
    pub(crate) upload_faults: Vec<(String, UploadFault)>,
    /// Files that an earlier try left at the desk.
    pub(crate) kept: Vec<KeptFile>,
    /// Those that are no longer wanted.
    pub(crate) dropped: Vec<FileId>,
    /// What has to be said before everything else.
    pub(crate) trouble: Option<Trouble>,
    /// The expo: its halls and its time.
    pub(crate) venue: Arc<Zoned>,
    /// The time; `None` in a form that a device keeps.
    pub(crate) now: Option<Millis>,
    /// The number in the line of whoever it is for; it is served when the request is filed.
    pub(crate) slip: Option<String>,
    /// There where it completes a request that is filed already: what tells whether somebody else does so meanwhile.
    pub(crate) completes: Option<String>,
    /// The tablet of the expo that it is filled in at: it must not remember what is typed.
    pub(crate) kiosk: Option<desk::Device>,
}

/// Why a whole form was not filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Its key was used for another request.
    KeyReused,
    /// The desk could not store it.
    Failed,
    /// Somebody else completed it meanwhile.
    Outdated,
}

/// The fields that have a label of their own: path, and `field-LABEL` in `exhibitor.ftl`.
pub(crate) const FIELDS: &[(&str, &str)] = &[
    ("language", "language"),
    ("danger", "danger"),
    ("moving", "moving"),
    ("too_late", "too-late"),
    ("too_late_at", "too-late-at"),
    ("hall", "hall"),
    ("stand", "stand"),
    ("other_side", "other-side"),
    ("other_side_unreadable", "other-side-unreadable"),
    ("story", "story"),
    ("photos", "photos"),
    ("contact.name", "name"),
    ("contact.company", "company"),
    ("contact.romanised", "romanised"),
    ("contact.address_as", "address-as"),
    ("contact.reach", "reach"),
    ("contact.discreet", "discreet"),
    ("contact.phone", "phone"),
    ("contact.email", "email"),
    ("consent", "consent"),
    ("consent_sensitive", "consent-sensitive"),
    ("consent_outside", "consent-outside"),
];

impl FormContext {
    /// An empty form.
    pub(crate) fn new(
        web: &crate::state::Web,
        w: Words,
        category: Category,
        channel: Channel,
        action: String,
        venue: Arc<Zoned>,
    ) -> Self {
        Self {
            w,
            category,
            channel,
            action,
            key: web.desk.new_key(),
            draft: Submission::new(w.language(), category, channel).draft,
            errors: Vec::new(),
            upload_faults: Vec::new(),
            kept: Vec::new(),
            dropped: Vec::new(),
            trouble: None,
            venue,
            now: Some(web.desk.now()),
            slip: None,
            completes: None,
            kiosk: None,
        }
    }

    /// Makes it a form that can be kept: its key and the time would be old when it is shown.
    pub(crate) fn keep(&mut self) {
        self.key.clear();
        self.now = None;
    }

    /// What makes inputs here.
    pub(crate) fn inputs(&self) -> Inputs<'_> {
        Inputs { w: self.w, errors: &self.errors, forgets: self.kiosk.is_some() }
    }

    /// Whether the last try had faults.
    pub(crate) fn is_faulty(&self) -> bool {
        !self.errors.is_empty() || !self.upload_faults.is_empty()
    }
}

/// The label of a field by its path.
pub(crate) fn label(w: Words, path: &str) -> String {
    if let Some(code) = path.strip_prefix("answers.") {
        return w.t(&format!("question-{code}"));
    }
    // Only a short form asks for it.
    if path == "category" {
        return w.t("field-category");
    }
    match FIELDS.iter().find(|(field, _)| *field == path) {
        Some((_, key)) => w.t(&format!("field-{key}")),
        None => path.to_owned(),
    }
}

/// The label of a field in a list: of a question, what it is about.
fn short_label(w: Words, path: &str) -> String {
    match path.strip_prefix("answers.") {
        Some(code) => w.t(&format!("question-{code}.short")),
        None => label(w, path),
    }
}

/// The whole form, with what went wrong before it.
pub(crate) fn form(ctx: &FormContext) -> AnyView {
    let w = ctx.w;
    let rules = ctx.category.rules();
    let steps = fields::steps(ctx);
    let count = steps.len();
    let last = count.saturating_sub(1);
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let progress = w.with("form-progress", &[("step", (at + 1).into()), ("count", count.into())]);
            view! {
                <section class="step" data-step>
                    <p class="progress" data-script hidden>{progress}</p>
                    {step}
                    <div class="row spread">
                        <button type="button" class="button" data-back data-script hidden>
                            {icon("back")}{w.t("form-back")}
                        </button>
                        {if at == last {
                            send(w, ctx.completes.is_some()).into_any()
                        } else {
                            view! {
                                <button type="button" class="button primary" data-next data-script hidden>
                                    {w.t("form-next")}{icon("next")}
                                </button>
                            }
                            .into_any()
                        }}
                    </div>
                </section>
            }
        })
        .collect_view();
    let dropped = ctx
        .dropped
        .iter()
        .map(|id| view! { <input type="hidden" name="drop" value=id.0.clone() /> })
        .collect_view();
    // A staff page that arrived by script could not run its islands: its nonce is not the page's.
    let sends = ctx.channel == Channel::Online;
    let keeps = (!sends && ctx.completes.is_none()).then_some("intake");
    let seen = ctx.completes.clone().map(|seen| view! { <input type="hidden" name="seen" value=seen /> });
    let slip = ctx.slip.clone().map(|slip| view! { <input type="hidden" name="slip" value=slip /> });
    view! {
        {summary(ctx)}
        {rules.emergency.then(|| landing::emergency(w))}
        {rules.keep_in_place.then(|| banner("warn", "warning", None, w.t("form-keep-in-place")))}
        <form id="request" class="request-form" method="post" autocomplete=ctx.kiosk.as_ref().map(|_| "off") action=ctx.action.clone() enctype="multipart/form-data"
            novalidate data-send=sends data-keep=keeps data-remember=ctx.draft.brief.then_some("hall language") data-sending=w.t("form-sending")
            data-failed=w.t("form-offline") data-too-large=w.t("page-large-lead")>
            {trouble(ctx)}
            <input type="hidden" name="key" value=ctx.key.clone() />
            {dropped} {slip} {seen}
            {steps}
            <p class="error" data-missing hidden>{icon("warning")}<span>{w.t("error-missing")}</span></p>
            <p class="sending" role="status" data-state></p>
        </form>
    }
    .into_any()
}

fn send(w: Words, completes: bool) -> impl IntoView {
    let label = w.t(if completes { "complete-save" } else { "form-send" });
    view! { <button class="button primary large" data-submit>{icon("send")}{label}</button> }
}

/// What keeps a whole form from being filed; the second try is one button away.
fn trouble(ctx: &FormContext) -> Option<AnyView> {
    let w = ctx.w;
    let (text, button) = match ctx.trouble? {
        Trouble::KeyReused => ("form-key-reused", "form-send-as-new"),
        Trouble::Failed => ("form-failed", "form-send-again"),
        Trouble::Outdated => ("complete-outdated", "complete-save"),
    };
    Some(
        view! {
            <div class="notice warn" role="alert" tabindex="-1" autofocus data-focus>
                {icon("warning")}
                <div class="stack">
                    <p>{w.t(text)}</p>
                    <p><button class="button primary">{icon("send")}{w.t(button)}</button></p>
                </div>
            </div>
        }
        .into_any(),
    )
}

/// Everything that is wrong, with links to the fields. It takes the focus when the page arrives.
fn summary(ctx: &FormContext) -> Option<AnyView> {
    if !ctx.is_faulty() {
        return None;
    }
    let w = ctx.w;
    let line = |path: &str, text: String| {
        let href = format!("#{}", id_of(path));
        let line = w.with("error-line", &[("field", short_label(w, path).into()), ("problem", text.into())]);
        view! { <li><a href=href>{line}</a></li> }.into_any()
    };
    let fields = ctx.errors.iter().map(|e| line(&e.field, errors::problem_text(w, e.problem)));
    let files =
        ctx.upload_faults.iter().map(|(name, fault)| line("photos", errors::upload_text(w, name, *fault)));
    let lines: Vec<_> = fields.chain(files).collect();
    let title = w.with("error-summary", &[("count", lines.len().into())]);
    Some(
        view! {
            <div class="notice danger summary" id="errors" role="alert" tabindex="-1" autofocus data-focus
                aria-labelledby="errors-title">
                {icon("warning")}
                <div class="stack">
                    <h2 id="errors-title">{title}</h2>
                    <ul>{lines}</ul>
                </div>
            </div>
        }
        .into_any(),
    )
}
