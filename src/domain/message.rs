//! What may be written in a thread: one rule for the visitor, the desk and the staff app.

use crate::{validation::Fault, value::holds_identity_number};

/// Most characters (Unicode scalar values) of a message, after trimming.
pub const LONGEST_MESSAGE: usize = 2_000;

/// Most characters of what the office keeps for itself: a message, and codes before it.
pub const LONGEST_NOTE: usize = LONGEST_MESSAGE + 1_000;

/// Reads what the office kept for itself.
///
/// # Errors
/// What is wrong with it.
pub fn read_note(kept: &str) -> Result<String, Fault> {
    crate::validation::read_short_text(kept, LONGEST_NOTE)
}

/// Reads a message as it was typed: trimmed, not empty, not too long, without control characters.
///
/// # Errors
/// What is wrong with it.
pub fn read_message(typed: &str) -> Result<String, Fault> {
    let text = typed.trim();
    if text.is_empty() {
        return Err(Fault::Missing);
    }
    crate::validation::read_short_text(text, LONGEST_MESSAGE)
}

/// The same, with the advice that a page gives before anything is sealed: a Social Security number
/// does not belong in a message. A person may insist.
///
/// # Errors
/// What is wrong with it, advice among it unless the person insists.
pub fn read_message_with_advice(typed: &str, insists: bool) -> Result<String, Fault> {
    let text = read_message(typed)?;
    if !insists && holds_identity_number(&text) {
        return Err(Fault::IdentityNumber);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_trimmed_and_keeps_its_lines() {
        assert_eq!(
            read_message("  Please call.\nAfter six. \n"),
            Ok("Please call.\nAfter six.".to_owned())
        );
    }

    #[test]
    fn what_cannot_be_a_message_is_said() {
        for nothing in ["", " \n\t "] {
            assert_eq!(read_message(nothing), Err(Fault::Missing));
        }
        assert_eq!(read_message("a\u{7}b"), Err(Fault::Unreadable));
        assert!(read_message(&"é".repeat(LONGEST_MESSAGE)).is_ok());
        assert_eq!(
            read_message(&"é".repeat(LONGEST_MESSAGE + 1)),
            Err(Fault::TooLong)
        );
    }

    #[test]
    fn an_identity_number_is_advised_against_once() {
        let typed = "mine is 123-45-6789";
        assert_eq!(
            read_message_with_advice(typed, false),
            Err(Fault::IdentityNumber)
        );
        assert!(read_message_with_advice(typed, true).is_ok());
    }
}
