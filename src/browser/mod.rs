//! The machine: the only room that names the browser. It knows names, values and elements, and no capability.

mod desk;
mod form;
mod slot;

pub use desk::{Copied, Desk, DeskEvent, Shown};
pub use form::{Clear, Form, FormEvent, Listening};
pub use slot::{Slot, outside};
