//! One chunk at play: the expo, what its sequences know, and what each step does.

use std::collections::{BTreeMap, VecDeque};

use crate::expo::{TestExpo, claire};
use crate::steps::Step;
use desk::access::Caller;
use desk::handoff::{Acceptance, To};
use desk::roster::{Proposal, TakeWhat};
use desk::{AccountChange, Confirmation, Desk, NewPromise, Receipt, Told};
use domain::expo::Expo;
use domain::handoff::{Severity, Sheet};
use domain::people::Practice;
use domain::roster::{Edit, NeedLine, Rules, Seat, TimeSpan};
use domain::row::{Person, Row};
use domain::{
    ClockId, DAY, HOUR, HandoffId, Language, Level, MINUTE, Millis, Outcome, PartState, Profession, Role,
    TicketId,
};

/// How many cases stay open when their sequence is over, for the shift changes of those that follow.
const STAY: usize = 6;

const LAWYERS: [&str; 3] = ["wei", "amal", "lin"];
const NOTARIES: [&str; 3] = ["chen", "zhou", "he"];

fn name(at: usize) -> &'static str {
    if at < 3 { LAWYERS[at] } else { NOTARIES[at - 3] }
}

fn profession(at: usize) -> Profession {
    if at < 3 { Profession::Lawyer } else { Profession::Notary }
}

fn sheet(now: Millis) -> Sheet {
    Sheet {
        severity: Some(Severity::Stable),
        summary: "The buyer keeps the deposit.".into(),
        promises: "none".into(),
        next_step: "Call the buyer.".into(),
        next_at: Some(now + HOUR),
        ..Sheet::default()
    }
}

/// The expo of one chunk, and what its sequences know.
pub struct Play {
    pub(super) expo: TestExpo,
    receipt: Receipt,
    offer: HandoffId,
    /// What was promised, and to which case.
    pub(super) promised: Vec<(TicketId, ClockId)>,
    /// Who was told that a case is theirs by the same offer.
    pub(super) taken_twice: usize,
    /// The secrets of the cases that are open still, oldest first.
    stay: VecDeque<String>,
    restarts: u64,
    keys: u64,
    /// How often a stand-in was called for somebody who did not come.
    pub(super) missed: usize,
    published: bool,
}

impl Play {
    pub fn desk(&self) -> &Desk {
        &self.expo.desk
    }

    fn who(&self, at: usize) -> &Caller {
        self.expo.who(name(at))
    }

    /// The case as it stands, read past the desk: whoever takes a step has its page open already.
    async fn row(&self) -> Row {
        let id = self.receipt.id.clone();
        let full =
            self.expo.store.read(|c| Box::pin(async move { store::tickets::load(c, &id, None).await }));
        full.await.expect("reads").expect("is filed").row
    }

    fn known(&self, person: Option<&Person>) -> Option<Caller> {
        let id = &person?.id;
        (0..6).map(|at| self.who(at)).find(|c| c.staff.id == *id).cloned()
    }

    /// Whoever holds the case; Xu where nobody does.
    async fn holder(&self) -> Caller {
        self.known(self.row().await.holder.as_ref()).unwrap_or_else(|| self.expo.who("xu").clone())
    }

