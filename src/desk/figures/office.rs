//! `GET /desk/api/figures` and `GET /desk/api/figures.csv`: what the desk counts of its cases, those
//! included that were erased, and of visits at kiosks that were not sent.

use std::collections::HashMap;

use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
    response::Response,
};
use domain::{
    casework::Disposition,
    referral::{NOT_KNOWN, ReferralOutcome},
    wire::figures::{Figures, Report, ReportRow, ReportSection, Table, Tables},
};
use jiff::{ToSpan, civil::Date};
use serde::Deserialize;
use store::{CaseStanding, KeptLine};

use super::{
    CaseFacts, DEFAULT_THRESHOLD, Dimension, NOT_GIVEN, PublicReport, Published, Quarter,
    by_quarter, by_week, facts::AT_KIOSKS, public_report, spreadsheet,
};
use crate::{Desk, account::SignedIn, exports::attached, problem::DeskProblem, referring::Ledger};

const HOUR: u64 = 60 * 60;

/// Parameters of both addresses.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct FiguresParameters {
    /// `2026-Q4`; the present one where it is left out.
    quarter: Option<String>,
    /// The key of a table, for the spreadsheet.
    by: Option<String>,
    /// `week` or `quarter`, for the spreadsheet.
    per: Option<Per>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Per {
    #[default]
    Week,
    Quarter,
}

pub(crate) async fn get_figures(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<FiguresParameters>, QueryRejection>,
) -> Result<Json<Figures>, DeskProblem> {
    let Query(asked) = parameters?;
    desk.catch_up().await?;
    let quarter = desk.quarter(&asked)?;
    let facts = desk.facts().await?;
    let shown = Dimension::ALL.into_iter();
    let shown = shown.filter(|dimension| dimension.is_for(staff.role()));
    let tables = shown.map(|dimension| Tables {
        by: dimension.key().to_owned(),
        weeks: table(by_week(&facts, dimension, quarter, DEFAULT_THRESHOLD)),
        quarters: table(by_quarter(&facts, dimension, quarter, DEFAULT_THRESHOLD)),
    });
    let mut quarters: Vec<Quarter> = facts
        .iter()
        .map(|one| Quarter::of(one.received_on))
        .collect();
    quarters.push(Quarter::of(desk.today()));
    quarters.sort_unstable();
    quarters.dedup();
    Ok(Json(Figures {
        quarter: quarter.to_string(),
        quarters: quarters.iter().rev().map(ToString::to_string).collect(),
        threshold: DEFAULT_THRESHOLD,
        tables: tables.collect(),
        report: report(public_report(&facts, quarter, DEFAULT_THRESHOLD)),
    }))
}

pub(crate) async fn get_figures_csv(
    State(desk): State<Desk>,
    staff: SignedIn,
    parameters: Result<Query<FiguresParameters>, QueryRejection>,
) -> Result<Response, DeskProblem> {
    let Query(asked) = parameters?;
    desk.catch_up().await?;
    let quarter = desk.quarter(&asked)?;
    let by = asked.by.as_deref().unwrap_or_default();
    let known = Dimension::ALL.into_iter().find(|one| one.key() == by);
    let dimension = known.ok_or(DeskProblem::Malformed)?;
    if !dimension.is_for(staff.role()) {
        return Err(DeskProblem::Forbidden);
    }
    let facts = desk.facts().await?;
    let table = match asked.per.unwrap_or_default() {
        Per::Week => by_week(&facts, dimension, quarter, DEFAULT_THRESHOLD),
        Per::Quarter => by_quarter(&facts, dimension, quarter, DEFAULT_THRESHOLD),
    };
    let bytes = spreadsheet(rows(&table)).map_err(|_| DeskProblem::Internal)?;
    Ok(attached(
        "text/csv; charset=utf-8",
        &format!("{by}-{quarter}.csv"),
        bytes,
    ))
}

impl Desk {
    fn quarter(&self, asked: &FiguresParameters) -> Result<Quarter, DeskProblem> {
        match asked.quarter.as_deref() {
            None => Ok(Quarter::of(self.today())),
            Some(text) => text.parse().map_err(|()| DeskProblem::Malformed),
        }
    }

    /// What came of the referrals of each case, by its number.
    async fn referral_outcomes(&self) -> Result<HashMap<i64, Vec<String>>, DeskProblem> {
        let mut lines: HashMap<i64, Vec<KeptLine>> = HashMap::new();
        for line in self.store.referral_lines().await? {
            lines.entry(line.sequence).or_default().push(line);
        }
        let code = |outcome: Option<ReferralOutcome>| {
            outcome.map_or(NOT_KNOWN, ReferralOutcome::name).to_owned()
        };
        let outcomes = |(sequence, lines): (i64, Vec<KeptLine>)| {
            let lines = lines.iter();
            let ledger = Ledger::of(lines.map(|one| (one.number, one.kind, Some(&*one.detail))));
            (sequence, ledger.outcomes().map(code).collect())
        };
        Ok(lines.into_iter().map(outcomes).collect())
    }

