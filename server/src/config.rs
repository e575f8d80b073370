//! The settings: as options, as environment, and checked, each with a sentence that names it where it is wrong.

use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use clap::Args;
use desk::secrets::Key;
use domain::Millis;
use tracing_subscriber::EnvFilter;

use self::limits::{limits, span_of_time};
use crate::http::address::Net;
use crate::http::limit::Rate;
use crate::key;
use crate::mail::Mailer;

mod limits;

/// Every setting as it was given. All are text here, so that one place checks them and names the one that is
/// wrong as its owner knows it: by its environment variable and its option.
#[derive(Args, Clone, Debug)]
pub struct Given {
    /// Where the desk listens: an IP address and a port. Behind a proxy on the same machine leave it on loopback.
    #[arg(long, env = "DESK_ADDR", default_value = "127.0.0.1:3000", value_name = "IP:PORT", global = true)]
    pub addr: String,
    /// The folder for what the desk keeps: the SQLite database and the key of the secret links. Made, for its
    /// owner only, where it is missing.
    #[arg(long, env = "DESK_DATA", default_value = "./desk-data", value_name = "FOLDER", global = true)]
    pub data: String,
    /// The database: `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/NAME`. Several servers can share a PostgreSQL
    /// database. [default: sqlite:DESK_DATA/desk.db]
    #[arg(long, env = "DATABASE_URL", value_name = "URL", hide_env_values = true, global = true)]
    pub database_url: Option<String>,
    /// The key under which the exhibitors' secret links are made: 64 hex digits. Servers that share a database
    /// need the same one; a new one kills every link. [default: the file DESK_DATA/server.key, made where it is missing]
    #[arg(long, env = "DESK_KEY", value_name = "HEX", hide_env_values = true, global = true)]
    pub key: Option<String>,
    /// The address that exhibitors reach, such as `https://desk.example`: links and QR codes begin with it.
    /// [default: what `setup` stored; for the demo the address it listens on]
    #[arg(long, env = "DESK_PUBLIC_URL", value_name = "URL", global = true)]
    pub public_url: Option<String>,
    /// Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: the addresses of the proxies in front that
    /// speak TLS, with commas between them, such as `127.0.0.1,10.0.0.0/8`.
    #[arg(long, env = "DESK_TRUSTED_PROXY", value_name = "IP,CIDR", global = true)]
    pub trusted_proxy: Option<String>,
    /// Listen beyond this machine without a proxy that speaks TLS. Passwords and stories then travel in the clear.
    #[arg(long, env = "DESK_FORCE_PLAIN_HTTP", value_name = "YES", num_args = 0..=1, default_missing_value = "1", global = true)]
    pub force_plain_http: Option<String>,
    /// An address of its own for `/metrics`, such as `127.0.0.1:9100`. It asks for no token: keep it private.
    #[arg(long, env = "DESK_METRICS_ADDR", value_name = "IP:PORT", global = true)]
    pub metrics_addr: Option<String>,
    /// The bearer token that `/metrics` asks for on the desk's own address. Without it, it is not there.
    #[arg(long, env = "DESK_METRICS_TOKEN", value_name = "TOKEN", hide_env_values = true, global = true)]
    pub metrics_token: Option<String>,
    /// How long a ticket of each urgency may wait unclaimed before a coordinator is called, such as
    /// `now=2m,today=20m,soon=1h,advice=4h` (which is the default); what is not named stays.
    #[arg(long, env = "DESK_CLAIM_LIMITS", value_name = "LIST", global = true)]
    pub claim_limits: Option<String>,
    /// How long a claimed ticket of each urgency may stay without a first reply before its holder is told, such as
    /// `now=10m,today=30m,soon=2h,advice=8h` (which is the default); half as long again, and it goes back to the queue.
    #[arg(long, env = "DESK_REPLY_LIMITS", value_name = "LIST", global = true)]
    pub reply_limits: Option<String>,
    /// How many requests one address may file through the API without a token: so many a minute, and so many at
    /// once, as `60/120`; `off` for no limit.
    #[arg(
        long,
        env = "DESK_PUBLIC_RATE",
        default_value = "60/120",
        value_name = "RATE/BURST",
        global = true
    )]
    pub public_rate: String,
    /// The SMTP server for notices by mail: `smtps://USER:PASSWORD@HOST`, or `smtp://HOST:PORT` on this machine. Without
    /// it no mail is sent.
    #[arg(long, env = "DESK_SMTP_URL", value_name = "URL", hide_env_values = true, global = true)]
    pub smtp_url: Option<String>,
    /// Whom the mail is from, such as `Expo Legal Desk <desk@desk.example>`.
    #[arg(long, env = "DESK_MAIL_FROM", value_name = "ADDRESS", global = true)]
    pub mail_from: Option<String>,
    /// How long an answer waits for the exhibitor's page to be opened before a mail says that it is there.
    #[arg(long, env = "DESK_MAIL_AFTER", default_value = "1m", value_name = "TIME", global = true)]
    pub mail_after: String,
    /// What is logged to standard error: `error`, `warn`, `info`, `debug` or a filter such as `info,server=debug`.
    #[arg(long, env = "DESK_LOG", default_value = "info", value_name = "FILTER", global = true)]
    pub log: String,
    /// Load the demo expo into an empty database before serving, and print its logins.
    #[arg(long = "with-demo", env = "DESK_DEMO", value_name = "YES", num_args = 0..=1, default_missing_value = "1", global = true)]
    pub with_demo: Option<String>,
}

