//! Reads content and styles, and fills in a shell for each page: a marker in double braces for each thing that goes
//! in.

use super::{origin::Origin, style};

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    rc::Rc,
};

use rektorer_i_aktion::{
    disk,
    instrument::content,
    text::escaped,
    view::{
        colleague,
        editors::{self, Base},
        page::{self, Place, Publisher},
        record,
    },
};

/// A page that is written, and what sets it apart from the others.
struct Target<'a> {
    file: &'static str,
    /// What it is filled into.
    shell: String,
    /// The folders of its styles.
    styles: &'static [&'static str],
    title: &'a str,
    description: &'a str,
    body: String,
}

const HEAD_OF_FRAME: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="../frame.js"></script>"#;
/// The head of the page for editors. It shows the form as any host does.
const HEAD_OF_EDITORS: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="../badda-in.js"></script>
<script type="module" src="../v1/embed.js"></script>"#;
/// The head of the page for a colleague.
const HEAD_OF_COLLEAGUE: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="../kollega.js"></script>"#;
const WIDGET: &str = "widget_bg.wasm";
/// The form that a host's page is given. The style is text, since a strict policy forbids any `<style>`.
const SHELL_OF_NATIVE: &str = r#"<!doctype html>
<html lang="{{language}}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>{{title}}</title>
<pre data-style hidden>{{style-as-text}}</pre>
{{page}}
"#;

/// Fills in the folder's `index.html`, and writes the other pages beside it.
///
/// # Errors
/// A message for each thing that is wrong.
pub fn pages(folder: &Path) -> Result<(), Vec<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = disk::content_files(root).map_err(|error| vec![error.to_string()])?;
    let of_build = |name: &str| std::env::var(name).ok();
    let publisher = Publisher::new(of_build("PUBLISHER"), of_build("PUBLISHER_CONTACT"));
    let publisher = publisher.map_err(|error| vec![error])?;
    let origin = of_build("ORIGIN").map(|text| Origin::new(&text)).transpose();
    let origin = origin.map_err(|error| vec![format!("ORIGIN: {error}")])?;
    let instrument =
        content::parse("sv", &files).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    let instrument = Rc::new(instrument);
    let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())]);
    let shell = read(folder.join("index.html"))?;
    // What told Trunk what to build has done its work.
    let shell: String =
        shell.lines().filter(|line| !line.contains("data-trunk")).map(|line| format!("{line}\n")).collect();
    let icon = read(root.join("embed/icon.svg"))?;
    let title = &instrument.page.title;
    let absolute = origin.as_ref().map(|origin| origin.head(&instrument.language, title)).unwrap_or_default();
    let discovery = origin.as_ref().map(|origin| origin.discovery(title)).unwrap_or_default();
    if let Some(origin) = &origin {
        let path = folder.join("oembed.json");
        fs::write(&path, origin.oembed(title, publisher.name.as_deref()))
            .map_err(|error| vec![format!("{}: {error}", path.display())])?;
    }
    let whole = |root: &str, script: &str, app: &str, frames: &str, absolute: &str| {
        let shell = shell.replace("{{root}}", root).replace("{{script}}", script).replace("{{app}}", app);
        shell.replace("{{frames}}", frames).replace("{{absolute}}\n", absolute)
    };
    let form = |place| {
        let body = pollster::block_on(page::render(instrument.clone(), place));
        body.ok_or_else(|| vec![format!("no interface words in {}", instrument.language)])
    };
    let base = origin.as_ref().map_or(Base::Beside, |origin| Base::Known(origin.to_string()));
    let description = &*instrument.page.description;
    let targets = [
        Target {
            file: "index.html",
            shell: whole("", r#"<script type="module" async src="boot.js"></script>"#, WIDGET, "", &absolute),
            styles: &["styles", "styles/page"],
            title,
            description,
            body: form(Place::Own(publisher))?,
        },
        Target {
            file: "embed/index.html",
            shell: whole("../", HEAD_OF_FRAME, WIDGET, "", &discovery),
            styles: &["styles", "styles/embed", "styles/frame"],
            title,
            description,
            body: form(Place::Framed)?,
        },
        Target {
            file: "native.html",
            shell: SHELL_OF_NATIVE.to_string(),
            styles: &["styles", "styles/embed", "styles/native"],
            title,
            description,
            body: form(Place::Native)?,
        },
        Target {
            file: "carry.html",
            shell: SHELL_OF_NATIVE.to_string(),
            styles: &["styles/record"],
            title,
            description,
            body: pollster::block_on(record::render(instrument.clone())),
        },
        Target {
            file: "kollega/index.html",
            shell: whole("../", HEAD_OF_COLLEAGUE, "record_bg.wasm", "", ""),
            styles: &["styles", "styles/colleague"],
            title: &instrument.colleague.title,
            description: &instrument.colleague.description,
            body: pollster::block_on(colleague::render(instrument.clone())).unwrap_or_default(),
        },
        Target {
            file: "badda-in/index.html",
            shell: whole("../", HEAD_OF_EDITORS, "editor_bg.wasm", " frame-src 'self';", ""),
            styles: &["styles", "styles/editors"],
            title: &instrument.editors.title,
            description: &instrument.editors.description,
            body: pollster::block_on(editors::render(instrument.clone(), base)),
        },
    ];
    for target in targets {
        let folders: Vec<PathBuf> = target.styles.iter().map(|styles| root.join(styles)).collect();
        let style = style::minified(&folders).map_err(|error| vec![error])?;
        let markers = BTreeMap::from([
            // Browsers ask for an icon when they please; this one is there from the start.
            ("icon", escaped(&format!("data:image/svg+xml,{}", icon.trim().replace('#', "%23")))),
            ("language", instrument.language.clone()),
            ("title", escaped(target.title)),
            ("description", escaped(target.description)),
            ("style-hash", style::hash(&style)),
            ("style-as-text", escaped(&style)),
            ("style", style),
            ("page", target.body),
        ]);
        let path = folder.join(target.file);
        let at = |error: &dyn std::fmt::Display| vec![format!("{}: {error}", path.display())];
        let page = fill(&target.shell, &markers).map_err(|error| at(&error))?;
        path.parent().map_or(Ok(()), fs::create_dir_all).map_err(|error| at(&error))?;
        fs::write(&path, page).map_err(|error| at(&error))?;
    }
    Ok(())
}

/// Puts each value in the place of its marker.
fn fill(shell: &str, markers: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut page = String::with_capacity(shell.len());
    let mut rest = shell;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").ok_or("a marker {{ is not closed by }}")?;
        page.push_str(before);
        page.push_str(markers.get(name).ok_or_else(|| format!("unknown marker {{{{{name}}}}}"))?);
        rest = after;
    }
    page.push_str(rest);
    Ok(page)
}
