//! The counter: numbers in the line, contacts that are counted, short requests; on both engines.

mod expo;

use std::collections::BTreeSet;

use desk::{CompleteError, Desk, Error, FileError, Upload};
use domain::draft::{ContactDraft, Draft};
use domain::{Category, DAY, Language, MINUTE, SlipState, Urgency};
use expo::{claire, on_both_engines, photo, request, tom};

#[test]
fn numbers_never_repeat_in_a_day_whatever_the_number_of_counters() {
    on_both_engines(|expo| async move {
        let mut given = Vec::new();
        let counters: Vec<_> = ["wei", "amal", "chen", "xu"]
            .into_iter()
            .map(|name| {
                let (desk, who) = (expo.desk.clone(), expo.who(name).clone());
                tokio::spawn(async move {
                    let mut ids = Vec::new();
                    for n in 0..50 {
                        let key = format!("{name}-tap-{n}");
                        let given = desk.give_slip(&who, Language::En, &key).await.expect("gives");
                        // Fingers tap twice.
                        let again = desk.give_slip(&who, Language::En, &key).await.expect("is the same");
                        assert_eq!(given, again);
                        ids.push(given);
                    }
                    ids
                })
            })
            .collect();
        for counter in counters {
            given.extend(counter.await.expect("runs"));
        }
        let mut numbers = BTreeSet::new();
        for id in &given {
            numbers.insert(expo.desk.slip(id).await.expect("is there").0.number);
        }
        assert_eq!(numbers, (1..=200).collect(), "each number once, and none left out");
        // Midnight: who still waits keeps the number, and the first of the new day is another one.
        expo.clock.pass(DAY);
        let next =
            expo.desk.give_slip(expo.who("wei"), Language::En, &expo.desk.new_key()).await.expect("gives");
        assert_eq!(expo.desk.slip(&next).await.expect("is there").0.number, 201);
        // Once nobody waits any more, a day begins with 1.
        let wei = expo.who("wei");
        while let Some(id) = expo.desk.call_next(wei, "A1", &expo.desk.new_key()).await.expect("calls") {
            expo.desk.move_slip(wei, &id, SlipState::Served, "").await.expect("came");
        }
        expo.clock.pass(DAY);
        let first = expo.desk.give_slip(wei, Language::En, &expo.desk.new_key()).await.expect("gives");
        assert_eq!(expo.desk.slip(&first).await.expect("is there").0.number, 1);
    });
}

#[test]
fn two_counters_call_everybody_once_and_those_they_can_speak_with_first() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal) = (&expo.desk, expo.who("wei"), expo.who("amal"));
        let mut ids = Vec::new();
        for language in [Language::De, Language::Ar, Language::Fr] {
            ids.push(desk.give_slip(wei, language, &desk.new_key()).await.expect("gives"));
            expo.clock.pass(MINUTE);
        }
        assert!(
            matches!(desk.call_next(wei, " ", &desk.new_key()).await, Err(Error::Invalid(_))),
            "nobody knows where to go"
        );
        assert_eq!(
            desk.call_next(wei, "A1", &desk.new_key()).await.expect("calls").as_ref(),
            Some(&ids[2]),
            "he speaks French"
        );
        assert_eq!(
            desk.call_next(amal, "A2", &desk.new_key()).await.expect("calls").as_ref(),
            Some(&ids[1]),
            "she speaks Arabic"
        );
        assert_eq!(
            desk.call_next(wei, "A1", &desk.new_key()).await.expect("calls").as_ref(),
            Some(&ids[0]),
            "nobody speaks German"
        );
        assert_eq!(desk.call_next(amal, "A2", &desk.new_key()).await.expect("calls"), None);
        let shown: Vec<_> =
            desk.called_slips().await.expect("reads").into_iter().map(|s| s.counter).collect();
        assert_eq!(shown, ["A1", "A2", "A1"]);
        // A colleague's is not mine to end; mine goes back into the line and is called again.
        let theirs = desk.move_slip(amal, &ids[0], SlipState::Served, "").await;
        assert!(matches!(theirs, Err(Error::Taken { .. })));
        desk.move_slip(wei, &ids[0], SlipState::Waiting, "").await.expect("comes later");
        assert_eq!(desk.call_next(amal, "A2", &desk.new_key()).await.expect("calls").as_ref(), Some(&ids[0]));
        desk.move_slip(amal, &ids[0], SlipState::Gone, "").await.expect("nobody came");
        assert!(matches!(
            desk.move_slip(amal, &ids[0], SlipState::Served, "").await,
            Err(Error::Taken { .. })
        ));

        assert_eq!(
            desk.line(wei).await.expect("reads").gone.len(),
            1,
            "he may come back, and is called again"
        );
        desk.move_slip(wei, &ids[0], SlipState::Called, "A1").await.expect("he is back");
        desk.move_slip(wei, &ids[0], SlipState::Served, "").await.expect("helped");
        // Who taps twice on "next" calls one.
        for _ in 0..2 {
            desk.give_slip(wei, Language::En, &desk.new_key()).await.expect("gives");
        }
        let tap = desk.new_key();
        let taps = tokio::join!(desk.call_next(wei, "A1", &tap), desk.call_next(wei, "A1", &tap));
        assert_eq!(taps.0.expect("calls"), taps.1.expect("the same"));
        assert_eq!(desk.line(wei).await.expect("reads").waiting.len(), 1);
        desk.call_next(amal, "A2", &desk.new_key()).await.expect("calls");

        // Many at once: each is called by one of them.
        for _ in 0..40 {
            desk.give_slip(wei, Language::En, &desk.new_key()).await.expect("gives");
        }
        let calls: Vec<_> = ["wei", "amal", "chen"]
            .into_iter()
            .map(|name| {
                let (desk, who) = (expo.desk.clone(), expo.who(name).clone());
                tokio::spawn(async move {
                    let mut called = Vec::new();
                    while let Some(id) = desk.call_next(&who, "B1", &desk.new_key()).await.expect("calls") {
                        called.push(id);
                    }
                    called
                })
            })
            .collect();
        let mut called = Vec::new();
        for counter in calls {
            called.extend(counter.await.expect("runs"));
        }
        let once: BTreeSet<_> = called.iter().collect();
        assert_eq!((called.len(), once.len()), (40, 40));
    });
}

