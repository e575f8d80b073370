//! QR codes as inline SVG: attributes only, no style, black on white whatever the page's colours.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// The quiet zone that scanners need, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// A QR code of this text, named for who cannot see it; `None` where it is too long for one.
pub(crate) fn svg(text: &str, label: String) -> Option<impl IntoView + use<>> {
    let (size, path) = modules(text)?;
    let view_box = format!("0 0 {size} {size}");
    Some(view! {
        <svg class="qr" viewBox=view_box role="img" aria-label=label shape-rendering="crispEdges">
            <rect width="100%" height="100%" fill="#fff"></rect>
            <path d=path fill="#000"></path>
        </svg>
    })
}

/// The side in modules, and a path that draws each run of dark modules of a row.
fn modules(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let length = x - start;
                // Writing to a String cannot fail.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    Some((code.size() + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_draws_every_dark_module_and_no_other() {
        let text = "https://desk.example/zh-Hans/r/0123456789abcdef0123456789abcdef";
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).expect("fits");
        let (size, path) = modules(text).expect("fits");
        assert_eq!(size, code.size() + 8);
        let mut drawn = 0;
        for run in path.split('M').skip(1) {
            let (at, length) = run.split_once('h').expect("a run");
            let (x, y) = at.split_once(' ').expect("a place");
            let (x, y): (i32, i32) = (x.parse().expect("x"), y.parse().expect("y"));
            let length: i32 = length.split('v').next().and_then(|l| l.parse().ok()).expect("a length");
            for step in 0..length {
                assert!(code.get_module(x - QUIET + step, y - QUIET));
            }
            drawn += length;
        }
        let dark = (0..code.size())
            .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
            .filter(|(x, y)| code.get_module(*x, *y))
            .count();
        assert_eq!(drawn as usize, dark);
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(modules(&"x".repeat(5_000)).is_none());
    }
}
