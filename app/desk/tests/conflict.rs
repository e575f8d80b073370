//! Nobody serves both sides: names are compared before a story is shown, and what is a conflict is kept from whoever has it;
//! on both engines.

mod expo;

use desk::conflict::Pair;
use desk::handoff::To;
use desk::{Cursor, Error, Filter, LiveKind, Receipt, Scope};
use domain::conflict::{ConflictState, NameKind, Party, Side};
use domain::draft::Draft;
use domain::handoff::{Bar, Severity, Sheet};
use domain::ticket::Refusal;
use domain::{HOUR, MINUTE, Profession, State};
use expo::{TestExpo, claire, on_both_engines, tom};

const DONGHAI: &str = "Donghai Machinery Co., Ltd.";
const FIRM: &str = "Plane Tree Law Office";

/// Claire does not get her money from 东海机械有限公司.
fn against_donghai() -> Draft {
    Draft { other_side: "东海机械有限公司".into(), ..claire() }
}

/// Donghai asks the desk itself, about somebody else, and writes its name in Latin letters.
fn of_donghai() -> Draft {
    let mut draft = claire();
    draft.contact.name = "Hu Lan".into();
    draft.contact.company = DONGHAI.into();
    draft.stand = "A11".into();
    draft
}

fn the_pair() -> Vec<Pair> {
    vec![Pair { name: DONGHAI.into(), like: "东海机械有限公司".into() }]
}

fn other_side(text: &str) -> Party {
    Party { side: Side::Other, kind: NameKind::Firm, text: text.into() }
}

fn sheet() -> Sheet {
    Sheet {
        severity: Some(Severity::Stable),
        summary: "The buyer keeps the deposit.".into(),
        promises: "none".into(),
        next_step: "Call the buyer again.".into(),
        next_at: Some(4 * HOUR),
        ..Sheet::default()
    }
}

#[track_caller]
fn stopped<T: std::fmt::Debug>(done: Result<T, Error>) -> Vec<Pair> {
    match done {
        Err(Error::Conflict(pairs)) => pairs,
        other => panic!("the gate lets it through: {other:?}"),
    }
}

#[track_caller]
fn unknown<T: std::fmt::Debug>(done: Result<T, Error>) {
    assert!(matches!(done, Err(Error::NotFound)), "{done:?}");
}

/// Wei works against Donghai; then Donghai asks the desk.
async fn both_sides(expo: &TestExpo) -> (Receipt, Receipt) {
    let against = expo.file("claire-0001", against_donghai()).await;
    expo.desk.claim(expo.who("wei"), &against.id).await.expect("the first case");
    (against, expo.file("donghai-001", of_donghai()).await)
}

#[test]
fn a_name_in_another_script_stops_a_claim_and_shows_the_names_alone() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal) = (&expo.desk, expo.who("wei"), expo.who("amal"));
        let (against, of) = both_sides(&expo).await;
        assert_eq!(stopped(desk.claim(wei, &of.id).await), the_pair());
        let row = desk.row_in(wei, &of.id, &Filter::default()).await.expect("reads").expect("still waits");
        assert_eq!(row.state, State::Waiting, "nothing happened");
        let doubts = desk.doubts(wei, &of.id).await.expect("reads");
        assert_eq!((doubts.pairs, doubts.asked), (the_pair(), false));

        // What one gave back one still knows.
        desk.release(wei, &against.id, "Cannot go on.").await.expect("back to the queue");
        assert_eq!(stopped(desk.claim(wei, &of.id).await), the_pair());
        // Who never heard of it may take it; and then it is she who is stopped at the other.
        desk.claim(amal, &of.id).await.expect("no firm, no case");
        assert_eq!(stopped(desk.claim(amal, &against.id).await).len(), 1);
        expo.is_sound().await;
    });
}

#[test]
fn who_helps_the_same_exhibitor_again_is_on_nobodys_other_side() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        both_sides(&expo).await;
        let again = expo.file("claire-0002", against_donghai()).await;
        desk.claim(wei, &again.id).await.expect("the same side once more");
        expo.is_sound().await;
    });
}

