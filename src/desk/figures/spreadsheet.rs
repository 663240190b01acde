//! Rows as CSV that spreadsheets do not take for formulas.

use std::io;

use csv::{Terminator, WriterBuilder};
use thiserror::Error;

/// What makes a spreadsheet compute instead of show: the signs that OWASP lists under 'CSV injection',
/// and those of full width, which some programs take for the same.
const BEGINS_A_FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Why no spreadsheet could be written.
#[derive(Debug, Error)]
pub enum SpreadsheetError {
    /// The rows have different lengths.
    #[error("a spreadsheet could not be written: {0}")]
    Rows(#[from] csv::Error),
    /// The last bytes did not fit.
    #[error("a spreadsheet could not be written: {0}")]
    Ending(#[source] io::Error),
}

/// Rows of texts, all of one length, as UTF-8 with lines that end as RFC 4180 has it.
///
/// # Errors
/// When the rows have different lengths.
pub fn spreadsheet<Row>(rows: impl IntoIterator<Item = Row>) -> Result<Vec<u8>, SpreadsheetError>
where
    Row: IntoIterator,
    Row::Item: AsRef<str>,
{
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| harmless(cell.as_ref())))?;
    }
    writer
        .into_inner()
        .map_err(|error| SpreadsheetError::Ending(io::Error::other(error.to_string())))
}

/// The text as it is shown: an apostrophe before it tells the spreadsheet that it is one.
fn harmless(text: &str) -> String {
    if text.trim_start_matches(' ').starts_with(BEGINS_A_FORMULA) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(rows: &[&[&str]]) -> String {
        let bytes = spreadsheet(rows.iter().map(|row| row.iter())).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn nothing_is_a_formula() {
        let rows: &[&[&str]] = &[
            &["=1+1", " @SUM(A1)", "-2", "a=b"],
            &["\t=1", "＝1", "é", ""],
        ];
        assert_eq!(
            written(rows),
            "'=1+1,' @SUM(A1),'-2,a=b\r\n'\t=1,'＝1,é,\r\n"
        );
    }

    #[test]
    fn commas_quotes_and_lines_stay_in_their_cell() {
        assert_eq!(
            written(&[&["a,b", "c\"d", "e\nf"]]),
            "\"a,b\",\"c\"\"d\",\"e\nf\"\r\n"
        );
    }

    #[test]
    fn rows_of_different_lengths_are_refused() {
        let rows: [&[&str]; 2] = [&["a", "b"], &["c"]];
        assert!(spreadsheet(rows).is_err());
    }
}
