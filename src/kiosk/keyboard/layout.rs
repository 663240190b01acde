//! Which keys there are, as data: a row is a line of its letters.

use web_sys::HtmlInputElement;

/// One key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Types this.
    Type(String),
    /// Capitals for the next letter.
    Shift,
    /// Takes away the letter before the caret.
    Delete,
    /// Types a space.
    Space,
    /// Other signs, and back to the letters.
    Signs,
    /// The letters of the next language.
    Layout,
    /// Puts the keyboard away.
    Done,
}

/// What a field wants to be typed into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words.
    Letters,
    /// An address for e-mail.
    Email,
    /// A telephone number.
    Telephone,
    /// Digits alone.
    Digits,
    /// Digits that nobody may see being pressed.
    Secret,
}

/// The letters of a language.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// The language's tag.
    pub(super) tag: &'static str,
    /// What the key that leads here says.
    pub(super) name: &'static str,
    /// Whether it has capitals.
    pub(super) capitals: bool,
    rows: &'static [&'static str],
}

/// All, in the order in which one key leads through them. Chinese is written in Latin letters: a
/// method that finds characters needs a dictionary, which the kiosk does not have.
pub(super) const LAYOUTS: &[Layout] = &[
    Layout {
        tag: "en",
        name: "English",
        capitals: true,
        rows: &["1234567890", "qwertyuiop", "asdfghjkl'", "zxcvbnm,."],
    },
    Layout {
        tag: "es",
        name: "Español",
        capitals: true,
        rows: &[
            "1234567890",
            "áéíóúü¿?¡!",
            "qwertyuiop",
            "asdfghjklñ",
            "zxcvbnm,.",
        ],
    },
    Layout {
        tag: "ar",
        name: "العربية",
        capitals: false,
        rows: &["1234567890", "ضصثقفغعهخحجد", "شسيبلاتنمكطأ", "ئءؤرىةوزظذإآ"],
    },
    Layout {
        tag: "zh-Hans",
        name: "拼音",
        capitals: true,
        rows: &["1234567890", "qwertyuiop", "asdfghjklü", "zxcvbnm,."],
    },
];

const SIGNS: &[&str] = &["1234567890", "@#&*()-_+=", "/:;!?\"'%$,."];
const EMAIL: &[&str] = &["1234567890", "qwertyuiop", "asdfghjkl@", "zxcvbnm._-"];
const TELEPHONE: &[&str] = &["123", "456", "789", "+0-"];
const DIGITS: &[&str] = &["123", "456", "789", "0"];

impl Kind {
    /// What this field says of itself.
    pub(super) fn of(field: &HtmlInputElement) -> Option<Self> {
        match (
            field.type_().as_str(),
            field.get_attribute("inputmode").as_deref(),
        ) {
            ("password", _) => Some(Self::Secret),
            ("text" | "tel", Some("numeric")) => Some(Self::Digits),
            ("text" | "tel", Some("tel")) => Some(Self::Telephone),
            ("text", Some("email")) => Some(Self::Email),
            ("text" | "tel" | "search", _) => Some(Self::Letters),
            _ => None,
        }
    }

    /// The rows of keys.
    pub(super) fn rows(self, layout: &Layout, signs: bool) -> Vec<Vec<Key>> {
        match self {
            Self::Letters if signs => written(SIGNS, None, &[Key::Signs, Key::Space, Key::Done]),
            Self::Letters => written(
                layout.rows,
                layout.capitals.then_some(Key::Shift),
                &[Key::Signs, Key::Layout, Key::Space, Key::Done],
            ),
            Self::Email => written(EMAIL, None, &[Key::Type(".com".to_owned()), Key::Done]),
            Self::Telephone => written(TELEPHONE, None, &[Key::Space, Key::Done]),
            Self::Digits | Self::Secret => written(DIGITS, None, &[Key::Done]),
        }
    }
}

/// Rows of letters; the last begins with `first` and ends with 'delete'; `foot` stands beneath.
fn written(letters: &[&str], first: Option<Key>, foot: &[Key]) -> Vec<Vec<Key>> {
    let mut rows: Vec<Vec<Key>> = letters
        .iter()
        .map(|row| row.chars().map(|letter| Key::Type(letter.into())).collect())
        .collect();
    if let Some(last) = rows.last_mut() {
        last.splice(0..0, first);
        last.push(Key::Delete);
    }
    rows.push(foot.to_vec());
    rows
}

impl Key {
    /// What the style sheet calls it; letters have no name.
    pub(super) const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Type(_) => None,
            Self::Shift => Some("shift"),
            Self::Delete => Some("delete"),
            Self::Space => Some("space"),
            Self::Signs => Some("signs"),
            Self::Layout => Some("layout"),
            Self::Done => Some("done"),
        }
    }
}
