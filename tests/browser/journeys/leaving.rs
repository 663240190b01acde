//! Leaving quickly: by the button, by three presses of Shift, from a frame; and what Back and
//! Forward then show.

use anyhow::Result;
use serde_json::json;
use tests::browser::{Browser, Engine, Key, PHONE, Role, Server, Site};

use super::{
    framed::{FRAME, enter, means_in_a_frame},
    told,
    walk::walk_from_welcome,
};

every_engine!(
    leaving_is_explained_with_its_limits_before_the_first_question,
    the_button_leaves_for_good,
    leaving_from_the_welcome_does_not_go_back_to_where_one_came_from,
    capital_letters_are_no_wish_to_leave
);
every_engine!(
    three_presses_of_shift_leave_for_good,
    back_goes_question_by_question_and_then_to_where_one_came_from,
    who_skips_to_the_content_stays_and_leaves_for_good
);
every_engine!(
    a_frame_takes_the_page_around_it_along,
    three_presses_of_shift_in_a_frame_take_the_page_around_it_along
);

/// A person who came from somewhere, with a few questions answered.
struct Visit {
    browser: Browser,
    server: Server,
    before: Site,
    neutral: Site,
}

impl Visit {
    async fn begin(engine: Engine) -> Result<Self> {
        let (before, neutral) = (Site::neutral()?, Site::neutral()?);
        let settings = format!("[office]\nexit_url = '{}'\n", neutral.page("/"));
        let server = Server::start_with(&settings, &[])?;
        let browser = Browser::start_in(engine).await?;
        browser.set_viewport(PHONE).await?;
        browser.visit(&before.page("/")).await?;
        browser.visit(&server.page("/")).await?;
        walk_from_welcome(&browser, &told::as_little_as_possible()[..4]).await?;
        Ok(Self {
            browser,
            server,
            before,
            neutral,
        })
    }

    async fn is_at(&self, address: &str) -> Result<()> {
        self.browser
            .wait_until(&format!("the browser is at {address}"), async || {
                Ok(self.browser.client().current_url().await?.as_str() == address)
            })
            .await
    }

    /// Neither Back nor Forward shows anything of the questionnaire again.
    async fn has_left_for_good(&self) -> Result<()> {
        self.is_at(&self.neutral.page("/")).await?;
        self.browser.go_back().await?;
        self.is_at(&self.before.page("/")).await?;
        self.browser.client().forward().await?;
        self.is_at(&self.neutral.page("/")).await?;
        self.browser.client().forward().await?;
        self.is_at(&self.neutral.page("/")).await
    }
}

/// How it is done, and what it cannot do.
const EXPLAINED: [&str; 4] = [
    "“Leave this page” stands at the top and at the bottom of every page.",
    "Pressing the Shift key three times does the same.",
    "It cannot remove this page from the list of pages that this browser has visited",
    "it cannot stop programs that watch this device",
];

async fn leaving_is_explained_with_its_limits_before_the_first_question(
    engine: Engine,
) -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    for path in ["/", "/widget", "/vine"] {
        browser.visit(&server.page(path)).await?;
        for sentence in EXPLAINED {
            browser.see(sentence).await?;
        }
        // Before anybody has begun, and where it is done.
        browser.find(Role::Button, "Start").await?;
        browser.find(Role::Button, "Leave this page").await?;
    }
    Ok(())
}

async fn the_button_leaves_for_good(engine: Engine) -> Result<()> {
    let visit = Visit::begin(engine).await?;
    visit.browser.press_button("Leave this page").await?;
    visit.has_left_for_good().await
}

async fn leaving_from_the_welcome_does_not_go_back_to_where_one_came_from(
    engine: Engine,
) -> Result<()> {
    let (before, neutral) = (Site::neutral()?, Site::neutral()?);
    let settings = format!("[office]\nexit_url = '{}'\n", neutral.page("/"));
    let server = Server::start_with(&settings, &[])?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&before.page("/")).await?;
    browser.visit(&server.page("/")).await?;
    // The app is there once the bar is.
    browser.find(Role::Button, "Language and display").await?;
    browser.press_button("Leave this page").await?;
    let visit = Visit {
        browser,
        server,
        before,
        neutral,
    };
    visit.is_at(&visit.neutral.page("/")).await?;
    visit.browser.go_back().await?;
    visit.is_at(&visit.before.page("/")).await
}

