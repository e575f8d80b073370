//! Photos and papers: type found from content, original kept, what people see re-encoded without metadata.

use std::io::Cursor;
use std::sync::Arc;

use bytes::Bytes;
use domain::{FileId, Millis, TicketId, text};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use store::files::Owner;
use store::{Conn, tickets};

use crate::access::{Caller, Deed};
use crate::secrets::sha256;
use crate::{Desk, Error, Result};

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The name it came with.
    pub name: String,
    /// Its bytes.
    pub body: Bytes,
}

/// Why a file cannot be kept; `upload-CODE` in `exhibitor.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadFault {
    /// More than 10 MB.
    TooLarge,
    /// More than 10 files.
    TooMany,
    /// Not a JPEG, PNG, WebP or PDF by its content.
    Kind,
    /// Broken, or with more than 50 million pixels.
    Broken,
}

impl UploadFault {
    /// The fixed code.
    pub const fn code(self) -> &'static str {
        match self {
            UploadFault::TooLarge => "too_large",
            UploadFault::TooMany => "too_many",
            UploadFault::Kind => "kind",
            UploadFault::Broken => "broken",
        }
    }

    /// The fault with this code.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        [Self::TooLarge, Self::TooMany, Self::Kind, Self::Broken]
            .into_iter()
            .find(|fault| fault.code() == code)
    }
}

/// The most bytes of one file.
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// The most files of one request or message.
pub const FILES_MAX: usize = 10;
const PIXELS_MAX: u64 = 50_000_000;

/// A file that was kept while its form still had errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFile {
    /// Its id; goes back in `NewRequest::kept`.
    pub id: FileId,
    /// The name it came with.
    pub name: String,
    /// Bytes.
    pub size: i64,
}

/// Which bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variant {
    /// As it was sent; only ever a download.
    Original,
    /// Re-encoded, at most 1600 pixels wide or high.
    Shown,
    /// Re-encoded, at most 320 pixels wide or high.
    Thumbnail,
}

impl Variant {
    const fn code(self) -> &'static str {
        match self {
            Variant::Original => "original",
            Variant::Shown => "shown",
            Variant::Thumbnail => "thumbnail",
        }
    }
}

/// Bytes with what the response must say about them.
#[derive(Clone, Debug)]
pub struct FileBody {
    /// The name it came with.
    pub name: String,
    /// The media type: of the copy, or `application/octet-stream` for an original.
    pub media_type: String,
    /// The bytes.
    pub body: Bytes,
}

/// A file that was examined and is ready to be written.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    file: store::files::File,
    // Shared: a use case that is run again brings them once more.
    bodies: Arc<Vec<(&'static str, String, Vec<u8>)>>,
}

impl Ready {
    pub(crate) fn id(&self) -> &str {
        self.file.id.as_str()
    }

    pub(crate) fn sha256(&self) -> &str {
        &self.file.sha256
    }

    pub(crate) fn of_message(mut self, message: &domain::MessageId) -> Self {
        self.file.message = Some(message.clone());
        self
    }

    pub(crate) async fn write(&self, conn: &mut Conn, owner: Owner<'_>, at: Millis) -> Result<()> {
        Ok(store::files::insert(conn, owner, &self.file, at, &self.bodies).await?)
    }
}

impl Desk {
    /// Examines uploads on a thread of their own: finds the type from content and makes the copies.
    pub(crate) async fn examine(
        &self,
        uploads: Vec<Upload>,
    ) -> Result<(Vec<Ready>, Vec<(String, UploadFault)>)> {
        let mut ready = Vec::new();
        let mut faults = Vec::new();
        for (at, upload) in uploads.into_iter().filter(|u| !u.body.is_empty()).enumerate() {
            let name = clean_name(&upload.name);
            if at >= FILES_MAX {
                faults.push((name, UploadFault::TooMany));
                continue;
            }
            let id = FileId(self.new_id());
            let body = upload.body;
            let examined = tokio::task::spawn_blocking(move || examine_one(&body))
                .await
                .map_err(|e| Error::Internal(e.to_string()))?;
            match examined {
                Ok((media_type, size, sha256, bodies)) => ready.push(Ready {
                    file: store::files::File {
                        id,
                        message: None,
                        name,
                        media_type,
                        size,
                        sha256,
                        is_picture: bodies.len() > 1,
                    },
                    bodies: Arc::new(bodies),
                }),
                Err(fault) => faults.push((name, fault)),
            }
        }
        Ok((ready, faults))
    }

