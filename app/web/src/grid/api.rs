//! What the grid asks the server.

#![allow(missing_docs, reason = "the macros of leptos write structs without docs")]

use domain::roster::Edit;
use leptos::prelude::*;
use server_fn::codec::Json;

use super::data::GridData;
#[cfg(feature = "ssr")]
use crate::queue::api::server;

/// The whole board, with the venue's days in the reader's words.
#[server(prefix = "/fn", endpoint = "roster/board")]
pub async fn board() -> Result<GridData, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    let load = async {
        let board = web.desk.board(&caller).await?;
        Ok::<_, desk::Error>(super::page::data(words, &*web.desk.expo().await?, board))
    };
    load.await.map_err(|e| server::refused(words, &e))
}

/// Changes the draft; its new version. What no longer fits, or breaks a rule, changes nothing and says which.
#[server(prefix = "/fn", endpoint = "roster/edit", input = Json)]
pub async fn edit_draft(edit: Edit) -> Result<i64, ServerFnError> {
    let (web, caller, words) = server::who().await?;
    web.desk.edit_draft(&caller, edit).await.map_err(|e| server::refused(words, &e))
}

/// Whether the server has answered and said no; else it could not be reached.
pub(super) fn is_refusal(error: &ServerFnError) -> bool {
    matches!(error, ServerFnError::ServerError(_))
}

/// What to say of an error: the server's own sentence, or that it could not be reached.
pub(super) fn sentence(grid: super::state::Grid, error: &ServerFnError) -> String {
    match error {
        ServerFnError::ServerError(said) if !said.is_empty() => said.clone(),
        _ => grid.t("grid-offline"),
    }
}
