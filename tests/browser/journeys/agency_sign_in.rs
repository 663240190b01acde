//! Staff sign in by the agency's own sign-in, at a real provider with pages of its own.

use anyhow::{Context, Result, ensure};
use fantoccini::wd::WindowHandle;
use tests::{
    agency::AgencyProvider,
    browser::{Browser, KIOSK_LANDSCAPE, Role, Server},
};

use super::{desk::in_every_look, signing_in::grow_old};

const SIGN_IN: &str = "Sign in with Example Agency";
const GO: &str = "Go to Example Agency (new tab)";
const LOGIN_PAGE: &str = "Example Agency: who are you?";

#[tokio::test]
async fn staff_sign_in_for_what_their_groups_say_and_prove_it_there() -> Result<()> {
    let (_agency, server) = office("fresh_seconds = 5")?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.visit(&server.page("/desk/kiosks")).await?;
    browser.see_heading("Sign in to the desk").await?;
    browser.find(Role::Button, SIGN_IN).await?;
    in_every_look(&browser, "agency-sign-in").await?;
    browser.press_button(SIGN_IN).await?;
    log_in(&browser, "omar").await?;

    // They come back to the page that they wanted, and nothing of the way stays in the address.
    browser.see_heading("Kiosks").await?;
    browser
        .wait_until("the address without the way", async || {
            let address = browser.client().current_url().await?;
            Ok(address.path() == "/desk/kiosks" && address.query().is_none())
        })
        .await?;
    browser.follow_link("omar: your sign-in").await?;
    browser.see("You sign in with Example Agency").await?;
    browser
        .is_accessible("one's own sign-in, elsewhere")
        .await?;

    // What is grave waits in this tab for a proof in another one.
    browser.follow_link("Staff").await?;
    browser.see("The agency's sign-in").await?;
    browser.is_accessible("staff of the agency").await?;
    grow_old(&browser).await?;
    browser.press_button("Invite somebody").await?;
    browser.press_button("Make the link").await?;
    browser.find(Role::Dialog, "Is it still you?").await?;
    in_every_look(&browser, "agency-prove").await?;
    let waiting = browser.client().window().await?;
    browser.follow_link(GO).await?;
    turn_to_other_tab(&browser, &waiting).await?;
    log_in(&browser, "omar").await?;
    browser.see_heading("You can go on").await?;
    browser.is_accessible("a tab that is done").await?;
    browser.picture("agency-done").await?;
    browser.client().close_window().await?;
    browser.client().switch_to_window(waiting).await?;
    browser.see("Give this link to the person").await?;
    browser.press_button("Done").await?;

    // The agency still knows who was there; whoever comes next is asked all the same.
    browser.press_button("Sign out").await?;
    browser.see("You have signed out.").await?;
    browser.press_button(SIGN_IN).await?;
    log_in(&browser, "ana").await?;
    browser.see_heading("Queue").await?;
    browser.find(Role::Link, "ana.reyes: your sign-in").await?;
    ensure!(
        !browser.has(Role::Link, "Staff").await?,
        "a specialist sees who works here"
    );
    Ok(())
}

#[tokio::test]
async fn who_has_no_role_or_turns_back_is_told_so() -> Result<()> {
    let (_agency, server) = office("")?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    has_an_administrator(&browser, &server).await?;

    browser.press_button(SIGN_IN).await?;
    log_in(&browser, "nobody").await?;
    browser.see_heading("Sign in to the desk").await?;
    browser
        .see("none of your groups has a role at this desk")
        .await?;
    in_every_look(&browser, "agency-refused").await?;

    browser.press_button(SIGN_IN).await?;
    browser.see_heading(LOGIN_PAGE).await?;
    browser.press_button("Cancel").await?;
    browser.see("The agency's sign-in was not finished").await
}

#[tokio::test]
async fn where_the_agency_is_silent_a_password_still_lets_in() -> Result<()> {
    let (agency, server) = office("")?;
    let browser = Browser::start().await?;
    has_an_administrator(&browser, &server).await?;
    drop(agency);

    browser.press_button(SIGN_IN).await?;
    browser.see("The agency's sign-in does not answer").await?;
    browser
        .is_accessible("a sign-in that does not answer")
        .await?;
    browser.fill("Name", "margaret").await?;
    browser
        .fill("Password", "correct horse battery staple")
        .await?;
    browser.press_button("Sign in").await?;
    browser.see_heading("Queue").await
}

#[tokio::test]
async fn a_page_that_was_left_opens_again_by_the_agency() -> Result<()> {
    let (_agency, server) = office("idle_seconds = 8")?;
    let browser = Browser::start().await?;
    browser.set_viewport(KIOSK_LANDSCAPE).await?;
    browser.visit(&server.page("/desk/kiosks")).await?;
    browser.press_button(SIGN_IN).await?;
    log_in(&browser, "omar").await?;
    browser.press_button("Enrol a kiosk").await?;
    browser.fill("Where it stands", "Lobby, second").await?;

    browser.find(Role::Dialog, "Locked").await?;
    browser.see("opens again for them alone").await?;
    in_every_look(&browser, "agency-lock").await?;
    let waiting = browser.client().window().await?;
    browser.follow_link(GO).await?;
    turn_to_other_tab(&browser, &waiting).await?;
    log_in(&browser, "omar").await?;
    browser.see_heading("You can go on").await?;
    browser.client().close_window().await?;
    browser.client().switch_to_window(waiting).await?;
    browser.find(Role::Dialog, "Enrol a kiosk").await?;
    assert_eq!(browser.value("Where it stands").await?, "Lobby, second");
    Ok(())
}

/// Somebody sets up the first account, with a password, and signs out.
async fn has_an_administrator(browser: &Browser, server: &Server) -> Result<()> {
    browser.visit(&server.first_administrator()?).await?;
    browser.fill("Name to sign in with", "margaret").await?;
    browser
        .fill("Password", "correct horse battery staple")
        .await?;
    browser.press_button("Make the account").await?;
    browser.see_heading("Queue").await?;
    browser.press_button("Sign out").await
}

/// An office and its agency, each of which knows where the other one is.
fn office(desk: &str) -> Result<(AgencyProvider, Server)> {
    let mut agency = AgencyProvider::start()?;
    let settings = format!("[desk]\n{desk}\n{}", agency.settings());
    let server = Server::start_known(&settings, &agency.flags())?;
    agency.send_back_to(&server.page("/desk/sign-in/agency"))?;
    Ok((agency, server))
}

async fn log_in(browser: &Browser, who: &str) -> Result<()> {
    browser.see_heading(LOGIN_PAGE).await?;
    browser.fill("Agency name", who).await?;
    browser.fill("Agency password", "whatever").await?;
    browser.press_button("Log in").await
}

async fn turn_to_other_tab(browser: &Browser, first: &WindowHandle) -> Result<()> {
    browser
        .wait_until("another tab", async || {
            Ok(browser.client().windows().await?.len() > 1)
        })
        .await?;
    let tabs = browser.client().windows().await?;
    let other = tabs.into_iter().find(|tab| tab != first);
    let other = other.context("another tab")?;
    Ok(browser.client().switch_to_window(other).await?)
}
