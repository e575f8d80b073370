//! Photos in pieces, from devices whose network comes and goes: each goes on where it stopped, and arrives once.

use bytes::Bytes;
use domain::draft::Problem;
use domain::{LogAction, TicketId};
use store::files::Owner;
use store::log::{NewEntry, append};
use store::uploads::Upload;
use store::{messages, tickets, uploads};

use crate::files::{FILE_MAX, FILES_MAX, UploadFault, clean_name};
use crate::{Desk, Error, Result, Upload as Whole};

/// One piece of a photo or paper.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The sender's key of the whole file: 8 to 100 visible ASCII characters.
    pub key: String,
    /// The name it comes with.
    pub name: String,
    /// Bytes of the whole.
    pub size: i64,
    /// Where this piece begins.
    pub at: i64,
    /// The piece.
    pub body: Bytes,
    /// The key of the message it belongs to; `None`: to the request itself.
    pub message: Option<String>,
}

/// How far a file has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uploaded {
    /// Bytes that are here; the next piece begins there.
    pub have: i64,
    /// Whether nothing more is wanted.
    pub done: bool,
    /// Why it was refused, with its name.
    pub fault: Option<(String, UploadFault)>,
}

impl From<Upload> for Uploaded {
    fn from(upload: Upload) -> Self {
        let fault = upload.fault.as_deref().and_then(UploadFault::from_code);
        Self { have: upload.have, done: upload.ended, fault: fault.map(|fault| (upload.name, fault)) }
    }
}

impl Desk {
    /// How far the file with this key has come; nothing, where none began.
    pub async fn uploaded(&self, secret: &str, key: &str) -> Result<Uploaded> {
        let (ticket, key) = (self.ticket_of(secret).await?, key.to_owned());
        let found =
            self.store().read(|c| Box::pin(async move { uploads::find(c, &ticket, &key).await })).await?;
        Ok(found.map(Uploaded::from).unwrap_or_default())
    }

    /// Takes one piece of a file of the ticket behind a secret link. A piece that is here already, or that comes too
    /// early, changes nothing: the answer says where to go on. The last one makes the file the ticket's.
    pub async fn exhibitor_uploads(&self, secret: &str, piece: Piece) -> Result<Uploaded> {
        if !(8..=100).contains(&piece.key.len()) || !piece.key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Error::field("key", Problem::UnknownChoice));
        }
        let whole = 1..=FILE_MAX as i64;
        if !whole.contains(&piece.size) || piece.at < 0 || piece.body.len() as i64 > piece.size {
            return Err(Error::field("size", Problem::TooLong { max: FILE_MAX }));
        }
        let name = clean_name(&piece.name);
        let (ticket, at) = (self.ticket_of(secret).await?, self.now());
        let (id, key) = (ticket.clone(), piece.key.clone());
        let upload: Upload = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    if uploads::find(c, &id, &piece.key).await?.is_none() {
                        let message = match &piece.message {
                            Some(key) => Some(messages::with_key(c, &id, key).await?.ok_or(Error::NotFound)?),
                            None => None,
                        };
                        let full = uploads::how_many(c, &id, message.as_ref()).await? >= FILES_MAX as i64;
                        let new =
                            Upload { message, name, size: piece.size, have: 0, ended: false, fault: None };
                        uploads::begin(c, &id, &piece.key, &new, at).await?;
                        if full {
                            uploads::end(c, &id, &piece.key, Some(UploadFault::TooMany.code())).await?;
                        }
                    }
                    uploads::append(c, &id, &piece.key, piece.at, &piece.body).await?;
                    uploads::find(c, &id, &piece.key).await?.ok_or(Error::NotFound)
                })
            })
            .await?;
        if upload.ended || upload.have < upload.size {
            return Ok(upload.into());
        }
        self.take(ticket, key, upload).await
    }

    /// Examines a file whose last piece is here, and gives it to the ticket.
    async fn take(&self, ticket: TicketId, key: String, upload: Upload) -> Result<Uploaded> {
        let (id, of) = (ticket.clone(), key.clone());
        let body = self.store().read(|c| Box::pin(async move { uploads::body(c, &id, &of).await })).await?;
        let (mut ready, faults) =
            self.examine(vec![Whole { name: upload.name.clone(), body: body.into() }]).await?;
        let (file, fault) = (ready.pop(), faults.first().map(|(_, fault)| *fault));
        let at = self.now();
        self.store()
            .write(move |c| {
                Box::pin(async move {
                    // Sent twice at once, it is kept once.
                    if !uploads::end(c, &ticket, &key, fault.map(UploadFault::code)).await? {
                        return uploads::find(c, &ticket, &key)
                            .await?
                            .map(Uploaded::from)
                            .ok_or(Error::NotFound);
                    }
                    if let Some(file) = file {
                        let file = match &upload.message {
                            Some(message) => file.of_message(message),
                            None => file,
                        };
                        file.write(c, Owner::Ticket(&ticket), at).await?;
                        tickets::touch(c, &ticket).await?;
                        let entry = NewEntry::new(at, LogAction::FileAdded).on(&ticket).by_exhibitor();
                        append(c, &entry.about(file.id())).await?;
                    }
                    let fault = fault.map(|fault| (upload.name, fault));
                    Ok(Uploaded { have: upload.size, done: true, fault })
                })
            })
            .await
    }
}
