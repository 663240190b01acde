//! What the letters to a person have in common: how they begin, and in which language they are.

/// How letters begin in a language.
struct Greeting {
    language: &'static str,
    /// Before the name and after it.
    named: (&'static str, &'static str),
    /// Where there is no name.
    nobody: &'static str,
}

const GREETINGS: [Greeting; 4] = [
    Greeting {
        language: "en",
        named: ("Dear ", ","),
        nobody: "Hello,",
    },
    Greeting {
        language: "es",
        named: ("Hola, ", ":"),
        nobody: "Hola:",
    },
    Greeting {
        language: "ar",
        named: ("مرحبا ", "،"),
        nobody: "مرحبا،",
    },
    Greeting {
        language: "zh-Hans",
        named: ("", "，您好："),
        nobody: "您好：",
    },
];

/// How a letter in this language begins.
pub(crate) fn greeting(language: &str, name: Option<&str>) -> String {
    let Greeting {
        named: (before, after),
        nobody,
        ..
    } = in_language(&GREETINGS, |greeting| greeting.language, language);
    match name {
        Some(name) => format!("{before}{name}{after}"),
        None => (*nobody).to_owned(),
    }
}

/// The one of these whose tag is this language, wherever that is spoken, or else the first.
pub(crate) fn in_language<'letters, L>(
    letters: &'letters [L],
    tag: impl Fn(&L) -> &'static str,
    language: &str,
) -> &'letters L {
    let spoken = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let wanted = spoken(language);
    let found = letters.iter().find(|one| spoken(tag(one)) == wanted);
    found.unwrap_or(&letters[0])
}
