//! Icons: inline SVG, drawn for this desk, coloured by `currentColor`.
//!
//! All stand on a grid of 24 and are strokes without a fill; size and weight come from `style/base.css`.

use domain::Category;
use leptos::prelude::*;

/// The icon with this name, for eyes only: what it means is said in words beside it.
pub fn icon(name: &str) -> impl IntoView + use<> {
    let class = format!("icon icon-{name}");
    view! { <svg class=class viewBox="0 0 24 24" aria-hidden="true" focusable="false" inner_html=shape(name)></svg> }
}

/// The icon of a category.
pub fn of_category(category: Category) -> impl IntoView + use<> {
    icon(category.code())
}

/// The strokes of an icon; nothing for a name that there is not.
fn shape(name: &str) -> &'static str {
    match name {
        // Categories.
        // Two sheets, one a copy of the other.
        "ip_claim" => {
            r#"<rect x="9" y="8" width="11" height="13" rx="2"/><path d="M15 4.5A1.5 1.5 0 0 0 13.5 3h-8A1.5 1.5 0 0 0 4 4.5v10A1.5 1.5 0 0 0 5.5 16M12.5 14.5h4M14.5 12.5v4"/>"#
        }
        // A letter with an exclamation mark.
        "ip_accused" => {
            r#"<path d="M12 19H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4M3.5 7.5l8.5 6 8.5-6M19 14.5v4M19 21.5v.01"/>"#
        }
        // A seal on a record.
        "evidence" => {
            r#"<circle cx="12" cy="9" r="6"/><path d="M9.5 9l1.8 1.8L14.7 7.5M8.5 14.2L7 21.5l5-2.5 5 2.5-1.5-7.3"/>"#
        }
        // A sheet with a signature.
        "contract" => {
            r#"<path d="M18 12.5V8l-5-5H6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h5M13 3v5h5M8 12h5M8 16h2.5"/><path d="M14 21c1.5-3 2.5-4 3.2-3.5s-.7 2.5 0 2.8 1.5-1.3 2.2-1 .6 1.2 1.6 1.2"/>"#
        }
        // A suitcase with a globe's line.
        "customs" => {
            r#"<rect x="3" y="7" width="18" height="13" rx="2"/><path d="M9 7V5a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2M3 13h7M14 13h7"/><rect x="10" y="11" width="4" height="4" rx="1"/>"#
        }
        // A crate with a crack.
        "damage" => {
            r#"<path d="M4 7.5L12 3l8 4.5v9L12 21l-8-4.5zM4 7.5l8 4.5 8-4.5M12 12l-1.5 3 3 2-1.5 4"/>"#
        }
        // A helper and a coin.
        "staff" => {
            r#"<circle cx="9" cy="7.5" r="3.5"/><path d="M3 20.5c0-4 2.5-6.5 6-6.5 1.3 0 2.5.35 3.5 1"/><circle cx="17.5" cy="17" r="4"/><path d="M16 15.5l1.5 1.7 1.5-1.7M17.5 17.2v2M16.3 17.7h2.4"/>"#
        }
        // A passport.
        "entry" => {
            r#"<rect x="5" y="3" width="14" height="18" rx="2"/><circle cx="12" cy="10" r="3.5"/><path d="M8.5 10h7M12 6.5c-2 2.2-2 4.8 0 7 2-2.2 2-4.8 0-7M9 17.5h6"/>"#
        }
        // A shield with a cross.
        "injury" => {
            r#"<path d="M12 3l7.5 2.5v6c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5v-6zM12 8.5v7M8.5 12h7"/>"#
        }
        // A shopping bag.
        "purchase" => {
            r#"<path d="M5.5 8h13l1 11a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2zM8.5 11V7a3.5 3.5 0 0 1 7 0v4"/>"#
        }
        // A bulb on show.
        "display" => {
            r#"<path d="M9 17.5v-1.8c-1.8-1.2-3-3-3-5.2a6 6 0 0 1 12 0c0 2.2-1.2 4-3 5.2v1.8zM9.5 20.5h5M12 13v4M10 11l2 2 2-2"/>"#
        }
        // Scales.
        "clause" => {
            r#"<path d="M12 3v17M7.5 20.5h9M5 6.5l7-1.5 7 1.5M5 6.5L2.5 13a2.7 2.7 0 0 0 5 0zM19 6.5L16.5 13a2.7 2.7 0 0 0 5 0z"/>"#
        }
        // Words in a bubble.
        "other" => {
            r#"<path d="M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H12l-5 4.5V16H5.5A1.5 1.5 0 0 1 4 14.5zM8.5 10v.01M12 10v.01M15.5 10v.01"/>"#
        }

        // General.
        "clock" => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#,
        "camera" => {
            r#"<path d="M4 8h3.5l1.5-2.5h6L16.5 8H20a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z"/><circle cx="12" cy="13.5" r="3.5"/>"#
        }
        "check" => r#"<path d="M5 12.5l4.5 4.5L19 7"/>"#,
        "warning" => r#"<path d="M12 4l9 16H3zM12 10v4.5M12 17.3v.01"/>"#,
        "phone" => {
            r#"<path d="M5 3.5h3.5l1.8 4.5-2.3 1.7a12 12 0 0 0 6.3 6.3l1.7-2.3 4.5 1.8V19a1.8 1.8 0 0 1-1.8 1.8A15.7 15.7 0 0 1 3.2 5.3 1.8 1.8 0 0 1 5 3.5z"/>"#
        }
        "print" => {
            r#"<path d="M7 9V3.5h10V9M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2"/><rect x="7" y="14" width="10" height="6.5"/>"#
        }
        "link" => {
            r#"<path d="M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7"/>"#
        }
        "send" => r#"<path d="M4 12L3 4l18 8-18 8zM4 12h8"/>"#,
        "language" => {
            r#"<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-3.3 3-4 6-4 9s.7 6 4 9c3.3-3 4-6 4-9s-.7-6-4-9"/>"#
        }
        "back" => r#"<path d="M19 12H5M11 6l-6 6 6 6"/>"#,
        "next" => r#"<path d="M5 12h14M13 6l6 6-6 6"/>"#,
        "close" => r#"<path d="M6 6l12 12M18 6L6 18"/>"#,
        "search" => r#"<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>"#,
        "star" => r#"<path d="M12 3.5l2.6 5.5 6 .8-4.4 4.2 1.1 6L12 17.1 6.7 20l1.1-6-4.4-4.2 6-.8z"/>"#,
        "person" => {
            r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4 3.5-6.5 7.5-6.5s7 2.5 7.5 6.5"/>"#
        }
        "people" => {
            r#"<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.4-3.5 3-5.8 6.5-5.8s6.1 2.3 6.5 5.8M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.8c2 .9 3.3 2.7 3.5 5.2"/>"#
        }
        "file" => {
            r#"<path d="M18 21H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1h8l5 5v12a1 1 0 0 1-1 1zM14 3v5h5M9 13h6M9 17h6"/>"#
        }
        "place" => {
            r#"<path d="M12 21c-4.5-5-6.5-8-6.5-11.5a6.5 6.5 0 0 1 13 0C18.5 13 16.5 16 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>"#
        }
        "refresh" => r#"<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9M20 4v5h-5"/>"#,
        "copy" => {
            r#"<rect x="9" y="9" width="12" height="12" rx="2"/><path d="M15 5.5A2.5 2.5 0 0 0 12.5 3h-7A2.5 2.5 0 0 0 3 5.5v7A2.5 2.5 0 0 0 5.5 15"/>"#
        }
        "share" => r#"<path d="M12 15V3M8 6.5L12 3l4 3.5M6 11H5v10h14V11h-1"/>"#,
        "shield" => r#"<path d="M12 3l7.5 2.5v6c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5v-6z"/>"#,
        "lock" => {
            r#"<rect x="5" y="11" width="14" height="10" rx="2"/><path d="M8 11V7.5a4 4 0 0 1 8 0V11"/>"#
        }
        "eye" => {
            r#"<path d="M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12z"/><circle cx="12" cy="12" r="3"/>"#
        }
        "bell" => r#"<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4"/>"#,
        "sound" => r#"<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>"#,
        "mute" => r#"<path d="M4 9.5v5h3.5L12 19V5L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5"/>"#,
        "note" => r#"<path d="M5 4h14v10l-5.5 6H5zM19 14h-5.5v6M8.5 8.5h7M8.5 12h4"/>"#,
        "claim" => {
            r#"<path d="M7.5 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8.5c0 4-2 6.5-5 6.5-2.7 0-4-1.3-5.2-3.5l-2.6-4.7c-.7-1.5 1.2-2.5 2.2-1.3z"/>"#
        }
        "release" => r#"<path d="M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>"#,
        "refer" => r#"<path d="M4 20v-4a6 6 0 0 1 6-6h10M15 5l5 5-5 5"/>"#,
        "history" => r#"<path d="M4 12a8 8 0 1 1 2.5 5.8L4 15.5M4 20v-4.5h4.5M12 7.5V12l3 2"/>"#,
        "sign-out" => {
            r#"<path d="M10 3.5H5a1 1 0 0 0-1 1v15a1 1 0 0 0 1 1h5M9 12h12M16.5 7.5L21 12l-4.5 4.5"/>"#
        }
        "menu" => r#"<path d="M4 7h16M4 12h16M4 17h16"/>"#,
        "home" => r#"<path d="M4 11l8-7 8 7v9a1 1 0 0 1-1 1h-4.5v-6h-5v6H5a1 1 0 0 1-1-1z"/>"#,
        "offline" => {
            r#"<path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 5.5-1M5 12a10 10 0 0 1 4-2.3M13 9a10 10 0 0 1 6 3M12 19.5v.01"/>"#
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_an_icon_of_its_own() {
        let mut shapes: Vec<_> = Category::ALL.iter().map(|c| shape(c.code())).collect();
        assert!(shapes.iter().all(|shape| !shape.is_empty()));
        shapes.sort_unstable();
        shapes.dedup();
        assert_eq!(shapes.len(), Category::ALL.len());
    }
}
