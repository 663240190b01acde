//! Compiles the sentences that belong to the app rather than to the questionnaire, in the two parts in
//! which they come, and has the linker leave in the app what `cargo xtask bundle` cuts it by.

/// The files whose messages the first section needs.
const FIRST: [&str; 1] = ["first"];

fn main() -> Result<(), wording::compile::CompileError> {
    println!("cargo:rustc-link-arg-bin=visitor=--emit-relocs");
    wording::compile::folder_in_two(
        "wording/en",
        &FIRST,
        ["en-first.catalogue", "en-later.catalogue"],
    )
}
