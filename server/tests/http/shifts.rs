//! The roster's pages: Wei cannot come and asks Amal, Xu says no and why, and asks for a notary who works in Arabic; and what
//! every page is called.

use axum::body::Body;
use domain::roster::{Edit, Seat};
use domain::{Language, Profession, ShiftId};
use http::Request;

use crate::expo::{Answer, TestApp};
use crate::roster::{caller, publish};

/// A page, as a browser without a cookie gets it where nobody is named.
async fn page(app: &TestApp, who: &str, path: &str) -> Answer {
    let mut request = Request::get(path).header("host", "desk.example").header("accept-language", "en");
    if !who.is_empty() {
        request = request.header("cookie", app.kept_cookie(who).await);
    }
    app.ask(request.body(Body::empty()).expect("a request")).await
}

async fn form(app: &TestApp, who: &str, path: &str, body: String) -> Answer {
    let request = Request::post(path)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("origin", "https://desk.example")
        .header("host", "desk.example")
        .header("cookie", app.kept_cookie(who).await);
    app.ask(request.body(Body::from(body)).expect("a request")).await
}

/// Wei's shift is offered to Amal alone, who takes it; in Xu's draft he is on it no more, so that she decides.
async fn asked(app: &TestApp, shift: &ShiftId) -> String {
    let (wei, amal) = (caller(app, "wei").await.staff.id, caller(app, "amal").await.staff.id);
    let xu = caller(app, "xu").await;
    let seat = Seat { shift: shift.clone(), member: wei, profession: Profession::Lawyer, pinned: false };
    app.desk.edit_draft(&xu, Edit { take: vec![seat], put: Vec::new() }).await.expect("edits");
    let offer = format!("kind=offer_to&shift={shift}&to={amal}");
    assert_eq!(
        form(app, "wei", "/desk/shifts/propose", offer).await.header("location"),
        "/desk/shifts?said=one"
    );
    let swap = app.desk.open_swaps(&xu).await.expect("reads")[0].id.to_string();
    let theirs = page(app, "amal", "/desk/shifts").await.text;
    assert!(theirs.contains(&format!("/desk/shifts/swaps/{swap}/accept")), "Amal is asked");
    assert!(theirs.contains(&format!("/desk/shifts/swaps/{swap}/withdraw")), "and can say no");
    let accepted = form(app, "amal", &format!("/desk/shifts/swaps/{swap}/accept"), String::new()).await;
    assert_eq!(accepted.header("location"), "/desk/shifts?said=asked");
    swap
}

#[tokio::test]
async fn whoever_asked_reads_why_a_coordinator_said_no() {
    let app = TestApp::new().await;
    let shift = publish(&app).await;
    let amal = caller(&app, "amal").await.staff.id;
    let before = page(&app, "wei", "/desk/shifts").await.text.replace("<!>", "");
    assert!(before.contains(&format!("<option value=\"{amal}\">amal</option>")), "she can take it: {before}");
    assert!(!before.contains(">chen</option>"), "a notary cannot");
    let swap = asked(&app, &shift).await;
    let no = "yes=false&reason=You+know+%3Cb%3Eher%3C%2Fb%3E+%26+the+case.".to_owned();
    assert_eq!(form(&app, "xu", &format!("/desk/roster/swaps/{swap}"), no).await.status, 303);
    let why = "You know &lt;b&gt;her&lt;/b&gt; &amp; the case.";
    for who in ["wei", "amal"] {
        assert!(page(&app, who, "/desk/shifts").await.text.contains(why), "{who} reads why");
    }
    assert!(!page(&app, "chen", "/desk/shifts").await.text.contains("the case."), "it is nobody else's");
}

#[tokio::test]
async fn what_a_page_is_called_is_plain_text() {
    let app = TestApp::new().await;
    let title = |answer: &Answer| {
        let (_, after) = answer.text.split_once("<title>").expect("a title");
        after.split_once("</title>").expect("its end").0.to_owned()
    };
    let public = ["/en", "/ar", "/en/new/contract", "/en/find", "/screen?lang=en", "/desk/sign-in"];
    let staff = ["/desk", "/desk/shifts", "/desk/duty/board", "/desk/roster/grid", "/desk/roster/demand"];
    for (who, path) in public.map(|path| ("", path)).into_iter().chain(staff.map(|path| ("xu", path))) {
        let answer = page(&app, who, path).await;
        assert_eq!(answer.status, 200, "{path}");
        let title = title(&answer);
        assert!(title.len() > 3 && !title.contains('<'), "{path}: {title}");
    }
}

#[tokio::test]
async fn a_notary_who_works_in_arabic_is_asked_for_in_one_line() {
    let app = TestApp::new().await;
    let demand = "/desk/roster/demand";
    let row = |profession: &str, language: &str, heads: &str| {
        format!("both.profession={profession}&both.language={language}&both.heads={heads}")
    };
    let form_of = |rows: &str| {
        let days = "desk=desk&from=2026-11-05&to=2026-11-05&watch=free&spans=15:00-19:00";
        format!("{days}&need.notary=2&speaks.ar=1&{rows}")
    };
    // What is not whole comes back as it was typed, with what is wrong.
    for (rows, kept) in [
        (row("notary", "", "1"), "<option value=\"notary\" selected>"),
        (row("notary", "ar", "one"), "value=\"one\""),
    ] {
        let refused = form(&app, "xu", &format!("{demand}/paint"), form_of(&rows)).await;
        assert_eq!(refused.status, 422, "{rows}");
        assert!(
            refused.text.contains(kept) && refused.text.contains("id=\"both-error\""),
            "{}",
            refused.text
        );
    }
    let rows = [row("notary", "ar", "1"), row("", "", ""), row("lawyer", "ru", "")].join("&");
    assert_eq!(form(&app, "xu", &format!("{demand}/paint"), form_of(&rows)).await.status, 303);
    let xu = caller(&app, "xu").await;
    let shift = app.desk.demand(&xu).await.expect("reads").swap_remove(0).shifts.swap_remove(0);
    let notary = (Some(Profession::Notary), Some(Language::Ar));
    let mut lines: Vec<_> = shift.lines.iter().map(|l| ((l.profession, l.language), l.heads)).collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [((None, notary.1), 1), ((notary.0, None), 2), (notary, 1)],
        "what is empty asks for nobody"
    );

    // The shift's own page shows the row, and saves it as it is.
    let address = format!("{demand}/{}", shift.id);
    let own = page(&app, "xu", &address).await.text;
    assert!(
        own.contains("<option value=\"ar\" selected>") && !own.contains("<option value=\"ru\" selected>")
    );
    let again = format!("need.notary=2&speaks.ar=1&{}", row("notary", "ar", "2"));
    assert_eq!(form(&app, "xu", &address, again).await.status, 303);
    let table = page(&app, "xu", demand).await.text.replace("<!>", "");
    assert!(table.contains("<li>2 × notary + Arabic</li>"), "{table}");
}
