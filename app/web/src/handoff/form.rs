//! The giver's form, begun from the log; where an offer is open, that offer.

use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Error;
use desk::handoff::{Could, Draft, HandoffView, To};
use desk::views::TicketView;
use domain::draft::FieldError;
use domain::expo::Venue;
use domain::handoff::{NO_PROMISES, OfferState, Severity, Sheet};
use domain::{Millis, Profession, TicketId};
use leptos::prelude::*;
use serde::Deserialize;

use super::facts;
use super::sheet::{self, Refused};
use crate::format::Formats;
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::{Choice, Field, Inputs, Typing};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What stands before another profession that takes all of the case.
const PROFESSION: &str = "profession:";
/// What stands for whoever takes it first.
const NEXT: &str = "next";

/// The form as it was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    severity: String,
    summary: String,
    done: String,
    promises: String,
    next_step: String,
    next_who: String,
    next_at: String,
    if_then: String,
    apart: String,
    to: String,
    /// `keep` where it is not offered yet.
    deed: String,
    #[serde(skip)]
    errors: Vec<FieldError>,
}

impl Typed {
    fn sheet(&self, at: &Staffed) -> Sheet {
        let lines = |text: &str| text.trim().replace("\r\n", "\n");
        Sheet {
            severity: Severity::from_code(&self.severity),
            summary: lines(&self.summary),
            done: lines(&self.done),
            promises: if self.promises.is_empty() { String::new() } else { NO_PROMISES.to_owned() },
            next_step: lines(&self.next_step),
            next_who: lines(&self.next_who),
            next_at: at.expo.instant(&self.next_at),
            if_then: lines(&self.if_then),
            apart: lines(&self.apart),
        }
    }

    /// What was written before.
    fn kept(at: &Staffed, sheet: Sheet) -> Self {
        Self {
            severity: sheet.severity.map_or_else(String::new, |severity| severity.to_string()),
            summary: sheet.summary,
            done: sheet.done,
            promises: if sheet.promises.is_empty() { String::new() } else { "yes".to_owned() },
            next_step: sheet.next_step,
            next_who: sheet.next_who,
            next_at: sheet.next_at.map_or_else(String::new, |due| local(at, due)),
            if_then: sheet.if_then,
            apart: sheet.apart,
            to: NEXT.to_owned(),
            ..Self::default()
        }
    }
}

/// A time as its input shows it.
fn local(at: &Staffed, moment: Millis) -> String {
    let local = at.expo.local(moment);
    local.map_or_else(String::new, |(day, minute)| format!("{day}T{:02}:{:02}", minute / 60, minute % 60))
}

/// `GET /desk/tickets/{number}/handoff`.
pub(super) async fn page(at: Staffed, Path(number): Path<String>) -> Response {
    show(at, &number, StatusCode::OK, None, Refused::default()).await
}

/// `POST /desk/tickets/{number}/handoff`.
pub(super) async fn offer(at: Staffed, Path(number): Path<String>, Form(typed): Form<Typed>) -> Response {
    let done = async {
        let id = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        if typed.deed == "keep" {
            return at.web.desk.keep_sheet(&at.caller, &id, typed.sheet(&at)).await;
        }
        let other = typed.to.strip_prefix(PROFESSION).and_then(Profession::from_code);
        let to = match other {
            _ if typed.to == NEXT => To::NextShift,
            Some(other) => To::Profession(other),
            None => To::Person(typed.to.as_str().into()),
        };
        at.web.desk.offer(&at.caller, &id, to, typed.sheet(&at)).await.map(drop)
    };
    match done.await {
        Ok(()) => Redirect::to(&format!("/desk/tickets/{number}/handoff")).into_response(),
        Err(Error::Invalid(errors)) => {
            let typed = Some(Typed { errors, ..typed });
            show(at, &number, StatusCode::UNPROCESSABLE_ENTITY, typed, Refused::default()).await
        }
        Err(error @ Error::Refused(_)) => {
            let refused = Refused {
                sentence: Some(crate::refused::sentence(at.words, &error)),
                deed: "offer".into(),
                ..Refused::default()
            };
            show(at, &number, crate::refused::status(&error), Some(typed), refused).await
        }
        Err(error) => crate::refused::page(at, &error).await,
    }
}

