//! What one case has to do with another, in codes. The words are the page's.

use serde::{Deserialize, Serialize};

/// Why two cases belong together although both stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// The same person asked for help.
    SamePerson,
    /// Several people ask because of the same thing that happened.
    SameMatter,
    /// Each says that the other caused harm.
    AboutEachOther,
}

impl LinkKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::SamePerson, Self::SameMatter, Self::AboutEachOther];

    /// The word for it on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SamePerson => "same_person",
            Self::SameMatter => "same_matter",
            Self::AboutEachOther => "about_each_other",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

#[test]
fn every_name_is_the_one_on_the_wire_and_leads_back() {
    for kind in LinkKind::ALL {
        assert_eq!(LinkKind::named(kind.name()), Some(kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
    }
}
