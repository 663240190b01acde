//! What the person at the terminal reads: which step runs, how long it took, what went wrong.
//! Everything goes to the error stream but tables, so that a table can be redirected.

use std::io::{self, Write};
use std::time::{Duration, Instant};

use anyhow::{Error, Result};

/// Says what starts and how long that may take, does it, and says how long it took.
pub(crate) fn step<T>(title: &str, wait: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let expected = if wait.is_empty() {
        String::new()
    } else {
        format!(" ({wait})")
    };
    line(&format!("\n▶ {title}{expected}"));
    let stopwatch = Stopwatch::start();
    let done = work()?;
    line(&format!("✓ {title} ({})", stopwatch.read()));
    Ok(done)
}

/// A sentence by the way.
pub(crate) fn note(text: &str) {
    line(&format!("  {text}"));
}

/// Why the chore ends here, with every cause.
pub(crate) fn failure(error: &Error) {
    line(&format!("\n✗ {error:#}"));
}

/// The list that `--help` prints.
pub(crate) fn chores<'a>(list: impl Iterator<Item = (&'a str, &'a str)>) {
    table("cargo xtask <chore>\n");
    for (name, about) in list {
        table(&format!("  {name:<10}{about}"));
    }
}

/// One line of a result, on the output stream.
pub(crate) fn table(row: &str) {
    // Nobody is left to tell when the stream is gone.
    let _ = writeln!(io::stdout(), "{row}");
}

/// Time since a step began.
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one clock of the chores: how long they took"
    )]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// As a person says it: `8 s`, `3 min 20 s`.
    pub(crate) fn read(&self) -> String {
        spoken(self.0.elapsed())
    }
}

fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..60 => format!("{seconds} s"),
        _ => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

fn line(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}
