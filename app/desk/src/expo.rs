//! The expo's own facts, and what its calendar says.

use std::sync::{Arc, PoisonError};

use domain::draft::{FieldError, Problem};
use domain::expo::{Expo, Venue};
use domain::roster::{REST_MAX, TimeSpan};
use domain::{Clock, ClockCode, ClockKind, HOUR, LogAction, Millis, question, text};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use store::log::{NewEntry, append};
use store::roster as rows;

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::reckoned::follow_hours;
use crate::{Desk, Error, Result};

/// An expo with its time zone loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zoned {
    /// The facts.
    pub expo: Expo,
    /// The venue's time zone.
    pub zone: TimeZone,
    /// The kinds of clocks that this desk keeps.
    pub kinds: Vec<ClockKind>,
}

impl Zoned {
    fn at(&self, day: Date, time: &str) -> Option<Millis> {
        self.instant(&format!("{day}T{time}"))
    }

    /// The day at the venue.
    pub fn day(&self, at: Millis) -> Option<Date> {
        Some(Timestamp::from_millisecond(at).ok()?.to_zoned_datetime(self.zone.clone()).date())
    }

    /// The days of the show, `YYYY-MM-DD`.
    pub fn days(&self) -> Vec<String> {
        let bound = |day: &str| domain::roster::day_number(day);
        let (Some(first), Some(last)) = (bound(&self.expo.starts_on), bound(&self.expo.ends_on)) else {
            return Vec::new();
        };
        (first..=last).map(domain::roster::day_text).collect()
    }

    /// The instant so many minutes after a day's midnight, on the venue's clock: where clocks go back the first of two,
    /// where they go forward the time that stands there then.
    pub fn minute_of(&self, day: &str, minutes: u16) -> Option<Millis> {
        let day: Date = day.parse().ok()?;
        let later = day.checked_add(jiff::Span::new().days(i64::from(minutes / 1_440))).ok()?;
        let of_day = minutes % 1_440;
        let local = later.at((of_day / 60) as i8, (of_day % 60) as i8, 0, 0);
        Some(local.to_zoned_datetime(self.zone.clone()).ok()?.timestamp().as_millisecond())
    }

    /// From when to when a span of a day lasts; `None` where nothing is left of it.
    pub fn span(&self, day: &str, span: TimeSpan) -> Option<(Millis, Millis)> {
        let (from, to) = (self.minute_of(day, span.starts)?, self.minute_of(day, span.ends)?);
        (to > from).then_some((from, to))
    }

    /// The first instant after a day; `None` where it is no day.
    pub fn end_of_day(&self, day: &str) -> Option<Millis> {
        self.minute_of(day, 1_440)
    }

    /// The day and the minute of the day at the venue.
    pub fn local(&self, at: Millis) -> Option<(String, u16)> {
        let zoned = Timestamp::from_millisecond(at).ok()?.to_zoned_datetime(self.zone.clone());
        Some((zoned.date().to_string(), (zoned.hour() as u16) * 60 + zoned.minute() as u16))
    }

    /// A moment at the venue in figures alone, which need no language: `2026-11-10 18:00`.
    pub(crate) fn figures(&self, at: Millis) -> String {
        let local = self.local(at);
        local.map_or_else(String::new, |(day, minute)| format!("{day} {:02}:{:02}", minute / 60, minute % 60))
    }

    /// A clock of this kind that runs out then; it presses at its end where the desk keeps no such kind.
    pub fn until(&self, code: ClockCode, due_at: Millis) -> Clock {
        let kind = self.clock_kind(code);
        kind.map_or(Clock { code, due_at, warn: 0, board: 0 }, |kind| kind.until(due_at))
    }

    /// At which time of the day this hall, or the last hall, closes.
    fn closes(&self, hall: Option<&str>) -> Option<&str> {
        match hall.and_then(|code| self.expo.hall(code)) {
            Some(hall) => Some(&hall.closes),
            None => self.last_to_close(),
        }
    }

    fn last_to_close(&self) -> Option<&str> {
        self.expo.halls.iter().map(|hall| hall.closes.as_str()).max()
    }
}

impl Venue for Zoned {
    fn instant(&self, local: &str) -> Option<Millis> {
        if !question::is_date_time(local) {
            return None;
        }
        let local: DateTime = local.parse().ok()?;
        let zoned = local.to_zoned_datetime(self.zone.clone()).ok()?;
        Some(zoned.timestamp().as_millisecond())
    }

    fn closing(&self, hall: Option<&str>, now: Millis) -> Option<Millis> {
        self.at(self.day(now)?, self.closes(hall)?)
    }

    fn next_closing(&self, hall: Option<&str>, now: Millis) -> Option<Millis> {
        let today = self.day(now)?;
        let closes = self.closes(hall)?;
        self.at(today, closes).filter(|at| *at > now).or_else(|| self.at(today.tomorrow().ok()?, closes))
    }

