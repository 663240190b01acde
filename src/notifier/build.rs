//! Compiles what messages say, in every language; to staff, in English.

use wording::compile::{CompileError, folder};

fn main() -> Result<(), CompileError> {
    for language in ["en", "es", "ar", "zh-Hans"] {
        folder(
            &format!("wording/{language}"),
            &format!("{language}.catalogue"),
        )?;
    }
    folder("wording/staff", "staff.catalogue")
}
