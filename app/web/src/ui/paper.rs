//! Printing on the papers that a desk has: A4, A5, and rolls of 80 mm.

use leptos::prelude::*;

use super::icons::icon;

/// The papers by what `data-paper` calls them in `style/print.css`, and as people call them.
const PAPERS: [(&str, &str); 3] = [("a4", "A4"), ("a5", "A5"), ("roll", "80 mm")];

/// A button for each paper. Without a script the browser's own printing does it, on whatever paper it has.
pub(crate) fn papers(label: String) -> impl IntoView {
    let (group, shown) = (label.clone(), label.clone());
    let buttons = PAPERS
        .map(|(code, name)| {
            let spoken = format!("{label}, {name}");
            view! {
                <button type="button" class="button" data-print=code data-script hidden aria-label=spoken>
                    {icon("print")}<bdi>{name}</bdi>
                </button>
            }
        })
        .collect_view();
    view! { <div class="papers" role="group" aria-label=group><span data-script hidden>{shown}</span>{buttons}</div> }
}
