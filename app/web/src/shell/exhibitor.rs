//! The exhibitor's shell: server-rendered HTML, one style sheet, at most a few kB of deferred script.

use axum::http::StatusCode;
use axum::response::Response;
use domain::{Category, Language};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::page::{Audience, render};
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
    switch: Switch,
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
            switch: Switch::Page(String::new()),
        }
    }

    /// Loads these scripts once the page is there.
    pub(crate) fn scripts(mut self, web: &Web, names: &[&str]) -> Self {
        self.scripts = names.iter().map(|name| web.assets.url(name)).collect();
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
        let home = format!("/{}", language.code());
        let scripts = self.scripts.into_iter().map(|src| view! { <script defer src=src></script> });
        view! {
            <!DOCTYPE html>
            <html lang=language.code() dir=language.direction().code()>
                <head>
                    <meta charset="utf-8" />
                    <title>{format!("{} · {}", self.title, w.t("desk-name"))}</title>
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="description" content=w.t("desk-description") />
                    <meta name="theme-color" content="#00616b" />
                    <meta name="format-detection" content="telephone=no" />
                    <link rel="icon" href=self.icon type="image/svg+xml" />
                    <link rel="stylesheet" href=self.style />
                    {scripts.collect_view()}
                </head>
                <body class="exhibitor">
                    <a class="skip" href="#main">{w.t("skip-to-content")}</a>
                    <header class="top">
                        <a class="brand" href=home.clone()>{icon("clause")}<span>{w.t("desk-name")}</span></a>
                        {languages(w, &self.switch)}
                    </header>
                    <main id="main" tabindex="-1">{content}</main>
                    <footer class="bottom">
                        <nav aria-label=w.t("footer-label")>
                            <a href=home.clone()>{w.t("footer-home")}</a>
                            <a href=format!("{home}/find")>{w.t("footer-find")}</a>
                            <a href=format!("{home}/notice")>{w.t("footer-notice")}</a>
                        </nav>
                    </footer>
                </body>
            </html>
        }
    }
}

/// The language switch: opens without any script, and names each language in itself.
fn languages(w: Words, switch: &Switch) -> Option<AnyView> {
    if matches!(switch, Switch::None) {
        return None;
    }
    let current = w.language();
    let others =
        Language::ALL.iter().filter(|l| **l != current).map(|l| view! { <li>{one(*l, switch)}</li> });
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

fn one(to: Language, switch: &Switch) -> AnyView {
    let (code, dir, name) = (to.code(), to.direction().code(), to.own_name());
    let (form, action) = match switch {
        Switch::None => return ().into_any(),
        Switch::Page(rest) => {
            let href = format!("/{code}{rest}");
            return view! { <a lang=code dir=dir hreflang=code href=href>{name}</a> }.into_any();
        }
        Switch::Form(category) => ("request", format!("/{code}/new/{category}")),
        Switch::Message(secret) => ("message", format!("/{code}/r/{secret}/messages")),
    };
    view! {
        <button lang=code dir=dir form=form formaction=action name="switch" value=code>
            {name}
        </button>
    }
    .into_any()
}
