//! Claims what is due and hands it over, each way out by itself, and many at a time: a recipient whom
//! the server keeps waiting takes up one place of many, and what becomes due meanwhile goes past.

use std::{collections::VecDeque, time::Duration};

use domain::{
    custody::{ContactChannel, cadence::Calls, hours::is_day},
    wire::UnixSeconds,
};
use store::{
    StoreError,
    alerts::{Claim, ClaimedMessage, Outcome, Settled},
};
use tokio::{
    join, select,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

use super::{
    channels::WayOut,
    lane::Lane,
    letter::{asked, new_links},
    mail::CONNECTIONS,
    provider::Sending,
    reminders::{keep_reminding, remind},
    schedule::next,
    sending::send,
};
use crate::Notifier;

/// How many are claimed at a time. As many may go out twice when the process dies.
const BATCH: u32 = 64;
/// How many are handed over at the same time.
const AT_A_TIME: usize = CONNECTIONS as usize;
/// How long a claim holds.
const CLAIM_LIFE: UnixSeconds = 15 * 60;
/// How long what was claimed may wait for its turn. After that it is given back: it must be settled
/// before its claim ends.
const LONGEST_WAIT: UnixSeconds = CLAIM_LIFE / 3;
/// After so many in a row whom nobody answered, nobody more is tried for a while. One could be the
/// message's own doing.
const SILENT_IN_A_ROW: u32 = 3;
/// How often to look whether something became due.
const LOOKING: Duration = Duration::from_secs(5);

/// Hands over what is due, and says how many attempts were made.
pub(crate) async fn deliver_due(notifier: &Notifier) -> Result<usize, StoreError> {
    let [mail, text, call] = WayOut::ALL.map(|way| empty(notifier, way));
    let (mail, text, call, reminders) = join!(mail, text, call, remind(notifier));
    Ok(mail? + text? + call? + reminders?)
}

/// Hands over whatever becomes due, until the notifier is told to stop.
pub(crate) async fn keep_delivering(notifier: &Notifier) {
    let [mail, text, call] = WayOut::ALL.map(|way| keep_emptying(notifier, way));
    join!(mail, text, call, keep_reminding(notifier));
}

async fn keep_emptying(notifier: &Notifier, way: WayOut) {
    let Some(lane) = notifier.channels.lane(way) else {
        return;
    };
    let mut looks = interval(LOOKING);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !notifier.is_stopping() {
        if let Err(error) = empty(notifier, way).await {
            tracing::error!(%error, "alerts were not delivered; the next round tries again");
        }
        select! {
            _ = looks.tick() => {}
            () = lane.wake.notified() => {}
        }
    }
}

/// Goes on until nothing is due, or nobody can be reached.
async fn empty(notifier: &Notifier, way: WayOut) -> Result<usize, StoreError> {
    let Some(lane) = notifier.channels.lane(way) else {
        return Ok(0);
    };
    let mut round = Round {
        notifier,
        way,
        lane,
        waiting: VecDeque::new(),
        claimed_at: 0,
        look: true,
        sending: JoinSet::new(),
        silent: 0,
        again_at: None,
        attempts: 0,
        failed: None,
    };
    // What was handed over and could not be noted comes before anything more is.
    let unsettled = lane.unsettled();
    round.settle(unsettled).await;
    loop {
        round.start_some().await;
        if round.sending.is_empty() {
            break;
        }
        select! {
            Some(done) = round.sending.join_next() => round.take(done.ok()).await,
            () = lane.wake.notified(), if round.has_room() => round.look = true,
        }
    }
    round.end().await
}

/// One round of a way out.
struct Round<'notifier> {
    notifier: &'notifier Notifier,
    way: WayOut,
    lane: &'notifier Lane,
    /// Claimed, and waiting for a place.
    waiting: VecDeque<ClaimedMessage>,
    claimed_at: UnixSeconds,
    /// Whether more may be due than was claimed.
    look: bool,
    sending: JoinSet<(ClaimedMessage, Sending)>,
    /// How many in a row nobody answered.
    silent: u32,
    /// When those are tried again whom nobody answered.
    again_at: Option<UnixSeconds>,
    attempts: usize,
    /// The store failed: nothing more is begun, and what is on its way is waited for.
    failed: Option<StoreError>,
}

