//! One picture of the browser suite: `<page>.<look>.png`, or `<page>.png`.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// What a PNG begins with, up to its width: signature, length and name of the first part.
const BEFORE_SIZE: &[u8; 16] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// A picture on disk.
pub(super) struct Picture {
    /// The name of its file.
    pub(super) file: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Picture {
    /// Every picture in a folder, by name. A folder that is not there has none.
    pub(super) fn all(folder: &Path) -> Result<Vec<Self>> {
        let mut found = Vec::new();
        if !folder.exists() {
            return Ok(found);
        }
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "png") {
                found.push(Self::read(&path)?);
            }
        }
        found.sort_by(|one, other| one.file.cmp(&other.file));
        Ok(found)
    }

    fn read(path: &Path) -> Result<Self> {
        let file = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let mut head = [0; 24];
        File::open(path)?.read_exact(&mut head)?;
        let (width, height) = size(&head).with_context(|| format!("{file} is no PNG"))?;
        Ok(Self {
            file,
            width,
            height,
        })
    }

    /// `question.phone.png` -> `phone`; the size of the screen, where the name tells no look.
    pub(super) fn look(&self) -> String {
        match self.file.split('.').collect::<Vec<_>>()[..] {
            [_, look, "png"] => look.to_owned(),
            _ => format!("{}x{}", self.width, self.height),
        }
    }
}

fn size(head: &[u8; 24]) -> Result<(u32, u32)> {
    ensure!(head.starts_with(BEFORE_SIZE), "another first part");
    let number =
        |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
    Ok((number(16), number(20)))
}

#[cfg(test)]
mod tests {
    use super::{Picture, size};

    #[test]
    fn the_size_stands_in_the_first_part() {
        let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x86\0\0\x03\x4c";
        assert_eq!(size(head).unwrap(), (390, 844));
        assert!(size(&[0; 24]).is_err());
    }

    #[test]
    fn the_look_stands_behind_the_page() {
        let picture = |file: &str| Picture {
            file: file.to_owned(),
            width: 390,
            height: 844,
        };
        assert_eq!(
            picture("question.right-to-left.png").look(),
            "right-to-left"
        );
        assert_eq!(picture("desk-queue.png").look(), "390x844");
    }
}
