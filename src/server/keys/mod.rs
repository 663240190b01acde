//! The office's keys: where they lie, how they are made, and how they come back from escrow.

mod escrow_sheet;
mod folder;
mod private_file;
mod restore;

pub use folder::{KeyFolder, KeyFolderError, Keys, RotatedKey};
pub use private_file::{make_private_folder, read_private};
pub use restore::{RestoreError, Restored, restore};
