//! What is filled in is kept: by itself for as long as the tab lives, in the browser where the leader chooses that, and each
//! result for itself.

mod erasing;
mod full;
mod keys;
mod leader;
mod list;
mod restart;
mod spoilt;
mod tabs;
mod trouble;

/// The choice to keep in this browser.
const KEEP: &str = "#spara-har";
