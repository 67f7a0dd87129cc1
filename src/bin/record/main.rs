//! The front door of all that comes after the form: what its scripts (`embed/carry/`) ask about a result. Texts go in and
//! come out, so that nothing of the page is known here; the scripts do what is done to the page, since the same in wasm
//! takes 20 KB more of what travels.

#[cfg_attr(not(any(target_arch = "wasm32", test)), allow(dead_code))]
mod bridge;

#[cfg(target_arch = "wasm32")]
mod door {
    use wasm_bindgen::prelude::*;

    use super::bridge;

    /// Smaller than the standard library's by 1.2 KB of what travels.
    #[global_allocator]
    static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// The result that the form's fields hold, `[["structures", "4"], …]`, given on this day, as [`bridge::view`] has it.
    #[wasm_bindgen]
    pub fn taken(outline: &str, fields: &str, day: &str, label: &str, id: &str) -> String {
        bridge::taken(outline, fields, day, label, id)
    }

    /// The result in a file.
    #[wasm_bindgen]
    pub fn read(outline: &str, file: &str) -> String {
        bridge::read(outline, file)
    }

    /// The result in a code, or in a link with one, with this chance to be its number.
    #[wasm_bindgen]
    pub fn decode(outline: &str, code: &str, id: &str) -> String {
        bridge::decode(outline, code, id)
    }

    /// All results among what is stored, `[[key, text], …]`, but the draft under one key.
    #[wasm_bindgen]
    pub fn results(outline: &str, stored: &str, but: &str) -> String {
        bridge::results(outline, stored, but)
    }

    /// The chart of a result in a file as a picture.
    #[wasm_bindgen]
    pub fn picture(outline: &str, file: &str, title: &str, filled: &str, hollow: &str) -> String {
        bridge::picture(outline, file, title, [filled, hollow])
    }

    /// A text as a QR code.
    #[wasm_bindgen]
    pub fn qr(text: &str) -> String {
        bridge::qr(text)
    }

    /// A calendar file.
    #[wasm_bindgen]
    pub fn calendar(uid: &str, stamp: &str, day: &str, summary: &str, description: &str) -> String {
        bridge::calendar(uid, stamp, day, summary, description)
    }

    /// A PNG with title and description in it; the same where it is none.
    #[wasm_bindgen]
    pub fn described(png: Vec<u8>, title: &str, description: &str) -> Vec<u8> {
        bridge::described(png, title, description)
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("what keeps and shares a result runs in a browser: cargo xtask serve");
}
