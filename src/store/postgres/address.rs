//! Where a PostgreSQL database is, as `postgres://user:password@host/database`. It never prints: who
//! reads a log learns neither the password nor whom the office's server trusts.

use std::{fmt, str::FromStr};

use sqlx::postgres::PgConnectOptions;
use thiserror::Error;

/// What may stand behind the `?`; anything else is a mistake that nobody would notice.
const PARAMETERS: [&str; 10] = [
    "dbname",
    "host",
    "hostaddr",
    "password",
    "port",
    "sslcert",
    "sslkey",
    "sslmode",
    "sslrootcert",
    "user",
];

/// The address of a PostgreSQL database, with what lets us in.
#[derive(Clone)]
pub struct PostgresAddress(pub(super) PgConnectOptions);

/// Why a text is no such address. It says nothing of the text, which may hold a password.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotAnAddress {
    /// It does not begin as one.
    #[error("it must begin with postgres:// or postgresql://")]
    Scheme,
    /// No database is named.
    #[error("it names no database: postgres://user:password@host/database")]
    Database,
    /// Something behind the `?` is unknown.
    #[error("it has an unknown parameter behind the `?`; known are: {}", PARAMETERS.join(", "))]
    Parameter,
    /// Anything else.
    #[error(
        "it cannot be read as postgres://user:password@host/database; signs such as `@`, `/`, `:` \
         and `#` in a password are written as %40, %2F, %3A and %23"
    )]
    Form,
}

impl fmt::Debug for PostgresAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PostgresAddress(hidden)")
    }
}

impl FromStr for PostgresAddress {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let rest = text
            .strip_prefix("postgres://")
            .or_else(|| text.strip_prefix("postgresql://"))
            .ok_or(NotAnAddress::Scheme)?;
        let (place, parameters) = rest.split_once('?').unwrap_or((rest, ""));
        let names = || {
            let named = parameters
                .split('&')
                .filter(|parameter| !parameter.is_empty());
            named.map(|parameter| parameter.split('=').next().unwrap_or_default())
        };
        if names().any(|name| !PARAMETERS.contains(&name)) {
            return Err(NotAnAddress::Parameter);
        }
        let in_path = place
            .split_once('/')
            .is_some_and(|(_, name)| !name.is_empty());
        if !in_path && !names().any(|name| name == "dbname") {
            return Err(NotAnAddress::Database);
        }
        text.parse().map(Self).map_err(|_| NotAnAddress::Form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_said_in_plain_words_and_without_the_password() {
        for (text, wrong) in [
            ("mysql://u:hunter2@h/d", NotAnAddress::Scheme),
            ("hunter2", NotAnAddress::Scheme),
            ("postgres://u:hunter2@h", NotAnAddress::Database),
            ("postgres://u:hunter2@h/", NotAnAddress::Database),
            ("postgres://u@h/d?passwrod=hunter2", NotAnAddress::Parameter),
            ("postgres://u:hunter2@h:port/d", NotAnAddress::Form),
            ("postgres://u:hunt#er2@h/d", NotAnAddress::Form),
        ] {
            let error = text.parse::<PostgresAddress>().unwrap_err();
            assert_eq!(error, wrong, "{text}");
            assert!(!error.to_string().contains("hunter2"));
        }
    }

    #[test]
    fn an_address_does_not_print() {
        let address: PostgresAddress = "postgresql://u:hunter2@h/d?sslmode=require"
            .parse()
            .unwrap();
        assert_eq!(format!("{address:?}"), "PostgresAddress(hidden)");
        let within: PostgresAddress = "postgres:///?host=/run/here&dbname=d".parse().unwrap();
        assert_eq!(within.0.get_database(), Some("d"));
    }
}
