//! Somebody interprets for whoever has a case: marked by name, compared with its names, gone when they go home; on both engines.

mod expo;

use desk::handoff::To;
use desk::views::CallTo;
use desk::{AccountChange, Error, Filter, Scope};
use domain::conflict::{NameKind, Party, Side};
use domain::handoff::{Bar, Severity, Sheet};
use domain::people::Practice;
use domain::ticket::Refusal;
use domain::{HOUR, Language, Level, LogAction, Profession, Role};
use expo::{TestExpo, claire, on_both_engines};

/// Marie is a mediator who speaks French, and is on duty.
async fn marie_comes(expo: &mut TestExpo) {
    expo.hire("marie", Some(Profession::Mediator), &[(Language::Fr, Level::Fluent)]).await;
    expo.desk.start_duty(expo.who("marie")).await.expect("comes");
}

fn sheet() -> Sheet {
    Sheet {
        severity: Some(Severity::Watch),
        summary: "The buyer keeps the deposit.".into(),
        promises: "none".into(),
        next_step: "Call the buyer again.".into(),
        next_at: Some(4 * HOUR),
        ..Sheet::default()
    }
}

#[test]
fn with_marie_as_interpreter_amal_takes_a_case_in_french() {
    on_both_engines(|mut expo| async move {
        marie_comes(&mut expo).await;
        let desk = &expo.desk;
        let (wei, amal, marie) = (expo.who("wei"), expo.who("amal"), expo.who("marie"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        // That somebody there speaks French is not enough: who will, and do the names allow it?
        let to = To::Person(amal.staff.id.clone());
        let refused = desk.offer(wei, &receipt.id, to.clone(), sheet()).await;
        assert!(
            matches!(&refused, Err(Error::Refused(Refusal::NotAble { bars })) if bars == &[Bar::Language])
        );
        assert!(matches!(desk.open_ticket(marie, &receipt.id).await, Err(Error::NotFound)));
        let herself = desk.mark_interpreter(marie, &receipt.id, &marie.staff.id).await;
        assert!(matches!(herself, Err(Error::NotFound)), "nobody asked her: {herself:?}");

        let could = desk.open_ticket(wei, &receipt.id).await.expect("his").interpreters;
        let names: Vec<&str> = could.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["marie", "wei"], "they work in French");
        let unfit = desk.mark_interpreter(wei, &receipt.id, &expo.who("park").staff.id).await;
        assert!(matches!(unfit, Err(Error::Invalid(_))), "he speaks no French: {unfit:?}");
        for _ in 0..2 {
            desk.mark_interpreter(wei, &receipt.id, &marie.staff.id).await.expect("she speaks French");
        }
        let called = async || {
            let calls = desk.open_calls(marie).await.expect("reads").into_iter();
            calls.filter(|call| matches!(call.to, CallTo::Interprets { .. })).count()
        };
        assert_eq!(called().await, 1, "she is told, until she looks");
        let view = desk.open_ticket(marie, &receipt.id).await.expect("interprets");
        assert_eq!(called().await, 0);
        assert_eq!(view.interpreter.map(|one| one.name).as_deref(), Some("marie"));
        assert!(view.words.phone.is_empty() && view.words.email.is_empty(), "she needs no contact details");
        let theirs = Filter { scope: Scope::Translations, ..Filter::default() };
        assert_eq!(desk.queue(marie, &theirs).await.expect("reads").items.len(), 1);
        let all = Filter { scope: Scope::All, ..Filter::default() };
        assert_eq!(desk.queue(marie, &all).await.expect("reads").items.len(), 1);
        assert!(matches!(desk.release(marie, &receipt.id, "No.").await, Err(Error::Forbidden)));

        let id = desk.offer(wei, &receipt.id, to, sheet()).await.expect("offers");
        desk.accept_handoff(amal, &id, "").await.expect("with Marie's help");
        desk.end_duty(marie).await.expect("holds nothing");
        let view = desk.open_ticket(amal, &receipt.id).await.expect("hers");
        assert_eq!(view.interpreter, None);
        let said: Vec<LogAction> = view.history.iter().map(|item| item.action).collect();
        let of = |action| said.iter().filter(|a| **a == action).count();
        assert_eq!((of(LogAction::InterpreterMarked), of(LogAction::InterpreterGone)), (1, 1));
        assert!(matches!(desk.open_ticket(marie, &receipt.id).await, Err(Error::NotFound)), "she went home");
        expo.is_sound().await;
    });
}

#[test]
fn whoever_was_asked_to_translate_can_say_that_they_interpret() {
    on_both_engines(|mut expo| async move {
        marie_comes(&mut expo).await;
        let desk = &expo.desk;
        let (wei, marie, xu) = (expo.who("wei"), expo.who("marie"), expo.who("xu"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        desk.ask_translation(wei, &receipt.id).await.expect("asks");
        let other = desk.mark_interpreter(marie, &receipt.id, &wei.staff.id).await;
        assert!(matches!(other, Err(Error::Forbidden)), "only herself: {other:?}");
        desk.mark_interpreter(marie, &receipt.id, &marie.staff.id).await.expect("says so");
        assert!(
            desk.unmark_interpreter(marie, &receipt.id).await.expect("no more"),
            "she was asked to translate"
        );
        desk.mark_interpreter(xu, &receipt.id, &wei.staff.id)
            .await
            .expect("he has it, and stays to interpret");
        let taken = desk.unmark_interpreter(marie, &receipt.id).await;
        assert!(matches!(taken, Err(Error::Forbidden)), "it is not she: {taken:?}");
        let instead = desk.mark_interpreter(marie, &receipt.id, &marie.staff.id).await;
        assert!(matches!(instead, Err(Error::Forbidden)), "whom Xu named she does not push out: {instead:?}");
        assert!(desk.open_ticket(marie, &receipt.id).await.expect("translates").interpreters.is_empty());
        desk.mark_interpreter(wei, &receipt.id, &marie.staff.id).await.expect("she takes his place");
        desk.resolve(wei, &receipt.id, domain::Outcome::Settled, "").await.expect("settled");
        let late = desk.mark_interpreter(wei, &receipt.id, &wei.staff.id).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::Ended))), "{late:?}");
        assert!(desk.open_ticket(marie, &receipt.id).await.is_err(), "what has ended needs nobody");
        expo.is_sound().await;
    });
}

