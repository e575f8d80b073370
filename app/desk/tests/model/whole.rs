//! What has to hold after each step, and what a chunk must have left behind.

use std::collections::{BTreeMap, BTreeSet};

use domain::{ClockId, PromiseState};

use crate::play::Play;

impl Play {
    /// Nobody's case is nobody's; only timers that have slept may find somebody beyond their grace.
    pub(super) async fn is_kept(&self, slept: bool, told: &dyn std::fmt::Debug) {
        let faults = if slept {
            self.expo.nobodys().await.len()
        } else {
            self.desk().nobodys().await.expect("counts")
        };
        assert_eq!(faults, 0, "{:?} after {told:?}", self.desk().check().await);
    }

    /// Everything that a whole chunk must have left behind.
    pub async fn is_whole(&self, counts: &mut BTreeMap<String, usize>) {
        assert_eq!(self.taken_twice, 0, "one offer, two who have it");
        self.expo.is_sound().await;
        let mut known: BTreeSet<ClockId> = BTreeSet::new();
        for ticket in self.promised.iter().map(|(ticket, _)| ticket).collect::<BTreeSet<_>>() {
            let view = self.desk().open_ticket(self.expo.who("xu"), ticket).await.expect("reads");
            let ended = !view.row.state.is_open();
            for promise in view.promises {
                assert!(!ended || promise.state != PromiseState::Open, "an open promise of an ended case");
                known.insert(promise.id);
            }
        }
        let lost: Vec<_> = self.promised.iter().filter(|(_, promise)| !known.contains(promise)).collect();
        assert!(lost.is_empty(), "lost: {lost:?}");
        *counts.entry("promises made and known".into()).or_default() += known.len();
        let twice = self.expo.held_twice().await;
        assert!(twice.is_empty(), "held twice: {twice:?}");
        for (timer, times) in self.expo.timers().await {
            *counts.entry(format!("timer {timer}")).or_default() += times;
        }
        *counts.entry("no-shows called for".into()).or_default() += self.missed;
    }
}
