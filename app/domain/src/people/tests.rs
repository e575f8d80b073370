use super::*;

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

const ALL: [Option<Column>; 13] = [
    Some(Column::Name),
    Some(Column::Professions),
    Some(Column::Licence),
    Some(Column::LicenceUntil),
    Some(Column::Languages),
    Some(Column::Phone),
    Some(Column::Email),
    Some(Column::Firm),
    Some(Column::Team),
    Some(Column::DayMax),
    Some(Column::TotalMax),
    Some(Column::Earliest),
    Some(Column::Latest),
];

#[test]
fn headers_are_known_in_chinese_and_english_and_with_more_around_them() {
    for (header, column) in [
        ("姓名", Column::Name),
        ("手机号码（必填）", Column::Phone),
        ("执业证有效期至", Column::LicenceUntil),
        ("执业证号", Column::Licence),
        ("Full name", Column::Name),
        ("Languages spoken", Column::Languages),
        ("E-mail", Column::Email),
        ("工作单位", Column::Firm),
        ("Max. hours per day", Column::DayMax),
        ("Hours a day at most", Column::DayMax),
    ] {
        assert_eq!(guess(header), Some(column), "{header}");
    }
    assert_eq!(guess("备注"), None);
    assert_eq!(guess(""), None);
}

#[test]
fn titles_above_the_headers_are_passed_over() {
    let rows = [
        row(&["2026 进口博览会法律服务志愿者名单", "", ""]),
        row(&["制表：秘书处", "", ""]),
        row(&["序号", "姓名", "职业"]),
        row(&["1", "王海", "律师"]),
    ];
    assert_eq!(header_row(&rows), Some(2));
    assert_eq!(header_row(&[row(&["a", "b"])]), None);
}

#[test]
fn a_row_is_read_as_people_fill_it_in() {
    let cells = row(&[
        "王海",
        "律师、调解员",
        "A-12；M-7",
        "2027年1月31日",
        "英语（流利）/法语, 日语(基础)",
        "1.3800138001E+10",
        "Wang@Example.CN",
        "滨江律师事务所",
        "甲组",
        "8小时",
        "40",
        "8:00",
        "0.75",
    ]);
    let read = read(&cells, &ALL).expect("a fine row");
    assert_eq!(read.practices[0].licence, "A-12");
    assert_eq!(
        (read.practices[1].profession, read.practices[1].licence.as_str()),
        (Profession::Mediator, "M-7")
    );
    assert!(read.practices.iter().all(|p| p.until == "2027-01-31"), "one day for all");
    assert_eq!(
        read.languages,
        [(Language::En, Level::Fluent), (Language::Fr, Level::Working), (Language::Ja, Level::Basic)]
    );
    assert_eq!((read.phone.as_str(), read.email.as_str()), ("+8613800138001", "wang@example.cn"));
    let hours =
        Hours { day_max: Some(480), total_max: Some(2_400), earliest: Some(480), latest: Some(1_080) };
    assert_eq!(read.hours, hours);
}

#[test]
fn each_faulty_cell_is_named_with_its_word() {
    let cells = row(&["", "律师、厨师", "", "soon", "klingon", "12", "x@", "", "", "many", "", "25:00", ""]);
    let faults = read(&cells, &ALL).expect_err("a bad row");
    let said: Vec<(Column, CellFault, &str)> =
        faults.iter().map(|f| (f.column, f.fault, f.word.as_str())).collect();
    assert_eq!(
        said,
        [
            (Column::Name, CellFault::Missing, ""),
            (Column::Professions, CellFault::Unknown, "厨师"),
            (Column::LicenceUntil, CellFault::Date, "soon"),
            (Column::Languages, CellFault::Unknown, "klingon"),
            (Column::Phone, CellFault::Phone, "12"),
            (Column::Email, CellFault::Email, "x@"),
            (Column::DayMax, CellFault::Hours, "many"),
            (Column::Earliest, CellFault::Time, "25:00"),
        ]
    );
}

#[test]
fn each_licence_may_have_a_day_of_its_own() {
    let cells = row(&["Li", "lawyer; notary", "", "46418；2027/2/1"]);
    let read = read(&cells, &ALL).expect("a fine row");
    let untils: Vec<&str> = read.practices.iter().map(|p| p.until.as_str()).collect();
    assert_eq!(untils, ["2027-01-31", "2027-02-01"]);
}

#[test]
fn a_spreadsheets_apostrophe_is_not_meant() {
    let cells = row(&["Li", "lawyer", "", "", "", "'+8613800138000"]);
    assert_eq!(read(&cells, &ALL).expect("a fine row").phone, "+8613800138000");
    let cells = row(&["'t Hooft", "lawyer"]);
    assert_eq!(read(&cells, &ALL).expect("a fine row").name, "'t Hooft", "some names begin with one");
    let cells = row(&["''t Hooft", "lawyer"]);
    assert_eq!(read(&cells, &ALL).expect("a fine row").name, "'t Hooft");
}

#[test]
fn a_number_that_a_spreadsheet_cut_short_is_no_number() {
    let with = |licence: &str, phone: &str| read(&row(&["Li", "lawyer", licence, "", "", phone]), &ALL);
    for (licence, phone, column) in [
        ("", "1.38E+10", Column::Phone),
        ("", "1.3800138E+10", Column::Phone),
        ("", "8.6138E+12", Column::Phone),
        ("1.3101E+16", "", Column::Licence),
    ] {
        let faults = with(licence, phone).expect_err("digits are lost");
        assert_eq!((faults.len(), faults[0].column, faults[0].fault), (1, column, CellFault::Digits));
    }
    for whole in ["13800138000.0", "1.3800138001E10", "13800138000"] {
        assert!(with("", whole).is_ok(), "{whole}");
    }
    for licence in ["E+10", "12E5", "L-1E+11"] {
        assert_eq!(with(licence, "").expect("no number").practices[0].licence, licence);
    }
}

#[test]
fn each_licence_goes_to_its_profession() {
    let licences = |professions: &str, cell: &str| -> Vec<String> {
        let read = read(&row(&["Li", professions, cell]), &ALL).expect("a fine row");
        read.practices.into_iter().map(|p| p.licence).collect()
    };
    assert_eq!(licences("lawyer; mediator", "; M-7"), ["", "M-7"]);
    assert_eq!(licences("lawyer; mediator", "沪/12; M-7"), ["沪/12", "M-7"]);
    assert_eq!(licences("lawyer", "沪/12"), ["沪/12"], "one trade, one number");
}
