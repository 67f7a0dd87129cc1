//! Without JavaScript: all is there to read, fill in and print, and the page says what is missing.

use crate::support::{Outcome, Page, Setting, Site};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_is_whole_without_javascript() -> Outcome {
    let site = Site::start().await;
    let page = Page::visit(&site.url(), Setting { script: false, ..Setting::default() }).await?;
    assert!(page.text(".profile noscript").await?.starts_with("Profilen behöver JavaScript"));
    assert_eq!(page.count("fieldset:not(.choice) input[type=radio]").await?, 30 * 6);
    assert!(page.count(".works li").await? >= 5 * 5);

    for capability in ["structures", "analysis", "resources", "research", "change"] {
        page.toggle_statements(capability).await?;
        let statement = format!("{capability}-5");
        assert!(page.one(&format!("#{statement}-fraga")).await?.is_displayed().await?);
        page.rate(&statement, "4").await?;
        assert_eq!(page.count(&format!("input[name='{statement}'][value='4']:checked")).await?, 1);
    }
    for element in page.driver.find_all(thirtyfour::By::Css(".works li, .step, legend")).await? {
        assert!(element.is_displayed().await?, "{:?}", element.text().await);
    }
    page.rate("read", "3").await?;
    assert!(!page.one(".pointers[data-capability='1']").await?.is_displayed().await?, "the choice needs no code");
    assert!(page.one(".pointers[data-capability='3']").await?.is_displayed().await?);

    let asked: Vec<String> = site.asked().into_iter().map(|asked| asked.path).collect();
    assert!(!asked.iter().any(|path| path.ends_with(".js")), "{asked:?}");
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_closed_page_is_printed_as_a_whole_form() -> Outcome {
    let page = Page::visit(&Site::start().await.url(), Setting { script: false, ..Setting::default() }).await?;
    let paper = page.paper().await?;
    for legend in page.driver.find_all(thirtyfour::By::Css(".statement legend")).await? {
        let words = legend.prop("textContent").await?.unwrap_or_default();
        assert!(!words.is_empty() && paper.count(&words) == 1, "{words}");
    }
    assert_eq!(paper.count("Vet inte eller inte aktuellt"), 30);
    assert_eq!(paper.count("Vad bygger du skattningen på?"), 5);
    page.close().await?;
    Ok(())
}
