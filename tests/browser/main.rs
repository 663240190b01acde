//! The suite over the finished product.
