//! The wall: what is a conflict is kept from whoever has it, and their firm.

use super::*;

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
fn a_name_of_a_case_that_is_kept_from_somebody_is_not_shown_to_them_in_another() {
    on_both_engines(|mut expo| async move {
        expo.hire("li", Some(Profession::Lawyer), &[]).await;
        let desk = expo.desk.clone();
        let (wei, li) = (expo.who("wei").clone(), expo.who("li").clone());
        expo.join("wei", FIRM).await;
        expo.join("li", FIRM).await;
        desk.start_duty(&li).await.expect("comes");
        // Li works for a firm that writes itself so; Wei is walled off from that case, his colleague stays on it.
        let theirs = expo.file("claire-0001", against_donghai()).await;
        desk.claim(&li, &theirs.id).await.expect("his");
        let sql = format!(
            "INSERT INTO wall (ticket_id, account_id, at, decided_by, whole_firm) VALUES ('{}', '{}', {}, '{}', 0)",
            theirs.id,
            wei.staff.id,
            desk.now(),
            expo.who("xu").staff.id
        );
        store::faults::plant(&expo.store, sql).await.expect("plants");
        unknown(desk.open_ticket(&wei, &theirs.id).await);
        let of = expo.file("donghai-001", of_donghai()).await;
        let shown = vec![Pair { name: DONGHAI.into(), like: DONGHAI.into() }];
        assert_eq!(stopped(desk.claim(&wei, &of.id).await), shown, "not how that case writes it");
        assert_eq!(desk.doubts(&wei, &of.id).await.expect("reads").pairs, shown);
        assert_eq!(stopped(desk.claim(&li, &of.id).await), the_pair(), "he knows the case");
    });
}
