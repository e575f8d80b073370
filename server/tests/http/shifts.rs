//! The pages of one's own shifts: Wei cannot come and asks Amal, Xu says no and why; and what every page is called.

use axum::body::Body;
use domain::roster::{Edit, Seat};
use domain::{Profession, ShiftId};
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
