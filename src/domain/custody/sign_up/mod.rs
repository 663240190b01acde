//! What a sealed notice asks for: whom it is about, where alerts go, and what is told.
//!
//! The questionnaire checked all of it in the browser. Anybody can seal, so it is read again here,
//! by the same typed values, and a sign-up that does not hold goes to a person.

mod form_one;

use std::fmt::{self, Formatter};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::Topic;
use crate::{
    answers::{RawAnswer, RawAnswers},
    value::{AlienNumber, ApproximateDate, COUNTRIES, EmailAddress, Pin, TelephoneNumber, Today},
    wire::document::NoticeDocument,
};

/// Most contacts of one sign-up.
const MOST_CONTACTS: u8 = 5;

/// A sign-up as its notice asks for it. It does not print.
pub struct SignUp {
    /// Which system holds the person.
    pub system: System,
    /// Whom it is about.
    pub wanted: Match,
    /// Language of the alerts, as a BCP 47 tag.
    pub language: String,
    /// One to five, in the order in which they were given; none where it is handed off.
    pub contacts: Vec<Contact>,
    /// Whether release and escape may be told at any hour.
    pub urgent_at_any_hour: bool,
    /// What is told; never empty.
    pub topics: Vec<Topic>,
    /// What it is confirmed with; none where it is handed off.
    pub pin: Option<Pin>,
}

/// Which system holds the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// ICE custody.
    Ice,
    /// A state prison or a county jail.
    StateOrCounty,
    /// A federal prison.
    FederalPrison,
    /// The person does not know.
    NotSure,
}

/// Whom a sign-up is about. It does not print.
pub enum Match {
    /// By A-number.
    Number {
        /// The number.
        number: AlienNumber,
        /// Country of birth.
        country: Option<&'static str>,
    },
    /// By names.
    Name {
        /// Given name.
        given: String,
        /// Family name.
        family: String,
        /// Country of birth.
        country: &'static str,
        /// Date of birth, as far as it is known.
        birth: Option<ApproximateDate>,
    },
    /// By nothing that could be matched: staff help.
    Nothing,
}

/// Where alerts go. It does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// From 1.
    pub number: u8,
    /// What kind it is.
    pub channel: ContactChannel,
    /// A number in E.164 form, or an e-mail address.
    pub address: String,
    /// Whether a message may be left that somebody else might hear or read.
    pub message: bool,
    /// When it may be used.
    pub hours: ContactHours,
}

/// What kind of contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactChannel {
    /// A telephone call.
    Call,
    /// A text message.
    Text,
    /// An e-mail.
    Email,
    /// A text telephone.
    Tty,
}

/// When a contact may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactHours {
    /// Always.
    AnyHour,
    /// From 8:00 to 21:00 where the office is.
    DayOnly,
}

/// Why a notice is no sign-up. It repeats nothing of the notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Error)]
pub enum SignUpFault {
    /// Nobody agreed to it.
    #[error("nobody agreed to alerts")]
    Consent,
    /// A contact that cannot be reached.
    #[error("a contact is not complete or not good")]
    Contact,
    /// A field that is not as the questionnaire gives it.
    #[error("an answer is not as the questionnaire gives it")]
    Answer,
    /// A PIN that is none.
    #[error("the PIN is not four good digits")]
    Pin,
}

impl SignUp {
    /// Reads a notice on this day.
    ///
    /// # Errors
    /// The first thing that does not hold.
    pub fn read(notice: &NoticeDocument, today: Today) -> Result<Self, SignUpFault> {
        let present;
        let answers = Reading(match notice.form_version {
            1 => {
                present = form_one::as_asked_today(&notice.answers);
                &present
            }
            _ => &notice.answers,
        });
        let pin = match answers.text("alert-pin") {
            Some(text) => Some(Pin::read(text).map_err(|_| SignUpFault::Pin)?),
            None => None,
        };
        let sign_up = Self {
            system: answers.system()?,
            wanted: answers.wanted(today)?,
            language: answers
                .text("alert-language")
                .unwrap_or(&notice.language)
                .to_owned(),
            contacts: answers.contacts()?,
            urgent_at_any_hour: answers.text("alert-urgent-hours") == Some("yes"),
            topics: answers.topics()?,
            pin,
        };
        if sign_up.is_finished_elsewhere() || answers.text("alert-consent") == Some("read") {
            Ok(sign_up)
        } else {
            Err(SignUpFault::Consent)
        }
    }

    /// Whether nothing is asked of this office: who gave neither a contact nor a PIN finishes the
    /// request at another service, and agrees to alerts there.
    pub const fn is_finished_elsewhere(&self) -> bool {
        self.contacts.is_empty() && self.pin.is_none()
    }
}

