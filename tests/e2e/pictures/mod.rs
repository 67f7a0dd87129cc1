//! The README's pictures of a page in use, taken anew in every run; `cargo xtask pictures` puts them into `docs/`.

use std::{fs, path::Path};

use serde_json::json;

use crate::support::{Outcome, Page, Setting, Site};

/// What one sees at once of the chart, from 0 to 1.
const SEEN: &str = "(() => {
    const {top, height} = document.querySelector('.radar').getBoundingClientRect();
    return (Math.min(top + height, innerHeight) - Math.max(top, 0)) / height;
})()";

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_shows_the_whole_profile_on_one_screen() -> Outcome {
    take(390, "document.querySelector('#profil').scrollIntoView()").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_desktop_shows_the_profile_beside_the_cards() -> Outcome {
    take(1280, "document.querySelector('.rate').scrollIntoView()").await
}

async fn take(width: u32, scroll: &str) -> Outcome {
    let page = Page::open_with(&Site::start().await, Setting { width, height: 844, ..Setting::default() }).await?;
    page.devtools("Emulation.setScrollbarsHidden", json!({"hidden": true})).await?;
    for (capability, step) in [("structures", "4"), ("resources", "3"), ("change", "3")] {
        page.rate(capability, step).await?;
    }
    page.toggle_statements("analysis").await?;
    for (statement, step) in [("analysis-1", "2"), ("analysis-2", "2"), ("analysis-4", "3")] {
        page.rate(statement, step).await?;
    }
    page.toggle_statements("analysis").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 4").await?;
    page.eval(scroll).await?;
    assert_eq!(page.eval(SEEN).await?, json!(1), "the whole chart is seen at {width}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e/pictures");
    fs::create_dir_all(&folder)?;
    page.driver.screenshot(&folder.join(format!("{width}.png"))).await?;
    page.close().await?;
    Ok(())
}
