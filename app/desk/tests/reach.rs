//! Reaching people on a bad network or with their page closed: photos in pieces, mail, calls; on both engines.

mod expo;

use desk::{Error, Piece, UploadFault};
use domain::draft::{ContactDraft, Draft};
use domain::{HOUR, Language, MINUTE, Reached};
use expo::{amira, claire, on_both_engines, photo, request, tom};

fn piece(key: &str, at: usize, size: usize, body: &[u8]) -> Piece {
    Piece {
        key: key.into(),
        name: "crate.png".into(),
        size: size as i64,
        at: at as i64,
        body: body.to_vec().into(),
        message: None,
    }
}

#[test]
fn a_photo_in_pieces_goes_on_where_it_stopped_and_arrives_once() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let receipt = expo.file("amira-phone-1", amira()).await;
        let (secret, photo) = (receipt.secret.as_str(), photo());
        let (size, half) = (photo.len(), photo.len() / 2);
        assert_eq!(desk.uploaded(secret, "photo-0001").await.expect("reads").have, 0);
        let first =
            desk.exhibitor_uploads(secret, piece("photo-0001", 0, size, &photo[..half])).await.expect("fits");
        assert_eq!((first.have, first.done), (half as i64, false));
        // The answer was lost: the same piece again, and one from further on, change nothing.
        for (at, body) in [(0, &photo[..half]), (half + 1, &photo[half + 1..])] {
            let again =
                desk.exhibitor_uploads(secret, piece("photo-0001", at, size, body)).await.expect("fits");
            assert_eq!((again.have, again.done), (half as i64, false));
        }
        // The last piece comes twice at once.
        let last = |desk: desk::Desk, piece| {
            let secret = secret.to_owned();
            tokio::spawn(async move { desk.exhibitor_uploads(&secret, piece).await.expect("fits").done })
        };
        let twice = [0, 1].map(|_| last(desk.clone(), piece("photo-0001", half, size, &photo[half..])));
        for one in twice {
            assert!(one.await.expect("runs"));
        }
        assert_eq!(desk.request(secret).await.expect("hers").files.len(), 1);
        // What is no photo is refused with its name, once and for all.
        let page = b"<script>alert(1)</script>";
        let refused =
            desk.exhibitor_uploads(secret, piece("photo-0002", 0, page.len(), page)).await.expect("answers");
        assert!(refused.done);
        assert_eq!(refused.fault, Some(("crate.png".into(), UploadFault::Kind)));
        // Ten came already.
        for at in 3..=11 {
            let key = format!("photo-{at:04}");
            desk.exhibitor_uploads(secret, piece(&key, 0, size, &photo)).await.expect("fits");
        }
        let eleventh =
            desk.exhibitor_uploads(secret, piece("photo-0012", 0, size, &photo)).await.expect("answers");
        assert_eq!(eleventh.fault.map(|(_, fault)| fault), Some(UploadFault::TooMany));
        // Lies about the size end nowhere.
        for (at, size) in [(0, 0), (0, 99 << 20), (0, 3)] {
            let lie = desk.exhibitor_uploads(secret, piece("photo-0013", at, size, &photo)).await;
            assert!(matches!(lie, Err(Error::Invalid(_))), "{size}");
        }
        assert!(matches!(desk.uploaded("nobody's", "photo-0001").await, Err(Error::NotFound)));
        expo.is_sound().await;
    });
}

