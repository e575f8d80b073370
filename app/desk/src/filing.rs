//! An exhibitor files a request: the only place where filing happens.

use domain::draft::{Draft, FieldError, Filing};
use domain::ticket::Standing;
use domain::{Category, DAY, FileId, Language, LogAction, Millis, Number, PartId, TicketId};
use store::files::Owner;
use store::filing::{Filed, NewTicket};
use store::log::{NewEntry, append};
use store::parties::{self, NewName};
use store::{Conn, files, parts, tickets};

use crate::access::Staff;
use crate::conflict;
use crate::files::Ready;
use crate::secrets::{sha256, stored_hash};
use crate::{Desk, Error, Upload, UploadFault};

/// A device keeps what could not be sent, and its clock may be wrong: nothing is believed to be older.
const WAITED_MAX: Millis = 2 * DAY;

/// A request as somebody sends it.
#[derive(Debug)]
pub struct NewRequest {
    /// The sender's idempotency key: 8 to 100 visible ASCII characters, unique for each form that is shown.
    pub key: String,
    /// What was typed.
    pub draft: Draft,
    /// Photos and papers that come with it.
    pub files: Vec<Upload>,
    /// Files that were kept from an earlier try with the same key.
    pub kept: Vec<FileId>,
    /// The volunteer who types for a caller or a walk-in.
    pub by: Option<Staff>,
    /// How long it waited on a device for a network, in ms; more than two days count as two.
    pub waited: Millis,
}

/// What the sender gets, the same each time the same key is sent with the same body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The ticket.
    pub id: TicketId,
    /// What people call it.
    pub number: Number,
    /// The secret of the status page's address.
    pub secret: String,
    /// The code to read out.
    pub code: String,
    /// What it is about.
    pub category: Category,
    /// The language it is written in.
    pub language: Language,
    /// Whether this key had been filed before.
    pub repeated: bool,
}

/// Why nothing was filed.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// These fields have faults.
    #[error("invalid: {0:?}")]
    Invalid(Vec<FieldError>),
    /// These uploads have faults; each with the name it came with.
    #[error("uploads: {0:?}")]
    Uploads(Vec<(String, UploadFault)>),
    /// This key was used for another request.
    #[error("this key was used for another request")]
    KeyReused,
    /// The key is missing or malformed.
    #[error("bad key")]
    BadKey,
    /// The database failed.
    #[error(transparent)]
    Desk(#[from] crate::Error),
}

/// Everything that one transaction writes.
#[derive(Clone)]
struct Plan {
    id: TicketId,
    key: String,
    hash: String,
    link_hash: String,
    at: domain::Millis,
    by: Option<domain::AccountId>,
    filing: Filing,
    parts: Vec<PartId>,
    files: Vec<Ready>,
    kept: Vec<FileId>,
    names: Vec<NewName>,
}

impl Desk {
    /// Files a request: checks it, writes the ticket with its parts, clocks, words and files, appends to
    /// the log, and announces it. The same key with the same body gives the same receipt.
    pub async fn file_request(&self, request: NewRequest) -> Result<Receipt, FileError> {
        let NewRequest { key, draft, files, kept, by, waited } = request;
        let visible = key.bytes().all(|b| b.is_ascii_graphic());
        if !(8..=100).contains(&key.len()) || !visible {
            return Err(FileError::BadKey);
        }
        let expo = self.expo().await?;
        let now = self.now();
        // What was right when it was filed may be wrong by the time a retry arrives: a time that is past by now, a
        // hall that was renamed. It is filed all the same, so a known key is not asked again.
        let written = now - waited.clamp(0, WAITED_MAX);
        let filing = draft.check_written(&expo.expo, &*expo, written, now);
        let before = if filing.is_err() { self.filed_with(&key).await? } else { None };
        if let (Err(faults), None) = (&filing, &before) {
            return Err(FileError::Invalid(faults.clone()));
        }
        let (files, faults) = self.examine(files).await?;
        if !faults.is_empty() {
            return Err(FileError::Uploads(faults));
        }
        let kept_hashes = self.kept_hashes(&key, &kept).await?;
        let hash =
            body_hash(&draft, files.iter().map(Ready::sha256).chain(kept_hashes.iter().map(String::as_str)))?;
        let filing = match filing {
            Ok(filing) => filing,
            Err(faults) => {
                let same = before.filter(|filed| filed.hash == hash);
                return same.map(|filed| self.receipt_of(&filed, true)).ok_or(FileError::Invalid(faults));
            }
        };
        let id = TicketId(self.new_id());
        let plan = Plan {
            link_hash: stored_hash(&self.key().link(&id, 1)),
            parts: filing.parts.iter().map(|_| PartId(self.new_id())).collect(),
            at: now,
            by: by.map(|staff| staff.id),
            names: conflict::said(self, &filing.words, &filing.answers, filing.hall.as_deref()),
            id,
            key,
            hash: hash.clone(),
            filing,
            files,
            kept,
        };
        let filed: (Filed, bool) = self.store().write(move |c| Box::pin(write(c, plan))).await?;
        let (filed, repeated) = filed;
        if filed.hash != hash {
            return Err(FileError::KeyReused);
        }
        Ok(self.receipt_of(&filed, repeated))
    }