impl Round<'_> {
    /// Fills the free places.
    async fn start_some(&mut self) {
        self.give_back_what_waited_long().await;
        while self.may_begin() && self.sending.len() < AT_A_TIME {
            if self.waiting.is_empty() {
                if !self.look {
                    return;
                }
                self.claim().await;
                continue;
            }
            let Some(message) = self.waiting.pop_front() else {
                return;
            };
            let (notifier, way) = (self.notifier.clone(), self.way);
            self.sending.spawn(async move {
                let sent = send(&notifier, way, &message).await;
                (message, sent)
            });
        }
    }

    fn may_begin(&self) -> bool {
        let now = (self.notifier.clock)();
        self.failed.is_none() && self.lane.is_open(now) && !self.notifier.is_stopping()
    }

    /// Whether what becomes due now could be begun now.
    fn has_room(&self) -> bool {
        self.waiting.is_empty() && self.sending.len() < AT_A_TIME && self.may_begin()
    }

    async fn claim(&mut self) {
        let now = (self.notifier.clock)();
        let claim = Claim {
            channels: self.way.channels().to_vec(),
            day: is_day(now, &self.notifier.settings.zone),
            now,
            until: now + CLAIM_LIFE,
            limit: BATCH,
        };
        let store = &self.notifier.store;
        let claimed = match store.claim(&claim).await {
            Ok(claimed) => claimed,
            Err(error) => return self.failed = Some(error),
        };
        self.look = claimed.len() == BATCH as usize;
        self.claimed_at = now;
        let links: Vec<_> = claimed
            .iter()
            .flat_map(|message| new_links(self.notifier, message, now))
            .collect();
        self.waiting.extend(claimed);
        // Before anybody can open one.
        if !links.is_empty()
            && let Err(error) = store.keep_links(&links).await
        {
            self.failed = Some(error);
        }
    }

    /// Takes what came of one message, and of all others that are done by now: they are noted together.
    async fn take(&mut self, done: Option<(ClaimedMessage, Sending)>) {
        let mut all = vec![done];
        while let Some(done) = self.sending.try_join_next() {
            all.push(done.ok());
        }
        let mut settled = Vec::with_capacity(all.len());
        for done in all {
            let Some((message, sending)) = done else {
                // Its claim ends, and it is tried again.
                tracing::error!("handing a message over panicked");
                continue;
            };
            let at = (self.notifier.clock)();
            self.note_silence(sending, at);
            settled.push(outcome(self.notifier, &message, sending, self.again_at, at));
        }
        self.attempts += settled.len();
        self.settle(settled).await;
    }

    fn note_silence(&mut self, sending: Sending, at: UnixSeconds) {
        if !matches!(sending, Sending::Unreachable(_)) {
            self.silent = 0;
            self.again_at = None;
            return self.lane.answered();
        }
        self.silent += 1;
        let until = *self.again_at.get_or_insert_with(|| self.lane.silent(at));
        if self.silent >= SILENT_IN_A_ROW {
            self.lane.close(until);
        }
    }

    async fn settle(&mut self, settled: Vec<Settled>) {
        if settled.is_empty() {
            return;
        }
        if let Err(error) = self.notifier.store.settle(&settled).await {
            self.lane.keep_unsettled(settled);
            self.failed = Some(error);
        }
    }

    async fn give_back_what_waited_long(&mut self) {
        let now = (self.notifier.clock)();
        if !self.waiting.is_empty() && now.saturating_sub(self.claimed_at) > LONGEST_WAIT {
            self.give_back(now).await;
            self.look = true;
        }
    }

    /// Gives back what was claimed and not begun, as it was.
    async fn give_back(&mut self, due_at: UnixSeconds) {
        let numbers: Vec<_> = self.waiting.drain(..).map(|one| one.number).collect();
        if let Err(error) = self.notifier.store.release(&numbers, due_at).await {
            self.failed = Some(error);
        }
    }

    async fn end(mut self) -> Result<usize, StoreError> {
        if !self.waiting.is_empty() {
            self.give_back(self.again_at.unwrap_or(0)).await;
        }
        match self.failed {
            Some(error) => Err(error),
            None => Ok(self.attempts),
        }
    }
}

/// What follows from an attempt.
fn outcome(
    notifier: &Notifier,
    message: &ClaimedMessage,
    sending: Sending,
    again_at: Option<UnixSeconds>,
    at: UnixSeconds,
) -> Settled {
    let again = |word| match next(message.attempts + 1, message.written_at, at) {
        Some(due_at) => (Outcome::Again(due_at), word),
        None => (Outcome::Dead, word),
    };
    let (outcome, word) = match sending {
        Sending::Accepted => (accepted(message, at), "sent"),
        Sending::Refused(word) => (Outcome::Refused, word),
        Sending::Later(word) => again(word),
        // It is hardly this message's fault: it is tried as soon as anybody can be reached.
        Sending::Unreachable(word) => match (again(word), again_at) {
            ((Outcome::Again(_), word), Some(until)) => (Outcome::Again(until), word),
            (other, _) => other,
        },
    };
    Settled {
        number: message.number,
        at,
        outcome,
        word,
        asked: match sending {
            Sending::Accepted => asked(notifier, message, at),
            Sending::Refused(_) | Sending::Later(_) | Sending::Unreachable(_) => None,
        },
    }
}

/// A message that was handed over is sent. A call is made again until somebody enters the PIN or the
/// cadence is over.
fn accepted(message: &ClaimedMessage, at: UnixSeconds) -> Outcome {
    if !matches!(message.channel, ContactChannel::Call | ContactChannel::Tty) {
        return Outcome::Sent;
    }
    let calls = Calls {
        first: message.first_taken_at.unwrap_or(at),
        answered: message.answered_at,
    };
    calls.next(at).map_or(Outcome::Sent, Outcome::Again)
}
