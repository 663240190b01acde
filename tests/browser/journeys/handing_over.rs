//! A person begins at a kiosk and goes on with their own telephone.

use anyhow::{Context, Result};
use tests::browser::{Browser, Engine, PHONE, Role, Server};

use super::{
    leaves_no_trace,
    returning::{code, leaves_no_code},
    told,
    walk::{AT_THE_KIOSK, looks_well, walk_pages},
};

every_engine!(
    a_telephone_takes_over_and_the_kiosk_clears_itself,
    who_stays_at_the_kiosk_takes_the_answers_back
);

const BUTTON: &str = "Go on with your own phone";

/// A visit whose code stands on the kiosk.
async fn handing_over(engine: Engine, server: &Server) -> Result<(Browser, String)> {
    let mut kiosk = Browser::start_in(engine).await?;
    let pages = told::as_little_as_possible();
    walk_pages(&mut kiosk, server, AT_THE_KIOSK, &pages[..5]).await?;
    kiosk.see_heading("What should we call you?").await?;
    kiosk.press_button(BUTTON).await?;
    kiosk.find(Role::Dialog, BUTTON).await?;
    kiosk
        .see("Point the camera of your phone at the picture.")
        .await?;
    looks_well(&kiosk, "the picture to go on with").await?;
    kiosk.picture("handoff-kiosk").await?;
    let code = code(&kiosk).await?;
    leaves_no_code(server, &kiosk, &code).await?;
    Ok((kiosk, code))
}

async fn a_telephone_takes_over_and_the_kiosk_clears_itself(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (kiosk, code) = handing_over(engine, &server).await?;
    // What the camera reads stands behind the `#`, which no browser sends to anybody.
    let link = kiosk.scan().await?;
    assert_eq!(link, server.page(&format!("/#h={code}")));

    let phone = Browser::start_in(engine).await?;
    phone.set_viewport(PHONE).await?;
    if engine == Engine::Firefox {
        // Who cannot scan the picture types what stands beneath it.
        phone.visit(&server.page("/receipt")).await?;
        phone.fill("Private code", &code).await?;
        phone.press_button("Continue").await?;
    } else {
        phone.visit(&link).await?;
    }
    phone.see_heading("Your answers are here").await?;
    looks_well(&phone, "answers on the telephone").await?;
    leaves_no_code(&server, &phone, &code).await?;

    // The attract screen's one heading is in every language; what matters is what is gone.
    kiosk.see("Touch the screen to begin").await?;
    assert!(!kiosk.text().await?.contains("What should we call you?"));
    leaves_no_trace(&server, &kiosk).await?;

    let second = Browser::start_in(engine).await?;
    second.visit(&server.page("/receipt")).await?;
    second
        .fill("Private code", &code.to_lowercase().replace('-', " "))
        .await?;
    second.press_button("Continue").await?;
    second.see("This code was used already").await?;
    looks_well(&second, "a code that was used").await?;

    phone.press_button("Go on where I stopped").await?;
    for page in &told::as_little_as_possible()[5..] {
        phone.see_heading(page.heading).await?;
        page.answer(&phone).await?;
        phone.press_button(page.onward.context("a way on")?).await?;
    }
    phone.see_heading("Check your answers").await?;
    phone.press_button("Send").await?;
    phone.see_heading("We have your answers").await?;
    leaves_no_trace(&server, &phone).await
}

async fn who_stays_at_the_kiosk_takes_the_answers_back(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let (kiosk, code) = handing_over(engine, &server).await?;
    kiosk.press_button("Go on at this screen").await?;
    kiosk
        .wait_until("the dialog is closed", async || {
            Ok(!kiosk.has(Role::Dialog, BUTTON).await?)
        })
        .await?;
    kiosk.see_heading("What should we call you?").await?;

    let phone = Browser::start_in(engine).await?;
    phone.visit(&server.page("/receipt")).await?;
    phone.fill("Private code", &code).await?;
    phone.press_button("Continue").await?;
    phone.see("This code was used already").await
}

#[tokio::test]
async fn after_ten_minutes_the_code_is_no_more_and_the_answers_still_stand() -> Result<()> {
    let server = Server::start()?;
    let (kiosk, _) = handing_over(Engine::Chromium, &server).await?;
    // As the server says it then; the words are of the same length.
    server.recorder().alter(|bytes| {
        let waiting = b"\"waiting\"";
        let place = bytes.windows(waiting.len()).position(|at| at == waiting);
        if let Some(place) = place {
            bytes[place..][..waiting.len()].copy_from_slice(b"\"expired\"");
        }
    });
    kiosk.see("The ten minutes are over.").await?;
    looks_well(&kiosk, "a code that is no more").await?;
    kiosk.press_button("Go on at this screen").await?;
    kiosk.see_heading("What should we call you?").await?;
    kiosk.find(Role::Button, "Continue").await.map(drop)
}
