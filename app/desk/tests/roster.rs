//! Xu runs the roster: she brings in a list, says what the days need, has it planned and published; Wei and Amal change a
//! shift between them; Chen does not come.

mod expo;

use desk::Error;
use desk::corps::{Filled, ImportStep};
use desk::roster::{Proposal, SolveState, Swapped, TakeWhat};
use desk::views::CallTo;
use domain::expo::Expo;
use domain::people::{CellFault, Column};
use domain::roster::{Edit, Fault, NeedLine, Presence, Seat, TimeSpan, Wish, watches};
use domain::ticket::Refusal;
use domain::{AccountId, HOUR, Language, Level, MINUTE, Profession, ShiftId};
use expo::plan::{DAY, assign, lawyers, paint, publish, seat, shift_at, shifts_of};
use expo::{TestExpo, claire, on_both_engines};

#[test]
fn a_list_is_mended_before_anything_is_written_and_read_again_it_updates() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        let list = "志愿者名单,,,\n姓名,职业,执业证号,手机\n孙丽,律师,L-1,13800138001\n赵强,厨师,,13800138002\n孙丽,律师,L-1,13800138001\n";
        let id = desk.begin_import(xu, "list.csv", list.as_bytes().to_vec()).await.expect("reads");
        let view = desk.import_preview(xu, &id).await.expect("hers");
        assert_eq!((view.header, view.counts()), (2, (1, 0, 1)));
        assert_eq!(view.columns[2], Some(Column::Licence));
        let Filled::Bad(faults) = &view.rows[1].does else { panic!("a cook is no profession here") };
        assert_eq!((faults[0].column, faults[0].fault), (Column::Professions, CellFault::Unknown));
        assert_eq!(view.rows[2].does, Filled::Same);
        assert!(
            matches!(desk.finish_import(xu, &id).await, Err(Error::Invalid(_))),
            "not while a row is bad"
        );
        let before = desk.accounts(xu).await.expect("reads").len();
        assert!(matches!(desk.import_preview(expo.who("wei"), &id).await, Err(Error::Forbidden)));
        let mend = ImportStep::Mend(vec![(4, 1, "公证员".into())], Vec::new());
        desk.import_step(xu, &id, mend).await.expect("mends");
        assert_eq!(desk.finish_import(xu, &id).await.expect("writes"), (2, 0));
        assert_eq!(desk.accounts(xu).await.expect("reads").len(), before + 2);

        let again = "Name,Profession,Phone\n孙丽,lawyer; mediator,13800138009\n";
        let id = desk.begin_import(xu, "again.csv", again.as_bytes().to_vec()).await.expect("reads");
        assert_eq!(desk.finish_import(xu, &id).await.expect("writes"), (0, 1));
        let all = desk.accounts(xu).await.expect("reads");
        let sun = all.iter().find(|a| a.name == "孙丽").expect("she is there");
        assert_eq!(
            (sun.phone.as_str(), sun.practices[0].licence.as_str()),
            ("+8613800138009", "L-1"),
            "what the list has not stays"
        );
        assert_eq!(sun.professions.len(), 2);

        let invitations = desk.invite(xu, None).await.expect("invites");
        assert_eq!(invitations.len(), 2, "whoever has no password");
        let address = invitations[0].link.rsplit('/').next().expect("a secret").to_owned();
        assert!(matches!(desk.join(&address, "short").await, Err(Error::Invalid(_))));
        let name = desk.join(&address, "a long password").await.expect("hers");
        desk.sign_in(&name, "a long password", "test", None).await.expect("signs in");
        assert!(matches!(desk.join(&address, "a long password").await, Err(Error::NotFound)), "once");
        expo.is_sound().await;
    });
}

