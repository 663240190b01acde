//! A kiosk that the office does not hear of is counted in the bar of every page, until somebody sees to it.

use anyhow::{Result, ensure};
use gate::paths::KIOSK_HEARTBEAT;
use serde_json::json;
use tests::{
    browser::{Role, Server},
    routers::{Kiosk, TestHouse},
};

use super::desk::{Desk, in_every_look};

#[tokio::test]
async fn a_kiosk_that_is_not_heard_of_is_counted_in_the_bar_until_it_is_seen_to() -> Result<()> {
    let house = TestHouse::open().await;
    let kiosk = Kiosk::enrolled(&house, "Lobby").await;
    let beat = json!({ "queue_depth": 0, "version": "0.1.0", "errors": [] });
    let mut client = house.client();
    let heard = kiosk.post(&mut client, KIOSK_HEARTBEAT, house.now(), &beat);
    ensure!(heard.await.status == 200);
    house.house.close().await;
    // By the clock of this server the kiosk was heard of long ago.
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();
    browser.follow_link("Kiosks, 1 not heard of").await?;
    browser.see_heading("Kiosks").await?;
    browser.see("Shown: 1 of 1. To see to: 1.").await?;
    browser.see("Late").await?;
    in_every_look(browser, "desk-kiosk-late").await?;

    browser.press_button("Revoke Lobby").await?;
    browser.press_button("Revoke it").await?;
    browser.see("“Lobby” is revoked.").await?;
    browser.follow_link("Queue").await?;
    browser.see_heading("Queue").await?;
    browser.find(Role::Link, "Kiosks").await?;
    Ok(())
}
