//! Cases in and out of the index, and which come first when somebody looks for them.

use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

use super::{
    matching::{Mistakes, Wanted},
    vocabulary::{Posting, Vocabulary, WordId},
    words::{Word, code_of, number_of, words_asked, words_of},
};

/// Most words of a query that are looked for: nobody types more, and a pasted page means nothing.
const MOST_WORDS: usize = 12;

/// What kind of text it is: it decides how it is taken apart, and how much a find in it weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// The reference that the person was given, or another case number.
    Reference,
    /// A telephone number, however it is written.
    Telephone,
    /// A person's name.
    Name,
    /// An e-mail address.
    Email,
    /// A town, county or street.
    Place,
    /// A note by staff.
    Note,
    /// What the person and the office wrote to each other.
    Message,
    /// Any other words of the person.
    Text,
}

impl FieldKind {
    const ALL: [Self; 8] = [
        Self::Reference,
        Self::Telephone,
        Self::Name,
        Self::Email,
        Self::Place,
        Self::Note,
        Self::Message,
        Self::Text,
    ];

    const fn number(self) -> u32 {
        self as u32
    }

    const fn weight(self) -> u32 {
        match self {
            Self::Reference | Self::Telephone => 12,
            Self::Name => 10,
            Self::Email => 8,
            Self::Place => 4,
            Self::Note | Self::Message => 3,
            Self::Text => 2,
        }
    }
}

/// One text of a case. Nothing of it is kept but its words. It does not print.
#[derive(Clone, Copy)]
pub struct Field<'text> {
    /// What kind of text it is.
    pub kind: FieldKind,
    /// The text as it was typed.
    pub text: &'text str,
}

/// A case that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The caller's number of the case.
    pub case: u64,
    /// How well it fits; only to compare with others of the same search.
    pub score: u32,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, best first; among equals the higher number first.
    pub hits: Vec<Hit>,
    /// How many there are, those left off included.
    pub total: usize,
}

/// A case in the index.
struct Kept {
    case: u64,
    words: Box<[WordId]>,
}

/// All cases that can be searched.
#[derive(Default)]
pub struct Index {
    vocabulary: Vocabulary,
    mistakes: Mistakes,
    /// By place; a place that was left is taken by the next case.
    kept: Vec<Option<Kept>>,
    places: HashMap<u64, u32>,
    left: Vec<u32>,
}

