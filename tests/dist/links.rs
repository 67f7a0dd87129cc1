//! Every address that a page names in this folder leads to something, and every place to an element.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use scraper::{Html, Selector};
use url::Url;

/// Stands for where the folder is served; addresses in it are those of its files.
const SERVED: &str = "https://served.example/";

#[test]
fn every_address_in_the_folder_leads_to_something() {
    let dist = Path::new(super::ROOT).join("dist");
    let pages: BTreeMap<String, Html> = super::files(&dist)
        .into_iter()
        .filter(|path| path.ends_with(".html"))
        .map(|path| (path.clone(), Html::parse_document(&fs::read_to_string(dist.join(path)).expect("a page"))))
        .collect();
    // Of each language five; of the first one more, for editors.
    assert_eq!(pages.len(), 16, "{:?}", pages.keys());
    let mut followed = 0;
    for (path, page) in &pages {
        let at = Url::parse(SERVED).and_then(|served| served.join(path)).expect("an address");
        for to in addresses(page) {
            let url = at.join(&to).unwrap_or_else(|error| panic!("{path}: {to}: {error}"));
            let Some(within) = url.as_str().strip_prefix(SERVED) else { continue };
            let file = within.split(['?', '#']).next().unwrap_or_default();
            let file =
                if file.is_empty() || file.ends_with('/') { format!("{file}index.html") } else { file.to_string() };
            assert!(dist.join(&file).is_file(), "{path} leads to {to}, which is not there");
            if let Some(place) = url.fragment() {
                assert!(ids(&pages[&file]).contains(place), "{path} leads to {to}, which has no such place");
            }
            followed += 1;
        }
        let ids = ids(page);
        let all = page.select(&selector("[id]")).count();
        assert_eq!(ids.len(), all, "{path} has an identifier twice");
        for labels in ["for", "aria-labelledby", "aria-describedby"] {
            let naming = selector(&format!("[{labels}]"));
            let named = page.select(&naming).filter_map(|at| at.value().attr(labels));
            for id in named.flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{path}: {labels} names {id}, which is not there");
            }
        }
    }
    assert!(followed > 20, "only {followed}");
}

fn addresses(page: &Html) -> Vec<String> {
    ["href", "src"]
        .into_iter()
        .flat_map(|name| {
            let found = selector(&format!("[{name}]"));
            page.select(&found).filter_map(|at| at.value().attr(name).map(String::from)).collect::<Vec<_>>()
        })
        .filter(|to| !to.starts_with("data:") && !to.starts_with("mailto:"))
        .collect()
}

fn ids(page: &Html) -> BTreeSet<&str> {
    page.select(&selector("[id]")).filter_map(|at| at.value().id()).collect()
}

fn selector(text: &str) -> Selector {
    Selector::parse(text).expect("a selector")
}
