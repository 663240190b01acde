//! What goes on beside the page.

use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;

/// Begins it. Boxed, because the machinery is otherwise compiled anew for each.
pub(crate) fn begin(work: impl Future<Output = ()> + 'static) {
    begin_boxed(Box::pin(work));
}

#[inline(never)]
fn begin_boxed(work: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(work);
}
