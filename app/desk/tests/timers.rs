//! What the desk does by itself: the end of a shift in four steps, leases, and that each acts once; on both engines.

mod expo;

use desk::Error;
use desk::access::Caller;
use desk::handoff::To;
use desk::views::{Call, CallTo};
use domain::handoff::{Bar, Severity, Sheet};
use domain::roster::TimeSpan;
use domain::ticket::Refusal;
use domain::timer::GRACE;
use domain::{
    HOUR, Language, Level, LogAction, MINUTE, Millis, PartState, Profession, Reached, State, Urgency,
};
use expo::plan::{DAY, assign, lawyers, paint, publish, shift_at};
use expo::{TestExpo, amira, claire, on_both_engines};

/// Wei is on duty, on a shift from ten to noon; the desk's clock says ten.
async fn wei_is_on_a_shift(expo: &TestExpo) {
    let desk = &expo.desk;
    desk.end_duty(expo.who("wei")).await.expect("holds nothing");
    paint(expo, DAY, DAY, vec![TimeSpan { starts: 600, ends: 720 }], vec![lawyers(1)]).await;
    assign(expo, &shift_at(expo, DAY, 600).await, "wei", Profession::Lawyer).await.expect("he can");
    publish(expo).await;
    desk.start_duty(expo.who("wei")).await.expect("his shift");
}

/// A case of Wei's that he has replied to.
async fn wei_holds_claires_case(expo: &TestExpo) -> desk::Receipt {
    let receipt = expo.file("claire-0001", claire()).await;
    expo.desk.claim(expo.who("wei"), &receipt.id).await.expect("his");
    expo.desk.reach(expo.who("wei"), &receipt.id, Reached::Spoke, "").await.expect("called");
    receipt
}

async fn calls(expo: &TestExpo, who: &str) -> Vec<String> {
    let calls = expo.desk.open_calls(expo.who(who)).await.expect("reads");
    // That his shifts are published he is told, too.
    let of_cases = calls.into_iter().filter(|call| call.to != CallTo::Shifts);
    of_cases
        .map(|call: Call| match call.to {
            CallTo::Holder { me, holding, .. } => {
                format!("{} {} {holding}", if me { "me" } else { "of" }, call.reason)
            }
            CallTo::Unreplied { .. } | CallTo::Offered { .. } | CallTo::CameBack { .. } => call.reason,
            other => panic!("{other:?}"),
        })
        .collect()
}

async fn history(expo: &TestExpo, receipt: &desk::Receipt) -> Vec<LogAction> {
    let view = expo.desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("reads");
    view.history.iter().map(|item| item.action).collect()
}

