//! An agency's own sign-in without a network: it answers as a provider of OpenID Connect does, and
//! errs as a test says.

use std::{
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, MutexGuard},
};

use base64ct::{Base64, Base64UrlUnpadded, Encoding};
use desk::{AgencySignIn, ClientSecret, Exchange, GroupRole, IssuerUrl, NoAnswer};
use domain::staff::Role;
use ed25519_dalek::{Signer, SigningKey};
use http::{Request, Response, header::AUTHORIZATION};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use url::{Url, form_urlencoded};

/// What the desk proves there that it is the desk by.
pub const AGENCY_SECRET: &str = "hunter2";
const ISSUER: &str = "https://login.agency.test";
const CLIENT: &str = "intake-desk";
/// Who somebody is there, unless a test says otherwise.
const SUBJECT: &str = "248289761001";

/// The provider.
#[derive(Clone, Default)]
pub struct Agency(Arc<Mutex<Inside>>);

#[derive(Default)]
struct Inside {
    /// The number of its present key, and of the one that it publishes, where that is an older one.
    key: u8,
    published: Option<u8>,
    silent: bool,
    /// What each code stands for: the challenge that came with it, and what the token says.
    codes: BTreeMap<String, (String, Value)>,
    /// What is said beside the token.
    besides: Value,
    asked: Vec<String>,
}

impl Agency {
    /// How the desk is set up for it.
    pub fn settings(&self) -> AgencySignIn {
        let inside = Arc::clone(&self.0);
        let roles = [
            ("administrators", Role::Administrator),
            ("auditors", Role::Auditor),
            ("specialists", Role::Specialist),
        ];
        AgencySignIn {
            name: "Example Agency".to_owned(),
            issuer: IssuerUrl::new(ISSUER.to_owned()).expect("an address"),
            client: CLIENT.to_owned(),
            secret: ClientSecret::new(AGENCY_SECRET.to_owned()),
            scopes: vec!["profile".to_owned()],
            groups: "groups".to_owned(),
            roles: roles
                .map(|(group, role)| GroupRole {
                    group: group.to_owned(),
                    role,
                })
                .into(),
            exchange: Exchange::by(move |request| {
                inside.lock().expect("the provider").answer(&request)
            }),
        }
    }

    /// Somebody proves who they are there, having come by this address, at this time. Gives `state` and
    /// `code`, which the browser comes back with. `says` is what the token says beside the usual, and in
    /// its place; `null` takes a claim away.
    pub fn lets_in(&self, address: &str, says: Value, now: u64) -> (String, String) {
        let asked = asked(address);
        let mut token = json!({
            "iss": ISSUER,
            "aud": CLIENT,
            "sub": SUBJECT,
            "exp": now + 300,
            "iat": now,
            "auth_time": now,
            "nonce": asked["nonce"],
            "preferred_username": "naomi",
        });
        let claims = token.as_object_mut().expect("claims");
        for (name, value) in says.as_object().expect("claims") {
            claims.insert(name.clone(), value.clone());
        }
        claims.retain(|_, value| !value.is_null());
        let mut inside = self.inside();
        let code = format!("code-{}", inside.codes.len());
        let challenge = asked["code_challenge"].clone();
        inside.codes.insert(code.clone(), (challenge, token));
        (asked["state"].clone(), code)
    }

    /// It signs by a new key; `hidden` is one that it does not publish.
    pub fn renew_key(&self, hidden: bool) {
        let mut inside = self.inside();
        inside.published = hidden.then_some(inside.key);
        inside.key += 1;
    }

    /// It does not answer any more, or does again.
    pub fn fall_silent(&self, silent: bool) {
        self.inside().silent = silent;
    }

    /// What it says of a person beside the token.
    pub fn says_besides(&self, claims: Value) {
        self.inside().besides = claims;
    }

    /// The paths it was asked at since the last time somebody looked.
    pub fn asked(&self) -> Vec<String> {
        mem::take(&mut self.inside().asked)
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().expect("the provider")
    }
}

/// What an address of the provider asks for.
pub(super) fn asked(address: &str) -> BTreeMap<String, String> {
    let address = Url::parse(address).expect("an address");
    assert!(address.as_str().starts_with(ISSUER), "{address}");
    address.query_pairs().into_owned().collect()
}

impl Inside {
    fn answer(&mut self, request: &Request<Vec<u8>>) -> Result<Response<Vec<u8>>, NoAnswer> {
        let path = request.uri().path().to_owned();
        self.asked.push(path.clone());
        if self.silent {
            return Err(NoAnswer);
        }
        let (status, body) = match path.as_str() {
            "/.well-known/openid-configuration" => (200, metadata()),
            "/keys" => (200, self.keys()),
            "/token" => self.token(request),
            "/userinfo" if self.besides.is_null() => (200, json!({ "sub": SUBJECT })),
            "/userinfo" => (200, self.besides.clone()),
            _ => (404, Value::Null),
        };
        let response = Response::builder()
            .status(status)
            .header("content-type", "application/json")
            .body(body.to_string().into_bytes());
        Ok(response.expect("a response"))
    }

    fn keys(&self) -> Value {
        let number = self.published.unwrap_or(self.key);
        let public = key(number).verifying_key();
        json!({ "keys": [{
            "kty": "OKP",
            "crv": "Ed25519",
            "use": "sig",
            "alg": "EdDSA",
            "kid": format!("key-{number}"),
            "x": Base64UrlUnpadded::encode_string(public.as_bytes()),
        }]})
    }

    /// A code is good once, for the desk, which was the one who asked.
    fn token(&mut self, request: &Request<Vec<u8>>) -> (u16, Value) {
        let form: BTreeMap<_, _> = form_urlencoded::parse(request.body())
            .into_owned()
            .collect();
        let basic = Base64::encode_string(format!("{CLIENT}:{AGENCY_SECRET}").as_bytes());
        let known = request.headers().get(AUTHORIZATION);
        let known = known.is_some_and(|header| header == format!("Basic {basic}").as_str());
        let given = self.codes.remove(&form["code"]);
        let verifier = Sha256::digest(&form["code_verifier"]);
        let given = given
            .filter(|(challenge, _)| *challenge == Base64UrlUnpadded::encode_string(&verifier));
        match given {
            Some((_, claims)) if known => {
                let token = json!({
                    "access_token": "access",
                    "token_type": "Bearer",
                    "id_token": self.signed(&claims),
                });
                (200, token)
            }
            _ => (400, json!({ "error": "invalid_grant" })),
        }
    }

    fn signed(&self, claims: &Value) -> String {
        let header = json!({ "alg": "EdDSA", "kid": format!("key-{}", self.key) });
        let parts = [&header, claims]
            .map(|part| Base64UrlUnpadded::encode_string(part.to_string().as_bytes()));
        let signed = parts.join(".");
        let signature = key(self.key).sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", Base64UrlUnpadded::encode_string(&signature))
    }
}

fn key(number: u8) -> SigningKey {
    SigningKey::from_bytes(&[number + 1; 32])
}

fn metadata() -> Value {
    json!({
        "issuer": ISSUER,
        "authorization_endpoint": format!("{ISSUER}/authorize"),
        "token_endpoint": format!("{ISSUER}/token"),
        "userinfo_endpoint": format!("{ISSUER}/userinfo"),
        "jwks_uri": format!("{ISSUER}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    })
}
