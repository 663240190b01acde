//! Five people walk the whole way, each by other means, and staff read what they said.
//!
//! - `told`: the five journeys, as pages seen and answers given.
//! - `page`: what a person does on one page, and what the desk must then read.
//! - `walk`: does it, and looks at every page with axe-core on the way.
//! - `agency_sign_in`: staff sign in by the agency's own sign-in, and prove there again who they are.
//! - `away`: a page that is out of sight, or was left without a word, shows nothing.
//! - `announced`: what a person hears who does not see the page.
//! - `alike`: intakes arrive while somebody reads; two people close those that are alike.
//! - `calls`: an operator takes a call.
//! - `casework`: two people work on one case.
//! - `colleagues`: every form of a case is filled while a colleague changes the case.
//! - `day`: a whole day at the desk, by keyboard alone.
//! - `desk`: signs in and reads.
//! - `erased`: a person writes under what the office has erased.
//! - `erasing`: a legal hold keeps a case; once it is lifted, what is due is erased.
//! - `exports`: a case leaves the desk as a file and on paper, a list as a spreadsheet.
//! - `focused`: what has the focus is seen.
//! - `followed`: a person in custody is followed, from the sign-up to the end of it.
//! - `framed`: the questionnaire in a frame of another site.
//! - `guides`: what can be read beside the questionnaire.
//! - `history`: two people see together what is locked of a person's history.
//! - `hostile`: whatever somebody writes is text everywhere.
//! - `hoaxes`: one case is closed as a hoax once a second person agrees.
//! - `linking`: two intakes are linked, and one is merged into the other and taken apart again.
//! - `listed_late`: the list of where else to find help does not come at once.
//! - `later`: what is not there at first, and does not come.
//! - `looks`: every page and every dialog of the desk, in every look.
//! - `leaving`: leaving quickly, and what Back and Forward then show.
//! - `left_case`: somebody leaves a case before an answer to it comes.
//! - `keeping`: what people take away after sending, on paper or as a link.
//! - `kiosks`: staff enrol a kiosk, watch it and take it back.
//! - `everywhere`: the pages around the questions, in every language and look.
//! - `handing_over`: a person goes on with their own telephone.
//! - `hands`: what a hand does to a kiosk without meaning anything by it.
//! - `locked`: who was away opens the desk again, and finds what they were writing.
//! - `manners`: going back, changing, leaving, and a network that fails.
//! - `masked`: the PIN is heard and shown nowhere once it was typed.
//! - `merged`: a message under a duplicate is answered from the case that is kept.
//! - `messages`: staff and a person write to each other.
//! - `narrowing`: somebody narrows the queue to a county that stands in no address, and searches within it.
//! - `opened`: reads what was sent with the keys that may.
//! - `origins`: several frames, and several origins, on one page of a site.
//! - `out_of_sight`: somebody has a case open behind another tab, and the page says nothing of it.
//! - `passing_on`: a case goes from one person to another.
//! - `people`: who works at the desk, what their role may do, and the audit of it.
//! - `pictures`: takes the pictures of the README.
//! - `referring`: a person is referred to others who can help.
//! - `reminders`: somebody at the desk chooses when mail tells them how much waits.
//! - `returning`: a person comes back with the private code that they kept.
//! - `routing`: a case is proposed to a specialist, who takes it.
//! - `safe_contact`: how a person may be reached stays in sight.
//! - `settings`: the office's telephone number is changed at the desk, and visitors read the new one.
//! - `sides`: what is written begins on the side of its own language.
//! - `signing_in`: second factors, recovery codes, and the proof that is asked for again.
//! - `silent_kiosk`: one that is not heard of is counted in the bar.
//! - `stopping`: a person stops in the middle and goes on elsewhere.
//! - `templates`: a reply begins with what the office wrote.
//! - `touched`: a whole visit by fingers alone, with the keys on the screen.
//! - `unkept`: on no page at home is anything written to the device.
//! - `unopened`: what nobody can file is erased by hand.
//! - `views`: columns and saved lists of the queue, which everybody has for themselves.
//! - `vine`: somebody asks for alerts alone, and follows the links that the request brings.
//! - `wrong_door`: who came to the wrong door is told where else to go, and nobody hears of it.

mod agency_sign_in;
mod alerts;
mod alike;
mod announced;
mod away;
mod calls;
mod casework;
mod colleagues;
mod day;
pub(crate) mod desk;
mod desk_scale;
mod erased;
mod erasing;
mod everywhere;
mod exports;
mod focused;
mod followed;
mod framed;
mod guides;
mod handing_over;
mod hands;
mod history;
mod hoaxes;
mod hostile;
mod keeping;
mod kiosks;
mod later;
mod leaving;
mod left_case;
mod linking;
mod listed_late;
mod locked;
mod looks;
mod manners;
mod masked;
mod merged;
mod messages;
mod narrowing;
mod opened;
mod origins;
mod out_of_sight;
mod page;
mod passing_on;
mod people;
mod pictures;
mod referring;
mod reminders;
mod returning;
mod routing;
mod safe_contact;
mod settings;
mod sides;
mod signing_in;
mod silent_kiosk;
mod stopping;
mod templates;
mod told;
mod touched;
mod unkept;
mod unopened;
mod views;
mod vine;
mod walk;
mod wrong_door;

