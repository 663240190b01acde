//! Compiles the questionnaire's sentences: all together, and in the two parts in which visitors get
//! them.

use wording::compile::{CompileError, folder, folder_in_two};

/// The files whose messages the first section needs.
const FIRST: [&str; 2] = ["before-you-start", "shared"];

fn main() -> Result<(), CompileError> {
    folder("wording/en", "en.catalogue")?;
    folder_in_two(
        "wording/en",
        &FIRST,
        ["en-first.catalogue", "en-later.catalogue"],
    )
}
