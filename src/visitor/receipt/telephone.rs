//! The private code as a picture for a telephone's camera.
//!
//! A camera leaves the address that it opened in the telephone's history, whatever the page does about
//! it. So the picture does not hold the code: it leads to where the code lies sealed, for ten minutes
//! and for one telephone.

use envelope::receipt::ReceiptSecret;
use leptos::prelude::*;
use ui::Picture;

use crate::{
    browser::{surface, task},
    handoff::Handoff,
    words::use_words,
};

/// How the picture fares.
#[derive(Clone)]
enum Offered {
    /// The code is on its way to where the picture leads.
    Preparing,
    /// It lies there.
    Waiting(Handoff),
    /// The office cannot be reached: the picture leads to the page alone.
    Without,
}

/// The picture, with what it is good for. What lies behind it is taken back when the code is hidden.
#[component]
pub(super) fn ForTelephone(receipt: ReceiptSecret) -> impl IntoView {
    let words = use_words();
    let offered = RwSignal::new(Offered::Preparing);
    task::begin(async move {
        let left = match Handoff::of_receipt(&receipt) {
            Some(handoff) => handoff.leave().await.is_ok().then_some(handoff),
            None => None,
        };
        let Some(handoff) = left else {
            // Whoever is gone by now does not need to know.
            offered.try_set(Offered::Without);
            return;
        };
        if let Some(Offered::Waiting(unwanted)) = offered.try_set(Offered::Waiting(handoff)) {
            unwanted.take_back().await;
        }
    });
    on_cleanup(move || {
        if let Some(Offered::Waiting(handoff)) = offered.try_get_untracked() {
            task::begin(async move { handoff.take_back().await });
        }
    });
    move || {
        let (link, about) = match offered.get() {
            // What comes has its room already: a button beneath must not move under a finger.
            Offered::Preparing => {
                return view! {
                    <div class="picture-awaited">
                        <p role="status">{words.text("receipt-picture-underway")}</p>
                        <p class="picture-awaited__room">{words.text("receipt-picture-once")}</p>
                    </div>
                    <div class="picture-code picture-code--awaited"></div>
                }
                .into_any();
            }
            Offered::Waiting(handoff) => (handoff.link(), "receipt-picture-once"),
            Offered::Without => (
                format!("{}/receipt", surface::origin()),
                "receipt-picture-without",
            ),
        };
        view! {
            <p role="status">{words.text(about)}</p>
            <Picture text=link label=words.text("receipt-picture") />
        }
        .into_any()
    }
}
