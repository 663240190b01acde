//! What the visitor's WebAssembly is made of, by crate: read from the module that wasm-bindgen
//! leaves, the last one that has names. wasm-opt then takes the names and some of the code, and
//! generic code counts for the crate that wrote it, so the shares are a guide.

use std::collections::BTreeMap;

use anyhow::Result;

use crate::module::{IMPORT, Reader, Section, sections};

const CUSTOM: u8 = 0;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// The subsection of the custom section `name` that names functions.
const FUNCTION_NAMES: u8 = 1;

/// What stands before a crate's name in a readable type.
const KEYWORDS: &[&str] = &["as", "const", "dyn", "fn", "impl", "mut"];

/// Bytes by crate, the heaviest first. Texts and tables are `(data)`, what has no name `(unnamed)`.
pub(crate) fn by_crate(module: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut weights = BTreeMap::new();
    for Section { kind, body } in sections(module)? {
        let mut section = Reader(body);
        match kind {
            IMPORT => imported = imported_functions(&mut section)?,
            CODE => sizes = sizes_of_bodies(&mut section)?,
            DATA => {
                weights.insert("(data)".to_owned(), section.0.len());
            }
            CUSTOM if section.part()?.0 == b"name" => names = function_names(&mut section)?,
            _ => {}
        }
    }
    for (number, size) in sizes.into_iter().enumerate() {
        let name = names
            .get(&(number + imported))
            .and_then(|name| crate_of(name));
        *weights
            .entry(name.unwrap_or_else(|| "(unnamed)".to_owned()))
            .or_default() += size;
    }
    let mut heaviest: Vec<_> = weights.into_iter().collect();
    heaviest.sort_by_key(|(_, size)| usize::MAX - size);
    Ok(heaviest)
}

/// How many of the functions' numbers belong to the browser's.
fn imported_functions(section: &mut Reader) -> Result<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.text()?;
        section.text()?;
        if section.import()?.0 == 0 {
            functions += 1;
        }
    }
    Ok(functions)
}

fn sizes_of_bodies(section: &mut Reader) -> Result<Vec<usize>> {
    (0..section.number()?)
        .map(|_| Ok(section.part()?.0.len()))
        .collect()
}

fn function_names<'a>(section: &mut Reader<'a>) -> Result<BTreeMap<usize, &'a str>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let mut part = section.part()?;
        if kind == FUNCTION_NAMES {
            for _ in 0..part.number()? {
                let number = part.number()?;
                names.insert(number, str::from_utf8(part.part()?.0)?);
            }
        }
    }
    Ok(names)
}

/// The crate that a mangled or readable function name begins with.
fn crate_of(name: &str) -> Option<String> {
    if let Some(at) = name.starts_with("_R").then(|| name.find("Cs")).flatten() {
        let (_, counted) = name[at..].split_once('_')?;
        return counted_word(counted);
    }
    let path = match name.strip_prefix("_ZN") {
        Some(legacy) => counted_word(legacy)?,
        None => name.to_owned(),
    };
    // A path begins with its crate, and so does the type in `<&mut alloc::vec::Vec<T> as …>`.
    let path = path.replace("$LT$", "<").replace("$u20$", " ");
    let words = path.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let mut crates = words.filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    crates
        .find(|word| !KEYWORDS.contains(word))
        .map(str::to_owned)
}

/// `4core3fmt…` -> `core`
fn counted_word(text: &str) -> Option<String> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let length: usize = text[..digits].parse().ok()?;
    text.get(digits..digits + length).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{by_crate, crate_of};

    #[test]
    fn each_way_of_writing_a_name_tells_its_crate() {
        let names = [
            ("_RNvNtCsgXGp5Oqx2Ny_4core10intrinsics8unlikely", "core"),
            ("_ZN6js_sys7futures4task17hdae58f45d49d5E", "js_sys"),
            (
                "_ZN42_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$X$GT$1fE",
                "alloc",
            ),
            ("<alloc::vec::Vec<T> as core::fmt::Debug>::fmt", "alloc"),
            ("<&mut T as core::fmt::Debug>::fmt", "core"),
            ("leptos::mount::mount_to_body", "leptos"),
        ];
        for (name, expected) in names {
            assert_eq!(crate_of(name).as_deref(), Some(expected), "{name}");
        }
    }

    #[test]
    fn a_module_is_weighed_by_its_names() {
        let module = b"\0asm\x01\0\0\0\
            \x02\x07\x01\x01a\x01b\0\0\
            \x0a\x07\x02\x02\0\x0b\x02\0\x0b\
            \x0b\x02\x01\0\
            \0\x0b\x04name\x01\x04\x01\x01\x01a";
        let weights = by_crate(module).unwrap();
        assert_eq!(
            weights,
            [
                ("(data)".to_owned(), 2),
                ("(unnamed)".to_owned(), 2),
                ("a".to_owned(), 2)
            ]
        );
    }
}
