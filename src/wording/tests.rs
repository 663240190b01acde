//! Messages from their Fluent source to the sentence that a person reads.

use std::path::PathBuf;

use crate::{
    Catalogue,
    compile::{CompileError, catalogue},
};

fn compiled(source: &str) -> Result<Catalogue, CompileError> {
    let lines = catalogue(vec![(PathBuf::from("told.ftl"), source.to_owned())])?;
    Ok(Catalogue::new(&[lines.leak()]))
}

fn read(source: &str, key: &str, arguments: &[(&str, &str)]) -> String {
    compiled(source)
        .expect("the source compiles")
        .text(key, arguments)
}

#[test]
fn plain_text_and_attributes_are_found_by_key() {
    let source = "safe = Are you safe?\n    .hint = Nobody sees this.\n";
    assert_eq!(read(source, "safe", &[]), "Are you safe?");
    assert_eq!(read(source, "safe.hint", &[]), "Nobody sees this.");
}

#[test]
fn line_breaks_survive() {
    assert_eq!(
        read("body =\n    One.\n\n    Two.\n", "body", &[]),
        "One.\n\nTwo."
    );
}

#[test]
fn arguments_are_put_in() {
    assert_eq!(
        read("call = Call { $number }.", "call", &[("number", "911")]),
        "Call 911."
    );
}

#[test]
fn a_choice_follows_its_argument_and_falls_back() {
    let source = "who = { $person ->\n    [self] you\n   *[other] the { $word }\n } now\n";
    let told = |person| read(source, "who", &[("person", person), ("word", "victim")]);
    assert_eq!(told("self"), "you now");
    assert_eq!(told("minor"), "the victim now");
}

#[test]
fn choices_stand_inside_choices() {
    let source = "in = { $a ->\n  [x] { $b ->\n      [y] xy\n     *[z] xz\n  }\n *[w] w\n } end\n";
    let told = |a, b| read(source, "in", &[("a", a), ("b", b)]);
    assert_eq!(told("x", "y"), "xy end");
    assert_eq!(told("x", "?"), "xz end");
    assert_eq!(told("?", "y"), "w end");
}

#[test]
fn numbers_choose_by_plural_category() {
    let source = "count = { $n ->\n    [one] { $n } intake\n   *[other] { $n } intakes\n }\n";
    assert_eq!(read(source, "count", &[("n", "1")]), "1 intake");
    assert_eq!(read(source, "count", &[("n", "12")]), "12 intakes");
}

#[test]
fn terms_and_messages_are_resolved_when_compiled() {
    let source = "-office = VOICE\nname = { -office }\nhello = Welcome to { name }\n";
    assert_eq!(read(source, "hello", &[]), "Welcome to VOICE");
}

#[test]
fn a_missing_message_shows_its_key() {
    assert_eq!(read("a = b\n", "not-there", &[]), "not-there");
}

#[test]
fn what_cannot_be_compiled_is_refused() {
    assert!(matches!(
        compiled("a = { b }\n"),
        Err(CompileError::Reference(..))
    ));
    assert!(matches!(
        compiled("a = { NUMBER($n) }\n"),
        Err(CompileError::Unsupported(..))
    ));
    assert!(matches!(
        compiled("a = 1\na = 2\n"),
        Err(CompileError::Twice(..))
    ));
    assert!(matches!(
        compiled("a = { $\n"),
        Err(CompileError::Syntax { .. })
    ));
}

#[test]
fn a_later_catalogue_wins() {
    assert_eq!(
        Catalogue::new(&["a\told\n", "a\tnew\nb\tb\n"]).text("a", &[]),
        "new"
    );
}
