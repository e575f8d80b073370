//! Bringing in a list of volunteers: read, mapped, mended in a preview, and written only when one says so.

use domain::LogAction;
use domain::draft::Problem;
use domain::people::{Column, guess, header_row};
use serde::{Deserialize, Serialize};
use store::log::{NewEntry, append};
use store::{accounts, roster as rows};

use super::preview::{Bringing, Filled, merged, preview};
use super::sheets::{self, Sheet};
use crate::access::Caller;
use crate::accounts::{check_change, only_coordinators, row};
use crate::conflict::follow_firm;
use crate::{Desk, Error, Result};

/// A list that is being brought in, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    file: String,
    sheets: Vec<Sheet>,
    sheet: usize,
    /// The row that holds the headers; the people stand below it.
    pub(super) header: usize,
    /// What each column means.
    pub(super) columns: Vec<Option<Column>>,
    /// Rows that are left out.
    pub(super) skipped: Vec<usize>,
}

impl Kept {
    pub(super) fn rows(&self) -> &[Vec<String>] {
        self.sheets.get(self.sheet).map_or(&[], |sheet| &sheet.rows)
    }

    /// Looks for the headers of the chosen sheet and what they mean.
    fn look(&mut self) {
        self.header = header_row(self.rows()).unwrap_or(0);
        self.map();
    }

    /// Guesses what each column means; of two that seem to mean the same, the first does.
    fn map(&mut self) {
        let mut columns: Vec<Option<Column>> = Vec::new();
        for header in self.rows().get(self.header).into_iter().flatten() {
            let column = guess(header).filter(|column| !columns.contains(&Some(*column)));
            columns.push(column);
        }
        self.columns = columns;
        self.skipped.clear();
    }
}

/// The preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportView {
    /// Its id.
    pub id: String,
    /// The file's name.
    pub file: String,
    /// The names of the sheets.
    pub sheets: Vec<String>,
    /// Which of them is shown.
    pub sheet: usize,
    /// The row of the headers, counted from 1.
    pub header: usize,
    /// The headers as they stand there.
    pub headers: Vec<String>,
    /// What each column means.
    pub columns: Vec<Option<Column>>,
    /// The rows below the headers.
    pub rows: Vec<Bringing>,
}

impl ImportView {
    /// How many are new, changed, and bad.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&Filled) -> bool| self.rows.iter().filter(|row| is(&row.does)).count();
        (
            count(|d| matches!(d, Filled::New(_))),
            count(|d| matches!(d, Filled::Update(..))),
            count(|d| matches!(d, Filled::Bad(_))),
        )
    }
}

/// A step of the preview.
#[derive(Clone, Debug)]
pub enum ImportStep {
    /// Another sheet.
    Sheet(usize),
    /// The headers stand in another row, counted from 1.
    Header(usize),
    /// What each column means.
    Columns(Vec<Option<Column>>),
    /// Cells that were mended: row counted from 1, column counted from 0, what it says now; and rows that are left out.
    Mend(Vec<(usize, usize, String)>, Vec<usize>),
}

impl Desk {
    /// Reads a file and keeps it for a day; nothing is written of it yet. Gives its id. Field name in errors: `file`.
    pub async fn begin_import(&self, caller: &Caller, file: &str, bytes: Vec<u8>) -> Result<String> {
        only_coordinators(caller)?;
        if bytes.is_empty() {
            return Err(Error::field("file", Problem::Missing));
        }
        if bytes.len() > sheets::FILE_MAX {
            return Err(Error::field("file", Problem::TooLong { max: sheets::FILE_MAX }));
        }
        let sheets = tokio::task::spawn_blocking(move || sheets::read(&bytes))
            .await
            .map_err(|e| Error::Internal(e.to_string()))?
            .map_err(|_| Error::field("file", Problem::UnknownChoice))?;
        // The sheet that looks most like a list of people.
        let sheet = (0..sheets.len())
            .max_by_key(|at| {
                let rows = &sheets[*at].rows;
                (header_row(rows).is_some(), rows.len(), std::cmp::Reverse(*at))
            })
            .ok_or_else(|| Error::field("file", Problem::Missing))?;
        let file = file.chars().filter(|c| !c.is_control()).take(120).collect();
        let mut kept = Kept { file, sheets, sheet, header: 0, columns: Vec::new(), skipped: Vec::new() };
        kept.look();
        let id = self.new_id();
        self.keep(caller, &id, &kept).await?;
        Ok(id)
    }

    async fn keep(&self, caller: &Caller, id: &str, kept: &Kept) -> Result<()> {
        let body = serde_json::to_string(kept).map_err(store::Error::from)?;
        let (id, me, at) = (id.to_owned(), caller.staff.id.clone(), self.now());
        self.store()
            .write(move |c| {
                Box::pin(async move { Ok::<_, Error>(rows::put_import(c, &id, at, &me, &body).await?) })
            })
            .await
    }

