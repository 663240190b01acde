//! Who passkeys are made for: the office's public address, by its name.

use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The office as browsers know it.
pub(crate) struct RelyingParty {
    pub(super) webauthn: Webauthn,
    host: String,
}

impl RelyingParty {
    /// Of this public address. `None` where it is no name: a browser makes no passkeys for numbers.
    /// The machine itself goes by its name, at whatever port.
    pub(crate) fn of(address: &str, office: &str) -> Option<Self> {
        let mut origin = Url::parse(address).ok()?;
        let own = match origin.host()? {
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(address) if address.is_loopback() => true,
            Host::Ipv6(address) if address.is_loopback() => true,
            _ => return None,
        };
        if own {
            origin.set_host(Some("localhost")).ok()?;
        }
        let host = origin.domain()?.to_owned();
        let builder = WebauthnBuilder::new(&host, &origin).ok()?;
        let webauthn = builder.rp_name(office).allow_any_port(own).build().ok()?;
        Some(Self { webauthn, host })
    }

    /// Where passkeys work.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }
}

#[test]
fn only_names_have_passkeys() {
    for (address, host) in [
        ("https://intake.example.gov", Some("intake.example.gov")),
        ("http://127.0.0.1:8080", Some("localhost")),
        ("http://localhost:8080/", Some("localhost")),
        ("https://192.0.2.7", None),
        ("nonsense", None),
    ] {
        let party = RelyingParty::of(address, "Office");
        assert_eq!(party.as_ref().map(RelyingParty::host), host, "{address}");
    }
}
