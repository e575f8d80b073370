//! The case: everything about a ticket that was opened, in sections that `live.js` exchanges one by one.

use desk::views::{HistoryItem, Note, PartView, Rating, TicketView};
use domain::question::Answers;
use domain::{Category, Millis};
use leptos::prelude::*;

use super::controls::{Composer, PartWork, Steering};
use super::interpreter::interpreter;
use super::page::{Refused, Summary};
use super::thread::{self, Thread};
use super::{names, promises};
use crate::i18n::Words;
use crate::queue::rows;
use crate::request::answers::said;
use crate::session::Staffed;

/// The whole case. Each section is a view of its own type: together they would be one that rustc gives up on.
pub(super) fn case(at: Staffed, view: TicketView, now: Millis, refused: Refused) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let note = view.may.note.then(|| {
        let key = at.web.desk.new_key();
        super::controls::text_form(words, &number, "note", "note-label", "note-send", &key, &refused)
            .into_any()
    });
    view! {
        <div data-ticket-page=view.row.id.to_string() data-kind="case" data-at=format!("/desk/tickets/{number}")>
            <Summary at=at.clone() row=view.row.clone() clocks=view.clocks.clone() now />
            <div class="case">
                {promises::times(&at, &view, now, &refused)}
                {told(&at, &view, &refused)}
                {names::names(&at, &view, &refused)}
                {conversation(&at, &view, &refused)}
                {work(&at, &view, &refused)}
                <section class="card notes">
                    <h2>{words.t("ticket-notes")}</h2>
                    {notes(&at, view.notes.clone())}
                    {note}
                </section>
                <div id="case-rating" data-part>{view.rating.clone().map(|r| rating(words, r))}</div>
                {past(&at, &view)}
            </div>
        </div>
    }
    .into_any()
}

/// What they told: answers, story, photos, and who they are.
fn told(at: &Staffed, view: &TicketView, refused: &Refused) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let language = words.t(&format!("language-{}", view.row.language));
    let complete = view.may.complete.then(|| {
        let href = format!("/desk/tickets/{number}/complete");
        view! { <p class="no-print"><a class="button" href=href>{words.t("complete-open")}</a></p> }
    });
    let translate = view
        .may
        .translate
        .then(|| super::controls::translate(words, &number, None, view.row.language, refused).into_any());
    view! {
        <section class="card" id="case-told" data-part>
            <h2>{words.t("ticket-answers")}</h2>
            {answers(at, view.row.category, &view.answers)}
            <h3>{words.with("ticket-story", &[("language", language.into())])}</h3>
            <p class="story" lang=view.row.language.code() dir="auto">{view.words.story.clone()}</p>
            {view.story_translations.iter().map(|t| thread::translation(words, t)).collect_view()}
            {translate}
            <ul class="photos">
                {view.files.iter().map(|f| thread::file(words, &number, f)).collect_view()}
            </ul>
            <h3>{words.t("ticket-contact")}</h3>
            {contact(words, &view.words)}
            {reached(at, view)}
            {complete}
        </section>
    }
    .into_any()
}

/// What was done to reach them, and whether the mail went out.
fn reached(at: &Staffed, view: &TicketView) -> AnyView {
    let words = at.words;
    let done = view.reached.iter().map(|done| {
        let time = rows::day_time(words, &at.expo, done.at);
        let what = words.t(&format!("deed-reach-{}", done.kind));
        let note = (!done.note.is_empty()).then(|| view! { <q dir="auto">{done.note.clone()}</q> });
        view! { <li><span class="by">{time} " · " {done.by.name.clone()}</span> " " {what} " " {note}</li> }
    });
    let mail = view.notice.as_ref().filter(|(state, _)| state != "spared").map(|(state, error)| {
        let class = if state == "failed" { "error" } else { "soft" };
        view! { <p class=class>{words.t(&format!("notice-mail-{state}"))} " " <bdi>{error.clone()}</bdi></p> }
    });
    view! { <ul class="history plain">{done.collect_view()}</ul> {mail} }.into_any()
}

fn contact(words: Words, w: &domain::draft::Words) -> AnyView {
    let fact = |key: &str, value: AnyView, is_there: bool| {
        let label = words.t(key);
        is_there.then(|| view! { <div><dt>{label}</dt><dd><bdi>{value}</bdi></dd></div> }.into_any())
    };
    let text = |key: &str, value: &str| fact(key, value.to_owned().into_any(), !value.is_empty());
    // A number or an address runs from left to right in any text, and is one tap away.
    let link = |key: &str, scheme: &str, value: &str| {
        let href = format!("{scheme}:{value}");
        let shown = view! { <a href=href><bdi dir="ltr">{value.to_owned()}</bdi></a> };
        fact(key, shown.into_any(), !value.is_empty())
    };
    let other = if w.other_side_unreadable { words.t("ticket-unreadable") } else { w.other_side.clone() };
    let reach = if w.reach.is_empty() { String::new() } else { words.t(&format!("reach-{}.staff", w.reach)) };
    // Before the number: who reads it has the phone in the hand already.
    let discreet = w.discreet.then(|| {
        let warning = words.t("ticket-discreet");
        view! { <div class="discreet"><dt>"▲"</dt><dd><strong>{warning}</strong></dd></div> }.into_any()
    });
    let outside = words.t(if w.consent_outside { "ticket-outside-yes" } else { "ticket-outside-no" });
    view! {
        <dl class="answers">
            {text("ticket-name", &w.name)} {text("ticket-romanised", &w.romanised)}
            {text("ticket-address-as", &w.address_as)} {text("ticket-company", &w.company)}
            {text("ticket-stand", &w.stand)} {text("ticket-reach", &reach)} {discreet}
            {link("ticket-phone", "tel", &w.phone)} {link("ticket-email", "mailto", &w.email)}
            {text("ticket-other-side", &other)} {text("ticket-outside", &outside)}
        </dl>
    }
    .into_any()
}

