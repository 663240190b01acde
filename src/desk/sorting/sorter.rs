//! The intakes as hoax sorting knows them, and the judgment of each.

use std::{
    collections::{HashMap, HashSet},
    mem::{self, discriminant},
};

use domain::wire::UnixSeconds;

use super::{
    clusters::{Cluster, ClusterId, Clusters},
    fingerprint::{Fingerprint, fingerprint},
    nonsense::is_nonsense,
    rules::{LooksAt, MOST_POINTS, Rule, Rules},
    sources::Sources,
};
use crate::search::fold;

/// What an opened intake shows. Nothing of its texts is kept. It does not print.
#[derive(Clone, Copy)]
pub struct Signals<'text> {
    /// The caller's number of the case.
    pub case: u64,
    /// When it was acknowledged.
    pub received_at: UnixSeconds,
    /// What the person wrote in their own words. Names, places, numbers and addresses are left out:
    /// people share them.
    pub own_words: &'text [&'text str],
    /// Where it came from, as a number that says nothing of the address; `None` for a kiosk and for an
    /// operator, where many people are one source.
    pub source: Option<u64>,
    /// Seconds from the first page to the last, where they are known.
    pub filled_in: Option<u32>,
    /// Whether a kiosk of the office signed for it.
    pub kiosk: bool,
    /// Whether the person said that they are not safe now.
    pub danger: bool,
}

/// Where staff see an intake. It is kept and can be found in both places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Placement {
    /// In the queue.
    InSight,
    /// In quarantine.
    Quarantine,
}

/// A rule that held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule's id.
    pub rule: String,
    /// The Fluent key of its sentence.
    pub sentence: String,
    /// What it added; below zero it spoke for the person.
    pub points: i32,
}

/// What the rules say of an intake, at the time of asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgment {
    /// 0 to 100.
    pub score: i32,
    /// The rules that held, the weightiest first.
    pub reasons: Vec<Reason>,
    /// Where staff see it.
    pub placement: Placement,
    /// Those that say almost the same, itself included; `None` for a text that is too short to tell.
    pub cluster: Option<ClusterId>,
}

/// An intake, without its texts.
struct Known {
    received_at: UnixSeconds,
    print: Option<Fingerprint>,
    source: Option<u64>,
    filled_in: Option<u32>,
    kiosk: bool,
    danger: bool,
    nonsense: bool,
    /// Places of the rules whose known lines stand in it.
    lines: Vec<usize>,
}

/// All intakes that were opened.
pub struct Sorter {
    rules: Rules,
    /// The known lines of each rule, folded.
    lines: Vec<(usize, Vec<String>)>,
    known: HashMap<u64, Known>,
    wrote_back: HashSet<u64>,
    clusters: Clusters,
    sources: Sources,
    /// Where each was seen when that was last asked.
    placed: HashMap<u64, Placement>,
    stirred: Stirred,
}

/// What changed since it was last asked where intakes are seen, so that only those are judged anew
/// whom it concerns.
#[derive(Default)]
struct Stirred {
    cases: HashSet<u64>,
    /// From when to when something came from a source.
    sources: HashMap<u64, (UnixSeconds, UnixSeconds)>,
}

impl Sorter {
    /// An empty sorter of these rules.
    pub fn new(rules: Rules) -> Self {
        let lines = rules
            .rules
            .iter()
            .enumerate()
            .filter_map(|(place, rule)| match &rule.looks_at {
                LooksAt::KnownLines(lines) => Some((place, folded(lines))),
                _ => None,
            })
            .collect();
        Self {
            rules,
            lines,
            known: HashMap::new(),
            wrote_back: HashSet::new(),
            clusters: Clusters::default(),
            sources: Sources::default(),
            placed: HashMap::new(),
            stirred: Stirred::default(),
        }
    }

    /// The rules that it goes by.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Puts an intake in, in place of what stood there under its number.
    pub fn put(&mut self, signals: &Signals<'_>) {
        self.take_out(signals.case);
        let print = fingerprint(signals.own_words);
        self.stirred.cases.insert(signals.case);
        if let Some(print) = print {
            let grew_together = self.clusters.put(signals.case, print);
            self.stir_cluster(print, grew_together);
        }
        if let Some(source) = signals.source {
            self.sources.put(source, signals.received_at, signals.case);
            self.stir_source(source, signals.received_at);
        }
        let known = Known {
            received_at: signals.received_at,
            print,
            source: signals.source,
            filled_in: signals.filled_in,
            kiosk: signals.kiosk,
            danger: signals.danger,
            nonsense: signals.own_words.iter().any(|text| is_nonsense(text)),
            lines: self.known_lines(signals.own_words),
        };
        self.known.insert(signals.case, known);
    }

