//! The last steps of a form: who asks, and what they agree to.

use domain::{Category, Channel, Reach};
use leptos::prelude::*;

use crate::request::fields::choice;
use crate::request::form::FormContext;
use crate::request::inputs::{Field, Typing};
use crate::request::legal;

/// Who asks, and how they want to be told.
pub(super) fn contact(ctx: &FormContext) -> AnyView {
    let (w, contact, inputs) = (ctx.w, &ctx.draft.contact, ctx.inputs());
    let typing = |autocomplete| Typing { autocomplete, ..Typing::TEXT };
    // Who calls is called back; who types themselves has the page.
    let usual = if ctx.channel == Channel::Phone { Reach::Phone } else { Reach::Page };
    let reach = if contact.reach.is_empty() { usual.code() } else { &contact.reach };
    // The exhibitor says "call me"; who types for somebody reads what it means.
    let voice = if ctx.channel == Channel::Online { "" } else { ".staff" };
    view! {
        {inputs.line(
            Field::new("contact.name", w.t("field-name")).hint(w.t("field-name.hint")).required(true),
            &contact.name,
            typing("name"),
        )}
        {inputs.line(
            Field::new("contact.company", w.t("field-company")).hint(w.t("field-company.hint")),
            &contact.company,
            typing("organization"),
        )}
        {inputs.choices(
            Field::new("contact.reach", w.t("field-reach")),
            reach,
            Reach::ALL.iter().map(|r| choice(r.code(), w.t(&format!("reach-{r}{voice}")))).collect(),
            None,
            "choices",
        )}
        {inputs.tick(
            Field::new("contact.discreet", w.t("field-discreet")).hint(w.t("field-discreet.hint")),
            contact.discreet,
        )}
        {inputs.line(
            Field::new("contact.phone", w.t("field-phone"))
                .hint(w.t("field-phone.hint"))
                .needed_if("contact.reach=phone"),
            &contact.phone,
            Typing { kind: "tel", ..typing("tel") },
        )}
        {inputs.line(
            Field::new("contact.email", w.t("field-email")).needed_if("contact.reach=email"),
            &contact.email,
            Typing { kind: "email", ..typing("email") },
        )}
        {inputs.line(
            Field::new("contact.romanised", w.t("field-romanised")).hint(w.t("field-romanised.hint")),
            &contact.romanised,
            Typing::TEXT,
        )}
        {inputs.line(
            Field::new("contact.address_as", w.t("field-address-as")).hint(w.t("field-address-as.hint")),
            &contact.address_as,
            Typing::TEXT,
        )}
    }
    .into_any()
}

/// Where health or identity usually come up.
fn asks_for_sensitive(category: Category) -> bool {
    matches!(
        category,
        Category::Injury | Category::Entry | Category::Staff | Category::Damage | Category::Other
    )
}

/// What becomes of what they tell, and what they agree to.
pub(super) fn notice(ctx: &FormContext) -> AnyView {
    let (w, draft, inputs) = (ctx.w, &ctx.draft, ctx.inputs());
    let href = format!("/{}/notice", w.language().code());
    let sensitive = asks_for_sensitive(ctx.category).then(|| {
        inputs.tick(
            Field::new("consent_sensitive", w.t("field-consent-sensitive"))
                .hint(w.t("field-consent-sensitive.hint")),
            draft.consent_sensitive,
        )
    });
    // A kiosk opens no second page: the notice unfolds where it is.
    let whole = match ctx.kiosk {
        Some(_) => {
            view! { <details><summary>{w.t("notice-title")}</summary>{legal::parts(w)}</details> }.into_any()
        }
        None => view! { <p><a href=href target="_blank" rel="noopener">{w.t("form-notice-link")}</a></p> }
            .into_any(),
    };
    view! {
        <p>{w.t("form-notice-summary")}</p>
        {whole}
        {inputs.tick(Field::new("consent", w.t("field-consent")).required(true), draft.consent)}
        {sensitive}
        {inputs.tick(
            Field::new("consent_outside", w.t("field-consent-outside")).hint(w.t("field-consent-outside.hint")),
            draft.consent_outside,
        )}
    }
    .into_any()
}