#[test]
fn a_contact_is_counted_by_subject_and_language_and_can_be_taken_back_by_who_counted() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal) = (&expo.desk, expo.who("wei"), expo.who("amal"));
        let slip = desk.count_contact(wei, Category::Customs, Language::Ar).await.expect("counts");
        desk.count_contact(amal, Category::Customs, Language::Ar).await.expect("counts");
        desk.count_contact(wei, Category::Entry, Language::Fr).await.expect("counts");
        desk.uncount_contact(amal, &slip).await.expect("changes nothing: it is his");
        let counts = |line: desk::Line| line.counts;
        let now = counts(desk.line(wei).await.expect("reads"));
        assert_eq!(now, [(Category::Customs, Language::Ar, 2), (Category::Entry, Language::Fr, 1)]);
        desk.uncount_contact(wei, &slip).await.expect("his");
        desk.uncount_contact(wei, &slip).await.expect("again changes nothing");
        let now = counts(desk.line(wei).await.expect("reads"));
        assert_eq!(now, [(Category::Customs, Language::Ar, 1), (Category::Entry, Language::Fr, 1)]);
        expo.clock.pass(DAY);
        assert!(counts(desk.line(wei).await.expect("reads")).is_empty(), "each day begins with none");
    });
}

#[test]
fn a_short_request_needs_a_way_back_and_is_completed_by_who_took_it_down() {
    on_both_engines(|expo| async move {
        let (desk, chen, wei, amal) = (&expo.desk, expo.who("chen"), expo.who("wei"), expo.who("amal"));
        let by = |draft| desk::NewRequest { by: Some(chen.staff.clone()), ..request("tom-counter-1", draft) };
        let nowhere = Draft { contact: ContactDraft::default(), ..tom() };
        let Err(FileError::Invalid(faults)) = desk.file_request(by(nowhere)).await else { panic!("refused") };
        let fields: Vec<_> = faults.iter().map(|f| f.field.as_str()).collect();
        assert_eq!(fields, ["contact.phone"]);
        // An exhibitor cannot be brief.
        let own = Draft { channel: "online".into(), ..tom() };
        let Err(FileError::Invalid(faults)) = desk.file_request(by(own)).await else { panic!("refused") };
        assert!(faults.iter().any(|f| f.field == "contact.name"));

        let receipt = desk.file_request(by(tom())).await.expect("a phone is enough");
        // Chen is a notary and has a part of it to claim; she took it down, so she may go on with it.
        let known = desk.draft_of(chen, &receipt.id).await.expect("hers");
        let seen = Desk::fingerprint(&known).expect("has one");
        assert_eq!(known.contact.phone, "+442079460018");
        assert!(
            matches!(desk.draft_of(amal, &receipt.id).await, Err(Error::Forbidden)),
            "in her queue, not hers"
        );
        let whole = Draft {
            hall: "5.1".into(),
            stand: "A02".into(),
            danger: "yes".into(),
            contact: ContactDraft { name: "Tom Brightwell".into(), ..known.contact.clone() },
            ..known
        };
        let files = vec![Upload { name: "lamp.png".into(), body: photo().into() }];
        for _ in 0..2 {
            let save = desk.complete_request(chen, &receipt.id, &seen, whole.clone(), files.clone());
            save.await.expect("whole, and a second tap changes nothing");
        }
        desk.claim(wei, &receipt.id).await.expect("waits");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        assert_eq!((view.words.name.as_str(), view.words.stand.as_str()), ("Tom Brightwell", "A02"));
        assert_eq!((view.row.urgency, view.files.len()), (Urgency::Now, 1));
        // Who goes on with what was there before her would undo what she wrote.
        let old = desk.complete_request(
            wei,
            &receipt.id,
            &seen,
            Draft { stand: "A03".into(), ..tom() },
            Vec::new(),
        );
        assert!(matches!(old.await, Err(CompleteError::Outdated)));
        // Less pressing than it was said to be: it stays as it is.
        let calm = Draft { danger: "no".into(), ..desk.draft_of(wei, &receipt.id).await.expect("his") };
        let now = Desk::fingerprint(&desk.draft_of(wei, &receipt.id).await.expect("his")).expect("has one");
        desk.complete_request(wei, &receipt.id, &now, calm, Vec::new()).await.expect("whole");
        assert_eq!(desk.open_ticket(wei, &receipt.id).await.expect("his").row.urgency, Urgency::Now);
        // What exhibitors wrote themselves stays theirs.
        let hers = expo.file("claire-tablet-1", claire()).await;
        desk.claim(wei, &hers.id).await.expect("waits");
        assert!(matches!(desk.draft_of(wei, &hers.id).await, Err(Error::Forbidden)));
        expo.is_sound().await;
    });
}
