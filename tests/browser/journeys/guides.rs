//! The guides: read over the questionnaire, in every language, with nothing lost and nothing kept.

use anyhow::Result;
use tests::browser::{Browser, Engine, NARROW, PHONE, Server};

use super::{
    told,
    walk::{looks_well, walk_from_welcome},
};

every_engine!(
    a_guide_opens_over_the_questionnaire_and_loses_nothing,
    a_question_leads_to_the_guide_about_it
);

/// How the guides are reached and called in each language, and how the list and a guide are left.
const SPOKEN: [(&str, &str, &str, &str); 4] = [
    (
        "en",
        "Guides and help lines",
        "Back to where I was",
        "All guides",
    ),
    (
        "es",
        "Guías y líneas de ayuda",
        "Volver a donde estaba",
        "Todas las guías",
    ),
    (
        "ar",
        "أدلة وخطوط مساعدة",
        "العودة إلى المكان السابق",
        "كل الأدلة",
    ),
    ("zh-Hans", "指南和求助热线", "回到刚才的地方", "所有指南"),
];

async fn a_guide_opens_over_the_questionnaire_and_loses_nothing(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    walk_from_welcome(&browser, &told::as_little_as_possible()[..5]).await?;
    browser.see_heading("What should we call you?").await?;
    browser.fill("What should we call you?", "Ana").await?;

    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    looks_well(&browser, "the list of the guides").await?;
    browser.press_button("What happens after an arrest").await?;
    browser.see_heading("What happens after an arrest").await?;
    looks_well(&browser, "a guide").await?;
    // The browser's own Back closes what is read, and goes no question back.
    browser.go_back().await?;
    browser.see_heading("What should we call you?").await?;
    assert_eq!(browser.value("What should we call you?").await?, "Ana");
    assert!(browser.title().await?.starts_with("Question"));

    browser.press_button("Guides and help lines").await?;
    browser.press_button("Back to where I was").await?;
    browser.see_focus_on("Guides and help lines").await?;
    assert_eq!(browser.value("What should we call you?").await?, "Ana");
    // Which guide was read stands nowhere.
    let traces = browser.traces().await?.text();
    assert!(!traces.contains("arrest"), "{traces}");
    Ok(())
}

async fn a_question_leads_to_the_guide_about_it(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    walk_from_welcome(&browser, &told::as_little_as_possible()[..6]).await?;
    browser.see_heading("What would help you?").await?;
    browser.press_button("Read more about this").await?;
    browser
        .see_heading("What we can tell you, and what we never tell")
        .await?;
    browser.press_button("Back to where I was").await?;
    browser.see_heading("What would help you?").await
}

/// In one engine: what axe-core finds is the same in all, and these are 48 pages.
#[tokio::test]
async fn every_guide_is_accessible_in_every_language() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(NARROW).await?;
    for (language, link, back, all) in SPOKEN {
        browser
            .visit(&server.page(&format!("/?lang={language}")))
            .await?;
        browser.press_button(link).await?;
        browser.see_heading(link).await?;
        looks_well(&browser, &format!("the list of the guides, {language}")).await?;
        let titles =
            "return Array.from(document.querySelectorAll('.guides__open'), (b) => b.textContent)";
        let titles = browser.client().execute(titles, Vec::new()).await?;
        let titles: Vec<String> = serde_json::from_value(titles)?;
        assert_eq!(titles.len(), 11);
        for title in titles {
            browser.press_button(&title).await?;
            browser.see_heading(&title).await?;
            looks_well(&browser, &format!("{title}, {language}")).await?;
            browser.press_button(all).await?;
            browser.see_heading(link).await?;
        }
        browser.press_button(back).await?;
    }
    Ok(())
}
