//! The wall: who a case is kept from tries every address, the API, the search, the stream and an old link, and learns nothing,
//! not even that the case exists. Each answer is the one for a ticket that never was.

mod roads;

use axum::body::Body;
use desk::{NewRequest, Upload};
use domain::Profession;
use domain::draft::{ContactDraft, Draft};
use http::{Method, Request};
use serde_json::{Value, json};

use self::roads::{Known, addresses, body, body_for, form, roads};
use crate::expo::{Answer, TestApp, claire};

const FIRM: &str = "Plane Tree Law Office";
/// Who is behind the wall: the lawyer whose conflict it is, another of the firm, and a coordinator who came from it.
pub const WALLED: [&str; 3] = ["rui", "li", "zhao"];

/// Answers carry what differs from one rendering to the next, and the ids that were sent: none of it tells anything.
fn plain(text: &str, known: &Known) -> String {
    let mut text = text.to_owned();
    for id in known.ids() {
        text = text.replace(id, "ID");
    }
    for begins in ["nonce=\"", "crossorigin=\"", "data-live=\"", "name=\"key\" value=\""] {
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(begins) {
            out.push_str(before);
            out.push_str(begins);
            rest = after.find('"').map_or("", |at| &after[at..]);
        }
        text = out + rest;
    }
    text
}

/// A page's request, as a browser sends it.
async fn page(app: &TestApp, who: &str, method: Method, path: &str, form: String) -> Answer {
    let request = Request::builder()
        .method(method.clone())
        .uri(path)
        .header("origin", "https://desk.example")
        .header("host", "desk.example")
        .header("cookie", app.kept_cookie(who).await);
    let request = if method == Method::POST {
        request.header("content-type", "application/x-www-form-urlencoded")
    } else {
        request
    };
    app.ask(request.body(Body::from(form)).expect("a request")).await
}

/// What the lists, boards and counters of somebody show.
async fn shown(app: &TestApp, who: &str) -> Vec<(String, String)> {
    let never = Known::never();
    let mut all = Vec::new();
    for path in [
        "/desk",
        "/desk?show=all",
        "/desk?show=mine",
        "/desk?show=translations",
        "/desk/search?q=Donghai",
        "/desk/search?q=A-0003",
        "/desk/clocks",
        "/desk/handoffs",
        "/desk/callbacks",
        "/desk/meeting",
        "/desk/meeting/paper",
        "/desk/clocks/summary",
        "/desk/conflicts",
        "/desk/people",
        "/desk/duty/board",
        "/desk/counter",
        "/desk/shifts",
    ] {
        let answer = page(app, who, Method::GET, path, String::new()).await;
        all.push((path.to_owned(), format!("{} {}", answer.status, plain(&answer.text, &never))));
    }
    for path in ["queue/counts", "queue/calls"] {
        let path = format!("/fn/{path}");
        let answer = page(app, who, Method::POST, &path, String::new()).await;
        all.push((path, format!("{} {}", answer.status, answer.text)));
    }
    for path in
        ["tickets", "tickets?state=claimed", "tickets?mine=true", "clocks", "conflicts", "duty", "volunteers"]
    {
        let path = format!("/api/v1/{path}");
        let answer = app.get(who, &path).await;
        all.push((path, format!("{} {}", answer.status, answer.text)));
    }
    all
}