    /// What is counted of every case.
    async fn facts(&self) -> Result<Vec<CaseFacts>, DeskProblem> {
        let answered: HashMap<i64, u64> = self.store.first_answers().await?.into_iter().collect();
        let kiosks = self.store.kiosks().await?.into_iter();
        let kiosks: HashMap<String, String> = kiosks.map(|one| (one.id, one.name)).collect();
        let referrals = self.referral_outcomes().await?;
        let names = self.names().await?;
        let mut facts = Vec::new();
        for line in self.register.lines() {
            let intake = &line.intake;
            let standing = self.board.standing(intake.sequence());
            let waited = answered.get(&intake.sequence());
            let waited = waited.map(|at| at.saturating_sub(intake.received_at()) / HOUR);
            let kiosk = intake.kiosk().and_then(|id| kiosks.get(&id.to_string()));
            let made_at = channel(intake.kiosk().is_some(), intake.channel().name());
            let mut values = vec![
                (Dimension::Channel, made_at),
                (Dimension::Language, intake.language().to_owned()),
            ];
            values.extend(standing.disposition.map(outcome));
            values.extend(of_hands(&standing, intake.state(), &names));
            let needs = intake.help().iter();
            values.extend(needs.map(|&need| (Dimension::Need, need.to_owned())));
            values.extend(
                intake
                    .state()
                    .map(|place| (Dimension::Place, place.to_owned())),
            );
            values.extend(kiosk.map(|name| (Dimension::Kiosk, name.clone())));
            values.extend(of_referrals(&referrals, intake.sequence()));
            facts.push(CaseFacts {
                received_on: self.tasks.day(intake.received_at()),
                count: 1,
                waited_hours: waited.and_then(|hours| u32::try_from(hours).ok()),
                values,
            });
        }
        let at_kiosks = self.store.erased_at_kiosks().await?.into_iter();
        let at_kiosks: HashMap<i64, String> = at_kiosks.collect();
        for erased in self.store.erased_cases().await? {
            let standing = self.board.standing(erased.sequence);
            let at_kiosk = at_kiosks.get(&erased.sequence);
            let kiosk = at_kiosk.and_then(|id| kiosks.get(id));
            let made_at = channel(at_kiosk.is_some(), &erased.channel);
            let mut values = vec![
                (Dimension::Channel, made_at),
                (Dimension::Language, erased.language),
                outcome(erased.disposition),
            ];
            values.extend(of_hands(&standing, erased.place.as_deref(), &names));
            values.extend(kiosk.map(|name| (Dimension::Kiosk, name.clone())));
            let needs = erased.needs.into_iter();
            values.extend(needs.map(|need| (Dimension::Need, need)));
            values.extend(erased.place.map(|place| (Dimension::Place, place)));
            values.extend(of_referrals(&referrals, erased.sequence));
            facts.push(CaseFacts {
                received_on: self.tasks.day(erased.received_at),
                count: 1,
                waited_hours: erased.waited_hours,
                values,
            });
        }
        for (day, ended) in self.store.ended_visits().await? {
            facts.push(CaseFacts {
                received_on: Date::constant(1970, 1, 1).saturating_add(day.days()),
                count: u64::from(ended.count),
                waited_hours: None,
                values: vec![
                    (Dimension::LeftAt, ended.page),
                    (Dimension::LeftIn, ended.language),
                ],
            });
        }
        Ok(facts)
    }
}

/// What came of the referrals of a case.
fn of_referrals(referrals: &HashMap<i64, Vec<String>>, sequence: i64) -> Vec<(Dimension, String)> {
    let codes = referrals.get(&sequence).into_iter().flatten();
    codes
        .map(|code| (Dimension::Referral, code.clone()))
        .collect()
}

/// Who has a case, and whether an officer got its questions.
fn of_hands(
    standing: &CaseStanding,
    place: Option<&str>,
    names: &HashMap<i64, String>,
) -> Vec<(Dimension, String)> {
    let hands = standing.assignee.into_iter().chain(standing.officer);
    let hands = hands.filter_map(|account| names.get(&account));
    let mut values: Vec<_> = hands
        .map(|name| (Dimension::Worker, name.clone()))
        .collect();
    if standing.officer.is_some() {
        values.push((Dimension::Officer, place.unwrap_or(NOT_GIVEN).to_owned()));
    }
    values
}

/// What a case came to. Whether that is a hoax follows from it.
fn outcome(disposition: Disposition) -> (Dimension, String) {
    (Dimension::Outcome, disposition.name().to_owned())
}

/// Where a case was made, as its sender says; what a kiosk signed for was made at it.
fn channel(signed_by_kiosk: bool, said: &str) -> String {
    let made_at = if signed_by_kiosk { AT_KIOSKS } else { said };
    made_at.to_owned()
}

fn table(published: Published) -> Table {
    Table {
        rows: published.rows,
        columns: published.columns,
        cells: published.cells,
        row_totals: published.row_totals,
        column_totals: published.column_totals,
        total: published.total,
    }
}

fn report(report: PublicReport) -> Report {
    let row = |row: super::ReportRow| ReportRow {
        code: row.code,
        count: row.count,
        percent: row.percent,
        before: row.before,
    };
    let section = |section: super::ReportSection| ReportSection {
        by: section.dimension.key().to_owned(),
        rows: section.rows.into_iter().map(row).collect(),
    };
    Report {
        received: report.received,
        sections: report.sections.into_iter().map(section).collect(),
    }
}

/// The table with its heads. A count that is hidden is an empty cell.
fn rows(table: &Published) -> Vec<Vec<String>> {
    let number = |number: &Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    let mut head = vec![String::new()];
    head.extend(table.columns.iter().cloned());
    head.push("total".to_owned());
    let mut rows = vec![head];
    for ((code, cells), total) in table.rows.iter().zip(&table.cells).zip(&table.row_totals) {
        let mut row = vec![code.clone()];
        row.extend(cells.iter().map(number));
        row.push(number(total));
        rows.push(row);
    }
    let mut last = vec!["total".to_owned()];
    last.extend(table.column_totals.iter().map(number));
    last.push(number(&table.total));
    rows.push(last);
    rows
}
