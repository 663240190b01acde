//! Search over opened intakes, in memory and nowhere else.
//!
//! Names, references, telephone numbers, notes and texts of up to 100,000 cases lie in one [`Index`].
//! It knows a case by its number alone; what may be seen by whom is the caller's predicate. What it
//! holds of texts is wiped when a case is taken out and when the index goes.
//!
//! - `folding`: capitals, accents and ways of writing the same letter are one.
//! - `words`: what of a text is looked for: words, numbers, codes, signs of scripts without spaces.
//! - `vocabulary`: every word once, with the cases that hold it.
//! - `matching`: which words of the vocabulary a word of a query means, typing mistakes allowed.
//! - `index`: cases in and out, and the ranking.

mod folding;
mod index;
mod matching;
mod vocabulary;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use folding::fold;
pub use index::{Field, FieldKind, Found, Hit, Index};
