//! The form of an account: what was typed, and what it looks like.

use desk::AccountChange;
use desk::views::Account;
use domain::draft::FieldError;
use domain::{Language, Level, Profession, Role};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::inputs::{Field, Inputs, Typing};

/// An account as it stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) password: String,
    role: String,
    professions: Vec<String>,
    languages: Vec<(Language, Level)>,
    firm: String,
    licence: String,
    phone: String,
    active: bool,
}

/// The field of a language's level: `language.fr`.
const LANGUAGE: &str = "language.";

impl Typed {
    /// The form of a new account.
    pub(super) fn blank() -> Self {
        Self { role: Role::Volunteer.code().to_owned(), active: true, ..Self::default() }
    }

    /// The form of an account that is there.
    pub(super) fn of(account: &Account) -> Self {
        Self {
            name: account.name.clone(),
            password: String::new(),
            role: account.role.code().to_owned(),
            professions: account.professions.iter().map(|p| p.code().to_owned()).collect(),
            languages: account.languages.clone(),
            firm: account.firm.clone(),
            licence: account.licence.clone(),
            phone: account.phone.clone(),
            active: account.active,
        }
    }

    /// What a browser sent; names that the form has not are passed over.
    pub(super) fn read(pairs: Vec<(String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            match name.as_str() {
                "name" => typed.name = value,
                "password" => typed.password = value,
                "role" => typed.role = value,
                "professions" => typed.professions.push(value),
                "firm" => typed.firm = value,
                "licence" => typed.licence = value,
                "phone" => typed.phone = value,
                "active" => typed.active = value == "yes",
                _ => {
                    let language = name.strip_prefix(LANGUAGE).and_then(Language::from_code);
                    if let (Some(language), Some(level)) = (language, Level::from_code(&value)) {
                        typed.languages.push((language, level));
                    }
                }
            }
        }
        typed
    }

    /// What the use cases take. A role that there is not makes a volunteer: the lesser one.
    pub(super) fn change(&self) -> AccountChange {
        AccountChange {
            role: Role::from_code(&self.role).unwrap_or(Role::Volunteer),
            professions: self.professions.iter().filter_map(|p| Profession::from_code(p)).collect(),
            languages: self.languages.clone(),
            firm: self.firm.trim().to_owned(),
            licence: self.licence.trim().to_owned(),
            phone: self.phone.trim().to_owned(),
            active: self.active,
        }
    }

    fn level(&self, language: Language) -> Option<Level> {
        self.languages.iter().find(|(l, _)| *l == language).map(|(_, level)| *level)
    }
}

/// A password field with its rule. `errors` are sentences.
pub(super) fn password(
    words: Words,
    name: &'static str,
    label: String,
    autocomplete: &'static str,
    hint: bool,
    error: Option<String>,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
    let described = match (&error, hint) {
        (Some(_), _) => Some(error_id.clone()),
        (None, true) => Some(hint_id.clone()),
        (None, false) => None,
    };
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint.then(|| view! { <p class="hint" id=hint_id>{words.t("people-password-hint")}</p> })}
            <input id=name name=name type="password" autocomplete=autocomplete required
                aria-describedby=described aria-invalid=error.is_some().then_some("true") />
            {error.map(|error| view! { <p class="error" id=error_id>{error}</p> })}
        </div>
    }
}

/// The sentence of a fault that this form says in its own way, if it is one of those.
pub(super) fn own_sentence(words: Words, errors: &[FieldError], field: &str, key: &str) -> Option<String> {
    errors.iter().any(|e| e.field == field).then(|| words.t(key))
}

