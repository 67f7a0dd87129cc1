//! What is shown, natively: snapshots of every prerendered view, and that no text can become markup.
#![cfg(not(target_arch = "wasm32"))]

mod escaping;
mod fixture;
mod snapshots;