/// Raw answers of a notice, of which those left empty or withheld are none.
struct Reading<'a>(&'a RawAnswers);

impl<'a> Reading<'a> {
    fn text(&self, field: &str) -> Option<&'a str> {
        match self.0.get(field) {
            Some(RawAnswer::Text(text)) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    fn choices(&self, field: &str) -> Vec<&'a str> {
        match self.0.get(field) {
            Some(RawAnswer::Text(text)) => text.split_whitespace().collect(),
            Some(RawAnswer::Choices(options)) => options.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    fn system(&self) -> Result<System, SignUpFault> {
        match self.text("custody-system") {
            Some("ice") => Ok(System::Ice),
            Some("state-or-county") => Ok(System::StateOrCounty),
            Some("federal-prison") => Ok(System::FederalPrison),
            Some("not-sure") | None => Ok(System::NotSure),
            Some(_) => Err(SignUpFault::Answer),
        }
    }

    /// Who did not say what to be told of is told of everything.
    fn topics(&self) -> Result<Vec<Topic>, SignUpFault> {
        let asked = self.choices("alert-events");
        if asked.is_empty() {
            return Ok(Topic::ALL.to_vec());
        }
        let topics = asked.into_iter().map(Topic::of);
        topics.collect::<Option<_>>().ok_or(SignUpFault::Answer)
    }

    fn wanted(&self, today: Today) -> Result<Match, SignUpFault> {
        if let Some(number) = self.text("alien-number") {
            return Ok(Match::Number {
                number: AlienNumber::read(number).map_err(|_| SignUpFault::Answer)?,
                country: self.country("number-country")?,
            });
        }
        let birth = match self.text("match-birth-date") {
            Some(text) => {
                Some(ApproximateDate::read(text, today).map_err(|_| SignUpFault::Answer)?)
            }
            None => None,
        };
        let names = (
            self.text("match-given-name"),
            self.text("match-family-name"),
            self.country("name-country")?,
        );
        Ok(match names {
            (Some(given), Some(family), Some(country)) => Match::Name {
                given: given.to_owned(),
                family: family.to_owned(),
                country,
                birth,
            },
            _ => Match::Nothing,
        })
    }

    fn country(&self, field: &str) -> Result<Option<&'static str>, SignUpFault> {
        let Some(text) = self.text(field) else {
            return Ok(None);
        };
        let known = COUNTRIES.iter().copied().find(|country| *country == text);
        known.map(Some).ok_or(SignUpFault::Answer)
    }

    /// Contacts are numbered without gaps; the first that has no channel ends them.
    fn contacts(&self) -> Result<Vec<Contact>, SignUpFault> {
        let mut contacts = Vec::new();
        for number in 1..=MOST_CONTACTS {
            let field = |name: &str| self.text(&format!("alert-contact-{number}-{name}"));
            let Some(channel) = field("channel") else {
                break;
            };
            let channel = ContactChannel::of(channel).ok_or(SignUpFault::Contact)?;
            let address = match channel {
                ContactChannel::Email => field("email")
                    .and_then(|text| EmailAddress::read(text).ok())
                    .map(|address| address.as_str().to_owned()),
                _ => field("number")
                    .and_then(|text| TelephoneNumber::read(text).ok())
                    .map(|telephone| telephone.as_str().to_owned()),
            };
            contacts.push(Contact {
                number,
                channel,
                address: address.ok_or(SignUpFault::Contact)?,
                message: field("message") == Some("yes"),
                hours: match field("hours") {
                    Some("any-hour") => ContactHours::AnyHour,
                    _ => ContactHours::DayOnly,
                },
            });
        }
        Ok(contacts)
    }
}

impl ContactChannel {
    /// Every channel.
    pub const ALL: [Self; 4] = [Self::Call, Self::Text, Self::Email, Self::Tty];

    /// Its word: the option of the questionnaire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
            Self::Email => "email",
            Self::Tty => "tty",
        }
    }

    /// The channel with this word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == code)
    }
}

impl System {
    /// Every system.
    pub const ALL: [Self; 4] = [
        Self::Ice,
        Self::StateOrCounty,
        Self::FederalPrison,
        Self::NotSure,
    ];

    /// Its word: the option of the questionnaire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ice => "ice",
            Self::StateOrCounty => "state-or-county",
            Self::FederalPrison => "federal-prison",
            Self::NotSure => "not-sure",
        }
    }

    /// The system with this word.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|system| system.code() == code)
    }
}

macro_rules! does_not_print {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
                formatter.write_str(concat!(stringify!($name), "(not printed)"))
            }
        }
    )*};
}

does_not_print!(SignUp, Match, Contact);

#[cfg(test)]
mod tests;
