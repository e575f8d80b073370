//! The roster's rules are asked again wherever people come to be on shifts: at publishing, at a proposal, where a shift
//! changes hands, and where somebody stands in.

mod expo;

use desk::roster::{Proposal, SolveState, Swapped};
use desk::{AccountChange, Error};
use domain::people::Practice;
use domain::roster::{Broken, Edit, NeedLine, TimeSpan, Wish};
use domain::ticket::Refusal;
use domain::{HOUR, Language, Level, LogAction, MINUTE, Profession, Role, ShiftId};
use expo::plan::{DAY, assign, lawyers, paint, publish, seat, shift_at, shifts_of};
use expo::{TestExpo, on_both_engines};

/// A day that no test's clock reaches.
const LATER: &str = "2026-11-07";

const fn span(from: u16, to: u16) -> TimeSpan {
    TimeSpan { starts: from * 60, ends: to * 60 }
}

/// Somebody's only licence, as a lawyer, and whether their account is open.
async fn becomes(expo: &TestExpo, who: &str, until: &str, active: bool) {
    let practice = Practice { until: until.into(), ..Practice::of(Profession::Lawyer) };
    let change = AccountChange { practices: vec![practice], active, ..AccountChange::of(Role::Volunteer) };
    expo.desk.change_account(expo.who("xu"), &expo.who(who).staff.id, change).await.expect("changes");
}

fn named(broken: &[Broken]) -> Vec<(&str, &ShiftId)> {
    broken.iter().map(|b| (b.fault.code(), &b.shift)).collect()
}

#[test]
fn what_breaks_a_rule_is_published_only_with_a_reason() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        paint(&expo, LATER, LATER, vec![span(8, 12), span(14, 18)], vec![lawyers(1)]).await;
        let (early, late) = (shift_at(&expo, LATER, 480).await, shift_at(&expo, LATER, 840).await);
        assign(&expo, &early, "wei", Profession::Lawyer).await.expect("he can");
        assign(&expo, &late, "amal", Profession::Lawyer).await.expect("she can");
        let seen = desk.publish_changes(xu).await.expect("reads");
        assert!(seen.broken.is_empty());

        becomes(&expo, "wei", "2026-11-06", true).await;
        becomes(&expo, "amal", "", false).await;
        let unseen = desk.publish(xu, seen.version, "").await;
        assert!(matches!(unseen, Err(Error::Refused(Refusal::Outdated))), "she saw other people: {unseen:?}");
        let seen = desk.publish_changes(xu).await.expect("reads");
        let rules: Vec<_> = seen.broken.iter().map(|b| (b.name.as_str(), b.fault.code())).collect();
        assert_eq!(rules, [("wei", "licence"), ("amal", "gone")]);
        for no_reason in ["", " "] {
            let refused = desk.publish(xu, seen.version, no_reason).await;
            let Err(Error::Refused(Refusal::BreaksRules { broken })) = refused else { panic!("{refused:?}") };
            assert_eq!(named(&broken), [("licence", &early), ("gone", &late)]);
        }
        assert!(shifts_of(desk, &expo, "wei").await.is_empty(), "nobody was told anything");
        let why = "His new licence is in the post.";
        assert_eq!(desk.publish(xu, seen.version, why).await.expect("with a reason"), 2);
        assert!(expo.log_until(LogAction::RosterPublished).await.contains(&LogAction::RosterPublished));
        expo.is_sound().await;
    });
}

#[test]
fn a_proposal_made_for_other_people_is_not_taken() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        paint(&expo, LATER, LATER, vec![span(8, 12)], vec![lawyers(1)]).await;
        let id = desk.start_solve(xu, 1).await.expect("begins");
        desk.stop_solve(xu, &id).await.expect("asks");
        while desk.last_solve(xu).await.expect("reads").expect("began").state == SolveState::Running {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        becomes(&expo, "wei", "2026-11-06", true).await;
        assert!(matches!(desk.take_proposal(xu, &id).await, Err(Error::Refused(Refusal::Outdated))));
        expo.is_sound().await;
    });
}

