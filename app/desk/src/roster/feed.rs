//! One's shifts for a calendar program: an address that is a secret of its own.

use std::sync::Arc;

use domain::roster::TimeSpan;
use domain::{AccountId, Millis, Profession};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};
use store::{links, roster as rows};

use crate::access::Caller;
use crate::{Desk, Error, Result, Zoned};

/// What the address's secret is made for.
const PURPOSE: &str = "feed";

/// Somebody's shifts, and the time zone that they are said in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// The expo: its name and time zone, where the desk is reached, what its desks are called.
    pub expo: Arc<Zoned>,
    /// The zone's offsets while these shifts last, oldest first.
    pub offsets: Vec<ZoneOffset>,
    /// The shifts, those that are off too.
    pub items: Vec<FeedItem>,
}

/// From when on the venue's clocks stand how far from UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneOffset {
    /// Since when, on the clock that stood before, `YYYYMMDDTHHMMSS`.
    pub since: String,
    /// Seconds east of UTC before.
    pub before: i32,
    /// Seconds east of UTC from then on.
    pub after: i32,
    /// Whether it is daylight saving time.
    pub dst: bool,
}

/// A shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedItem {
    /// The same for as long as the shift is this person's.
    pub uid: String,
    /// How often it changed.
    pub sequence: i64,
    /// When it last changed.
    pub at: Millis,
    /// Whether it is off.
    pub cancelled: bool,
    /// The desk's code.
    pub desk: String,
    /// The day at the venue, `YYYY-MM-DD`.
    pub day: String,
    /// When, on the venue's clock.
    pub span: TimeSpan,
    /// When it begins, on the venue's clock, `YYYYMMDDTHHMMSS`.
    pub from: String,
    /// When it ends.
    pub to: String,
    /// In which profession.
    pub profession: Profession,
}

fn local(zone: &TimeZone, at: Millis) -> Option<String> {
    let zoned = Timestamp::from_millisecond(at).ok()?.to_zoned_datetime(zone.clone());
    Some(zoned.strftime("%Y%m%dT%H%M%S").to_string())
}

/// The offsets from before `first` until after `last`.
fn offsets(zone: &TimeZone, first: Millis, last: Millis) -> Option<Vec<ZoneOffset>> {
    let (first, last) = (Timestamp::from_millisecond(first).ok()?, Timestamp::from_millisecond(last).ok()?);
    let began = zone.preceding(first).next().map(|t| t.timestamp());
    let mut found = Vec::new();
    let before = |at: Timestamp| -> Offset {
        let moment = at.checked_sub(jiff::SignedDuration::from_secs(1)).unwrap_or(at);
        zone.to_offset(moment)
    };
    let note = |at: Timestamp| {
        let (before, after) = (before(at), zone.to_offset_info(at));
        let since = before.to_datetime(at).strftime("%Y%m%dT%H%M%S").to_string();
        ZoneOffset {
            since,
            before: before.seconds(),
            after: after.offset().seconds(),
            dst: after.dst().is_dst(),
        }
    };
    match began {
        Some(at) => found.push(note(at)),
        // A zone that never changed.
        None => {
            let info = zone.to_offset_info(first);
            let seconds = info.offset().seconds();
            let since = "19700101T000000".to_owned();
            found.push(ZoneOffset { since, before: seconds, after: seconds, dst: info.dst().is_dst() });
        }
    }
    found
        .extend(zone.following(first).map(|t| t.timestamp()).take_while(|at| *at <= last).take(50).map(note));
    Some(found)
}

impl Desk {
    /// The secret part of the address of one's own calendar: `ID.SECRET`.
    pub async fn feed_address(&self, caller: &Caller) -> Result<String> {
        let id = caller.staff.id.clone();
        let version =
            self.store().read(|c| Box::pin(async move { links::feed_version(c, &id).await })).await?;
        let id = &caller.staff.id;
        Ok(format!("{id}.{}", self.key().personal(PURPOSE, id, version.ok_or(Error::NotFound)?)))
    }

    /// Makes that address anew; the old one is dead.
    pub async fn renew_feed(&self, caller: &Caller) -> Result<()> {
        let id = caller.staff.id.clone();
        self.store()
            .write(move |c| Box::pin(async move { Ok::<_, Error>(links::renew_feed(c, &id).await?) }))
            .await
    }

    /// The shifts behind such an address.
    pub async fn feed(&self, address: &str) -> Result<Feed> {
        let (id, secret) = address.split_once('.').ok_or(Error::NotFound)?;
        let account = AccountId::from(id);
        let (version, events) = self
            .store()
            .read(|c| {
                let account = account.clone();
                Box::pin(async move {
                    let version = links::feed_version(c, &account).await?;
                    Ok::<_, store::Error>((version, rows::feed_of(c, &account).await?))
                })
            })
            .await?;
        let version = version.ok_or(Error::NotFound)?;
        if !crate::secrets::same(secret, &self.key().personal(PURPOSE, &account, version)) {
            return Err(Error::NotFound);
        }
        let zoned = self.expo().await?;
        let zone = &zoned.zone;
        let now = self.now();
        let first = events.iter().map(|e| e.shift.from).min().unwrap_or(now);
        let last = events.iter().map(|e| e.shift.to).max().unwrap_or(now);
        let item = |event: rows::FeedEvent| {
            Some(FeedItem {
                uid: format!("{}.{account}", event.shift.id),
                sequence: event.sequence,
                at: event.at,
                cancelled: event.cancelled,
                span: TimeSpan { starts: event.shift.starts, ends: event.shift.ends },
                from: local(zone, event.shift.from)?,
                to: local(zone, event.shift.to)?,
                profession: event.profession,
                desk: event.shift.desk,
                day: event.shift.day,
            })
        };
        Ok(Feed {
            offsets: offsets(zone, first, last).unwrap_or_default(),
            items: events.into_iter().filter_map(item).collect(),
            expo: zoned,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_with_summer_time_has_both_offsets() {
        let zone = TimeZone::get("Europe/Berlin").expect("bundled");
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant").as_millisecond();
        let found = offsets(&zone, at("2026-10-20T00:00:00Z"), at("2026-11-01T00:00:00Z")).expect("offsets");
        let said: Vec<(&str, i32, i32, bool)> =
            found.iter().map(|o| (o.since.as_str(), o.before, o.after, o.dst)).collect();
        assert_eq!(said, [("20260329T020000", 3_600, 7_200, true), ("20261025T030000", 7_200, 3_600, false)]);
    }

    #[test]
    fn a_zone_that_never_changes_has_one() {
        let found = offsets(&TimeZone::UTC, 0, 1_000).expect("offsets");
        assert_eq!(found.len(), 1);
    }
}
