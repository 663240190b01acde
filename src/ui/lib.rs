//! Leptos components and browser plumbing that both apps share.
