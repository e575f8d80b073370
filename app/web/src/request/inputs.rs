//! Single inputs with their label, hint and error, wired so that a screen reader says all three.

use domain::draft::FieldError;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::page::content;
use crate::request::errors::problem_text;
use crate::ui::icons::icon;

/// Makes inputs that know what is wrong with them.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    /// The words of the page.
    pub(crate) w: Words,
    /// What was wrong with the last try.
    pub(crate) errors: &'a [FieldError],
    /// Whether the browser must offer nothing that was typed before: somebody else typed it.
    pub(crate) forgets: bool,
}

/// What an input says beside its value.
pub(crate) struct Field<'a> {
    /// The field's path, which is also its name.
    pub(crate) path: &'a str,
    /// Its label.
    pub(crate) label: String,
    /// A sentence that helps.
    pub(crate) hint: Option<String>,
    /// Whether it is needed.
    pub(crate) required: bool,
    /// The choice that makes it needed, as `NAME=CODE`; `form.js` asks for it before the next step.
    pub(crate) needed_if: Option<&'static str>,
}

/// One of several answers.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: AnyView,
}

/// How a line of text is typed.
#[derive(Clone, Copy, Default)]
pub(crate) struct Typing {
    pub(crate) kind: &'static str,
    pub(crate) mode: Option<&'static str>,
    pub(crate) autocomplete: &'static str,
    pub(crate) class: &'static str,
}

impl Typing {
    pub(crate) const TEXT: Typing = Typing { kind: "text", mode: None, autocomplete: "off", class: "input" };
    pub(crate) const NUMBER: Typing = Typing { mode: Some("decimal"), class: "input short", ..Typing::TEXT };
}

impl<'a> Field<'a> {
    pub(crate) fn new(path: &'a str, label: String) -> Self {
        Self { path, label, hint: None, required: false, needed_if: None }
    }

    pub(crate) fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    pub(crate) fn needed_if(mut self, choice: &'static str) -> Self {
        self.needed_if = Some(choice);
        self
    }

    pub(crate) fn required(mut self, required: bool) -> Self {
        self.required = required;
        self
    }
}

/// The id of a field's input, or of the first of several; where links of the summary lead.
pub(crate) fn id_of(path: &str) -> String {
    format!("f-{}", path.replace('.', "-"))
}

/// Text as the content of a `<textarea>`, which leptos does not escape. A parser drops a first line break,
/// so one is given to be dropped.
pub(crate) fn textarea_content(text: &str) -> String {
    format!("\n{}", content(text))
}

/// A box with an icon and a sentence.
pub(crate) fn banner(kind: &str, name: &str, id: Option<&str>, text: String) -> AnyView {
    let class = format!("notice {kind}");
    view! { <div class=class id=id.map(str::to_owned)>{icon(name)}<p>{text}</p></div> }.into_any()
}

/// What is wrong, with an icon: never by colour alone.
pub(crate) fn error_line(id: String, text: String) -> AnyView {
    view! { <p class="error" id=id>{icon("warning")}<span>{text}</span></p> }.into_any()
}

/// Ids that describe an input, and whether it is faulty.
struct Wire {
    id: String,
    described: Option<String>,
    invalid: Option<&'static str>,
    hint: Option<AnyView>,
    error: Option<AnyView>,
}

