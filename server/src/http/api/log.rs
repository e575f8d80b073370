//! `GET /api/v1/log`: what happened, as far as the caller may see it.

use axum::Json;
use axum::extract::{Query, State};
use desk::Cursor;

use super::auth::Bearer;
use super::tickets::limit;
use super::types::{List, LogItem};
use crate::http::App;
use crate::http::problem::{FieldProblem, Problem, Result};

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
    query: Query<Vec<(String, String)>>,
) -> Result<Json<List<LogItem>>> {
    let (mut after, mut most, mut faults) = (Cursor::default(), 0, Vec::new());
    for (name, value) in query.0.iter().filter(|(_, value)| !value.is_empty()) {
        match (name.as_str(), value.parse(), limit(value)) {
            ("after", Ok(cursor), _) => after = cursor,
            ("after", Err(()), _) => {
                faults.push(FieldProblem::new("after", "unknown_choice", "It is no cursor of this log."));
            }
            ("limit", _, Some(limit)) => most = limit,
            ("limit", _, None) => {
                faults.push(FieldProblem::new("limit", "not_a_number", "It must be a number from 1 to 200."));
            }
            _ => {}
        }
    }
    if !faults.is_empty() {
        return Err(Problem::invalid(faults));
    }
    let (items, end) = app.desk().read_log(&caller, after, most).await?;
    Ok(Json(List { items: items.into_iter().map(LogItem::from).collect(), next: Some(end.to_string()) }))
}
