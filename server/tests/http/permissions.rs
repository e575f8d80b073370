//! Who may do what, walked through HTTP: person x action x how the ticket stands. One cell, one fresh ticket.

use crate::expo::{TestApp, claire};
use serde_json::json;

/// `full` and `part` are 200 with all of a ticket, or with what one sees before claiming. Wei is the lawyer who
/// holds the ticket where somebody does, Chen the notary who works on its part where somebody does. What one may not
/// see is not found; what one may see but not do is forbidden; what makes no sense now is a conflict.
const TABLE: &str = "
ticket       action        nobody  wei   amal  chen  zhou  park  xu
waiting      see           401     part  part  404   404   404   full
waiting      claim         401     200   200   404   404   404   403
waiting      release       401     403   403   404   404   404   409
waiting      refer         401     403   403   404   404   404   409
waiting      message       401     403   403   404   404   404   201
waiting      note          401     403   403   404   404   404   201
waiting      promise       401     403   403   404   404   404   201
waiting      name_add      401     403   403   404   404   404   201
waiting      resolve       401     403   403   404   404   404   409
waiting      close         401     403   403   404   404   404   409
waiting      reopen        401     403   403   404   404   404   409
waiting      offer         401     403   403   404   404   404   409
waiting      clock         401     403   403   404   404   404   201
waiting      wait          401     403   403   404   404   404   409
waiting      sheet         401     403   403   404   404   404   409
waiting      interpreter   401     403   403   404   404   404   204
held         see           401     full  404   404   404   404   full
held         claim         401     409   409   404   404   404   403
held         release       401     200   404   404   404   404   200
held         refer         401     200   404   404   404   404   200
held         message       401     201   404   404   404   404   201
held         note          401     201   404   404   404   404   201
held         promise       401     201   404   404   404   404   201
held         promise_keep  401     200   404   404   404   404   200
held         promise_move  401     200   404   404   404   404   200
held         promise_back  401     200   404   404   404   404   200
held         promises      401     200   404   404   404   404   200
held         name_add      401     201   404   404   404   404   201
held         names         401     200   404   404   404   404   200
held         resolve       401     200   404   404   404   404   200
held         close         401     409   404   404   404   404   409
held         reopen        401     409   404   404   404   404   409
held         offer         401     200   404   404   404   404   200
held         accept        401     404   200   404   404   404   404
held         decline       401     404   200   404   404   404   404
held         withdraw      401     200   403   404   404   404   200
held         ask           401     200   200   404   404   404   200
held         clock         401     201   404   404   404   404   201
held         clock_void    401     204   404   404   404   404   204
held         clocks        401     200   404   404   404   404   200
held         wait          401     201   404   404   404   404   201
held         sheet         401     204   404   404   404   404   204
held         interpreter   401     204   404   404   404   404   204
held         no_longer     401     204   404   404   404   404   204
part_waits   see           401     full  404   part  part  404   full
part_waits   claim         401     409   409   200   200   404   403
part_waits   release       401     200   404   403   403   404   200
part_waits   refer         401     200   404   403   403   404   200
part_waits   message       401     201   404   403   403   404   201
part_waits   note          401     201   404   403   403   404   201
part_waits   resolve       401     200   404   403   403   404   200
part_waits   part_release  401     403   404   403   403   404   403
part_waits   part_finish   401     403   404   403   403   404   403
part_waits   part_cancel   401     200   404   403   403   404   200
part_waits   part_refuse   401     403   404   204   204   404   403
part_held    see           401     full  404   full  404   404   full
part_held    claim         401     409   409   409   409   404   403
part_held    release       401     200   404   403   404   404   200
part_held    refer         401     200   404   403   404   404   200
part_held    message       401     201   404   201   404   404   201
part_held    note          401     201   404   201   404   404   201
part_held    promise       401     201   404   403   404   404   201
part_held    promise_keep  401     200   404   403   404   404   200
part_held    promise_back  401     200   404   403   404   404   200
part_held    promises      401     200   404   200   404   404   200
part_held    name_add      401     201   404   201   404   404   201
part_held    names         401     200   404   200   404   404   200
part_held    resolve       401     409   404   403   404   404   409
part_held    close         401     409   404   403   404   404   409
part_held    reopen        401     409   404   403   404   404   409
part_held    part_release  401     403   404   200   404   404   403
part_held    part_finish   401     403   404   200   404   404   403
part_held    part_cancel   401     409   404   403   404   404   409
part_held    offer         401     200   404   403   404   404   200
part_held    ask           401     200   200   403   404   404   200
part_held    withdraw      401     200   403   403   404   404   200
part_held    clock         401     201   404   403   404   404   201
part_held    clock_void    401     204   404   403   404   404   204
part_held    sheet         401     204   404   403   404   404   204
part_held    interpreter   401     204   404   403   404   404   204
resolved     see           401     full  404   404   404   404   full
resolved     claim         401     409   409   404   404   404   409
resolved     release       401     409   404   404   404   404   409
resolved     refer         401     409   404   404   404   404   409
resolved     message       401     201   404   404   404   404   201
resolved     note          401     201   404   404   404   404   201
resolved     interpreter   401     409   404   404   404   404   409
resolved     resolve       401     409   404   404   404   404   409
resolved     close         401     200   404   404   404   404   200
resolved     reopen        401     200   404   404   404   404   200
closed       see           401     full  404   404   404   404   full
closed       claim         401     409   409   404   404   404   409
closed       message       401     201   404   404   404   404   201
closed       promise       401     409   404   404   404   404   409
closed       close         401     409   404   404   404   404   409
closed       reopen        401     200   404   404   404   404   200
";

