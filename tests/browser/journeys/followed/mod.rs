//! A person in custody is followed, from the sign-up to the end of it: the request is confirmed, an
//! event comes in, the message is read with the PIN, and after the cancellation nothing is sent any
//! more. With a mail server and a provider of text messages that are real, in two languages.

mod desk;
mod tongues;

use std::cell::RefCell;

use anyhow::{Context, Result};
use axum::http::StatusCode;
use notifier::paths::{CANCEL_PAGE, CONFIRM_PAGE, UPDATE_PAGE};
use server::system_clock;
use store::{SqliteSettings, SqliteStore, Upkeep, alerts::Outbox};
use tests::{
    alerts::{CustodySystem, MailSink, PIN, ProviderSink, link, released_today},
    browser::{Browser, PHONE, Server},
};

use self::tongues::{ENGLISH, SPANISH, Tongue};
use super::{leaves_no_trace, page::page, walk::looks_well};

const MAIL: &str = "zxqv-ana@example.org";
const TELEPHONE: &str = "+12025550199";

#[tokio::test]
async fn by_mail_in_english() -> Result<()> {
    by_mail(&ENGLISH).await
}

#[tokio::test]
async fn by_mail_in_spanish() -> Result<()> {
    by_mail(&SPANISH).await
}

#[tokio::test]
async fn by_text_message_in_english() -> Result<()> {
    by_text(&ENGLISH, "notify").await
}

#[tokio::test]
async fn by_text_message_in_spanish() -> Result<()> {
    by_text(&SPANISH, "webhook").await
}

async fn by_mail(tongue: &'static Tongue) -> Result<()> {
    let mail = MailSink::start();
    let custody = CustodySystem::named("county-jail");
    let follower = Follower::by_mail(tongue, &custody, &mail, MAIL).await?;

    let request = mail.only(MAIL);
    assert_says_nothing(&request.body());
    follower.follow(&request.link(CONFIRM_PAGE)).await?;
    follower.enter_pin(&tongue.confirm[..2], None).await?;
    follower.browser.see_heading(tongue.confirm[2]).await?;

    follower.happens(&custody, "event-1").await?;
    let update = mail.only(MAIL);
    assert_says_nothing(&update.body());
    assert_says_nothing(&update.text);
    follower.reads(&update.link(UPDATE_PAGE)).await?;
    follower.cancels(&update.link(CANCEL_PAGE)).await?;

    follower.happens(&custody, "event-2").await?;
    follower.nothing_more_comes().await?;
    assert_eq!(mail.count(), 0);
    follower.leaves_nothing().await
}

async fn by_text(tongue: &'static Tongue, shape: &str) -> Result<()> {
    let provider = ProviderSink::start().await;
    let custody = CustodySystem::named("county-jail");
    let way_out = format!(
        "[alerts.text]\nshape = '{shape}'\naddress = '{}'\nsecret = 'a-secret'\n\
         service = 'a-service'\ntemplate = 'a-template'\n",
        provider.address
    );
    let follower = Follower::sign_up(tongue, &custody, &way_out, Reach::Text(TELEPHONE)).await?;

    let request = follower.next_text(&provider).await?;
    assert_says_nothing(&request);
    let code = request
        .split(|letter: char| !letter.is_ascii_digit())
        .find(|digits| digits.len() == 6)
        .context("a code of six digits")?;
    follower
        .follow(&format!("{CONFIRM_PAGE}?lang={}", tongue.tag))
        .await?;
    let typed = Some((tongue.code, code));
    follower.enter_pin(&tongue.confirm[..2], typed).await?;
    follower.browser.see_heading(tongue.confirm[2]).await?;

    follower.happens(&custody, "event-1").await?;
    let update = follower.next_text(&provider).await?;
    assert_says_nothing(&update);
    follower.reads(&link(&update, UPDATE_PAGE)).await?;
    // Without a link at hand, the code of the first message does it too.
    follower.changes(typed).await?;
    follower
        .follow(&format!("{CANCEL_PAGE}?lang={}", tongue.tag))
        .await?;
    follower.enter_pin(&tongue.cancel[..2], typed).await?;
    follower.browser.see_heading(tongue.cancel[2]).await?;

    follower.happens(&custody, "event-2").await?;
    follower.nothing_more_comes().await?;
    assert!(provider.requests().is_empty());
    follower.leaves_nothing().await
}

/// Somebody who asked for alerts.
struct Follower {
    tongue: &'static Tongue,
    server: Server,
    browser: Browser,
}

