//! Everything with the keyboard alone: Tab, arrows, Space, Enter.

use serde_json::json;
use thirtyfour::Key;

use crate::support::{Outcome, Page, Site};

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_answered_opened_and_cleared_by_keys() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    for language in ["nb", "en"] {
        page.press(Key::Tab).await?;
        assert_eq!(page.eval("document.activeElement.dataset.language").await?, json!(language));
    }
    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "structures=1", "after the languages comes the first question");
    page.press(Key::Space).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("1"));
    for step in ["2", "3", "4"] {
        page.press(Key::Down).await?;
        assert_eq!(page.chosen("structures").await?.as_deref(), Some(step));
    }
    page.wait("document.querySelector('.sentence').textContent.includes('Strukturer och system (4)')").await?;
    let outline = page.eval("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle").await?;
    assert_eq!(outline, "solid", "focus is seen on the whole row");

    // On to the clear button, the statements, and the first of them.
    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "structures-rensa");
    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "summary");
    page.press(Key::Enter).await?;
    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "structures-1=1");
    page.press(Key::Up).await?;
    assert_eq!(page.chosen("structures-1").await?.as_deref(), Some("x"), "arrows go round");

    page.press(Key::Tab).await?;
    assert_eq!(page.focus().await?, "structures-1-rensa");
    page.press(Key::Space).await?;
    page.wait("document.querySelector('[data-clear=structures-1]').hidden").await?;
    assert_eq!(page.focus().await?, "structures-1=1");
    assert_eq!(page.chosen("structures-1").await?, None);
    page.close().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_stop_on_the_way_through_is_seen() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    let mut stops = Vec::new();
    loop {
        page.press(Key::Tab).await?;
        let stop = page.focus().await?;
        if stop == "body" || stops.len() > 200 {
            break;
        }
        // Seen: inside the window, and with a mark around it (around the whole row, for a radio).
        let seen = page
            .eval(
                "(() => { const at = document.activeElement; const marked = at.type === 'radio' ? at.nextElementSibling : at; \
                 const {top, bottom} = marked.getBoundingClientRect(); \
                 return [top >= 0, bottom <= innerHeight, getComputedStyle(marked).outlineStyle]; })()",
            )
            .await?;
        assert_eq!(seen, json!([true, true, "solid"]), "focus on {stop}");
        stops.push(stop);
    }
    let questions = stops.iter().filter(|stop| stop.contains("=1")).count();
    assert_eq!(questions, 5, "one stop for each question: {stops:?}");
    assert!(stops.contains(&"read=0".to_string()), "{stops:?}");
    page.close().await?;
    Ok(())
}
