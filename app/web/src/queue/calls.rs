//! The coordinator's calls: on every page of every coordinator, until one acknowledges.

#![allow(missing_docs, reason = "the macros of leptos write structs without docs")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::api::{CallLine, acknowledge};

/// What the island shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CallTexts {
    /// The calls that are open now.
    pub lines: Vec<CallLine>,
    /// Heading.
    pub title: String,
    /// The button's word.
    pub acknowledge: String,
    /// The link's word.
    pub look: String,
}

/// What the island shows, from what the page knows.
#[cfg(feature = "ssr")]
pub(crate) fn props(at: &crate::session::Staffed) -> CallTexts {
    let words = at.words;
    CallTexts {
        lines: at.calls.iter().map(|call| line(words, call)).collect(),
        title: words.t("calls-title"),
        acknowledge: words.t("calls-acknowledge"),
        look: words.t("calls-look"),
    }
}

/// One call, in words.
#[cfg(feature = "ssr")]
pub(crate) fn line(words: crate::i18n::Words, call: &desk::views::Call) -> CallLine {
    let text = words.with(
        &format!("call-{}", call.reason),
        &[
            ("number", call.number.to_string().into()),
            ("category", words.t(&format!("category-{}.staff", call.category)).into()),
            ("profession", words.t(&format!("profession-{}", call.profession)).into()),
            ("language", words.t(&format!("language-{}", call.language)).into()),
        ],
    );
    CallLine { number: call.number.to_string(), text }
}

/// The banner. It asks again whenever the live stream says that calls changed.
#[island]
pub fn Calls(calls: CallTexts) -> impl IntoView {
    let lines = RwSignal::new(calls.lines);
    #[cfg(feature = "hydrate")]
    crate::queue::live::on_live(move |item| {
        if matches!(item.kind, crate::queue::live::Kind::Calls) {
            leptos::task::spawn_local(async move {
                if let Ok(now) = super::api::open_calls().await {
                    lines.set(now);
                }
            });
        }
    });
    let take = Action::new_local(move |number: &String| {
        let number = number.clone();
        async move {
            if let Ok(left) = acknowledge(number).await {
                lines.set(left);
            }
        }
    });
    let (title, word, look) = (calls.title, calls.acknowledge, calls.look);
    view! {
        <section class="calls" aria-live="assertive" hidden=move || lines.read().is_empty()>
            <h2>{title} " (" {move || lines.read().len()} ")"</h2>
            <ul>
                {move || {
                    lines
                        .get()
                        .into_iter()
                        .map(|line| {
                            let number = line.number.clone();
                            view! {
                                <li>
                                    <span>{line.text}</span>
                                    <a class="button" href=format!("/desk/tickets/{}", line.number)>{look.clone()}</a>
                                    <button class="button primary" type="button" on:click=move |_| { take.dispatch(number.clone()); }>
                                        {word.clone()}
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}
