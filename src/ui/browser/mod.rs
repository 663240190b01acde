//! The browser's capabilities, one file each. Nothing else touches the document or the clock.

pub mod calendar;
pub mod focus;
pub mod intl;
pub mod page_title;
pub mod randomness;
pub mod region;
