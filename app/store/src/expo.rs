//! The expo's own facts: one row.

use domain::expo::Expo;

use crate::sql::Columns;
use crate::{Conn, Result};

/// The expo, if it was set up.
pub async fn load(conn: &mut Conn) -> Result<Option<Expo>> {
    let row = sqlx::query("SELECT body FROM expo WHERE id = 1").fetch_optional(conn).await?;
    row.map(|row| Ok(serde_json::from_str(&row.text("body")?)?)).transpose()
}

/// Sets it up, or changes it.
pub async fn save(conn: &mut Conn, expo: &Expo) -> Result<()> {
    sqlx::query(
        "INSERT INTO expo (id, body) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
    )
    .bind(serde_json::to_string(expo)?)
    .execute(conn)
    .await?;
    Ok(())
}
