//! The entry in the calendar brings today's code back, half a year later.

use std::fs;

use rektorer_i_aktion::record::code::Kind;
use serde_json::json;

use super::{NOW, code, compared, moved, overviews, sentences};
use crate::support::{
    Engine, Fault, Outcome, Page, Profile, Setting, Site, Widget, built, in_each_engine, words, words_with,
};

in_each_engine!(
    begins_with_the_comparison_and_without_answers,
    what_is_kept_in_the_browser_stays_so,
    what_cannot_be_stored_is_held_by_the_page,
    puts_aside_what_was_there,
    what_is_answered_at_once_is_not_put_aside,
    is_not_of_a_day_to_come,
    a_wrong_link_leaves_all_as_it_was,
);

/// In milliseconds.
const HALF_A_YEAR: u64 = 183 * 86_400_000;

/// A site whose pages take today for the day half a year later.
async fn half_a_year_later() -> Site {
    let script = fs::read_to_string(built("boot.js")).expect("boot.js");
    let clock = format!(
        "const Now = Date; globalThis.Date = class extends Now {{
            constructor(...at) {{ if (at.length) super(...at); else super(Now.now() + {HALF_A_YEAR}); }}
            static now() {{ return Now.now() + {HALF_A_YEAR}; }}
        }};\n"
    );
    Site::with("boot.js", Fault::Built([clock, script].concat().into_bytes())).await
}

/// What today's entry holds.
struct Entry {
    /// The link, as it is at another site.
    link: String,
    code: String,
    /// Today in words.
    day: String,
}

impl Entry {
    async fn of_today(engine: Engine, site: &Site) -> Result<Self, Box<dyn std::error::Error>> {
        let today = Site::start().await;
        let page = Page::open_with(&today, engine).await?;
        let widget = Widget::own(&page);
        widget.fill(&NOW).await?;
        widget.open_panel().await?;
        widget.open_way("more").await?;
        let entry = widget.holds("again").await?;
        let link = entry.lines().last().unwrap_or_default().replace(&today.url(), &site.url());
        let code = link.split_once("#t=").expect("a link").1.to_string();
        let day = page.eval("new Date().toLocaleDateString('sv', {dateStyle: 'long'})").await?;
        page.close().await?;
        Ok(Self { link, code, day: day.as_str().unwrap_or_default().to_string() })
    }
}

async fn begins_with_the_comparison_and_without_answers(engine: Engine) -> Outcome {
    let site = half_a_year_later().await;
    let Entry { link, code, day } = Entry::of_today(engine, &site).await?;
    // Where something else is kept in the browser.
    let profile = Profile::new();
    let page = Page::open_with(&site, profile.with(engine)).await?;
    let widget = Widget::own(&page);
    widget.open_panel().await?;
    widget.click("#spara-har").await?;
    widget.fill(&[("research", "5"), ("research-grund", "Det gamla")]).await?;
    page.wait("Object.values(localStorage).join().includes('Det gamla')").await?;
    page.close().await?;

    let page = Page::visit(&link, profile.with(engine)).await?;
    page.wait("document.querySelector('.compared') !== null").await?;
    let widget = Widget::own(&page);
    assert_eq!(page.eval("location.href").await?, json!(site.url()), "the code is not left in the address");
    assert_eq!(widget.filled().await?, json!([["compared", code]]));
    assert_eq!(page.text(".again").await?, words_with("compare", "again", &[&day]));
    assert_eq!(page.eval("document.activeElement.matches('.again')").await?, json!(true));
    assert_eq!(sentences(&page).await?, [words_with("compare", "nothing", &[&day])]);
    widget.rate("structures", "5").await?;
    widget.rate("analysis", "1").await?;
    let [higher, lower] = ["higher", "lower"].map(|name| moved(name, "1"));
    let most = words_with("compare", "most", &[&day, &format!("Strukturer och system ({higher}), Analys ({lower})")]);
    page.wait(&format!("document.querySelector('.sentences p').textContent === {}", json!(most))).await?;
    let title = page.eval("document.querySelector('.compared .picture title').textContent").await?;
    assert!(!title.to_string().contains(&day), "it is later: {title}");
    // What was kept is there to be found.
    widget.open_panel().await?;
    page.wait("document.querySelector('.panel .listed li') !== null").await?;
    widget.click(".panel [data-press=show]").await?;
    page.wait("document.querySelector('.opened')?.textContent.includes('Det gamla') ?? false").await?;
    page.close().await?;
    Ok(())
}

async fn what_is_kept_in_the_browser_stays_so(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.open_panel().await?;
    widget.click("#spara-har").await?;
    widget.fill(&[("change", "2"), ("change-grund", "Det jag sparar")]).await?;
    page.wait("Object.values(localStorage).join().includes('Det jag sparar')").await?;
    // In the page as it is, by the address bar.
    page.driver.goto(format!("{}#t={}", site.url(), super::then()[0])).await?;
    page.wait("document.querySelector('.again') !== null").await?;
    assert_eq!(page.eval("Object.values(localStorage).join().includes('Det jag sparar')").await?, json!(true));
    page.close().await?;
    Ok(())
}

