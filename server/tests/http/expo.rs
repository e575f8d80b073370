//! One small made-up expo behind the real router, for every test: no socket, a clock that tests move.
//!
//! Claire of Maison Belcourt is not paid. Wei and Amal are lawyers, Chen and Zhou notaries, Park a mediator; Xu
//! coordinates.

#[path = "../../../app/desk/tests/expo/time.rs"]
pub mod time;

use std::collections::HashMap;
use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::response::Response;
use desk::access::{Caller, Staff};
use desk::{AccountChange, Desk, NewAccount};
use domain::people::Practice;
use domain::{Language, Level, Profession, Role};
use http::{HeaderMap, Method, Request, StatusCode};
use serde_json::{Value, json};
use server::http::{App, Options, router};
use store::Store;
use tokio::sync::watch;
use tower::ServiceExt;

pub use time::{PASSWORD, TestClock};

/// Where requests come from, where a test does not say otherwise.
pub const PEER: &str = "192.0.2.7:4711";

/// The expo behind its router.
pub struct TestApp {
    pub router: Router,
    pub desk: Desk,
    pub clock: TestClock,
    tokens: HashMap<&'static str, String>,
    cookies: tokio::sync::Mutex<HashMap<String, String>>,
    end: watch::Sender<bool>,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

type Person = (&'static str, Option<Profession>, &'static [(Language, Level)]);

const PEOPLE: &[Person] = &[
    ("wei", Some(Profession::Lawyer), &[(Language::ZhHans, Level::Fluent), (Language::Fr, Level::Working)]),
    ("amal", Some(Profession::Lawyer), &[(Language::Ar, Level::Fluent)]),
    ("chen", Some(Profession::Notary), &[(Language::ZhHans, Level::Fluent)]),
    ("zhou", Some(Profession::Notary), &[(Language::ZhHans, Level::Fluent)]),
    ("park", Some(Profession::Mediator), &[(Language::Ko, Level::Fluent)]),
    ("xu", None, &[(Language::ZhHans, Level::Fluent)]),
];

impl TestApp {
    pub async fn new() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("desk.db").display());
        let store = Store::open(&url).await.expect("a database");
        let (desk, clock) = time::open(store).await;
        let mut tokens = HashMap::new();
        for (name, profession, languages) in PEOPLE {
            hire(&desk, name, *profession, languages, "").await;
            tokens.insert(*name, desk.add_token(name, "test").await.expect("a token"));
        }
        let (end, ending) = watch::channel(false);
        let app = App::new(desk.clone(), options, ending).await.expect("an app");
        Self { router: router(app), desk, clock, tokens, cookies: Default::default(), end, _folder: folder }
    }

    /// Somebody more comes, of a firm, and is on duty. Coordinates where they have no profession.
    pub async fn hire(&mut self, name: &'static str, profession: Option<Profession>, firm: &str) {
        hire(&self.desk, name, profession, &[(Language::Fr, Level::Fluent)], firm).await;
        self.tokens.insert(name, self.desk.add_token(name, "test").await.expect("a token"));
    }

    /// The id of somebody's account, as a coordinator reads it.
    pub async fn account(&self, coordinator: &str, name: &str) -> String {
        let all = self.get(coordinator, "/api/v1/volunteers?limit=200").await.json();
        let found = all["items"].as_array().expect("volunteers").iter().find(|one| one["name"] == name);
        found.expect("works here")["id"].as_str().expect("an id").to_owned()
    }

    /// Somebody's token.
    pub fn token(&self, name: &str) -> &str {
        &self.tokens[name]
    }

    /// Tells the server to end.
    pub fn end(&self) {
        let _ = self.end.send(true);
    }

    /// The cookie of a new session.
    pub async fn cookie(&self, name: &str) -> String {
        let signed = self.desk.sign_in(name, PASSWORD, "test", None).await.expect("signs in");
        format!("{}={}", web::cookies::SESSION, signed.secret)
    }

    /// The cookie of one session that somebody keeps: signing in costs as much as a hundred pages.
    pub async fn kept_cookie(&self, name: &str) -> String {
        let mut cookies = self.cookies.lock().await;
        if let Some(known) = cookies.get(name) {
            return known.clone();
        }
        let new = self.cookie(name).await;
        cookies.insert(name.to_owned(), new.clone());
        new
    }

    /// Sends a request; the answer's body is still to be read.
    pub async fn send(&self, mut request: Request<Body>) -> Response {
        if request.extensions().get::<ConnectInfo<SocketAddr>>().is_none() {
            request.extensions_mut().insert(ConnectInfo(PEER.parse::<SocketAddr>().expect("an address")));
        }
        self.router.clone().oneshot(request).await.expect("the router always answers")
    }

    /// Sends a request and reads the answer.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.send(request).await;
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, 10_000_000).await.expect("a body");
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    /// A GET with somebody's token; `""` for nobody's.
    pub async fn get(&self, who: &str, path: &str) -> Answer {
        self.ask(self.request(Method::GET, who, path).body(Body::empty()).expect("a request")).await
    }

    /// A POST of JSON with somebody's token; `""` for nobody's.
    pub async fn post(&self, who: &str, path: &str, body: &Value) -> Answer {
        let request = self.request(Method::POST, who, path).header("content-type", "application/json");
        self.ask(request.body(Body::from(body.to_string())).expect("a request")).await
    }

    /// A request with somebody's token, to go on with.
    pub fn request(&self, method: Method, who: &str, path: &str) -> http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        if who.is_empty() {
            request
        } else {
            request.header("authorization", format!("Bearer {}", self.tokens[who]))
        }
    }

    /// Files a request; gives the ticket's id.
    pub async fn file(&self, body: &Value) -> String {
        let answer = self.post("", "/api/v1/tickets", body).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        answer.json()["id"].as_str().expect("an id").to_owned()
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("JSON: {}", self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// A problem document of this status that names this field first.
    #[track_caller]
    pub fn is_problem(&self, status: u16, field: Option<&str>) {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["status"], status);
        for member in ["type", "title", "detail"] {
            assert!(problem[member].as_str().is_some_and(|text| !text.is_empty()), "{member}: {problem}");
        }
        if let Some(field) = field {
            assert_eq!(problem["field"], field, "{problem}");
            assert_eq!(problem["errors"][0]["field"], field, "{problem}");
        }
    }
}

