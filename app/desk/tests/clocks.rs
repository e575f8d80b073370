//! Clocks on cases, on both engines: set by hand, met, moved or voided with a reason, and moved with the expo's own hours.

mod expo;

use std::collections::HashMap;

use domain::clock::ClockState;
use domain::draft::{Draft, Problem};
use domain::{ClockCode, DAY, HOUR, LogAction, Millis};
use expo::{TestExpo, claire, field, on_both_engines};

#[test]
fn a_clock_is_met_moved_or_voided_with_a_reason() {
    on_both_engines(|expo| async move {
        let draft = Draft {
            category: "ip_accused".into(),
            answers: [("notice_received".to_owned(), "2026-11-05T09:00".to_owned())].into(),
            ..claire()
        };
        let receipt = expo.file("claire-accused", draft).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        let answer = view.deadlines[0].clone();
        assert_eq!((answer.clock.code, answer.clock.due_at), (ClockCode::Answer, desk.now() + 23 * HOUR));
        assert_eq!(field(desk.meet_clock(wei, &answer.id, " ").await), ("reason".into(), Problem::Missing));
        let later = desk.now() + 30 * HOUR;
        desk.move_clock(wei, &answer.id, later, "The organiser gave six hours more.").await.expect("his");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        let states: Vec<_> = view.deadlines.iter().map(|d| (d.state, d.clock.due_at)).collect();
        assert_eq!(states, [(ClockState::Moved, answer.clock.due_at), (ClockState::Running, later)]);
        assert_eq!(view.row.clock.as_ref().map(|c| c.due_at), Some(later), "the queue goes by the new one");
        desk.meet_clock(wei, &view.deadlines[1].id, "Handed in at the organiser's office.")
            .await
            .expect("his");

        // What the desk learns later starts by hand; the expo's own hours need no beginning.
        let from = field(desk.start_clock(wei, &receipt.id, "f1", ClockCode::Court, None).await);
        assert_eq!(from, ("from".into(), Problem::Missing));
        let kind = field(desk.start_clock(wei, &receipt.id, "f1", ClockCode::Promise, None).await);
        assert_eq!(kind, ("kind".into(), Problem::UnknownChoice));
        let court = desk.start_clock(wei, &receipt.id, "f1", ClockCode::Court, Some(desk.now() - HOUR)).await;
        let court = court.expect("his");
        let again = desk.start_clock(wei, &receipt.id, "f1", ClockCode::Court, Some(desk.now())).await;
        assert_eq!(again.expect("harmless"), court);
        desk.start_clock(wei, &receipt.id, "f2", ClockCode::HallClosing, None).await.expect("his");
        desk.start_clock(wei, &receipt.id, "f3", ClockCode::LastDay, None).await.expect("his");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        let dues: HashMap<_, _> = view
            .deadlines
            .iter()
            .filter(|d| d.state == ClockState::Running)
            .map(|d| (d.clock.code, d.clock.due_at - desk.now()))
            .collect();
        // It is ten in the morning of the first day; halls close at six; the sixth day is the last.
        assert_eq!(dues[&ClockCode::Court], 47 * HOUR);
        assert_eq!(dues[&ClockCode::HallClosing], 8 * HOUR);
        assert_eq!(dues[&ClockCode::LastDay], 5 * DAY + 8 * HOUR);
        desk.void_clock(wei, &court, "The court does not decide on it.").await.expect("his");
        expo.is_sound().await;
    });
}

/// What runs on a case, and in how many hours it is over.
async fn hours(expo: &TestExpo, receipt: &desk::Receipt) -> HashMap<ClockCode, Millis> {
    let view = expo.desk.open_ticket(expo.who("wei"), &receipt.id).await.expect("his");
    let running = view.deadlines.iter().filter(|d| d.state == ClockState::Running);
    running.map(|d| (d.clock.code, (d.clock.due_at - expo.desk.now()) / HOUR)).collect()
}

