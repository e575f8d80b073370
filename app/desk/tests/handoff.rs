//! No case is lost between two shifts: offers, questions, acceptance, and nobody who goes home with a case; on both engines.

mod expo;

use desk::Error;
use desk::handoff::To;
use domain::handoff::{Bar, Lack, OfferState, Severity, Sheet};
use domain::ticket::Refusal;
use domain::{HOUR, Language, Level, LogAction, PartState, Profession, State};
use expo::{amira, claire, on_both_engines};

fn sheet(severity: Severity) -> Sheet {
    Sheet {
        severity: Some(severity),
        summary: "The buyer keeps the deposit.".into(),
        done: "Wrote to the buyer at noon.".into(),
        promises: "An answer by 18:00.".into(),
        next_step: "Call the buyer again.".into(),
        next_at: Some(4 * HOUR),
        if_then: "No answer: draft the notice.".into(),
        ..Sheet::default()
    }
}

fn lacks(error: &Error) -> Vec<&str> {
    match error {
        Error::Invalid(faults) => faults.iter().map(|f| f.field.as_str()).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn claires_case_passes_from_wei_to_amal_who_asks_back_first() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let (wei, amal, chen) = (expo.who("wei"), expo.who("amal"), expo.who("chen"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("hers");
        desk.share_name(wei, &receipt.id).await.expect("shares");
        desk.mark_interpreter(wei, &receipt.id, &wei.staff.id).await.expect("speaks French, and stays");

        // Nobody goes home with a case.
        let home = desk.end_duty(wei).await;
        assert!(matches!(home, Err(Error::Refused(Refusal::StillHolds { count: 1 }))), "{home:?}");

        // What is not whole is not offered.
        let bare = desk.offer(wei, &receipt.id, To::NextShift, Sheet::default()).await.expect_err("is bare");
        assert_eq!(lacks(&bare), ["severity", "summary", "promises", "next_step", "next_at"]);

        let to = To::Person(amal.staff.id.clone());
        let id = desk.offer(wei, &receipt.id, to.clone(), sheet(Severity::Unstable)).await.expect("is whole");
        let twice = desk.offer(wei, &receipt.id, to, sheet(Severity::Stable)).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::AlreadyOffered))), "{twice:?}");

        // It is hers to read, and nobody else's; until she accepts it is Wei's.
        assert_eq!(desk.open_handoffs(amal).await.expect("reads").len(), 1);
        assert!(desk.open_ticket(amal, &receipt.id).await.is_ok());
        assert!(matches!(desk.open_ticket(chen, &receipt.id).await, Err(Error::NotFound)));
        assert!(matches!(desk.accept_handoff(chen, &id, "").await, Err(Error::NotFound)));
        assert!(desk.end_duty(wei).await.is_err(), "offered is not accepted");

        desk.ask_about_handoff(amal, &id, "Which number did you call?").await.expect("asks");
        desk.ask_about_handoff(wei, &id, "The one on the invoice.").await.expect("answers");
        let unsaid = desk.accept_handoff(amal, &id, " ").await.expect_err("is unstable");
        assert_eq!(lacks(&unsaid), ["restated"]);
        desk.accept_handoff(amal, &id, "I call the buyer by 16:00.").await.expect("accepts");

        let view = desk.open_ticket(amal, &receipt.id).await.expect("hers");
        assert!(view.row.is_held_by(&amal.staff.id));
        assert!(!view.name_shared, "the name that Claire was shown is Wei's");
        let told = &desk.handoffs_of(amal, &receipt.id).await.expect("reads")[0];
        assert_eq!(told.handoff.state, OfferState::Accepted);
        assert_eq!((told.handoff.restated.as_str(), told.lines.len()), ("I call the buyer by 16:00.", 2));
        assert!(desk.request(&receipt.secret).await.expect("hers").handed_at.is_some());
        desk.end_duty(wei).await.expect("holds nothing");
        expo.is_sound().await;
    });
}

