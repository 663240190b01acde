//! The instructions as a page to print: the same Markdown, in one HTML file without anything to
//! fetch, so that it opens on any computer.

use pulldown_cmark::{Options, Parser, html};

const FRAME: &str = include_str!("template/page.html");

/// A whole HTML page out of Markdown.
pub(super) fn printable(markdown: &str) -> String {
    let mut body = String::new();
    let tables = Parser::new_ext(markdown, Options::ENABLE_TABLES);
    html::push_html(&mut body, tables);
    FRAME.replace("@BODY@", &body)
}

#[cfg(test)]
mod tests {
    use super::printable;

    #[test]
    fn a_page_stands_alone() {
        let page = printable("# A kiosk\n\n| a | b |\n| --- | --- |\n| `1 < 2` | c |\n");
        assert!(page.contains("<h1>A kiosk</h1>"));
        assert!(page.contains("<td><code>1 &lt; 2</code></td>"));
        assert!(page.starts_with("<!doctype html>"));
        for fetched in ["<script", "<link", "<img", "url("] {
            assert!(!page.contains(fetched), "{fetched}");
        }
    }
}
