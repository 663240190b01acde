//! The languages that sentences are written in: how each is called, which way it runs, and how it
//! counts.

/// One language.
#[derive(Debug)]
pub struct Language {
    /// Its tag (BCP 47), as `lang` takes it and as its folders of messages are called.
    pub tag: &'static str,
    /// Its name in itself, as the people who look for it know it.
    pub name: &'static str,
    /// Which way it is read.
    pub direction: Direction,
    /// Who made its sentences.
    pub origin: Origin,
    /// The plural category (CLDR, cardinal) of a whole number.
    pub(crate) plural: fn(u64) -> &'static str,
}

/// Which way a language is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// Who made the sentences of a language. What is a machine's says so at the top of its files until a
/// person has signed it off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The language that all others are translated from.
    Source,
    /// A machine translated it, and every office offers it.
    Translated,
    /// A machine drafted it, and an office has to decide to offer it.
    Drafted,
}

/// English, which stands in wherever another language has no sentence.
pub const ENGLISH: &Language = &Language {
    tag: "en",
    name: "English",
    direction: Direction::LeftToRight,
    origin: Origin::Source,
    plural: |number| if number == 1 { "one" } else { "other" },
};

/// Every language that there are sentences in.
pub const LANGUAGES: &[&Language] = &[
    ENGLISH,
    &Language {
        tag: "es",
        name: "Español",
        direction: Direction::LeftToRight,
        origin: Origin::Translated,
        plural: |number| match number {
            1 => "one",
            number if number != 0 && number.is_multiple_of(1_000_000) => "many",
            _ => "other",
        },
    },
    &Language {
        tag: "ar",
        name: "العربية",
        direction: Direction::RightToLeft,
        origin: Origin::Drafted,
        plural: |number| match (number, number % 100) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
    },
    &Language {
        tag: "zh-Hans",
        name: "简体中文",
        direction: Direction::LeftToRight,
        origin: Origin::Drafted,
        plural: |_| "other",
    },
];

impl Language {
    /// The language that a tag asks for: its own, or a regional form of it. `zh-CN` and `zh-SG`
    /// write with simplified characters; other Chinese is not ours.
    pub fn of(tag: &str) -> Option<&'static Self> {
        let simplified = ["zh", "zh-cn", "zh-sg", "zh-hans"];
        let asked = tag.to_ascii_lowercase();
        LANGUAGES.iter().copied().find(|language| {
            if language.tag == "zh-Hans" {
                return simplified.contains(&asked.as_str()) || asked.starts_with("zh-hans-");
            }
            asked.split('-').next() == Some(language.tag)
        })
    }

    /// The value of `dir`.
    pub const fn dir(&self) -> &'static str {
        match self.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    fn category(tag: &str, number: u64) -> &'static str {
        let language = Language::of(tag).expect("the language is known");
        (language.plural)(number)
    }

    /// Sample numbers of CLDR 47 for each category.
    #[test]
    fn numbers_fall_into_the_categories_of_cldr() {
        let samples: &[(&str, &str, &[u64])] = &[
            ("en", "one", &[1]),
            ("en", "other", &[0, 2, 16, 100]),
            ("es", "one", &[1]),
            ("es", "many", &[1_000_000, 2_000_000]),
            ("es", "other", &[0, 2, 100, 1_000_001]),
            ("ar", "zero", &[0]),
            ("ar", "one", &[1]),
            ("ar", "two", &[2]),
            ("ar", "few", &[3, 10, 103, 110, 1003]),
            ("ar", "many", &[11, 26, 99, 111, 1011]),
            ("ar", "other", &[100, 102, 200, 1000]),
            ("zh-Hans", "other", &[0, 1, 2, 15]),
        ];
        for (tag, expected, numbers) in samples {
            for number in *numbers {
                assert_eq!(category(tag, *number), *expected, "{tag} {number}");
            }
        }
    }

    #[test]
    fn regional_tags_find_their_language() {
        for (tag, expected) in [
            ("en-US", Some("en")),
            ("es-419", Some("es")),
            ("AR-eg", Some("ar")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-Hans-SG", Some("zh-Hans")),
            ("zh-TW", None),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(Language::of(tag).map(|found| found.tag), expected, "{tag}");
        }
    }
}
