//! `GET /desk/api/events`: says by server-sent events when the queue changed, with how many cases are on
//! each list. What changed is not told: the page asks for it, and the table of roles decides.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    response::sse::{Event, KeepAlive, Sse},
};
use domain::wire::desk::QueueCounts;
use futures_util::{Stream, stream::unfold};
use tokio::{
    select,
    sync::watch,
    time::{Instant, sleep, timeout_at},
};

use crate::{Desk, account::SignedIn, problem::DeskProblem};

/// Many changes within this time are told as one.
const CALM: Duration = Duration::from_millis(500);
/// A stream ends after so long; the browser asks for another, and has to be signed in still.
const LIFE: Duration = Duration::from_mins(5);

/// What a stream knows.
struct Listening {
    desk: Desk,
    account: i64,
    changes: watch::Receiver<u64>,
    farewell: watch::Receiver<bool>,
    until: Instant,
    told: Option<QueueCounts>,
}

pub(crate) async fn get_events(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, DeskProblem> {
    desk.catch_up().await?;
    let listening = Listening {
        account: staff.account(),
        changes: desk.register.watch(),
        farewell: desk.farewell.subscribe(),
        until: Instant::now() + LIFE,
        told: None,
        desk,
    };
    let events = unfold(listening, |mut listening| async move {
        let event = listening.next().await?;
        Some((Ok(event), listening))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}

impl Listening {
    /// The next event; `None` ends the stream.
    async fn next(&mut self) -> Option<Event> {
        if self.told.is_some() {
            select! {
                changed = timeout_at(self.until, self.changes.changed()) => changed.ok()?.ok()?,
                _ = self.farewell.wait_for(|ended| *ended) => return None,
            }
            sleep(CALM).await;
            self.changes.mark_unchanged();
        }
        self.desk.register.advance((self.desk.clock)());
        let counts = self.desk.register.counts(self.account);
        self.told = Some(counts);
        Event::default().event("queue").json_data(counts).ok()
    }
}

impl Desk {
    /// Ends every stream, so that nobody waits for them.
    pub fn say_farewell(&self) {
        self.farewell.send_replace(true);
    }
}
