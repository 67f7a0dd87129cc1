//! What an editor may choose, and what becomes of what is no choice.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

in_each_engine!(in_the_address_of_a_frame, as_attributes, in_messages);

const SHOWN: &str = "[
    getComputedStyle(ria.querySelector('.number')).backgroundColor,
    ria.querySelector('h1').offsetHeight > 1,
    ['rate', 'profile', 'read'].sort((one, other) =>
        ria.querySelector(`.${one}`).compareDocumentPosition(ria.querySelector(`.${other}`)) & 4 ? -1 : 1)[0],
]";
const OWN: &str = "rgb(155, 24, 70)";

async fn in_the_address_of_a_frame(engine: Engine) -> Outcome {
    let plain = json!([OWN, true, "rate"]);
    let blue = "rgb(0, 90, 156)";
    let cases = [
        ("", plain.clone(), ""),
        ("?accent=005a9c&heading=off&first=profile", json!([blue, false, "profile"]), ""),
        ("?first=read&accent=%23005A9C", json!([blue, true, "read"]), ""),
        (
            "?accent=yellow",
            plain.clone(),
            "accent=\"yellow\": expected six hexadecimal digits, at least 4.5:1 against white and light grey; it is left out",
        ),
        (
            "?accent=ffcc00",
            plain.clone(),
            "accent=\"ffcc00\": expected six hexadecimal digits, at least 4.5:1 against white and light grey; it is left out",
        ),
        (
            "?heading=%3Cimg%20src=x%20onerror=alert(1)%3E",
            plain.clone(),
            "heading=\"<img src=x onerror=alert(1)>\": expected on or off; on is used",
        ),
        ("?first=__proto__", plain.clone(), "first=\"__proto__\": expected rate or profile or read; rate is used"),
        ("?constructor=1", plain.clone(), "constructor=\"1\": expected one of accent, heading, first; it is left out"),
        ("?first", plain.clone(), "first=\"\": expected rate or profile or read; rate is used"),
    ];
    let pages = cases.each_ref().map(|(query, ..)| include_str!("frame.html").replace("{query}", query));
    let visit = Visit::to_each(&pages, engine).await?;
    for (place, (query, look, warned)) in cases.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.frame(0).await?;
        widget.taken_over().await?;
        assert_eq!(widget.eval(SHOWN).await?, look, "{query}");
        let expected = if warned.is_empty() { json!([]) } else { json!([format!("rektorer-i-aktion: {warned}")]) };
        assert_eq!(visit.page.eval("warned").await?, expected, "{query}");
    }
    visit.close().await
}

async fn as_attributes(engine: Engine) -> Outcome {
    let levels = "['h1', 'h2', 'h3', 'h4', 'h5'].map((name) => Number(ria.querySelector(name).ariaLevel ?? ria.querySelector(name).getAttribute('aria-level')))";
    let cases = [
        ("", 2, "rate", "{place}", ""),
        (
            "lang=sv-SE data-heading-level=3 data-theme=neutral data-name=Kvartalet data-first=read",
            3,
            "read",
            "Kvartalet",
            "",
        ),
        ("lang=de", 2, "rate", "{place}", "lang=\"de\": expected sv, nb or en; sv is used"),
        ("data-lang=de", 2, "rate", "{place}", "data-lang=\"de\": expected sv, nb or en; sv is used"),
        ("lang=de data-lang=sv", 2, "rate", "{place}", ""),
        (
            "data-heading-level=0",
            2,
            "rate",
            "{place}",
            "data-heading-level=\"0\": expected a number from 1 to 5; 2 is used",
        ),
        (
            "data-name=' '",
            2,
            "rate",
            "{place}",
            "data-name=\" \": expected a name of its own, not empty; it is left out",
        ),
        ("data-name='<img src=x onerror=alert(1)>'", 2, "rate", "<img src=x onerror=alert(1)>", ""),
        (
            "data-colour=red",
            2,
            "rate",
            "{place}",
            "data-colour=\"red\": expected one of lang, data-heading-level, data-theme, data-name, data-first; it is left out",
        ),
    ];
    let pages =
        cases.each_ref().map(|(attributes, ..)| include_str!("native.html").replace("{attributes}", attributes));
    let visit = Visit::to_each(&pages, engine).await?;
    for (place, (attributes, heading, first, key, warned)) in cases.into_iter().enumerate() {
        visit.go(place).await?;
        let widget = visit.native(0);
        widget.taken_over().await?;
        let levels = widget.eval(levels).await?;
        let expected: Vec<u64> = (heading..heading + 5).map(|level: u64| level.min(6)).collect();
        assert_eq!(levels, json!(expected), "{attributes}");
        assert_eq!(widget.eval(SHOWN).await?[2], json!(first), "{attributes}");
        let key = format!("rektorer-i-aktion:form:1:{}", key.replace("{place}", &format!("/{place}/:1")));
        // Where nothing is filled in nothing is kept.
        widget.rate("structures", "4").await?;
        visit.page.wait(&format!("Object.keys(sessionStorage).includes({})", json!(key))).await?;
        let expected = if warned.is_empty() { json!([]) } else { json!([format!("rektorer-i-aktion: {warned}")]) };
        assert_eq!(visit.page.eval("warned").await?, expected, "{attributes}");
    }
    visit.close().await
}

async fn in_messages(engine: Engine) -> Outcome {
    let visit = Visit::to(&include_str!("frame.html").replace("{query}", ""), engine).await?;
    visit.page.eval("(window.told = [], addEventListener('message', ({data}) => told.push(data)))").await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    // From the page around: what it may ask, what it may not, what is meant for others, and nonsense.
    visit.around().await?;
    visit.page.wait("told.some(({type}) => type === 'rektorer-i-aktion:ready')").await?;
    visit.page.eval("(told.length = 0)").await?;
    let say = |message: &str| format!("document.querySelector('iframe').contentWindow.postMessage({message}, '*')");
    for nonsense in [
        "null",
        "7",
        "'rektorer-i-aktion:height?'",
        "{type: 7}",
        "{type: 'another:thing'}",
        "{message: 'ready', secret: 'x'}",
    ] {
        visit.page.eval(&say(nonsense)).await?;
    }
    visit.page.eval(&say("{type: 'rektorer-i-aktion:<b>answers</b>'}")).await?;
    // From the frame itself, which is not the page around.
    let widget = visit.frame(0).await?;
    widget.eval("(postMessage({type: 'rektorer-i-aktion:height?'}, '*'), 0)").await?;
    let expected = "rektorer-i-aktion: message=\"rektorer-i-aktion:<b>answers</b>\": expected rektorer-i-aktion:height?; it is left out";
    widget.wait("warned.length > 0").await?;
    assert_eq!(visit.page.eval("warned").await?, json!([expected]));
    visit.around().await?;
    assert_eq!(visit.page.eval("told").await?, json!([]));
    visit.page.eval(&say("{type: 'rektorer-i-aktion:height?'}")).await?;
    visit.page.wait("told.length === 1 && told[0].message === 'height'").await?;
    visit.frame(0).await?;
    visit.close().await
}