#[test]
fn a_swap_does_not_bring_an_overlap_into_the_draft() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        paint(&expo, LATER, LATER, vec![span(8, 12), span(11, 15)], vec![lawyers(1)]).await;
        let (early, late) = (shift_at(&expo, LATER, 480).await, shift_at(&expo, LATER, 660).await);
        assign(&expo, &early, "wei", Profession::Lawyer).await.expect("he can");
        publish(&expo).await;
        // Xu means Amal to come at eleven; Amal, who does not know yet, takes what Wei gives away.
        assign(&expo, &late, "amal", Profession::Lawyer).await.expect("she can");
        let offer = Proposal::Offer { shift: early.clone(), to: None };
        desk.propose_swap(expo.who("wei"), offer).await.expect("his");
        let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
        assert_eq!(desk.accept_swap(expo.who("amal"), &swap).await.expect("asks"), Swapped::Asked);
        assert_eq!(desk.open_swaps(xu).await.expect("reads")[0].touches, ["draft"]);
        let passed = desk.decide_swap(xu, &swap, true, "Fine with me.").await;
        let Err(Error::Refused(Refusal::Rules { faults })) = passed else { panic!("{passed:?}") };
        assert_eq!(faults.iter().map(|f| f.code()).collect::<Vec<_>>(), ["overlap"]);
        let take = vec![seat(&expo, &late, "amal", Profession::Lawyer)];
        desk.edit_draft(xu, Edit { take, put: Vec::new() }).await.expect("edits");
        desk.decide_swap(xu, &swap, true, "Fine with me.").await.expect("she is free now");
        assert_eq!(shifts_of(desk, &expo, "amal").await, std::slice::from_ref(&early));
        expo.is_sound().await;
    });
}

