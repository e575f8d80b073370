//! Where the exhibitor writes to the desk.

use desk::UploadFault;
use domain::draft::FieldError;
use leptos::prelude::*;

use crate::i18n::Words;
use crate::request::errors::upload_text;
use crate::request::fields::file_input;
use crate::request::inputs::{Field, Inputs};
use crate::ui::icons::icon;

/// A message that is being written.
#[derive(Clone, Default)]
pub(crate) struct Writing {
    /// Makes sending it twice harmless.
    pub(crate) key: String,
    /// What was typed so far.
    pub(crate) body: String,
    /// What is wrong with it.
    pub(crate) errors: Vec<FieldError>,
    /// Files that were left out.
    pub(crate) upload_faults: Vec<(String, UploadFault)>,
    /// The desk could not keep it.
    pub(crate) failed: bool,
}

/// The form for one message with its photos.
pub(crate) fn form(w: Words, action: String, writing: &Writing) -> AnyView {
    let inputs = Inputs { w, errors: &writing.errors, forgets: false };
    let faults = writing.upload_faults.iter().map(|(name, fault)| upload_text(w, name, *fault)).collect();
    view! {
        <form id="message" class="stack composer" method="post" action=action enctype="multipart/form-data" novalidate
            data-send data-sending=w.t("form-sending") data-failed=w.t("form-offline")
            data-too-large=w.t("page-large-lead")>
            <input type="hidden" name="key" value=writing.key.clone() />
            {inputs.area(Field::new("body", w.t("composer-label")).hint(w.t("composer-hint")), &writing.body, 4)}
            {file_input(w, ().into_any(), faults)}
            <p><button class="button primary" data-submit>{icon("send")}{w.t("composer-send")}</button></p>
            <p class="sending" role="status" data-state></p>
        </form>
    }
    .into_any()
}