/// The settings, checked.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where the desk listens.
    pub addr: SocketAddr,
    /// The database.
    pub database_url: String,
    /// The key of the secret links.
    pub key: Key,
    /// The address that exhibitors reach, without a final slash.
    pub public_url: Option<String>,
    /// Whose forwarding headers are believed.
    pub trusted_proxies: Vec<Net>,
    /// Whether it may listen beyond this machine without TLS in front.
    pub force_plain_http: bool,
    /// An address of its own for `/metrics`.
    pub metrics_addr: Option<SocketAddr>,
    /// The token that `/metrics` asks for.
    pub metrics_token: Option<String>,
    /// How long tickets may wait unclaimed, in the order of [`Urgency::ALL`].
    pub claim_limits: [Millis; 4],
    /// How long claimed tickets may stay without a first reply, in the same order.
    pub reply_limits: [Millis; 4],
    /// How much may be filed without a token.
    pub public_rate: Option<Rate>,
    /// Where notices go out by mail.
    pub mailer: Option<Mailer>,
    /// How long an answer waits for the page before a mail.
    pub mail_after: Millis,
    /// Whether to load the demo into an empty database.
    pub demo: bool,
}

/// A setting that is wrong; says which and why in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    setting: &'static str,
    why: String,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let option = match self.setting {
            "DATABASE_URL" => "--database-url".to_owned(),
            "DESK_DEMO" => "--with-demo".to_owned(),
            name => format!("--{}", name.trim_start_matches("DESK_").to_lowercase().replace('_', "-")),
        };
        write!(f, "{} ({option}): {}", self.setting, self.why)
    }
}

impl std::error::Error for Wrong {}

fn wrong(setting: &'static str, why: impl Into<String>) -> Wrong {
    Wrong { setting, why: why.into() }
}

impl Given {
    /// What to log, checked; the first thing that is set up, so that everything after it can say something.
    pub fn filter(&self) -> Result<EnvFilter, Wrong> {
        // A single word that is no level would be taken for the name of a program's part that never logs.
        let levels = ["off", "error", "warn", "info", "debug", "trace"];
        let names_a_part = self.log.contains(['=', ',']);
        let known = names_a_part || levels.contains(&self.log.to_lowercase().as_str());
        known.then(|| EnvFilter::try_new(&self.log).ok()).flatten().ok_or_else(|| {
            wrong(
                "DESK_LOG",
                format!("`{}` is no filter; write a level such as `info` or `info,server=debug`", self.log),
            )
        })
    }

