//! The shift meeting: what changes hands at two in the afternoon, who takes it, and what goes in one go; on both engines.

mod expo;

use desk::handoff::{Acceptance, Meeting, Receives, To};
use desk::{Error, NewPromise};
use domain::handoff::{Lack, Severity, Sheet};
use domain::roster::TimeSpan;
use domain::ticket::Refusal;
use domain::{HOUR, Language, Level, MINUTE, Profession, TicketId};
use expo::plan::{DAY, assign, lawyers, paint, publish, shift_at};
use expo::{TestExpo, amira, claire, on_both_engines};

/// Two in the afternoon at the venue, when one shift ends and the next begins.
const TWO: u16 = 840;

fn sheet(severity: Severity) -> Sheet {
    Sheet {
        severity: Some(severity),
        summary: "The buyer keeps the deposit.".into(),
        promises: domain::handoff::NO_PROMISES.into(),
        next_step: "Call the buyer again.".into(),
        next_at: Some(4 * HOUR),
        ..Sheet::default()
    }
}

/// Wei and Tang work until two; Amal, Li and Chen come then.
async fn two_shifts(expo: &mut TestExpo) {
    expo.hire("li", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
    expo.all_go_home().await;
    let spans = vec![TimeSpan { starts: 540, ends: TWO }, TimeSpan { starts: TWO, ends: 1140 }];
    paint(expo, DAY, DAY, spans, vec![lawyers(1)]).await;
    let (morning, afternoon) = (shift_at(expo, DAY, 540).await, shift_at(expo, DAY, TWO).await);
    for (shift, who, profession) in [
        (&morning, "wei", Profession::Lawyer),
        (&morning, "tang", Profession::Appraiser),
        (&afternoon, "amal", Profession::Lawyer),
        (&afternoon, "li", Profession::Lawyer),
        (&afternoon, "chen", Profession::Notary),
    ] {
        assign(expo, shift, who, profession).await.expect("fits");
    }
    publish(expo).await;
    for who in ["wei", "tang"] {
        expo.desk.start_duty(expo.who(who)).await.expect("has a shift");
    }
}

/// Wei claims so many cases like Claire's.
async fn held(expo: &TestExpo, count: usize) -> Vec<TicketId> {
    let mut ids = Vec::new();
    for n in 0..count {
        let receipt = expo.file(&format!("claire-{n:04}"), claire()).await;
        expo.desk.claim(expo.who("wei"), &receipt.id).await.expect("hers");
        ids.push(receipt.id);
    }
    ids
}

fn numbers(meeting: &Meeting) -> Vec<String> {
    meeting.turns.iter().map(|turn| turn.row.number.to_string()).collect()
}

#[test]
fn at_two_everything_is_read_in_order_and_what_is_stable_goes_at_once() {
    on_both_engines(|mut expo| async move {
        two_shifts(&mut expo).await;
        let desk = expo.desk.clone();
        let (wei, amal, li) = (expo.who("wei").clone(), expo.who("amal").clone(), expo.who("li").clone());
        let (tang, xu) = (expo.who("tang").clone(), expo.who("xu").clone());
        let cases = held(&expo, 4).await;
        let [a, b, watched, bare] = cases.as_slice() else { panic!("four") };
        let amiras = expo.file("amira-0001", amira()).await;
        desk.claim(&tang, &amiras.id).await.expect("his");
        expo.clock.pass(3 * HOUR + 45 * MINUTE);
        desk.start_duty(&li).await.expect("a quarter to two");

        // What is kept may lack anything; only what is whole and stable goes with others.
        desk.keep_sheet(&wei, a, Sheet { severity: Some(Severity::Stable), ..Sheet::default() })
            .await
            .expect("keeps");
        let first = desk.meeting(&wei, None).await.expect("reads");
        let turn = first.turns.iter().find(|turn| turn.row.id == *a).expect("hers");
        assert_eq!(turn.row.severity, Some(Severity::Stable));
        let lacks = turn.sheet.as_ref().map(|(_, lacks)| lacks.as_slice());
        assert_eq!(lacks, Some(&[Lack::Summary, Lack::Promises, Lack::NextStep, Lack::NextAt][..]));
        assert!(!turn.goes_with_others());
        for (id, severity) in [(a, Severity::Stable), (b, Severity::Stable), (watched, Severity::Watch)] {
            desk.keep_sheet(&wei, id, sheet(severity)).await.expect("keeps");
        }

        // Xu reads it aloud: nothing is offered yet, the one to watch first, what has no sheet last.
        let read = desk.meeting(&xu, None).await.expect("reads");
        assert_eq!(read.boundary, Some(desk.now() + 15 * MINUTE));
        let leaving: Vec<&str> = read.leaving.iter().map(|one| one.person.name.as_str()).collect();
        let coming: Vec<&str> = read.coming.iter().map(|one| one.person.name.as_str()).collect();
        assert_eq!((leaving, coming), (vec!["tang", "wei"], vec!["amal", "chen", "li"]));
        assert_eq!(read.coming.iter().filter(|one| one.is_there).count(), 1, "Li is there");
        assert_eq!((read.leaving[1].holds, read.coming[2].holds), (4, 0));
        assert_eq!(numbers(&read), ["A-0003", "A-0001", "A-0002", "A-0004", "A-0005"]);
        assert!(
            desk.meeting(&xu, Some("hotline")).await.expect("reads").turns.is_empty(),
            "all at the hall desk"
        );
        assert_eq!(desk.meeting(&xu, Some("desk")).await.expect("reads").turns.len(), 5);

        desk.mark_interpreter(&wei, a, &li.staff.id).await.expect("speaks French");
        // That she read what Wei wrote stands in the record, once for one reading.
        let seen = desk.seen_of_ticket(&xu, a).await.expect("coordinates");
        let sheets = seen.iter().filter(|seen| seen.what == "sheet").map(|seen| seen.by.name.as_str());
        assert_eq!(sheets.collect::<Vec<_>>(), ["xu"]);

        let all = [a.clone(), b.clone(), watched.clone(), bare.clone(), amiras.id.clone()];
        let said = desk.offer_many(&wei, &all, &To::NextShift).await.expect("answers");
        assert!(said[0].refused.is_none() && said[1].refused.is_none(), "{said:?}");
        for one in &said[2..4] {
            assert!(matches!(one.refused, Some(Error::Refused(Refusal::NotWithOthers))), "{one:?}");
        }
        assert!(matches!(said[4].refused, Some(Error::NotFound)), "Tang's is none of hers: {said:?}");
        assert_eq!(said[4].number, None);
        let again = desk.offer_many(&wei, std::slice::from_ref(a), &To::NextShift).await.expect("answers");
        assert!(matches!(again[0].refused, Some(Error::Refused(Refusal::AlreadyOffered))), "{again:?}");

        // Nobody who comes is an appraiser: Amira's stands with those that nobody will receive.
        desk.offer(&tang, &amiras.id, To::NextShift, sheet(Severity::Stable)).await.expect("offers");
        let read = desk.meeting(&xu, None).await.expect("reads");
        assert_eq!(read.turns[1].receives, Receives::NobodyCan(Profession::Appraiser));
        assert_eq!(read.turns[3].receives, Receives::Next(Profession::Lawyer));
        assert_eq!(numbers(&read), ["A-0003", "A-0005", "A-0004", "A-0001", "A-0002"]);

        // Amal comes at two and takes the first, with Li to interpret; Li, who saw both, gets the other and is told who was faster.
        expo.clock.pass(15 * MINUTE);
        desk.start_duty(&amal).await.expect("two o'clock");
        let seen = desk.meeting(&li, None).await.expect("reads");
        assert_eq!(numbers(&seen), ["A-0001", "A-0002"], "only what is for her");
        assert!(seen.turns.iter().all(|turn| turn.comes_with_others() && !turn.may_offer));
        let offers: Vec<_> =
            seen.turns.iter().filter_map(|turn| Some(turn.offer.as_ref()?.handoff.id.clone())).collect();
        desk.accept_handoff(&amal, &offers[0], "").await.expect("accepts");
        let said = desk.accept_many(&li, &offers).await.expect("answers");
        let Some(Error::Taken { by: Some(by) }) = &said[0].refused else { panic!("{said:?}") };
        assert_eq!(by.name, "amal");
        assert!(said[1].refused.is_none(), "{said:?}");
        assert!(desk.open_ticket(&li, b).await.expect("hers").row.is_held_by(&li.staff.id));

        // Ten past, and who stayed is still asked for what they hold.
        expo.clock.pass(10 * MINUTE);
        let late = desk.meeting(&xu, None).await.expect("reads");
        assert_eq!(late.boundary, Some(desk.now() - 10 * MINUTE));
        assert_eq!(numbers(&late), ["A-0003", "A-0005", "A-0004"]);
        expo.is_sound().await;
    });
}

#[test]
fn what_is_promised_is_read_before_it_is_taken_over() {
    on_both_engines(|mut expo| async move {
        two_shifts(&mut expo).await;
        let desk = expo.desk.clone();
        let (wei, li) = (expo.who("wei").clone(), expo.who("li").clone());
        let case = held(&expo, 1).await.remove(0);
        let promise = NewPromise {
            key: "call-0001".into(),
            body: "Nous appelons la banque.".into(),
            told: String::new(),
            due_at: desk.now() + HOUR,
            language: Language::Fr,
        };
        let promised = desk.promise(&wei, &case, promise).await.expect("promises").id;
        expo.clock.pass(3 * HOUR + 45 * MINUTE);
        desk.start_duty(&li).await.expect("a quarter to two");

        // With one open the sheet needs no word on it, and says none only where none is.
        let id = desk.offer(&wei, &case, To::NextShift, sheet(Severity::Stable)).await.expect("offers");
        assert_eq!(desk.handoffs_of(&wei, &case).await.expect("reads")[0].handoff.sheet.promises, "");
        let seen = desk.meeting(&li, None).await.expect("reads");
        assert_eq!(seen.turns[0].row.promises, 1);
        assert!(!seen.turns[0].comes_with_others(), "it is read first");
        let said = desk.accept_many(&li, std::slice::from_ref(&id)).await.expect("answers");
        assert!(matches!(said[0].refused, Some(Error::Refused(Refusal::PromiseUnread))), "{said:?}");
        let acceptance = Acceptance { read: vec![promised.clone()], ..Acceptance::default() };
        desk.accept_handoff(&li, &id, acceptance).await.expect("has read it");
        let view = desk.open_ticket(&li, &case).await.expect("hers");
        assert_eq!((view.row.promises, view.promises[0].id.clone()), (1, promised));
        expo.is_sound().await;
    });
}

#[test]
fn a_sheet_goes_on_from_where_it_was_left_and_ends_with_the_holding() {
    on_both_engines(|mut expo| async move {
        two_shifts(&mut expo).await;
        let desk = expo.desk.clone();
        let (wei, xu, tang) = (expo.who("wei").clone(), expo.who("xu").clone(), expo.who("tang").clone());
        let case = held(&expo, 1).await.remove(0);
        assert_eq!(desk.kept_sheet(&wei, &case).await.expect("hers"), None);
        assert!(matches!(desk.keep_sheet(&tang, &case, Sheet::default()).await, Err(Error::NotFound)));
        let long = Sheet { summary: "a".repeat(2_001), ..Sheet::default() };
        assert!(matches!(desk.keep_sheet(&wei, &case, long).await, Err(Error::Invalid(_))));

        let id = desk.offer(&wei, &case, To::NextShift, sheet(Severity::Watch)).await.expect("offers");
        let while_offered = desk.keep_sheet(&wei, &case, Sheet::default()).await;
        assert!(matches!(while_offered, Err(Error::Refused(Refusal::AlreadyOffered))), "{while_offered:?}");
        desk.withdraw_handoff(&wei, &id).await.expect("takes it back");
        let kept = desk.kept_sheet(&wei, &case).await.expect("hers").expect("what was offered");
        assert_eq!(kept.sheet, sheet(Severity::Watch));

        // Left behind, it goes on from there; given back, it does not.
        desk.take_off_duty(&xu, &wei.staff.id, "left").await.expect("is gone");
        let left = desk.kept_sheet(&xu, &case).await.expect("on Xu's list").expect("as Wei left it");
        assert_eq!(left.by.name, "wei");
        desk.release(&xu, &case, "Back to the queue.").await.expect("gives it back");
        let row = desk.open_ticket(&xu, &case).await.expect("coordinates").row;
        assert_eq!(row.severity, Some(Severity::Watch), "who claims it next sees how closely it was watched");
        assert_eq!(desk.kept_sheet(&xu, &case).await.expect("reads"), None);
        expo.is_sound().await;
    });
}
