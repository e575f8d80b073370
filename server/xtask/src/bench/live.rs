//! How long a filed ticket takes to reach a listener's open stream.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use super::client::Client;
use super::stats::Sample;

const TIMES: usize = 100;

/// Files a hundred tickets one after the other and waits for each on a stream.
pub(crate) fn measure(address: &str, token: &str) -> Result<Value> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(
        stream,
        "GET /api/v1/live HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\naccept: text/event-stream\r\n\r\n"
    )?;
    let mut lines = BufReader::new(stream).lines();
    // The stream says hello once it listens.
    wait_for(&mut lines, "hello")?;
    let client = Client::new(address);
    let mut latencies = Vec::new();
    let begun = Instant::now();
    for n in 0..TIMES {
        let body = json!({
            "language": "en", "category": "contract", "story": format!("Live {n}"), "consent": true,
            "contact": {"name": "Tom Ellery"}
        });
        let sent = Instant::now();
        let key = format!("bench-live-{n}-{}", std::process::id());
        let (status, answer) = client.post_json("/api/v1/tickets", &body.to_string(), token, Some(&key))?;
        if status != 201 {
            bail!("filing answered {status}: {answer}");
        }
        let answer: Value = serde_json::from_str(&answer)?;
        wait_for(&mut lines, answer["id"].as_str().unwrap_or("no id"))?;
        latencies.push(sent.elapsed().as_secs_f64() * 1_000.0);
    }
    let sample = Sample::new(latencies, begun.elapsed());
    Ok(sample.to_json("from sending POST /api/v1/tickets until the ticket arrives on GET /api/v1/live"))
}

fn wait_for(lines: &mut impl Iterator<Item = std::io::Result<String>>, word: &str) -> Result<()> {
    for line in lines {
        if line?.contains(word) {
            return Ok(());
        }
    }
    bail!("the stream ended before {word} came")
}
