//! Promises and clocks, on both engines: nothing that an exhibitor was told is lost between two shifts.

mod expo;

use desk::views::CallTo;
use desk::{Breaches, Confirmation, Error, NewPromise, RanOut, Told};
use domain::clock::ClockState;
use domain::draft::Problem;
use domain::ticket::Refusal;
use domain::{ClockCode, DAY, HOUR, Language, LogAction, MINUTE, Millis, Outcome, Profession, PromiseState};
use expo::{TestExpo, amira, claire, field, on_both_engines};

/// "We will call the buyer's bank", in so many hours.
fn call_the_bank(expo: &TestExpo, key: &str, hours: Millis) -> NewPromise {
    NewPromise {
        key: key.into(),
        body: "Nous appelons la banque de l’acheteur.".into(),
        told: String::new(),
        due_at: expo.desk.now() + hours * HOUR,
        language: Language::Fr,
    }
}

fn told(message: &str) -> Told {
    Told { reason: "The bank is closed.".into(), message: message.into(), language: Language::Fr }
}

async fn actions(expo: &TestExpo, receipt: &desk::Receipt) -> Vec<LogAction> {
    let view = expo.desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("coordinators see all");
    view.history.iter().map(|item| item.action).collect()
}

#[test]
fn a_promise_outlives_its_maker_and_keeps_the_case_open_until_it_is_kept() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei, amal) = (&expo.desk, expo.who("wei"), expo.who("amal"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        let promise = desk.promise(wei, &receipt.id, call_the_bank(&expo, "form-1", 3)).await.expect("his");
        let again =
            desk.promise(wei, &receipt.id, call_the_bank(&expo, "form-1", 3)).await.expect("harmless");
        assert_eq!(promise, again, "a second tap promises nothing twice");

        // Claire reads it, without a name; the queue shows it as what runs out next.
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!(page.promised.len(), 1);
        assert_eq!(page.promised[0].body, "Nous appelons la banque de l’acheteur.");
        assert!(page.clocks.is_empty(), "it is said once");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        assert_eq!(view.row.promises, 1);
        assert_eq!(
            view.row.clock.map(|c| (c.code, c.due_at)),
            Some((ClockCode::Promise, promise.clock.due_at))
        );

        // It survives giving back, and the next one owes it.
        desk.release(wei, &receipt.id, "my shift ends").await.expect("his");
        let row = desk.claim(amal, &receipt.id).await.expect("waits");
        assert_eq!(row.promises, 1);
        let refused = desk.resolve(amal, &receipt.id, Outcome::AdviceGiven, "").await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::PromiseOpen))), "{refused:?}");
        assert!(
            matches!(desk.keep_promise(wei, &promise.id, "").await, Err(Error::NotFound)),
            "not his any more"
        );
        let kept = desk.keep_promise(amal, &promise.id, "Called at noon.").await.expect("hers now");
        assert_eq!((kept.state, kept.ran_out), (PromiseState::Kept, false));
        let twice = desk.keep_promise(amal, &promise.id, "").await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::Ended))), "{twice:?}");
        desk.resolve(amal, &receipt.id, Outcome::AdviceGiven, "").await.expect("nothing is owed");
        let late = desk.promise(amal, &receipt.id, call_the_bank(&expo, "form-2", 3)).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::Ended))), "{late:?}");
        expo.is_sound().await;
    });
}

/// The clock that asks for what was promised to be confirmed: when it is due, and how it stands.
async fn to_confirm(expo: &TestExpo, receipt: &desk::Receipt) -> Vec<(Millis, ClockState, bool)> {
    let view = expo.desk.open_ticket(expo.who("xu"), &receipt.id).await.expect("coordinators see all");
    let owed = view.deadlines.iter().filter(|d| d.clock.code == ClockCode::Confirm);
    owed.map(|d| (d.clock.due_at, d.state, d.ran_out)).collect()
}

