//! Proofs that hold, proofs that do not, and how much work they are.

use proptest::prelude::*;

use super::*;

fn challenge(work: u32, nonce: u8) -> Challenge {
    Challenge {
        terms: Terms {
            work,
            expires_at: 1_900_000_000,
            nonce: [nonce; NONCE_BYTES],
        },
        tag: [7; TAG_BYTES],
    }
}

fn solve(challenge: Challenge) -> (String, u64) {
    let mut solver = Solver::new(&challenge.to_base64()).unwrap();
    for hashes in 1.. {
        if let Some(proof) = solver.step(1) {
            return (proof, hashes);
        }
    }
    unreachable!()
}

#[test]
fn what_the_solver_finds_holds_and_brings_the_challenge_back() {
    for work in [0, 1, 8, 9, 500] {
        let challenge = challenge(work, 1);
        let proof = Proof::from_base64(&solve(challenge).0).unwrap();
        assert!(proof.is_solved());
        assert!(proof.challenge == challenge);
    }
}

#[test]
fn the_size_of_a_step_does_not_change_what_is_found() {
    let challenge = challenge(300, 2);
    let mut solver = Solver::new(&challenge.to_base64()).unwrap();
    let at_once = solver.step(1_000_000);
    assert_eq!(at_once, Some(solve(challenge).0));
    assert_eq!(solver.step(0), at_once);
}

#[test]
fn a_changed_byte_is_not_solved_or_is_another_challenge() {
    let challenge = challenge(100_000, 3);
    let (text, _) = solve(challenge);
    let good = Base64UrlUnpadded::decode_vec(&text).unwrap();
    for place in 0..good.len() {
        let mut bad = good.clone();
        bad[place] ^= 1;
        let text = Base64UrlUnpadded::encode_string(&bad);
        let Ok(proof) = Proof::from_base64(&text) else {
            assert_eq!(place, 0, "only the version is refused unread");
            continue;
        };
        // Less or more work than was asked for may hold; the gate knows that it did not ask.
        let asked_for = proof.challenge == challenge;
        assert!(!(asked_for && proof.is_solved()), "byte {place}");
    }
}

#[test]
fn the_work_is_as_much_as_it_says_and_nearly_the_same_each_time() {
    let hashes: Vec<u64> = (0..100)
        .map(|nonce| solve(challenge(800, nonce)).1)
        .collect();
    let mean = hashes.iter().sum::<u64>() / 100;
    assert!((700..900).contains(&mean), "{mean}");
    assert!(hashes.iter().all(|hashes| *hashes < 3 * 800), "{hashes:?}");
}

#[test]
fn what_is_too_short_too_long_or_no_base64_is_refused() {
    let (proof, _) = solve(challenge(1, 4));
    let challenge = challenge(1, 4).to_base64();
    for text in [
        "",
        "=",
        "AA",
        &proof[1..],
        &format!("{proof}AAAA"),
        &challenge,
    ] {
        assert!(Proof::from_base64(text).is_err(), "{text}");
    }
    for text in ["", "AA", &challenge[4..], &proof] {
        assert!(Solver::new(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn anything_may_come_as_a_proof(
        version in 0_u8..3,
        rest in proptest::collection::vec(any::<u8>(), 90..95),
    ) {
        let bytes = [&[version][..], &rest].concat();
        let text = Base64UrlUnpadded::encode_string(&bytes);
        let read = Proof::from_base64(&text);
        let whole = bytes.len() == 93 && version == 1;
        prop_assert_eq!(read.is_ok(), whole);
    }

    #[test]
    fn a_challenge_comes_back(work: u32, expires_at: u64, nonce: [u8; 16], tag: [u8; 32]) {
        let terms = Terms { work, expires_at, nonce };
        let challenge = Challenge { terms, tag };
        prop_assert!(Challenge::from_base64(&challenge.to_base64()) == Ok(challenge));
    }
}
