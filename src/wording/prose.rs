//! Longer texts: paragraphs, headings, lists and telephone lines, written in messages with a few
//! marks at the start of a line.
//!
//! `## ` begins a heading, `- ` an item of a list, `☎ ` a telephone number, with `|` between it
//! and what it is for; anything else is a paragraph, and an empty line ends it.

/// One block of a longer text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading of the second level.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list in no particular order.
    List(Vec<String>),
    /// Telephone lines that stand together.
    Calls(Vec<Call>),
}

/// A telephone line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The number, as it is printed.
    pub number: String,
    /// What it is for.
    pub purpose: String,
}

/// Around what stands in English in a text of another language. Neither can stand in a `.ftl` text.
const ENGLISH: (char, char) = ('\u{e}', '\u{f}');

/// Marks a text as English, to stand in one of another language.
pub fn in_english(text: &str) -> String {
    format!("{}{text}{}", ENGLISH.0, ENGLISH.1)
}

/// The parts of a line, each with whether it is marked as English.
pub fn parts(line: &str) -> impl Iterator<Item = (bool, &str)> {
    line.split([ENGLISH.0, ENGLISH.1])
        .enumerate()
        .map(|(number, part)| (number % 2 == 1, part))
        .filter(|(_, part)| !part.is_empty())
}

/// Reads a longer text into its blocks.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            open = false;
            continue;
        }
        let block = block(line);
        match (blocks.last_mut(), block) {
            (Some(Block::List(items)), Block::List(more)) if open => items.extend(more),
            (Some(Block::Calls(calls)), Block::Calls(more)) if open => calls.extend(more),
            (Some(Block::Paragraph(text)), Block::Paragraph(more)) if open => {
                text.push(' ');
                text.push_str(&more);
            }
            (_, block) => blocks.push(block),
        }
        open = true;
    }
    blocks
}

fn block(line: &str) -> Block {
    if let Some(heading) = line.strip_prefix("## ") {
        return Block::Heading(heading.to_owned());
    }
    if let Some(item) = line.strip_prefix("- ") {
        return Block::List(vec![item.to_owned()]);
    }
    match line
        .strip_prefix("☎ ")
        .and_then(|rest| rest.split_once('|'))
    {
        Some((number, purpose)) => Block::Calls(vec![Call {
            number: number.trim().to_owned(),
            purpose: purpose.trim().to_owned(),
        }]),
        None => Block::Paragraph(line.to_owned()),
    }
}

#[test]
fn blocks_are_told_apart_and_joined() {
    let text = "One\nand on.\n\nTwo.\n## Can\n- a\n- b\n\n☎ 911 | Police\n☎ 988 | Talk\n";
    let call = |number: &str, purpose: &str| Call {
        number: number.into(),
        purpose: purpose.into(),
    };
    assert_eq!(
        blocks(text),
        vec![
            Block::Paragraph("One and on.".into()),
            Block::Paragraph("Two.".into()),
            Block::Heading("Can".into()),
            Block::List(vec!["a".into(), "b".into()]),
            Block::Calls(vec![call("911", "Police"), call("988", "Talk")]),
        ]
    );
}

#[test]
fn what_is_english_is_told_apart() {
    let line = format!("Objet : {}.", in_english("Purpose"));
    assert_eq!(
        parts(&line).collect::<Vec<_>>(),
        [(false, "Objet : "), (true, "Purpose"), (false, ".")]
    );
    assert_eq!(parts("plain").collect::<Vec<_>>(), [(false, "plain")]);
}
