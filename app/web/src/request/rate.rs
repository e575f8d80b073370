//! Stars and a word.

use domain::draft::FieldError;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::inputs::{Field, Inputs, error_line};
use crate::ui::icons::icon;

/// The most stars.
const STARS: i64 = 5;

/// A number of stars as a form sends it.
pub(crate) fn stars(typed: &str) -> Option<i64> {
    typed.trim().parse().ok().filter(|stars| (1..=STARS).contains(stars))
}

/// What is in the form: what was given, or what could not be taken yet.
#[derive(Clone, Default)]
pub(crate) struct Rating {
    pub(crate) stars: Option<i64>,
    pub(crate) word: String,
    /// What is wrong with it: `stars`, `word`.
    pub(crate) errors: Vec<FieldError>,
    /// Whether stars were given before.
    pub(crate) given: bool,
}

/// The stars that were given or can be given: radio buttons that are drawn as stars.
pub(crate) fn form(w: Words, action: String, rating: &Rating) -> impl IntoView + use<> {
    let inputs = Inputs { w, errors: &rating.errors, forgets: false };
    let choices = (1..=STARS)
        .map(|count| {
            let id = format!("star-{count}");
            let name = w.with("rate-stars", &[("stars", count.into())]);
            let checked = rating.stars == Some(count);
            view! {
                <input class="hidden-text" type="radio" name="stars" value=count.to_string() id=id.clone()
                    checked=checked required />
                <label for=id title=name.clone()>
                    <span class="hidden-text">{name.clone()}</span>
                    {icon("star")}
                </label>
            }
        })
        .collect_view();
    let faults = inputs.faults("stars");
    let described = (!faults.is_empty()).then_some("stars-error");
    let error = (!faults.is_empty()).then(|| error_line("stars-error".into(), faults.join(" ")));
    let (label, thanks) = if rating.given {
        ("rate-change", Some(view! { <p class="soft">{w.t("rate-thanks")}</p> }))
    } else {
        ("rate-send", None)
    };
    view! {
        <form method="post" action=action class="stack rate">
            <fieldset aria-describedby=described>
                <legend class="label">{w.t("rate-title")}</legend>
                <div class="stars">{choices}</div>
                {error}
            </fieldset>
            {inputs.area(Field::new("word", w.t("rate-word")), &rating.word, 2)}
            <p class="row"><button class="button">{w.t(label)}</button></p>
            {thanks}
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_five_stars_and_nothing_else() {
        assert_eq!(stars("5"), Some(5));
        assert_eq!(stars(" 1 "), Some(1));
        for bad in ["0", "6", "-1", "", "five", "1.5", "99999999999999999999"] {
            assert_eq!(stars(bad), None, "{bad}");
        }
    }
}
