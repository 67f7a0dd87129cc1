//! Codes, links and files are of no language; numbers, days and plurals are written as in that of the page.

use crate::comparing::{laid, lay, then};
use crate::support::{EVERYTHING, Engine, Outcome, Page, SECRET, Site, Widget, in_each_engine};

in_each_engine!(a_code_a_link_and_a_file, numbers_days_and_plurals);

async fn a_code_a_link_and_a_file(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    widget.open_panel().await?;
    widget.open_way("file").await?;
    let file = widget.holds("file").await?;
    widget.open_way("code").await?;
    let code = widget.holds("code").await?;
    widget.open_way("more").await?;
    let link = widget.holds("link").await?;
    page.close().await?;

    let english = Page::open_at(&format!("{}en/", site.url()), engine).await?;
    let widget = Widget::own(&english);
    widget.open_panel().await?;
    english.hand("svensk.json", file.as_bytes()).await?;
    is_opened(&english).await?;
    let words = "[...document.querySelectorAll('.opened dd')].map((part) => part.textContent).join(' ')";
    let kept = english.eval(words).await?.as_str().unwrap_or_default().contains(SECRET);
    assert!(kept, "what was written stays as it was written");
    english.driver.goto(format!("{}nb/#{}", site.url(), link.split_once('#').expect("a code").1)).await?;
    english.settled().await?;
    is_opened(&english).await?;
    english.one("[data-press=close]").await?.click().await?;
    let widget = Widget::own(&english);
    widget.open_panel().await?;
    english.one("#oppna-kod").await?.send_keys(&code).await?;
    english.one("[data-press=open]").await?.click().await?;
    is_opened(&english).await?;
    english.close().await?;
    Ok(())
}

/// Waits until a result lies open, and nothing is wrong with it.
async fn is_opened(page: &Page) -> Outcome {
    page.wait("document.querySelector('.opened')?.checkVisibility() && !('refused' in document.querySelector('.opened').dataset)")
        .await?;
    Ok(())
}

async fn numbers_days_and_plurals(engine: Engine) -> Outcome {
    let site = Site::start().await;
    for (path, decimal, day, moved) in [
        ("", "3,7", "3 mars 2026", "(1,7 steg högre)"),
        ("nb/", "3,7", "3. mars 2026", "(1,7 steg høyere)"),
        ("en/", "3.7", "3 March 2026", "(1.7 steps higher)"),
    ] {
        let page = Page::open_at(&format!("{}{path}", site.url()), engine).await?;
        page.toggle_statements("structures").await?;
        for (statement, step) in [(1, "4"), (2, "4"), (3, "3")] {
            page.rate(&format!("structures-{statement}"), step).await?;
        }
        page.wait("document.querySelector('.numbers .value').textContent !== '–'").await?;
        assert_eq!(page.text(".numbers .value").await?, decimal, "{path}");
        assert!(page.sentence().await?.contains(&format!("({decimal})")), "{path}");
        // Beside a result of another day.
        let widget = Widget::own(&page);
        widget.open_panel().await?;
        lay(&widget, &page, &then()[0]).await?;
        laid(&page, 1).await?;
        let said = page.text(".sentences p").await?;
        assert!(said.contains(day) && said.contains(moved), "{said}");
        page.close().await?;
    }
    Ok(())
}
