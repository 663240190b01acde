//! axe-core in the page: the accessibility rules that a program can decide.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::session::Browser;

/// WCAG 2.2 A and AA, and what axe-core holds for good practice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
            ({ rule: id, help, where: target.join(' '), why: failureSummary })))),
        (reason) => done(String(reason)),
    );
";

/// Elements that do not take the system's colours though it forces them.
// Only a picture for a camera may: it is read as dark on light alone. The rows of an open list are the
// browser's own: it gives the chosen one the colours that the system has for what is chosen.
const KEEPS_COLORS: &str = "
    return Array.from(document.body.querySelectorAll(':not(select[size] option)'))
        .filter((element) => !element.closest('.picture-code') && element.checkVisibility() && getComputedStyle(element).forcedColorAdjust === 'none')
        .map((element) => element.outerHTML.slice(0, 80));
";

/// Gives the text of the page the room that some people need to read it (WCAG 1.4.12), and names what
/// is then cut off or stands out of its button, and where one would have to scroll sideways. Letters of
/// Arabic are joined, and have no room between them.
const CUT_OFF_WHEN_SPACED: &str = "
    const done = arguments[0];
    const room = new CSSStyleSheet();
    room.replaceSync(`
        * { line-height: 1.5 !important; word-spacing: 0.16em !important; }
        :not(:lang(ar)) { letter-spacing: 0.12em !important; }
        p { margin-block-end: 2em !important; }
    `);
    // The list itself is the page's: what is put into it stays, unless it is copied.
    const before = [...document.adoptedStyleSheets];
    document.adoptedStyleSheets = [...before, room];
    const named = (element) => `${element.localName}.${element.className} (${element.textContent.trim().slice(0, 40)})`;
    const cut_off = (element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const button = element.matches('button, summary, .usa-button');
        const clips = (overflow) => button || /hidden|clip/.test(overflow);
        return element.clientWidth > 1 && element.clientHeight > 1
            && (clips(overflowX) && element.scrollWidth > element.clientWidth + 1
                || clips(overflowY) && element.scrollHeight > element.clientHeight + 1);
    };
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
        && element.scrollWidth > element.clientWidth + 1;
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const page = document.scrollingElement;
        const over = page.scrollWidth - page.clientWidth;
        const found = over > 0 ? [`it is ${over} px wider than its screen`] : [];
        for (const element of document.body.querySelectorAll('*:not(input, textarea, select, progress, option)')) {
            if (!element.checkVisibility({ visibilityProperty: true }) || element.matches('.usa-sr-only, .usa-skipnav')) continue;
            if (cut_off(element)) found.push(`cuts off ${named(element)}`);
            if (scrolls(element)) found.push(`scrolls sideways in ${named(element)}`);
        }
        document.adoptedStyleSheets = before;
        done(found);
    }));
";

/// One element that breaks one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// axe-core's name of the rule.
    pub rule: String,
    /// The rule as a sentence.
    pub help: String,
    /// A selector of the element.
    pub place: String,
    /// What is wrong with it.
    pub why: String,
}

impl Browser {
    /// What axe-core finds on the page once nothing moves.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        let source =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(source).context("no axe-core; `npm ci` installs it")?;
        let there = self
            .client
            .execute("return typeof axe === 'object';", Vec::new())
            .await?;
        if there != Value::Bool(true) {
            // Through the driver, which the page's content security policy does not bind.
            self.client
                .execute(&format!("{axe}; window.axe = axe;"), Vec::new())
                .await?;
        }
        self.come_to_rest().await?;
        let found = self.client.execute_async(RUN, Vec::new()).await?;
        let found = found
            .as_array()
            .with_context(|| format!("axe-core failed: {found}"))?;
        Ok(found.iter().map(violation).collect())
    }

    /// What would keep its own colours where the system forces others.
    pub async fn keeps_own_colors(&self) -> Result<Vec<String>> {
        let found = self.client.execute(KEEPS_COLORS, Vec::new()).await?;
        Ok(serde_json::from_value(found)?)
    }

    /// What is cut off, and what scrolls sideways, once letters, words, lines and paragraphs stand as
    /// far apart as some people need them. The page is then as it was.
    pub async fn cut_off_when_spaced(&self) -> Result<Vec<String>> {
        let found = self
            .client
            .execute_async(CUT_OFF_WHEN_SPACED, Vec::new())
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Fails with a list when axe-core finds anything; `page` says where we are.
    pub async fn is_accessible(&self, page: &str) -> Result<()> {
        let violations = self.violations().await?;
        if violations.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = violations
            .iter()
            .map(|found| {
                format!(
                    "- {} ({})\n  at {}\n  {}",
                    found.help, found.rule, found.place, found.why
                )
            })
            .collect();
        bail!(
            "axe-core finds {} on {page}:\n{}",
            list.len(),
            list.join("\n")
        )
    }
}

fn violation(found: &Value) -> Violation {
    let text = |field: &str| found[field].as_str().unwrap_or_default().to_owned();
    Violation {
        rule: text("rule"),
        help: text("help"),
        place: text("where"),
        why: text("why"),
    }
}