/// A case about Donghai with everything that can hang on one, kept from Plane Tree's.
pub async fn walled_case(app: &TestApp) -> Known {
    let draft = Draft {
        language: "fr".into(),
        category: "contract".into(),
        answers: [("paid".to_owned(), "paid_part".to_owned())].into(),
        story: "Le vendeur ne livre pas.".into(),
        contact: ContactDraft {
            name: "Hu Lan".into(),
            company: "Donghai Machinery Co., Ltd.".into(),
            phone: "+86 138 0013 8000".into(),
            reach: "phone".into(),
            ..Default::default()
        },
        consent: true,
        ..Default::default()
    };
    let files = vec![Upload { name: "contract.pdf".into(), body: b"%PDF-1.4 a contract".as_slice().into() }];
    let key = "donghai-0001".to_owned();
    let request = NewRequest { key, draft, files, kept: Vec::new(), by: None, waited: 0 };
    let ticket = app.desk.file_request(request).await.expect("files").id.0;
    let number = app.get("xu", &format!("/api/v1/tickets/{ticket}")).await.json()["number"]
        .as_str()
        .expect("a number")
        .to_owned();

    // Xu wants to give it to Rui, and learns why she should not.
    let rui = app.account("xu", "rui").await;
    let post = async |who: &str, deed: &str, form: String| {
        page(app, who, Method::POST, &format!("/desk/tickets/{number}/{deed}"), form).await.status.as_u16()
    };
    assert_eq!(post("xu", "assign", format!("of={rui}&text=Please.")).await, 409);
    let conflict = app.get("xu", "/api/v1/conflicts").await.json()[0]["id"].as_str().expect("one").to_owned();
    let decided = json!({"reason": "They act for Claire.", "whole_firm": true});
    let answer = app.post("xu", &format!("/api/v1/conflicts/{conflict}/decide"), &decided).await;
    assert_eq!(answer.status, 204, "{}", answer.text);

    let path = |rest: &str| format!("/api/v1/tickets/{ticket}/{rest}");
    let done = async |who: &str, rest: &str, body: Value| {
        let answer = app.post(who, &path(rest), &body).await;
        assert!(answer.status.is_success(), "{who} {rest}: {}", answer.text);
        if answer.text.is_empty() { Value::Null } else { answer.json() }
    };
    done("amal", "claim", json!({})).await;
    done("amal", "refer", json!({"profession": "notary", "reason": "Record it."})).await;
    let row = done("chen", "claim", json!({})).await;
    done("amal", "messages", json!({"body": "Bonjour.", "language": "fr"})).await;
    done("amal", "notes", json!({"body": "From Ningbo."})).await;
    let name = done("amal", "names", json!({"side": "other", "kind": "firm", "text": "Golden Spoon"})).await;
    let promise = done("amal", "promises", body()).await;
    let offers = done("amal", "handoffs", body()).await;
    let clock = "key=clock-key-1&kind=court_48h&from=2026-11-05T09:00".to_owned();
    assert_eq!(post("amal", "clocks", clock).await, 303);
    assert_eq!(post("amal", "ask-translation", String::new()).await, 303);
    let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("an id: {value}")).to_owned();
    let opened = app.get("xu", &format!("/api/v1/tickets/{ticket}")).await.json();
    let board = app.get("xu", "/api/v1/clocks").await.json();
    let clock = board["items"].as_array().expect("lines").iter().find(|line| line["code"] == "court_48h");
    Known {
        handoff: text(&offers[0]["id"]),
        promise: text(&promise["id"]),
        clock: clock.map_or_else(|| text(&promise["id"]), |line| text(&line["id"])),
        part: text(&row["parts"][0]["id"]),
        name: text(&name["id"]),
        file: text(&opened["files"][0]["id"]),
        ticket,
        number,
        conflict,
    }
}

