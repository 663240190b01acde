//! Setting a second factor up: a picture for the telephone, a code back from it, codes for paper.

use domain::wire::{
    credentials::{ProposedSecondFactor, RecoveryCodes},
    desk::StaffSession,
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use ui::Picture;

use super::codes::CodesToKeep;
use crate::{
    api,
    desk::use_desk,
    failure::Failure,
    shell::{
        answered::Answered,
        entry::{Entry, Purpose},
    },
    words::say,
};

/// What happened so far, and what to do at the end.
#[derive(Clone, Copy)]
struct Setting {
    codes: RwSignal<Option<RecoveryCodes>>,
    done: Callback<StaffSession>,
}

/// All three steps, one after the other.
#[component]
pub(super) fn SetUpFactor(
    /// The codes are kept.
    #[prop(into)]
    done: Callback<StaffSession>,
) -> impl IntoView {
    let desk = use_desk();
    let setting = Setting {
        codes: RwSignal::new(None),
        done,
    };
    provide_context(setting);
    let proposed = LocalResource::new(move || desk.ask_proven(api::propose_second_factor));
    move || match setting.codes.get() {
        Some(RecoveryCodes { codes, session }) => view! {
            <CodesToKeep codes kept=move |()| setting.done.run(session.clone()) />
        }
        .into_any(),
        None => view! { <Answered from=proposed ready=confirm /> }.into_any(),
    }
}

fn confirm(proposed: ProposedSecondFactor) -> impl IntoView {
    let desk = use_desk();
    let setting: Setting = expect_context();
    let code = RwSignal::new(String::new());
    let failed = RwSignal::new(None::<Failure>);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let given = code.get_untracked();
        spawn_local(async move {
            match desk
                .ask_proven(|| api::confirm_second_factor(given.clone()))
                .await
            {
                Ok(codes) => setting.codes.set(Some(codes)),
                Err(failure) => failed.set(Some(failure)),
            }
        });
    };
    view! {
        <ol class="steps">
            <li>{say("factor-set-up.app")}</li>
            <li>
                {say("factor-set-up.scan")}
                <Picture text=proposed.link label=say("factor-set-up.picture") />
                <p>{say("factor-set-up.type")} " " <code class="secret">{grouped(&proposed.secret)}</code></p>
            </li>
            <li>{say("factor-set-up.confirm")}</li>
        </ol>
        <form class="account__form" novalidate on:submit=submit>
            <Entry
                id="factor-code"
                purpose=Purpose::Code
                value=code
                error=Signal::derive(move || failed.get().map(|failure| failure.sentence()))
            />
            <button class="usa-button account__submit">{say("factor-set-up.submit")}</button>
        </form>
    }
}

/// Four letters and a space: easier to type, and every app takes it.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    let groups = letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::grouped;

    #[wasm_bindgen_test]
    fn a_secret_is_shown_in_groups() {
        assert_eq!(grouped("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(grouped(""), "");
    }
}
