//! The fields of a form, in steps.

use domain::draft::{Moving, TooLate};
use domain::question::{self, CURRENCIES, Kind, Question};
use domain::{Category, Channel, Language};
use leptos::prelude::*;

use crate::format::Formats;
use crate::i18n::Words;
use crate::request::errors::upload_text;
use crate::request::form::{FormContext, label};
use crate::request::inputs::{Choice, Field, Typing, error_line};
use crate::request::landing;
use crate::request::parse::{CURRENCY, NO_STAND};
use crate::request::who::{contact, notice};
use crate::ui::icons::{icon, of_category};

/// What may be chosen as a photo or paper; what a file is, is found from its content.
pub(crate) const ACCEPT: &str = "image/jpeg,image/png,image/webp,application/pdf";

/// The steps. An exhibitor meets one subject per screen; a volunteer on the phone chose on
/// a first screen what it is about, and has two more.
pub(crate) fn steps(ctx: &FormContext) -> Vec<AnyView> {
    if ctx.draft.brief {
        return vec![brief(ctx)];
    }
    let asks = !ctx.category.questions().is_empty();
    let urgency = || part("urgency", ctx, urgency(ctx));
    let questions = || asks.then(|| part("questions", ctx, questions(ctx)));
    let place = || part("place", ctx, place(ctx));
    let story = || part("story", ctx, story(ctx));
    let contact = || part("contact", ctx, contact(ctx));
    let notice = || part("notice", ctx, notice(ctx));
    // Whoever is hurt is asked about that first, and about deadlines later.
    let hurt = ctx.category.rules().emergency;
    let (first, second) = if hurt { (questions(), Some(urgency())) } else { (Some(urgency()), questions()) };
    if ctx.channel == Channel::Online {
        [first, second, Some(place()), Some(story()), Some(contact()), Some(notice())]
            .into_iter()
            .flatten()
            .collect()
    } else {
        vec![
            view! { {language(ctx)} {first} {second} }.into_any(),
            view! { {place()} {story()} {contact()} {notice()} }.into_any(),
        ]
    }
}

/// Everything that a short request asks, in one screen: subject, language, a way back to the person, one line.
fn brief(ctx: &FormContext) -> AnyView {
    let (w, draft, inputs) = (ctx.w, &ctx.draft, ctx.inputs());
    let on_round = ctx.channel == Channel::Round;
    let subjects = Category::ALL
        .iter()
        .map(|category| Choice {
            value: category.code().to_owned(),
            label: view! { {of_category(*category)} {w.t(&format!("category-{category}.staff"))} }.into_any(),
        })
        .collect();
    let halls = ctx.venue.expo.halls.iter().map(|hall| Choice {
        value: hall.code.clone(),
        label: view! { <bdi>{hall.code.clone()}</bdi> }.into_any(),
    });
    let hall = inputs.choices(
        Field::new("hall", w.t("field-hall")),
        &draft.hall,
        halls.collect(),
        None,
        "choices halls",
    );
    let stand = inputs.line(
        Field::new("stand", w.t("field-stand")).hint(w.t("field-stand.hint")),
        &draft.stand,
        Typing { class: "input short", ..Typing::TEXT },
    );
    let subject = inputs.choices(
        Field::new("category", w.t("field-category")).required(true),
        &draft.category,
        subjects,
        None,
        "choices subjects",
    );
    let phone = inputs.line(
        Field::new("contact.phone", w.t("field-phone")).hint(w.t("brief-phone-hint")),
        &draft.contact.phone,
        Typing { kind: "tel", ..Typing::TEXT },
    );
    let name = inputs.line(Field::new("contact.name", w.t("brief-name")), &draft.contact.name, Typing::TEXT);
    let line = inputs.area(Field::new("story", w.t("brief-line")).required(true), &draft.story, 2);
    let presses = inputs.choices(
        Field::new("danger", w.t("field-danger")),
        &draft.danger,
        ["no", "yes"].map(|code| choice(code, w.t(&format!("option-{code}")))).into(),
        None,
        "choices pair",
    );
    let agreed = inputs.tick(Field::new("consent", w.t("brief-consent")).required(true), draft.consent);
    // On a round one stands before the stand and holds the camera; at a counter the person says it.
    if on_round {
        view! { <div class="stack">{hall} {stand} {subject} {language(ctx)} {photos(ctx)} {line} {presses} {phone} {name} {agreed}</div> }
            .into_any()
    } else {
        view! { <div class="stack">{subject} {language(ctx)} {phone} {hall} {stand} {line} {presses} {name} {photos(ctx)} {agreed}</div> }
            .into_any()
    }
}

