//! What every scenario needs: a site that serves what was built, and a page in a real browser.

mod page;
mod site;

pub use page::{Page, Setting};
pub use site::{Site, dist};

/// A test's result; any error fails it.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;
