//! Filing, claiming and what many do at once, on both engines.

mod expo;

use std::collections::HashSet;

use bytes::Bytes;
use desk::views::CallTo;
use desk::{Error, FileError, Filter, NewRequest, Scope, Upload};
use domain::ticket::Refusal;
use domain::{HOUR, Outcome, PartState, Profession, State};
use expo::{amira, claire, on_both_engines, request};
use futures::future::join_all;

#[test]
fn a_request_reaches_both_professions_and_one_holder_is_accountable() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("amira-tablet-1", amira()).await;
        let (tang, chen, wei) = (expo.who("tang"), expo.who("chen"), expo.who("wei"));
        let row = expo.desk.claim(tang, &receipt.id).await.expect("waits for an appraiser");
        assert!(row.is_held_by(&tang.staff.id));
        let row = expo.desk.claim(chen, &receipt.id).await.expect("the notary's part waits");
        assert_eq!(
            row.part_of(&chen.staff.id).map(|p| (p.profession, p.state)),
            Some((Profession::Notary, PartState::Claimed))
        );
        assert!(row.is_held_by(&tang.staff.id), "still the appraiser's");
        assert!(
            matches!(expo.desk.claim(wei, &receipt.id).await, Err(Error::NotFound)),
            "no lawyer was asked"
        );
        let refused = expo.desk.resolve(tang, &receipt.id, Outcome::OnSiteVisit, "").await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::PartOpen))));
        let part = row.parts[0].id.clone();
        expo.desk.finish_part(chen, &receipt.id, &part, "Recorded.").await.expect("hers");
        expo.desk.resolve(tang, &receipt.id, Outcome::OnSiteVisit, "").await.expect("nothing is open");
        expo.is_sound().await;
    });
}

#[test]
fn of_64_who_claim_at_once_one_wins_and_63_are_told_who() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-1", claire()).await;
        let lawyers = [expo.who("wei"), expo.who("amal")];
        let claims = (0..64).map(|n| {
            let (desk, caller, id) = (expo.desk.clone(), lawyers[n % 2].clone(), receipt.id.clone());
            tokio::spawn(async move { desk.claim(&caller, &id).await })
        });
        let (mut won, mut told) = (Vec::new(), Vec::new());
        for claim in join_all(claims).await {
            match claim.expect("ran") {
                Ok(row) => won.push(row.holder.expect("held").name),
                Err(Error::Taken { by: Some(by) }) => told.push(by.name),
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((won.len(), told.len()), (1, 63));
        assert!(told.iter().all(|name| *name == won[0]));
        expo.is_sound().await;
    });
}

#[test]
fn a_thousand_requests_with_each_key_sent_three_times_at_once_are_a_thousand_tickets() {
    on_both_engines(|expo| async move {
        let sent = (0..3_000).map(|n| {
            let desk = expo.desk.clone();
            tokio::spawn(async move {
                desk.file_request(request(&format!("double-tap-{}", n % 1_000), claire())).await
            })
        });
        let mut numbers = HashSet::new();
        let mut first = 0;
        for filed in join_all(sent).await {
            let receipt = filed.expect("ran").expect("a fine draft");
            numbers.insert(receipt.number);
            first += usize::from(!receipt.repeated);
        }
        assert_eq!((numbers.len(), first), (1_000, 1_000));
        expo.is_sound().await;
    });
}

#[test]
fn the_same_key_with_another_body_is_refused_and_changes_nothing() {
    on_both_engines(|expo| async move {
        let first = expo.file("one-form-of-claire", claire()).await;
        let again = expo.file("one-form-of-claire", claire()).await;
        assert_eq!((first.number, &first.secret, again.repeated), (again.number, &again.secret, true));
        let mut other = claire();
        other.story.push_str(" Et il part.");
        let refused = expo.desk.file_request(request("one-form-of-claire", other)).await;
        assert!(matches!(refused, Err(FileError::KeyReused)));
        for key in ["", "short", "with space in it", "ключ-ключ"] {
            let refused = expo.desk.file_request(request(key, claire())).await;
            assert!(matches!(refused, Err(FileError::BadKey)), "{key}");
        }
    });
}