use std::{collections::BTreeMap, path::PathBuf};

use anyhow::{Context, Result};
use serde_json::json;
use tests::browser::{Browser, Engine, Means, Role, Server, files_holding};

use self::{
    desk::Desk,
    opened::{read_by_the_notifier, read_by_the_office},
    page::Page,
    walk::{AT_HOME, AT_THE_KIOSK, Visit, walk},
};

every_engine!(
    somebody_asks_for_alerts_with_the_mouse,
    a_parent_asks_for_a_child_by_touch,
    a_survivor_of_homicide_asks_with_the_keyboard_alone,
    somebody_skips_whatever_may_be_skipped,
    a_tip_is_turned_away_at_the_door
);

/// Stands in every text that these people type, and nowhere else.
const CANARY: &str = "zxqv";

/// Walks a journey to its end and checks that the desk reads exactly what was answered. Gives the
/// server, for what else is to be seen there.
async fn is_read_at_the_desk(engine: Engine, visit: Visit, pages: Vec<Page>) -> Result<Server> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let reference = walk(&mut browser, &server, visit, &pages).await?;
    let reference = reference.context("the journey ends with a reference")?;
    leaves_no_trace(&server, &browser).await?;
    let profile = browser.close();
    assert_eq!(
        files_holding(profile.path(), CANARY)?,
        Vec::<PathBuf>::new()
    );

    let desk = Desk::open(engine, &server).await?;
    let read = desk.read(&reference).await?;
    let told: BTreeMap<String, String> = pages.iter().flat_map(Page::read_at_the_desk).collect();
    assert_eq!(read, told);
    desk.has_run_nothing().await?;
    leaves_no_trace(&server, desk.browser()).await?;
    Ok(server)
}

/// What was typed is in no file of the server, in nothing that a browser sent, and in nothing that
/// a browser keeps.
async fn leaves_no_trace(server: &Server, browser: &Browser) -> Result<()> {
    assert_eq!(files_holding(server.data(), CANARY)?, Vec::<PathBuf>::new());
    assert!(!server.log()?.contains(CANARY), "the log holds it");
    assert!(!server.recorder().has_sent(CANARY), "a request holds it");
    let traces = browser.traces().await?.text();
    assert!(!traces.contains(CANARY), "the browser keeps it: {traces}");
    Ok(())
}

async fn somebody_asks_for_alerts_with_the_mouse(engine: Engine) -> Result<()> {
    let server = is_read_at_the_desk(engine, AT_HOME, told::alerts_for_oneself()).await?;

    let expected = json!({
        "custody-system": "ice",
        "match-by": "name",
        "match-given-name": "zxqv José",
        "match-family-name": "zxqv de la Cruz",
        "name-country": "MX",
        "match-birth-date": "1980",
        "alert-events": ["release"],
        "alert-contact-1-channel": "text",
        "alert-contact-1-number": "+12025550199",
        "alert-contact-1-message": "no",
        "alert-contact-1-hours": "any-hour",
        "alert-contact-2-channel": "email",
        "alert-contact-2-email": "zxqv-alerts@example.org",
        "alert-urgent-hours": "no",
        "alert-language": "es",
        "alert-pin": "4917",
        "alert-consent": "read",
    });
    assert_eq!(json!(read_by_the_notifier(&server)?), expected);
    Ok(())
}

async fn a_parent_asks_for_a_child_by_touch(engine: Engine) -> Result<()> {
    is_read_at_the_desk(engine, AT_THE_KIOSK, told::for_a_child()).await?;
    Ok(())
}

async fn a_survivor_of_homicide_asks_with_the_keyboard_alone(engine: Engine) -> Result<()> {
    let visit = Visit {
        means: Means::Keyboard,
        ..AT_HOME
    };
    is_read_at_the_desk(engine, visit, told::after_a_homicide()).await?;
    Ok(())
}

async fn somebody_skips_whatever_may_be_skipped(engine: Engine) -> Result<()> {
    let visit = Visit {
        means: Means::Keyboard,
        ..AT_THE_KIOSK
    };
    let server = is_read_at_the_desk(engine, visit, told::as_little_as_possible()).await?;
    let taken = read_by_the_office(&server)?.filled_in;
    assert!(
        taken.is_some_and(|seconds| (1..3600).contains(&seconds)),
        "{taken:?}"
    );
    Ok(())
}

async fn a_tip_is_turned_away_at_the_door(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    let mut browser = Browser::start_in(engine).await?;
    let reference = walk(&mut browser, &server, AT_THE_KIOSK, &told::a_tip()).await?;

    assert_eq!(reference, None);
    assert!(!browser.has(Role::Button, "Continue").await?);
    assert!(!server.recorder().has_sent("POST /api/submissions"));
    browser.press_button("Finish and clear this screen").await?;
    browser.see("Touch the screen to begin").await
}
