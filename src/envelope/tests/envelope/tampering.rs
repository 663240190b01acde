//! What was altered, cut, joined or moved does not open.
//!
//! Each case tampers with an envelope and tries both keys, once for the submission and part that
//! it was made for and once for those that it claims to be of.

use std::{ops::Range, sync::LazyLock};

use envelope::{Context, Header, OpenError, Part, PrivateKey, SubmissionId, open, read_header};
use proptest::{prelude::*, sample::Index};

use crate::fixtures::{Keys, PARTS, SUITES, context, rng};

/// Envelopes of both suites, in pairs that share keys: two submissions, two parts, two sizes.
static SPECIMENS: LazyLock<Vec<Specimen>> = LazyLock::new(|| SUITES.map(specimens).concat());

/// One envelope, and whoever can open it.
#[derive(Clone)]
struct Specimen {
    context: Context,
    keys: [PrivateKey; 2],
    envelope: Vec<u8>,
}

fn specimens(suite: envelope::Suite) -> Vec<Specimen> {
    let mut rng = rng(suite.id().into());
    let keys = Keys::generate(suite, &mut rng);
    let mut specimens = Vec::new();
    for part in PARTS {
        for length in [5, 5, 5_000] {
            let context = context(part, &mut rng);
            let envelope = keys.seal(&context, &vec![b'x'; length], &mut rng);
            specimens.push(Specimen {
                context,
                keys: keys.both().map(Clone::clone),
                envelope,
            });
        }
        let again = keys.seal(&specimens[0].context, b"again", &mut rng);
        specimens.push(Specimen {
            envelope: again,
            ..specimens[0].clone()
        });
    }
    specimens
}

impl Specimen {
    /// Where header, reader's key, escrow key and body lie.
    fn regions(&self) -> [Range<usize>; 4] {
        let body_bytes = if self.envelope.len() > 8_192 {
            8_192 + 16
        } else {
            4_096 + 16
        };
        let body = self.envelope.len() - body_bytes;
        let escrow = Header::BYTES.midpoint(body);
        [
            0..Header::BYTES,
            Header::BYTES..escrow,
            escrow..body,
            body..self.envelope.len(),
        ]
    }
}

#[derive(Clone, Debug)]
enum Tampering {
    /// Other bits in one byte of the header, a sealed key or the body.
    Alter {
        region: Index,
        place: Index,
        bits: u8,
    },
    Cut {
        length: Index,
    },
    /// Bytes behind the end, also up to the next size class.
    Extend {
        bytes: Vec<u8>,
        to_next_class: bool,
    },
    /// One byte more or less in the middle.
    Insert {
        place: Index,
        byte: u8,
    },
    Remove {
        place: Index,
    },
    /// The front of this one and the rest of another.
    Splice {
        other: Index,
        place: Index,
    },
    /// One region out of another envelope.
    Graft {
        other: Index,
        region: Index,
    },
    /// The two sealed keys exchanged, with or without the ids that name them.
    ExchangeRecipients {
        ids_too: bool,
    },
    /// The header claims another submission, part or questionnaire.
    Relabel {
        submission_id: Option<[u8; 16]>,
        another_part: bool,
        form_version: Option<u32>,
    },
}

fn tampering() -> impl Strategy<Value = Tampering> {
    use Tampering as T;
    prop_oneof![
        4 => (any::<Index>(), any::<Index>(), 1..=u8::MAX)
            .prop_map(|(region, place, bits)| T::Alter { region, place, bits }),
        1 => any::<Index>().prop_map(|length| T::Cut { length }),
        1 => (prop::collection::vec(any::<u8>(), 1..64), any::<bool>())
            .prop_map(|(bytes, to_next_class)| T::Extend { bytes, to_next_class }),
        1 => (any::<Index>(), any::<u8>()).prop_map(|(place, byte)| T::Insert { place, byte }),
        1 => any::<Index>().prop_map(|place| T::Remove { place }),
        2 => (any::<Index>(), any::<Index>())
            .prop_map(|(other, place)| T::Splice { other, place }),
        2 => (any::<Index>(), any::<Index>())
            .prop_map(|(other, region)| T::Graft { other, region }),
        1 => any::<bool>().prop_map(|ids_too| T::ExchangeRecipients { ids_too }),
        2 => (any::<Option<[u8; 16]>>(), any::<bool>(), any::<Option<u32>>()).prop_map(
            |(submission_id, another_part, form_version)| T::Relabel {
                submission_id,
                another_part,
                form_version,
            }
        ),
    ]
}

