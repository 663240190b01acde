//! The kiosk and widget app.

fn main() {}