    /// Keeps files while their form still has errors, for a day. Returns all that this key has kept,
    /// and what was wrong with which upload.
    pub async fn keep_files(
        &self,
        key: &str,
        uploads: Vec<Upload>,
    ) -> Result<(Vec<KeptFile>, Vec<(String, UploadFault)>)> {
        let (ready, mut faults) = self.examine(uploads).await?;
        let now = self.now();
        let key = key.to_owned();
        let (kept, too_many) = self
            .store()
            .write(move |c| {
                Box::pin(async move {
                    let before = store::files::of_draft(c, &key).await?;
                    let mut too_many = Vec::new();
                    let mut room = FILES_MAX.saturating_sub(before.len());
                    for file in &ready {
                        if before.iter().any(|b| b.sha256 == file.file.sha256) {
                            continue;
                        }
                        if room == 0 {
                            too_many.push((file.file.name.clone(), UploadFault::TooMany));
                            continue;
                        }
                        room -= 1;
                        file.write(c, Owner::Draft(&key), now).await?;
                    }
                    let kept = store::files::of_draft(c, &key).await?;
                    let kept = kept.into_iter().map(|f| KeptFile { id: f.id, name: f.name, size: f.size });
                    Ok::<_, Error>((kept.collect::<Vec<_>>(), too_many))
                })
            })
            .await?;
        faults.extend(too_many);
        Ok((kept, faults))
    }

    /// A file of a ticket, for staff who may open the ticket. Recorded.
    pub async fn file_for_staff(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        file: &FileId,
        variant: Variant,
    ) -> Result<FileBody> {
        let what = if variant == Variant::Original { "downloaded" } else { "saw_photo" };
        self.allowed(caller, ticket, Deed::Open).await?;
        self.record(caller, what, Some(ticket)).await?;
        self.file_body(ticket, file, variant).await
    }

    /// A file of the ticket behind a secret link.
    pub async fn file_for_exhibitor(
        &self,
        secret: &str,
        file: &FileId,
        variant: Variant,
    ) -> Result<FileBody> {
        let ticket = self.ticket_of(secret).await?;
        self.file_body(&ticket, file, variant).await
    }

    async fn file_body(&self, ticket: &TicketId, file: &FileId, variant: Variant) -> Result<FileBody> {
        let (ticket, file) = (ticket.clone(), file.clone());
        let found = self
            .store()
            .read(|c| Box::pin(async move { store::files::body(c, &ticket, &file, variant.code()).await }))
            .await?;
        let (name, media_type, body) = found.ok_or(Error::NotFound)?;
        // An original is what a stranger sent: a browser must never take it for a page.
        let media_type =
            if variant == Variant::Original { "application/octet-stream".into() } else { media_type };
        Ok(FileBody { name, media_type, body: body.into() })
    }

    /// The ticket, if the caller may do this to it.
    pub(crate) async fn allowed(
        &self,
        caller: &Caller,
        ticket: &TicketId,
        deed: Deed,
    ) -> Result<tickets::Full> {
        let (desk, caller, id) = (self.clone(), caller.clone(), ticket.clone());
        self.store()
            .read(|c| {
                Box::pin(async move {
                    let full = tickets::load(c, &id, None).await?.ok_or(Error::NotFound)?;
                    desk.must(&caller, deed, &full)?;
                    crate::conflict::before_story(c, &caller.staff, &full, deed).await?;
                    Ok(full)
                })
            })
            .await
    }
}

