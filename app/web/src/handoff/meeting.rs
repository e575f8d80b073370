//! The shift meeting: who goes and who comes side by side, what changes hands in the order in which it is read aloud, and what
//! goes on as planned in one go.

use std::collections::HashMap;

use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::Response;
use desk::Error;
use desk::handoff::{Coming, Leaving, Meeting, Receives, Said, To, Turn};
use domain::row::Person;
use domain::{HandoffId, Level, Millis, TicketId};
use leptos::prelude::*;
use serde::Deserialize;

use super::ids;
use crate::format::Formats;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::Inputs;
use crate::roster::words as said_of;
use crate::session::{Staffed, clock_time};
use crate::shell::desk::DeskShell;

/// What stands for whoever takes it first.
const NEXT: &str = "next";

/// Which desk.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    desk: String,
}

/// What goes in one go: `case.ID` or `offer.ID`, as the page showed them.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Together {
    deed: String,
    to: String,
    #[serde(flatten)]
    sent: HashMap<String, String>,
}

/// How it went, a sentence a case.
#[derive(Clone, Default)]
struct Answer {
    lines: Vec<(bool, String)>,
}

/// `GET /desk/meeting`.
pub(super) async fn page(at: Staffed, Query(asked): Query<Asked>) -> Response {
    show(at, asked, StatusCode::OK, Answer::default()).await
}

