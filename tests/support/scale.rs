//! How long a run somebody asks for, where the usual one is short.

use std::{env, fs};

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

/// How many megabytes of the machine's memory a process has, by Linux; `self` is this one.
///
/// # Errors
///
/// There is no such process, or the figure is missing.
pub fn megabytes(process: &str) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    Ok(kilobytes.context("no figure of memory")?.parse::<u64>()? / 1024)
}