#[test]
fn whoever_has_a_case_that_was_left_behind_first_confirms_what_was_promised() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal, xu) = (&expo.desk, expo.who("wei"), expo.who("amal"), expo.who("xu"));
        let promised = expo.file("claire-phone-1", claire()).await;
        let silent = expo.file("claire-phone-2", claire()).await;
        for receipt in [&promised, &silent] {
            desk.claim(wei, &receipt.id).await.expect("waits");
        }
        let promise = desk.promise(wei, &promised.id, call_the_bank(&expo, "form-1", 3)).await.expect("his");
        assert_eq!(to_confirm(&expo, &promised).await, [], "he is there");
        let nothing = Confirmation::Spoken("Told them.".into());
        let early = desk.confirm_promises(wei, &promised.id, nothing.clone()).await;
        assert!(matches!(early, Err(Error::Refused(Refusal::Ended))), "{early:?}");

        desk.take_off_duty(xu, &wei.staff.id, "left at four without a word").await.expect("is gone");
        let due = desk.now() + HOUR;
        assert_eq!(to_confirm(&expo, &promised).await, [(due, ClockState::Running, false)]);
        assert_eq!(to_confirm(&expo, &silent).await, [], "nothing was promised");
        let page = desk.request(&promised.secret).await.expect("hers");
        assert!(page.clocks.iter().any(|clock| clock.code == ClockCode::Confirm), "{:?}", page.clocks);

        // It goes with the case until somebody confirms; nobody ends it as any other clock.
        desk.release(xu, &promised.id, "Nobody is here.").await.expect("on her list");
        desk.claim(amal, &promised.id).await.expect("waits");
        let view = desk.open_ticket(amal, &promised.id).await.expect("hers");
        let owed = view.deadlines.iter().find(|d| d.clock.code == ClockCode::Confirm).expect("runs");
        let met = desk.meet_clock(amal, &owed.id, "Done.").await;
        assert!(matches!(met, Err(Error::NotFound)), "{met:?}");
        let by_hand = desk.start_clock(amal, &promised.id, "f1", ClockCode::Confirm, Some(desk.now())).await;
        assert_eq!(field(by_hand), ("kind".into(), Problem::UnknownChoice));
        let empty = Confirmation::Message(" ".into(), Language::Fr);
        let refused = desk.confirm_promises(amal, &promised.id, empty).await;
        assert_eq!(field(refused), ("message".into(), Problem::Missing));
        let refused = desk.confirm_promises(amal, &promised.id, Confirmation::Spoken(String::new())).await;
        assert_eq!(field(refused), ("reason".into(), Problem::Missing));
        let strange = desk.confirm_promises(wei, &promised.id, nothing.clone()).await;
        assert!(matches!(strange, Err(Error::NotFound)), "{strange:?}");
        let stands = Confirmation::Message("Ce qui est promis tient.".into(), Language::Fr);
        desk.confirm_promises(amal, &promised.id, stands.clone()).await.expect("hers");
        assert_eq!(to_confirm(&expo, &promised).await, [(due, ClockState::Met, false)]);
        let page = desk.request(&promised.secret).await.expect("hers");
        assert_eq!((page.messages.len(), page.promised.len()), (1, 1));
        let twice = desk.confirm_promises(amal, &promised.id, stands).await;
        assert!(matches!(twice, Err(Error::Refused(Refusal::Ended))), "{twice:?}");
        expo.is_sound().await;

        // Amal goes, too. Xu phones, and says so; what nobody confirms in time ran out; what is kept needs no word.
        desk.take_off_duty(xu, &amal.staff.id, "is ill").await.expect("is gone");
        desk.confirm_promises(xu, &promised.id, nothing).await.expect("on her list");
        desk.start_duty(amal).await.expect("is back");
        desk.release(xu, &promised.id, "Amal is back.").await.expect("on her list");
        desk.claim(amal, &promised.id).await.expect("waits");
        desk.take_off_duty(xu, &amal.staff.id, "is ill again").await.expect("is gone");
        expo.clock.pass(HOUR);
        assert_eq!(desk.sweep_clocks().await.expect("runs"), 1);
        desk.keep_promise(xu, &promise.id, "").await.expect("on her list");
        let states: Vec<_> =
            to_confirm(&expo, &promised).await.iter().map(|(_, s, out)| (*s, *out)).collect();
        let met = |ran_out| (ClockState::Met, ran_out);
        assert_eq!(states, [met(false), met(false), met(true)]);
        assert_eq!(desk.open_ticket(xu, &promised.id).await.expect("hers").row.clock, None);
        expo.is_sound().await;
    });
}

