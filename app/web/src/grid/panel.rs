//! Beside the grid: what was tapped, and everything that can be done with it, without dragging.

use domain::roster::{Fault, Seat, Wish};
use domain::{AccountId, HOUR, Profession, ShiftId};
use leptos::prelude::*;

use super::carry::{Hold, added, instead};
use super::state::{Grid, Pick};

/// More than these nobody reads; the filter finds the others.
const SHOWN: usize = 40;

#[component]
pub(super) fn Panel(grid: Grid) -> impl IntoView {
    let close = move |_| {
        grid.picked.set(None);
        grid.refocus.update(|count| *count += 1);
    };
    let inside = move || {
        let pick = grid.picked.get()?;
        // Read anew with every change of the board.
        grid.data.track();
        Some(match pick {
            Pick::Seat(seat) => seat_view(grid, seat).into_any(),
            Pick::Open(shift, profession) => open_view(grid, shift, profession).into_any(),
            Pick::Member(member) => member_view(grid, &member).into_any(),
        })
    };
    view! {
        <aside class="grid-panel card" aria-label=grid.t("grid-panel") hidden=move || grid.picked.read().is_none()>
            <button class="button quiet close" type="button" on:click=close>{grid.t("grid-close")}</button>
            {inside}
        </aside>
    }
}

fn shift_told(grid: Grid, shift: &ShiftId) -> String {
    grid.data.with(|data| data.board.shift(shift).map_or_else(String::new, |shift| data.told(shift)))
}

fn seat_view(grid: Grid, seat: Seat) -> impl IntoView + use<> {
    let name =
        grid.data.with(|data| data.board.member(&seat.member).map_or_else(String::new, |m| m.name.clone()));
    let told = shift_told(grid, &seat.shift);
    let what = grid.texts.with_value(|texts| texts.profession(seat.profession));
    let pinned = seat.pinned;
    let act = move |key: &str, deed: Box<dyn Fn() + Send + Sync>| {
        view! { <button class="button" type="button" on:click=move |_| deed()>{grid.t(key)}</button> }
    };
    let (to_move, to_stretch, to_pin, to_remove) = (seat.clone(), seat.clone(), seat.clone(), seat.clone());
    let buttons = [
        act("grid-move", Box::new(move || grid.take_up(to_move.clone(), Hold::Move))),
        act("grid-stretch", Box::new(move || grid.take_up(to_stretch.clone(), Hold::Stretch))),
        act(
            if pinned { "roster-unpin" } else { "roster-pin" },
            Box::new(move || {
                let put = Seat { pinned: !pinned, ..to_pin.clone() };
                grid.change(instead(&to_pin, Some(put)));
            }),
        ),
        act(
            "roster-remove",
            Box::new(move || {
                grid.change(instead(&to_remove, None));
            }),
        ),
    ];
    let wish =
        wish_of(grid, &seat).map(|wish| view! { <p class="soft">{grid.t(&format!("wish-{wish}"))}</p> });
    let (shift, profession) = (seat.shift.clone(), seat.profession);
    view! {
        <h2><bdi>{name}</bdi></h2>
        <p>{what} " · " {told} {pinned.then(|| format!(" · {}", grid.t("roster-pinned")))}</p>
        {wish}
        <div class="line">{buttons.into_iter().collect_view()}</div>
        <h3>{grid.t("grid-instead")}</h3>
        {candidates(grid, shift, profession, Some(seat))}
    }
}

/// What its holder said of most of a seat's time, where they said something.
fn wish_of(grid: Grid, seat: &Seat) -> Option<Wish> {
    grid.data.with(|data| {
        let (member, shift) = (data.board.member(&seat.member)?, data.board.shift(&seat.shift)?);
        let said = [Wish::Wanted, Wish::Unwanted, Wish::Impossible];
        said.into_iter().find(|wish| member.member.hours_of(shift.span, *wish) * 2 > shift.span.length())
    })
}

