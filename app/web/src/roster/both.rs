//! Heads who practise a profession and speak a language at once: rows of two choices and a number, in the forms of what a
//! shift needs.

use domain::draft::{FieldError, Problem};
use domain::roster::NeedLine;
use domain::{Language, Profession};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::inputs::Inputs;

const PROFESSION: &str = "both.profession";
const LANGUAGE: &str = "both.language";
const HEADS: &str = "both.heads";
/// Where errors of a row belong.
const FIELD: &str = "both";
/// Rows that are still empty.
const BLANK: usize = 3;

/// A row as it was typed.
#[derive(Clone, Default)]
pub(super) struct Both {
    profession: String,
    language: String,
    heads: String,
}

impl Both {
    /// A line that asks for both; `None` for others.
    pub(super) fn of(line: &NeedLine) -> Option<Self> {
        let (profession, language) = (line.profession?, line.language?);
        let (profession, language) = (profession.to_string(), language.to_string());
        Some(Self { profession, language, heads: line.heads.to_string() })
    }

    /// What it asks for, nothing where it is empty; or what is wrong with it.
    pub(super) fn line(&self) -> Result<Option<NeedLine>, FieldError> {
        let fault = |problem| FieldError { field: FIELD.into(), problem };
        if self.heads.trim().is_empty() {
            return Ok(None);
        }
        let heads = self.heads.trim().parse().map_err(|_| fault(Problem::NotANumber))?;
        let profession = Profession::from_code(&self.profession);
        let language = Language::from_code(&self.language);
        match profession.is_none() || language.is_none() {
            true => Err(fault(Problem::Missing)),
            false => Ok(Some(NeedLine { profession, language, heads })),
        }
    }
}

/// Puts a field of a form into its row; `false` where it is another's. A row begins with its profession.
pub(super) fn take(rows: &mut Vec<Both>, name: &str, value: &str) -> bool {
    if name == PROFESSION {
        rows.push(Both::default());
    }
    let Some(row) = rows.last_mut() else { return false };
    match name {
        PROFESSION => row.profession = value.to_owned(),
        LANGUAGE => row.language = value.to_owned(),
        HEADS => row.heads = value.to_owned(),
        _ => return false,
    }
    true
}

/// The rows, and some that are empty.
pub(super) fn fields(words: Words, rows: &[Both], errors: &[FieldError]) -> impl IntoView + use<> {
    let inputs = Inputs { w: words, errors, forgets: false };
    let wrong = inputs.faults(FIELD).join(" ");
    let is_wrong = !wrong.is_empty();
    let filled: Vec<&Both> = rows.iter().filter(|row| !row.heads.trim().is_empty()).collect();
    let open = is_wrong || !filled.is_empty();
    let blank = Both::default();
    let all = filled.into_iter().chain(std::iter::repeat_n(&blank, BLANK)).enumerate();
    let all = all.map(|(at, row)| one(words, at + 1, row, is_wrong)).collect_view();
    view! {
        <details class="field" open=open>
            <summary>{words.t("demand-both")}</summary>
            <p class="hint">{words.t("demand-both-hint")}</p>
            {is_wrong.then(|| view! { <p class="error" id="both-error">{wrong}</p> })}
            <ul class="stack">{all}</ul>
        </details>
    }
}

fn one(words: Words, number: usize, row: &Both, is_wrong: bool) -> impl IntoView + use<> {
    let label = |key: &str| words.with(key, &[("row", number.into())]);
    let option = |code: &'static str, chosen: bool, text: String| view! { <option value=code selected=chosen>{text}</option> };
    let professions = Profession::ALL
        .iter()
        .map(|p| option(p.code(), p.code() == row.profession, words.t(&format!("profession-{p}"))));
    let languages = Language::ALL
        .iter()
        .map(|l| option(l.code(), l.code() == row.language, words.t(&format!("language-{l}"))));
    let described = is_wrong.then_some("both-error");
    view! {
        <li class="practice">
            <select class="input" name=PROFESSION aria-label=label("demand-both-profession") aria-describedby=described>
                <option value="">{words.t("demand-both-any-profession")}</option>
                {professions.collect_view()}
            </select>
            <select class="input" name=LANGUAGE aria-label=label("demand-both-language") aria-describedby=described>
                <option value="">{words.t("demand-both-any-language")}</option>
                {languages.collect_view()}
            </select>
            <input class="input" name=HEADS value=row.heads.clone() type="number" min="0" max="99" inputmode="numeric"
                aria-label=label("demand-both-heads") aria-describedby=described />
        </li>
    }
}
