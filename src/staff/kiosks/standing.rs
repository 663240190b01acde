//! How a kiosk does, in a word. The colour only catches the eye.

use domain::fleet::Standing;
use leptos::prelude::*;

use crate::words::say;

/// The word.
#[component]
pub(super) fn StandingTag(standing: Standing) -> impl IntoView {
    let name = name(standing);
    view! {
        <span class=format!("standing standing--{name}")>
            {say(&format!("kiosk-standing.{name}"))}
        </span>
    }
}

/// Its key, which chooses it too.
pub(super) const fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Online => "online",
        Standing::Late => "late",
        Standing::Never => "never",
        Standing::Revoked => "revoked",
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn every_standing_has_its_word() {
        for standing in [
            Standing::Online,
            Standing::Late,
            Standing::Never,
            Standing::Revoked,
        ] {
            let key = format!("kiosk-standing.{}", name(standing));
            assert_ne!(say(&key), key);
        }
    }
}
