//! Where every case stands in the queue: in order on each list that it is on, and moved when it moves,
//! so that a page and the counts cost the same whatever the office has taken in.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Bound,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use domain::{
    casework::CaseState,
    wire::{
        UnixSeconds,
        desk::{QueueCounts, QueueList, QueueOrder},
    },
};
use tokio::sync::{Mutex, MutexGuard, watch};

use super::{facets::Facets, lists::lists_of, order::Place};
use crate::cabinet::OpenIntake;

/// A case with all that decides where it stands.
#[derive(Clone)]
pub(crate) struct Line {
    /// The intake.
    pub(crate) intake: Arc<OpenIntake>,
    /// What filters look at in it.
    pub(crate) facets: Facets,
    /// Where the case is.
    pub(crate) state: CaseState,
    /// Who has it.
    pub(crate) assignee: Option<i64>,
    /// Who answers its questions on the process.
    pub(crate) officer: Option<i64>,
    /// Whether it asks some that no officer answered yet.
    pub(crate) questions: bool,
    /// When its first task is due.
    pub(crate) due_at: Option<UnixSeconds>,
    /// Whether the person wrote what nobody read yet.
    pub(crate) unread: bool,
    /// Held apart, by a person or by the rules as long as no person said otherwise.
    pub(crate) apart: bool,
}

/// What a page of the queue is taken from.
pub(super) struct Asked {
    pub(super) list: QueueList,
    pub(super) order: QueueOrder,
    /// Whose 'mine' it is.
    pub(super) account: i64,
    /// Where the page before ended.
    pub(super) after: Option<Place>,
}

/// Some cases of a list.
pub(super) struct Page {
    pub(super) lines: Vec<Line>,
    /// How many the list has with these filters.
    pub(super) total: usize,
    /// Where the next page begins.
    pub(super) after: Option<Place>,
}

impl Page {
    pub(super) fn intakes(&self) -> Vec<Arc<OpenIntake>> {
        let lines = self.lines.iter();
        lines.map(|line| Arc::clone(&line.intake)).collect()
    }
}

/// Every case of the office.
pub(crate) struct Register {
    /// Whoever takes in what arrived holds it, so that nobody sees half of that.
    turn: Mutex<()>,
    shelves: RwLock<Shelves>,
    unread: RwLock<Unread>,
    changes: watch::Sender<u64>,
}

impl Register {
    /// Nothing.
    pub(crate) fn new() -> Self {
        Self {
            turn: Mutex::default(),
            shelves: RwLock::default(),
            unread: RwLock::default(),
            changes: watch::Sender::new(0),
        }
    }

    /// Waits until nobody else takes in what arrived.
    pub(crate) async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    /// Puts a case where it stands. It is asked for inside the lock: of two who changed it, the later
    /// one is believed.
    pub(crate) fn put(&self, sequence: i64, now: UnixSeconds, line: impl FnOnce() -> Option<Line>) {
        let mut shelves = self.shelves_mut();
        let before = shelves.take_out(sequence);
        if let Some(line) = line() {
            shelves.put(sequence, line, now);
        } else if !before {
            return;
        }
        drop(shelves);
        self.changes.send_modify(|changes| *changes += 1);
    }

    /// So many messages of these cases were not read yet. Gives the cases that have some now and had none, or
    /// had some and have none now.
    pub(crate) fn hear(&self, total: u32, cases: HashSet<i64>) -> Vec<i64> {
        let mut unread = self.unread.write().unwrap_or_else(PoisonError::into_inner);
        let moved = unread.cases.symmetric_difference(&cases);
        let moved = moved.copied().collect();
        let changed = unread.total != total;
        *unread = Unread { total, cases };
        drop(unread);
        if changed {
            self.changes.send_modify(|changes| *changes += 1);
        }
        moved
    }

    /// Whether the person wrote what nobody read yet.
    pub(crate) fn has_unread(&self, sequence: i64) -> bool {
        self.unread().cases.contains(&sequence)
    }

    /// Says when something changed.
    pub(crate) fn watch(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// One page, of the cases that get through the filter; `None` lets all through.
    pub(super) fn page(
        &self,
        asked: &Asked,
        filter: Option<&dyn Fn(&Line) -> bool>,
        most: usize,
    ) -> Page {
        let shelves = self.shelves();
        let list = shelves.lists.get(&Shelf::of(asked.list, asked.account));
        let nothing = BTreeSet::new();
        let places = list.map_or(&nothing, |ordered| ordered.by(asked.order));
        let line = |place: &Place| shelves.lines.get(&place.sequence(asked.order));
        let behind = asked.after.map_or(Bound::Unbounded, Bound::Excluded);
        let (mut found, total) = match filter {
            None => {
                let rest = places.range((behind, Bound::Unbounded));
                (rest.take(most + 1).copied().collect(), places.len())
            }
            Some(filter) => {
                // Each is looked at once, for the page and for the number.
                let (mut found, mut total) = (Vec::new(), 0);
                for place in places {
                    if !line(place).is_some_and(filter) {
                        continue;
                    }
                    total += 1;
                    if found.len() <= most && asked.after.is_none_or(|after| *place > after) {
                        found.push(*place);
                    }
                }
                (found, total)
            }
        };
        let more = found.len() > most;
        found.truncate(most);
        Page {
            total,
            after: found.last().copied().filter(|_| more),
            lines: found.iter().filter_map(line).cloned().collect(),
        }
    }

    /// The numbers of all cases that get through the filter.
    pub(super) fn numbers(&self, filter: &dyn Fn(&Line) -> bool) -> HashSet<i64> {
        let shelves = self.shelves();
        let lines = shelves.lines.iter();
        lines
            .filter_map(|(sequence, line)| filter(line).then_some(*sequence))
            .collect()
    }

    /// How many cases are on each list of an account.
    pub(crate) fn counts(&self, account: i64) -> QueueCounts {
        let shelves = self.shelves();
        let count = |list| {
            let ordered = shelves.lists.get(&Shelf::of(list, account));
            ordered.map_or(0, |ordered| ordered.waiting.len())
        };
        QueueCounts {
            open: count(QueueList::Open),
            new: count(QueueList::New),
            mine: count(QueueList::Mine),
            waiting: count(QueueList::Waiting),
            messages: count(QueueList::Messages),
            questions: count(QueueList::Questions),
            due: count(QueueList::Due),
            quarantined: count(QueueList::Quarantined),
            closed: count(QueueList::Closed),
            unread_messages: self.unread().total,
        }
    }

    /// How many open cases somebody has.
    pub(crate) fn load(&self, account: i64) -> usize {
        let shelves = self.shelves();
        let list = shelves.lists.get(&Shelf::Mine(account));
        list.map_or(0, |ordered| ordered.waiting.len())
    }

    /// What was not due before and is now goes onto its list.
    pub(crate) fn advance(&self, now: UnixSeconds) {
        let is_late =
            |shelves: &Shelves| shelves.upcoming.first().is_some_and(|(at, _)| *at <= now);
        if !is_late(&self.shelves()) {
            return;
        }
        let mut shelves = self.shelves_mut();
        while let Some((at, sequence)) = shelves.upcoming.pop_first() {
            if at > now {
                shelves.upcoming.insert((at, sequence));
                break;
            }
            shelves.shelve(Shelf::Of(QueueList::Due), sequence);
        }
        drop(shelves);
        self.changes.send_modify(|changes| *changes += 1);
    }

    /// Every case, in no order.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.shelves().lines.values().cloned().collect()
    }

