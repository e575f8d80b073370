//! The heat strip: for each profession and language, how many of those needed are there, over time.

use std::collections::BTreeMap;

use domain::roster::Span;
use domain::{Language, Profession};
use leptos::prelude::*;

use super::data::{GridData, Texts};

/// How many there are and are needed during a span, over all desks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Heat {
    pub(super) span: (i64, i64),
    pub(super) have: u32,
    pub(super) need: u32,
    /// How many are missing, desk by desk: one desk's surplus helps no other.
    pub(super) short: u32,
}

/// One line of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StripLine {
    pub(super) of: (Option<Profession>, Option<Language>),
    pub(super) heats: Vec<Heat>,
}

/// The lines of a span of time; professions first, then languages.
pub(super) fn lines(data: &GridData, span: Span) -> Vec<StripLine> {
    let board = &data.board;
    let shifts: std::collections::HashMap<_, _> = board.shifts.iter().map(|s| (&s.id, s.span)).collect();
    let seen: Vec<_> = board
        .needs
        .iter()
        .filter_map(|need| Some((need, *shifts.get(&need.shift)?)))
        .filter(|(_, of)| of.common(span) > 0)
        .collect();
    let covered = board.covered(seen.iter().map(|(need, _)| *need), &board.draft);
    // By what is needed, each span with the numbers of one shift.
    let mut by: BTreeMap<(bool, usize, usize), (_, Vec<Heat>)> = BTreeMap::new();
    for ((need, of), coverage) in seen.into_iter().zip(covered) {
        let order = (
            need.profession.is_none(),
            need.profession.map_or(usize::MAX, |p| p as usize),
            need.language.map_or(0, |l| l as usize + 1),
        );
        by.entry(order).or_insert_with(|| ((need.profession, need.language), Vec::new())).1.push(Heat {
            span: (of.from, of.to),
            have: u32::from(coverage.have),
            need: u32::from(coverage.need),
            short: u32::from(coverage.short()),
        });
    }
    by.into_values().map(|(of, heats)| StripLine { of, heats: summed(&heats) }).collect()
}

/// Spans that may coincide, cut where one begins or ends, with the sums of those that go on.
fn summed(heats: &[Heat]) -> Vec<Heat> {
    let mut cuts: Vec<i64> = heats.iter().flat_map(|h| [h.span.0, h.span.1]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut sums: Vec<Heat> = Vec::new();
    for pair in cuts.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let on = heats.iter().filter(|h| h.span.0 <= from && h.span.1 >= to);
        let sum = on.fold(None::<Heat>, |sum, h| {
            let before = sum.unwrap_or(Heat { span: (from, to), have: 0, need: 0, short: 0 });
            Some(Heat {
                have: before.have + h.have,
                need: before.need + h.need,
                short: before.short + h.short,
                ..before
            })
        });
        sums.extend(sum);
    }
    sums
}

/// The strip above the rows. The list page says the same in words, so it is hidden from who hears the grid.
#[component]
pub(super) fn Strip(lines: Vec<StripLine>, texts: Texts, from: i64, scale: f64) -> impl IntoView {
    let line = move |line: StripLine| {
        let heats = line.heats.into_iter().map(move |heat| {
            let start = (heat.span.0 - from) as f64 * scale;
            let size = (heat.span.1 - heat.span.0) as f64 * scale;
            let tone = match heat.short {
                0 => "heat met",
                short if short * 2 > heat.need => "heat very-short",
                _ => "heat short",
            };
            let mark = if heat.short > 0 { "▲" } else { "" };
            view! {
                <span class=tone style:inset-inline-start=format!("{start:.1}px") style:inline-size=format!("{size:.1}px")>
                    {mark}{heat.have}"/"{heat.need}
                </span>
            }
        });
        view! {
            <div class="strip-line">
                <span class="grid-head">{texts.need(line.of.0, line.of.1)}</span>
                <div class="strip-heats">{heats.collect_view()}</div>
            </div>
        }
    };
    view! { <div class="strip" aria-hidden="true">{lines.into_iter().map(line).collect_view()}</div> }
}
