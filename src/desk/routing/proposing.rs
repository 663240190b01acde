//! Whom this office proposes for a case: the choosing over its accounts, its cases and its rules.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    staff::Role,
    wire::{
        casework::Colleague,
        routing::{ListedContact, Proposal, Proposed},
        staff::StaffMember,
    },
};
use store::{CaseStanding, StoreError};

use super::{Chosen, Member, OfficerQuestions, Request, Team, at_place, route};
use crate::{Desk, cabinet::OpenIntake};

/// The task that is done once an officer answered what a case asks of one.
pub(crate) const OFFICERS_TASK: &str = "deadline-officer-answer";

/// What becomes of a proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoutingRule {
    /// It is shown; a person takes it up.
    #[default]
    Proposes,
    /// The case goes to whom it is proposed for as soon as it arrives.
    Assigns,
}

/// How an office gives out cases.
#[derive(Clone, Debug)]
pub struct Routing {
    /// What becomes of a proposal.
    pub(super) rule: RoutingRule,
    /// Which questions are for an officer.
    officers: OfficerQuestions,
}

/// Who can get cases, and how much they have.
pub(super) struct Workforce {
    team: Team,
    open: BTreeMap<String, u32>,
    away: BTreeSet<String>,
    ids: BTreeMap<String, i64>,
}

/// A proposal, and whether the case asks for an officer and for nothing else.
pub(super) struct Found {
    pub(super) proposal: Proposal,
    pub(super) only_officer: bool,
}

impl Routing {
    /// Cases are proposed, and an officer gets these questions.
    pub(crate) fn with(officers: OfficerQuestions) -> Self {
        let rule = RoutingRule::default();
        Self { rule, officers }
    }

    /// The same, where this becomes of a proposal.
    pub(crate) fn by(&self, rule: RoutingRule) -> Self {
        let officers = self.officers.clone();
        Self { rule, officers }
    }

    /// Whether an intake asks what is for an officer.
    pub(crate) fn asks_officer(&self, intake: &OpenIntake) -> bool {
        self.officers.hold_any(intake.help())
    }
}

impl Desk {
    /// Everybody whose region and languages somebody wrote down.
    pub(super) async fn workforce(&self) -> Result<Workforce, StoreError> {
        let accounts = self.store.accounts().await?;
        let working: Vec<_> = accounts.into_iter().filter(has_duty).collect();
        let of = |role| {
            let members = working.iter().filter(|one| one.role == role);
            members.map(member).collect()
        };
        Ok(Workforce {
            team: Team {
                specialists: of(Role::Specialist),
                officers: of(Role::Officer),
            },
            open: self.open_cases(&working),
            away: working
                .iter()
                .filter(|one| one.duty.away)
                .map(|one| one.username.clone())
                .collect(),
            ids: working
                .into_iter()
                .map(|one| (one.username, one.id))
                .collect(),
        })
    }

    fn open_cases(&self, working: &[StaffMember]) -> BTreeMap<String, u32> {
        let open = |one: &StaffMember| {
            let count = self.register.load(one.id);
            (
                one.username.clone(),
                u32::try_from(count).unwrap_or(u32::MAX),
            )
        };
        working.iter().map(open).collect()
    }

    /// Who a case is proposed for; `None` where nobody is to be found for it.
    pub(crate) async fn proposal(
        &self,
        intake: &OpenIntake,
        standing: &CaseStanding,
    ) -> Result<Option<Proposal>, StoreError> {
        let workforce = self.workforce().await?;
        let found = self.find_people(intake, standing, &workforce);
        Ok(found.map(|found| found.proposal))
    }

    /// The same among people who are known.
    pub(super) fn find_people(
        &self,
        intake: &OpenIntake,
        standing: &CaseStanding,
        workforce: &Workforce,
    ) -> Option<Found> {
        if standing.disposition.is_some() || self.is_apart(standing) {
            return None;
        }
        let request = Request {
            state: intake.state(),
            language: intake.language(),
            needs: intake.help(),
        };
        let Workforce {
            team, open, away, ..
        } = workforce;
        let route = route(&request, &self.routing.officers, team, open, away);
        let answered = standing.finished.iter().any(|task| task == OFFICERS_TASK);
        let specialist = route.specialist.filter(|_| standing.assignee.is_none());
        let officer = route
            .officer
            .filter(|_| standing.officer.is_none() && !answered);
        let proposal = Proposal {
            specialist: specialist.and_then(|chosen| workforce.proposed(chosen)),
            officer: officer.and_then(|chosen| workforce.proposed(chosen)),
        };
        let anybody = proposal.specialist.is_some() || proposal.officer.is_some();
        anybody.then_some(Found {
            proposal,
            only_officer: route.only_officer,
        })
    }

    /// Who can be asked where it happened.
    pub(crate) async fn contacts_at(
        &self,
        intake: &OpenIntake,
    ) -> Result<Vec<ListedContact>, StoreError> {
        let Some(state) = intake.state() else {
            return Ok(Vec::new());
        };
        let contacts = self.store.local_contacts().await?;
        Ok(at_place(
            contacts,
            state,
            intake.county().as_ref().map(|county| county.as_str()),
        ))
    }
}

impl Workforce {
    fn proposed(&self, chosen: Chosen) -> Option<Proposed> {
        let id = *self.ids.get(&chosen.account)?;
        Some(Proposed {
            colleague: Colleague {
                id,
                username: chosen.account,
            },
            reasons: chosen.reasons,
        })
    }
}

/// Nothing is proposed for whoever nobody said of what they are there for.
fn has_duty(one: &StaffMember) -> bool {
    one.active && !one.duty.languages.is_empty()
}

fn member(one: &StaffMember) -> Member {
    Member {
        account: one.username.clone(),
        city: String::new(),
        states: one.duty.states.clone(),
        languages: one.duty.languages.clone(),
        most_cases: one.duty.most_cases,
    }
}
