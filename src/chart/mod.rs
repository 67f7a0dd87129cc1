//! How it is drawn: a profile becomes drawing marks, table rows and one sentence. No markup, no web types.

mod number;
mod radar;
mod sentence;
mod table;

pub use number::decimal;
pub use radar::{Anchor, Mark, MarkKind, Point, Rated, radar};
#[cfg(not(target_arch = "wasm32"))]
pub use radar::{FrameKind, HEIGHT, WIDTH, frame};
pub use sentence::{Clause, sentence, text};
pub use table::{Row, table};
