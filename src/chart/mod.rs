//! How it is drawn: a profile becomes drawing marks, table rows and one sentence. No markup, no web types.

mod number;
mod radar;
mod sentence;
mod table;

pub use number::{decimal, signed};
pub use radar::{Anchor, FrameKind, HEIGHT, Mark, MarkKind, Point, Rated, WIDTH, frame, radar};
pub use sentence::{Clause, sentence, text};
pub use table::{Row, description, table};
