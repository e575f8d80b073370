//! The exhibitor's shell: server-rendered HTML, one style sheet, at most a few kB of deferred script.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Category, Language};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::page::{Audience, render, title};
use crate::state::Web;
use crate::ui::icons::icon;

/// How a page is read in another language without losing one's place.
#[derive(Clone, Debug)]
pub(crate) enum Switch {
    /// The page with the same address below `/{lang}`; begins with a slash, or is empty.
    Page(String),
    /// The form that is being filled in: it is sent along, so that nothing typed is lost.
    Form(Category),
    /// The message that is being written behind this secret is sent along.
    Message(String),
    /// There is nothing to switch: the page offers all languages itself.
    None,
}

/// Everything around the content of one page.
pub(crate) struct Shell {
    words: Words,
    title: String,
    style: String,
    icon: String,
    scripts: Vec<String>,
    /// What works without a network; a kiosk keeps nothing, and has none of it.
    offline: Option<[String; 3]>,
    kiosk: Option<Kiosk>,
    switch: Switch,
}

/// What the shell of a kiosk knows beyond.
struct Kiosk {
    script: String,
    version: String,
    device: String,
}

impl Shell {
    /// A page with this title.
    pub(crate) fn new(web: &Web, words: Words, title: String) -> Self {
        Self {
            words,
            title,
            style: web.assets.url("exhibitor.css"),
            icon: web.assets.url("icon.svg"),
            scripts: Vec::new(),
            offline: Some(["offline.js", "outbox.js", "kept.js"].map(|name| web.assets.url(name))),
            kiosk: None,
            switch: Switch::Page(String::new()),
        }
    }

    /// Loads these scripts once the page is there.
    pub(crate) fn scripts(mut self, web: &Web, names: &[&str]) -> Self {
        self.scripts = names.iter().map(|name| web.assets.url(name)).collect();
        self
    }

    /// The shell of a tablet of the expo.
    pub(crate) fn kiosk(mut self, web: &Web, device: &desk::Device) -> Self {
        let version = web.assets.pkg.trim_start_matches("pkg-").to_owned();
        let device = format!("{} · {}", device.place, device.name);
        self.kiosk = Some(Kiosk { script: web.assets.url("kiosk.js"), version, device });
        self.offline = None;
        self
    }

    /// Says how the page is read in another language.
    pub(crate) fn switch(mut self, switch: Switch) -> Self {
        self.switch = switch;
        self
    }

    /// The response with this content.
    pub(crate) async fn respond<V: IntoView + 'static>(
        self,
        status: StatusCode,
        content: impl FnOnce() -> V + Send + 'static,
    ) -> Response {
        render(Audience::Exhibitor, status, move || self.view(content().into_any())).await
    }

    fn view(self, content: AnyView) -> impl IntoView {
        let w = self.words;
        let language = w.language();
        let base = if self.kiosk.is_some() { "/kiosk" } else { "" };
        let home = format!("{base}/{}", language.code());
        let start = if self.kiosk.is_some() { base.to_owned() } else { home.clone() };
        let manifest = self
            .offline
            .is_some()
            .then(|| view! { <link rel="manifest" href=format!("{home}/app.webmanifest") /> });
        let offline = self.offline.map(|[offline, outbox, kept]| {
            view! { <script defer src=offline data-outbox=outbox data-kept=kept></script> }
        });
        let script =
            self.kiosk.as_ref().map(|kiosk| view! { <script defer src=kiosk.script.clone()></script> });
        let class = if self.kiosk.is_some() { "exhibitor kiosk" } else { "exhibitor" };
        let version = self.kiosk.as_ref().map(|kiosk| kiosk.version.clone());
        let scripts = self.scripts.into_iter().map(|src| view! { <script defer src=src></script> });
        view! {
            <!DOCTYPE html>
            <html lang=language.code() dir=language.direction().code()>
                <head>
                    <meta charset="utf-8" />
                    {title(&format!("{} · {}", self.title, w.t("desk-name")))}
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="description" content=w.t("desk-description") />
                    <meta name="theme-color" content="#00616b" />
                    <meta name="format-detection" content="telephone=no" />
                    <link rel="icon" href=self.icon type="image/svg+xml" />
                    {manifest}
                    <link rel="stylesheet" href=self.style />
                    {scripts.collect_view()}
                    {offline} {script}
                </head>
                <body class=class data-version=version>
                    <a class="skip" href="#main">{w.t("skip-to-content")}</a>
                    <header class="top">
                        <a class="brand" href=start>{icon("clause")}<span>{w.t("desk-name")}</span></a>
                        {self.kiosk.as_ref().map(|_| kiosk_tools(w))}
                        {languages(w, &self.switch, base)}
                    </header>
                    {self.kiosk.as_ref().map(|_| kiosk_notices(w))}
                    <main id="main" tabindex="-1">{content}</main>
                    {match &self.kiosk {
                        Some(kiosk) => view! { <footer class="bottom"><p class="soft"><bdi>{kiosk.device.clone()}</bdi></p></footer> }.into_any(),
                        None => footer(w, &home),
                    }}
                </body>
            </html>
        }
    }
}

