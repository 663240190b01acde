//! The office's own rules, each in a file that it keeps: read and checked at every start. What stands in
//! them is explained in those that come with the desk; a copy of one is where an office begins.

use std::{fs, io, path::PathBuf};

use desk::{OwnRules, RuleKind, RulesFailed};
use thiserror::Error;

/// Which files an office has. What is absent is as it comes with the desk.
#[derive(Clone, Debug, Default)]
pub struct RuleFiles {
    /// What speaks for a hoax.
    pub sorting: Option<PathBuf>,
    /// What may be told of a person's history.
    pub history: Option<PathBuf>,
    /// Which questions are for a community relations officer.
    pub officers: Option<PathBuf>,
}

/// Why the office's rules were refused.
#[derive(Debug, Error)]
pub enum RuleFilesError {
    /// A file cannot be read.
    #[error("{file}: {source}")]
    File {
        /// Which file.
        file: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Something in a file cannot be.
    #[error("{file}: {source}")]
    Wrong {
        /// Which file.
        file: PathBuf,
        /// What, and where in it.
        source: RulesFailed,
    },
    /// Those that come with the desk.
    #[error(transparent)]
    BuiltIn(#[from] RulesFailed),
}

/// The office's rules.
///
/// # Errors
/// When a file cannot be read, or something in it cannot be.
pub(crate) fn read(files: &RuleFiles) -> Result<OwnRules, RuleFilesError> {
    let mut rules = OwnRules::built_in()?;
    let named = [
        (RuleKind::Sorting, &files.sorting),
        (RuleKind::History, &files.history),
        (RuleKind::Officers, &files.officers),
    ];
    for (kind, file) in named {
        let Some(file) = file.clone() else {
            continue;
        };
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(source) => return Err(RuleFilesError::File { file, source }),
        };
        rules = match rules.with(kind, &text) {
            Ok(rules) => rules,
            Err(source) => return Err(RuleFilesError::Wrong { file, source }),
        };
    }
    Ok(rules)
}
