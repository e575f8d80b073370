//! Who interprets: shown to everybody on the case, marked by who has it, or by oneself where one was asked to translate.

use desk::views::TicketView;
use leptos::prelude::*;

use super::page::Refused;
use crate::session::Staffed;

/// Who interprets, with what can be done about it; nothing where that is nothing.
pub(super) fn interpreter(at: &Staffed, view: &TicketView, refused: &Refused) -> AnyView {
    let (words, row) = (at.words, &view.row);
    let me = &at.caller.staff;
    let language = words.t(&format!("language-{}", row.language));
    let action = format!("/desk/tickets/{}/interpreter", row.number);
    // Who holds it and does not work in its language should know that nobody helps them.
    let alone = row.is_held_by(&me.id) && !me.speaks(row.language) && view.interpreter.is_none();
    let alone = alone.then(|| {
        let text = words.with("interpreter-none", &[("language", language.as_str().into())]);
        view! { <p class="soft">{text}</p> }
    });
    let said = view.interpreter.as_ref().map(|one| {
        let text = words.with("interpreter-is", &[("name", one.name.as_str().into())]);
        let may = view.may.interpret && (view.may.steer || one.id == me.id);
        let end = may.then(|| {
            view! {
                <form method="post" action=action.clone()>
                    <button class="button" type="submit">{words.t("interpreter-end")}</button>
                </form>
            }
        });
        view! { <p class="line" id="interpreter">"✓ " {text}</p> {end} }
    });
    let could = &view.interpreters;
    let mark = match could.as_slice() {
        [] => None,
        [one] if one.id == me.id && !view.may.steer => Some(
            view! {
                <form method="post" action=action.clone()>
                    <input type="hidden" name="of" value=one.id.to_string() />
                    <button class="button" type="submit">{words.t("interpreter-me")}</button>
                </form>
            }
            .into_any(),
        ),
        _ => {
            let people = could
                .iter()
                .map(|one| view! { <option value=one.id.to_string()>{one.name.clone()}</option> })
                .collect_view();
            let label =
                words.t(if view.interpreter.is_some() { "interpreter-other" } else { "interpreter-mark" });
            let open = refused.deed == "interpreter";
            let sentence = refused.sentence.clone().filter(|_| open);
            let wrong = sentence.is_some();
            Some(
                view! {
                    <details class="deed" open=open>
                        <summary class="button">{label.clone()}</summary>
                        <form class="stack" method="post" action=action.clone()>
                            <label>
                                {words.with("interpreter-who", &[("language", language.as_str().into())])}
                                <select name="of" aria-invalid=wrong.then_some("true")
                                    aria-describedby=wrong.then_some("interpreter-error")>
                                    {people}
                                </select>
                            </label>
                            {sentence.map(|sentence| view! { <p class="error" id="interpreter-error">{sentence}</p> })}
                            <button class="button primary" type="submit">{label}</button>
                        </form>
                    </details>
                }
                .into_any(),
            )
        }
    };
    view! { {alone} {said} {mark} }.into_any()
}
