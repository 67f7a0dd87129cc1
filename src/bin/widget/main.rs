//! The front door of the leader's form: gives its loader the way to start the app on it.

#[cfg(target_arch = "wasm32")]
mod app;

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// Smaller than the standard library's by 1.2 KB of what travels.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Starts the app on the form in the element `root`, any number of times, each with a form of its own. Calls `tell`
/// with the name of each event, and returns a function that takes the app away.
///
/// # Errors
/// Throws what the form lacks; its loader shows the form's own sentence, and the reason is for the console.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen]
pub fn adopt(root: JsValue, tell: JsValue) -> Result<JsValue, JsValue> {
    app::adopt(root, tell).map_err(|reason| reason.into())
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the widget runs in a browser: cargo xtask serve");
}
