//! The front door of the page for editors: fills in what is to be copied, and shows it.

#[cfg(target_arch = "wasm32")]
mod app;

/// Starts the app on the page.
///
/// # Errors
/// Throws what the page lacks; its loader shows the page's own sentence, and the reason is for the console.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() -> Result<(), wasm_bindgen::JsValue> {
    app::start().map_err(|reason| reason.into())
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the page for editors runs in a browser: cargo xtask serve");
}
