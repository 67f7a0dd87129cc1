//! What is asked: capabilities, statements, steps and readings, and how a content pack is read and checked.
//!
//! The pack itself (`content`, `reading`) exists only natively, where serde reads it; the app in the browser
//! knows no more than its [`Outline`], and every word of the form stays in the page.

mod outline;
mod question;
mod stage;

#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;

pub use outline::{CapabilityOutline, Outline, OutlineError};
pub use question::Question;
pub use stage::Stage;

/// How many capabilities the project names.
pub const CAPABILITIES: usize = 5;
/// How many statements each capability opens into.
pub const STATEMENTS: usize = 5;
/// How many steps the ladder has.
pub const STEPS: usize = 5;
/// What this instrument is called in codes: the sign R. Each instrument has a number of its own, from 1 to 31.
pub const INSTRUMENT: u8 = 24;
/// The version of what is asked, from 1 to 7: another one where a question or a step means something else than before.
pub const VERSION: u8 = 1;
/// What this instrument is called in files.
pub const NAME: &str = "rektorer-i-aktion";
