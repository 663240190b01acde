//! How the agency's own sign-in is asked over HTTP. A test puts an answer of its own in the place of the
//! network.

use std::{fmt, sync::Arc, time::Duration};

use openidconnect::{HttpRequest, HttpResponse};
use thiserror::Error;
use tokio::task::spawn_blocking;
use ureq::{
    Agent,
    tls::{PemItem, RootCerts, TlsConfig, parse_pem},
};

/// Longest that somebody who wants to sign in waits for one answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// Larger is no answer of a sign-in.
const LARGEST: u64 = 512 * 1024;

type Ask = dyn Fn(HttpRequest) -> Result<HttpResponse, NoAnswer> + Send + Sync;

/// Asks, away from the threads that answer requests. Clones ask the same way.
#[derive(Clone)]
pub struct Exchange(Arc<Ask>);

/// Nobody answered, or nothing that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no answer")]
pub struct NoAnswer;

/// The file holds no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("it holds no certificate in PEM")]
pub struct NotACertificate;

impl Exchange {
    /// By whatever answers.
    pub fn by(
        ask: impl Fn(HttpRequest) -> Result<HttpResponse, NoAnswer> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(ask))
    }

    /// Over the network, where the certificate authorities of the public vouch for the other side.
    pub fn over_the_network() -> Self {
        Self::trusting(TlsConfig::builder().build())
    }

    /// The same, where those in this PEM file do instead.
    ///
    /// # Errors
    /// When there is none in it.
    pub fn over_the_network_by(pem: &[u8]) -> Result<Self, NotACertificate> {
        let certificates: Vec<_> = parse_pem(pem)
            .filter_map(|item| match item {
                Ok(PemItem::Certificate(certificate)) => Some(certificate),
                _ => None,
            })
            .collect();
        if certificates.is_empty() {
            return Err(NotACertificate);
        }
        let roots = RootCerts::Specific(Arc::new(certificates));
        Ok(Self::trusting(
            TlsConfig::builder().root_certs(roots).build(),
        ))
    }

    fn trusting(tls: TlsConfig) -> Self {
        let agent: Agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .tls_config(tls)
            .build()
            .into();
        Self::by(move |request| {
            // Nothing to send is no body, rather than an empty one.
            let asked = if request.body().is_empty() {
                agent.run(request.map(|_| ()))
            } else {
                agent.run(request)
            };
            let mut response = asked.map_err(|_| NoAnswer)?;
            let body = response.body_mut().with_config().limit(LARGEST);
            let body = body.read_to_vec().map_err(|_| NoAnswer)?;
            Ok(response.map(|_| body))
        })
    }

    /// Asks.
    pub(super) fn ask(
        &self,
        request: HttpRequest,
    ) -> impl Future<Output = Result<HttpResponse, NoAnswer>> + Send + use<> {
        let ask = Arc::clone(&self.0);
        async move {
            let asked = spawn_blocking(move || ask(request)).await;
            asked.unwrap_or(Err(NoAnswer))
        }
    }
}

impl fmt::Debug for Exchange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Exchange")
    }
}
