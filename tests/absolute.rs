//! What a build says of where and by whom a copy is served: in the page where it was told, nowhere else, and not at all
//! where what it was told cannot be.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use scraper::{Html, Selector};
use serde_json::{Value, json};

const ORIGIN: &str = "https://example.org/sjalvskattning";

#[test]
fn a_copy_that_knows_its_place_says_so() {
    let (folder, output) = prerender("told", &[("ORIGIN", ORIGIN), ("PUBLISHER", "Ekstads kommun")]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = Html::parse_document(&fs::read_to_string(folder.join("index.html")).expect("a page"));
    let at = "https://example.org/sjalvskattning/";
    let expected = [
        ("canonical", None, at.to_string()),
        ("alternate", Some("sv"), at.to_string()),
        ("alternate", Some("nb"), format!("{at}nb/")),
        ("alternate", Some("en"), format!("{at}en/")),
        ("alternate", Some("x-default"), at.to_string()),
        ("alternate", None, format!("{at}oembed.json")),
    ]
    .map(|(rel, language, to)| (rel.to_string(), language.map(String::from), to));
    assert_eq!(links(&page), expected);
    let framed = Html::parse_document(&fs::read_to_string(folder.join("embed/index.html")).expect("a page"));
    assert_eq!(links(&framed), expected[5..], "what stands in a frame is no page of its own, and is found by oEmbed");

    let editors = fs::read_to_string(folder.join("badda-in/index.html")).expect("a page");
    let editors = Html::parse_document(&editors);
    let main = editors.select(&selector("[data-editors]")).next().expect("the page for editors").value();
    assert_eq!(main.attr("data-base"), Some(at));
    let address = editors.select(&selector("#copy-address")).next().expect("what is copied").text().collect::<String>();
    assert_eq!(address, format!("{at}embed/"));
    let own_page = editors.select(&selector("a:has([data-own-page])")).next().expect("a link").value();
    assert_eq!(own_page.attr("href"), Some(at));

    let answer: Value =
        serde_json::from_str(&fs::read_to_string(folder.join("oembed.json")).expect("oEmbed")).expect("JSON");
    assert_eq!(answer["version"], json!("1.0"));
    assert_eq!(answer["type"], json!("rich"));
    assert_eq!(answer["provider_name"], json!("Ekstads kommun"));
    let markup = answer["html"].as_str().expect("markup");
    // As WordPress looks for it: a quotation of no attributes before the frame, with a link in it.
    assert!(
        markup.starts_with(&format!("<blockquote><a href=\"{at}\">")) && markup.contains("</a></blockquote><iframe ")
    );
    let markup = Html::parse_fragment(markup);
    let link = markup.select(&selector("blockquote > a")).next().expect("a link");
    assert_eq!(link.text().collect::<String>(), answer["title"]);
    let frame = markup.select(&selector("iframe")).next().expect("a frame").value();
    assert_eq!(frame.attr("src"), Some(&*format!("{at}embed/")));
    assert_eq!(frame.attr("width").map(str::parse).transpose(), Ok(answer["width"].as_u64()));
    assert_eq!(frame.attr("height").map(str::parse).transpose(), Ok(answer["height"].as_u64()));
    assert!(frame.attr("title").is_some_and(|title| title.contains("Rektorer i aktion")));
}

#[test]
fn a_copy_that_was_told_nothing_says_nothing() {
    let (folder, output) = prerender("untold", &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let page = fs::read_to_string(folder.join("index.html")).expect("a page");
    assert_eq!(links(&Html::parse_document(&page)), []);
    let framed = fs::read_to_string(folder.join("embed/index.html")).expect("a page");
    assert_eq!(links(&Html::parse_document(&framed)), []);
    assert!(!page.contains("{{"), "no marker is left");
    assert!(!folder.join("oembed.json").exists());
}

#[test]
fn what_cannot_be_ends_the_build_by_name() {
    for (name, value) in [
        ("ORIGIN", "http://example.org/"),
        ("ORIGIN", "example.org"),
        ("ORIGIN", "https://example.org/?a=b"),
        ("PUBLISHER", "Ekstad\nkommun"),
        ("PUBLISHER_CONTACT", "javascript:alert(1)"),
    ] {
        let (_, output) = prerender("wrong", &[(name, value)]);
        let message = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success(), "{name}={value}");
        assert!(message.starts_with(&format!("{name}: expected ")), "{message}");
    }
}

/// The links of a page that search engines and content systems look for: kind, language, address.
fn links(page: &Html) -> Vec<(String, Option<String>, String)> {
    let wanted = selector("link[rel=canonical], link[rel=alternate]");
    let found = page.select(&wanted);
    let text = |value: Option<&str>| value.map(String::from);
    found
        .map(|link| link.value())
        .map(|link| {
            (
                text(link.attr("rel")).unwrap_or_default(),
                text(link.attr("hreflang")),
                text(link.attr("href")).unwrap_or_default(),
            )
        })
        .collect()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}

/// Runs the program on a folder of its own with the shell in it.
fn prerender(name: &str, told: &[(&str, &str)]) -> (PathBuf, Output) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("index.html"), folder.join("index.html")).expect("the shell");
    let mut prerender = Command::new(env!("CARGO_BIN_EXE_prerender"));
    for name in ["ORIGIN", "PUBLISHER", "PUBLISHER_CONTACT"] {
        prerender.env_remove(name);
    }
    let output = prerender.arg(&folder).envs(told.iter().copied()).output().expect("the program");
    (folder, output)
}
