//! How a case stands and what can be done about it, in codes. The words are the page's.

use serde::{Deserialize, Serialize};

/// Where a case is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// Nobody has it yet.
    #[default]
    New,
    /// Somebody works on it.
    Claimed,
    /// The office wrote, and the person has not.
    WaitingForVisitor,
    /// Held apart as a probable hoax; nothing is lost.
    Quarantined,
    /// Done, for the reason that its disposition says.
    Closed,
}

impl CaseState {
    /// Every state.
    pub const ALL: [Self; 5] = [
        Self::New,
        Self::Claimed,
        Self::WaitingForVisitor,
        Self::Quarantined,
        Self::Closed,
    ];

    /// The word for it on the wire, in the database and in rules.
    pub const fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Claimed => "claimed",
            Self::WaitingForVisitor => "waiting_for_visitor",
            Self::Quarantined => "quarantined",
            Self::Closed => "closed",
        }
    }

    /// The state of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }
}

/// What a case came to. The first six mirror what the office reported of its calls in 2018.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// Services for a victim.
    VictimServices,
    /// A question about how a case stands.
    CaseStatus,
    /// A request for history that may be released.
    ReleasableHistory,
    /// Help with signing up for alerts.
    VineHelp,
    /// General information.
    GeneralInfo,
    /// Somebody wanted to report a crime or a person.
    MisdirectedTip,
    /// Commentary, or nothing to do with the office.
    CommentaryUnrelated,
    /// Probably filed to harm somebody.
    SuspectedRetaliation,
    /// Nobody could be reached.
    UnableToContact,
    /// Made up: the rules were sure, or two people were.
    Hoax,
    /// A duplicate: it goes on in the case that it was merged into.
    Merged,
}

impl Disposition {
    /// Every disposition.
    pub const ALL: [Self; 11] = [
        Self::VictimServices,
        Self::CaseStatus,
        Self::ReleasableHistory,
        Self::VineHelp,
        Self::GeneralInfo,
        Self::MisdirectedTip,
        Self::CommentaryUnrelated,
        Self::SuspectedRetaliation,
        Self::UnableToContact,
        Self::Hoax,
        Self::Merged,
    ];

    /// The word for it on the wire, in the database and in rules.
    pub const fn name(self) -> &'static str {
        match self {
            Self::VictimServices => "victim_services",
            Self::CaseStatus => "case_status",
            Self::ReleasableHistory => "releasable_history",
            Self::VineHelp => "vine_help",
            Self::GeneralInfo => "general_info",
            Self::MisdirectedTip => "misdirected_tip",
            Self::CommentaryUnrelated => "commentary_unrelated",
            Self::SuspectedRetaliation => "suspected_retaliation",
            Self::UnableToContact => "unable_to_contact",
            Self::Hoax => "hoax",
            Self::Merged => "merged",
        }
    }

    /// Whether staff say so when they close a case. The other one comes of merging.
    pub const fn is_said_at_closing(self) -> bool {
        !matches!(self, Self::Merged)
    }

    /// The disposition of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// By which way somebody tried to reach the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    /// A call.
    Call,
    /// A text message.
    Text,
    /// An e-mail.
    Email,
    /// A letter.
    Mail,
    /// They met.
    InPerson,
}

impl ContactWay {
    /// Every way.
    pub const ALL: [Self; 5] = [
        Self::Call,
        Self::Text,
        Self::Email,
        Self::Mail,
        Self::InPerson,
    ];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
            Self::Email => "email",
            Self::Mail => "mail",
            Self::InPerson => "in_person",
        }
    }
}

/// What a contact attempt came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactOutcome {
    /// They were reached.
    Reached,
    /// Nobody answered.
    NoAnswer,
    /// A message was left, where that is safe.
    LeftMessage,
    /// Somebody else answered, and was told nothing.
    SomebodyElse,
    /// The number or address is wrong.
    Wrong,
    /// They asked not to be contacted again.
    AskedToStop,
}

impl ContactOutcome {
    /// Every outcome.
    pub const ALL: [Self; 6] = [
        Self::Reached,
        Self::NoAnswer,
        Self::LeftMessage,
        Self::SomebodyElse,
        Self::Wrong,
        Self::AskedToStop,
    ];

    /// The word for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::NoAnswer => "no_answer",
            Self::LeftMessage => "left_message",
            Self::SomebodyElse => "somebody_else",
            Self::Wrong => "wrong",
            Self::AskedToStop => "asked_to_stop",
        }
    }
}

