//! Sealing and opening of answers, keys, references and receipts.
