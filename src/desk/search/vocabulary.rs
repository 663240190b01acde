//! Every word once, with the cases that hold it.
//!
//! Texts lie one after another in blocks that never move, so that looking through all of them is
//! quick and nothing is copied by growing. The text of a word that no case holds any more is
//! overwritten at once, and its place goes to the next word of the same length.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;
use smallvec::SmallVec;
use zeroize::{Zeroize, Zeroizing};

use super::words::{Class, Word};

/// Bytes of a block of texts.
const BLOCK: usize = 65_536;

/// A word of the vocabulary, by its number.
pub(super) type WordId = u32;

/// That a case holds a word in a kind of field: the case's place above the lowest three bits, the
/// kind in them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting(u32);

impl Posting {
    pub(super) const fn new(place: u32, kind: u32) -> Self {
        Self((place << 3) | (kind & 7))
    }

    pub(super) const fn place(self) -> u32 {
        self.0 >> 3
    }

    pub(super) const fn kind(self) -> u32 {
        self.0 & 7
    }
}

/// Where the text of a word lies.
#[derive(Clone, Copy)]
struct Entry {
    at: u32,
    length: u8,
    class: Class,
    /// Whether a case holds it.
    held: bool,
}

/// All words.
#[derive(Default)]
pub(super) struct Vocabulary {
    blocks: Vec<Zeroizing<Vec<u8>>>,
    entries: Vec<Entry>,
    /// By word, in the order of places.
    postings: Vec<SmallVec<[Posting; 4]>>,
    by_text: HashTable<WordId>,
    hashing: RandomState,
    /// Words that no case holds, by the length of their texts.
    vacant: Vec<Vec<WordId>>,
}

impl Vocabulary {
    /// Notes that a case holds a word, and gives the word's number.
    pub(super) fn put(&mut self, word: &Word, posting: Posting) -> WordId {
        let id = self.id_of(word);
        let postings = &mut self.postings[id as usize];
        if let Err(index) = postings.binary_search(&posting) {
            postings.insert(index, posting);
        }
        id
    }

    /// Forgets that the case at this place holds the word; wipes the word if none holds it any more.
    pub(super) fn take_out(&mut self, id: WordId, place: u32) {
        let postings = &mut self.postings[id as usize];
        let from = postings.partition_point(|posting| posting.place() < place);
        let to = postings.partition_point(|posting| posting.place() <= place);
        postings.drain(from..to);
        if postings.is_empty() {
            self.wipe(id);
        }
    }

    /// The cases that hold the word, one entry for each kind of field.
    pub(super) fn postings(&self, id: WordId) -> &[Posting] {
        &self.postings[id as usize]
    }

    /// Every word that a case holds: its number, class and text.
    pub(super) fn words(&self) -> impl Iterator<Item = (WordId, Class, &[u8])> {
        (0..)
            .zip(&self.entries)
            .filter(|(_, entry)| entry.held)
            .map(move |(id, entry)| (id, entry.class, self.text(*entry)))
    }

    /// Bytes held beside the texts themselves.
    pub(super) fn weight(&self) -> usize {
        let spilled: usize = self
            .postings
            .iter()
            .filter(|postings| postings.spilled())
            .map(|postings| postings.capacity() * size_of::<Posting>())
            .sum();
        let texts: usize = self
            .entries
            .iter()
            .map(|entry| usize::from(entry.length))
            .sum();
        self.blocks.len() * BLOCK - texts.min(self.blocks.len() * BLOCK)
            + self.entries.capacity() * size_of::<Entry>()
            + self.postings.capacity() * size_of::<SmallVec<[Posting; 4]>>()
            + self.by_text.allocation_size()
            + spilled
    }

    fn id_of(&mut self, word: &Word) -> WordId {
        let text = word.text.as_bytes();
        let hash = self.hashing.hash_one(text);
        let same = |id: &WordId| read(&self.blocks, self.entries[*id as usize]) == text;
        if let Some(known) = self.by_text.find(hash, same) {
            return *known;
        }
        let id = self.write(text, word.class);
        let (blocks, entries, hashing) = (&self.blocks, &self.entries, &self.hashing);
        self.by_text.insert_unique(hash, id, |other| {
            hashing.hash_one(read(blocks, entries[*other as usize]))
        });
        id
    }

