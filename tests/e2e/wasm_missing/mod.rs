//! Where the app cannot load, the page says so in one sentence and goes on working.

use crate::support::{Outcome, Page, Setting, Site};

#[tokio::test(flavor = "multi_thread")]
async fn without_its_wasm_the_page_says_so() -> Outcome {
    whole_page_and_one_sentence(Site::without("widget_bg.wasm").await).await
}

#[tokio::test(flavor = "multi_thread")]
async fn without_its_glue_the_page_says_so() -> Outcome {
    whole_page_and_one_sentence(Site::without("widget.js").await).await
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_broken_wasm_the_page_says_so() -> Outcome {
    whole_page_and_one_sentence(Site::with_half_of("widget_bg.wasm").await).await
}

async fn whole_page_and_one_sentence(site: Site) -> Outcome {
    let page = Page::blank(Setting::default()).await?;
    page.driver.goto(site.url()).await?;
    page.wait("!document.querySelector('[data-failed]').hidden").await?;
    assert_eq!(
        page.text("[data-failed]").await?,
        "Profilen kunde inte starta i den här webbläsaren. Allt annat fungerar: läs, fyll i och skriv ut sidan."
    );
    assert!(!page.one("[data-slot=profile]").await?.is_displayed().await?, "no empty drawing");
    for element in page.driver.find_all(thirtyfour::By::Css(".pointers, .works li")).await? {
        assert!(element.is_displayed().await?, "{:?}", element.text().await);
    }
    page.rate("structures", "3").await?;
    page.toggle_statements("change").await?;
    page.rate("change-2", "5").await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("3"));
    assert_eq!(page.chosen("change-2").await?.as_deref(), Some("5"));
    page.close().await?;
    Ok(())
}
