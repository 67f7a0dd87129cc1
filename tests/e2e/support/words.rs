//! What the page says, as it stands in its content.

/// The text of this name in a table of `record.toml`; a dot leads into a table of that.
pub fn words(table: &str, name: &str) -> String {
    let content: toml::Table = toml::from_str(include_str!("../../../content/sv/record.toml")).expect("the content");
    let found = name.split('.').fold(&content[table], |table, name| &table[name]);
    found.as_str().expect("a text").to_string()
}

/// The same with something in each of its places, one after another.
pub fn words_with(table: &str, name: &str, stands: &[&str]) -> String {
    stands.iter().fold(words(table, name), |text, stands| {
        let (before, rest) = text.split_once('{').expect("a place");
        let (_, after) = rest.split_once('}').expect("its end");
        [before, stands, after].concat()
    })
}
