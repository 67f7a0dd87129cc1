//! All that tie are named, and where all lie equal the sentence says just that.

use crate::support::{Outcome, Page, Site};

const CAPABILITIES: [&str; 5] = ["structures", "analysis", "resources", "research", "change"];

#[tokio::test(flavor = "multi_thread")]
async fn all_that_tie_are_named() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    for (name, step) in CAPABILITIES.into_iter().zip(["5", "2", "3", "5", "2"]) {
        page.rate(name, step).await?;
    }
    page.wait("document.querySelectorAll('.radar .edge').length === 5").await?;
    assert_eq!(
        page.sentence().await?,
        "Högst: Strukturer och system (5), Erfarenhet och forskning (5). Lägst: Analys (2), Förändringsarbete (2)."
    );
    assert_eq!(page.chosen("read").await?.as_deref(), Some("2"), "the first of the lowest in source order");
    assert_eq!(
        page.text("[data-slot=suggestion]").await?,
        "Förslag: Analys – en av dem som ligger lägst i din profil."
    );
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn all_equal_is_said_as_such() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    for name in CAPABILITIES {
        page.rate(name, "3").await?;
    }
    page.wait("document.querySelectorAll('.radar .edge').length === 5").await?;
    assert_eq!(page.sentence().await?, "Alla ligger lika (3).");
    assert_eq!(
        page.text("[data-slot=suggestion]").await?,
        "Förslag: Strukturer och system – den första av dem som ligger lika."
    );
    page.close().await?;
    Ok(())
}
