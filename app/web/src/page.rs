//! From a view to a response: one place for rendering, security headers and caching.

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Who a page is for; decides what its scripts may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Exhibitors: no wasm, no inline script.
    Exhibitor,
    /// Staff: islands.
    Staff,
}

/// Renders a whole page (from `<!DOCTYPE html>` on). The view gets its data as values; nothing is loaded
/// while rendering.
pub async fn render<V: IntoView + 'static>(
    audience: Audience,
    status: StatusCode,
    view: impl FnOnce() -> V + Send + 'static,
) -> Response {
    let mut response = match audience {
        Audience::Exhibitor => plain(view),
        Audience::Staff => hydrated(view).await,
    };
    *response.status_mut() = status;
    // Every page is somebody's: none is kept by a shared tablet or a proxy.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A page without islands: its HTML and nothing else. `leptos_axum` would add a script for hydration.
fn plain<V: IntoView + 'static>(view: impl FnOnce() -> V) -> Response {
    let html = Owner::new().with(|| view().into_view().to_html());
    let policy = HeaderValue::from_str(&policy(Audience::Exhibitor, None));
    let mut response = axum::response::Html(html).into_response();
    if let Ok(policy) = policy {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// A page with islands.
async fn hydrated<V: IntoView + 'static>(view: impl FnOnce() -> V + Send + 'static) -> Response {
    // leptos_axum wants a view that could be asked for again; a page is rendered once.
    let once = Arc::new(Mutex::new(Some(view)));
    let app = move || {
        let policy = policy(Audience::Staff, use_nonce().map(|n| n.to_string()).as_deref());
        if let (Some(options), Ok(policy)) =
            (use_context::<ResponseOptions>(), HeaderValue::from_str(&policy))
        {
            options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
        }
        once.lock().unwrap_or_else(PoisonError::into_inner).take().map(|view| view())
    };
    let handler = leptos_axum::render_app_async_with_context(|| {}, app);
    handler(Request::new(Body::empty())).await
}

/// Text as the whole content of an element, where Leptos would add a comment that the reader sees, or not escape it.
pub(crate) fn content(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A page's title. Between its tags a comment is text, which the tab of the browser would show.
pub(crate) fn title(text: &str) -> impl IntoView + use<> {
    view! { <title inner_html=content(text)></title> }
}

/// The Content-Security-Policy. Only staff pages may compile wasm, and only their nonce runs inline.
pub fn policy(audience: Audience, nonce: Option<&str>) -> String {
    let scripts = match (audience, nonce) {
        (Audience::Staff, Some(nonce)) => format!("'self' 'nonce-{nonce}' 'wasm-unsafe-eval'"),
        _ => "'self'".to_owned(),
    };
    format!(
        "default-src 'none'; script-src {scripts}; style-src 'self'; img-src 'self' data: blob:; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    )
}