#[test]
fn a_firm_counts_as_one() {
    on_both_engines(|expo| async move {
        let (desk, amal, chen) = (&expo.desk, expo.who("amal"), expo.who("chen"));
        expo.join("wei", FIRM).await;
        expo.join("amal", "Plane Tree Law Office LLP").await;
        expo.join("chen", "Riverside Notary Office").await;
        let (_, of) = both_sides(&expo).await;
        assert_eq!(stopped(desk.claim(amal, &of.id).await), the_pair());
        desk.refer(expo.who("wei"), &both_again(&expo).await, Profession::Notary, "Record it.")
            .await
            .expect("his");
        let part = desk.queue(chen, &Filter::default()).await.expect("reads").items;
        desk.claim(chen, &part[0].id).await.expect("another firm");
        expo.is_sound().await;
    });
}

/// Wei's case once more, by its number.
async fn both_again(expo: &TestExpo) -> domain::TicketId {
    expo.desk.ticket_by_number(expo.who("wei"), "A-0001").await.expect("his")
}

#[test]
fn a_coordinator_clears_it_with_a_reason_and_it_is_not_asked_again() {
    on_both_engines(|expo| async move {
        let (desk, wei, xu) = (&expo.desk, expo.who("wei"), expo.who("xu"));
        let (_, of) = both_sides(&expo).await;
        desk.ask_about_conflict(wei, &of.id).await.expect("asks");
        desk.ask_about_conflict(wei, &of.id).await.expect("once is enough");
        assert!(desk.doubts(wei, &of.id).await.expect("reads").asked);
        assert_eq!(stopped(desk.claim(wei, &of.id).await), the_pair(), "asked is not cleared");
        assert!(matches!(desk.open_conflicts(wei).await, Err(Error::Forbidden)));

        let list = desk.open_conflicts(xu).await.expect("reads");
        let [one] = &list[..] else { panic!("one person, one case: {list:?}") };
        assert_eq!((one.who.name.as_str(), one.number, one.state), ("wei", of.number, ConflictState::Asked));
        assert!(one.binds_firm);
        let (name, like, _) = &one.pairs[0];
        assert_eq!((name.side, name.text.as_str(), like.side), (Side::Asker, DONGHAI, Side::Other));
        assert!(matches!(desk.clear_conflict(wei, &one.id, "It is not.").await, Err(Error::Forbidden)));
        let bare = desk.clear_conflict(xu, &one.id, " ").await;
        assert!(matches!(bare, Err(Error::Invalid(_))), "{bare:?}");
        desk.clear_conflict(xu, &one.id, "Two firms of one name, in two provinces.").await.expect("clears");
        let late = desk.clear_conflict(xu, &one.id, "Again.").await;
        assert!(matches!(late, Err(Error::Refused(Refusal::Outdated))), "{late:?}");
        assert!(desk.open_conflicts(xu).await.expect("reads").is_empty());

        desk.claim(wei, &of.id).await.expect("is cleared");
        desk.release(wei, &of.id, "Later.").await.expect("back");
        desk.claim(wei, &of.id).await.expect("is not asked again");
        // Another name of theirs is another matter.
        let party = Party { side: Side::Asker, kind: NameKind::Brand, text: "东海机械".into() };
        desk.add_name(wei, &of.id, party).await.expect("his to add");
        assert_eq!(desk.open_conflicts(xu).await.expect("reads").len(), 1);
        expo.is_sound().await;
    });
}