/// What the page knows of the case.
struct Known {
    id: TicketId,
    view: TicketView,
    offers: Vec<HandoffView>,
    could: Option<Vec<Could>>,
    draft: Option<Draft>,
    /// What the form begins with where nobody wrote anything.
    begun: Sheet,
}

async fn known(at: &Staffed, number: &str) -> Result<Known, Error> {
    let desk = &at.web.desk;
    let id = desk.ticket_by_number(&at.caller, number).await?;
    let view = desk.open_ticket(&at.caller, &id).await?;
    let offers = desk.handoffs_of(&at.caller, &id).await?;
    let open = offers.iter().any(|offer| offer.handoff.state == OfferState::Open);
    let could = match desk.receivers(&at.caller, &id).await {
        Ok(could) => (!open).then_some(could),
        // Whoever only reads it offers nothing.
        Err(Error::Forbidden | Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    let draft = if could.is_some() { desk.kept_sheet(&at.caller, &id).await? } else { None };
    let begun = match (&could, &draft) {
        (Some(_), None) => desk.begun_sheet(&at.caller, &id).await?,
        _ => Sheet::default(),
    };
    Ok(Known { id, view, offers, could, draft, begun })
}

/// The page, with a form as it was typed or as the log begins it.
pub(super) async fn show(
    at: Staffed,
    number: &str,
    status: StatusCode,
    typed: Option<Typed>,
    refused: Refused,
) -> Response {
    let load = async { Ok::<_, Error>((at.web.desk.cursor().await?, known(&at, number).await?)) };
    let (cursor, known) = match load.await {
        Ok(loaded) => loaded,
        Err(Error::Conflict(_)) => return crate::conflict::stopped(at, number, status).await,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let (words, now) = (at.words, at.web.desk.now());
    let number = number.to_owned();
    render(Audience::Staff, status, move || {
        let title = words.with("handoff-title", &[("number", number.as_str().into())]);
        let (open, past): (Vec<_>, Vec<_>) =
            known.offers.iter().partition(|offer| offer.handoff.state == OfferState::Open);
        let offers = open.into_iter().map(|offer| {
            view! {
                <section class="card stack handoff" data-part id=format!("handoff-{}", known.id)>
                    {sheet::sheet(&at, offer)}
                </section>
                {facts::since(&at, &known.view, offer)}
                {facts::facts(&at, &known.view, now)}
                {sheet::deeds(&at, offer, &known.view.promises, &refused)}
            }
        });
        let offers = offers.collect_view();
        let kept = known.draft.as_ref().map(|draft| {
            let time = rows::day_time(words, &at.expo, draft.at);
            let said = if draft.from_log { "handoff-from-log" } else { "handoff-kept" };
            words.with(said, &[("name", draft.by.name.as_str().into()), ("time", time.into())])
        });
        let typed = typed.unwrap_or_else(|| {
            Typed::kept(&at, known.draft.as_ref().map_or(&known.begun, |draft| &draft.sheet).clone())
        });
        let above = refused.sentence.clone().filter(|_| refused.deed == "offer");
        let form = known.could.as_ref().map(|could| {
            let form = form(words, &known.view, &typed, could).into_any();
            view! {
                {facts::facts(&at, &known.view, now)}
                {kept.map(|text| view! { <p class="soft" id="handoff-kept">{text}</p> })}
                {form}
            }
            .into_any()
        });
        let past = past.into_iter().map(|offer| view! { <li class="card">{sheet::sheet(&at, offer)}</li> });
        let past = past.collect_view();
        let had_past = !known.offers.is_empty();
        let kind = if known.could.is_some() { "sheet" } else { "offer" };
        view! {
            <DeskShell at=at.clone() title=title.clone() live=cursor.to_string()>
                <div class="stack" data-ticket-page=known.id.to_string() data-kind=kind data-at=format!("/desk/tickets/{number}/handoff")>
                    <h1>{title}</h1>
                    <p class="no-print"><a href=format!("/desk/tickets/{number}")>{words.t("handoff-back")}</a></p>
                    {above.map(|text| view! { <p class="error" role="alert">{text}</p> })}
                    {offers} {form}
                    <details class="no-print" hidden=!had_past>
                        <summary>{words.t("handoff-past")}</summary>
                        <ul class="changes">{past}</ul>
                    </details>
                </div>
            </DeskShell>
        }
    })
    .await
}

fn form(words: Words, case: &TicketView, typed: &Typed, could: &[Could]) -> impl IntoView + use<> {
    let number = case.row.number.to_string();
    let inputs = Inputs { w: words, errors: &typed.errors, forgets: false };
    let area = |name: &str, value: &str, rows: u32, required: bool| {
        let label = words.t(&format!("handoff-{name}"));
        inputs.area(Field::new(name, label).required(required), value, rows)
    };
    let severities = Severity::ALL.iter().map(|severity| Choice {
        value: severity.to_string(),
        label: view! { {rows::mark(*severity)} " " {words.t(&format!("severity-{severity}"))} }.into_any(),
    });
    let severity = Field::new("severity", words.t("handoff-severity")).required(true);
    let when = Typing { kind: "datetime-local", class: "input short", ..Typing::TEXT };
    let next_at = Field::new("next_at", words.t("handoff-next_at")).required(true);
    // What is promised says so itself; that nothing is, somebody has to say.
    let promises = (case.row.promises == 0).then(|| {
        let field = Field::new("promises", words.t("handoff-promises-none")).required(true);
        inputs.tick(field.hint(words.t("handoff-promises-hint")), !typed.promises.is_empty())
    });
    let mut people = vec![(NEXT.to_owned(), words.t("handoff-to-next"))];
    let (able, unable): (Vec<&Could>, Vec<&Could>) = could.iter().partition(|c| c.bars.is_empty());
    people.extend(able.iter().map(|c| (c.person.id.to_string(), c.person.name.clone())));
    let others = Profession::ALL.iter().filter(|other| **other != case.row.profession);
    people.extend(others.map(|other| {
        let name = words.t(&format!("profession-{other}"));
        (format!("{PROFESSION}{other}"), words.with("handoff-to-profession", &[("profession", name.into())]))
    }));
    let unable = unable.iter().map(|c| {
        let bars: Vec<String> = c.bars.iter().map(|bar| words.t(&format!("bar-{bar}"))).collect();
        view! { <li><bdi>{c.person.name.clone()}</bdi> ": " {Formats::of(words.language()).list(&bars)}</li> }
    });
    let unable = unable.collect_view();
    view! {
        <form class="card stack" method="post" novalidate action=format!("/desk/tickets/{number}/handoff")>
            <p>{words.t("handoff-lead")}</p>
            {inputs.choices(severity, &typed.severity, severities.collect(), None, "choices")}
            {area("summary", &typed.summary, 4, true)}
            {area("done", &typed.done, 4, false)}
            {promises}
            {area("next_step", &typed.next_step, 2, true)}
            {inputs.line(Field::new("next_who", words.t("handoff-next_who")), &typed.next_who, Typing::TEXT)}
            {inputs.line(next_at, &typed.next_at, when)}
            {area("if_then", &typed.if_then, 2, false)}
            {area("apart", &typed.apart, 2, false)}
            <div class="field">
                <span aria-hidden="true">{words.t("handoff-to")}</span>
                {inputs.select("to".into(), words.t("handoff-to"), &typed.to, people)}
            </div>
            <details>
                <summary>{words.t("handoff-unable")}</summary>
                <ul>{unable}</ul>
            </details>
            <p class="line">
                <button class="button primary" type="submit" name="deed" value="offer">{words.t("handoff-offer")}</button>
                <button class="button" type="submit" name="deed" value="keep">{words.t("handoff-keep")}</button>
            </p>
        </form>
    }
}