    /// Two weeks around a night in which clocks change, four hours a shift, a lawyer and a notary on each.
    pub async fn begin(mut expo: TestExpo, (from, to): (&str, &str)) -> Self {
        for (name, profession) in [("lin", Profession::Lawyer), ("he", Profession::Notary)] {
            expo.hire(name, Some(profession), &[(Language::Fr, Level::Fluent)]).await;
        }
        let xu = expo.who("xu").clone();
        let known = expo.desk.expo().await.expect("set up").expo.clone();
        let berlin = Expo {
            zone: "Europe/Berlin".into(),
            starts_on: from.into(),
            ends_on: to.into(),
            // Six people for a fortnight around the clock: that is for this test alone.
            rules: Rules { rest: 0, day_max: DAY, total_max: 400 * HOUR, nights: 31, days: 31 },
            ..known
        };
        expo.desk.change_expo(&xu, berlin).await.expect("a fine expo");
        expo.all_go_home().await;
        expo.desk.start_duty(&xu).await.expect("coordinates");
        let spans = (0..6).map(|n| TimeSpan { starts: n * 240, ends: n * 240 + 240 }).collect();
        let lines = [Profession::Lawyer, Profession::Notary]
            .map(|p| NeedLine { profession: Some(p), language: None, heads: 1 })
            .to_vec();
        crate::expo::plan::paint(&expo, from, to, spans, lines).await;
        let shifts = expo.desk.board(&xu).await.expect("reads").shifts;
        let seat = |n: usize, at: usize| Seat {
            shift: shifts[n].id.clone(),
            member: expo.who(name(at)).staff.id.clone(),
            profession: profession(at),
            pinned: false,
        };
        let put = (0..shifts.len()).flat_map(|n| [seat(n, n % 3), seat(n, 3 + n % 3)]).collect();
        expo.desk.edit_draft(&xu, Edit { take: Vec::new(), put }).await.expect("pins");
        crate::expo::plan::publish(&expo).await;
        let first = shifts.iter().map(|s| s.span.from).min().expect("there are shifts");
        expo.clock.pass(first + 100 * HOUR - expo.desk.now());
        let receipt = expo.file("case-00000000", claire()).await;
        Self {
            expo,
            receipt,
            offer: "none".into(),
            promised: Vec::new(),
            taken_twice: 0,
            stay: VecDeque::new(),
            restarts: 0,
            keys: 0,
            missed: 0,
            published: true,
        }
    }

    fn key(&mut self) -> String {
        self.keys += 1;
        format!("key-{:08}", self.keys)
    }

    async fn sweep(&mut self) {
        let desk = self.desk().clone();
        desk.sweep_clocks().await.expect("runs");
        desk.sweep_timers().await.expect("runs");
        desk.sweep_unclaimed().await.expect("runs");
        self.missed += desk.sweep_absent().await.expect("runs");
    }

    fn a_promise(&self) -> ClockId {
        let mut of_case = self.promised.iter().filter(|(ticket, _)| *ticket == self.receipt.id);
        of_case.next_back().map_or_else(|| "none".into(), |(_, promise)| promise.clone())
    }

    /// Whoever takes the case over has read what was promised.
    fn said(&self) -> Acceptance {
        let of_case = self.promised.iter().filter(|(ticket, _)| *ticket == self.receipt.id);
        Acceptance { restated: String::new(), read: of_case.map(|(_, promise)| promise.clone()).collect() }
    }

    async fn a_part(&self, state: PartState) -> (Option<Caller>, domain::PartId) {
        let part = self.row().await.parts.into_iter().find(|p| p.state == state);
        let holder = self.known(part.as_ref().and_then(|p| p.holder.as_ref()));
        (holder, part.map_or_else(|| "none".into(), |p| p.id))
    }