#[test]
fn who_steps_back_never_hears_of_it_again_nor_does_their_firm() {
    on_both_engines(|mut expo| async move {
        expo.hire("li", Some(Profession::Lawyer), &[]).await;
        expo.hire("yu", None, &[]).await;
        let desk = expo.desk.clone();
        let (wei, li, amal) = (expo.who("wei").clone(), expo.who("li").clone(), expo.who("amal").clone());
        let (xu, yu) = (expo.who("xu").clone(), expo.who("yu").clone());
        expo.join("wei", FIRM).await;
        expo.join("li", FIRM).await;
        let (_, of) = both_sides(&expo).await;
        let counts = desk.queue_counts(&wei).await.expect("reads").waiting;
        let from = desk.cursor().await.expect("reads");
        desk.step_back(&wei, &of.id).await.expect("steps back");

        let number = of.number.to_string();
        for who in [&wei, &li] {
            unknown(desk.claim(who, &of.id).await);
            unknown(desk.open_ticket(who, &of.id).await);
            unknown(desk.preview(who, &of.id).await);
            unknown(desk.doubts(who, &of.id).await);
            unknown(desk.ask_about_conflict(who, &of.id).await);
            unknown(desk.step_back(who, &of.id).await);
            unknown(desk.ticket_by_number(who, &number).await);
            unknown(desk.names(who, &of.id).await);
            assert!(desk.search(who, &number).await.expect("reads").is_empty());
            assert!(desk.search(who, "Donghai").await.expect("reads").is_empty());
            for scope in [Scope::Waiting, Scope::All] {
                let filter = Filter { scope, ..Filter::default() };
                let rows = desk.queue(who, &filter).await.expect("reads").items;
                assert!(rows.iter().all(|row| row.id != of.id), "{scope:?}");
            }
            assert!(desk.clock_board(who).await.expect("reads").iter().all(|line| line.row.id != of.id));
        }
        assert_eq!(desk.queue_counts(&wei).await.expect("reads").waiting, counts - 1);

        // It leaves their page once; whatever happens to it then, they hear nothing.
        let told = async |staff| {
            let (items, _) = desk.log_after(staff, from, 0).await.expect("reads");
            let tells = |kind: &LiveKind| match kind {
                LiveKind::Ticket { row, .. } => row.id == of.id,
                LiveKind::Gone { id } => *id == of.id,
                LiveKind::Calls => false,
            };
            items.into_iter().filter(|item| tells(&item.kind)).map(|item| item.kind).collect::<Vec<_>>()
        };
        assert_eq!(told(&wei.staff).await, [LiveKind::Gone { id: of.id.clone() }]);
        desk.claim(&amal, &of.id).await.expect("another firm");
        desk.note(&amal, &of.id, "note-0001", "They are from Ningbo.").await.expect("writes");
        assert_eq!(told(&wei.staff).await, [LiveKind::Gone { id: of.id.clone() }]);
        expo.clock.pass(2 * MINUTE);
        assert_eq!(told(&wei.staff).await, [], "who reads the log later finds nothing of it");
        let all: Vec<_> = desk.log_after(&li.staff, Cursor::default(), 0).await.expect("reads").0;
        assert!(!all.is_empty(), "of other cases they hear");

        // A colleague who joins the firm later joins the wall; a coordinator of the firm does, too.
        let to = To::NextShift;
        desk.offer(&amal, &of.id, to, sheet()).await.expect("offers");
        assert!(desk.open_handoffs(&wei).await.expect("reads").is_empty());
        expo.join("amal", "PLANE TREE LAW OFFICE").await;
        unknown(desk.open_ticket(&amal, &of.id).await);
        let row = desk.open_ticket(&yu, &of.id).await.expect("coordinates").row;
        assert_eq!((row.state, row.holder), (State::Waiting, None), "back to the queue, never to nowhere");
        let apart = desk.open_ticket(&xu, &of.id).await.expect("coordinates").apart;
        assert_eq!(apart.walled.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["amal", "li", "wei"]);
        expo.is_sound().await;
    });
}

#[test]
fn a_case_is_not_offered_nor_given_across_a_likely_conflict() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal, xu) = (&expo.desk, expo.who("wei"), expo.who("amal"), expo.who("xu"));
        let (_, of) = both_sides(&expo).await;
        // A coordinator cannot give it to Wei.
        let given = desk.assign(xu, &of.id, &wei.staff.id, "He speaks Chinese.").await;
        let Err(Error::Refused(Refusal::NotAble { bars })) = given else { panic!("{given:?}") };
        assert_eq!(bars, [Bar::Conflict]);
        assert_eq!(desk.open_conflicts(xu).await.expect("reads").len(), 1, "and finds out why");

        // Nor can Amal, who holds it, offer it to him; the names of his case are not hers to read.
        desk.claim(amal, &of.id).await.expect("hers");
        let could = desk.receivers(amal, &of.id).await.expect("reads");
        assert_eq!(could[0].bars, [Bar::Conflict]);
        let offered = desk.offer(amal, &of.id, To::Person(wei.staff.id.clone()), sheet()).await;
        assert!(matches!(offered, Err(Error::Refused(Refusal::NotAble { .. }))), "{offered:?}");

        // To the next shift it can be offered; he is one of it, and reads the names before anything else.
        let id = desk.offer(amal, &of.id, To::NextShift, sheet()).await.expect("offers");
        assert_eq!(stopped(desk.open_ticket(wei, &of.id).await), the_pair());
        assert_eq!(stopped(desk.handoffs_of(wei, &of.id).await), the_pair());
        assert_eq!(stopped(desk.ask_about_handoff(wei, &id, "What is it?").await), the_pair());
        assert_eq!(stopped(desk.accept_handoff(wei, &id, "").await), the_pair());
        assert!(desk.search(wei, "Donghai").await.expect("reads").is_empty());
        let seen = desk.open_handoffs(wei).await.expect("reads");
        assert!(seen[0].names_first && seen[0].handoff.sheet.summary.is_empty());

        // Cleared, he reads and accepts.
        let one = desk.open_conflicts(xu).await.expect("reads").remove(0);
        desk.clear_conflict(xu, &one.id, "Another firm.").await.expect("clears");
        assert!(!desk.open_handoffs(wei).await.expect("reads")[0].names_first);
        desk.accept_handoff(wei, &id, "").await.expect("accepts");
        expo.is_sound().await;
    });
}

