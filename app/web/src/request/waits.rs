//! Waiting and clocks as sentences: honest, and in words that fit the number.

use desk::Zoned;
use domain::waiting::Waiting;
use domain::{Clock, DAY, HOUR, MINUTE, Millis};
use leptos::prelude::*;

use crate::format::{Formats, instant};
use crate::i18n::Words;
use crate::ui::icons::icon;

/// How long it will take until somebody looks, as far as anybody can know.
pub(crate) fn waiting(w: Words, waiting: Waiting) -> String {
    match waiting {
        Waiting::About { minutes } => w.with("waiting-about", &[("minutes", minutes.into())]),
        Waiting::LongerThanUsual => w.t("waiting-longer"),
        Waiting::NobodyOnDuty => w.t("waiting-nobody"),
        Waiting::Unknown => w.t("waiting-unknown"),
    }
}

/// How much time is left, in the largest unit that is still honest: rounded down.
pub(crate) fn left(w: Words, due_at: Millis, now: Millis) -> String {
    match due_at - now {
        ..=0 => w.t("left-none"),
        left @ 1..HOUR => w.with("left-minutes", &[("minutes", (left / MINUTE).max(1).into())]),
        left if left < 2 * DAY => w.with("left-hours", &[("hours", (left / HOUR).into())]),
        left => w.with("left-days", &[("days", (left / DAY).into())]),
    }
}

/// All clocks that run, soonest first.
pub(crate) fn clocks(w: Words, venue: &Zoned, clocks: &[Clock], now: Millis) -> Option<AnyView> {
    if clocks.is_empty() {
        return None;
    }
    let formats = Formats::of(w.language());
    // For who reads it in another time zone: `status.js` puts their own time where 22 stands.
    let yours = w.with("clock-yours", &[("time", "22".into())]);
    let zone = venue.expo.zone.clone();
    let lines = clocks.iter().map(|clock| {
        let class = if clock.due_at - now < HOUR { "clock pressing" } else { "clock" };
        view! {
            <li class=class>
                {icon("clock")}
                <span>
                    <span class="clock-label">{w.t(&format!("clock-{}.exhibitor", clock.code))} " "</span>
                    <time datetime=instant(clock.due_at) data-zone=zone.clone() data-yours=yours.clone()>
                        <strong><bdi>{formats.day_time(clock.due_at, &venue.zone)}</bdi></strong>
                    </time>
                    " "
                    <span class="soft">{left(w, clock.due_at, now)}</span>
                </span>
            </li>
        }
    });
    Some(view! { <ul class="clocks">{lines.collect_view()}</ul> }.into_any())
}
