//! The thread as staff read it: codes in the reader's language, free text as it was written.

use desk::views::{Author, Content, File, Message, TicketView, Translation};
use domain::Language;
use leptos::prelude::*;

use super::page::Refused;
use crate::i18n::Words;
use crate::queue::rows;
use crate::session::Staffed;

/// All messages, oldest first.
#[component]
pub(super) fn Thread(at: Staffed, view: TicketView, refused: Refused) -> impl IntoView {
    let number = view.row.number.to_string();
    let may_translate = view.may.translate;
    view! {
        <div role="log"><ol class="thread" id="case-thread" data-list>
            {view.messages.iter().map(|m| message(&at, &number, view.row.language, m, may_translate, &refused)).collect_view()}
        </ol></div>
    }
}

fn message(
    at: &Staffed,
    number: &str,
    theirs: Language,
    m: &Message,
    may_translate: bool,
    refused: &Refused,
) -> impl IntoView + use<> {
    let words = at.words;
    let (side, who) = match &m.by {
        Author::Exhibitor => ("theirs", words.t("by-exhibitor")),
        Author::Desk { profession, name } => {
            let trade = profession.map(|p| words.t(&format!("profession-{p}")));
            ("ours", [name.clone(), trade].into_iter().flatten().collect::<Vec<_>>().join(", "))
        }
    };
    let time = rows::day_time(words, &at.expo, m.at);
    let body = match &m.content {
        Content::Text { body, language } => {
            // A language that is not the reader's is named: who cannot read it knows whom to ask.
            let named = (*language != words.language())
                .then(|| view! { <p class="by">{words.t(&format!("language-{language}"))}</p> });
            view! { {named} <p class="body" lang=language.code() dir="auto">{body.clone()}</p> }.into_any()
        }
        Content::Reply { code } => {
            view! { <p class="body">{words.t(&format!("reply-{code}"))}</p> }.into_any()
        }
        Content::Ask { code, answered } => {
            let answer = answered.as_ref().map(|tap| words.t(&format!("tap-{tap}")));
            view! {
                <p class="body">{words.t(&format!("ask-{code}"))}</p>
                <p class="by">{answer.unwrap_or_else(|| words.t("thread-unanswered"))}</p>
            }
            .into_any()
        }
        Content::Tap { ask, code } => view! {
            <p class="by">{words.t(&format!("ask-{ask}"))}</p>
            <p class="body">{words.t(&format!("tap-{code}"))}</p>
        }
        .into_any(),
        Content::Erased => view! { <p class="body">{words.t("message-erased")}</p> }.into_any(),
    };
    let is_text = matches!(&m.content, Content::Text { body, .. } if !body.is_empty());
    let number = number.to_owned();
    let translate = (is_text && may_translate)
        .then(|| super::controls::translate(words, &number, Some(&m.id), theirs, refused));
    view! {
        <li class=format!("message {side}") id=format!("message-{}", m.id)>
            <p class="by">{who} " · " {time}</p>
            {body}
            {m.translations.iter().map(|t| translation(words, t)).collect_view()}
            <ul class="photos">{m.files.iter().map(|f| file(words, &number, f)).collect_view()}</ul>
            {translate}
        </li>
    }
}

/// A translation, beside the original.
pub(super) fn translation(words: Words, t: &Translation) -> impl IntoView + use<> {
    let language = words.t(&format!("language-{}", t.language));
    let by =
        words.with("translation-by", &[("name", t.by.name.as_str().into()), ("language", language.into())]);
    view! {
        <div class="translation">
            <p lang=t.language.code() dir="auto">{t.body.clone()}</p>
            <p class="by">{by}</p>
        </div>
    }
}

/// A photo as its copy, and the original as a download.
pub(super) fn file(words: Words, number: &str, f: &File) -> impl IntoView + use<> {
    let at = |variant: &str| format!("/desk/tickets/{number}/files/{}/{variant}", f.id);
    let name = f.name.clone();
    let picture = f
        .is_picture
        .then(|| view! { <a href=at("shown")><img src=at("thumbnail") alt=name.clone() loading="lazy" width="160" /></a> });
    view! {
        <li>
            {picture}
            <a href=at("original") download=name.clone()>{words.with("file-original", &[("name", f.name.as_str().into())])}</a>
        </li>
    }
}
