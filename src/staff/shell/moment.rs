//! A point in time, as a date and as an age.

use domain::wire::UnixSeconds;
use leptos::prelude::*;

use crate::{
    age::written_age,
    browser::{
        clock::now,
        dates::{machine_readable, written},
    },
};

/// Day and time, and how long ago that was when the page was drawn.
#[component]
pub(crate) fn Moment(
    /// When.
    at: UnixSeconds,
) -> impl IntoView {
    view! {
        <time class="moment" datetime=machine_readable(at)>
            <span class="moment__date">{written(at)}</span>
            " "
            <span class="moment__age">{written_age(now(), at)}</span>
        </time>
    }
}