#[test]
fn an_interpreter_is_on_nobodys_other_side() {
    on_both_engines(|mut expo| async move {
        marie_comes(&mut expo).await;
        let desk = &expo.desk;
        let (wei, amal, marie, xu) = (expo.who("wei"), expo.who("amal"), expo.who("marie"), expo.who("xu"));
        // Amal of Marie's own firm works for the buyer whom Claire will name.
        expo.join("amal", "Plane Tree Law Office").await;
        expo.join("marie", "Plane Tree Law Office").await;
        let (claires, theirs) =
            (expo.file("claire-0001", claire()).await, expo.file("claire-0002", claire()).await);
        let golden = |side| Party { side, kind: NameKind::Firm, text: "Golden Spoon Trading Ltd".into() };
        desk.claim(amal, &theirs.id).await.expect("hers");
        desk.add_name(amal, &theirs.id, golden(Side::Asker)).await.expect("hers to add");
        desk.claim(wei, &claires.id).await.expect("his");
        desk.mark_interpreter(wei, &claires.id, &marie.staff.id).await.expect("nothing is known yet");

        // A name that is added is compared for her, too.
        desk.add_name(wei, &claires.id, golden(Side::Other)).await.expect("his to add");
        let found = desk.open_conflicts(xu).await.expect("reads");
        assert!(found.iter().any(|one| one.who.name == "marie"), "{found:?}");
        let doubt = found.iter().find(|one| one.who.name == "marie").expect("is found").id.clone();
        desk.decide_conflict(xu, &doubt, false, "Her firm works for them.").await.expect("decides");
        assert_eq!(desk.open_ticket(wei, &claires.id).await.expect("his").interpreter, None);
        assert!(matches!(desk.open_ticket(marie, &claires.id).await, Err(Error::NotFound)));
        let again = desk.mark_interpreter(wei, &claires.id, &marie.staff.id).await;
        assert!(matches!(again, Err(Error::Invalid(_))), "as if she were not there: {again:?}");

        // And she who interpreted for one side is found at the other.
        let more = expo.file("claire-0003", claire()).await;
        desk.claim(wei, &more.id).await.expect("his");
        desk.add_name(wei, &more.id, golden(Side::Other)).await.expect("his to add");
        let likely = desk.mark_interpreter(wei, &more.id, &marie.staff.id).await;
        assert!(
            matches!(&likely, Err(Error::Refused(Refusal::NotAble { bars })) if bars == &[Bar::Conflict])
        );
        assert!(desk.open_conflicts(xu).await.expect("reads").iter().any(|one| one.number == more.number));
        expo.is_sound().await;
    });
}

