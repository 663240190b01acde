//! `GET /desk/api/history/rules` and `GET /desk/api/intakes/{id}/history`: the rules, and a request as far as
//! whoever asks may know it. The values of a locked answer are in neither.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State},
};
use domain::wire::{
    UnixSeconds,
    history::{
        AnsweredItem, HistoryAnswer, HistoryFile, HistoryMessage, HistoryRights, HistoryRules,
        ItemValue, UnmaskRequest,
    },
};
use store::SealedNote;
use tokio::task::spawn_blocking;

use super::{
    NEED, keeps,
    ledger::{Answer, Ledger, Request},
    letters::letter_in,
    rulebook::{Kept, Rulebook},
};
use crate::{
    Desk, KeyRing, account::SignedIn, cabinet::OpenIntake, casework::opened, problem::DeskProblem,
};

/// `GET …/rules`.
pub(crate) async fn get_history_rules(State(desk): State<Desk>) -> Json<HistoryRules> {
    Json(desk.rulebook.shown())
}

/// `GET …/history`.
pub(crate) async fn get_history(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Json<HistoryFile>, DeskProblem> {
    let intake = desk.intake(&id).await?;
    Ok(Json(desk.history(&intake, Some(&staff)).await?))
}

/// Whom something is shown to.
struct Viewer {
    username: Option<String>,
    keeps: bool,
    now: UnixSeconds,
}

/// Opens what is sealed of a request.
pub(super) struct Reader {
    intake: Arc<OpenIntake>,
    ring: Arc<KeyRing>,
    rulebook: Arc<Rulebook>,
}

impl Desk {
    /// The request of a case as it is shown to this member of staff; to nobody, as it is for everybody.
    pub(crate) async fn history(
        &self,
        intake: &Arc<OpenIntake>,
        staff: Option<&SignedIn>,
    ) -> Result<HistoryFile, DeskProblem> {
        let can_message = self.store.thread(intake.sequence()).await?.is_some();
        let (_, ledger) = self.history_now(intake).await?;
        let viewer = Viewer {
            username: staff.map(|staff| staff.username().to_owned()),
            keeps: staff.is_some_and(keeps),
            now: (self.clock)(),
        };
        let reader = self.history_reader(intake);
        // Opened on a thread where nobody waits for an answer.
        let shown = spawn_blocking(move || reader.file(ledger, &viewer, can_message));
        shown.await.map_err(|_| DeskProblem::Internal)
    }

    pub(super) fn history_reader(&self, intake: &Arc<OpenIntake>) -> Reader {
        Reader {
            intake: Arc::clone(intake),
            ring: self.cabinet.ring(),
            rulebook: Arc::clone(&self.rulebook),
        }
    }
}

impl Reader {
    fn file(&self, ledger: Ledger, viewer: &Viewer, can_message: bool) -> HistoryFile {
        HistoryFile {
            asked: self.intake.help().contains(&NEED),
            can_message,
            rights: HistoryRights {
                keeps: viewer.keeps,
                answers: viewer.keeps || !ledger.was_locked,
            },
            answer: ledger.answer.map(|answer| self.answer(answer, viewer)),
            opened: ledger.opened,
            sent: ledger.sent,
            told: ledger.told,
        }
    }

    fn answer(&self, answer: Answer, viewer: &Viewer) -> HistoryAnswer {
        let kept = self.kept(&answer);
        let message = kept.as_ref().map(|kept| self.message(kept));
        let may_know = viewer.keeps || !answer.locked;
        let kept = kept.filter(|_| may_know);
        let items = kept.as_ref().map(|kept| self.items(kept, answer.locked));
        let username = viewer.username.as_deref();
        let sees = |name| viewer.keeps && answer.seconds_left(name, viewer.now) > 0;
        let may_see = answer.locked && username.is_some_and(sees);
        let requests = answer.requests.into_iter().filter(|_| may_know);
        HistoryAnswer {
            locked: answer.locked,
            protection: kept.map(|kept| kept.protection),
            items: items.unwrap_or_default(),
            message,
            requests: requests.map(|one| self.request(one, viewer)).collect(),
            may_see,
            kept: answer.kept,
        }
    }

    fn request(&self, request: Request, viewer: &Viewer) -> UnmaskRequest {
        UnmaskRequest {
            number: request.number,
            reason: request.reason.and_then(|reason| self.text(&reason)),
            own: request.asked.by == viewer.username,
            asked: request.asked,
            judged: request.judged,
        }
    }

    /// What an answer says; `None` once it was erased.
    pub(super) fn kept(&self, answer: &Answer) -> Option<Kept> {
        let text = self.text(answer.note.as_ref()?)?;
        serde_json::from_str(&text).ok()
    }

    /// Its items, with their values or without.
    pub(super) fn items(&self, kept: &Kept, masked: bool) -> Vec<AnsweredItem> {
        let item = |one: &ItemValue| AnsweredItem {
            name: self.rulebook.name_in(&one.item, "en").to_owned(),
            item: one.item.clone(),
            value: (!masked).then(|| one.value.clone()),
        };
        kept.values.iter().map(item).collect()
    }

    /// What goes to the person. From a locked answer nothing of it.
    pub(super) fn message(&self, kept: &Kept) -> HistoryMessage {
        let letter = letter_in(self.intake.language());
        let told = kept.values.iter().filter(|_| !kept.protection.locks());
        let told: Vec<_> = told
            .map(|one| {
                let name = self.rulebook.name_in(&one.item, letter.language);
                (name, &*one.value)
            })
            .collect();
        HistoryMessage {
            language: letter.language.to_owned(),
            text: letter.write(self.intake.name(), &told),
        }
    }

    fn text(&self, note: &SealedNote) -> Option<String> {
        opened(note, &self.intake, &self.ring)
    }
}
