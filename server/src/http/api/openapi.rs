//! The OpenAPI document, made from the handlers themselves.

use std::sync::OnceLock;

use axum::response::{IntoResponse, Response};
use http::header;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{ContentBuilder, Ref, ResponseBuilder};
use utoipa::{Modify, OpenApi};

use super::{
    clocks, duty, filing, handoffs, interpreter, log, names, parts, promises, roster, thread, tickets, types,
};
use crate::http::problem::{Document, FieldProblem};
use crate::http::{health, live};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Expo Legal Desk",
        version = "1",
        description = "File requests for legal help, and work on them, under the same rules as the desk's own pages. \
            Errors are RFC 9457 problem documents. Times are RFC 3339.",
        license(name = "MIT"),
    ),
    paths(
        document_path, tickets::list, filing::file, tickets::read, tickets::claim, tickets::release, parts::refer,
        parts::release, parts::finish, parts::cancel, thread::message, thread::note, tickets::resolve, tickets::close,
        tickets::reopen, interpreter::mark, interpreter::unmark, handoffs::list, handoffs::offer, handoffs::accept, handoffs::decline, handoffs::withdraw,
        handoffs::ask, names::list, names::add, names::remove, names::say, names::open, names::clear, names::decide,
        promises::list, promises::make, promises::keep, promises::set_time, promises::withdraw,
        promises::confirm, clocks::board, clocks::list, clocks::start, clocks::wait, clocks::meet, clocks::set_time,
        clocks::void, parts::refuse, handoffs::kept, handoffs::keep, duty::stay, roster::volunteers, roster::volunteer, roster::shifts, roster::assignments, duty::read,
        duty::check_in, duty::check_out, calendar, log::read, live::for_token, health::alive, health::ready,
    ),
    components(schemas(Document, FieldProblem, types::Opened, types::Record)),
    modifiers(&Security, &Problems),
    tags(
        (name = "tickets", description = "Filing, reading and working on tickets"),
        (name = "parts", description = "What other professions do for a ticket"),
        (name = "handoffs", description = "A ticket passes from one colleague to another"),
        (name = "names", description = "Names to keep apart, and conflicts of interest"),
        (name = "thread", description = "Messages to the exhibitor, notes for colleagues"),
        (name = "promises", description = "What exhibitors were told, by when, and what runs out next"),
        (name = "roster", description = "The corps, shifts and who is on them"),
        (name = "duty", description = "Who is there, checking in and out"),
        (name = "log", description = "What happened, read or streamed"),
        (name = "health", description = "For whoever runs the server"),
    )
)]
struct Api;

/// The document.
pub fn document() -> utoipa::openapi::OpenApi {
    Api::openapi()
}

/// This document.
#[utoipa::path(get, path = "/api/v1/openapi.json", tag = "health",
    responses((status = 200, description = "The OpenAPI document.", body = serde_json::Value)))]
#[expect(dead_code, reason = "it only describes `serve`, whose document cannot be in itself")]
fn document_path() {}

/// Somebody's shifts as an iCalendar file (RFC 5545), for a calendar program to subscribe to; no token, the address is the
/// secret. A volunteer finds it, and can make it anew, at `/desk/shifts`. A shift keeps its `UID` for as long as it is this
/// person's; `SEQUENCE` rises when it changes, and one that is off stays with `STATUS:CANCELLED`.
#[utoipa::path(get, path = "/calendar/{address}.ics", tag = "roster",
    params(
        ("address" = String, Path, description = "The secret part of the address."),
        ("lang" = Option<String>, Query, description = "The language of its words; else as `Accept-Language` says."),
    ),
    responses(
        (status = 200, description = "The shifts.", body = String, content_type = "text/calendar"),
        (status = 404, description = "There is no such address, or no longer."),
        (status = 503, description = "The database does not answer; try again."),
    ))]
#[expect(dead_code, reason = "it only describes an address of the pages")]
fn calendar() {}

/// Sends the document.
pub(crate) async fn serve() -> Response {
    static TEXT: OnceLock<String> = OnceLock::new();
    // Plain data: this cannot fail.
    let text = TEXT.get_or_init(|| document().to_json().unwrap_or_default());
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")];
    (headers, text.as_str()).into_response()
}

struct Security;

impl Modify for Security {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        openapi.components.get_or_insert_default().add_security_scheme("token", scheme);
    }
}

/// Adds the problems that an operation can answer with; which they are follows from what it takes.
struct Problems;

impl Modify for Problems {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        for (path, item) in &mut openapi.paths.paths {
            if path.starts_with("/api/v1/") && path != "/api/v1/openapi.json" {
                for (posts, operation) in operations(item) {
                    add_problems(path, posts, operation);
                }
            }
        }
    }
}

/// Each operation, and whether it is one that changes something.
fn operations(item: &mut PathItem) -> impl Iterator<Item = (bool, &mut Operation)> {
    let get = item.get.iter_mut().map(|operation| (false, operation));
    get.chain(item.post.iter_mut().map(|operation| (true, operation)))
}

fn add_problems(path: &str, posts: bool, operation: &mut Operation) {
    let is_filing = operation.operation_id.as_deref() == Some("file");
    let takes_body = operation.request_body.is_some();
    let names_ticket = path.starts_with("/api/v1/tickets/{id}")
        || path.starts_with("/api/v1/promises/{id}")
        || path.starts_with("/api/v1/clocks/{id}")
        || path.starts_with("/api/v1/conflicts");
    let names_one = path.contains("{id}");
    let takes_query = operation.parameters.as_ref().is_some_and(|list| !list.is_empty()) && !names_one;
    let problems = [
        ("400", posts, "The body is no JSON, or not UTF-8."),
        ("401", true, "The token is missing, or not known."),
        ("403", names_ticket, "The caller may see the ticket, but not do this."),
        ("404", names_one, "There is no such thing, or not for the caller."),
        (
            "409",
            posts && !is_filing,
            "It makes no sense now; where somebody was faster, `claimed_by` says who; where names stand in the way, `names` shows them.",
        ),
        ("409", is_filing, "The Idempotency-Key was used for another request."),
        ("413", takes_body, "The body is too large; `field` names what makes it so."),
        ("415", takes_body, "The body is not application/json."),
        ("422", takes_body || takes_query, "Fields have faults: `errors` names each, `field` the first."),
        ("429", is_filing, "Too many without a token; `Retry-After` says how long to wait."),
        ("503", true, "The database does not answer; try again."),
    ];
    for (status, _, description) in problems.into_iter().filter(|(_, can, _)| *can) {
        let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
        let response = ResponseBuilder::new()
            .description(description)
            .content("application/problem+json", content)
            .build();
        operation.responses.responses.insert(status.to_owned(), response.into());
    }
}
