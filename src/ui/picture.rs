//! A link as a picture that a telephone's camera reads (QR code), drawn as elements: nothing is
//! fetched, and no image of it lies anywhere.

use std::fmt::Write;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules that stay empty around the code (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The picture. Nothing where the text is too long for one.
#[component]
pub fn Picture(
    /// The link.
    text: String,
    /// What a screen reader says of it.
    label: String,
) -> impl IntoView {
    let code = QrCode::encode_text(&text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    let frame = format!("0 0 {side} {side}");
    Some(view! {
        <svg class="picture-code" viewBox=frame role="img" aria-label=label>
            <rect class="picture-code__paper" width=side height=side></rect>
            <path class="picture-code__ink" d=squares(&code)></path>
        </svg>
    })
}

/// One square for each dark module.
fn squares(code: &QrCode) -> String {
    let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = places.filter(|(x, y)| code.get_module(*x, *y));
    dark.fold(String::new(), |mut path, (x, y)| {
        // Writing into a string does not fail.
        let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        path
    })
}