    /// Does the step; whether the desk let it.
    async fn take(&mut self, step: Step) -> bool {
        let key = self.key();
        let desk = self.desk().clone();
        let (now, id, xu) = (desk.now(), self.receipt.id.clone(), self.expo.who("xu").clone());
        match step {
            Step::Claim(at) => desk.claim(self.who(at), &id).await.is_ok(),
            Step::Release => desk.release(&self.holder().await, &id, "cannot").await.is_ok(),
            Step::Offer(at) => {
                let to = To::Person(self.who(at).staff.id.clone());
                let offered = desk.offer(&self.holder().await, &id, to, sheet(now)).await;
                offered.map(|offer| self.offer = offer).is_ok()
            }
            Step::OfferNext => {
                let offered = desk.offer(&self.holder().await, &id, To::NextShift, sheet(now)).await;
                offered.map(|offer| self.offer = offer).is_ok()
            }
            Step::OfferOther => {
                let to = To::Profession(Profession::Notary);
                let offered = desk.offer(&self.holder().await, &id, to, sheet(now)).await;
                offered.map(|offer| self.offer = offer).is_ok()
            }
            Step::AcceptAndSweep(at) => {
                let (accepted, swept) = tokio::join!(
                    desk.accept_handoff(self.who(at), &self.offer, self.said()),
                    desk.sweep_timers(),
                );
                swept.expect("runs");
                accepted.is_ok()
            }
            Step::AcceptBoth(a, b) => {
                let (a, b) = (self.who(a).clone(), self.who(b).clone());
                let (first, second) = tokio::join!(
                    desk.accept_handoff(&a, &self.offer, self.said()),
                    desk.accept_handoff(&b, &self.offer, self.said()),
                );
                self.taken_twice += usize::from(first.is_ok() && second.is_ok());
                first.is_ok() || second.is_ok()
            }
            Step::Accept(at) => desk.accept_handoff(self.who(at), &self.offer, self.said()).await.is_ok(),
            Step::Decline(at) => desk.decline_handoff(self.who(at), &self.offer, "full").await.is_ok(),
            Step::Withdraw => desk.withdraw_handoff(&self.holder().await, &self.offer).await.is_ok(),
            Step::Write => {
                desk.write(&self.holder().await, &id, &key, "We come.", Language::En).await.is_ok()
            }
            Step::Wait => {
                desk.wait_for_others(&self.holder().await, &id, &key, now + HOUR, "the bank").await.is_ok()
            }
            Step::Promise => {
                let (body, told) = ("We call.".into(), String::new());
                let new = NewPromise { key, body, told, due_at: now + 20 * MINUTE, language: Language::En };
                let made = desk.promise(&self.holder().await, &id, new).await;
                made.map(|promise| self.promised.push((id, promise.id))).is_ok()
            }
            Step::Keep => desk.keep_promise(&self.holder().await, &self.a_promise(), "").await.is_ok(),
            Step::MovePromise => {
                let told = Told { reason: "so".into(), message: "Later.".into(), language: Language::En };
                let (holder, promise) = (self.holder().await, self.a_promise());
                let moved = desk.move_promise(&holder, &promise, now + HOUR, told).await;
                moved.map(|next| self.promised.push((id, next.id))).is_ok()
            }
            Step::TakeBack => {
                let told = Told { reason: "so".into(), message: "Sorry.".into(), language: Language::En };
                desk.withdraw_promise(&self.holder().await, &self.a_promise(), told).await.is_ok()
            }
            Step::Confirm => {
                let how = Confirmation::Spoken("Told them.".into());
                desk.confirm_promises(&self.holder().await, &id, how).await.is_ok()
            }
            Step::Stay(at) => {
                let who = self.who(at);
                desk.stay_on(who, &who.staff.id, now + HOUR, "a hearing").await.is_ok()
            }
            Step::Interpret(at) => {
                let who = self.who(at).staff.id.clone();
                desk.mark_interpreter(&self.holder().await, &id, &who).await.is_ok()
            }
            Step::Refer => {
                desk.refer(&self.holder().await, &id, Profession::Notary, "record it").await.is_ok()
            }
            Step::ClaimPart(at) => desk.claim(self.who(at), &id).await.is_ok(),
            Step::RefusePart(at) => {
                let (_, part) = self.a_part(PartState::Waiting).await;
                desk.refuse_part(self.who(at), &id, &part, "not ours").await.is_ok()
            }
            Step::GivePartBack => {
                let (Some(holder), part) = self.a_part(PartState::Claimed).await else { return false };
                desk.release_part(&holder, &id, &part, "cannot").await.is_ok()
            }
            Step::FinishPart => {
                let (Some(holder), part) = self.a_part(PartState::Claimed).await else { return false };
                desk.finish_part(&holder, &id, &part, "recorded").await.is_ok()
            }
            Step::Resolve => desk.resolve(&self.holder().await, &id, Outcome::Settled, "").await.is_ok(),
            Step::Reopen => {
                // Refused where it has ended already.
                let _ = desk.exhibitor_says_solved(&self.receipt.secret).await;
                desk.exhibitor_reopens(&self.receipt.secret).await.is_ok()
            }
            Step::Takes(at) => desk.assign(&xu, &id, &self.who(at).staff.id, "needed").await.is_ok(),
            Step::CheckIn(at) => {
                let before = desk.me(self.who(at)).await.expect("reads").on_duty_since;
                before.is_none() && desk.start_duty(self.who(at)).await.is_ok()
            }
            Step::CheckOut(at) => {
                let before = desk.me(self.who(at)).await.expect("reads").on_duty_since;
                before.is_some() && desk.end_duty(self.who(at)).await.is_ok()
            }
            Step::ClaimAndGo(at) => {
                let who = self.who(at);
                let (claimed, gone) = tokio::join!(desk.claim(who, &id), desk.end_duty(who));
                claimed.is_ok() || gone.is_ok()
            }
            Step::PutOnDuty(at) => desk.put_on_duty(&xu, &self.who(at).staff.id, "needed").await.is_ok(),
            Step::ForceOff(at) => desk.take_off_duty(&xu, &self.who(at).staff.id, "gone").await.is_ok(),
            Step::CloseAccount(at) => {
                let who = &self.who(at).staff.id;
                let open = AccountChange {
                    practices: vec![Practice::of(profession(at))],
                    languages: vec![(Language::Fr, Level::Working)],
                    ..AccountChange::of(Role::Volunteer)
                };
                let closed = AccountChange { active: false, ..open.clone() };
                desk.change_account(&xu, who, closed).await.expect("closes");
                let left = desk.nobodys().await.expect("counts");
                desk.change_account(&xu, who, open).await.expect("opens");
                assert_eq!(left, 0, "whose account is closed holds nothing");
                true
            }
            Step::Swap(a, b) => {
                let mine = desk.my_shifts(self.who(a)).await.expect("reads").shifts;
                let Some(shift) = mine.into_iter().next().map(|s| s.shift.shift) else { return false };
                let offer = Proposal::Offer { shift, to: None };
                if desk.propose_swap(self.who(a), offer).await.is_err() {
                    return false;
                }
                let takeable = desk.my_shifts(self.who(b)).await.expect("reads").takeable;
                let swap = takeable.into_iter().find_map(|t| match t.what {
                    TakeWhat::Swap(swap) => Some(swap.id),
                    _ => None,
                });
                let Some(swap) = swap else { return false };
                match desk.accept_swap(self.who(b), &swap).await {
                    Ok(desk::roster::Swapped::Asked) => {
                        desk.decide_swap(&xu, &swap, true, "fine").await.is_ok()
                    }
                    other => other.is_ok(),
                }
            }
            Step::Unpublish => {
                if self.published {
                    desk.unpublish(&xu).await.expect("takes back");
                } else {
                    crate::expo::plan::publish(&self.expo).await;
                }
                self.published = !self.published;
                true
            }
            Step::Restart => {
                self.restarts += 1;
                self.expo.restart(self.restarts);
                true
            }
            Step::Jump(minutes) => {
                self.expo.clock.pass(minutes * MINUTE);
                self.sweep().await;
                true
            }
            Step::Sleep(minutes) => {
                self.expo.clock.pass(minutes * MINUTE);
                true
            }
            Step::Crash(at) => {
                // What was asked for is never answered; done or not, it is one or the other.
                let (who, offer, said) = (self.who(at).clone(), self.offer.clone(), self.said());
                let accepting = tokio::spawn(async move { desk.accept_handoff(&who, &offer, said).await });
                tokio::task::yield_now().await;
                accepting.abort();
                accepting.await.is_err()
            }
        }
    }

