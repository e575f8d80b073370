use super::*;
use crate::HOUR;
use crate::expo::tests::Utc;

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(code, answer)| ((*code).to_owned(), (*answer).to_owned())).collect()
}

fn dues(clocks: &[Clock]) -> Vec<(ClockCode, Millis)> {
    clocks.iter().map(|clock| (clock.code, clock.due_at)).collect()
}

#[test]
fn an_accused_stand_has_24_hours_from_the_notice() {
    let given = answers(&[("notice_received", "1970-01-01T01:00")]);
    let clocks = starting(Category::IpAccused, &given, None, Some(30 * DAY), &Utc, 2 * HOUR);
    assert_eq!(dues(&clocks), [(ClockCode::Answer, HOUR + DAY), (ClockCode::TooLate, 30 * DAY)]);
}

#[test]
fn a_notice_from_the_future_counts_from_filing() {
    let given = answers(&[("notice_received", "1970-01-09T00:00")]);
    let clocks = starting(Category::IpAccused, &given, None, None, &Utc, 0);
    assert_eq!(dues(&clocks), [(ClockCode::Answer, DAY)]);
}

#[test]
fn a_recording_is_due_when_they_say_or_when_the_hall_closes() {
    let said = answers(&[("record_until", "1970-01-01T15:00")]);
    let clocks = starting(Category::Evidence, &said, Some("5.1"), None, &Utc, 10 * HOUR);
    assert_eq!(dues(&clocks), [(ClockCode::Recording, 15 * HOUR)]);
    let unsaid = starting(Category::Evidence, &Answers::new(), Some("5.1"), None, &Utc, 10 * HOUR);
    assert_eq!(dues(&unsaid), [(ClockCode::HallClosing, 18 * HOUR)]);
    let at_night = starting(Category::Evidence, &Answers::new(), None, None, &Utc, 20 * HOUR);
    assert_eq!(dues(&at_night), [(ClockCode::HallClosing, DAY + 18 * HOUR)], "the next closing");
    let after = starting(Category::Evidence, &Answers::new(), None, None, &Utc, 5 * DAY + 19 * HOUR);
    assert_eq!(dues(&after), [], "there is no next one after the show");
}

#[test]
fn what_the_show_ends_runs_until_its_last_hall_closes() {
    let end = 5 * DAY + 18 * HOUR;
    for category in [Category::IpClaim, Category::Purchase] {
        let clocks = starting(category, &Answers::new(), None, None, &Utc, HOUR);
        assert_eq!(dues(&clocks), [(ClockCode::LastDay, end)], "{category}");
        assert_eq!(starting(category, &Answers::new(), None, None, &Utc, end), [], "{category}");
    }
}

#[test]
fn six_months_are_of_the_calendar_and_advice_until_their_last_days() {
    let given = answers(&[("entry_date", "1970-01-03")]);
    let clocks = starting(Category::Customs, &given, None, None, &Utc, 4 * DAY);
    // The venue of these tests has months of thirty days.
    let due = 2 * DAY + 6 * 30 * DAY;
    assert_eq!(dues(&clocks), [(ClockCode::ReExport, due)]);
    assert!(!clocks[0].is_on_board(due - 4 * DAY));
    assert!(clocks[0].is_on_board(due - 3 * DAY));
    assert_eq!(
        starting(Category::Customs, &Answers::new(), None, None, &Utc, 0),
        [],
        "nobody knows from when"
    );
}

#[test]
fn lodging_runs_only_where_lodging_is_the_matter() {
    let arrived = ("arrived_at", "1970-01-02T01:00");
    let lodging = answers(&[arrived, ("entry_problem", "lodging")]);
    let clocks = starting(Category::Entry, &lodging, None, None, &Utc, 2 * DAY);
    assert_eq!(dues(&clocks), [(ClockCode::Lodging, 2 * DAY + HOUR)]);
    assert!(clocks[0].presses(2 * DAY));
    let visa = answers(&[arrived, ("entry_problem", "visa")]);
    assert_eq!(starting(Category::Entry, &visa, None, None, &Utc, 2 * DAY), []);
}

#[test]
fn a_clock_by_hand_counts_from_the_event() {
    let kind = Utc.clock_kind(ClockCode::Court).expect("of the tests");
    assert!(kind.is_by_hand() && !kind.is_of_expo());
    assert_eq!(kind.due(DAY, None, &Utc), Some(3 * DAY));
    let tear_down = Utc.clock_kind(ClockCode::TearDown).expect("of the tests");
    assert_eq!(tear_down.due(0, Some("5.1"), &Utc), Some(5 * DAY + 18 * HOUR));
}

#[test]
fn who_starts_a_clock_says_from_when_unless_the_expo_does() {
    let kind = |code| Utc.clock_kind(code).expect("of the tests");
    let court = kind(ClockCode::Court);
    assert_eq!(by_hand(court, None, None, &Utc, DAY), Err(Problem::Missing));
    assert_eq!(by_hand(court, Some(DAY), None, &Utc, 2 * DAY).map(|clock| clock.due_at), Ok(3 * DAY));
    assert_eq!(by_hand(court, Some(-900 * DAY), None, &Utc, DAY), Err(Problem::OutOfRange));
    let closing = by_hand(kind(ClockCode::HallClosing), None, None, &Utc, HOUR).expect("today");
    assert_eq!(closing.due_at, 18 * HOUR);
    assert!(by_hand(kind(ClockCode::LastDay), None, None, &Utc, HOUR).is_ok());
}

#[test]
fn a_time_that_is_named_lies_ahead_and_within_two_years() {
    assert_eq!(may_be_due(1, 0), Ok(()));
    assert_eq!(may_be_due(0, 0), Err(Problem::OutOfRange));
    assert_eq!(may_be_due(800 * DAY, 0), Err(Problem::OutOfRange));
}

#[test]
fn a_clock_ends_once() {
    assert_eq!(may_end(ClockState::Running), Ok(()));
    for state in [ClockState::Met, ClockState::Moved, ClockState::Voided] {
        assert_eq!(may_end(state), Err(Refusal::Ended), "{state}");
    }
}
