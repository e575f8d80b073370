//! How often clocks ran out and promises were broken: by kind, by profession, of how many.

use domain::{ClockCode, DAY, Millis, Profession};
use store::breaches::{self, Tally};

use crate::access::Caller;
use crate::accounts::only_coordinators;
use crate::{Desk, Result};

/// How many ran out, of how many that were met or ran out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RanOut {
    /// Ran out.
    pub count: i64,
    /// Met in time, or ran out.
    pub of: i64,
}

/// One line of the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breaches {
    /// The kind of clock.
    pub code: ClockCode,
    /// The profession of the tickets; `None` for all together.
    pub profession: Option<Profession>,
    /// Today at the venue.
    pub today: RanOut,
    /// Since the desk began.
    pub ever: RanOut,
}

/// The lines of a kind: all together first, then each profession that has any.
fn lines(code: ClockCode, today: &[Tally], ever: &[Tally]) -> Vec<Breaches> {
    let sum = |tallies: &[Tally], of: Option<Profession>| {
        let theirs = tallies.iter().filter(|t| t.code == code && of.is_none_or(|of| t.profession == of));
        theirs.fold(RanOut::default(), |sum, t| RanOut { count: sum.count + t.ran_out, of: sum.of + t.all })
    };
    let all = std::iter::once(None).chain(Profession::ALL.iter().copied().map(Some));
    let lines = all.map(|profession| Breaches {
        code,
        profession,
        today: sum(today, profession),
        ever: sum(ever, profession),
    });
    lines.filter(|line| line.ever.of > 0).collect()
}

impl Desk {
    /// How often clocks ran out and promises were broken, by kind, in the order of the kinds. Coordinators only; what is kept
    /// from them is not counted.
    pub async fn breaches(&self, caller: &Caller) -> Result<Vec<Breaches>> {
        only_coordinators(caller)?;
        let (expo, now) = (self.expo().await?, self.now());
        let day = expo.local(now).map(|(day, _)| day).unwrap_or_default();
        let from = expo.minute_of(&day, 0).unwrap_or(now - DAY);
        let me = caller.staff.id.clone();
        let (today, ever) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    let today = breaches::tally(c, from, Millis::MAX, &me).await?;
                    Ok::<_, store::Error>((today, breaches::tally(c, Millis::MIN, Millis::MAX, &me).await?))
                })
            })
            .await?;
        Ok(ClockCode::ALL.iter().flat_map(|code| lines(*code, &today, &ever)).collect())
    }
}
