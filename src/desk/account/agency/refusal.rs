//! Why somebody who comes from the agency's own sign-in is not let in.

use thiserror::Error;

/// The reason, in words for the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub(crate) enum AgencyRefusal {
    #[error(
        "this sign-in was begun in another browser, or too long ago, or was used already; begin again"
    )]
    UnknownJourney,
    #[error("the agency's sign-in was not finished; begin again, or sign in another way")]
    Declined,
    #[error("the agency's sign-in does not answer; an account of the desk's own still works")]
    Silent,
    /// With what does not hold, in a word for the log and the audit.
    #[error(
        "the agency's sign-in gave an answer that does not hold; begin again, and tell who runs this \
         office if it happens again"
    )]
    NotBelieved(&'static str),
    #[error("the agency did not ask you again who you are, which this office wants; begin again")]
    Stale,
    #[error(
        "the agency knows you, but none of your groups has a role at this desk; ask who runs this \
         office for one"
    )]
    NoRole,
    #[error("your account at this desk was closed; ask who runs this office")]
    Closed,
    #[error("somebody else signed in at the agency than who is signed in here")]
    SomebodyElse,
}

impl AgencyRefusal {
    /// The word for it in log and audit.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::UnknownJourney => "journey",
            Self::Declined => "declined",
            Self::Silent => "silent",
            Self::NotBelieved(what) => what,
            Self::Stale => "stale",
            Self::NoRole => "no_role",
            Self::Closed => "closed",
            Self::SomebodyElse => "somebody_else",
        }
    }

    /// Whether the person is known, and may not.
    pub(crate) const fn is_forbidden(self) -> bool {
        matches!(self, Self::NoRole | Self::Closed)
    }
}