    fn show_end(&self) -> Option<Millis> {
        self.at(self.expo.ends_on.parse().ok()?, self.last_to_close()?)
    }

    fn months_after(&self, from: Millis, months: u8) -> Option<Millis> {
        // A month that has no such day ends a day earlier (jiff constrains it, as the laws do).
        let day = self.day(from)?.checked_add(jiff::Span::new().months(i64::from(months))).ok()?;
        Some(self.end_of_day(&day.to_string())? - 1)
    }

    fn clock_kind(&self, code: ClockCode) -> Option<&ClockKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }
}

/// How long this process believes what it read: another process may change the expo.
const FRESH: Millis = 5_000;

impl Desk {
    /// The expo, or `Error::NotFound` where none was set up.
    pub async fn expo(&self) -> Result<Arc<Zoned>> {
        let now = self.now();
        if let Some((read_at, expo)) = &*self.inner.expo.read().unwrap_or_else(PoisonError::into_inner)
            && (now - read_at).abs() < FRESH
        {
            return Ok(Arc::clone(expo));
        }
        let (found, kinds) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((store::expo::load(c).await?, store::clocks::kinds(c).await?))
                })
            })
            .await?;
        let expo: Expo = found.ok_or(Error::NotFound)?;
        let zone = TimeZone::get(&expo.zone).map_err(|e| Error::Internal(e.to_string()))?;
        let zoned = Arc::new(Zoned { expo, zone, kinds });
        *self.inner.expo.write().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&zoned)));
        Ok(zoned)
    }

    /// Sets up or changes the expo, from the command line. Checked: dates in order, a known zone, halls with hours, desks,
    /// rules.
    pub async fn set_up(&self, expo: Expo) -> Result<()> {
        self.save_expo(None, expo).await
    }

    /// Changes the expo. Whether it is a demo, and where it is reached, stay as they are. Coordinators only.
    pub async fn change_expo(&self, caller: &Caller, expo: Expo) -> Result<()> {
        only_coordinators(caller)?;
        let now = self.expo().await?;
        let (demo, public_url) = (now.expo.demo, now.expo.public_url.clone());
        self.save_expo(Some(caller), Expo { demo, public_url, ..expo }).await
    }

    async fn save_expo(&self, caller: Option<&Caller>, expo: Expo) -> Result<()> {
        check(&expo)?;
        let zone = TimeZone::get(&expo.zone).map_err(|e| Error::Internal(e.to_string()))?;
        let (mut zoned, at, desk) = (Zoned { expo, zone, kinds: Vec::new() }, self.now(), self.clone());
        let by = caller.map(|caller| caller.staff.id.clone());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    zoned.kinds = store::clocks::kinds(c).await?;
                    // Of two who change it at once the second goes on from what the first made of it.
                    rows::version(c, Some(desk.store().engine())).await?;
                    let before = store::expo::load(c).await?;
                    store::expo::save(c, &zoned.expo).await?;
                    // A zone that this program does not know reckoned nothing.
                    if let Some(before) = before
                        && let Ok(zone) = TimeZone::get(&before.zone)
                    {
                        let before = Zoned { expo: before, zone, kinds: Vec::new() };
                        follow_hours(c, &desk, (&before, &zoned), by.as_ref(), at).await?;
                    }
                    // Shifts are times on the venue's clock: in another zone they are at other instants.
                    for mut row in rows::shifts(c).await? {
                        let span = TimeSpan { starts: row.starts, ends: row.ends };
                        if let Some((from, to)) = zoned.span(&row.day, span)
                            && (from, to) != (row.from, row.to)
                        {
                            (row.from, row.to) = (from, to);
                            rows::put_shift(c, &row).await?;
                        }
                    }
                    if let Some(by) = &by {
                        rows::bump(c).await?;
                        append(c, &NewEntry::new(at, LogAction::ExpoChanged).by(by)).await?;
                    }
                    Ok::<_, Error>(())
                })
            })
            .await?;
        *self.inner.expo.write().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }
}

