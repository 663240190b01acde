//! How long a run somebody asks for, where the usual one is short.

use std::env;

use anyhow::{Context, Result};

/// The number in this variable of the environment, if there is one.
///
/// # Errors
///
/// What stands in it is no number.
pub fn asked_for(name: &str) -> Result<Option<usize>> {
    let Some(text) = env::var_os(name) else {
        return Ok(None);
    };
    let text = text.to_string_lossy();
    let number = text.parse();
    let number = number.with_context(|| format!("{name}={text} is no number"))?;
    Ok(Some(number))
}
