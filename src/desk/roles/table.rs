//! The table: every route, who may take it, and how it is written down.

use domain::{
    audit::AuditAction as Action,
    staff::{
        Owed,
        Role::{self, Administrator, Auditor, Officer, Operator, Specialist, Supervisor},
    },
    wire::{alerts::paths as alerts, submission::staff_paths as calls},
};

use super::{Row, Who, row};
use crate::paths;

/// Everybody who is signed in.
const STAFF: Who = Who::Roles(&Role::ALL);
/// Those who read intakes and work on cases.
pub(crate) const CASEWORK: Who =
    Who::Roles(&[Operator, Specialist, Officer, Supervisor, Administrator]);
/// Those who write to the people who asked for help.
pub(crate) const WRITERS: Who = Who::Roles(&[Specialist, Officer, Supervisor, Administrator]);
/// Those who see who works here.
const OVERSEERS: Who = Who::Roles(&[Supervisor, Auditor, Administrator]);
/// Those who read what was written down.
const AUDITORS: Who = Who::Roles(&[Auditor, Administrator]);
/// Those who give out the work and answer for the kiosks.
pub(crate) const LEADERS: Who = Who::Roles(&[Supervisor, Administrator]);
/// Those whom answers from protected records are locked to. To see what one says takes two of them.
pub(crate) const HISTORY_KEEPERS: Who = LEADERS;
/// Whoever has to set up a second factor before anything else.
const SETTING_UP: &[Owed] = &[Owed::SecondFactor];
/// Those who run the office.
const RUNNERS: Who = Who::Roles(&[Administrator]);

