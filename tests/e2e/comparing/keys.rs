//! With the keyboard alone, and axe-core at every step.

use serde_json::json;
use thirtyfour::Key;

use super::{colleague, colleagues, then};
use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

in_each_engine!(the_leaders_way, the_colleagues_way);

async fn the_leaders_way(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    for (name, step) in [("structures", "4"), ("analysis", "2")] {
        page.put_focus_on(&format!("[name={name}][value='{step}']")).await?;
        page.press(Key::Space).await?;
    }
    page.driver.goto(format!("{}#r={}", site.url(), then()[0])).await?;
    page.wait("document.activeElement.matches('.opened')").await?;
    page.lets_everyone_in().await?;
    page.tab_to("[data-press=lay]").await?;
    page.press(Key::Enter).await?;
    page.focus_is_on("#jamfort-rubrik").await?;
    page.lets_everyone_in().await?;

    page.put_focus_on("[data-press=panel]").await?;
    page.press(Key::Enter).await?;
    page.tab_to("[data-way=ask] > summary").await?;
    page.press(Key::Enter).await?;
    page.tab_to("#kollegas-kod").await?;
    let [first, second, _] = colleagues();
    page.driver.action_chain().send_keys(first).perform().await?;
    page.press(Key::Enter).await?;
    page.driver.action_chain().send_keys(second).perform().await?;
    page.lets_everyone_in().await?;
    page.tab_to("[data-press=colleague]").await?;
    page.press(Key::Space).await?;
    page.focus_is_on("#jamfort-rubrik").await?;
    assert_eq!(page.count(".compared .listed li").await?, 2);
    page.lets_everyone_in().await?;
    for left in [1, 0] {
        page.tab_to("[data-press=lift]").await?;
        page.press(Key::Enter).await?;
        page.wait(&format!("document.querySelectorAll('.compared .listed li').length === {left}")).await?;
        page.focus_is_on(if left > 0 { "#jamfort-rubrik" } else { "#profil" }).await?;
    }

    page.driver.goto(format!("{}#t={}", site.url(), then()[0])).await?;
    page.wait("document.activeElement.matches('.again')").await?;
    page.lets_everyone_in().await?;
    page.close().await?;
    Ok(())
}

async fn the_colleagues_way(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = colleague::open(&site, engine).await?;
    page.lets_everyone_in().await?;
    page.tab_to("[name=structures]").await?;
    page.press(Key::Space).await?;
    page.press(Key::Down).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("2"));
    page.tab_to("[data-clear=structures]").await?;
    page.tab_to("[data-press=make]").await?;
    page.press(Key::Enter).await?;
    page.wait("document.activeElement.id === 'koden'").await?;
    page.lets_everyone_in().await?;
    page.tab_to("#kod").await?;
    page.tab_to("[data-press=copy]").await?;
    page.press(Key::Enter).await?;
    page.wait("document.querySelector('.code .said').textContent !== ''").await?;
    assert_ne!(page.focus().await?, "body");
    assert_eq!(page.eval("document.querySelector('.code').checkVisibility()").await?, json!(true));
    page.close().await?;
    Ok(())
}
