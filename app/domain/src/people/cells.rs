//! Cells of lists, as people fill them in.

use super::{CellFault, Column, Hours, Listed, Practice, RowFault};
use crate::draft::NAME_MAX;
use crate::{Language, Level, Profession, question, text};

const PROFESSIONS: &[(Profession, &[&str])] = &[
    (Profession::Lawyer, &["律师", "法律", "lawyer", "attorney", "solicitor", "counsel"]),
    (Profession::Notary, &["公证", "notary"]),
    (Profession::Mediator, &["调解", "mediator"]),
    (Profession::Appraiser, &["鉴定", "评估", "appraiser", "forensic", "expert"]),
    (Profession::Arbitrator, &["仲裁", "arbitrator"]),
];

const LANGUAGES: &[(Language, &[&str])] = &[
    (Language::ZhHant, &["繁体", "繁體", "粤语", "粵語", "台语", "traditional", "cantonese", "zh-hant"]),
    (Language::ZhHans, &["中文", "汉语", "普通话", "国语", "chinese", "mandarin", "zh"]),
    (Language::En, &["英", "english", "en"]),
    (Language::Ja, &["日", "japanese", "ja"]),
    (Language::Ko, &["韩", "韓", "朝鲜", "korean", "ko"]),
    (Language::Fr, &["法", "french", "fr"]),
    (Language::De, &["德", "german", "de"]),
    (Language::Es, &["西班牙", "西语", "spanish", "es"]),
    (Language::Pt, &["葡", "portuguese", "pt"]),
    (Language::Ru, &["俄", "russian", "ru"]),
    (Language::Ar, &["阿拉伯", "阿语", "arabic", "ar"]),
    (Language::It, &["意", "italian", "it"]),
];

const LEVELS: &[(Level, &[&str])] = &[
    (Level::Fluent, &["流利", "精通", "母语", "熟练", "fluent", "native", "c1", "c2", "excellent"]),
    (Level::Working, &["工作", "良好", "一般", "working", "good", "b1", "b2", "intermediate"]),
    (Level::Basic, &["基础", "初级", "简单", "basic", "beginner", "a1", "a2", "some"]),
];

/// The cell's parts: lists come with whatever separates words in Chinese and English, also in lines.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(['、', '，', ',', ';', '；', '/', '／', '|', '\n', '+', '＋'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// Whether a known word names this: short Latin codes whole, all else wherever it stands.
fn names(said: &str, word: &str) -> bool {
    if word.is_ascii() && word.len() <= 3 { said == word } else { said.contains(word) }
}

fn known<T: Copy>(table: &[(T, &[&str])], said: &str) -> Option<T> {
    let said = said.to_lowercase();
    let said = said.trim();
    let found = table.iter().find(|(_, words)| words.iter().any(|word| names(said, word)));
    found.map(|(value, _)| *value)
}

/// `英语（流利）`, `English: fluent`, `fr` -> the word and what is said of it.
fn apart(part: &str) -> (&str, &str) {
    match part.find(['(', '（', ':', '：']) {
        Some(at) => {
            let (word, rest) = part.split_at(at);
            (word.trim(), rest.trim_matches(['(', '（', ')', '）', ':', '：', ' ']))
        }
        None => (part, ""),
    }
}

fn language(part: &str) -> Option<(Language, Level)> {
    let (word, level) = apart(part);
    let exact =
        Language::ALL.iter().copied().find(|l| l.code().eq_ignore_ascii_case(word) || l.own_name() == word);
    let language = exact.or_else(|| known(LANGUAGES, word))?;
    // `English fluent` without brackets says it too; nothing said is a working command.
    let level = known(LEVELS, if level.is_empty() { part } else { level }).unwrap_or(Level::Working);
    Some((language, level))
}

/// The day of a spreadsheet's serial number (1900 system, whose day 60 never was), `YYYY-MM-DD`.
pub fn day_of_serial(serial: f64) -> Option<String> {
    if !(61.0..2_958_466.0).contains(&serial) {
        return None;
    }
    // Serial 25569 is 1970-01-01.
    Some(crate::roster::day_text(serial.floor() as i32 - 25_569))
}

