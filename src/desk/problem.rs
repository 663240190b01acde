//! Everything that the desk refuses, as problem details.

use axum::{
    extract::rejection::{JsonRejection, QueryRejection},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{fleet::NotAName, message::LONGEST_MESSAGE, wire::problem::kind};
use store::StoreError;
use thiserror::Error;
use web::{Refusal, Wait};

use crate::{
    account::{AgencyRefusal, CredentialsError, HashingFailed},
    casework::Pending,
    history::HistoryRefusal,
    linking::LinkRefusal,
};

/// Why a request was not done.
#[derive(Debug, Error)]
pub(crate) enum DeskProblem {
    #[error("there is nothing at this address")]
    NotFound,
    #[error("this address takes other methods")]
    MethodNotAllowed,
    #[error("the body is larger than this address takes")]
    TooLarge,
    #[error("the body must be application/json")]
    NotJson,
    #[error("the request is not as the API describes it")]
    Malformed,
    #[error("{0}")]
    Credentials(#[from] CredentialsError),
    #[error("{0}")]
    KioskName(#[from] NotAName),
    #[error("sign in first")]
    SignedOut,
    #[error("the role of this account may not do that")]
    Forbidden,
    #[error("nobody would be left to run the office: make somebody else an administrator first")]
    LastAdministrator,
    #[error("name and password do not belong together")]
    WrongCredentials,
    #[error("the code is wrong, or was used already; wait for the next one and try again")]
    WrongCode,
    #[error("this passkey is not one of this desk's, or was removed, or was not used in time")]
    PasskeyRefused,
    #[error("passkeys do not work at this office: its public address is not a name")]
    NoPasskeys,
    #[error("a passkey is called something of 1 to 40 characters")]
    PasskeyName,
    #[error("{0}")]
    Agency(AgencyRefusal),
    #[error("no sign-in of an agency is set up at this desk")]
    NoAgency,
    #[error("this office takes no passwords; sign in by the agency's own sign-in")]
    PasswordsOff,
    #[error("this account signs in by the agency's own sign-in, and by nothing else")]
    AgencyAccount,
    #[error("what this account is there for is what the agency says when they sign in")]
    AgencyRole,
    #[error("signing in is not finished")]
    Unfinished,
    #[error("prove again that it is you, then ask again")]
    NotFresh,
    #[error("this link was used already, or it expired; ask an administrator for a new one")]
    NotInvited,
    #[error("somebody else has this name; choose another one")]
    NameTaken,
    #[error("a message has 1 to {LONGEST_MESSAGE} characters, and no control characters")]
    NotAMessage,
    #[error("this person cannot be written to: their receipt belongs to another intake")]
    NoThread,
    #[error(
        "somebody changed this case a moment ago, and nothing was overwritten; look at it again"
    )]
    CaseMoved,
    #[error("somebody else has this case; ask them to hand it over, or a supervisor to assign it")]
    CaseTaken,
    #[error("that cannot be done with this case as it is now")]
    NotNow,
    #[error("you said before that this is a hoax; a second person has to read it and agree")]
    SecondPerson,
    #[error("{0}")]
    History(#[from] HistoryRefusal),
    #[error("{0}")]
    Pending(#[from] Pending),
    #[error("there are others in this cluster than those you saw; look at it again")]
    ClusterGrew,
    #[error(
        "nothing was closed: these are somebody else's, need a second person, or have to be read one by one"
    )]
    NoneOfMany,
    #[error("{0}")]
    Link(#[from] LinkRefusal),
    #[error("a legal hold keeps this case as it is; ask a supervisor to take it away first")]
    OnHold,
    #[error("the person wrote what nobody has read yet, and it would be erased too; read it first")]
    Unread,
    #[error("this local contact cannot be kept: {0}")]
    NotAContact(&'static str),
    #[error("these settings cannot be used: {0}")]
    NotASetting(&'static str),
    #[error(
        "somebody changed the settings a moment ago, and nothing was overwritten; look at them again"
    )]
    SettingsMoved,
    #[error("this office keeps its settings in a file; they are changed there")]
    KeptInFile,
    #[error("nobody with this number works on cases")]
    NoColleague,
    #[error("the request came from another site")]
    CrossSite,
    #[error("too many attempts; try again in {0} seconds")]
    Throttled(u64),
    #[error("the office's storage is full; reading still works")]
    Full,
    #[error("the office's storage does not answer; try again")]
    Unavailable,
    #[error("the server made a mistake; it is in its log")]
    Internal,
}

impl From<JsonRejection> for DeskProblem {
    fn from(rejection: JsonRejection) -> Self {
        // The rejection's own words may repeat what was sent; ours never do.
        match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::NotJson,
            _ => Self::Malformed,
        }
    }
}

impl From<QueryRejection> for DeskProblem {
    fn from(_: QueryRejection) -> Self {
        Self::Malformed
    }
}

impl From<Wait> for DeskProblem {
    fn from(Wait(seconds): Wait) -> Self {
        Self::Throttled(seconds)
    }
}

impl From<HashingFailed> for DeskProblem {
    fn from(error: HashingFailed) -> Self {
        tracing::error!(%error);
        Self::Internal
    }
}

impl From<StoreError> for DeskProblem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, source = ?std::error::Error::source(&error), "the store failed");
        match error {
            StoreError::Full(_) => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

impl IntoResponse for DeskProblem {
    fn into_response(self) -> Response {
        Refusal::new(self.class(), self.to_string())
            .after(self.wait())
            .into_response()
    }
}

impl DeskProblem {
    fn class(&self) -> (StatusCode, &'static str, &'static str) {
        use StatusCode as Status;
        match self {
            Self::NotFound => (Status::NOT_FOUND, kind::NOT_FOUND, "Not found"),
            Self::MethodNotAllowed => (
                Status::METHOD_NOT_ALLOWED,
                kind::METHOD_NOT_ALLOWED,
                "Method not allowed",
            ),
            Self::TooLarge => (Status::PAYLOAD_TOO_LARGE, kind::TOO_LARGE, "Too large"),
            Self::NotJson => (
                Status::UNSUPPORTED_MEDIA_TYPE,
                kind::UNSUPPORTED_MEDIA_TYPE,
                "Not JSON",
            ),
            Self::Malformed
            | Self::NotAMessage
            | Self::NotAContact(_)
            | Self::NotASetting(_)
            | Self::PasskeyName
            | Self::Credentials(_)
            | Self::KioskName(_) => (
                Status::UNPROCESSABLE_ENTITY,
                kind::MALFORMED,
                "Malformed request",
            ),
            Self::SignedOut => (Status::UNAUTHORIZED, kind::SIGNED_OUT, "Not signed in"),
            Self::WrongCredentials => (
                Status::UNAUTHORIZED,
                kind::WRONG_CREDENTIALS,
                "Wrong name or password",
            ),
            Self::WrongCode => (Status::UNAUTHORIZED, kind::WRONG_CODE, "Wrong code"),
            Self::PasskeyRefused => (
                Status::UNAUTHORIZED,
                kind::PASSKEY_REFUSED,
                "Passkey refused",
            ),
            Self::Agency(refusal) => of_the_agency(refusal),
            Self::PasswordsOff => (Status::FORBIDDEN, kind::AGENCY_REFUSED, "No passwords here"),
            Self::NoAgency | Self::AgencyAccount | Self::AgencyRole => {
                (Status::CONFLICT, kind::CONFLICT, "Not this way")
            }
            Self::NoPasskeys => (Status::CONFLICT, kind::CONFLICT, "No passkeys here"),
            Self::Unfinished => (
                Status::UNAUTHORIZED,
                kind::SIGN_IN_UNFINISHED,
                "Not signed in yet",
            ),
            Self::NotFresh => (
                Status::UNAUTHORIZED,
                kind::REAUTHENTICATION_REQUIRED,
                "Prove again that it is you",
            ),
            Self::Forbidden => (Status::FORBIDDEN, kind::FORBIDDEN, "Not allowed"),
            Self::LastAdministrator => (Status::CONFLICT, kind::CONFLICT, "Last administrator"),
            Self::NotInvited => (Status::FORBIDDEN, kind::NOT_INVITED, "Not invited"),
            Self::NameTaken => (Status::CONFLICT, kind::CONFLICT, "Name taken"),
            Self::History(refusal) => refusal.class(),
            Self::NoThread => (Status::CONFLICT, kind::CONFLICT, "No thread"),
            Self::CaseMoved
            | Self::CaseTaken
            | Self::NotNow
            | Self::SecondPerson
            | Self::ClusterGrew
            | Self::NoneOfMany
            | Self::Link(_)
            | Self::OnHold
            | Self::Unread
            | Self::Pending(_)
            | Self::NoColleague
            | Self::SettingsMoved
            | Self::KeptInFile => (Status::CONFLICT, kind::CONFLICT, "Not as it was"),
            Self::CrossSite => (Status::FORBIDDEN, kind::CROSS_SITE, "From another site"),
            Self::Throttled(_) => (
                Status::TOO_MANY_REQUESTS,
                kind::THROTTLED,
                "Too many attempts",
            ),
            Self::Full => (
                Status::INSUFFICIENT_STORAGE,
                kind::STORAGE_FULL,
                "Storage full",
            ),
            Self::Unavailable => (
                Status::SERVICE_UNAVAILABLE,
                kind::UNAVAILABLE,
                "Not available",
            ),
            Self::Internal => (
                Status::INTERNAL_SERVER_ERROR,
                kind::INTERNAL,
                "Internal error",
            ),
        }
    }

    /// Seconds to wait, where that is known.
    fn wait(&self) -> Option<u64> {
        match self {
            Self::Throttled(seconds) => Some(*seconds),
            _ => None,
        }
    }
}

fn of_the_agency(refusal: &AgencyRefusal) -> (StatusCode, &'static str, &'static str) {
    if matches!(refusal, AgencyRefusal::Silent) {
        return (
            StatusCode::SERVICE_UNAVAILABLE,
            kind::AGENCY_SILENT,
            "The agency does not answer",
        );
    }
    let status = if refusal.is_forbidden() {
        StatusCode::FORBIDDEN
    } else {
        StatusCode::UNAUTHORIZED
    };
    (status, kind::AGENCY_REFUSED, "Not signed in by the agency")
}
