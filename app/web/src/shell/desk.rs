//! The staff's shell: the head with duty and sign-out, the coordinator's calls, the islands' scripts.

use domain::Language;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::queue::calls::Calls;
use crate::session::Staffed;
use crate::state::Web;

/// The language that the switch leads to.
fn other_language(words: Words) -> Language {
    if words.language() == Language::En { Language::ZhHans } else { Language::En }
}

/// A page without anybody signed in. `next` is where the language switch comes back to.
#[component]
pub(crate) fn Bare(
    web: Web,
    words: Words,
    title: String,
    next: String,
    #[prop(optional, into)] me: Option<String>,
    children: Children,
) -> impl IntoView {
    let other = other_language(words);
    view! {
        <!DOCTYPE html>
        <html lang=words.language().code() dir=words.language().direction().code()>
            <Head web words title />
            <body class="desk" data-me=me>
                <header class="door">
                    <strong>{words.t("desk-title")}</strong>
                    <form method="post" action="/desk/language">
                        <input type="hidden" name="next" value=next />
                        <button class="button quiet" name="lang" value=other.code() lang=other.code() type="submit">{other.own_name()}</button>
                    </form>
                </header>
                <main id="content">{children()}</main>
            </body>
        </html>
    }
}

#[component]
fn Head(web: Web, words: Words, title: String) -> impl IntoView {
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {crate::page::title(&format!("{title} · {}", words.t("desk-title")))}
            <link rel="icon" href=web.assets.url("icon.svg") />
            <link rel="stylesheet" href=web.assets.url("desk.css") />
            <link rel="stylesheet" media="print" href=web.assets.url("print.css") />
        </head>
    }
}

