//! Searches as staff make them, over a few made-up cases.

use super::{Field, FieldKind, Index};

const fn field(kind: FieldKind, text: &str) -> Field<'_> {
    Field { kind, text }
}

fn office() -> Index {
    let mut index = Index::default();
    index.put(
        1,
        &[
            field(FieldKind::Reference, "7KQ2M-0XV9B"),
            field(FieldKind::Name, "María José Núñez-O’Neill"),
            field(FieldKind::Telephone, "+12025550123"),
            field(FieldKind::Place, "Travis"),
        ],
    );
    index.put(
        2,
        &[
            field(FieldKind::Reference, "94XTM-3B7QK"),
            field(FieldKind::Name, "李小龍"),
            field(FieldKind::Email, "xiaolong@example.org"),
            field(
                FieldKind::Note,
                "Maria from the shelter called, call back (512) 555-0199.",
            ),
        ],
    );
    index.put(
        3,
        &[
            field(FieldKind::Reference, "20M7T-11C0S"),
            field(FieldKind::Name, "فاطمة الزهراء"),
            field(FieldKind::Telephone, "+525512345678"),
            field(FieldKind::Text, "My sister Eva Constantinopoulos knows."),
        ],
    );
    index
}

fn found(index: &Index, query: &str) -> Vec<u64> {
    let found = index.search(query, 10, |_| true);
    assert_eq!(found.total, found.hits.len());
    found.hits.iter().map(|hit| hit.case).collect()
}

#[test]
fn names_are_found_without_accents_and_with_mistakes() {
    let index = office();
    for query in [
        "nunez",
        "Núñez",
        "nuñes",
        "nnuez",
        "oneill",
        "O'Neil",
        "jose nunez",
    ] {
        assert_eq!(found(&index, query), [1], "{query}");
    }
    assert_eq!(
        found(&index, "constantinopulus"),
        [3],
        "two mistakes in a long word"
    );
    assert_eq!(found(&index, "eba"), [0_u64; 0], "none in a short one");
    assert_eq!(
        found(&index, "trevos"),
        [0_u64; 0],
        "not two in a word of six"
    );
}

#[test]
fn a_name_comes_before_a_note_that_mentions_it() {
    let index = office();
    assert_eq!(found(&index, "maria"), [1, 2]);
    assert_eq!(found(&index, "maria shelter"), [2]);
}

#[test]
fn other_scripts_are_found() {
    let index = office();
    for query in ["小龍", "李", "李小龍", "xiaolong"] {
        assert_eq!(found(&index, query), [2], "{query}");
    }
    for query in ["فاطمه", "فَاطِمَة", "الزهرا"] {
        assert_eq!(found(&index, query), [3], "{query}");
    }
}

#[test]
fn telephone_numbers_are_found_by_their_end() {
    let index = office();
    for query in [
        "0123",
        "555-0123",
        "(202) 555-0123",
        "+1 202 555 0123",
        "2025550123",
    ] {
        assert_eq!(found(&index, query), [1], "{query}");
    }
    assert_eq!(
        found(&index, "5550199"),
        [2],
        "in a note, grouped otherwise"
    );
    assert_eq!(
        found(&index, "+1 512 555 0199"),
        [2],
        "with the country that the note left out"
    );
    assert_eq!(
        found(&index, "٥٦٧٨"),
        [3],
        "in the digits of another script"
    );
    assert_eq!(
        found(&index, "123"),
        [0_u64; 0],
        "three digits are no end of a number"
    );
}

#[test]
fn references_are_found_as_they_are_said() {
    let index = office();
    for query in ["7KQ2M-0XV9B", "7kq2m0xv9b", "7KQ2M OXV9B", "0xv9b", "7kq2"] {
        assert_eq!(found(&index, query), [1], "{query}");
    }
    assert_eq!(found(&index, "7KQ2M-0XV98"), [1], "one symbol misheard");
}

#[test]
fn the_last_word_may_be_unfinished() {
    let index = office();
    assert_eq!(found(&index, "nun"), [1]);
    assert_eq!(found(&index, "eva const"), [3]);
    assert_eq!(found(&index, "eva comstan"), [3], "and hold a mistake");
    assert_eq!(found(&index, "const eva"), [0_u64; 0], "only the last one");
}

#[test]
fn the_caller_decides_who_may_be_seen() {
    let index = office();
    let found = index.search("maria", 10, |case| case != 1);
    assert_eq!((found.total, found.hits[0].case), (1, 2));
    let best = index.search("maria", 1, |_| true);
    assert_eq!((best.total, best.hits.len(), best.hits[0].case), (2, 1, 1));
}

#[test]
fn nothing_is_found_for_nothing() {
    let index = office();
    assert_eq!(found(&index, ""), [0_u64; 0]);
    assert_eq!(found(&index, " .,- "), [0_u64; 0]);
    assert_eq!(found(&Index::default(), "maria"), [0_u64; 0]);
}

#[test]
fn what_was_replaced_or_taken_out_is_not_found() {
    let mut index = office();
    index.put(1, &[field(FieldKind::Name, "Ana")]);
    assert_eq!(found(&index, "nunez"), [0_u64; 0]);
    assert_eq!(found(&index, "ana"), [1]);
    assert!(index.take_out(1));
    assert!(!index.take_out(1));
    assert_eq!(found(&index, "ana"), [0_u64; 0]);
    assert_eq!(index.len(), 2);
}

#[test]
fn a_case_weighs_less_than_a_kilobyte_and_a_half() {
    const CASES: u32 = 5000;
    let mut index = Index::default();
    let mut texts = 0;
    for case in 0..CASES {
        let name = format!("Given{} Family{}", case % 700, case % 1900);
        let number = format!("+1202555{case:04}");
        let email = format!("person{case}@example{}.org", case % 90);
        let reference = format!("7K{case:03}-0X{case:03}");
        let text = "My sister knows of this, please call her in the morning and say the library. ";
        let note = text.repeat(2);
        let fields = [
            field(FieldKind::Reference, &reference),
            field(FieldKind::Name, &name),
            field(FieldKind::Telephone, &number),
            field(FieldKind::Email, &email),
            field(FieldKind::Note, &note),
        ];
        texts += fields.iter().map(|field| field.text.len()).sum::<usize>();
        index.put(u64::from(case), &fields);
    }
    let each = index.weight() / index.len();
    assert!(
        each < 1500,
        "{each} bytes a case, of {} of text",
        texts / index.len()
    );
}