/// A subject with its heading, `form-CODE`.
fn part(code: &str, ctx: &FormContext, content: AnyView) -> AnyView {
    let id = format!("part-{code}");
    let title = ctx.w.t(match code {
        "urgency" => "form-urgency",
        "questions" => "form-questions",
        "place" => "form-place",
        "story" => "form-story",
        "contact" => "form-contact",
        _ => "form-notice",
    });
    view! {
        <section class="part stack" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

pub(super) fn choice(value: &str, label: String) -> Choice {
    Choice { value: value.to_owned(), label: label.into_any() }
}

fn language(ctx: &FormContext) -> AnyView {
    let w = ctx.w;
    let options = Language::ALL.iter().map(|l| (l.code().to_owned(), l.own_name().to_owned())).collect();
    view! {
        <div class="field">
            <label for="f-language">{w.t("field-language")}</label>
            {ctx.inputs().select("language".into(), w.t("field-language"), &ctx.draft.language, options)}
        </div>
    }
    .into_any()
}

/// Whether "will it be moved?" makes sense for a category.
fn can_be_moved(category: Category) -> bool {
    !matches!(
        category,
        Category::Staff | Category::Entry | Category::Injury | Category::Display | Category::Clause
    )
}

fn urgency(ctx: &FormContext) -> AnyView {
    let (w, draft, inputs) = (ctx.w, &ctx.draft, ctx.inputs());
    // Where somebody is hurt, "are you safe?" is asked below, and it is the same question.
    let danger = (!ctx.category.rules().emergency).then(|| {
        inputs.choices(
            Field::new("danger", w.t("field-danger")),
            &draft.danger,
            ["no", "yes"].map(|code| choice(code, w.t(&format!("option-{code}")))).into(),
            Some(view! { <div class="if-danger">{landing::emergency(w)}</div> }.into_any()),
            "choices pair",
        )
    });
    let moving = can_be_moved(ctx.category).then(|| {
        inputs.choices(
            Field::new("moving", w.t("field-moving")),
            &draft.moving,
            Moving::ALL.iter().map(|m| choice(m.code(), w.t(&format!("moving-{m}")))).collect(),
            None,
            "choices",
        )
    });
    // A time that was typed without its radio counts, and shows.
    let timed = draft.too_late.is_empty() && !draft.too_late_local.is_empty();
    let too_late = if timed { TooLate::At.code() } else { &draft.too_late };
    let mut at = Field::new("too_late_at", w.t("field-too-late-at")).needed_if("too_late=at");
    if let Some(now) = ctx.now {
        let now = Formats::of(w.language()).time(now, &ctx.venue.zone);
        at = at.hint(w.with("form-venue-time", &[("time", now.into())]));
    }
    let at = date_time(ctx, at, "too_late_local", &draft.too_late_local);
    let too_late = inputs.choices(
        Field::new("too_late", w.t("field-too-late")).hint(w.t("field-too-late.hint")),
        too_late,
        TooLate::ALL.iter().map(|t| choice(t.code(), w.t(&format!("too_late-{t}")))).collect(),
        Some(at),
        "choices",
    );
    view! { {danger} {moving} {too_late} }.into_any()
}

/// A time at the venue. What is no time stays visible in a plain field.
fn date_time(ctx: &FormContext, mut field: Field<'_>, name: &str, value: &str) -> AnyView {
    let kind = if value.is_empty() || question::is_date_time(value) { "datetime-local" } else { "text" };
    let typing = Typing { kind, class: "input medium", ..Typing::TEXT };
    if field.hint.is_none() {
        field = field.hint(ctx.w.t("form-venue-time-short"));
    }
    // The error of `too_late_at` concerns the field that is called `too_late_local`.
    ctx.inputs().named_line(field, name, value, typing)
}

fn questions(ctx: &FormContext) -> AnyView {
    ctx.category.questions().iter().map(|q| one_question(ctx, q)).collect_view().into_any()
}

fn one_question(ctx: &FormContext, question: &Question) -> AnyView {
    let (w, inputs) = (ctx.w, ctx.inputs());
    let path = format!("answers.{}", question.code);
    let value = ctx.draft.answers.get(question.code).map_or("", |a| a.as_str());
    let field = Field::new(&path, label(w, &path)).required(question.required);
    match question.kind {
        Kind::Choice(codes) => {
            let choices: Vec<_> = codes.iter().map(|c| choice(c, w.t(&format!("option-{c}")))).collect();
            let class = if choices.len() <= 3 { "choices pair" } else { "choices" };
            inputs.choices(field, value, choices, None, class)
        }
        Kind::Text(max) if max > 200 => inputs.area(field, value, 5),
        Kind::Text(_) => inputs.line(field, value, Typing::TEXT),
        Kind::Date => {
            let kind = if value.is_empty() || question::is_date(value) { "date" } else { "text" };
            inputs.line(field, value, Typing { kind, class: "input medium", ..Typing::TEXT })
        }
        Kind::DateTime => {
            let name = path.clone();
            date_time(ctx, field, &name, value)
        }
        Kind::Count => inputs.line(field, value, Typing { mode: Some("numeric"), ..Typing::NUMBER }),
        Kind::Amount => {
            let currency = ctx.draft.answers.get(&format!("{}{CURRENCY}", question.code));
            let mut options = vec![(String::new(), w.t("form-currency"))];
            options.extend(CURRENCIES.iter().map(|c| ((*c).to_owned(), (*c).to_owned())));
            let select = inputs.select(
                format!("{path}{CURRENCY}"),
                w.t("form-currency"),
                currency.map_or("", |c| c.as_str()),
                options,
            );
            view! { <div class="amount">{inputs.line(field, value, Typing::NUMBER)}{select}</div> }.into_any()
        }
    }
}

fn place(ctx: &FormContext) -> AnyView {
    let (w, draft, inputs) = (ctx.w, &ctx.draft, ctx.inputs());
    let mut halls: Vec<Choice> = ctx
        .venue
        .expo
        .halls
        .iter()
        .map(|hall| Choice {
            value: hall.code.clone(),
            label: view! { <bdi>{hall.code.clone()}</bdi> }.into_any(),
        })
        .collect();
    halls.push(choice(NO_STAND, w.t("form-no-stand")));
    view! {
        {inputs.choices(Field::new("hall", w.t("field-hall")), &draft.hall, halls, None, "choices halls")}
        {inputs.line(
            Field::new("stand", w.t("field-stand")).hint(w.t("field-stand.hint")),
            &draft.stand,
            Typing { class: "input short", ..Typing::TEXT },
        )}
        {inputs.line(
            Field::new("other_side", w.t("field-other-side")).hint(w.t("field-other-side.hint")),
            &draft.other_side,
            Typing::TEXT,
        )}
        {inputs.tick(
            Field::new("other_side_unreadable", w.t("field-other-side-unreadable")),
            draft.other_side_unreadable,
        )}
    }
    .into_any()
}

fn story(ctx: &FormContext) -> AnyView {
    let w = ctx.w;
    let typed_for_somebody = ctx.channel != Channel::Online;
    view! {
        {ctx.inputs().area(
            Field::new("story", w.t("field-story")).hint(w.t("field-story.hint")).required(!typed_for_somebody),
            &ctx.draft.story,
            8,
        )}
        {photos(ctx)}
    }
    .into_any()
}

fn photos(ctx: &FormContext) -> AnyView {
    let w = ctx.w;
    let faults: Vec<_> = ctx.upload_faults.iter().map(|(name, fault)| upload_text(w, name, *fault)).collect();
    let kept = (!ctx.kept.is_empty()).then(|| {
        let files = ctx.kept.iter().map(|file| {
            view! {
                <li class="file">
                    <input type="hidden" name="kept" value=file.id.0.clone() />
                    {icon("file")}
                    <span class="file-name"><bdi>{file.name.clone()}</bdi> " " <bdi class="soft">{size(w, file.size)}</bdi></span>
                    <label class="choice slim">
                        <input type="checkbox" name="drop" value=file.id.0.clone() />
                        <span>{w.t("form-file-drop")}</span>
                    </label>
                </li>
            }
        });
        view! { <p class="label">{w.t("form-files-kept")}</p><ul class="files">{files.collect_view()}</ul> }
    });
    file_input(w, kept.into_any(), faults)
}

/// Where photos and papers are chosen; `form.js` adds to what was chosen before and lists it.
pub(crate) fn file_input(w: Words, kept: AnyView, faults: Vec<String>) -> AnyView {
    let described = if faults.is_empty() { "f-photos-hint" } else { "f-photos-hint f-photos-error" };
    let invalid = (!faults.is_empty()).then_some("true");
    let error = (!faults.is_empty()).then(|| error_line("f-photos-error".into(), faults.join(" ")));
    view! {
        <div class="field">
            <label for="f-photos">{w.t("field-photos")}</label>
            <p class="hint" id="f-photos-hint">{w.t("field-photos.hint")}</p>
            {kept}
            <input class="input file-input" type="file" id="f-photos" name="photos" multiple accept=ACCEPT
                aria-describedby=described aria-invalid=invalid data-photos data-drop=w.t("form-file-drop") />
            // A browser says "Choose files" in its own language, which on a shared tablet is nobody's: `form.js`
            // shows this button in its place.
            <label class="button file-choose" for="f-photos" data-choose hidden>
                {icon("camera")}<span>{w.t("form-file-choose")}</span>
            </label>
            {error}
        </div>
    }
    .into_any()
}

/// The size of a file as people say it.
pub(crate) fn size(w: Words, bytes: i64) -> String {
    let formats = Formats::of(w.language());
    if bytes >= 1_000_000 {
        let tenths = bytes / 100_000;
        format!("{}\u{a0}MB", formats.number(&format!("{}.{}", tenths / 10, tenths % 10)))
    } else {
        format!("{}\u{a0}kB", formats.number(&(bytes / 1000).max(1).to_string()))
    }
}
