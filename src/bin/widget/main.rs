//! The front door of the leader's page: finds the prerendered form and starts the app on it.

#[cfg(target_arch = "wasm32")]
mod app;

/// Smaller than the standard library's by 1.2 KB of what travels.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(reason) = app::start() {
        // The loader catches it and shows the page's own sentence; the reason is for the console.
        wasm_bindgen::throw_str(&reason);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the widget runs in a browser: cargo xtask serve");
}