#[test]
fn a_use_case_that_fails_in_a_group_takes_nobody_with_it() {
    on_both_engines(|expo| async move {
        let store = expo.store.clone();
        let jobs = (0..40).map(|n| {
            let (store, desk) = (store.clone(), expo.desk.clone());
            tokio::spawn(async move {
                if n % 4 == 0 {
                    let failed: Result<(), store::Error> = store
                        .write(move |c| {
                            Box::pin(async move {
                                store::sessions::end(c, "nobody").await?;
                                // Two tickets cannot both be this one's: the statement fails half way through.
                                let id = domain::TicketId::from("no-such-ticket");
                                store::tickets::rate(c, &id, 0, 5, "").await
                            })
                        })
                        .await;
                    assert!(failed.is_err(), "a rating of no ticket breaks a foreign key");
                    0
                } else {
                    desk.file_request(request(&format!("among-failing-{n}"), claire())).await.expect("kept");
                    1
                }
            })
        });
        let kept: usize = join_all(jobs).await.into_iter().map(|job| job.expect("ran")).sum();
        assert_eq!(kept, 30);
        let count = expo.store.read(|c| Box::pin(store::tickets::how_many(c))).await.expect("reads");
        assert_eq!(count, 30);
        expo.is_sound().await;
    });
}

#[test]
fn what_nobody_claims_in_time_or_can_serve_calls_a_coordinator_once() {
    on_both_engines(|expo| async move {
        let xu = expo.who("xu");
        expo.all_go_home().await;
        expo.desk.start_duty(expo.who("wei")).await.expect("starts");
        let contract = expo.file("claire-phone-2", claire()).await;
        assert_eq!(
            expo.desk.sweep_unclaimed().await.expect("runs"),
            0,
            "a lawyer who speaks French is there"
        );
        let damage = expo.file("amira-tablet-2", amira()).await;
        assert_eq!(expo.desk.sweep_unclaimed().await.expect("runs"), 2, "no appraiser is, and no notary");
        expo.clock.pass(HOUR);
        assert_eq!(expo.desk.sweep_unclaimed().await.expect("runs"), 1, "past its limit");
        assert_eq!(expo.desk.sweep_unclaimed().await.expect("runs"), 0, "once each");
        let calls = expo.desk.open_calls(xu).await.expect("reads");
        let said: Vec<_> = calls
            .iter()
            .map(|call| match &call.to {
                CallTo::Ticket { number, profession, .. } => (*number, call.reason.as_str(), *profession),
                other => panic!("nobody is called to {other:?}"),
            })
            .collect();
        let expected = [
            (damage.number, "no_profession", Profession::Appraiser),
            (damage.number, "no_profession", Profession::Notary),
            (contract.number, "unclaimed", Profession::Lawyer),
        ];
        assert_eq!(said, expected);
        assert!(expo.desk.open_calls(expo.who("wei")).await.expect("reads").is_empty(), "coordinators only");
        expo.desk.acknowledge_call(xu, &damage.id).await.expect("hers");
        expo.desk.claim(expo.who("wei"), &contract.id).await.expect("waits");
        assert!(expo.desk.open_calls(xu).await.expect("reads").is_empty());
        expo.is_sound().await;
    });
}

#[test]
fn a_part_that_no_colleague_takes_calls_a_coordinator_each_time_it_waits_again() {
    on_both_engines(|expo| async move {
        let (desk, wei, chen, xu) = (&expo.desk, expo.who("wei"), expo.who("chen"), expo.who("xu"));
        expo.all_go_home().await;
        for name in ["wei", "chen"] {
            desk.start_duty(expo.who(name)).await.expect("starts");
        }
        let receipt = expo.file("claire-phone-5", claire()).await;
        desk.claim(wei, &receipt.id).await.expect("waits");
        let row =
            desk.refer(wei, &receipt.id, Profession::Notary, "Record the delivery.").await.expect("his");
        let part = row.parts[0].id.clone();
        let called = async || {
            desk.sweep_unclaimed().await.expect("runs");
            let calls = desk.open_calls(xu).await.expect("reads");
            assert_eq!(desk.figures().await.expect("reads").calls, calls.len() as i64);
            calls.into_iter().map(|call| call.reason).collect::<Vec<_>>()
        };
        assert!(called().await.is_empty(), "a notary is on duty, and it is not late");
        expo.clock.pass(HOUR);
        assert_eq!(called().await, ["part_unclaimed"]);
        desk.claim(chen, &receipt.id).await.expect("waits");
        assert!(called().await.is_empty(), "Chen has it");
        desk.release_part(chen, &receipt.id, &part, "Called to another stand.").await.expect("hers");
        assert!(called().await.is_empty(), "its time begins anew");
        desk.end_duty(chen).await.expect("ends");
        assert_eq!(called().await, ["no_profession"]);
        expo.is_sound().await;
    });
}

