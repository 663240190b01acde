//! The code of a text message and the PIN, for whoever has no link at hand: `POST /api/vine/code`
//! confirms the number that the code went to, `POST /api/vine/code/cancel` ends the sign-up, as an
//! automatic telephone line asks it to.
//!
//! Of a million codes two sign-ups may have the same one; the PIN tells them apart, and whoever does
//! not know it learns nothing of how many there are.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{CodeAndPin, SignUpStanding, SignUpState};
use store::StoreError;
use web::{Limit, Source};

use super::access::{check_pin, patient, pin_of_nobody};
use crate::{Notifier, problem::NotifierProblem};

/// Tries at one code that are free, whoever makes them.
const FREE_TRIES: u32 = 5;

/// What is done with a code.
#[derive(Clone, Copy)]
enum Wish {
    Confirm,
    Cancel,
}

pub(crate) async fn post_code(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(asked) = body?;
    by_code(&notifier, source, &asked, Wish::Confirm).await
}

pub(crate) async fn post_code_cancel(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(asked) = body?;
    by_code(&notifier, source, &asked, Wish::Cancel).await
}

async fn by_code(
    notifier: &Notifier,
    source: Source,
    CodeAndPin { code, pin }: &CodeAndPin,
    wish: Wish,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let now = (notifier.clock)();
    patient(notifier, source, now)?;
    let mark = notifier.keys.code_mark(code.trim());
    let name = notifier.patience.name(&[b"code", &mark]);
    let limit = Limit {
        name,
        free: FREE_TRIES,
    };
    notifier.patience.attempt(&[limit], now)?;
    let mut refusal = NotifierProblem::LinkUnknown;
    let mut checked = false;
    for (sequence, contact) in found(notifier, &mark, wish, now).await? {
        let Some(sign_up) = notifier.store.sign_up(sequence).await? else {
            continue;
        };
        checked = true;
        if let Err(problem) = check_pin(notifier, &sign_up, pin, now).await {
            refusal = problem;
            continue;
        }
        let (done, state) = match wish {
            Wish::Confirm => (
                notifier.store.confirm(sequence, contact, now).await?,
                SignUpState::Confirmed,
            ),
            Wish::Cancel => (
                notifier.store.cancel_sign_up(sequence, now).await?,
                SignUpState::Cancelled,
            ),
        };
        if done {
            return Ok(Json(SignUpStanding { state }));
        }
    }
    if !checked {
        pin_of_nobody(notifier, pin).await?;
    }
    Err(refusal)
}

/// The sign-ups that a code is good for, and the contact that it went to where that counts.
async fn found(
    notifier: &Notifier,
    mark: &[u8; 32],
    wish: Wish,
    now: u64,
) -> Result<Vec<(i64, u8)>, StoreError> {
    match wish {
        Wish::Confirm => notifier.store.contacts_of_code(mark, now).await,
        Wish::Cancel => {
            let sign_ups = notifier.store.sign_ups_of_code(mark).await?;
            Ok(sign_ups.into_iter().map(|sequence| (sequence, 0)).collect())
        }
    }
}
