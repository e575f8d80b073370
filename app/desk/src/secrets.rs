//! Keys and secrets: the receipt's link and code, session and token values, password hashes.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use domain::{AccountId, TicketId};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::{Error, Result};

/// Digits and letters that cannot be taken for each other when read out (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Bytes in base 32, lower case, five bits a character.
pub fn base32(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut buffer, mut bits) = (0u32, 0u32);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(ALPHABET[(buffer >> bits & 31) as usize] as char);
        }
    }
    if bits > 0 {
        text.push(ALPHABET[(buffer << (5 - bits) & 31) as usize] as char);
    }
    text
}

/// Bytes in lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        text.push(char::from(b"0123456789abcdef"[usize::from(byte >> 4)]));
        text.push(char::from(b"0123456789abcdef"[usize::from(byte & 15)]));
        text
    })
}

/// What is stored of a secret: enough to find it, not enough to use it.
pub fn stored_hash(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// SHA-256 of bytes, in hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The server's key, under which the receipts' secrets are made.
#[derive(Clone)]
pub struct Key(pub [u8; 32]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(..)")
    }
}

impl Key {
    fn mac(&self, purpose: &str, about: &str, version: i64) -> [u8; 32] {
        // HMAC takes keys of any length, so that this cannot fail; an empty key would be the only other answer.
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0).unwrap_or_else(|_| unreachable!());
        mac.update(format!("{purpose}:{about}:{version}").as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The secret of a ticket's link: 160 bits, the same each time it is asked for.
    pub fn link(&self, ticket: &TicketId, version: i64) -> String {
        base32(&self.mac("link", ticket.as_str(), version)[..20])
    }

    /// The secret of what only one person of the staff may open: 160 bits. `purpose` keeps the kinds apart.
    pub fn personal(&self, purpose: &str, account: &AccountId, version: i64) -> String {
        base32(&self.mac(purpose, account.as_str(), version)[..20])
    }

    /// The code to read out: 40 bits as `K7M4-9TQ2`. Good only together with the number, and slowed down.
    pub fn code(&self, ticket: &TicketId, version: i64) -> String {
        let text = base32(&self.mac("code", ticket.as_str(), version)[..5]).to_uppercase();
        format!("{}-{}", &text[..4], &text[4..8])
    }

    /// Whether somebody read out the right code; `O` counts as `0`, `I` and `L` as `1`.
    pub fn is_code(&self, ticket: &TicketId, version: i64, said: &str) -> bool {
        let plain = |text: &str| -> String {
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| match c.to_ascii_uppercase() {
                    'O' => '0',
                    'I' | 'L' => '1',
                    c => c,
                })
                .collect()
        };
        plain(said).as_bytes().ct_eq(plain(&self.code(ticket, version)).as_bytes()).into()
    }
}

/// Hashes a password with argon2id and OWASP's parameters (19 MiB, 2 passes), on a thread of its own.
pub(crate) async fn hash_password(password: String) -> Result<String> {
    blocking(move || Argon2::default().hash_password(password.as_bytes()).map(|h| h.to_string()))
        .await?
        .map_err(|e| Error::Internal(e.to_string()))
}

/// Whether the password is right. Takes as long for an unknown account, where `hash` is `None`.
pub(crate) async fn verify_password(hash: Option<String>, password: String) -> Result<bool> {
    blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let Ok(parsed) = PasswordHash::new(&hash) else { return false };
        Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && known
    })
    .await
}

/// A hash of nothing anybody types, to spend the same time on.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5$ZyPvtKiyaYDwqRfl5Pim4VpkHNYKy6eIYIvAwHUIzUY";

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(|e| Error::Internal(e.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_codes_differ_by_ticket_and_version() {
        let key = Key([7; 32]);
        let (a, b) = (TicketId::from("a"), TicketId::from("b"));
        assert_eq!(key.link(&a, 1), key.link(&a, 1));
        assert_eq!(key.link(&a, 1).len(), 32, "160 bits at five a character");
        assert_ne!(key.link(&a, 1), key.link(&a, 2));
        assert_ne!(key.link(&a, 1), key.link(&b, 1));
        let code = key.code(&a, 1);
        assert!(key.is_code(&a, 1, &code.to_lowercase().replace('-', " ")));
        assert!(!key.is_code(&a, 2, &code) && !key.is_code(&a, 1, ""));
    }

    #[tokio::test]
    async fn passwords_are_hashed_and_checked() {
        let hash = hash_password("correct horse".into()).await.expect("hashes");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify_password(Some(hash.clone()), "correct horse".into()).await.expect("runs"));
        assert!(!verify_password(Some(hash), "wrong".into()).await.expect("runs"));
        assert!(!verify_password(None, "wrong".into()).await.expect("runs"));
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
