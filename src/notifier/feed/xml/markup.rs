//! Whether a tag, a comment or a section is closed, before the reader takes it: one that is not would
//! swallow what stands behind it, and be read to the end of the document at each break.

/// What stands where markup begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Markup {
    /// Something that is closed.
    Closed,
    /// Something that is not, or no markup at all.
    Broken,
    /// A document type definition, closed or not.
    DocumentType,
}

/// How comments, sections and instructions begin, and how they end.
const SECTIONS: [(&[u8], &[u8]); 3] = [(b"<!--", b"-->"), (b"<![CDATA[", b"]]>"), (b"<?", b"?>")];

/// Which of these ends was sought and is nowhere in the rest: it is not sought again.
#[derive(Default)]
pub(super) struct Ends {
    missing: [bool; SECTIONS.len()],
}

impl Ends {
    /// Looks at the rest of a document, which begins with `<`.
    pub(super) fn look(&mut self, rest: &[u8]) -> Markup {
        for ((begin, end), missing) in SECTIONS.iter().zip(&mut self.missing) {
            if let Some(inside) = rest.strip_prefix(*begin) {
                let closed = !*missing && inside.windows(end.len()).any(|part| part == *end);
                *missing = !closed;
                return if closed {
                    Markup::Closed
                } else {
                    Markup::Broken
                };
            }
        }
        match rest {
            [b'<', b'!', b'D' | b'd', ..] => Markup::DocumentType,
            [b'<', b'!', ..] => Markup::Broken,
            _ if tag_is_closed(rest) => Markup::Closed,
            _ => Markup::Broken,
        }
    }
}

/// Whether a tag ends before another one begins: `<` may not stand in one, in quotes neither.
fn tag_is_closed(rest: &[u8]) -> bool {
    let mut quote = None;
    for byte in rest.iter().copied().skip(1) {
        match byte {
            b'<' => return false,
            b'>' if quote.is_none() => return true,
            b'"' | b'\'' if quote.is_none() => quote = Some(byte),
            _ if quote == Some(byte) => quote = None,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_and_what_is_not() {
        for (text, markup) in [
            ("<a b=\">\" c='\"'>", Markup::Closed),
            ("</a>", Markup::Closed),
            ("<a <b>", Markup::Broken),
            ("<a b=\"<c>\">", Markup::Broken),
            ("<a b='>", Markup::Broken),
            ("<", Markup::Broken),
            ("<!-- <a> -->", Markup::Closed),
            ("<!--> <a>", Markup::Broken),
            ("<![CDATA[<a>]]>", Markup::Closed),
            ("<![CDATA[<a>", Markup::Broken),
            ("<![x", Markup::Broken),
            ("<?a <b> ?>", Markup::Closed),
            ("<?a <b>", Markup::Broken),
            ("<!DOCTYPE", Markup::DocumentType),
            ("<!ENTITY a \"\">", Markup::Broken),
        ] {
            assert_eq!(Ends::default().look(text.as_bytes()), markup, "{text}");
        }
    }
}
