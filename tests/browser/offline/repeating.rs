//! How a kiosk tries again: further and further apart, and always what was kept first.

use anyhow::Result;
use domain::attempts::pause_before;
use serde_json::from_value;

use super::kiosk::Kiosk;
use super::office::Office;

/// Milliseconds between two looks of the sender at its clock.
const LOOK: u32 = 150;
/// The office cannot be reached, and a pause is over at once: each look of the sender at its clock is
/// counted instead of waited for, until there were enough attempts. Chance is what the test says.
const AWAY: &str = "{
    const [timer, reach, due] = [setTimeout, fetch, []];
    const soon = new MessageChannel();
    soon.port1.onmessage = () => due.shift()();
    Object.assign(window, { away: true, chance: 0, enough: 9, passed: 0, attempts: [] });
    Math.random = () => window.chance;
    window.setTimeout = (run, pause, ...given) => {
        if (pause !== 150 || window.attempts.length >= window.enough) return timer(run, pause, ...given);
        window.passed += pause;
        due.push(run);
        soon.port2.postMessage(null);
        return 0;
    };
    window.fetch = (asked, options) => {
        const proves = String(asked.url ?? asked).endsWith('/api/challenge');
        if (!window.away || !proves) return reach(asked, options);
        window.attempts.push(window.passed);
        return Promise.reject(new TypeError('away'));
    };
}";
/// Of three posts the first goes astray, and the answer to the second.
const LOSSY: &str = "{
    const reach = fetch;
    let posts = 0;
    window.fetch = async (asked, options) => {
        if (!String(asked.url ?? asked).endsWith('/api/submissions')) return reach(asked, options);
        const post = posts++ % 3;
        const answer = post === 0 ? null : await reach(asked, options);
        if (post !== 2) throw new TypeError('lost');
        return answer;
    };
}";

/// Waits for this many attempts, and gives the milliseconds between each and the next.
async fn pauses(kiosk: &Kiosk, attempts: usize) -> Result<Vec<u32>> {
    let (browser, client) = (kiosk.browser(), kiosk.browser().client());
    let times = async || -> Result<Vec<u32>> {
        let times = client
            .execute("return window.attempts;", Vec::new())
            .await?;
        Ok(from_value(times)?)
    };
    browser
        .wait_until("attempts", async || Ok(times().await?.len() >= attempts))
        .await?;
    let times = times().await?;
    Ok(times.windows(2).map(|pair| pair[1] - pair[0]).collect())
}

/// What the sender waits is a whole number of looks.
fn is_about(pause: u32, expected: u32) -> bool {
    (expected..expected + LOOK).contains(&pause)
}

#[tokio::test]
async fn attempts_come_further_and_further_apart_and_begin_anew_after_one_that_arrives()
-> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.browser().run_before_pages(AWAY).await?;
    kiosk.arrive().await?;
    let client = kiosk.browser().client();
    let sealer = kiosk.sealer().await?;
    let (first, body) = sealer.seal()?;
    kiosk.add(&[body]).await?;
    for (failures, pause) in (1..).zip(pauses(&kiosk, 9).await?) {
        let expected = pause_before(failures);
        assert!(is_about(pause, expected), "{pause} for {expected}");
    }

    // Kiosks that lost the office together come back apart from each other.
    let by_chance = "window.chance = 1; window.enough = 12;";
    client.execute(by_chance, Vec::new()).await?;
    let last = pauses(&kiosk, 12).await?.pop();
    assert!(
        last.is_some_and(|pause| is_about(pause, 32_000)),
        "{last:?}"
    );

    let back = "window.away = false;";
    client.execute(back, Vec::new()).await?;
    kiosk.is_empty().await?;
    let again = "Object.assign(window, { away: true, chance: 0, enough: 3, attempts: [] });";
    client.execute(again, Vec::new()).await?;
    let (second, body) = sealer.seal()?;
    kiosk.add(&[body]).await?;
    for (failures, pause) in (1..).zip(pauses(&kiosk, 3).await?) {
        assert!(is_about(pause, pause_before(failures)), "{pause}");
    }
    client.execute(back, Vec::new()).await?;
    kiosk.is_empty().await?;
    assert_eq!(office.in_order().await?, [first, second]);
    Ok(())
}

#[tokio::test]
async fn envelopes_leave_in_the_order_in_which_they_were_kept() -> Result<()> {
    let office = Office::open()?;
    let kiosk = Kiosk::open(&office).await?;
    kiosk.browser().run_before_pages(LOSSY).await?;
    kiosk.arrive().await?;
    let sealer = kiosk.sealer().await?;
    let kept: Vec<_> = (0..6).map(|_| sealer.seal()).collect::<Result<_>>()?;
    let (ids, bodies): (Vec<_>, Vec<_>) = kept.into_iter().unzip();

    kiosk.add(&bodies).await?;
    kiosk.is_empty().await?;

    assert_eq!(office.in_order().await?, ids);
    assert_eq!(kiosk.queue().await?, (0, 0));
    Ok(())
}