impl Index {
    /// Puts a case in, in place of what stood there under its number.
    pub fn put(&mut self, case: u64, fields: &[Field<'_>]) {
        self.take_out(case);
        let place = self.left.pop().unwrap_or_else(|| self.new_place());
        let mut words = BTreeSet::new();
        for field in fields {
            let posting = Posting::new(place, field.kind.number());
            for word in words_in(field) {
                words.insert(self.vocabulary.put(&word, posting));
            }
        }
        let words = words.into_iter().collect();
        self.kept[place as usize] = Some(Kept { case, words });
        self.places.insert(case, place);
    }

    /// Adds a text to a case that is in. One that is not stays out.
    pub fn add(&mut self, case: u64, field: &Field<'_>) {
        let Some(place) = self.places.get(&case).copied() else {
            return;
        };
        let posting = Posting::new(place, field.kind.number());
        let mut words: BTreeSet<_> = words_in(field)
            .iter()
            .map(|word| self.vocabulary.put(word, posting))
            .collect();
        if let Some(kept) = &mut self.kept[place as usize] {
            words.extend(&kept.words);
            kept.words = words.into_iter().collect();
        }
    }

    /// Takes a case out and wipes the words that only it held. Says whether it was there.
    pub fn take_out(&mut self, case: u64) -> bool {
        let Some(place) = self.places.remove(&case) else {
            return false;
        };
        let kept = self.kept.get_mut(place as usize).and_then(Option::take);
        for word in kept.iter().flat_map(|kept| kept.words.iter()) {
            self.vocabulary.take_out(*word, place);
        }
        self.left.push(place);
        true
    }

    /// How many cases are in.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether none is in.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The cases that hold every word of the query and that `may_see` lets through, the best first.
    ///
    /// A query without a letter or digit finds nothing.
    pub fn search(&self, query: &str, most: usize, may_see: impl Fn(u64) -> bool) -> Found {
        let mut words = words_asked(query);
        words.truncate(MOST_WORDS);
        let Some(scores) = self.scores(&words) else {
            return Found::default();
        };
        let mut hits: Vec<Hit> = self
            .kept
            .iter()
            .zip(scores)
            .filter_map(|(kept, score)| Some((kept.as_ref()?.case, score)))
            .filter(|(case, score)| *score > 0 && may_see(*case))
            .map(|(case, score)| Hit { case, score })
            .collect();
        let total = hits.len();
        let order = |hit: &Hit| (Reverse(hit.score), Reverse(hit.case));
        if hits.len() > most {
            hits.select_nth_unstable_by_key(most, order);
            hits.truncate(most);
        }
        hits.sort_unstable_by_key(order);
        Found { hits, total }
    }

    /// Bytes in memory beside the texts of the words.
    pub fn weight(&self) -> usize {
        let lists: usize = self
            .kept
            .iter()
            .flatten()
            .map(|kept| size_of_val(&*kept.words))
            .sum();
        // A hash map keeps one byte of control beside each entry, and an eighth of it empty.
        let places = self.places.capacity() * (size_of::<(u64, u32)>() + 1) * 8 / 7;
        self.vocabulary.weight()
            + lists
            + places
            + self.kept.capacity() * size_of::<Option<Kept>>()
            + self.left.capacity() * size_of::<u32>()
    }

    /// For each place how well it fits all words, 0 where one is missing; `None` without words.
    fn scores(&self, words: &[Word]) -> Option<Vec<u32>> {
        let last = words.len().checked_sub(1)?;
        let mut totals: Option<Vec<u32>> = None;
        for (number, word) in words.iter().enumerate() {
            let best = self.best(&Wanted::new(word, number == last, &self.mistakes));
            totals = Some(match totals {
                None => best,
                Some(before) => before
                    .into_iter()
                    .zip(best)
                    .map(|(before, now)| {
                        if before == 0 || now == 0 {
                            0
                        } else {
                            before + now
                        }
                    })
                    .collect(),
            });
        }
        totals
    }

    /// For each place the weight of the best find of one word, 0 where it was not found.
    fn best(&self, wanted: &Wanted<'_>) -> Vec<u32> {
        let mut best = vec![0; self.kept.len()];
        for (id, class, text) in self.vocabulary.words() {
            let Some(closeness) = wanted.closeness(class, text) else {
                continue;
            };
            let postings = self.vocabulary.postings(id);
            let weight = closeness.weight() * self.rarity(postings.len());
            for posting in postings {
                let kind = FieldKind::ALL[posting.kind() as usize];
                let found: &mut u32 = &mut best[posting.place() as usize];
                *found = (*found).max(weight * kind.weight());
            }
        }
        best
    }

    /// A word that few hold says more: one more for each halving.
    fn rarity(&self, holders: usize) -> u32 {
        1 + ((self.len() + 1) / (holders + 1)).max(1).ilog2()
    }

    fn new_place(&mut self) -> u32 {
        self.kept.push(None);
        // The lowest three bits of a posting are the kind of field: half a billion places are left,
        // more than fit into memory.
        u32::try_from(self.kept.len() - 1).unwrap_or(u32::MAX)
    }
}

/// The words of a field, taken apart by its kind.
fn words_in(field: &Field<'_>) -> Vec<Word> {
    match field.kind {
        FieldKind::Telephone => number_of(field.text).into_iter().collect(),
        FieldKind::Reference => {
            let mut words = words_of(field.text);
            words.extend(code_of(field.text));
            words
        }
        _ => words_of(field.text),
    }
}

#[cfg(test)]
impl Index {
    /// How many words are held.
    pub(super) fn vocabulary_len(&self) -> usize {
        self.vocabulary.words().count()
    }
}