/// `POST /desk/meeting`: what is stable goes in one go. The page answers for each case.
pub(super) async fn act(at: Staffed, Query(asked): Query<Asked>, Form(together): Form<Together>) -> Response {
    let desk = &at.web.desk;
    let (done, key) = match together.deed.as_str() {
        "offer" => {
            let cases: Vec<TicketId> = ids(&together.sent, "case").into_iter().map(TicketId).collect();
            let to = match together.to.as_str() {
                NEXT => To::NextShift,
                who => To::Person(who.into()),
            };
            (desk.offer_many(&at.caller, &cases, &to).await, "meeting-said-offered")
        }
        "accept" => {
            let offers: Vec<HandoffId> = ids(&together.sent, "offer").into_iter().map(HandoffId).collect();
            (desk.accept_many(&at.caller, &offers).await, "meeting-said-accepted")
        }
        _ => (Err(Error::NotFound), ""),
    };
    match done {
        Ok(said) => {
            let lines = said.iter().map(|one| answered(at.words, one, key)).collect();
            show(at, asked, StatusCode::OK, Answer { lines }).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

fn answered(words: Words, said: &Said, key: &str) -> (bool, String) {
    let number = said.number.map_or_else(|| words.t("meeting-said-unknown"), |number| number.to_string());
    match &said.refused {
        None => (true, words.with(key, &[("number", number.into())])),
        Some(error) => {
            let why = crate::refused::sentence(words, error);
            (false, words.with("meeting-said-not", &[("number", number.into()), ("why", why.into())]))
        }
    }
}

async fn show(at: Staffed, asked: Asked, status: StatusCode, answer: Answer) -> Response {
    let at_desk = Some(asked.desk.as_str()).filter(|desk| !desk.is_empty());
    let meeting = match at.web.desk.meeting(&at.caller, at_desk).await {
        Ok(meeting) => meeting,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, at.web.desk.now());
    render(Audience::Staff, status, move || {
        let title = words.t("meeting-title");
        let lines = answer.lines.into_iter().map(|(well, text)| {
            let (class, sign) = if well { ("", "✓ ") } else { ("late", "▲ ") };
            view! { <li class=class><span aria-hidden="true">{sign}</span>{text}</li> }
        });
        let lines: Vec<_> = lines.collect();
        let answered = !lines.is_empty();
        let turns = meeting.turns.iter().map(|one| turn(&at, one, now)).collect_view();
        let (count, nothing) = (meeting.turns.len(), meeting.turns.is_empty());
        let paper = if asked.desk.is_empty() {
            "/desk/meeting/paper".to_owned()
        } else {
            format!("/desk/meeting/paper?desk={}", asked.desk)
        };
        let filter = at.caller.staff.is_coordinator().then(|| desks(&at, &meeting, &asked.desk));
        view! {
            <DeskShell at=at.clone() title=title.clone() live="">
                <div class="stack" data-refresh="5">
                    <div class="line">
                        <h1>{title}</h1>
                        <a class="button no-print" href=paper hidden=nothing>{words.t("meeting-paper")}</a>
                    </div>
                    <p class="soft">{words.t("meeting-lead")}</p>
                    {filter}
                    {answered.then(|| view! { <ul class="card meeting-said" role="status" id="meeting-said">{lines}</ul> })}
                    <div class="meeting-sides" id="meeting-sides" data-part>
                        {sides(&at, &meeting)}
                    </div>
                    <div class="halves no-print" id="meeting-together" data-part>
                        {together(words, &meeting)}
                    </div>
                    <section id="meeting-turns" data-part>
                        <h2>{words.with("meeting-turns", &[("count", count.into())])}</h2>
                        {nothing.then(|| view! { <p class="empty">{words.t("meeting-nothing")}</p> })}
                        <ol class="turns">{turns}</ol>
                    </section>
                </div>
            </DeskShell>
        }
    })
    .await
}

/// Only one desk, for who coordinates all of them.
fn desks(at: &Staffed, meeting: &Meeting, chosen: &str) -> impl IntoView + use<> {
    let words = at.words;
    let mut options = vec![(String::new(), words.t("meeting-all-desks"))];
    options.extend(meeting.desks.iter().map(|code| (code.clone(), said_of::desk(words, &at.expo, code))));
    let options = options.into_iter().map(|(code, name)| {
        let selected = code == chosen;
        view! { <option value=code selected=selected>{name}</option> }
    });
    let options = options.collect_view();
    let one = meeting.desks.len() < 2 && chosen.is_empty();
    view! {
        <form class="filters" method="get" action="/desk/meeting" hidden=one>
            <label>{words.t("meeting-desk")} <select name="desk">{options}</select></label>
            <button class="button" type="submit">{words.t("filter-apply")}</button>
        </form>
    }
}

/// Who goes, and who comes.
fn sides(at: &Staffed, meeting: &Meeting) -> impl IntoView + use<> {
    let words = at.words;
    let boundary = match meeting.boundary {
        _ if !meeting.has_roster => words.t("meeting-no-roster"),
        Some(boundary) => {
            let time = rows::day_time(words, &at.expo, boundary);
            words.with("meeting-at", &[("time", time.into())])
        }
        None => words.t("meeting-no-shift"),
    };
    let (nobody_goes, nobody_comes) = (meeting.leaving.is_empty(), meeting.coming.is_empty());
    let leaving = meeting.leaving.iter().map(|one| leaving(at, one)).collect_view();
    let coming = meeting.coming.iter().map(|one| coming(at, one)).collect_view();
    view! {
        <p class="meeting-at">{boundary}</p>
        <section>
            <h2>{words.t("meeting-leaving")}</h2>
            {nobody_goes.then(|| view! { <p class="soft">{words.t("meeting-leaving-none")}</p> })}
            <ul class="duty-list">{leaving}</ul>
        </section>
        <section>
            <h2>{words.t("meeting-coming")}</h2>
            {nobody_comes.then(|| view! { <p class="soft">{words.t("meeting-coming-none")}</p> })}
            <ul class="duty-list">{coming}</ul>
        </section>
    }
}

fn holds(words: Words, count: i64) -> String {
    words.with("meeting-holds", &[("count", count.into())])
}

fn leaving(at: &Staffed, one: &Leaving) -> impl IntoView + use<> {
    let words = at.words;
    let until = one.until.zip(one.desk.as_ref()).map(|(until, desk)| {
        let (desk, time) = (said_of::desk(words, &at.expo, desk), clock_time(words, &at.expo.zone, until));
        format!("{} · ", words.with("duty-until", &[("desk", desk.into()), ("time", time.into())]))
    });
    let class = if one.holds > 0 { "" } else { "soft" };
    view! {
        <li><strong><bdi>{one.person.name.clone()}</bdi></strong> " · " {until} <span class=class>{holds(words, one.holds)}</span></li>
    }
}

fn coming(at: &Staffed, one: &Coming) -> impl IntoView + use<> {
    let words = at.words;
    let spoken = one.languages.iter().filter(|(_, level)| *level >= Level::Working);
    let spoken: Vec<String> = spoken.map(|(l, _)| words.t(&format!("language-{l}"))).collect();
    let (desk, time) =
        (said_of::desk(words, &at.expo, &one.desk), clock_time(words, &at.expo.zone, one.from));
    let mut facts = vec![words.t(&format!("profession-{}", one.profession))];
    facts.extend((!spoken.is_empty()).then(|| Formats::of(words.language()).list(&spoken)));
    facts.push(words.with("meeting-from", &[("desk", desk.into()), ("time", time.into())]));
    facts.push(holds(words, one.holds));
    let (class, there) =
        if one.is_there { ("there", "meeting-there") } else { ("soft", "meeting-not-there") };
    let sign = if one.is_there { "✓ " } else { "" };
    view! {
        <li>
            <strong><bdi>{one.person.name.clone()}</bdi></strong> " · " {facts.join(" · ")} " · "
            <span class=class><span aria-hidden="true">{sign}</span>{words.t(there)}</span>
        </li>
    }
}

/// What goes, and what comes, in one go.
fn together(words: Words, meeting: &Meeting) -> impl IntoView + use<> {
    let goes: Vec<&Turn> = meeting.turns.iter().filter(|turn| turn.goes_with_others()).collect();
    let comes: Vec<&Turn> = meeting.turns.iter().filter(|turn| turn.comes_with_others()).collect();
    let numbers = |turns: &[&Turn]| {
        let all: Vec<String> = turns.iter().map(|turn| turn.row.number.to_string()).collect();
        Formats::of(words.language()).list(&all)
    };
    let offer = (!goes.is_empty()).then(|| {
        let hidden = goes.iter().map(|turn| format!("case.{}", turn.row.id)).map(sent).collect_view();
        let mut people = vec![(NEXT.to_owned(), words.t("handoff-to-next"))];
        people.extend(meeting.receivers.iter().map(|Person { id, name }| (id.to_string(), name.clone())));
        let inputs = Inputs { w: words, errors: &[], forgets: false };
        let button = words.with("meeting-offer", &[("count", goes.len().into())]);
        view! {
            <form class="card stack" method="post">
                <h2>{words.t("meeting-offer-title")}</h2>
                <p><bdi>{numbers(&goes)}</bdi></p>
                {hidden}
                <div class="field">
                    <span aria-hidden="true">{words.t("handoff-to")}</span>
                    {inputs.select("to".into(), words.t("handoff-to"), NEXT, people)}
                </div>
                <p><button class="button primary" type="submit" name="deed" value="offer">{button}</button></p>
            </form>
        }
    });
    let accept = (!comes.is_empty()).then(|| {
        let offers = comes.iter().filter_map(|turn| Some(format!("offer.{}", turn.offer.as_ref()?.handoff.id)));
        let hidden = offers.map(sent).collect_view();
        let button = words.with("meeting-accept", &[("count", comes.len().into())]);
        view! {
            <form class="card stack" method="post">
                <h2>{words.t("meeting-accept-title")}</h2>
                <p><bdi>{numbers(&comes)}</bdi></p>
                {hidden}
                <p><button class="button primary" type="submit" name="deed" value="accept">{button}</button></p>
            </form>
        }
    });
    view! { {offer} {accept} }
}

fn sent(name: String) -> impl IntoView {
    view! { <input type="hidden" name=name value="yes" /> }
}

/// Who takes it over, in a sentence.
pub(super) fn receiver(words: Words, turn: &Turn) -> String {
    let profession = |of| words.t(&format!("profession-{of}"));
    match (&turn.receives, &turn.part) {
        (Receives::NotOffered, Some(_)) => words.t("meeting-part"),
        (Receives::NotOffered, None) => words.t("meeting-no-receiver"),
        (Receives::NobodyCan(of), _) => {
            words.with("meeting-nobody-can", &[("profession", profession(of).into())])
        }
        (Receives::Next(of), _) => words.with("meeting-to-next", &[("profession", profession(of).into())]),
        (Receives::Person(to), _) => words.with("meeting-to", &[("name", to.name.as_str().into())]),
    }
}

fn turn(at: &Staffed, turn: &Turn, now: Millis) -> impl IntoView + use<> {
    let words = at.words;
    let row = &turn.row;
    let number = row.number.to_string();
    let clock = row.clock.as_ref().map(|clock| {
        let due = rows::day_time(words, &at.expo, clock.due_at);
        rows::clock(words, clock, now, format!(" ({due})"))
    });
    let part = turn.part.as_ref().map(|part| {
        let profession = words.t(&format!("profession-{}", part.profession));
        format!(" · {}", words.with("meeting-part-of", &[("profession", profession.into())]))
    });
    let holder = if turn.holder.id == at.caller.staff.id {
        words.t("row-mine")
    } else {
        words.with("row-held-by", &[("name", turn.holder.name.as_str().into())])
    };
    let somebody = turn.receives.is_somebody();
    let (class, sign) = if somebody { ("receiver", "→ ") } else { ("receiver late", "▲ ") };
    let severity = match rows::severity(words, row) {
        Some(severity) => severity.into_any(),
        None => view! { <span class="soft">{words.t("meeting-no-severity")}</span> }.into_any(),
    };
    let written = turn.offer.as_ref().map(|offer| &offer.handoff.sheet);
    let written = written.or(turn.sheet.as_ref().map(|(draft, _)| &draft.sheet));
    let next = written.map(|sheet| sheet.next_step.clone()).filter(|step| !step.trim().is_empty());
    let next = next
        .map(|step| view! { <p dir="auto"><strong>{words.t("handoff-next_step")} ": "</strong> {step}</p> });
    let sheet = match (&turn.sheet, turn.may_offer) {
        (Some((_, lacks)), _) if lacks.is_empty() => Some(words.t("meeting-whole")),
        (Some((_, lacks)), _) => {
            let lacks: Vec<String> = lacks.iter().map(|lack| words.t(&format!("handoff-{lack}"))).collect();
            let list = Formats::of(words.language()).list(&lacks);
            Some(words.with("meeting-lacks", &[("list", list.into())]))
        }
        (None, true) => Some(words.t("meeting-no-sheet")),
        (None, false) => None,
    };
    let mine = turn.holder.id == at.caller.staff.id;
    let (href, label) = match (&turn.part, &turn.offer) {
        (Some(_), _) => (format!("/desk/tickets/{number}"), "meeting-open"),
        (None, Some(offer)) if offer.to_me => (format!("/desk/tickets/{number}/handoff"), "meeting-take"),
        (None, None) if turn.may_offer && mine => {
            (format!("/desk/tickets/{number}/handoff"), "meeting-write")
        }
        (None, None) if turn.may_offer => (format!("/desk/tickets/{number}/handoff"), "meeting-give"),
        (None, _) => (format!("/desk/tickets/{number}/handoff"), "meeting-read"),
    };
    // A coordinator can also say that whoever holds it is gone: then it goes to their own list.
    let force = (at.caller.staff.is_coordinator() && !somebody)
        .then(|| view! { <a class="no-print" href="/desk/duty/board">{words.t("meeting-force")}</a> });
    let label = words.with(label, &[("number", number.clone().into())]);
    view! {
        <li class="card turn" data-severity=row.severity.map(|severity| severity.code())>
            <p class="turn-head">
                {severity}
                <a href=format!("/desk/tickets/{number}")><bdi class="number">{number.clone()}</bdi></a>
                <strong>{words.t(&format!("category-{}.staff", row.category))} {part}</strong>
                <span class="soft">{words.t(&format!("language-{}", row.language))}</span>
            </p>
            <p class="turn-hands">
                <span>{holder}</span>
                <span class=class><span aria-hidden="true">{sign}</span>{receiver(words, turn)}</span>
            </p>
            {next}
            <p class="turn-facts">{clock} <span>{rows::owed(words, row)}</span> <span class="soft">{sheet}</span></p>
            <p class="line no-print"><a class="button" href=href>{label}</a> {force}</p>
        </li>
    }
}
