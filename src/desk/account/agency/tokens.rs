//! The shapes that an agency's answers have here, and what has to hold of a token.

use chrono::{DateTime, Utc};
use domain::wire::UnixSeconds;
use openidconnect::{
    ClaimsVerificationError, Client, ClientId, EmptyExtraTokenFields, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, IdToken, IdTokenClaims, IdTokenFields, IdTokenVerifier,
    JsonWebKeySet, SignatureVerificationError, StandardErrorResponse, StandardTokenResponse,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey,
        CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm as Signing, CoreRevocableToken,
        CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
    },
};

use super::{claims::OtherClaims, settings::AgencySignIn};

/// What tokens may be signed by: what anybody can verify and only the agency can make.
const SIGNING: [Signing; 10] = [
    Signing::RsaSsaPkcs1V15Sha256,
    Signing::RsaSsaPkcs1V15Sha384,
    Signing::RsaSsaPkcs1V15Sha512,
    Signing::RsaSsaPssSha256,
    Signing::RsaSsaPssSha384,
    Signing::RsaSsaPssSha512,
    Signing::EcdsaP256Sha256,
    Signing::EcdsaP384Sha384,
    Signing::EcdsaP521Sha512,
    Signing::EdDsa,
];
pub(super) type Tokens = StandardTokenResponse<
    IdTokenFields<
        OtherClaims,
        EmptyExtraTokenFields,
        CoreGenderClaim,
        CoreJweContentEncryptionAlgorithm,
        Signing,
    >,
    CoreTokenType,
>;
pub(super) type Asking = Client<
    OtherClaims,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Tokens,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;
pub(super) type Proof =
    IdToken<OtherClaims, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, Signing>;
pub(super) type Claims = IdTokenClaims<OtherClaims, CoreGenderClaim>;

/// Holds a token against the agency's keys, the desk's own name there, and the clock.
pub(super) fn verifier(
    settings: &AgencySignIn,
    keys: &JsonWebKeySet<CoreJsonWebKey>,
    now: UnixSeconds,
) -> IdTokenVerifier<'static, CoreJsonWebKey> {
    IdTokenVerifier::new_public_client(
        ClientId::new(settings.client.clone()),
        settings.issuer.clone(),
        keys.clone(),
    )
    .set_allowed_algs(SIGNING)
    .set_time_fn(move || instant(now))
}

fn instant(now: UnixSeconds) -> DateTime<Utc> {
    let seconds = i64::try_from(now).unwrap_or(i64::MAX);
    DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// A word for what does not hold. The library's own words may repeat what a token says.
pub(super) fn what_fails(error: &ClaimsVerificationError) -> &'static str {
    use ClaimsVerificationError as Error;
    match error {
        Error::Expired(_) => "token_expired",
        Error::InvalidAudience(_) => "token_audience",
        Error::InvalidIssuer(_) => "token_issuer",
        Error::InvalidNonce(_) => "token_nonce",
        Error::InvalidSubject(_) => "token_subject",
        Error::SignatureVerification(SignatureVerificationError::NoMatchingKey) => "token_key",
        Error::SignatureVerification(_) => "token_signature",
        _ => "token",
    }
}