#[test]
fn a_shift_ends_in_four_steps_and_nobody_goes_home_with_a_case() {
    on_both_engines(|mut expo| async move {
        // Wei goes: somebody else has to interpret.
        expo.hire("marie", None, &[(Language::Fr, Level::Fluent)]).await;
        expo.desk.start_duty(expo.who("marie")).await.expect("comes");
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        wei_is_on_a_shift(&expo).await;
        let receipt = wei_holds_claires_case(&expo).await;
        let steps = async || desk.sweep_timers().await.expect("runs");
        expo.clock.pass(90 * MINUTE - 1);
        assert_eq!(steps().await, 0);
        expo.clock.pass(1);
        assert_eq!((steps().await, steps().await), (1, 0), "once");
        assert_eq!(calls(&expo, "wei").await, ["me shift_ending 1"]);
        assert!(calls(&expo, "xu").await.is_empty(), "it is his to begin");

        let marie = &expo.who("marie").staff.id;
        desk.mark_interpreter(expo.who("wei"), &receipt.id, marie).await.expect("speaks French");
        let to = To::Person(expo.who("amal").staff.id.clone());
        let sheet = Sheet {
            severity: Some(Severity::Watch),
            summary: "The buyer keeps the deposit.".into(),
            promises: "none".into(),
            next_step: "Call the buyer.".into(),
            next_at: Some(desk.now() + HOUR),
            ..Sheet::default()
        };
        desk.offer(expo.who("wei"), &receipt.id, to, sheet).await.expect("is whole");
        assert!(calls(&expo, "amal").await.is_empty());
        expo.clock.pass(20 * MINUTE);
        assert_eq!(steps().await, 1);
        assert_eq!(calls(&expo, "wei").await, ["me handover_due 1"]);
        assert_eq!(calls(&expo, "amal").await, ["offered"], "she is told that it presses");
        assert_eq!(calls(&expo, "xu").await, ["of handover_due 1"]);
        let CallTo::Holder { duty, .. } = desk.open_calls(xu).await.expect("reads")[0].to.clone() else {
            panic!("a holder")
        };
        desk.acknowledge_ending(xu, &duty).await.expect("takes note");
        assert!(matches!(desk.acknowledge_ending(expo.who("wei"), &duty).await, Err(Error::Forbidden)));
        assert!(calls(&expo, "xu").await.is_empty());

        expo.clock.pass(10 * MINUTE);
        assert_eq!(steps().await, 1);
        assert_eq!(calls(&expo, "xu").await, ["of shift_over 1"], "it escalates");
        expo.clock.pass(GRACE);
        assert_eq!(steps().await, 1);
        assert_eq!(calls(&expo, "xu").await, ["of grace_over 0"]);
        assert!(calls(&expo, "wei").await.is_empty(), "he is gone");
        let view = desk.open_ticket(xu, &receipt.id).await.expect("hers");
        assert!(view.row.is_held_by(&xu.staff.id), "on her list");
        assert!(matches!(desk.open_ticket(expo.who("wei"), &receipt.id).await, Err(Error::NotFound)));
        assert!(desk.me(expo.who("wei")).await.expect("reads").on_duty_since.is_none(), "marked absent");
        let last = view.history.iter().rev().find(|item| item.action == LogAction::Listed).expect("logged");
        assert!(last.by.is_none() && !last.by_exhibitor, "nobody did it: a timer");
        assert_eq!(desk.nobodys().await.expect("counts"), 0);
        expo.is_sound().await;
    });
}

#[test]
fn a_process_that_slept_past_all_of_them_does_each_once_and_in_order() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        wei_is_on_a_shift(&expo).await;
        let receipt = wei_holds_claires_case(&expo).await;
        expo.clock.pass(3 * HOUR);
        assert_eq!(desk.nobodys().await.expect("counts"), 1, "an hour beyond his grace");
        // Two processes wake up at the same moment.
        let (a, b) = tokio::join!(desk.sweep_timers(), desk.sweep_timers());
        assert_eq!(a.expect("runs") + b.expect("runs"), 4);
        use LogAction::{GraceOver, HandoverDue, Listed, ShiftEnding, ShiftOver};
        let all = [ShiftEnding, HandoverDue, ShiftOver, GraceOver, Listed];
        let ends = expo.log_until(Listed).await.into_iter().filter(|action| all.contains(action));
        assert_eq!(ends.collect::<Vec<_>>(), all);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 0);
        assert_eq!(desk.nobodys().await.expect("counts"), 0);
        assert!(history(&expo, &receipt).await.contains(&Listed));
        expo.is_sound().await;
    });
}

#[test]
fn who_stays_on_keeps_their_cases_and_the_steps_come_again_at_the_new_end() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        wei_is_on_a_shift(&expo).await;
        wei_holds_claires_case(&expo).await;
        expo.clock.pass(2 * HOUR);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 3);
        let noon = desk.now();
        let late = desk.stay_on(wei, &wei.staff.id, noon + 5 * HOUR, "A buyer is here.").await;
        assert!(matches!(late, Err(Error::Invalid(_))), "{late:?}");
        let other = desk.stay_on(expo.who("amal"), &wei.staff.id, noon + HOUR, "He asked me.").await;
        assert!(matches!(other, Err(Error::Forbidden)), "{other:?}");
        desk.stay_on(wei, &wei.staff.id, noon + HOUR, "A buyer is here.").await.expect("stays");
        expo.clock.pass(GRACE);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 0, "he said that he stays");
        expo.clock.pass(25 * MINUTE);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 1, "half an hour before the new end");
        expo.clock.pass(HOUR);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 3);
        assert!(desk.me(wei).await.expect("reads").on_duty_since.is_none());
        expo.is_sound().await;
    });
}

