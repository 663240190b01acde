//! `POST /api/vine/code`: the code of a text message and the PIN confirm the number that it went to.
//!
//! Of a million codes two sign-ups may have the same one; the PIN tells them apart, and whoever does
//! not know it learns nothing of how many there are.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
};
use domain::wire::vine::{CodeAndPin, SignUpStanding, SignUpState};
use web::{Limit, Source};

use super::access::{check_pin, patient, pin_of_nobody};
use crate::{Notifier, problem::NotifierProblem};

/// Tries at one code that are free, whoever makes them.
const FREE_TRIES: u32 = 5;

pub(crate) async fn post_code(
    State(notifier): State<Notifier>,
    source: Source,
    body: Result<Json<CodeAndPin>, JsonRejection>,
) -> Result<Json<SignUpStanding>, NotifierProblem> {
    let Json(CodeAndPin { code, pin }) = body?;
    let now = (notifier.clock)();
    patient(&notifier, source, now)?;
    let mark = notifier.keys.code_mark(code.trim());
    let name = notifier.patience.name(&[b"code", &mark]);
    let limit = Limit {
        name,
        free: FREE_TRIES,
    };
    notifier.patience.attempt(&[limit], now)?;
    let mut refusal = NotifierProblem::LinkUnknown;
    let mut checked = false;
    let found = notifier.store.contacts_of_code(&mark, now).await?;
    for (sequence, contact) in &found {
        let Some(sign_up) = notifier.store.sign_up(*sequence).await? else {
            continue;
        };
        checked = true;
        match check_pin(&notifier, &sign_up, &pin, now).await {
            Ok(()) => {
                if notifier.store.confirm(*sequence, *contact, now).await? {
                    return Ok(Json(SignUpStanding {
                        state: SignUpState::Confirmed,
                    }));
                }
            }
            Err(problem) => refusal = problem,
        }
    }
    if !checked {
        pin_of_nobody(&notifier, &pin).await?;
    }
    Err(refusal)
}
