//! `POST /desk/api/intakes/{id}/links`: links a case with another one or merges it into that, for whoever
//! saw how it stands. Both cases move, or neither does.

use std::sync::Arc;

use axum::{
    Extension, Json,
    extract::{Path, State, rejection::JsonRejection},
};
use domain::{
    casework::CaseEventKind,
    wire::{
        casework::CaseFile,
        linking::{LinkAct, LinkChange},
    },
};
use envelope::Reference;
use store::{CaseMove, CaseStanding, NewCaseEvent, SealedNote};

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
    let (pair, notes) = match act {
        LinkAct::Link { reference, kind } => {
            let other = desk.other(&own, &reference)?;
            // Each case has the reason under its own seal.
            let why = |intake: &OpenIntake| desk.seal_note(intake, kind.name().to_owned());
            let notes = [Some(why(&own)?), Some(why(&other)?)];
            let other = desk.board.standing(other.sequence());
            (linked(&standing, &other), notes)
        }
        LinkAct::Unlink { reference } => {
            let other = desk.other(&own, &reference)?.sequence();
            let links = desk.store.linked_with(own.sequence()).await?;
            if !links.contains(&other) {
                return Err(DeskProblem::NotNow);
            }
            let other = desk.board.standing(other);
            (unlinked(&standing, &other), [None, None])
        }
        LinkAct::Merge { into } => {
            let kept = desk.other(&own, &into)?;
            let kept = desk.board.standing(kept.sequence());
            let duplicates = desk.store.merged_into(own.sequence()).await?;
            let keeps_others = !duplicates.is_empty();
            if desk.has_unsent_history(&own).await? {
                return Err(LinkRefusal::Waits.into());
            }
            let pair = merged(&standing, &kept, keeps_others, now)?;
            (pair, [None, None])
        }
        LinkAct::Unmerge => {
            let kept = standing.merged_into.ok_or(DeskProblem::NotNow)?;
            let kept = desk.board.standing(kept);
            (unmerged(&standing, &kept, now)?, [None, None])
        }
    };
    let done = Noted {
        action: Some(pair.action),
        ..Noted::default()
    };
    desk.move_both(pair, notes, staff.account()).await?;
    let file = desk.case_file(&own, &staff).await?;
    Ok((Extension(done), Json(file)))
}

impl Desk {
    /// The intake of this reference, unless it is the same one.
    fn other(&self, own: &OpenIntake, reference: &str) -> Result<Arc<OpenIntake>, DeskProblem> {
        let reference = Reference::parse(reference).map_err(|_| LinkRefusal::NoSuchReference)?;
        let found = self.cabinet.referred_to(&reference.to_string());
        let found = found.and_then(|id| self.cabinet.find(id));
        let found = found.filter(|found| found.sequence() != own.sequence());
        found.ok_or(LinkRefusal::NoSuchReference.into())
    }

    /// Moves both, each with a line that names the other one.
    async fn move_both(
        &self,
        pair: Pair,
        notes: [Option<SealedNote>; 2],
        account: i64,
    ) -> Result<(), DeskProblem> {
        let sequences = pair.after.each_ref().map(|after| after.sequence);
        let at = (self.clock)();
        let line = |after: CaseStanding, kind: CaseEventKind, note| CaseMove {
            after,
            event: NewCaseEvent {
                at,
                account: Some(account),
                kind,
                detail: None,
                recipient: None,
                note,
            },
        };
        let kinds = pair.kinds;
        let [own, other] = pair.after;
        let [own_note, other_note] = notes;
        let moves = [
            line(own, kinds[0], own_note),
            line(other, kinds[1], other_note),
        ];
        if !self.board.move_pair(&moves, pair.tie).await? {
            return Err(DeskProblem::CaseMoved);
        }
        for sequence in sequences {
            self.cabinet.confirm(sequence, false);
        }
        if kinds[0] == CaseEventKind::Unmerged {
            // The case that was kept may be closed, and this one with it.
            self.take_receipt_back(sequences[0]).await;
        }
        self.refile(sequences.into_iter().chain(self.cabinet.news()));
        Ok(())
    }
}