pub async fn expo() -> TestApp {
    let mut app = TestApp::new().await;
    app.hire("rui", Some(Profession::Lawyer), FIRM).await;
    app.hire("li", Some(Profession::Lawyer), "PLANE TREE LAW OFFICE LLP").await;
    app.hire("zhao", None, FIRM).await;
    let mut donghai = claire();
    donghai["other_side"] = json!("东海机械有限公司");
    let against = app.file(&donghai).await;
    let answer = app.post("rui", &format!("/api/v1/tickets/{against}/claim"), &json!({})).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    app.file(&claire()).await;
    app
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_road_to_a_walled_case_ends_as_if_it_had_never_been() {
    let app = expo().await;
    let mut before = Vec::new();
    for who in WALLED {
        before.push(shown(&app, who).await);
    }
    let (known, never) = (walled_case(&app).await, Known::never());
    for (who, before) in WALLED.into_iter().zip(before) {
        for ((path, now), (_, then)) in shown(&app, who).await.into_iter().zip(before) {
            let at = now.bytes().zip(then.bytes()).take_while(|(a, b)| a == b).count();
            let around = |text: &str| text.chars().skip(at.saturating_sub(300)).take(600).collect::<String>();
            assert!(now == then, "{who} sees another {path}:\n{}\n\n{}", around(&now), around(&then));
        }
    }

    let (mut walked, mut wrong) = (0, Vec::new());
    for address in addresses() {
        for (road, nowhere) in roads(&address, &known).iter().zip(roads(&address, &never)) {
            for who in WALLED {
                for method in [Method::GET, Method::POST] {
                    let (answer, other) = match road.starts_with("/api/") {
                        true if method == Method::GET => {
                            (app.get(who, road).await, app.get(who, &nowhere).await)
                        }
                        true => {
                            let body = body_for(road);
                            (app.post(who, road, &body).await, app.post(who, &nowhere, &body).await)
                        }
                        false => (
                            page(&app, who, method.clone(), road, form(&known)).await,
                            page(&app, who, method.clone(), &nowhere, form(&never)).await,
                        ),
                    };
                    walked += 1;
                    let told = |answer: &Answer, known: &Known| {
                        let headers =
                            ["location", "content-type"].map(|name| plain(answer.header(name), known));
                        (answer.status, headers, plain(&answer.text, known))
                    };
                    let open = answer.status.is_success() && answer.text.contains("Donghai");
                    if told(&answer, &known) != told(&other, &never) || open {
                        wrong.push(format!("{who} {method} {road}: {}, not {}", answer.status, other.status));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {walked} roads tell something:\n{}", wrong.len(), wrong.join("\n"));
    assert!(walked > 400, "only {walked} roads");

    // What the islands ask.
    for who in WALLED {
        for (name, field) in [("queue/row", "id"), ("queue/acknowledge", "to")] {
            let ask = async |known: &Known| {
                let value = if field == "id" { &known.ticket } else { &known.number };
                let form = format!("{field}={value}&query=");
                page(&app, who, Method::POST, &format!("/fn/{name}"), form).await
            };
            let (answer, other) = (ask(&known).await, ask(&never).await);
            assert_eq!((answer.status, answer.text), (other.status, other.text), "{who} {name}");
        }
    }
    // Nothing of all this changed anything, and nobody but those behind the wall missed it.
    assert_eq!(app.get("amal", &format!("/api/v1/tickets/{}", known.ticket)).await.json()["view"], "full");
    assert_eq!(app.desk.check().await.expect("runs"), []);
}

#[tokio::test]
async fn the_log_and_the_stream_do_not_know_it() {
    let app = expo().await;
    let known = walled_case(&app).await;
    // Whoever had it on the screen at that moment lost it; a minute later nothing tells of it.
    app.clock.pass(2 * domain::MINUTE);
    app.post("amal", &format!("/api/v1/tickets/{}/notes", known.ticket), &json!({"body": "Later."})).await;
    for who in WALLED {
        let mut after = "0-0".to_owned();
        let mut read = 0;
        loop {
            let page = app.get(who, &format!("/api/v1/log?after={after}&limit=10")).await;
            assert!(known.ids().iter().all(|id| !page.text.contains(id)), "{who}: {}", page.text);
            let page = page.json();
            read += page["items"].as_array().expect("items").len();
            match page["next"].as_str() {
                Some(next) if next != after => after = next.to_owned(),
                _ => break,
            }
        }
        assert!(read > 0, "{who} hears of other cases");
    }
}

#[tokio::test]
async fn the_gate_says_the_names_and_nothing_else() {
    let app = expo().await;
    let mut donghai = claire();
    donghai["contact"] = json!({"name": "Hu Lan", "company": "DONG HAI MACHINE"});
    let id = app.file(&donghai).await;
    let answer = app.post("rui", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await;
    answer.is_problem(409, None);
    assert_eq!(answer.json()["type"], "urn:legal-desk:problem:conflict");
    assert_eq!(answer.json()["names"], json!([{"name": "DONG HAI MACHINE", "like": "东海机械有限公司"}]));

    let number = "A-0003";
    let stopped =
        page(&app, "rui", Method::POST, &format!("/desk/tickets/{number}/claim"), format!("of={id}")).await;
    assert_eq!(stopped.status, 409);
    assert!(stopped.text.contains("DONG HAI MACHINE") && stopped.text.contains("东海机械有限公司"));
    for more in ["A-0001", "Belcourt", "Hu Lan", "acheteur", "Aubin"] {
        assert!(!stopped.text.contains(more), "{more}");
    }
    // A name that a coordinator clears is asked about no more; whoever asked may go on.
    let asked = app.post("rui", &format!("/api/v1/tickets/{id}/conflict"), &json!({"decision": "ask"})).await;
    assert_eq!(asked.status, 204, "{}", asked.text);
    let one = &app.get("xu", "/api/v1/conflicts").await.json()[0];
    let clear = format!("/api/v1/conflicts/{}/clear", one["id"].as_str().expect("an id"));
    assert_eq!(app.post("rui", &clear, &json!({"reason": "It is not."})).await.status, 403);
    assert_eq!(app.post("xu", &clear, &json!({"reason": "Another firm."})).await.status, 204);
    assert_eq!(app.post("rui", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await.status, 200);

    // Names are read, added and taken away by whoever works on the case.
    let names = format!("/api/v1/tickets/{id}/names");
    let bad = app.post("rui", &names, &json!({"side": "other", "kind": "unsaid", "text": "X"})).await;
    bad.is_problem(422, Some("kind"));
    let new = json!({"side": "other", "kind": "brand", "text": "Golden Spoon"});
    let added = app.post("rui", &names, &new).await;
    assert_eq!((added.status.as_u16(), app.post("amal", &names, &new).await.status.as_u16()), (201, 404));
    let remove = format!("{names}/{}/remove", added.json()["id"].as_str().expect("an id"));
    assert_eq!(app.post("rui", &remove, &json!({})).await.status, 200);
    assert_eq!(app.post("rui", &remove, &json!({})).await.status, 404);
    let texts: Vec<Value> = app
        .get("rui", &names)
        .await
        .json()
        .as_array()
        .expect("names")
        .iter()
        .map(|n| n["text"].clone())
        .collect();
    assert_eq!(texts, ["Hu Lan", "DONG HAI MACHINE", "8.2 D31"]);
}
