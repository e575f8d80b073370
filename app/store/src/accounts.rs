//! Accounts and duty.

use std::collections::HashMap;

use domain::people::{Hours, Practice};
use domain::{AccountId, Language, Level, Millis, Profession, Role};
use sqlx::any::AnyRow;

use crate::sql::Columns;
use crate::{Conn, Error, Result};

/// An account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name they sign in with.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// PHC string.
    pub password_hash: String,
    /// Their firm or office.
    pub firm: String,
    /// Phone in E.164.
    pub phone: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Their team; may be empty.
    pub team: String,
    /// How much and when they can work.
    pub hours: Hours,
    /// Whether they may sign in.
    pub active: bool,
    /// Wrong passwords in a row.
    pub wrong_count: i64,
    /// From when a password may be tried again.
    pub wrong_until: Millis,
    /// What they are by trade, with the licences.
    pub practices: Vec<Practice>,
    /// What they speak, and how well.
    pub languages: Vec<(Language, Level)>,
    /// On duty since, if they are.
    pub on_duty_since: Option<Millis>,
    /// How many tickets and parts they hold.
    pub holding: i64,
}

impl Account {
    /// What they are by trade.
    pub fn professions(&self) -> Vec<Profession> {
        self.practices.iter().map(|practice| practice.profession).collect()
    }
}

/// How names are compared: upper and lower case, and spaces at the ends, count as one.
pub fn name_key(name: &str) -> String {
    name.trim().to_lowercase()
}