#[test]
fn a_case_without_a_first_word_is_lent_and_goes_back_with_its_history() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        let receipt = expo.file("claire-0001", claire()).await;
        let row = desk.claim(wei, &receipt.id).await.expect("his");
        let limit: Millis = row.urgency.reply_limit();
        assert_eq!(row.urgency, Urgency::Today);
        let sweep = async || desk.sweep_timers().await.expect("runs");
        expo.clock.pass(limit - 1);
        assert_eq!(sweep().await, 0);
        expo.clock.pass(1);
        assert_eq!((sweep().await, sweep().await), (1, 0), "he is told once");
        assert_eq!(calls(&expo, "wei").await, ["no_reply"]);

        // He waits for the bank, and says until when.
        let none = desk.wait_for_others(wei, &receipt.id, "wait-0001", desk.now() + HOUR, " ").await;
        assert!(matches!(none, Err(Error::Invalid(_))), "{none:?}");
        let until = desk.now() + HOUR;
        desk.wait_for_others(wei, &receipt.id, "wait-0001", until, "The bank calls back.")
            .await
            .expect("waits");
        assert!(calls(&expo, "wei").await.is_empty());
        expo.clock.pass(HOUR + limit - 1);
        assert_eq!(sweep().await, 0, "the lease stands still meanwhile");
        expo.clock.pass(1);
        assert_eq!(sweep().await, 1);
        expo.clock.pass(limit / 2);
        let (a, b) = tokio::join!(desk.sweep_timers(), desk.sweep_timers());
        assert_eq!(a.expect("runs") + b.expect("runs"), 1, "one of two processes gives it back");
        let view = desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("reads");
        assert_eq!((view.row.state, view.row.waiting_since), (State::Waiting, desk.now()));
        let steps = history(&expo, &receipt).await;
        let told = [
            LogAction::NoReply,
            LogAction::ClockStarted,
            LogAction::NoReply,
            LogAction::LeaseOver,
            LogAction::Released,
        ];
        let seen: Vec<LogAction> = steps.into_iter().filter(|a| told.contains(a)).collect();
        assert_eq!(seen, told);

        // A logged call is a first word, and nothing goes back any more.
        desk.claim(wei, &receipt.id).await.expect("his again");
        desk.reach(wei, &receipt.id, Reached::NoAnswer, "").await.expect("called");
        expo.clock.pass(3 * limit);
        assert_eq!(sweep().await, 0);
        expo.is_sound().await;
    });
}

#[test]
fn whose_account_is_closed_or_who_is_no_coordinator_any_more_leaves_what_they_hold() {
    on_both_engines(|mut expo| async move {
        expo.hire("he", None, &[]).await;
        let (desk, xu, he, zhou) = (&expo.desk, expo.who("xu"), expo.who("he"), expo.who("zhou"));
        let receipt = expo.file("amira-0001", amira()).await;
        let row = desk.claim(zhou, &receipt.id).await.expect("his part");
        let part = row.parts.iter().find(|p| p.holder.is_some()).expect("his").id.clone();
        let close = |role| desk::AccountChange { active: false, ..desk::AccountChange::of(role) };
        let mut closed = close(domain::Role::Volunteer);
        closed.practices = vec![domain::people::Practice::of(Profession::Notary)];
        desk.change_account(he, &zhou.staff.id, closed).await.expect("closes");
        let view = desk.open_ticket(xu, &receipt.id).await.expect("reads");
        let now = view.row.parts.iter().find(|p| p.id == part).expect("is there");
        assert_eq!(now.state, PartState::Claimed);
        assert_eq!(now.holder.as_ref().map(|h| &h.id), Some(&he.staff.id), "on the list of who closed it");

        // What a coordinator holds is a list only as long as they coordinate.
        let mut plain = desk::AccountChange::of(domain::Role::Volunteer);
        plain.practices = vec![domain::people::Practice::of(Profession::Notary)];
        desk.change_account(xu, &he.staff.id, plain).await.expect("changes");
        let view = desk.open_ticket(xu, &receipt.id).await.expect("reads");
        let now = view.row.parts.iter().find(|p| p.id == part).expect("is there");
        assert_eq!(now.holder.as_ref().map(|h| &h.id), Some(&xu.staff.id));
        assert_eq!(desk.nobodys().await.expect("counts"), 0);
        expo.is_sound().await;
    });
}