    pub async fn play(&mut self, steps: &[Step], counts: &mut BTreeMap<String, usize>) {
        let key = self.key();
        self.receipt = self.expo.file(&key, claire()).await;
        // Every other case begins with a lawyer, and a part that waits for a notary.
        if steps.len().is_multiple_of(2) {
            self.take(Step::Takes(self.keys as usize % 3)).await;
            self.take(Step::Refer).await;
        }
        // Some are left behind with a promise: whoever has them next confirms it.
        if self.keys.is_multiple_of(10) {
            let at = self.keys as usize % 3;
            for step in [Step::Takes(at), Step::Promise, Step::ForceOff(at)] {
                self.take(step).await;
            }
        }
        let mut slept = false;
        for (at, step) in steps.iter().enumerate() {
            let done = self.take(*step).await;
            let word = format!("{step:?}").split('(').next().unwrap_or_default().to_owned();
            *counts.entry(format!("{word} {}", if done { "taken" } else { "refused" })).or_default() += 1;
            slept = match step {
                Step::Sleep(_) => true,
                Step::Jump(_) => false,
                _ => slept,
            };
            // A refusal is one transaction that was undone.
            if done {
                self.is_kept(slept, &&steps[..=at]).await;
            }
        }
        self.sweep().await;
        self.is_kept(false, &steps).await;
        self.stay.push_back(self.receipt.secret.clone());
        if self.stay.len() > STAY
            && let Some(oldest) = self.stay.pop_front()
        {
            // Refused where it has ended already.
            let _ = self.desk().exhibitor_withdraws(&oldest).await;
        }
    }
}
