//! What the desk and its pages say to each other about cases that belong together.

use serde::{Deserialize, Serialize};

use super::UnixSeconds;
use crate::{
    casework::{CaseState, Disposition},
    linking::LinkKind,
};

/// What a case has to do with others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Links {
    /// Those that staff linked it with.
    pub linked: Vec<Link>,
    /// The one that it was merged into, which is kept.
    pub merged_into: Option<OtherCase>,
    /// Those that were merged into it.
    pub merged: Vec<OtherCase>,
    /// Those that say almost the same, and were neither linked nor merged: a proposal.
    pub alike: Vec<OtherCase>,
}

/// A case that staff linked this one with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Why; absent where that cannot be read any more.
    pub kind: Option<LinkKind>,
    /// Which.
    pub case: OtherCase,
}

/// Another case, as far as the reader may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherCase {
    /// Its reference.
    pub reference: String,
    /// What else is to be known of it; absent for whoever may not read it.
    pub seen: Option<SeenCase>,
}

/// What whoever may read a case sees of it from another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenCase {
    /// Id of the intake.
    pub id: String,
    /// When it arrived.
    pub received_at: UnixSeconds,
    /// Where it is.
    pub state: CaseState,
    /// What it came to.
    pub disposition: Option<Disposition>,
    /// Messages of the person that nobody has read.
    pub unread_messages: u32,
}

/// Body of `POST /desk/api/intakes/{id}/links`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkChange {
    /// The version of this case that was seen.
    pub version: i64,
    /// What to do.
    pub act: LinkAct,
}

/// What can be done about two cases. References are taken however they are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LinkAct {
    /// Link this case with another one, or say anew why they are linked.
    Link {
        /// The other one.
        reference: String,
        /// Why.
        kind: LinkKind,
    },
    /// Take a link away.
    Unlink {
        /// The other one.
        reference: String,
    },
    /// Close this case as a duplicate of another one, which is kept.
    Merge {
        /// The one that is kept.
        into: String,
    },
    /// Take that back.
    Unmerge,
}
