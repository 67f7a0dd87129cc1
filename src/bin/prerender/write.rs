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
    instrument::content::{self, EmbedWords, Instrument},
    lang::{LANGUAGES, folder},
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
    /// Its path in the folder of its language.
    file: &'static str,
    /// What it is filled into.
    shell: String,
    /// The folders of its styles.
    styles: &'static [&'static str],
    title: &'a str,
    description: &'a str,
    /// Nothing where the interface has no words in its language.
    body: Option<String>,
}

const HEAD_OF_PAGE: &str = r#"<script type="module" async src="{{root}}boot.js"></script>"#;
const HEAD_OF_FRAME: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="{{root}}frame.js"></script>"#;
/// The head of the page for editors. It shows the form as any host does.
const HEAD_OF_EDITORS: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="{{root}}badda-in.js"></script>
<script type="module" src="{{root}}v1/embed.js"></script>"#;
/// The head of the page for a colleague.
const HEAD_OF_COLLEAGUE: &str = r#"<meta name="robots" content="noindex">
<script type="module" src="{{root}}kollega.js"></script>"#;
const WIDGET: &str = "widget_bg.wasm";
const RECORD: &str = "record_bg.wasm";
const EDITOR: &str = "editor_bg.wasm";
/// The form that a host's page is given. The style is text, since a strict policy forbids any `<style>`.
const SHELL_OF_NATIVE: &str = r#"<!doctype html>
<html lang="{{language}}">
<meta charset="utf-8">
<title>{{title}}</title>
<pre data-style hidden>{{style-as-text}}</pre>
{{page}}
"#;

/// What editors are handed out in each language.
type HandedOut = [EmbedWords; LANGUAGES.len()];

/// What every page of a build has in common.
struct Build {
    /// The project's own folder.
    root: &'static Path,
    /// What whole pages are filled into.
    shell: String,
    icon: String,
    publisher: Publisher,
    origin: Option<Origin>,
}

/// Fills in the folder's `index.html`, and writes the other pages beside it, in all languages.
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
    let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| vec![format!("{}: {error}", path.display())]);
    // What told Trunk what to build has done its work.
    let shell = read(folder.join("index.html"))?;
    let shell = shell.lines().filter(|line| !line.contains("data-trunk")).map(|line| format!("{line}\n")).collect();
    let build = Build { root, shell, icon: read(root.join("embed/icon.svg"))?, publisher, origin };
    let (mut instruments, mut faults) = (Vec::new(), Vec::new());
    for (language, _) in LANGUAGES {
        match content::parse(language, &files) {
            Ok(instrument) => instruments.push(Rc::new(instrument)),
            Err(errors) => faults.extend(errors.iter().map(ToString::to_string)),
        }
    }
    let Ok(instruments) = <[Rc<Instrument>; LANGUAGES.len()]>::try_from(instruments) else { return Err(faults) };
    let handed_out = instruments.each_ref().map(|instrument| instrument.page.embed.clone());
    for instrument in &instruments {
        faults.extend(build.write(folder, instrument, &handed_out).err());
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

impl Build {
    /// Writes the pages in one language.
    fn write(&self, to: &Path, instrument: &Rc<Instrument>, handed_out: &HandedOut) -> Result<(), String> {
        let language = &*instrument.language;
        for target in self.targets(instrument, handed_out) {
            let folders: Vec<PathBuf> = target.styles.iter().map(|styles| self.root.join(styles)).collect();
            let style = style::minified(&folders)?;
            let body = target.body.ok_or_else(|| format!("no interface words in {language}"))?;
            let markers = BTreeMap::from([
                // Browsers ask for an icon when they please; this one is there from the start.
                ("icon", escaped(&format!("data:image/svg+xml,{}", self.icon.trim().replace('#', "%23")))),
                ("language", language.to_string()),
                ("title", escaped(target.title)),
                ("description", escaped(target.description)),
                ("style-hash", style::hash(&style)),
                ("style-as-text", escaped(&style)),
                ("style", style),
                ("page", body),
            ]);
            put(to, &[&*folder(language), target.file].concat(), &fill(&target.shell, &markers)?)?;
        }
        if let Some(origin) = &self.origin {
            let answer = origin.oembed(language, &instrument.page.title, self.publisher.name.as_deref());
            put(to, &[&*folder(language), "oembed.json"].concat(), &answer)?;
        }
        Ok(())
    }

    /// The pages in one language.
    fn targets<'a>(&self, instrument: &'a Rc<Instrument>, handed_out: &HandedOut) -> Vec<Target<'a>> {
        let language = &*instrument.language;
        let (title, description) = (&*instrument.page.title, &*instrument.page.description);
        let origin = self.origin.as_ref();
        let head = origin.map(|origin| origin.head(language, title)).unwrap_or_default();
        let discovery = origin.map(|origin| origin.discovery(language, title)).unwrap_or_default();
        let form = |place| pollster::block_on(page::render(instrument.clone(), place));
        let in_document = SHELL_OF_NATIVE.to_string();
        let mut targets = vec![
            Target {
                file: "index.html",
                shell: self.whole(language, 0, HEAD_OF_PAGE, WIDGET, "", &head),
                styles: &["styles", "styles/page"],
                title,
                description,
                body: form(Place::Own(self.publisher.clone())),
            },
            Target {
                file: "embed/index.html",
                shell: self.whole(language, 1, HEAD_OF_FRAME, WIDGET, "", &discovery),
                styles: &["styles", "styles/embed", "styles/frame"],
                title,
                description,
                body: form(Place::Framed),
            },
            Target {
                file: "native.html",
                shell: in_document.clone(),
                styles: &["styles", "styles/embed", "styles/native"],
                title,
                description,
                body: form(Place::Native),
            },
            Target {
                file: "carry.html",
                shell: in_document,
                styles: &["styles/record"],
                title,
                description,
                body: pollster::block_on(record::render(instrument.clone())),
            },
            Target {
                file: "kollega/index.html",
                shell: self.whole(language, 1, HEAD_OF_COLLEAGUE, RECORD, "", ""),
                styles: &["styles", "styles/colleague"],
                title: &instrument.colleague.title,
                description: &instrument.colleague.description,
                body: pollster::block_on(colleague::render(instrument.clone())),
            },
        ];
        if let Some(words) = &instrument.editors {
            let base = origin.map_or(Base::Beside, |origin| Base::Known(origin.to_string()));
            let props = editors::Props { instrument: instrument.clone(), base, handed_out: handed_out.clone() };
            targets.push(Target {
                file: "badda-in/index.html",
                shell: self.whole(language, 1, HEAD_OF_EDITORS, EDITOR, " frame-src 'self';", ""),
                styles: &["styles", "styles/editors"],
                title: &words.title,
                description: &words.description,
                body: Some(pollster::block_on(editors::render(props))),
            });
        }
        targets
    }

    /// The shell of a whole page that lies `depth` folders below that of its language.
    fn whole(&self, language: &str, depth: usize, head: &str, app: &str, frames: &str, absolute: &str) -> String {
        let root = "../".repeat(depth + folder(language).matches('/').count());
        let shell = self.shell.replace("{{script}}", head).replace("{{root}}", &root).replace("{{app}}", app);
        shell.replace("{{frames}}", frames).replace("{{absolute}}\n", absolute)
    }
}

fn put(folder: &Path, file: &str, text: &str) -> Result<(), String> {
    let path = folder.join(file);
    let at = |error: std::io::Error| format!("{}: {error}", path.display());
    path.parent().map_or(Ok(()), fs::create_dir_all).map_err(at)?;
    fs::write(&path, text).map_err(at)
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
