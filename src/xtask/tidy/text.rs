//! Rules on a single file's text.

use std::path::Path;

/// The most lines a Rust file may have: beyond it nobody reads a file as a whole.
const MOST_LINES: usize = 400;

/// What breaks a rule in this file.
pub(crate) fn problems(name: &str, content: &str) -> Vec<String> {
    let mut found = Vec::new();
    if Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "rs")
    {
        found.extend(too_long(content));
        found.extend(no_purpose(content));
    }
    for (number, line) in content.lines().enumerate() {
        found.extend(promise(line).map(|problem| format!("line {}: {problem}", number + 1)));
        found.extend(machine_path(line).map(|problem| format!("line {}: {problem}", number + 1)));
    }
    found
}

fn too_long(content: &str) -> Option<String> {
    let lines = content.lines().count();
    (lines > MOST_LINES)
        .then(|| format!("{lines} lines; {MOST_LINES} are the most, near 300 it wants splitting"))
}

/// Every file opens with why it exists: the names alone do not tell a newcomer.
fn no_purpose(content: &str) -> Option<String> {
    (!content.starts_with("//!")).then(|| "does not open with `//!` and why it exists".to_owned())
}

/// A note to oneself is a promise nobody keeps: do it, or file it where it is seen.
fn promise(line: &str) -> Option<String> {
    // Put together here, so that this file keeps its own rule.
    let words = [["TO", "DO"], ["FIX", "ME"], ["XX", "X:"]].map(|parts| parts.concat());
    words
        .iter()
        .find(|word| line.contains(*word))
        .map(|word| format!("a {word} left behind"))
}

/// What names one machine's folders works on one machine.
fn machine_path(line: &str) -> Option<String> {
    let folders = ["home", "root", "Users"].map(|name| format!("/{name}/"));
    let at = folders
        .iter()
        .find_map(|folder| line.find(folder.as_str()))?;
    // `site.example/home/page` is an address, not a folder of this machine.
    let begins_there =
        !line[..at].ends_with(|before: char| before.is_alphanumeric() || before == '.');
    begins_there.then(|| "names a folder of one machine".to_owned())
}

#[cfg(test)]
mod tests {
    use super::problems;

    fn count(name: &str, content: &str) -> usize {
        problems(name, content).len()
    }

    #[test]
    fn a_rust_file_is_short_and_says_why_it_exists() {
        assert_eq!(count("a.rs", "//! Why.\n"), 0);
        assert_eq!(count("a.rs", "fn main() {}\n"), 1);
        assert_eq!(count("a.rs", &"//! Why.\n".repeat(400)), 0);
        assert_eq!(count("a.rs", &"//! Why.\n".repeat(401)), 1);
        assert_eq!(count("a.scss", &"a\n".repeat(401)), 0);
    }

    #[test]
    fn promises_and_machine_paths_are_found_in_any_file() {
        assert_eq!(count("a.scss", &["// TO", "DO: later"].concat()), 1);
        assert_eq!(count("a.js", &["open('/ho", "me/me/file')"].concat()), 1);
        assert_eq!(count("a.js", "open('https://site.example/home/page')"), 0);
    }
}
