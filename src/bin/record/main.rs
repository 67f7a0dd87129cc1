//! The front door of all that comes after the form: what its scripts (`embed/carry/`) ask about a result. Texts go in and
//! come out, so that nothing of the page is known here; the scripts do what is done to the page, since the same in wasm
//! takes 17 KB more of what travels.

// Natively only its tests need it.
#[cfg(any(target_arch = "wasm32", test))]
mod bridge;

#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::prelude::*;

    use super::bridge;

    /// Smaller than the standard library's by 1.2 KB of what travels.
    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// The answer to a question, both as JSON. One door for all: each takes 150 bytes of what travels.
    #[wasm_bindgen]
    pub fn ask(question: &str) -> String {
        bridge::answer(question)
    }

    /// What is put into a PNG, after its header of 33 bytes, for it to carry title and description.
    #[wasm_bindgen]
    pub fn described(title: &str, description: &str) -> Vec<u8> {
        rektorer_i_aktion::record::png::chunks(&[("Title", title), ("Description", description)])
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("what keeps and shares a result runs in a browser: cargo xtask serve");
}