    /// Forgets an intake.
    pub fn take_out(&mut self, case: u64) {
        self.wrote_back.remove(&case);
        let Some(known) = self.known.remove(&case) else {
            return;
        };
        self.placed.remove(&case);
        if let Some(print) = known.print {
            self.confirm_print(case, print, false);
            // Whoever is left after the last of a fingerprint is not found by it any more.
            self.stir_at_threshold(print);
            self.clusters.take_out(case, print);
        }
        if let Some(source) = known.source {
            self.sources.take_out(source, known.received_at, case);
            self.stir_source(source, known.received_at);
        }
    }

    /// Notes that the person came back with their receipt and wrote.
    pub fn wrote_back(&mut self, case: u64) {
        if self.wrote_back.insert(case) {
            self.stirred.cases.insert(case);
        }
    }

    /// Notes that people closed it as a hoax, or took that back.
    pub fn confirm(&mut self, case: u64, hoax: bool) {
        if let Some(print) = self.known.get(&case).and_then(|known| known.print) {
            self.confirm_print(case, print, hoax);
        }
    }

    /// Whether anything changed that may place an intake elsewhere.
    pub fn is_stirred(&self) -> bool {
        !self.stirred.cases.is_empty() || !self.stirred.sources.is_empty()
    }

    /// Those that are seen elsewhere than when this was last asked, new ones included.
    pub fn moved(&mut self) -> Vec<u64> {
        let Stirred { mut cases, sources } = mem::take(&mut self.stirred);
        let window = self.longest_window();
        for (source, (from, to)) in sources {
            let (from, to) = (from.saturating_sub(window), to.saturating_add(window));
            cases.extend(self.sources.between(source, from, to));
        }
        let mut moved = Vec::new();
        for case in cases {
            let Some(placement) = self.placement(case) else {
                continue;
            };
            if self.placed.insert(case, placement) != Some(placement) {
                moved.push(case);
            }
        }
        moved
    }

    /// What the rules say of an intake now; `None` if it is not in.
    pub fn judge(&self, case: u64) -> Option<Judgment> {
        let known = self.known.get(&case)?;
        let cluster = known.print.and_then(|print| self.clusters.of(print));
        let held = self.held(case, known, cluster.map(|(_, cluster)| cluster));
        let score = score(&held);
        let reasons = held.into_iter().map(|rule| Reason {
            rule: rule.id.clone(),
            sentence: rule.sentence.clone(),
            points: rule.points,
        });
        Some(Judgment {
            score,
            reasons: reasons.collect(),
            placement: self.place(known, score),
            cluster: cluster.map(|(id, _)| id),
        })
    }

    /// Where an intake is seen now; `None` if it is not in.
    fn placement(&self, case: u64) -> Option<Placement> {
        let known = self.known.get(&case)?;
        let cluster = known.print.and_then(|print| self.clusters.of(print));
        let held = self.held(case, known, cluster.map(|(_, cluster)| cluster));
        Some(self.place(known, score(&held)))
    }

    fn place(&self, known: &Known, score: i32) -> Placement {
        let limits = self.rules.quarantine;
        let from = if known.danger {
            limits.danger_from
        } else {
            limits.from
        };
        if score >= from {
            Placement::Quarantine
        } else {
            Placement::InSight
        }
    }

    fn confirm_print(&mut self, case: u64, print: Fingerprint, hoax: bool) {
        let Some((_, cluster)) = self.clusters.of(print) else {
            return;
        };
        let before = cluster.confirmed.len();
        if cluster.confirmed.contains(&case) == hoax {
            return;
        }
        // With two of them confirmed each has another one that is.
        if before + usize::from(hoax) <= 2 {
            self.stirred.cases.extend(&cluster.cases);
        }
        self.clusters.confirm(case, print, hoax);
    }