fn check(expo: &Expo) -> Result<()> {
    let mut faults = Vec::new();
    let mut add = |field: String, problem| faults.push(FieldError { field, problem });
    if expo.name.trim().is_empty() {
        add("name".into(), Problem::Missing);
    } else if let Err(fault) = text::check(&expo.name, 120) {
        add("name".into(), fault.into());
    }
    if TimeZone::get(&expo.zone).is_err() {
        add("zone".into(), Problem::UnknownChoice);
    }
    for (field, day) in [("starts_on", &expo.starts_on), ("ends_on", &expo.ends_on)] {
        if !question::is_date(day) {
            add(field.into(), Problem::NotADate);
        }
    }
    if expo.ends_on < expo.starts_on {
        add("ends_on".into(), Problem::OutOfRange);
    }
    if expo.halls.is_empty() {
        add("halls".into(), Problem::Missing);
    }
    for (at, hall) in expo.halls.iter().enumerate() {
        let hours_fine = [&hall.opens, &hall.closes]
            .into_iter()
            .all(|time| question::is_date_time(&format!("2000-01-01T{time}")));
        if !hours_fine || hall.closes <= hall.opens {
            add(format!("halls.{at}.hours"), Problem::NotATime);
        }
        let twice = expo.halls.iter().filter(|h| h.code == hall.code).count() > 1;
        if twice || hall.code.is_empty() || text::check(&hall.code, 12).is_err() {
            add(format!("halls.{at}.code"), Problem::UnknownHall);
        }
    }
    if expo.desks.is_empty() {
        add("desks".into(), Problem::Missing);
    }
    for (at, desk) in expo.desks.iter().enumerate() {
        let twice = expo.desks.iter().filter(|d| d.code == desk.code).count() > 1;
        if twice || desk.code.is_empty() || text::check(&desk.code, 24).is_err() {
            add(format!("desks.{at}.code"), Problem::UnknownChoice);
        }
        if let Err(fault) = text::check(&desk.name, 60) {
            add(format!("desks.{at}.name"), fault.into());
        }
    }
    let rules = &expo.rules;
    // In hours, and in days, as the page says them.
    for (field, value, unit, min, max) in [
        ("rules.rest", rules.rest, HOUR, 0, REST_MAX / HOUR),
        ("rules.day_max", rules.day_max, HOUR, 1, 24),
        ("rules.total_max", rules.total_max, HOUR, 1, 1_000),
        ("rules.nights", i64::from(rules.nights), 1, 1, 31),
        ("rules.days", i64::from(rules.days), 1, 1, 31),
    ] {
        if !(min * unit..=max * unit).contains(&value) {
            add(field.into(), Problem::OutOfBounds { min, max });
        }
    }
    if !(expo.public_url.starts_with("https://") || expo.public_url.starts_with("http://"))
        || expo.public_url.ends_with('/')
    {
        add("public_url".into(), Problem::UnknownChoice);
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}

#[cfg(test)]
mod tests {
    use domain::expo::Hall;

    use super::*;

    fn expo() -> Expo {
        let hall = |code: &str, closes: &str| Hall {
            code: code.into(),
            opens: "09:00".into(),
            closes: closes.into(),
        };
        Expo {
            name: "Import Expo".into(),
            zone: "Asia/Shanghai".into(),
            starts_on: "2026-11-05".into(),
            ends_on: "2026-11-10".into(),
            public_url: "https://desk.example".into(),
            halls: vec![hall("1.1", "17:00"), hall("5.1", "18:00")],
            desks: domain::expo::usual_desks(),
            rules: domain::roster::Rules::default(),
            demo: false,
        }
    }

    #[test]
    fn the_venue_reckons_in_its_own_zone() {
        let zone = TimeZone::get("Asia/Shanghai").expect("bundled");
        let venue = Zoned { expo: expo(), zone, kinds: Vec::new() };
        let noon = venue.instant("2026-11-05T12:00").expect("a time");
        assert_eq!(noon, 1_793_851_200_000, "04:00 UTC");
        assert_eq!(venue.closing(Some("1.1"), noon), venue.instant("2026-11-05T17:00"));
        assert_eq!(venue.closing(None, noon), venue.instant("2026-11-05T18:00"));
        assert_eq!(venue.show_end(), venue.instant("2026-11-10T18:00"));
        assert_eq!(venue.instant("yesterday"), None);
        let last_of_august = venue.instant("2026-08-31T12:00").expect("a time");
        let end_of_february = venue.instant("2027-03-01T00:00").expect("a time") - 1;
        assert_eq!(venue.months_after(last_of_august, 6), Some(end_of_february));
    }

    #[test]
    fn after_a_closing_the_next_one_is_tomorrows_on_a_day_of_23_hours_too() {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled");
        let venue = Zoned { expo: expo(), zone, kinds: Vec::new() };
        let at = |local: &str| venue.instant(local).expect("a time");
        assert_eq!(venue.next_closing(None, at("2026-03-28T12:00")), Some(at("2026-03-28T18:00")));
        assert_eq!(venue.next_closing(None, at("2026-03-28T18:00")), Some(at("2026-03-29T18:00")));
        assert_eq!(venue.next_closing(None, at("2026-03-28T23:30")), Some(at("2026-03-29T18:00")));
    }

    #[test]
    fn a_faulty_expo_is_refused_by_field() {
        assert!(check(&expo()).is_ok());
        let bad = Expo { zone: "Mars/Base".into(), ends_on: "2026-11-01".into(), halls: vec![], ..expo() };
        let Err(Error::Invalid(faults)) = check(&bad) else { panic!("refused") };
        let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(fields, ["zone", "ends_on", "halls"]);
        let rules = domain::roster::Rules { nights: 99, ..Default::default() };
        let Err(Error::Invalid(faults)) = check(&Expo { rules, ..expo() }) else { panic!("refused") };
        assert_eq!(faults[0].problem, Problem::OutOfBounds { min: 1, max: 31 });
    }
}