    /// Writes a new text where one of its length was, or at the end.
    fn write(&mut self, text: &[u8], class: Class) -> WordId {
        if let Some(id) = self.vacant.get_mut(text.len()).and_then(Vec::pop) {
            let entry = &mut self.entries[id as usize];
            entry.class = class;
            entry.held = true;
            place_of(&mut self.blocks, *entry).copy_from_slice(text);
            return id;
        }
        if self
            .blocks
            .last()
            .is_none_or(|block| block.len() + text.len() > BLOCK)
        {
            self.blocks.push(Zeroizing::new(Vec::with_capacity(BLOCK)));
        }
        let whole_blocks = (self.blocks.len() - 1) * BLOCK;
        let begin = self.blocks.last_mut().map_or(0, |block| {
            let begin = block.len();
            block.extend_from_slice(text);
            begin
        });
        self.entries.push(Entry {
            at: counted(whole_blocks + begin),
            length: u8::try_from(text.len()).unwrap_or(u8::MAX),
            class,
            held: true,
        });
        self.postings.push(SmallVec::new());
        counted(self.entries.len() - 1)
    }

    fn wipe(&mut self, id: WordId) {
        let entry = self.entries[id as usize];
        let hash = self.hashing.hash_one(self.text(entry));
        if let Ok(found) = self.by_text.find_entry(hash, |other| *other == id) {
            found.remove();
        }
        place_of(&mut self.blocks, entry).zeroize();
        self.postings[id as usize] = SmallVec::new();
        self.entries[id as usize].held = false;
        let length = usize::from(entry.length);
        if self.vacant.len() <= length {
            self.vacant.resize_with(length + 1, Vec::new);
        }
        self.vacant[length].push(id);
    }

    fn text(&self, entry: Entry) -> &[u8] {
        read(&self.blocks, entry)
    }
}

fn read(blocks: &[Zeroizing<Vec<u8>>], entry: Entry) -> &[u8] {
    let at = entry.at as usize;
    let block = &blocks[at / BLOCK];
    &block[at % BLOCK..][..usize::from(entry.length)]
}

fn place_of(blocks: &mut [Zeroizing<Vec<u8>>], entry: Entry) -> &mut [u8] {
    let at = entry.at as usize;
    let block = &mut blocks[at / BLOCK];
    &mut block[at % BLOCK..][..usize::from(entry.length)]
}

/// Four billion words or bytes of words do not fit into the memory that a desk has.
fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::words_of;

    fn held(vocabulary: &Vocabulary) -> Vec<String> {
        let text = |text: &[u8]| String::from_utf8_lossy(text).into_owned();
        vocabulary
            .words()
            .map(|(_, _, bytes)| text(bytes))
            .collect()
    }

    #[test]
    fn a_word_that_nobody_holds_is_wiped_and_its_place_used_again() {
        let mut vocabulary = Vocabulary::default();
        let words = words_of("amira samir");
        let ids: Vec<_> = words
            .iter()
            .map(|word| vocabulary.put(word, Posting::new(0, 2)))
            .collect();
        vocabulary.put(&words[1], Posting::new(5, 2));
        for id in &ids {
            vocabulary.take_out(*id, 0);
        }
        assert_eq!(held(&vocabulary), ["samir"]);
        let bytes = vocabulary.blocks.iter().flat_map(|block| block.iter());
        let all: Vec<u8> = bytes.copied().collect();
        assert_eq!(all, b"\0\0\0\0\0samir");
        let again = vocabulary.put(&words_of("tanja")[0], Posting::new(1, 2));
        assert_eq!(again, ids[0]);
        assert_eq!(held(&vocabulary), ["tanja", "samir"]);
    }

    #[test]
    fn postings_keep_place_and_kind() {
        let posting = Posting::new(100_000, 6);
        assert_eq!((posting.place(), posting.kind()), (100_000, 6));
    }
}
