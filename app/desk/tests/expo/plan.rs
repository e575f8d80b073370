//! A roster for the made-up expo, as Xu makes it.

use desk::roster::Paint;
use desk::{Desk, Error};
use domain::roster::{Edit, NeedLine, Seat, TimeSpan};
use domain::{Profession, ShiftId};

use super::TestExpo;

/// The first day of the show.
pub const DAY: &str = "2026-11-05";

/// So many lawyers.
pub const fn lawyers(heads: u16) -> NeedLine {
    NeedLine { profession: Some(Profession::Lawyer), language: None, heads }
}

/// The same shifts on these days at the hall desk.
pub async fn paint(expo: &TestExpo, from: &str, to: &str, spans: Vec<TimeSpan>, lines: Vec<NeedLine>) {
    let paint = Paint { desk: "desk".into(), from: from.into(), to: to.into(), spans, lines };
    expo.desk.paint(expo.who("xu"), paint).await.expect("paints");
}

/// The shift that begins at this minute of the day.
pub async fn shift_at(expo: &TestExpo, day: &str, minute: u16) -> ShiftId {
    let demand = expo.desk.demand(expo.who("xu")).await.expect("reads");
    let day = demand.into_iter().find(|d| d.day == day).expect("a day of the expo");
    day.shifts.into_iter().find(|s| s.span.starts == minute).expect("a shift").id
}

/// Somebody on a shift.
pub fn seat(expo: &TestExpo, shift: &ShiftId, who: &str, profession: Profession) -> Seat {
    Seat { shift: shift.clone(), member: expo.who(who).staff.id.clone(), profession, pinned: false }
}

/// Xu puts somebody on a shift in the draft.
pub async fn assign(
    expo: &TestExpo,
    shift: &ShiftId,
    who: &str,
    profession: Profession,
) -> Result<i64, Error> {
    let put = vec![seat(expo, shift, who, profession)];
    expo.desk.edit_draft(expo.who("xu"), Edit { take: Vec::new(), put }).await
}

/// Xu publishes the draft; gives how many it changes something for.
pub async fn publish(expo: &TestExpo) -> usize {
    let seen = expo.desk.publish_changes(expo.who("xu")).await.expect("reads");
    expo.desk.publish(expo.who("xu"), seen.version, "").await.expect("publishes")
}

/// The shifts that somebody's page shows.
pub async fn shifts_of(desk: &Desk, expo: &TestExpo, who: &str) -> Vec<ShiftId> {
    let mine = desk.my_shifts(expo.who(who)).await.expect("reads");
    mine.shifts.into_iter().map(|s| s.shift.shift).collect()
}