#[test]
fn clocks_go_with_the_hours_of_the_halls_and_the_days_of_the_show() {
    on_both_engines(|expo| async move {
        let (desk, wei, xu) = (&expo.desk, expo.who("wei"), expo.who("xu"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        for (key, code) in
            [("f1", ClockCode::HallClosing), ("f2", ClockCode::LastDay), ("f3", ClockCode::TearDown)]
        {
            desk.start_clock(wei, &receipt.id, key, code, None).await.expect("his");
        }
        let court = desk.start_clock(wei, &receipt.id, "f4", ClockCode::Court, Some(desk.now())).await;
        court.expect("his");
        // It is ten in the morning of the first day; halls close at six; the sixth day is the last.
        let of = |closing, last, court| {
            [
                (ClockCode::HallClosing, closing),
                (ClockCode::LastDay, last),
                (ClockCode::TearDown, last),
                (ClockCode::Court, court),
            ]
            .into()
        };
        assert_eq!(hours(&expo, &receipt).await, of(8, 128, 48));
        let closes = async |time: &str, last: &str| {
            let mut expo = desk.expo().await.expect("is set up").expo.clone();
            expo.halls.iter_mut().for_each(|hall| hall.closes = time.to_owned());
            last.clone_into(&mut expo.ends_on);
            desk.change_expo(xu, expo).await.expect("fine hours");
        };
        let last = desk.expo().await.expect("is set up").expo.ends_on.clone();
        closes("16:00", &last).await;
        assert_eq!(hours(&expo, &receipt).await, of(6, 126, 48));
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        assert_eq!(view.row.clock.map(|clock| clock.code), Some(ClockCode::HallClosing));
        let moved = view.history.iter().filter(|item| item.action == LogAction::ClockMoved);
        let whys: Vec<_> = moved.filter_map(|item| item.reason.clone()).collect();
        assert_eq!(whys.len(), 3);
        assert!(whys.contains(&"2026-11-05 18:00 → 2026-11-05 16:00".to_owned()), "{whys:?}");

        // What somebody set to another time stays; what goes on goes with the hours again, and with the days.
        let by_hand =
            view.deadlines.iter().find(|d| d.clock.code == ClockCode::TearDown && d.state.is_running());
        let by_hand = by_hand.expect("runs").id.clone();
        let at = desk.now() + 100 * HOUR;
        desk.move_clock(wei, &by_hand, at, "Their carrier comes earlier.").await.expect("his");
        closes("17:00", "2026-11-09").await;
        let mut expected: HashMap<_, _> = of(7, 103, 48);
        expected.insert(ClockCode::TearDown, 100);
        assert_eq!(hours(&expo, &receipt).await, expected);
        // Nothing changed: nothing moves.
        let entries = desk.open_ticket(wei, &receipt.id).await.expect("his").history.len();
        closes("17:00", "2026-11-09").await;
        assert_eq!(desk.open_ticket(wei, &receipt.id).await.expect("his").history.len(), entries);
        // What is over is over: a later closing gives nobody their time back.
        expo.clock.pass(8 * HOUR);
        desk.sweep_clocks().await.expect("runs");
        closes("20:00", "2026-11-09").await;
        assert_eq!(hours(&expo, &receipt).await[&ClockCode::HallClosing], -1);
        expo.is_sound().await;
    });
}

#[test]
fn the_closing_of_a_day_stays_that_days() {
    on_both_engines(|expo| async move {
        let (desk, wei, xu) = (&expo.desk, expo.who("wei"), expo.who("xu"));
        let closes = async |time: &str| {
            let mut expo = desk.expo().await.expect("is set up").expo.clone();
            expo.halls.iter_mut().for_each(|hall| hall.closes = time.to_owned());
            desk.change_expo(xu, expo).await.expect("fine hours");
        };
        // At seven in the evening the next closing is tomorrow's, and stays so where halls close at eight from then on.
        expo.clock.pass(9 * HOUR);
        let late = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &late.id).await.expect("his");
        desk.start_clock(wei, &late.id, "f1", ClockCode::HallClosing, None).await.expect("his");
        assert_eq!(hours(&expo, &late).await[&ClockCode::HallClosing], 23);
        closes("20:00").await;
        assert_eq!(hours(&expo, &late).await[&ClockCode::HallClosing], 25);
        // At three the next afternoon it is today's; a hall that has closed at two already leaves no time, not until tomorrow.
        expo.clock.pass(20 * HOUR);
        let soon = expo.file("claire-0002", claire()).await;
        desk.claim(wei, &soon.id).await.expect("his");
        desk.start_clock(wei, &soon.id, "f2", ClockCode::HallClosing, None).await.expect("his");
        assert_eq!(hours(&expo, &soon).await[&ClockCode::HallClosing], 5);
        closes("14:00").await;
        assert_eq!(hours(&expo, &soon).await[&ClockCode::HallClosing], -1);
        assert_eq!(hours(&expo, &late).await[&ClockCode::HallClosing], -1);
        expo.is_sound().await;
    });
}