/// A page of somebody who signed in. `live` is where the live stream goes on from.
#[component]
pub(crate) fn DeskShell(
    at: Staffed,
    title: String,
    #[prop(into)] live: String,
    children: Children,
) -> impl IntoView {
    let words = at.words;
    let web = at.web.clone();
    let coordinator = at.caller.staff.is_coordinator();
    let me = at.me.clone();
    let on_duty = me.on_duty_since.is_some();
    let shared = at.shared;
    let here = at.path.clone();
    let current = move |path: &str| (here == path).then_some("page");
    let other = other_language(words);
    let calls = crate::queue::calls::props(&at);
    // The words of times, with 11 and 22 where `live.js` puts the numbers as the minutes pass.
    let span = |key: &str| words.with(key, &[("count", 11.into()), ("minutes", 22.into())]);
    let clock = |key: &str| words.with(key, &[("clock", "11".into()), ("span", "22".into())]);
    let waited = words.with("row-waited", &[("span", "22".into())]);
    view! {
        <!DOCTYPE html>
        <html lang=words.language().code() dir=words.language().direction().code()>
            <Head web=web.clone() words title />
            <body class="desk" data-live=live data-live-lost=words.t("live-lost") data-live-back=words.t("live-back")
                data-live-out=words.t("refused-signed-out") data-me=me.id.to_string()
                data-offline=words.t("not-sent-offline") data-locked=shared.then(|| words.t("lock-title")) data-locking=shared.then(|| words.t("lock-soon")) data-now=web.desk.now().to_string()
                data-span-minutes=span("span-minutes") data-span-hours=span("span-hours") data-span-days=span("span-days")
                data-waited=waited data-clock-left=clock("clock-left") data-clock-over=clock("clock-over")>
                <a class="skip-link" href="#content">{words.t("skip")}</a>
                <header class="desk-head">
                    <nav aria-label=words.t("nav-label")>
                        <a href="/desk" aria-current=current("/desk")>{words.t("nav-queue")}</a>
                        <a href="/desk/new" aria-current=current("/desk/new")>{words.t("nav-new")}</a>
                        <a href="/desk/counter" aria-current=current("/desk/counter")>{words.t("nav-counter")}</a>
                        <a href="/desk/callbacks" aria-current=current("/desk/callbacks")>{words.t("nav-callbacks")}</a>
                        <a href="/desk/search" aria-current=current("/desk/search")>{words.t("nav-search")}</a>
                        <a href="/desk/shifts" aria-current=current("/desk/shifts")>{words.t("shifts-title")}</a>
                        <a href="/desk/meeting" aria-current=current("/desk/meeting")>{words.t("meeting-title")}</a>
                        <a href="/desk/handoffs" aria-current=current("/desk/handoffs")>{words.t("handoffs-title")}</a>
                        <a href="/desk/duty/board" aria-current=current("/desk/duty/board")>{words.t("duty-title")}</a>
                        {coordinator
                            .then(|| view! {
                                <a href="/desk/roster" aria-current=current("/desk/roster")>{words.t("roster-title")}</a>
                                <a href="/desk/conflicts" aria-current=current("/desk/conflicts")>{words.t("conflicts-title")}</a>
                                <a href="/desk/people" aria-current=current("/desk/people")>{words.t("nav-people")}</a>
                                <a href="/desk/devices" aria-current=current("/desk/devices")>{words.t("nav-devices")}</a>
                            })}
                    </nav>
                    <p class="live-state" id="live-state" role="status"></p>
                    {if on_duty || me.may_check_in {
                        view! {
                            <form method="post" action="/desk/duty">
                                <input type="hidden" name="next" value=at.path.clone() />
                                <input type="hidden" name="on" value=(!on_duty).to_string() />
                                <button class=if on_duty { "button duty on" } else { "button duty" } type="submit">
                                    {if on_duty {
                                        let since = me.on_duty_since.unwrap_or_default();
                                        let time = crate::session::clock_time(words, &at.expo.zone, since);
                                        words.with("duty-end", &[("time", time.into())])
                                    } else {
                                        words.t("duty-start")
                                    }}
                                </button>
                            </form>
                        }
                            .into_any()
                    } else {
                        // Whoever has no shift now sees when the next one is.
                        view! { <a class="button duty" href="/desk/shifts">{words.t("duty-not-now")}</a> }.into_any()
                    }}
                    {shared
                        .then(|| view! {
                            <form method="post" action="/desk/lock/now">
                                <input type="hidden" name="next" value=at.path.clone() />
                                <button class="button" type="submit">{words.t("lock-now")}</button>
                            </form>
                        })}
                    <details class="account menu">
                        <summary>{me.name.clone()}</summary>
                        <div>
                            <p class="soft">{words.t(&format!("role-{}", me.role))}</p>
                            <form method="post" action="/desk/language">
                                <input type="hidden" name="next" value=at.path.clone() />
                                <button class="button" name="lang" value=other.code() lang=other.code() type="submit">{other.own_name()}</button>
                            </form>
                            <a class="button" href="/desk/account">{words.t("account-title")}</a>
                            <a class="button" href="/desk/account/pin">{words.t("pin-title")}</a>
                            <form method="post" action="/desk/sign-out">
                                <button class="button" type="submit">{words.t("sign-out")}</button>
                            </form>
                            <form method="post" action="/desk/sign-out-everywhere">
                                <button class="button" type="submit">{words.t("sign-out-everywhere")}</button>
                            </form>
                        </div>
                    </details>
                </header>
                <Calls calls />
                <main id="content">{children()}</main>
                <script src=web.assets.url("drafts.js") defer></script>
                <script src=web.assets.url("live.js") defer></script>
                {shared.then(|| view! { <script src=web.assets.url("tablet.js") defer></script> })}
                // What works without a network; a tablet that others use too keeps no page of anybody.
                <script
                    defer
                    src=web.assets.url("offline.js")
                    data-outbox=web.assets.url("outbox.js")
                    data-kept=web.assets.url("kept.js")
                ></script>
                <HydrationScripts options=web.leptos.clone() islands=true />
            </body>
        </html>
    }
}