    /// Checks every setting, and makes the data folder and the key where they are missing.
    pub fn check(&self) -> Result<Config, Wrong> {
        let addr = socket("DESK_ADDR", &self.addr)?;
        let trusted_proxies = self.proxies()?;
        let force_plain_http = yes("DESK_FORCE_PLAIN_HTTP", self.force_plain_http.as_deref())?;
        let metrics_addr =
            given(&self.metrics_addr).map(|text| socket("DESK_METRICS_ADDR", text)).transpose()?;
        let metrics_token = given(&self.metrics_token).map(metrics_token).transpose()?;
        let public_url = given(&self.public_url).map(public_url).transpose()?;
        let usual = desk::Settings::default();
        let claim_limits = limits("DESK_CLAIM_LIMITS", usual.claim_limits, given(&self.claim_limits))?;
        let reply_limits = limits("DESK_REPLY_LIMITS", usual.reply_limits, given(&self.reply_limits))?;
        let public_rate = self.rate()?;
        let mailer = self.mailer()?;
        let mail_after = span_of_time(self.mail_after.trim()).ok_or_else(|| {
            wrong("DESK_MAIL_AFTER", format!("`{}` is no time; write 60s or 5m", self.mail_after))
        })?;
        let demo = yes("DESK_DEMO", self.with_demo.as_deref())?;
        // Last, because it touches the disk: nothing is made for settings that are refused.
        let folder = self.folder()?;
        let database_url = database_url(given(&self.database_url), &folder)?;
        let key = match given(&self.key) {
            Some(text) => {
                let why = "it must be 64 hex digits, as `openssl rand -hex 32` prints them";
                key::parse(text).ok_or_else(|| wrong("DESK_KEY", why))?
            }
            None => key::read_or_make(&folder.join("server.key")).map_err(|why| wrong("DESK_DATA", why))?,
        };
        Ok(Config {
            addr,
            database_url,
            key,
            public_url,
            trusted_proxies,
            force_plain_http,
            metrics_addr,
            metrics_token,
            claim_limits,
            reply_limits,
            public_rate,
            mailer,
            mail_after,
            demo,
        })
    }

    fn mailer(&self) -> Result<Option<Mailer>, Wrong> {
        match (given(&self.smtp_url), given(&self.mail_from)) {
            (None, None) => Ok(None),
            (Some(_), None) => Err(wrong("DESK_MAIL_FROM", "it is missing; DESK_SMTP_URL needs it")),
            (None, Some(_)) => Err(wrong("DESK_SMTP_URL", "it is missing; DESK_MAIL_FROM needs it")),
            (Some(url), Some(from)) => {
                let setting = if from.parse::<lettre::message::Mailbox>().is_err() {
                    "DESK_MAIL_FROM"
                } else {
                    "DESK_SMTP_URL"
                };
                Mailer::new(url, from).map(Some).map_err(|why| wrong(setting, why))
            }
        }
    }

    fn proxies(&self) -> Result<Vec<Net>, Wrong> {
        let list = given(&self.trusted_proxy).unwrap_or_default();
        let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
        parts
            .map(|part| {
                part.parse().map_err(|()| {
                    let why = format!("`{part}` is no IP address or network; write 127.0.0.1 or 10.0.0.0/8");
                    wrong("DESK_TRUSTED_PROXY", why)
                })
            })
            .collect()
    }

    fn rate(&self) -> Result<Option<Rate>, Wrong> {
        if self.public_rate.trim() == "off" {
            return Ok(None);
        }
        let rate = self.public_rate.trim().parse().map(Some);
        rate.map_err(|()| {
            wrong("DESK_PUBLIC_RATE", format!("`{}` is no rate; write 60/120 or off", self.public_rate))
        })
    }

    fn folder(&self) -> Result<PathBuf, Wrong> {
        let folder = PathBuf::from(&self.data);
        if self.data.trim().is_empty() {
            return Err(wrong("DESK_DATA", "it is empty; name a folder"));
        }
        if folder.is_dir() {
            return Ok(folder);
        }
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(|error| {
            wrong("DESK_DATA", format!("the folder {} cannot be made: {error}", folder.display()))
        })?;
        Ok(folder)
    }
}

impl Config {
    /// Refuses to listen beyond this machine without TLS in front.
    pub fn check_for_serving(&self) -> Result<(), Wrong> {
        if self.addr.ip().to_canonical().is_loopback()
            || self.force_plain_http
            || !self.trusted_proxies.is_empty()
        {
            return Ok(());
        }
        let why = format!(
            "{} can be reached from other machines, but no proxy that speaks TLS is named; set DESK_TRUSTED_PROXY to \
             its address, or use --force-plain-http if the network is private",
            self.addr
        );
        Err(wrong("DESK_ADDR", why))
    }

