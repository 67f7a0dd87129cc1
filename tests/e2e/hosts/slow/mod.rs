//! A slow network: room is kept for the form before it comes, so that the host's page does not jump.

use crate::support::{Engine, Host, Outcome, Page, Setting, Site, Widget, nothing_was_sent};

/// How far the room that is kept may be from what the form takes, in parts of it.
const NEAR: f64 = 0.1;

#[tokio::test(flavor = "multi_thread")]
async fn room_is_kept_and_nothing_jumps() -> Outcome {
    for width in [320, 390, 768, 1280] {
        let (ours, release) = Site::keeping_back("native.js").await;
        let host = Host::serve(include_str!("page.html"), None, &ours).await;
        let page = Page::visit(&host.url(), Setting { width, ..Setting::from(Engine::Chromium) }).await?;
        let height = "document.querySelector('[data-rektorer-i-aktion]').offsetHeight";
        page.wait(&format!("{height} > 1000")).await?;
        // The link is there meanwhile.
        assert!(page.one("[data-rektorer-i-aktion] a").await?.is_displayed().await?);
        let kept = page.eval(height).await?.as_f64().expect("pixels");
        page.eval(
            "(window.shifts = [], new PerformanceObserver((list) => shifts.push(...list.getEntries().filter(({hadRecentInput}) => !hadRecentInput).map(({value}) => value)))
                .observe({type: 'layout-shift'}))",
        )
        .await?;
        // Somebody has gone on to what stands below it.
        page.one("footer").await?.scroll_into_view().await?;
        page.wait("scrollY > 1000").await?;
        let seen = "document.querySelector('footer').getBoundingClientRect().top";
        let before = page.eval(seen).await?;
        release.send(true)?;
        let widget = Widget::native(&page, &ours, 0);
        widget.taken_over().await?;
        page.wait(&format!("Math.abs({seen} - {before}) < 2")).await?;
        assert_eq!(page.eval("shifts").await?, serde_json::json!([]), "at {width} px");
        let taken = page.eval(height).await?.as_f64().expect("pixels");
        assert!((kept - taken).abs() <= NEAR * taken, "at {width} px room of {kept} is kept for {taken}");
        widget.works().await?;
        assert_eq!(page.eval("shifts").await?, serde_json::json!([]), "at {width} px");
        nothing_was_sent(&ours, &host);
        page.close().await?;
    }
    Ok(())
}
