//! The page's own policy: what it does not need, it may not do, whoever asks for it.

use serde_json::json;

use crate::support::{Outcome, Page, Site};

/// What an injected script could try, and the directive that forbids it.
const ATTEMPTS: [(&str, &str); 11] = [
    ("connect-src", "fetch('http://127.0.0.1:1/').catch(() => 0)"),
    ("connect-src", "navigator.sendBeacon('http://127.0.0.1:1/', 'answers')"),
    ("img-src", "new Image().src = 'http://127.0.0.1:1/answers.png'"),
    ("script-src-elem", "add('script', {textContent: 'window.broken = 1'})"),
    ("script-src-elem", "add('script', {src: 'http://127.0.0.1:1/a.js'})"),
    // In a task of its own: the driver's own calls may evaluate text.
    ("script-src", "setTimeout(() => { try { new Function('window.broken = 1')() } catch {} })"),
    ("style-src-elem", "add('style', {textContent: 'main { display: none }'})"),
    ("style-src-attr", "document.querySelector('main').setAttribute('style', 'display: none')"),
    ("frame-src", "add('iframe', {src: 'http://127.0.0.1:1/'})"),
    ("form-action", "add('form', {action: 'http://127.0.0.1:1/'}).submit()"),
    ("base-uri", "add('base', {href: 'http://127.0.0.1:1/'})"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_policy_lets_nothing_else_through() -> Outcome {
    let page = Page::open(&Site::start().await).await?;
    page.eval(
        "(window.add = (name, what) => document.body.appendChild(Object.assign(document.createElement(name), what)),
          window.refused = [],
          addEventListener('securitypolicyviolation', ({effectiveDirective}) => refused.push(effectiveDirective)))",
    )
    .await?;
    for (directive, attempt) in ATTEMPTS {
        page.eval("(refused.length = 0)").await?;
        page.eval(&format!("void ({attempt})")).await?;
        page.wait(&format!("refused.includes('{directive}')")).await?;
    }
    assert_eq!(page.eval("window.broken ?? null").await?, json!(null));
    assert!(page.one("main").await?.is_displayed().await?);
    // These were wanted.
    page.eval("(faults.length = 0)").await?;
    page.close().await?;
    Ok(())
}
