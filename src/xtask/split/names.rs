//! Short names for what passes between the module and its script. wasm-bindgen's are long and hold
//! numbers that no compression makes smaller; both files carry every one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::module::{IMPORT, Reader, Section, put_number, put_text, sections};

/// Renames what the module imports from its script, in both.
pub(super) fn shorten(out: &Path, name: &str) -> Result<()> {
    let (module, script) = (
        out.join(format!("{name}_bg.wasm")),
        out.join(format!("{name}.js")),
    );
    let bytes = fs::read(&module).with_context(|| format!("cannot read {}", module.display()))?;
    let text = fs::read_to_string(&script)?;
    let (bytes, text) = renamed(&bytes, text, &format!("./{name}_bg.js"))?;
    fs::write(&module, bytes)?;
    fs::write(&script, text).context("cannot write the script")
}

fn renamed(module: &[u8], mut script: String, from: &str) -> Result<(Vec<u8>, String)> {
    let mut out = module[..8].to_vec();
    for section in sections(module)? {
        let Section { kind, body } = section;
        let body = if kind == IMPORT {
            imports(body, from, &mut script)?
        } else {
            body.to_vec()
        };
        out.push(kind);
        put_number(&mut out, body.len());
        out.extend(body);
    }
    Ok((out, script))
}

fn imports(section: &[u8], from: &str, script: &mut String) -> Result<Vec<u8>> {
    let mut section = Reader(section);
    let count = section.number()?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for number in 0..count {
        let (module, name) = (section.text()?, section.text()?);
        let description = section.import()?.1;
        put_text(&mut out, module);
        if module == from {
            let short = short(number);
            let (long, new) = (
                format!(" {name}: function("),
                format!(" {short}: function("),
            );
            ensure!(
                script.matches(&long).count() == 1,
                "`{name}` is not one function of the script"
            );
            *script = script.replace(&long, &new);
            put_text(&mut out, &short);
        } else {
            put_text(&mut out, name);
        }
        out.extend(description);
    }
    Ok(out)
}

/// 0 -> `a`, 25 -> `z`, 26 -> `aa`
fn short(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'a' + u8::try_from(number % 26).unwrap_or_default());
        number /= 26;
        if number == 0 {
            break;
        }
        number -= 1;
    }
    letters.reverse();
    letters.into_iter().map(char::from).collect()
}

#[cfg(test)]
mod tests {
    use super::{renamed, short};

    #[test]
    fn names_are_short_and_differ() {
        assert_eq!(
            [0, 25, 26, 701, 702].map(short),
            ["a", "z", "aa", "zz", "aaa"]
        );
    }

    #[test]
    fn both_sides_of_an_import_get_the_same_name() {
        // One import of a function of type 0, then an empty custom section `x`.
        let module = b"\0asm\x01\0\0\0\x02\x0c\x01\x03./m\x04long\x00\x00\x00\x02\x01x";
        let script = "const import0 = {\n        long: function(arg0) {},\n};".to_owned();

        let (module, script) = renamed(module, script, "./m").unwrap();

        assert_eq!(
            module,
            b"\0asm\x01\0\0\0\x02\x09\x01\x03./m\x01a\x00\x00\x00\x02\x01x"
        );
        assert_eq!(
            script,
            "const import0 = {\n        a: function(arg0) {},\n};"
        );
    }
}
