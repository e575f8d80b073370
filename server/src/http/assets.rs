//! What the build made of styles, scripts, icons and wasm: embedded, compressed beforehand, kept for ever.

use axum::Router;
use axum::body::Body;
use axum::extract::{OriginalUri, Request};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use desk::secrets::hex;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::{EmbeddedFile, RustEmbed};
use web::assets::Assets;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Site;

/// Names with a hash in them never mean anything else.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Fixed names may mean something else after the next release.
const FOR_AN_HOUR: &str = "public, max-age=3600";

/// Files with fixed addresses are below it.
const ROOT: &str = "root/";

/// What the build wrote, and where. Without a build there are pages without style.
pub(crate) fn manifest() -> Assets {
    let Some(file) = Site::get("manifest.json") else {
        tracing::warn!(
            "the site was not built: pages come without style and script; `cargo xtask site` builds it"
        );
        return Assets::default();
    };
    serde_json::from_slice(&file.data).unwrap_or_else(|error| {
        tracing::error!(%error, "target/site/manifest.json cannot be read");
        Assets::default()
    })
}

/// The addresses of all assets.
pub(crate) fn routes<S: Clone + Send + Sync + 'static>(assets: &Assets) -> Router<S> {
    let mut router = Router::new().route("/a/{*path}", hashed());
    if !assets.pkg.is_empty() {
        router = router.route(&format!("/{}/{{*path}}", assets.pkg), hashed());
    }
    let fixed = Site::iter().filter_map(|path| path.strip_prefix(ROOT).map(str::to_owned));
    let is_twin = |path: &String| path.ends_with(".br") || path.ends_with(".gz");
    let mut fixed: Vec<String> = fixed.filter(|path| !is_twin(path)).collect();
    // Browsers ask for these without being told; the answer must not be a page.
    fixed.extend(["favicon.ico", "robots.txt"].map(str::to_owned));
    fixed.sort_unstable();
    fixed.dedup();
    for path in fixed {
        let file = format!("{ROOT}{path}");
        let serve = move |headers: HeaderMap| async move { respond(&file, &headers, FOR_AN_HOUR) };
        router = router.route(&format!("/{path}"), get(serve));
    }
    router
}

fn hashed<S: Clone + Send + Sync + 'static>() -> MethodRouter<S> {
    get(|OriginalUri(uri): OriginalUri, request: Request| async move {
        respond(uri.path().trim_start_matches('/'), request.headers(), FOR_EVER)
    })
}

fn respond(path: &str, headers: &HeaderMap, keep: &'static str) -> Response {
    let Some((file, encoding)) = find(path, headers) else {
        return (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-store")], "There is no such file.\n")
            .into_response();
    };
    // The encoding is part of the tag: the twins are other bytes.
    let tag = format!("\"{}{}\"", &hex(&file.metadata.sha256_hash())[..24], encoding.unwrap_or_default());
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let unchanged = known.is_some_and(|list| list.split(',').any(|known| is_tag(known.trim(), &tag)));
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, media_type(path))], Body::from(file.data.into_owned())).into_response()
    };
    let out = response.headers_mut();
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(header::ETAG, tag);
    }
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding.filter(|_| !unchanged) {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    // A worker is bound by the policy of its own script, and has to fetch.
    if path.ends_with(".js") {
        out.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'self'"));
    }
    response
}

/// The smallest form of a file that the browser understands.
fn find(path: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        if accepts(accepted, encoding)
            && let Some(twin) = Site::get(&format!("{path}.{ending}"))
        {
            return Some((twin, Some(encoding)));
        }
    }
    Site::get(path).map(|file| (file, None))
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, weight) = part.split_once(';').unwrap_or((part, ""));
        let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0));
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}

/// Proxies that compress make tags weak.
fn is_tag(known: &str, tag: &str) -> bool {
    known == "*" || known.trim_start_matches("W/") == tag
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "wav" => "audio/wav",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_as_browsers_ask_for_them() {
        assert!(accepts("gzip, deflate, br, zstd", "br") && accepts("br;q=0.5", "br"));
        assert!(!accepts("gzip, br;q=0", "br") && !accepts("", "br") && !accepts("brotli", "br"));
    }

    #[test]
    fn a_tag_is_known_strong_or_weak() {
        assert!(is_tag("\"x\"", "\"x\"") && is_tag("W/\"x\"", "\"x\"") && is_tag("*", "\"x\""));
        assert!(!is_tag("\"y\"", "\"x\""));
    }
}
