//! When somebody can work: wanted, neutral, unwanted or impossible, by the hour at the venue.

use domain::draft::Problem;
use domain::roster::{Span, Wish, day_number, day_text};
use domain::{HOUR, LogAction, Millis};
use store::log::{NewEntry, append};
use store::roster as rows;

use crate::access::Caller;
use crate::{Desk, Error, Result, Zoned};

/// An hour at the venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishHour {
    /// When it begins.
    pub from: Millis,
    /// The minute of the day at which it begins, on the venue's clock.
    pub starts: u16,
    /// What one said of it.
    pub wish: Wish,
}

/// A day at the venue: 24 hours, or 23 or 25 where clocks change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WishDay {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Its hours.
    pub hours: Vec<WishHour>,
}

/// The days that are asked about: those of the show and of shifts, the day before and the day after.
fn days(zoned: &Zoned, shifts: &[rows::ShiftRow]) -> Vec<String> {
    let all = zoned.days().into_iter().chain(shifts.iter().map(|s| s.day.clone()));
    let numbers: Vec<i32> = all.filter_map(|day| day_number(&day)).collect();
    let (Some(first), Some(last)) = (numbers.iter().min(), numbers.iter().max()) else { return Vec::new() };
    (first - 1..=(last + 1).min(first + 40)).map(day_text).collect()
}

/// The hours of a day that really are, with what was said of each.
fn hours(zoned: &Zoned, day: &str, said: &[(Span, Wish)]) -> Vec<WishHour> {
    let (Some(from), Some(to)) = (zoned.minute_of(day, 0), zoned.end_of_day(day)) else { return Vec::new() };
    let hours = (0..).map(|at| from + at * HOUR).take_while(|at| *at < to);
    hours
        .filter_map(|from| {
            let wish = said.iter().find(|(span, _)| span.from <= from && from < span.to).map(|(_, w)| *w);
            let (_, starts) = zoned.local(from)?;
            Some(WishHour { from, starts, wish: wish.unwrap_or(Wish::Neutral) })
        })
        .collect()
}

impl Desk {
    /// What one said of which hour.
    pub async fn my_wishes(&self, caller: &Caller) -> Result<Vec<WishDay>> {
        let me = caller.staff.id.clone();
        let (said, shifts) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::wishes_of(c, &me).await?, rows::shifts(c).await?))
                })
            })
            .await?;
        let zoned = self.expo().await?;
        let days = days(&zoned, &shifts);
        Ok(days.into_iter().map(|day| WishDay { hours: hours(&zoned, &day, &said), day }).collect())
    }

    /// Says anew when one can work: what is said of each hour, by when it begins; what is not said is neutral. Field name in
    /// errors: `hours`.
    pub async fn set_my_wishes(&self, caller: &Caller, mut said: Vec<(Millis, Wish)>) -> Result<()> {
        const MOST: usize = 24 * 45;
        if said.len() > MOST {
            return Err(Error::field("hours", Problem::OutOfRange));
        }
        said.sort_by_key(|(from, _)| *from);
        said.dedup_by_key(|(from, _)| *from);
        let mut spans: Vec<(Span, Wish)> = Vec::new();
        for (from, wish) in said.into_iter().filter(|(_, wish)| *wish != Wish::Neutral) {
            match spans.last_mut() {
                // Hours that follow each other are one span.
                Some((span, before)) if span.to == from && *before == wish => span.to = from + HOUR,
                _ => spans.push((Span { from, to: from + HOUR }, wish)),
            }
        }
        let (me, at) = (caller.staff.id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    rows::set_wishes(c, &me, &spans).await?;
                    rows::bump(c).await?;
                    append(c, &NewEntry::new(at, LogAction::WishesSet).by(&me).about(me.as_str())).await?;
                    Ok(())
                })
            })
            .await
    }
}
