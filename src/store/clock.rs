//! Where the time comes from: the server's edge in production, a fixed hand in tests.

use std::sync::Arc;

use domain::wire::UnixSeconds;

/// Tells the time. Both sides of the server take one, so that no handler reads a clock.
pub type Clock = Arc<dyn Fn() -> UnixSeconds + Send + Sync>;