fn tamper(specimen: &Specimen, tampering: Tampering) -> Vec<u8> {
    let regions = specimen.regions();
    let mut bytes = specimen.envelope.clone();
    match tampering {
        Tampering::Alter {
            region,
            place,
            bits,
        } => {
            let region = regions[region.index(regions.len())].clone();
            bytes[region.start + place.index(region.len())] ^= bits;
        }
        Tampering::Cut { length } => bytes.truncate(length.index(specimen.envelope.len())),
        Tampering::Extend {
            bytes: more,
            to_next_class,
        } => {
            let class_bytes = regions[3].len() - 16;
            let length = if to_next_class {
                class_bytes
            } else {
                more.len()
            };
            bytes.extend(more.iter().cycle().take(length));
        }
        Tampering::Insert { place, byte } => bytes.insert(place.index(bytes.len() + 1), byte),
        Tampering::Remove { place } => {
            bytes.remove(place.index(bytes.len()));
        }
        Tampering::Splice { other, place } => {
            let other = &other.get(&SPECIMENS).envelope;
            let place = place.index(bytes.len().min(other.len()));
            bytes.truncate(place);
            bytes.extend_from_slice(&other[place..]);
        }
        Tampering::Graft { other, region } => {
            let other = other.get(&SPECIMENS);
            let region = region.index(regions.len());
            let graft = other.envelope[other.regions()[region].clone()].to_vec();
            bytes.splice(regions[region].clone(), graft);
        }
        Tampering::ExchangeRecipients { ids_too } => {
            let escrow_key = bytes[regions[2].clone()].to_vec();
            bytes.copy_within(regions[1].clone(), regions[2].start);
            bytes[regions[1].clone()].copy_from_slice(&escrow_key);
            if ids_too {
                bytes[11..27].rotate_left(8);
            }
        }
        Tampering::Relabel {
            submission_id,
            another_part,
            form_version,
        } => {
            if let Some(submission_id) = submission_id {
                bytes[27..43].copy_from_slice(&submission_id);
            }
            if another_part {
                bytes[6] = other_part(specimen.context.part).id();
            }
            if let Some(form_version) = form_version {
                bytes[7..11].copy_from_slice(&form_version.to_be_bytes());
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_tampered_with_opens(specimen: Index, tampering in tampering()) {
        let specimen = specimen.get(&SPECIMENS);
        let tampered = tamper(specimen, tampering);
        prop_assume!(SPECIMENS.iter().all(|specimen| specimen.envelope != tampered));
        let mut claims = vec![(specimen.context.submission_id, specimen.context.part)];
        if let Ok(header) = read_header(&tampered) {
            claims.push((header.submission_id, header.part));
            claims.dedup();
        }
        for (submission_id, part) in claims {
            for key in &specimen.keys {
                prop_assert!(open(&tampered, submission_id, part, key).is_err());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn nothing_opens_as_another_submission_or_part(specimen: Index, id: [u8; 16], moved: bool) {
        let Specimen { context, keys, envelope } = specimen.get(&SPECIMENS);
        let part = if moved { other_part(context.part) } else { context.part };
        let submission_id = if moved { context.submission_id } else { SubmissionId(id) };
        for key in keys {
            let opened = open(envelope, submission_id, part, key);
            prop_assert_eq!(opened, Err(OpenError::Mismatch));
        }
    }

    #[test]
    fn nothing_made_up_opens(bytes in prop::collection::vec(any::<u8>(), 0..200), specimen: Index) {
        let Specimen { context, keys, envelope } = specimen.get(&SPECIMENS);
        let mut made_up = envelope.clone();
        let start = envelope.len().saturating_sub(bytes.len());
        made_up[start..].copy_from_slice(&bytes);
        prop_assume!(made_up != *envelope);
        for key in keys {
            prop_assert!(open(&bytes, context.submission_id, context.part, key).is_err());
            let opened = open(&made_up, context.submission_id, context.part, key);
            prop_assert_eq!(opened, Err(OpenError::Broken));
        }
    }
}

fn other_part(part: Part) -> Part {
    let next = PARTS
        .iter()
        .cycle()
        .skip_while(|other| **other != part)
        .nth(1);
    *next.unwrap()
}

#[test]
fn the_specimens_open() {
    for Specimen {
        context,
        keys,
        envelope,
    } in SPECIMENS.iter()
    {
        for key in keys {
            assert!(open(envelope, context.submission_id, context.part, key).is_ok());
        }
    }
}
