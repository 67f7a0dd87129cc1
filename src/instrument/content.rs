//! A content pack: the texts of one language, read from files and checked as a whole.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, de::DeserializeOwned};

use super::{
    CAPABILITIES, CapabilityOutline, Outline, STATEMENTS, STEPS,
    outline::DIVIDERS,
    reading::{Reading, Work},
};

/// How many readings a capability must offer.
const READINGS_AT_LEAST: usize = 5;
/// How many questions to take to colleagues a capability must offer.
const QUESTIONS: std::ops::RangeInclusive<usize> = 3..=5;

/// Languages that works may be written in, as the interface can name them.
const LANGUAGES: [&str; 4] = ["sv", "nb", "nn", "en"];

/// Texts longer than this, in characters, do not hold in their place at 320 px.
mod limits {
    pub const NAME: usize = 28;
    pub const LABEL_LINE: usize = 13;
    pub const WORDING: usize = 140;
    pub const STATEMENT: usize = 130;
    pub const STEP: usize = 95;
    pub const QUESTION: usize = 150;
    pub const GIST: usize = 200;
    pub const PARAGRAPH: usize = 400;
}

/// What is asked, in one language, checked and complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// BCP 47 code.
    pub language: String,
    pub page: Page,
    pub capabilities: [Capability; CAPABILITIES],
}

/// The texts of the page around the capabilities (`page.toml`).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    pub title: String,
    pub description: String,
    pub eyebrow: String,
    pub heading: String,
    pub lead: String,
    pub promise: String,
    pub rate_lead: String,
    /// Shown where JavaScript is turned off.
    pub needs_script: String,
    /// Shown where the app could not load or run.
    pub failed: String,
    pub about: Vec<String>,
}

/// One capability with everything that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Capability {
    pub id: String,
    /// Short name, ours.
    pub name: String,
    /// The short name broken into lines for the chart.
    pub label: Vec<String>,
    /// The project's own wording.
    pub wording: String,
    pub steps: [String; STEPS],
    pub questions: Vec<String>,
    pub statements: [Statement; STATEMENTS],
    /// Nordic works first.
    pub readings: Vec<Reading>,
}

/// One statement with its ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub id: String,
    pub text: String,
    pub steps: [String; STEPS],
}

/// What is wrong in a content file, where, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    pub file: String,
    /// Path inside the file, such as `statement[2].steps[4]`; `.` for the file itself.
    pub path: String,
    pub expected: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.file, self.path, self.expected)
    }
}

/// The files of a pack: their texts by path, as the errors are to name them.
pub type Files = BTreeMap<String, String>;

/// Reads a pack: from `files` those named `readings.json`, and in the folder of the language `page.toml`,
/// `readings.toml` and, in the order of their names, one file for each capability.
///
/// # Errors
/// Everything that is wrong, so that an editor can mend it in one go.
pub fn parse(language: &str, files: &Files) -> Result<Instrument, Vec<ContentError>> {
    let mut check = Check::default();
    let folder = format!("{language}/");
    let mut works: Option<(&String, Works)> = None;
    let mut page: Option<(&String, Page)> = None;
    let mut gists: Option<Gists> = None;
    let mut gists_file = format!("{folder}readings.toml");
    let mut capabilities = Vec::new();
    for (path, text) in files {
        let name = path.rsplit('/').next().unwrap_or(path);
        let here = path.trim_end_matches(name).ends_with(&folder);
        match name {
            "readings.json" => works = check.keep(read_json(path, text)).map(|works| (path, works)),
            "page.toml" if here => page = check.keep(read_toml(path, text)).map(|page| (path, page)),
            "readings.toml" if here => {
                gists_file.clone_from(path);
                gists = check.keep(read_toml(path, text));
            }
            _ if here && name.ends_with(".toml") => {
                capabilities.extend(check.keep(read_toml(path, text)).map(|file: CapabilityFile| (path, file)));
            }
            _ => {}
        }
    }
    // A file that cannot be read would only bring further errors after it.
    if !check.errors.is_empty() {
        return Err(check.errors);
    }
    for (missing, file) in [
        (works.is_none(), "readings.json".to_string()),
        (page.is_none(), format!("{folder}page.toml")),
        (gists.is_none(), gists_file.clone()),
    ] {
        check.that(!missing, &file, ".", "expected this file in the content folder");
    }
    let (Some((works_file, works)), Some((page_file, page)), Some(gists)) = (works, page, gists) else {
        return Err(check.errors);
    };
    check.page(page_file, &page);
    check.works(works_file, &works.works);
    check.ids(&capabilities);
    let readings = check.readings(&gists_file, &works.works, gists.reading);
    let found: Vec<&String> = capabilities.iter().map(|(path, _)| *path).collect();
    let complete = found.len() == CAPABILITIES;
    let found = format!("expected {CAPABILITIES} capability files, found {found:?}");
    let capabilities: Vec<Capability> = capabilities
        .into_iter()
        .zip(readings)
        .filter_map(|((path, file), readings)| check.capability(path, file, readings))
        .collect();
    check.that(complete, &folder, ".", &found);
    match capabilities.try_into() {
        Ok(capabilities) if check.errors.is_empty() => {
            Ok(Instrument { language: language.to_string(), page, capabilities })
        }
        _ => Err(check.errors),
    }
}