    fn stir_cluster(&mut self, print: Fingerprint, grew_together: bool) {
        if !grew_together {
            self.stir_at_threshold(print);
        } else if let Some((_, cluster)) = self.clusters.of(print) {
            self.stirred.cases.extend(&cluster.cases);
        }
    }

    /// All of a cluster are judged anew if it is just above what a rule asks for.
    fn stir_at_threshold(&mut self, print: Fingerprint) {
        let Some((_, cluster)) = self.clusters.of(print) else {
            return;
        };
        let size = cluster.cases.len();
        let is_at = |rule: &Rule| match rule.looks_at {
            LooksAt::NearDuplicates { at_least } => size == at_least + 1,
            _ => false,
        };
        if self.rules.rules.iter().any(is_at) {
            self.stirred.cases.extend(&cluster.cases);
        }
    }

    fn stir_source(&mut self, source: u64, at: UnixSeconds) {
        let (from, to) = self.stirred.sources.entry(source).or_insert((at, at));
        (*from, *to) = ((*from).min(at), (*to).max(at));
    }

    /// The longest time in which a rule counts what came from one source, in seconds.
    fn longest_window(&self) -> u64 {
        let windows = self.rules.rules.iter().map(|rule| match rule.looks_at {
            LooksAt::OneSource { minutes, .. } => u64::from(minutes) * 60,
            _ => 0,
        });
        windows.max().unwrap_or(0)
    }

    /// Clusters of two and more, the largest first.
    pub fn clusters(&self) -> Vec<(ClusterId, &Cluster)> {
        self.clusters.largest_first()
    }

    /// One cluster.
    pub fn cluster(&self, id: ClusterId) -> Option<&Cluster> {
        self.clusters.get(id)
    }

    /// The rules that hold, the weightiest first: of those that look at the same thing the one with the
    /// most points.
    fn held(&self, case: u64, known: &Known, cluster: Option<&Cluster>) -> Vec<&Rule> {
        let mut held: Vec<&Rule> = Vec::new();
        for (place, rule) in self.rules.rules.iter().enumerate() {
            if !self.holds(case, known, cluster, place, &rule.looks_at) {
                continue;
            }
            let same_thing =
                |other: &&mut &Rule| discriminant(&other.looks_at) == discriminant(&rule.looks_at);
            match held.iter_mut().find(same_thing) {
                Some(other) if rule.points.abs() > other.points.abs() => *other = rule,
                Some(_) => {}
                None => held.push(rule),
            }
        }
        held.sort_by_key(|rule| -rule.points.abs());
        held
    }

    fn holds(
        &self,
        case: u64,
        known: &Known,
        cluster: Option<&Cluster>,
        place: usize,
        looks_at: &LooksAt,
    ) -> bool {
        match looks_at {
            LooksAt::NearDuplicates { at_least } => {
                cluster.is_some_and(|cluster| cluster.cases.len() > *at_least)
            }
            LooksAt::LikeConfirmed => {
                cluster.is_some_and(|cluster| cluster.confirmed.iter().any(|other| *other != case))
            }
            LooksAt::KnownLines(_) => known.lines.contains(&place),
            LooksAt::Nonsense => known.nonsense,
            LooksAt::FilledWithin { seconds } => {
                known.filled_in.is_some_and(|taken| taken < *seconds)
            }
            LooksAt::OneSource { at_least, minutes } => known.source.is_some_and(|source| {
                let seconds = u64::from(*minutes) * 60;
                self.sources.around(source, known.received_at, seconds) >= *at_least
            }),
            LooksAt::SignedByKiosk => known.kiosk,
            LooksAt::WroteBack => self.wrote_back.contains(&case),
        }
    }

    /// The places of the rules of which a line stands in these texts.
    fn known_lines(&self, texts: &[&str]) -> Vec<usize> {
        let texts: Vec<_> = texts.iter().map(|text| fold(text)).collect();
        let stands = |line: &String| texts.iter().any(|text| text.contains(line.as_str()));
        self.lines
            .iter()
            .filter(|(_, lines)| lines.iter().any(stands))
            .map(|(place, _)| *place)
            .collect()
    }
}

fn score(held: &[&Rule]) -> i32 {
    let points: i32 = held.iter().map(|rule| rule.points).sum();
    points.clamp(0, MOST_POINTS)
}

fn folded(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| fold(line).to_string()).collect()
}
