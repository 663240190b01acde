//! The one way to wait: for a condition, looked at again and again, never longer than a person
//! would. Nothing in the suite sleeps and hopes.

use std::cell::RefCell;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use anyhow::{Result, bail};
use fantoccini::error::{CmdError, ErrorStatus};
use tokio::time::{sleep, timeout};

use super::session::Browser;

/// Long enough for two busy cores that are slow besides, short enough to notice.
const PATIENCE: Duration = Duration::from_secs(30);
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// What drivers say of a question that a new page left unanswered: WebKit's, Chromium's twice, Firefox's.
const UNANSWERED: [&str; 4] = [
    "before the unload event",
    "document unloaded",
    "aborted by navigation",
    "Document was unloaded",
];

/// What cannot be done now and may be at the next attempt, with the reason.
#[derive(Debug)]
pub(super) struct NotYet(pub(super) String);

impl Display for NotYet {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for NotYet {}

/// Tries until there is something, and says what it waited for when there never is, with what hindered
/// the last attempt.
pub(super) async fn until<T>(
    what: impl Display,
    attempt: impl AsyncFn() -> Result<Option<T>>,
) -> Result<T> {
    let hindrance = RefCell::new(None::<anyhow::Error>);
    // On the heap: what waits within what waits would grow too large.
    let looking = Box::pin(async {
        loop {
            match attempt().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => drop(hindrance.take()),
                Err(error) if passes(&error) => drop(hindrance.replace(Some(error))),
                Err(error) => return Err(error),
            }
            sleep(BETWEEN_LOOKS).await;
        }
    });
    if let Ok(outcome) = timeout(PATIENCE, looking).await {
        return outcome;
    }
    let hindrance = hindrance.take();
    let reason = hindrance.map_or_else(String::new, |error| format!(": {error:#}"));
    bail!("waited {} s for {what}{reason}", PATIENCE.as_secs())
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
    if error.is::<NotYet>() {
        return true;
    }
    let Some(CmdError::Standard(error)) = error.downcast_ref() else {
        return false;
    };
    is_unanswered(&error.message)
        || matches!(
            error.error,
            ErrorStatus::StaleElementReference
                | ErrorStatus::NoSuchElement
                | ErrorStatus::ElementClickIntercepted
                | ErrorStatus::ElementNotInteractable
        )
}

/// Whether nobody answered because the page was gone, or its window or frame with it.
pub(super) fn took_the_page(error: &CmdError) -> bool {
    let CmdError::Standard(error) = error else {
        return false;
    };
    let place_is_gone = matches!(
        error.error,
        ErrorStatus::NoSuchWindow | ErrorStatus::NoSuchFrame
    );
    place_is_gone || is_unanswered(&error.message)
}

fn is_unanswered(message: &str) -> bool {
    UNANSWERED.iter().any(|words| message.contains(words))
}

#[cfg(test)]
mod tests {
    use fantoccini::error::WebDriver;

    use super::*;

    fn said(status: ErrorStatus, message: &'static str) -> CmdError {
        CmdError::Standard(WebDriver::new(status, message))
    }

    #[test]
    fn only_a_page_that_is_gone_leaves_a_press_unanswered() {
        let gone = [
            said(
                ErrorStatus::JavascriptError,
                "document unloaded while waiting",
            ),
            said(ErrorStatus::UnknownError, "aborted by navigation"),
            said(ErrorStatus::NoSuchWindow, "the frame is detached"),
        ];
        assert!(gone.iter().all(took_the_page));
        let there = [
            said(ErrorStatus::JavascriptError, "press is not defined"),
            said(ErrorStatus::ScriptTimeout, "script timeout"),
            said(ErrorStatus::UnexpectedAlertOpen, "a dialog is open"),
            CmdError::NotJson("the driver is in trouble".to_owned()),
        ];
        assert!(!there.iter().any(took_the_page));
    }
}
