//! Somebody takes a case for a hoax, and a second person has to agree.

use domain::{
    casework::Disposition,
    wire::casework::{CaseAct, Standing},
};
use leptos::prelude::*;

use super::Work;
use crate::{
    desk::use_desk,
    words::{say, say_with},
};

/// What the first one said, and what the second one can say.
#[component]
pub(super) fn SecondPerson(
    /// The case.
    work: Work,
    /// How it stands.
    standing: Standing,
) -> impl IntoView {
    let back = standing
        .second_look
        .then(|| view! { <p class="case__present">{say("quarantine.second-look")}</p> });
    let suspected = standing.hoax_by.map(|first| {
        let own = use_desk().account() == Some(first.id);
        let agree = move |_| {
            let disposition = Disposition::Hoax;
            work.act(CaseAct::Close { disposition }, || ());
        };
        let disagree = move |_| work.act(CaseAct::Reopen, || ());
        view! {
            <div class="case__present">
                <p>{say_with("close-hoax-by", &[("name", &first.username)])}</p>
                {if own {
                    view! { <p>{say("close-hoax.same")}</p> }.into_any()
                } else {
                    view! {
                        <p>{say("close-hoax.waiting")}</p>
                        <button type="button" class="usa-button" on:click=agree>
                            {say("close-hoax.agree")}
                        </button>
                    }
                        .into_any()
                }}
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=disagree
                >
                    {say("close-hoax.disagree")}
                </button>
            </div>
        }
    });
    view! { {back} {suspected} }
}
