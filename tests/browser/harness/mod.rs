//! The harness proves itself against one small page under the product's own strict policy, before
//! anybody trusts what it says about the product.

mod page_server;
mod product;

use anyhow::Result;
use tests::browser::{
    Browser, ColorScheme, Engine, Key, Means, NARROW, PHONE, Recorder, Role, files_holding,
};

use page_server::PageServer;

every_engine!(
    a_form_is_walked_with_the_mouse,
    a_form_is_walked_by_touch,
    a_form_is_walked_with_the_keyboard_alone,
    what_is_hard_to_hit_is_pressed_once_and_nothing_else,
    what_a_person_cannot_perceive_is_not_found,
    keys_arrive_as_key_events,
    axe_core_runs_under_a_strict_policy_and_names_what_it_finds,
    what_is_sent_and_what_is_kept_is_seen,
    a_screen_reader_says_what_gets_the_focus_and_what_changes
);
every_engine!(
    what_a_browser_writes_to_disk_is_found;
    not webkit: "its driver asks for a session that keeps nothing on disk"
);
every_engine!(
    what_the_policy_refuses_is_in_the_console;
    not webkit: "its driver does not say what the console says"
);
every_engine!(
    a_finger_touches_and_does_not_click;
    not webkit: "its driver has no fingers: a tap there is a click"
);
every_engine!(
    screens_and_colours_are_what_was_asked_for;
    not webkit: "its driver has no way to set colours"
);

/// Walks the little form by the means given and checks what the page says it received.
async fn walk_by(engine: Engine, means: Means) -> Result<()> {
    let pages = PageServer::start()?;
    let mut browser = Browser::start_in(engine).await?;
    browser.act_with(means);
    browser.visit(&pages.address()).await?;

    browser.see_heading("How may we reach you?").await?;
    browser.choose("By text message").await?;
    browser.choose_in("When?", "In the evening").await?;
    browser.choose("Someone else may answer").await?;
    browser.fill("First name", "Wrong").await?;
    browser.fill("First name", "Ana María").await?;
    browser.select("State", "Ohio").await?;
    assert!(browser.is_chosen("By text message").await?);
    assert!(!browser.is_chosen("By phone").await?);
    assert_eq!(browser.value("First name").await?, "Ana María");
    browser.press_button("Continue").await?;

    browser.see_heading("Thank you").await?;
    browser.see("text evening other Ana María Ohio").await?;
    browser.see_focus_on("Thank you").await
}

async fn a_form_is_walked_with_the_mouse(engine: Engine) -> Result<()> {
    walk_by(engine, Means::Mouse).await
}

async fn a_form_is_walked_by_touch(engine: Engine) -> Result<()> {
    walk_by(engine, Means::Touch).await
}

async fn a_form_is_walked_with_the_keyboard_alone(engine: Engine) -> Result<()> {
    walk_by(engine, Means::Keyboard).await
}

/// What slides, lies beneath a sheet, sleeps, or steps aside as soon as the pointer comes.
async fn what_is_hard_to_hit_is_pressed_once_and_nothing_else(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let mut browser = Browser::start_in(engine).await?;
    for means in [Means::Mouse, Means::Touch] {
        browser.act_with(means);
        browser.visit(&format!("{}moving", pages.address())).await?;
        let ways = [
            "Let it slide",
            "Cover it",
            "Put it to sleep",
            "Let it step aside",
        ];
        for way in ways {
            browser.press_button(way).await?;
            browser.press_button("The button").await?;
        }
        let pressed = ways.map(|way| format!("{way}, The button")).join(", ");
        browser.see(&format!("Pressed: {pressed}.")).await?;
    }
    Ok(())
}

async fn what_a_person_cannot_perceive_is_not_found(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;

    assert!(browser.has(Role::Button, "Continue").await?);
    assert!(!browser.has(Role::Button, "Hidden").await?);
    assert!(!browser.has(Role::Link, "Continue").await?);
    assert_eq!(
        browser.names(Role::Heading).await?,
        ["How may we reach you?"]
    );
    Ok(())
}

async fn a_finger_touches_and_does_not_click(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let mut browser = Browser::start_in(engine).await?;
    browser.act_with(Means::Touch);
    browser.visit(&pages.address()).await?;

    browser.press_button("Touch me").await?;

    browser.see("by touch").await
}