#[test]
fn a_roster_is_planned_published_and_worked() {
    on_both_engines(|expo| async move {
        let (desk, xu, wei) = (&expo.desk, expo.who("xu"), expo.who("wei"));
        expo.all_go_home().await;
        // Amal cannot come before noon.
        let amal = expo.who("amal");
        let days = desk.my_wishes(amal).await.expect("reads");
        let today = days.iter().find(|d| d.day == DAY).expect("asked about");
        let morning = today.hours.iter().filter(|h| h.starts < 720).map(|h| (h.from, Wish::Impossible));
        desk.set_my_wishes(amal, morning.collect()).await.expect("says");
        paint(&expo, DAY, DAY, watches(480, 8), vec![lawyers(1)]).await;
        let id = desk.start_solve(xu, 1).await.expect("begins");
        desk.stop_solve(xu, &id).await.expect("asks");
        let plan = loop {
            let solve = desk.last_solve(xu).await.expect("reads").expect("began");
            match solve.state {
                SolveState::Running => tokio::time::sleep(std::time::Duration::from_millis(50)).await,
                SolveState::Done => break solve.plan.expect("found"),
                other => panic!("{other:?}"),
            }
        };
        // Two lawyers for three watches, one of which began before now: the rest between them leaves none for a third.
        assert!(!plan.assignments.is_empty());
        assert!(desk.my_shifts(wei).await.expect("reads").shifts.is_empty(), "nothing is published by it");
        desk.take_proposal(xu, &id).await.expect("takes");
        assert!(matches!(desk.take_proposal(xu, &id).await, Err(Error::Refused(Refusal::Outdated))), "once");
        publish(&expo).await;
        for a in &plan.assignments {
            let early = shift_at(&expo, DAY, 480).await;
            assert!(a.shift != early || a.member != amal.staff.id, "she cannot come before noon");
        }

        // By hand: Wei from eight to four, which is now.
        paint(&expo, DAY, DAY, Vec::new(), Vec::new()).await;
        paint(&expo, DAY, DAY, watches(480, 8), vec![lawyers(1)]).await;
        let (now, later) = (shift_at(&expo, DAY, 480).await, shift_at(&expo, DAY, 960).await);
        assign(&expo, &now, "wei", Profession::Lawyer).await.expect("he can");
        let twice = assign(&expo, &later, "wei", Profession::Lawyer).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::Rules { .. }))), "he has to rest");
        publish(&expo).await;
        let receipt = expo.file("claire-phone-1", claire()).await;
        assert!(matches!(desk.claim(wei, &receipt.id).await, Err(Error::Refused(Refusal::OffDuty))));
        let chen = expo.who("chen");
        assert!(
            matches!(desk.start_duty(chen).await, Err(Error::Refused(Refusal::NoShiftNow))),
            "no shift of hers"
        );
        desk.start_duty(wei).await.expect("his shift goes on");
        let mine = desk.my_shifts(wei).await.expect("reads");
        assert_eq!(mine.shifts[0].presence, Presence::There);
        desk.claim(wei, &receipt.id).await.expect("on duty");
        assert!(matches!(desk.put_on_duty(xu, &chen.staff.id, " ").await, Err(Error::Invalid(_))), "why?");
        desk.put_on_duty(xu, &chen.staff.id, "A stand needs a notary now.").await.expect("puts");
        let counts = desk.duty_counts().await.expect("reads");
        assert_eq!(counts.professions, [(Profession::Lawyer, 1), (Profession::Notary, 1)]);
        expo.clock.pass(2 * HOUR);
        desk.release(wei, &receipt.id, "My shift is over.").await.expect("back to the queue");
        desk.end_duty(wei).await.expect("ends");
        let hours = desk.hours_served(xu).await.expect("reads");
        let his = hours.iter().find(|h| h.account == wei.staff.id).expect("he served");
        assert_eq!((his.time, his.days), (2 * HOUR, 1));
        expo.is_sound().await;
    });
}

#[test]
fn of_two_who_take_an_offered_shift_at_once_one_gets_it() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        let day = "2026-11-07";
        paint(
            &expo,
            day,
            day,
            vec![TimeSpan { starts: 600, ends: 840 }],
            vec![NeedLine { profession: Some(Profession::Notary), language: None, heads: 1 }],
        )
        .await;
        let shift = shift_at(&expo, day, 600).await;
        assign(&expo, &shift, "chen", Profession::Notary).await.expect("she can");
        publish(&expo).await;
        // A second notary beside Zhou, so that two want it.
        let list = "Name,Profession\nHe Rui,notary\n";
        let id = desk.begin_import(xu, "one.csv", list.as_bytes().to_vec()).await.expect("reads");
        desk.finish_import(xu, &id).await.expect("writes");
        let all = desk.accounts(xu).await.expect("reads");
        let he = all.iter().find(|a| a.name == "He Rui").expect("hired");
        let mut he_rui = expo.who("zhou").clone();
        (he_rui.staff.id, he_rui.staff.name) = (he.id.clone(), he.name.clone());
        let offer = Proposal::Offer { shift: shift.clone(), to: None };
        assert_eq!(desk.propose_swap(expo.who("chen"), offer.clone()).await.expect("hers"), Swapped::Open);
        assert!(matches!(desk.propose_swap(expo.who("chen"), offer).await, Err(Error::Refused(_))), "once");
        let takeable = desk.my_shifts(&he_rui).await.expect("reads").takeable;
        let TakeWhat::Swap(swap) = &takeable[0].what else { panic!("an offer") };
        let wei = desk.my_shifts(expo.who("wei")).await.expect("reads").takeable;
        assert_eq!(wei[0].not, ["profession"], "with the reason why not");
        let try_it = |caller: desk::access::Caller| {
            let (desk, id) = (desk.clone(), swap.id.clone());
            tokio::spawn(async move { desk.accept_swap(&caller, &id).await })
        };
        let (a, b) = tokio::join!(try_it(expo.who("zhou").clone()), try_it(he_rui.clone()));
        let came = [a.expect("runs"), b.expect("runs")];
        let won = came.iter().filter(|c| matches!(c, Ok(Swapped::Done))).count();
        let lost = came.iter().filter(|c| matches!(c, Err(Error::Taken { .. }))).count();
        assert_eq!((won, lost), (1, 1), "{came:?}");
        assert!(shifts_of(desk, &expo, "chen").await.is_empty());
        let board = desk.board(xu).await.expect("reads");
        assert_eq!(board.published.len(), 1);
        assert_eq!(
            board.draft.iter().map(|s| &s.member).collect::<Vec<_>>(),
            [&board.published[0].member],
            "the draft follows"
        );
        expo.is_sound().await;
    });
}

