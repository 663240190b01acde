//! The public side of the server: the manifest, and accepting envelopes.
