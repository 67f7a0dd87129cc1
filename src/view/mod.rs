//! What is shown: Yew components. The profile is drawn by the app and prerendered alike; the rest of the page
//! (`page`) is prerendered only and stays as it is in the browser.

#[cfg(not(target_arch = "wasm32"))]
pub mod colleague;
#[cfg(not(target_arch = "wasm32"))]
pub mod editors;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
pub mod profile;
mod radar;
#[cfg(not(target_arch = "wasm32"))]
pub mod record;
pub mod status;
mod table;
