//! The link: what it brings is shown beside what one has, and is gone from the address bar at once.

use rektorer_i_aktion::record::code::Kind;
use serde_json::{Value, json};

use super::{code_of, with_other_beginning};
use crate::support::{EVERYTHING, Engine, Outcome, Page, Site, Widget, in_each_engine, words, words_with};

in_each_engine!(
    is_opened_in_another_browser,
    is_pasted_into_the_address_bar,
    is_refused_and_changes_nothing,
    shows_a_colleagues_view_as_such,
);

/// What is filled in where the link is opened.
const OWN: [(&str, &str); 3] = [("structures", "2"), ("research-3", "x"), ("change-grund", "Det jag har")];

async fn is_opened_in_another_browser(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    widget.open_panel().await?;
    let link = widget.holds("link").await?;
    let numbers = widget.text(".profile .numbers").await?;
    page.close().await?;

    let (page, own) = begun(&site, engine.other()).await?;
    let widget = Widget::own(&page);
    // The page is left and loaded anew with the link, by which the tab still has what was filled in.
    page.driver.goto(Site::start().await.url()).await?;
    page.driver.goto(&link).await?;
    is_open(&page, "from_link").await?;
    assert_eq!(widget.text(".opened .numbers").await?, numbers, "the same profile");
    assert_eq!(widget.filled().await?, own, "what one has");
    assert_eq!(page.eval("document.querySelectorAll('.opened dd').length").await?, json!(0), "no word came along");
    assert!(widget.one(".opened [data-press=go-on]").await?.is_displayed().await?);
    is_gone(&page).await?;
    page.reload().await?;
    has_settled(&page).await?;
    assert_eq!(page.count(".opened").await?, 0, "once");
    assert_eq!(widget.filled().await?, own);
    page.close().await?;
    Ok(())
}

async fn is_pasted_into_the_address_bar(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let (page, own) = begun(&site, engine).await?;
    page.eval("(window.same = true)").await?;
    page.driver.goto(format!("{}#r={}", site.url(), code_of(Kind::Own))).await?;
    is_open(&page, "from_link").await?;
    assert_eq!(page.eval("window.same").await?, json!(true), "the page was not loaded anew");
    assert_eq!(page.focus().await?, "section");
    is_gone(&page).await?;
    assert_eq!(Widget::own(&page).filled().await?, own);
    // Nor do the ways back and forth lead to it.
    for step in ["back", "forward"] {
        page.eval(&format!("void history.{step}()")).await?;
        page.wait(&format!("location.href === '{}'", site.url())).await?;
    }
    // Places in the page are none of ours.
    page.driver.goto(format!("{}#profil", site.url())).await?;
    page.wait("location.hash === '#profil'").await?;
    page.close().await?;
    Ok(())
}

async fn is_refused_and_changes_nothing(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let (page, own) = begun(&site, engine).await?;
    let widget = Widget::own(&page);
    let cut = code_of(Kind::Own)[..9].to_string();
    for (code, sentence) in [
        ("", words("wrong", "no_link")),
        ("R4%C3%A5", words("wrong", "mistyped")),
        (&cut, words("wrong", "mistyped")),
        (&with_other_beginning("S4"), words_with("wrong", "instrument", &["S"])),
        (&with_other_beginning("R8"), words("wrong", "newer")),
        (&code_of(Kind::Group), words("wrong", "group")),
    ] {
        page.driver.goto(format!("{}#r={code}", site.url())).await?;
        page.wait("document.querySelector('.opened .wrong')?.checkVisibility() ?? false").await?;
        page.wait(&format!("document.querySelector('.opened .wrong').textContent === {}", json!(sentence))).await?;
        assert!(!widget.one(".opened-body").await?.is_displayed().await?);
        assert!(!widget.one("[data-press=go-on]").await?.is_displayed().await?);
        assert_eq!(widget.filled().await?, own, "{code}");
        is_gone(&page).await?;
    }
    // What is open stays open beside a wrong link.
    page.driver.goto(format!("{}#r={}", site.url(), code_of(Kind::Own))).await?;
    page.wait("document.querySelector('.opened-body').checkVisibility()").await?;
    assert!(!widget.one(".opened .wrong").await?.is_displayed().await?);
    page.driver.goto(format!("{}#r={cut}", site.url())).await?;
    page.wait("document.querySelector('.opened .wrong').checkVisibility()").await?;
    assert!(widget.one(".opened-body").await?.is_displayed().await?);
    assert!(widget.one("[data-press=go-on]").await?.is_displayed().await?);
    widget.press("close").await?;
    assert_eq!(page.count(".opened").await?, 0);
    page.close().await?;
    Ok(())
}

async fn shows_a_colleagues_view_as_such(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::visit(&format!("{}#r={}", site.url(), code_of(Kind::Colleague)), engine).await?;
    is_open(&page, "colleague").await?;
    assert!(!page.one("[data-press=go-on]").await?.is_displayed().await?, "it is not one's own");
    is_gone(&page).await?;
    page.close().await?;
    Ok(())
}

/// A page with own answers, and those.
async fn begun(site: &Site, engine: Engine) -> Result<(Page, Value), Box<dyn std::error::Error>> {
    let page = Page::open_with(site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&OWN).await?;
    page.wait("Object.values(sessionStorage).join().includes('Det jag har')").await?;
    let own = widget.filled().await?;
    Ok((page, own))
}

async fn has_settled(page: &Page) -> Outcome {
    page.wait("performance.getEntriesByName('rektorer-i-aktion:settled').length === 1").await?;
    Ok(())
}

async fn is_open(page: &Page, from: &str) -> Outcome {
    has_settled(page).await?;
    page.wait("document.querySelector('.opened')?.checkVisibility() ?? false").await?;
    assert!(page.text(".opened .from").await?.starts_with(&words("opened", from)));
    Ok(())
}

/// Neither the address bar nor the way back holds the code.
async fn is_gone(page: &Page) -> Outcome {
    page.wait("location.hash === ''").await?;
    assert!(!page.driver.current_url().await?.as_str().contains('#'));
    let entries = page.eval("window.navigation?.entries().map(({url}) => url) ?? []").await?;
    assert!(!entries.to_string().contains("#r="), "{entries}");
    Ok(())
}