fn open_view(grid: Grid, shift: ShiftId, profession: Option<Profession>) -> impl IntoView + use<> {
    let asked: Vec<Profession> = match profession {
        Some(profession) => vec![profession],
        None => Profession::ALL.to_vec(),
    };
    let told = shift_told(grid, &shift);
    let lists = asked.into_iter().map(|profession| {
        let what = grid.texts.with_value(|texts| texts.profession(profession));
        view! { <h3>{what}</h3> {candidates(grid, shift.clone(), profession, None)} }
    });
    view! { <h2>{grid.t("grid-who-could")}</h2> <p>{told}</p> {lists.collect_view()} }
}

/// Who could take a seat, and, folded away, who could not and why.
fn candidates(
    grid: Grid,
    shift: ShiftId,
    profession: Profession,
    instead_of: Option<Seat>,
) -> impl IntoView + use<> {
    let told: Vec<(AccountId, String, Vec<Fault>)> = grid.data.with(|data| {
        let all = data.board.candidates(&shift, profession);
        all.into_iter().map(|c| (c.member.member.id.clone(), c.member.name.clone(), c.faults)).collect()
    });
    let (can, cannot): (Vec<_>, Vec<_>) = told.into_iter().partition(|(_, _, faults)| faults.is_empty());
    let none = can.is_empty().then(|| view! { <p class="empty">{grid.t("grid-nobody")}</p> });
    let more = can.len().saturating_sub(SHOWN);
    let can = can.into_iter().take(SHOWN).map(|(id, name, _)| {
        let (shift, was) = (shift.clone(), instead_of.clone());
        let put = move |_| {
            let seat = added(&shift, &id, profession);
            let take = was.iter().cloned().collect();
            grid.change(domain::roster::Edit { take, put: vec![seat] });
        };
        view! { <li><button class="button" type="button" on:click=put><bdi>{name}</bdi></button></li> }
    });
    let count = cannot.len();
    let cannot = cannot.into_iter().take(SHOWN).map(|(_, name, faults)| {
        let why = grid.data.with(|data| grid.texts.with_value(|texts| texts.rules(data, &faults)));
        view! { <li><bdi>{name}</bdi> ": " {why}</li> }
    });
    view! {
        {none}
        <ul class="candidates">{can.collect_view()}</ul>
        {(more > 0).then(|| view! { <p class="soft">{grid.with("grid-more", &[("count", &more.to_string())])}</p> })}
        <details hidden=count == 0>
            <summary>{grid.with("grid-who-cannot", &[("count", &count.to_string())])}</summary>
            <ul class="cannot">{cannot.collect_view()}</ul>
        </details>
    }
}

fn member_view(grid: Grid, id: &AccountId) -> impl IntoView + use<> {
    grid.data.with(|data| {
        let board = &data.board;
        let member = board.member(id)?;
        let mut held: Vec<_> = board
            .draft
            .iter()
            .filter(|seat| seat.member == *id)
            .filter_map(|seat| Some((board.shift(&seat.shift)?, seat.profession)))
            .collect();
        held.sort_by_key(|(shift, _)| shift.span.from);
        let total: i64 = held.iter().map(|(shift, _)| shift.span.length()).sum();
        let nights = held.iter().filter(|(shift, _)| shift.night).count();
        let languages: Vec<String> = grid.texts.with_value(|texts| {
            member.member.languages.iter().map(|(language, _)| texts.language(*language)).collect()
        });
        let shifts = held.iter().map(|(shift, profession)| {
            let what = grid.texts.with_value(|texts| texts.profession(*profession));
            view! { <li>{data.told(shift)} " · " {what}</li> }
        });
        Some(view! {
            <h2><bdi>{member.name.clone()}</bdi></h2>
            <p>{member.team.clone()}</p>
            <p class="soft">{languages.join(", ")}</p>
            <p>{grid.with("grid-sums", &[("hours", &(total / HOUR).to_string()), ("nights", &nights.to_string())])}</p>
            <ul class="cannot">{shifts.collect_view()}</ul>
        })
    })
}
