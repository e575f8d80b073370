//! Tablets of the expo, and calls from them.

use domain::{AccountId, DeviceId, DeviceKind, Millis};
use sqlx::any::AnyRow;

use crate::sql::{Columns, own};
use crate::{Conn, Result};

/// A tablet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// What it is for.
    pub kind: DeviceKind,
    /// What people call it.
    pub name: String,
    /// The desk that it belongs to.
    pub place: String,
    /// Who set it up.
    pub set_up_by: String,
    /// When.
    pub set_up_at: Millis,
    /// When it was last heard of.
    pub seen_at: Millis,
    /// The version of the app that it shows.
    pub version: String,
    /// Charge in percent, where the browser tells.
    pub battery: Option<i64>,
    /// Whether it is being charged, where the browser tells.
    pub charging: Option<bool>,
    /// The call that nobody has answered: why, since when.
    pub call: Option<(String, Millis)>,
}

const DEVICE: &str = "SELECT d.id, d.kind, d.name, d.place, a.name AS set_up_by, d.set_up_at, d.seen_at, d.version, \
     d.battery, d.charging, c.reason AS call_reason, c.at AS call_at FROM device d JOIN account a ON a.id = d.set_up_by \
     LEFT JOIN device_call c ON c.id = (SELECT MIN(o.id) FROM device_call o WHERE o.device_id = d.id AND o.acked_at IS NULL) \
     WHERE d.retired_at IS NULL";

fn device(row: &AnyRow) -> Result<Device> {
    let call = match (row.opt("call_reason")?, row.opt_int("call_at")?) {
        (Some(reason), Some(at)) => Some((reason, at)),
        _ => None,
    };
    Ok(Device {
        id: DeviceId(row.text("id")?),
        kind: row.code("kind")?,
        name: row.text("name")?,
        place: row.text("place")?,
        set_up_by: row.text("set_up_by")?,
        set_up_at: row.int("set_up_at")?,
        seen_at: row.int("seen_at")?,
        version: row.text("version")?,
        battery: row.opt_int("battery")?,
        charging: row.opt_int("charging")?.map(|charging| charging != 0),
        call,
    })
}

/// A tablet to set up.
#[derive(Debug)]
pub struct NewDevice<'a> {
    /// Its id.
    pub id: &'a DeviceId,
    /// What it is for.
    pub kind: DeviceKind,
    /// What people call it.
    pub name: &'a str,
    /// The desk that it belongs to.
    pub place: &'a str,
    /// The hash of its secret.
    pub hash: &'a str,
    /// Who sets it up.
    pub by: &'a AccountId,
    /// When.
    pub at: Millis,
}

/// Adds a tablet.
pub async fn insert(conn: &mut Conn, new: &NewDevice<'_>) -> Result<()> {
    sqlx::query(
        "INSERT INTO device (id, kind, name, place, hash, set_up_by, set_up_at, seen_at, version) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, '')",
    )
    .bind(new.id.as_str())
    .bind(new.kind.code())
    .bind(new.name)
    .bind(new.place)
    .bind(new.hash)
    .bind(new.by.as_str())
    .bind(new.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The tablet with this secret, unless it was retired.
pub async fn with_secret(conn: &mut Conn, hash: &str) -> Result<Option<Device>> {
    let row = sqlx::query(own(format!("{DEVICE} AND d.hash = $1"))).bind(hash).fetch_optional(conn).await?;
    row.as_ref().map(device).transpose()
}

/// All tablets that are in use, by desk and name.
pub async fn all(conn: &mut Conn) -> Result<Vec<Device>> {
    let rows = sqlx::query(own(format!("{DEVICE} ORDER BY d.kind, d.place, d.name"))).fetch_all(conn).await?;
    rows.iter().map(device).collect()
}

/// The tablets that somebody is called to, longest first.
pub async fn calling(conn: &mut Conn) -> Result<Vec<Device>> {
    let rows =
        sqlx::query(own(format!("{DEVICE} AND c.id IS NOT NULL ORDER BY c.at"))).fetch_all(conn).await?;
    rows.iter().map(device).collect()
}

/// Notes that a tablet was heard of.
pub async fn seen(
    conn: &mut Conn,
    hash: &str,
    at: Millis,
    version: &str,
    battery: Option<i64>,
    charging: Option<bool>,
) -> Result<()> {
    sqlx::query("UPDATE device SET seen_at = $1, version = $2, battery = $3, charging = $4 WHERE hash = $5")
        .bind(at)
        .bind(version)
        .bind(battery)
        .bind(charging.map(i64::from))
        .bind(hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a tablet out of use; `false` where it is already.
pub async fn retire(conn: &mut Conn, id: &DeviceId, at: Millis) -> Result<bool> {
    let done = sqlx::query("UPDATE device SET retired_at = $1 WHERE id = $2 AND retired_at IS NULL")
        .bind(at)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Calls somebody to a tablet; `false` where the same call is open.
pub async fn call(conn: &mut Conn, id: &str, device: &DeviceId, at: Millis, reason: &str) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO device_call (id, device_id, at, reason) SELECT $1, d.id, $2, $3 FROM device d WHERE d.id = $4 \
         AND NOT EXISTS (SELECT 1 FROM device_call c WHERE c.device_id = d.id AND c.acked_at IS NULL AND c.reason = $3)",
    )
    .bind(id)
    .bind(at)
    .bind(reason)
    .bind(device.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Answers the calls of a tablet; `false` where there was none.
pub async fn answer(conn: &mut Conn, device: &DeviceId, by: &AccountId, at: Millis) -> Result<bool> {
    let done = sqlx::query(
        "UPDATE device_call SET acked_at = $1, acked_by = $2 WHERE device_id = $3 AND acked_at IS NULL",
    )
    .bind(at)
    .bind(by.as_str())
    .bind(device.as_str())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// When the latest call of a tablet was answered, if it was.
pub async fn answered_at(conn: &mut Conn, device: &DeviceId) -> Result<Option<Millis>> {
    let row = sqlx::query("SELECT acked_at FROM device_call WHERE device_id = $1 ORDER BY at DESC LIMIT 1")
        .bind(device.as_str())
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(None), |row| row.opt_int("acked_at"))
}

/// Kiosks that were last heard of before `before`, and to which nobody was called since.
pub async fn silent(conn: &mut Conn, before: Millis) -> Result<Vec<DeviceId>> {
    let rows = sqlx::query(
        "SELECT d.id FROM device d WHERE d.kind = 'kiosk' AND d.retired_at IS NULL AND d.seen_at < $1 AND NOT EXISTS \
         (SELECT 1 FROM device_call c WHERE c.device_id = d.id AND c.reason = 'silent' AND c.at > d.seen_at)",
    )
    .bind(before)
    .fetch_all(conn)
    .await?;
    rows.iter().map(|row| Ok(DeviceId(row.text("id")?))).collect()
}
