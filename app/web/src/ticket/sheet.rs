//! One of the forms for promises and clocks: several fields, each with its error, behind a summary.

use domain::Language;
use domain::draft::FieldError;
use leptos::prelude::*;

use super::page::Refused;
use super::promises::Typed;
use crate::i18n::Words;
use crate::request::errors::problem_text;
use crate::request::inputs::textarea_content;

/// One form: where it posts to, and what was typed into it before.
pub(super) struct Sheet<'a> {
    words: Words,
    number: &'a str,
    form: String,
    before: Option<&'a Typed>,
}

impl<'a> Sheet<'a> {
    /// The form with this address below the ticket's.
    pub(super) fn new(words: Words, number: &'a str, form: String, refused: &'a Refused) -> Self {
        let before = Some(&refused.times).filter(|typed| typed.form == form);
        Self { words, number, form, before }
    }

    /// What was typed before.
    pub(super) fn value(&self, of: impl Fn(&Typed) -> &String) -> String {
        self.before.map(of).cloned().unwrap_or_default()
    }

    /// Label, input and error. `kind` is the input's type, or empty for a text of several lines.
    pub(super) fn field(
        &self,
        name: &'static str,
        label: String,
        kind: &'static str,
        value: &str,
        must: bool,
    ) -> AnyView {
        let id = format!("{}-{name}", self.form.replace('/', "-"));
        let errors = self.before.map_or(&[] as &[FieldError], |typed| &typed.errors);
        let faults: Vec<String> =
            errors.iter().filter(|e| e.field == name).map(|e| problem_text(self.words, e.problem)).collect();
        let wrong = !faults.is_empty();
        let error = format!("{id}-error");
        let described = wrong.then(|| error.clone());
        let invalid = wrong.then_some("true");
        let input = if kind.is_empty() {
            view! {
                <textarea class="input" id=id.clone() name=name dir="auto" rows="2" required=must aria-invalid=invalid
                    aria-describedby=described autofocus=wrong inner_html=textarea_content(value)></textarea>
            }
            .into_any()
        } else {
            view! {
                <input class="input" id=id.clone() name=name type=kind dir="auto" value=value.to_owned() required=must
                    autocomplete="off" aria-invalid=invalid aria-describedby=described autofocus=wrong />
            }
            .into_any()
        };
        view! {
            <div class="field">
                <label for=id>{label}</label>
                {input}
                {wrong.then(|| view! { <p class="error" id=error>{faults.join(" ")}</p> })}
            </div>
        }
        .into_any()
    }

    /// One of several.
    pub(super) fn choice(
        &self,
        name: &'static str,
        label: String,
        options: Vec<(&'static str, String)>,
        chosen: &str,
    ) -> AnyView {
        let options = options.into_iter().map(|(code, text)| {
            view! { <option value=code selected=code == chosen>{text}</option> }
        });
        view! { <label>{label} <select name=name>{options.collect_view()}</select></label> }.into_any()
    }

    /// By when, on the venue's clock.
    pub(super) fn due(&self, label: &'static str) -> AnyView {
        self.field("due", self.words.t(label), "datetime-local", &self.value(|t| &t.due), true)
    }

    /// Why, for colleagues.
    pub(super) fn reason(&self, label: &'static str, must: bool) -> AnyView {
        self.field("reason", self.words.t(label), "", &self.value(|t| &t.reason), must)
    }

    /// The words to the exhibitor and the language that they are in.
    pub(super) fn language(&self, usual: &str) -> AnyView {
        let words = self.words;
        let all = Language::ALL.iter().map(|l| (l.code(), words.t(&format!("language-{l}")))).collect();
        let typed = self.value(|t| &t.language);
        let chosen = if typed.is_empty() { usual } else { typed.as_str() };
        self.choice("language", words.t("composer-language"), all, chosen)
    }

    /// The message to the exhibitor.
    pub(super) fn message(&self, usual: &str) -> AnyView {
        self.message_begun(usual, String::new)
    }

    /// The same, begun already.
    pub(super) fn message_begun(&self, usual: &str, begin: impl FnOnce() -> String) -> AnyView {
        let text = self.before.map_or_else(begin, |typed| typed.message.clone());
        let field = self.field("message", self.words.t("promise-message"), "", &text, true);
        view! { {field} {self.language(usual)} }.into_any()
    }

    /// The form behind its summary.
    pub(super) fn folded(&self, title: &'static str, send: &'static str, inside: AnyView) -> AnyView {
        let words = self.words;
        let action = format!("/desk/tickets/{}/{}", self.number, self.form);
        view! {
            <details class="deed" id=format!("fold-{}", self.form.replace('/', "-")) open=self.before.is_some()>
                <summary class="button">{words.t(title)}</summary>
                <form class="stack" method="post" novalidate action=action>
                    {inside}
                    <button class="button primary" type="submit">{words.t(send)}</button>
                </form>
            </details>
        }
        .into_any()
    }
}
