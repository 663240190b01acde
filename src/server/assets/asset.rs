//! One file, in both encodings, and how it is sent.

use std::io::{self, Write};

use axum::{
    body::Bytes,
    http::{
        HeaderMap, StatusCode,
        header::{
            ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
            VARY,
        },
    },
    response::{IntoResponse, Response},
};
use base64ct::{Base64UrlUnpadded, Encoding};
use brotli::CompressorWriter;
use sha2::{Digest, Sha256};

use super::media_type;

/// Characters of the hash that trunk puts into a name.
const NAME_HASH_LENGTH: usize = 16;

/// One file of a bundle.
#[derive(Clone)]
pub(crate) struct Asset {
    identity: Bytes,
    brotli: Bytes,
    media_type: &'static str,
    caching: &'static str,
    digest: String,
}

impl Asset {
    /// The quality for bundles read from a folder, which is for development.
    pub(crate) const QUICK: u32 = 1;
    /// The best quality, for what is small and made when the server starts. A server for development
    /// starts hundreds of times a day, and compresses ten times as slowly.
    pub(crate) const SMALL: u32 = if cfg!(debug_assertions) {
        Self::QUICK
    } else {
        11
    };

    /// A file that was compressed when the program was built.
    pub(crate) fn precompressed(name: &str, identity: Bytes, brotli: Bytes) -> Self {
        let digest = Base64UrlUnpadded::encode_string(&Sha256::digest(&identity)[..16]);
        Self {
            identity,
            brotli,
            media_type: media_type::of(name),
            caching: caching(name),
            digest,
        }
    }

    /// A file that is compressed now, at this quality (0 to 11).
    pub(crate) fn compress(name: &str, identity: Bytes, quality: u32) -> io::Result<Self> {
        let mut writer = CompressorWriter::new(Vec::new(), 4096, quality, 22);
        writer.write_all(&identity)?;
        let brotli = writer.into_inner().into();
        Ok(Self::precompressed(name, identity, brotli))
    }

    /// The text of the file; empty when it is none.
    pub(crate) fn text(&self) -> &str {
        str::from_utf8(&self.identity).unwrap_or_default()
    }

    /// The answer to a request with these headers.
    pub(crate) fn respond(&self, headers: &HeaderMap) -> Response {
        let compressed = accepts_brotli(headers) && self.brotli.len() < self.identity.len();
        let entity_tag = format!("\"{}{}\"", self.digest, if compressed { "-br" } else { "" });
        let common = [
            (CACHE_CONTROL, self.caching.to_owned()),
            (ETAG, entity_tag.clone()),
            (VARY, "accept-encoding".to_owned()),
        ];
        if names_tag(headers, &entity_tag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let media_type = [(CONTENT_TYPE, self.media_type)];
        if compressed {
            let encoding = [(CONTENT_ENCODING, "br")];
            return (common, media_type, encoding, self.brotli.clone()).into_response();
        }
        (common, media_type, self.identity.clone()).into_response()
    }
}

/// A name with a hash in it never means other bytes. A page is never kept: what a visitor saw must
/// not be found on the device. The rest is asked for again each time.
fn caching(name: &str) -> &'static str {
    if media_type::of(name).starts_with("text/html") {
        "no-store"
    } else if is_hashed(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn is_hashed(name: &str) -> bool {
    let file = name.rsplit_once('/').map_or(name, |(_, file)| file);
    let stem = file.split_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        hash.len() == NAME_HASH_LENGTH && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    listed(headers, ACCEPT_ENCODING.as_str()).any(|coding| {
        let mut words = coding.split(';').map(str::trim);
        let named = words
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("br"));
        named && !words.any(refused)
    })
}

/// `q=0`, `q=0.0` and the like: not acceptable (RFC 9110 section 12.4.2).
fn refused(parameter: &str) -> bool {
    parameter
        .split_once('=')
        .is_some_and(|(name, weight)| name.trim() == "q" && weight.trim().parse() == Ok(0.0_f32))
}

fn names_tag(headers: &HeaderMap, entity_tag: &str) -> bool {
    listed(headers, IF_NONE_MATCH.as_str())
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == entity_tag)
}

fn listed<'a>(headers: &'a HeaderMap, name: &'a str) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_are_told_from_others() {
        for name in [
            "visitor-0123456789abcdef.js",
            "visitor-0123456789abcdef_bg.wasm",
        ] {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "boot.js",
            "public-sans-latin.woff2",
            "a-0123.css",
            "fonts/x.woff2",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }

    #[test]
    fn brotli_is_sent_to_whom_it_is_acceptable() {
        for (value, expected) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=0.5", true),
            ("br;q=0", false),
            ("br; q=0.000", false),
            ("gzip", false),
            ("brotli", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, value.parse().unwrap())]);
            assert_eq!(accepts_brotli(&headers), expected, "{value}");
        }
    }
}
