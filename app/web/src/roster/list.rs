//! The draft as a list: each day, each shift, who is on it, what is short and why. Everything that the roster needs can be
//! done here by keyboard and without seeing a grid.

use std::collections::HashMap;

use axum::extract::{Form, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Zoned;
use domain::roster::{Board, BoardMember, Broken, Edit, Seat, Shift, day_text};
use domain::{AccountId, Profession, ShiftId};
use leptos::prelude::*;
use roster::explain::{Short, Why};
use serde::Deserialize;

use super::{tabs, words as said};
use crate::format::Formats;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// Which day is shown.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Which {
    day: String,
}

/// Why a need is not met, in a sentence.
pub(super) fn why(words: Words, expo: &Zoned, short: &Short) -> String {
    let causes: Vec<String> = short
        .causes
        .iter()
        .map(|cause| {
            let count = ("count", cause.members.len().into());
            match (cause.why, cause.until, short.need.language) {
                (Why::Rest, Some(until), _) => {
                    let time = crate::queue::rows::day_time(words, expo, until);
                    words.with("why-rest-until", &[count, ("time", time.into())])
                }
                (Why::Language, _, Some(language)) => {
                    let language = words.t(&format!("language-{language}"));
                    words.with("why-language", &[count, ("language", language.into())])
                }
                (why, ..) => words.with(&format!("why-{}", code(why)), &[count]),
            }
        })
        .collect();
    let list = Formats::of(words.language()).list(&causes);
    let key = if causes.is_empty() { "why-nobody" } else { "why" };
    words.with(
        key,
        &[
            ("eligible", short.eligible.into()),
            ("needed", short.need.heads.into()),
            ("have", short.have.into()),
            ("causes", list.into()),
        ],
    )
}

const fn code(why: Why) -> &'static str {
    match why {
        Why::Language => "language-any",
        Why::OtherSeat => "other_seat",
        Why::Busy => "busy",
        Why::Rest => "rest",
        Why::Impossible => "impossible",
        Why::Hours => "hours",
        Why::Licence => "licence",
        Why::Day => "day",
        Why::Total => "total",
        Why::Nights => "nights",
        Why::Days => "days",
        Why::Several => "several",
    }
}

/// `GET /desk/roster`.
pub(super) async fn page(at: Staffed, Query(which): Query<Which>) -> Response {
    show(at, StatusCode::OK, which.day, None).await
}

