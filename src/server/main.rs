//! The binary `intake`: settings, listeners, static assets, subcommands.

fn main() {}
