//! `GET /desk/api/intakes/{id}/case`: how a case stands, what happened, and what is to be done.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
};
use domain::{
    casework::CaseEventKind,
    staff::Role,
    wire::casework::{CaseFile, Colleague, Happening, HoaxJudgment, HoaxReason, TimelineEvent},
};
use store::CaseEvent;
use tokio::task::spawn_blocking;

use super::notes;
use crate::{
    Desk,
    account::SignedIn,
    cabinet::OpenIntake,
    problem::DeskProblem,
    referring::letter,
    sorting::{Judgment, Placement},
};

/// Whoever asks has it open.
pub(crate) async fn get_case(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<CaseFile>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    Ok(Json(desk.case_file(&intake, &staff).await?))
}

impl Desk {
    /// The case as it is now.
    pub(crate) async fn case_file(
        &self,
        intake: &Arc<OpenIntake>,
        staff: &SignedIn,
    ) -> Result<CaseFile, DeskProblem> {
        let sequence = intake.sequence();
        let standing = self.board.standing(sequence);
        let colleagues = self.colleagues().await?;
        Ok(CaseFile {
            tasks: self.tasks.of(&standing, intake.told()),
            standing: self.stands(&standing, &self.names().await?),
            timeline: self.whole_timeline(intake, staff).await?,
            colleagues,
            present: self
                .presences
                .note(sequence, staff.username(), (self.clock)()),
            judgment: self.cabinet.judge(sequence).map(judged),
            proposal: self.proposal(intake, &standing).await?,
            asks_officer: self.routing.asks_officer(intake),
            local_contacts: self.contacts_at(intake).await?,
            links: self.links(intake, staff).await?,
        })
    }

    /// Those who work on cases.
    pub(crate) async fn colleagues(&self) -> Result<Vec<Colleague>, DeskProblem> {
        let accounts = self.store.accounts().await?.into_iter();
        let working = accounts.filter(|one| one.active && one.role != Role::Auditor);
        let colleague = working.map(|one| Colleague {
            id: one.id,
            username: one.username,
        });
        Ok(colleague.collect())
    }

    /// With what happened to those that were merged into it.
    async fn whole_timeline(
        &self,
        intake: &Arc<OpenIntake>,
        staff: &SignedIn,
    ) -> Result<Vec<TimelineEvent>, DeskProblem> {
        let mut timeline = self.timeline(intake).await?;
        for duplicate in self.duplicates(intake.sequence(), staff).await? {
            let reference = duplicate.id().reference().to_string();
            let events = self.timeline(&duplicate).await?.into_iter();
            timeline.extend(events.map(|event| TimelineEvent {
                from: Some(reference.clone()),
                ..event
            }));
        }
        timeline.sort_by_key(|event| event.at);
        Ok(timeline)
    }

    /// Opened on a thread where nobody waits for an answer.
    async fn timeline(&self, intake: &Arc<OpenIntake>) -> Result<Vec<TimelineEvent>, DeskProblem> {
        let events = self.store.case_events(intake.sequence()).await?;
        let events = events.into_iter().map(|event| {
            let other = event.other.and_then(|other| self.reference(other));
            (event, other)
        });
        let events: Vec<_> = events.collect();
        let thread = self.store.thread(intake.sequence()).await?;
        let (intake, ring) = (Arc::clone(intake), self.cabinet.ring());
        let opened = spawn_blocking(move || {
            let mut timeline = vec![plain(intake.received_at(), None, Happening::Received)];
            for message in thread.iter().flat_map(|thread| &thread.messages) {
                timeline.push(plain(message.received_at, None, Happening::VisitorWrote));
            }
            for reply in thread.iter().flat_map(|thread| &thread.replies) {
                let author = Some(reply.username.clone());
                timeline.push(plain(reply.sent_at, author, Happening::OfficeWrote));
            }
            timeline.extend(events.into_iter().map(|(event, other)| {
                let note = event.note.as_ref();
                let note = note.and_then(|note| notes::opened(note, &intake, &ring));
                done(event, note, other)
            }));
            timeline
        });
        opened.await.map_err(|_| DeskProblem::Internal)
    }
}

fn judged(judgment: Judgment) -> HoaxJudgment {
    let reasons = judgment.reasons.into_iter().map(|reason| HoaxReason {
        sentence: reason.sentence,
        points: reason.points,
    });
    HoaxJudgment {
        score: judgment.score,
        reasons: reasons.collect(),
        quarantine: judgment.placement == Placement::Quarantine,
    }
}

fn plain(at: u64, actor: Option<String>, what: Happening) -> TimelineEvent {
    TimelineEvent {
        at,
        actor,
        what,
        note: None,
        from: None,
    }
}

/// Codes that say where a case lies, what it asks for or why it is linked are sealed as notes are; the page
/// gets them as codes. What another case is called is not kept, and gone with that case.
fn done(event: CaseEvent, note: Option<String>, other: Option<String>) -> TimelineEvent {
    let (detail, note) = match event.kind {
        CaseEventKind::Routed | CaseEventKind::OfficerAsked => (note, None),
        CaseEventKind::Linked => (why_and_which(note, other), None),
        CaseEventKind::Unlinked
        | CaseEventKind::Merged
        | CaseEventKind::TookIn
        | CaseEventKind::Unmerged
        | CaseEventKind::GaveBack => (other, None),
        // What a request for history says is shown by its own rules alone.
        CaseEventKind::HistoryAnswered | CaseEventKind::UnmaskAsked => (None, None),
        CaseEventKind::Referred => (event.detail, note.map(|note| letter(&note).1.to_owned())),
        _ => (event.detail, note),
    };
    TimelineEvent {
        at: event.at,
        actor: event.username,
        what: Happening::Done {
            kind: event.kind,
            detail,
            to: event.recipient,
        },
        note,
        from: None,
    }
}

/// Why two cases are linked, and the reference of the other one.
fn why_and_which(why: Option<String>, other: Option<String>) -> Option<String> {
    let other = other?;
    Some(match why {
        Some(why) => format!("{why} {other}"),
        None => other,
    })
}
