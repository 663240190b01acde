//! Telephone numbers in E.164 form, without the tables of any country.

use crate::validation::Fault;

/// A number in E.164 form: `+` and 8 to 15 digits.
#[derive(Clone, PartialEq, Eq)]
pub struct TelephoneNumber(String);

impl TelephoneNumber {
    /// Reads a number of the North American plan as people write it, or any other with its `+`.
    ///
    /// # Errors
    /// [`Fault::NotATelephone`].
    pub fn read(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        let international = text.starts_with('+');
        let digits: String = text
            .chars()
            .filter(|letter| !" ()-./\u{a0}\u{2010}\u{2011}\u{2013}".contains(*letter))
            .skip_while(|letter| *letter == '+')
            .collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Fault::NotATelephone);
        }
        let national = match digits.strip_prefix('1') {
            Some(rest) if rest.len() == 10 => Some(rest),
            _ if digits.len() == 10 && !international => Some(digits.as_str()),
            _ => None,
        };
        match national {
            Some(number) if north_american(number) => Ok(Self(format!("+1{number}"))),
            None if international
                && (8..=15).contains(&digits.len())
                && !digits.starts_with('0') =>
            {
                Ok(Self(format!("+{digits}")))
            }
            _ => Err(Fault::NotATelephone),
        }
    }

    /// The number in E.164 form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as people read it: `(202) 555-0123` in the North American plan.
    pub fn spoken(&self) -> String {
        match self.0.strip_prefix("+1") {
            Some(number) if number.len() == 10 => {
                format!("({}) {}-{}", &number[..3], &number[3..6], &number[6..])
            }
            _ => self.0.clone(),
        }
    }
}

/// Area code and exchange begin with 2 to 9 and neither is a service code such as 911 (the North
/// American Numbering Plan's NXX-NXX-XXXX).
fn north_american(number: &str) -> bool {
    let good = |code: &str| !code.starts_with(['0', '1']) && !code.ends_with("11");
    good(&number[..3]) && good(&number[3..6])
}
