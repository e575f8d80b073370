//! The form of an account: what was typed, and what it looks like.

use std::collections::BTreeMap;

use desk::AccountChange;
use desk::views::Account;
use domain::draft::FieldError;
use domain::people::{Hours, Practice};
use domain::roster::clock_time;
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
    /// Licence numbers and last days, by the profession's code.
    licences: BTreeMap<String, String>,
    untils: BTreeMap<String, String>,
    languages: Vec<(Language, Level)>,
    firm: String,
    phone: String,
    email: String,
    team: String,
    day_max: String,
    total_max: String,
    earliest: String,
    latest: String,
    active: bool,
}

fn of_each(account: &Account, of: impl Fn(&Practice) -> &String) -> BTreeMap<String, String> {
    account.practices.iter().map(|p| (p.profession.code().to_owned(), of(p).clone())).collect()
}

/// Minutes as hours, `7.5`; empty for none.
fn hours_text(minutes: Option<u16>) -> String {
    minutes.map(|minutes| (f64::from(minutes) / 60.0).to_string()).unwrap_or_default()
}

/// Hours as minutes; what is no number of hours counts as not given, as the field takes numbers only.
fn minutes(hours: &str) -> Option<u16> {
    let hours: f64 = hours.trim().parse().ok()?;
    (hours > 0.0 && hours <= 1_000.0).then_some((hours * 60.0).round() as u16)
}

/// `HH:MM` as minutes of the day.
fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// The fields of a profession's licence: `licence.lawyer`, `until.lawyer`.
const LICENCE: &str = "licence.";
const UNTIL: &str = "until.";
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
            licences: of_each(account, |practice| &practice.licence),
            untils: of_each(account, |practice| &practice.until),
            phone: account.phone.clone(),
            email: account.email.clone(),
            team: account.team.clone(),
            day_max: hours_text(account.hours.day_max),
            total_max: hours_text(account.hours.total_max),
            earliest: account.hours.earliest.map(clock_time).unwrap_or_default(),
            latest: account.hours.latest.map(clock_time).unwrap_or_default(),
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
                "phone" => typed.phone = value,
                "email" => typed.email = value,
                "team" => typed.team = value,
                "day_max" => typed.day_max = value,
                "total_max" => typed.total_max = value,
                "earliest" => typed.earliest = value,
                "latest" => typed.latest = value,
                "active" => typed.active = value == "yes",
                _ if name.starts_with(LICENCE) => {
                    typed.licences.insert(name[LICENCE.len()..].to_owned(), value);
                }
                _ if name.starts_with(UNTIL) => {
                    typed.untils.insert(name[UNTIL.len()..].to_owned(), value);
                }
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
            practices: self.professions.iter().filter_map(|p| self.practice(p)).collect(),
            languages: self.languages.clone(),
            firm: self.firm.trim().to_owned(),
            phone: self.phone.trim().to_owned(),
            email: self.email.trim().to_owned(),
            team: self.team.trim().to_owned(),
            hours: Hours {
                day_max: minutes(&self.day_max),
                total_max: minutes(&self.total_max),
                earliest: time(&self.earliest),
                latest: time(&self.latest),
            },
            active: self.active,
        }
    }

    fn practice(&self, code: &str) -> Option<Practice> {
        let of =
            |map: &BTreeMap<String, String>| map.get(code).map(|v| v.trim().to_owned()).unwrap_or_default();
        Some(Practice {
            profession: Profession::from_code(code)?,
            licence: of(&self.licences),
            until: of(&self.untils),
        })
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
        let (licence, until) = (format!("{LICENCE}{profession}"), format!("{UNTIL}{profession}"));
        let given = |map: &BTreeMap<String, String>| map.get(profession.code()).cloned().unwrap_or_default();
        let day = Typing { kind: "date", class: "input short", ..Typing::TEXT };
        view! {
            <div class="practice">
                <label class="choice">
                    <input type="checkbox" name="professions" value=profession.code() checked=checked />
                    <span>{words.t(&format!("profession-{profession}"))}</span>
                </label>
                {inputs.line(Field::new(&licence, words.t("people-licence")), &given(&typed.licences), Typing::TEXT)}
                {inputs.line(Field::new(&until, words.t("column-licence_until")), &given(&typed.untils), day)}
            </div>
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
            <div class="stack">{Profession::ALL.iter().map(profession).collect_view()}</div>
            {professions.map(|text| view! { <p class="error" id="professions-error">{text}</p> })}
        </fieldset>
        <fieldset class="field">
            <legend>{words.t("people-languages")}</legend>
            <div class="levels">{Language::ALL.iter().map(language).collect_view()}</div>
        </fieldset>
        {inputs.line(Field::new("firm", words.t("people-firm")), &typed.firm, Typing::TEXT)}
        {inputs.line(Field::new("phone", words.t("people-phone")), &typed.phone, Typing { kind: "tel", ..Typing::TEXT })}
        {inputs.line(Field::new("email", words.t("people-email")).hint(words.t("people-email-hint")), &typed.email, Typing { kind: "email", ..Typing::TEXT })}
        {inputs.line(Field::new("team", words.t("people-team")), &typed.team, Typing::TEXT)}
        <fieldset class="field">
            <legend>{words.t("people-hours")}</legend>
            <p class="hint">{words.t("people-hours-hint")}</p>
            <div class="levels">
                {inputs.line(Field::new("day_max", words.t("column-day_max")), &typed.day_max, Typing::NUMBER)}
                {inputs.line(Field::new("total_max", words.t("column-total_max")), &typed.total_max, Typing::NUMBER)}
                {inputs.line(Field::new("earliest", words.t("column-earliest")), &typed.earliest, Typing { kind: "time", class: "input short", ..Typing::TEXT })}
                {inputs.line(Field::new("latest", words.t("column-latest")), &typed.latest, Typing { kind: "time", class: "input short", ..Typing::TEXT })}
            </div>
        </fieldset>
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
            ("licence.notary", " N-7 "),
            ("until.notary", "2027-01-31"),
            ("day_max", "7.5"),
            ("earliest", "08:00"),
            ("firm", " Yingke "),
            ("active", "yes"),
        ]));
        let change = typed.change();
        assert_eq!(change.role, Role::Coordinator);
        let notary = Practice {
            licence: "N-7".into(),
            until: "2027-01-31".into(),
            ..Practice::of(Profession::Notary)
        };
        assert_eq!(change.practices, [notary, Practice::of(Profession::Lawyer)]);
        assert_eq!((change.hours.day_max, change.hours.earliest), (Some(450), Some(480)));
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
