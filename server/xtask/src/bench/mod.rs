//! `cargo xtask bench`: what the desk does in a second, over HTTP, from a process of its own.
//!
//! For each engine one line of JSON a measure: what ran, how often, median and p99 in milliseconds, and the
//! durability that it ran with. Client and server share the machine, as a small desk's do.

mod client;
mod live;
mod names;
mod roster;
mod server;
mod stats;

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};

use crate::repo::Repo;
use crate::test::postgres::Postgres;
use client::{Client, Session};
use server::Server;

/// As many at once as the ticket systems that we compare with were given.
const CONNECTIONS: usize = 16;
/// How long each measure runs.
const SPAN: Duration = Duration::from_secs(10);
/// The desk after a busy show: 1,000 open among 100,000.
const OPEN: usize = 1_000;
const ENDED: usize = 99_000;

/// Runs the benchmark on both engines, or on the one that is named; `--small` loads a tenth of the tickets. `roster`
/// and `names` measure the roster's solver and the matching of names instead.
pub(crate) fn run(repo: &Repo, args: &[String]) -> Result<()> {
    match args.first().map(String::as_str) {
        Some("names") => return names::run(repo, &args[1..]),
        Some("roster") => return roster::measure(repo),
        _ => {}
    }
    let named = |name: &str| args.iter().any(|arg| arg == name);
    let engines: Vec<&str> = ["sqlite", "postgres"]
        .into_iter()
        .filter(|e| named(e) || !(named("sqlite") || named("postgres")))
        .collect();
    let binary = crate::serve::build(repo)?;
    let scale = if named("--small") { 10 } else { 1 };
    for engine in engines {
        let folder = tempfile(engine)?;
        let done = one_engine(engine, &binary, &folder, scale);
        std::fs::remove_dir_all(&folder).context("cannot remove the benchmark's folder")?;
        done?;
    }
    Ok(())
}

fn tempfile(engine: &str) -> Result<std::path::PathBuf> {
    let folder = std::env::temp_dir().join(format!("legal-desk-bench-{engine}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn one_engine(engine: &str, binary: &Path, folder: &Path, scale: usize) -> Result<()> {
    let postgres = match engine {
        "postgres" => Some(Postgres::start_durable()?.context("PostgreSQL is not installed")?),
        _ => None,
    };
    let (database, durability) = match &postgres {
        Some(server) => (server.url(), "fsync=on synchronous_commit=on"),
        None => (format!("sqlite:{}", folder.join("desk.db").display()), "WAL synchronous=FULL"),
    };
    let report = |measure: &str, ran: Value| {
        println!(
            "{}",
            json!({"engine": engine, "measure": measure, "durability": durability, "connections": CONNECTIONS, "result": ran})
        );
    };
    let (open, ended) = (OPEN / scale, ENDED / scale);
    let started = Instant::now();
    server::tool(binary, folder, &database, &["demo"])?;
    server::tool(
        binary,
        folder,
        &database,
        &["load", "--open", &open.to_string(), "--ended", &ended.to_string()],
    )?;
    report("load", json!({"tickets": open + ended, "seconds": started.elapsed().as_secs_f64()}));

    let start = Instant::now();
    let server = Server::start(binary, folder, &database)?;
    report("cold_start", json!({"ms": millis(start.elapsed())}));

    let lawyer = server::tool(binary, folder, &database, &["token", "add", "--user", "Lin Wei"])?;
    let token = lawyer.lines().last().unwrap_or_default().trim().to_owned();
    let address = server.address();
    report("page_bytes", page_bytes(address)?);
    report("queue_page_50_rows", queue(address)?);
    let (filed, ids) = file(address, &token)?;
    report("file", filed);
    report("claim", claim(address, &token, &ids)?);
    report("live_delivery", live::measure(address, &token)?);
    report("memory", json!({"rss_mb": server.memory_mb()?}));
    Ok(())
}

pub(crate) fn millis(span: Duration) -> f64 {
    (span.as_secs_f64() * 100_000.0).round() / 100.0
}

/// Files requests for ten seconds. Gives the ids, for claiming.
fn file(address: &str, token: &str) -> Result<(Value, Vec<String>)> {
    let client = Client::new(address);
    let body = |n: usize, worker: usize| {
        json!({
            "language": "fr", "category": "contract", "answers": {"paid": "paid_part"},
            "story": format!("Bench {worker}-{n}: l’acheteur ne paie pas le reste."), "hall": "5.1", "stand": "D31",
            "contact": {"name": "Claire Aubin", "company": "Maison Belcourt"}, "consent": true
        })
        .to_string()
    };
    let (sample, ids) = stats::run(CONNECTIONS, SPAN, |worker, n| {
        let key = format!("bench-{worker}-{n}-{}", std::process::id());
        let (status, answer) = client.post_json("/api/v1/tickets", &body(n, worker), token, Some(&key))?;
        if status != 201 {
            bail!("filing answered {status}: {answer}");
        }
        let answer: Value = serde_json::from_str(&answer)?;
        Ok(answer["id"].as_str().map(str::to_owned))
    })?;
    Ok((sample.to_json("POST /api/v1/tickets with a token and an Idempotency-Key"), ids))
}

/// Claims each of these tickets once.
fn claim(address: &str, token: &str, ids: &[String]) -> Result<Value> {
    let client = Client::new(address);
    let sample = stats::run_each(CONNECTIONS, ids, |id| {
        let (status, answer) = client.post_json(&format!("/api/v1/tickets/{id}/claim"), "{}", token, None)?;
        if status != 200 {
            bail!("claiming answered {status}: {answer}");
        }
        Ok(())
    })?;
    Ok(sample.to_json("POST /api/v1/tickets/{id}/claim, each ticket once"))
}

/// Reads the HTML page of the queue as a lawyer who signed in.
fn queue(address: &str) -> Result<Value> {
    let client = Client::new(address);
    let session = Session::sign_in(&client, "Lin Wei", "open-desk-demo")?;
    let (first, body) = client.get("/desk", Some(&session))?;
    let rows = body.matches("data-ticket=").count();
    if first != 200 || rows < 50 {
        bail!("the queue's page answered {first} with {rows} rows, not 50");
    }
    let (sample, _) = stats::run(CONNECTIONS, SPAN, |_, _| {
        let (status, _) = client.get("/desk", Some(&session))?;
        if status == 200 { Ok(None::<()>) } else { bail!("the queue's page answered {status}") }
    })?;
    let mut ran = sample.to_json("GET /desk, a lawyer's queue, signed in by name and password, uncompressed");
    ran["rows"] = json!(rows);
    ran["bytes"] = json!(body.len());
    Ok(ran)
}

/// What an exhibitor's first page and form weigh with everything they load, as a browser asks for them.
fn page_bytes(address: &str) -> Result<Value> {
    let client = Client::new(address);
    let mut weights = serde_json::Map::new();
    for (name, path) in [
        ("language", "/"),
        ("landing", "/ar"),
        ("form_damage", "/ar/new/damage"),
        ("form_contract", "/fr/new/contract"),
    ] {
        let (total, parts) = client.weigh(path)?;
        weights.insert(name.to_owned(), json!({"brotli_bytes": total, "requests": parts}));
    }
    Ok(Value::Object(weights))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_rounded_to_hundredths_of_a_millisecond() {
        assert!((millis(Duration::from_nanos(1_234_567)) - 1.23).abs() < 1e-9);
        let sample = stats::Sample::new(vec![3.0, 1.0, 2.0], Duration::from_secs(1));
        assert_eq!(sample.to_json("x")["median_ms"], 2.0);
    }
}
