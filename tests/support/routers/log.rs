//! What all houses of the suite logged, at the most talkative level that can be set.
//!
//! There is one log for the whole suite: a subscriber of one test alone would miss what another
//! thread has asked about first.

use std::{
    io::{self, Write},
    sync::{Mutex, Once, PoisonError},
};

use server::log_filter;
use tracing_subscriber::fmt;

static LOGGED: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static STARTED: Once = Once::new();

/// Everything that was logged until now.
pub fn logged() -> Vec<u8> {
    LOGGED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

pub(super) fn start_log() {
    STARTED.call_once(|| {
        fmt()
            .with_env_filter(log_filter("trace"))
            .with_writer(|| Kept)
            // Its digits could be anybody's PIN.
            .without_time()
            .init();
    });
}

struct Kept;

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOGGED
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
