//! Reads content and styles, and fills in the shell: a marker in double braces for each thing that goes in.

use super::style;

use std::{collections::BTreeMap, fs, path::Path, rc::Rc};

use rektorer_i_aktion::{
    disk,
    instrument::content,
    view::page::{self, Publisher},
};

/// Fills in the folder's `index.html`.
///
/// # Errors
/// A message for each thing that is wrong.
pub fn page(folder: &Path) -> Result<(), Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::content_files(root).map_err(|error| vec![error.to_string()])?;
    let of_build = |name: &str| std::env::var(name).ok();
    let publisher = Publisher::new(of_build("PUBLISHER"), of_build("PUBLISHER_CONTACT"));
    let publisher = publisher.map_err(|error| vec![format!("PUBLISHER_CONTACT: {error}")])?;
    let instrument =
        content::parse("sv", &files).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let instrument = Rc::new(instrument);
    let body = pollster::block_on(page::render(instrument.clone(), publisher))
        .ok_or_else(|| vec![format!("no interface words in {}", instrument.language)])?;
    let style = style::minified(&root.join("styles")).map_err(|error| vec![error])?;
    let icon = root.join("embed/icon.svg");
    let icon = fs::read_to_string(&icon).map_err(|error| vec![format!("{}: {error}", icon.display())])?;
    let markers = BTreeMap::from([
        // Browsers ask for an icon when they please; this one is there from the start.
        ("icon", escaped(&format!("data:image/svg+xml,{}", icon.trim().replace('#', "%23")))),
        ("language", instrument.language.clone()),
        ("title", escaped(&instrument.page.title)),
        ("description", escaped(&instrument.page.description)),
        ("style-hash", style::hash(&style)),
        ("style", style),
        ("page", body),
    ]);
    let path = folder.join("index.html");
    let shell = fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    // What told Trunk what to build has done its work.
    let shell: String =
        shell.lines().filter(|line| !line.contains("data-trunk")).map(|line| format!("{line}\n")).collect();
    let page = fill(&shell, &markers).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    fs::write(&path, page).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// Puts each value in the place of its marker.
fn fill(shell: &str, markers: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut page = String::with_capacity(shell.len());
    let mut rest = shell;
    let mut left: Vec<&str> = markers.keys().copied().collect();
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("a marker {{ is not closed by }}")?;
        let value = markers.get(name).ok_or_else(|| format!("unknown marker {{{{{name}}}}}"))?;
        left.retain(|&marker| marker != name);
        page.push_str(before);
        page.push_str(value);
        rest = after;
    }
    page.push_str(rest);
    match left[..] {
        [] => Ok(page),
        _ => Err(format!("expected the markers {left:?}")),
    }
}

/// Text as it stands in an attribute or an element.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
