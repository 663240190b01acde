//! Where the focus is, and whether anybody touched a pointer.

use anyhow::{Result, ensure};
use tests::browser::Browser;

/// Counts what pointers do, on every page from now on.
pub(super) const NO_POINTER: &str = "
    window.pointed = 0;
    for (const sign of ['pointerdown', 'mousedown', 'touchstart']) {
        addEventListener(sign, () => { window.pointed += 1; }, true);
    }
";

/// What is wrong with where the focus is; nothing where it is and shows. What was added above may have moved it a
/// little. Headings and landmarks, which are not there to be pressed, and what is drawn by its label need not
/// show it.
const WRONG: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused === document.documentElement) return 'the focus is nowhere';
    const named = `<${focused.localName}> “${focused.textContent.trim().slice(0, 40) || focused.id}”`;
    const { width, height, top, bottom } = focused.getBoundingClientRect();
    if (width === 0 && height === 0) return `${named} has the focus and is not there`;
    if (!/^(A|BUTTON|SUMMARY|SELECT|TEXTAREA)$/.test(focused.tagName)) return '';
    if (bottom <= -innerHeight || top >= 2 * innerHeight) return `${named} has the focus and is far out of sight`;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const shows = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    return shows ? '' : `${named} does not show that it has the focus`;
";

/// Waits until the focus is somewhere after this step, in sight and to be seen.
pub(super) async fn is_kept(browser: &Browser, step: &str) -> Result<()> {
    let what = format!("the focus after {step}");
    let kept = browser
        .wait_until(&what, async || Ok(wrong(browser).await?.is_empty()))
        .await;
    match kept {
        Ok(()) => Ok(()),
        Err(error) => Err(error.context(wrong(browser).await?)),
    }
}

/// Since the page was loaded.
pub(super) async fn no_pointer_was_used(browser: &Browser) -> Result<()> {
    let pointed = browser
        .client()
        .execute("return window.pointed;", Vec::new());
    let pointed = pointed.await?;
    ensure!(pointed == 0, "a pointer was used: {pointed}");
    Ok(())
}

async fn wrong(browser: &Browser) -> Result<String> {
    let wrong = browser.client().execute(WRONG, Vec::new()).await?;
    Ok(wrong.as_str().unwrap_or_default().to_owned())
}
