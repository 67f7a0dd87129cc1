//! How the form gets onto a page of somebody else's: what an editor may choose, and what is pasted for it.

mod choice;
mod contrast;
mod snippet;

pub use choice::{Choice, Fault, First, Heading, Theme, Way};
pub use snippet::{Words, address, attributes, frame, lines, own_page, query};
