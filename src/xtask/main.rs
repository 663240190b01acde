//! Every chore, one command each.

fn main() {}