#[test]
fn an_added_name_is_compared_for_everyone_on_the_case() {
    on_both_engines(|mut expo| async move {
        expo.hire("yu", None, &[]).await;
        let desk = expo.desk.clone();
        let (wei, amal, xu, yu) = (
            expo.who("wei").clone(),
            expo.who("amal").clone(),
            expo.who("xu").clone(),
            expo.who("yu").clone(),
        );
        let donghai = expo.file("donghai-001", of_donghai()).await;
        desk.claim(&wei, &donghai.id).await.expect("his");
        // Tom told little; that it is about Donghai comes out when Wei has the case already.
        let toms = expo.file("tom-0000001", tom()).await;
        desk.claim(&wei, &toms.id).await.expect("no name yet");
        unknown(desk.add_name(&amal, &toms.id, other_side("x")).await);
        let empty = desk.add_name(&wei, &toms.id, other_side(" – ")).await;
        assert!(matches!(empty, Err(Error::Invalid(_))), "{empty:?}");
        let typo = desk.add_name(&wei, &toms.id, other_side("Dunghill Mechanics")).await.expect("adds");
        assert!(desk.open_conflicts(&xu).await.expect("reads").is_empty());
        let right = desk
            .correct_name(&wei, &toms.id, &typo.id, other_side("DONG HAI MACHINE"))
            .await
            .expect("corrects");
        unknown(desk.remove_name(&wei, &toms.id, &typo.id).await);

        let seen = desk.open_ticket(&wei, &toms.id).await.expect("still his").apart;
        let pair = Pair { name: "DONG HAI MACHINE".into(), like: DONGHAI.into() };
        assert_eq!(seen.doubts.len(), 1);
        assert_eq!((&seen.doubts[0].1, seen.doubts[0].2), (&pair, ConflictState::Open));
        assert_eq!(seen.names.iter().map(|n| &n.id).collect::<Vec<_>>(), [&right.id]);
        assert!(seen.may && seen.walled.is_empty());
        let one = desk.open_conflicts(&xu).await.expect("reads").remove(0);
        assert_eq!(one.number, toms.number);

        // Xu decides; the case goes onto her list, and Wei knows of it no more.
        desk.decide_conflict(&xu, &one.id, true, "He acts for the other side.").await.expect("decides");
        unknown(desk.open_ticket(&wei, &toms.id).await);
        unknown(desk.promises(&wei, &toms.id).await);
        let row = desk.open_ticket(&xu, &toms.id).await.expect("coordinates").row;
        assert!(row.is_held_by(&xu.staff.id), "{:?}", row.holder);

        // Who judged wrong takes it back; the question is open again.
        let lifted = desk.lift_wall(&wei, &toms.id, &wei.staff.id, "Mine!").await;
        assert!(matches!(lifted, Err(Error::Forbidden)), "{lifted:?}");
        desk.lift_wall(&yu, &toms.id, &wei.staff.id, "It was the wrong Donghai.").await.expect("lifts");
        let again = desk.lift_wall(&yu, &toms.id, &wei.staff.id, "Twice.").await;
        assert!(matches!(again, Err(Error::Refused(Refusal::Outdated))), "{again:?}");
        assert_eq!(desk.open_conflicts(&xu).await.expect("reads").len(), 1);
        expo.is_sound().await;
    });
}

