//! The thread as the exhibitor reads it: original first, translations beside it, questions to be tapped.

use desk::Zoned;
use desk::views::{Author, Content, File, Message, RequestView, Translation};
use domain::catalogue::follow_up;
use leptos::prelude::*;

use crate::format::Formats;
use crate::i18n::Words;
use crate::request::fields::size;
use crate::ui::icons::icon;

/// All messages, oldest first. `base` is the address of the status page.
pub(crate) fn list(w: Words, venue: &Zoned, request: &RequestView, base: &str, open: bool) -> AnyView {
    let items = request.messages.iter().map(|m| message(w, venue, m, base, open)).collect_view();
    let empty =
        request.messages.is_empty().then(|| view! { <p class="soft" data-empty>{w.t("thread-empty")}</p> });
    view! {
        {empty}
        <div role="log" aria-label=w.t("thread-title") id="thread-log" tabindex="-1">
            <ol class="thread" id="thread">{items}</ol>
        </div>
    }
    .into_any()
}

fn message(w: Words, venue: &Zoned, message: &Message, base: &str, open: bool) -> AnyView {
    let (class, author) = match &message.by {
        Author::Exhibitor => ("bubble mine", w.t("thread-you")),
        Author::Desk { profession, name } => {
            let trade = profession.map(|p| w.t(&format!("profession-{p}")));
            let author = match (name, trade) {
                (Some(name), Some(trade)) => named(w, name, &trade),
                (Some(name), None) => name.clone(),
                (None, Some(trade)) => trade,
                (None, None) => w.t("desk-name"),
            };
            ("bubble", author)
        }
    };
    let time = Formats::of(w.language()).day_time(message.at, &venue.zone);
    let content = match &message.content {
        Content::Text { body, language } => view! {
            <div class="said" dir="auto" lang=language.code()>{body.clone()}</div>
        }
        .into_any(),
        Content::Reply { code } => {
            view! { <div class="said">{w.t(&format!("reply-{code}"))}</div> }.into_any()
        }
        Content::Ask { code, answered } => view! {
            <div class="said">{w.t(&format!("ask-{code}"))}</div>
            {(answered.is_none() && open).then(|| tap_buttons(w, message, code, base))}
        }
        .into_any(),
        Content::Tap { ask, code } => view! {
            <p class="soft small">{w.t(&format!("ask-{ask}"))}</p>
            <div class="said">{w.t(&format!("tap-{code}"))}</div>
        }
        .into_any(),
        Content::Erased => view! { <div class="said soft">{w.t("thread-erased")}</div> }.into_any(),
    };
    view! {
        <li class=class id=format!("m-{}", message.id)>
            <p class="by"><strong><bdi>{author}</bdi></strong> " " <span class="soft">{time}</span></p>
            {content}
            {message.translations.iter().map(|t| translation(w, t)).collect_view()}
            {files(w, &message.files, base)}
        </li>
    }
    .into_any()
}

/// A colleague who shared their name.
pub(crate) fn named(w: Words, name: &str, profession: &str) -> String {
    w.with("thread-named", &[("name", name.to_owned().into()), ("profession", profession.to_owned().into())])
}

/// Each answer is a form of one button, so that it works without any script.
fn tap_buttons(w: Words, message: &Message, code: &str, base: &str) -> AnyView {
    let taps = follow_up(code).map_or(&[][..], |ask| ask.taps);
    let action = format!("{base}/tap");
    let buttons = taps
        .iter()
        .map(|tap| {
            view! { <button class="button" name="tap" value=*tap>{w.t(&format!("tap-{tap}"))}</button> }
        })
        .collect_view();
    view! {
        <form method="post" action=action class="taps">
            <input type="hidden" name="question" value=message.id.0.clone() />
            {buttons}
        </form>
    }
    .into_any()
}

fn translation(w: Words, translation: &Translation) -> AnyView {
    let (code, dir) = (translation.language.code(), translation.language.direction().code());
    view! {
        <div class="translation">
            <p class="soft small">{icon("language")}" "{w.t("thread-translation")}</p>
            <div class="said" lang=code dir=dir>{translation.body.clone()}</div>
        </div>
    }
    .into_any()
}

/// Photos as small pictures that open large; every file as a download of the original.
pub(crate) fn files(w: Words, files: &[File], base: &str) -> Option<AnyView> {
    if files.is_empty() {
        return None;
    }
    let items = files
        .iter()
        .map(|file| {
            let at = format!("{base}/files/{}", file.id);
            let picture = file.is_picture.then(|| {
                view! {
                    <a class="photo" href=format!("{at}/shown")>
                        <img src=format!("{at}/thumbnail") alt=file.name.clone() loading="lazy" decoding="async" />
                    </a>
                }
            });
            view! {
                <li class="file">
                    {picture}
                    <a href=format!("{at}/original") download=file.name.clone()>
                        {icon("file")}<bdi>{file.name.clone()}</bdi>
                    </a>
                    " " <span class="soft">{size(w, file.size)}</span>
                </li>
            }
        })
        .collect_view();
    Some(view! { <ul class="files">{items}</ul> }.into_any())
}
