//! `GET` and `POST /desk/api/account/reminders`: when whoever asks is reminded, and at which address.

use axum::{
    Json,
    extract::{State, rejection::JsonRejection},
    http::StatusCode,
};
use domain::{
    value::EmailAddress,
    wire::reminders::{OwnReminders, ReminderRule, Reminders},
};

use crate::{Desk, account::SignedIn, problem::DeskProblem};

pub(crate) async fn get_reminders(
    State(desk): State<Desk>,
    staff: SignedIn,
) -> Result<Json<OwnReminders>, DeskProblem> {
    let kept = desk.store.reminders(staff.account()).await?;
    let (chosen, refused) = kept.unwrap_or_else(|| (nothing(), false));
    Ok(Json(OwnReminders {
        chosen,
        possible: desk.sends_mail,
        refused,
    }))
}

pub(crate) async fn post_reminders(
    State(desk): State<Desk>,
    staff: SignedIn,
    body: Result<Json<Reminders>, JsonRejection>,
) -> Result<StatusCode, DeskProblem> {
    let Json(asked) = body?;
    let chosen = match asked.rule {
        // No address is kept that nobody writes to.
        ReminderRule::Never => nothing(),
        ReminderRule::Daily | ReminderRule::Urgent => {
            let address = EmailAddress::read(&asked.address);
            let address = address.map_err(|_| DeskProblem::Malformed)?;
            Reminders {
                rule: asked.rule,
                address: address.as_str().to_owned(),
            }
        }
    };
    desk.store.keep_reminders(staff.account(), &chosen).await?;
    Ok(StatusCode::NO_CONTENT)
}

fn nothing() -> Reminders {
    Reminders {
        rule: ReminderRule::Never,
        address: String::new(),
    }
}
