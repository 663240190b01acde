//! The choosing: language and region first, and among equals who has least to do.

use std::collections::{BTreeMap, BTreeSet};

use domain::routing::RoutingReason;

use super::{Member, OfficerQuestions, Team};

/// What a case asks for. It does not print.
#[derive(Clone, Copy)]
pub struct Request<'case> {
    /// Where it happened, by USPS code.
    pub state: Option<&'case str>,
    /// What the person speaks, as a BCP 47 tag.
    pub language: &'case str,
    /// Options of `help`.
    pub needs: &'case [&'case str],
}

/// Who gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The specialist; `None` where only an officer is asked, or where everybody is away.
    pub specialist: Option<Chosen>,
    /// The officer; `None` where none is asked, or where all are away.
    pub officer: Option<Chosen>,
    /// Whether the case asks for an officer and for nothing else.
    pub only_officer: bool,
}

/// Somebody, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The name of their account.
    pub account: String,
    /// Why they were chosen, the weightiest first.
    pub reasons: Vec<RoutingReason>,
}

/// Chooses for a case, of which these questions are for an officer. `open` says how many open cases each
/// account has; who is `away` gets none.
pub fn route(
    request: &Request<'_>,
    questions: &OfficerQuestions,
    team: &Team,
    open: &BTreeMap<String, u32>,
    away: &BTreeSet<String>,
) -> Route {
    let asks_officer = questions.hold_any(request.needs);
    let asks_only_officer = asks_officer && request.needs.iter().all(|need| questions.hold(need));
    let choose = |members: &[Member]| choose(members, request, open, away);
    let officer = asks_officer.then(|| choose(&team.officers)).flatten();
    // Where no officer is there, a specialist takes the question.
    let specialist = (!asks_only_officer || officer.is_none())
        .then(|| choose(&team.specialists))
        .flatten();
    Route {
        specialist,
        officer,
        only_officer: asks_only_officer,
    }
}

fn choose(
    members: &[Member],
    request: &Request<'_>,
    open: &BTreeMap<String, u32>,
    away: &BTreeSet<String>,
) -> Option<Chosen> {
    let count = |member: &Member| open.get(&member.account).copied().unwrap_or(0);
    let there: Vec<&Member> = members
        .iter()
        .filter(|member| !away.contains(&member.account))
        .collect();
    let covers = |member: &Member| request.state.is_some_and(|state| member.covers(state));
    // In thousandths of what is enough, so that part-time members are not overrun.
    let load =
        |member: &Member| u64::from(count(member)) * 1000 / u64::from(member.most_cases.max(1));
    let chosen = there.iter().copied().min_by_key(|member| {
        let full = count(member) >= member.most_cases;
        let misfit = (full, !member.speaks(request.language), !covers(member));
        (misfit, load(member), member.account.as_str())
    })?;
    let mut reasons = Vec::new();
    let language = request.language.to_owned();
    if let Some(state) = request.state {
        if chosen.covers(state) {
            reasons.push(RoutingReason::Region(state.to_owned()));
        } else if !there.iter().any(|member| member.covers(state)) {
            reasons.push(RoutingReason::NobodyInRegion(state.to_owned()));
        }
    }
    if chosen.speaks(request.language) {
        reasons.push(RoutingReason::Speaks(language));
    } else if !there.iter().any(|member| member.speaks(request.language)) {
        reasons.push(RoutingReason::NobodySpeaks(language));
    }
    reasons.push(if count(chosen) >= chosen.most_cases {
        RoutingReason::EverybodyFull(count(chosen))
    } else {
        RoutingReason::LeastToDo(count(chosen))
    });
    Some(Chosen {
        account: chosen.account.clone(),
        reasons,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routed(request: &Request<'_>, open: &[(&str, u32)], away: &[&str]) -> (String, String) {
        let open = open
            .iter()
            .map(|(account, count)| ((*account).to_owned(), *count))
            .collect();
        let away = away.iter().map(|account| (*account).to_owned()).collect();
        let team = Team::built_in().unwrap();
        let questions = OfficerQuestions::built_in().unwrap();
        let route = route(request, &questions, &team, &open, &away);
        let account = |chosen: Option<Chosen>| chosen.map(|chosen| chosen.account);
        (
            account(route.specialist).unwrap_or_default(),
            account(route.officer).unwrap_or_default(),
        )
    }

    const fn request<'case>(
        state: &'case str,
        language: &'case str,
        needs: &'case [&'case str],
    ) -> Request<'case> {
        Request {
            state: Some(state),
            language,
            needs,
        }
    }

    #[test]
    fn language_and_region_choose_and_then_who_has_least_to_do() {
        let spanish = request("TX", "es", &["safety"]);
        let texas = ["dallas", "el-paso", "harlingen", "houston", "san-antonio"];
        assert_eq!(routed(&spanish, &[], &[]).0, texas[0]);
        let busy: Vec<_> = texas.iter().map(|account| (*account, 10)).collect();
        assert_eq!(routed(&spanish, &busy[..4], &[]).0, "san-antonio");
        assert_eq!(routed(&spanish, &[], &["dallas", "el-paso"]).0, "harlingen");
        assert_eq!(
            routed(&request("TX", "vi", &["safety"]), &[], &[]).0,
            "houston"
        );
        assert_eq!(
            routed(&request("OH", "ar", &["safety"]), &[], &[]).0,
            "detroit"
        );
        assert_eq!(
            routed(&request("GA", "so", &["safety"]), &[], &[]).0,
            "st-paul"
        );
    }

    #[test]
    fn who_has_enough_gets_more_only_when_everybody_has() {
        let french = request("HI", "fr", &["money"]);
        assert_eq!(routed(&french, &[], &[]).0, "honolulu");
        assert_ne!(routed(&french, &[("honolulu", 40)], &[]).0, "honolulu");
        let team = Team::built_in().unwrap();
        let accounts = team
            .specialists
            .iter()
            .map(|member| member.account.as_str());
        let full: Vec<_> = accounts.map(|account| (account, 40)).collect();
        assert_eq!(routed(&french, &full, &[]).0, "honolulu");
    }

    #[test]
    fn questions_on_the_process_go_to_an_officer() {
        let only = request("FL", "es", &["explain-process"]);
        assert_eq!(
            routed(&only, &[], &[]),
            (String::new(), "officer-miami".to_owned())
        );
        let both = request("FL", "es", &["explain-process", "shelter"]);
        assert_eq!(
            routed(&both, &[], &[]),
            ("miami".to_owned(), "officer-miami".to_owned())
        );
        let team = Team::built_in().unwrap();
        let officers: Vec<_> = team
            .officers
            .iter()
            .map(|member| member.account.as_str())
            .collect();
        assert_eq!(
            routed(&only, &[], &officers),
            ("miami".to_owned(), String::new())
        );
    }

    #[test]
    fn the_reasons_are_told() {
        let team = Team::built_in().unwrap();
        let mam = request("PR", "mam", &["safety"]);
        let open = BTreeMap::from([("san-juan".to_owned(), 3)]);
        let questions = OfficerQuestions::built_in().unwrap();
        let route = route(&mam, &questions, &team, &open, &BTreeSet::new());
        assert_eq!(
            route.specialist.unwrap().reasons,
            [
                RoutingReason::Region("PR".to_owned()),
                RoutingReason::NobodySpeaks("mam".to_owned()),
                RoutingReason::LeastToDo(3),
            ]
        );
        assert!(!route.only_officer);
    }
}
