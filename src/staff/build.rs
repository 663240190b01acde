//! Compiles the desk's sentences, so that the browser carries no Fluent parser.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    wording::compile::folder("wording/en", "en.catalogue")?;
    wording::compile::folder("wording/script/en", "script.catalogue")?;
    Ok(())
}