/// Media type, size, hash and the bodies to store.
type Examined = (String, i64, String, Vec<(&'static str, String, Vec<u8>)>);

fn examine_one(body: &[u8]) -> Result<Examined, UploadFault> {
    if body.len() > FILE_MAX {
        return Err(UploadFault::TooLarge);
    }
    let size = body.len() as i64;
    let original = ("original", "application/octet-stream".to_owned(), body.to_vec());
    if body.starts_with(b"%PDF-") {
        return Ok(("application/pdf".to_owned(), size, sha256(body), vec![original]));
    }
    let format = match image::guess_format(body) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => format,
        _ => return Err(UploadFault::Kind),
    };
    let picture = decode(body, format).ok_or(UploadFault::Broken)?;
    let shown = jpeg(&fit(&picture, 1_600)).ok_or(UploadFault::Broken)?;
    let thumbnail = jpeg(&fit(&picture, 320)).ok_or(UploadFault::Broken)?;
    let media = |bytes| ("image/jpeg".to_owned(), bytes);
    let ((shown_type, shown), (thumbnail_type, thumbnail)) = (media(shown), media(thumbnail));
    let bodies = vec![original, ("shown", shown_type, shown), ("thumbnail", thumbnail_type, thumbnail)];
    Ok((format.to_mime_type().to_owned(), size, sha256(body), bodies))
}

fn decode(body: &[u8], format: ImageFormat) -> Option<DynamicImage> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(PIXELS_MAX * 8);
    let mut reader = ImageReader::with_format(Cursor::new(body), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return None;
    }
    // A phone says in the metadata which way is up; the copies have none, so they are turned.
    let orientation = decoder.orientation().ok()?;
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some(picture)
}

fn fit(picture: &DynamicImage, side: u32) -> DynamicImage {
    if picture.width() <= side && picture.height() <= side {
        picture.clone()
    } else {
        picture.thumbnail(side, side)
    }
}

fn jpeg(picture: &DynamicImage) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let opaque = DynamicImage::ImageRgb8(picture.to_rgb8());
    opaque.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, 82)).ok()?;
    Some(bytes)
}

/// A file's name without folders, control characters or tricks with the writing direction.
pub(crate) fn clean_name(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = text::tidy(base).chars().filter(|c| *c != '"' && *c != '\n').take(120).collect();
    if clean.is_empty() { "file".to_owned() } else { clean }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, ImageFormat::Png).expect("encodes");
        bytes.into_inner()
    }

    #[test]
    fn a_photo_gets_copies_and_a_script_gets_none() {
        let (media_type, _, _, bodies) = examine_one(&png(2_000, 10)).expect("a picture");
        assert_eq!(media_type, "image/png");
        let variants: Vec<_> = bodies.iter().map(|(v, t, _)| (*v, t.as_str())).collect();
        let expected =
            [("original", "application/octet-stream"), ("shown", "image/jpeg"), ("thumbnail", "image/jpeg")];
        assert_eq!(variants, expected);
        assert_eq!(examine_one(b"<svg onload=alert(1)>").map(|_| ()), Err(UploadFault::Kind));
        assert_eq!(examine_one(b"\x89PNG\r\n\x1a\nbroken").map(|_| ()), Err(UploadFault::Broken));
        assert_eq!(examine_one(&vec![0; FILE_MAX + 1]).map(|_| ()), Err(UploadFault::TooLarge));
    }

    #[test]
    fn what_is_hidden_behind_a_picture_is_not_copied() {
        let mut sneaky = png(4, 4);
        sneaky.extend_from_slice(b"<script>alert(1)</script>");
        let (_, _, _, bodies) = examine_one(&sneaky).expect("a picture");
        for (variant, _, body) in &bodies[1..] {
            assert!(!body.windows(7).any(|w| w == b"<script"), "{variant}");
        }
    }

    #[test]
    fn names_lose_folders_and_tricks() {
        assert_eq!(clean_name("C:\\photos\\crate.jpg"), "crate.jpg");
        assert_eq!(clean_name("../../etc/passwd"), "passwd");
        assert_eq!(clean_name("a\u{202e}gpj.exe"), "agpj.exe");
        assert_eq!(clean_name(""), "file");
    }
}
