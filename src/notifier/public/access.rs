//! Who holds a link, or has the code of a text message at hand, and knows the PIN.
//!
//! Tries are counted before the PIN is checked, for the sign-up, so that neither several links nor
//! requests at the same time give more of them. Whatever a link or code leads to, nothing included, one
//! try is written and one PIN is checked, and whoever is refused hears so on the beat: neither the work
//! that others wait for nor the time of the answer tells whether there is a sign-up.

use domain::wire::UnixSeconds;
use store::{
    StoreError,
    alerts::{FiledSignUp, Link, Try},
};
use tokio::time::Instant;
use web::{Limit, Source};

use super::errand::Errand;
use crate::{Notifier, keys::digest, pace::REFUSAL, problem::NotifierProblem};

/// Tries at the PIN of one sign-up in the period; then it waits for the period's end.
pub(crate) const MOST_TRIES: u32 = 10;
/// A day: with ten tries in it, half of ten thousand PINs take more than a year.
pub(crate) const TRIES_PERIOD: UnixSeconds = 24 * 60 * 60;
/// Requests of one address that are free; a household or an office may share one.
const FREE_REQUESTS: u32 = 20;

/// Tries at one code that are free, whoever makes them.
const FREE_TRIES: u32 = 5;

/// A sign-up that its holder has shown to be theirs.
pub(super) struct Access {
    pub(super) link: Link,
    pub(super) sign_up: FiledSignUp,
}

/// Finds the sign-up of a link, and checks the PIN.
pub(super) async fn access(
    notifier: &Notifier,
    source: Source,
    holder: (&str, &str),
    errand: Errand,
) -> Result<Access, NotifierProblem> {
    let now = (notifier.clock)();
    patient(notifier, source, now)?;
    let began = Instant::now();
    let found = by_link(notifier, holder, errand, now).await;
    refused_on_the_beat(notifier, began, found).await
}

async fn by_link(
    notifier: &Notifier,
    (token, pin): (&str, &str),
    errand: Errand,
    now: UnixSeconds,
) -> Result<Access, NotifierProblem> {
    let link = notifier.store.link(&digest(token), now).await?;
    let link = link.filter(|link| errand.is_done_by(link.purpose));
    let sign_up = match &link {
        Some(link) => notifier.store.sign_up(link.sequence).await?,
        None => None,
    };
    let (Some(link), Some(sign_up)) = (link, sign_up) else {
        pin_of_nobody(notifier, pin, now).await?;
        return Err(NotifierProblem::LinkUnknown);
    };
    check_pin(notifier, &sign_up, pin, errand, now).await?;
    Ok(Access { link, sign_up })
}

/// Finds the sign-up of a code that came by a text message, and the contact where that is to be
/// confirmed, and checks the PIN.
///
/// Of a million codes two sign-ups may have the same one; the PIN tells them apart. Six digits can be
/// guessed, as a link cannot: so a wrong PIN, and a sign-up that has no tries left, answer as a code
/// that nobody has, and whoever does not know the PIN is not told whether there is a sign-up.
pub(super) async fn access_by_code(
    notifier: &Notifier,
    source: Source,
    (code, pin): (&str, &str),
    errand: Errand,
) -> Result<(FiledSignUp, u8), NotifierProblem> {
    let now = (notifier.clock)();
    patient(notifier, source, now)?;
    let mark = notifier.keys.code_mark(code.trim());
    let limit = Limit {
        name: notifier.patience.name(&[b"code", &mark]),
        free: FREE_TRIES,
    };
    notifier.patience.attempt(&[limit], now)?;
    let began = Instant::now();
    let found = by_code(notifier, (&mark, pin), errand, now).await;
    refused_on_the_beat(notifier, began, found).await
}

async fn by_code(
    notifier: &Notifier,
    (mark, pin): (&[u8; 32], &str),
    errand: Errand,
    now: UnixSeconds,
) -> Result<(FiledSignUp, u8), NotifierProblem> {
    let mut checked = false;
    for (sequence, contact) in reached(notifier, mark, errand, now).await? {
        let Some(sign_up) = notifier.store.sign_up(sequence).await? else {
            continue;
        };
        match check_pin(notifier, &sign_up, pin, errand, now).await {
            Ok(()) => return Ok((sign_up, contact)),
            Err(
                NotifierProblem::WrongPin(_)
                | NotifierProblem::LinkUnknown
                | NotifierProblem::Throttled(_),
            ) => checked = true,
            Err(problem) => return Err(problem),
        }
    }
    if !checked {
        pin_of_nobody(notifier, pin, now).await?;
    }
    Err(NotifierProblem::LinkUnknown)
}

/// Number and contact of each sign-up that a code leads to; 0 is no contact.
async fn reached(
    notifier: &Notifier,
    mark: &[u8; 32],
    errand: Errand,
    now: UnixSeconds,
) -> Result<Vec<(i64, u8)>, StoreError> {
    if errand == Errand::Confirm {
        return notifier.store.contacts_of_code(mark, now).await;
    }
    let sign_ups = notifier.store.sign_ups_of_code(mark).await?;
    Ok(sign_ups.into_iter().map(|sequence| (sequence, 0)).collect())
}

/// Whoever tries many links or codes waits.
fn patient(notifier: &Notifier, source: Source, now: UnixSeconds) -> Result<(), NotifierProblem> {
    let name = notifier.patience.name(&[b"vine", &source.octets()]);
    let limit = Limit {
        name,
        free: FREE_REQUESTS,
    };
    Ok(notifier.patience.attempt(&[limit], now)?)
}

/// Holds a refusal back for its beat. Who knows the PIN waits for nothing.
async fn refused_on_the_beat<T>(
    notifier: &Notifier,
    began: Instant,
    found: Result<T, NotifierProblem>,
) -> Result<T, NotifierProblem> {
    if found.is_err() {
        notifier.settings.pace.wait(began, REFUSAL).await;
    }
    found
}

/// Does what is done about a PIN that is wrong.
async fn pin_of_nobody(
    notifier: &Notifier,
    pin: &str,
    now: UnixSeconds,
) -> Result<(), NotifierProblem> {
    let store = &notifier.store;
    store.take_try(None, MOST_TRIES, TRIES_PERIOD, now).await?;
    let peppered = notifier.keys.peppered(0, pin.trim());
    notifier.pins.fits(peppered, None).await?;
    Ok(())
}

/// Takes a try and checks the PIN. A sign-up that is over answers as if there were none.
async fn check_pin(
    notifier: &Notifier,
    sign_up: &FiledSignUp,
    pin: &str,
    errand: Errand,
    now: UnixSeconds,
) -> Result<(), NotifierProblem> {
    if !errand.is_open(sign_up.state) {
        pin_of_nobody(notifier, pin, now).await?;
        return Err(NotifierProblem::LinkUnknown);
    }
    let tried = notifier
        .store
        .take_try(Some(sign_up.sequence), MOST_TRIES, TRIES_PERIOD, now)
        .await?;
    let kept = match tried {
        Try::Left(_) => sign_up.pin.clone(),
        Try::Wait(_) => None,
    };
    let peppered = notifier.keys.peppered(sign_up.sequence, pin.trim());
    let fits = notifier.pins.fits(peppered, kept).await?;
    match tried {
        Try::Left(_) if fits => Ok(notifier.store.forget_tries(sign_up.sequence).await?),
        Try::Left(left) => Err(NotifierProblem::WrongPin(left)),
        Try::Wait(seconds) => Err(NotifierProblem::Throttled(seconds)),
    }
}
