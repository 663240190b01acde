//! What is written down of everything that happens at the desk. An action is a word; who did it is
//! the number of an account; what it was done to is an id. No answer and no name of a person is here.

use serde::{Deserialize, Serialize};

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditAction {
    /// Took up an invitation.
    AccountMade,
    /// Signed in.
    SignedIn,
    /// Gave the right name and password, and owes a code or a second factor.
    PasswordTaken,
    /// Name and password did not belong together, or the code was wrong.
    SignInRefused,
    /// Added a passkey.
    PasskeyAdded,
    /// Removed a passkey.
    PasskeyRemoved,
    /// Signed in by a passkey.
    PasskeyUsed,
    /// Signed in by the agency's own sign-in.
    AgencySignedIn,
    /// Came from the agency's own sign-in and was not let in; the subject says why.
    AgencyRefused,
    /// Proved again that it is them.
    ProvenAgain,
    /// Tried to, and did not.
    ProofRefused,
    /// Looked at how they sign in.
    WaysViewed,
    /// Said when they are reminded by mail.
    RemindersChosen,
    /// Was shown the secret of a second factor.
    SecondFactorProposed,
    /// Set up a second factor.
    SecondFactorSet,
    /// Took their own second factor away.
    SecondFactorRemoved,
    /// Took somebody's second factor and passkeys away.
    SecondFactorReset,
    /// Made new recovery codes.
    RecoveryCodesMade,
    /// Signed in by a recovery code.
    RecoveryCodeUsed,
    /// Signed out.
    SignedOut,
    /// Asked for what their role may not do.
    Refused,
    /// Looked at a page of the queue.
    QueueViewed,
    /// Looked for words in the intakes.
    Searched,
    /// Opened an intake.
    IntakeRead,
    /// Opened the messages of an intake.
    MessagesRead,
    /// Wrote to a person.
    ReplySent,
    /// Handed in what a caller said on the telephone.
    CallTaken,
    /// Looked at what did not open.
    UnopenedViewed,
    /// What did not open was erased; by nobody, where its period was over.
    UnopenedErased,
    /// Took a case.
    CaseClaimed,
    /// Gave a case to somebody.
    CaseAssigned,
    /// Gave a case to those whom the rules proposed.
    CaseRouted,
    /// Gave the questions on the process to an officer.
    OfficerAsked,
    /// Gave a case to somebody with a note.
    CaseHandedOver,
    /// Put a case back for others.
    CaseReleased,
    /// Wrote down that a case waits for the visitor.
    CaseWaits,
    /// Put a case into quarantine.
    CaseQuarantined,
    /// Closed a case.
    CaseClosed,
    /// Opened a closed case again.
    CaseReopened,
    /// Wrote a note.
    NoteWritten,
    /// Looked at referrals.
    ReferralsRead,
    /// Had a letter or message of a referral drafted.
    ReferralDrafted,
    /// Referred a person who agreed.
    Referred,
    /// Referred a person who did not agree, with a reason.
    ReferredOverridden,
    /// Wrote down what came of a referral.
    ReferralEnded,
    /// Looked at a request for history, masked where it is locked.
    HistoryRead,
    /// Opened a request for history.
    HistoryOpened,
    /// Answered a request for history.
    HistoryAnswered,
    /// Sent such an answer to the person.
    HistorySent,
    /// Asked to see the values of a locked answer.
    UnmaskAsked,
    /// Agreed that a colleague sees them.
    UnmaskAgreed,
    /// Did not agree that a colleague sees them.
    UnmaskRefused,
    /// Saw the values of a locked answer.
    HistoryViewed,
    /// Wrote down a contact attempt.
    ContactRecorded,
    /// Finished a task.
    TaskFinished,
    /// Looked at the timeline of a case.
    TimelineRead,
    /// Took a case for a hoax, and waits for a second person.
    HoaxSuspected,
    /// Linked two cases.
    CaseLinked,
    /// Took a link away.
    CaseUnlinked,
    /// Merged a case into another one.
    CaseMerged,
    /// Took that back.
    CaseUnmerged,
    /// Put a legal hold on a case.
    CaseHeld,
    /// Took a legal hold away.
    CaseLetGo,
    /// Looked at what says almost the same.
    ClustersViewed,
    /// Did one thing to many cases.
    BulkChanged,
    /// Took that back.
    BulkUndone,
    /// Took an intake out of the desk, as a file or on paper.
    Exported,
    /// Looked at the figures.
    FiguresViewed,
    /// Looked at what is due to be erased.
    RetentionViewed,
    /// Let what is due be erased before its time of day.
    RetentionRun,
    /// A case was erased, its period being over.
    Erased,
    /// Looked at the kiosks.
    KiosksViewed,
    /// Made a code for a kiosk.
    KioskInvited,
    /// Called a kiosk something else.
    KioskRenamed,
    /// Took a kiosk's enrolment back.
    KioskRevoked,
    /// Looked at the list of staff.
    StaffViewed,
    /// Made an invitation.
    StaffInvited,
    /// Changed an account.
    StaffChanged,
    /// Said which cases somebody is there for.
    DutyChanged,
    /// Looked at the local contacts.
    ContactsViewed,
    /// Wrote a local contact down.
    ContactAdded,
    /// Changed a local contact.
    ContactChanged,
    /// Took a local contact out.
    ContactRemoved,
    /// Looked at the settings of the office.
    SettingsViewed,
    /// Saved settings of the office.
    SettingsChanged,
    /// Took the last change of the settings back.
    SettingsUndone,
    /// Took the settings as a file.
    SettingsExported,
    /// Looked at who is signed in where.
    SessionsViewed,
    /// Ended a session.
    SessionEnded,
    /// Looked at the sign-ups for alerts.
    AlertsViewed,
    /// Looked at one sign-up, masked.
    SignUpViewed,
    /// Changed a sign-up at its person's wish.
    SignUpChanged,
    /// Ended a sign-up at its person's wish.
    SignUpCancelled,
    /// Wrote down that a sign-up was finished at the outside system.
    SignUpHandedOff,
    /// Looked at events that may be about somebody's person.
    MatchesViewed,
    /// Said whether an event is about a sign-up's person.
    MatchAnswered,
    /// Looked at how alerts are delivered.
    DeliveryViewed,
    /// Put an alert back that had been given up.
    DeliveryRetried,
    /// Looked at the custody systems.
    FeedsViewed,
    /// Looked at what is written down here.
    AuditViewed,
}

