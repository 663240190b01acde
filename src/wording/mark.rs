//! The control characters of a compiled message. None of them can stand in a `.ftl` text.

/// A line break within a message; the line feed itself ends the message.
pub(crate) const BREAK: char = '\u{1}';
/// Begins an argument: its name, then [`END`].
pub(crate) const ARGUMENT: char = '\u{2}';
/// Begins a choice: the argument's name, then [`END`], then its variants, then [`CHOSEN`].
pub(crate) const CHOICE: char = '\u{3}';
/// Begins a variant: its key, then [`END`], then its pattern, which runs to the next mark.
pub(crate) const VARIANT: char = '\u{4}';
/// Begins the variant that stands when no other fits.
pub(crate) const DEFAULT: char = '\u{5}';
/// Ends a name or a key.
pub(crate) const END: char = '\u{6}';
/// Ends a choice.
pub(crate) const CHOSEN: char = '\u{7}';
