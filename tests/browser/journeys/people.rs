//! An administrator invites somebody, who makes an account by the link; what either may do; and an
//! auditor's view of it all.

use anyhow::{Context, Result};
use tests::browser::{Browser, ColorScheme, Engine, KIOSK_LANDSCAPE, NARROW, Role, Server};

use super::desk::Desk;

#[tokio::test]
async fn an_administrator_invites_a_specialist_and_closes_the_account() -> Result<()> {
    let server = Server::start()?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.follow_link("Staff").await?;
    browser.see_heading("Staff").await?;
    browser.is_accessible("the staff").await?;

    let link = invite(browser, "Specialist").await?;
    let specialist = Browser::start().await?;
    set_up(&specialist, &link, "benjamin").await?;
    assert!(!specialist.has(Role::Link, "Staff").await?);
    assert!(!specialist.has(Role::Link, "Audit").await?);
    specialist.visit(&server.page("/desk/audit")).await?;
    specialist.see("This account may not do that.").await?;

    browser.follow_link("Queue").await?;
    browser.follow_link("Staff").await?;
    browser.find(Role::Button, "Change benjamin").await?;
    for (name, colors) in [("", ColorScheme::Light), ("-dark", ColorScheme::Dark)] {
        browser.set_color_scheme(colors).await?;
        browser.picture(&format!("desk-staff{name}")).await?;
        browser
            .is_accessible(&format!("two accounts{name}"))
            .await?;
    }
    browser.set_color_scheme(ColorScheme::Light).await?;
    browser.press_button("Change benjamin").await?;
    browser.find(Role::Dialog, "Change benjamin").await?;
    browser.is_accessible("the dialog for an account").await?;
    let known = browser.names(Role::Checkbox).await?;
    browser.untick(known.first().context("a box")?).await?;
    browser.press_button("Save").await?;
    browser.see("The account of benjamin is changed.").await?;
    browser.see("Closed").await?;

    specialist.visit(&server.page("/desk/")).await?;
    specialist.see_heading("Sign in to the desk").await?;
    shows_the_audit(browser).await
}

/// Makes an account by a link.
pub(super) async fn set_up(browser: &Browser, link: &str, name: &str) -> Result<()> {
    browser.visit(link).await?;
    browser.see_heading("Set up your account").await?;
    browser.fill("Name to sign in with", name).await?;
    browser
        .fill("Password", "correct horse battery staple")
        .await?;
    browser.press_button("Make the account").await?;
    browser.see_heading("Queue").await
}

/// A colleague of this role and name, at a browser of their own.
pub(super) async fn colleague(browser: &Browser, role: &str, name: &str) -> Result<Browser> {
    browser.follow_link("Staff").await?;
    let link = invite(browser, role).await?;
    let colleague = Browser::start().await?;
    set_up(&colleague, &link, name).await?;
    Ok(colleague)
}

/// Gives the link.
pub(super) async fn invite(browser: &Browser, role: &str) -> Result<String> {
    browser.press_button("Invite somebody").await?;
    browser.find(Role::Dialog, "Invite somebody").await?;
    browser
        .is_accessible("the dialog for an invitation")
        .await?;
    browser.picture("desk-invite").await?;
    let known = browser.names(Role::Radio).await?;
    let label = known.iter().find(|name| name.starts_with(role));
    browser.choose(label.context("the role is there")?).await?;
    browser.press_button("Make the link").await?;
    browser.see("It makes one account, once.").await?;
    browser.see_focus_on("Done").await?;
    browser.is_accessible("the link").await?;
    let text = browser.text().await?;
    let link = text
        .split_whitespace()
        .find(|word| word.contains("/desk/setup#"));
    let link = link
        .with_context(|| format!("no link in: {text}"))?
        .to_owned();
    browser.press_button("Done").await?;
    browser.see("Invited, and not here yet").await?;
    Ok(link)
}

async fn shows_the_audit(browser: &Browser) -> Result<()> {
    browser.follow_link("Audit").await?;
    browser.see_heading("Audit").await?;
    browser.see("Invited somebody").await?;
    browser.see("Asked for what their role may not do").await?;
    browser.is_accessible("the audit").await?;
    browser.picture("desk-audit").await?;
    browser.select("What", "Changed an account").await?;
    browser.press_button("Show").await?;
    browser.find(Role::Link, "Show all").await?;
    browser.see("Changed an account").await?;
    browser.set_viewport(NARROW).await?;
    assert_eq!(browser.sideways_overflow().await?, 0);
    browser.picture("desk-audit-narrow").await?;
    Ok(())
}
