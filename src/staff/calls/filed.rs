//! The call is filed: what the operator gives the caller before they hang up.

use leptos::prelude::*;

use super::call::Call;
use crate::{
    browser::page::origin,
    paths,
    shell::heading::Heading,
    words::{say, say_with},
};

/// The reference, the private code where the caller wants it, and the ways on.
#[component]
pub(super) fn Filed(
    call: Call,
    /// The operator is done with it.
    over: Callback<()>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let filed = call.filed();
    let reference = filed.as_ref().map(|filed| filed.reference.clone());
    let address = filed
        .as_ref()
        .map(|filed| paths::intake(&filed.id.to_string()));
    let receipt = filed.map(|filed| filed.receipt);
    let host = origin().split_once("://").map(|(_, host)| host.to_owned());
    let receipt_page = format!("{}/receipt", host.unwrap_or_default());
    let code = move || {
        let text = receipt.as_ref()?.to_text().to_string();
        Some(if shown.get() {
            view! {
                <dl class="call__code">
                    <dt>{say("calls.code")}</dt>
                    <dd translate="no">{text}</dd>
                </dl>
            }
            .into_any()
        } else {
            view! {
                <button
                    type="button"
                    class="usa-button usa-button--outline"
                    on:click=move |_| shown.set(true)
                >
                    {say("calls.code-show")}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <section class="call__card">
            <Heading text=say("calls.filed") />
            <p>{say("calls.filed-body")}</p>
            <dl class="call__reference">
                <dt>{say("calls.reference")}</dt>
                <dd translate="no">{reference}</dd>
            </dl>
            <p>{say_with("calls-code-offer", &[("address", &receipt_page)])}</p>
            <div role="status">{code}</div>
            <div class="call__acts">
                <button type="button" class="usa-button" on:click=move |_| over.run(())>
                    {say("calls.next")}
                </button>
                {address.map(|address| view! { <a class="usa-link" href=address>{say("calls.open")}</a> })}
            </div>
        </section>
    }
}