#[test]
fn nobody_goes_home_in_the_moment_in_which_they_claim() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        for n in 0..20 {
            desk.start_duty(wei).await.expect("no roster is published");
            let receipt = expo.file(&format!("claire-{n:04}"), claire()).await;
            let (claimed, ended) = tokio::join!(desk.claim(wei, &receipt.id), desk.end_duty(wei));
            match (&claimed, &ended) {
                (Ok(_), Err(Error::Refused(Refusal::StillHolds { count: 1 })))
                | (Err(Error::Refused(Refusal::OffDuty)), Ok(())) => {}
                other => panic!("{other:?}"),
            }
            if claimed.is_ok() {
                desk.release(wei, &receipt.id, "For the next.").await.expect("his");
            }
        }
        expo.is_sound().await;
    });
}

#[test]
fn a_referral_is_taken_refused_with_a_reason_or_comes_back_in_time() {
    on_both_engines(|expo| async move {
        let (desk, wei, chen, zhou) = (&expo.desk, expo.who("wei"), expo.who("chen"), expo.who("zhou"));
        let receipt = wei_holds_claires_case(&expo).await;
        let part_of = async || {
            let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
            view.parts.last().expect("asked").clone()
        };
        desk.refer(wei, &receipt.id, Profession::Notary, "Record the stand.").await.expect("asks");
        let part = part_of().await.part.id;
        let wrong = desk.refuse_part(expo.who("tang"), &receipt.id, &part, "Not mine.").await;
        assert!(matches!(wrong, Err(Error::NotFound)), "{wrong:?}");
        let bare = desk.refuse_part(chen, &receipt.id, &part, " ").await;
        assert!(matches!(bare, Err(Error::Invalid(_))), "{bare:?}");
        // Two notaries at once: one takes it, or one says no.
        let (taken, refused) = tokio::join!(
            desk.claim(zhou, &receipt.id),
            desk.refuse_part(chen, &receipt.id, &part, "The stand is gone."),
        );
        assert_ne!(taken.is_ok(), refused.is_ok(), "{taken:?} {refused:?}");
        if taken.is_ok() {
            desk.release_part(zhou, &receipt.id, &part, "Too late for me.").await.expect("his");
            desk.refuse_part(chen, &receipt.id, &part, "The stand is gone.").await.expect("waits again");
        }
        let back = part_of().await;
        assert_eq!((back.part.state, back.result.as_str()), (PartState::Refused, "The stand is gone."));
        assert_eq!(calls(&expo, "wei").await, ["refused"], "he has to decide");

        // He asks again, and nobody is free: a coordinator is called first, then it is his again.
        desk.refer(wei, &receipt.id, Profession::Notary, "Record what is left.").await.expect("asks again");
        assert!(calls(&expo, "wei").await.is_empty());
        let limit = Urgency::Today.claim_limit();
        expo.clock.pass(3 * limit - 1);
        assert_eq!(desk.sweep_timers().await.expect("runs"), 0);
        expo.clock.pass(1);
        let (a, b) = tokio::join!(desk.sweep_timers(), desk.sweep_timers());
        assert_eq!(a.expect("runs") + b.expect("runs"), 1, "once");
        let back = part_of().await;
        assert_eq!(back.part.state, PartState::Lapsed);
        assert_eq!(calls(&expo, "wei").await, ["lapsed"]);
        desk.cancel_part(wei, &receipt.id, &back.part.id, "We do without.").await.expect("decides");
        assert!(calls(&expo, "wei").await.is_empty());
        assert_eq!(part_of().await.part.state, PartState::Cancelled);
        expo.is_sound().await;
    });
}

