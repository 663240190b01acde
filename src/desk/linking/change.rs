//! `POST /desk/api/intakes/{id}/links`: links a case with another one or merges it into that, for whoever
//! saw how it stands. Both cases move, or neither does.

use std::sync::Arc;

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    linking::LinkKind,
    wire::{
        casework::CaseFile,
        linking::{LinkAct, LinkChange},
    },
};
use envelope::Reference;
use store::{CaseMove, CaseStanding, NewCaseEvent};

use super::pairs::{LinkRefusal, Pair, linked, merged, unlinked, unmerged};
use crate::{Desk, account::SignedIn, admission::Noted, cabinet::OpenIntake, problem::DeskProblem};

pub(crate) async fn post_links(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
    body: Result<Json<LinkChange>, JsonRejection>,
) -> Result<(Extension<Noted>, Json<CaseFile>), DeskProblem> {
    let Json(LinkChange { version, act }) = body?;
    let own = desk.intake(&id).await?;
    let standing = desk.board.standing(own.sequence());
    if standing.version != version {
        return Err(DeskProblem::CaseMoved);
    }
    let now = (desk.clock)();
    let (pair, kind) = match act {
        LinkAct::Link { reference, kind } => {
            let other = desk.other(&own, &reference)?;
            (linked(&standing, &other, kind), Some(kind))
        }
        LinkAct::Unlink { reference } => {
            let other = desk.other(&own, &reference)?;
            let links = desk.store.linked_with(own.sequence()).await?;
            let link = links.iter().find(|(with, _)| *with == other.sequence);
            let (_, kind) = *link.ok_or(DeskProblem::NotNow)?;
            (unlinked(&standing, &other), Some(kind))
        }
        LinkAct::Merge { into } => {
            let kept = desk.other(&own, &into)?;
            let duplicates = desk.store.merged_into(own.sequence()).await?;
            let keeps_others = !duplicates.is_empty();
            (merged(&standing, &kept, keeps_others, now)?, None)
        }
        LinkAct::Unmerge => {
            let kept = standing.merged_into.ok_or(DeskProblem::NotNow)?;
            let kept = desk.board.standing(kept);
            (unmerged(&standing, &kept, now)?, None)
        }
    };
    let noted = Noted {
        action: Some(pair.action),
        ..Noted::default()
    };
    desk.move_both(pair, kind, staff.account()).await?;
    let file = desk.case_file(&own, &staff).await?;
    Ok((Extension(noted), Json(file)))
}

impl Desk {
    /// How the case of this reference stands, unless it is the same one.
    fn other(&self, own: &Arc<OpenIntake>, reference: &str) -> Result<CaseStanding, DeskProblem> {
        let reference = Reference::parse(reference).map_err(|_| LinkRefusal::NoSuchReference)?;
        let found = self.cabinet.referred_to(&reference.to_string());
        let found = found.and_then(|id| self.cabinet.find(id));
        let found = found.filter(|found| found.sequence() != own.sequence());
        let found = found.ok_or(LinkRefusal::NoSuchReference)?;
        Ok(self.board.standing(found.sequence()))
    }

    /// Moves both, each with a line that names the other one.
    async fn move_both(
        &self,
        pair: Pair,
        kind: Option<LinkKind>,
        account: i64,
    ) -> Result<(), DeskProblem> {
        let sequences = pair.after.each_ref().map(|after| after.sequence);
        let [own, other] = sequences.map(|sequence| self.reference(sequence));
        let at = (self.clock)();
        let [first, second] = pair.after;
        let moves = [(first, pair.kinds[0], other), (second, pair.kinds[1], own)];
        let moves = moves.map(|(after, event, reference)| CaseMove {
            after,
            event: NewCaseEvent {
                at,
                account: Some(account),
                kind: event,
                detail: Some(match kind {
                    Some(kind) => format!("{} {reference}", kind.name()),
                    None => reference,
                }),
                recipient: None,
                note: None,
            },
        });
        if !self.board.move_pair(&moves, pair.tie).await? {
            return Err(DeskProblem::CaseMoved);
        }
        for sequence in sequences {
            self.cabinet.confirm(sequence, false);
        }
        self.refile(sequences.into_iter().chain(self.cabinet.news()));
        Ok(())
    }

    /// What staff call a case; empty for one that was erased.
    fn reference(&self, sequence: i64) -> String {
        let intake = self.cabinet.at(sequence);
        intake.map_or_else(String::new, |intake| intake.id().reference().to_string())
    }
}
