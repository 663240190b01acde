//! What somebody comes for, which link is good for it, and which sign-ups still are.

use domain::wire::vine::SignUpState;
use store::alerts::LinkPurpose;

/// What the holder of a link or a code comes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Errand {
    /// To confirm the contact that it went to.
    Confirm,
    /// To read what happened.
    Read,
    /// To see the sign-up, masked.
    Look,
    /// To change it.
    Change,
    /// To end it.
    Cancel,
}

impl Errand {
    /// Whether a link for this purpose is good for it. Every link leads to its holder's own sign-up.
    pub(super) fn is_done_by(self, purpose: LinkPurpose) -> bool {
        match self {
            Self::Confirm => purpose == LinkPurpose::Confirm,
            Self::Read => purpose == LinkPurpose::Update,
            Self::Look | Self::Change | Self::Cancel => true,
        }
    }

    /// Whether it can be done to a sign-up in this state. One to which it cannot is none: whoever asks
    /// is told no more of it, with the PIN or without.
    pub(super) const fn is_open(self, state: SignUpState) -> bool {
        use SignUpState as State;
        match (self, state) {
            (_, State::Expired | State::Unreadable) => false,
            (Self::Confirm, _) => matches!(state, State::Requested | State::Confirmed),
            (Self::Read, _) => matches!(state, State::Confirmed),
            (Self::Look | Self::Change, _) => !matches!(state, State::Cancelled),
            // Whoever cancels twice hears twice that it is cancelled.
            (Self::Cancel, _) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_is_not_there() {
        use SignUpState as State;
        let all = [
            Errand::Confirm,
            Errand::Read,
            Errand::Look,
            Errand::Change,
            Errand::Cancel,
        ];
        for (state, open) in [
            (State::Requested, [true, false, true, true, true]),
            (State::Confirmed, [true; 5]),
            (State::HandOffPending, [false, false, true, true, true]),
            (State::HandedOff, [false, false, true, true, true]),
            (State::Cancelled, [false, false, false, false, true]),
            (State::Expired, [false; 5]),
            (State::Unreadable, [false; 5]),
        ] {
            assert_eq!(all.map(|errand| errand.is_open(state)), open, "{state:?}");
        }
    }

    #[test]
    fn a_link_to_confirm_reads_nothing() {
        for purpose in [
            LinkPurpose::Confirm,
            LinkPurpose::Update,
            LinkPurpose::Cancel,
        ] {
            let confirms = purpose == LinkPurpose::Confirm;
            assert_eq!(Errand::Confirm.is_done_by(purpose), confirms);
            let reads = purpose == LinkPurpose::Update;
            assert_eq!(Errand::Read.is_done_by(purpose), reads);
            assert!(Errand::Cancel.is_done_by(purpose));
        }
    }
}