    pub(crate) fn receipt_of(&self, filed: &Filed, repeated: bool) -> Receipt {
        Receipt {
            id: filed.id.clone(),
            number: filed.number,
            secret: self.key().link(&filed.id, filed.link_version),
            code: self.key().code(&filed.id, filed.link_version),
            category: filed.category,
            language: filed.language,
            repeated,
        }
    }

    async fn kept_hashes(&self, key: &str, kept: &[FileId]) -> Result<Vec<String>, Error> {
        if kept.is_empty() {
            return Ok(Vec::new());
        }
        let (key, kept) = (key.to_owned(), kept.to_vec());
        Ok(self
            .store()
            .read(|c| Box::pin(async move { files::hashes_of_form(c, &key, &kept).await }))
            .await?)
    }

    async fn filed_with(&self, key: &str) -> Result<Option<Filed>, Error> {
        let key = key.to_owned();
        Ok(self.store().read(|c| Box::pin(async move { store::filing::filed_with(c, &key).await })).await?)
    }
}

async fn write(c: &mut Conn, plan: Plan) -> Result<(Filed, bool), Error> {
    let new = NewTicket {
        id: &plan.id,
        key: &plan.key,
        hash: &plan.hash,
        link_hash: &plan.link_hash,
        at: plan.at,
        by: plan.by.as_ref(),
        filing: &plan.filing,
        keyed: conflict::EDITION,
    };
    let Some(number) = store::filing::insert(c, &new).await? else {
        let filed = store::filing::filed_with(c, &plan.key).await?;
        return filed
            .map(|filed| (filed, true))
            .ok_or_else(|| Error::Internal("a key without a ticket".into()));
    };
    let entry = |action| NewEntry {
        actor: plan.by.as_ref(),
        by_exhibitor: plan.by.is_none(),
        profession: Some(plan.filing.profession),
        urgency: Some(plan.filing.urgency),
        ..NewEntry::new(plan.at, action).on(&plan.id)
    };
    append(c, &entry(LogAction::Filed)).await?;
    parties::insert(c, &plan.id, &plan.names, None, plan.at).await?;
    for (position, (id, profession)) in plan.parts.iter().zip(&plan.filing.parts).enumerate() {
        parts::insert(c, id, &plan.id, position as i64, *profession, plan.at, "").await?;
        let referred =
            NewEntry { part: Some(id), profession: Some(*profession), ..entry(LogAction::Referred) };
        append(c, &referred).await?;
    }
    for file in &plan.files {
        file.write(c, Owner::Ticket(&plan.id), plan.at).await?;
    }
    for file in &plan.kept {
        files::adopt(c, &plan.key, file, &plan.id).await?;
    }
    let filed = Filed {
        id: plan.id,
        number,
        hash: plan.hash,
        link_version: 1,
        category: plan.filing.category,
        language: plan.filing.language,
    };
    Ok((filed, false))
}

/// A hash of everything that was sent, for telling a repeat from another request under the same key.
/// Files count by content and in no order, so that a kept file equals the same file sent again.
fn body_hash<'a>(draft: &Draft, files: impl Iterator<Item = &'a str>) -> Result<String, Error> {
    let mut hashes: Vec<&str> = files.collect();
    hashes.sort_unstable();
    hashes.dedup();
    let body = serde_json::to_string(&(draft, hashes)).map_err(|e| Error::Internal(e.to_string()))?;
    Ok(sha256(body.as_bytes()))
}

/// The standing that filing starts with, for whoever replays it.
pub(crate) fn standing_of(full: &tickets::Full) -> Standing {
    let row = &full.row;
    Standing {
        state: row.state,
        holder: row.holder.as_ref().map(|h| h.id.clone()),
        profession: row.profession,
        urgency: row.urgency,
        outcome: row.outcome,
        promises: row.promises,
        parts: row
            .parts
            .iter()
            .map(|p| domain::ticket::Part {
                id: p.id.clone(),
                profession: p.profession,
                state: p.state,
                holder: p.holder.as_ref().map(|h| h.id.clone()),
            })
            .collect(),
    }
}
