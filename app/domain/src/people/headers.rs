//! Headers of lists, in Chinese and English, as people write them.

use super::Column;

/// What each column is called. Lower case, without spaces and punctuation; what a header begins or ends with counts.
const NAMES: &[(Column, &[&str])] = &[
    // Longer names first: `证件有效期` must not be taken for a licence number.
    (
        Column::LicenceUntil,
        &[
            "有效期",
            "有效期至",
            "到期",
            "证书有效期",
            "expiry",
            "expires",
            "validuntil",
            "validto",
            "licenceuntil",
            "licenseuntil",
        ],
    ),
    (
        Column::Licence,
        &[
            "执业证号",
            "执业证",
            "证号",
            "资格证",
            "licence",
            "license",
            "licenceno",
            "barnumber",
            "certificate",
        ],
    ),
    (
        Column::DayMax,
        &[
            "每日工时",
            "每天工时",
            "日工时",
            "每日最多",
            "每天最多",
            "hoursperday",
            "hoursaday",
            "maxperday",
            "dailyhours",
            "maxdaily",
        ],
    ),
    (
        Column::TotalMax,
        &[
            "总工时",
            "工时上限",
            "总时长",
            "最多工时",
            "hoursinall",
            "totalhours",
            "maxhours",
            "maxtotal",
            "hourstotal",
        ],
    ),
    (Column::Earliest, &["最早", "最早上班", "最早时间", "earliest", "notbefore", "earlieststart"]),
    (Column::Latest, &["最晚", "最晚上班", "最晚时间", "latest", "notafter", "lateststart"]),
    (
        Column::Professions,
        &["职业", "专业", "身份", "类别", "执业类别", "profession", "professions", "trade", "role"],
    ),
    (Column::Languages, &["语言", "语种", "外语", "language", "languages", "speaks"]),
    (
        Column::Phone,
        &["手机", "电话", "手机号", "联系电话", "联系方式", "phone", "mobile", "tel", "telephone", "cell"],
    ),
    (Column::Email, &["邮箱", "邮件", "电子邮箱", "电邮", "email", "mail"]),
    (
        Column::Firm,
        &[
            "单位",
            "律所",
            "机构",
            "工作单位",
            "所在单位",
            "事务所",
            "firm",
            "office",
            "company",
            "organisation",
            "organization",
        ],
    ),
    (Column::Team, &["小组", "组别", "分组", "队", "team", "group"]),
    (Column::Name, &["姓名", "名字", "name", "fullname"]),
];

fn plain(header: &str) -> String {
    header.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The column that a header names, if it is known.
pub fn guess(header: &str) -> Option<Column> {
    let header = plain(header);
    if header.is_empty() {
        return None;
    }
    let exact = NAMES.iter().find(|(_, names)| names.contains(&header.as_str()));
    // A header with more around it: `手机号码（必填）`, `Name of volunteer`. Short Latin words are too easily part of others.
    let within = || {
        NAMES.iter().find(|(_, names)| {
            names.iter().any(|name| (!name.is_ascii() || name.len() > 3) && header.contains(name))
        })
    };
    exact.or_else(within).map(|(column, _)| *column)
}

/// The row that holds the headers: of the first ten the one with most known ones, at least a name and another; titles
/// often stand above it.
pub fn header_row(rows: &[Vec<String>]) -> Option<usize> {
    let known = |row: &Vec<String>| {
        let mut columns: Vec<Column> = row.iter().filter_map(|cell| guess(cell)).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    };
    let best =
        rows.iter().take(10).enumerate().map(|(at, row)| (at, known(row))).max_by_key(|(at, columns)| {
            // Of equals the first.
            (columns.len(), std::cmp::Reverse(*at))
        });
    best.filter(|(_, columns)| columns.len() >= 2 && columns.contains(&Column::Name)).map(|(at, _)| at)
}
