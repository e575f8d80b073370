//! Wei and his shifts: each rule alone, at its edge.

use super::*;
use crate::{DAY, MINUTE};

/// Days are counted from the Monday of 2026-11-02.
const MONDAY: i32 = 20_759;

fn shift(id: &str, day: i32, from: Millis, hours: i64) -> Shift {
    let start = (i64::from(MONDAY + day)) * DAY + from * HOUR;
    let span = Span { from: start, to: start + hours * HOUR };
    let three = i64::from(MONDAY + day + i32::from(from > 3)) * DAY + 3 * HOUR;
    Shift {
        id: ShiftId(id.into()),
        desk: "hall".into(),
        span,
        day: MONDAY + day,
        starts: (from * 60) as u16,
        ends: ((from + hours) * 60) as u16,
        night: (span.from..span.to).contains(&three),
    }
}

fn wei() -> Member {
    Member {
        id: AccountId("wei".into()),
        licences: vec![Licence { profession: Profession::Lawyer, until: None }],
        languages: vec![(Language::Fr, Level::Working), (Language::De, Level::Basic)],
        day_max: None,
        total_max: None,
        earliest: None,
        latest: None,
        wishes: Vec::new(),
        rest: None,
    }
}

fn held(shifts: &[Shift]) -> Vec<Held<'_>> {
    shifts.iter().map(|shift| Held { shift, profession: Profession::Lawyer }).collect()
}

fn codes(faults: &[Fault]) -> Vec<&'static str> {
    faults.iter().map(Fault::code).collect()
}

fn try_it(member: &Member, has: &[Shift], one: &Shift) -> Vec<&'static str> {
    codes(&takes(member, &held(has), one, Profession::Lawyer, &Rules::default()))
}

#[test]
fn saturday_and_sunday_are_the_weekend_and_nights_are_nights() {
    let days: Vec<bool> = (0..7).map(|day| shift("x", day, 8, 8).is_weekend()).collect();
    assert_eq!(days, [false, false, false, false, false, true, true]);
    assert!(shift("x", 0, 22, 8).night && shift("x", 0, 0, 6).night);
    assert!(!shift("x", 0, 6, 8).night && !shift("x", 0, 18, 8).night);
}

#[test]
fn a_licence_has_to_last_until_the_shift_ends() {
    let late = shift("late", 2, 14, 8);
    let mut member = wei();
    assert_eq!(codes(&suits(&member, &late, Profession::Notary, &Rules::default())), ["profession"]);
    member.licences[0].until = Some(late.span.to);
    assert!(try_it(&member, &[], &late).is_empty());
    member.licences[0].until = Some(late.span.to - MINUTE);
    assert_eq!(try_it(&member, &[], &late), ["licence"]);
}

#[test]
fn what_is_impossible_and_too_early_is_refused() {
    let early = shift("early", 1, 6, 8);
    let touching = Span { from: early.span.to, to: early.span.to + HOUR };
    let mut member = Member { wishes: vec![(touching, Wish::Impossible)], ..wei() };
    assert!(try_it(&member, &[], &early).is_empty(), "it begins when the shift has ended");
    member.wishes = vec![(Span { from: early.span.to - HOUR, to: early.span.to }, Wish::Impossible)];
    member.earliest = Some(6 * 60 + 1);
    assert_eq!(try_it(&member, &[], &early), ["impossible", "hours"]);
    member = Member { latest: Some(5 * 60), ..wei() };
    assert_eq!(try_it(&member, &[], &early), ["hours"]);
}

#[test]
fn rest_is_kept_on_both_sides_and_says_until_when() {
    let evening = shift("evening", 0, 14, 8);
    let rules = Rules::default();
    let morning = shift("morning", 1, 8, 8);
    let faults = takes(&wei(), &held(std::slice::from_ref(&evening)), &morning, Profession::Lawyer, &rules);
    let rested = evening.span.to + 11 * HOUR;
    assert_eq!(faults, [Fault::Rest { other: evening.id.clone(), until: rested }]);
    // The other way round he would have to stop earlier.
    let faults = takes(&wei(), &held(std::slice::from_ref(&morning)), &evening, Profession::Lawyer, &rules);
    assert_eq!(faults, [Fault::Rest { other: morning.id.clone(), until: morning.span.from - 11 * HOUR }]);
    assert!(
        try_it(&wei(), std::slice::from_ref(&evening), &shift("nine", 1, 9, 8)).is_empty(),
        "eleven hours are enough"
    );
    let agreed = Member { rest: Some(9 * HOUR), ..wei() };
    assert!(try_it(&agreed, std::slice::from_ref(&evening), &morning).is_empty(), "he agreed to less");
    assert_eq!(try_it(&wei(), &[evening], &shift("over", 0, 21, 6)), ["overlap", "day"]);
}

#[test]
fn sums_have_limits() {
    let mut member = Member { total_max: Some(24 * HOUR), ..wei() };
    let three: Vec<Shift> = (0..3).map(|day| shift(&format!("d{day}"), day * 2, 8, 8)).collect();
    assert_eq!(try_it(&member, &three, &shift("more", 6, 8, 6)), ["total"]);
    member.total_max = None;
    member.day_max = Some(6 * HOUR);
    assert_eq!(try_it(&member, &[], &shift("long", 6, 8, 8)), ["day"]);
    let nights: Vec<Shift> = (0..3).map(|day| shift(&format!("n{day}"), day, 22, 8)).collect();
    assert_eq!(try_it(&wei(), &nights, &shift("n3", 3, 22, 8)), ["nights"]);
    let week: Vec<Shift> = (0..6).map(|day| shift(&format!("w{day}"), day, 8, 8)).collect();
    assert_eq!(try_it(&wei(), &week, &shift("w6", 6, 8, 8)), ["days"]);
    assert!(faults_of(&wei(), &held(&week), &Rules::default()).is_empty());
}

