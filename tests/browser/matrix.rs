//! A page as it stands, in every language that it offers and in every look, held to axe-core, to its
//! screen, to room between its letters, and to a title and an address that say nothing; and its
//! fields, which must tell the browser to keep nothing of what is typed. Nothing is
//! loaded anew for it: the language is changed by the page's own choice, the look by the browser.

use std::env;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tests::browser::{Browser, ColorScheme, Look};

use crate::neutral::given_away;

/// What the server wrote into the page. Alone among the tests' lists this one has no copy: a further
/// language is swept as soon as the office offers it.
const OFFERED: &str = "
    return document.querySelector('meta[name=office-languages]').content.split(' ');
";

/// Presses the language's own button, open or not, and says when the page speaks it. The buttons come
/// with the later part of the app.
const SPEAK: &str = "
    const [tag, done] = arguments;
    const root = document.documentElement;
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done(root.dir)));
    if (root.lang === tag) return drawn();
    const spoken = new MutationObserver(() => {
        if (root.lang !== tag) return;
        spoken.disconnect();
        drawn();
    });
    spoken.observe(root, { attributeFilter: ['lang'] });
    const latest = performance.now() + 25000;
    const press = () => {
        const button = document.querySelector(`button[lang='${tag}']`);
        if (button) button.click();
        else if (performance.now() < latest) requestAnimationFrame(press);
        else done(null);
    };
    press();
";

/// Fields that the browser may fill in or remember, or send what is typed in them to a service that
/// checks spelling. Nobody's name, number or message goes that way.
const BETRAYING: &str = "
    const [kept, spelled] = ['input, select, textarea', 'input, textarea'];
    const untyped = ':is([type=checkbox], [type=radio], [type=file])';
    return Array.from(document.querySelectorAll(kept))
        .filter((field) => !field.matches(untyped))
        .filter((field) => field.getAttribute('autocomplete') !== 'off'
            || (field.matches(spelled) && field.getAttribute('spellcheck') !== 'false'))
        .map((field) => field.id);
";

/// Whatever would move by itself, or on its way from one look to another, though nothing is to.
const MOVING: &str = "
    // A frame of another site may not be told what the system of the page around it asks for.
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return window === top ? ['all of it'] : [];
    const moves = (element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
    };
    return Array.from(document.querySelectorAll('body, body *')).filter(moves)
        .slice(0, 3).map(({ localName, className }) => `${localName}.${className}`);
";

/// What is wrong with the page anywhere, each with where. Leaves it in English and in the first look.
pub(crate) async fn wrong_anywhere(
    browser: &Browser,
    page: &str,
    looks: &[&Look],
) -> Result<Vec<String>> {
    let offered = browser.client().execute(OFFERED, Vec::new()).await?;
    let languages: Vec<String> = serde_json::from_value(offered)?;
    let mut wrong = betrayed(browser, page).await?;
    let mut backwards = false;
    // English last: the page is to be left in it, and then it is known whether another language is
    // written from the right, which is the better look from there.
    for language in languages.iter().rev() {
        let from_the_right = speak(browser, language).await? == "rtl";
        backwards |= from_the_right;
        let given_away = given_away(browser).await?;
        wrong.extend(
            given_away
                .into_iter()
                .map(|what| format!("{page}, {language}: {what}")),
        );
        for look in looks {
            if look.mirrored && (backwards || language != "en") {
                continue;
            }
            browser.set_look(look).await?;
            let place = format!("{page}, {language}, {}", look.name);
            wrong.extend(wrong_here(browser, &place, look).await?);
            take_picture(browser, page, language, from_the_right, look, looks).await?;
        }
    }
    let first = looks.first().context("a look")?;
    browser.set_look(first).await?;
    Ok(wrong)
}