#[test]
fn of_two_who_accept_at_once_one_gets_it() {
    on_both_engines(|mut expo| async move {
        expo.hire("li", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
        let desk = expo.desk.clone();
        let (wei, amal, li) = (expo.who("wei").clone(), expo.who("amal").clone(), expo.who("li").clone());
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(&wei, &receipt.id).await.expect("hers");
        let id = desk.offer(&wei, &receipt.id, To::NextShift, sheet(Severity::Watch)).await.expect("offers");

        // Li is not there yet: who receives a case is.
        let away = desk.accept_handoff(&li, &id, "").await;
        assert!(matches!(away, Err(Error::Refused(Refusal::OffDuty))), "{away:?}");
        assert!(matches!(desk.accept_handoff(&wei, &id, "").await, Err(Error::NotFound)), "her own");
        desk.start_duty(&li).await.expect("is there");
        let both = [amal, li].map(|who| {
            let (desk, id) = (desk.clone(), id.clone());
            tokio::spawn(async move { desk.accept_handoff(&who, &id, "").await.is_ok() })
        });
        let mut taken = 0;
        for one in both {
            taken += usize::from(one.await.expect("runs"));
        }
        assert_eq!(taken, 1);
        expo.is_sound().await;
    });
}

#[test]
fn who_walks_off_leaves_their_cases_on_a_coordinators_list() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let (wei, amal, chen, tang, xu) =
            (expo.who("wei"), expo.who("amal"), expo.who("chen"), expo.who("tang"), expo.who("xu"));
        let (claires, amiras) =
            (expo.file("claire-0001", claire()).await, expo.file("amira-0001", amira()).await);
        let bare = expo.file("claire-0002", claire()).await;
        for id in [&claires.id, &bare.id] {
            desk.claim(wei, id).await.expect("hers");
        }
        desk.write(wei, &bare.id, "bonjour-1", "Bonjour, je m’en occupe.", Language::Fr)
            .await
            .expect("writes");
        desk.claim(tang, &amiras.id).await.expect("his");
        desk.claim(chen, &amiras.id).await.expect("the notary's part");
        desk.offer(wei, &claires.id, To::NextShift, sheet(Severity::Stable)).await.expect("offers");

        desk.take_off_duty(xu, &wei.staff.id, "left at four without a word").await.expect("is gone");
        desk.take_off_duty(xu, &chen.staff.id, "was called home").await.expect("is gone");
        let view = desk.open_ticket(xu, &claires.id).await.expect("coordinates");
        assert_eq!(view.row.state, State::Claimed);
        assert!(view.row.is_held_by(&xu.staff.id), "{:?}", view.row.holder);
        let offers = desk.handoffs_of(xu, &claires.id).await.expect("reads");
        assert_eq!(offers[0].handoff.state, OfferState::Lapsed, "it was Wei's to give");
        let parts = desk.open_ticket(xu, &amiras.id).await.expect("coordinates").row.parts;
        let notary = parts.iter().find(|p| p.profession == Profession::Notary).expect("was referred");
        assert_eq!(notary.state, PartState::Claimed);
        assert!(notary.holder.as_ref().is_some_and(|h| h.id == xu.staff.id));

        // The sheet is begun from the log: who was told what, when the clock runs out, what to keep apart; and what comes next
        // only Xu can say.
        let draft = desk.kept_sheet(xu, &bare.id).await.expect("reads").expect("is begun");
        assert!(draft.from_log);
        assert_eq!((draft.by.name.as_str(), draft.at), ("wei", desk.now()));
        assert_eq!(draft.sheet.summary, claire().story);
        assert_eq!(draft.sheet.done, "11-05 10:00, wei: Bonjour, je m’en occupe.");
        assert_eq!(draft.sheet.lacks(0), [Lack::Severity, Lack::Promises, Lack::NextStep, Lack::NextAt]);
        assert!(draft.sheet.apart.contains("Maison Belcourt"), "{}", draft.sheet.apart);
        let kept = desk.kept_sheet(xu, &claires.id).await.expect("reads").expect("he wrote it");
        assert!(!kept.from_log && kept.sheet == sheet(Severity::Stable), "his own words are kept");
        let told = desk.open_ticket(xu, &bare.id).await.expect("coordinates").history;
        let drafted = told.iter().filter(|item| item.action == LogAction::HandoffDrafted).count();
        assert_eq!(drafted, 1);

        // From the list it goes on as from anybody; Wei is back and interprets.
        desk.start_duty(wei).await.expect("is back");
        desk.mark_interpreter(xu, &claires.id, &wei.staff.id).await.expect("to interpret");
        let to = To::Person(amal.staff.id.clone());
        let id = desk.offer(xu, &claires.id, to, sheet(Severity::Watch)).await.expect("offers");
        desk.accept_handoff(amal, &id, "").await.expect("accepts");
        expo.is_sound().await;
    });
}

