//! The gate: names are compared before a story is shown, at claim, offer, acceptance and assignment, and whenever one is added.

use super::*;

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
        // A ticket of the first edition says more in its answers than was read.
        let answers = [("their_stand".to_owned(), "5.1 C12".to_owned())].into();
        let toms = expo.file("tom-0000001", Draft { answers, ..tom() }).await;
        let names = async || desk.names(expo.who("xu"), &toms.id).await.expect("reads").len();
        let all = names().await;
        for sql in [
            format!(
                "DELETE FROM party_name_key WHERE name_id IN (SELECT id FROM party_name WHERE ticket_id = '{}' AND kind = 'stand' AND side = 'other')",
                toms.id
            ),
            format!(
                "DELETE FROM party_name WHERE ticket_id = '{}' AND kind = 'stand' AND side = 'other'",
                toms.id
            ),
            format!("UPDATE ticket_words SET keyed = 1 WHERE ticket_id = '{}'", toms.id),
        ] {
            store::faults::plant(&expo.store, sql).await.expect("plants");
        }
        assert_eq!(names().await, all - 1, "the stand that Tom answered with");
        assert_eq!(desk.key_names().await.expect("reads"), 1);
        assert_eq!(names().await, all);
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

#[test]
fn of_two_of_one_firm_who_take_the_two_sides_at_once_one_is_stopped() {
    on_both_engines(|expo| async move {
        expo.join("wei", FIRM).await;
        expo.join("amal", FIRM).await;
        for round in 0..ROUNDS.len() {
            let against = expo.file(&format!("claire-{round:04}"), against_of(round)).await;
            let of = expo.file(&format!("donghai-{round:03}"), of_round(round)).await;
            let claims = [("wei", against.id), ("amal", of.id)].map(|(who, id)| {
                let (desk, who) = (expo.desk.clone(), expo.who(who).clone());
                tokio::spawn(async move { desk.claim(&who, &id).await })
            });
            let mut taken = 0;
            for claim in claims {
                match claim.await.expect("runs") {
                    Ok(_) => taken += 1,
                    Err(Error::Conflict(_)) => {}
                    Err(other) => panic!("{other:?}"),
                }
            }
            assert_eq!(taken, 1, "round {round}");
        }
        expo.is_sound().await;
    });
}

/// Another firm each round, in two scripts.
const ROUNDS: [(&str, &str); 6] = [
    ("北岭机械有限公司", "Beiling Machinery"),
    ("南星机械有限公司", "Nanxing Machinery"),
    ("青山机械有限公司", "Qingshan Machinery"),
    ("白鹤机械有限公司", "Baihe Machinery"),
    ("长桥机械有限公司", "Changqiao Machinery"),
    ("玉泉机械有限公司", "Yuquan Machinery"),
];

fn against_of(round: usize) -> Draft {
    let mut draft = Draft { other_side: ROUNDS[round].0.into(), stand: format!("C{round}"), ..claire() };
    draft.contact.company = format!("Belcourt {round}");
    draft
}

fn of_round(round: usize) -> Draft {
    let mut draft = of_donghai();
    draft.contact.company = ROUNDS[round].1.into();
    draft
}
