//! Where an attempt comes from, as far as the throttle needs to know. Never logged, and never kept as it
//! is: the gate keeps a number that only it can make, and only for a day.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv6Addr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

/// The address of whoever is connected; for IPv6 its network of 64 bits, which one machine has to
/// itself. Behind a proxy that is the proxy, and all share one patience.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source(IpAddr);

impl Source {
    /// As 16 bytes, for a keyed hash.
    pub fn octets(self) -> [u8; 16] {
        match self.0 {
            IpAddr::V4(address) => address.to_ipv6_mapped().octets(),
            IpAddr::V6(address) => address.octets(),
        }
    }
}

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(IpAddr::V4(address)),
            IpAddr::V6(address) => {
                let network = u128::from(address) >> 64 << 64;
                Self(IpAddr::V6(Ipv6Addr::from(network)))
            }
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Source {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let nowhere = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
        Ok(Self::from(
            peer.map_or(nowhere, |ConnectInfo(address)| address.ip()),
        ))
    }
}
