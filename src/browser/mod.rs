//! The machine: the only room that names the browser. It knows names, values and elements, and no capability.

mod form;
mod slot;

pub use form::{Clear, Form, FormEvent, Listening};
pub use slot::{Slot, outside};
