//! `GET /desk/api/hoaxes/rules`: what speaks for a hoax here, and how much, for staff to read.

use axum::{Json, extract::State};
use domain::wire::sorting::{SortingRule, SortingRules};

use crate::{
    Desk,
    sorting::{LooksAt, Rule, Rules},
};

pub(crate) async fn get_sorting_rules(State(desk): State<Desk>) -> Json<SortingRules> {
    Json(desk.cabinet.sorted(|sorter| shown(sorter.rules())))
}

fn shown(rules: &Rules) -> SortingRules {
    SortingRules {
        quarantine_from: rules.quarantine.from,
        danger_from: rules.quarantine.danger_from,
        second_look: rules.quarantine.second_look,
        one_person_from: rules.closing.one_person_from,
        rules: rules.rules.iter().map(rule).collect(),
    }
}

fn rule(rule: &Rule) -> SortingRule {
    SortingRule {
        id: rule.id.clone(),
        points: rule.points,
        sentence: rule.sentence.clone(),
        lines: match &rule.looks_at {
            LooksAt::KnownLines(lines) => lines.clone(),
            _ => Vec::new(),
        },
    }
}
