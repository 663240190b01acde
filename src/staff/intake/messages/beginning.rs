//! What a reply begins with, and in which language it goes out.

use domain::wire::thread::ReplyTemplate;
use leptos::prelude::*;
use wording::language::LANGUAGES;

use crate::{
    browser::{names::language_name, page::focus},
    shell::choice::Choice,
    words::say,
};

/// Id of the list of templates.
const LIST: &str = "reply-template";

/// So much of a template names it.
const NAMED_BY: usize = 40;

/// The templates, and the language. What was typed already stays, with the template behind it.
#[component]
pub(super) fn Beginning(
    /// Those of the office.
    templates: Vec<ReplyTemplate>,
    /// What is written so far.
    text: RwSignal<String>,
    /// Puts this in its place.
    #[prop(into)]
    write: Callback<String>,
    /// The language that it goes out in.
    language: RwSignal<String>,
) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let options: Vec<_> = templates.iter().enumerate().map(named).collect();
    let templates = StoredValue::new(templates);
    // By a press, and not as soon as one is chosen: who goes through the list by arrows passes the others.
    let begin = move |_| {
        let Ok(number) = chosen.get_untracked().parse::<usize>() else {
            focus(LIST);
            return;
        };
        if let Some(template) = templates.with_value(|all| all.get(number).cloned()) {
            write.run(after(&text.get_untracked(), template.text));
            language.set(template.language);
        }
        // The list says what can be done, not what was done.
        chosen.set(String::new());
    };
    let tags = LANGUAGES.iter().map(|language| language.tag);
    let languages: Vec<_> = tags
        .map(|tag| (tag.to_owned(), language_name(tag)))
        .collect();
    view! {
        <div class="filters">
            {(!options.is_empty())
                .then(|| {
                    view! {
                        <Choice id=LIST none="reply-template.none" options value=chosen />
                        <button
                            type="button"
                            class="usa-button usa-button--outline"
                            on:click=begin
                        >
                            {say("reply-template.begin")}
                        </button>
                    }
                })} <Choice id="reply-language" options=languages required=true value=language />
        </div>
    }
}

/// A template behind what was typed.
fn after(typed: &str, template: String) -> String {
    match typed.trim() {
        "" => template,
        typed => format!("{typed}\n\n{template}"),
    }
}

/// By its number, and by its language and how it begins.
fn named((number, template): (usize, &ReplyTemplate)) -> (String, String) {
    let mut letters = template.text.chars();
    let mut beginning: String = letters.by_ref().take(NAMED_BY).collect();
    if letters.next().is_some() {
        beginning.push('…');
    }
    let language = language_name(&template.language);
    let name = format!("{language}: {}", beginning.replace('\n', " "));
    (number.to_string(), name)
}