    /// Whether browsers reach the desk through TLS, so that cookies are for HTTPS only.
    pub fn is_behind_tls(&self) -> bool {
        let https = self.public_url.as_ref().is_some_and(|url| url.starts_with("https://"));
        https || (!self.trusted_proxies.is_empty() && !self.force_plain_http)
    }

    /// What the desk needs to know.
    pub fn desk_settings(&self) -> desk::Settings {
        desk::Settings {
            claim_limits: self.claim_limits,
            reply_limits: self.reply_limits,
            key: self.key.clone(),
            mail_after: self.mail_after,
        }
    }
}

/// A setting that is there but empty counts as not given, as in most shells and container files.
fn given(setting: &Option<String>) -> Option<&str> {
    setting.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn socket(setting: &'static str, text: &str) -> Result<SocketAddr, Wrong> {
    text.trim().parse().map_err(|_| {
        wrong(
            setting,
            format!(
                "`{text}` is no address to listen on; write an IP address and a port, such as 127.0.0.1:3000"
            ),
        )
    })
}

fn yes(setting: &'static str, text: Option<&str>) -> Result<bool, Wrong> {
    match text.map(|text| text.trim().to_lowercase()).as_deref() {
        None | Some("" | "0" | "no" | "false" | "off") => Ok(false),
        Some("1" | "yes" | "true" | "on") => Ok(true),
        Some(other) => Err(wrong(setting, format!("`{other}` is neither yes nor no; write 1 or 0"))),
    }
}

fn metrics_token(text: &str) -> Result<String, Wrong> {
    if text.len() < 16 || !text.bytes().all(|b| b.is_ascii_graphic()) {
        return Err(wrong("DESK_METRICS_TOKEN", "it must have at least 16 visible ASCII characters"));
    }
    Ok(text.to_owned())
}

/// The public address: an origin, https unless it is this machine.
pub fn public_url(text: &str) -> Result<String, Wrong> {
    let refuse = |why: &str| Err(wrong("DESK_PUBLIC_URL", format!("`{text}` {why}")));
    let url = text.trim_end_matches('/');
    let Ok(uri) = url.parse::<http::Uri>() else {
        return refuse("is no address; write https://desk.example");
    };
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return refuse("is no address; write https://desk.example");
    };
    if uri.path() != "/"
        || uri.query().is_some()
        || authority.as_str().contains('@')
        || uri.host() == Some("")
    {
        return refuse("must be a scheme and a host alone, such as https://desk.example");
    }
    match scheme {
        "https" => Ok(url.to_owned()),
        "http" if is_loopback(authority.host()) => Ok(url.to_owned()),
        "http" => refuse("must begin with https:// unless it is this machine"),
        _ => refuse("must begin with https://"),
    }
}

fn is_loopback(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.to_canonical().is_loopback())
}

fn database_url(text: Option<&str>, folder: &Path) -> Result<String, Wrong> {
    match text {
        None => Ok(format!("sqlite:{}", folder.join("desk.db").display())),
        Some(url) if ["sqlite:", "postgres://", "postgresql://"].iter().any(|kind| url.starts_with(kind)) => {
            Ok(url.to_owned())
        }
        // What was given may hold a password: it is not repeated.
        Some(_) => Err(wrong("DATABASE_URL", "it must begin with sqlite: or postgres://")),
    }
}

/// Environment variables that look like settings and are none; most often a slip of the pen.
pub fn unknown_settings(known: &[String], env: impl Iterator<Item = String>) -> Vec<String> {
    // What `cargo xtask` tells its tests and its browser.
    const ELSEWHERE: &[&str] = &["DESK_TEST_", "DESK_SHARED", "DESK_URL", "DESK_LOGINS", "DESK_BIN"];
    env.filter(|name| name.starts_with("DESK_"))
        .filter(|name| !known.contains(name) && !ELSEWHERE.iter().any(|prefix| name.starts_with(prefix)))
        .collect()
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