/// A day: `2027-01-31`, `2027/1/31`, `2027.1.31`, `2027年1月31日`, `31.01.2027`, or a spreadsheet's number.
fn date(cell: &str) -> Option<String> {
    if let Ok(serial) = cell.parse::<f64>() {
        return day_of_serial(serial);
    }
    let cell = cell.split(['T', ' ']).next().unwrap_or_default();
    let numbers: Vec<&str> = cell.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
    let [a, b, c] = numbers[..] else { return None };
    let (year, month, day) = if a.len() == 4 { (a, b, c) } else { (c, b, a) };
    let day = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    question::is_date(&day).then_some(day)
}

/// A time of the day in minutes: `8:30`, `08：30`, `8`, `8点`, or a spreadsheet's fraction of a day.
fn time(cell: &str) -> Option<u16> {
    if let Ok(number) = cell.parse::<f64>() {
        let minutes = if number > 0.0 && number < 1.0 { number * 1_440.0 } else { number * 60.0 };
        return (0.0..1_440.0).contains(&minutes).then_some(minutes.round() as u16);
    }
    let mut numbers = cell.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let hour: u16 = numbers.next()?.parse().ok()?;
    let minute: u16 = numbers.next().map_or(Some(0), |m| m.parse().ok())?;
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// Hours in minutes: `8`, `7.5`, `8小时`, `8 h`.
fn hours(cell: &str, max: f64) -> Option<u16> {
    let number: String = cell.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let hours: f64 = number.parse().ok()?;
    (hours > 0.0 && hours <= max).then_some((hours * 60.0).round() as u16)
}

/// Takes out what a spreadsheet made of a phone: `1.38E+10`, `13800138000.0`.
fn number_as_typed(cell: &str) -> String {
    match cell.parse::<f64>() {
        Ok(number) if cell.contains(['.', 'e', 'E']) && number.fract() == 0.0 && number < 1e16 => {
            format!("{number:.0}")
        }
        _ => cell.to_owned(),
    }
}

/// Spreadsheets shorten numbers from so many digits behind the first on; what is shorter may be a licence: `12E5`.
const SHORTENED: usize = 10;

/// Whether a spreadsheet shortened a number to what fits its cell, like `1.38E+10`: the digits behind are lost.
fn is_cut_short(cell: &str) -> bool {
    let Some((digits, exponent)) = cell.split_once(['e', 'E']) else { return false };
    let known = digits.chars().filter(char::is_ascii_digit).count();
    let whole = digits.split('.').next().map_or(0, |whole| whole.trim_start_matches(['+', '-']).len());
    let is_number = known > 0 && cell.parse::<f64>().is_ok();
    is_number && exponent.parse::<usize>().is_ok_and(|by| by >= SHORTENED && whole + by > known)
}

/// A phone as lists have it: with the country code, but without the plus that a spreadsheet took away.
fn phone(cell: &str) -> Option<String> {
    let typed = number_as_typed(cell);
    text::phone(&typed)
        .or_else(|| typed.starts_with("861").then(|| text::phone(&format!("+{typed}"))).flatten())
}

/// A row's cells by column, and what is wrong with them.
struct Row<'a> {
    cells: &'a [String],
    columns: &'a [Option<Column>],
    faults: Vec<RowFault>,
}

impl Row<'_> {
    /// What stands in a column; an apostrophe before a number or a sign is a spreadsheet's own, and not meant.
    fn cell(&self, column: Column) -> &str {
        let at = self.columns.iter().position(|of| *of == Some(column));
        let cell = at.and_then(|at| self.cells.get(at)).map_or("", String::as_str).trim();
        let own = |rest: &&str| rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@'".contains(c));
        cell.strip_prefix('\'').filter(own).unwrap_or(cell)
    }

    fn fault(&mut self, column: Column, fault: CellFault, word: &str) {
        self.faults.push(RowFault { column, fault, word: word.to_owned() });
    }

    /// What a column's cell means; an empty one means nothing, and what cannot be read is a fault.
    fn parse<T>(&mut self, column: Column, fault: CellFault, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.cell(column).to_owned();
        if cell.is_empty() {
            return None;
        }
        let found = read(&cell);
        if found.is_none() {
            self.fault(column, fault, &cell);
        }
        found
    }

    fn text(&mut self, column: Column, max: usize) -> String {
        let cell = text::tidy(self.cell(column));
        if text::check(&cell, max).is_err() {
            self.fault(column, CellFault::Text, "");
        }
        cell
    }
}

