//! Spreadsheets as they come and go: CSV in whatever encoding an office's program writes, and XLSX.

use std::io::Cursor;

use calamine::{Data, Reader, open_workbook_auto_from_rs};
use rust_xlsxwriter::{Format, Workbook};
use serde::{Deserialize, Serialize};

/// The most bytes of a file.
pub const FILE_MAX: usize = 5 * 1024 * 1024;
/// The most rows and columns that are read of a sheet.
const ROWS_MAX: usize = 5_000;
const COLUMNS_MAX: usize = 60;

/// One sheet: rows of cells as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; empty for a CSV file.
    pub name: String,
    /// Its rows, all of the same width, without empty ones at the end.
    pub rows: Vec<Vec<String>>,
}

/// The file is neither CSV nor a spreadsheet that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// A cell as somebody would read it. Numbers without a fraction lose the point that a spreadsheet gives them; those of more
/// digits than it keeps stay as it keeps them, and dates stay numbers, which [`domain::people`] knows.
fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Float(number) if number.fract() == 0.0 => format!("{number:e}"),
        Data::Float(number) => number.to_string(),
        Data::DateTime(at) => at.as_f64().to_string(),
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string().trim().to_owned(),
    }
}

fn tidy(name: String, mut rows: Vec<Vec<String>>) -> Sheet {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).min(COLUMNS_MAX);
    while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
        rows.pop();
    }
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Sheet { name, rows }
}

/// The text of a CSV file: UTF-8 or UTF-16 where it says so, UTF-8 where it is that, else GB18030, in which a Chinese
/// office's spreadsheet saves.
fn decode(bytes: &[u8]) -> String {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[skip..]).0.into_owned();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::GB18030.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// What separates the values: what stands oftenest in the first lines.
fn separator(text: &str) -> u8 {
    let head: Vec<&str> = text.lines().take(10).collect();
    let count = |c: char| head.iter().map(|line| line.matches(c).count()).sum::<usize>();
    [b',', b';', b'\t'].into_iter().max_by_key(|c| (count(char::from(*c)), *c == b',')).unwrap_or(b',')
}

fn read_csv(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    let text = decode(bytes);
    // What is no text is no list, whatever an encoding makes of it.
    if text.chars().any(|c| c == '\0') {
        return Err(Unreadable);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let rows = reader.records().take(ROWS_MAX).map(|record| {
        let record = record.map_err(|_| Unreadable)?;
        Ok(record.iter().take(COLUMNS_MAX).map(|value| value.trim().to_owned()).collect())
    });
    Ok(vec![tidy(String::new(), rows.collect::<Result<_, _>>()?)])
}

/// Reads a file: a spreadsheet (XLSX, XLS, ODS) with all its sheets, or CSV.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, Unreadable> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0";
    if !bytes.starts_with(ZIP) && !bytes.starts_with(OLE) {
        return read_csv(bytes);
    }
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable)?;
    let sheets = book.worksheets().into_iter().map(|(name, range)| {
        // A range begins at its first cell that is not empty: rows above are titles that nobody wrote.
        let rows = range.rows().take(ROWS_MAX).map(|row| row.iter().take(COLUMNS_MAX).map(cell).collect());
        tidy(name, rows.collect())
    });
    Ok(sheets.filter(|sheet| !sheet.rows.is_empty()).collect())
}

/// A cell to write.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection), and so does text
/// that begins with one, so that it is not taken away when the list is read again.
fn harmless(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\'', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

/// A table as CSV, UTF-8 with the mark by which spreadsheets know it.
pub fn to_csv(headers: &[String], rows: &[Vec<Cell>]) -> Result<Vec<u8>, String> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(headers).map_err(|e| e.to_string())?;
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => harmless(text),
            Cell::Number(number) => number.to_string(),
        });
        writer.write_record(cells).map_err(|e| e.to_string())?;
    }
    writer.into_inner().map_err(|e| e.to_string())
}

/// A table as XLSX, with its first row kept in sight.
pub fn to_xlsx(name: &str, headers: &[String], rows: &[Vec<Cell>]) -> Result<Vec<u8>, String> {
    let fail = |error: rust_xlsxwriter::XlsxError| error.to_string();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    // A sheet's name has 31 characters at most, and none of these.
    let name: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    sheet.set_name(if name.is_empty() { "1" } else { &name }).map_err(fail)?;
    let bold = Format::new().set_bold();
    for (at, header) in headers.iter().enumerate() {
        sheet.write_with_format(0, at as u16, header.as_str(), &bold).map_err(fail)?;
    }
    for (line, row) in rows.iter().enumerate() {
        for (at, cell) in row.iter().enumerate() {
            let (line, at) = (line as u32 + 1, at as u16);
            match cell {
                Cell::Text(text) => sheet.write_string(line, at, text).map_err(fail)?,
                Cell::Number(number) => sheet.write_number(line, at, *number).map_err(fail)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(fail)?;
    sheet.autofit();
    book.save_to_buffer().map_err(fail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_in_utf_8_in_gb18030_and_with_other_separators() {
        let text = "姓名,职业\n王海,律师\n,\n";
        let rows =
            vec![vec!["姓名".to_owned(), "职业".to_owned()], vec!["王海".to_owned(), "律师".to_owned()]];
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &gb, &with_mark, text.replace(',', ";").as_bytes()] {
            let sheets = read(bytes).expect("a list");
            assert_eq!(sheets[0].rows, rows);
        }
        assert_eq!(read(b"\x00\x01\x02\x03"), Err(Unreadable));
        assert_eq!(read(b"PK\x03\x04nonsense"), Err(Unreadable));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let headers = ["Name".to_owned(), "Hours".to_owned()];
        let rows = [
            vec![Cell::Text("=cmd()".into()), Cell::Number(7.5)],
            vec![Cell::Text("Li".into()), Cell::Number(8.0)],
        ];
        let csv = to_csv(&headers, &rows).expect("writes");
        let sheet = &read(&csv).expect("reads")[0];
        assert_eq!(sheet.rows[1], ["'=cmd()", "7.5"], "no formula");
        let xlsx = to_xlsx("Hours: 1/2", &headers, &rows).expect("writes");
        let sheet = &read(&xlsx).expect("reads")[0];
        assert_eq!(
            (sheet.name.as_str(), &sheet.rows[2]),
            ("Hours 12", &vec!["Li".to_owned(), "8".to_owned()])
        );
        assert_eq!(sheet.rows[1][0], "=cmd()", "text in a cell of text");
    }
}
