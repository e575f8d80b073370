//! All tablets, how each is, and the form that sets up this one.

use axum::http::StatusCode;
use axum::response::Response;
use desk::Device;
use domain::DeviceKind;
use domain::draft::FieldError;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::page::{Audience, render};
use crate::queue::rows;
use crate::request::inputs::{Choice, Field, Inputs, Typing};
use crate::session::Staffed;
use crate::shell::desk::DeskShell;

/// What was typed, and what is wrong with it.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) errors: Vec<FieldError>,
}

/// The page. It is read again every half minute, without touching what is typed.
pub(super) async fn page(at: Staffed, status: StatusCode, typed: Typed) -> Response {
    let devices = match at.web.desk.devices(&at.caller).await {
        Ok(devices) => devices,
        Err(error) => return crate::refused::page(at, &error).await,
    };
    let words = at.words;
    render(Audience::Staff, status, move || {
        let lines = devices.iter().map(|device| line(&at, device)).collect_view();
        let none = devices.is_empty();
        let empty = none.then(|| view! { <p class="empty">{words.t("devices-empty")}</p> });
        view! {
            <DeskShell at=at.clone() title=words.t("devices-title") live="">
                <div class="stack" data-refresh="30">
                    <h1>{words.t("devices-title")}</h1>
                    {empty}
                    <div class="scroll" id="devices" data-part hidden=none tabindex="0" role="region" aria-label=words.t("devices-title")>
                        <table class="people">
                            <thead>
                                <tr>
                                    <th scope="col">{words.t("devices-name")}</th>
                                    <th scope="col">{words.t("devices-place")}</th>
                                    <th scope="col">{words.t("devices-kind")}</th>
                                    <th scope="col">{words.t("devices-state")}</th>
                                    <th scope="col">{words.t("devices-battery")}</th>
                                    <th scope="col">{words.t("devices-version")}</th>
                                    <th scope="col">{words.t("devices-set-up")}</th>
                                    <th scope="col"><span class="hidden-text">{words.t("devices-retire")}</span></th>
                                </tr>
                            </thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </div>
                    {form(words, &typed)}
                </div>
            </DeskShell>
        }
    })
    .await
}

fn line(at: &Staffed, device: &Device) -> impl IntoView + use<> {
    let words = at.words;
    let seen = rows::day_time(words, &at.expo, device.seen_at);
    let silent = at.web.desk.is_silent(device);
    let seen = words.with(if silent { "devices-silent" } else { "devices-seen" }, &[("time", seen.into())]);
    let call = device.call.as_ref().map(|(reason, since)| {
        let time = rows::day_time(words, &at.expo, *since);
        let text = words.with(&format!("devices-call-{reason}"), &[("time", time.into())]);
        view! { <strong class="error">"▲ " {text}</strong> }
    });
    let battery = match (device.battery, device.charging) {
        (Some(percent), charging) => {
            let key = if charging == Some(true) { "devices-charging" } else { "devices-percent" };
            words.with(key, &[("percent", percent.into())])
        }
        (None, _) => "–".to_owned(),
    };
    let low = device.battery.is_some_and(|percent| percent < 20) && device.charging != Some(true);
    let old = !device.version.is_empty() && !at.web.assets.pkg.ends_with(&device.version);
    let version = if old { words.t("devices-version-old") } else { device.version.clone() };
    let set_up = words.with(
        "devices-set-up-by",
        &[
            ("name", device.set_up_by.as_str().into()),
            ("time", rows::day_time(words, &at.expo, device.set_up_at).into()),
        ],
    );
    let state = match device.kind {
        DeviceKind::Kiosk => {
            view! { <span class=silent.then_some("late")>{seen}</span> " " {call} }.into_any()
        }
        DeviceKind::Tablet => ().into_any(),
    };
    view! {
        <tr>
            <th scope="row"><bdi>{device.name.clone()}</bdi></th>
            <td><bdi>{device.place.clone()}</bdi></td>
            <td>{words.t(&format!("device-{}", device.kind))}</td>
            <td>{state}</td>
            <td class=low.then_some("late")>{battery}</td>
            <td class="mono">{version}</td>
            <td>{set_up}</td>
            <td>
                <form method="post" action=format!("/desk/devices/{}/retire", device.id)>
                    <button class="button" type="submit">{words.t("devices-retire")}</button>
                </form>
            </td>
        </tr>
    }
}

fn form(words: Words, typed: &Typed) -> impl IntoView + use<> {
    let inputs = Inputs { w: words, errors: &typed.errors, forgets: false };
    let kinds = DeviceKind::ALL
        .iter()
        .map(|kind| Choice {
            value: kind.code().to_owned(),
            label: words.t(&format!("device-{kind}.what")).into_any(),
        })
        .collect();
    let kind = if typed.kind.is_empty() { DeviceKind::Kiosk.code() } else { &typed.kind };
    view! {
        <form class="card stack narrow" method="post" novalidate action="/desk/devices">
            <h2>{words.t("devices-new")}</h2>
            <p>{words.t("devices-new-lead")}</p>
            {inputs.choices(Field::new("kind", words.t("devices-kind")).required(true), kind, kinds, None, "choices")}
            {inputs.line(
                Field::new("name", words.t("devices-name")).hint(words.t("devices-name-hint")).required(true),
                &typed.name,
                Typing::TEXT,
            )}
            {inputs.line(
                Field::new("place", words.t("devices-place")).hint(words.t("devices-place-hint")).required(true),
                &typed.place,
                Typing::TEXT,
            )}
            <p><button class="button primary" type="submit">{words.t("devices-send")}</button></p>
        </form>
    }
}
