//! The built folder works under any path.

use crate::support::{Outcome, Page, Site};

#[tokio::test(flavor = "multi_thread")]
async fn the_folder_works_below_a_path() -> Outcome {
    let site = Site::below("/kommun/skola/skattning").await;
    let page = Page::open(&site).await?;
    page.rate("structures", "4").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    for asked in site.asked() {
        assert!(asked.path.starts_with("/kommun/skola/skattning/"), "{asked:?}");
    }
    page.close().await?;
    Ok(())
}
