//! The staff side of the server: opens, validates and shows intakes.
