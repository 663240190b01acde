//! Errors in the API: problem details (RFC 9457), sent as `application/problem+json`.

use serde::{Deserialize, Serialize};

/// One problem. It says what happened and what to do, and repeats nothing that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// A relative address that names the kind of problem, such as `/problems/too-large`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind in a few words; the same for every occurrence.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time and what to do.
    pub detail: String,
}

/// The kinds of problem that there are: values of [`Problem::kind`].
pub mod kind {
    /// 404: there is nothing at this address.
    pub const NOT_FOUND: &str = "/problems/not-found";
    /// 405: the address takes other methods.
    pub const METHOD_NOT_ALLOWED: &str = "/problems/method-not-allowed";
    /// 408: the request took too long to arrive or to answer.
    pub const TIMEOUT: &str = "/problems/timeout";
    /// 413: the body is larger than the address takes.
    pub const TOO_LARGE: &str = "/problems/too-large";
    /// 415: the body is not said to be JSON.
    pub const UNSUPPORTED_MEDIA_TYPE: &str = "/problems/unsupported-media-type";
    /// 422: the body is not of the shape that the address takes.
    pub const MALFORMED: &str = "/problems/malformed";
    /// 422: sealed to a key that the office never published for that part.
    pub const UNKNOWN_KEY: &str = "/problems/unknown-key";
    /// 409: another submission has this id, or another account this name.
    pub const CONFLICT: &str = "/problems/conflict";
    /// 404: no intake with this receipt was opened at the desk, or not yet.
    pub const RECEIPT_UNKNOWN: &str = "/problems/receipt-unknown";
    /// 404: no draft lies there, or it expired.
    pub const DRAFT_UNKNOWN: &str = "/problems/draft-unknown";
    /// 404: nothing was left to be handed off there, or it expired.
    pub const HANDOFF_UNKNOWN: &str = "/problems/handoff-unknown";
    /// 410: it was taken already. It is given once.
    pub const HANDOFF_TAKEN: &str = "/problems/handoff-taken";
    /// 507: the office's storage is full.
    pub const STORAGE_FULL: &str = "/problems/storage-full";
    /// 503: try again; nothing was done.
    pub const UNAVAILABLE: &str = "/problems/unavailable";
    /// 500: a fault of the server's.
    pub const INTERNAL: &str = "/problems/internal";
    /// 401: nobody is signed in.
    pub const SIGNED_OUT: &str = "/problems/signed-out";
    /// 401: name and password do not belong together.
    pub const WRONG_CREDENTIALS: &str = "/problems/wrong-credentials";
    /// 401: the code is wrong, was used already, or is too old.
    pub const WRONG_CODE: &str = "/problems/wrong-code";
    /// 401: no passkey of this desk, or it was not used as it should be.
    pub const PASSKEY_REFUSED: &str = "/problems/passkey-refused";
    /// 401 or 403: the agency's own sign-in did not lead to the desk; the detail says why. Or this office
    /// takes no passwords.
    pub const AGENCY_REFUSED: &str = "/problems/agency-refused";
    /// 503: the agency's own sign-in does not answer.
    pub const AGENCY_SILENT: &str = "/problems/agency-silent";
    /// 401: the name and the password were right, and more is owed before anything else can be done.
    pub const SIGN_IN_UNFINISHED: &str = "/problems/sign-in-unfinished";
    /// 401: this asks for a proof that is not older than a few minutes. Give one, and ask again.
    pub const REAUTHENTICATION_REQUIRED: &str = "/problems/reauthentication-required";
    /// 403: the request came from another site.
    pub const CROSS_SITE: &str = "/problems/cross-site";
    /// 403: the role of the account may not do this.
    pub const FORBIDDEN: &str = "/problems/forbidden";
    /// 403: no such invitation, or it was used, or it expired.
    pub const NOT_INVITED: &str = "/problems/not-invited";
    /// 429: too many attempts; `Retry-After` says in how many seconds to try again.
    pub const THROTTLED: &str = "/problems/throttled";
    /// 428: no proof of work, or one that is wrong, old or spent. Take a new challenge and send the
    /// same bytes again.
    pub const PROOF_REQUIRED: &str = "/problems/proof-required";
    /// 401: no kiosk of this office signed the request, or not this request. A proof of work is
    /// taken instead.
    pub const KIOSK_UNKNOWN: &str = "/problems/kiosk-unknown";
    /// 401: the office revoked the kiosk.
    pub const KIOSK_REVOKED: &str = "/problems/kiosk-revoked";
    /// 401: the kiosk's clock is minutes away from the office's, which a challenge tells.
    pub const KIOSK_CLOCK: &str = "/problems/kiosk-clock";
    /// 403: the enrolment code is wrong, used or expired.
    pub const CODE_REFUSED: &str = "/problems/code-refused";
    /// 404: no sign-up for alerts belongs to this link or code, or it expired, or it was used up; or the
    /// code has another PIN.
    pub const LINK_UNKNOWN: &str = "/problems/link-unknown";
    /// 403: the PIN is not the one of the link's sign-up. The member `tries_left` says how many more tries
    /// this link has.
    pub const WRONG_PIN: &str = "/problems/wrong-pin";
    /// 401: no source of custody events signed the request, or not this request, or its clock is
    /// minutes away from the office's.
    pub const SOURCE_UNKNOWN: &str = "/problems/source-unknown";
}
