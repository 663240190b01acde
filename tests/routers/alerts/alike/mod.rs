//! Nobody learns from an answer, its words, its status or its time whether anybody follows a person,
//! whether a record is protected, or whether a link or a code ever led anywhere.

mod codes; // whoever tries links, codes and PINs
mod feeds; // custody systems

use std::time::Duration;

/// From so many answers of a kind on their spread in time says something.
const ENOUGH: usize = 30;
/// How far the ranks of two kinds may lie apart, in standard deviations: by chance they do once in a
/// million runs, and a difference of a third of the spread would be seen with a hundred answers.
const FAR_APART: f64 = 5.0;

/// Looks at how long answers of each kind took on this beat, prints it, and says how many missed the beat.
fn are_alike(what: &str, beat: Duration, kinds: &[String], waits: &[Vec<Duration>]) -> usize {
    let all = waits.iter().flatten();
    assert!(all.clone().all(|wait| *wait >= beat), "{waits:?}");
    let late = all.filter(|wait| **wait >= beat * 2).count();
    for (one, kind) in waits.iter().zip(kinds) {
        let times = one.len();
        let mut sorted = one.clone();
        sorted.sort();
        let at = |part: usize| sorted[(sorted.len() - 1) * part / 4];
        let farthest = waits
            .iter()
            .map(|other| apart(one, other))
            .fold(0.0, f64::max);
        #[expect(
            clippy::print_stdout,
            reason = "the figures are what a long run is for"
        )]
        {
            println!(
                "{what}, {kind}: {times} answers on a beat of {beat:.1?}, {late} of all kinds \
                 missed it, quartiles {:.1?} {:.1?} {:.1?}; ranks at most {farthest:.2} standard deviations \
                 from another kind's",
                at(1),
                at(2),
                at(3)
            );
        }
        assert!(times < ENOUGH || farthest < FAR_APART, "{kind}: {farthest}");
    }
    late
}

/// How far apart the ranks of two samples lie, in standard deviations (Mann and Whitney).
#[expect(clippy::cast_precision_loss, reason = "hundreds of answers")]
fn apart(one: &[Duration], other: &[Duration]) -> f64 {
    let above = |mine: &Duration| other.iter().filter(|theirs| *theirs < mine).count();
    let wins = one.iter().map(above).sum::<usize>() as f64;
    let (many, others) = (one.len() as f64, other.len() as f64);
    let deviation = (many * others * (many + others + 1.0) / 12.0).sqrt();
    if std::ptr::eq(one, other) {
        return 0.0;
    }
    (wins - many * others / 2.0).abs() / deviation
}
