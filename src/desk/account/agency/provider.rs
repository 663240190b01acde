//! The agency's own sign-in as the desk knows it: where to send a browser, how to ask about who came
//! back, and what of the answer holds.

use std::time::Duration;

use domain::wire::UnixSeconds;
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, CsrfToken, JsonWebKeySet,
    Nonce, OAuth2TokenResponse, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, TokenResponse, UserInfoClaims,
    UserInfoError,
    core::{
        CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreGenderClaim,
        CoreJsonWebKey, CoreProviderMetadata,
    },
};
use sha2::{Digest, Sha256};
use store::TokenDigest;
use tokio::sync::Mutex;

use super::{
    claims::{OtherClaims, tidy},
    journeys::Journey,
    refusal::AgencyRefusal,
    settings::AgencySignIn,
    tokens::{self, Asking, Claims, Proof, Tokens, what_fails},
};
use crate::account::token::Token;

/// The provider is not asked about itself, nor for its keys, again before that, whatever it said.
const PAUSE: UnixSeconds = 10;
/// How far two clocks may be apart.
const SKEW: UnixSeconds = 60;
/// Keeps identities apart from all other uses of SHA-256.
const PURPOSE: &[u8] = b"intake agency identity 1";

/// The provider, and what it last said of itself.
pub(super) struct Provider {
    settings: AgencySignIn,
    back: RedirectUrl,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    metadata: Option<CoreProviderMetadata>,
    keys_at: UnixSeconds,
    /// When it was last asked about itself, and whether it answered.
    asked_at: UnixSeconds,
    answered: bool,
}

/// Somebody who proved to the agency who they are.
pub(super) struct Person {
    pub(super) identity: TokenDigest,
    pub(super) name: String,
    pub(super) groups: Vec<String>,
}

impl Provider {
    /// `None` where the way back is no address.
    pub(super) fn new(settings: AgencySignIn, back: String) -> Option<Self> {
        Some(Self {
            settings,
            back: RedirectUrl::new(back).ok()?,
            known: Mutex::default(),
        })
    }

    pub(super) fn name(&self) -> &str {
        &self.settings.name
    }

    pub(super) fn settings(&self) -> &AgencySignIn {
        &self.settings
    }

    /// What it says of itself now: whoever is sent there should find it.
    pub(super) async fn metadata(
        &self,
        now: UnixSeconds,
    ) -> Result<CoreProviderMetadata, AgencyRefusal> {
        let mut known = self.known.lock().await;
        if now < known.asked_at + PAUSE {
            let metadata = known.metadata.clone().filter(|_| known.answered);
            return metadata.ok_or(AgencyRefusal::Silent);
        }
        let http = |request| self.settings.exchange.ask(request);
        let issuer = self.settings.issuer.clone();
        let answer = CoreProviderMetadata::discover_async(issuer, &http).await;
        known.asked_at = now;
        known.answered = answer.is_ok();
        let Ok(metadata) = answer else {
            tracing::warn!("the agency's sign-in says nothing of itself that could be used");
            return Err(AgencyRefusal::Silent);
        };
        known.metadata = Some(metadata.clone());
        known.keys_at = now;
        Ok(metadata)
    }

    /// What it said of itself when somebody was last sent there.
    async fn known(&self) -> Result<CoreProviderMetadata, AgencyRefusal> {
        let known = self.known.lock().await;
        known.metadata.clone().ok_or(AgencyRefusal::Silent)
    }

