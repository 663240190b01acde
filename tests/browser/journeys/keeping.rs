//! What people take away after sending, and what it leaves where they use it.

use std::{cell::RefCell, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{Browser, Engine, PHONE, Role, Server, files_holding};

use super::{
    desk::Desk,
    returning::code,
    told,
    walk::{AT_HOME, AT_THE_KIOSK, Visit, looks_well, walk},
};

every_engine!(a_code_is_not_remembered_where_it_was_typed);

/// Counts how often a page asks for its print, which no driver can answer.
const COUNT_PRINTS: &str = "window.prints = 0; window.print = () => { window.prints += 1; };";

/// What a slip says in another language.
struct Slip {
    /// The button over the languages, as it is named before this one is chosen: paper closes it.
    fold: &'static str,
    language: &'static str,
    direction: &'static str,
    /// What stands before the reference, the code and the number.
    before: [&'static str; 3],
    keep: &'static str,
}

const SLIPS: [Slip; 3] = [
    Slip {
        fold: "Language and display",
        language: "Español",
        direction: "ltr",
        before: ["Referencia: ", "Código: ", "Teléfono: "],
        keep: "Guarde esto solo si es seguro.",
    },
    Slip {
        fold: "Idioma y pantalla",
        language: "العربية",
        direction: "rtl",
        before: ["الرقم المرجعي: ", "الرمز: ", "الهاتف: "],
        keep: "من الأفضل الاحتفاظ بهذه الورقة فقط إذا كان ذلك آمنًا.",
    },
    Slip {
        fold: "اللغة والعرض",
        language: "简体中文",
        direction: "ltr",
        before: ["编号： ", "代码： ", "电话："],
        keep: "只有在安全的情况下才留着。",
    },
];

/// Whether the slip ends with this sentence: the page is drawn anew in another language.
const ENDS: &str = "
    return document.querySelector('.slip')?.textContent.endsWith(arguments[0]) ?? false;
";

/// In which direction the slip is written.
const DIRECTION: &str = "return getComputedStyle(document.querySelector('.slip')).direction;";

/// A person who has sent their answers and sees their private code.
async fn with_a_code(
    engine: Engine,
    server: &Server,
    visit: Visit,
) -> Result<(Browser, String, String)> {
    let mut browser = Browser::start_in(engine).await?;
    if engine == Engine::Chromium {
        browser.run_before_pages(COUNT_PRINTS).await?;
    }
    let pages = told::as_little_as_possible();
    let reference = walk(&mut browser, server, visit, &pages).await?;
    let reference = reference.context("the journey ends with a reference")?;
    browser.press_button("Show my private code").await?;
    let code = code(&browser).await?;
    Ok((browser, reference, code))
}

/// In the one engine whose driver shows a page as a printer would.
#[tokio::test]
async fn paper_holds_what_helps_and_tells_nobody_else_what_it_is() -> Result<()> {
    let server = Server::start()?;
    let (browser, reference, code) = with_a_code(Engine::Chromium, &server, AT_HOME).await?;
    let slip = |code: &str| {
        format!(
            "Reference: {reference}\n{code}Phone: 1-855-488-6423\nKeep this only if it is safe."
        )
    };
    is_on_paper(&browser, &slip(&format!("Code: {code}\n"))).await?;
    browser.press_button("Hide my private code").await?;
    is_on_paper(&browser, &slip("")).await?;
    browser.press_button("Show my private code").await?;
    browser.press_button("Language and display").await?;
    browser.press_button("Español").await?;
    browser
        .find(Role::Button, "Ocultar mi código privado")
        .await?;
    assert_eq!(self::code(&browser).await?, code);
    browser.press_button("English").await?;
    browser.find(Role::Button, "Hide my private code").await?;

    browser.press_button("Print this page").await?;
    let client = browser.client();
    let prints = async || client.execute("return window.prints;", Vec::new()).await;
    browser
        .wait_until("the page to be printed", async || Ok(prints().await? != 0))
        .await?;
    assert_eq!(prints().await?, 1);
    Ok(())
}

/// Waits until this is on paper, and nothing else.
async fn is_on_paper(browser: &Browser, slip: &str) -> Result<()> {
    let printed = RefCell::new(String::new());
    let same = browser.wait_until("the slip on paper", async || {
        printed.replace(browser.on_paper().await?);
        Ok(*printed.borrow() == slip)
    });
    same.await
        .with_context(|| format!("on paper is:\n{}", printed.borrow()))
}

#[tokio::test]
async fn paper_from_home_says_as_little_in_every_language() -> Result<()> {
    every_language_on_paper(AT_HOME).await
}

#[tokio::test]
async fn paper_from_a_kiosk_says_as_little_in_every_language() -> Result<()> {
    every_language_on_paper(AT_THE_KIOSK).await
}

/// Reference, code, number and one sentence, on one sheet that is written from the right side.
async fn every_language_on_paper(visit: Visit) -> Result<()> {
    let server = Server::start()?;
    let (browser, reference, code) = with_a_code(Engine::Chromium, &server, visit).await?;
    for slip in SLIPS {
        let Slip { language, keep, .. } = slip;
        browser.press_button(slip.fold).await?;
        browser.press_button(language).await?;
        browser
            .wait_until(&format!("the slip in {language}"), async || {
                let ends = browser.client().execute(ENDS, vec![json!(keep)]).await?;
                Ok(ends == true)
            })
            .await?;
        let [before_reference, before_code, before_number] = slip.before;
        let expected = format!(
            "{before_reference}{reference}\n{before_code}{code}\n{before_number}1-855-488-6423\n{keep}"
        );
        // Marks that keep numbers in their own direction are not seen.
        let paper = browser.on_paper().await?;
        let paper = paper.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(paper, expected, "{language}");
        let direction = browser.client().execute(DIRECTION, Vec::new()).await?;
        assert_eq!(direction, slip.direction, "{language}");
        assert_eq!(browser.sheets().await?, 1, "{language}");
    }
    Ok(())
}

async fn a_code_is_not_remembered_where_it_was_typed(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (browser, reference, code) = with_a_code(engine, &server, AT_HOME).await?;
    browser.close();
    let desk = Desk::open(engine, &server).await?;
    desk.browser().find(Role::Link, &reference).await?;

    let owner = Browser::start_in(engine).await?;
    owner.set_viewport(PHONE).await?;
    owner.visit(&server.page("/receipt")).await?;
    owner.fill("Private code", &code).await?;
    owner.press_button("Continue").await?;
    owner.see_heading("Your messages").await?;
    owner.press_button("Language and display").await?;
    owner.press_button("Español").await?;
    owner.see_heading("Sus mensajes").await?;
    looks_well(&owner, "messages in Spanish").await?;
    let profile = owner.close();
    for code in [&code, &code.replace('-', "")] {
        let found = files_holding(profile.path(), code)?;
        assert_eq!(found, Vec::<PathBuf>::new(), "{engine}");
    }
    Ok(())
}
