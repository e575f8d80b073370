//! The names that a case keeps apart, on its page: who is on which side, what is undecided, from whom it is kept.

use axum::extract::{Form, Path};
use axum::response::Response;
use desk::Error;
use desk::conflict::NameView;
use desk::views::TicketView;
use domain::NameId;
use domain::conflict::{ConflictState, NameKind, Party, Side};
use domain::draft::Problem;
use leptos::prelude::*;

use super::page::Refused;
use super::promises::{Typed, after};
use super::sheet::Sheet;
use crate::conflict::beside;
use crate::i18n::Words;
use crate::session::Staffed;

/// What was typed, as a name.
fn party(typed: &Typed) -> Result<Party, Error> {
    let unknown = |field| Error::field(field, Problem::UnknownChoice);
    let side = Side::from_code(&typed.side).ok_or_else(|| unknown("side"))?;
    let kind = NameKind::from_code(&typed.kind).ok_or_else(|| unknown("kind"))?;
    Ok(Party { side, kind, text: typed.text.clone() })
}

/// `POST /desk/tickets/{number}/names`.
pub(super) async fn add(at: Staffed, Path(number): Path<String>, Form(typed): Form<Typed>) -> Response {
    let done = async {
        let ticket = at.web.desk.ticket_by_number(&at.caller, &number).await?;
        at.web.desk.add_name(&at.caller, &ticket, party(&typed)?).await.map(drop)
    };
    let done = done.await;
    after(at, &number, "names", Typed { form: "names".into(), ..typed }, done).await
}

