//! Who came to the wrong door is told where else to go, and nobody hears of it: neither why they came,
//! nor that they came at all.

use anyhow::Result;
use tests::browser::{Browser, Engine, PHONE, Role, Server};

use super::{
    desk::Desk,
    told,
    walk::{go_through, looks_well},
};

every_engine!(nobody_hears_of_who_came_to_the_wrong_door);

/// What people say of why they came; the page that they are told by, and its name.
const DOORS: [(&str, &str, &str); 5] = [
    (
        "Someone is in danger right now",
        "Call 911 now",
        "emergency",
    ),
    (
        "I want to report a crime to the police",
        "The police take reports of crimes",
        "report-crime",
    ),
    (
        "I want to tell the government about a person",
        "This is not the place for tips",
        "exit-tip",
    ),
    (
        "I want to report how someone is treated in detention",
        "Someone else can help with that",
        "detention",
    ),
    (
        "I have a question about an immigration case or hearing",
        "Here is where to ask",
        "exit-general",
    ),
];

async fn nobody_hears_of_who_came_to_the_wrong_door(engine: Engine) -> Result<()> {
    let server = Server::start()?;
    for (reason, heading, _) in DOORS {
        let browser = Browser::start_in(engine).await?;
        browser.set_viewport(PHONE).await?;
        browser.visit(&server.page("/")).await?;
        browser.press_button("Start").await?;
        let pages = told::wrong_door(reason, heading);
        go_through(&browser, &pages, async |_| Ok(())).await?;
        looks_well(&browser, heading).await?;
        for onward in ["Continue", "Send", "Stop and go on later"] {
            assert!(
                !browser.has(Role::Button, onward).await?,
                "{heading}: {onward}"
            );
        }
        // Whatever is sent as a page goes is sent by then.
        browser.visit(&server.page("/healthz")).await?;
    }
    asks_for_what_everybody_reads(&server);
    let desk = Desk::open(engine, &server).await?;
    desk.browser().see("No intake is on this list.").await
}

/// Whatever was asked for is the same for everybody, and nothing was sent along.
fn asks_for_what_everybody_reads(server: &Server) {
    let sent = String::from_utf8_lossy(&server.recorder().sent()).to_lowercase();
    let asked: Vec<&str> = sent
        .lines()
        .filter_map(|line| line.strip_suffix(" http/1.1"))
        .collect();
    assert!(!asked.is_empty(), "{sent}");
    for line in asked {
        let path = line.strip_prefix("get ");
        assert!(path.is_some_and(|path| !path.contains('?')), "{line}");
    }
    assert!(!sent.contains("content-length"), "{sent}");
    for (.., name) in DOORS {
        assert!(!sent.contains(name), "{name} was sent");
    }
}