/// The same of a page that has one language, or all at once.
pub(crate) async fn wrong_in_any_look(
    browser: &Browser,
    page: &str,
    looks: &[&Look],
) -> Result<Vec<String>> {
    let mut wrong = betrayed(browser, page).await?;
    let given_away = given_away(browser).await?;
    wrong.extend(given_away.into_iter().map(|what| format!("{page}: {what}")));
    for look in looks {
        browser.set_look(look).await?;
        let place = format!("{page}, {}", look.name);
        wrong.extend(wrong_here(browser, &place, look).await?);
        take_picture(browser, page, "en", false, look, looks).await?;
    }
    browser.set_look(looks.first().context("a look")?).await?;
    Ok(wrong)
}

/// Where what is typed on the page may go to others. It is the same in every language and look.
pub(crate) async fn betrayed(browser: &Browser, page: &str) -> Result<Vec<String>> {
    let fields = browser.client().execute(BETRAYING, Vec::new()).await?;
    let fields: Vec<String> = serde_json::from_value(fields)?;
    let told =
        |field| format!("{page}: the browser may keep or pass on what is typed in `{field}`");
    Ok(fields.into_iter().map(told).collect())
}

/// A picture of the page in each look, and in the first one as it is written from the right, where
/// `cargo xtask pictures` asks for them.
async fn take_picture(
    browser: &Browser,
    page: &str,
    language: &str,
    from_the_right: bool,
    look: &Look,
    looks: &[&Look],
) -> Result<()> {
    if env::var_os("INTAKE_PICTURES").is_none() {
        return Ok(());
    }
    let first = looks.first().is_some_and(|first| *first == look);
    let direction = match (language, from_the_right && first) {
        ("en", _) => "",
        (_, true) => "-right-to-left",
        (_, false) => return Ok(()),
    };
    let words = page.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let name = format!("{}.{}{direction}", words.join("-"), look.name);
    browser.picture(&name).await.map(drop)
}

async fn wrong_here(browser: &Browser, place: &str, look: &Look) -> Result<Vec<String>> {
    // A system that forces its colours answers for their contrast, and what axe-core reads of buttons
    // are the colours that the page gave up. That nothing keeps its own is looked at below.
    let forced = look.colors == ColorScheme::Forced;
    let mut wrong: Vec<String> = browser
        .violations()
        .await?
        .into_iter()
        .filter(|found| !(forced && found.rule == "color-contrast"))
        .map(|found| format!("{place}: {} at {}: {}", found.rule, found.place, found.why))
        .collect();
    // A finger at a kiosk is less sure than one at home.
    let path = browser.client().current_url().await?.path().to_owned();
    let least = if path.starts_with("/kiosk") { 64 } else { 44 };
    let small = browser.targets_smaller_than(least).await?;
    wrong.extend(
        small
            .into_iter()
            .map(|target| format!("{place}: smaller than {least} px: {target}")),
    );
    let over = browser.sideways_overflow().await?;
    // The edge of a frame may lie between two pixels.
    if over > 1 {
        let what = browser.what_lies_outside().await?;
        wrong.push(format!("{place}: {over} px wider than its screen: {what}"));
    }
    if look.name == "narrow" {
        let cut_off = browser.cut_off_when_spaced().await?;
        wrong.extend(
            cut_off
                .into_iter()
                .map(|what| format!("{place}: with more room between letters {what}")),
        );
    }
    if look.still {
        let moving = browser.client().execute(MOVING, Vec::new()).await?;
        let moving: Vec<String> = serde_json::from_value(moving)?;
        wrong.extend(
            moving
                .into_iter()
                .map(|what| format!("{place}: moves though nothing is to: {what}")),
        );
    }
    if forced {
        let kept = browser.keeps_own_colors().await?;
        wrong.extend(
            kept.into_iter()
                .map(|at| format!("{place}: forces its colours at {at}")),
        );
    }
    Ok(wrong)
}

/// Lets the page speak this language, and says in which direction it is written.
async fn speak(browser: &Browser, language: &str) -> Result<String> {
    let given = vec![json!(language)];
    match browser.client().execute_async(SPEAK, given).await? {
        Value::String(direction) => Ok(direction),
        _ => bail!("the page has no button for `{language}`"),
    }
}
