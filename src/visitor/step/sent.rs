//! The confirmation, with the reference.

use domain::wire::office::AlertRoad;
use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;
use ui::Prose;

use crate::{
    browser::printing::PrintButton,
    receipt::{ReceiptOffer, Slip},
    visit::use_visit,
    words::{Words, use_words},
};

/// What a person keeps, and what happens next.
#[component]
pub(super) fn SentPage(
    /// The reference that staff ask for.
    reference: String,
    /// What opens the office's replies, if the person wants it.
    receipt: ReceiptSecret,
    /// Whether alerts were requested. They are never said to be registered here.
    alerts: bool,
    /// The other service at which the person finishes that request.
    handed_off: Option<AlertRoad>,
    /// Whether the answers wait here, sealed, for the office to be reached.
    waits: RwSignal<bool>,
    /// Whether the code is on the screen, and goes onto paper.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let visit = use_visit();
    let words = use_words();
    let dial = words.dials();
    let alerts = alerts.then(|| view! { <Prose text=words.text("sent-alerts") dial=dial /> });
    let further = handed_off.as_ref().map(|road| {
        let place = [
            ("alerts-telephone", road.telephone.as_str()),
            ("alerts-address", road.address.as_str()),
        ];
        words.read_with("self", &place, |text| text.text("slip-alerts"))
    });
    let elsewhere = handed_off.map(|road| view! { <Elsewhere road=road words=words /> });
    let heading = move || {
        words.text(if waits.get() {
            "kept-heading"
        } else {
            "sent-heading"
        })
    };
    let (slip_reference, slip_receipt) = (reference.clone(), receipt.clone());
    view! {
        <section class="card confirmation">
            <div class="confirmation__panel">
                // A live region: they may arrive while the person reads on.
                <div role="status">
                    <h1 class="question__heading" tabindex="-1" prop:textContent=heading></h1>
                </div>
                <p class="confirmation__label" id="reference-label">
                    {words.text("sent-reference")}
                </p>
                <p class="confirmation__reference" data-spoken="letters">{reference}</p>
            </div>
            <div class="prose">
                {move || {
                    waits.get().then(|| view! { <Prose text=words.text("kept-body") dial=dial /> })
                }}
                <h2>{words.text("sent-next-heading")}</h2>
                <Prose text=words.text("sent-next") dial=dial />
                {alerts}
                {elsewhere}
                <Prose text=words.text("sent-keep") dial=dial />
                <ReceiptOffer receipt=receipt shown=shown />
            </div>
            <div class="question__actions">
                <button type="button" class="usa-button" on:click=move |_| visit.finish()>
                    {words.text("finish")}
                </button>
                <PrintButton words=words />
            </div>
            <Slip
                reference=Some(slip_reference)
                receipt=move || shown.get().then(|| slip_receipt.clone())
                further=further
            />
        </section>
    }
}

/// Where and how the request for alerts is finished. The PIN is chosen there: none is asked here, and
/// none is printed.
#[component]
fn Elsewhere(road: AlertRoad, words: Words) -> impl IntoView {
    let AlertRoad {
        service,
        address,
        telephone,
        ..
    } = road;
    let place = [
        ("alerts-service", service.as_str()),
        ("alerts-telephone", telephone.as_str()),
    ];
    let steps = words.read_with("self", &place, |text| text.text("sent-elsewhere"));
    let link = if words.leads_away() {
        let target = address.clone();
        view! {
            <a class="usa-link" href=target rel="noreferrer" dir="ltr">
                {address}
            </a>
        }
        .into_any()
    } else {
        view! { <bdi>{address}</bdi> }.into_any()
    };
    view! {
        <Prose text=steps dial=words.dials() />
        <p>{link}</p>
    }
}
