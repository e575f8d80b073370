//! The forms of a ticket's page: plain posts, so that they work without any script.

use desk::views::{Taker, TicketView};
use domain::catalogue::{follow_ups_for, replies_for};
use domain::row::{PartRow, Row};
use domain::{Language, MessageId, Outcome, PartState, Profession, Reached, Urgency};
use leptos::prelude::*;

use super::page::Refused;
use crate::i18n::Words;
use crate::request::inputs::textarea_content;
use crate::session::Staffed;
use crate::ui::papers;

/// A field for a reason, a result or a text, with what was typed into it before.
fn area(id: String, name: &'static str, refused: &Refused, deed: &str, max: usize) -> impl IntoView + use<> {
    let text = refused.typed_for(deed);
    let sentence = refused.sentence.clone().filter(|_| refused.deed == deed);
    let wrong = sentence.is_some();
    let error = format!("{id}-error");
    let described = wrong.then(|| error.clone());
    view! {
        <textarea id=id name=name dir="auto" rows="3" maxlength=max.to_string() required
            aria-invalid=wrong.then_some("true") aria-describedby=described autofocus=wrong
            inner_html=textarea_content(&text)></textarea>
        {sentence.map(|sentence| view! { <p class="error" id=error>{sentence}</p> })}
    }
}

/// One text and one button.
pub(super) fn text_form(
    words: Words,
    number: &str,
    deed: &'static str,
    label: &'static str,
    send: &'static str,
    key: &str,
    refused: &Refused,
) -> impl IntoView + use<> {
    let id = format!("{deed}-text");
    view! {
        <form class="stack" method="post" novalidate action=format!("/desk/tickets/{number}/{deed}")>
            <input type="hidden" name="key" value=key.to_owned() />
            <label for=id.clone()>{words.t(label)}</label>
            {area(id, "text", refused, deed, 10_000)}
            <button class="button" type="submit">{words.t(send)}</button>
        </form>
    }
}

/// A reason behind a summary: what ends or moves a case is one tap further away.
fn reasoned(
    words: Words,
    number: &str,
    deed: &'static str,
    title: &'static str,
    refused: &Refused,
    more: impl IntoView + 'static,
) -> AnyView {
    let id = format!("{deed}-reason");
    let open = refused.deed == deed;
    view! {
        <details class="deed" open=open>
            <summary class="button">{words.t(title)}</summary>
            <form class="stack" method="post" novalidate action=format!("/desk/tickets/{number}/{deed}")>
                {more.into_any()}
                <label for=id.clone()>{words.t("reason-label")}</label>
                {area(id, "text", refused, deed, 500)}
                <button class="button primary" type="submit">{words.t(title)}</button>
            </form>
        </details>
    }
    .into_any()
}

fn simple(words: Words, number: &str, deed: &'static str, title: &'static str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=format!("/desk/tickets/{number}/{deed}")>
            <button class="button" type="submit">{words.t(title)}</button>
        </form>
    }
}