#[test]
fn an_exhibitor_can_take_it_back_say_it_is_solved_and_come_back() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-3", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.start_duty(wei).await.expect("starts");
        desk.claim(wei, &receipt.id).await.expect("waits");
        desk.resolve(wei, &receipt.id, Outcome::Settled, "paid in cash").await.expect("his");
        desk.exhibitor_says_solved(&receipt.secret).await.expect("resolved");
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!((page.state, page.outcome), (State::Closed, Some(Outcome::Settled)));
        desk.exhibitor_reopens(&receipt.secret).await.expect("closed");
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!(page.state, State::Claimed, "back to Wei, who is on duty");
        desk.exhibitor_withdraws(&receipt.secret).await.expect("open");
        assert!(matches!(
            desk.exhibitor_withdraws(&receipt.secret).await,
            Err(Error::Refused(Refusal::Ended))
        ));
        expo.is_sound().await;
    });
}

#[test]
fn a_word_to_an_ended_request_opens_it_and_its_limit_begins_anew() {
    on_both_engines(|expo| async move {
        let receipt = expo.file("claire-phone-4", claire()).await;
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        desk.start_duty(wei).await.expect("starts");
        desk.claim(wei, &receipt.id).await.expect("waits");
        let row = desk.resolve(wei, &receipt.id, Outcome::AdviceGiven, "").await.expect("his");
        assert_eq!(row.claim_by, None, "nobody has to claim what is over");
        let says = async |key: &str, words: &str| {
            let left_out = desk.exhibitor_writes(&receipt.secret, key, words, Vec::new(), false).await;
            assert_eq!(left_out.expect("kept"), []);
            desk.queue(expo.who("xu"), &Filter { scope: Scope::All, ..Filter::default() })
                .await
                .expect("reads")
        };
        let row = says("one-more-thing", "Encore une chose.").await.items.remove(0);
        assert!(row.is_held_by(&wei.staff.id) && row.unanswered, "back to Wei, who is on duty");
        desk.resolve(wei, &receipt.id, Outcome::AdviceGiven, "").await.expect("his");
        desk.close(wei, &receipt.id).await.expect("resolved");
        desk.end_duty(wei).await.expect("ends");
        expo.clock.pass(HOUR);
        says("one-more-thing", "Encore une chose.").await;
        let page = desk.request(&receipt.secret).await.expect("hers");
        assert_eq!(page.state, State::Closed, "what was sent before, sent again, says nothing new");
        let row = says("and-another", "Et une autre.").await.items.remove(0);
        assert_eq!((row.state, row.waiting_since), (State::Waiting, row.filed_at + HOUR), "Wei went home");
        assert_eq!(row.claim_by, Some(row.waiting_since + row.urgency.claim_limit()));
        expo.is_sound().await;
    });
}

#[test]
fn a_retry_long_after_and_with_kept_photos_gives_the_same_receipt() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let paper =
            || vec![Upload { name: "notice.pdf".into(), body: Bytes::from_static(b"%PDF-1.4 made up") }];
        let (kept, faults) = desk.keep_files("claire-phone-6", paper()).await.expect("kept");
        assert_eq!((kept.len(), faults.len()), (1, 0));
        let mut draft = claire();
        (draft.too_late, draft.too_late_local) = ("at".into(), "2026-11-05T12:00".into());
        let request = |files| NewRequest {
            files,
            kept: kept.iter().map(|file| file.id.clone()).collect(),
            ..request("claire-phone-6", draft.clone())
        };
        let first = desk.file_request(request(Vec::new())).await.expect("a fine draft");
        expo.clock.pass(72 * HOUR);
        for again in [Vec::new(), paper()] {
            let again = desk.file_request(request(again)).await.expect("filed already");
            assert_eq!((again.number, &again.secret, again.repeated), (first.number, &first.secret, true));
        }
        assert_eq!(desk.request(&first.secret).await.expect("hers").files.len(), 1);
        let late =
            desk.file_request(NewRequest { key: "claire-phone-7".into(), ..request(Vec::new()) }).await;
        assert!(matches!(late, Err(FileError::Invalid(_))), "for a new request that time is past");
        expo.is_sound().await;
    });
}
