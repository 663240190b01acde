//! How much help the built-in list names, counted in its file: the list may grow.

const LIST: &str = include_str!("../../src/server/directory/united_states.toml");

/// All that the list has.
pub fn listed() -> usize {
    lines("[[entry]]")
}

/// What is there for the whole country: all that people see before they choose a state.
pub fn everywhere() -> usize {
    lines("place = \"US\"")
}

/// What the English page says of that.
pub fn everywhere_in_words() -> String {
    format!("There are {} places to find help.", everywhere())
}

fn lines(known: &str) -> usize {
    LIST.lines().filter(|line| *line == known).count()
}
