//! Search by number, stand, company or person, within what one may see.

use domain::draft::{NAME_MAX, Problem};
use domain::{Number, text};
use store::Conn;
use store::tickets::{self, Full};

use crate::access::{Caller, Deed, Staff, may};
use crate::conflict::before_story;
use crate::ticket::extra;
use crate::views::Hit;
use crate::{Desk, Error, Result};

const HITS: usize = 50;
/// Who may open little still finds it among many that they may not.
const LOOKED_AT: i64 = 2_000;

/// Whether a case that one may open tells its names: not while they stand between one and it.
async fn tells(c: &mut Conn, staff: &Staff, full: &Full) -> Result<bool> {
    match before_story(c, staff, full, Deed::Open).await {
        Ok(()) => Ok(true),
        Err(Error::Conflict(_) | Error::Forbidden) => Ok(false),
        Err(error) => Err(error),
    }
}

impl Desk {
    /// At most 50 hits, newest first. Names are searched only among tickets that the caller may open. Recorded.
    pub async fn search(&self, caller: &Caller, words: &str) -> Result<Vec<Hit>> {
        let words = words.trim().to_owned();
        if words.is_empty() {
            return Ok(Vec::new());
        }
        text::check(&words, NAME_MAX).map_err(|fault| Error::field("q", fault.into()))?;
        if words.chars().count() < 2 && Number::parse(&words).is_none() {
            return Err(Error::field("q", Problem::Missing));
        }
        self.record(caller, "searched", None).await?;
        let caller = caller.clone();
        let hits = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let staff = &caller.staff;
                    let mut hits = Vec::new();
                    if let Some(number) = Number::parse(&words)
                        && let Some(id) = tickets::id_of(c, number).await?
                        && let Some(full) = tickets::load(c, &id, None).await?
                    {
                        let extra = extra(staff, &full);
                        if may(staff, Deed::SeeRow, &full.row, extra) {
                            hits.push((full, false));
                        }
                    }
                    let ids = tickets::find(c, &words, LOOKED_AT).await?;
                    for chunk in ids.chunks(200) {
                        let mut found = tickets::load_many(c, chunk).await?;
                        found.sort_by_key(|full| std::cmp::Reverse(full.row.number));
                        for full in found {
                            let extra = extra(staff, &full);
                            let known = hits.iter().any(|(h, _)| h.row.id == full.row.id);
                            if hits.len() >= HITS || known || !may(staff, Deed::Open, &full.row, extra) {
                                continue;
                            }
                            if tells(c, staff, &full).await? {
                                hits.push((full, true));
                            }
                        }
                    }
                    let mut out = Vec::new();
                    for (full, by_name) in hits {
                        let extra = extra(staff, &full);
                        let opens = by_name
                            || (may(staff, Deed::Open, &full.row, extra) && tells(c, staff, &full).await?);
                        let words = if opens { tickets::words(c, &full.row.id).await? } else { None };
                        out.push((full.row, words.map(|(w, _)| (w.company, w.name))));
                    }
                    Ok::<_, Error>(out)
                })
            })
            .await?;
        Ok(hits.into_iter().map(|(row, who)| Hit { row: self.with_limit(row), who }).collect())
    }
}