impl Instrument {
    /// What the app must know of it.
    pub fn outline(&self) -> Outline {
        Outline {
            language: self.language.clone(),
            capabilities: self.capabilities.each_ref().map(|capability| CapabilityOutline {
                id: capability.id.clone(),
                name: capability.name.clone(),
                label: capability.label.clone(),
                statements: capability.statements.each_ref().map(|statement| statement.id.clone()),
            }),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CapabilityFile {
    id: String,
    name: String,
    label: Vec<String>,
    wording: String,
    steps: Vec<String>,
    questions: Vec<String>,
    statement: Vec<StatementEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StatementEntry {
    id: String,
    text: String,
    steps: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Works {
    #[serde(rename = "about")]
    _about: String,
    works: Vec<Work>,
    #[serde(rename = "project_sources")]
    _project_sources: serde_json::Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gists {
    reading: Vec<Gist>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Gist {
    id: String,
    gist: String,
}

fn read_toml<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    let deserializer = toml::Deserializer::parse(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        fault(file, &format!("line {}", before.matches('\n').count() + 1), error.message())
    })?;
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| fault(file, &error.path().to_string(), error.inner().message()))
}

fn read_json<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text))
        .map_err(|error| fault(file, &error.path().to_string(), &error.inner().to_string()))
}

fn fault(file: &str, path: &str, expected: &str) -> ContentError {
    ContentError { file: file.to_string(), path: path.to_string(), expected: expected.to_string() }
}

/// Collects what is wrong while the pack is put together.
#[derive(Default)]
struct Check {
    errors: Vec<ContentError>,
}

impl Check {
    fn keep<T>(&mut self, result: Result<T, ContentError>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }

    fn that(&mut self, holds: bool, file: &str, path: &str, expected: &str) {
        if !holds {
            self.errors.push(fault(file, path, expected));
        }
    }

    fn text(&mut self, file: &str, path: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        self.that(!text.trim().is_empty(), file, path, "expected words, found nothing");
        self.that(text.trim() == text, file, path, "expected no space at the beginning or end");
        self.that(!text.contains(char::is_control), file, path, "expected no line breaks or control characters");
        self.that(length <= limit, file, path, &format!("expected at most {limit} characters, found {length}"));
    }

    fn name(&mut self, file: &str, path: &str, text: &str, limit: usize) {
        self.text(file, path, text, limit);
        let clean = !text.contains(DIVIDERS);
        self.that(clean, file, path, "expected none of the signs ; | / and comma");
    }

    fn count(&mut self, file: &str, path: &str, count: usize, expected: std::ops::RangeInclusive<usize>) {
        let (from, to) = (expected.start(), expected.end());
        let wanted = if from == to { from.to_string() } else { format!("{from} to {to}") };
        self.that(expected.contains(&count), file, path, &format!("expected {wanted} entries, found {count}"));
    }

    fn page(&mut self, file: &str, page: &Page) {
        let fields = [
            ("title", &page.title),
            ("description", &page.description),
            ("eyebrow", &page.eyebrow),
            ("heading", &page.heading),
            ("lead", &page.lead),
            ("promise", &page.promise),
            ("rate_lead", &page.rate_lead),
            ("needs_script", &page.needs_script),
            ("failed", &page.failed),
        ];
        for (path, text) in fields {
            self.text(file, path, text, limits::PARAGRAPH);
        }
        self.that(!page.about.is_empty(), file, "about", "expected at least one paragraph");
        for (index, text) in page.about.iter().enumerate() {
            self.text(file, &format!("about[{index}]"), text, limits::PARAGRAPH);
        }
    }

    /// Identifiers name radio groups and saved answers: small letters, digits and hyphens, none twice.
    fn ids(&mut self, capabilities: &[(&String, CapabilityFile)]) {
        let mut seen = BTreeMap::new();
        let mut names = BTreeMap::new();
        for (file, capability) in capabilities {
            if let Some(first) = names.insert(&capability.name, *file) {
                self.that(false, file, "name", &format!("expected a new name; {first} has it too"));
            }
            let statements = capability.statement.iter().enumerate();
            let ids = std::iter::once(("id".to_string(), &capability.id))
                .chain(statements.map(|(index, statement)| (format!("statement[{index}].id"), &statement.id)));
            for (path, id) in ids {
                let sound = id.starts_with(|c: char| c.is_ascii_lowercase())
                    && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                self.that(sound, file, &path, "expected small letters, digits and hyphens, a letter first");
                if let Some(first) = seen.insert(id, *file) {
                    self.that(false, file, &path, &format!("expected a new identifier; {first} has {id} too"));
                }
            }
        }
    }

