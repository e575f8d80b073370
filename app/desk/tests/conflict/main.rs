//! Nobody serves both sides: names are compared before a story is shown, and what is a conflict is kept from whoever has it;
//! on both engines.

#[path = "../expo/mod.rs"]
mod expo;
mod gate;
mod wall;

use desk::conflict::Pair;
use desk::handoff::To;
use desk::{Cursor, Error, Filter, LiveKind, Receipt, Scope};
use domain::conflict::{ConflictState, NameKind, Party, Side};
use domain::draft::Draft;
use domain::handoff::{Bar, Severity, Sheet};
use domain::ticket::Refusal;
use domain::{HOUR, MINUTE, Profession, State};
use expo::{TestExpo, claire, on_both_engines, tom};

const DONGHAI: &str = "Donghai Machinery Co., Ltd.";
const FIRM: &str = "Plane Tree Law Office";

/// Claire does not get her money from 东海机械有限公司.
fn against_donghai() -> Draft {
    Draft { other_side: "东海机械有限公司".into(), ..claire() }
}

/// Donghai asks the desk itself, about somebody else, and writes its name in Latin letters.
fn of_donghai() -> Draft {
    let mut draft = claire();
    draft.contact.name = "Hu Lan".into();
    draft.contact.company = DONGHAI.into();
    draft.stand = "A11".into();
    draft
}

fn the_pair() -> Vec<Pair> {
    vec![Pair { name: DONGHAI.into(), like: "东海机械有限公司".into() }]
}

fn other_side(text: &str) -> Party {
    Party { side: Side::Other, kind: NameKind::Firm, text: text.into() }
}

fn sheet() -> Sheet {
    Sheet {
        severity: Some(Severity::Stable),
        summary: "The buyer keeps the deposit.".into(),
        promises: "none".into(),
        next_step: "Call the buyer again.".into(),
        next_at: Some(4 * HOUR),
        ..Sheet::default()
    }
}

#[track_caller]
fn stopped<T: std::fmt::Debug>(done: Result<T, Error>) -> Vec<Pair> {
    match done {
        Err(Error::Conflict(pairs)) => pairs,
        other => panic!("the gate lets it through: {other:?}"),
    }
}

#[track_caller]
fn unknown<T: std::fmt::Debug>(done: Result<T, Error>) {
    assert!(matches!(done, Err(Error::NotFound)), "{done:?}");
}

/// Wei works against Donghai; then Donghai asks the desk.
async fn both_sides(expo: &TestExpo) -> (Receipt, Receipt) {
    let against = expo.file("claire-0001", against_donghai()).await;
    expo.desk.claim(expo.who("wei"), &against.id).await.expect("the first case");
    (against, expo.file("donghai-001", of_donghai()).await)
}