/// The fields. A name is chosen once; a password is set here only for a new account.
pub(super) fn fields(words: Words, typed: &Typed, errors: &[FieldError], is_new: bool) -> AnyView {
    let inputs = Inputs { w: words, errors, forgets: false };
    let role = |role: Role| {
        view! {
            <label class="choice">
                <input type="radio" name="role" value=role.code() checked=typed.role == role.code() />
                <span>{words.t(&format!("role-{role}"))}</span>
            </label>
        }
    };
    let profession = |profession: &Profession| {
        let checked = typed.professions.iter().any(|p| p == profession.code());
        view! {
            <label class="choice">
                <input type="checkbox" name="professions" value=profession.code() checked=checked />
                <span>{words.t(&format!("profession-{profession}"))}</span>
            </label>
        }
    };
    let language = |language: &Language| {
        let spoken = typed.level(*language);
        let levels = Level::ALL
            .iter()
            .map(|level| {
                view! { <option value=level.code() selected=spoken == Some(*level)>{words.t(&format!("level-{level}"))}</option> }
            })
            .collect_view();
        view! {
            <label>
                <span>{words.t(&format!("language-{language}"))}</span>
                <select name=format!("{LANGUAGE}{language}")>
                    <option value="">{words.t("people-level-none")}</option>
                    {levels}
                </select>
            </label>
        }
    };
    let professions = own_sentence(words, errors, "professions", "people-needs-profession");
    let active = own_sentence(words, errors, "active", "people-not-yourself");
    let (no_professions, not_active) = (professions.is_some(), active.is_some());
    let chosen = is_new.then(|| {
        let wrong = own_sentence(words, errors, "password", "people-password-wrong");
        let hint = words.t("people-name-hint");
        view! {
            {inputs.line(Field::new("name", words.t("people-name")).hint(hint).required(true), &typed.name, Typing::TEXT)}
            {password(words, "password", words.t("people-password"), "new-password", true, wrong)}
        }
    });
    view! {
        {chosen}
        <fieldset class="field">
            <legend>{words.t("people-role")}</legend>
            <div class="ticks">{Role::ALL.iter().copied().map(role).collect_view()}</div>
        </fieldset>
        <fieldset class="field" aria-describedby=no_professions.then_some("professions-error")>
            <legend>{words.t("people-professions")}</legend>
            <div class="ticks">{Profession::ALL.iter().map(profession).collect_view()}</div>
            {professions.map(|text| view! { <p class="error" id="professions-error">{text}</p> })}
        </fieldset>
        <fieldset class="field">
            <legend>{words.t("people-languages")}</legend>
            <div class="levels">{Language::ALL.iter().map(language).collect_view()}</div>
        </fieldset>
        {inputs.line(Field::new("firm", words.t("people-firm")), &typed.firm, Typing::TEXT)}
        {inputs.line(Field::new("licence", words.t("people-licence")), &typed.licence, Typing::TEXT)}
        {inputs.line(Field::new("phone", words.t("people-phone")), &typed.phone, Typing { kind: "tel", ..Typing::TEXT })}
        <div class="field">
            <label class="choice">
                <input type="checkbox" name="active" value="yes" checked=typed.active
                    aria-describedby=not_active.then_some("active-error") />
                <span>{words.t("people-active")}</span>
            </label>
            {active.map(|text| view! { <p class="error" id="active-error">{text}</p> })}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_form_becomes_a_change() {
        let typed = Typed::read(pairs(&[
            ("role", "coordinator"),
            ("professions", "notary"),
            ("professions", "lawyer"),
            ("professions", "wizard"),
            ("language.fr", "fluent"),
            ("language.ja", ""),
            ("language.xx", "basic"),
            ("firm", " Yingke "),
            ("active", "yes"),
        ]));
        let change = typed.change();
        assert_eq!(change.role, Role::Coordinator);
        assert_eq!(change.professions, [Profession::Notary, Profession::Lawyer]);
        assert_eq!(change.languages, [(Language::Fr, Level::Fluent)]);
        assert_eq!((change.firm.as_str(), change.active), ("Yingke", true));
    }

    #[test]
    fn nobody_becomes_a_coordinator_by_a_misspelt_role() {
        let change = Typed::read(pairs(&[("role", "Coordinator")])).change();
        assert_eq!(change.role, Role::Volunteer);
        assert!(!change.active);
    }
}
