//! Whether anything changed since a build: a number over the contents of its inputs.
//! Contents rather than times, because a checkout touches every file and changes few.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The number over every file at or below these paths. What does not exist counts as absent.
pub(crate) fn of(paths: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files(paths)? {
        file.hash(&mut hasher);
        contents(&file)?.hash(&mut hasher);
    }
    Ok(hasher.finish())
}

/// Every file at or below these paths, in a fixed order.
pub(crate) fn files(paths: &[PathBuf]) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut open: Vec<PathBuf> = paths.to_vec();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            let entries =
                fs::read_dir(&path).with_context(|| format!("cannot list {}", path.display()))?;
            for entry in entries {
                open.push(entry?.path());
            }
        } else if path.is_file() {
            found.insert(path);
        }
    }
    Ok(found)
}

fn contents(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::of;

    #[test]
    fn contents_count_and_times_do_not() {
        let folder = tempfile::tempdir().unwrap();
        let inputs = [folder.path().to_owned()];
        let file = folder.path().join("deep/inside.rs");
        fs::create_dir_all(file.parent().unwrap()).unwrap();

        fs::write(&file, "one").unwrap();
        let first = of(&inputs).unwrap();
        fs::write(&file, "two").unwrap();
        let second = of(&inputs).unwrap();
        fs::write(&file, "one").unwrap();

        assert_ne!(first, second);
        assert_eq!(first, of(&inputs).unwrap());
    }
}