#[test]
fn a_promise_is_moved_or_taken_back_only_with_a_word_to_the_exhibitor() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        let first = desk.promise(wei, &receipt.id, call_the_bank(&expo, "form-1", 3)).await.expect("his");
        let tomorrow = desk.now() + DAY;
        let silent = desk.move_promise(wei, &first.id, tomorrow, told(" ")).await;
        assert_eq!(field(silent), ("message".into(), Problem::Missing));
        let no_reason = Told { reason: String::new(), ..told("Demain.") };
        let silent = desk.withdraw_promise(wei, &first.id, no_reason).await;
        assert_eq!(field(silent), ("reason".into(), Problem::Missing));
        let past = desk.move_promise(wei, &first.id, desk.now(), told("Demain.")).await;
        assert_eq!(field(past), ("due".into(), Problem::OutOfRange));
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!((page.messages.len(), page.promised.len()), (0, 1), "what was refused changed nothing");

        let moved = desk.move_promise(wei, &first.id, tomorrow, told("La banque est fermée ; demain.")).await;
        let moved = moved.expect("his");
        assert_eq!((moved.state, moved.clock.due_at), (PromiseState::Open, tomorrow));
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!((page.messages.len(), page.promised.len()), (1, 1));
        assert_eq!(page.promised[0].due_at, tomorrow);
        let gone = desk.move_promise(wei, &first.id, tomorrow, told("Encore.")).await;
        assert!(matches!(gone, Err(Error::Refused(Refusal::Ended))), "{gone:?}");

        desk.withdraw_promise(wei, &moved.id, told("La banque ne parle qu’à vous.")).await.expect("his");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        let states: Vec<_> = view.promises.iter().map(|p| p.state).collect();
        assert_eq!(states, [PromiseState::Moved, PromiseState::Withdrawn]);
        assert_eq!((view.row.promises, view.row.clock, view.messages.len()), (0, None, 2));
        let said = actions(&expo, &receipt).await;
        use LogAction::{MessageOut, PromiseMoved, PromiseWithdrawn, Promised};
        assert!(said.ends_with(&[
            Promised,
            PromiseMoved,
            MessageOut,
            Promised,
            PromiseWithdrawn,
            MessageOut
        ]));
        expo.is_sound().await;
    });
}

#[test]
fn what_the_exhibitor_ends_is_owed_no_more() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        for (key, solved) in [("claire-solved", true), ("claire-withdraws", false)] {
            let receipt = expo.file(key, claire()).await;
            desk.claim(wei, &receipt.id).await.expect("waits");
            let promise = desk.promise(wei, &receipt.id, call_the_bank(&expo, key, 3)).await.expect("his");
            if solved {
                desk.exhibitor_says_solved(&receipt.secret).await.expect("hers to say");
            } else {
                desk.exhibitor_withdraws(&receipt.secret).await.expect("hers to say");
            }
            let all = desk.promises(wei, &receipt.id).await.expect("his");
            assert_eq!((all[0].id.clone(), all[0].state), (promise.id, PromiseState::Voided));
            assert!(actions(&expo, &receipt).await.contains(&LogAction::PromiseVoided));
            // Open again, nothing of it comes back.
            desk.exhibitor_reopens(&receipt.secret).await.expect("hers to say");
            assert!(desk.request(&receipt.secret).await.expect("hers").promised.is_empty());
        }
        expo.is_sound().await;
    });
}

