//! What somebody writes who means no good, or whose writing is out of the ordinary: markup, scripts, templates,
//! formulas, letters that turn or pile up. It goes wherever somebody may write, and has to come out as the text
//! that it is.

use domain::{
    answers::{Answer, Answers, RawAnswers},
    journey,
    question::{Field, FieldKind},
    questionnaire::{field, questions},
    validation::read_field,
};
use jiff::civil::date;

/// Any of these sets `window.zxqv` where it runs, makes an element where it is taken for markup, and is computed
/// where it is taken for a formula.
const HOSTILE: &[&str] = &[
    "<script>window.zxqv=1</script>",
    "<img src=x onerror=window.zxqv=1>",
    "<svg onload=window.zxqv=1><g/></svg>",
    "<svg><script href=data:,window.zxqv=1 /></svg>",
    "\"><b onfocus=window.zxqv=1 autofocus tabindex=1>",
    "' onmouseover='window.zxqv=1' x='",
    "`\"'><iframe srcdoc='<script>top.zxqv=1</script>'>",
    "javascript:window.zxqv=1",
    "<a href=\"javascript:window.zxqv=1\">zxqv</a>",
    "</p></textarea></title><img src=x onerror=zxqv=1>",
    "<!-- zxqv --><style>*{display:none}</style>",
    "<![CDATA[<b>zxqv</b>]]>",
    "{{constructor.constructor('window.zxqv=1')()}}",
    "${window.zxqv=1} #{7*7} <%= 7*7 %> {% zxqv %}",
    "{ $name } { -zxqv } {\"zxqv\"}",
    "%3Cb%3Ezxqv%3C/b%3E &lt;b&gt; &#x3C;b&#x3E;",
    "=cmd|' /C zxqv'!A0",
    "@SUM(1+1)*cmd|' /C zxqv'!A0",
    "+1+zxqv",
    "-1-zxqv",
    "\u{ff1d}1+zxqv",
    "zxqv\",=1+1,\"\r\n=2+2;\t=3+3",
    "\u{202e}zxqv gpj.exe\u{2066}\u{202d}",
    "\u{feff}\u{200b}zxqv\u{200d}\u{2028}\u{2029}\u{ad}",
    "\u{1f600}\u{1f469}\u{200d}\u{1f467} zxqv \u{1f3f3}\u{fe0f}\u{200d}\u{1f308}",
    "مرحبا zxqv שלום 123 <b>",
    "z\u{300}\u{301}\u{302}\u{303}\u{30a}\u{330}\u{331}\u{332}x\u{334}\u{335}\u{336}q\u{489}\u{489}v\u{32a}",
];

/// What is no text at all: nobody types these, and JSON carries them.
pub const UNREADABLE: &[&str] = &[
    "zxqv\u{0}",
    "\u{1b}[2Jzxqv",
    "zx\u{8}qv",
    "zxqv\u{7f}",
    "\u{9b}31mzxqv",
];

/// All of it, with words that are longer than any screen is wide.
pub fn hostile() -> Vec<String> {
    let short = HOSTILE.iter().map(|text| (*text).to_owned());
    let words = ["Zxqv", "W", "مرحبا", "漢"];
    let long = words.iter().map(|word| word.repeat(500 / word.len()));
    short.chain(long).collect()
}

/// The same in one line, as long as a name may be and with no space around it.
pub fn hostile_names(longest: usize) -> Vec<String> {
    let texts = hostile().into_iter();
    let in_one_line = texts.filter(|text| !text.contains(char::is_control));
    in_one_line
        .map(|text| cut(&text, longest).trim().to_owned())
        .collect()
}

/// Answers along the way on which most is asked: in every field that takes a text stands one of these texts, the
/// first field having the one of this number.
///
/// # Panics
/// When a field refuses what it should take, or one that takes a text is not on this way.
pub fn answers_full_of(first: usize) -> RawAnswers {
    let texts = hostile();
    let mut answers = Answers::default();
    let mut taken = first;
    while let Some(next) = next_field(&answers) {
        let raw = match next.kind {
            FieldKind::Text { longest, .. } => {
                taken += 1;
                cut(&texts[taken % texts.len()], longest)
            }
            _ => way(next).to_owned(),
        };
        let read = read_field(next, Some(&next.raw(&raw)), date(2026, 3, 1));
        let answer = read.unwrap_or_else(|fault| panic!("{}: {fault:?}", next.id));
        answers.set(next.id, answer);
    }
    for known in questions().flat_map(|question| question.fields) {
        let takes_text = matches!(known.kind, FieldKind::Text { .. });
        let is_asked = matches!(answers.get(known.id), Some(Answer::Text(_)));
        assert!(is_asked || !takes_text, "{} is not on the way", known.id);
    }
    let for_the_office = |id: &str| field(id).is_some_and(|one| one.reader.office());
    let given = answers.iter().filter(|answer| for_the_office(answer.0));
    given
        .filter_map(|(id, answer)| Some((id.to_owned(), answer.raw()?)))
        .collect()
}

/// The next field that is asked and was not answered.
fn next_field(answers: &Answers) -> Option<&'static Field> {
    let asked = journey::asked(answers).into_iter();
    let mut fields = asked.flat_map(|question| question.fields);
    fields.find(|field| !answers.seen(field.id))
}

/// What is chosen on the way: where nothing is named, the first good example.
fn way(field: &Field) -> &'static str {
    match field.id {
        "for-whom" => "other",
        "help" => "custody-history",
        "custody-system" => "ice",
        "match-by" => "name",
        "reported" => "yes",
        "contact-by" => "telephone email mail",
        _ if field.kind == FieldKind::Notice => domain::answers::READ,
        _ => field.valid.first().copied().unwrap_or_default(),
    }
}

fn cut(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}

#[test]
fn every_field_that_takes_a_text_gets_every_one() {
    let count = hostile().len();
    for first in 0..count {
        assert!(!answers_full_of(first).is_empty());
    }
    assert!(hostile_names(60).iter().all(|name| name.len() > 1));
}
