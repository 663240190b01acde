//! What a question is made of. Everything is `const` data, so that the questionnaire can be one
//! list, and everything that can be said about a question is said beside it.

use crate::answers::{Answer, Answers, RawAnswer};

/// One page: a heading, why it is asked, and the fields that belong together.
///
/// Its sentences are Fluent messages under its id: the heading, `.body`, `.why`.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// Kebab case; the Fluent key of the heading.
    pub id: &'static str,
    /// The part of the questionnaire it stands in.
    pub section: Section,
    /// When it is asked, by answers given before it.
    pub condition: Condition,
    /// What is asked, in the order of the page.
    pub fields: &'static [Field],
    /// Whether the subject is painful or private, so that the page offers 'Prefer not to answer'
    /// and 'I'd rather tell a person'.
    pub sensitive: bool,
    /// Whether the journey ends here and nothing is sent: an off-ramp.
    pub ends: bool,
    /// Whether the place where the page stands answers it, so that nobody is asked. It is on the
    /// route only where it was answered.
    pub given: bool,
}

/// The parts of the questionnaire, in order. Their names are `section-…` messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Safe now, what this is, consent.
    BeforeYouStart,
    /// Who it is for.
    WhoItIsFor,
    /// What help is wanted.
    Help,
    /// What happened.
    WhatHappened,
    /// The person who harmed them.
    PersonWhoHarmed,
    /// Custody match and alerts.
    Custody,
    /// Safe contact, interpreter, accommodation.
    Reach,
    /// Voluntary statistics.
    AboutYou,
}

impl Section {
    /// The Fluent key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BeforeYouStart => "section-before-you-start",
            Self::WhoItIsFor => "section-who-it-is-for",
            Self::Help => "section-help",
            Self::WhatHappened => "section-what-happened",
            Self::PersonWhoHarmed => "section-person-who-harmed",
            Self::Custody => "section-custody",
            Self::Reach => "section-reach",
            Self::AboutYou => "section-about-you",
        }
    }
}

/// When a question is asked. It may look only at fields of questions before it; a test sees to it.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// Of everybody.
    Always,
    /// When the field holds this option, alone or among others.
    Holds(&'static str, &'static str),
    /// When the inner condition does not hold.
    Not(&'static Condition),
    /// When all hold.
    All(&'static [Condition]),
    /// When at least one holds.
    Any(&'static [Condition]),
}

impl Condition {
    /// Whether it holds for these answers.
    pub fn holds(&self, answers: &Answers) -> bool {
        match self {
            Self::Always => true,
            Self::Holds(field, option) => match answers.get(field) {
                Some(Answer::Choice(chosen)) => chosen == option,
                Some(Answer::Choices(chosen)) => chosen.contains(option),
                _ => false,
            },
            Self::Not(inner) => !inner.holds(answers),
            Self::All(inner) => inner.iter().all(|condition| condition.holds(answers)),
            Self::Any(inner) => inner.iter().any(|condition| condition.holds(answers)),
        }
    }

    /// The fields that it looks at, with the option that it looks for.
    pub fn looks_at(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Always => Vec::new(),
            Self::Holds(field, option) => vec![(field, option)],
            Self::Not(inner) => inner.looks_at(),
            Self::All(inner) | Self::Any(inner) => {
                inner.iter().flat_map(Condition::looks_at).collect()
            }
        }
    }
}

/// One thing that is asked.
///
/// Its sentences are Fluent messages under its id: the label, `.hint`, `.short` (its name on the
/// page that checks the answers), `.error-…`, and one attribute an option. A field that is alone
/// on its page has the page's id, and the page's heading is its label.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Kebab case; the Fluent key, the key in the document, the same word everywhere.
    pub id: &'static str,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether the page cannot be left without it.
    pub required: bool,
    /// Who can read the answer.
    pub reader: Reader,
    /// Under which message the options' labels stand, where it is not the field's own id.
    pub labels: &'static str,
    /// Answers that are good, as a person would type them; options stand with spaces between.
    pub valid: &'static [&'static str],
    /// Answers that are not, each with what is wrong with it.
    pub invalid: &'static [(&'static str, crate::validation::Fault)],
}

/// What kind of answer a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Nothing to answer: a page to read. Continuing is the answer.
    Notice,
    /// One of a few options, all in sight.
    Choice(&'static [&'static str]),
    /// One of many options, in a list.
    Pick(&'static [&'static str]),
    /// Any number of options. Those in `alone` exclude all others.
    Choices {
        /// All options.
        options: &'static [&'static str],
        /// Those that cannot stand beside another.
        alone: &'static [&'static str],
    },
    /// A box to tick in agreement.
    Agreement,
    /// A short line of text.
    Text {
        /// Most characters (Unicode scalar values) after trimming.
        longest: usize,
        /// What the browser may know it as, were it ever allowed to fill it in; it decides the
        /// keyboard that is shown.
        keyboard: Keyboard,
    },
    /// A date of which month and day may be missing.
    Date,
    /// A telephone number of the North American plan, or an international one with its `+`.
    Telephone,
    /// An e-mail address.
    Email,
    /// An A-number: nine digits, shorter ones padded on the left.
    AlienNumber,
    /// Four digits, masked.
    Pin,
    /// The same four digits again; compared and forgotten.
    PinAgain {
        /// The field that it repeats.
        of: &'static str,
    },
}

