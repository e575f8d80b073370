//! Calls: on every page of whoever is called, until one of them takes care of it.

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
        lines: at.calls.iter().map(|call| line(words, &at.expo, call)).collect(),
        title: words.t("calls-title"),
        acknowledge: words.t("calls-acknowledge"),
        look: words.t("calls-look"),
    }
}

/// One call, in words.
#[cfg(feature = "ssr")]
pub(crate) fn line(words: crate::i18n::Words, expo: &desk::Zoned, call: &desk::views::Call) -> CallLine {
    use desk::views::CallTo;

    match &call.to {
        CallTo::Ticket { number, category, profession, language, .. } => {
            let text = words.with(
                &format!("call-{}", call.reason),
                &[
                    ("number", number.to_string().into()),
                    ("category", words.t(&format!("category-{category}.staff")).into()),
                    ("profession", words.t(&format!("profession-{profession}")).into()),
                    ("language", words.t(&format!("language-{language}")).into()),
                ],
            );
            CallLine { to: number.to_string(), look: Some(format!("/desk/tickets/{number}")), text }
        }
        CallTo::Shift { shift, absent, name, desk, .. } => {
            let desk = crate::roster::words::desk(words, expo, desk);
            let text = words.with(
                &format!("call-shift-{}", call.reason),
                &[("name", name.as_str().into()), ("desk", desk.into())],
            );
            // It is taken care of where whoever stands in is found.
            let look = Some(format!("/desk/duty/calls/{shift}?absent={absent}"));
            CallLine { to: String::new(), look, text }
        }
        CallTo::Holder { duty, me, name, holding } => {
            let whose = if *me { "me" } else { "holder" };
            let args = [("name", name.as_str().into()), ("count", (*holding).into())];
            let text = words.with(&format!("call-{whose}-{}", call.reason), &args);
            let gone = call.reason == domain::timer::Timer::GraceOver.code();
            let look = match (me, gone) {
                (true, _) => "/desk/meeting",
                (false, true) => "/desk?show=mine",
                (false, false) => "/desk/duty/board",
            };
            // Only a coordinator takes note; whoever holds the cases has to do something about them.
            let to = if *me { String::new() } else { format!("{}{duty}", super::api::ENDING) };
            CallLine { to, look: Some(look.to_owned()), text }
        }
        CallTo::Offered { number, name } => {
            let args = [("name", name.as_str().into()), ("number", number.to_string().into())];
            let look = Some(format!("/desk/tickets/{number}/handoff"));
            CallLine { to: String::new(), look, text: words.with("call-offered", &args) }
        }
        CallTo::Interprets { number } => {
            let text = words.with("call-interpreter", &[("number", number.to_string().into())]);
            CallLine { to: String::new(), look: Some(format!("/desk/tickets/{number}")), text }
        }
        CallTo::CameBack { number, profession } => {
            let profession = words.t(&format!("profession-{profession}"));
            let args = [("number", number.to_string().into()), ("profession", profession.into())];
            let text = words.with(&format!("call-part-{}", call.reason), &args);
            CallLine { to: String::new(), look: Some(format!("/desk/tickets/{number}")), text }
        }
        CallTo::Conflicts { count } => {
            let text = words.with("conflicts-wait", &[("count", (*count).into())]);
            CallLine { to: String::new(), look: Some("/desk/conflicts".to_owned()), text }
        }
        CallTo::Owed { number, code, due_at } => {
            let time = crate::queue::rows::day_time(words, expo, *due_at);
            let args = [("number", number.to_string().into()), ("time", time.into())];
            let look = Some(format!("/desk/tickets/{number}#case-times"));
            CallLine {
                to: String::new(),
                look,
                text: words.with(&format!("call-{code}-{}", call.reason), &args),
            }
        }
        CallTo::Shifts => {
            let look = Some("/desk/shifts".to_owned());
            CallLine { to: String::new(), look, text: words.t("call-shifts-changed") }
        }
        CallTo::Swaps { count } => {
            let text = words.with("call-swaps", &[("count", (*count).into())]);
            CallLine { to: String::new(), look: Some("/desk/roster/publish".to_owned()), text }
        }
        CallTo::Unreplied { number, ends_at } => {
            let time = crate::session::clock_time(words, &expo.zone, *ends_at);
            let args = [("number", number.to_string().into()), ("time", time.into())];
            let look = Some(format!("/desk/tickets/{number}"));
            CallLine { to: String::new(), look, text: words.with("call-no_reply", &args) }
        }
        CallTo::Kiosk { device, name, place } => {
            let names = [("name", name.as_str().into()), ("place", place.as_str().into())];
            let text = words.with(&format!("call-kiosk-{}", call.reason), &names);
            CallLine { to: format!("{}{device}", super::api::KIOSK), look: None, text }
        }
    }
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
    let take = Action::new_local(move |to: &String| {
        let to = to.clone();
        async move {
            if let Ok(left) = acknowledge(to).await {
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
                            let to = line.to.clone();
                            let look_at = line.look.map(|href| view! { <a class="button" href=href>{look.clone()}</a> });
                            let button = (!to.is_empty()).then(|| {
                                let to = to.clone();
                                view! {
                                    <button class="button primary" type="button" on:click=move |_| { take.dispatch(to.clone()); }>
                                        {word.clone()}
                                    </button>
                                }
                            });
                            view! {
                                <li>
                                    <span>{line.text}</span>
                                    {look_at} {button}
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}
