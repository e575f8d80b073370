//! Who is told what of the roster: colleagues and coordinators who read it, and volunteers whose shifts change.

mod expo;

use desk::corps::Colleagues;
use desk::roster::{Days, StaffMail};
use desk::views::CallTo;
use desk::{AccountChange, Desk, Paging};
use domain::people::Practice;
use domain::roster::{Edit, Presence, TimeSpan};
use domain::{MINUTE, Profession, Role};
use expo::plan::{DAY, assign, lawyers, paint, publish, seat, shift_at};
use expo::{TestExpo, on_both_engines};

const AFTERNOON: TimeSpan = TimeSpan { starts: 900, ends: 1_140 };

#[test]
fn the_roster_is_read_by_days_and_a_draft_only_by_who_plans() {
    on_both_engines(|expo| async move {
        let (desk, xu, wei) = (&expo.desk, expo.who("xu"), expo.who("wei"));
        paint(&expo, DAY, "2026-11-07", vec![AFTERNOON], vec![lawyers(2)]).await;
        let shift = shift_at(&expo, "2026-11-06", 900).await;
        assign(&expo, &shift, "wei", Profession::Lawyer).await.expect("he can");
        let days = |from: &str, limit| Days {
            from: Some(from.into()),
            paging: Paging { limit, after: None },
            ..Days::default()
        };
        assert_eq!(
            desk.shifts(wei, &Days::default()).await.expect("reads").items,
            [],
            "nothing is published"
        );
        let planned = desk.shifts(xu, &days("2026-11-06", 1)).await.expect("reads");
        let need = planned.items[0].needs[0];
        assert_eq!((need.need, need.have, need.planned), (2, 0, Some(1)));
        publish(&expo).await;
        let mut page = days("2026-11-06", 1);
        let first = desk.shifts(wei, &page).await.expect("reads");
        assert_eq!((&first.items[0].id, first.items[0].needs[0].have), (&shift, 1));
        assert_eq!(first.items[0].needs[0].planned, None);
        page.paging.after = first.next;
        let last = desk.shifts(wei, &page).await.expect("reads");
        assert_eq!((last.items[0].day.as_str(), last.next), ("2026-11-07", None));
        let told = desk.assignments(wei, &days("2026-11-06", 0), None).await.expect("reads").items;
        assert_eq!((told[0].who.name.as_str(), told[0].presence), ("wei", Some(Presence::Ahead)));
        assert_eq!(desk.assignments(wei, &days("2026-11-07", 0), None).await.expect("reads").items, []);
        expo.all_go_home().await;
        let notaries = Colleagues { profession: Some(Profession::Notary), ..Colleagues::default() };
        let seen = desk.colleagues(wei, &notaries).await.expect("reads").items;
        assert_eq!(seen.len(), 2);
        assert!(seen.iter().all(|one| one.record.is_none() && one.on_duty_since.is_none()));
        let known = desk.colleague(xu, &seen[0].account).await.expect("reads");
        assert!(known.record.is_some(), "a coordinator knows how to reach them");
        expo.is_sound().await;
    });
}

/// All mail that is due, as it goes out: name, days of shifts that come, days of shifts that go.
async fn mails(desk: &Desk) -> Vec<(String, Vec<String>, Vec<String>)> {
    let days = |shifts: &[desk::roster::ToldShift]| shifts.iter().map(|shift| shift.day.clone()).collect();
    let mut sent = Vec::new();
    while let Some(mail) = desk.next_staff_mail().await.expect("reads") {
        desk.staff_mail_sent(&mail).await.expect("keeps it");
        let StaffMail { change, .. } = mail;
        sent.push((change.name.clone(), days(&change.added), days(&change.removed)));
    }
    sent.sort();
    sent
}

/// They leave a mail address.
async fn with_mail(expo: &TestExpo, who: &str) {
    let staff = &expo.who(who).staff;
    let change = AccountChange {
        practices: staff.professions.iter().map(|profession| Practice::of(*profession)).collect(),
        languages: staff.languages.clone(),
        email: format!("{who}@example.com"),
        ..AccountChange::of(Role::Volunteer)
    };
    expo.desk.change_account(expo.who("xu"), &staff.id, change).await.expect("changes");
}

#[test]
fn only_who_has_other_shifts_than_before_is_told() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        let (first, second) = ("2026-11-07", "2026-11-08");
        for who in ["wei", "amal"] {
            with_mail(&expo, who).await;
        }
        paint(&expo, first, second, vec![AFTERNOON], vec![lawyers(2)]).await;
        let (early, late) = (shift_at(&expo, first, 900).await, shift_at(&expo, second, 900).await);
        for who in ["wei", "amal"] {
            assign(&expo, &early, who, Profession::Lawyer).await.expect("they can");
        }
        publish(&expo).await;
        let day = |day: &str| vec![day.to_owned()];
        let told = |name: &str, added, removed| (name.to_owned(), added, removed);
        assert_eq!(mails(desk).await, [told("amal", day(first), vec![]), told("wei", day(first), vec![])]);
        publish(&expo).await;
        assert_eq!(mails(desk).await, [], "nothing changed");

        // Taken back and published again, with another shift for Wei.
        assert_eq!(desk.unpublish(xu).await.expect("takes back"), 2);
        let edit = Edit {
            take: vec![seat(&expo, &early, "wei", Profession::Lawyer)],
            put: vec![seat(&expo, &late, "wei", Profession::Lawyer)],
        };
        desk.edit_draft(xu, edit).await.expect("moves him");
        expo.clock.pass(9 * MINUTE);
        assert_eq!(mails(desk).await, [], "not yet");
        publish(&expo).await;
        expo.clock.pass(9 * MINUTE);
        assert_eq!(mails(desk).await, [told("wei", day(second), day(first))], "Amal has what she had");

        // Amal looks at her page meanwhile: what it said is no longer true, and she has to hear of it.
        desk.unpublish(xu).await.expect("takes back");
        expo.clock.pass(MINUTE);
        let amal = expo.who("amal");
        let called =
            async || desk.open_calls(amal).await.expect("reads").iter().any(|c| c.to == CallTo::Shifts);
        assert!(called().await, "every page tells her");
        let latest = desk.my_shifts(amal).await.expect("reads").news[0].0;
        desk.seen_my_shifts(amal, latest).await.expect("looks");
        assert!(!called().await, "she has looked");
        expo.clock.pass(MINUTE);
        publish(&expo).await;
        assert_eq!(mails(desk).await, [told("amal", day(first), vec![])], "and Wei has what he had");

        desk.unpublish(xu).await.expect("takes back");
        expo.clock.pass(10 * MINUTE);
        assert_eq!(mails(desk).await, [told("amal", vec![], day(first)), told("wei", vec![], day(second))]);
        publish(&expo).await;
        assert_eq!(mails(desk).await, [told("amal", day(first), vec![]), told("wei", day(second), vec![])]);
        expo.is_sound().await;
    });
}
