//! Clocks that count from the expo's own hours go with them: a hall that closes earlier leaves less time.

use domain::clock::ClockStart;
use domain::expo::Venue;
use domain::{AccountId, ClockId, ClockKind, Millis};
use store::clocks::Stored;
use store::{Conn, clocks, tickets};

use crate::clocks::set_time;
use crate::expo::Zoned;
use crate::{Desk, Result};

/// Where the hours put a clock now that stands where they put it before; `None` for one that somebody set. The closing of a day
/// stays that day's.
fn due(
    kind: &ClockKind,
    stored: &Stored,
    hall: Option<&str>,
    (before, now): (&Zoned, &Zoned),
) -> Option<Millis> {
    let reckon = |venue: &Zoned| match kind.start {
        ClockStart::HallClosing => Some(venue.closing(hall, stored.clock.due_at - kind.span)? + kind.span),
        _ => kind.due(stored.started_at, hall, venue),
    };
    if reckon(before)? == stored.clock.due_at { reckon(now) } else { None }
}

/// Moves the clocks that run where the hours stood before to where they stand now. What somebody set to another time stays, and
/// what has run out. `by`: nobody where the program's command line changed the expo.
pub(crate) async fn follow_hours(
    c: &mut Conn,
    desk: &Desk,
    (before, now): (&Zoned, &Zoned),
    by: Option<&AccountId>,
    at: Millis,
) -> Result<()> {
    for kind in now.kinds.iter().filter(|kind| kind.is_of_hours()) {
        for (stored, hall) in clocks::running_of(c, kind.code, at).await? {
            let hall = hall.as_deref();
            let moved = due(kind, &stored, hall, (before, now)).filter(|due| *due != stored.clock.due_at);
            let Some(due_at) = moved else { continue };
            // The ticket first, as whoever changes it does; what became of the clock meanwhile is known then.
            tickets::load(c, &stored.ticket, Some(desk.store().engine())).await?;
            let Some(stored) = clocks::load(c, &stored.id).await?.filter(|s| s.state.is_running()) else {
                continue;
            };
            let why = format!("{} → {}", before.figures(stored.clock.due_at), now.figures(due_at));
            set_time(c, &stored, (ClockId(desk.new_id()), due_at), by, &why, at).await?;
        }
    }
    Ok(())
}