fn footer(w: Words, home: &str) -> AnyView {
    view! {
        <footer class="bottom">
            <nav aria-label=w.t("footer-label")>
                <a href=home.to_owned()>{w.t("footer-home")}</a>
                <a href=format!("{home}/find")>{w.t("footer-find")}</a>
                <a href=format!("{home}/notice")>{w.t("footer-notice")}</a>
                <a href=format!("{home}/accessibility")>{w.t("footer-access")}</a>
            </nav>
        </footer>
    }
    .into_any()
}

/// At a kiosk, on every page: start over, and call somebody.
fn kiosk_tools(w: Words) -> AnyView {
    view! {
        <a class="button quiet" href="/kiosk" data-over>{icon("back")}{w.t("kiosk-start-over")}</a>
        <button type="button" class="button" data-call data-called=w.t("kiosk-called") data-failed=w.t("kiosk-call-failed")>
            {icon("phone")}{w.t("kiosk-call")}
        </button>
    }
    .into_any()
}

/// At a kiosk: what came of a call, that the network is away, and the question whether somebody is still there. Each
/// second of its clock is a sentence of its own, since plurals differ by language.
fn kiosk_notices(w: Words) -> AnyView {
    let left: Vec<String> =
        (1..=30).map(|s: i32| w.with("kiosk-idle-lead", &[("seconds", s.into())])).collect();
    let left = serde_json::to_string(&left).unwrap_or_default();
    view! {
        <p class="kiosk-said notice good" role="status" data-said hidden></p>
        <p class="kiosk-said notice danger" role="alert" data-away hidden>{w.t("kiosk-offline")}</p>
        <dialog class="idle" data-idle data-left=left aria-labelledby="idle-title" aria-describedby="idle-left">
            <h2 id="idle-title">{w.t("kiosk-idle-title")}</h2>
            <p id="idle-left" data-count></p>
            <div class="row">
                <button type="button" class="button primary large" data-stay>{w.t("kiosk-idle-stay")}</button>
                <a class="button large" href="/kiosk" data-over>{w.t("kiosk-start-over")}</a>
            </div>
        </dialog>
    }
    .into_any()
}

/// The language switch: opens without any script, and names each language in itself.
fn languages(w: Words, switch: &Switch, base: &str) -> Option<AnyView> {
    if matches!(switch, Switch::None) {
        return None;
    }
    let current = w.language();
    let others =
        Language::ALL.iter().filter(|l| **l != current).map(|l| view! { <li>{one(*l, switch, base)}</li> });
    let sends_along = matches!(switch, Switch::Form(_) | Switch::Message(_));
    let form = if matches!(switch, Switch::Form(_)) { "request" } else { "message" };
    Some(
        view! {
            // Enter in a field presses the first button of its form; that must not be a language.
            {sends_along
                .then(|| {
                    view! {
                        <button class="hidden-text" form=form tabindex="-1" aria-hidden="true"></button>
                    }
                })}
            <details class="languages">
                <summary class="button quiet">
                    {icon("language")}
                    <span class="hidden-text">{w.t("language-label")}" "</span>
                    <span>{current.own_name()}</span>
                </summary>
                <ul class="menu">{others.collect_view()}</ul>
            </details>
        }
        .into_any(),
    )
}

fn one(to: Language, switch: &Switch, base: &str) -> AnyView {
    let (code, dir, name) = (to.code(), to.direction().code(), to.own_name());
    let (form, action) = match switch {
        Switch::None => return ().into_any(),
        Switch::Page(rest) => {
            let href = format!("{base}/{code}{rest}");
            return view! { <a lang=code dir=dir hreflang=code href=href>{name}</a> }.into_any();
        }
        Switch::Form(category) => ("request", format!("{base}/{code}/new/{category}")),
        Switch::Message(secret) => ("message", format!("/{code}/r/{secret}/messages")),
    };
    view! {
        <button lang=code dir=dir form=form formaction=action name="switch" value=code>
            {name}
        </button>
    }
    .into_any()
}
