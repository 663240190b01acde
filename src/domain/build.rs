//! Compiles the questionnaire's sentences.

fn main() -> Result<(), wording::compile::CompileError> {
    wording::compile::folder("wording/en", "en.catalogue")
}