#[test]
fn only_who_answers_for_a_case_promises_and_sets_its_clocks() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("amira-tablet-1", amira()).await;
        let desk = &expo.desk;
        desk.claim(expo.who("tang"), &receipt.id).await.expect("waits");
        desk.claim(expo.who("chen"), &receipt.id).await.expect("the notary's part");
        let promise = desk
            .promise(expo.who("tang"), &receipt.id, call_the_bank(&expo, "form-1", 3))
            .await
            .expect("his");
        let court = ClockCode::Court;
        let clock = desk.start_clock(expo.who("tang"), &receipt.id, "form-2", court, Some(desk.now())).await;
        let clock = clock.expect("his");
        // Chen works on a part and sees it all; park is of no profession that was asked.
        for (name, hidden) in [("chen", false), ("park", true)] {
            let who = expo.who(name);
            let refused = [
                desk.promise(who, &receipt.id, call_the_bank(&expo, "form-3", 3)).await.map(drop),
                desk.keep_promise(who, &promise.id, "").await.map(drop),
                desk.move_promise(who, &promise.id, desk.now() + DAY, told("Demain.")).await.map(drop),
                desk.withdraw_promise(who, &promise.id, told("Non.")).await.map(drop),
                desk.start_clock(who, &receipt.id, "form-4", court, Some(desk.now())).await.map(drop),
                desk.meet_clock(who, &clock, "done").await,
                desk.move_clock(who, &clock, desk.now() + DAY, "later").await,
                desk.void_clock(who, &clock, "not so").await,
            ];
            for (at, answer) in refused.iter().enumerate() {
                let as_it_should = match answer {
                    Err(Error::NotFound) => hidden,
                    Err(Error::Forbidden) => !hidden,
                    _ => false,
                };
                assert!(as_it_should, "{name}, {at}: {answer:?}");
            }
        }
        assert_eq!(desk.promises(expo.who("chen"), &receipt.id).await.expect("sees it all").len(), 1);
        assert!(matches!(desk.promises(expo.who("park"), &receipt.id).await, Err(Error::NotFound)));
        // A promise is no clock to be voided behind the exhibitor's back.
        let behind = desk.void_clock(expo.who("tang"), &promise.id, "quietly").await;
        assert!(matches!(behind, Err(Error::NotFound)), "{behind:?}");
        desk.keep_promise(expo.who("xu"), &promise.id, "").await.expect("coordinators may");
        expo.is_sound().await;
    });
}

#[test]
fn what_runs_out_while_running_is_noted_once_and_counted() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        let slow = desk.promise(wei, &receipt.id, call_the_bank(&expo, "slow", 2)).await.expect("his");
        let quick = desk.promise(wei, &receipt.id, call_the_bank(&expo, "quick", 1)).await.expect("his");
        assert_eq!(desk.sweep_clocks().await.expect("runs"), 0);
        // A process that slept past both does the right things once, in order; two of them are as good as one.
        expo.clock.pass(3 * HOUR);
        let (one, other) = tokio::join!(desk.sweep_clocks(), desk.sweep_clocks());
        assert_eq!(one.expect("runs") + other.expect("runs"), 2);
        assert_eq!(desk.sweep_clocks().await.expect("runs"), 0);
        assert_eq!(desk.figures().await.expect("reads").ran_out, 2);
        let all = desk.promises(wei, &receipt.id).await.expect("his");
        assert!(all.iter().all(|p| p.ran_out && p.state == PromiseState::Open), "late, and still owed");
        for promise in [&slow, &quick] {
            desk.keep_promise(wei, &promise.id, "Late.").await.expect("his");
        }
        // Kept late counts, even where nobody had looked meanwhile.
        let third = desk.promise(wei, &receipt.id, call_the_bank(&expo, "third", 1)).await.expect("his");
        expo.clock.pass(2 * HOUR);
        assert!(desk.keep_promise(wei, &third.id, "").await.expect("his").ran_out);
        assert_eq!(desk.figures().await.expect("reads").ran_out, 3);
        // Of three promises all were broken; what is kept in time counts beside them, and is nobody's breach.
        let fourth = desk.promise(wei, &receipt.id, call_the_bank(&expo, "fourth", 1)).await.expect("his");
        desk.keep_promise(wei, &fourth.id, "").await.expect("his");
        let lines = desk.breaches(expo.who("xu")).await.expect("coordinates");
        let ran_out = RanOut { count: 3, of: 4 };
        let told =
            |profession| Breaches { code: ClockCode::Promise, profession, today: ran_out, ever: ran_out };
        assert_eq!(lines, [told(None), told(Some(Profession::Lawyer))]);
        assert!(matches!(desk.breaches(wei).await, Err(Error::Forbidden)));
        expo.clock.pass(DAY);
        let tomorrow = desk.breaches(expo.who("xu")).await.expect("coordinates");
        assert_eq!((tomorrow[0].today, tomorrow[0].ever), (RanOut::default(), ran_out));
        // What a case that is over still counts down to is nobody's breach.
        let other = expo.file("claire-phone-2", claire()).await;
        desk.claim(wei, &other.id).await.expect("waits");
        desk.start_clock(wei, &other.id, "f1", ClockCode::Court, Some(desk.now())).await.expect("his");
        desk.resolve(wei, &other.id, Outcome::AdviceGiven, "").await.expect("his");
        expo.clock.pass(3 * DAY);
        assert_eq!(desk.sweep_clocks().await.expect("runs"), 0);
        expo.is_sound().await;
    });
}