fn choice<T: Copy>(
    name: &'static str,
    label: String,
    all: Vec<(T, &'static str, String)>,
    chosen: &str,
) -> impl IntoView + use<T> {
    let chosen = chosen.to_owned();
    view! {
        <label>
            {label}
            <select name=name>
                {all
                    .into_iter()
                    .map(|(_, code, text)| view! { <option value=code selected=code == chosen>{text}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}

/// Saved replies, follow-up questions and free text.
#[component]
pub(super) fn Composer(at: Staffed, row: Row, refused: Refused) -> impl IntoView {
    let words = at.words;
    let theirs = Words::of(row.language);
    let number = row.number.to_string();
    let action = format!("/desk/tickets/{number}/message");
    let saved = |kind: &'static str, code: &'static str, id: String| {
        let own = words.t(&id);
        let short = words.t(&if kind == "reply" {
            format!("reply-{code}.short")
        } else {
            format!("ask-{code}.short")
        });
        let said = theirs.t(&id);
        view! {
            <li>
                <form method="post" action=action.clone()>
                    <input type="hidden" name="key" value=at.web.desk.new_key() />
                    <button class="saved" name=kind value=code type="submit">
                        <strong>{short}</strong>
                        <span>{own}</span>
                        <span lang=row.language.code() dir="auto">{said}</span>
                    </button>
                </form>
            </li>
        }
    };
    let languages = Language::ALL.iter().map(|l| (*l, l.code(), words.t(&format!("language-{l}")))).collect();
    let spoken = at.caller.staff.speaks(row.language);
    let written_in = if spoken { row.language.code() } else { words.language().code() };
    view! {
        <div class="composer-tools">
            <details class="saved-list">
                <summary class="button">{words.t("composer-replies")}</summary>
                <ul>{replies_for(row.category).into_iter().map(|r| saved("reply", r.code, format!("reply-{}", r.code))).collect_view()}</ul>
            </details>
            <details class="saved-list">
                <summary class="button">{words.t("composer-questions")}</summary>
                <ul>{follow_ups_for(row.category).into_iter().map(|f| saved("ask", f.code, format!("ask-{}", f.code))).collect_view()}</ul>
            </details>
        </div>
        <form class="stack" method="post" novalidate action=action.clone()>
            <input type="hidden" name="key" value=at.web.desk.new_key() />
            <label for="message-text">{words.t("answer-label")}</label>
            {area("message-text".into(), "text", &refused, "message", 10_000)}
            {choice("language", words.t("composer-language"), languages, written_in)}
            {(!spoken).then(|| {
                let language = words.t(&format!("language-{}", row.language));
                view! { <p class="soft">{words.with("answer-foreign", &[("language", language.into())])}</p> }
            })}
            <button class="button primary" type="submit">{words.t("answer-send")}</button>
        </form>
    }
}

/// A signed translation of one message or of the story.
pub(super) fn translate(
    words: Words,
    number: &str,
    message: Option<&MessageId>,
    theirs: Language,
    refused: &Refused,
) -> impl IntoView + use<> {
    let of = message.map(|m| m.to_string()).unwrap_or_default();
    let id = format!("translate-{}", if of.is_empty() { "story" } else { &of });
    let deed = format!("translate:{of}");
    // For colleagues, or, of what the desk wrote, for the exhibitor.
    let mut languages = Language::STAFF.to_vec();
    if !languages.contains(&theirs) {
        languages.push(theirs);
    }
    let languages = languages.into_iter().map(|l| (l, l.code(), words.t(&format!("language-{l}")))).collect();
    view! {
        <details class="deed" open=refused.deed == deed>
            <summary>{words.t("translate-title")}</summary>
            <form class="stack" method="post" novalidate action=format!("/desk/tickets/{number}/translate")>
                <input type="hidden" name="of" value=of />
                <label for=id.clone()>{words.t("translate-label")}</label>
                {area(id, "text", refused, &deed, 10_000)}
                {choice("language", words.t("composer-language"), languages, words.language().code())}
                <button class="button" type="submit">{words.t("translate-send")}</button>
            </form>
        </details>
    }
}

/// What a colleague does with the part that is theirs, or could be.
#[component]
pub(super) fn PartWork(at: Staffed, view: TicketView, refused: Refused) -> impl IntoView {
    let words = at.words;
    let number = view.row.number.to_string();
    let me = &at.caller.staff.id;
    let mine = view
        .row
        .parts
        .iter()
        .find(|p| p.state == PartState::Claimed && p.holder.as_ref().is_some_and(|h| h.id == *me));
    let claim = view.may.claim || view.may.claim_part;
    let waits = |p: &&PartRow| p.state == PartState::Waiting && at.caller.staff.is(p.profession);
    let refuse = view.row.parts.iter().find(waits).filter(|_| view.may.claim_part);
    let refuse = refuse.map(|part| refuse_part(words, &number, part, &refused));
    view! {
        {claim.then(|| simple(words, &number, "claim", "row-claim"))}
        {refuse}
        {mine
            .map(|part| {
                let id = part.id.to_string();
                let (a, b) = (id.clone(), id);
                view! {
                    {reasoned(words, &number, "finish", "part-finish", &refused, view! { <input type="hidden" name="of" value=a /> })}
                    {reasoned(words, &number, "giveback", "part-release", &refused, view! { <input type="hidden" name="of" value=b /> })}
                }
            })}
    }
}

/// Says no to a part that waits for one's profession, with a reason for who asked.
pub(super) fn refuse_part(words: Words, number: &str, part: &PartRow, refused: &Refused) -> AnyView {
    let of = part.id.to_string();
    reasoned(
        words,
        number,
        "refuse",
        "part-refuse",
        refused,
        view! { <input type="hidden" name="of" value=of /> },
    )
}

/// On the way, at the desk, on the phone: one tap each, and the exhibitor sees it.
fn reach(words: Words, number: &str) -> impl IntoView + use<> {
    let action = format!("/desk/tickets/{number}/reached");
    let button = |kind: Reached| {
        let label = words.t(&format!("deed-reach-{kind}"));
        view! { <button class="button" name="of" value=kind.code() type="submit">{label}</button> }
    };
    let calls = Reached::CALLS.iter().map(|kind| button(*kind)).collect_view();
    view! {
        <form class="line" method="post" action=action.clone()>{button(Reached::OnMyWay)} {button(Reached::AtDesk)}</form>
        <details class="deed">
            <summary class="button">{words.t("reached-call")}</summary>
            <form class="stack" method="post" action=action>
                <label for="reached-note">{words.t("reached-note")}</label>
                <input class="input" id="reached-note" name="text" maxlength="500" dir="auto" autocomplete="off" />
                <div class="line">{calls}</div>
            </form>
        </details>
    }
}

/// Whom the case could be given to; who is off duty is put on duty with it, and is said to be.
fn takers(words: Words, takers: &[Taker]) -> impl IntoView + use<> {
    let option = |taker: &Taker| {
        let name = taker.person.name.clone();
        let text = if taker.on_duty { name } else { words.with("assign-off-duty", &[("name", name.into())]) };
        view! { <option value=taker.person.id.to_string()>{text}</option> }
    };
    view! {
        <label>
            {words.t("assign-to")}
            <select name="of">{takers.iter().map(option).collect_view()}</select>
        </label>
    }
}

/// Nobody has begun it, or nobody will: the case can go on without it.
const fn may_be_cancelled(part: PartState) -> bool {
    matches!(part, PartState::Waiting | PartState::Refused | PartState::Lapsed)
}

/// What the holder and coordinators do with the whole ticket.
#[component]
pub(super) fn Steering(at: Staffed, view: TicketView, refused: Refused) -> impl IntoView {
    let words = at.words;
    let number = view.row.number.to_string();
    let may = view.may;
    let next = view.row.category.rules().next;
    // The professions that usually come next stand first.
    let mut professions: Vec<Profession> = next.to_vec();
    professions.extend(Profession::ALL.iter().filter(|p| !next.contains(p)));
    let professions: Vec<_> = professions
        .into_iter()
        .filter(|p| *p != view.row.profession)
        .map(|p| (p, p.code(), words.t(&format!("profession-{p}"))))
        .collect();
    let first = professions.first().map_or("", |(_, code, _)| code);
    let urgencies: Vec<_> = Urgency::ALL
        .iter()
        .filter(|u| **u < view.row.urgency)
        .map(|u| (*u, u.code(), words.t(&format!("urgency-{u}"))))
        .collect();
    let outcomes: Vec<_> =
        Outcome::by_staff().map(|o| (o, o.code(), words.t(&format!("outcome-{o}")))).collect();
    let held = view.row.is_held_by(&at.caller.staff.id);
    let cancel: Vec<_> =
        view.row.parts.iter().filter(|p| may.steer && may_be_cancelled(p.state)).cloned().collect();
    let asked = (view.row.state.is_open() && view.translation_asked).then(|| words.t("translation-is-asked"));
    let shown = (held && view.name_shared).then(|| words.t("name-is-shown"));
    view! {
        {[asked, shown].into_iter().flatten().map(|fact| view! { <p class="soft">"✓ " {fact}</p> }).collect_view()}
        {may.reach.then(|| reach(words, &number))}
        <div class="deeds">
            {(!view.takers.is_empty()).then(|| reasoned(words, &number, "assign", "deed-assign", &refused, takers(words, &view.takers)))}
            {may.hand_off.then(|| view! { <a class="button" href=format!("/desk/tickets/{number}/handoff")>{words.t("handoff-open")}</a> })}
            {may.resolve
                .then(|| reasoned(words, &number, "resolve", "deed-resolve", &refused, choice("of", words.t("deed-outcome"), outcomes, "")))}
            {may.close.then(|| simple(words, &number, "close", "deed-close"))}
            {may.reopen.then(|| reasoned(words, &number, "reopen", "deed-reopen", &refused, ()))}
            {may.steer.then(|| reasoned(words, &number, "refer", "deed-refer", &refused, choice("of", words.t("deed-refer-to"), professions, first)))}
            {cancel
                .into_iter()
                .map(|p| {
                    let who = words.t(&format!("profession-{}", p.profession));
                    let more = view! { <p>{who}</p><input type="hidden" name="of" value=p.id.to_string() /> };
                    reasoned(words, &number, "cancel", "deed-cancel", &refused, more)
                })
                .collect_view()}
            {(may.steer && !urgencies.is_empty())
                .then(|| reasoned(words, &number, "raise", "deed-raise", &refused, choice("of", words.t("deed-raise-to"), urgencies, "")))}
            {(may.steer && !view.translation_asked).then(|| simple(words, &number, "ask-translation", "deed-ask-translation"))}
            {(held && !view.name_shared).then(|| simple(words, &number, "share-name", "deed-share-name"))}
            {may.reissue_link.then(|| reasoned(words, &number, "reissue", "deed-reissue", &refused, view! { <p>{words.t("deed-reissue-lead")}</p> }))}
            {may.release.then(|| reasoned(words, &number, "release", "deed-release", &refused, ()))}
            {papers(words.t("deed-print"))}
            {may.read_audit
                .then(|| view! { <a class="button" href=format!("/desk/tickets/{number}/seen")>{words.t("seen-title")}</a> })}
        </div>
    }
}