async fn hire(
    desk: &Desk,
    name: &str,
    profession: Option<Profession>,
    languages: &[(Language, Level)],
    firm: &str,
) {
    let change = AccountChange {
        practices: profession.into_iter().map(Practice::of).collect(),
        languages: languages.to_vec(),
        firm: firm.to_owned(),
        ..AccountChange::of(if profession.is_some() { Role::Volunteer } else { Role::Coordinator })
    };
    let staff = |id| Staff {
        id,
        name: name.into(),
        role: change.role,
        professions: profession.into_iter().collect(),
        languages: languages.to_vec(),
    };
    let new = NewAccount { name: name.into(), password: PASSWORD.into(), change: change.clone() };
    let id = desk.add_account(None, new).await.expect("a fine account");
    // No roster is published yet: whoever is there is on duty.
    desk.start_duty(&Caller { staff: staff(id), from: "test".into() }).await.expect("starts");
}

/// Claire of Maison Belcourt: the buyer does not pay. Needs a lawyer.
pub fn claire() -> Value {
    json!({
        "language": "fr",
        "category": "contract",
        "answers": {"paid": "paid_part", "signed": true, "value": "1200.50 EUR"},
        "story": "L’acheteur ne paie pas.",
        "hall": "8.2",
        "stand": "D31",
        "contact": {"name": "Claire Aubin", "company": "Maison Belcourt", "email": "claire@belcourt.example", "phone": "+33 1 23 45 67 89"},
        "other_side": null,
        "too_late_at": "2026-11-05T17:00:00+08:00",
        "channel": "online",
        "consent": true,
    })
}
