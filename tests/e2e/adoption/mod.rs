//! The app takes over a form that is in use: nothing a person did or is doing is lost.

use serde_json::json;
use thirtyfour::Key;

use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

/// Everything that a person would miss.
const LEFT: &str = "(() => {
    const at = document.activeElement;
    return {
        checked: [...document.querySelectorAll('input:checked')].map((radio) => radio.name + '=' + radio.value),
        texts: [...document.querySelectorAll('input[type=text]')].map((text) => text.value),
        opened: [...document.querySelectorAll('details')].map((details) => details.open),
        focus: at.id || at.name + '=' + at.value,
        caret: at.type === 'text' ? [at.selectionStart, at.selectionEnd] : null,
        scroll: [scrollX, scrollY],
        seen: at.getBoundingClientRect().top,
    };
})()";

in_each_engine!(
    what_was_done_before_the_app_came_is_kept,
    what_was_chosen_to_read_before_the_app_came_stands,
    where_nothing_was_rated_not_a_node_is_touched,
);

async fn what_was_done_before_the_app_came_is_kept(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    let page = Page::visit(&site.url(), engine).await?;
    page.rate("structures", "4").await?;
    page.rate("research", "2").await?;
    page.press(Key::Down).await?;
    page.toggle_statements("analysis").await?;
    page.rate("analysis-2", "x").await?;
    let note = page.one("#analysis-grund").await?;
    note.send_keys("Samtal i ledningsgruppen").await?;
    note.send_keys(Key::Home + Key::Right + Key::Right).await?;
    page.eval("scrollBy(0, 37)").await?;
    // The elements themselves stay, and with them the place of a screen reader.
    page.eval(
        "(window.elements = [...document.querySelectorAll('main *')].filter((at) => !at.closest('[data-slot]')))",
    )
    .await?;
    let before = page.eval(LEFT).await?;
    assert_eq!(before["caret"], json!([2, 2]));
    assert_eq!(before["checked"], json!(["structures=4", "analysis-2=x", "research=3", "stage=0"]));
    assert!(before["scroll"][1].as_f64() > Some(0.0));

    release.send(true)?;
    page.taken_over().await?;
    let after = page.eval(LEFT).await?;
    // Two capabilities are rated now, so the choice of readings follows the lowest.
    for part in ["texts", "opened", "focus", "caret", "scroll", "seen"] {
        assert_eq!(after[part], before[part], "{part}");
    }
    assert_eq!(after["checked"], json!(["structures=4", "analysis-2=x", "research=3", "read=4", "stage=2"]));
    assert_eq!(page.eval("elements.every((at) => at.isConnected)").await?, json!(true));
    assert_eq!(
        page.sentence().await?,
        "Högst: Strukturer och system (4). Lägst: Erfarenhet och forskning (3). Inte skattad: Analys, Resurser och \
         kompetenser, Förändringsarbete."
    );
    assert!(page.one("[data-clear='analysis-2']").await?.is_displayed().await?, "what was answered can be cleared");
    page.close().await?;
    Ok(())
}

async fn what_was_chosen_to_read_before_the_app_came_stands(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    let page = Page::visit(&site.url(), engine).await?;
    page.rate("structures", "4").await?;
    page.rate("research", "2").await?;
    page.rate("read", "0").await?;
    page.rate("stage", "3").await?;
    release.send(true)?;
    page.taken_over().await?;
    page.rate("change", "1").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 3").await?;
    assert_eq!(page.chosen("read").await?.as_deref(), Some("0"));
    assert_eq!(page.chosen("stage").await?.as_deref(), Some("3"));
    page.close().await?;
    Ok(())
}

async fn where_nothing_was_rated_not_a_node_is_touched(engine: Engine) -> Outcome {
    let (site, release) = Site::keeping_back("widget_bg.wasm").await;
    let page = Page::visit(&site.url(), engine).await?;
    page.toggle_statements("analysis").await?;
    page.one("#analysis-grund").await?.send_keys("Samtal").await?;
    page.eval(
        "(window.touched = [], new MutationObserver((all) => touched.push(...all.map(({target}) => target.outerHTML)))
            .observe(document, {subtree: true, childList: true, characterData: true}))",
    )
    .await?;
    release.send(true)?;
    page.taken_over().await?;
    assert_eq!(page.eval("touched").await?, json!([]));
    assert_eq!(page.sentence().await?, "Inget är skattat ännu.");
    page.rate("change", "1").await?;
    page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
    page.close().await?;
    Ok(())
}
