//! The staff app.

fn main() {}