#[test]
fn a_coordinators_edit_and_an_unpublished_roster_are_not_overwritten_by_a_swap() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        let day = "2026-11-07";
        paint(&expo, day, day, vec![TimeSpan { starts: 600, ends: 840 }], vec![lawyers(1)]).await;
        let shift = shift_at(&expo, day, 600).await;
        assign(&expo, &shift, "wei", Profession::Lawyer).await.expect("he can");
        publish(&expo).await;
        let offer = || Proposal::Offer { shift: shift.clone(), to: None };
        desk.propose_swap(expo.who("wei"), offer()).await.expect("his");
        let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
        // Xu takes Wei off the shift in her draft; then Amal, whose page is older, takes it.
        let take = vec![seat(&expo, &shift, "wei", Profession::Lawyer)];
        desk.edit_draft(xu, Edit { take, put: Vec::new() }).await.expect("edits");
        assert_eq!(desk.accept_swap(expo.who("amal"), &swap).await.expect("asks"), Swapped::Asked);
        let asked = desk.open_swaps(xu).await.expect("reads");
        assert_eq!(asked[0].touches, ["draft"]);
        let calls = desk.open_calls(xu).await.expect("reads");
        assert!(calls.iter().any(|call| call.to == CallTo::Swaps { count: 1 }), "she is called to decide");
        assert!(desk.board(xu).await.expect("reads").draft.is_empty(), "her edit stands");
        desk.decide_swap(xu, &swap, true, "Fine with me.").await.expect("lets it pass");
        assert_eq!(shifts_of(desk, &expo, "amal").await, std::slice::from_ref(&shift));

        desk.propose_swap(expo.who("amal"), offer()).await.expect("hers");
        let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
        assert_eq!(desk.unpublish(xu).await.expect("takes back"), 1);
        let late = desk.accept_swap(expo.who("wei"), &swap).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::NothingProposed))), "{late:?}");
        assert!(shifts_of(desk, &expo, "wei").await.is_empty());
        let version = desk.publish_changes(xu).await.expect("reads").version;
        paint(&expo, day, day, vec![TimeSpan { starts: 600, ends: 900 }], vec![lawyers(1)]).await;
        assert!(
            matches!(desk.publish(xu, version, "").await, Err(Error::Refused(Refusal::Outdated))),
            "not what she saw"
        );
        expo.is_sound().await;
    });
}

