//! What is said before anybody begins, when answers cannot be taken or kept here.

use leptos::prelude::*;
use ui::Prose;
use visitor::{office::OfficeError, page::Page};

use crate::storage::StorageError;

/// The truth about this kiosk, with whom to ask instead. Nothing while all is well.
#[component]
pub(crate) fn Notice(
    page: Page,
    /// What is wrong with the disk.
    storage: RwSignal<Option<StorageError>>,
) -> impl IntoView {
    let words = page.words;
    let message = move || match (page.office.missing(), storage.get()) {
        (Some(OfficeError::NotReached), _) => Some("kiosk-not-reached"),
        (Some(OfficeError::NotTrusted), _) => Some("kiosk-not-trusted"),
        (None, Some(_)) => Some("kiosk-keeps-nothing"),
        (None, None) => None,
    };
    let notice = move || {
        message().map(|message| {
            view! {
                <div class="usa-alert usa-alert--warning">
                    <div class="usa-alert__body">
                        <h2 class="usa-alert__heading">{words.text("kiosk-out-of-order")}</h2>
                        <Prose text=words.text(message) dial=false />
                    </div>
                </div>
            }
        })
    };
    view! { <div role="status">{notice}</div> }
}