/// `POST /desk/tickets/{number}/names/{id}/{verb}`: `correct` or `remove`.
pub(super) async fn change(
    at: Staffed,
    Path((number, id, verb)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    let done = async {
        let (desk, name) = (&at.web.desk, NameId(id.clone()));
        let ticket = desk.ticket_by_number(&at.caller, &number).await?;
        match verb.as_str() {
            "correct" => desk.correct_name(&at.caller, &ticket, &name, party(&typed)?).await.map(drop),
            "remove" => desk.remove_name(&at.caller, &ticket, &name).await,
            _ => Err(Error::NotFound),
        }
    };
    let done = done.await;
    after(at, &number, "names", Typed { form: format!("names/{id}/{verb}"), ..typed }, done).await
}

/// The section of the page.
pub(super) fn names(at: &Staffed, view: &TicketView, refused: &Refused) -> AnyView {
    let words = at.words;
    let number = view.row.number.to_string();
    let apart = &view.apart;
    let none = apart.names.is_empty();
    let doubts = doubts(at, view);
    let lines = apart.names.iter().map(|name| line(words, &number, name, apart.may, refused)).collect_view();
    let add = apart.may.then(|| {
        let sheet = Sheet::new(words, &number, "names".into(), refused);
        let inside = fields(words, &sheet, Side::Other.code(), NameKind::Firm.code(), "");
        sheet.folded("names-add", "names-add-send", inside)
    });
    let walled = (!apart.walled.is_empty()).then(|| kept_from(words, &number, view));
    view! {
        <section class="card" id="case-names" data-part>
            <h2>{words.t("names-title")}</h2>
            {doubts}
            {none.then(|| view! { <p class="soft">{words.t("names-none")}</p> })}
            <ul class="parts">{lines}</ul>
            <div class="deeds">{add}</div>
            {walled}
        </section>
    }
    .into_any()
}

/// What is undecided: whoever it is about says what they think, a coordinator decides.
fn doubts(at: &Staffed, view: &TicketView) -> Option<AnyView> {
    if view.apart.doubts.is_empty() {
        return None;
    }
    let (words, me) = (at.words, &at.caller.staff.id);
    let number = view.row.number.to_string();
    let one = |(who, pair, state): &(domain::row::Person, desk::conflict::Pair, ConflictState)| {
        let (href, key) = if who.id == *me && *state == ConflictState::Open {
            (Some(format!("/desk/tickets/{number}/conflict")), "conflict-say")
        } else if at.caller.staff.is_coordinator() && who.id != *me {
            (Some("/desk/conflicts".to_owned()), "conflict-to-list")
        } else {
            (None, "conflict-is-asked")
        };
        let next = match href {
            Some(href) => view! { <a class="button" href=href>{words.t(key)}</a> }.into_any(),
            None => view! { <span class="soft">{words.t(key)}</span> }.into_any(),
        };
        view! { <li>"▲ " <strong><bdi>{who.name.clone()}</bdi></strong> ": " {beside(words, pair)} " " {next}</li> }
    };
    let all = view.apart.doubts.iter().map(one).collect_view();
    Some(view! { <div class="late" role="status"><p>{words.t("conflict-found")}</p><ul class="alike">{all}</ul></div> }.into_any())
}

fn fields(words: Words, sheet: &Sheet<'_>, side: &str, kind: &str, text: &str) -> AnyView {
    let or = |typed: String, known: &str| if typed.is_empty() { known.to_owned() } else { typed };
    let sides = Side::ALL.iter().map(|side| (side.code(), words.t(&format!("side-{side}")))).collect();
    let kinds =
        NameKind::SAID.iter().map(|kind| (kind.code(), words.t(&format!("name-kind-{kind}")))).collect();
    let text = or(sheet.value(|t| &t.text), text);
    view! {
        {sheet.field("text", words.t("names-text"), "text", &text, true)}
        {sheet.choice("side", words.t("names-side"), sides, &or(sheet.value(|t| &t.side), side))}
        {sheet.choice("kind", words.t("names-kind"), kinds, &or(sheet.value(|t| &t.kind), kind))}
    }
    .into_any()
}

fn line(words: Words, number: &str, name: &NameView, may: bool, refused: &Refused) -> impl IntoView + use<> {
    let Party { side, kind, text } = &name.party;
    let by = match &name.added_by {
        Some(by) => words.with("names-by", &[("name", by.name.as_str().into())]),
        None => words.t("names-filed"),
    };
    let deeds = may.then(|| {
        let correct = Sheet::new(words, number, format!("names/{}/correct", name.id), refused);
        let inside = fields(words, &correct, side.code(), kind.code(), text);
        let remove = format!("/desk/tickets/{number}/names/{}/remove", name.id);
        view! {
            <div class="deeds">
                {correct.folded("names-correct", "names-correct-send", inside)}
                <form method="post" action=remove>
                    <button class="button" type="submit">{words.t("names-remove")}</button>
                </form>
            </div>
        }
    });
    view! {
        <li>
            <bdi class="name">{text.clone()}</bdi>
            " " <span class="soft">{words.t(&format!("side-{side}"))} " · " {words.t(&format!("name-kind-{kind}"))} " · " {by}</span>
            {deeds}
        </li>
    }
}

/// From whom the case is kept, and the way to take it back: for coordinators.
fn kept_from(words: Words, number: &str, view: &TicketView) -> AnyView {
    let options = view.apart.walled.iter().map(|who| {
        view! { <option value=who.id.to_string()>{who.name.clone()}</option> }
    });
    let all: Vec<&str> = view.apart.walled.iter().map(|who| who.name.as_str()).collect();
    let all = crate::format::Formats::of(words.language())
        .list(&all.into_iter().map(str::to_owned).collect::<Vec<_>>());
    view! {
        <p>{words.with("walled-from", &[("names", all.into())])}</p>
        <details class="deed">
            <summary class="button">{words.t("wall-lift")}</summary>
            <form class="stack" method="post" novalidate action=format!("/desk/tickets/{number}/lift")>
                <label>{words.t("wall-lift-for")} <select name="of">{options.collect_view()}</select></label>
                <label for="lift-reason">{words.t("reason-label")}</label>
                <textarea class="input" id="lift-reason" name="text" rows="2" maxlength="500" dir="auto" required></textarea>
                <button class="button" type="submit">{words.t("wall-lift")}</button>
            </form>
        </details>
    }
    .into_any()
}