async fn three_presses_of_shift_leave_for_good(engine: Engine) -> Result<()> {
    let visit = Visit::begin(engine).await?;
    // A new page begins to count anew.
    visit.browser.see_heading("Who was harmed?").await?;
    visit.browser.see_focus_on("Who was harmed?").await?;
    visit.browser.press(Key::Shift).await?;
    says(&visit.browser, "Press Shift 2 more times to leave.").await?;
    visit.browser.press(Key::Shift).await?;
    says(&visit.browser, "Press Shift one more time to leave.").await?;
    visit.browser.press(Key::Shift).await?;
    visit.has_left_for_good().await
}

/// Whether it is said to who cannot see it: WebKit's driver leaves out what is read and not shown.
async fn says(browser: &Browser, sentence: &str) -> Result<()> {
    let said = "return [...document.querySelectorAll('[role=status]')]
        .map((region) => region.textContent).join();";
    browser
        .wait_until(&format!("“{sentence}” is said"), async || {
            let said = browser.client().execute(said, Vec::new()).await?;
            Ok(said.as_str().is_some_and(|said| said.contains(sentence)))
        })
        .await
}

/// A press of Shift so many milliseconds after the page began. In Chromium alone: what scripts of
/// Firefox's driver say of an event does not reach the page.
const PRESS_AT: &str = "
    const press = new KeyboardEvent('keydown', { key: 'Shift', bubbles: true });
    Object.defineProperty(press, 'timeStamp', { value: arguments[0] });
    document.activeElement.dispatchEvent(press);
";

#[tokio::test]
async fn slow_presses_of_shift_leave_nothing() -> Result<()> {
    let visit = Visit::begin(Engine::Chromium).await?;
    visit.browser.see_focus_on("Who was harmed?").await?;
    let press_at = async |milliseconds: u32| -> Result<()> {
        let given = vec![json!(milliseconds)];
        visit.browser.client().execute(PRESS_AT, given).await?;
        Ok(())
    };
    // The third within five seconds of the first would leave; this one comes later, and is a first.
    for milliseconds in [100_000, 104_000, 105_001] {
        press_at(milliseconds).await?;
    }
    says(&visit.browser, "Press Shift 2 more times to leave.").await?;
    // However long it goes on.
    for milliseconds in [110_002, 115_003, 120_004] {
        press_at(milliseconds).await?;
        says(&visit.browser, "Press Shift 2 more times to leave.").await?;
    }
    assert!(visit.browser.has(Role::Button, "Continue").await?);
    visit.is_at(&visit.server.page("/")).await?;
    for milliseconds in [124_000, 125_000] {
        press_at(milliseconds).await?;
    }
    visit.has_left_for_good().await
}

async fn capital_letters_are_no_wish_to_leave(engine: Engine) -> Result<()> {
    let visit = Visit::begin(engine).await?;
    visit.browser.see_focus_on("Who was harmed?").await?;
    for _ in 0..4 {
        visit.browser.press(Key::Shift).await?;
        visit.browser.type_text("a").await?;
    }
    visit.is_at(&visit.server.page("/")).await?;
    assert!(visit.browser.has(Role::Button, "Continue").await?);
    Ok(())
}

async fn back_goes_question_by_question_and_then_to_where_one_came_from(
    engine: Engine,
) -> Result<()> {
    let visit = Visit::begin(engine).await?;
    visit.browser.see_heading("Who was harmed?").await?;
    visit.browser.see_focus_on("Who was harmed?").await?;
    for _ in 0..4 {
        let heading = visit.browser.heading().await?;
        visit.browser.go_back().await?;
        visit.browser.see_heading_change(&heading).await?;
    }
    let heading = visit.browser.heading().await?;
    visit.browser.go_back().await?;
    visit.browser.see_heading_change(&heading).await?;
    visit
        .browser
        .see_heading("Were you harmed by a crime?")
        .await?;
    visit.browser.go_back().await?;
    visit.is_at(&visit.before.page("/")).await
}

/// Puts the focus on the way past the top of the page, which lies outside the page until it has it.
const TO_THE_SKIP_LINK: &str = "
    const links = [...document.querySelectorAll('a')];
    links.find(({ textContent }) => textContent === 'Skip to the main content').focus();
";

/// Where the focus is, and what stands behind the address.
const WHERE: &str = "return `${document.activeElement.id} ${location.hash}`;";

