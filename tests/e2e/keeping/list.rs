//! Results that are kept each for itself, side by side.

use serde_json::{Value, json};

use super::leader::{
    add, come_back, fill_in, filled, listed, meanwhile, open_panel, remove, says, show, stored, stored_as, word, write,
};
use crate::support::{Engine, Outcome, Page, Profile, Site, in_each_engine};

in_each_engine!(
    several_stand_side_by_side,
    one_that_another_tab_has_removed_is_gone,
    an_empty_form_is_no_result,
    two_hundred_come_latest_first,
);

/// How the keys of results begin.
const RESULTS: &str = "local result:1:";

async fn several_stand_side_by_side(engine: Engine) -> Outcome {
    let (site, profile) = (Site::start().await, Profile::new());
    let page = Page::open_with(&site, profile.with(engine)).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    listed(&page, 0).await?;
    for count in 1..=2 {
        add(&page, "Våren 2027").await?;
        says(&page, "keep.added").await?;
        listed(&page, count).await?;
    }
    let before = stored_as(&page, RESULTS).await?;
    page.rate("structures", "1").await?;
    write(&page, "change-grund", "Något annat").await?;
    add(&page, "").await?;
    let names = listed(&page, 3).await?;
    let day = page
        .eval("new Date().toLocaleDateString('sv', {dateStyle: 'long'})")
        .await?
        .as_str()
        .expect("a day")
        .to_string();
    let named = |label: &str| format!("{label}, {day}");
    let latest_first = [named(&word("keep.unlabelled")), named("Våren 2027"), named("Våren 2027")];
    assert_eq!(names, latest_first);
    let kept = stored_as(&page, RESULTS).await?;
    assert!(before.iter().all(|(key, text)| kept.get(key) == Some(text)), "what was kept is as it was");
    let mut levels: Vec<Value> = kept.values().map(|file| level(file)).collect();
    levels.sort_by_key(ToString::to_string);
    assert_eq!(levels, [json!(1), json!(4), json!(4)]);

    // Beside the form, to read.
    let (mine, all) = (filled(&page).await?, stored(&page).await?);
    let seen = show(&page, 1).await?;
    for part in [
        &*word("opened.from_kept"),
        "Våren 2027",
        &day,
        "Lagens egna frågor, \"ordagrant\" & <utan> slut",
        "Bjud in två",
    ] {
        assert!(seen.contains(part), "{part}: {seen}");
    }
    assert_eq!(page.count(".opened :is(input, textarea, select)").await?, 0, "to read");
    assert_eq!((filled(&page).await?, stored(&page).await?), (mine, all), "nothing else has changed");
    page.one("[data-press=close]").await?.click().await?;
    page.wait("document.querySelector('.opened') === null").await?;

    remove(&page, 0).await?;
    says(&page, "keep.removed").await?;
    listed(&page, 2).await?;
    assert_eq!(stored_as(&page, RESULTS).await?, before, "the others stay");
    page.close().await?;

    let page = Page::open_with(&site, profile.with(engine)).await?;
    assert_eq!(page.chosen("structures").await?, None, "the form is not kept, since nobody chose that");
    assert_eq!(stored_as(&page, "local").await?, before);
    open_panel(&page).await?;
    assert_eq!(listed(&page, 2).await?, [named("Våren 2027"), named("Våren 2027")]);
    page.close().await?;
    Ok(())
}

async fn one_that_another_tab_has_removed_is_gone(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("structures", "4").await?;
    open_panel(&page).await?;
    add(&page, "Våren 2027").await?;
    listed(&page, 1).await?;
    page.eval("localStorage.clear()").await?;
    page.one(".listed [data-press=show]").await?.click().await?;
    listed(&page, 0).await?;
    assert_eq!(page.count(".opened").await?, 0);
    assert_eq!(page.focus().await?, "spara-rubrik");
    page.close().await?;
    Ok(())
}

async fn an_empty_form_is_no_result(engine: Engine) -> Outcome {
    let page = Page::open_with(&Site::start().await, engine).await?;
    open_panel(&page).await?;
    add(&page, "Tomt").await?;
    says(&page, "carry.no_answers").await?;
    listed(&page, 0).await?;
    assert_eq!(stored_as(&page, "local").await?.len(), 0);
    page.close().await?;
    Ok(())
}

async fn two_hundred_come_latest_first(engine: Engine) -> Outcome {
    const COUNT: u32 = 200;
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    fill_in(&page).await?;
    open_panel(&page).await?;
    add(&page, "").await?;
    listed(&page, 1).await?;
    let file = stored_as(&page, RESULTS).await?.into_values().next().expect("a result");
    meanwhile(&page, &site, &[]).await?;
    page.eval("localStorage.clear()").await?;
    // By their keys they lie otherwise.
    let many: Vec<(String, String)> = (0..COUNT)
        .map(|number| {
            let mut file: Value = serde_json::from_str(&file).expect("JSON");
            file["date"] = json!(format!("20{:02}-{:02}-{:02}", number / 20, number % 20 / 2 + 1, number % 2 * 14 + 1));
            file["label"] = json!(format!("Nummer {number}"));
            (format!("local result:1:{:016x}", number * 7919 % COUNT), file.to_string())
        })
        .collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(key, text)| (&**key, &**text)).collect();
    meanwhile(&page, &site, &many).await?;
    let before = stored_as(&page, RESULTS).await?;
    come_back(&page, &site).await?;
    open_panel(&page).await?;
    let names = listed(&page, COUNT as usize).await?;
    for (place, name) in names.iter().enumerate() {
        let number = COUNT as usize - 1 - place;
        assert!(name.starts_with(&format!("Nummer {number}, ")), "{name} at {place}");
    }
    show(&page, 150).await?;
    assert!(page.text(".opened .from").await?.contains("Nummer 49"));
    assert_eq!(stored_as(&page, RESULTS).await?, before);
    page.close().await?;
    Ok(())
}

/// The rating of structures in a file.
fn level(file: &str) -> Value {
    let file: Value = serde_json::from_str(file).expect("JSON");
    file["capabilities"]["structures"]["overview"].clone()
}
