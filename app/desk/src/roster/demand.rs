//! What the hours need: shifts of each desk, painted over days.

use std::collections::HashMap;

use domain::draft::{FieldError, Problem};
use domain::roster::{NeedLine, SPANS_MAX, TimeSpan, day_number, day_text};
use domain::{LogAction, ShiftId};
use store::log::{NewEntry, append};
use store::roster as rows;
use store::roster::ShiftRow;
use store::{Conn, Engine};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Error, Result, Zoned};

/// The most days painted at once.
const DAYS_MAX: i32 = 31;
/// The most heads of one line.
const HEADS_MAX: u16 = 99;

/// The same shifts with the same needs on each of several days.
#[derive(Clone, Debug, Default)]
pub struct Paint {
    /// The desk's code.
    pub desk: String,
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The shifts of each day; none to clear the days.
    pub spans: Vec<TimeSpan>,
    /// What each of them needs.
    pub lines: Vec<NeedLine>,
}

/// A shift and what it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandShift {
    /// Its id.
    pub id: ShiftId,
    /// The desk's code.
    pub desk: String,
    /// When, on the venue's clock.
    pub span: TimeSpan,
    /// What it needs.
    pub lines: Vec<NeedLine>,
}

/// A day and its shifts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemandDay {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Its shifts by time and desk.
    pub shifts: Vec<DemandShift>,
}

/// The days from `from` to `to`, at most [`DAYS_MAX`].
fn days(from: &str, to: &str, faults: &mut Vec<FieldError>) -> Vec<String> {
    let mut fault = |field: &str, problem| faults.push(FieldError { field: field.into(), problem });
    let first = day_number(from);
    let last = day_number(to);
    if first.is_none() {
        fault("from", Problem::NotADate);
    }
    if last.is_none() {
        fault("to", Problem::NotADate);
    }
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    if last < first || last - first >= DAYS_MAX {
        fault("to", Problem::OutOfRange);
        return Vec::new();
    }
    (first..=last).map(day_text).collect()
}

fn check_lines(lines: &[NeedLine], faults: &mut Vec<FieldError>) {
    if lines.iter().any(|line| line.heads > HEADS_MAX) {
        let problem = Problem::OutOfBounds { min: 0, max: i64::from(HEADS_MAX) };
        faults.push(FieldError { field: "needs".into(), problem });
    }
}

/// What one desk's day becomes: shifts that stay keep their ids, and who is on them.
async fn paint_day(
    c: &mut Conn,
    desk: &Desk,
    zoned: &Zoned,
    all: &[ShiftRow],
    place: (&str, &str),
    shifts: &[(TimeSpan, Vec<NeedLine>)],
) -> Result<()> {
    let (code, day) = place;
    let there: Vec<&ShiftRow> = all.iter().filter(|s| s.in_draft && s.desk == code && s.day == day).collect();
    let is = |row: &ShiftRow, span: &TimeSpan| row.starts == span.starts && row.ends == span.ends;
    for row in &there {
        if !shifts.iter().any(|(span, _)| is(row, span)) {
            drop_shift(c, row).await?;
        }
    }
    for (span, lines) in shifts {
        let id = match there.iter().find(|row| is(row, span)) {
            Some(row) => row.id.clone(),
            None => {
                let (from, to) = zoned.span(day, *span).ok_or(Error::NotFound)?;
                let id = ShiftId(desk.new_id());
                let row = ShiftRow {
                    id: id.clone(),
                    desk: code.to_owned(),
                    day: day.to_owned(),
                    starts: span.starts,
                    ends: span.ends,
                    from,
                    to,
                    in_draft: true,
                };
                rows::put_shift(c, &row).await?;
                id
            }
        };
        set_lines(c, &id, lines).await?;
    }
    Ok(())
}

async fn set_lines(c: &mut Conn, id: &ShiftId, lines: &[NeedLine]) -> store::Result<()> {
    rows::delete_needs(c, id).await?;
    let mut merged: HashMap<_, NeedLine> = HashMap::new();
    for line in lines.iter().filter(|line| line.heads > 0) {
        merged.entry((line.profession, line.language)).or_insert(*line);
    }
    for line in merged.values() {
        rows::put_need(c, id, line).await?;
    }
    Ok(())
}

/// Takes a shift out of the draft; what people were told of it stays until they are told otherwise.
async fn drop_shift(c: &mut Conn, row: &ShiftRow) -> store::Result<()> {
    if rows::delete_shift(c, &row.id).await? {
        return Ok(());
    }
    rows::delete_needs(c, &row.id).await?;
    for seat in rows::draft(c).await?.into_iter().filter(|seat| seat.shift == row.id) {
        rows::take_seat(c, &seat.shift, &seat.account).await?;
    }
    rows::set_in_draft(c, &row.id, false).await
}

