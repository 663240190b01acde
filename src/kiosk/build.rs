//! Compiles the sentences that only a kiosk says.

fn main() -> Result<(), wording::compile::CompileError> {
    wording::compile::folder("wording/en", "en.catalogue")
}
