//! The one way to wait: for a condition, looked at again and again, never longer than a person
//! would. Nothing in the suite sleeps and hopes.

use std::fmt::Display;
use std::time::Duration;

use anyhow::{Result, bail};
use fantoccini::error::{CmdError, ErrorStatus};
use tokio::time::{sleep, timeout};

use super::session::Browser;

/// Long enough for two busy cores, short enough to notice.
const PATIENCE: Duration = Duration::from_secs(15);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// Tries until there is something, and says what it waited for when there never is.
pub(super) async fn until<T>(
    what: impl Display,
    attempt: impl AsyncFn() -> Result<Option<T>>,
) -> Result<T> {
    let looking = async {
        loop {
            match attempt().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => {}
                Err(error) if passes(&error) => {}
                Err(error) => return Err(error),
            }
            sleep(BETWEEN_LOOKS).await;
        }
    };
    match timeout(PATIENCE, looking).await {
        Ok(outcome) => outcome,
        Err(_) => bail!("waited {} s for {what}", PATIENCE.as_secs()),
    }
}

impl Browser {
    /// Waits until something holds that no other method here waits for.
    pub async fn wait_until(
        &self,
        what: &str,
        holds: impl AsyncFn() -> Result<bool>,
    ) -> Result<()> {
        until(what, async || Ok(holds().await?.then_some(()))).await
    }
}

/// What goes wrong because the page changed under the attempt, and may go right at the next.
fn passes(error: &anyhow::Error) -> bool {
    let Some(CmdError::Standard(error)) = error.downcast_ref() else {
        return false;
    };
    // What WebKit says of a question that a new page left unanswered.
    let unloaded = error.message.contains("before the unload event");
    unloaded
        || matches!(
            error.error,
            ErrorStatus::StaleElementReference
                | ErrorStatus::NoSuchElement
                | ErrorStatus::ElementClickIntercepted
                | ErrorStatus::ElementNotInteractable
        )
}
