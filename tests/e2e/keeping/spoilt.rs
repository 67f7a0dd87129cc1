//! What is stored and cannot be read is told, and stays as it is.

use super::leader::{
    add, come_back, erase, leave, listed, meanwhile, open_panel, promises, remove, says, stored, stored_as, warns, word,
};
use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

in_each_engine!(a_tab, a_tab_beside_what_is_kept_here, a_draft, a_result);

/// No records of a form.
const NO_FORMS: [&str; 7] = [
    "{",
    "null",
    "7",
    r#"{"fields": [["structures", "1"]]}"#,
    r#"{"fields": {"structures": "1"}, "suggested": [], "opened": []}"#,
    r#"{"fields": [["structures", "1"], ["change-grund", {}]], "suggested": [], "opened": []}"#,
    r#"{"fields": [["structures", "1"]], "suggested": 7, "opened": []}"#,
];
const GOOD: &str = r#"{"fields":[["structures","4"]],"suggested":[],"opened":[],"changed":"2026-11-25T10:00:00.000Z"}"#;

async fn a_tab(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    for spoilt in NO_FORMS {
        meanwhile(&page, &site, &[("session form:1", spoilt)]).await?;
        for time in ["first", "second"] {
            come_back(&page, &site).await?;
            assert_eq!(page.chosen("structures").await?, None, "{spoilt}, the {time} time");
            page.rate("structures", "2").await?;
            page.wait("document.querySelectorAll('.radar .dot').length === 1").await?;
            promises(&page, "unkept").await?;
            warns(&page, Some("storage.spoilt")).await?;
            leave(&page).await?;
            assert_eq!(
                stored(&page).await?,
                [("session form:1".into(), spoilt.into())].into(),
                "as it was, the {time} time"
            );
        }
    }
    open_panel(&page).await?;
    warns(&page, Some("storage.spoilt")).await?;
    erase(&page).await?;
    says(&page, "keep.erased").await?;
    warns(&page, None).await?;
    promises(&page, "head.kept").await?;
    page.rate("structures", "3").await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("3"), "it keeps answers again");
    page.close().await?;
    Ok(())
}

async fn a_tab_beside_what_is_kept_here(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    meanwhile(&page, &site, &[("session form:1", "{"), ("local keep:1", "on"), ("local draft:1:ab", GOOD)]).await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"), "it goes on from what is kept here");
    page.rate("research", "2").await?;
    promises(&page, "head.kept_here").await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("research").await?.as_deref(), Some("2"));
    assert_eq!(stored(&page).await?.get("session form:1").map(String::as_str), Some("{"));
    open_panel(&page).await?;
    warns(&page, Some("storage.spoilt")).await?;
    page.close().await?;
    Ok(())
}

async fn a_draft(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    meanwhile(&page, &site, &[]).await?;
    page.eval("sessionStorage.clear()").await?;
    let places: Vec<String> = (0..NO_FORMS.len()).map(|place| format!("local draft:1:{place}")).collect();
    let mut drafts: Vec<(&str, &str)> = places.iter().map(|place| &**place).zip(NO_FORMS).collect();
    drafts.extend([("local keep:1", "on"), ("local draft:1:good", GOOD)]);
    meanwhile(&page, &site, &drafts).await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("4"), "the one that can be read");
    page.rate("structures", "2").await?;
    open_panel(&page).await?;
    warns(&page, Some("storage.spoilt")).await?;
    promises(&page, "head.kept_here").await?;
    leave(&page).await?;
    come_back(&page, &site).await?;
    assert_eq!(page.chosen("structures").await?.as_deref(), Some("2"));
    let left = stored(&page).await?;
    for (place, text) in places.iter().zip(NO_FORMS) {
        assert_eq!(left.get(place).map(String::as_str), Some(text), "as it was");
    }
    page.close().await?;
    Ok(())
}

async fn a_result(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("structures", "4").await?;
    open_panel(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    let file = stored_as(&page, "local result:1:").await?.into_values().next().expect("a result");
    let spoilt = [
        "{".to_string(),
        "[]".to_string(),
        file[..file.len() / 2].to_string(),
        file.replace("\"date\":", "\"day\":"),
        file.replace(": 4", ": 9"),
        file.replace("rektorer-i-aktion-result", "annat"),
    ];
    let places: Vec<String> = (0..spoilt.len()).map(|place| format!("local result:1:{place:016}")).collect();
    let stored_texts: Vec<(&str, &str)> = places.iter().zip(&spoilt).map(|(place, text)| (&**place, &**text)).collect();
    meanwhile(&page, &site, &stored_texts).await?;
    let before = stored_as(&page, "local").await?;
    assert_eq!(before.len(), spoilt.len() + 1);
    come_back(&page, &site).await?;
    open_panel(&page).await?;
    let names = listed(&page, spoilt.len() + 1).await?;
    assert!(names[0].starts_with("Våren 2027"), "what can be read comes first: {names:?}");
    assert!(names[1..].iter().all(|name| *name == word("keep.unreadable")), "{names:?}");
    assert_eq!(page.count(".listed [data-press=show]").await?, 1);
    warns(&page, Some("storage.spoilt")).await?;
    promises(&page, "head.kept").await?;
    add(&page, "Hösten 2027").await?;
    listed(&page, spoilt.len() + 2).await?;
    leave(&page).await?;
    let after = stored_as(&page, "local").await?;
    assert!(before.iter().all(|(key, text)| after.get(key) == Some(text)), "as they were");

    // The leader may remove them, one by one.
    for left in (2..=spoilt.len() + 1).rev() {
        remove(&page, 2).await?;
        listed(&page, left).await?;
    }
    warns(&page, None).await?;
    assert_eq!(stored_as(&page, "local").await?.len(), 2);
    page.close().await?;
    Ok(())
}
