//! What was saved at the desk and cannot be used, as another version of the program may have saved it. It is looked
//! at with every request and every few seconds: a log that said it each time would hold nothing else.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{Arc, Mutex, PoisonError},
};

use super::{OfficeFile, office_file::OfficeFileError};

/// Which documents were complained of since the start, by their hash. Clones share it.
#[derive(Clone, Debug, Default)]
pub(super) struct Complaints(Arc<Mutex<BTreeSet<u64>>>);

impl Complaints {
    /// Whether nobody complained of this document before; from now on somebody did.
    fn is_first(&self, document: &str) -> bool {
        let mut hasher = DefaultHasher::new();
        document.hash(&mut hasher);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(hasher.finish())
    }
}

impl OfficeFile {
    /// Logs why what was saved as this version cannot be used, once for each document, and nothing of what
    /// stands in it.
    pub(crate) fn complain(&self, saved: &str, version: i64, why: &OfficeFileError) {
        if self.complaints.is_first(saved) {
            let why = without_values(why);
            tracing::error!(
                why,
                version,
                "what was saved of the settings cannot be used"
            );
        }
    }
}

/// What is wrong, without anything that somebody typed: what reads TOML quotes the line.
fn without_values(why: &OfficeFileError) -> String {
    match why {
        OfficeFileError::Value(_) => why.to_string(),
        OfficeFileError::Languages(_) => {
            "a language is not known, or its signature is not whole".to_owned()
        }
        OfficeFileError::Toml(_) => {
            "something in it has a name or a type that this version does not know".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_document_is_complained_of_once_whatever_comes_between() {
        let complaints = Complaints::default();
        let shared = complaints.clone();
        assert!(complaints.is_first("[office]\nnmae = 'A'"));
        assert!(complaints.is_first("[office]\nnmae = 'B'"));
        assert!(!shared.is_first("[office]\nnmae = 'A'"));
    }

    #[test]
    fn what_was_typed_is_not_said() {
        let file = OfficeFile::default();
        for document in [
            "[office]\nzqxv = 'A'",
            "[office]\nname = 7 zqxv",
            "[office]\ntelephone = 'ask zqxv'",
            "[rules]\nkeep_hoax_days = 'zqxv'",
        ] {
            let said = without_values(&file.with(document).unwrap_err());
            assert!(!said.contains("zqxv"), "{said}");
        }
        let wrong = file.with("[office]\ntelephone = 'ask zqxv'").unwrap_err();
        assert!(without_values(&wrong).starts_with("office.telephone: "));
    }
}
