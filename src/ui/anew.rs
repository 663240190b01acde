//! Pages that stand in each other's place, drawn from nothing each time.
//!
//! Leptos writes what changed into the texts that are there. A browser that translates the page has
//! put elements of its own where those texts were, and whatever is written then goes unseen. What
//! stays on the page for longer than a language writes `textContent`, which takes their place again.

use leptos::{either::Either, prelude::AnyView};

/// Makes a view of what `draw` gives: whenever that changes, everything of it is new.
pub fn anew(
    mut draw: impl FnMut() -> AnyView + Send + 'static,
) -> impl FnMut() -> Either<AnyView, AnyView> + Send + 'static {
    let mut even = false;
    move || {
        even = !even;
        let drawn = draw();
        if even {
            Either::Left(drawn)
        } else {
            Either::Right(drawn)
        }
    }
}