async fn show(at: Staffed, status: StatusCode, day: String, refused: Option<String>) -> Response {
    let load = async {
        let board = at.web.desk.board(&at.caller).await?;
        Ok::<_, desk::Error>((board, at.web.desk.shortages(&at.caller).await?))
    };
    let (board, short) = match load.await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let mut days: Vec<String> = board.shifts.iter().map(|shift| day_text(shift.day)).collect();
    days.sort_unstable();
    days.dedup();
    let today = at.expo.local(at.web.desk.now()).map(|(day, _)| day).unwrap_or_default();
    let shown = if days.contains(&day) {
        day
    } else {
        days.iter().find(|day| **day >= today).or(days.first()).cloned().unwrap_or_default()
    };
    let (words, broken) = (at.words, board.broken(&board.draft));
    render(Audience::Staff, status, move || {
        let missing: u32 = short.iter().map(|s| u32::from(s.need.heads) - s.have as u32).sum();
        let links = days.iter().map(|day| {
            let lacks: u32 = short
                .iter()
                .filter(|s| board.shift(&s.need.shift).is_some_and(|shift| day_text(shift.day) == *day))
                .map(|s| u32::from(s.need.heads) - s.have as u32)
                .sum();
            let mark = (lacks > 0).then(|| view! { " " <span class="late">"▲" {lacks}</span> });
            let current = (*day == shown).then_some("page");
            view! { <a href=format!("/desk/roster?day={day}") aria-current=current>{said::day(words, day)} {mark}</a> }
        });
        let links = links.collect_view();
        let shifts = board
            .shifts
            .iter()
            .filter(|shift| day_text(shift.day) == shown)
            .map(|shift| one(&at, &board, shift, &short, &broken))
            .collect_view();
        let empty = days.is_empty();
        let tone = if missing == 0 { "soft" } else { "late" };
        let state = match (empty, missing) {
            (true, _) => words.t("roster-empty"),
            (false, 0) => words.t("roster-full"),
            (false, missing) => words.with("roster-missing", &[("count", missing.into())]),
        };
        view! {
            <DeskShell at=at.clone() title=words.t("roster-title") live="">
                <div class="stack">
                    <h1>{words.t("roster-title")}</h1>
                    {tabs(words, "/desk/roster")}
                    {refused.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    <p class=tone>{state}</p>
                    <nav class="tabs days" aria-label=words.t("demand-day")>{links}</nav>
                    <div class="shift-list">{shifts}</div>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn one(
    at: &Staffed,
    board: &Board,
    shift: &Shift,
    short: &[Short],
    broken: &[Broken],
) -> impl IntoView + use<> {
    let words = at.words;
    let span = domain::roster::TimeSpan { starts: shift.starts, ends: shift.ends };
    let title = format!("{} · {}", said::span(words, span), said::desk(words, &at.expo, &shift.desk));
    let coverage = board.coverage(&shift.id, &board.draft).into_iter().map(|c| {
        let line = domain::roster::NeedLine { profession: c.profession, language: c.language, heads: c.need };
        let lacks = c.short() > 0;
        let text = words.with(
            "roster-coverage",
            &[("who", said::need(words, &line).into()), ("have", c.have.into()), ("need", c.need.into())],
        );
        view! { <li class=if lacks { "late" } else { "met" }>{if lacks { "▲ " } else { "✓ " }} {text}</li> }
    });
    let causes = short.iter().filter(|s| s.need.shift == shift.id).map(|s| {
        let line = domain::roster::NeedLine {
            profession: s.need.profession,
            language: s.need.language,
            heads: s.need.heads,
        };
        view! { <li>{said::need(words, &line)} ": " {why(words, &at.expo, s)}</li> }
    });
    let names: HashMap<&AccountId, &BoardMember> = board.members.iter().map(|m| (&m.member.id, m)).collect();
    let published: Vec<&Seat> = board.published.iter().filter(|seat| seat.shift == shift.id).collect();
    let seats = board.draft.iter().filter(|seat| seat.shift == shift.id).map(|seat| {
        let name = names.get(&seat.member).map_or_else(String::new, |m| m.name.clone());
        let is_new = !published.iter().any(|p| p.member == seat.member && p.profession == seat.profession);
        let of_seat = broken.iter().filter(|b| b.shift == seat.shift && b.member == seat.member);
        let codes: Vec<String> = of_seat.map(|b| b.fault.code().to_owned()).collect();
        let rules = (!codes.is_empty()).then(|| said::rules(words, &codes));
        seat_row(words, seat, name, is_new, rules)
    });
    // Whom one could add: those whom no rule keeps, by profession and name.
    let free = Profession::ALL.iter().flat_map(|profession| {
        let could = board.candidates(&shift.id, *profession).into_iter().filter(|c| c.faults.is_empty());
        could.map(|c| (*profession, &c.member.name, &c.member.member.id))
    });
    let options = free.map(|(profession, name, id)| {
        let text = format!("{name} · {}", words.t(&format!("profession-{profession}")));
        view! { <option value=format!("{id} {profession}")>{text}</option> }
    });
    let options = options.collect_view();
    let (shift_id, label) =
        (shift.id.to_string(), words.with("roster-add-to", &[("shift", title.clone().into())]));
    let causes = causes.collect_view();
    view! {
        <section class="card stack shift" id=format!("shift-{}", shift.id)>
            <h2>{title}</h2>
            <ul class="coverage">{coverage.collect_view()}</ul>
            <ul class="causes">{causes}</ul>
            <ul class="seats">{seats.collect_view()}</ul>
            <form class="line" method="post" action="/desk/roster/seat">
                <input type="hidden" name="shift" value=shift_id />
                <input type="hidden" name="deed" value="add" />
                <select class="input" name="who" aria-label=label required>
                    <option value="">{words.t("roster-add-whom")}</option>
                    {options}
                </select>
                <button class="button" type="submit">{words.t("roster-add")}</button>
            </form>
        </section>
    }
}

fn seat_row(
    words: Words,
    seat: &Seat,
    name: String,
    is_new: bool,
    rules: Option<String>,
) -> impl IntoView + use<> {
    let who = format!("{} {}", seat.member, seat.profession);
    let button = |deed: &'static str| {
        let label = words.with(&format!("roster-{deed}-name"), &[("name", name.as_str().into())]);
        view! { <button class="button quiet" name="deed" value=deed type="submit" aria-label=label>{words.t(&format!("roster-{deed}"))}</button> }
    };
    let pin = if seat.pinned { button("unpin") } else { button("pin") };
    view! {
        <li>
            <form class="line" method="post" action="/desk/roster/seat">
                <input type="hidden" name="shift" value=seat.shift.to_string() />
                <input type="hidden" name="who" value=who />
                <span class="who">
                    <bdi>{name.clone()}</bdi> " · " {words.t(&format!("profession-{}", seat.profession))}
                    {seat.pinned.then(|| view! { " · " <strong>{words.t("roster-pinned")}</strong> })}
                    {rules.map(|rules| view! { " · " <span class="late">"▲ " {rules}</span> })}
                    {is_new.then(|| view! { " · " <em>{words.t("roster-not-told")}</em> })}
                </span>
                {pin} {button("remove")}
            </form>
        </li>
    }
}

/// What is done to one seat.
#[derive(Deserialize)]
pub(super) struct Deed {
    shift: String,
    who: String,
    deed: String,
}

/// `POST /desk/roster/seat`: adds, removes, pins; a refused try says which rule.
pub(super) async fn seat(at: Staffed, Form(deed): Form<Deed>) -> Response {
    let load = at.web.desk.board(&at.caller).await;
    let board = match load {
        Ok(board) => board,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let shift = ShiftId::from(deed.shift.as_str());
    let day = board.shift(&shift).map(|shift| day_text(shift.day)).unwrap_or_default();
    let edit = edit(&board, &shift, &deed);
    let done = match edit {
        Some(edit) => at.web.desk.edit_draft(&at.caller, edit).await.map(drop),
        None => Err(domain::ticket::Refusal::Outdated.into()),
    };
    match done {
        Ok(()) => Redirect::to(&format!("/desk/roster?day={day}#shift-{shift}")).into_response(),
        Err(error) => {
            let sentence = crate::refused::sentence(at.words, &error);
            show(at, crate::refused::status(&error), day, Some(sentence)).await
        }
    }
}

fn edit(board: &Board, shift: &ShiftId, deed: &Deed) -> Option<Edit> {
    let (member, profession) = deed.who.split_once(' ')?;
    let (member, profession) = (AccountId::from(member), Profession::from_code(profession)?);
    let there = board.draft.iter().find(|s| s.shift == *shift && s.member == member).cloned();
    let new = |pinned| Seat { shift: shift.clone(), member: member.clone(), profession, pinned };
    Some(match deed.deed.as_str() {
        "add" => Edit { take: Vec::new(), put: vec![new(false)] },
        "remove" => Edit { take: vec![there?], put: Vec::new() },
        "pin" | "unpin" => Edit { take: vec![there?], put: vec![new(deed.deed == "pin")] },
        _ => return None,
    })
}
