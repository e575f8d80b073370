//! Made-up corps and needs from a seed, at a desk's own size.

use domain::roster::{Licence, Member, Need, Rules, Shift, Span, Wish};
use domain::{AccountId, DAY, HOUR, Language, Level, Profession, ShiftId};
use fastrand::Rng;
use roster::case::{Case, Weights};

/// 2026-11-02, a Monday, counted from 1970-01-01.
pub const FIRST_DAY: i32 = 20_759;

/// How large a case is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Members.
    pub people: usize,
    /// Days of four shifts of six hours.
    pub days: usize,
}

/// The shares of the professions in a corps, and the heads that a hundred people's desk needs by day.
const PROFESSIONS: [(Profession, f64, f64); 5] = [
    (Profession::Lawyer, 0.42, 6.0),
    (Profession::Notary, 0.22, 3.0),
    (Profession::Mediator, 0.16, 2.0),
    (Profession::Appraiser, 0.12, 2.0),
    (Profession::Arbitrator, 0.08, 1.0),
];

/// The languages that have to be covered, and how many of a corps speak them.
const LANGUAGES: [(Language, f64); 8] = [
    (Language::En, 0.7),
    (Language::Ja, 0.15),
    (Language::Ko, 0.12),
    (Language::Fr, 0.14),
    (Language::De, 0.12),
    (Language::Es, 0.13),
    (Language::Ru, 0.12),
    (Language::Ar, 0.1),
];

fn pick(random: &mut Rng) -> Profession {
    let mut at = random.f64();
    for (profession, share, _) in PROFESSIONS {
        at -= share;
        if at < 0.0 {
            return profession;
        }
    }
    Profession::Lawyer
}

fn at(day: usize, hour: i64) -> i64 {
    (i64::from(FIRST_DAY) + day as i64) * DAY + hour * HOUR
}

/// Somebody of the corps.
fn member(number: usize, days: usize, random: &mut Rng) -> Member {
    let mut licences = vec![Licence { profession: pick(random), until: None }];
    if random.f64() < 0.2 {
        let second = pick(random);
        if licences.iter().all(|licence| licence.profession != second) {
            licences.push(Licence { profession: second, until: None });
        }
    }
    if random.f64() < 0.05 {
        licences[0].until = Some(at(random.usize(1..=days), 0));
    }
    let mut languages = vec![(Language::ZhHans, Level::Fluent)];
    for (language, share) in LANGUAGES {
        if random.f64() < share {
            let level = if random.f64() < 0.15 { Level::Basic } else { Level::Working };
            languages.push((language, level));
        }
    }
    let mut wishes = Vec::new();
    for day in 0..days {
        for part in 0..4 {
            let span = Span { from: at(day, part * 6), to: at(day, part * 6 + 6) };
            let said = match random.f64() {
                x if x < 0.18 => Wish::Impossible,
                x if x < 0.32 => Wish::Unwanted,
                x if x < 0.46 => Wish::Wanted,
                _ => continue,
            };
            wishes.push((span, said));
        }
    }
    Member {
        id: AccountId(format!("p{number:04}")),
        licences,
        languages,
        day_max: None,
        total_max: (random.f64() < 0.3).then(|| random.i64(3..=6) * 6 * HOUR),
        earliest: (random.f64() < 0.1).then_some(6 * 60),
        latest: (random.f64() < 0.1).then_some(12 * 60),
        wishes,
        rest: None,
    }
}

/// A case of this size.
pub fn case(size: Size, seed: u64) -> Case {
    let random = &mut Rng::with_seed(seed);
    let members = (0..size.people).map(|number| member(number, size.days, random)).collect();
    let (mut shifts, mut needs) = (Vec::new(), Vec::new());
    let scale = size.people as f64 / 100.0;
    for day in 0..size.days {
        for part in 0..4_i64 {
            let id = ShiftId(format!("d{day}s{part}"));
            let span = Span { from: at(day, part * 6), to: at(day, part * 6 + 6) };
            let load = [0.4, 0.9, 1.0, 0.8][part as usize] * scale;
            let mut need = |profession, language, heads: f64| {
                let heads = heads.round() as u16;
                if heads > 0 {
                    needs.push(Need { shift: id.clone(), also: Vec::new(), profession, language, heads });
                }
            };
            for (profession, _, heads) in PROFESSIONS {
                need(Some(profession), None, (heads * load).max(0.6));
            }
            for (language, _) in LANGUAGES {
                need(None, Some(language), scale.max(1.0));
            }
            need(Some(Profession::Lawyer), Some(Language::En), 2.0 * load);
            let (language, _) = LANGUAGES[random.usize(1..LANGUAGES.len())];
            need(Some(Profession::Lawyer), Some(language), scale.max(1.0));
            let (language, _) = LANGUAGES[random.usize(0..LANGUAGES.len())];
            need(Some(Profession::Notary), Some(language), scale.max(1.0));
            shifts.push(Shift {
                id,
                desk: "hall".to_owned(),
                span,
                day: FIRST_DAY + day as i32,
                starts: (part * 6 * 60) as u16,
                ends: ((part + 1) * 6 * 60) as u16,
                night: part == 0,
            });
        }
    }
    Case {
        members,
        shifts,
        needs,
        rules: Rules::default(),
        weights: Weights::default(),
        published: Vec::new(),
        pinned: Vec::new(),
    }
}