#[test]
fn a_coordinator_behind_the_wall_sees_no_more_than_a_volunteer() {
    on_both_engines(|mut expo| async move {
        expo.hire("yu", None, &[]).await;
        expo.hire("li", Some(Profession::Lawyer), &[]).await;
        let desk = expo.desk.clone();
        let (wei, xu, yu) = (expo.who("wei").clone(), expo.who("xu").clone(), expo.who("yu").clone());
        let li = expo.who("li").clone();
        desk.start_duty(&li).await.expect("is there");
        let (_, of) = both_sides(&expo).await;
        desk.ask_about_conflict(&wei, &of.id).await.expect("asks");
        expo.join("wei", FIRM).await;
        let as_was = desk.accounts(&xu).await.expect("reads");
        // Xu leaves the desk's own office for Wei's.
        let change =
            desk::AccountChange { firm: FIRM.into(), ..desk::AccountChange::of(domain::Role::Coordinator) };
        desk.change_account(&yu, &xu.staff.id, change).await.expect("joins");
        let one = desk.open_conflicts(&yu).await.expect("reads").remove(0);
        desk.decide_conflict(&yu, &one.id, true, "They act for Claire.").await.expect("decides");

        unknown(desk.open_ticket(&xu, &of.id).await);
        unknown(desk.seen_of_ticket(&xu, &of.id).await);
        unknown(desk.assign(&xu, &of.id, &li.staff.id, "Take it.").await);
        unknown(desk.lift_wall(&xu, &of.id, &wei.staff.id, "Let him.").await);
        expo.clock.pass(5 * HOUR);
        desk.sweep_unclaimed().await.expect("calls");
        let calls = |calls: Vec<desk::views::Call>| {
            let of_it = |call: &&desk::views::Call| matches!(&call.to, desk::views::CallTo::Ticket { ticket, .. } if *ticket == of.id);
            calls.iter().filter(of_it).count()
        };
        assert_eq!(calls(desk.open_calls(&yu).await.expect("reads")), 1);
        assert_eq!(calls(desk.open_calls(&xu).await.expect("reads")), 0);
        desk.acknowledge_call(&xu, &of.id).await.expect("as of a ticket that never was");
        assert_eq!(calls(desk.open_calls(&yu).await.expect("reads")), 1, "it is not hers to answer");

        // Li holds it and walks off: it is not put onto Xu's list, but waits for another. Nor does she read what Li saw.
        desk.claim(&li, &of.id).await.expect("another firm");
        desk.open_ticket(&li, &of.id).await.expect("reads");
        let holding = |all: Vec<desk::views::Account>| all.iter().find(|a| a.name == "li").map(|a| a.holding);
        assert_eq!(holding(desk.accounts(&yu).await.expect("reads")), Some(1));
        assert_eq!(holding(desk.accounts(&xu).await.expect("reads")), holding(as_was));
        assert!(
            desk.seen_by_person(&xu, &li.staff.id).await.expect("reads").iter().all(|s| s.ticket.is_none())
        );
        desk.take_off_duty(&xu, &li.staff.id, "left without a word").await.expect("is gone");
        let row = desk.open_ticket(&yu, &of.id).await.expect("coordinates").row;
        assert_eq!((row.state, row.holder), (State::Waiting, None));
        expo.is_sound().await;
    });
}

#[test]
fn names_of_old_tickets_are_read_once_and_keys_made_anew() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        let (_, of) = both_sides(&expo).await;
        for sql in
            ["DELETE FROM party_name_key", "DELETE FROM party_name", "UPDATE ticket_words SET keyed = 0"]
        {
            store::faults::plant(&expo.store, sql.to_owned()).await.expect("plants");
        }
        assert_eq!(desk.key_names().await.expect("reads"), 2);
        assert_eq!(desk.key_names().await.expect("reads"), 0);
        assert_eq!(stopped(desk.claim(wei, &of.id).await), the_pair());
        expo.is_sound().await;
    });
}

#[test]
fn what_a_brief_request_says_later_is_compared_too() {
    on_both_engines(|expo| async move {
        let (desk, wei, xu) = (&expo.desk, expo.who("wei"), expo.who("xu"));
        let donghai = expo.file("donghai-001", of_donghai()).await;
        desk.claim(wei, &donghai.id).await.expect("his");
        let toms = expo.file("tom-0000001", tom()).await;
        desk.claim(wei, &toms.id).await.expect("no name yet");
        let before = desk.draft_of(wei, &toms.id).await.expect("his");
        let seen = desk::Desk::fingerprint(&before).expect("a hash");
        let draft = Draft { other_side: "DONG HAI MACHINE".into(), ..before };
        desk.complete_request(wei, &toms.id, &seen, draft, Vec::new()).await.expect("completes");
        assert_eq!(desk.open_conflicts(xu).await.expect("reads").len(), 1);
        expo.is_sound().await;
    });
}