async fn what_cannot_be_stored_is_held_by_the_page(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, Setting { engine, storage: false, ..Setting::default() }).await?;
    let widget = Widget::own(&page);
    widget.fill(&[("change", "2"), ("change-grund", "Det jag har")]).await?;
    page.driver.goto(format!("{}#t={}", site.url(), super::then()[0])).await?;
    page.wait("document.querySelector('.again') !== null").await?;
    assert!(page.text(".again").await?.ends_with(&words("keep", "added_in_memory")));
    assert_eq!(widget.filled().await?, json!([["compared", super::then()[0]]]));
    widget.open_panel().await?;
    page.wait("document.querySelector('.panel .listed li') !== null").await?;
    widget.click(".panel [data-press=show]").await?;
    page.wait("document.querySelector('.opened')?.textContent.includes('Det jag har') ?? false").await?;
    page.close_despite_anything().await?;
    Ok(())
}

async fn puts_aside_what_was_there(engine: Engine) -> Outcome {
    let site = half_a_year_later().await;
    let Entry { link, code, .. } = Entry::of_today(engine, &site).await?;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    for load in ["anew", "there"] {
        widget.fill(&[("change", "2"), ("change-grund", load)]).await?;
        page.wait(&format!("Object.values(sessionStorage).join().includes('{load}')")).await?;
        if load == "anew" {
            page.driver.goto("about:blank").await?;
        }
        page.driver.goto(&link).await?;
        let is_begun = format!("document.querySelector('[name=compared]')?.value === '{code}'");
        page.wait(&format!("{is_begun} && document.querySelector('.again') !== null")).await?;
        page.wait("!document.querySelector('[name=change]:checked')").await?;
        assert_eq!(widget.filled().await?, json!([["compared", code]]), "{load}");
        assert_eq!(page.count(".again").await?, 1);
        assert!(page.text(".again").await?.ends_with(&words("compare", "again_had")), "{load}");
    }
    widget.open_panel().await?;
    page.wait("document.querySelectorAll('.panel .listed li').length === 2").await?;
    let mut found = Vec::new();
    for place in [1, 2] {
        widget.click(&format!(".panel .listed li:nth-child({place}) [data-press=show]")).await?;
        page.wait("document.querySelector('.opened [data-written=notes] dd') !== null").await?;
        found.push(page.text(".opened [data-written=notes] dd").await?);
        widget.press("close").await?;
    }
    found.sort();
    assert_eq!(found, ["anew", "there"]);
    page.close().await?;
    Ok(())
}

async fn what_is_answered_at_once_is_not_put_aside(engine: Engine) -> Outcome {
    let (come, kept_back) = tokio::sync::watch::channel(false);
    let site = Site::with("carry.js", Fault::KeptBack(kept_back)).await;
    let then = code(Kind::Own, "2026-03-03", 1, overviews([1; 5]));
    let page = Page::visit(&format!("{}#t={then}", site.url()), engine).await?;
    page.taken_over().await?;
    page.rate("change", "2").await?;
    come.send(true)?;
    page.wait("document.querySelector('.compared') !== null").await?;
    assert_eq!(page.focus().await?, "change=2", "focus stays with who is answering");
    assert_eq!(page.chosen("change").await?.as_deref(), Some("2"));
    assert_eq!(compared(&page).await?, json!(then));
    page.close().await?;
    Ok(())
}

async fn is_not_of_a_day_to_come(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    page.rate("change", "2").await?;
    let later = code(Kind::Own, "2070-01-31", 1, overviews([1; 5]));
    for (code, sentence) in [
        (&*later, words_with("compare", "future", &["31 januari 2070"])),
        (&later[..9], words("wrong", "mistyped")),
        ("", words("wrong", "no_link")),
    ] {
        page.driver.goto(format!("{}#t={code}", site.url())).await?;
        page.wait(&format!("document.querySelector('.opened .wrong')?.textContent === {}", json!(sentence))).await?;
        assert_eq!(compared(&page).await?, json!(""));
        assert_eq!(page.chosen("change").await?.as_deref(), Some("2"), "what is filled in stays");
        page.one(".opened [data-press=close]").await?.click().await?;
    }
    page.close().await?;
    Ok(())
}

async fn a_wrong_link_leaves_all_as_it_was(engine: Engine) -> Outcome {
    let site = Site::start().await;
    let page = Page::open_with(&site, engine).await?;
    let widget = Widget::own(&page);
    widget.fill(&[("change", "2"), ("change-grund", "Det jag har")]).await?;
    widget.open_panel().await?;
    super::lay(&widget, &page, &super::then()[0]).await?;
    page.wait("Object.values(sessionStorage).join().includes('R40')").await?;
    let before = widget.filled().await?;
    let changed = "document.querySelector('[data-outline]').dataset.changed";
    let day = page.eval(changed).await?;
    for code in ["R407-N50M-GHY1", ""] {
        page.driver.goto("about:blank").await?;
        page.driver.goto(format!("{}#t={code}", site.url())).await?;
        page.wait("document.querySelector('.opened .wrong')?.checkVisibility() ?? false").await?;
        page.wait("document.querySelector('[name=change]:checked') !== null").await?;
        page.wait("document.querySelector('.opened .wrong')?.checkVisibility() ?? false").await?;
        assert_eq!(page.eval(changed).await?, day, "nothing was answered anew");
        assert!(!page.one("[data-press=lay]").await?.is_displayed().await?, "there is nothing to lay");
        assert_eq!(widget.filled().await?, before);
        page.wait("document.querySelector('.compared') !== null").await?;
    }
    page.close().await?;
    Ok(())
}
