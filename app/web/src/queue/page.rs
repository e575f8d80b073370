//! The queue's page.

use axum::Router;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use desk::presence::Unserved;
use desk::{Counts, Filter, Scope};
use domain::{Language, Number, Profession};
use leptos::prelude::*;

use super::live::{LiveQueue, QueueTexts};
use super::rows::{self, RowItem};
use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;
use crate::state::Web;

/// Addresses of this module.
pub(crate) fn routes() -> Router<Web> {
    Router::new().route("/desk", get(queue)).route("/desk/{*rest}", get(missing))
}

async fn missing(at: Staffed) -> Response {
    crate::refused::page(at, &desk::Error::NotFound).await
}

/// The ticket that was just given back, where that is where one comes from.
fn given_back(query: &str) -> Option<Number> {
    Number::parse(query.split('&').find_map(|pair| pair.strip_prefix("back="))?)
}

const SCOPES: &[(&str, Scope)] = &[
    ("waiting", Scope::Waiting),
    ("mine", Scope::Mine),
    ("parts", Scope::MyParts),
    ("translations", Scope::Translations),
    ("all", Scope::All),
];

/// What a page's query asks for; what it does not know is left out.
pub(super) fn filter(query: &str) -> Filter {
    let mut filter = Filter::default();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        match name {
            "show" => {
                filter.scope =
                    SCOPES.iter().find(|(code, _)| *code == value).map(|(_, s)| *s).unwrap_or_default()
            }
            "profession" => filter.profession = Profession::from_code(value),
            "language" => filter.language = Language::from_code(value),
            "hall" if !value.is_empty() => filter.hall = Some(value.to_owned()),
            "after" if !value.is_empty() => filter.after = Some(value.to_owned()),
            _ => {}
        }
    }
    filter
}

/// The address of the next page: the same filters, further on.
fn next_page(query: &str, after: &str) -> String {
    let kept = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !["after=", "back="].iter().any(|name| pair.starts_with(name)));
    let pairs: Vec<&str> = kept.collect();
    format!("/desk?{}{}after={after}", pairs.join("&"), if pairs.is_empty() { "" } else { "&" })
}

fn code_of(scope: Scope) -> &'static str {
    SCOPES.iter().find(|(_, s)| *s == scope).map_or("waiting", |(code, _)| code)
}