impl Inputs<'_> {
    /// What is wrong with a field, as sentences.
    pub(crate) fn faults(&self, path: &str) -> Vec<String> {
        self.errors.iter().filter(|e| e.field == path).map(|e| problem_text(self.w, e.problem)).collect()
    }

    fn wire(&self, field: &Field<'_>) -> Wire {
        let id = id_of(field.path);
        let faults = self.faults(field.path);
        let hint_id = format!("{id}-hint");
        let error_id = format!("{id}-error");
        let mut described = Vec::new();
        if field.hint.is_some() {
            described.push(hint_id.clone());
        }
        if !faults.is_empty() {
            described.push(error_id.clone());
        }
        Wire {
            id,
            described: (!described.is_empty()).then(|| described.join(" ")),
            invalid: (!faults.is_empty()).then_some("true"),
            hint: field.hint.clone().map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> }.into_any()),
            error: (!faults.is_empty()).then(|| error_line(error_id, faults.join(" "))),
        }
    }

    fn label(&self, field: &Field<'_>) -> AnyView {
        let needed =
            field.required.then(|| view! { <span class="needed">" "{self.w.t("form-needed")}</span> });
        view! { {field.label.clone()}{needed} }.into_any()
    }

    /// One line of text.
    pub(crate) fn line(&self, field: Field<'_>, value: &str, typing: Typing) -> AnyView {
        let name = field.path.to_owned();
        self.named_line(field, &name, value, typing)
    }

    /// One line of text whose field is called otherwise than what can be wrong with it.
    pub(crate) fn named_line(&self, field: Field<'_>, name: &str, value: &str, typing: Typing) -> AnyView {
        let wire = self.wire(&field);
        view! {
            <div class="field">
                <label for=wire.id.clone()>{self.label(&field)}</label>
                {wire.hint}
                <input class=typing.class id=wire.id name=name.to_owned() type=typing.kind
                    value=value.to_owned() inputmode=typing.mode autocomplete=if self.forgets { "off" } else { typing.autocomplete } dir="auto"
                    data-needs=field.needed_if required=field.required aria-describedby=wire.described aria-invalid=wire.invalid />
                {wire.error}
            </div>
        }
        .into_any()
    }

    /// A text of several lines.
    pub(crate) fn area(&self, field: Field<'_>, value: &str, rows: u32) -> AnyView {
        let wire = self.wire(&field);
        view! {
            <div class="field">
                <label for=wire.id.clone()>{self.label(&field)}</label>
                {wire.hint}
                <textarea class="input" id=wire.id name=field.path.to_owned() rows=rows.to_string() dir="auto"
                    autocomplete=self.forgets.then_some("off")
                    required=field.required aria-describedby=wire.described aria-invalid=wire.invalid
                    inner_html=textarea_content(value)></textarea>
                {wire.error}
            </div>
        }
        .into_any()
    }

    /// One of several, each a large target.
    pub(crate) fn choices(
        &self,
        field: Field<'_>,
        value: &str,
        choices: Vec<Choice>,
        after: Option<AnyView>,
        class: &'static str,
    ) -> AnyView {
        let wire = self.wire(&field);
        let radios = choices
            .into_iter()
            .enumerate()
            .map(|(at, choice)| {
                let id = if at == 0 { wire.id.clone() } else { format!("{}-{at}", wire.id) };
                let checked = choice.value == value;
                view! {
                    <label class="choice">
                        <input type="radio" id=id name=field.path.to_owned() value=choice.value
                            checked=checked required=field.required />
                        <span>{choice.label}</span>
                    </label>
                }
            })
            .collect_view();
        view! {
            <fieldset class="field" aria-describedby=wire.described>
                <legend>{self.label(&field)}</legend>
                {wire.hint}
                <div class=class>{radios}</div>
                {wire.error} {after}
            </fieldset>
        }
        .into_any()
    }

    /// One box to tick.
    pub(crate) fn tick(&self, field: Field<'_>, checked: bool) -> AnyView {
        let wire = self.wire(&field);
        // What is missing here is no text to fill in: `form.js` says this instead.
        let must = field.required.then(|| self.w.t("error-consent_missing"));
        view! {
            <div class="field">
                <label class="choice">
                    <input type="checkbox" data-must=must id=wire.id name=field.path.to_owned() value="yes" checked=checked
                        required=field.required aria-describedby=wire.described aria-invalid=wire.invalid />
                    <span>{self.label(&field)}</span>
                </label>
                {wire.hint} {wire.error}
            </div>
        }
        .into_any()
    }

    /// A list to choose from, without a label of its own beside the one given for screen readers.
    pub(crate) fn select(
        &self,
        name: String,
        label: String,
        value: &str,
        options: Vec<(String, String)>,
    ) -> AnyView {
        let options = options
            .into_iter()
            .map(|(code, text)| {
                let selected = code == value;
                view! { <option value=code selected=selected>{text}</option> }
            })
            .collect_view();
        view! { <select class="input" id=id_of(&name) name=name aria-label=label>{options}</select> }
            .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_cannot_leave_its_textarea() {
        let escaped = textarea_content("</textarea><script>alert(1)</script> & so on");
        assert_eq!(escaped, "\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; so on");
        assert_eq!(textarea_content("\nfirst line is empty"), "\n\nfirst line is empty");
    }

    #[test]
    fn ids_follow_from_paths() {
        assert_eq!(id_of("contact.name"), "f-contact-name");
    }
}
