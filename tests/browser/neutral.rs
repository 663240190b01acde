//! What a browser shows and keeps of a page besides the page: its title and its address. They stand on
//! the task bar and in the history, and in no language say what a visit is about.

use anyhow::Result;
use tests::browser::Browser;

/// Every title that there is, with `#` for a number. A new one is read here by a person first.
const TITLES: &[&str] = &[
    "Welcome",
    "Question #",
    "Error: question #",
    "Your answers",
    "Done",
    "Le damos la bienvenida",
    "Pregunta #",
    "Error: pregunta #",
    "Sus respuestas",
    "Listo",
    "مرحبًا",
    "سؤال #",
    "خطأ: سؤال #",
    "إجاباتك",
    "تم",
    "欢迎",
    "问题 #",
    "需要修改：问题 #",
    "您的回答",
    "完成",
];

/// Every address.
const PATHS: &[&str] = &[
    "/",
    "/kiosk",
    "/widget",
    "/receipt",
    "/vine",
    "/vine/confirm/",
    "/vine/update/",
    "/vine/cancel/",
];

/// What may stand behind a `#`: the site around a frame, and that a technician sets a kiosk up.
const FRAGMENTS: &[&str] = &["#host=http", "#setup"];

const SHOWN: &str = "return [document.title, location.pathname, location.search, location.hash];";

/// What the title or the address of this page gives away.
pub(crate) async fn given_away(browser: &Browser) -> Result<Vec<String>> {
    let shown = browser.client().execute(SHOWN, Vec::new()).await?;
    let [title, path, query, fragment]: [String; 4] = serde_json::from_value(shown)?;
    let mut given_away = Vec::new();
    if !TITLES.contains(&without_numbers(&title).as_str()) {
        given_away.push(format!("its title is “{title}”"));
    }
    let says_little = PATHS.contains(&path.as_str())
        && (query.is_empty() || names_a_language(&query))
        && (fragment.is_empty() || FRAGMENTS.iter().any(|known| fragment.starts_with(known)));
    if !says_little {
        given_away.push(format!("its address is {path}{query}{fragment}"));
    }
    Ok(given_away)
}

/// Each number as one `#`, without the marks that keep it in its own direction.
fn without_numbers(title: &str) -> String {
    let mut plain = String::new();
    for letter in title.chars() {
        match letter {
            '\u{2066}'..='\u{2069}' => {}
            digit if digit.is_numeric() && plain.ends_with('#') => {}
            digit if digit.is_numeric() => plain.push('#'),
            other => plain.push(other),
        }
    }
    plain
}

fn names_a_language(query: &str) -> bool {
    let tag = query.strip_prefix("?lang=");
    tag.is_some_and(|tag| ["en", "es", "ar", "zh-Hans"].contains(&tag))
}

#[test]
fn numbers_of_every_script_are_numbers() {
    assert_eq!(without_numbers("Question 12"), "Question #");
    assert_eq!(without_numbers("سؤال \u{2068}١٢\u{2069}"), "سؤال #");
    assert_eq!(without_numbers("问题 3"), "问题 #");
}
