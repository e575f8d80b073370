//! `GET /api/v1/log`: what happened, as far as the caller may see it.

use axum::Json;
use axum::extract::State;

use super::auth::Bearer;
use super::query::Asked;
use super::types::{List, LogItem};
use crate::http::App;
use crate::http::problem::Result;

/// What happened after a cursor, oldest first. `next` is the cursor to go on from, also where there is nothing new.
#[utoipa::path(get, path = "/api/v1/log", tag = "log",
    params(
        ("after" = Option<String>, Query, description = "The cursor to go on from; the beginning where it is missing."),
        ("limit" = Option<u32>, Query, description = "At most so many entries are read, from 1 to 200, which is also the default."),
    ),
    responses((status = 200, description = "What happened.", body = List<LogItem>)), security(("token" = [])))]
pub(crate) async fn read(
    State(app): State<App>,
    Bearer(caller): Bearer,
    mut asked: Asked,
) -> Result<Json<List<LogItem>>> {
    let cursor = |text: &str| text.parse().ok();
    let after = asked.read("after", cursor, "unknown_choice", "It is no cursor of this log.");
    let limit = asked.limit();
    asked.checked()?;
    let (items, end) = app.desk().read_log(&caller, after.unwrap_or_default(), limit).await?;
    Ok(Json(List { items: items.into_iter().map(LogItem::from).collect(), next: Some(end.to_string()) }))
}
