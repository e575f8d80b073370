//! Structured answers as words: read in the reader's language, whatever they were given in.

use desk::Zoned;
use domain::Category;
use domain::expo::Venue as _;
use domain::question::{self, Answers, Kind};

use crate::format::Formats;
use crate::i18n::Words;

/// What was answered, in the order of the form: the question in short, and the answer in words.
pub(crate) fn said(w: Words, venue: &Zoned, category: Category, answers: &Answers) -> Vec<(String, String)> {
    let formats = Formats::of(w.language());
    let given = category.questions().iter().filter_map(|q| Some((q, answers.get(q.code)?)));
    given
        .map(|(question, answer)| {
            let text = match question.kind {
                Kind::Choice(codes) if codes.contains(&answer.as_str()) => w.t(&format!("option-{answer}")),
                Kind::Choice(_) | Kind::Text(_) => answer.clone(),
                Kind::Date => formats.day(answer),
                Kind::DateTime => match venue.instant(answer) {
                    Some(at) => formats.day_time(at, &venue.zone),
                    None => answer.clone(),
                },
                Kind::Count => formats.number(answer),
                Kind::Amount => match question::amount(answer) {
                    Some((number, currency)) => format!("{} {currency}", formats.number(number)),
                    None => answer.clone(),
                },
            };
            (w.t(&format!("question-{}.short", question.code)), text)
        })
        .collect()
}