async fn keys_arrive_as_key_events(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;

    browser.press(Key::Escape).await?;

    browser.see("key Escape").await
}

async fn axe_core_runs_under_a_strict_policy_and_names_what_it_finds(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;
    browser.is_accessible("the form").await?;

    browser.visit(&format!("{}broken", pages.address())).await?;

    let rules: Vec<String> = browser
        .violations()
        .await?
        .into_iter()
        .map(|found| found.rule)
        .collect();
    assert_eq!(rules, ["image-alt", "label"]);
    Ok(())
}

async fn what_the_policy_refuses_is_in_the_console(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;
    assert_eq!(browser.console().await?, Vec::<String>::new());

    let inline = "const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);";
    browser.client().execute(inline, Vec::new()).await?;

    browser.see_in_console("script-src 'self'").await
}

async fn a_screen_reader_says_what_gets_the_focus_and_what_changes(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;
    browser.listen().await?;
    assert_eq!(browser.announced().await?, Vec::<String>::new());

    browser.press(Key::Escape).await?;
    browser.choose("Someone else may answer").await?;
    browser.press_button("Continue").await?;
    browser.hear("polite: other Alabama").await?;

    let said = [
        "polite: key Escape",
        "checkbox, Someone else may answer, not checked",
        "button, Continue",
        "heading, Thank you, level 1",
        "polite: other Alabama",
    ];
    assert_eq!(browser.announced().await?, said);
    Ok(())
}

async fn what_is_sent_and_what_is_kept_is_seen(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let recorder = Recorder::start(pages.socket())?;
    let browser = Browser::start_in(engine).await?;
    browser
        .visit(&format!("http://{}/", recorder.address()))
        .await?;
    assert_eq!(browser.traces().await?.text().matches("canary").count(), 0);

    browser.press_button("Leave traces").await?;
    browser.see("traces left").await?;

    assert!(recorder.has_sent("canary-body"));
    assert!(recorder.has_sent("/canary-address"));
    assert!(!recorder.has_sent("canary-local"));
    let traces = browser.traces().await?;
    assert_eq!(traces.local, ["where=canary-local"]);
    assert_eq!(traces.session, ["where=canary-session"]);
    assert_eq!(traces.cookies, ["where=canary-cookie"]);
    assert!(
        traces.databases[0].contains("canary-database"),
        "{traces:?}"
    );
    Ok(())
}

async fn what_a_browser_writes_to_disk_is_found(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.visit(&pages.address()).await?;
    browser.press_button("Leave traces").await?;
    browser.see("traces left").await?;

    let profile = browser.close();
    assert!(!files_holding(profile.path(), "canary-local")?.is_empty());
    assert!(files_holding(profile.path(), "never-written")?.is_empty());
    Ok(())
}

async fn screens_and_colours_are_what_was_asked_for(engine: Engine) -> Result<()> {
    let pages = PageServer::start()?;
    let browser = Browser::start_in(engine).await?;
    browser.set_viewport(PHONE).await?;
    browser.set_color_scheme(ColorScheme::Dark).await?;
    browser.visit(&pages.address()).await?;
    browser.see("390 wide, dark").await?;

    browser.set_color_scheme(ColorScheme::Forced).await?;
    browser.see("390 wide, forced").await?;
    browser.set_viewport(NARROW).await?;
    browser.see("320 wide, forced").await?;

    if let Some(picture) = browser.picture("harness").await? {
        assert!(std::fs::metadata(picture)?.len() > 1000);
    }
    Ok(())
}

/// In one engine: the others' drivers have no way to a list that stands open.
#[tokio::test]
async fn words_and_options_beneath_a_sheet_are_touched_once_it_is_gone() -> Result<()> {
    let pages = PageServer::start()?;
    let mut browser = Browser::start().await?;
    for means in [Means::Mouse, Means::Touch] {
        browser.act_with(means);
        browser.visit(&format!("{}moving", pages.address())).await?;
        browser.press_button("Cover it").await?;
        browser.touch_words("Pressed: Cover it.").await?;
        browser.see("Pressed: Cover it, Pressed: Cover it.").await?;
        browser.press_button("Cover it").await?;
        browser.touch_option("A list", "Two").await?;
        assert_eq!(browser.selected("A list").await?, "Two");
    }
    Ok(())
}
