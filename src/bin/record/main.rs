//! The front door of all that comes after the form: what its scripts (`embed/carry/`, `embed/kollega.js`) ask about
//! a result. Texts go in and
//! come out, so that nothing of the page is known here; the scripts do what is done to the page, since the same in wasm
//! takes 17 KB more of what travels.
//!
//! The door is plain WebAssembly (`embed/carry/ask.js` is its other side): what wasm-bindgen puts into both sides of it
//! takes 1.3 KB more.
#![cfg_attr(all(target_arch = "wasm32", not(test)), no_main)]

#[cfg(all(target_arch = "wasm32", not(test)))]
mod arena;
// Natively only its tests need it.
#[cfg(any(target_arch = "wasm32", test))]
mod bridge;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod door {
    use super::{arena::Arena, bridge};

    #[global_allocator]
    static ARENA: Arena = Arena::new();

    /// A text in memory, in UTF-8.
    #[repr(C)]
    pub struct Text {
        at: *const u8,
        length: usize,
    }

    /// Gives room for a question of so many bytes. All that was said before is forgotten.
    #[unsafe(no_mangle)]
    pub extern "C" fn room(length: usize) -> *mut u8 {
        ARENA.forget();
        Vec::leak(vec![0; length]).as_mut_ptr()
    }

    /// The answer to a question, both as JSON, and the question in the room that was given for it.
    ///
    /// # Safety
    /// The room has this place and length, and nothing was asked since it was given.
    #[unsafe(no_mangle)]
    pub unsafe extern "C" fn ask(at: *const u8, length: usize) -> *const Text {
        // SAFETY: as above.
        let question = unsafe { std::slice::from_raw_parts(at, length) };
        let answer = bridge::answer(std::str::from_utf8(question).unwrap_or_default()).leak();
        Box::leak(Box::new(Text { at: answer.as_ptr(), length: answer.len() }))
    }
}

#[cfg(any(not(target_arch = "wasm32"), test))]
fn main() {
    eprintln!("what keeps and shares a result runs in a browser: cargo xtask serve");
}
