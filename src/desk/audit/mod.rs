//! What happened at the desk, written down and shown to the auditor.

mod journal;
mod reserve;
mod shipping;
mod syslog;

use std::collections::HashMap;

use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
};
use domain::{
    audit::AuditAction,
    wire::{
        UnixSeconds,
        audit::{Audit, AuditActor, AuditLine},
    },
};
use envelope::SubmissionId;
use serde::Deserialize;
use store::{AuditEntry, AuditFilter};

pub(crate) use journal::Journal;
pub use shipping::{ShippedLine, shipped_lines};
pub(crate) use syslog::Syslog;
pub use syslog::{NotSyslog, SyslogAddress};

use crate::{Desk, problem::DeskProblem};

/// Lines of one answer.
const PAGE: u32 = 100;

/// Which lines to show.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AuditParameters {
    actor: Option<i64>,
    action: Option<AuditAction>,
    /// An id, or the reference of an intake.
    subject: Option<String>,
    from: Option<UnixSeconds>,
    until: Option<UnixSeconds>,
    before: Option<i64>,
}

/// `GET /desk/api/audit`.
pub(crate) async fn get_audit(
    State(desk): State<Desk>,
    parameters: Result<Query<AuditParameters>, QueryRejection>,
) -> Result<Json<Audit>, DeskProblem> {
    let Query(asked) = parameters?;
    let filter = AuditFilter {
        actor: asked.actor,
        action: asked.action,
        subject: asked.subject.map(|subject| desk.subject(&subject)),
        from: asked.from,
        until: asked.until,
        before: asked.before,
        limit: PAGE,
    };
    let entries = desk.store.audit(&filter).await?;
    let full = entries.len() == PAGE as usize;
    let before = entries.last().filter(|_| full).map(|entry| entry.sequence);
    let actors: Vec<_> = desk
        .store
        .accounts()
        .await?
        .into_iter()
        .map(|member| AuditActor {
            id: member.id,
            username: member.username,
        })
        .collect();
    let names: HashMap<_, _> = actors
        .iter()
        .map(|actor| (actor.id, actor.username.as_str()))
        .collect();
    Ok(Json(Audit {
        entries: entries.iter().map(|entry| line(entry, &names)).collect(),
        before,
        actors,
    }))
}

impl Desk {
    /// What a person may type for a subject: its id, or the reference of an intake.
    fn subject(&self, typed: &str) -> String {
        let typed = typed.trim();
        self.cabinet
            .referred_to(typed)
            .map_or_else(|| typed.to_owned(), |id| id.to_string())
    }
}

fn line(entry: &AuditEntry, names: &HashMap<i64, &str>) -> AuditLine {
    let event = &entry.event;
    let id: Option<SubmissionId> = event.subject.parse().ok();
    let name = |actor| names.get(&actor).map(|&name| name.to_owned());
    AuditLine {
        sequence: entry.sequence,
        at: event.at,
        actor: event.actor.and_then(name),
        action: event.action,
        subject: event.subject.clone(),
        reference: id.map(|id| id.reference().to_string()),
        digest: shipping::hexadecimal(&entry.digest),
    }
}
