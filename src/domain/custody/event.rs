//! What can happen to a person in custody (brief of the field: DHS, SAVIN and state VINE systems
//! together), and what a person can ask to be told of.

use serde::{Deserialize, Serialize};

/// One kind of custody event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// Taken into custody.
    BookedIn,
    /// Moved to another place of custody.
    Transferred,
    /// Will be released soon.
    AdvanceNotice,
    /// Released.
    Released,
    /// Released on supervision or bond.
    ReleasedSupervision,
    /// Removed from the United States.
    Removed,
    /// Escaped.
    Escaped,
    /// Back in custody after an escape.
    Returned,
    /// Died in custody.
    Died,
    /// A hearing was set.
    HearingSet,
    /// A hearing was moved to another day.
    HearingMoved,
    /// A hearing was held.
    HearingHeld,
    /// A protective order was made, changed or ended.
    ProtectiveOrderChange,
}

/// What a sign-up can ask for: an option of `alert-events`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Taken into custody.
    Booked,
    /// Will be released soon.
    AdvanceRelease,
    /// Released in any way, with the notice before it.
    Release,
    /// Removed from the country.
    Removed,
    /// Moved.
    Transfer,
    /// Escaped, and caught again.
    Escape,
    /// Hearings.
    Court,
    /// Death.
    Death,
    /// Protective orders.
    ProtectiveOrder,
}

/// Events of one line follow each other; those of another say nothing about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Where the person is.
    Custody,
    /// What a court does. The feed does not say which hearing is meant: two of one person are one
    /// line.
    Court,
    /// What protects somebody from the person.
    Order,
}

impl EventKind {
    /// Every kind there is.
    pub const ALL: [Self; 13] = [
        Self::BookedIn,
        Self::Transferred,
        Self::AdvanceNotice,
        Self::Released,
        Self::ReleasedSupervision,
        Self::Removed,
        Self::Escaped,
        Self::Returned,
        Self::Died,
        Self::HearingSet,
        Self::HearingMoved,
        Self::HearingHeld,
        Self::ProtectiveOrderChange,
    ];

    /// Its word in the feed, in the database and as a key of sentences.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BookedIn => "booked_in",
            Self::Transferred => "transferred",
            Self::AdvanceNotice => "advance_notice",
            Self::Released => "released",
            Self::ReleasedSupervision => "released_supervision",
            Self::Removed => "removed",
            Self::Escaped => "escaped",
            Self::Returned => "returned",
            Self::Died => "died",
            Self::HearingSet => "hearing_set",
            Self::HearingMoved => "hearing_moved",
            Self::HearingHeld => "hearing_held",
            Self::ProtectiveOrderChange => "protective_order_change",
        }
    }

    /// The kind with this word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Who asked for any of these is told.
    pub const fn topics(self) -> &'static [Topic] {
        match self {
            Self::BookedIn => &[Topic::Booked],
            Self::Transferred => &[Topic::Transfer],
            Self::AdvanceNotice => &[Topic::AdvanceRelease, Topic::Release],
            Self::Released | Self::ReleasedSupervision => &[Topic::Release],
            Self::Removed => &[Topic::Removed],
            Self::Escaped | Self::Returned => &[Topic::Escape],
            Self::Died => &[Topic::Death],
            Self::HearingSet | Self::HearingMoved | Self::HearingHeld => &[Topic::Court],
            Self::ProtectiveOrderChange => &[Topic::ProtectiveOrder],
        }
    }

    /// Whether who allowed it may be told of it at any hour: the person is, or may be, at large.
    pub const fn urgent(self) -> bool {
        matches!(
            self,
            Self::Released | Self::ReleasedSupervision | Self::Escaped
        )
    }

    /// Whether it is told although something later of the same line is known already: it changes what
    /// a person has to fear, whenever it comes to light.
    pub const fn told_late(self) -> bool {
        self.urgent()
            || matches!(
                self,
                Self::Died | Self::Removed | Self::ProtectiveOrderChange
            )
    }

    /// Whether telling it would mislead once it is known that `later` happened after it.
    ///
    /// A release that is announced stands at the day that it is announced for: it says nothing of what
    /// happens until then, and is itself told as long as custody has not ended.
    pub fn overtaken_by(self, later: Self) -> bool {
        match (self, later) {
            (_, Self::AdvanceNotice) => false,
            (Self::AdvanceNotice, _) => later.ends_custody(),
            _ => !self.told_late() && self.line() == later.line(),
        }
    }

    /// Whether the person is in custody no more, and will not be brought back.
    const fn ends_custody(self) -> bool {
        matches!(
            self,
            Self::Released | Self::ReleasedSupervision | Self::Removed | Self::Died
        )
    }

    /// Which line it stands in.
    pub const fn line(self) -> Line {
        match self {
            Self::HearingSet | Self::HearingMoved | Self::HearingHeld => Line::Court,
            Self::ProtectiveOrderChange => Line::Order,
            _ => Line::Custody,
        }
    }

    /// Every kind of the same line.
    pub fn same_line(self) -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(move |kind| kind.line() == self.line())
    }
}