#[test]
fn whoever_does_not_come_is_stood_in_for() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        expo.all_go_home().await;
        let notary = NeedLine { profession: Some(Profession::Notary), language: None, heads: 1 };
        paint(&expo, DAY, DAY, vec![TimeSpan { starts: 660, ends: 900 }], vec![notary]).await;
        let shift = shift_at(&expo, DAY, 660).await;
        assign(&expo, &shift, "chen", Profession::Notary).await.expect("she can");
        publish(&expo).await;
        expo.clock.pass(HOUR + 9 * MINUTE);
        assert_eq!(desk.sweep_absent().await.expect("runs"), 0, "late, not absent");
        expo.clock.pass(MINUTE);
        assert_eq!(desk.sweep_absent().await.expect("runs"), 1);
        assert_eq!(desk.sweep_absent().await.expect("runs"), 0, "once");
        assert_eq!(desk.open_calls(xu).await.expect("reads").len(), 1);
        let absent = &expo.who("chen").staff.id;
        let (_, people, _) = desk.stand_ins(xu, &shift, absent).await.expect("reads");
        assert_eq!(people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["zhou"], "the other notary");
        let zhou = &expo.who("zhou").staff.id;
        desk.note_answer(xu, &shift, absent, zhou, "no_answer").await.expect("notes");
        let (_, people, _) = desk.stand_ins(xu, &shift, absent).await.expect("reads");
        assert_eq!(people[0].said.as_ref().map(|(said, _)| said.as_str()), Some("no_answer"));
        desk.note_answer(xu, &shift, absent, zhou, "coming").await.expect("puts him on it");
        assert!(desk.open_calls(xu).await.expect("reads").is_empty());
        assert_eq!(shifts_of(desk, &expo, "zhou").await, std::slice::from_ref(&shift));
        desk.start_duty(expo.who("zhou")).await.expect("his shift now");
        let mail = desk.next_staff_mail().await.expect("reads");
        assert_eq!(mail, None, "nobody left a mail address");
        expo.is_sound().await;
    });
}

#[test]
fn who_brings_back_a_lost_language_is_asked_first() {
    on_both_engines(|mut expo| async move {
        expo.hire("lea", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        expo.all_go_home().await;
        let french = NeedLine { profession: None, language: Some(Language::Fr), heads: 1 };
        paint(&expo, DAY, DAY, vec![TimeSpan { starts: 660, ends: 900 }], vec![lawyers(1), french]).await;
        let shift = shift_at(&expo, DAY, 660).await;
        assign(&expo, &shift, "lea", Profession::Lawyer).await.expect("she can");
        publish(&expo).await;
        expo.clock.pass(HOUR + 10 * MINUTE);
        assert_eq!(desk.sweep_absent().await.expect("runs"), 1);
        let (_, people, _) = desk.stand_ins(xu, &shift, &expo.who("lea").staff.id).await.expect("reads");
        let asked: Vec<_> = people.iter().map(|p| (p.name.as_str(), p.restores.as_slice())).collect();
        assert_eq!(asked, [("wei", &[Language::Fr][..]), ("amal", &[][..])], "by name Amal would come first");
        assert_eq!(people[1].languages, [Language::ZhHans, Language::Ar]);
        expo.is_sound().await;
    });
}

/// The show moves to Berlin, where clocks change.
async fn move_to_berlin(expo: &TestExpo, starts_on: &str, ends_on: &str) {
    let known = expo.desk.expo().await.expect("set up").expo.clone();
    let (starts_on, ends_on) = (starts_on.into(), ends_on.into());
    let berlin = Expo { zone: "Europe/Berlin".into(), starts_on, ends_on, ..known };
    expo.desk.change_expo(expo.who("xu"), berlin).await.expect("a fine expo");
}

/// Li Na joins, a lawyer whose licence is valid through this day.
async fn li_na(expo: &TestExpo, until: &str) -> AccountId {
    let (desk, xu) = (&expo.desk, expo.who("xu"));
    let list = format!("Name,Profession,Valid until\nLi Na,lawyer,{until}\n");
    let id = desk.begin_import(xu, "one.csv", list.into_bytes()).await.expect("reads");
    desk.finish_import(xu, &id).await.expect("writes");
    let all = desk.accounts(xu).await.expect("reads");
    all.iter().find(|a| a.name == "Li Na").expect("hired").id.clone()
}

/// Xu puts this lawyer on a shift; gives the rules that refuse it.
async fn refusals(expo: &TestExpo, shift: &ShiftId, who: &AccountId) -> Vec<&'static str> {
    let seat =
        Seat { shift: shift.clone(), member: who.clone(), profession: Profession::Lawyer, pinned: false };
    match expo.desk.edit_draft(expo.who("xu"), Edit { take: Vec::new(), put: vec![seat] }).await {
        Ok(_) => Vec::new(),
        Err(Error::Refused(Refusal::Rules { faults })) => faults.iter().map(Fault::code).collect(),
        Err(other) => panic!("{other:?}"),
    }
}

const AFTERNOON: TimeSpan = TimeSpan { starts: 840, ends: 1_320 };
const NIGHT: TimeSpan = TimeSpan { starts: 1_320, ends: 1_800 };

