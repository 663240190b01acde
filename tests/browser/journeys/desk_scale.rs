//! The queue with many cases, as a browser shows it. The usual run is small and holds what is shown
//! against what is there; `cargo xtask bench desk` makes it large and prints the figures.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;
use tests::{
    browser::{Browser, Engine, Server},
    scale::asked_for,
};
use tokio::time::Instant;

use super::desk::Desk;

/// How often each thing is done, where it is measured.
const ROUNDS: usize = 40;
/// What the office was promised of each, with 100,000 cases.
const PROMISED: Duration = Duration::from_millis(100);
const MANY: usize = 100_000;
/// A server that was started anew opens everything before it shows a list.
const OPENING: Duration = Duration::from_mins(5);

/// Does one thing and says how many milliseconds passed until its outcome was painted.
const TIMED: &str = "
    const [what, given, done] = arguments;
    const main = document.querySelector('main');
    const link = (text) => [...document.querySelectorAll('a')].find((a) => a.textContent.trim() === text);
    const rows = () => main.querySelectorAll('tbody tr').length;
    const heading = () => main.querySelector('h1')?.textContent ?? '';
    const counted = () => main.querySelector('.queue-count')?.textContent ?? '';
    const before = counted();
    const submit = (form) => form.requestSubmit();
    const acts = {
        'first page': [
            () => link('Queue').click(),
            () => heading() === 'Queue' && rows() > 0,
        ],
        filter: [
            () => {
                const place = document.getElementById('filter-place');
                place.value = given;
                place.dispatchEvent(new Event('change', { bubbles: true }));
                submit(place.form);
            },
            () => location.search.includes(given) && counted() !== before && rows() > 0,
        ],
        search: [
            () => {
                const words = document.getElementById('queue-search');
                words.value = given;
                words.dispatchEvent(new Event('input', { bubbles: true }));
                submit(words.form);
            },
            () => counted() !== before && rows() > 0,
        ],
        open: [
            () => main.querySelectorAll('tbody tr a')[given].click(),
            () => main.querySelector('.part__answers') && main.querySelector('.timeline__event'),
        ],
    };
    const [act, outcome] = acts[what];
    const began = performance.now();
    const look = () => {
        if (!outcome()) return;
        watching.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    };
    const watching = new MutationObserver(look);
    watching.observe(document.body, { childList: true, subtree: true, characterData: true });
    act();
";

#[tokio::test]
async fn many_cases_are_shown_as_quickly_as_few() -> Result<()> {
    let asked = asked_for("INTAKE_CASES")?;
    let count = asked.unwrap_or(300);
    let rounds = if asked.is_some() { ROUNDS } else { 2 };
    let server = Server::start_with_intakes(count)?;
    let desk = Desk::open(Engine::Chromium, &server).await?;
    let browser = desk.browser();
    // As staff have it: a window, not a screen that is emulated within a smaller one.
    browser.client().set_window_size(1920, 1080).await?;
    let all = format!("{count} intakes");
    let began = Instant::now();
    while let Err(not_yet) = browser.see(&all).await {
        ensure!(began.elapsed() < OPENING, not_yet);
    }
    let opened = began.elapsed().as_secs();

    let mut times: [(&str, Vec<f64>); 4] =
        ["open", "first page", "filter", "search"].map(|what| (what, Vec::new()));
    for round in 0..rounds {
        for (what, taken) in &mut times {
            let given = match *what {
                "open" => json!(round % 20),
                "filter" => json!("TX"),
                _ => json!("Grace"),
            };
            taken.push(timed(browser, what, given).await?);
            if *what == "filter" {
                browser.follow_link("Clear").await?;
                browser.see(&all).await?;
            }
        }
        browser.press_button("Back to the list").await?;
        browser.see(&all).await?;
    }
    let mut figures = Vec::new();
    for (what, taken) in &mut times {
        taken.sort_by(f64::total_cmp);
        let p95 = taken[rounds * 95 / 100];
        figures.push(format!("{what} {p95:.1} ms"));
        ensure!(
            count < MANY || Duration::from_secs_f64(p95 / 1000.0) < PROMISED,
            "{what}: {p95:.1} ms"
        );
    }
    #[expect(clippy::print_stdout, reason = "the figures are what the run is for")]
    {
        let (figures, memory) = (figures.join(", "), server.megabytes()?);
        println!(
            "{count} cases in Chromium, all open within {opened} s; p95: {figures}; the server has {memory} MB of memory"
        );
    }
    Ok(())
}

async fn timed(browser: &Browser, what: &str, given: serde_json::Value) -> Result<f64> {
    let arguments = vec![json!(what), given];
    let taken = browser.client().execute_async(TIMED, arguments).await?;
    Ok(serde_json::from_value(taken)?)
}