/// Actions by the words for them: on the wire, in the database, and in the words of the page.
const NAMES: &[(AuditAction, &str)] = &[
    (AuditAction::AccountMade, "account_made"),
    (AuditAction::SignedIn, "signed_in"),
    (AuditAction::PasswordTaken, "password_taken"),
    (AuditAction::SignInRefused, "sign_in_refused"),
    (AuditAction::PasskeyAdded, "passkey_added"),
    (AuditAction::PasskeyRemoved, "passkey_removed"),
    (AuditAction::PasskeyUsed, "passkey_used"),
    (AuditAction::AgencySignedIn, "agency_signed_in"),
    (AuditAction::AgencyRefused, "agency_refused"),
    (AuditAction::ProvenAgain, "proven_again"),
    (AuditAction::ProofRefused, "proof_refused"),
    (AuditAction::WaysViewed, "ways_viewed"),
    (AuditAction::RemindersChosen, "reminders_chosen"),
    (AuditAction::SecondFactorProposed, "second_factor_proposed"),
    (AuditAction::SecondFactorSet, "second_factor_set"),
    (AuditAction::SecondFactorRemoved, "second_factor_removed"),
    (AuditAction::SecondFactorReset, "second_factor_reset"),
    (AuditAction::RecoveryCodesMade, "recovery_codes_made"),
    (AuditAction::RecoveryCodeUsed, "recovery_code_used"),
    (AuditAction::SignedOut, "signed_out"),
    (AuditAction::Refused, "refused"),
    (AuditAction::QueueViewed, "queue_viewed"),
    (AuditAction::Searched, "searched"),
    (AuditAction::IntakeRead, "intake_read"),
    (AuditAction::MessagesRead, "messages_read"),
    (AuditAction::ReplySent, "reply_sent"),
    (AuditAction::CallTaken, "call_taken"),
    (AuditAction::UnopenedViewed, "unopened_viewed"),
    (AuditAction::UnopenedErased, "unopened_erased"),
    (AuditAction::CaseClaimed, "case_claimed"),
    (AuditAction::CaseAssigned, "case_assigned"),
    (AuditAction::CaseRouted, "case_routed"),
    (AuditAction::OfficerAsked, "officer_asked"),
    (AuditAction::CaseHandedOver, "case_handed_over"),
    (AuditAction::CaseReleased, "case_released"),
    (AuditAction::CaseWaits, "case_waits"),
    (AuditAction::CaseQuarantined, "case_quarantined"),
    (AuditAction::CaseClosed, "case_closed"),
    (AuditAction::CaseReopened, "case_reopened"),
    (AuditAction::NoteWritten, "note_written"),
    (AuditAction::ReferralsRead, "referrals_read"),
    (AuditAction::ReferralDrafted, "referral_drafted"),
    (AuditAction::Referred, "referred"),
    (AuditAction::ReferredOverridden, "referred_overridden"),
    (AuditAction::ReferralEnded, "referral_ended"),
    (AuditAction::HistoryRead, "history_read"),
    (AuditAction::HistoryOpened, "history_opened"),
    (AuditAction::HistoryAnswered, "history_answered"),
    (AuditAction::HistorySent, "history_sent"),
    (AuditAction::UnmaskAsked, "unmask_asked"),
    (AuditAction::UnmaskAgreed, "unmask_agreed"),
    (AuditAction::UnmaskRefused, "unmask_refused"),
    (AuditAction::HistoryViewed, "history_viewed"),
    (AuditAction::ContactRecorded, "contact_recorded"),
    (AuditAction::TaskFinished, "task_finished"),
    (AuditAction::TimelineRead, "timeline_read"),
    (AuditAction::HoaxSuspected, "hoax_suspected"),
    (AuditAction::CaseLinked, "case_linked"),
    (AuditAction::CaseUnlinked, "case_unlinked"),
    (AuditAction::CaseMerged, "case_merged"),
    (AuditAction::CaseUnmerged, "case_unmerged"),
    (AuditAction::CaseHeld, "case_held"),
    (AuditAction::CaseLetGo, "case_let_go"),
    (AuditAction::ClustersViewed, "clusters_viewed"),
    (AuditAction::BulkChanged, "bulk_changed"),
    (AuditAction::BulkUndone, "bulk_undone"),
    (AuditAction::Exported, "exported"),
    (AuditAction::FiguresViewed, "figures_viewed"),
    (AuditAction::RetentionViewed, "retention_viewed"),
    (AuditAction::RetentionRun, "retention_run"),
    (AuditAction::Erased, "erased"),
    (AuditAction::KiosksViewed, "kiosks_viewed"),
    (AuditAction::KioskInvited, "kiosk_invited"),
    (AuditAction::KioskRenamed, "kiosk_renamed"),
    (AuditAction::KioskRevoked, "kiosk_revoked"),
    (AuditAction::StaffViewed, "staff_viewed"),
    (AuditAction::StaffInvited, "staff_invited"),
    (AuditAction::StaffChanged, "staff_changed"),
    (AuditAction::DutyChanged, "duty_changed"),
    (AuditAction::ContactsViewed, "contacts_viewed"),
    (AuditAction::ContactAdded, "contact_added"),
    (AuditAction::ContactChanged, "contact_changed"),
    (AuditAction::ContactRemoved, "contact_removed"),
    (AuditAction::SettingsViewed, "settings_viewed"),
    (AuditAction::SettingsChanged, "settings_changed"),
    (AuditAction::SettingsUndone, "settings_undone"),
    (AuditAction::SettingsExported, "settings_exported"),
    (AuditAction::SessionsViewed, "sessions_viewed"),
    (AuditAction::SessionEnded, "session_ended"),
    (AuditAction::AlertsViewed, "alerts_viewed"),
    (AuditAction::SignUpViewed, "sign_up_viewed"),
    (AuditAction::SignUpChanged, "sign_up_changed"),
    (AuditAction::SignUpCancelled, "sign_up_cancelled"),
    (AuditAction::SignUpHandedOff, "sign_up_handed_off"),
    (AuditAction::MatchesViewed, "matches_viewed"),
    (AuditAction::MatchAnswered, "match_answered"),
    (AuditAction::DeliveryViewed, "delivery_viewed"),
    (AuditAction::DeliveryRetried, "delivery_retried"),
    (AuditAction::FeedsViewed, "feeds_viewed"),
    (AuditAction::AuditViewed, "audit_viewed"),
];

impl AuditAction {
    /// Every action, in the order of the list above.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.iter().map(|(action, _)| *action)
    }

    /// The word for it.
    pub fn name(self) -> &'static str {
        NAMES
            .iter()
            .find(|(action, _)| *action == self)
            .map_or("", |(_, name)| name)
    }

    /// The action of this name.
    pub fn named(name: &str) -> Option<Self> {
        NAMES
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(action, _)| *action)
    }
}

#[test]
fn every_name_leads_back_to_its_action() {
    for action in AuditAction::all() {
        assert_eq!(AuditAction::named(action.name()), Some(action));
        assert_eq!(serde_json::to_value(action).unwrap(), action.name());
    }
}
