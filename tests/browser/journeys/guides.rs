//! The guides: read over the questionnaire, in every language, with nothing lost and nothing kept.

use anyhow::Result;
use tests::browser::{Browser, Engine, NARROW, PHONE, Role, Server};

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

/// What each guide is there for: numbers to call, what is needed, and the limits that others learned
/// too late. In the words of the guide.
const FACTS: &[(&str, &[&str])] = &[
    (
        "Someone to talk to now",
        &[
            "911",
            "988",
            "1-800-799-7233",
            "1-800-656-4673",
            "1-855-484-2846",
        ],
    ),
    (
        "What happens after an arrest",
        &[
            "two days or more",
            "no-contact order",
            "could come out today",
        ],
    ),
    (
        "Criminal court, step by step",
        &["victim impact statement", "1-866-365-4968", "Dates change"],
    ),
    (
        "Immigration custody",
        &[
            "order of supervision",
            "A-number and country of birth",
            "in the last 60 days",
            "never shows anyone under 18",
            "can take eight hours",
            "cannot promise that a person who was removed will not come back",
            "1-888-351-4024",
        ],
    ),
    (
        "Immigration court and removal",
        &[
            "1-800-898-7180",
            "day and night, in English and Spanish",
            "It has nine digits",
            "eight digits, type a zero first",
            "where an appeal stands",
        ],
    ),
    (
        "What we can tell you, and what we never tell",
        &[
            "8 U.S.C. 1367",
            "you get the same answer",
            "Anything about a person under 18",
        ],
    ),
    (
        "What VINE is, and what it is not",
        &[
            "It is not a safety plan",
            "call 911",
            "every 30 minutes for a full day",
            "goes on for two days",
            "every two hours for a day",
            "does not stop the calls",
            "goes through a switchboard",
            "two days or more until the person is listed",
            "14 days after release",
            "vinelink.dhs.gov",
            "1-866-872-4973",
            "Forty-eight states",
            "2,900 jails and prisons",
            "1-866-365-4968",
            "a VIN and a PIN",
            "put zeros in front",
            "exact first name, last name and country of birth",
            "adults who are held now or left in the last 60 days",
            "1-800-898-7180",
        ],
    ),
    (
        "Your rights as a victim of a crime",
        &["18 U.S.C. 3771", "to have no needless delay"],
    ),
    (
        "Money for costs after a crime",
        &[
            "Puerto Rico, Guam and the U.S. Virgin Islands",
            "within 72 hours",
            "one year",
        ],
    ),
];

/// On the screen and on paper, which leaves out what only a screen has a use for.
#[tokio::test]
async fn every_guide_says_what_it_is_there_for_and_so_does_its_paper() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start().await?;
    browser.set_viewport(PHONE).await?;
    browser.visit(&server.page("/")).await?;
    browser.press_button("Guides and help lines").await?;
    for (title, facts) in FACTS {
        browser.see_heading("Guides and help lines").await?;
        browser.press_button(title).await?;
        browser.see_heading(title).await?;
        browser.find(Role::Button, "Print this page").await?;
        let paper = browser.on_paper().await?;
        for fact in *facts {
            browser.see(fact).await?;
            assert!(paper.contains(fact), "“{fact}” is not on paper: {paper}");
        }
        assert!(paper.contains(title), "{paper}");
        for of_the_screen in [
            "All guides",
            "Back to where I was",
            "Leave this page",
            "Print",
        ] {
            let left = paper.lines().any(|line| line.starts_with(of_the_screen));
            assert!(!left, "{of_the_screen}: {paper}");
        }
        browser.press_button("All guides").await?;
    }
    Ok(())
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