/// Structured answers in the reader's language.
pub(super) fn answers(at: &Staffed, category: Category, answers: &Answers) -> AnyView {
    let items = said(at.words, &at.expo, category, answers);
    let items = items.into_iter().map(|(question, answer)| {
        view! { <div><dt>{question}</dt><dd><bdi>{answer}</bdi></dd></div> }
    });
    view! { <dl class="answers">{items.collect_view()}</dl> }.into_any()
}

fn conversation(at: &Staffed, view: &TicketView, refused: &Refused) -> AnyView {
    let composer = view.may.message.then(|| {
        view! { <Composer at=at.clone() row=view.row.clone() refused=refused.clone() /> }.into_any()
    });
    view! {
        <section class="card" id="thread">
            <h2>{at.words.t("ticket-thread")}</h2>
            <Thread at=at.clone() view=view.clone() refused=refused.clone() />
            {composer}
        </section>
    }
    .into_any()
}

/// Who works on it, and what can be done with it.
fn work(at: &Staffed, view: &TicketView, refused: &Refused) -> AnyView {
    view! {
        <section class="card" id="case-parts" data-part>
            <h2>{at.words.t("ticket-parts")}</h2>
            {parts(at.words, view.parts.clone())}
            {interpreter(at, view, refused)}
            <PartWork at=at.clone() view=view.clone() refused=refused.clone() />
            <Steering at=at.clone() view=view.clone() refused=refused.clone() />
        </section>
    }
    .into_any()
}

fn parts(words: Words, parts: Vec<PartView>) -> AnyView {
    let parts = parts.into_iter().map(|p| {
        let who = words.t(&format!("profession-{}", p.part.profession));
        let state = words.t(&format!("part_state-{}", p.part.state));
        view! {
            <li>
                <strong>{who}</strong> ": " {state} " " {p.part.holder.map(|h| h.name)}
                {(!p.reason.is_empty()).then(|| view! { <p dir="auto">{p.reason}</p> })}
                {(!p.result.is_empty()).then(|| view! { <p class="result" dir="auto">{p.result}</p> })}
            </li>
        }
    });
    view! { <ul class="parts">{parts.collect_view()}</ul> }.into_any()
}

fn notes(at: &Staffed, notes: Vec<Note>) -> AnyView {
    let notes = notes.into_iter().map(|n| {
        let time = rows::day_time(at.words, &at.expo, n.at);
        view! { <div class="note"><p dir="auto">{n.body}</p><p class="by">{n.by.name} ", " {time}</p></div> }
    });
    view! { <div class="stack" id="case-notes" data-part>{notes.collect_view()}</div> }.into_any()
}

fn rating(words: Words, rating: Rating) -> AnyView {
    view! {
        <section class="card">
            <h2>{words.t("ticket-rating")}</h2>
            <p>{words.with("ticket-stars", &[("stars", rating.stars.into())])}</p>
            <p dir="auto">{rating.word}</p>
        </section>
    }
    .into_any()
}

/// The history from the log.
fn past(at: &Staffed, view: &TicketView) -> AnyView {
    view! {
        <details class="card">
            <summary>{at.words.t("ticket-history")}</summary>
            <ol class="history" id="case-history" data-part>
                {view.history.iter().map(|h| history(at, h)).collect_view()}
            </ol>
        </details>
    }
    .into_any()
}

/// One line of the history.
pub(crate) fn history(at: &Staffed, item: &HistoryItem) -> impl IntoView + use<> {
    let words = at.words;
    let who = match (&item.by, item.by_exhibitor) {
        (Some(by), _) => by.name.clone(),
        (None, true) => words.t("by-exhibitor"),
        (None, false) => words.t("by-desk"),
    };
    let about = item.about.clone().unwrap_or_default();
    let what = words.with(&format!("action-{}", item.action), &[("name", about.into())]);
    let profession = item.profession.map(|p| format!(" ({})", words.t(&format!("profession-{p}"))));
    let outcome = item.outcome.map(|o| format!(": {}", words.t(&format!("outcome-{o}"))));
    let clock = item.clock.map(|c| format!(" ({})", words.t(&format!("clock-{c}"))));
    let time = rows::day_time(words, &at.expo, item.at);
    view! {
        <li>
            <span class="by">{time} " · " {who}</span> " " {what} {profession} {clock} {outcome}
            {item.reason.clone().map(|reason| view! { <q dir="auto">{reason}</q> })}
        </li>
    }
}