#[test]
fn the_board_shows_what_runs_out_next_of_what_one_may_see() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal) = (&expo.desk, expo.who("wei"), expo.who("amal"));
        let first = expo.file("claire-phone-1", claire()).await;
        let second = expo.file("claire-phone-2", claire()).await;
        desk.claim(wei, &first.id).await.expect("waits");
        desk.claim(amal, &second.id).await.expect("waits");
        desk.promise(wei, &first.id, call_the_bank(&expo, "form-1", 3)).await.expect("his");
        desk.promise(amal, &second.id, call_the_bank(&expo, "form-2", 1)).await.expect("hers");
        // Goods that came in almost six months ago stand there from three days before; others are advice.
        let entered = |days: Millis| Some(desk.now() - days * DAY);
        desk.start_clock(wei, &first.id, "f1", ClockCode::ReExport, entered(183)).await.expect("his");
        desk.start_clock(wei, &first.id, "f2", ClockCode::Priority, entered(176)).await.expect("his");
        let board = async |who: &str| {
            let lines = desk.clock_board(expo.who(who)).await.expect("reads");
            lines.iter().map(|line| (line.row.number, line.clock.code)).collect::<Vec<_>>()
        };
        let (one, two) = (first.number, second.number);
        let mine = [(one, ClockCode::Promise), (one, ClockCode::ReExport)];
        assert_eq!(board("wei").await, mine);
        assert_eq!(board("xu").await, [&[(two, ClockCode::Promise)], &mine[..]].concat());
        assert_eq!(board("park").await, []);
        expo.clock.pass(6 * DAY);
        desk.sweep_clocks().await.expect("runs");
        assert_eq!(board("wei").await.last(), Some(&(one, ClockCode::Priority)), "its last days have come");
        expo.is_sound().await;
        expo.clock.pass(MINUTE);
        desk.exhibitor_withdraws(&first.secret).await.expect("hers to say");
        assert_eq!(board("xu").await, [(two, ClockCode::Promise)], "what is over is not on the board");
    });
}

#[test]
fn what_is_owed_calls_its_holder_in_time_and_coordinators_when_it_is_late() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.claim(wei, &receipt.id).await.expect("waits");
        let promise = desk.promise(wei, &receipt.id, call_the_bank(&expo, "form-1", 3)).await.expect("his");
        let owed = async |who: &str| {
            let calls = desk.open_calls(expo.who(who)).await.expect("reads");
            let of = calls.into_iter().filter(|call| matches!(call.to, CallTo::Owed { .. }));
            of.map(|call| call.reason).collect::<Vec<_>>()
        };
        assert_eq!(owed("wei").await, [] as [&str; 0]);
        expo.clock.pass(2 * HOUR);
        assert_eq!(
            (owed("wei").await, owed("xu").await),
            (vec!["soon".to_owned()], vec![]),
            "it is his to keep"
        );
        expo.clock.pass(HOUR);
        for who in ["wei", "xu"] {
            assert_eq!(owed(who).await, ["late"], "{who}");
        }
        assert_eq!(owed("amal").await, [] as [&str; 0], "not hers");
        desk.keep_promise(wei, &promise.id, "").await.expect("his");
        assert_eq!((owed("wei").await, owed("xu").await), (vec![], vec![]));
        expo.is_sound().await;
    });
}
