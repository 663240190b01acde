//! What people at the desk are there for. Which role may do what is a table of the desk's.

use serde::{Deserialize, Serialize};

/// What somebody still has to do before they are signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Owed {
    /// Give a code from their telephone, or one of their recovery codes.
    Code,
    /// Set up a second factor, which this office requires.
    SecondFactor,
}

impl Owed {
    /// Everything that can be owed.
    pub const ALL: [Self; 2] = [Self::Code, Self::SecondFactor];

    /// The word for it on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::SecondFactor => "second_factor",
        }
    }

    /// What has this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|owed| owed.name() == name)
    }
}

/// The roles of an office. Each account has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Takes calls and sorts what came in.
    Operator,
    /// Works with the people who asked for help.
    Specialist,
    /// Explains the process, and what may be known of it.
    Officer,
    /// Gives out the work and answers for it.
    Supervisor,
    /// Reads who did what, and no intake.
    Auditor,
    /// Runs the office: accounts, kiosks, settings.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] = [
        Self::Operator,
        Self::Specialist,
        Self::Officer,
        Self::Supervisor,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The word for it on the wire, in the database and in the words of the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Specialist => "specialist",
            Self::Officer => "officer",
            Self::Supervisor => "supervisor",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

#[test]
fn every_name_leads_back_to_its_role() {
    for role in Role::ALL {
        assert_eq!(Role::named(role.name()), Some(role));
        let written = serde_json::to_value(role).unwrap();
        assert_eq!(written, role.name());
    }
    assert_eq!(Role::named("director"), None);
    for owed in Owed::ALL {
        assert_eq!(Owed::named(owed.name()), Some(owed));
        assert_eq!(serde_json::to_value(owed).unwrap(), owed.name());
    }
}
