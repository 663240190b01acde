//! The addresses of the staff API.

/// Takes up an invitation.
pub const SETUP: &str = "/desk/api/setup";
/// Signing in, who is signed in, signing out.
pub const SESSION: &str = "/desk/api/session";
/// Finishes signing in with a code.
pub const CODE: &str = "/desk/api/session/code";
/// Proves again who is signed in.
pub const PROOF: &str = "/desk/api/session/proof";
/// The same by a passkey.
pub const PROOF_BY_PASSKEY: &str = "/desk/api/session/proof/passkey";
/// How people sign in at this desk.
pub const SIGN_IN: &str = "/desk/api/sign-in";
/// Sends a browser to the agency's own sign-in.
pub const AGENCY_BEGIN: &str = "/desk/api/session/agency/begin";
/// The browser comes back from there.
pub const SESSION_BY_AGENCY: &str = "/desk/api/session/agency";
/// Sends whoever is signed in there, to prove that it is them.
pub const PROOF_BY_AGENCY_BEGIN: &str = "/desk/api/session/proof/agency/begin";
/// Signing in by a passkey alone.
pub const SESSION_BY_PASSKEY: &str = "/desk/api/session/passkey";
/// Begins that, and a proof by a passkey.
pub const PASSKEY_ASKED: &str = "/desk/api/session/passkey/begin";
/// Adds a passkey.
pub const PASSKEYS: &str = "/desk/api/account/passkeys";
/// Begins to add one.
pub const PASSKEY_BEGUN: &str = "/desk/api/account/passkeys/begin";
/// Removes one.
pub const PASSKEY_REMOVE: &str = "/desk/api/account/passkeys/{number}/remove";
/// How whoever asks signs in.
pub const OWN_ACCOUNT: &str = "/desk/api/account";
/// When whoever asks is reminded by mail of what waits.
pub const REMINDERS: &str = "/desk/api/account/reminders";
/// Begins to set up a second factor.
pub const SECOND_FACTOR: &str = "/desk/api/account/second-factor";
/// From then on it counts.
pub const SECOND_FACTOR_CONFIRM: &str = "/desk/api/account/second-factor/confirm";
/// Takes one's own second factor away.
pub const SECOND_FACTOR_REMOVE: &str = "/desk/api/account/second-factor/remove";
/// Makes new recovery codes.
pub const RECOVERY_CODES: &str = "/desk/api/account/recovery-codes";
/// Takes somebody's second factor and passkeys away.
pub const SECOND_FACTOR_RESET: &str = "/desk/api/staff/{id}/second-factor/reset";
/// Who works here.
pub const STAFF: &str = "/desk/api/staff";
/// Changes an account.
pub const ACCOUNT: &str = "/desk/api/staff/{id}";
/// Says which cases somebody is there for.
pub const DUTY: &str = "/desk/api/staff/{id}/duty";
/// Who can be asked at a place.
pub const LOCAL_CONTACTS: &str = "/desk/api/local-contacts";
/// Changes one of them.
pub const LOCAL_CONTACT: &str = "/desk/api/local-contacts/{number}";
/// Takes one of them out.
pub const LOCAL_CONTACT_REMOVE: &str = "/desk/api/local-contacts/{number}/remove";
/// What somebody chose of the queue.
pub const QUEUE_CHOICES: &str = "/desk/api/queue/choices";
/// Makes an invitation.
pub const INVITATIONS: &str = "/desk/api/invitations";
/// Who is signed in where.
pub const SESSIONS: &str = "/desk/api/sessions";
/// Ends a session.
pub const SESSION_END: &str = "/desk/api/sessions/{id}/end";
/// What was written down of all that happened.
pub const AUDIT: &str = "/desk/api/audit";
/// The queue.
pub const INTAKES: &str = "/desk/api/intakes";
/// One intake.
pub const INTAKE: &str = "/desk/api/intakes/{id}";
/// What visitor and office wrote to each other.
pub const MESSAGES: &str = "/desk/api/intakes/{id}/messages";
/// Writes to the visitor.
pub const REPLIES: &str = "/desk/api/intakes/{id}/replies";
/// How a case stands, and doing something about it.
pub const CASE: &str = "/desk/api/intakes/{id}/case";
/// Gives a case to somebody.
pub const ASSIGNEE: &str = "/desk/api/intakes/{id}/assignee";
/// Gives a case to those whom it is proposed for.
pub const ROUTING: &str = "/desk/api/intakes/{id}/routing";
/// Where a person can be referred to.
pub const DIRECTORY: &str = "/desk/api/directory";
/// The referrals of a case, and making one.
pub const REFERRALS: &str = "/desk/api/intakes/{id}/referrals";
/// What would be written to the person.
pub const REFERRAL_DRAFT: &str = "/desk/api/intakes/{id}/referrals/draft";
/// What came of one.
pub const REFERRAL_OUTCOME: &str = "/desk/api/intakes/{id}/referrals/{number}/outcome";
/// What may be told of a person's history, and what never.
pub const HISTORY_RULES: &str = "/desk/api/history/rules";
/// The request for history of a case, and opening one.
pub const HISTORY: &str = "/desk/api/intakes/{id}/history";
/// Answers it.
pub const HISTORY_ANSWER: &str = "/desk/api/intakes/{id}/history/answer";
/// Sends the answer to the person.
pub const HISTORY_MESSAGE: &str = "/desk/api/intakes/{id}/history/message";
/// Asks to see the values of a locked answer.
pub const HISTORY_UNMASK: &str = "/desk/api/intakes/{id}/history/unmask";
/// What a second person says to that.
pub const HISTORY_UNMASK_ANSWER: &str = "/desk/api/intakes/{id}/history/unmask/{number}";
/// The values of a locked answer.
pub const HISTORY_VALUES: &str = "/desk/api/intakes/{id}/history/values";
/// Keeps a case whatever its period says.
pub const HOLD: &str = "/desk/api/intakes/{id}/hold";
/// Links a case with another one, or merges it into that.
pub const LINKS: &str = "/desk/api/intakes/{id}/links";
/// What speaks for a hoax.
pub const HOAX_RULES: &str = "/desk/api/hoaxes/rules";
/// Intakes that say almost the same.
pub const CLUSTERS: &str = "/desk/api/clusters";
/// Closes all of a cluster.
pub const CLUSTER_CLOSE: &str = "/desk/api/clusters/{number}/close";
/// Takes back what was done to many.
pub const BULK_UNDO: &str = "/desk/api/bulk/{number}/undo";
/// Says when the queue changed, as server-sent events.
pub const EVENTS: &str = "/desk/api/events";
/// What is counted.
pub const FIGURES: &str = "/desk/api/figures";
/// One table of it, as a spreadsheet.
pub const FIGURES_CSV: &str = "/desk/api/figures.csv";
/// One case as a file.
pub const CASE_EXPORT: &str = "/desk/api/intakes/{id}/export";
/// A list as a spreadsheet.
pub const LIST_EXPORT: &str = "/desk/api/intakes.csv";
/// What is due to be erased.
pub const RETENTION: &str = "/desk/api/retention";
/// Says that one has a case open.
pub const PRESENCE: &str = "/desk/api/intakes/{id}/presence";
/// Looks for words in the intakes.
pub const SEARCH: &str = "/desk/api/search";
/// Submissions that need a person.
pub const UNOPENED: &str = "/desk/api/unopened";
/// Erases one of them.
pub const UNOPENED_ERASE: &str = "/desk/api/unopened/{number}/erase";
/// The office's kiosks.
pub const KIOSKS: &str = "/desk/api/kiosks";
/// How many of them nobody hears of.
pub const KIOSKS_WAITING: &str = "/desk/api/kiosks/waiting";
/// What a kiosk is called.
pub const KIOSK_NAME: &str = "/desk/api/kiosks/{id}/name";
/// Takes a kiosk's enrolment back.
pub const KIOSK_REVOKE: &str = "/desk/api/kiosks/{id}/revoke";
/// The settings of the office, and changing them.
pub const SETTINGS: &str = "/desk/api/settings";
/// What visitors would read after a change.
pub const SETTINGS_PREVIEW: &str = "/desk/api/settings/preview";
/// Takes the last change back.
pub const SETTINGS_UNDO: &str = "/desk/api/settings/undo";
/// The settings as a file, for who keeps them in version control.
pub const SETTINGS_FILE: &str = "/desk/api/settings/office.toml";
/// The description of this API.
pub const OPENAPI: &str = "/desk/api/openapi.json";