#[test]
fn a_venue_with_summer_time_has_a_day_of_25_hours_and_licences_end_by_its_calendar() {
    on_both_engines(|expo| async move {
        let (one, other) = ("2027-10-30", "2027-10-31");
        move_to_berlin(&expo, one, "2027-11-01").await;
        let early = TimeSpan { starts: 420, ends: 540 };
        let morning = TimeSpan { starts: 480, ends: 720 };
        paint(&expo, one, one, vec![AFTERNOON, NIGHT], vec![lawyers(1)]).await;
        paint(&expo, other, other, vec![early, morning, NIGHT], vec![lawyers(1)]).await;
        let board = expo.desk.board(expo.who("xu")).await.expect("reads");
        let lengths: Vec<i64> = board.shifts.iter().map(|s| s.span.length() / HOUR).collect();
        assert_eq!(lengths, [8, 9, 2, 4, 8], "clocks go back in the first night");
        assert_eq!(
            board.shifts.iter().map(|s| s.night).collect::<Vec<_>>(),
            [false, true, false, false, true]
        );
        let days = expo.desk.my_wishes(expo.who("wei")).await.expect("reads");
        let long = days.iter().find(|d| d.day == other).expect("asked about");
        assert_eq!(long.hours.len(), 25);
        assert_eq!(long.hours.iter().filter(|h| h.starts == 120).count(), 2, "two o'clock comes twice");

        let li = li_na(&expo, other).await;
        let nights = (shift_at(&expo, one, 1_320).await, shift_at(&expo, other, 1_320).await);
        assert!(refusals(&expo, &nights.0, &li).await.is_empty(), "valid until the end of the 31st");
        assert!(refusals(&expo, &nights.1, &li).await.contains(&"licence"));
        // From ten in the evening to eight there are ten hours by the clock, and eleven to rest.
        let wei = &expo.who("wei").staff.id;
        assert!(refusals(&expo, &shift_at(&expo, one, 840).await, wei).await.is_empty());
        assert_eq!(refusals(&expo, &shift_at(&expo, other, 420).await, wei).await, ["rest"]);
        assert!(refusals(&expo, &shift_at(&expo, other, 480).await, wei).await.is_empty());
        expo.is_sound().await;
    });
}

#[test]
fn a_venue_with_summer_time_has_a_day_of_23_hours_and_who_works_through_it_served_seven() {
    on_both_engines(|expo| async move {
        let (desk, xu, wei, amal) = (&expo.desk, expo.who("xu"), expo.who("wei"), expo.who("amal"));
        expo.all_go_home().await;
        let (one, other) = ("2027-03-27", "2027-03-28");
        move_to_berlin(&expo, one, "2027-03-29").await;
        let morning = TimeSpan { starts: 540, ends: 720 };
        paint(&expo, one, one, vec![AFTERNOON, NIGHT], vec![lawyers(1)]).await;
        paint(&expo, other, other, vec![morning, AFTERNOON, NIGHT], vec![lawyers(1)]).await;
        let board = desk.board(xu).await.expect("reads");
        let lengths: Vec<i64> = board.shifts.iter().map(|s| s.span.length() / HOUR).collect();
        assert_eq!(lengths, [8, 7, 3, 8, 8], "clocks go forward in the first night");
        let days = desk.my_wishes(wei).await.expect("reads");
        let short = days.iter().find(|d| d.day == other).expect("asked about");
        assert_eq!(short.hours.len(), 23);
        assert!(short.hours.iter().all(|h| h.starts != 120), "there is no two o'clock");

        // From ten in the evening to nine there are eleven hours by the clock, and ten to rest.
        assert!(refusals(&expo, &shift_at(&expo, one, 840).await, &amal.staff.id).await.is_empty());
        let morning = shift_at(&expo, other, 540).await;
        assert_eq!(refusals(&expo, &morning, &amal.staff.id).await, ["rest"]);
        // Li Na's licence ends at midnight, in the midst of the second night.
        let li = li_na(&expo, other).await;
        assert!(refusals(&expo, &shift_at(&expo, other, 840).await, &li).await.is_empty());
        assert!(refusals(&expo, &shift_at(&expo, other, 1_320).await, &li).await.contains(&"licence"));

        let night = shift_at(&expo, one, 1_320).await;
        assert!(refusals(&expo, &night, &wei.staff.id).await.is_empty());
        publish(&expo).await;
        let span = board.shift(&night).expect("is there").span;
        expo.clock.pass(span.from - desk.now());
        desk.start_duty(wei).await.expect("his shift begins");
        expo.clock.pass(7 * HOUR);
        assert_eq!(desk.now(), span.to, "it is six by the venue's clock");
        desk.end_duty(wei).await.expect("ends");
        let hours = desk.hours_served(xu).await.expect("reads");
        let his = hours.iter().find(|h| h.account == wei.staff.id).expect("he served");
        assert_eq!(his.time, 7 * HOUR);
        expo.is_sound().await;
    });
}
