//! The live queue: a ticket filed elsewhere appears, a claimed one goes, and no row ever moves under a
//! finger or the focus.

#![allow(missing_docs, reason = "the macros of leptos write structs without docs")]

#[cfg(feature = "hydrate")]
use std::collections::HashMap;

use domain::row::Row;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the stream sends, as the browser reads it: `desk::LiveItem`.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    /// What it is.
    #[serde(flatten)]
    pub kind: Kind,
}

/// What can be sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// Something happened to a ticket in sight.
    Ticket {
        /// The ticket as it is now.
        row: Box<Row>,
    },
    /// A ticket left one's sight.
    Gone {
        /// Which.
        id: String,
    },
    /// Calls have to be read again.
    Calls,
}

/// What the island says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct QueueTexts {
    /// The page's own query, so that its filters apply.
    pub query: String,
    /// "Show new tickets".
    pub show: String,
    /// "Alert me to urgent requests".
    pub alerts: String,
}

/// Hands each item of the live stream to `then`, for as long as the page is open.
#[cfg(feature = "hydrate")]
pub(crate) fn on_live(then: impl Fn(Item) + 'static) {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;

    let listener = Closure::<dyn Fn(web_sys::CustomEvent)>::new(move |event: web_sys::CustomEvent| {
        if let Some(item) = event.detail().as_string().and_then(|text| serde_json::from_str(&text).ok()) {
            then(item);
        }
    });
    let _ = window().add_event_listener_with_callback("desk-live", listener.as_ref().unchecked_ref());
    // The page's life is the listener's.
    listener.forget();
    // `live.js` keeps what came before anybody listened.
    if let Ok(event) = web_sys::CustomEvent::new("desk-live-listen") {
        let _ = window().dispatch_event(event.unchecked_ref::<web_sys::Event>());
    }
}

/// The controls above the rows; the rows themselves are plain HTML that it changes one by one.
#[island]
pub fn LiveQueue(texts: QueueTexts) -> impl IntoView {
    let held_back = RwSignal::new(Vec::<(String, Option<String>)>::new());
    let loud = RwSignal::new(true);
    #[cfg(feature = "hydrate")]
    {
        loud.set(browser::remembers_alerts());
        let query = texts.query.clone();
        // What was asked for last about each ticket: an answer that was overtaken is passed over.
        let asked = StoredValue::new(HashMap::<String, u32>::new());
        let counting = StoredValue::new(false);
        on_live(move |item| {
            let (id, is_new) = match item.kind {
                Kind::Ticket { row } => (row.id.0, true),
                Kind::Gone { id } => (id, false),
                Kind::Calls => return,
            };
            recount(counting);
            let turn = asked.try_update_value(|all| {
                let turn = all.entry(id.clone()).or_default();
                *turn += 1;
                *turn
            });
            let query = query.clone();
            leptos::task::spawn_local(async move {
                let html =
                    if is_new { super::api::row_html(id.clone(), query).await.ok().flatten() } else { None };
                if asked.with_value(|all| all.get(&id).copied()) != turn {
                    return;
                }
                held_back.update(|held| held.retain(|(other, _)| *other != id));
                if browser::may_move() {
                    browser::place(&id, html.as_deref());
                } else {
                    browser::mark(&id, html.is_none());
                    held_back.update(|held| held.push((id, html)));
                }
            });
        });
    }
    let show = move |_| {
        #[cfg(feature = "hydrate")]
        for (id, html) in held_back.get_untracked() {
            browser::place(&id, html.as_deref());
        }
        held_back.set(Vec::new());
    };
    let toggle = move |_| {
        loud.update(|on| *on = !*on);
        #[cfg(feature = "hydrate")]
        browser::remember_alerts(loud.get_untracked());
    };
    view! {
        <div class="queue-tools">
            <button class="button" type="button" hidden=move || held_back.read().is_empty() on:click=show>
                {texts.show} " (" {move || held_back.read().len()} ")"
            </button>
            <button class="button" type="button" aria-pressed=move || loud.get().to_string() on:click=toggle>
                {texts.alerts}
            </button>
        </div>
    }
}

/// Asks for the numbers on the tabs, once for all that happens within a moment.
#[cfg(feature = "hydrate")]
fn recount(counting: StoredValue<bool>) {
    if counting.get_value() {
        return;
    }
    counting.set_value(true);
    let ask = move || {
        counting.set_value(false);
        leptos::task::spawn_local(async {
            for (tab, count) in super::api::tab_counts().await.unwrap_or_default() {
                browser::count(&tab, count);
            }
        });
    };
    set_timeout(ask, std::time::Duration::from_millis(400));
}

#[cfg(feature = "hydrate")]
mod browser {
    //! The page's rows, and whether `live.js` may sound and put a number into the title.

    use leptos::prelude::{document, window};
    use wasm_bindgen::JsCast;
    use web_sys::Element;

    const ALERTS: &str = "desk-alerts";

    fn list() -> Option<Element> {
        document().get_element_by_id("queue-rows")
    }

    /// Whether rows may move now: no finger is down on them and the focus is elsewhere.
    pub(super) fn may_move() -> bool {
        let Some(list) = list() else { return false };
        let pressed = list.query_selector("li:active").ok().flatten().is_some();
        let focused = document().active_element().is_some_and(|active| list.contains(Some(&active)));
        !pressed && !focused
    }

    /// Shows that a row is not what it was, without moving anything.
    pub(super) fn mark(id: &str, gone: bool) {
        if let Some(row) = document().get_element_by_id(&format!("row-{id}")) {
            let _ = row.class_list().toggle_with_force("stale", gone);
        }
    }

    /// Puts a row where it belongs, or takes it away.
    pub(super) fn place(id: &str, html: Option<&str>) {
        let Some(list) = list() else { return };
        if let Some(old) = document().get_element_by_id(&format!("row-{id}")) {
            old.remove();
        }
        if let Some(html) = html {
            let Ok(holder) = document().create_element("ul") else { return };
            holder.set_inner_html(html);
            let Some(row) = holder.first_element_child() else { return };
            let order = row.get_attribute("data-order").unwrap_or_default();
            let mut next = list.first_element_child();
            while let Some(other) = &next {
                if other.get_attribute("data-order").unwrap_or_default() > order {
                    break;
                }
                next = other.next_element_sibling();
            }
            let _ = list.insert_before(&row, next.as_ref().map(|n| n.unchecked_ref()));
            let _ = row.class_list().add_1("fresh");
        }
        if let Some(empty) = document().get_element_by_id("queue-empty") {
            let _ = empty.toggle_attribute_with_force("hidden", list.child_element_count() > 0);
        }
    }

    pub(super) fn count(tab: &str, count: i64) {
        if let Some(place) = document().get_element_by_id(&format!("count-{tab}")) {
            place.set_text_content(Some(&count.to_string()));
        }
    }

    /// On, unless somebody chose otherwise in this browser.
    pub(super) fn remembers_alerts() -> bool {
        let storage = window().local_storage().ok().flatten();
        storage.and_then(|s| s.get_item(ALERTS).ok().flatten()).is_none_or(|v| v != "off")
    }

    pub(super) fn remember_alerts(on: bool) {
        if let Some(storage) = window().local_storage().ok().flatten() {
            let _ = storage.set_item(ALERTS, if on { "on" } else { "off" });
        }
    }
}
