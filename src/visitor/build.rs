//! Compiles the sentences that belong to the app rather than to the questionnaire.

fn main() -> Result<(), wording::compile::CompileError> {
    wording::compile::folder("wording/en", "en.catalogue")
}