/// What was done about a case: the lines of its timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseEventKind {
    /// Somebody took it.
    Claimed,
    /// Somebody gave it to somebody.
    Assigned,
    /// The one who had it gave it on, with a note.
    HandedOver,
    /// It was put back for others.
    Released,
    /// It waits for the visitor.
    Waits,
    /// It does not wait any more.
    Resumed,
    /// It was held apart.
    Quarantined,
    /// Somebody takes it for a hoax; a second person has to agree.
    Suspected,
    /// It was closed.
    Closed,
    /// It must be kept, whatever its period says.
    Held,
    /// It need not be kept any more.
    LetGo,
    /// It was opened again.
    Reopened,
    /// A note was written.
    Noted,
    /// Somebody tried to reach the person.
    Contacted,
    /// A task was done.
    TaskFinished,
    /// It went to the specialist whom the rules proposed.
    Routed,
    /// Its questions on the process went to an officer.
    OfficerAsked,
    /// The person did not agree to be referred, and staff said why it is done all the same.
    ConsentOverridden,
    /// The person was referred to others who can help.
    Referred,
    /// Something came of that.
    ReferralEnded,
    /// A request for history was opened.
    HistoryOpened,
    /// It was answered; the values are kept apart.
    HistoryAnswered,
    /// The answer was sent.
    HistorySent,
    /// Somebody asked to see the values of a locked answer.
    UnmaskAsked,
    /// A second person agreed.
    UnmaskAgreed,
    /// A second person did not.
    UnmaskRefused,
    /// It was linked with another case.
    Linked,
    /// It is not linked with that one any more.
    Unlinked,
    /// It was merged into another case.
    Merged,
    /// Another one was merged into it.
    TookIn,
    /// It stands alone again.
    Unmerged,
    /// The other one does.
    GaveBack,
}

impl CaseEventKind {
    /// Every kind.
    pub const ALL: [Self; 32] = [
        Self::Claimed,
        Self::Assigned,
        Self::HandedOver,
        Self::Released,
        Self::Waits,
        Self::Resumed,
        Self::Quarantined,
        Self::Suspected,
        Self::Closed,
        Self::Held,
        Self::LetGo,
        Self::Reopened,
        Self::Noted,
        Self::Contacted,
        Self::TaskFinished,
        Self::Routed,
        Self::OfficerAsked,
        Self::ConsentOverridden,
        Self::Referred,
        Self::ReferralEnded,
        Self::HistoryOpened,
        Self::HistoryAnswered,
        Self::HistorySent,
        Self::UnmaskAsked,
        Self::UnmaskAgreed,
        Self::UnmaskRefused,
        Self::Linked,
        Self::Unlinked,
        Self::Merged,
        Self::TookIn,
        Self::Unmerged,
        Self::GaveBack,
    ];

    /// The word for it on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Claimed => "claimed",
            Self::Assigned => "assigned",
            Self::HandedOver => "handed_over",
            Self::Released => "released",
            Self::Waits => "waits",
            Self::Resumed => "resumed",
            Self::Quarantined => "quarantined",
            Self::Suspected => "suspected",
            Self::Closed => "closed",
            Self::Held => "held",
            Self::LetGo => "let_go",
            Self::Reopened => "reopened",
            Self::Noted => "noted",
            Self::Contacted => "contacted",
            Self::TaskFinished => "task_finished",
            Self::Routed => "routed",
            Self::OfficerAsked => "officer_asked",
            Self::ConsentOverridden => "consent_overridden",
            Self::Referred => "referred",
            Self::ReferralEnded => "referral_ended",
            Self::HistoryOpened => "history_opened",
            Self::HistoryAnswered => "history_answered",
            Self::HistorySent => "history_sent",
            Self::UnmaskAsked => "unmask_asked",
            Self::UnmaskAgreed => "unmask_agreed",
            Self::UnmaskRefused => "unmask_refused",
            Self::Linked => "linked",
            Self::Unlinked => "unlinked",
            Self::Merged => "merged",
            Self::TookIn => "took_in",
            Self::Unmerged => "unmerged",
            Self::GaveBack => "gave_back",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_the_one_on_the_wire_and_leads_back() {
        for state in CaseState::ALL {
            assert_eq!(CaseState::named(state.name()), Some(state));
            assert_eq!(serde_json::to_value(state).unwrap(), state.name());
        }
        for one in Disposition::ALL {
            assert_eq!(Disposition::named(one.name()), Some(one));
            assert_eq!(serde_json::to_value(one).unwrap(), one.name());
        }
        for kind in CaseEventKind::ALL {
            assert_eq!(CaseEventKind::named(kind.name()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        }
        for way in ContactWay::ALL {
            assert_eq!(serde_json::to_value(way).unwrap(), way.name());
        }
        for outcome in ContactOutcome::ALL {
            assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.name());
        }
    }
}