#[test]
fn who_is_on_no_shift_goes_when_the_longest_day_is_over_or_their_shift_is() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        // Wei came before there was a roster. Nobody checks him out.
        let receipt = wei_holds_claires_case(&expo).await;
        let steps = async || desk.sweep_timers().await.expect("runs");
        let longest = desk.expo().await.expect("is set up").expo.rules.day_max;
        expo.clock.pass(longest - 30 * MINUTE - 1);
        assert_eq!(steps().await, 0);
        expo.clock.pass(1);
        assert_eq!((steps().await, calls(&expo, "wei").await), (1, vec!["me shift_ending 1".to_owned()]));
        desk.stay_on(expo.who("wei"), &expo.who("wei").staff.id, desk.now() + HOUR, "A hearing.")
            .await
            .expect("says so");
        expo.clock.pass(45 * MINUTE);
        steps().await;
        assert_eq!(calls(&expo, "wei").await, ["me shift_ending 1"], "half an hour before the new end");
        expo.clock.pass(30 * MINUTE + GRACE);
        steps().await;
        let view = desk.open_ticket(xu, &receipt.id).await.expect("hers");
        assert!(view.row.is_held_by(&xu.staff.id), "on her list");
        assert_eq!(desk.nobodys().await.expect("counts"), 0);
        expo.is_sound().await;
    });
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let receipt = wei_holds_claires_case(&expo).await;
        // His shift is published after he came: it ends at noon, and so does he.
        paint(&expo, DAY, DAY, vec![TimeSpan { starts: 600, ends: 720 }], vec![lawyers(1)]).await;
        assign(&expo, &shift_at(&expo, DAY, 600).await, "wei", Profession::Lawyer).await.expect("he can");
        publish(&expo).await;
        desk.sweep_timers().await.expect("runs");
        expo.clock.pass(2 * HOUR + GRACE);
        desk.sweep_timers().await.expect("runs");
        let xu = expo.who("xu");
        assert!(desk.open_ticket(xu, &receipt.id).await.expect("hers").row.is_held_by(&xu.staff.id));
        expo.is_sound().await;
    });
}

#[test]
fn steps_of_all_kinds_are_taken_in_the_order_in_which_they_were_due() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        wei_is_on_a_shift(&expo).await;
        // The lease of what he never answered ends before his grace does: it goes back to the queue, not to a list.
        let silent = expo.file("claire-0001", claire()).await;
        expo.clock.pass(HOUR);
        desk.claim(expo.who("wei"), &silent.id).await.expect("his");
        expo.clock.pass(3 * HOUR);
        desk.sweep_timers().await.expect("runs");
        let row = desk.open_ticket(xu, &silent.id).await.expect("coordinates").row;
        assert_eq!(row.state, State::Waiting, "{:?}", row.holder);
        use LogAction::{GraceOver, HandoverDue, LeaseOver, NoReply, Released, ShiftEnding, ShiftOver};
        let all =
            [ShiftEnding, NoReply, HandoverDue, LeaseOver, Released, ShiftOver, GraceOver, LogAction::Listed];
        let taken = expo.log_until(GraceOver).await.into_iter().filter(|action| all.contains(action));
        assert_eq!(taken.collect::<Vec<_>>(), [ShiftEnding, NoReply, LeaseOver, Released, GraceOver]);
        expo.is_sound().await;
    });
}

#[test]
fn whoever_interprets_does_not_go_in_a_moment() {
    on_both_engines(|mut expo| async move {
        expo.hire("marie", None, &[(Language::Fr, Level::Fluent)]).await;
        let (wei, amal, marie) = (expo.who("wei"), expo.who("amal"), expo.who("marie"));
        let desk = &expo.desk;
        wei_is_on_a_shift(&expo).await;
        let receipt = wei_holds_claires_case(&expo).await;
        let able = async || {
            let could = desk.receivers(wei, &receipt.id).await.expect("reads");
            could.into_iter().find(|could| could.person.id == amal.staff.id).expect("a lawyer").bars
        };
        let interprets = async |who: &Caller| {
            desk.mark_interpreter(wei, &receipt.id, &who.staff.id).await.expect("speaks French");
        };
        assert_eq!(able().await, [Bar::Language], "nobody was asked to interpret");
        interprets(wei).await;
        assert_eq!(able().await, [], "Wei is there until noon");
        expo.clock.pass(90 * MINUTE);
        assert_eq!(able().await, [Bar::Language], "Wei goes in half an hour");
        desk.start_duty(marie).await.expect("comes");
        interprets(marie).await;
        assert_eq!(able().await, []);
        desk.take_off_duty(expo.who("xu"), &marie.staff.id, "goes").await.expect("goes");
        assert_eq!(able().await, [Bar::Language], "her mark went with her");
        interprets(wei).await;
        desk.stay_on(wei, &wei.staff.id, desk.now() + HOUR, "Nobody speaks French.").await.expect("stays");
        assert_eq!(able().await, []);
        expo.is_sound().await;
    });
}
