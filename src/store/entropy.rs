//! Where randomness comes from: the system's at the server's edge.

use std::sync::Arc;

/// Fills bytes with randomness that nobody can guess. Both sides of the server take one, so that no
/// handler asks the system.
pub type Entropy = Arc<dyn Fn(&mut [u8]) + Send + Sync>;
