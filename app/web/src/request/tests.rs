//! Pages as they are rendered, with the worst that people can type.

use std::sync::Arc;

use desk::views::{Author, Content, File, Message, RequestView, Translation};
use desk::{KeptFile, Receipt, UploadFault, Zoned};
use domain::draft::{ContactDraft, Draft, FieldError, Problem, Words as Typed};
use domain::expo::{Expo, Hall};
use domain::row::Person;
use domain::waiting::Waiting;
use domain::{Category, Channel, Clock, ClockCode, Language, Number, Profession, State, TicketId};
use leptos::prelude::*;

use super::composer::Writing;
use super::form::{FIELDS, FormContext, Trouble};
use super::{fields, form, receipt, status};
use crate::i18n::Words;

const EVIL: &str = "</textarea><script>alert(1)</script>\u{22}'><img src=x>";

fn venue() -> Arc<Zoned> {
    let hall = |code: &str| Hall { code: code.into(), opens: "09:00".into(), closes: "18:00".into() };
    let expo = Expo {
        name: "Harbour Import Expo".into(),
        zone: "Asia/Shanghai".into(),
        starts_on: "2026-11-05".into(),
        ends_on: "2026-11-10".into(),
        public_url: "https://desk.example".into(),
        halls: vec![hall("5.1"), hall("8.2")],
        desks: domain::expo::usual_desks(),
        rules: domain::roster::Rules::default(),
        demo: false,
    };
    let zone = jiff::tz::TimeZone::get("Asia/Shanghai").expect("bundled");
    Arc::new(Zoned { expo, zone, kinds: Vec::new() })
}

fn context(category: Category, channel: Channel) -> FormContext {
    FormContext {
        w: Words::of(Language::En),
        category,
        channel,
        action: format!("/en/new/{category}"),
        key: "a-key-of-this-form".into(),
        draft: Draft::default(),
        errors: Vec::new(),
        upload_faults: Vec::new(),
        kept: Vec::new(),
        dropped: Vec::new(),
        trouble: None,
        venue: venue(),
        now: Some(1_793_860_200_000),
        slip: None,
        completes: None,
        kiosk: None,
    }
}

fn html(view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| view().to_html())
}

/// Everything typed, everything hostile, everything wrong.
fn hostile(category: Category) -> FormContext {
    let evil = || EVIL.to_owned();
    let mut ctx = context(category, Channel::Online);
    ctx.draft = Draft {
        answers: category.questions().iter().map(|q| (q.code.to_owned(), evil())).collect(),
        story: evil(),
        hall: evil(),
        stand: evil(),
        contact: ContactDraft {
            name: evil(),
            romanised: evil(),
            address_as: evil(),
            company: evil(),
            email: evil(),
            phone: evil(),
            reach: evil(),
            discreet: false,
        },
        other_side: evil(),
        too_late: evil(),
        too_late_local: evil(),
        ..Draft::default()
    };
    ctx.errors = FIELDS
        .iter()
        .map(|(path, _)| FieldError { field: (*path).to_owned(), problem: Problem::Missing })
        .chain([FieldError { field: evil(), problem: Problem::UnknownQuestion }])
        .collect();
    ctx.upload_faults = vec![(evil(), UploadFault::Kind)];
    ctx.kept = vec![KeptFile { id: "f1".into(), name: evil(), size: 2_345_678 }];
    ctx.trouble = Some(Trouble::KeyReused);
    ctx
}

fn assert_harmless(page: &str) {
    assert!(!page.contains("<script"), "a script came through");
    assert!(!page.contains("<img src=x"), "an element came through");
    let count = |tag| page.matches(tag).count();
    assert_eq!(count("<textarea"), count("</textarea>"), "a text left its field");
}

#[test]
fn no_form_lets_a_script_through_and_none_loses_what_was_typed() {
    for category in Category::ALL {
        let ctx = hostile(*category);
        let page = html(|| form::form(&ctx));
        assert_harmless(&page);
        assert!(page.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;"), "{category}");
        assert!(page.contains("2.3\u{a0}MB"), "the kept file is listed");
    }
}

#[test]
fn each_error_stands_beside_its_field_and_in_the_summary() {
    for category in Category::ALL {
        let ctx = hostile(*category);
        let page = html(|| form::form(&ctx));
        for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            let strange = link.contains("textarea");
            let hidden = ["f-language", "f-danger", "f-moving", "f-consent_sensitive"].contains(&link);
            if !strange && !hidden {
                assert!(page.contains(&format!("id=\"{link}\"")), "{category}: {link} leads nowhere");
                assert!(page.contains(&format!("id=\"{link}-error\"")), "{category}: {link} says nothing");
            }
        }
    }
}

