//! What a kiosk does besides serving a visitor, from the moment its page stands: it makes itself ready
//! to work without the office, sends what waits, and says that it is there.

use leptos::{mount::mount_to, prelude::*};
use visitor::{document, page::Page};
use wasm_bindgen_futures::spawn_local;

use crate::{
    enrolment, heartbeat,
    offline::{self, alone::alone, manifest, notice::Notice},
    outbox,
};

/// The lock of the tab that does it.
const LOCK: &str = "intake-kiosk";

/// Begins all of it.
pub(crate) fn open(page: Page) {
    manifest::open(page.office);
    offline::open();
    watch_storage(page);
    enrolment::page::open(page);
    alone(LOCK, move || {
        spawn_local(outbox::start());
        spawn_local(heartbeat::start(page.office));
    });
}

/// Tries whether the disk would take the answers of whoever comes next, and says so where it would not.
fn watch_storage(page: Page) {
    let owner = Owner::new();
    let storage = owner.with(|| RwSignal::new(None));
    // The page's own: it lives as long.
    std::mem::forget(owner);
    if let Some(place) = document::element("kiosk-notice") {
        mount_to(
            place,
            move || view! { <Notice page=page storage=storage /> },
        )
        .forget();
    }
    spawn_local(async move {
        let problem = outbox::prepare().await.err();
        heartbeat::note_storage(problem);
        storage.set(problem);
        if problem.is_some() {
            // The office hears of it now; if not, with the next beat.
            let _heard = heartbeat::beat().await;
        }
    });
}