#[test]
fn an_offer_is_declined_with_a_reason_taken_back_and_ends_with_the_holding() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let (wei, amal, chen) = (expo.who("wei"), expo.who("amal"), expo.who("chen"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("hers");
        desk.mark_interpreter(wei, &receipt.id, &wei.staff.id).await.expect("speaks French, and stays");
        let to = || To::Person(amal.staff.id.clone());
        let offer = || desk.offer(wei, &receipt.id, to(), sheet(Severity::Stable));

        let first = offer().await.expect("offers");
        assert_eq!(lacks(&desk.decline_handoff(amal, &first, "").await.expect_err("why?")), ["reason"]);
        desk.decline_handoff(amal, &first, "I act for the other side.").await.expect("declines");
        let late = desk.accept_handoff(amal, &first, "").await;
        assert!(matches!(late, Err(Error::Refused(Refusal::Outdated))), "{late:?}");
        assert!(matches!(desk.open_ticket(amal, &receipt.id).await, Err(Error::NotFound)), "hers no more");

        let second = offer().await.expect("offers again");
        desk.withdraw_handoff(wei, &second).await.expect("takes it back");
        let third = offer().await.expect("and again");
        desk.release(wei, &receipt.id, "Cannot go on.").await.expect("back to the queue");
        assert!(desk.open_handoffs(amal).await.expect("reads").is_empty());
        let late = desk.accept_handoff(amal, &third, "").await;
        assert!(matches!(late, Err(Error::Refused(Refusal::Outdated))), "{late:?}");

        // Who cannot receive it is not offered it.
        desk.claim(wei, &receipt.id).await.expect("hers again");
        let notary =
            desk.offer(wei, &receipt.id, To::Person(chen.staff.id.clone()), sheet(Severity::Stable)).await;
        let Err(Error::Refused(Refusal::NotAble { bars })) = notary else { panic!("{notary:?}") };
        assert_eq!(bars, [Bar::Profession]);
        let could = desk.receivers(wei, &receipt.id).await.expect("reads");
        assert_eq!(could.iter().map(|c| c.person.name.as_str()).collect::<Vec<_>>(), ["amal"]);
        expo.is_sound().await;
    });
}

#[test]
fn a_whole_case_goes_to_another_profession_as_a_handoff() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let (wei, amal, park, chen) = (expo.who("wei"), expo.who("amal"), expo.who("park"), expo.who("chen"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        desk.mark_interpreter(wei, &receipt.id, &wei.staff.id).await.expect("speaks French, and stays");
        let to = || To::Profession(Profession::Mediator);
        // What a profession has a part of does not go to it as a whole.
        desk.refer(wei, &receipt.id, Profession::Mediator, "Bring them together.").await.expect("refers");
        let twice = desk.offer(wei, &receipt.id, to(), sheet(Severity::Watch)).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::AlreadyReferred))), "{twice:?}");
        let part = desk.open_ticket(wei, &receipt.id).await.expect("his").row.parts[0].id.clone();
        desk.cancel_part(wei, &receipt.id, &part, "All of it.").await.expect("nobody has it");

        let id = desk.offer(wei, &receipt.id, to(), sheet(Severity::Watch)).await.expect("offers");
        for strange in [amal, chen] {
            assert!(matches!(desk.accept_handoff(strange, &id, "").await, Err(Error::NotFound)));
        }
        assert_eq!(desk.open_ticket(wei, &receipt.id).await.expect("his").row.profession, Profession::Lawyer);
        desk.accept_handoff(park, &id, "").await.expect("Wei stays, and speaks French");
        let row = desk.open_ticket(park, &receipt.id).await.expect("hers").row;
        assert_eq!((row.profession, row.is_held_by(&park.staff.id)), (Profession::Mediator, true));
        assert!(desk.open_ticket(wei, &receipt.id).await.is_ok(), "he interprets");
        desk.unmark_interpreter(park, &receipt.id).await.expect("hers to say");
        assert!(matches!(desk.open_ticket(wei, &receipt.id).await, Err(Error::NotFound)));
        desk.release(park, &receipt.id, "Nothing to mediate.").await.expect("hers");
        assert!(
            matches!(desk.claim(amal, &receipt.id).await, Err(Error::NotFound)),
            "it waits for mediators"
        );
        expo.is_sound().await;
    });
}