#[test]
fn a_mark_ends_with_the_language_and_with_what_it_was_compared_for() {
    on_both_engines(|mut expo| async move {
        marie_comes(&mut expo).await;
        expo.hire("li", Some(Profession::Lawyer), &[(Language::Fr, Level::Fluent)]).await;
        let desk = &expo.desk;
        let (wei, park, marie, li, xu) =
            (expo.who("wei"), expo.who("park"), expo.who("marie"), expo.who("li"), expo.who("xu"));
        desk.start_duty(li).await.expect("comes");
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        desk.mark_interpreter(wei, &receipt.id, &marie.staff.id).await.expect("she speaks French");
        let change = AccountChange {
            practices: vec![Practice::of(Profession::Mediator)],
            languages: vec![(Language::Fr, Level::Basic)],
            ..AccountChange::of(Role::Volunteer)
        };
        desk.change_account(xu, &marie.staff.id, change).await.expect("it was a mistake of the list");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        assert_eq!(view.interpreter, None);
        let last = view.history.last().expect("is logged");
        assert_eq!((last.action, last.about.as_deref()), (LogAction::InterpreterGone, Some("marie")));

        // Li is Claire's lawyer in another matter: that keeps nobody from her lawyer's side, and everybody from the middle.
        let other = expo.file("claire-0002", claire()).await;
        desk.claim(li, &other.id).await.expect("hers");
        desk.mark_interpreter(wei, &receipt.id, &li.staff.id).await.expect("on the same side");
        let to = To::Profession(Profession::Mediator);
        let id = desk.offer(wei, &receipt.id, to, sheet()).await.expect("offers");
        let accepted = desk.accept_handoff(park, &id, "").await;
        assert!(
            matches!(&accepted, Err(Error::Refused(Refusal::NotAble { bars })) if bars == &[Bar::Language])
        );
        expo.is_sound().await;
    });
}

#[test]
fn what_the_log_does_not_know_of_interpreters_is_found() {
    on_both_engines(|mut expo| async move {
        marie_comes(&mut expo).await;
        let desk = &expo.desk;
        let (wei, marie) = (expo.who("wei"), expo.who("marie"));
        let receipt = expo.file("claire-0001", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("his");
        desk.mark_interpreter(wei, &receipt.id, &marie.staff.id).await.expect("she speaks French");
        assert_eq!(desk.check().await.expect("runs"), []);
        let plant = async |sql: String| store::faults::plant(&expo.store, sql).await.expect("plants");
        plant("UPDATE ticket SET interpreter_id = NULL".into()).await;
        assert_eq!(desk.check().await.expect("runs").len(), 1, "the log says that Marie does");
        let park = &expo.who("park").staff.id;
        plant(format!("UPDATE ticket SET interpreter_id = '{park}'")).await;
        assert_eq!(desk.check().await.expect("runs").len(), 2, "and Park speaks no French");
    });
}