/// Adds an account.
pub async fn insert(conn: &mut Conn, account: &Account, at: Millis) -> Result<()> {
    sqlx::query(
        "INSERT INTO account (id, name, name_key, role, password_hash, firm, phone, active, created_at, email, team, \
         day_max, total_max, earliest, latest) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(account.id.as_str())
    .bind(account.name.trim())
    .bind(name_key(&account.name))
    .bind(account.role.code())
    .bind(account.password_hash.as_str())
    .bind(account.firm.as_str())
    .bind(account.phone.as_str())
    .bind(i64::from(account.active))
    .bind(at)
    .bind(account.email.as_str())
    .bind(account.team.as_str())
    .bind(account.hours.day_max.map(i64::from))
    .bind(account.hours.total_max.map(i64::from))
    .bind(account.hours.earliest.map(i64::from))
    .bind(account.hours.latest.map(i64::from))
    .execute(&mut *conn)
    .await?;
    set_lists(conn, &account.id, &account.practices, &account.languages).await
}

/// Whether this error says that the name is taken.
pub fn is_name_taken(error: &Error) -> bool {
    error.is_unique("account_name_key", "account.name_key")
}

/// Changes everything but name and password.
pub async fn update(conn: &mut Conn, account: &Account) -> Result<()> {
    sqlx::query(
        "UPDATE account SET role = $1, firm = $2, phone = $3, active = $4, email = $5, team = $6, day_max = $7, \
         total_max = $8, earliest = $9, latest = $10 WHERE id = $11",
    )
    .bind(account.role.code())
    .bind(account.firm.as_str())
    .bind(account.phone.as_str())
    .bind(i64::from(account.active))
    .bind(account.email.as_str())
    .bind(account.team.as_str())
    .bind(account.hours.day_max.map(i64::from))
    .bind(account.hours.total_max.map(i64::from))
    .bind(account.hours.earliest.map(i64::from))
    .bind(account.hours.latest.map(i64::from))
    .bind(account.id.as_str())
    .execute(&mut *conn)
    .await?;
    set_lists(conn, &account.id, &account.practices, &account.languages).await
}

async fn set_lists(
    conn: &mut Conn,
    id: &AccountId,
    practices: &[Practice],
    languages: &[(Language, Level)],
) -> Result<()> {
    sqlx::query("DELETE FROM account_profession WHERE account_id = $1")
        .bind(id.as_str())
        .execute(&mut *conn)
        .await?;
    for practice in practices {
        sqlx::query(
            "INSERT INTO account_profession (account_id, profession, licence, valid_until) VALUES ($1, $2, $3, $4) \
             ON CONFLICT DO NOTHING",
        )
        .bind(id.as_str())
        .bind(practice.profession.code())
        .bind(practice.licence.as_str())
        .bind(practice.until.as_str())
        .execute(&mut *conn)
        .await?;
    }
    sqlx::query("DELETE FROM account_language WHERE account_id = $1")
        .bind(id.as_str())
        .execute(&mut *conn)
        .await?;
    for (language, level) in languages {
        sqlx::query("INSERT INTO account_language (account_id, language, level) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
            .bind(id.as_str())
            .bind(language.code())
            .bind(level.code())
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Sets the password.
pub async fn set_password(conn: &mut Conn, id: &AccountId, hash: &str) -> Result<()> {
    sqlx::query("UPDATE account SET password_hash = $1, wrong_count = 0, wrong_until = 0 WHERE id = $2")
        .bind(hash)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// The hash of an account's PIN, if it has one.
pub async fn pin(conn: &mut Conn, id: &AccountId) -> Result<Option<String>> {
    let row = sqlx::query("SELECT pin_hash FROM account WHERE id = $1 AND active = 1")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(None), |row| row.opt("pin_hash"))
}

/// Counts a PIN that is about to be tried, and says the how-manieth in a row it is; 0 for no such account.
pub async fn count_pin(conn: &mut Conn, id: &AccountId) -> Result<i64> {
    let row = sqlx::query("UPDATE account SET pin_wrong = pin_wrong + 1 WHERE id = $1 RETURNING pin_wrong")
        .bind(id.as_str())
        .fetch_optional(conn)
        .await?;
    row.map_or(Ok(0), |row| row.int("pin_wrong"))
}

/// Sets the PIN.
pub async fn set_pin(conn: &mut Conn, id: &AccountId, hash: &str) -> Result<()> {
    sqlx::query("UPDATE account SET pin_hash = $1, pin_wrong = 0 WHERE id = $2")
        .bind(hash)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets wrong PINs.
pub async fn forget_wrong_pins(conn: &mut Conn, id: &AccountId) -> Result<()> {
    sqlx::query("UPDATE account SET pin_wrong = 0 WHERE id = $1").bind(id.as_str()).execute(conn).await?;
    Ok(())
}

/// Remembers wrong passwords.
pub async fn set_wrong(conn: &mut Conn, id: &AccountId, count: i64, until: Millis) -> Result<()> {
    sqlx::query("UPDATE account SET wrong_count = $1, wrong_until = $2 WHERE id = $3")
        .bind(count)
        .bind(until)
        .bind(id.as_str())
        .execute(conn)
        .await?;
    Ok(())
}

const ACCOUNT: &str = "SELECT a.id, a.name, a.role, a.password_hash, a.firm, a.phone, a.active, a.wrong_count, \
     a.wrong_until, a.email, a.team, a.day_max, a.total_max, a.earliest, a.latest, (SELECT MIN(d.started_at) FROM duty d WHERE d.account_id = a.id AND d.ended_at IS NULL) AS on_duty, \
     (SELECT COUNT(*) FROM ticket t WHERE t.holder_id = a.id AND t.state = 'claimed') \
     + (SELECT COUNT(*) FROM part p WHERE p.holder_id = a.id AND p.state = 'claimed') AS holding FROM account a";

fn minutes(row: &AnyRow, column: &str) -> Result<Option<u16>> {
    Ok(row.opt_int(column)?.and_then(|minutes| u16::try_from(minutes).ok()))
}

fn account(row: &AnyRow) -> Result<Account> {
    Ok(Account {
        id: AccountId(row.text("id")?),
        name: row.text("name")?,
        role: row.code("role")?,
        password_hash: row.text("password_hash")?,
        firm: row.text("firm")?,
        phone: row.text("phone")?,
        email: row.text("email")?,
        team: row.text("team")?,
        hours: Hours {
            day_max: minutes(row, "day_max")?,
            total_max: minutes(row, "total_max")?,
            earliest: minutes(row, "earliest")?,
            latest: minutes(row, "latest")?,
        },
        active: row.flag("active")?,
        wrong_count: row.int("wrong_count")?,
        wrong_until: row.int("wrong_until")?,
        practices: Vec::new(),
        languages: Vec::new(),
        on_duty_since: row.opt_int("on_duty")?,
        holding: row.int("holding")?,
    })
}

async fn with_lists(conn: &mut Conn, accounts: &mut [Account]) -> Result<()> {
    // The whole corps is a hundred people: two small tables read whole beat a query for each.
    let mut practices: HashMap<String, Vec<Practice>> = HashMap::new();
    let mut languages: HashMap<String, Vec<(Language, Level)>> = HashMap::new();
    let one = (accounts.len() == 1).then(|| accounts[0].id.0.clone());
    let filter = if one.is_some() { "WHERE account_id = $1" } else { "" };
    let mut query = sqlx::query(crate::sql::own(format!(
        "SELECT account_id, profession, licence, valid_until FROM account_profession {filter} ORDER BY profession"
    )));
    if let Some(id) = &one {
        query = query.bind(id.clone());
    }
    for row in query.fetch_all(&mut *conn).await? {
        practices.entry(row.text("account_id")?).or_default().push(Practice {
            profession: row.code("profession")?,
            licence: row.text("licence")?,
            until: row.text("valid_until")?,
        });
    }
    let mut query = sqlx::query(crate::sql::own(format!(
        "SELECT account_id, language, level FROM account_language {filter} ORDER BY language"
    )));
    if let Some(id) = &one {
        query = query.bind(id.clone());
    }
    for row in query.fetch_all(conn).await? {
        languages
            .entry(row.text("account_id")?)
            .or_default()
            .push((row.code("language")?, row.code("level")?));
    }
    for account in accounts {
        account.practices = practices.remove(account.id.as_str()).unwrap_or_default();
        account.practices.sort_by_key(|practice| practice.profession);
        account.languages = languages.remove(account.id.as_str()).unwrap_or_default();
        account.languages.sort_unstable();
    }
    Ok(())
}

async fn one(conn: &mut Conn, sql: &'static str, value: &str) -> Result<Option<Account>> {
    let row = sqlx::query(crate::sql::own(format!("{ACCOUNT} {sql}")))
        .bind(value)
        .fetch_optional(&mut *conn)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let mut found = vec![account(&row)?];
    with_lists(conn, &mut found).await?;
    Ok(found.pop())
}

/// The account with this id.
pub async fn load(conn: &mut Conn, id: &AccountId) -> Result<Option<Account>> {
    one(conn, "WHERE a.id = $1", id.as_str()).await
}

/// The account with this name.
pub async fn by_name(conn: &mut Conn, name: &str) -> Result<Option<Account>> {
    one(conn, "WHERE a.name_key = $1", &name_key(name)).await
}

/// All accounts by name.
pub async fn all(conn: &mut Conn) -> Result<Vec<Account>> {
    let rows =
        sqlx::query(crate::sql::own(format!("{ACCOUNT} ORDER BY a.name_key"))).fetch_all(&mut *conn).await?;
    let mut found = rows.iter().map(account).collect::<Result<Vec<_>>>()?;
    with_lists(conn, &mut found).await?;
    Ok(found)
}

/// How many accounts there are.
pub async fn how_many(conn: &mut Conn) -> Result<i64> {
    sqlx::query("SELECT COUNT(*) AS n FROM account").fetch_one(conn).await?.int("n")
}