async fn who_skips_to_the_content_stays_and_leaves_for_good(engine: Engine) -> Result<()> {
    let visit = Visit::begin(engine).await?;
    let browser = &visit.browser;
    let skips_to = async |content: &str| -> Result<()> {
        browser
            .client()
            .execute(TO_THE_SKIP_LINK, Vec::new())
            .await?;
        browser.press(Key::Enter).await?;
        browser
            .wait_until(&format!("the focus on {content}"), async || {
                let at = browser.client().execute(WHERE, Vec::new()).await?;
                Ok(at == format!("{content} "))
            })
            .await
    };
    browser.see_heading("Who was harmed?").await?;
    browser.press_button("Continue").await?;
    let question = "What should we call you?";
    browser.see_heading(question).await?;
    browser.see_focus_on(question).await?;
    browser.fill(question, "Ana").await?;
    skips_to("main").await?;
    browser.come_to_rest().await?;
    assert_eq!(browser.heading().await?, question);
    assert_eq!(browser.value(question).await?, "Ana");

    // What lies over the questions is the content then.
    browser.press_button("Guides and help lines").await?;
    browser.see_heading("Guides and help lines").await?;
    skips_to("guides").await?;
    browser.press_button("Back to where I was").await?;
    browser.see_value(question, "Ana").await?;

    browser.press_button("Leave this page").await?;
    visit.has_left_for_good().await
}

/// The questionnaire in a frame of another site, two questions answered.
struct Framed {
    browser: Browser,
    _server: Server,
    before: Site,
    neutral: Site,
}

impl Framed {
    /// Framed by this markup, in which the office's origin stands as `OFFICE`; `frame` is a script
    /// that finds the frame.
    async fn begin(engine: Engine, markup: &str, frame: &str) -> Result<Self> {
        let (before, neutral) = (Site::neutral()?, Site::neutral()?);
        let settings = format!("[office]\nexit_url = '{}'\n", neutral.page("/"));
        let server = Server::start_with(&settings, &["--demo"])?;
        let mut browser = Browser::start_in(engine).await?;
        browser.act_with(means_in_a_frame(engine));
        let office = server.page("").replace("127.0.0.1", "localhost");
        let page = format!(
            "<!doctype html><h1>Agency</h1>{}",
            markup.replace("OFFICE", &office)
        );
        let host = Site::start([("/", String::new(), page)])?;
        browser.visit(&before.page("/")).await?;
        browser.visit(&host.page("/")).await?;
        enter(&browser, frame).await?;
        walk_from_welcome(&browser, &told::as_little_as_possible()[..2]).await?;
        Ok(Self {
            browser,
            _server: server,
            before,
            neutral,
        })
    }

    /// Three presses of Shift leave while the focus is within the frame.
    async fn leaves_by_shift(&self) -> Result<()> {
        // A new page begins to count anew.
        let heading = "What brings you here today?";
        self.browser.see_heading(heading).await?;
        self.browser.see_focus_on(heading).await?;
        for left in ["2 more times", "one more time"] {
            self.browser.press(Key::Shift).await?;
            says(&self.browser, &format!("Press Shift {left} to leave.")).await?;
        }
        self.browser.press(Key::Shift).await?;
        self.has_left_for_good().await
    }

    /// The page around has gone too, and Back does not come back.
    async fn has_left_for_good(&self) -> Result<()> {
        let is_at = async |address: String| {
            self.browser
                .wait_until(&format!("the browser is at {address}"), async || {
                    Ok(self.browser.client().current_url().await?.as_str() == address)
                })
                .await
        };
        self.browser.client().enter_parent_frame().await?;
        is_at(self.neutral.page("/")).await?;
        self.browser.go_back().await?;
        is_at(self.before.page("/")).await
    }
}

const BY_OUR_SCRIPT: &str = "<script src=\"OFFICE/embed.js\" data-office async></script>";
const PLAIN: &str = "<iframe src=\"OFFICE/widget\" width=400 height=700></iframe>";
const PLAIN_FRAME: &str = "return document.querySelector('iframe')";

async fn a_frame_takes_the_page_around_it_along(engine: Engine) -> Result<()> {
    for (markup, frame) in [(BY_OUR_SCRIPT, FRAME), (PLAIN, PLAIN_FRAME)] {
        let framed = Framed::begin(engine, markup, frame).await?;
        framed.browser.press_button("Leave this page").await?;
        framed.has_left_for_good().await?;
    }
    Ok(())
}

async fn three_presses_of_shift_in_a_frame_take_the_page_around_it_along(
    engine: Engine,
) -> Result<()> {
    Framed::begin(engine, BY_OUR_SCRIPT, FRAME)
        .await?
        .leaves_by_shift()
        .await
}

/// In Chromium, which lets a frame that was used once take the page around it along at any time.
#[tokio::test]
async fn three_presses_of_shift_leave_from_a_frame_without_our_script() -> Result<()> {
    Framed::begin(Engine::Chromium, PLAIN, PLAIN_FRAME)
        .await?
        .leaves_by_shift()
        .await
}
