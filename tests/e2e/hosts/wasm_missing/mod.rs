//! Hosts whose page is there while files of ours are not.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Fault, Outcome, in_each_engine};

const SENTENCE: &str = "Profilen kan inte visas just nu, men du kan läsa, fylla i och skriva ut sidan. Dina svar finns kvar om \
    du laddar om den och försöker igen.";
const LINK: &str = "[data-rektorer-i-aktion] > p > a";

in_each_engine!(
    the_form_is_there_without_its_app,
    the_link_is_there_without_the_form,
    the_link_is_there_without_a_script
);

async fn the_form_is_there_without_its_app(engine: Engine) -> Outcome {
    let visit = Visit::with("widget_bg.wasm", Fault::Missing, include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.wait("ria.dataset.app === 'failed'").await?;
    assert_eq!(widget.text(".failed").await?, SENTENCE);
    assert!(visit.page.one(LINK).await?.is_displayed().await?);
    widget.rate("structures", "4").await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    assert!(widget.one("[data-capability='5'] .works a").await?.is_displayed().await?, "all readings");
    assert_eq!(visit.page.eval("window.heard").await?, json!(["rektorer-i-aktion:error"]));
    visit.close().await
}

async fn the_link_is_there_without_the_form(engine: Engine) -> Outcome {
    for (file, fault) in [("/native.html", Fault::Missing), ("native.js", Fault::Missing), ("native.js", Fault::Cut)] {
        let visit = Visit::with(file, fault, include_str!("page.html"), engine).await?;
        visit.page.wait("window.heard?.length === 1").await?;
        let widget = visit.native(0);
        assert_eq!(widget.text("p").await?, "Självskattningen gick inte att hämta just nu. Prova att ladda om sidan.");
        assert!(visit.page.one(LINK).await?.is_displayed().await?);
        let height = visit.page.eval("document.querySelector('[data-rektorer-i-aktion]').offsetHeight").await?;
        assert!(height.as_u64() < Some(200), "no room is kept for what does not come: {height}");
        visit.close().await?;
    }
    Ok(())
}

async fn the_link_is_there_without_a_script(engine: Engine) -> Outcome {
    let visit = Visit::with("/v1/embed.js", Fault::Missing, include_str!("page.html"), engine).await?;
    visit.page.wait("document.readyState === 'complete'").await?;
    let link = visit.page.one(LINK).await?;
    assert!(link.is_displayed().await?);
    link.click().await?;
    visit.page.taken_over().await?;
    visit.page.rate("structures", "4").await?;
    visit.page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    visit.page.close().await?;
    Ok(())
}
