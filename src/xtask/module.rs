//! The bytes of a WebAssembly module, as far as the chores read and write them: sections, numbers,
//! names, imports.

use anyhow::{Context, Result, ensure};

/// The section of what a module is given.
pub(crate) const IMPORT: u8 = 2;

/// One section.
pub(crate) struct Section<'a> {
    /// What it holds.
    pub(crate) kind: u8,
    /// Its bytes.
    pub(crate) body: &'a [u8],
}

/// Every section in its order.
pub(crate) fn sections(module: &[u8]) -> Result<Vec<Section<'_>>> {
    ensure!(
        module.starts_with(b"\0asm") && module.len() >= 8,
        "not a WebAssembly module"
    );
    let mut rest = Reader(&module[8..]);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let (kind, Reader(body)) = (rest.byte()?, rest.part()?);
        sections.push(Section { kind, body });
    }
    Ok(sections)
}

/// Bytes not yet read.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn byte(&mut self) -> Result<u8> {
        let (&first, rest) = self.0.split_first().context("the module ends early")?;
        self.0 = rest;
        Ok(first)
    }

    /// A number in seven bits a byte, the lowest first.
    pub(crate) fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            ensure!(shift < usize::BITS, "a number is too long");
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        Ok(number)
    }

    /// A length, and that many bytes.
    pub(crate) fn part(&mut self) -> Result<Reader<'a>> {
        let length = self.number()?;
        let (part, rest) = self
            .0
            .split_at_checked(length)
            .context("the module ends early")?;
        self.0 = rest;
        Ok(Reader(part))
    }

    /// A name.
    pub(crate) fn text(&mut self) -> Result<&'a str> {
        Ok(str::from_utf8(self.part()?.0)?)
    }

    /// What an import is, after its two names: its kind, and its bytes with that.
    pub(crate) fn import(&mut self) -> Result<(u8, &'a [u8])> {
        let before = self.0;
        let kind = self.byte()?;
        match kind {
            0 => drop(self.number()?),
            3 => drop((self.byte()?, self.byte()?)),
            // A table's type comes before its limits; a tag is an attribute and a type.
            1 | 2 => {
                if kind == 1 {
                    self.byte()?;
                }
                let bounded = self.byte()? & 1 == 1;
                self.number()?;
                if bounded {
                    self.number()?;
                }
            }
            _ => drop((self.byte()?, self.number()?)),
        }
        Ok((kind, &before[..before.len() - self.0.len()]))
    }
}

/// Writes a number as [`Reader::number`] reads it.
pub(crate) fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    out.push(u8::try_from(number).unwrap_or_default());
}

/// Writes a name as [`Reader::text`] reads it.
pub(crate) fn put_text(out: &mut Vec<u8>, text: &str) {
    put_number(out, text.len());
    out.extend(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{Reader, put_number, sections};

    #[test]
    fn a_number_reads_as_it_was_written() {
        for number in [0, 1, 0x7f, 0x80, 717_202] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Reader(&bytes).number().unwrap(), number);
        }
    }

    #[test]
    fn each_kind_of_import_ends_where_it_ends() {
        for bytes in [
            &b"\0\x05"[..],
            b"\x01\x70\x00\x03",
            b"\x01\x70\x01\x03\x04",
            b"\x02\x01\x01\x02",
            b"\x03\x7f\x01",
            b"\x04\x00\x02",
        ] {
            let with_next = [bytes, b"next"].concat();
            assert_eq!(Reader(&with_next).import().unwrap(), (bytes[0], bytes));
        }
    }

    #[test]
    fn what_is_cut_short_is_an_error() {
        assert!(sections(b"\0asm\x01\0\0\0\x0a\x07\x02").is_err());
        assert!(sections(b"<html>").is_err());
    }
}