impl Topic {
    /// Every topic, in the order of the questionnaire.
    pub const ALL: [Self; 9] = [
        Self::Booked,
        Self::AdvanceRelease,
        Self::Release,
        Self::Removed,
        Self::Transfer,
        Self::Escape,
        Self::Court,
        Self::Death,
        Self::ProtectiveOrder,
    ];

    /// Its word: the option of the questionnaire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::AdvanceRelease => "advance-release",
            Self::Release => "release",
            Self::Removed => "removed",
            Self::Transfer => "transfer",
            Self::Escape => "escape",
            Self::Court => "court",
            Self::Death => "death",
            Self::ProtectiveOrder => "protective-order",
        }
    }

    /// The topic with this word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == code)
    }

    /// Its bit in a set of topics.
    pub const fn bit(self) -> u16 {
        1 << self as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_the_wire() {
        for kind in EventKind::ALL {
            let wire = serde_json::to_value(kind).unwrap();
            assert_eq!(wire, kind.code());
            assert_eq!(EventKind::of(kind.code()), Some(kind));
        }
        for topic in Topic::ALL {
            assert_eq!(serde_json::to_value(topic).unwrap(), topic.code());
            assert_eq!(Topic::of(topic.code()), Some(topic));
        }
    }

    #[test]
    fn every_topic_can_happen() {
        for topic in Topic::ALL {
            let told = EventKind::ALL
                .iter()
                .any(|kind| kind.topics().contains(&topic));
            assert!(told, "{topic:?}");
        }
    }

    #[test]
    fn only_who_is_at_large_is_urgent() {
        let urgent: Vec<_> = EventKind::ALL.iter().filter(|kind| kind.urgent()).collect();
        assert_eq!(
            urgent,
            [
                &EventKind::Released,
                &EventKind::ReleasedSupervision,
                &EventKind::Escaped
            ]
        );
    }

    #[test]
    fn what_is_announced_overtakes_nothing_and_holds_until_custody_ends() {
        let notice = EventKind::AdvanceNotice;
        for kind in EventKind::ALL {
            assert!(!kind.overtaken_by(notice), "{kind:?}");
        }
        let end_it: Vec<_> = EventKind::ALL
            .iter()
            .filter(|later| notice.overtaken_by(**later))
            .collect();
        assert_eq!(
            end_it,
            [
                &EventKind::Released,
                &EventKind::ReleasedSupervision,
                &EventKind::Removed,
                &EventKind::Died
            ]
        );
    }

    #[test]
    fn what_changes_what_a_person_has_to_fear_is_not_overtaken() {
        use EventKind::{BookedIn, Died, HearingHeld, HearingSet, ProtectiveOrderChange, Released};
        assert!(BookedIn.overtaken_by(Released));
        assert!(HearingSet.overtaken_by(HearingHeld));
        assert!(!HearingSet.overtaken_by(Released));
        assert!(!Released.overtaken_by(Died));
        assert!(!ProtectiveOrderChange.overtaken_by(ProtectiveOrderChange));
    }
}