    /// The list, and all accounts. Only whoever brought it sees it.
    async fn kept(&self, caller: &Caller, id: &str) -> Result<(Kept, Vec<accounts::Account>)> {
        only_coordinators(caller)?;
        let id = id.to_owned();
        let (kept, all) = self
            .store()
            .read(|c| {
                Box::pin(async move {
                    Ok::<_, store::Error>((rows::import(c, &id).await?, accounts::all(c).await?))
                })
            })
            .await?;
        let kept = kept.filter(|kept| kept.by == caller.staff.id).ok_or(Error::NotFound)?;
        Ok((serde_json::from_str(&kept.body).map_err(store::Error::from)?, all))
    }

    /// The preview of a list.
    pub async fn import_preview(&self, caller: &Caller, id: &str) -> Result<ImportView> {
        let (kept, all) = self.kept(caller, id).await?;
        Ok(ImportView {
            id: id.to_owned(),
            sheets: kept.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
            sheet: kept.sheet,
            header: kept.header + 1,
            headers: kept.rows().get(kept.header).cloned().unwrap_or_default(),
            rows: preview(&kept, &all),
            columns: kept.columns,
            file: kept.file,
        })
    }

    /// Changes how a list is read, or what stands in it.
    pub async fn import_step(&self, caller: &Caller, id: &str, step: ImportStep) -> Result<()> {
        let (mut kept, _) = self.kept(caller, id).await?;
        match step {
            ImportStep::Sheet(sheet) => {
                if sheet >= kept.sheets.len() {
                    return Err(Error::field("sheet", Problem::UnknownChoice));
                }
                kept.sheet = sheet;
                kept.look();
            }
            ImportStep::Header(number) => {
                if number == 0 || number > kept.rows().len() {
                    return Err(Error::field("header", Problem::OutOfRange));
                }
                kept.header = number - 1;
                kept.map();
            }
            ImportStep::Columns(columns) => {
                let width = kept.columns.len();
                kept.columns = columns.into_iter().take(width).collect();
                kept.columns.resize(width, None);
            }
            ImportStep::Mend(cells, skipped) => {
                let sheet = kept.sheet;
                for (number, column, text) in cells {
                    let cell = kept
                        .sheets
                        .get_mut(sheet)
                        .and_then(|s| s.rows.get_mut(number.wrapping_sub(1)))
                        .and_then(|row| row.get_mut(column));
                    if let Some(cell) = cell {
                        *cell = domain::text::tidy(&text);
                    }
                }
                kept.skipped = skipped.into_iter().map(|number| number.wrapping_sub(1)).collect();
            }
        }
        self.keep(caller, id, &kept).await
    }

    /// Writes the list: new people, and what changed of those who are known. Refused while a row is bad. Gives how many are
    /// new and how many changed. Field name in errors: `rows`.
    pub async fn finish_import(&self, caller: &Caller, id: &str) -> Result<(usize, usize)> {
        let (kept, _) = self.kept(caller, id).await?;
        let (desk, me, at, id) = (self.clone(), caller.staff.id.clone(), self.now(), id.to_owned());
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // Read again: somebody may have been added since the preview.
                    let all = accounts::all(c).await?;
                    let (mut new, mut changed) = (0, 0);
                    for row_of in preview(&kept, &all) {
                        let (known, listed) = match row_of.does {
                            Filled::Bad(_) => return Err(Error::field("rows", Problem::UnknownChoice)),
                            Filled::Skipped | Filled::Same => continue,
                            Filled::New(listed) => (None, listed),
                            Filled::Update(id, listed) => (all.iter().find(|a| a.id == id), listed),
                        };
                        let name = known.map_or_else(|| listed.name.clone(), |a| a.name.clone());
                        let change = merged(listed, &kept.columns, known);
                        let mut faults = Vec::new();
                        let phone = check_change(&change, &mut faults);
                        if !faults.is_empty() {
                            return Err(Error::Invalid(faults));
                        }
                        let account = match known {
                            Some(account) => {
                                let id = account.id.clone();
                                let account = row(id, name, account.password_hash.clone(), &change, phone);
                                accounts::update(c, &account).await?;
                                changed += 1;
                                account
                            }
                            // Without a password nobody signs in: they set one by their invitation.
                            None => {
                                let account = row(desk.new_id().into(), name, String::new(), &change, phone);
                                accounts::insert(c, &account, at).await.map_err(|error| {
                                    if accounts::is_name_taken(&error) {
                                        Error::NameTaken
                                    } else {
                                        error.into()
                                    }
                                })?;
                                new += 1;
                                account
                            }
                        };
                        let entry = NewEntry::new(at, LogAction::AccountChanged).by(&me);
                        append(c, &entry.about(account.id.as_str())).await?;
                        let before = known.map_or("", |a| a.firm.as_str());
                        follow_firm(c, &desk, &account.id, (before, &account.firm), at).await?;
                    }
                    rows::drop_import(c, &id).await?;
                    rows::bump(c).await?;
                    append(c, &NewEntry::new(at, LogAction::PeopleImported).by(&me)).await?;
                    Ok((new, changed))
                })
            })
            .await
            .inspect(|_| self.forget_known())
    }
}
