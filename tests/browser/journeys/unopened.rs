//! Somebody who leads erases what nobody can file, and says why.

use anyhow::{Result, ensure};
use base64ct::{Base64UrlUnpadded, Encoding};
use envelope::SubmissionId;
use gate::paths::SUBMISSIONS;
use tests::{
    browser::{Role, Server},
    routers::{TestHouse, Visitor, intake},
};

use super::desk::{Desk, in_every_look};

#[tokio::test]
async fn what_nobody_can_file_is_erased_by_hand() -> Result<()> {
    let house = TestHouse::open().await;
    let reference = broken(&house).await?.reference().to_string();
    house.staff().await;
    house.house.close().await;
    let server = Server::start_in(&house.settings.data)?;
    let desk = Desk::of_prepared(&server).await?;
    let browser = desk.browser();
    browser.visit(&server.page("/desk/unopened")).await?;
    browser.see_heading("Needs a person").await?;
    browser.see("The seal is broken").await?;
    in_every_look(browser, "desk-unopened").await?;

    browser.press_button(&format!("Erase {reference}")).await?;
    browser
        .find(Role::Dialog, "Erase what could not be filed")
        .await?;
    in_every_look(browser, "desk-unopened-erase").await?;
    browser.choose("No person sent it.").await?;
    browser.press_button("Erase it").await?;
    browser.see(&format!("{reference} is erased.")).await?;
    browser.see("Nothing needs a person now.").await
}

/// Something whose seal broke on its way.
async fn broken(house: &TestHouse) -> Result<SubmissionId> {
    let mut client = house.client();
    let visitor = Visitor::at(&mut client).await;
    let mut submission = visitor.submission(&intake(&[]));
    let envelope = &mut submission.parts[0].envelope;
    let mut bytes = Base64UrlUnpadded::decode_vec(envelope)?;
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    *envelope = Base64UrlUnpadded::encode_string(&bytes);
    ensure!(client.post(SUBMISSIONS, &submission).await.status == 201);
    Ok(submission.submission_id.parse()?)
}
