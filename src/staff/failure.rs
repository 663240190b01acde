//! What can go wrong between the desk and its server, and how that is told to the person at it.

use domain::wire::problem::kind;

use crate::{
    browser::passkeys::NoPasskey,
    words::{say, say_with},
};

/// Why a request did not give what was asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Failure {
    /// No answer came.
    #[error("the server cannot be reached")]
    Unreachable,
    /// Nobody is signed in, or no longer.
    #[error("nobody is signed in")]
    SignedOut,
    /// Name and password do not belong together.
    #[error("the name or the password is wrong")]
    WrongCredentials,
    /// The code is wrong or was used already.
    #[error("the code is wrong")]
    WrongCode,
    /// The server does not take this passkey.
    #[error("the passkey is refused")]
    PasskeyRefused,
    /// The browser gave no passkey.
    #[error("there is no passkey")]
    NoPasskey(NoPasskey),
    /// More is owed before anything else can be done.
    #[error("signing in is not finished")]
    Unfinished,
    /// It has to be proved again who is at the desk.
    #[error("a fresh proof is asked for")]
    NotFresh,
    /// Too many attempts.
    #[error("too many attempts")]
    Throttled {
        /// How long to wait.
        seconds: u64,
    },
    /// The account may not do this.
    #[error("not allowed")]
    Forbidden,
    /// The one-time link is unknown, used or expired.
    #[error("the one-time link is not good")]
    NotInvited,
    /// There is nothing under this address.
    #[error("not found")]
    NotFound,
    /// The server says what is wrong, in words for a person.
    #[error("refused")]
    Refused {
        /// The problem's own words.
        detail: String,
    },
    /// The server is at fault, or its answer makes no sense.
    #[error("the server failed")]
    Broken,
}

impl From<NoPasskey> for Failure {
    fn from(why: NoPasskey) -> Self {
        Self::NoPasskey(why)
    }
}

impl Failure {
    /// What the status and the kind of a problem amount to.
    pub(crate) fn of(status: u16, problem: &str, detail: String, retry_after: Option<u64>) -> Self {
        match (status, problem) {
            (_, kind::WRONG_CREDENTIALS) => Self::WrongCredentials,
            (_, kind::WRONG_CODE) => Self::WrongCode,
            (_, kind::PASSKEY_REFUSED) => Self::PasskeyRefused,
            (_, kind::SIGN_IN_UNFINISHED) => Self::Unfinished,
            (_, kind::REAUTHENTICATION_REQUIRED) => Self::NotFresh,
            (_, kind::NOT_INVITED) => Self::NotInvited,
            (_, kind::AGENCY_REFUSED | kind::AGENCY_SILENT) => Self::Refused { detail },
            (401, _) => Self::SignedOut,
            (403, _) => Self::Forbidden,
            (404, _) => Self::NotFound,
            (429, _) => Self::Throttled {
                seconds: retry_after.unwrap_or(60),
            },
            (400..=499 | 507, _) if !detail.is_empty() => Self::Refused { detail },
            _ => Self::Broken,
        }
    }

    /// What happened and what to do.
    pub(crate) fn sentence(&self) -> String {
        match self {
            Self::Unreachable => say("failure-unreachable"),
            Self::SignedOut => say("failure-signed-out"),
            Self::WrongCredentials => say("failure-wrong-credentials"),
            Self::WrongCode => say("failure-wrong-code"),
            Self::PasskeyRefused => say("failure-passkey-refused"),
            Self::NoPasskey(NoPasskey::NotGiven) => say("failure-passkey-not-given"),
            Self::NoPasskey(NoPasskey::Known) => say("failure-passkey-known"),
            Self::NoPasskey(NoPasskey::Elsewhere) => say("failure-passkey-elsewhere"),
            Self::Unfinished => say("failure-unfinished"),
            Self::NotFresh => say("failure-not-fresh"),
            Self::Throttled { seconds } => throttled(*seconds),
            Self::Forbidden => say("failure-forbidden"),
            Self::NotInvited => say("failure-not-invited"),
            Self::NotFound => say("failure-not-found"),
            Self::Refused { detail } => as_sentence(detail),
            Self::Broken => say("failure-broken"),
        }
    }
}

/// A problem's words begin small and end without a stop, as errors do.
fn as_sentence(detail: &str) -> String {
    let mut letters = detail.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let stop = if detail.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    first
        .to_uppercase()
        .chain(letters)
        .chain(stop.chars())
        .collect()
}

fn throttled(seconds: u64) -> String {
    let (key, count) = match seconds {
        0..=90 => ("failure-throttled-seconds", seconds.max(1)),
        _ => ("failure-throttled-minutes", seconds.div_ceil(60)),
    };
    say_with(key, &[("count", &count.to_string())])
}

#[cfg(test)]
mod tests {
    use domain::wire::problem::kind;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Failure;

    fn of(status: u16, problem: &str) -> Failure {
        Failure::of(status, problem, "Say it differently.".to_owned(), Some(30))
    }

    #[wasm_bindgen_test]
    fn a_wrong_password_is_not_an_ended_session() {
        assert_eq!(of(401, kind::WRONG_CREDENTIALS), Failure::WrongCredentials);
        assert_eq!(of(401, kind::SIGNED_OUT), Failure::SignedOut);
        assert_eq!(of(401, kind::WRONG_CODE), Failure::WrongCode);
        assert_eq!(of(401, kind::REAUTHENTICATION_REQUIRED), Failure::NotFresh);
    }

    #[wasm_bindgen_test]
    fn what_the_server_explains_is_shown_in_its_words() {
        assert_eq!(
            of(409, kind::CONFLICT),
            Failure::Refused {
                detail: "Say it differently.".to_owned()
            }
        );
        assert_eq!(Failure::of(422, "", String::new(), None), Failure::Broken);
    }

    #[wasm_bindgen_test]
    fn why_the_agency_led_nowhere_is_said_in_the_servers_words() {
        for (status, kind) in [(401, kind::AGENCY_REFUSED), (503, kind::AGENCY_SILENT)] {
            let detail = "Say it differently.".to_owned();
            assert_eq!(of(status, kind), Failure::Refused { detail });
        }
    }

    #[wasm_bindgen_test]
    fn the_servers_words_become_a_sentence() {
        let said = |detail: &str| Failure::of(409, "", detail.to_owned(), None).sentence();
        assert_eq!(
            said("name taken; choose another"),
            "Name taken; choose another."
        );
        assert_eq!(said("Say it differently."), "Say it differently.");
    }

    #[wasm_bindgen_test]
    fn a_fault_of_the_server_is_never_quoted() {
        assert_eq!(of(500, kind::INTERNAL), Failure::Broken);
    }

    #[wasm_bindgen_test]
    fn throttling_says_how_long() {
        assert_eq!(of(429, kind::THROTTLED), Failure::Throttled { seconds: 30 });
        assert!(Failure::Throttled { seconds: 121 }.sentence().contains('3'));
    }
}
