//! What must hold of anything that is handed in as a code, a link, a file or storage, whatever it is: no panic, a whole
//! value or an error that is true, and what was read is written as it was. The fuzz targets call these functions, and so
//! does `tests/record`, with the corpus and inputs of its own. Each says in a word what came of its input.

mod code;
mod file;
pub mod json;
mod link;
mod storage;
pub mod word;

pub use code::code;
pub use file::file;
pub use link::link;
pub use storage::{entries, results, storage};

use std::sync::LazyLock;

use rektorer_i_aktion::instrument::{CapabilityOutline, Outline};

/// The identifiers of the capabilities, which are never changed.
const IDS: [&str; 5] = ["structures", "analysis", "resources", "research", "change"];

/// The outline of the content; of its names, which files do not hold, only that they are there.
pub fn outline() -> &'static Outline {
    static OUTLINE: LazyLock<Outline> = LazyLock::new(|| Outline {
        capabilities: IDS.map(|id| CapabilityOutline {
            id: id.into(),
            name: id.into(),
            label: vec![id.into()],
            statements: std::array::from_fn(|statement| format!("{id}-{}", statement + 1)),
        }),
    });
    &OUTLINE
}
