//! The dialog that closes a tip which came to the wrong place: that erases it for good.

use domain::{
    casework::Disposition,
    wire::casework::{CaseAct, CaseChange, CaseFile},
};
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::Work;
use crate::{
    api, paths,
    shell::{danger::danger_actions, modal::Modal},
    words::say,
};

/// Says what follows, and asks; for whoever saw this version of the case, and no later one. Once it is done
/// there is no page of it any more.
#[component]
pub(super) fn CloseForGood(
    /// The case.
    work: Work,
    /// The version that was shown when it was asked for; while there is none, there is no dialog.
    asked: RwSignal<Option<i64>>,
) -> impl IntoView {
    let navigate = StoredValue::new_local(use_navigate());
    let id = work.id;
    move || {
        asked.get().map(|version| {
            let request = move || {
                let act = CaseAct::Close {
                    disposition: Disposition::MisdirectedTip,
                };
                let change = CaseChange { version, act };
                async move { api::change_case(&id.get_value(), &change).await }
            };
            let done = move |_: CaseFile| {
                // Whoever left the page meanwhile stays where they are.
                navigate.try_with_value(|go| go(paths::QUEUE, NavigateOptions::default()));
            };
            view! {
                <Modal heading=say("close-for-good") closed=move |()| asked.set(None)>
                    <p>{say("close-for-good.body")}</p>
                    <p>{say("close-for-good.told")}</p>
                    {danger_actions(
                        ("close-for-good.keep", "close-for-good.submit"),
                        request,
                        done,
                    )}
                </Modal>
            }
        })
    }
}
