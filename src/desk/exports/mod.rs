//! What leaves the desk as a file, each time written down: one case with all that belongs to it, for the
//! person who asks for it or for a court, and lists, in codes.

use axum::{
    Json,
    extract::{
        Path, Query, State,
        rejection::{JsonRejection, QueryRejection},
    },
    http::{
        HeaderName, HeaderValue,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use domain::{
    casework::Disposition,
    wire::{desk::TypedFilters, export::CaseExport},
};
use jiff::Timestamp;

use crate::{
    Desk,
    account::SignedIn,
    figures::spreadsheet,
    problem::DeskProblem,
    queue::{Line, QueueParameters},
};

const CASE_HEAD: [&str; 11] = [
    "reference",
    "received",
    "urgency",
    "help",
    "place",
    "channel",
    "language",
    "state",
    "outcome",
    "assignee",
    "due",
];

/// `GET /desk/api/intakes/{id}/export`.
pub(crate) async fn get_case_export(
    State(desk): State<Desk>,
    staff: SignedIn,
    Path(id): Path<String>,
) -> Result<Response, DeskProblem> {
    let intake = desk.intake(&id).await?;
    let export = CaseExport {
        exported_at: (desk.clock)(),
        exported_by: staff.username().to_owned(),
        intake: desk.opened_intake(&intake).await?,
        case: desk.case_file(&intake, &staff).await?,
        messages: desk.thread(&intake, &staff).await?,
        history: desk.history(&intake, None).await?,
    };
    let bytes = serde_json::to_vec_pretty(&export).map_err(|_| DeskProblem::Internal)?;
    let name = format!("{}.json", export.intake.entry.reference);
    Ok(attached("application/json", &name, bytes))
}

/// `GET /desk/api/intakes.csv`: the lines of a list, with the parameters of the queue. No name and no
/// word that anybody typed is in it.
pub(crate) async fn get_list_export(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
) -> Result<Response, DeskProblem> {
    let Query(asked) = parameters?;
    desk.list_export(&asked, &staff).await
}

/// `POST /desk/api/intakes.csv`: the same, narrowed by what was typed.
pub(crate) async fn post_list_export(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<QueueParameters>, QueryRejection>,
    body: Result<Json<TypedFilters>, JsonRejection>,
) -> Result<Response, DeskProblem> {
    let Query(asked) = parameters?;
    let Json(TypedFilters { county }) = body?;
    let asked = asked.in_county(Some(&county))?;
    desk.list_export(&asked, &staff).await
}

impl Desk {
    async fn list_export(
        &self,
        asked: &QueueParameters,
        staff: &SignedIn,
    ) -> Result<Response, DeskProblem> {
        let lines = self.list(asked, staff.account()).await?;
        let names = self.names().await?;
        let mut rows = vec![CASE_HEAD.map(str::to_owned)];
        for line in lines {
            let assignee = line.assignee.and_then(|id| names.get(&id).cloned());
            rows.push(self.row(&line, assignee.unwrap_or_default()));
        }
        let bytes = spreadsheet(rows).map_err(|_| DeskProblem::Internal)?;
        Ok(attached("text/csv; charset=utf-8", "cases.csv", bytes))
    }

    fn row(&self, line: &Line, assignee: String) -> [String; 11] {
        let intake = &line.intake;
        let standing = self.board.standing(intake.sequence());
        let urgency = intake.urgency().iter().map(|reason| reason.name());
        let outcome = standing.disposition.map_or("", Disposition::name);
        [
            intake.id().reference().to_string(),
            instant(intake.received_at()),
            urgency.collect::<Vec<_>>().join(" "),
            intake.help().join(" "),
            intake.state().unwrap_or_default().to_owned(),
            intake.channel().name().to_owned(),
            intake.language().to_owned(),
            line.state.name().to_owned(),
            outcome.to_owned(),
            assignee,
            line.due_at.map(instant).unwrap_or_default(),
        ]
    }
}

/// A file that the browser saves under this name and does not show.
pub(crate) fn attached(media_type: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers: [(HeaderName, HeaderValue); 2] = [
        (CONTENT_TYPE, HeaderValue::from_static(media_type)),
        (
            CONTENT_DISPOSITION,
            HeaderValue::try_from(disposition)
                .unwrap_or_else(|_| HeaderValue::from_static("attachment")),
        ),
    ];
    (headers, bytes).into_response()
}

/// As `2026-11-29T12:00:00Z`.
fn instant(at: u64) -> String {
    let seconds = i64::try_from(at).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).map_or_else(|_| String::new(), |at| at.to_string())
}
