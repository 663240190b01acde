//! Compiles what messages say, in every language.

use wording::compile::{CompileError, folder};

fn main() -> Result<(), CompileError> {
    for language in ["en", "es", "ar", "zh-Hans"] {
        folder(
            &format!("wording/{language}"),
            &format!("{language}.catalogue"),
        )?;
    }
    Ok(())
}
