//! An account, made by the one-time link of an invitation. The first one is printed by the server.

use domain::wire::desk::Setup;
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::error_summary::{ErrorSummary, FormError};
use crate::{
    api,
    browser::page::take_fragment,
    desk::use_desk,
    paths,
    shell::{
        entry::{Entry, Purpose},
        heading::Heading,
    },
    words::say,
};

/// The page at `/desk/setup#token`.
#[component]
pub(crate) fn SetUpPage() -> impl IntoView {
    view! {
        <div class="account">
            <Heading text=say("setup") />
            {match take_fragment() {
                Some(token) => view! { <SetUpForm token /> }.into_any(),
                None => view! { <p>{say("setup.no-token")}</p> }.into_any(),
            }}
        </div>
    }
}

/// Asks for a name and a password, and signs in with them once the account is made.
#[component]
fn SetUpForm(
    /// What the link carried.
    token: String,
) -> impl IntoView {
    let desk = use_desk();
    let navigate = use_navigate();
    let username = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let setup = Setup {
            token: token.clone(),
            username: username.get_untracked().trim().to_owned(),
            password: password.get_untracked(),
        };
        let wrong = faults(&setup);
        if !wrong.is_empty() {
            errors.set(wrong);
            return;
        }
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            match api::set_up(setup).await {
                Ok(session) => {
                    desk.arrive(session);
                    navigate(paths::QUEUE, NavigateOptions::default());
                }
                Err(failure) => {
                    errors.set(vec![FormError {
                        field: None,
                        sentence: failure.sentence(),
                    }]);
                    busy.set(false);
                }
            }
        });
    };
    view! {
        <p>{say("setup.body")}</p>
        <ErrorSummary errors />
        <form class="account__form" novalidate on:submit=submit>
            <Entry
                id="new-username"
                purpose=Purpose::Username
                value=username
                hint=true
                error=Signal::derive(move || error_of(errors, "new-username"))
            />
            <Entry
                id="new-password"
                purpose=Purpose::NewPassword
                value=password
                hint=true
                error=Signal::derive(move || error_of(errors, "new-password"))
            />
            <button
                class="usa-button account__submit"
                aria-disabled=move || busy.get().then_some("true")
            >
                {say("setup.submit")}
            </button>
        </form>
    }
}

fn error_of(errors: RwSignal<Vec<FormError>>, field: &str) -> Option<String> {
    let errors = errors.read();
    errors
        .iter()
        .find(|error| error.field == Some(field))
        .map(|error| error.sentence.clone())
}

/// What the server would refuse, said beside the field. The rules are those of [`Setup`].
fn faults(setup: &Setup) -> Vec<FormError> {
    let length = |text: &str| text.chars().count();
    [
        ("new-username", (2..=64).contains(&length(&setup.username))),
        (
            "new-password",
            (12..=256).contains(&length(&setup.password)),
        ),
    ]
    .into_iter()
    .filter(|(_, good)| !good)
    .map(|(field, _)| FormError {
        field: Some(field),
        sentence: say(&format!("{field}.error")),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use domain::wire::desk::Setup;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::faults;

    fn wrong(username: &str, password: &str) -> Vec<&'static str> {
        let setup = Setup {
            token: String::new(),
            username: username.to_owned(),
            password: password.to_owned(),
        };
        faults(&setup)
            .into_iter()
            .filter_map(|error| error.field)
            .collect()
    }

    #[wasm_bindgen_test]
    fn lengths_are_counted_in_characters() {
        assert!(wrong("Zoë", "twelve chars").is_empty());
        assert_eq!(wrong("é", "twelve chars"), ["new-username"]);
        assert_eq!(wrong("Zoë", "ééééééééééé"), ["new-password"]);
        assert_eq!(wrong("", ""), ["new-username", "new-password"]);
    }
}
