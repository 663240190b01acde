//! Files that only the account of the server may read, on disk before we go on.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

use zeroize::Zeroizing;

const OWNER_ONLY_FILE: u32 = 0o600;
const OWNER_ONLY_FOLDER: u32 = 0o700;

/// Makes a folder that only its owner may enter, with those above it. One that is there is closed
/// to others.
///
/// # Errors
/// When it cannot be made or belongs to somebody else.
pub fn make_private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(OWNER_ONLY_FOLDER)
        .create(folder)?;
    fs::set_permissions(folder, PermissionsExt::from_mode(OWNER_ONLY_FOLDER))
}

/// Reads a file that holds a secret.
///
/// # Errors
/// When it cannot be read.
pub fn read_private(file: &Path) -> io::Result<Zeroizing<String>> {
    fs::read_to_string(file).map(Zeroizing::new)
}

/// Writes a file whole or not at all: whoever pulls the plug finds the old one or the new one.
pub(super) fn write_private(file: &Path, text: &str) -> io::Result<()> {
    let draft = file.with_extension("draft");
    let mut open = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(OWNER_ONLY_FILE)
        .open(&draft)?;
    open.write_all(text.as_bytes())?;
    open.sync_all()?;
    fs::rename(&draft, file)?;
    match file.parent() {
        Some(folder) => File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