/// Files a ticket and brings it to where it has to stand.
async fn stage(app: &TestApp, how: &str) -> String {
    let claim = ("wei", "claim", json!({}));
    let refer = ("wei", "refer", json!({"profession": "notary", "reason": "Record the delivery."}));
    let claim_part = ("chen", "claim", json!({}));
    let resolve = ("wei", "resolve", json!({"outcome": "advice_given", "note": "Told them."}));
    let close = ("wei", "close", json!({}));
    let steps = match how {
        "waiting" => vec![],
        "held" => vec![claim],
        "part_waits" => vec![claim, refer],
        "part_held" => vec![claim, refer, claim_part],
        "resolved" => vec![claim, resolve],
        "closed" => vec![claim, resolve, close],
        other => panic!("no ticket stands {other}"),
    };
    let id = app.file(&claire()).await;
    for (who, verb, body) in steps {
        let answer = app.post(who, &format!("/api/v1/tickets/{id}/{verb}"), &body).await;
        assert_eq!(answer.status, 200, "{who} {verb}: {}", answer.text);
    }
    id
}

/// What is promised, and what is said where it is moved or taken back.
fn promise(app: &TestApp) -> serde_json::Value {
    let due = web::format::instant(app.desk.now() + domain::HOUR);
    json!({"body": "Nous appelons.", "language": "fr", "due": due, "reason": "Closed.", "message": "Demain."})
}

/// A sheet that lacks nothing.
fn sheet(app: &TestApp) -> serde_json::Value {
    let at = web::format::instant(app.desk.now() + domain::HOUR);
    json!({"severity": "watch", "summary": "He owes.", "promises": "none", "next_step": "Call.", "next_at": at})
}

/// A court has two days from now.
fn court(app: &TestApp) -> serde_json::Value {
    json!({"kind": "court_48h", "from": web::format::instant(app.desk.now())})
}

