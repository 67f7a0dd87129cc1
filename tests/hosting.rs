//! What `hosting/` hands out and no server here runs: the configuration of IIS, parsed, and the table of headers.
#![cfg(not(target_arch = "wasm32"))]

use std::{collections::BTreeMap, fs, path::Path};

use rektorer_i_aktion::lang::{LANGUAGES, folder};
use roxmltree::{Document, Node};

const FOR_GOOD: &str = "public, max-age=31536000, immutable";

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("hosting").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn iis_is_told_types_and_headers() {
    let text = read("web.config");
    let document = Document::parse(&text).expect("XML");
    let configuration = document.root_element();
    assert_eq!(configuration.tag_name().name(), "configuration");
    let server = one(configuration, "system.webServer");
    let content = one(server, "staticContent");
    let types = [
        (".html", "text/html; charset=utf-8"),
        (".js", "text/javascript"),
        (".json", "application/json"),
        (".wasm", "application/wasm"),
        (".zip", "application/zip"),
    ];
    assert_eq!(pairs(content, "mimeMap", ["fileExtension", "mimeType"]), types.into());
    for extension in types.map(|(extension, _)| extension).into_iter().chain([".br", ".gz"]) {
        // What the server has already would be an error without this.
        assert!(removes(content, "fileExtension", extension), "{extension} is not removed first");
    }
    assert_eq!(one(content, "clientCache").attribute("cacheControlMaxAge"), Some("00:10:00"));
    let headers = pairs(custom_headers(server), "add", ["name", "value"]);
    let expected = [
        ("Access-Control-Allow-Origin", "*"),
        ("Content-Security-Policy", "frame-ancestors 'self'"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
    ];
    assert_eq!(headers, expected.into());
    for name in headers.keys().copied().chain(["X-Frame-Options"]) {
        assert!(removes(custom_headers(server), "name", name), "{name} is not removed first");
    }
    assert_eq!(one(server, "directoryBrowse").attribute("enabled"), Some("false"));
    assert_eq!(one(one(one(server, "defaultDocument"), "files"), "add").attribute("value"), Some("index.html"));
    let embeds: Vec<_> = configuration.children().filter(|node| node.has_tag_name("location")).collect();
    let paths: Vec<_> = embeds.iter().filter_map(|embed| embed.attribute("path")).map(String::from).collect();
    assert_eq!(paths, LANGUAGES.map(|(code, _)| [&folder(code), "embed"].concat()));
    for embed in embeds {
        let headers = custom_headers(one(embed, "system.webServer"));
        assert_eq!(pairs(headers, "add", ["name", "value"]), [("Content-Security-Policy", "frame-ancestors *")].into());
        assert!(removes(headers, "name", "Content-Security-Policy"), "the folder around says another");
    }
}

#[test]
fn it_says_that_it_was_not_run() {
    let text = read("web.config");
    let document = Document::parse(&text).expect("XML");
    let first = document.root().children().find(Node::is_comment).and_then(|comment| comment.text());
    assert!(first.is_some_and(|text| text.contains("NOT RUN")), "the first comment: {first:?}");
    let readme = read("README.md");
    let row = readme.lines().find(|line| line.starts_with("| `web.config`")).expect("a row");
    assert!(row.contains("*not run*"), "{row}");
}

#[test]
fn what_it_offers_in_a_comment_is_xml_too() {
    let text = read("web.config");
    let (_, rest) = text.split_once("<rewrite>").expect("rules");
    let (rules, _) = rest.split_once("</rewrite>").expect("their end");
    let text = format!("<rewrite>{rules}</rewrite>");
    let document = Document::parse(&text).expect("XML");
    let values: Vec<_> = document.descendants().filter_map(|node| node.attribute("value")).collect();
    for expected in [FOR_GOOD, "br", "Accept-Encoding", "application/wasm"] {
        assert!(values.contains(&expected), "no rule writes {expected}");
    }
}

/// Each value stands in the table that tells others what to send, and in the two configurations that are run.
#[test]
fn the_table_says_what_the_configurations_do() {
    let [readme, nginx, apache] = ["README.md", "nginx.conf", "apache.conf"].map(read);
    let values = [
        FOR_GOOD,
        "public, max-age=600",
        "frame-ancestors *",
        "frame-ancestors 'self'",
        "text/html; charset=utf-8",
        "text/javascript",
        "application/json",
        "application/wasm",
        "application/zip",
    ];
    for value in values {
        assert!(readme.contains(&format!("`{value}`")), "README.md does not say {value}");
        for (name, text) in [("nginx.conf", &nginx), ("apache.conf", &apache)] {
            assert!(text.contains(value), "{name} does not say {value}");
        }
    }
}

/// The only element of this name in another.
fn one<'a, 'input>(within: Node<'a, 'input>, name: &str) -> Node<'a, 'input> {
    let mut found = within.children().filter(|node| node.has_tag_name(name));
    let node = found.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} is there twice");
    node
}

fn custom_headers<'a, 'input>(server: Node<'a, 'input>) -> Node<'a, 'input> {
    one(one(server, "httpProtocol"), "customHeaders")
}

/// Two attributes of each element of this name.
fn pairs<'a>(within: Node<'a, '_>, name: &str, [key, value]: [&str; 2]) -> BTreeMap<&'a str, &'a str> {
    let nodes = within.children().filter(|node| node.has_tag_name(name));
    nodes.map(|node| (node.attribute(key).expect("a key"), node.attribute(value).expect("a value"))).collect()
}

fn removes(within: Node<'_, '_>, key: &str, value: &str) -> bool {
    within.children().any(|node| node.has_tag_name("remove") && node.attribute(key) == Some(value))
}