    /// Where a browser goes on this journey.
    pub(super) fn address(
        &self,
        metadata: &CoreProviderMetadata,
        journey: &Journey,
        state: &Token,
    ) -> String {
        let asking = self.asking(metadata);
        let state = CsrfToken::new(state.as_text().to_owned());
        let nonce = nonce(journey);
        let mut request = asking
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || state,
                move || nonce,
            )
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier(
                journey,
            )));
        for scope in &self.settings.scopes {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        if journey.purpose.asks_anew() {
            request = request
                .add_prompt(CoreAuthPrompt::Login)
                .set_max_age(Duration::ZERO);
        }
        request.url().0.into()
    }

    /// Who came back with this code, as far as the agency's answer holds.
    pub(super) async fn person(
        &self,
        code: String,
        journey: &Journey,
        now: UnixSeconds,
    ) -> Result<Person, AgencyRefusal> {
        let metadata = self.known().await?;
        let asking = self.asking(&metadata);
        let http = |request| self.settings.exchange.ask(request);
        let tokens = asking
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|_| AgencyRefusal::NotBelieved("no_token_endpoint"))?
            .set_pkce_verifier(verifier(journey))
            .request_async(&http)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(_) => AgencyRefusal::Silent,
                RequestTokenError::ServerResponse(_) => AgencyRefusal::NotBelieved("code"),
                _ => AgencyRefusal::NotBelieved("answer"),
            })?;
        let proof = tokens.id_token();
        let proof = proof.ok_or(AgencyRefusal::NotBelieved("no_token"))?;
        let claims = self.verified(proof, &metadata, journey, now).await?;
        if journey.purpose.asks_anew() && !is_anew(claims, journey, now) {
            return Err(AgencyRefusal::Stale);
        }
        self.described(&asking, &tokens, claims).await
    }

    /// What a token says, if it holds. Where its key is unknown, keys are fetched anew.
    async fn verified<'proof>(
        &self,
        proof: &'proof Proof,
        metadata: &CoreProviderMetadata,
        journey: &Journey,
        now: UnixSeconds,
    ) -> Result<&'proof Claims, AgencyRefusal> {
        use ClaimsVerificationError::SignatureVerification;
        let nonce = nonce(journey);
        let checked = proof.claims(
            &tokens::verifier(&self.settings, metadata.jwks(), now),
            &nonce,
        );
        let checked = match checked {
            Err(SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
                let keys = self.keys_anew(metadata, now).await?;
                proof.claims(&tokens::verifier(&self.settings, &keys, now), &nonce)
            }
            checked => checked,
        };
        checked.map_err(|error| AgencyRefusal::NotBelieved(what_fails(&error)))
    }

    async fn keys_anew(
        &self,
        metadata: &CoreProviderMetadata,
        now: UnixSeconds,
    ) -> Result<JsonWebKeySet<CoreJsonWebKey>, AgencyRefusal> {
        let mut known = self.known.lock().await;
        if let Some(metadata) = known
            .metadata
            .as_ref()
            .filter(|_| now < known.keys_at + PAUSE)
        {
            // Somebody fetched them a moment ago.
            return Ok(metadata.jwks().clone());
        }
        let http = |request| self.settings.exchange.ask(request);
        let fetched = JsonWebKeySet::fetch_async(metadata.jwks_uri(), &http).await;
        let keys: JsonWebKeySet<_> = fetched.map_err(|_| AgencyRefusal::Silent)?;
        known.metadata = Some(metadata.clone().set_jwks(keys.clone()));
        known.keys_at = now;
        Ok(keys)
    }

    /// The person, with what the token says of them, and where it says too little, what the provider
    /// says besides.
    async fn described(
        &self,
        asking: &Asking,
        tokens: &Tokens,
        claims: &Claims,
    ) -> Result<Person, AgencyRefusal> {
        let subject = claims.subject();
        let mut name = claims.preferred_username().map(|name| name.to_string());
        let mut groups = claims.additional_claims().texts(&self.settings.groups);
        if (name.is_none() || groups.is_none())
            && let Ok(request) =
                asking.user_info(tokens.access_token().clone(), Some(subject.clone()))
        {
            let http = |request| self.settings.exchange.ask(request);
            let answer = request.request_async(&http).await;
            let info: UserInfoClaims<OtherClaims, CoreGenderClaim> =
                answer.map_err(|error| match error {
                    UserInfoError::Request(_) => AgencyRefusal::Silent,
                    _ => AgencyRefusal::NotBelieved("userinfo"),
                })?;
            name = name.or_else(|| info.preferred_username().map(|name| name.to_string()));
            groups = groups.or_else(|| info.additional_claims().texts(&self.settings.groups));
        }
        Ok(Person {
            identity: identity(self.settings.issuer.as_str(), subject.as_str()),
            name: name
                .as_deref()
                .and_then(tidy)
                .unwrap_or_else(|| "staff".to_owned()),
            groups: groups.unwrap_or_default(),
        })
    }

    fn asking(&self, metadata: &CoreProviderMetadata) -> Asking {
        let asking = Asking::from_provider_metadata(
            metadata.clone(),
            ClientId::new(self.settings.client.clone()),
            Some(self.settings.secret.clone()),
        );
        let known = metadata.token_endpoint_auth_methods_supported();
        // Where nothing is said, it is the basic way.
        let basic =
            known.is_none_or(|known| known.contains(&CoreClientAuthMethod::ClientSecretBasic));
        asking
            .set_redirect_uri(self.back.clone())
            .set_auth_type(if basic {
                AuthType::BasicAuth
            } else {
                AuthType::RequestBody
            })
    }
}

/// Whether the person proved there that it is them since this journey began.
fn is_anew(claims: &Claims, journey: &Journey, now: UnixSeconds) -> bool {
    let at = claims.auth_time();
    let at = at.and_then(|at| UnixSeconds::try_from(at.timestamp()).ok());
    at.is_some_and(|at| journey.begun_at <= at + SKEW && at <= now + SKEW)
}

/// Who somebody is at the agency, whatever they are called.
fn identity(issuer: &str, subject: &str) -> TokenDigest {
    let mut hash = Sha256::new();
    hash.update(PURPOSE);
    for text in [issuer, subject] {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().into()
}

fn nonce(journey: &Journey) -> Nonce {
    Nonce::new(journey.nonce.as_text().to_owned())
}

fn verifier(journey: &Journey) -> PkceCodeVerifier {
    PkceCodeVerifier::new(journey.verifier.as_text().to_owned())
}