impl Desk {
    /// Every day of the expo, and every other day that has shifts, with what they need. Coordinators only.
    pub async fn demand(&self, caller: &Caller) -> Result<Vec<DemandDay>> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        let (shifts, needs) = self
            .store()
            .read(|c| {
                Box::pin(
                    async move { Ok::<_, store::Error>((rows::shifts(c).await?, rows::needs(c).await?)) },
                )
            })
            .await?;
        let mut lines: HashMap<ShiftId, Vec<NeedLine>> = HashMap::new();
        for (shift, line) in needs {
            lines.entry(shift).or_default().push(line);
        }
        let mut by_day: std::collections::BTreeMap<String, Vec<DemandShift>> =
            zoned.days().into_iter().map(|day| (day, Vec::new())).collect();
        for row in shifts.into_iter().filter(|row| row.in_draft) {
            by_day.entry(row.day).or_default().push(DemandShift {
                lines: lines.remove(&row.id).unwrap_or_default(),
                span: TimeSpan { starts: row.starts, ends: row.ends },
                desk: row.desk,
                id: row.id,
            });
        }
        Ok(by_day.into_iter().map(|(day, shifts)| DemandDay { day, shifts }).collect())
    }

    /// Paints the same shifts over a range of days; other shifts of that desk on those days go. Field names in errors:
    /// `desk`, `from`, `to`, `spans`, `needs`.
    pub async fn paint(&self, caller: &Caller, paint: Paint) -> Result<()> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        let mut faults = Vec::new();
        if zoned.expo.desk(&paint.desk).is_none() {
            faults.push(FieldError { field: "desk".into(), problem: Problem::UnknownChoice });
        }
        let days = days(&paint.from, &paint.to, &mut faults);
        let fine = |span: &TimeSpan| {
            span.starts < 1_440 && span.ends > span.starts && span.ends - span.starts <= 1_440
        };
        if paint.spans.len() > SPANS_MAX || !paint.spans.iter().all(fine) {
            faults.push(FieldError { field: "spans".into(), problem: Problem::NotATime });
        }
        if !paint.spans.is_empty() && paint.lines.iter().all(|line| line.heads == 0) {
            faults.push(FieldError { field: "needs".into(), problem: Problem::Missing });
        }
        check_lines(&paint.lines, &mut faults);
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let shifts: Vec<(TimeSpan, Vec<NeedLine>)> =
            paint.spans.iter().map(|span| (*span, paint.lines.clone())).collect();
        let desk = self.clone();
        self.change_demand(caller, move |c, all| {
            Box::pin(async move {
                for day in &days {
                    paint_day(c, &desk, &zoned, &all, (&paint.desk, day), &shifts).await?;
                }
                Ok(())
            })
        })
        .await
    }

    /// Copies a day's shifts and needs, of all desks, over others. Field names in errors: `day`, `from`, `to`.
    pub async fn copy_day(&self, caller: &Caller, day: &str, from: &str, to: &str) -> Result<()> {
        only_coordinators(caller)?;
        let zoned = self.expo().await?;
        let mut faults = Vec::new();
        if day_number(day).is_none() {
            faults.push(FieldError { field: "day".into(), problem: Problem::NotADate });
        }
        let days = days(from, to, &mut faults);
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let (desk, day) = (self.clone(), day.to_owned());
        self.change_demand(caller, move |c, all| {
            Box::pin(async move {
                let mut by_desk: HashMap<String, Vec<(TimeSpan, Vec<NeedLine>)>> =
                    zoned.expo.desks.iter().map(|d| (d.code.clone(), Vec::new())).collect();
                for row in all.iter().filter(|row| row.in_draft && row.day == day) {
                    let lines = rows::needs_of(c, &row.id).await?;
                    let span = TimeSpan { starts: row.starts, ends: row.ends };
                    by_desk.entry(row.desk.clone()).or_default().push((span, lines));
                }
                for other in days.iter().filter(|other| **other != day) {
                    for (code, shifts) in &by_desk {
                        paint_day(c, &desk, &zoned, &all, (code, other), shifts).await?;
                    }
                }
                Ok(())
            })
        })
        .await
    }

    /// Changes what one shift needs. Field name in errors: `needs`.
    pub async fn set_needs(&self, caller: &Caller, shift: &ShiftId, lines: Vec<NeedLine>) -> Result<()> {
        only_coordinators(caller)?;
        let mut faults = Vec::new();
        check_lines(&lines, &mut faults);
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        let shift = shift.clone();
        self.change_demand(caller, move |c, all| {
            Box::pin(async move {
                if !all.iter().any(|row| row.id == shift && row.in_draft) {
                    return Err(Error::NotFound);
                }
                Ok(set_lines(c, &shift, &lines).await?)
            })
        })
        .await
    }

    /// Takes one shift out of the draft.
    pub async fn remove_shift(&self, caller: &Caller, shift: &ShiftId) -> Result<()> {
        only_coordinators(caller)?;
        let shift = shift.clone();
        self.change_demand(caller, move |c, all| {
            Box::pin(async move {
                let row = all.iter().find(|row| row.id == shift && row.in_draft).ok_or(Error::NotFound)?;
                Ok(drop_shift(c, row).await?)
            })
        })
        .await
    }

    /// Changes demand in one transaction, which alone changes the roster meanwhile.
    async fn change_demand<F>(&self, caller: &Caller, change: F) -> Result<()>
    where
        F: for<'c> FnOnce(&'c mut Conn, Vec<ShiftRow>) -> futures::future::BoxFuture<'c, Result<()>>
            + Clone
            + Send
            + 'static,
    {
        let (me, at, engine): (_, _, Engine) = (caller.staff.id.clone(), self.now(), self.store().engine());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    rows::version(c, Some(engine)).await?;
                    let all = rows::shifts(c).await?;
                    change(c, all).await?;
                    rows::bump(c).await?;
                    append(c, &NewEntry::new(at, LogAction::DemandChanged).by(&me)).await?;
                    Ok(())
                })
            })
            .await
    }
}
