//! The thread, the link, sight and the live stream, on both engines.

mod expo;

use desk::views::Content;
use desk::{Cursor, Error, Filter, LiveKind, Scope};
use domain::{Language, LogAction};
use expo::{amira, claire, on_both_engines};

#[test]
fn a_question_is_tapped_once_and_read_in_codes() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        desk.send_reply(wei, &receipt.id, "k1", "do_not_sign").await.expect("known");
        desk.ask(wei, &receipt.id, "k2", "signed_anything").await.expect("known");
        desk.ask(wei, &receipt.id, "k2", "signed_anything").await.expect("a repeat is harmless");
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!(page.messages.len(), 2);
        let question = page.messages[1].id.clone();
        assert!(desk.exhibitor_taps(&receipt.secret, &question, "later_today").await.is_err(), "not offered");
        desk.exhibitor_taps(&receipt.secret, &question, "yes").await.expect("offered");
        desk.exhibitor_taps(&receipt.secret, &question, "no").await.expect("changes nothing");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        let said: Vec<_> = view.messages.iter().map(|m| m.content.clone()).collect();
        assert_eq!(said[1], Content::Ask { code: "signed_anything".into(), answered: Some("yes".into()) });
        assert_eq!(said[2], Content::Tap { ask: "signed_anything".into(), code: "yes".into() });
        assert_eq!(said.len(), 3);
        assert!(view.row.unanswered);
        expo.is_sound().await;
    });
}

#[test]
fn a_lost_link_is_made_anew_and_the_old_one_is_dead() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        assert_eq!(
            desk.find_request(&receipt.number.to_string(), &receipt.code).await.expect("right"),
            receipt.secret
        );
        for _ in 0..5 {
            assert!(desk.find_request(&receipt.number.to_string(), "0000-0000").await.is_err());
        }
        let slowed = desk.find_request(&receipt.number.to_string(), &receipt.code).await;
        assert!(matches!(slowed, Err(Error::NotFound)), "too many wrong codes");
        expo.clock.pass(domain::MINUTE);
        assert!(desk.find_request(&receipt.number.to_string(), &receipt.code).await.is_ok());
        assert!(
            matches!(desk.reissue_link(wei, &receipt.id, "badge").await, Err(Error::Forbidden)),
            "not his yet"
        );
        desk.claim(wei, &receipt.id).await.expect("waits");
        let new = desk.reissue_link(wei, &receipt.id, "saw her badge").await.expect("his");
        assert_ne!(new.secret, receipt.secret);
        assert!(matches!(desk.request(&receipt.secret).await, Err(Error::NotFound)));
        assert!(desk.request(&new.secret).await.is_ok());
    });
}

#[test]
fn nobody_sees_more_than_the_door_allows() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("amira-tablet-1", amira()).await;
        let (desk, tang, park, xu) = (&expo.desk, expo.who("tang"), expo.who("park"), expo.who("xu"));
        let preview = desk.preview(tang, &receipt.id).await.expect("waits for an appraiser");
        assert!(preview.may.claim && !preview.may.open);
        assert!(matches!(desk.open_ticket(tang, &receipt.id).await, Err(Error::Forbidden)));
        assert!(matches!(desk.preview(park, &receipt.id).await, Err(Error::NotFound)), "not a mediator's");
        assert!(desk.search(tang, "nile").await.expect("runs").is_empty(), "names open with the claim");
        desk.claim(tang, &receipt.id).await.expect("waits");
        assert_eq!(desk.search(tang, "nile").await.expect("runs").len(), 1);
        desk.open_ticket(xu, &receipt.id).await.expect("coordinators see all");
        // Amal speaks Arabic, but sees it only once she is asked to translate.
        let amal = expo.who("amal");
        assert!(matches!(desk.open_ticket(amal, &receipt.id).await, Err(Error::NotFound)));
        desk.ask_translation(tang, &receipt.id).await.expect("his");
        let asked = Filter { scope: Scope::Translations, ..Filter::default() };
        assert_eq!(desk.queue(amal, &asked).await.expect("runs").items.len(), 1);
        desk.translate(amal, &receipt.id, None, Language::ZhHans, "箱子掉了").await.expect("asked");
        let seen = desk.seen_of_ticket(xu, &receipt.id).await.expect("hers");
        let who: Vec<_> =
            seen.iter().map(|s| (s.by.name.as_str(), s.what.as_str(), s.from.as_str())).collect();
        assert_eq!(who, [("xu", "opened", "192.0.2.7"), ("tang", "previewed", "192.0.2.7")]);
        assert!(matches!(desk.seen_of_ticket(tang, &receipt.id).await, Err(Error::Forbidden)));
    });
}

#[test]
fn a_listener_that_was_away_misses_nothing_and_learns_no_more_than_it_may() {
    on_both_engines(|expo| async move {
        let (desk, tang, park) = (&expo.desk, &expo.who("tang").staff, &expo.who("park").staff);
        let before = desk.cursor().await.expect("reads");
        let receipt = expo.file("amira-tablet-1", amira()).await;
        let (items, after) = desk.log_after(tang, before, 0).await.expect("reads");
        assert!(items.iter().any(|i| matches!(&i.kind, LiveKind::Ticket { action: LogAction::Filed, row, .. } if row.id == receipt.id)));
        assert!(desk.log_after(park, before, 0).await.expect("reads").0.is_empty(), "not a mediator's");
        assert!(after > before);
        desk.claim(expo.who("chen"), &receipt.id).await.expect("the notary's part");
        desk.claim(expo.who("tang"), &receipt.id).await.expect("waits");
        // Zhou is a notary too: the part left her sight, and its id is all she gets.
        let zhou = &expo.who("zhou").staff;
        let (items, _) = desk.log_after(zhou, after, 0).await.expect("reads");
        assert!(
            !items.is_empty()
                && items.iter().all(|i| matches!(&i.kind, LiveKind::Gone { id } if *id == receipt.id))
        );
        let (again, _) =
            desk.log_after(tang, "0-0".parse::<Cursor>().expect("a cursor"), 0).await.expect("reads");
        assert!(again.len() >= 3, "from the beginning, everything");
    });
}
