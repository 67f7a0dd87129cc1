//! What every scenario needs: a site that serves what was built, and a page in a real browser.

mod axe;
mod browser;
mod carried;
mod files;
mod host;
mod keys;
#[path = "../../dist/name.rs"]
pub mod name;
mod page;
mod pool;
mod server;
mod site;
mod told;
mod widget;
pub mod wordpress;
mod words;

pub use browser::{Browser, Engine, Profile, Setting};
pub use carried::{EVERYTHING, SECRET};
pub use files::{File, Files};
pub use host::{Host, PROOF, WORDS, pasted};
pub use page::{Page, Paper};
pub use server::{Folder, Kind, Server, free_port};
pub use site::{FIRST, Fault, Silence, Site, WATCH, built, dist};
pub use told::Told;
pub use widget::{Widget, nothing_was_sent};
pub use words::{words, words_with};

/// A test's result; any error fails it.
pub type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Makes a test of each scenario in each engine: `chromium::NAME`, `firefox::NAME`.
macro_rules! in_each_engine {
    ($($scenario:ident),+ $(,)?) => {
        $crate::support::in_each_engine!(@in chromium Chromium: $($scenario),+);
        $crate::support::in_each_engine!(@in firefox Firefox: $($scenario),+);
    };
    (@in $module:ident $engine:ident: $($scenario:ident),+) => {
        mod $module {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $scenario() -> $crate::support::Outcome {
                    super::$scenario($crate::support::Engine::$engine).await
                }
            )+
        }
    };
}
pub(crate) use in_each_engine;
