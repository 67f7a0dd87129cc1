//! Names of files that carry the hash of what they hold: `boot-0123456789abcdef.js`.

/// A path without its hash, and the hash where it has one.
pub fn parts(path: &str) -> (String, Option<&str>) {
    let found = path.rsplit_once('-').and_then(|(stem, rest)| Some((stem, rest.split_once('.')?)));
    let is_hash = |part: &str| part.len() == 16 && part.bytes().all(|digit| digit.is_ascii_hexdigit());
    match found {
        Some((stem, (hash, end))) if is_hash(hash) => (format!("{stem}.{end}"), Some(hash)),
        _ => (path.to_string(), None),
    }
}

/// A path without its hash.
pub fn plain(path: &str) -> String {
    parts(path).0
}
