//! The suite over the finished product, in a real browser. `cargo xtask test` builds what it needs.

mod harness;
