//! How it is kept: a result as code, link, file and calendar entry, and read back. What is read gives a whole value or
//! an error that names what is wrong.

pub mod calendar;
mod check;
pub mod code;
pub mod compared;
pub mod file;
mod form;
pub mod json;
pub mod kept;
pub mod link;
pub mod png;
mod symbols;

pub use compared::Compared;
pub use file::{Id, Record};