#[test]
fn a_shift_is_offered_to_one_colleague_who_could_take_it() {
    on_both_engines(|mut expo| async move {
        expo.hire("lea", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
        expo.hire("omar", Some(Profession::Lawyer), &[(Language::Ar, Level::Fluent)]).await;
        let (desk, xu, wei, lea) = (&expo.desk, expo.who("xu"), expo.who("wei"), expo.who("lea"));
        paint(&expo, LATER, LATER, vec![span(8, 12), span(13, 17)], vec![lawyers(1)]).await;
        let (early, late) = (shift_at(&expo, LATER, 480).await, shift_at(&expo, LATER, 780).await);
        assign(&expo, &early, "wei", Profession::Lawyer).await.expect("he can");
        assign(&expo, &late, "amal", Profession::Lawyer).await.expect("she can");
        publish(&expo).await;
        becomes(&expo, "omar", "2026-11-06", true).await;
        // Lea is free, Amal would rest too little; Omar's licence has ended, and Chen is a notary.
        let mine = desk.my_shifts(wei).await.expect("reads").shifts;
        let takers: Vec<_> = mine[0].takers.iter().map(|t| (t.name.as_str(), t.touches)).collect();
        assert_eq!(takers, [("lea", false), ("amal", true)]);
        let to = |who: &str| {
            let to = Some(expo.who(who).staff.id.clone());
            desk.propose_swap(wei, Proposal::Offer { shift: early.clone(), to })
        };
        for (who, rule) in [("omar", "licence"), ("chen", "profession")] {
            let refused = to(who).await;
            let Err(Error::Refused(Refusal::Rules { faults })) = refused else { panic!("{refused:?}") };
            assert_eq!(faults.iter().map(|f| f.code()).collect::<Vec<_>>(), [rule]);
        }

        assert_eq!(to("lea").await.expect("she can"), Swapped::Open);
        let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
        let sees = async |who: &str| desk.my_shifts(expo.who(who)).await.expect("reads").takeable.len();
        assert_eq!((sees("lea").await, sees("amal").await), (1, 0), "nobody else is asked");
        assert!(matches!(desk.accept_swap(expo.who("amal"), &swap).await, Err(Error::NotFound)));
        assert!(desk.my_shifts(wei).await.expect("reads").shifts[0].takers.is_empty(), "it is proposed");
        desk.withdraw_swap(lea, &swap).await.expect("she says no");
        assert_eq!(to("lea").await.expect("he asks again"), Swapped::Open);
        let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
        assert_eq!(desk.accept_swap(lea, &swap).await.expect("she takes it"), Swapped::Done);
        assert_eq!(shifts_of(desk, &expo, "lea").await, std::slice::from_ref(&early));
        expo.is_sound().await;
    });
}

#[test]
fn why_a_coordinator_refused_is_told_as_long_as_it_matters() {
    on_both_engines(|expo| async move {
        let (desk, xu, wei) = (&expo.desk, expo.who("xu"), expo.who("wei"));
        paint(&expo, LATER, LATER, vec![span(8, 12), span(13, 17)], vec![lawyers(1)]).await;
        let (early, late) = (shift_at(&expo, LATER, 480).await, shift_at(&expo, LATER, 780).await);
        assign(&expo, &early, "wei", Profession::Lawyer).await.expect("he can");
        assign(&expo, &late, "amal", Profession::Lawyer).await.expect("she can");
        publish(&expo).await;
        let refuse = async |why: &str| {
            let offer = Proposal::Offer { shift: early.clone(), to: None };
            desk.propose_swap(wei, offer).await.expect("his");
            let swap = desk.open_swaps(xu).await.expect("reads")[0].id.clone();
            let came = desk.accept_swap(expo.who("amal"), &swap).await.expect("asks");
            assert_eq!(came, Swapped::Asked, "she would rest too little");
            desk.decide_swap(xu, &swap, false, why).await.expect("says no");
        };
        let told = async |who: &str| -> Vec<String> {
            let refused = desk.my_shifts(expo.who(who)).await.expect("reads").refused;
            refused.into_iter().filter_map(|swap| Some(swap.ended?.1)).collect()
        };
        refuse("Nine hours on your feet.").await;
        assert_eq!(
            (told("wei").await, told("amal").await.len()),
            (vec!["Nine hours on your feet.".into()], 1)
        );
        assert!(told("chen").await.is_empty() && told("xu").await.is_empty(), "nobody else's");
        // Once he asks again, what was said before matters no more; once the shift begins, neither.
        expo.clock.pass(MINUTE);
        refuse("Still not.").await;
        assert_eq!(told("wei").await, ["Still not."]);
        expo.clock.pass(46 * HOUR);
        assert!(told("wei").await.is_empty());
        expo.is_sound().await;
    });
}

#[test]
fn whoever_may_not_is_not_put_on_a_shift_by_the_call_list() {
    on_both_engines(|expo| async move {
        let (desk, xu) = (&expo.desk, expo.who("xu"));
        expo.all_go_home().await;
        let notary = NeedLine { profession: Some(Profession::Notary), language: None, heads: 1 };
        paint(&expo, DAY, DAY, vec![span(11, 15)], vec![notary]).await;
        let shift = shift_at(&expo, DAY, 660).await;
        assign(&expo, &shift, "chen", Profession::Notary).await.expect("she can");
        publish(&expo).await;
        expo.clock.pass(HOUR + 10 * MINUTE);
        assert_eq!(desk.sweep_absent().await.expect("runs"), 1);
        let (absent, zhou) = (&expo.who("chen").staff.id, expo.who("zhou"));
        // While Xu phones, Zhou says on his phone that he cannot.
        let days = desk.my_wishes(zhou).await.expect("reads");
        let today = days.iter().find(|d| d.day == DAY).expect("asked about");
        let never = today.hours.iter().map(|h| (h.from, Wish::Impossible)).collect();
        desk.set_my_wishes(zhou, never).await.expect("says");
        for (who, rule) in [("zhou", "impossible"), ("wei", "profession")] {
            let put = desk.note_answer(xu, &shift, absent, &expo.who(who).staff.id, "coming").await;
            let Err(Error::Refused(Refusal::Rules { faults })) = put else { panic!("{put:?}") };
            assert_eq!(faults.iter().map(|f| f.code()).collect::<Vec<_>>(), [rule]);
        }
        assert_eq!(desk.open_calls(xu).await.expect("reads").len(), 1, "somebody is still looked for");
        assert!(shifts_of(desk, &expo, "zhou").await.is_empty());
        expo.is_sound().await;
    });
}
