//! Turns `.ftl` files into a compiled catalogue. Runs in build scripts, so it may fail loudly.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs, io,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey},
    parser,
};

use crate::mark::{ARGUMENT, BREAK, CHOICE, CHOSEN, DEFAULT, END, VARIANT};

/// Why a folder of messages was refused.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Fluent's own parser refused a file.
    #[error("{path}: {message}")]
    Syntax {
        /// Which file.
        path: PathBuf,
        /// What the parser said.
        message: String,
    },
    /// Two messages share a key.
    #[error("the key `{0}` stands twice")]
    Twice(String),
    /// A message refers to another that is not there.
    #[error("`{0}` refers to `{1}`, which is not there")]
    Reference(String, String),
    /// A message uses what the compiled form leaves out: functions, or a choice by anything but an
    /// argument.
    #[error("`{0}` uses a part of Fluent that compiled messages do not have")]
    Unsupported(String),
    /// The build script's `OUT_DIR` is missing.
    #[error("OUT_DIR is not set: this runs in build scripts only")]
    NotABuildScript,
}

type Patterns = BTreeMap<String, Pattern<String>>;

/// The arguments that each message names, by its key.
pub type Placeables = BTreeMap<String, BTreeSet<String>>;

/// Compiles every `.ftl` file of `folder` into `output` in the build script's `OUT_DIR`.
///
/// # Errors
/// When a file cannot be read, is not Fluent, or holds what the compiled form cannot say.
pub fn folder(folder: &str, output: &str) -> Result<(), CompileError> {
    write(output, &catalogue(watched(folder)?)?)
}

/// As [`folder`], but in two catalogues: the messages of the files that `first` names, without their
/// `.ftl`, and all others.
///
/// # Errors
/// As [`folder`].
pub fn folder_in_two(folder: &str, first: &[&str], outputs: [&str; 2]) -> Result<(), CompileError> {
    let sources = watched(folder)?;
    let is_first = |path: &Path| {
        path.file_stem()
            .is_some_and(|stem| first.iter().any(|name| stem == *name))
    };
    let mut named = Patterns::new();
    for (path, source) in sources.iter().filter(|(path, _)| is_first(path)) {
        collect(path.clone(), source.clone(), &mut named)?;
    }
    let whole = catalogue(sources)?;
    let of_first = |line: &&str| {
        line.split_once('\t')
            .is_some_and(|(key, _)| named.contains_key(key))
    };
    let (here, there): (Vec<&str>, Vec<&str>) = whole.split_inclusive('\n').partition(of_first);
    write(outputs[0], &here.concat())?;
    write(outputs[1], &there.concat())
}

fn watched(folder: &str) -> Result<Vec<(PathBuf, String)>, CompileError> {
    // Cargo reads this from a build script's standard output.
    #[expect(clippy::print_stdout, reason = "how a build script speaks to cargo")]
    {
        println!("cargo:rerun-if-changed={folder}");
    }
    sources(Path::new(folder))
}

fn write(output: &str, compiled: &str) -> Result<(), CompileError> {
    let target = env::var_os("OUT_DIR").ok_or(CompileError::NotABuildScript)?;
    let target = Path::new(&target).join(output);
    fs::write(&target, compiled).map_err(file_error(&target))
}