/// Where alerts go.
#[derive(Clone, Copy)]
enum Reach {
    Mail(&'static str),
    Text(&'static str),
}

impl Follower {
    /// Asks for alerts by mail to this address.
    async fn by_mail(
        tongue: &'static Tongue,
        custody: &CustodySystem,
        mail: &MailSink,
        address: &'static str,
    ) -> Result<Self> {
        let way_out = format!(
            "[alerts.mail]\nserver = '{}'\nfrom = 'Updates <updates@office.test>'\n",
            mail.address()
        );
        Self::sign_up(tongue, custody, &way_out, Reach::Mail(address)).await
    }

    /// Goes through the questions, and sends the request.
    async fn sign_up(
        tongue: &'static Tongue,
        custody: &CustodySystem,
        way_out: &str,
        reach: Reach,
    ) -> Result<Self> {
        let settings = format!(
            "time_zone = 'UTC'\n[alerts]\naddress = 'https://office.test'\n\
             [alerts.sources.{}]\nkey = '{}'\n{way_out}",
            custody.name(),
            custody.public_key()
        );
        let server = Server::start_with(&settings, &[])?;
        let browser = Browser::start().await?;
        browser.set_viewport(PHONE).await?;
        let path = format!("/vine?lang={}", tongue.tag);
        browser.visit(&server.page(&path)).await?;
        browser.press_button(tongue.start).await?;
        let (by, heading, place) = match reach {
            Reach::Mail(address) => (tongue.by_mail, tongue.mail, address),
            Reach::Text(number) => (tongue.by_text, tongue.number, number),
        };
        let contact = [
            page(tongue.channel).choose(by),
            page(heading).fill(heading, place),
            page(tongue.safe).choose(tongue.any_hour),
            page(tongue.another[0]).choose(tongue.another[1]),
        ];
        let pages = (tongue.before)()
            .into_iter()
            .chain(contact)
            .chain((tongue.after)());
        for page in pages {
            browser.see_heading(page.heading).await?;
            page.answer(&browser).await?;
            browser.press_button(tongue.onward).await?;
        }
        browser.see_heading(tongue.check[0]).await?;
        browser.press_button(tongue.check[1]).await?;
        browser.see_heading(tongue.sent).await?;
        Ok(Self {
            tongue,
            server,
            browser,
        })
    }

    /// Opens a link of a message.
    async fn follow(&self, link: &str) -> Result<()> {
        assert!(
            link.contains(&format!("?lang={}", self.tongue.tag)),
            "{link}"
        );
        self.browser.visit(&self.server.page(link)).await
    }

    /// On the page of this heading, types the PIN, and a code beside it, and presses the button.
    async fn enter_pin(&self, page: &[&str], code: Option<(&str, &str)>) -> Result<()> {
        self.browser.see_heading(page[0]).await?;
        if let Some((label, code)) = code {
            self.browser.fill(label, code).await?;
        }
        self.browser.fill("PIN", PIN).await?;
        self.browser.press_button(page[1]).await
    }

    async fn reads(&self, link: &str) -> Result<()> {
        self.follow(link).await?;
        self.browser.see_heading(self.tongue.update[0]).await?;
        let before = self.browser.text().await?;
        assert!(!before.contains(self.tongue.update[3]), "{before}");
        self.enter_pin(&self.tongue.update[..2], None).await?;
        self.browser.see_heading(self.tongue.update[2]).await?;
        self.browser.see(self.tongue.update[3]).await?;
        looks_well(&self.browser, "an update that came").await
    }

    /// Looks at how alerts come, and keeps it as it is.
    async fn changes(&self, code: Option<(&str, &str)>) -> Result<()> {
        let [way, heading, keep, kept] = self.tongue.change;
        self.follow(&format!("{CANCEL_PAGE}?lang={}", self.tongue.tag))
            .await?;
        self.enter_pin(&[self.tongue.cancel[0], way], code).await?;
        self.browser.see_heading(heading).await?;
        looks_well(&self.browser, "how alerts come, by a code").await?;
        self.browser.press_button(keep).await?;
        self.browser.see_heading(kept).await
    }

    async fn cancels(&self, link: &str) -> Result<()> {
        self.follow(link).await?;
        self.enter_pin(&self.tongue.cancel[..2], None).await?;
        self.browser.see_heading(self.tongue.cancel[2]).await
    }

    /// The custody system tells of a release.
    async fn happens(&self, custody: &CustodySystem, event: &str) -> Result<()> {
        let status = custody
            .tell_at(self.server.address(), &released_today(event))
            .await;
        assert_eq!(status, Some(StatusCode::OK));
        Ok(())
    }

    async fn next_text(&self, provider: &ProviderSink) -> Result<String> {
        let last = RefCell::new(Vec::new());
        self.browser
            .wait_until("a text message", async || {
                last.borrow_mut().extend(provider.requests());
                Ok(!last.borrow().is_empty())
            })
            .await?;
        let requests = last.into_inner();
        assert_eq!(requests.len(), 1);
        let body = &requests[0].body;
        let text = body["text"]
            .as_str()
            .or_else(|| body["personalisation"]["body"].as_str());
        Ok(text.context("a text")?.to_owned())
    }

    /// Nothing waits to be sent, and no more was ever tried than the request and one update.
    async fn nothing_more_comes(&self) -> Result<()> {
        let settings = SqliteSettings {
            file: self.server.data().join("intake.db"),
            page_limit: None,
        };
        let store = SqliteStore::open(&settings).await?;
        let health = store.delivery_health(0, system_clock()()).await?;
        store.close().await;
        let waiting: u32 = health.iter().map(|one| one.waiting).sum();
        let tried: u32 = health.iter().map(|one| one.sent + one.failed).sum();
        assert_eq!((waiting, tried), (0, 2));
        Ok(())
    }

    async fn leaves_nothing(&self) -> Result<()> {
        leaves_no_trace(&self.server, &self.browser).await
    }
}

/// Nobody who looks on learns what a message is about.
fn assert_says_nothing(text: &str) {
    let text = text.to_lowercase();
    for telling in [
        "custody", "detenid", "victim", "crime", "delito", "jail", "cárcel", "josé", "12345678",
    ] {
        assert!(!text.contains(telling), "it tells {telling}: {text}");
    }
}
