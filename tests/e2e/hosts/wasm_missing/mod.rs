//! Hosts whose page is there while files of ours are not.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Fault, Outcome, Site, Widget, in_each_engine};

const SENTENCE: &str = "Profilen kan inte visas just nu, men du kan läsa, fylla i och skriva ut sidan. Dina svar finns kvar om \
    du laddar om den och försöker igen.";
const SORRY: &str = "Självskattningen gick inte att hämta. Prova att ladda om sidan.";
const LINK: &str = "[data-rektorer-i-aktion] > p > a";

in_each_engine!(
    the_form_is_there_without_its_app,
    the_framed_form_is_there_without_its_app,
    the_link_is_there_without_the_form,
    the_link_is_there_without_a_script,
    what_hangs_is_given_up_and_taken_when_it_comes
);

async fn the_form_is_there_without_its_app(engine: Engine) -> Outcome {
    let visit = Visit::with("widget_bg.wasm", Fault::Missing, include_str!("page.html"), engine).await?;
    let widget = visit.native(0);
    widget.wait("ria.dataset.app === 'failed'").await?;
    assert_eq!(widget.text(".failed").await?, SENTENCE);
    assert!(visit.page.one(LINK).await?.is_displayed().await?);
    is_of_use(&widget).await?;
    assert_eq!(visit.page.eval("window.heard").await?, json!(["rektorer-i-aktion:error"]));
    visit.close().await
}

async fn the_framed_form_is_there_without_its_app(engine: Engine) -> Outcome {
    let page = include_str!("../municipio_module/page.html");
    let visit = Visit::with("widget_bg.wasm", Fault::Missing, page, engine).await?;
    let widget = visit.frame(0).await?;
    widget.wait("ria.dataset.app === 'failed'").await?;
    assert_eq!(widget.text(".failed").await?, SENTENCE);
    is_of_use(&widget).await?;
    widget.fits().await?;
    visit.around().await?;
    visit.page.wait("told.some(({type}) => type === 'rektorer-i-aktion:error')").await?;
    visit.frame(0).await?;
    visit.close().await
}

/// A leader rates and reaches the readings, all of them since none can be suggested.
async fn is_of_use(widget: &Widget<'_>) -> Outcome {
    widget.rate("structures", "4").await?;
    assert_eq!(widget.chosen("structures").await?.as_deref(), Some("4"));
    assert!(widget.one("[data-capability='5'] .works a").await?.is_displayed().await?, "all readings");
    widget.one("#analysis-fler summary").await?.click().await?;
    widget.rate("analysis-1", "2").await?;
    assert_eq!(widget.chosen("analysis-1").await?.as_deref(), Some("2"));
    Ok(())
}

async fn the_link_is_there_without_the_form(engine: Engine) -> Outcome {
    for (file, fault) in [("/native.html", Fault::Missing), ("native.js", Fault::Missing), ("native.js", Fault::Cut)] {
        let visit = Visit::with(file, fault, include_str!("page.html"), engine).await?;
        visit.page.wait("window.heard?.length === 1").await?;
        let widget = visit.native(0);
        assert_eq!(widget.text("p").await?, SORRY);
        assert!(visit.page.one(LINK).await?.is_displayed().await?);
        let height = visit.page.eval("document.querySelector('[data-rektorer-i-aktion]').offsetHeight").await?;
        assert!(height.as_u64() < Some(200), "no room is kept for what does not come: {height}");
        visit.close().await?;
    }
    Ok(())
}

async fn what_hangs_is_given_up_and_taken_when_it_comes(engine: Engine) -> Outcome {
    for file in ["/native.html", "native.js"] {
        let (ours, release) = Site::keeping_back(file).await;
        let visit = Visit::of(ours, None, include_str!("page.html"), engine).await?;
        visit.page.wait("window.heard?.length === 1").await?;
        assert_eq!(visit.page.eval("heard").await?, json!(["rektorer-i-aktion:error"]));
        assert_eq!(visit.native(0).text("p").await?, SORRY);
        assert!(visit.page.one(LINK).await?.is_displayed().await?);
        release.send(true)?;
        visit.native(0).works().await?;
        assert!(!visit.page.one(LINK).await?.is_displayed().await?);
        let says = format!("root.textContent.includes({})", json!(SORRY));
        assert_eq!(visit.native(0).eval(&says).await?, json!(false));
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
    visit.page.rates_and_reads().await?;
    visit.page.close().await?;
    Ok(())
}
