//! Where messages are handed over, and whether anybody can listen on the way there.

use std::net::IpAddr;

/// The host in `smtps://user:password@host:port`.
pub(super) fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let rest = rest.split(['/', '?', '#']).next()?;
    let host = rest.rsplit('@').next()?;
    let host = match host.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
        _ => host,
    };
    (!host.is_empty()).then(|| host.to_owned())
}

/// Whether mail goes there over TLS, or does not leave this machine.
pub(super) fn is_mail_protected(server: &str, host: &str) -> bool {
    server.starts_with("smtps://") || demands_tls(server) || is_here(host)
}

/// Whether what is posted there goes over TLS, or does not leave this machine.
pub(super) fn is_post_protected(address: &str) -> bool {
    let is_local = || host(address).is_some_and(|host| is_here(&host));
    address.starts_with("https://") || (address.starts_with("http://") && is_local())
}

/// As the library reads an address: the first `tls` of its query counts, and the words of a password do
/// not.
fn demands_tls(server: &str) -> bool {
    let (server, _) = server.split_once('#').unwrap_or((server, ""));
    let query = server.split_once('?').map_or("", |(_, query)| query);
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let tls = pairs.find(|(name, _)| *name == "tls");
    tls.is_some_and(|(_, value)| value == "required")
}

fn is_here(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let address = bare.parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_host_stands_between_password_and_port() {
        for (server, expected) in [
            ("smtps://ana:pass@mail.example.gov:465", "mail.example.gov"),
            ("smtp://127.0.0.1:2525", "127.0.0.1"),
            ("smtp://[::1]:2525", "[::1]"),
            ("smtp://mail.example.gov?tls=required", "mail.example.gov"),
            ("http://texts.example#@127.0.0.1", "texts.example"),
        ] {
            assert_eq!(host(server).as_deref(), Some(expected), "{server}");
        }
        assert_eq!(host("mail"), None);
    }

    #[test]
    fn mail_leaves_this_machine_over_tls_alone() {
        for (server, expected) in [
            ("smtps://mail.example.gov", true),
            ("smtp://mail.example.gov?tls=required", true),
            ("smtp://mail.example.gov/office?tls=required", true),
            ("smtp://mail.example.gov?tls=opportunistic", false),
            (
                "smtp://mail.example.gov?tls=opportunistic&tls=required",
                false,
            ),
            ("smtp://mail.example.gov?no-tls=required", false),
            ("smtp://office:tls=required@mail.example.gov", false),
            ("smtp://mail.example.gov#?tls=required", false),
            ("smtp://mail.example.gov", false),
            ("smtp://127.0.0.1:2525", true),
            ("smtp://[::1]:2525", true),
            ("smtp://10.0.0.1:25", false),
        ] {
            let host = host(server).unwrap();
            assert_eq!(is_mail_protected(server, &host), expected, "{server}");
        }
    }

    #[test]
    fn numbers_leave_this_machine_over_tls_alone() {
        for (address, expected) in [
            ("https://texts.example/messages", true),
            ("http://127.0.0.1:8300", true),
            ("http://localhost:8300/messages", true),
            ("http://texts.example/messages", false),
            ("http://127.0.0.1@texts.example", false),
            ("http://127.0.0.1.texts.example", false),
            ("ftp://127.0.0.1", false),
            ("texts.example", false),
        ] {
            assert_eq!(is_post_protected(address), expected, "{address}");
        }
    }
}
