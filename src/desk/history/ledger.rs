//! A request for history as the lines of its case say: opened, answered, sent, and who asked to see what is
//! locked.

use domain::{
    casework::CaseEventKind,
    history::SEEN_FOR,
    wire::{
        UnixSeconds,
        history::{HistoryStep, UnmaskJudged},
    },
};
use store::{CaseEvent, SealedNote};

/// The code of an answer that is locked.
pub(super) const LOCKED: &str = "locked";
/// The code of one that is not.
pub(super) const OPEN: &str = "open";

/// The code of one that staff told the person, whom no message can reach.
pub(super) const TOLD: &str = "told";

/// How the request stands.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) opened: Option<HistoryStep>,
    pub(super) answer: Option<Answer>,
    pub(super) sent: Option<HistoryStep>,
    /// Whether staff told the person instead.
    pub(super) told: bool,
    /// Whether any answer in this case was locked. From then on only its keepers answer.
    pub(super) was_locked: bool,
}

/// The last answer.
pub(super) struct Answer {
    pub(super) number: i64,
    pub(super) kept: HistoryStep,
    pub(super) locked: bool,
    /// Absent once it was erased.
    pub(super) note: Option<SealedNote>,
    pub(super) requests: Vec<Request>,
}

/// Somebody asked to see its values.
pub(super) struct Request {
    pub(super) number: i64,
    pub(super) asked: HistoryStep,
    pub(super) reason: Option<SealedNote>,
    pub(super) judged: Option<UnmaskJudged>,
}

impl Ledger {
    /// Reads lines in the order in which they were written.
    pub(super) fn of(events: Vec<CaseEvent>) -> Self {
        let mut ledger = Self::default();
        for event in events {
            ledger.note(event);
        }
        ledger
    }

    fn note(&mut self, event: CaseEvent) {
        let detail = event.detail.unwrap_or_default();
        let step = HistoryStep {
            at: event.at,
            by: event.username,
        };
        match event.kind {
            CaseEventKind::HistoryOpened => {
                self.opened = Some(step);
                self.answer = None;
                self.sent = None;
                self.told = false;
            }
            CaseEventKind::HistoryAnswered => {
                // What is not said to be open is locked.
                let locked = detail != OPEN;
                self.was_locked |= locked;
                self.sent = None;
                self.told = false;
                self.answer = Some(Answer {
                    number: event.number,
                    kept: step,
                    locked,
                    note: event.note,
                    requests: Vec::new(),
                });
            }
            CaseEventKind::HistorySent => {
                self.sent = Some(step);
                self.told = detail == TOLD;
            }
            CaseEventKind::UnmaskAsked => {
                let of = |answer: &&mut Answer| detail == answer.number.to_string();
                if let Some(answer) = self.answer.as_mut().filter(of) {
                    answer.requests.push(Request {
                        number: event.number,
                        asked: step,
                        reason: event.note,
                        judged: None,
                    });
                }
            }
            CaseEventKind::UnmaskAgreed => self.judge(&detail, step, true),
            CaseEventKind::UnmaskRefused => self.judge(&detail, step, false),
            _ => {}
        }
    }

    /// The first word counts, and not that of whoever asked.
    fn judge(&mut self, number: &str, step: HistoryStep, agreed: bool) {
        let requests = self.answer.iter_mut().flat_map(|one| &mut one.requests);
        let mut requests = requests.filter(|one| one.number.to_string() == number);
        if let Some(request) = requests.next()
            && request.judged.is_none()
            && request.asked.by != step.by
        {
            request.judged = Some(UnmaskJudged { step, agreed });
        }
    }

    /// Whether it was opened and nobody answered it.
    pub(super) fn waits(&self) -> bool {
        self.opened.is_some() && self.answer.is_none()
    }

    /// Whether there is an answer that did not go out yet.
    pub(super) fn is_unsent(&self) -> bool {
        self.answer.is_some() && self.sent.is_none()
    }
}

impl Answer {
    /// The request of this number.
    pub(super) fn request(&self, number: i64) -> Option<&Request> {
        self.requests.iter().find(|one| one.number == number)
    }

    /// Whether somebody of this name waits for a second person.
    pub(super) fn is_asked_by(&self, username: &str) -> bool {
        let mut own = self.of(username);
        own.any(|one| one.judged.is_none())
    }

