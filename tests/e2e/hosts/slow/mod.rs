//! A slow network: room is kept for the form before it comes, so that the host's page does not jump.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, Setting, Site, in_each_engine};

/// How far the room that is kept may be from what the form takes, in parts of it.
const NEAR: f64 = 0.1;
const HEIGHT: &str = "document.querySelector('[data-rektorer-i-aktion]').offsetHeight";
const FOOTER: &str = "document.querySelector('footer').getBoundingClientRect().top";

in_each_engine!(
    room_is_kept,
    nothing_jumps_for_who_reads_below,
    a_frame_is_filled_in_before_its_script_comes,
    the_link_keeps_the_focus_that_it_had,
    all_is_there_in_a_page_that_never_ends_loading
);

async fn room_is_kept(engine: Engine) -> Outcome {
    for width in [320, 390, 768, 1280] {
        let (ours, release) = Site::keeping_back("native.js").await;
        let visit = Visit::of(ours, None, include_str!("page.html"), Setting { width, ..engine.into() }).await?;
        visit.page.wait(&format!("{HEIGHT} > 1000")).await?;
        // The link is there meanwhile.
        assert!(visit.page.one("[data-rektorer-i-aktion] a").await?.is_displayed().await?);
        let kept = visit.page.eval(HEIGHT).await?.as_f64().expect("pixels");
        // Firefox does not tell of shifts.
        visit
            .page
            .eval(
                "(window.shifts = [], PerformanceObserver.supportedEntryTypes.includes('layout-shift') &&
                new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(({hadRecentInput}) => !hadRecentInput).map(({value}) => value)))
                    .observe({type: 'layout-shift'}), 0)",
            )
            .await?;
        // Somebody has gone on to what stands below it.
        visit.page.one("footer").await?.scroll_into_view().await?;
        visit.page.wait("scrollY > 1000").await?;
        let before = visit.page.eval(FOOTER).await?;
        release.send(true)?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        visit.page.wait(&format!("Math.abs({FOOTER} - {before}) < 2")).await?;
        assert_eq!(visit.page.eval("shifts").await?, json!([]), "at {width} px");
        let taken = visit.page.eval(HEIGHT).await?.as_f64().expect("pixels");
        assert!((kept - taken).abs() <= NEAR * taken, "at {width} px room of {kept} is kept for {taken}");
        widget.works().await?;
        assert_eq!(visit.page.eval("shifts").await?, json!([]), "at {width} px");
        visit.close().await?;
    }
    Ok(())
}

/// Where the browser does not hold on to what is read, as Safari never does, and where the form is as wide as it likes.
async fn nothing_jumps_for_who_reads_below(engine: Engine) -> Outcome {
    let around = "<style>html { overflow-anchor: none; } p { margin: 0; } footer { height: 2000px; }</style><div style=\"float: left\">";
    let page = include_str!("page.html").replace("<p>Före.</p>", &["<p>Före.</p>", around].concat());
    let page =
        page.replace("<p>Efter.</p>", "</div><p>Efter.</p>").replace("<footer>", "<footer style=\"clear: both\">");
    let (ours, release) = Site::keeping_back("/v1/embed.js").await;
    let visit = Visit::of(ours, None, &page, Setting { patient: false, ..engine.into() }).await?;
    visit.page.wait("document.querySelector('footer')?.offsetHeight === 2000").await?;
    visit.page.eval("(scrollTo(0, 600), 0)").await?;
    visit.page.wait("scrollY === 600").await?;
    let before = visit.page.eval(FOOTER).await?;
    release.send(true)?;
    let widget = visit.native(0);
    widget.taken_over().await?;
    visit.page.wait(&format!("Math.abs({FOOTER} - {before}) < 2")).await?;
    assert!(visit.page.eval("scrollY").await?.as_f64() > Some(3000.0));
    widget.works().await?;
    visit.close().await
}

async fn a_frame_is_filled_in_before_its_script_comes(engine: Engine) -> Outcome {
    let (ours, release) = Site::keeping_back("frame.js").await;
    let page = include_str!("../municipio_module/page.html");
    let visit = Visit::of(ours, None, page, Setting { patient: false, ..engine.into() }).await?;
    visit.page.wait("document.querySelector('iframe') !== null").await?;
    let widget = visit.frame(0).await?;
    // It is waited for, since its options change what is seen first, but not for long.
    widget.wait("root.querySelector('footer') !== null && ria.checkVisibility({visibilityProperty: true})").await?;
    widget.rate("change", "3").await?;
    release.send(true)?;
    widget.taken_over().await?;
    widget.wait("root.querySelectorAll('.radar .dot').length === 1").await?;
    assert_eq!(widget.chosen("change").await?.as_deref(), Some("3"));
    widget.clear("change").await?;
    widget.wait("root.querySelectorAll('.radar .dot').length === 0").await?;
    widget.works().await?;
    visit.close().await
}

async fn the_link_keeps_the_focus_that_it_had(engine: Engine) -> Outcome {
    let (ours, release) = Site::keeping_back("native.js").await;
    let visit = Visit::of(ours, None, include_str!("page.html"), engine).await?;
    visit.page.wait(&format!("{HEIGHT} > 1000")).await?;
    visit.page.put_focus_on("[data-rektorer-i-aktion] a").await?;
    release.send(true)?;
    visit.native(0).taken_over().await?;
    assert_eq!(visit.page.eval("document.activeElement.shadowRoot?.activeElement?.localName").await?, json!("a"));
    visit.close().await
}

async fn all_is_there_in_a_page_that_never_ends_loading(engine: Engine) -> Outcome {
    let (ours, _held) = Site::keeping_back("/badda-in.js").await;
    let hangs = "<img alt=\"\" referrerpolicy=no-referrer src=\"{ours}/badda-in.js\">";
    let page = include_str!("page.html").replace("<p>Före.</p>", hangs);
    let visit = Visit::of(ours, None, &page, Setting { patient: false, ..engine.into() }).await?;
    let widget = visit.native(0);
    widget.open_panel().await?;
    assert_ne!(visit.page.eval("document.readyState").await?, json!("complete"));
    visit.close().await
}

/// What a host can do whose form stands on the first screen, with something below it: have the script waited for.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_where_the_script_is_waited_for() -> Outcome {
    let script = r#"<script type="module" async blocking="render" src="{ours}/v1/embed.js"></script>"#;
    let page =
        [script, &include_str!("page.html").replace("{lines}", "<div data-rektorer-i-aktion lang=sv></div>")].concat();
    for width in [390, 1280] {
        let (ours, release) = Site::keeping_back("/v1/embed.js").await;
        let setting = Setting { width, patient: false, ..Engine::Chromium.into() };
        let visit = Visit::of(ours, None, &page, setting).await?;
        visit.page.wait("document.querySelector('footer') !== null").await?;
        release.send(true)?;
        visit.native(0).works().await?;
        let shifts = "(() => { const shifts = new PerformanceObserver(() => {}); shifts.observe({type: 'layout-shift', buffered: true}); \
            return shifts.takeRecords().filter(({hadRecentInput}) => !hadRecentInput).map(({value}) => value); })()";
        assert_eq!(visit.page.eval(shifts).await?, json!([]), "at {width} px");
        visit.close().await?;
    }
    Ok(())
}