/// The most characters of a name that somebody signs in with.
const SIGN_IN_MAX: usize = 80;

/// Reads a row whose cells mean `columns`. Errors name each faulty cell.
pub fn read(cells: &[String], columns: &[Option<Column>]) -> Result<Listed, Vec<RowFault>> {
    let mut row = Row { cells, columns, faults: Vec::new() };
    let name = row.text(Column::Name, SIGN_IN_MAX);
    if name.is_empty() {
        row.fault(Column::Name, CellFault::Missing, "");
    }
    let said = row.cell(Column::Professions).to_owned();
    let mut practices: Vec<Practice> = Vec::new();
    for part in parts(&said) {
        match known(PROFESSIONS, part) {
            Some(profession) if practices.iter().any(|p| p.profession == profession) => {}
            Some(profession) => practices.push(Practice::of(profession)),
            None => row.fault(Column::Professions, CellFault::Unknown, part),
        }
    }
    if said.is_empty() {
        row.fault(Column::Professions, CellFault::Missing, "");
    }
    let licences = row.text(Column::Licence, NAME_MAX);
    // One trade has one number, whatever stands in it; of several each has its place, also where it is empty.
    let separators = if practices.len() > 1 { &['、', '，', ',', ';', '；', '\n', '|'][..] } else { &[] };
    for (practice, licence) in practices.iter_mut().zip(licences.split(separators)) {
        practice.licence = licence.trim().to_owned();
    }
    for licence in licences.split(separators).map(str::trim).filter(|licence| is_cut_short(licence)) {
        row.fault(Column::Licence, CellFault::Digits, licence);
    }
    let untils = row.cell(Column::LicenceUntil).to_owned();
    // Days are written with slashes too: only where there are several are they taken apart.
    let untils: Vec<&str> = if date(&untils).is_some() {
        vec![untils.as_str()]
    } else {
        untils.split(['、', '，', ',', ';', '；', '\n', '|']).collect()
    };
    let several = untils.len() > 1;
    for (at, until) in untils.iter().map(|u| u.trim()).enumerate().filter(|(_, u)| !u.is_empty()) {
        match date(until) {
            // One day for all, or one for each.
            Some(day) if several => {
                practices.iter_mut().skip(at).take(1).for_each(|p| p.until.clone_from(&day))
            }
            Some(day) => practices.iter_mut().for_each(|p| p.until.clone_from(&day)),
            None => row.fault(Column::LicenceUntil, CellFault::Date, until),
        }
    }
    let mut languages: Vec<(Language, Level)> = Vec::new();
    let said = row.cell(Column::Languages).to_owned();
    for part in parts(&said) {
        match language(part) {
            Some((spoken, _)) if languages.iter().any(|(l, _)| *l == spoken) => {}
            Some(spoken) => languages.push(spoken),
            None => row.fault(Column::Languages, CellFault::Unknown, part),
        }
    }
    let said = row.cell(Column::Phone).to_owned();
    let phone = if is_cut_short(&said) {
        row.fault(Column::Phone, CellFault::Digits, &said);
        None
    } else {
        row.parse(Column::Phone, CellFault::Phone, phone)
    };
    let email =
        row.parse(Column::Email, CellFault::Email, |cell| text::is_email(cell).then(|| cell.to_lowercase()));
    let (firm, team) = (row.text(Column::Firm, NAME_MAX), row.text(Column::Team, NAME_MAX));
    let hours = Hours {
        day_max: row.parse(Column::DayMax, CellFault::Hours, |cell| hours(cell, 24.0)),
        total_max: row.parse(Column::TotalMax, CellFault::Hours, |cell| hours(cell, 1_000.0)),
        earliest: row.parse(Column::Earliest, CellFault::Time, time),
        latest: row.parse(Column::Latest, CellFault::Time, time),
    };
    if !row.faults.is_empty() {
        return Err(row.faults);
    }
    let (phone, email) = (phone.unwrap_or_default(), email.unwrap_or_default());
    Ok(Listed { name, practices, languages, phone, email, firm, team, hours })
}
