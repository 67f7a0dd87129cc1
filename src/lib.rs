//! Rektorer i aktion – självskattning: a self-assessment for school leaders that runs wholly in the browser.
//!
//! Each room answers one question and knows only the rooms below it; `ARCHITECTURE.md` shows the house.

pub mod assessment;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod chart;
#[cfg(not(target_arch = "wasm32"))]
pub mod disk;
pub mod embedding;
pub mod instrument;
pub mod lang;
pub mod record;
pub mod text;
pub mod view;
