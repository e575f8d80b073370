//! The demo's roster: what the coming days need, and a draft that is not published, with a few places left to fill by hand.

use std::sync::atomic::AtomicBool;

use domain::roster::{Edit, NeedLine, Seat, watches};
use domain::{Language, Profession};
use roster::plan::solve;
use roster::search::Budget;

use super::Stage;
use super::people::Cast;
use crate::roster::{Paint, case};
use crate::{Error, Result};

/// Enough for so few people, and always the same.
const BUDGET: Budget = Budget { time: None, rounds: Some(200), threads: 1, seed: 1 };

/// Paints the days from tomorrow on and drafts who comes.
pub(super) async fn draft(stage: &Stage, cast: &Cast) -> Result<()> {
    let Some(coordinator) = cast.values().find(|caller| caller.staff.is_coordinator()) else {
        return Ok(());
    };
    let desk = &stage.desk;
    let zoned = desk.expo().await?;
    let (Some((from, _)), Some(place)) = (zoned.local(stage.now + domain::DAY), zoned.expo.desks.first())
    else {
        return Ok(());
    };
    let line = |profession, heads| NeedLine { profession: Some(profession), language: None, heads };
    let lines = vec![
        line(Profession::Lawyer, 2),
        line(Profession::Notary, 1),
        line(Profession::Mediator, 1),
        NeedLine { profession: None, language: Some(Language::Ar), heads: 1 },
    ];
    let (to, spans) = (zoned.expo.ends_on.clone(), watches(0, 8));
    desk.paint(coordinator, Paint { desk: place.code.clone(), from, to, spans, lines }).await?;
    let board = desk.board(coordinator).await?;
    let plan = solve(&case(&board, stage.now), None, &BUDGET, &AtomicBool::new(false), |_| {})
        .map_err(|conflict| Error::Internal(format!("the demo's roster: {conflict:?}")))?;
    let seat = |a: roster::case::Assignment| Seat {
        shift: a.shift,
        member: a.member,
        profession: a.profession,
        pinned: false,
    };
    let put = plan.assignments.into_iter().map(seat).collect();
    desk.edit_draft(coordinator, Edit { take: Vec::new(), put }).await?;
    Ok(())
}
