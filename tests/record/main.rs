//! How a result is kept: codes, links, files, storage, calendar entries and pictures, each written and read back.
#![cfg(not(target_arch = "wasm32"))]

mod any;
mod calendar;
mod code;
mod compared;
mod faults;
mod file;
mod fixtures;
mod form;
mod fuzz;
mod json;
mod kept;
mod link;
mod mistakes;
mod notation;
mod others;
mod png;
#[path = "../../fuzz/properties/mod.rs"]
mod properties;
mod schema;
mod vectors;
