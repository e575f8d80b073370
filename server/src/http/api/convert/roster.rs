//! The corps, the roster and duty.

use desk::views::Me;
use desk::{Page, corps, presence, roster};
use domain::Level;
use domain::people::Practice;
use web::format::instant;

use crate::http::api::types::*;

impl<F, T: From<F>> From<Page<F>> for List<T> {
    fn from(page: Page<F>) -> Self {
        Self { items: page.items.into_iter().map(T::from).collect(), next: page.next }
    }
}

fn spoken(languages: Vec<(domain::Language, Level)>) -> Vec<Spoken> {
    languages.into_iter().map(|(language, level)| Spoken { language, level }).collect()
}

fn licence(practice: Practice) -> Licence {
    Licence {
        profession: practice.profession,
        number: practice.licence,
        valid_until: Some(practice.until).filter(|until| !until.is_empty()),
    }
}

impl From<corps::Colleague> for Volunteer {
    fn from(one: corps::Colleague) -> Self {
        Self {
            id: one.account.0,
            name: one.name,
            professions: one.professions,
            languages: spoken(one.languages),
            on_duty_since: one.on_duty_since.map(instant),
            record: one.record.map(|record| Record {
                phone: record.phone,
                email: record.email,
                firm: record.firm,
                team: record.team,
                licences: record.practices.into_iter().map(licence).collect(),
            }),
        }
    }
}

impl From<roster::NeedView> for Need {
    fn from(need: roster::NeedView) -> Self {
        Self {
            profession: need.profession,
            language: need.language,
            need: need.need,
            have: need.have,
            short: need.need.saturating_sub(need.have),
            planned: need.planned,
        }
    }
}

impl From<roster::ShiftView> for Shift {
    fn from(shift: roster::ShiftView) -> Self {
        Self {
            id: shift.id.0,
            desk: shift.desk,
            day: shift.day,
            starts_at: instant(shift.span.from),
            ends_at: instant(shift.span.to),
            needs: shift.needs.into_iter().map(Need::from).collect(),
        }
    }
}

impl From<roster::AssignmentView> for Assignment {
    fn from(one: roster::AssignmentView) -> Self {
        Self {
            id: one.id.0,
            shift: one.shift.0,
            desk: one.desk,
            day: one.day,
            starts_at: instant(one.span.from),
            ends_at: instant(one.span.to),
            volunteer: one.who.into(),
            profession: one.profession,
            presence: one.presence,
        }
    }
}

impl From<presence::OnDuty> for OnDuty {
    fn from(one: presence::OnDuty) -> Self {
        let (shift, until) = one.shift.map(|(shift, until)| (shift.shift.0, instant(until))).unzip();
        Self {
            id: one.account.0,
            name: one.name,
            role: one.role,
            professions: one.professions,
            languages: spoken(one.languages),
            since: instant(one.since),
            shift,
            until,
        }
    }
}

impl From<Me> for OwnDuty {
    fn from(me: Me) -> Self {
        Self { on_duty_since: me.on_duty_since.map(instant), may_check_in: me.may_check_in }
    }
}