#[test]
fn a_mail_says_that_there_is_an_answer_unless_the_page_is_open() {
    on_both_engines(|expo| async move {
        let (desk, wei) = (&expo.desk, expo.who("wei"));
        let draft = Draft {
            contact: ContactDraft { email: "claire@belcourt.example".into(), ..claire().contact },
            ..claire()
        };
        let receipt = expo.file("claire-phone-1", draft).await;
        desk.claim(wei, &receipt.id).await.expect("waits");
        let answer = async |key: &str| {
            desk.send_reply(wei, &receipt.id, key, "do_not_sign").await.expect("known");
        };
        answer("k1").await;
        assert_eq!(desk.next_notice().await.expect("reads"), None, "she may be looking");
        expo.clock.pass(MINUTE);
        let notice = desk.next_notice().await.expect("reads").expect("due");
        assert_eq!((notice.email.as_str(), notice.language), ("claire@belcourt.example", Language::Fr));
        assert!(notice.link.ends_with(&format!("/fr/r/{}", receipt.secret)));
        assert_eq!(desk.next_notice().await.expect("reads"), None, "another server has it");
        // It fails, and is tried again later.
        desk.notice_failed(&notice, "greylisted", false).await.expect("noted");
        assert_eq!(desk.next_notice().await.expect("reads"), None);
        expo.clock.pass(2 * MINUTE);
        let notice = desk.next_notice().await.expect("reads").expect("due");
        assert_eq!(notice.tries, 1);
        desk.notice_sent(&notice).await.expect("noted");
        // More answers, but she was told already.
        answer("k2").await;
        expo.clock.pass(HOUR);
        assert_eq!(desk.next_notice().await.expect("reads"), None);
        // She looked; the next answer is news again, unless she is looking when it comes.
        desk.page_is_open(&receipt.secret).await.expect("noted");
        expo.clock.pass(MINUTE);
        answer("k3").await;
        desk.page_is_open(&receipt.secret).await.expect("noted");
        expo.clock.pass(MINUTE);
        assert_eq!(desk.next_notice().await.expect("reads"), None, "she has seen it");
        expo.clock.pass(MINUTE);
        answer("k4").await;
        expo.clock.pass(MINUTE);
        let notice = desk.next_notice().await.expect("reads").expect("due");
        desk.notice_failed(&notice, "no such mailbox", true).await.expect("noted");
        let view = desk.open_ticket(wei, &receipt.id).await.expect("his");
        assert_eq!(view.notice, Some(("failed".into(), "no such mailbox".into())));
        expo.is_sound().await;
    });
}

#[test]
fn who_left_only_a_phone_is_called_back() {
    on_both_engines(|expo| async move {
        let (desk, wei, amal, xu) = (&expo.desk, expo.who("wei"), expo.who("amal"), expo.who("xu"));
        let by = desk::NewRequest { by: Some(wei.staff.clone()), ..request("tom-counter-2", tom()) };
        let receipt = desk.file_request(by).await.expect("files");
        expo.file("claire-phone-2", claire()).await;
        assert!(desk.call_backs(xu).await.expect("reads").is_empty(), "nobody has it yet");
        desk.claim(wei, &receipt.id).await.expect("waits");
        let list = async |who| {
            desk.call_backs(who).await.expect("reads").into_iter().map(|b| b.row.number).collect::<Vec<_>>()
        };
        assert_eq!(list(wei).await, [receipt.number]);
        assert_eq!(list(xu).await, [receipt.number]);
        assert!(list(amal).await.is_empty(), "not hers");
        let forbidden = desk.reach(amal, &receipt.id, Reached::NoAnswer, "").await;
        assert!(matches!(forbidden, Err(Error::Forbidden | Error::NotFound)));
        desk.reach(wei, &receipt.id, Reached::NoAnswer, "Try after five.").await.expect("his");
        assert_eq!(list(wei).await, [receipt.number], "not reached");
        desk.reach(wei, &receipt.id, Reached::Spoke, "").await.expect("his");
        assert!(list(wei).await.is_empty());
        expo.clock.pass(MINUTE);
        desk.send_reply(wei, &receipt.id, "k1", "do_not_sign").await.expect("known");
        assert_eq!(list(wei).await, [receipt.number], "there is something new to tell");
        desk.reach(wei, &receipt.id, Reached::OnMyWay, "").await.expect("his");
        let page = desk.request(&receipt.secret).await.expect("his page");
        assert_eq!(page.reached.map(|(kind, _)| kind), Some(Reached::OnMyWay));
        expo.is_sound().await;
    });
}
