//! An honest waiting time: from what really happened lately, or none at all.

use serde::{Deserialize, Serialize};

use crate::{MINUTE, Millis};

/// What the status page says about waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Waiting {
    /// Usually about so many minutes more: lately four of five waited less.
    About {
        /// Minutes, rounded up, to five above ten.
        minutes: i64,
    },
    /// Longer than lately usual already; a coordinator is called when the limit has passed.
    LongerThanUsual,
    /// Nobody on duty serves it right now; a coordinator has been called.
    NobodyOnDuty,
    /// Too few tickets lately to say anything true.
    Unknown,
}

/// Fewer samples than this say nothing.
const LEAST_SAMPLES: usize = 3;

/// The estimate for a ticket that has waited `waited` ms, from how long tickets like it took to be
/// claimed lately. `served` says whether somebody on duty can serve it.
pub fn estimate(lately: &[Millis], waited: Millis, served: bool) -> Waiting {
    if !served {
        return Waiting::NobodyOnDuty;
    }
    if lately.len() < LEAST_SAMPLES {
        return Waiting::Unknown;
    }
    let mut sorted = lately.to_vec();
    sorted.sort_unstable();
    // "Usually" is what holds for four of five, and never less than a minute: nobody is late after ten seconds.
    let usual = sorted[sorted.len() * 4 / 5].max(MINUTE);
    let left = usual - waited;
    if left <= 0 {
        return Waiting::LongerThanUsual;
    }
    let minutes = (left + MINUTE - 1) / MINUTE;
    let rounded = if minutes > 10 { (minutes + 4) / 5 * 5 } else { minutes };
    Waiting::About { minutes: rounded }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_only_what_it_knows() {
        let lately = [MINUTE, 8 * MINUTE, 30 * MINUTE];
        assert_eq!(estimate(&lately, 0, false), Waiting::NobodyOnDuty);
        assert_eq!(estimate(&lately[..2], 0, true), Waiting::Unknown);
        assert_eq!(estimate(&lately, 0, true), Waiting::About { minutes: 30 });
        assert_eq!(estimate(&lately, 22 * MINUTE, true), Waiting::About { minutes: 8 });
        assert_eq!(estimate(&lately, 31 * MINUTE, true), Waiting::LongerThanUsual);
        assert_eq!(estimate(&[10; 5], 20_000, true), Waiting::About { minutes: 1 });
        let slow = [41 * MINUTE; 5];
        assert_eq!(estimate(&slow, 0, true), Waiting::About { minutes: 45 });
    }
}
