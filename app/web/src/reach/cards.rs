//! Hand-sized cards with a QR code, to hang at a stand: free legal help, in twelve languages.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::Language;
use leptos::prelude::*;
use serde::Deserialize;

use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::request::{landing, qr};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::ui::papers;

/// Cards on one page at most: a hall's aisle.
const MOST: usize = 60;

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    hall: String,
    /// Stand numbers, one a line or with commas between them; none makes a card without.
    stands: String,
    language: String,
}

/// `GET /desk/cards`.
pub(super) async fn page(at: Staffed, Query(asked): Query<Asked>) -> Response {
    let words = at.words;
    let mut stands: Vec<String> = asked
        .stands
        .split([',', '\n', '，', '、', ';'])
        .map(|stand| stand.trim().chars().take(24).collect::<String>())
        .filter(|stand| !stand.is_empty())
        .take(MOST)
        .collect();
    if stands.is_empty() {
        stands.push(String::new());
    }
    let language = Language::from_code(&asked.language).unwrap_or(Language::En);
    render(Audience::Staff, StatusCode::OK, move || {
        let known = at.expo.expo.hall(&asked.hall).is_some();
        let hall = if known { asked.hall.clone() } else { String::new() };
        let halls = at
            .expo
            .expo
            .halls
            .iter()
            .map(|h| view! { <option value=h.code.clone() selected=h.code == hall>{h.code.clone()}</option> })
            .collect_view();
        let languages = Language::ALL
            .iter()
            .map(|l| view! { <option value=l.code() selected=*l == language>{l.own_name()}</option> })
            .collect_view();
        let cards = stands.iter().map(|stand| card(&at, language, &hall, stand)).collect_view();
        view! {
            <DeskShell at=at.clone() title=words.t("cards-title") live="">
                <div class="stack">
                    <form class="card stack narrow no-print" method="get" action="/desk/cards">
                        <h1>{words.t("cards-title")}</h1>
                        <p>{words.t("cards-lead")}</p>
                        <div class="field">
                            <label for="card-language">{words.t("cards-language")}</label>
                            <select class="input" id="card-language" name="language">{languages}</select>
                        </div>
                        <div class="field">
                            <label for="card-hall">{words.t("filter-hall")}</label>
                            <select class="input" id="card-hall" name="hall"><option value="">"–"</option>{halls}</select>
                        </div>
                        <div class="field">
                            <label for="card-stands">{words.t("cards-stands")}</label>
                            <input class="input" id="card-stands" name="stands" value=asked.stands.clone() autocomplete="off" />
                        </div>
                        <div class="line">
                            <button class="button primary" type="submit">{words.t("cards-make")}</button>
                            {papers(words.t("deed-print"))}
                        </div>
                    </form>
                    <div class="cards">{cards}</div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn card(at: &Staffed, language: Language, hall: &str, stand: &str) -> impl IntoView + use<> {
    let w = Words::of(language);
    // What the code says fills in hall and stand, so that nobody has to look for the number.
    let place = landing::Place { hall: hall.to_owned(), stand: stand.to_owned() };
    let link = format!("{}/{language}{}", at.expo.expo.public_url, place.query());
    let shown = [hall, stand].into_iter().filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" · ");
    let stand = (!shown.is_empty()).then(|| w.with("card-stand", &[("stand", shown.into())]));
    let others: Vec<&str> = Language::ALL.iter().filter(|l| **l != language).map(|l| l.own_name()).collect();
    view! {
        <article class="stand-card" lang=language.code() dir=language.direction().code()>
            <h2>{w.t("card-title")}</h2>
            <p>{w.t("card-lead")}</p>
            {qr::svg(&link, w.t("card-title"))}
            <p class="soft">{stand}</p>
            <p class="soft small"><bdi>{others.join(" · ")}</bdi></p>
        </article>
    }
}