/// Does the thing, and says how it went in the words of the table.
async fn attempt(app: &TestApp, who: &str, action: &str, id: &str) -> String {
    let ticket = format!("/api/v1/tickets/{id}");
    if action == "see" {
        let answer = app.get(who, &ticket).await;
        return match (answer.status.as_u16(), answer.json()["view"].as_str()) {
            (200, Some("full")) if answer.json()["story"].is_string() => "full".to_owned(),
            (200, Some("preview")) if !answer.text.contains("Belcourt") => "part".to_owned(),
            (200, view) => panic!("{who} sees {view:?}: {}", answer.text),
            (status, _) => status.to_string(),
        };
    }
    let part = app.get("xu", &ticket).await.json()["parts"][0]["id"].as_str().unwrap_or_default().to_owned();
    let reason = json!({"reason": "Because."});
    let (path, body) = match action {
        "claim" | "close" => (action.to_owned(), json!({})),
        "release" | "reopen" => (action.to_owned(), reason),
        "refer" => (action.to_owned(), json!({"profession": "appraiser", "reason": "What is it worth?"})),
        "message" => ("messages".to_owned(), json!({"body": "Bonjour.", "language": "fr"})),
        "note" => ("notes".to_owned(), json!({"body": "Call back."})),
        "resolve" => (action.to_owned(), json!({"outcome": "settled", "note": ""})),
        "promise" => ("promises".to_owned(), promise(app)),
        "name_add" => ("names".to_owned(), json!({"side": "other", "kind": "firm", "text": "Golden Spoon"})),
        "names" => return app.get(who, &format!("{ticket}/names")).await.status.as_u16().to_string(),
        "promises" => return app.get(who, &format!("{ticket}/promises")).await.status.as_u16().to_string(),
        "promise_keep" | "promise_move" | "promise_back" => {
            let made = app.post("xu", &format!("{ticket}/promises"), &promise(app)).await.json();
            let verb = match action {
                "promise_keep" => "keep",
                "promise_move" => "move",
                _ => "withdraw",
            };
            let path = format!("/api/v1/promises/{}/{verb}", made["id"].as_str().expect("an id"));
            let answer = app.post(who, &path, &promise(app)).await;
            return answer.status.as_u16().to_string();
        }
        "accept" | "decline" | "withdraw" | "ask" => {
            let to = if action == "decline" { json!(app.account("xu", "amal").await) } else { json!(null) };
            let wei = json!({"account": app.account("xu", "wei").await});
            app.post("xu", &format!("{ticket}/interpreter"), &wei).await;
            let mut offer = sheet(app);
            offer["to"] = to;
            let made = app.post("xu", &format!("{ticket}/handoffs"), &offer).await.json();
            let verb = if action == "ask" { "lines" } else { action };
            let path = format!("/api/v1/handoffs/{}/{verb}", made[0]["id"].as_str().expect("an id"));
            let said = json!({"reason": "I am full.", "body": "Which number?"});
            return app.post(who, &path, &said).await.status.as_u16().to_string();
        }
        "clocks" => return app.get(who, &format!("{ticket}/clocks")).await.status.as_u16().to_string(),
        "clock_void" => {
            let made = app.post("xu", &format!("{ticket}/clocks"), &court(app)).await.json();
            let path = format!("/api/v1/clocks/{}/void", made["id"].as_str().expect("an id"));
            return app.post(who, &path, &reason).await.status.as_u16().to_string();
        }
        "offer" => ("handoffs".to_owned(), sheet(app)),
        "sheet" => (action.to_owned(), sheet(app)),
        "clock" => ("clocks".to_owned(), court(app)),
        "wait" => (action.to_owned(), promise(app)),
        "interpreter" => (action.to_owned(), json!({"account": app.account("xu", "wei").await})),
        "no_longer" => {
            let account = json!({"account": app.account("xu", "wei").await});
            app.post("xu", &format!("{ticket}/interpreter"), &account).await;
            ("interpreter/end".to_owned(), json!({}))
        }
        "part_refuse" => (format!("parts/{part}/refuse"), reason),
        "part_release" => (format!("parts/{part}/release"), reason),
        "part_finish" => (format!("parts/{part}/finish"), json!({"result": "Recorded."})),
        "part_cancel" => (format!("parts/{part}/cancel"), reason),
        other => panic!("nobody can {other}"),
    };
    let answer = app.post(who, &format!("{ticket}/{path}"), &body).await;
    if answer.status.is_client_error() {
        answer.is_problem(answer.status.as_u16(), None);
    }
    answer.status.as_u16().to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_table_holds() {
    let app = TestApp::new().await;
    let mut lines = TABLE.lines().filter(|line| !line.is_empty()).map(|line| line.split_whitespace());
    let people: Vec<&str> = lines.next().expect("a head").skip(2).collect();
    let (mut walked, mut wrong) = (0, Vec::new());
    for mut line in lines {
        let (how, action) = (line.next().expect("a ticket"), line.next().expect("an action"));
        for (who, expected) in people.iter().zip(line.by_ref()) {
            let id = stage(&app, how).await;
            let token = if *who == "nobody" { "" } else { who };
            let got = attempt(&app, token, action, &id).await;
            if got != expected {
                wrong.push(format!("{how}: {who} {action}: {got}, not {expected}"));
            }
            walked += 1;
        }
    }
    assert!(wrong.is_empty(), "{} of {walked} cells:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(walked, 96 * 7, "a cell was left out");
    assert_eq!(app.desk.check().await.expect("runs"), [], "the log and the tables still agree");
}

#[tokio::test]
async fn a_lost_claim_says_who_has_it() {
    let app = TestApp::new().await;
    let id = stage(&app, "held").await;
    let answer = app.post("amal", &format!("/api/v1/tickets/{id}/claim"), &json!({})).await;
    answer.is_problem(409, None);
    assert_eq!(answer.json()["claimed_by"], "wei");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_who_claim_at_once_one_has_it_and_the_others_know_who() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    let path = format!("/api/v1/tickets/{id}/claim");
    let nothing = json!({});
    let claims = (0..64).map(|n| app.post(if n % 2 == 0 { "wei" } else { "amal" }, &path, &nothing));
    let answers = futures::future::join_all(claims).await;
    let winner = answers.iter().find(|answer| answer.status == 200).expect("somebody has it").json();
    let losers: Vec<_> = answers.iter().filter(|answer| answer.status == 409).collect();
    assert_eq!(losers.len(), 63);
    assert!(losers.iter().all(|loser| loser.json()["claimed_by"] == winner["claimed_by"]));
}

#[tokio::test]
async fn a_revoked_token_opens_nothing() {
    let app = TestApp::new().await;
    assert_eq!(app.get("wei", "/api/v1/tickets").await.status, 200);
    app.desk.revoke_tokens("wei", None).await.expect("revokes");
    let answer = app.get("wei", "/api/v1/tickets").await;
    answer.is_problem(401, None);
    assert!(answer.header("www-authenticate").starts_with("Bearer"), "{:?}", answer.headers);
}

#[tokio::test]
async fn lists_hold_what_one_may_see_and_can_be_narrowed() {
    let app = TestApp::new().await;
    stage(&app, "waiting").await;
    stage(&app, "held").await;
    let part_waits = stage(&app, "part_waits").await;
    let count = async |who: &str, query: &str| {
        let answer = app.get(who, &format!("/api/v1/tickets?{query}")).await;
        answer.json()["items"].as_array().unwrap_or_else(|| panic!("a list: {}", answer.text)).len()
    };
    assert_eq!(count("xu", "").await, 3);
    assert_eq!((count("wei", "").await, count("wei", "mine=true").await), (3, 2));
    assert_eq!((count("amal", "").await, count("park", "").await), (1, 0));
    assert_eq!(count("chen", "").await, 1, "the part that waits for a notary");
    assert_eq!(count("xu", "state=waiting&language=fr&profession=lawyer").await, 1);
    assert_eq!(count("xu", "state=closed").await + count("xu", "language=de").await, 0);
    let mut seen = Vec::new();
    let mut next = String::new();
    loop {
        let page = app.get("xu", &format!("/api/v1/tickets?limit=2&after={next}")).await.json();
        seen.extend(page["items"].as_array().expect("items").iter().map(|item| item["id"].to_string()));
        match page["next"].as_str() {
            Some(after) => next = after.to_owned(),
            None => break,
        }
    }
    seen.dedup();
    assert_eq!(seen.len(), 3, "each ticket stands on one page");
    let row = &app.get("chen", "/api/v1/tickets").await.json()["items"][0];
    assert_eq!((&row["id"], &row["parts"][0]["state"]), (&json!(part_waits), &json!("waiting")));
}

#[tokio::test]
async fn a_ticket_answers_to_its_number_too() {
    let app = TestApp::new().await;
    let id = app.file(&claire()).await;
    for name in ["A-0001", "a1"] {
        assert_eq!(app.get("xu", &format!("/api/v1/tickets/{name}")).await.json()["id"], json!(id), "{name}");
    }
    app.get("park", "/api/v1/tickets/A-0001").await.is_problem(404, None);
}