async fn queue(at: Staffed, RawQuery(query): RawQuery) -> Response {
    let query = query.unwrap_or_default();
    let filter = filter(&query);
    let desk = &at.web.desk;
    let load = async {
        // The cursor first: what happens while the page is read comes again on the stream.
        let cursor = desk.cursor().await?;
        Ok::<_, desk::Error>((
            cursor,
            desk.queue(&at.caller, &filter).await?,
            desk.queue_counts(&at.caller).await?,
            match at.caller.staff.is_coordinator() {
                true => desk.unserved(&at.caller).await?,
                false => Unserved::default(),
            },
        ))
    };
    let (cursor, page, counts, unserved) = match load.await {
        Ok(loaded) => loaded,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    let reader = rows::reader(words, &at.caller.staff, desk.now());
    let title = words.t("queue-title");
    let texts =
        QueueTexts { query: query.clone(), show: words.t("queue-show"), alerts: words.t("queue-alerts") };
    let empty = page.items.is_empty();
    let back = given_back(&query).map(|n| words.with("queue-back", &[("number", n.to_string().into())]));
    let next = page.next.map(|after| next_page(&query, &after));
    render(Audience::Staff, StatusCode::OK, move || {
        view! {
            <DeskShell at=at.clone() title=title.clone() live=cursor.to_string()>
                {back.map(|text| view! { <p class="done" role="status">{text}</p> })}
                <h1>{title.clone()}</h1>
                {nobody_for(words, &unserved).map(|text| view! { <p class="late" id="queue-unserved">"▲ " {text}</p> })}
                <Tabs words counts scope=filter.scope coordinator=at.caller.staff.is_coordinator() />
                <div class="queue-bar">
                    <Filters at=at.clone() filter=filter.clone() />
                    <LiveQueue texts />
                </div>
                <ul class="rows" id="queue-rows" aria-label=title>
                    {page.items.into_iter().map(|row| view! { <RowItem row reader=reader.clone() /> }).collect_view()}
                </ul>
                <p class="empty" id="queue-empty" hidden=!empty>{words.t("queue-empty")}</p>
                {next.map(|href| view! { <p class="more"><a class="button" href=href>{words.t("queue-next")}</a></p> })}
            </DeskShell>
        }
    })
    .await
}

/// What waits and nobody on duty can serve, in a sentence.
fn nobody_for(words: Words, unserved: &Unserved) -> Option<String> {
    let line = |name: String, count: usize| {
        words.with("queue-unserved-line", &[("who", name.into()), ("count", count.into())])
    };
    let professions =
        unserved.professions.iter().map(|(p, count)| line(words.t(&format!("profession-{p}")), *count));
    let languages =
        unserved.languages.iter().map(|(l, count)| line(words.t(&format!("language-{l}")), *count));
    let all: Vec<String> = professions.chain(languages).collect();
    let list = crate::format::Formats::of(words.language()).list(&all);
    (!all.is_empty()).then(|| words.with("queue-unserved", &[("list", list.into())]))
}

#[component]
fn Tabs(words: Words, counts: Counts, scope: Scope, coordinator: bool) -> impl IntoView {
    let tab = move |of: Scope, count: Option<i64>| {
        let code = code_of(of);
        let current = (of == scope).then_some("page");
        view! {
            <a href=format!("/desk?show={code}") aria-current=current>
                {words.t(&format!("tab-{code}"))}
                {count.map(|n| view! { " " <span class="count" id=format!("count-{code}")>{n}</span> })}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=words.t("tabs-label")>
            {tab(Scope::Waiting, Some(counts.waiting))} {tab(Scope::Mine, Some(counts.mine))}
            {tab(Scope::MyParts, Some(counts.my_parts))} {tab(Scope::Translations, Some(counts.translations))}
            {coordinator.then(|| tab(Scope::All, None))}
            <a href="/desk/clocks">{words.t("board-title")}</a>
        </nav>
    }
}

/// Filters that work without any script.
#[component]
fn Filters(at: Staffed, filter: Filter) -> impl IntoView {
    let words = at.words;
    let option = |value: String, text: String, chosen: bool| view! { <option value=value selected=chosen>{text}</option> };
    view! {
        <form class="filters" method="get" action="/desk">
            <input type="hidden" name="show" value=code_of(filter.scope) />
            <label>
                {words.t("filter-profession")}
                <select name="profession">
                    <option value="">{words.t("filter-any")}</option>
                    {Profession::ALL
                        .iter()
                        .map(|p| option(p.to_string(), words.t(&format!("profession-{p}")), filter.profession == Some(*p)))
                        .collect_view()}
                </select>
            </label>
            <label>
                {words.t("filter-language")}
                <select name="language">
                    <option value="">{words.t("filter-any")}</option>
                    {Language::ALL
                        .iter()
                        .map(|l| option(l.to_string(), words.t(&format!("language-{l}")), filter.language == Some(*l)))
                        .collect_view()}
                </select>
            </label>
            <label>
                {words.t("filter-hall")}
                <select name="hall">
                    <option value="">{words.t("filter-any")}</option>
                    {at.expo
                        .expo
                        .halls
                        .iter()
                        .map(|h| option(h.code.clone(), h.code.clone(), filter.hall.as_deref() == Some(h.code.as_str())))
                        .collect_view()}
                </select>
            </label>
            <button class="button" type="submit">{words.t("filter-apply")}</button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_read_and_what_it_does_not_know_is_left_out() {
        let read = filter("show=mine&profession=notary&language=xx&hall=5.1&nonsense");
        assert_eq!(read.scope, Scope::Mine);
        assert_eq!(read.profession, Some(Profession::Notary));
        assert_eq!((read.language, read.hall.as_deref()), (None, Some("5.1")));
        assert_eq!(filter("show=nothing").scope, Scope::Waiting);
    }

    #[test]
    fn the_next_page_keeps_the_filters() {
        assert_eq!(next_page("show=all&after=a&hall=3", "b"), "/desk?show=all&hall=3&after=b");
        assert_eq!(next_page("", "b"), "/desk?after=b");
    }

    #[test]
    fn only_a_number_is_said_to_be_back() {
        assert_eq!(given_back("back=A-0003").map(|n| n.to_string()).as_deref(), Some("A-0003"));
        assert_eq!(given_back("back=<script>"), None);
    }
}
