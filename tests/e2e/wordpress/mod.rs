//! A real WordPress, as editor and as author: what is copied is pasted into its block editor and published, and visitors
//! use what came of it.

use rektorer_i_aktion::embedding::{Choice, First, Heading, address, frame, lines};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

use crate::support::{
    Engine, Outcome, Page, Site, Told, WORDS, Widget,
    wordpress::{Desk, Pasted, Role, WordPress},
};

const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];
/// What the theme puts a post's text into.
const POST: &str = "document.querySelector('.wp-block-post-content')";

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_embeds_a_frame() -> Outcome {
    let (wordpress, ours) = (WordPress::shared(), Site::start().await);
    // With options, whose addresses content systems write in their own way.
    let choice = Choice { accent: Some("005a9c".into()), heading: Heading::Hidden, ..Choice::default() };
    let html = frame(&ours.url(), &choice, &WORDS);
    let post = publish(&wordpress, Role::Editor, &[Pasted::Html(&html)]).await?.remove(0);
    for engine in ENGINES {
        let page = Page::visit(&post, engine).await?;
        let frame = page.one(".wp-block-post-content iframe").await?;
        assert_eq!(frame.attr("src").await?, Some(address(&ours.url(), &choice, WORDS.language)));
        assert_eq!(frame.attr("title").await?.as_deref(), Some(WORDS.title));
        assert_eq!(frame.attr("sandbox").await?, None);
        assert_eq!(link(&page).await?, json!([ours.url(), WORDS.link]));
        frame.scroll_into_view().await?;
        page.driver.enter_frame(0).await?;
        let framed = Widget::in_frame(&page, &ours.origin());
        framed.taken_over().await?;
        framed.fits().await?;
        framed.works().await?;
        page.close().await?;
    }
    nothing_was_told(&ours, &wordpress);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_embeds_the_form_itself() -> Outcome {
    let (wordpress, ours) = (WordPress::shared(), Site::start().await);
    let choice = Choice { name: Some("Kvartal ett".into()), first: First::Read, ..Choice::default() };
    let html = lines(&ours.url(), &choice, &WORDS);
    let post = publish(&wordpress, Role::Editor, &[Pasted::Html(&html)]).await?.remove(0);
    for engine in ENGINES {
        let page = Page::visit(&post, engine).await?;
        Widget::native(&page, &ours.origin(), 0).works().await?;
        page.close().await?;
    }
    nothing_was_told(&ours, &wordpress);
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_an_author_pastes_a_link_remains() -> Outcome {
    let (wordpress, ours) = (WordPress::shared(), Site::start().await);
    let snippets = [frame, lines].map(|snippet| snippet(&ours.url(), &Choice::default(), &WORDS));
    let posts = publish(&wordpress, Role::Author, &snippets.each_ref().map(|html| Pasted::Html(html))).await?;
    for engine in ENGINES {
        let page = Page::visit(&wordpress.url(), engine).await?;
        for post in &posts {
            page.driver.goto(post).await?;
            assert_eq!(page.eval(&format!("{POST}.querySelector('iframe, script')")).await?, json!(null));
            assert_eq!(link(&page).await?, json!([ours.url(), WORDS.link]));
            page.one(".wp-block-post-content a").await?.click().await?;
            reaches_a_form(&page, &ours.url()).await?;
        }
        page.close().await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_becomes_a_card() -> Outcome {
    let (wordpress, told) = (WordPress::shared(), Told::start().await);
    let framed = format!("{}embed/", told.url());
    // Whoever may write a post may do so.
    let posts = publish(&wordpress, Role::Author, &[Pasted::Embed(told.url()), Pasted::Line(&framed)]).await?;
    for engine in ENGINES {
        let page = Page::visit(&wordpress.url(), engine).await?;
        for post in &posts {
            page.driver.goto(post).await?;
            let frame = "document.querySelector('iframe.wp-embedded-content[sandbox=allow-scripts]')";
            assert_eq!(page.eval(&format!("{frame}?.src.split('#')[0]")).await?, json!(framed));
            assert_eq!(link(&page).await?[0], json!(told.url()), "where scripts do not run");
            // The card has told its height, and is seen in place of the quotation.
            page.wait(&format!("!{frame}.hasAttribute('style') && {frame}.height !== '338'")).await?;
            page.wait(&format!("{POST}.querySelector('blockquote').offsetHeight === 0")).await?;
            page.one("iframe").await?.scroll_into_view().await?;
            page.driver.enter_frame(0).await?;
            page.wait("document.querySelector('.teaser')?.offsetHeight > 0").await?;
            page.wait("document.documentElement.scrollHeight <= innerHeight").await?;
            page.one(".teaser a").await?.click().await?;
            page.driver.enter_default_frame().await?;
            reaches_a_form(&page, told.url()).await?;
        }
        page.close().await?;
    }
    Ok(())
}

/// Publishes a post for each thing that is pasted; gives their addresses.
async fn publish(wordpress: &WordPress, role: Role, pasted: &[Pasted<'_>]) -> WebDriverResult<Vec<String>> {
    let desk = Desk::of(role, wordpress).await?;
    let mut posts = Vec::new();
    for (place, pasted) in pasted.iter().enumerate() {
        posts.push(desk.publish(&format!("Skolutveckling {place}"), *pasted).await?);
    }
    desk.leave().await?;
    Ok(posts)
}

/// Address and words of the first link in the post, if there is one.
async fn link(page: &Page) -> WebDriverResult<serde_json::Value> {
    page.eval(&format!("((link) => link && [link.href, link.textContent])({POST}.querySelector('a'))")).await
}

/// Waits until the form's own page is there, and uses it.
async fn reaches_a_form(page: &Page, address: &str) -> WebDriverResult<()> {
    page.wait(&format!("location.href === {}", json!(address))).await?;
    page.taken_over().await?;
    page.rates_and_reads().await
}

/// Our files were asked for without cookie, query of their own or more of the post's address than its host.
fn nothing_was_told(ours: &Site, wordpress: &WordPress) {
    for asked in ours.asked() {
        // Only what an editor wrote into an address.
        let written = asked.path.starts_with("/embed/?") || !asked.path.contains('?');
        assert!(asked.method == "GET" && !asked.cookie && written, "{asked:?}");
        let from = asked.referrer.as_deref().unwrap_or_default();
        let known = from.is_empty() || from == format!("{}/", wordpress.url()) || from.starts_with(&ours.origin());
        assert!(known, "{} was told {from}", asked.path);
    }
}