    fn unread(&self) -> RwLockReadGuard<'_, Unread> {
        self.unread.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn shelves(&self) -> RwLockReadGuard<'_, Shelves> {
        self.shelves.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn shelves_mut(&self) -> RwLockWriteGuard<'_, Shelves> {
        self.shelves.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What nobody read yet.
#[derive(Default)]
struct Unread {
    /// So many messages.
    total: u32,
    /// Those of these cases.
    cases: HashSet<i64>,
}

/// A list; everybody's own is one each.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Shelf {
    Of(QueueList),
    Mine(i64),
}

impl Shelf {
    fn of(list: QueueList, account: i64) -> Self {
        match list {
            QueueList::Mine => Self::Mine(account),
            _ => Self::Of(list),
        }
    }
}

/// The cases of a list in each order.
#[derive(Default)]
struct Ordered {
    newest: BTreeSet<Place>,
    urgent: BTreeSet<Place>,
    waiting: BTreeSet<Place>,
}

impl Ordered {
    const fn by(&self, order: QueueOrder) -> &BTreeSet<Place> {
        match order {
            QueueOrder::Newest => &self.newest,
            QueueOrder::Urgent => &self.urgent,
            QueueOrder::Waiting => &self.waiting,
        }
    }

    fn each(&mut self) -> [(QueueOrder, &mut BTreeSet<Place>); 3] {
        [
            (QueueOrder::Newest, &mut self.newest),
            (QueueOrder::Urgent, &mut self.urgent),
            (QueueOrder::Waiting, &mut self.waiting),
        ]
    }
}

#[derive(Default)]
struct Shelves {
    lines: HashMap<i64, Line>,
    lists: HashMap<Shelf, Ordered>,
    /// Cases by when their first task is due, as long as it is not.
    upcoming: BTreeSet<(UnixSeconds, i64)>,
}

impl Shelves {
    fn put(&mut self, sequence: i64, line: Line, now: UnixSeconds) {
        let shelves = shelves_of(&line);
        let due_at = line
            .due_at
            .filter(|_| shelves.contains(&Shelf::Of(QueueList::Due)));
        self.lines.insert(sequence, line);
        for shelf in &shelves {
            self.shelve(*shelf, sequence);
        }
        if let Some(at) = due_at.filter(|at| *at > now) {
            self.unshelve(Shelf::Of(QueueList::Due), sequence);
            self.upcoming.insert((at, sequence));
        }
    }

    /// Says whether it was there.
    fn take_out(&mut self, sequence: i64) -> bool {
        let Some(line) = self.lines.get(&sequence) else {
            return false;
        };
        let (shelves, due_at) = (shelves_of(line), line.due_at);
        if let Some(at) = due_at {
            self.upcoming.remove(&(at, sequence));
        }
        for shelf in &shelves {
            self.unshelve(*shelf, sequence);
        }
        self.lines.remove(&sequence);
        true
    }

    fn shelve(&mut self, list: Shelf, sequence: i64) {
        if let Some(line) = self.lines.get(&sequence) {
            for (order, places) in self.lists.entry(list).or_default().each() {
                places.insert(Place::of(&line.intake, order));
            }
        }
    }

    fn unshelve(&mut self, list: Shelf, sequence: i64) {
        if let (Some(line), Some(ordered)) = (self.lines.get(&sequence), self.lists.get_mut(&list))
        {
            for (order, places) in ordered.each() {
                places.remove(&Place::of(&line.intake, order));
            }
        }
    }
}

/// The lists that a case is on, or will be once it is due.
fn shelves_of(line: &Line) -> Vec<Shelf> {
    let mut shelves: Vec<_> = lists_of(line).map(Shelf::Of).collect();
    if shelves.contains(&Shelf::Of(QueueList::Open)) {
        let officer = line
            .officer
            .filter(|officer| line.questions && line.assignee != Some(*officer));
        shelves.extend(line.assignee.into_iter().chain(officer).map(Shelf::Mine));
    }
    shelves
}
