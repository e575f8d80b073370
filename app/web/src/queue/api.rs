//! What the islands of the queue ask the server.

#![allow(missing_docs, reason = "the macros of leptos write structs without docs")]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a call to a kiosk is named by: this, and the tablet's id.
#[cfg(feature = "ssr")]
pub(crate) const KIOSK: &str = "kiosk:";

/// What a call about the end of somebody's shift is named by: this, and the spell of duty's id.
#[cfg(feature = "ssr")]
pub(crate) const ENDING: &str = "ending:";

/// A call, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLine {
    /// What it is named by: a ticket's number, a kiosk, a spell of duty; empty where it is only looked at.
    pub to: String,
    /// Where one can look, of a ticket.
    pub look: Option<String>,
    /// What it is about and why somebody is called.
    pub text: String,
}

/// The row of a ticket as the queue's page shows it, or nothing where it does not belong there.
/// `query` is the page's own, so that its filters apply.
#[server(prefix = "/fn", endpoint = "queue/row")]
pub async fn row_html(id: String, query: String) -> Result<Option<String>, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    let filter = super::page::filter(&query);
    let found = web.desk.row_in(&caller, &id.into(), &filter).await;
    let Some(row) = found.map_err(|e| server::refused(words, &e))? else { return Ok(None) };
    let reader = super::rows::reader(words, &caller.staff, web.desk.now());
    Ok(Some(Owner::new().with(|| view! { <super::rows::RowItem row reader /> }.to_html())))
}

/// How many there are under each tab, by the tab's code.
#[server(prefix = "/fn", endpoint = "queue/counts")]
pub async fn tab_counts() -> Result<Vec<(String, i64)>, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    let counts = web.desk.queue_counts(&caller).await.map_err(|e| server::refused(words, &e))?;
    let tabs = [
        ("waiting", counts.waiting),
        ("mine", counts.mine),
        ("parts", counts.my_parts),
        ("translations", counts.translations),
    ];
    Ok(tabs.into_iter().map(|(tab, count)| (tab.to_owned(), count)).collect())
}

/// The calls that nobody has answered.
#[server(prefix = "/fn", endpoint = "queue/calls")]
pub async fn open_calls() -> Result<Vec<CallLine>, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    server::calls(&web, &caller, words).await.map_err(|e| server::refused(words, &e))
}

/// Somebody takes care of a call; what is left of them.
#[server(prefix = "/fn", endpoint = "queue/acknowledge")]
pub async fn acknowledge(to: String) -> Result<Vec<CallLine>, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    let done = async {
        match (to.strip_prefix(KIOSK), to.strip_prefix(ENDING)) {
            (Some(device), _) => web.desk.answer_device(&caller, &device.into()).await?,
            (None, Some(duty)) => web.desk.acknowledge_ending(&caller, duty).await?,
            (None, None) => {
                let ticket = web.desk.ticket_by_number(&caller, &to).await?;
                web.desk.acknowledge_call(&caller, &ticket).await?;
            }
        }
        server::calls(&web, &caller, words).await
    };
    done.await.map_err(|e| server::refused(words, &e))
}

#[cfg(feature = "ssr")]
pub(crate) mod server {
    //! What every server function does first.

    use axum::http::StatusCode;
    use desk::access::Caller;
    use leptos::prelude::*;
    use leptos_axum::ResponseOptions;

    use crate::i18n::Words;
    use crate::session::{self, ClientAddr};
    use crate::state::Web;

    fn fail(status: StatusCode, sentence: String) -> ServerFnError {
        if let Some(options) = use_context::<ResponseOptions>() {
            options.set_status(status);
        }
        ServerFnError::ServerError(sentence)
    }

    /// The state, who calls, and the sentences of their language.
    pub(crate) async fn who() -> Result<(Web, Caller, Words), ServerFnError> {
        let (Some(web), Some(parts)) = (use_context::<Web>(), use_context::<http::request::Parts>()) else {
            return Err(fail(StatusCode::INTERNAL_SERVER_ERROR, "no context".into()));
        };
        let words = Words::of(session::staff_language(&parts.headers, None));
        let from = parts.extensions.get::<ClientAddr>().map_or_else(|| "unknown".to_owned(), |a| a.0.clone());
        match session::caller(&web, &parts.headers, from).await {
            Some(caller) => Ok((web, caller, words)),
            None => Err(fail(StatusCode::UNAUTHORIZED, words.t("refused-signed-out"))),
        }
    }

    /// The calls that nobody has answered, in words.
    pub(super) async fn calls(
        web: &Web,
        caller: &Caller,
        words: Words,
    ) -> desk::Result<Vec<super::CallLine>> {
        let (calls, expo) = (web.desk.open_calls(caller).await?, web.desk.expo().await?);
        Ok(calls.iter().map(|call| crate::queue::calls::line(words, &expo, call)).collect())
    }

    /// The same no as on a page: right status, a sentence in their language.
    pub(crate) fn refused(words: Words, error: &desk::Error) -> ServerFnError {
        fail(crate::refused::status(error), crate::refused::sentence(words, error))
    }
}
