//! Who holds a link, or has the code of a text message at hand, and knows the PIN.
//!
//! Tries are counted before the PIN is checked, for the sign-up, so that neither several links nor
//! requests at the same time give more of them. For an unknown link or code a PIN is checked against
//! nobody's, so that it takes as long.

use domain::wire::{UnixSeconds, vine::SignUpState};
use store::{
    StoreError,
    alerts::{FiledSignUp, Link, LinkPurpose, Try},
};
use web::{Limit, Source};
use zeroize::Zeroizing;

use crate::{Notifier, keys::digest, problem::NotifierProblem};

/// Tries at the PIN of one sign-up in the period; then it waits for the period's end.
pub(crate) const MOST_TRIES: u32 = 10;
/// A day: with ten tries in it, half of ten thousand PINs take more than a year.
pub(crate) const TRIES_PERIOD: UnixSeconds = 24 * 60 * 60;
/// Requests of one address that are free; a household or an office may share one.
const FREE_REQUESTS: u32 = 20;

/// Tries at one code that are free, whoever makes them.
const FREE_TRIES: u32 = 5;

/// Every link leads to its holder's own sign-up.
pub(super) const ANY_LINK: &[LinkPurpose] = &[
    LinkPurpose::Confirm,
    LinkPurpose::Update,
    LinkPurpose::Cancel,
];

/// A sign-up that its holder has shown to be theirs.
pub(super) struct Access {
    pub(super) link: Link,
    pub(super) sign_up: FiledSignUp,
}

/// Finds the sign-up of a link of one of these purposes, and checks the PIN.
pub(super) async fn access(
    notifier: &Notifier,
    source: Source,
    (token, pin): (&str, &str),
    purposes: &[LinkPurpose],
) -> Result<Access, NotifierProblem> {
    let now = (notifier.clock)();
    patient(notifier, source, now)?;
    let link = notifier.store.link(&digest(token), now).await?;
    let link = link.filter(|link| purposes.contains(&link.purpose));
    let sign_up = match &link {
        Some(link) => notifier.store.sign_up(link.sequence).await?,
        None => None,
    };
    let (Some(link), Some(sign_up)) = (link, sign_up) else {
        pin_of_nobody(notifier, pin).await?;
        return Err(NotifierProblem::LinkUnknown);
    };
    check_pin(notifier, &sign_up, pin, now).await?;
    Ok(Access { link, sign_up })
}

/// What a code is good for.
#[derive(Clone, Copy)]
pub(super) enum Reach {
    /// The contact that it went to, while that can be confirmed.
    Contact,
    /// The sign-up as a whole, as long as there is one.
    SignUp,
}

/// Finds the sign-up of a code that came by a text message, and the contact where one was asked for,
/// and checks the PIN.
///
/// Of a million codes two sign-ups may have the same one; the PIN tells them apart. Six digits can be
/// guessed, as a link cannot: so a wrong PIN, and a sign-up that has no tries left, answer as a code
/// that nobody has, and whoever does not know the PIN is not told whether there is a sign-up.
pub(super) async fn access_by_code(
    notifier: &Notifier,
    source: Source,
    (code, pin): (&str, &str),
    reach: Reach,
) -> Result<(FiledSignUp, u8), NotifierProblem> {
    let now = (notifier.clock)();
    patient(notifier, source, now)?;
    let mark = notifier.keys.code_mark(code.trim());
    let limit = Limit {
        name: notifier.patience.name(&[b"code", &mark]),
        free: FREE_TRIES,
    };
    notifier.patience.attempt(&[limit], now)?;
    let mut checked = false;
    for (sequence, contact) in reached(notifier, &mark, reach, now).await? {
        let Some(sign_up) = notifier.store.sign_up(sequence).await? else {
            continue;
        };
        match check_pin(notifier, &sign_up, pin, now).await {
            Ok(()) => return Ok((sign_up, contact)),
            Err(NotifierProblem::WrongPin(_) | NotifierProblem::LinkUnknown) => checked = true,
            Err(NotifierProblem::Throttled(_)) => {}
            Err(problem) => return Err(problem),
        }
    }
    if !checked {
        pin_of_nobody(notifier, pin).await?;
    }
    Err(NotifierProblem::LinkUnknown)
}

/// Number and contact of each sign-up that a code leads to; 0 is no contact.
async fn reached(
    notifier: &Notifier,
    mark: &[u8; 32],
    reach: Reach,
    now: UnixSeconds,
) -> Result<Vec<(i64, u8)>, StoreError> {
    match reach {
        Reach::Contact => notifier.store.contacts_of_code(mark, now).await,
        Reach::SignUp => {
            let sign_ups = notifier.store.sign_ups_of_code(mark).await?;
            Ok(sign_ups.into_iter().map(|sequence| (sequence, 0)).collect())
        }
    }
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

/// Takes as long as a PIN that is wrong.
async fn pin_of_nobody(notifier: &Notifier, pin: &str) -> Result<(), NotifierProblem> {
    let peppered = notifier.keys.peppered(0, pin);
    notifier.pins.fits(peppered, None).await?;
    Ok(())
}

/// Takes a try and checks the PIN. A sign-up that is over answers as if there were none.
async fn check_pin(
    notifier: &Notifier,
    sign_up: &FiledSignUp,
    pin: &str,
    now: UnixSeconds,
) -> Result<(), NotifierProblem> {
    let pin = Zeroizing::new(pin.trim().to_owned());
    let over = matches!(
        sign_up.state,
        SignUpState::Expired | SignUpState::Unreadable
    );
    if over {
        pin_of_nobody(notifier, &pin).await?;
        return Err(NotifierProblem::LinkUnknown);
    }
    let tried = notifier
        .store
        .take_try(sign_up.sequence, MOST_TRIES, TRIES_PERIOD, now)
        .await?;
    let left = match tried {
        Try::Left(left) => left,
        Try::Wait(seconds) => return Err(NotifierProblem::Throttled(seconds)),
    };
    let peppered = notifier.keys.peppered(sign_up.sequence, &pin);
    if !notifier.pins.fits(peppered, sign_up.pin.clone()).await? {
        return Err(NotifierProblem::WrongPin(left));
    }
    notifier.store.forget_tries(sign_up.sequence).await?;
    Ok(())
}
