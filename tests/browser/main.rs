//! Tests of the room `browser` in a real browser.
#![cfg(target_arch = "wasm32")]