#[test]
fn an_exhibitor_has_a_subject_per_step_and_a_volunteer_two_steps() {
    for category in Category::ALL {
        let online = fields::steps(&context(*category, Channel::Online)).len();
        assert_eq!(online, if category.questions().is_empty() { 5 } else { 6 }, "{category}");
        for channel in [Channel::Phone, Channel::WalkIn] {
            assert_eq!(fields::steps(&context(*category, channel)).len(), 2);
        }
    }
    let phone = html(|| form::form(&context(Category::Other, Channel::Phone)));
    assert!(phone.contains("name=\"language\""), "a volunteer names the language");
    let online = html(|| form::form(&context(Category::Other, Channel::Online)));
    assert!(!online.contains("name=\"language\""));
}

#[test]
fn where_somebody_is_hurt_the_numbers_stand_first() {
    let page = html(|| form::form(&context(Category::Injury, Channel::Online)));
    let (numbers, form) = (page.find("tel:120"), page.find("<form"));
    assert!(numbers.is_some() && numbers < form && page.contains("tel:110"));
    let damage = html(|| form::form(&context(Category::Damage, Channel::Online)));
    assert!(damage.contains(&Words::of(Language::En).t("form-keep-in-place")));
}

#[test]
fn every_key_that_is_built_from_a_code_exists() {
    let w = Words::of(Language::En);
    for (pattern, codes) in super::KEY_PATTERNS {
        let codes = codes();
        assert!(!codes.is_empty(), "{pattern}");
        for key in codes.iter().map(|code| pattern.replace("{}", code)) {
            assert_ne!(w.t(&key), key);
        }
    }
}

#[test]
fn no_page_needs_an_inline_script_or_style() {
    for category in Category::ALL {
        let page = html(|| form::form(&hostile(*category)));
        assert!(!page.contains(" style=") && !page.contains(" onclick="), "{category}");
    }
}

fn request() -> RequestView {
    let evil = || EVIL.to_owned();
    let file = || File {
        id: "f1".into(),
        name: evil(),
        media_type: "image/png".into(),
        size: 1_000,
        is_picture: true,
    };
    let message = |id: &str, by, content| Message {
        id: id.into(),
        by,
        at: 1_793_860_200_000,
        content,
        files: vec![file()],
        translations: vec![Translation {
            language: Language::Ar,
            body: evil(),
            by: Person { id: "a1".into(), name: "Lin Wei".into() },
            at: 0,
        }],
    };
    let desk = Author::Desk { profession: Some(Profession::Lawyer), name: Some(evil()) };
    let text = Content::Text { body: evil(), language: Language::De };
    let ask = Content::Ask { code: "have_papers".into(), answered: None };
    RequestView {
        id: TicketId("t1".into()),
        number: Number::from_seq(137),
        code: "TN6S-72VC".into(),
        category: Category::Damage,
        language: Language::Ar,
        state: State::Claimed,
        outcome: None,
        professions: vec![Profession::Lawyer],
        holder_name: Some(evil()),
        filed_at: 1_793_860_200_000,
        promised: Vec::new(),
        clocks: vec![Clock {
            code: ClockCode::TooLate,
            due_at: 1_793_867_400_000,
            warn: domain::HOUR,
            board: 0,
        }],
        waiting: Some(Waiting::About { minutes: 5 }),
        answers: [("contractor".to_owned(), evil())].into(),
        words: Typed { story: evil(), stand: evil(), name: evil(), company: evil(), ..Typed::default() },
        hall: Some("5.1".into()),
        messages: vec![message("m1", Author::Exhibitor, text), message("m2", desk, ask)],
        files: vec![file()],
        rating: None,
        reached: None,
        handed_at: None,
        version: 7,
    }
}

#[test]
fn the_status_page_shows_words_as_words() {
    let page = status::Status {
        w: Words::of(Language::En),
        venue: venue(),
        request: request(),
        base: "/en/r/secret".into(),
        now: 1_793_860_200_000,
        writing: Writing { body: EVIL.into(), ..Writing::default() },
        rating: None,
        done: Some("sent"),
    };
    let page = html(|| status::page(&page).into_any());
    assert_harmless(&page);
    assert!(page.contains("A-0137") && page.contains("data-version=\"7\""));
    assert!(page.contains("name=\"tap\" value=\"yes\""), "a question can be answered by tapping");
    assert!(!page.contains("Lin Wei"), "who translated is not told to exhibitors");
}

#[test]
fn a_receipt_has_number_link_and_code() {
    let receipt = Receipt {
        id: TicketId("t1".into()),
        number: Number::from_seq(137),
        secret: "s3cr3t".into(),
        code: "TN6S-72VC".into(),
        category: Category::Damage,
        language: Language::En,
        repeated: false,
    };
    let page = html(|| receipt::page(Words::of(Language::En), &receipt, &venue()).into_any());
    for part in ["A-0137", "https://desk.example/en/r/s3cr3t", "TN6S-72VC", "class=\"qr\"", "Do not move it"]
    {
        assert!(page.contains(part), "{part}");
    }
}