    /// For how many seconds more somebody of this name may see the values; 0 for not at all.
    pub(super) fn seconds_left(&self, username: &str, now: UnixSeconds) -> UnixSeconds {
        let agreed = self.of(username).filter_map(|one| one.judged.as_ref());
        let agreed = agreed.filter(|judged| judged.agreed);
        let ends = agreed.map(|judged| judged.step.at.saturating_add(SEEN_FOR));
        ends.max().map_or(0, |end| end.saturating_sub(now))
    }

    fn of(&self, username: &str) -> impl Iterator<Item = &Request> {
        let own = move |one: &&Request| one.asked.by.as_deref() == Some(username);
        self.requests.iter().filter(own)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(lines: &[(CaseEventKind, &str, &str)]) -> Ledger {
        let event =
            |(number, (kind, who, detail)): (i64, &(CaseEventKind, &str, &str))| CaseEvent {
                number,
                at: 1000,
                username: Some((*who).to_owned()),
                kind: *kind,
                detail: Some((*detail).to_owned()),
                recipient: None,
                note: None,
                other: None,
            };
        Ledger::of((1..).zip(lines).map(event).collect())
    }

    fn seconds(lines: &[(CaseEventKind, &str, &str)], who: &str, now: UnixSeconds) -> UnixSeconds {
        let answer = ledger(lines).answer.unwrap();
        answer.seconds_left(who, now)
    }

    const ASKED: [(CaseEventKind, &str, &str); 3] = [
        (CaseEventKind::HistoryOpened, "ana", ""),
        (CaseEventKind::HistoryAnswered, "ana", LOCKED),
        (CaseEventKind::UnmaskAsked, "ben", "2"),
    ];

    fn then(
        line: (CaseEventKind, &'static str, &'static str),
    ) -> Vec<(CaseEventKind, &'static str, &'static str)> {
        ASKED.into_iter().chain([line]).collect()
    }

    #[test]
    fn values_are_seen_for_a_while_by_whoever_asked_alone() {
        assert_eq!(seconds(&ASKED, "ben", 1000), 0);
        let agreed = then((CaseEventKind::UnmaskAgreed, "cleo", "3"));
        assert_eq!(seconds(&agreed, "ben", 1000), SEEN_FOR);
        assert_eq!(seconds(&agreed, "ben", 1000 + SEEN_FOR), 0);
        assert_eq!(seconds(&agreed, "cleo", 1000), 0);
        let own = then((CaseEventKind::UnmaskAgreed, "ben", "3"));
        assert_eq!(seconds(&own, "ben", 1000), 0);
        let refused = then((CaseEventKind::UnmaskRefused, "cleo", "3"));
        assert_eq!(seconds(&refused, "ben", 1000), 0);
        let mut late = refused.clone();
        late.push((CaseEventKind::UnmaskAgreed, "dora", "3"));
        assert_eq!(seconds(&late, "ben", 1000), 0, "the first word counts");
    }

    #[test]
    fn another_answer_has_to_be_asked_for_anew() {
        let mut lines = then((CaseEventKind::UnmaskAgreed, "cleo", "3"));
        lines.push((CaseEventKind::HistoryAnswered, "ben", OPEN));
        let ledger = ledger(&lines);
        let answer = ledger.answer.as_ref().unwrap();
        assert!(!answer.locked && answer.requests.is_empty());
        assert!(ledger.was_locked && ledger.is_unsent() && !ledger.waits());
    }

    #[test]
    fn a_new_request_begins_anew() {
        let lines = [
            (CaseEventKind::HistoryOpened, "ana", ""),
            (CaseEventKind::HistoryAnswered, "ana", OPEN),
            (CaseEventKind::HistorySent, "ana", ""),
        ];
        assert!(!ledger(&lines).is_unsent() && !ledger(&lines).waits());
        let again = [&lines[..], &lines[..1]].concat();
        assert!(ledger(&again).waits() && !ledger(&again).was_locked);
    }

    #[test]
    fn whoever_was_told_has_their_answer() {
        let lines = [
            (CaseEventKind::HistoryOpened, "ana", ""),
            (CaseEventKind::HistoryAnswered, "ana", OPEN),
            (CaseEventKind::HistorySent, "ana", TOLD),
        ];
        assert!(ledger(&lines).told && !ledger(&lines).is_unsent());
        let anew = [&lines[..], &lines[1..2]].concat();
        assert!(!ledger(&anew).told && ledger(&anew).is_unsent());
    }
}
