//! The receipt: what to do now, the way back, and a code to read out. It prints on A4, A5 and till rolls.

use desk::{Receipt, Zoned};
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::{landing, qr};
use crate::ui::icons::icon;
use crate::ui::papers;

/// The page of a receipt.
pub(crate) fn page(w: Words, receipt: &Receipt, venue: &Zoned) -> impl IntoView + use<> {
    view! {
        <div class="page narrow receipt-page">
            {sheet(w, receipt, venue, true)}
            <div class="row no-print">
                <a class="button primary" href=status_path(w, &receipt.secret)>{w.t("receipt-open")}{icon("next")}</a>
                {papers(w.t("receipt-print"))}
                <button type="button" class="button" data-copy=link(w, receipt, venue) data-done=w.t("receipt-copied")
                    data-script hidden>{icon("copy")}{w.t("receipt-copy")}</button>
            </div>
            <p class="no-print soft" role="status" data-state></p>
            <p class="no-print finish">
                {w.t("receipt-finish-lead")} " " <a href="/" data-finish>{w.t("receipt-finish")}</a>
            </p>
        </div>
    }
}

/// The receipt as a kiosk shows it: to scan, to print, and then to leave.
pub(crate) fn at_kiosk(w: Words, receipt: &Receipt, venue: &Zoned) -> impl IntoView + use<> {
    view! {
        <div class="page narrow receipt-page">
            {sheet(w, receipt, venue, false)}
            <p class="lead no-print">{w.t("kiosk-keep")}</p>
            <div class="row no-print">
                {papers(w.t("receipt-print"))}
                <a class="button primary large" href="/kiosk">{icon("check")}{w.t("kiosk-finish")}</a>
            </div>
        </div>
    }
}

/// What is printed or read out; staff show the same. `linked` says whether the address may be followed here: at a kiosk
/// it must not get into the browser's history, and is on paper only.
pub(crate) fn sheet(w: Words, receipt: &Receipt, venue: &Zoned, linked: bool) -> AnyView {
    let link = link(w, receipt, venue);
    let address = if linked {
        view! { <a href=link.clone() dir="ltr">{link.clone()}</a> }.into_any()
    } else {
        view! { <span class="print-only" dir="ltr">{link.clone()}</span> }.into_any()
    };
    let category = receipt.category;
    let rules = category.rules();
    let (class, sign) = if rules.keep_in_place || rules.emergency {
        ("notice warn now", "warning")
    } else {
        ("notice now", "check")
    };
    view! {
        <article class="card receipt">
            <p class="receipt-desk">{w.t("desk-name")} " · " <bdi>{venue.expo.name.clone()}</bdi></p>
            <h1>
                {w.t("receipt-title")} " "
                <bdi class="number" dir="ltr">{receipt.number.to_string()}</bdi>
            </h1>
            <p>{w.t(&format!("category-{category}"))}</p>
            {rules.emergency.then(|| landing::emergency(w))}
            <section class=class>
                {icon(sign)}
                <div>
                    <h2>{w.t("receipt-now")}</h2>
                    <p>{w.t(&format!("receipt-now-{category}"))}</p>
                </div>
            </section>
            <section class="way-back">
                {qr::svg(&link, w.t("receipt-qr"))}
                <div class="stack">
                    <h2>{w.t("receipt-link-title")}</h2>
                    <p>{w.t("receipt-link-lead")}</p>
                    <p class="link">{address}</p>
                </div>
            </section>
            <p class="code">
                <span>{w.t("receipt-code")}</span> " "
                <bdi class="digits" dir="ltr">{receipt.code.clone()}</bdi>
            </p>
        </article>
    }
    .into_any()
}

fn status_path(w: Words, secret: &str) -> String {
    format!("/{}/r/{secret}", w.language().code())
}

/// The address that can be scanned and typed anywhere.
fn link(w: Words, receipt: &Receipt, venue: &Zoned) -> String {
    format!("{}{}", venue.expo.public_url, status_path(w, &receipt.secret))
}
