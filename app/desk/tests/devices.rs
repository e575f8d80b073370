//! Tablets of the expo: shared ones with their locks, and kiosks that call somebody; on both engines.

mod expo;

use desk::views::CallTo;
use desk::{Error, Pulse, SignInError};
use domain::{DeviceKind, HOUR, MINUTE};
use expo::on_both_engines;

#[test]
fn on_a_shared_tablet_one_is_at_work_and_the_others_are_locked_out() {
    on_both_engines(|expo| async move {
        let desk = &expo.desk;
        let refused = desk.set_up_device(expo.who("wei"), DeviceKind::Tablet, "T1", "Hall 5.1").await;
        assert!(matches!(refused, Err(Error::Forbidden)), "coordinators set up tablets");
        let tablet =
            desk.set_up_device(expo.who("xu"), DeviceKind::Tablet, "T1", "Hall 5.1").await.expect("sets up");
        let password = expo::PASSWORD;
        let wei = desk.sign_in("wei", password, "test", Some(&tablet)).await.expect("signs in");
        assert!(matches!(
            desk.set_pin(expo.who("wei"), "not the password", "4711").await,
            Err(Error::Invalid(_))
        ));
        desk.set_pin(expo.who("wei"), password, "4711").await.expect("sets");
        let amal = desk.sign_in("amal", password, "test", Some(&tablet)).await.expect("signs in");
        assert_eq!(desk.session(&wei.secret).await.expect("reads"), None, "Amal has it now");
        assert!(desk.session(&amal.secret).await.expect("reads").is_some());
        let here: Vec<_> = desk.people_here(&tablet).await.expect("reads");
        let here: Vec<_> = here.iter().map(|h| (h.name.as_str(), h.has_pin)).collect();
        assert_eq!(here, [("amal", false), ("wei", true)]);

        let id = wei.staff.id.clone();
        assert!(matches!(desk.unlock(&tablet, &id, "0000").await, Err(SignInError::Wrong)));
        let back = desk.unlock(&tablet, &id, "4711").await.expect("his PIN");
        assert_ne!(back.secret, wei.secret);
        assert!(desk.session(&back.secret).await.expect("reads").is_some());
        assert_eq!(desk.session(&wei.secret).await.expect("reads"), None, "the old secret is dead");
        assert_eq!(desk.session(&amal.secret).await.expect("reads"), None, "and Amal is locked out");

        // Nobody is at work: it locks itself, and a sign of life keeps it open.
        expo.clock.pass(4 * MINUTE);
        desk.use_session(&back.secret).await.expect("awake");
        expo.clock.pass(4 * MINUTE);
        assert!(desk.session(&back.secret).await.expect("reads").is_some());
        expo.clock.pass(2 * MINUTE);
        assert_eq!(desk.session(&back.secret).await.expect("reads"), None);
        // Five wrong PINs end it there.
        for _ in 0..5 {
            assert!(desk.unlock(&tablet, &id, "5555").await.is_err());
        }
        assert!(desk.unlock(&tablet, &id, "4711").await.is_err());
        assert_eq!(desk.people_here(&tablet).await.expect("reads").len(), 1);
        // A phone of one's own never locks so.
        let phone = desk.sign_in("wei", password, "test", None).await.expect("signs in");
        expo.clock.pass(HOUR);
        assert!(desk.session(&phone.secret).await.expect("reads").is_some());
    });
}

#[test]
fn a_kiosk_calls_whoever_is_on_duty_and_is_missed_when_it_falls_silent() {
    on_both_engines(|expo| async move {
        let (desk, xu, wei) = (&expo.desk, expo.who("xu"), expo.who("wei"));
        expo.all_go_home().await;
        let kiosk = desk.set_up_device(xu, DeviceKind::Kiosk, "K1", "Hall 5.1").await.expect("sets up");
        desk.device_pulse(&kiosk, Pulse { battery: Some(140), ..Pulse::default() }).await.expect("is there");
        assert_eq!(desk.devices(xu).await.expect("reads")[0].battery, Some(100));
        desk.call_staff(&kiosk).await.expect("calls");
        desk.call_staff(&kiosk).await.expect("again changes nothing");
        assert!(desk.open_calls(wei).await.expect("reads").is_empty(), "off duty");
        desk.start_duty(wei).await.expect("starts");
        let calls = desk.open_calls(wei).await.expect("reads");
        assert_eq!(calls.len(), 1);
        let CallTo::Kiosk { device, name, .. } = &calls[0].to else { panic!("a kiosk") };
        assert_eq!((name.as_str(), calls[0].reason.as_str()), ("K1", "called"));
        desk.answer_device(wei, device).await.expect("goes");
        assert!(desk.open_calls(xu).await.expect("reads").is_empty());

        expo.clock.pass(MINUTE);
        assert_eq!(desk.sweep_silent().await.expect("runs"), 0);
        expo.clock.pass(MINUTE);
        assert_eq!(desk.sweep_silent().await.expect("runs"), 1);
        desk.answer_device(xu, device).await.expect("goes");
        expo.clock.pass(HOUR);
        assert_eq!(desk.sweep_silent().await.expect("runs"), 0, "once for each silence");
        desk.device_pulse(&kiosk, Pulse::default()).await.expect("is back");
        expo.clock.pass(HOUR);
        assert_eq!(desk.sweep_silent().await.expect("runs"), 1);
        desk.retire_device(xu, device).await.expect("takes away");
        assert!(desk.open_calls(xu).await.expect("reads").is_empty());
        assert!(matches!(desk.device_pulse(&kiosk, Pulse::default()).await, Err(Error::NotFound)));
    });
}