/// Every `.ftl` file of a folder: its path and its text.
///
/// # Errors
/// When the folder or one of its files cannot be read.
pub fn sources(folder: &Path) -> Result<Vec<(PathBuf, String)>, CompileError> {
    let mut sources = Vec::new();
    for entry in fs::read_dir(folder).map_err(file_error(folder))? {
        let path = entry.map_err(file_error(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let source = fs::read_to_string(&path).map_err(file_error(&path))?;
            sources.push((path, source));
        }
    }
    Ok(sources)
}

/// Compiles named Fluent sources into one catalogue.
///
/// # Errors
/// As [`folder`], but for reading and writing.
pub fn catalogue(sources: Vec<(PathBuf, String)>) -> Result<String, CompileError> {
    let mut patterns = Patterns::new();
    for (path, source) in sources {
        collect(path, source, &mut patterns)?;
    }
    let mut lines = String::new();
    for (key, pattern) in patterns.iter().filter(|(key, _)| !key.starts_with('-')) {
        lines.push_str(key);
        lines.push('\t');
        write_pattern(&mut lines, key, pattern, &patterns)?;
        lines.push('\n');
    }
    Ok(lines)
}

/// The arguments that each message of named Fluent sources is filled in with or chooses by.
///
/// # Errors
/// As [`catalogue`].
pub fn placeables(sources: Vec<(PathBuf, String)>) -> Result<Placeables, CompileError> {
    let compiled = catalogue(sources)?;
    let messages = compiled.lines().filter_map(|line| line.split_once('\t'));
    let named = |message: &str| {
        message
            .split([ARGUMENT, CHOICE])
            .skip(1)
            .filter_map(|rest| rest.split_once(END))
            .map(|(name, _)| name.to_owned())
            .collect()
    };
    Ok(messages
        .map(|(key, message)| (key.to_owned(), named(message)))
        .collect())
}

fn file_error(path: &Path) -> impl FnOnce(io::Error) -> CompileError {
    let path = path.to_owned();
    move |source| CompileError::File { path, source }
}

fn collect(path: PathBuf, source: String, patterns: &mut Patterns) -> Result<(), CompileError> {
    let resource = parser::parse(source).map_err(|(_, errors)| CompileError::Syntax {
        path,
        message: errors
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("; "),
    })?;
    for entry in resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (
                format!("-{}", term.id.name),
                Some(term.value),
                term.attributes,
            ),
            _ => continue,
        };
        let named = attributes
            .into_iter()
            .map(|attribute| (format!("{id}.{}", attribute.id.name), attribute.value));
        for (key, pattern) in value
            .map(|value| (id.clone(), value))
            .into_iter()
            .chain(named)
        {
            if patterns.insert(key.clone(), pattern).is_some() {
                return Err(CompileError::Twice(key));
            }
        }
    }
    Ok(())
}

fn write_pattern(
    out: &mut String,
    key: &str,
    pattern: &Pattern<String>,
    all: &Patterns,
) -> Result<(), CompileError> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => write_text(out, value),
            PatternElement::Placeable { expression } => {
                write_expression(out, key, expression, all)?;
            }
        }
    }
    Ok(())
}

fn write_text(out: &mut String, text: &str) {
    out.extend(
        text.chars()
            .map(|letter| if letter == '\n' { BREAK } else { letter }),
    );
}

fn write_expression(
    out: &mut String,
    key: &str,
    expression: &Expression<String>,
    all: &Patterns,
) -> Result<(), CompileError> {
    match expression {
        Expression::Inline(inline) => write_inline(out, key, inline, all),
        Expression::Select {
            selector: InlineExpression::VariableReference { id },
            variants,
        } => {
            out.extend([CHOICE]);
            out.push_str(&id.name);
            out.push(END);
            for variant in variants {
                write_variant(out, key, variant, all)?;
            }
            out.push(CHOSEN);
            Ok(())
        }
        Expression::Select { .. } => Err(CompileError::Unsupported(key.to_owned())),
    }
}

fn write_variant(
    out: &mut String,
    key: &str,
    variant: &Variant<String>,
    all: &Patterns,
) -> Result<(), CompileError> {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
        &variant.key;
    out.push(if variant.default { DEFAULT } else { VARIANT });
    out.push_str(name);
    out.push(END);
    write_pattern(out, key, &variant.value, all)
}

fn write_inline(
    out: &mut String,
    key: &str,
    inline: &InlineExpression<String>,
    all: &Patterns,
) -> Result<(), CompileError> {
    let referred = match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            write_text(out, value);
            return Ok(());
        }
        InlineExpression::VariableReference { id } => {
            out.push(ARGUMENT);
            out.push_str(&id.name);
            out.push(END);
            return Ok(());
        }
        InlineExpression::Placeable { expression } => {
            return write_expression(out, key, expression, all);
        }
        InlineExpression::MessageReference { id, attribute } => match attribute {
            Some(attribute) => format!("{}.{}", id.name, attribute.name),
            None => id.name.clone(),
        },
        InlineExpression::TermReference {
            id,
            attribute: None,
            arguments: None,
        } => {
            format!("-{}", id.name)
        }
        _ => return Err(CompileError::Unsupported(key.to_owned())),
    };
    match all.get(&referred) {
        Some(pattern) if referred != key => write_pattern(out, key, pattern, all),
        _ => Err(CompileError::Reference(key.to_owned(), referred)),
    }
}
