//! A sign-up is changed, by whoever may: its holder, or staff at its holder's wish.

use domain::wire::vine::{Changes, SignUpStanding, SignUpState};
use store::alerts::{FiledSignUp, SignUpChange};

use super::{language, topics};
use crate::{Notifier, problem::NotifierProblem};

/// Changes it, if that leaves something to be told and somewhere to tell it. A sign-up that is over is
/// not changed any more, and answers as if there were none.
pub(crate) async fn change(
    notifier: &Notifier,
    sign_up: &FiledSignUp,
    changes: &Changes,
) -> Result<SignUpStanding, NotifierProblem> {
    // Its addresses are forgotten: that none would be left is not what is wrong.
    if matches!(sign_up.state, SignUpState::Cancelled | SignUpState::Expired) {
        return Err(NotifierProblem::LinkUnknown);
    }
    let asked = asked(changes, sign_up)?;
    let now = (notifier.clock)();
    let found = notifier
        .store
        .change_sign_up(sign_up.sequence, &asked, now)
        .await?;
    if found {
        Ok(SignUpStanding {
            state: sign_up.state,
        })
    } else {
        Err(NotifierProblem::LinkUnknown)
    }
}

fn asked(changes: &Changes, sign_up: &FiledSignUp) -> Result<SignUpChange, NotifierProblem> {
    let left = sign_up.contacts.iter().any(|contact| {
        !contact.sealed.is_empty() && !changes.remove_contacts.contains(&contact.number)
    });
    let topics = changes.events.as_deref().map(topics);
    if !left || topics == Some(0) {
        return Err(NotifierProblem::NothingLeft);
    }
    Ok(SignUpChange {
        remove: changes.remove_contacts.clone(),
        topics,
        language: changes.language.as_deref().map(language),
    })
}
