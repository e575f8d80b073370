//! A small HTTP client that keeps its connections.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, bail};
use ureq::Agent;
use ureq::http::{HeaderMap, Response};

/// A client of one server.
pub(crate) struct Client {
    agent: Agent,
    base: String,
}

/// A session cookie.
pub(crate) struct Session(String);

impl Client {
    pub(crate) fn new(address: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(64)
            .max_idle_connections_per_host(64)
            .build();
        Self { agent: config.into(), base: format!("http://{address}") }
    }

    pub(crate) fn get(&self, path: &str, session: Option<&Session>) -> Result<(u16, String)> {
        let mut request = self.agent.get(format!("{}{path}", self.base));
        if let Some(Session(cookie)) = session {
            request = request.header("cookie", cookie);
        }
        read(request.call()?)
    }

    pub(crate) fn post_json(
        &self,
        path: &str,
        body: &str,
        token: &str,
        key: Option<&str>,
    ) -> Result<(u16, String)> {
        let mut request = self.agent.post(format!("{}{path}", self.base)).content_type("application/json");
        request = request.header("authorization", format!("Bearer {token}"));
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        read(request.send(body)?)
    }

    fn brotli(&self, path: &str) -> Result<(HeaderMap, Vec<u8>, usize)> {
        let request = self.agent.get(format!("{}{path}", self.base)).header("accept-encoding", "br");
        let mut response = request.call()?;
        if response.status() != 200 {
            bail!("{path} answered {}", response.status());
        }
        let headers = response.headers().clone();
        // This client cannot unpack Brotli, so that what arrives is what was sent.
        let body = response.body_mut().read_to_vec()?;
        let size = body.len();
        Ok((headers, body, size))
    }

    /// What a page and everything that it loads weigh, and how many requests that is.
    pub(crate) fn weigh(&self, path: &str) -> Result<(usize, usize)> {
        let (headers, _, mut total) = self.brotli(path)?;
        if headers.get("content-encoding").is_none_or(|e| e != "br") {
            bail!("{path} did not come in Brotli");
        }
        let (_, html) = self.get(path, None)?;
        let mut loaded = BTreeSet::new();
        for mark in ["src=\"", "href=\""] {
            for (at, _) in html.match_indices(mark) {
                let address = html[at + mark.len()..].split('"').next().unwrap_or_default();
                let asset =
                    address.starts_with("/a/") || address.starts_with("/pkg") || address == "/favicon.ico";
                if asset {
                    loaded.insert(address.to_owned());
                }
            }
        }
        for address in &loaded {
            total += self.brotli(address)?.2;
        }
        Ok((total, 1 + loaded.len()))
    }
}

impl Session {
    /// Signs in as a person does, through the form.
    pub(crate) fn sign_in(client: &Client, name: &str, password: &str) -> Result<Self> {
        let request =
            client.agent.post(format!("{}/desk/sign-in", client.base)).header("origin", &client.base);
        let response = request.send_form([("name", name), ("password", password)])?;
        let cookie = response.headers().get("set-cookie").context("signing in set no cookie")?;
        let cookie = cookie.to_str()?.split(';').next().unwrap_or_default().to_owned();
        Ok(Self(cookie))
    }
}

fn read(mut response: Response<ureq::Body>) -> Result<(u16, String)> {
    let status = response.status().as_u16();
    Ok((status, response.body_mut().with_config().limit(50_000_000).read_to_string()?))
}
