//! From one language to another on the pages of our own, with all that is filled in.

use serde_json::json;

use super::way_to;
use crate::support::{EVERYTHING, Engine, Outcome, Page, Setting, Site, Widget, in_each_engine};

in_each_engine!(
    keeps_all_that_is_filled_in,
    nobody_comes_back_to_older_answers,
    is_there_where_nothing_can_be_stored_until_something_is_filled_in,
    is_there_for_a_colleague_until_something_is_answered,
);

async fn keeps_all_that_is_filled_in(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&EVERYTHING).await?;
    let filled = widget.filled().await?;
    for (language, path, sentence) in [("nb", "nb/", "Høyest:"), ("en", "en/", "Highest:"), ("sv", "", "Högst:")] {
        page.one(&way_to(language)).await?.click().await?;
        page.wait(&format!("document.documentElement.lang === '{language}'")).await?;
        page.settled().await?;
        assert_eq!(page.eval("location.href").await?, json!(format!("{}{path}", site.url())));
        assert_eq!(widget.filled().await?, filled, "in {language}");
        assert!(page.sentence().await?.starts_with(sentence), "{}", page.sentence().await?);
    }
    page.close().await?;
    Ok(())
}

async fn nobody_comes_back_to_older_answers(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::visit(&format!("{}badda-in/", site.url()), engine).await?;
    page.driver.goto(format!("{}#om", site.url())).await?;
    page.settled().await?;
    page.rate("structures", "2").await?;
    page.one(&way_to("nb")).await?.click().await?;
    page.wait("document.documentElement.lang === 'nb'").await?;
    page.settled().await?;
    assert_eq!(page.eval("location.hash").await?, json!("#om"), "what follows # goes along");
    page.rate("structures", "4").await?;
    page.driver.back().await?;
    page.wait("location.pathname.endsWith('/badda-in/')").await?;
    page.driver.forward().await?;
    page.wait("document.documentElement.lang === 'nb'").await?;
    page.taken_over().await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"));
    page.close().await?;
    Ok(())
}

/// Whether there is a way to another language.
const IS_THERE: &str = "document.querySelector('[data-language]').checkVisibility({visibilityProperty: true})";

async fn is_there_where_nothing_can_be_stored_until_something_is_filled_in(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, Setting { engine, storage: false, ..Setting::default() }).await?;
    page.one(&way_to("nb")).await?.click().await?;
    page.wait("document.documentElement.lang === 'nb'").await?;
    page.settled().await?;
    assert_eq!(page.eval(IS_THERE).await?, json!(true), "nothing is lost yet");
    page.rate("structures", "2").await?;
    page.wait(&format!("!{IS_THERE}")).await?;
    assert_eq!(page.eval("window.name").await?, json!(""));
    page.close().await?;
    Ok(())
}

async fn is_there_for_a_colleague_until_something_is_answered(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::visit(&format!("{}kollega/", site.url()), engine).await?;
    for (language, path) in [("en", "en/"), ("nb", "nb/"), ("sv", "")] {
        page.wait("document.querySelector('[data-app=on]') !== null").await?;
        page.one(&way_to(language)).await?.click().await?;
        page.wait(&format!("document.documentElement.lang === '{language}'")).await?;
        assert_eq!(page.eval("location.href").await?, json!(format!("{}{path}kollega/", site.url())));
    }
    page.wait("document.querySelector('[data-app=on]') !== null").await?;
    page.rate("structures", "2").await?;
    page.wait(&format!("!{IS_THERE}")).await?;
    page.one("[data-clear=structures]").await?.click().await?;
    page.wait(IS_THERE).await?;
    assert_eq!(page.eval("[window.name, sessionStorage.length, localStorage.length]").await?, json!(["", 0, 0]));
    page.close().await?;
    Ok(())
}