#[test]
fn what_is_offered_to_the_next_shift_is_read_by_those_who_are_there() {
    on_both_engines(|mut expo| async move {
        expo.hire("li", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
        let desk = expo.desk.clone();
        let (wei, amal, li, chen) = (expo.who("wei"), expo.who("amal"), expo.who("li"), expo.who("chen"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        let id = desk.offer(wei, &receipt.id, To::NextShift, sheet(Severity::Watch)).await.expect("offers");
        assert!(matches!(desk.open_ticket(li, &receipt.id).await, Err(Error::Forbidden)), "he is at home");
        assert_eq!(desk.open_handoffs(li).await.expect("reads").len(), 0);
        assert!(desk.search(li, "Belcourt").await.expect("reads").is_empty());
        assert!(desk.open_ticket(amal, &receipt.id).await.is_ok());
        desk.start_duty(li).await.expect("comes");
        assert!(desk.open_ticket(li, &receipt.id).await.is_ok());
        assert_eq!(desk.open_handoffs(li).await.expect("reads").len(), 1);

        // What is asked about the offer is between giver and receivers.
        desk.refer(wei, &receipt.id, Profession::Notary, "Record it.").await.expect("refers");
        desk.claim(chen, &receipt.id).await.expect("the part");
        let asked = desk.ask_about_handoff(chen, &id, "May I, too?").await;
        assert!(matches!(asked, Err(Error::Forbidden)), "{asked:?}");
        desk.ask_about_handoff(li, &id, "Since when?").await.expect("asks");
        expo.is_sound().await;
    });
}

#[test]
fn the_exhibitor_reads_of_new_hands_and_of_names_only_what_is_so() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let (wei, amal, xu) = (expo.who("wei"), expo.who("amal"), expo.who("xu"));
        let receipt = expo.file("claire-0001", claire()).await;
        let page = async || desk.request(&receipt.secret).await.expect("hers");
        desk.claim(wei, &receipt.id).await.expect("his");
        desk.share_name(wei, &receipt.id).await.expect("shares");
        assert_eq!(page().await.holder_name.as_deref(), Some("wei"));
        desk.take_off_duty(xu, &wei.staff.id, "left without a word").await.expect("is gone");
        assert_eq!(page().await.holder_name, None, "Xu shared no name");
        desk.start_duty(wei).await.expect("is back");
        desk.mark_interpreter(xu, &receipt.id, &wei.staff.id).await.expect("to interpret");
        let to = To::Person(amal.staff.id.clone());
        let id = desk.offer(xu, &receipt.id, to, sheet(Severity::Watch)).await.expect("offers");
        expo.clock.pass(HOUR);
        desk.accept_handoff(amal, &id, "").await.expect("accepts");
        assert_eq!(page().await.handed_at, Some(desk.now()));
        desk.release(amal, &receipt.id, "Not for me.").await.expect("hers");
        desk.claim(wei, &receipt.id).await.expect("waits");
        assert_eq!(page().await.handed_at, None, "Wei claimed it");
        expo.is_sound().await;
    });
}