impl FieldKind {
    /// Whether the answer is in words that the person typed.
    pub(crate) const fn own_words(self) -> bool {
        matches!(self, Self::Text { .. })
    }
}

/// Which on-screen keyboard suits a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Letters and digits.
    Text,
    /// Names: capitals first.
    Name,
}

/// Who can read an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The desk.
    Office,
    /// The notifier; the desk never sees it.
    Notifier,
    /// Both, each in its own sealed part.
    Both,
    /// Nobody: it is not sent.
    Nobody,
}

impl Reader {
    /// Whether the desk reads it.
    pub const fn office(self) -> bool {
        matches!(self, Self::Office | Self::Both)
    }

    /// Whether the notifier reads it.
    pub const fn notifier(self) -> bool {
        matches!(self, Self::Notifier | Self::Both)
    }
}

impl Question {
    /// A page of one section with its fields, asked of everybody.
    pub(crate) const fn new(section: Section, id: &'static str, fields: &'static [Field]) -> Self {
        let condition = Condition::Always;
        Self {
            id,
            section,
            condition,
            fields,
            sensitive: false,
            ends: false,
            given: false,
        }
    }

    pub(crate) const fn when(self, condition: Condition) -> Self {
        Self { condition, ..self }
    }

    pub(crate) const fn sensitive(self) -> Self {
        Self {
            sensitive: true,
            ..self
        }
    }

    pub(crate) const fn ends(self) -> Self {
        Self { ends: true, ..self }
    }

    pub(crate) const fn given(self) -> Self {
        Self {
            given: true,
            ..self
        }
    }

    /// Whether the page asks for nothing.
    pub fn is_notice(&self) -> bool {
        self.fields
            .iter()
            .all(|field| field.kind == FieldKind::Notice)
    }
}

impl Field {
    /// An optional field for the office to read.
    pub(crate) const fn new(id: &'static str, kind: FieldKind) -> Self {
        Self {
            id,
            kind,
            required: false,
            reader: Reader::Office,
            labels: id,
            valid: &[],
            invalid: &[],
        }
    }

    pub(crate) const fn choice(id: &'static str, options: &'static [&'static str]) -> Self {
        Self::new(id, FieldKind::Choice(options))
    }

    pub(crate) const fn choices(id: &'static str, options: &'static [&'static str]) -> Self {
        Self::new(
            id,
            FieldKind::Choices {
                options,
                alone: &[],
            },
        )
    }

    pub(crate) const fn text(id: &'static str, longest: usize) -> Self {
        Self::new(
            id,
            FieldKind::Text {
                longest,
                keyboard: Keyboard::Text,
            },
        )
    }

    pub(crate) const fn name(id: &'static str) -> Self {
        Self::new(
            id,
            FieldKind::Text {
                longest: 80,
                keyboard: Keyboard::Name,
            },
        )
    }

    pub(crate) const fn notice(id: &'static str) -> Self {
        Self::new(id, FieldKind::Notice)
    }

    pub(crate) const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    pub(crate) const fn read_by(self, reader: Reader) -> Self {
        Self { reader, ..self }
    }

    pub(crate) const fn labelled(self, labels: &'static str) -> Self {
        Self { labels, ..self }
    }

    pub(crate) const fn valid(self, valid: &'static [&'static str]) -> Self {
        Self { valid, ..self }
    }

    pub(crate) const fn invalid(
        self,
        invalid: &'static [(&'static str, crate::validation::Fault)],
    ) -> Self {
        Self { invalid, ..self }
    }

    /// The options it offers; none where it takes another kind of answer.
    pub const fn options(&self) -> &'static [&'static str] {
        match self.kind {
            FieldKind::Choice(options)
            | FieldKind::Pick(options)
            | FieldKind::Choices { options, .. } => options,
            _ => &[],
        }
    }

    /// An answer in the form in which examples are written, as a page would give it: the ids of
    /// several options stand with spaces between.
    pub fn raw(&self, example: &str) -> RawAnswer {
        match self.kind {
            FieldKind::Choices { .. } => {
                RawAnswer::Choices(example.split_whitespace().map(str::to_owned).collect())
            }
            _ => RawAnswer::Text(example.to_owned()),
        }
    }
}
