//! One row of the queue, as the page and the live island show it.

use desk::Zoned;
use domain::handoff::Severity;
use domain::row::Row;
use domain::{AccountId, Millis, PartState, Profession, State, Urgency};
use leptos::prelude::*;

use crate::format::Formats;
use crate::i18n::Words;
use crate::ui::icons;

/// What a row needs to know about its reader.
#[derive(Clone)]
pub(crate) struct Reader {
    pub(crate) words: Words,
    pub(crate) me: AccountId,
    pub(crate) professions: Vec<Profession>,
    pub(crate) now: Millis,
}

/// So many minutes, hours or days, in words. `live.js` says the same as time goes on.
pub(crate) fn span(words: Words, millis: Millis) -> String {
    let minutes = millis.abs() / domain::MINUTE;
    match minutes {
        ..60 => words.with("span-minutes", &[("count", minutes.into())]),
        60..2_880 => {
            words.with("span-hours", &[("count", (minutes / 60).into()), ("minutes", (minutes % 60).into())])
        }
        _ => words.with("span-days", &[("count", (minutes / 1_440).into())]),
    }
}

/// A clock with what is left of it; `live.js` counts on.
pub(crate) fn clock(
    words: Words,
    clock: &domain::Clock,
    now: Millis,
    after: String,
) -> impl IntoView + use<> {
    let left = clock.due_at - now;
    let key = if left < 0 { "clock-over" } else { "clock-left" };
    let name = words.t(&format!("clock-{}", clock.code));
    let text = words.with(key, &[("clock", name.clone().into()), ("span", span(words, left).into())]);
    let class = if clock.presses(now) { "clock soon" } else { "clock" };
    let text = format!("{text}{after}");
    view! { <span class=class data-due=clock.due_at.to_string() data-warn=clock.warn.to_string() data-name=name data-after=after>{text}</span> }
}

/// A severity's symbol: never by colour alone.
pub(crate) const fn mark(severity: Severity) -> &'static str {
    match severity {
        Severity::Unstable => "▲▲",
        Severity::Watch => "▲",
        Severity::Stable => "●",
    }
}

/// How closely to watch a case, where somebody said so and it is open.
pub(crate) fn severity(words: Words, row: &Row) -> Option<impl IntoView + use<>> {
    let severity = row.severity.filter(|_| row.state.is_open())?;
    let (class, name) = (format!("severity {severity}"), words.t(&format!("severity-{severity}")));
    Some(view! { <span class=class><span aria-hidden="true">{mark(severity)}</span> " " {name}</span> })
}

/// How many promises to the exhibitor are open, in words.
pub(crate) fn owed(words: Words, row: &Row) -> Option<String> {
    (row.promises > 0 && row.state.is_open())
        .then(|| words.with("promise-open-count", &[("count", row.promises.into())]))
}

/// What urgency looks like beside its word: never colour alone.
pub(crate) const fn symbol(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Now => "▲▲",
        Urgency::Today => "▲",
        Urgency::Soon => "●",
        Urgency::Advice => "○",
    }
}

/// What rows sort by, as text that compares like the numbers.
pub(crate) fn order(row: &Row) -> String {
    let (rank, due, filed) = row.order();
    format!("{rank}.{due:020}.{filed:020}.{:012}", row.number.seq())
}

/// Whether this reader could claim it, or a part of it.
pub(crate) fn claimable(row: &Row, of: &[Profession]) -> bool {
    let part = |p: &domain::row::PartRow| p.state == PartState::Waiting && of.contains(&p.profession);
    (row.state == State::Waiting && of.contains(&row.profession))
        || (row.state.is_open() && row.parts.iter().any(part))
}

/// The row as a list item.
#[component]
pub(crate) fn RowItem(row: Row, reader: Reader) -> impl IntoView {
    let words = reader.words;
    let number = row.number.to_string();
    let href = format!("/desk/tickets/{number}");
    let waited = span(words, reader.now - row.filed_at);
    let can_claim = claimable(&row, &reader.professions);
    let is_open = row.state.is_open();
    let clock = row.clock.as_ref().filter(|_| is_open).map(|c| clock(words, c, reader.now, String::new()));
    let is_late = row.claim_by.is_some_and(|by| by < reader.now);
    let mut notes: Vec<String> = Vec::new();
    if row.state != State::Waiting {
        notes.push(words.t(&format!("state-{}", row.state)));
    }
    if let Some(holder) = row.holder.as_ref().filter(|_| row.state != State::Waiting) {
        notes.push(if holder.id == reader.me {
            words.t("row-mine")
        } else {
            words.with("row-held-by", &[("name", holder.name.as_str().into())])
        });
    }
    notes.extend(owed(words, &row));
    let parts = row.parts.iter().filter(|p| p.state != PartState::Cancelled).map(|p| {
        let (who, state) =
            (words.t(&format!("profession-{}", p.profession)), words.t(&format!("part_state-{}", p.state)));
        format!("{who}: {state}")
    });
    notes.extend(parts);
    // Only what waits has a waiting time that goes on.
    let waits = (row.state == State::Waiting).then(|| {
        let class = if is_late { "waited late" } else { "waited" };
        let late = row.claim_by.map(|by| by.to_string());
        view! { <span class=class data-from=row.filed_at.to_string() data-late=late>{words.with("row-waited", &[("span", waited.into())])}</span> }
    });
    let severity = severity(words, &row);
    let more = row.unanswered || !notes.is_empty();
    let has_notes = more || severity.is_some();
    let hall = row.hall.clone().map(|hall| words.with("row-hall", &[("hall", hall.into())]));
    view! {
        <li class="row" id=format!("row-{}", row.id) data-ticket=row.id.to_string() data-order=order(&row) data-urgency=row.urgency.code()>
            <a class="row-link" href=href.clone()>
                <span class=format!("urgency {}", row.urgency)>
                    <span aria-hidden="true">{symbol(row.urgency)}</span>
                    " "
                    {words.t(&format!("urgency-{}", row.urgency))}
                </span>
                <bdi class="number">{number.clone()}</bdi>
                <span class="category">{icons::of_category(row.category)} {words.t(&format!("category-{}.staff", row.category))}</span>
                <span class="language">{words.t(&format!("language-{}", row.language))}</span>
                <span class="hall">{hall}</span>
                <span class="waits">{waits}</span>
                <span class="clocks">{clock}</span>
                {has_notes.then(|| view! {
                    <span class="notes">
                        {severity.map(|severity| view! { {severity} {more.then_some(" · ")} })}
                        {row.unanswered.then(|| view! { <strong class="unanswered">{words.t("row-unanswered")}</strong> " " })}
                        {notes.join(" · ")}
                    </span>
                })}
            </a>
            {can_claim
                .then(|| {
                    view! {
                        <form method="post" action=format!("{href}/claim")>
                            <input type="hidden" name="of" value=row.id.to_string() />
                            <button class="button primary" type="submit" aria-label=words.with("row-claim-number", &[("number", number.clone().into())])>
                                {words.t("row-claim")}
                            </button>
                        </form>
                    }
                })}
        </li>
    }
}

/// The reader of a page.
pub(crate) fn reader(words: Words, staff: &desk::access::Staff, now: Millis) -> Reader {
    Reader { words, me: staff.id.clone(), professions: staff.professions.clone(), now }
}

/// Day and time at the venue.
pub(crate) fn day_time(words: Words, expo: &Zoned, at: Millis) -> String {
    Formats::of(words.language()).day_time(at, &expo.zone)
}