#[test]
fn what_is_broken_already_is_no_reason_against_something_else() {
    let nights: Vec<Shift> = (0..4).map(|day| shift(&format!("n{day}"), day, 22, 8)).collect();
    let found = faults_of(&wei(), &held(&nights), &Rules::default());
    assert_eq!(found, [(3, Fault::Nights)]);
    assert!(try_it(&wei(), &nights, &shift("day", 5, 14, 8)).is_empty());
    assert_eq!(try_it(&wei(), &nights, &shift("n4", 4, 22, 8)), ["nights"], "what makes it worse is one");
    assert!(try_it(&wei(), &nights, &shift("n6", 6, 22, 8)).is_empty(), "that is another run");
    let tired = Member { total_max: Some(16 * HOUR), ..wei() };
    assert_eq!(try_it(&tired, &nights, &shift("day", 5, 14, 2)), ["total"]);
}

#[test]
fn needs_count_those_who_speak_well_enough() {
    let need = |profession, language| Need {
        shift: ShiftId("s".into()),
        also: Vec::new(),
        profession,
        language,
        heads: 1,
    };
    let (lawyer, notary) = (Profession::Lawyer, Profession::Notary);
    assert!(need(Some(lawyer), Some(Language::Fr)).counts(&wei(), lawyer));
    assert!(!need(Some(lawyer), Some(Language::De)).counts(&wei(), lawyer), "a greeting is no advice");
    assert!(!need(Some(notary), None).counts(&wei(), lawyer));
    assert!(need(None, Some(Language::Fr)).counts(&wei(), lawyer));
}

mod board {
    //! Wang is a lawyer; Li too, and rests.

    use super::*;
    use crate::roster::{Board, BoardMember, Edit, EditFault, Need, Seat};

    fn seat(shift: &str, member: &str) -> Seat {
        Seat { shift: shift.into(), member: member.into(), profession: Profession::Lawyer, pinned: false }
    }

    fn board() -> Board {
        let shift = |id: &str, from: i64| Shift {
            id: id.into(),
            desk: "desk".into(),
            span: Span { from: from * HOUR, to: (from + 8) * HOUR },
            day: (from / 24) as i32,
            starts: (from % 24 * 60) as u16,
            ends: ((from % 24 + 8) * 60) as u16,
            night: from % 24 < 3,
        };
        let member = |name: &str| BoardMember {
            member: Member {
                id: name.into(),
                licences: vec![Licence { profession: Profession::Lawyer, until: None }],
                languages: vec![(crate::Language::Ru, crate::Level::Fluent)],
                day_max: None,
                total_max: None,
                earliest: None,
                latest: None,
                wishes: Vec::new(),
                rest: None,
            },
            name: name.to_owned(),
            team: String::new(),
        };
        let need = Need {
            shift: "morning".into(),
            also: vec!["evening".into()],
            profession: None,
            language: Some(crate::Language::Ru),
            heads: 2,
        };
        Board {
            members: vec![member("wang"), member("li")],
            shifts: vec![shift("morning", 8), shift("evening", 16)],
            needs: vec![need],
            draft: vec![seat("morning", "wang")],
            ..Board::default()
        }
    }

    #[test]
    fn an_edit_is_checked_and_can_be_undone() {
        let mut board = board();
        let both = Edit { take: Vec::new(), put: vec![seat("evening", "wang")] };
        let Err(EditFault::Rules(who, faults)) = board.apply(&both) else { panic!("no rest") };
        assert_eq!((who.as_str(), faults[0].code()), ("wang", "rest"));
        assert_eq!(board.draft, [seat("morning", "wang")], "nothing changed");
        let moved = Edit { take: vec![seat("morning", "wang")], put: vec![seat("evening", "wang")] };
        assert_eq!(board.apply(&moved), Ok(()));
        assert_eq!(board.apply(&moved), Err(EditFault::Outdated), "it is not there any more");
        assert_eq!(board.apply(&moved.undone()), Ok(()));
        assert_eq!(board.draft, [seat("morning", "wang")]);
    }

    #[test]
    fn who_could_take_a_seat_is_told_with_what_keeps_the_others() {
        let mut board = board();
        board.draft = vec![seat("morning", "wang")];
        let evening = board.candidates(&"evening".into(), Profession::Lawyer);
        let said: Vec<_> =
            evening.iter().map(|c| (c.member.name.as_str(), c.faults.first().map(|f| f.code()))).collect();
        assert_eq!(said, [("wang", Some("rest")), ("li", None)]);
        let morning = board.candidates(&"morning".into(), Profession::Lawyer);
        assert_eq!(morning.len(), 1, "who is there already is not asked");
        assert!(board.candidates(&"morning".into(), Profession::Notary).is_empty());
    }

    #[test]
    fn a_pin_asks_no_rule() {
        let mut board = board();
        board.members[0].member.licences.clear();
        let pinned = Seat { pinned: true, ..seat("morning", "wang") };
        let pin = Edit { take: vec![seat("morning", "wang")], put: vec![pinned] };
        assert_eq!(board.apply(&pin), Ok(()));
    }

    #[test]
    fn who_is_on_call_counts_for_a_language() {
        let board = board();
        let seats = [seat("morning", "wang"), seat("evening", "li")];
        let coverage = board.coverage(&"morning".into(), &seats);
        assert_eq!((coverage[0].have, coverage[0].short()), (2, 0));
        assert_eq!(board.coverage(&"morning".into(), &seats[..1])[0].short(), 1);
    }
}
