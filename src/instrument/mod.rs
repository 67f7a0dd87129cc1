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
