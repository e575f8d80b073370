//! Amira files: what is whole, and what is wrong.

use super::*;
use crate::expo::{Hall, tests::Utc};
use crate::{Profession, Urgency};

fn expo() -> Expo {
    Expo {
        name: "Test".into(),
        zone: "UTC".into(),
        starts_on: "1970-01-01".into(),
        ends_on: "1970-01-06".into(),
        public_url: "http://localhost".into(),
        halls: vec![Hall { code: "5.1".into(), opens: "09:00".into(), closes: "18:00".into() }],
        desks: crate::expo::usual_desks(),
        rules: crate::roster::Rules::default(),
        demo: false,
    }
}

/// Amira of Nile Glass: her crate was dropped.
fn amira() -> Draft {
    Draft {
        language: "ar".into(),
        category: "damage".into(),
        answers: [("moved".to_owned(), "not_moved".to_owned())].into(),
        story: "سقط الصندوق".into(),
        hall: "5.1".into(),
        stand: "B07".into(),
        contact: ContactDraft { name: "أميرة حسن".into(), ..Default::default() },
        consent: true,
        ..Default::default()
    }
}

fn fields(draft: &Draft) -> Vec<(String, &'static str)> {
    let faults = draft.check(&expo(), &Utc, 0).expect_err("has faults");
    faults.into_iter().map(|e| (e.field, e.problem.code())).collect()
}

#[test]
fn a_whole_draft_becomes_a_filing() {
    let filing = amira().check(&expo(), &Utc, 0).expect("whole");
    assert_eq!(filing.profession, Profession::Appraiser);
    assert_eq!(filing.parts, [Profession::Notary]);
    assert_eq!(filing.urgency, Urgency::Today);
    assert_eq!(filing.words.reach, "page");
}

#[test]
fn every_fault_is_named_at_once_and_in_order() {
    let draft = Draft {
        story: " ".into(),
        hall: "99".into(),
        consent: false,
        answers: [("moved".to_owned(), "?".to_owned()), ("nope".to_owned(), "x".to_owned())].into(),
        contact: ContactDraft { email: "x".into(), phone: "y".into(), ..Default::default() },
        ..amira()
    };
    let expected = [
        ("answers.nope", "unknown_question"),
        ("answers.moved", "unknown_choice"),
        ("hall", "unknown_hall"),
        ("story", "missing"),
        ("contact.name", "missing"),
        ("contact.email", "not_an_email"),
        ("contact.phone", "not_a_phone"),
        ("consent", "consent_missing"),
    ];
    assert_eq!(fields(&draft), expected.map(|(f, p)| (f.to_owned(), p)));
}

#[test]
fn how_to_reach_them_decides_what_is_needed() {
    let mut draft = amira();
    draft.contact.reach = "phone".into();
    assert_eq!(fields(&draft), [("contact.phone".to_owned(), "missing")]);
    draft.contact.phone = "+20 100 123 4567".into();
    assert!(draft.check(&expo(), &Utc, 0).is_ok());
}

#[test]
fn a_time_starts_a_clock_and_raises_the_urgency() {
    let mut draft = amira();
    draft.too_late = "hour".into();
    let filing = draft.check(&expo(), &Utc, 0).expect("whole");
    assert_eq!(filing.clocks[0].due_at, HOUR);
    assert_eq!(filing.urgency, Urgency::Now);
    draft.too_late = "at".into();
    assert_eq!(fields(&draft), [("too_late_at".to_owned(), "missing")]);
    draft.too_late_at = Some(-crate::DAY);
    assert_eq!(fields(&draft), [("too_late_at".to_owned(), "out_of_range")]);
}

#[test]
fn something_that_is_being_moved_is_urgent_now() {
    let mut draft = amira();
    draft.answers.insert("moved".into(), "being_moved".into());
    assert_eq!(draft.check(&expo(), &Utc, 0).expect("whole").urgency, Urgency::Now);
}

#[test]
fn what_waited_for_a_network_is_due_when_it_was_said_to_be() {
    let draft = Draft { too_late: "hour".into(), ..amira() };
    let filing = draft.check_written(&expo(), &Utc, 0, HOUR / 2).expect("whole");
    assert_eq!(filing.clocks[0].due_at, HOUR);
    // Past by the time it arrives: it is late, and it is filed.
    let late = draft.check_written(&expo(), &Utc, 0, 5 * HOUR).expect("whole");
    assert_eq!((late.clocks[0].due_at, late.urgency), (HOUR, Urgency::Now));
}