    fn steps(&mut self, file: &str, path: &str, steps: Vec<String>) -> Option<[String; STEPS]> {
        self.count(file, path, steps.len(), STEPS..=STEPS);
        for (index, step) in steps.iter().enumerate() {
            self.text(file, &format!("{path}[{index}]"), step, limits::STEP);
        }
        steps.try_into().ok()
    }

    fn capability(&mut self, file: &str, entry: CapabilityFile, readings: Vec<Reading>) -> Option<Capability> {
        self.name(file, "name", &entry.name, limits::NAME);
        self.text(file, "wording", &entry.wording, limits::WORDING);
        self.count(file, "label", entry.label.len(), 1..=2);
        for (index, line) in entry.label.iter().enumerate() {
            self.name(file, &format!("label[{index}]"), line, limits::LABEL_LINE);
        }
        self.count(file, "questions", entry.questions.len(), QUESTIONS);
        for (index, question) in entry.questions.iter().enumerate() {
            self.text(file, &format!("questions[{index}]"), question, limits::QUESTION);
        }
        self.count(file, "statement", entry.statement.len(), STATEMENTS..=STATEMENTS);
        let steps = self.steps(file, "steps", entry.steps);
        let statements: Vec<Statement> = entry
            .statement
            .into_iter()
            .enumerate()
            .filter_map(|(index, statement)| {
                let path = format!("statement[{index}]");
                self.text(file, &format!("{path}.text"), &statement.text, limits::STATEMENT);
                let steps = self.steps(file, &format!("{path}.steps"), statement.steps)?;
                Some(Statement { id: statement.id, text: statement.text, steps })
            })
            .collect();
        Some(Capability {
            id: entry.id,
            name: entry.name,
            label: entry.label,
            wording: entry.wording,
            steps: steps?,
            questions: entry.questions,
            statements: statements.try_into().ok()?,
            readings,
        })
    }

    fn works(&mut self, file: &str, works: &[Work]) {
        for (index, work) in works.iter().enumerate() {
            let at = |field: &str| format!("works[{index}].{field}");
            let numbered = (1..=CAPABILITIES).contains(&usize::from(work.capability));
            self.that(numbered, file, &at("capability"), &format!("expected 1 to {CAPABILITIES}"));
            self.that(!work.title.trim().is_empty(), file, &at("title"), "expected words, found nothing");
            self.that(!work.authors.is_empty(), file, &at("authors"), "expected at least one author");
            let known = LANGUAGES.contains(&&*work.language);
            self.that(known, file, &at("language"), &format!("expected one of {LANGUAGES:?}"));
            let web = work.url.as_deref().is_none_or(|url| url.starts_with("https://") || url.starts_with("http://"));
            self.that(web, file, &at("url"), "expected an address that begins with http:// or https://");
            let twice = works[..index].iter().any(|earlier| earlier.id == work.id);
            self.that(!twice, file, &at("id"), &format!("expected {} once only", work.id));
        }
    }

    fn readings(&mut self, file: &str, works: &[Work], gists: Vec<Gist>) -> [Vec<Reading>; CAPABILITIES] {
        let mut readings: [Vec<Reading>; CAPABILITIES] = Default::default();
        for (index, Gist { id, gist }) in gists.into_iter().enumerate() {
            let path = format!("reading[{index}]");
            self.text(file, &format!("{path}.gist"), &gist, limits::GIST);
            let Some(work) = works.iter().find(|work| work.id == id) else {
                self.that(false, file, &format!("{path}.id"), &format!("expected an id of readings.json, found {id}"));
                continue;
            };
            // A number outside is named where the works are checked.
            let Some(place) = readings.get_mut(usize::from(work.capability).wrapping_sub(1)) else { continue };
            if place.iter().any(|reading| reading.work.id == id) {
                self.that(false, file, &format!("{path}.id"), &format!("expected {id} once only"));
            }
            place.push(Reading { work: work.clone(), gist });
        }
        for (index, place) in readings.iter_mut().enumerate() {
            place.sort_by_key(|reading| !reading.work.nordic);
            let (number, found) = (index + 1, place.len());
            let expected =
                format!("expected at least {READINGS_AT_LEAST} readings for capability {number}, found {found}");
            self.that(found >= READINGS_AT_LEAST, file, "reading", &expected);
        }
        readings
    }
}