/// Every route of the desk.
pub const TABLE: &[Row] = &[
    row(
        "POST",
        paths::SETUP,
        Who::Anybody,
        Some(Action::AccountMade),
    ),
    row("POST", paths::SESSION, Who::Anybody, Some(Action::SignedIn)),
    row("GET", paths::SESSION, STAFF, None).owing(&Owed::ALL),
    row("DELETE", paths::SESSION, STAFF, Some(Action::SignedOut)).owing(&Owed::ALL),
    row("POST", paths::CODE, STAFF, Some(Action::SignedIn)).owing(&[Owed::Code]),
    row("POST", paths::PROOF, STAFF, Some(Action::ProvenAgain)).owing(SETTING_UP),
    row("GET", paths::SIGN_IN, Who::Anybody, None),
    // Where it ends is written down; that somebody went there is not.
    row("POST", paths::AGENCY_BEGIN, Who::Anybody, None),
    row(
        "POST",
        paths::SESSION_BY_AGENCY,
        Who::Anybody,
        Some(Action::AgencySignedIn),
    ),
    row("POST", paths::PROOF_BY_AGENCY_BEGIN, STAFF, None),
    row("POST", paths::PASSKEY_ASKED, Who::Anybody, None),
    row(
        "POST",
        paths::SESSION_BY_PASSKEY,
        Who::Anybody,
        Some(Action::PasskeyUsed),
    ),
    row(
        "POST",
        paths::PROOF_BY_PASSKEY,
        STAFF,
        Some(Action::ProvenAgain),
    ),
    // What was added is written down; that somebody began to is not.
    row("POST", paths::PASSKEY_BEGUN, STAFF, None).fresh(),
    row("POST", paths::PASSKEYS, STAFF, Some(Action::PasskeyAdded)).fresh(),
    row(
        "POST",
        paths::PASSKEY_REMOVE,
        STAFF,
        Some(Action::PasskeyRemoved),
    )
    .fresh(),
    row("GET", paths::OWN_ACCOUNT, STAFF, Some(Action::WaysViewed)).owing(SETTING_UP),
    row("GET", paths::REMINDERS, CASEWORK, None),
    row(
        "POST",
        paths::REMINDERS,
        CASEWORK,
        Some(Action::RemindersChosen),
    ),
    row(
        "POST",
        paths::SECOND_FACTOR,
        STAFF,
        Some(Action::SecondFactorProposed),
    )
    .fresh()
    .owing(SETTING_UP),
    row(
        "POST",
        paths::SECOND_FACTOR_CONFIRM,
        STAFF,
        Some(Action::SecondFactorSet),
    )
    .fresh()
    .owing(SETTING_UP),
    row(
        "POST",
        paths::SECOND_FACTOR_REMOVE,
        STAFF,
        Some(Action::SecondFactorRemoved),
    )
    .fresh(),
    row(
        "POST",
        paths::RECOVERY_CODES,
        STAFF,
        Some(Action::RecoveryCodesMade),
    )
    .fresh(),
    row("GET", paths::OPENAPI, Who::Anybody, None),
    row("GET", paths::INTAKES, CASEWORK, Some(Action::QueueViewed)),
    row("POST", paths::INTAKES, CASEWORK, Some(Action::QueueViewed)),
    // How somebody likes their own queue is nobody else's business.
    row("GET", paths::QUEUE_CHOICES, CASEWORK, None),
    row("POST", paths::QUEUE_CHOICES, CASEWORK, None),
    row("GET", paths::INTAKE, CASEWORK, Some(Action::IntakeRead)),
    row("GET", paths::MESSAGES, CASEWORK, Some(Action::MessagesRead)),
    row("POST", paths::REPLIES, WRITERS, Some(Action::ReplySent)),
    row("GET", paths::CASE, CASEWORK, Some(Action::TimelineRead)),
    row("POST", paths::CASE, CASEWORK, Some(Action::CaseClaimed)),
    row("POST", paths::ASSIGNEE, LEADERS, Some(Action::CaseAssigned)),
    row("POST", paths::ROUTING, WRITERS, Some(Action::CaseRouted)),
    // It is the public's.
    row("GET", paths::DIRECTORY, CASEWORK, None),
    row(
        "GET",
        paths::REFERRALS,
        CASEWORK,
        Some(Action::ReferralsRead),
    ),
    row("POST", paths::REFERRALS, WRITERS, Some(Action::Referred)),
    row(
        "POST",
        paths::REFERRAL_DRAFT,
        WRITERS,
        Some(Action::ReferralDrafted),
    ),
    row(
        "POST",
        paths::REFERRAL_OUTCOME,
        CASEWORK,
        Some(Action::ReferralEnded),
    ),
    row("GET", paths::HISTORY_RULES, CASEWORK, None),
    row("GET", paths::HISTORY, CASEWORK, Some(Action::HistoryRead)),
    row("POST", paths::HISTORY, WRITERS, Some(Action::HistoryOpened)),
    row(
        "POST",
        paths::HISTORY_ANSWER,
        WRITERS,
        Some(Action::HistoryAnswered),
    ),
    row(
        "POST",
        paths::HISTORY_MESSAGE,
        WRITERS,
        Some(Action::HistorySent),
    ),
    row(
        "POST",
        paths::HISTORY_UNMASK,
        HISTORY_KEEPERS,
        Some(Action::UnmaskAsked),
    ),
    row(
        "POST",
        paths::HISTORY_UNMASK_ANSWER,
        HISTORY_KEEPERS,
        Some(Action::UnmaskAgreed),
    )
    .fresh(),
    row(
        "GET",
        paths::HISTORY_VALUES,
        HISTORY_KEEPERS,
        Some(Action::HistoryViewed),
    )
    .fresh(),
    row("POST", paths::LINKS, CASEWORK, Some(Action::CaseLinked)),
    row("POST", paths::HOLD, LEADERS, Some(Action::CaseHeld)),
    row("GET", paths::HOAX_RULES, CASEWORK, None),
    row(
        "GET",
        paths::CLUSTERS,
        CASEWORK,
        Some(Action::ClustersViewed),
    ),
    row(
        "POST",
        paths::CLUSTER_CLOSE,
        WRITERS,
        Some(Action::BulkChanged),
    ),
    row("POST", paths::BULK_UNDO, WRITERS, Some(Action::BulkUndone)),
    row(
        "GET",
        paths::RETENTION,
        OVERSEERS,
        Some(Action::RetentionViewed),
    ),
    row(
        "POST",
        paths::RETENTION,
        RUNNERS,
        Some(Action::RetentionRun),
    )
    .fresh(),
    // A page that is open asks for it again and again.
    row("GET", paths::EVENTS, CASEWORK, None),
    row("GET", paths::FIGURES, STAFF, Some(Action::FiguresViewed)),
    row("GET", paths::FIGURES_CSV, STAFF, Some(Action::Exported)),
    row("GET", paths::CASE_EXPORT, WRITERS, Some(Action::Exported)).fresh(),
    row("GET", paths::LIST_EXPORT, LEADERS, Some(Action::Exported)).fresh(),
    row("POST", paths::LIST_EXPORT, LEADERS, Some(Action::Exported)).fresh(),
    // Said every few seconds by a page that is open; that it was opened is written down.
    row("POST", paths::PRESENCE, CASEWORK, None),
    row("POST", paths::SEARCH, CASEWORK, Some(Action::Searched)),
    row(
        "GET",
        paths::UNOPENED,
        CASEWORK,
        Some(Action::UnopenedViewed),
    ),
    row(
        "POST",
        paths::UNOPENED_ERASE,
        LEADERS,
        Some(Action::UnopenedErased),
    )
    .fresh(),
    row("GET", paths::KIOSKS, CASEWORK, Some(Action::KiosksViewed)),
    // A page that is open asks for it again and again.
    row("GET", paths::KIOSKS_WAITING, CASEWORK, None),
    row("POST", paths::KIOSKS, LEADERS, Some(Action::KioskInvited)),
    row(
        "POST",
        paths::KIOSK_NAME,
        LEADERS,
        Some(Action::KioskRenamed),
    ),
    row(
        "POST",
        paths::KIOSK_REVOKE,
        LEADERS,
        Some(Action::KioskRevoked),
    )
    .fresh(),
    row("GET", paths::STAFF, OVERSEERS, Some(Action::StaffViewed)),
    row("POST", paths::ACCOUNT, RUNNERS, Some(Action::StaffChanged)).fresh(),
    row("POST", paths::DUTY, LEADERS, Some(Action::DutyChanged)),
    row(
        "GET",
        paths::LOCAL_CONTACTS,
        CASEWORK,
        Some(Action::ContactsViewed),
    ),
    row(
        "POST",
        paths::LOCAL_CONTACTS,
        WRITERS,
        Some(Action::ContactAdded),
    ),
    row(
        "POST",
        paths::LOCAL_CONTACT,
        WRITERS,
        Some(Action::ContactChanged),
    ),
    row(
        "POST",
        paths::LOCAL_CONTACT_REMOVE,
        WRITERS,
        Some(Action::ContactRemoved),
    ),
    row(
        "GET",
        paths::SETTINGS,
        LEADERS,
        Some(Action::SettingsViewed),
    ),
    row(
        "POST",
        paths::SETTINGS,
        RUNNERS,
        Some(Action::SettingsChanged),
    )
    .fresh(),
    // It changes nothing.
    row("POST", paths::SETTINGS_PREVIEW, RUNNERS, None),
    row(
        "POST",
        paths::SETTINGS_UNDO,
        RUNNERS,
        Some(Action::SettingsUndone),
    )
    .fresh(),
    row(
        "GET",
        paths::SETTINGS_FILE,
        LEADERS,
        Some(Action::SettingsExported),
    ),
    row(
        "POST",
        paths::SECOND_FACTOR_RESET,
        RUNNERS,
        Some(Action::SecondFactorReset),
    )
    .fresh(),
    row(
        "POST",
        paths::INVITATIONS,
        RUNNERS,
        Some(Action::StaffInvited),
    )
    .fresh(),
    row("GET", paths::SESSIONS, STAFF, Some(Action::SessionsViewed)),
    row(
        "POST",
        paths::SESSION_END,
        STAFF,
        Some(Action::SessionEnded),
    )
    .fresh(),
    row("GET", paths::AUDIT, AUDITORS, Some(Action::AuditViewed)),
    // Served by the gate, behind the desk's door.
    row("GET", calls::OFFICE, CASEWORK, None),
    row("POST", calls::CALL, CASEWORK, Some(Action::CallTaken)),
    // Served by the notifier, behind the desk's door. The bar of every page asks for the first.
    row("GET", alerts::WAITING, CASEWORK, None),
    row(
        "GET",
        alerts::SIGN_UPS,
        CASEWORK,
        Some(Action::AlertsViewed),
    ),
    row("GET", alerts::SIGN_UP, WRITERS, Some(Action::SignUpViewed)),
    row(
        "POST",
        alerts::SIGN_UP_CHANGE,
        WRITERS,
        Some(Action::SignUpChanged),
    ),
    row(
        "POST",
        alerts::SIGN_UP_CANCEL,
        WRITERS,
        Some(Action::SignUpCancelled),
    ),
    row(
        "POST",
        alerts::SIGN_UP_HANDED_OFF,
        WRITERS,
        Some(Action::SignUpHandedOff),
    ),
    row("GET", alerts::MATCHES, WRITERS, Some(Action::MatchesViewed)),
    row("POST", alerts::MATCH, WRITERS, Some(Action::MatchAnswered)),
    row(
        "GET",
        alerts::DELIVERY,
        CASEWORK,
        Some(Action::DeliveryViewed),
    ),
    row(
        "POST",
        alerts::RETRY,
        LEADERS,
        Some(Action::DeliveryRetried),
    ),
    row("GET", alerts::FEEDS, CASEWORK, Some(Action::FeedsViewed)),
];

#[test]
fn no_route_has_two_rows() {
    for (place, row) in TABLE.iter().enumerate() {
        let twin = |other: &Row| (other.method, other.path) == (row.method, row.path);
        assert!(
            !TABLE[..place].iter().any(twin),
            "{} {}",
            row.method,
            row.path
        );
    }
}
