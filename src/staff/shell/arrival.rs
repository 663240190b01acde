//! Whether the app has shown a page yet.

use leptos::prelude::*;

/// Remembers the first page. A browser reads out a page that it has loaded; only later pages, which
/// appear without a load, have to take focus themselves.
#[derive(Clone, Copy)]
pub(crate) struct Arrival(StoredValue<bool>);

impl Arrival {
    /// Nothing has been shown.
    pub(crate) fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// Notes that a page is shown; says whether another was before it.
    pub(crate) fn turn_page(self) -> bool {
        let turned = self.0.get_value();
        self.0.set_value(true);
        turned
    }
}

/// The arrival of the page.
pub(crate) fn use_arrival() -> Arrival {
    expect_context()
}
