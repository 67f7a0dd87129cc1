//! End to end: what only a browser shows, one scenario a folder. Needs `dist/`, Chromium and Firefox; run by
//! `cargo xtask test`.
#![cfg(not(target_arch = "wasm32"))]

mod adoption;
mod carrying;
mod clearing;
mod comparing;
mod delays;
mod editors;
mod failing;
mod hosts;
mod in_depth;
mod keeping;
mod keyboard;
mod languages;
mod narrow;
mod no_script;
mod nothing_sent;
mod overview;
mod pictures;
mod policy;
mod returning;
mod servers;
mod sub_path;
mod support;
mod ties;
mod trunk_serve;
mod wordpress;
