//! Narrow and wide: no sideways scroll, no label of the chart clipped.

use rektorer_i_aktion::lang::{LANGUAGES, folder};
use serde_json::json;

use crate::support::{Outcome, Page, Setting, Site};

/// Of a small phone at 400 %, a phone, a tablet, a laptop and a large screen, in CSS pixels.
const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1920];

/// Texts of the chart that reach beyond the drawing.
const LABELS_OUTSIDE: &str = "(() => {
    const frame = document.querySelector('.radar').getBoundingClientRect();
    const outside = (box) => box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    return [...document.querySelectorAll('.radar text')]
        .filter((text) => outside(text.getBoundingClientRect())).map((text) => text.textContent);
})()";

/// What reaches out of its card, or out of the profile.
const BEYOND_THEIR_FRAME: &str = "[...document.querySelectorAll('.card *, .profile *')]
    .filter((at) => !at.matches('.aloud'))
    .filter((at) => at.getBoundingClientRect().right > at.closest('.card, .profile').getBoundingClientRect().right)
    .map((at) => at.outerHTML.slice(0, 80))";

/// Labels that a ring or an axis runs through.
const LABELS_ON_THE_RING: &str = "(() => {
    const grid = document.querySelector('.radar .grid');
    const way = Array.from({length: 2000}, (_, i) =>
        grid.getPointAtLength(grid.getTotalLength() * i / 2000).matrixTransform(grid.getScreenCTM()));
    const hit = (box) => way.some(({x, y}) => x > box.left && x < box.right && y > box.top && y < box.bottom);
    return [...document.querySelectorAll('.radar .label')]
        .filter((label) => hit(label.getBoundingClientRect())).map((label) => label.textContent);
})()";

/// What is shown in letters of less than 12 px; in the chart, as it is scaled.
const SMALL_LETTERS: &str = "(() => {
    const sizes = [...document.querySelectorAll('main *')].filter((at) => at.checkVisibility() && !at.closest('.aloud')
        && [...at.childNodes].some((part) => part.nodeType === 3 && part.textContent.trim()));
    const scale = (at) => at.ownerSVGElement?.getScreenCTM().a ?? 1;
    return sizes.filter((at) => parseFloat(getComputedStyle(at).fontSize) * scale(at) < 11.99).map((at) => at.outerHTML.slice(0, 80));
})()";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_scrolls_sideways_and_no_label_is_clipped() -> Outcome {
    let site = Site::start().await;
    for (language, width) in LANGUAGES.into_iter().flat_map(|(code, _)| WIDTHS.map(|width| (code, width))) {
        let at = format!("{language} at {width}");
        let address = [site.url(), folder(language)].concat();
        let page = Page::open_at(&address, Setting { width, height: 800, ..Setting::default() }).await?;
        for capability in ["structures", "analysis", "resources", "research", "change"] {
            page.toggle_statements(capability).await?;
            page.rate(capability, "x").await?;
            for statement in 1..=3 {
                page.rate(&format!("{capability}-{statement}"), "4").await?;
            }
        }
        page.wait("document.querySelectorAll('.radar .edge').length === 5").await?;
        // With a scroll bar beside it, the page has even less room than the window.
        let beyond = page.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
        assert_eq!(beyond, 0, "sideways scroll, {at}");
        let wide = page
            .eval("[...document.querySelectorAll('main *:not(.aloud)')].filter((at) => at.getBoundingClientRect().right > document.documentElement.clientWidth + .5).map((at) => at.outerHTML.slice(0, 80))")
            .await?;
        assert_eq!(wide, json!([]), "beyond the right edge, {at}");
        assert_eq!(page.eval(BEYOND_THEIR_FRAME).await?, json!([]), "beyond its frame, {at}");
        let clipped = page.eval(LABELS_OUTSIDE).await?;
        assert_eq!(clipped, json!([]), "clipped, {at}");
        assert_eq!(page.eval(SMALL_LETTERS).await?, json!([]), "too small to read, {at}");
        let crossing = page.eval(LABELS_ON_THE_RING).await?;
        assert_eq!(crossing, json!([]), "labels on the outer ring, {at}");
        page.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_as_long_as_the_content_may_have_hold_at_320_px() -> Outcome {
    let page = Page::open_with(&Site::start().await, Setting { width: 320, height: 800, ..Setting::default() }).await?;
    page.rate("read", "0").await?;
    page.toggle_statements("structures").await?;
    // Every kind of text in turn, as one word of the greatest length that the content check allows.
    for (place, length) in [
        (".step .row", 95),
        (".statement legend", 130),
        (".overview legend h3", 28),
        (".wording", 140),
        (".rules li", 130),
        (".gist", 230),
        (".works cite", 120),
        (".pair li", 150),
        (".sign-of", 120),
        (".numbers th", 28),
        ("h1", 60),
        (".lead", 400),
        ("footer p", 600),
    ] {
        page.eval(&format!("(document.querySelector('{place}').textContent = 'W'.repeat({length}))")).await?;
        let beyond = page.eval("document.documentElement.scrollWidth - document.documentElement.clientWidth").await?;
        assert_eq!(beyond, 0, "sideways scroll by {place}");
        assert_eq!(page.eval(BEYOND_THEIR_FRAME).await?, json!([]), "{place}");
    }
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_pressed_is_large_enough() -> Outcome {
    let page = Page::open_with(&Site::start().await, Setting { width: 320, height: 800, ..Setting::default() }).await?;
    page.rate("structures", "4").await?;
    page.wait("!document.querySelector('[data-clear=structures]').hidden").await?;
    let small = page
        .eval(
            "[...document.querySelectorAll('.step, summary, .choice label, button:not([hidden]), .progress a, .languages a, .note input')]\
             .filter((at) => at.offsetHeight && (at.offsetHeight < 44 || at.offsetWidth < 44)).map((at) => at.textContent)",
        )
        .await?;
    assert_eq!(small, json!([]));
    page.close().await?;
    Ok(())
}
