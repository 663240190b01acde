//! The desk's page about alerts, for who never had any.

use anyhow::Result;
use tests::browser::{ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, Role, Server};

use super::{desk::Desk, people::colleague};

#[tokio::test]
async fn staff_see_sign_ups_matches_delivery_and_feeds() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Alerts").await?;
    browser.see_heading("Alerts").await?;
    browser.find(Role::Table, "Channels").await?;
    browser.see("Nobody has signed up yet.").await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        // The picture lets the colors arrive.
        browser.picture(&format!("desk-alerts{name}")).await?;
        browser.is_accessible(&format!("alerts{name}")).await?;
    }
    browser.press_button("Refresh").await?;
    browser.find(Role::Table, "Channels").await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);

    // An operator is shown what an operator may see, and no refusal.
    let operator = colleague(browser, "Operator", "omar").await?;
    operator.follow_link("Alerts").await?;
    operator.find(Role::Table, "Channels").await?;
    operator.see("Nobody has signed up yet.").await?;
    assert!(!operator.text().await?.contains("may not do that"));
    assert!(
        !operator
            .has(Role::Heading, "Matches that a person must decide")
            .await?
    );
    Ok(())
}
