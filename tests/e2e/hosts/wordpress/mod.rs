//! WordPress, which puts what it finds by oEmbed into a sandbox and resizes it with a script of its own: the real one,
//! `wp-embed.js`, taken from the package `wordpress`. The markup is what its `wp_filter_oembed_result` gives, also for what
//! ours no longer answers and pages may have kept; all of WordPress is in `tests/e2e/wordpress`.

use super::Visit;
use crate::support::{Engine, Outcome, PROOF, in_each_engine, nothing_was_sent};

in_each_engine!(shows_a_card_that_leads_to_the_page);

async fn shows_a_card_that_leads_to_the_page(engine: Engine) -> Outcome {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/wordpress/usr/share/wordpress/wp-includes/js/wp-embed.js");
    let script = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}; cargo xtask test"));
    // As an iframe alone; and below a quotation, hidden until it speaks, with a secret added to one that was there.
    let hidden = r#"style="position: absolute; clip: rect(1px, 1px, 1px, 1px);""#;
    for (hidden, secrets) in [("", "#?secret=AbCdEf1234"), (hidden, "#?secret=older12345#?secret=AbCdEf1234")] {
        let page = include_str!("page.html").replace("{hidden}", hidden).replace("{secrets}", secrets);
        let visit = Visit::to(&page.replace("{wp-embed}", &script), engine).await?;
        visit.page.wait("typeof wp.receiveEmbedMessage === 'function'").await?;
        let frame = visit.frame(0).await?;
        frame.wait("root.querySelector('.teaser').offsetHeight > 0 && ria.offsetHeight === 0").await?;
        frame
            .wait("Math.abs(innerHeight - Math.max(200, Math.ceil(document.body.getBoundingClientRect().height))) <= 1")
            .await?;
        frame.wait("document.documentElement.scrollHeight <= innerHeight").await?;
        visit.around().await?;
        assert!(visit.page.one("iframe").await?.is_displayed().await?);
        visit.page.wait("!document.querySelector('iframe').hasAttribute('style')").await?;
        assert!(!visit.frame(0).await?.text(".teaser").await?.contains("ny flik"), "it opens where it stands");
        visit.around().await?;
        visit.page.eval(&format!("void (new Image().src = '{PROOF}')")).await?;
        visit.host.proof().await;
        nothing_was_sent(&visit.ours, &visit.host);
        visit.frame(0).await?.one(".teaser a").await?.click().await?;
        visit.around().await?;
        let ours = format!("{}/", visit.ours.origin());
        visit.page.wait(&format!("location.href === '{ours}'")).await?;
        visit.page.taken_over().await?;
        visit.page.rates_and_reads().await?;
        visit.page.close().await?;
    }
    Ok(())
}
