//! Keeping a case whatever its period says, and taking all of it out as a file or on paper.

use domain::{
    staff::Role,
    wire::casework::{LegalHold, Standing},
};
use leptos::prelude::*;

use super::Work;
use crate::{api, browser::page::print, desk::use_desk, shell::download::Download, words::say};

/// The hold, the file, the paper.
#[component]
pub(super) fn Keeping(
    /// The case.
    work: Work,
    /// How it stands.
    standing: Standing,
) -> impl IntoView {
    let role = use_desk().role();
    let leads = matches!(role, Some(Role::Supervisor | Role::Administrator));
    let takes = role != Some(Role::Operator);
    let on_hold = standing.on_hold;
    let hold = move |_| {
        let hold = LegalHold {
            version: standing.version,
            on_hold: !on_hold,
        };
        work.finish(
            async move { api::hold(&work.id.get_value(), hold).await },
            || (),
        );
    };
    let name = if on_hold {
        "legal-hold.lift"
    } else {
        "legal-hold.set"
    };
    let address = format!("/desk/api/intakes/{}/export", work.id.get_value());
    view! {
        {on_hold.then(|| view! { <p class="case__present">{say("legal-hold.body")}</p> })}
        <div class="case__acts">
            {leads
                .then(|| {
                    view! {
                        <button type="button" class="usa-button usa-button--outline" on:click=hold>
                            {say(name)}
                        </button>
                    }
                })}
            {takes
                .then(|| {
                    view! {
                        <Download class="usa-button usa-button--outline" address>
                            {say("case-export")}
                        </Download>
                    }
                })}
            <button
                type="button"
                class="usa-button usa-button--outline"
                on:click=move |_| print()
            >
                {say("case-export.print")}
            </button>
        </div>
    }
}
