//! A content pack: the texts of one language, read from files and checked as a whole.
//!
//! What is wrong is said in Swedish, since it is the editors of the content who read it.

mod check;
mod colleague;
mod editors;
mod file;
mod parity;
mod prose;
mod record;
mod reference;
mod texts;

use std::{collections::BTreeMap, fmt};

use serde::de::DeserializeOwned;

use super::{CAPABILITIES, CapabilityOutline, Outline, STATEMENTS, STEPS, reading::Reading};
use check::Check;
pub use colleague::{Colleague, ColleagueQuestion};
pub use editors::{After, CopyWords, Editors, OptionWords, Pasted, PreviewWords, System, SystemWords, WayWords};
pub use file::{
    CapabilityFile, EmbedWords, FirstStep, Page, PublisherWords, Readings, Section, Source, StageEntry, Works,
};
pub use prose::lix;
pub use record::{HeadWords, RecordWords};

/// What is asked, in one language, checked and complete.
#[derive(Clone, Debug, PartialEq)]
pub struct Instrument {
    /// BCP 47 code.
    pub language: String,
    pub page: Page,
    pub colleague: Colleague,
    /// The page for editors, in the language that all others are made from.
    pub editors: Option<Editors>,
    pub record: RecordWords,
    pub capabilities: [Capability; CAPABILITIES],
    /// The project's own sources.
    pub sources: Vec<Source>,
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
    /// Questions to take to colleagues, whatever the step.
    pub questions: Vec<String>,
    /// What follows from standing at each stage, from the lowest.
    pub stages: [StageEntry; 3],
    pub statements: [Statement; STATEMENTS],
    /// Nordic works first, and among each kind those to begin with.
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

/// One text of the pack and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub file: String,
    /// Path inside the file.
    pub path: String,
    pub text: String,
}

/// The language that all others are made from.
pub const SOURCE: &str = "sv";
/// The file of all works.
const WORKS: &str = "content/readings.json";

/// The files of a pack: their texts by path from the project's root, as the errors are to name them.
pub type Files = BTreeMap<String, String>;

/// Reads a pack: `content/readings.json`, and in the folder of the language `page.toml`, `colleague.toml`,
/// `record.toml`, `readings.toml` and, in the order of their names, one file for each capability; in that of the source
/// `editors.toml`, too, and of that pack every other must be a translation.
///
/// # Errors
/// Everything that is wrong, so that an editor can mend it in one go.
pub fn parse(language: &str, files: &Files) -> Result<Instrument, Vec<ContentError>> {
    examine(language, files).0
}

/// The JSON Schemas of the content files, by file name, as text. They complete what may be referred to: the project's
/// ideas and the works in `files`.
///
/// # Errors
/// What is wrong with the file of works.
pub fn schemas(files: &Files) -> Result<[(&'static str, String); 7], ContentError> {
    let works: Works = read_json(WORKS, files.get(WORKS).map_or("", String::as_str))?;
    let ids = || works.works.iter().map(|work| work.id.as_str());
    let text = |schema: schemars::Schema, place: Option<(&str, Vec<&str>)>| {
        let mut schema = schema.to_value();
        if let Some((pointer, allowed)) = place
            && let Some(place) = schema.pointer_mut(pointer)
        {
            *place = serde_json::json!({ "enum": allowed });
        }
        format!("{schema:#}\n")
    };
    let texts_only = |schema: schemars::Schema| format!("{:#}\n", texts::with_limits(schema.to_value()));
    let grounds = reference::IDEAS.into_iter().chain(ids()).collect();
    let rests_on = Some(("/$defs/StatementEntry/properties/rests_on/items", grounds));
    let of_work = Some(("/$defs/ReadingEntry/properties/id", ids().collect()));
    Ok([
        ("capability.schema.json", text(schemars::schema_for!(CapabilityFile), rests_on)),
        ("colleague.schema.json", texts_only(schemars::schema_for!(Colleague))),
        ("editors.schema.json", texts_only(schemars::schema_for!(Editors))),
        ("page.schema.json", text(schemars::schema_for!(Page), None)),
        ("record.schema.json", texts_only(schemars::schema_for!(RecordWords))),
        ("readings.schema.json", text(schemars::schema_for!(Readings), of_work)),
        ("works.schema.json", text(schemars::schema_for!(Works), None)),
    ])
}

/// Reads a pack as [`parse`] does, and gives every text that an editor wrote beside it, in the order of the check;
/// none where a file cannot be read.
pub fn examine(language: &str, files: &Files) -> (Result<Instrument, Vec<ContentError>>, Vec<Text>) {
    let mut check = Check::default();
    let folder = format!("content/{language}/");
    let mut works: Option<(&String, Works)> = None;
    let mut page: Option<(&String, Page)> = None;
    let mut colleague: Option<(&String, Colleague)> = None;
    let mut editors: Option<(&String, Editors)> = None;
    let mut record: Option<(&String, RecordWords)> = None;
    let mut readings: Option<(&String, Readings)> = None;
    let mut capabilities = Vec::new();
    for (path, text) in files {
        match path.strip_prefix(&folder) {
            None if path == WORKS => works = check.keep(read_json(path, text)).map(|works| (path, works)),
            Some("page.toml") => page = check.keep(read_toml(path, text)).map(|page| (path, page)),
            Some("colleague.toml") => colleague = check.keep(read_toml(path, text)).map(|found| (path, found)),
            Some("editors.toml") => editors = check.keep(read_toml(path, text)).map(|found| (path, found)),
            Some("record.toml") => record = check.keep(read_toml(path, text)).map(|found| (path, found)),
            Some("readings.toml") => readings = check.keep(read_toml(path, text)).map(|found| (path, found)),
            Some(name) if name.ends_with(".toml") => {
                capabilities.extend(check.keep(read_toml(path, text)).map(|file: CapabilityFile| (path, file)));
            }
            _ => {}
        }
    }
    // A file that cannot be read would only bring further errors after it.
    if !check.errors.is_empty() {
        return (Err(check.errors), check.texts);
    }
    for (missing, file) in [
        (works.is_none(), WORKS.to_string()),
        (page.is_none(), format!("{folder}page.toml")),
        (colleague.is_none(), format!("{folder}colleague.toml")),
        (editors.is_none() && language == SOURCE, format!("{folder}editors.toml")),
        (record.is_none(), format!("{folder}record.toml")),
        (readings.is_none(), format!("{folder}readings.toml")),
    ] {
        check.that(!missing, &file, ".", "filen saknas i mappen content");
    }
    let (
        Some((works_file, works)),
        Some((page_file, page)),
        Some((colleague_file, colleague)),
        Some((record_file, record)),
        Some((readings_file, readings)),
    ) = (works, page, colleague, record, readings)
    else {
        return (Err(check.errors), check.texts);
    };
    check.page(page_file, &page);
    check.colleague(colleague_file, &colleague);
    if let Some((file, editors)) = &editors {
        check.editors(file, editors);
    }
    check.record(record_file, &record);
    check.works(works_file, &works);
    let readings = check.readings(readings_file, &works.works, readings.reading);
    let found: Vec<&String> = capabilities.iter().map(|(path, _)| *path).collect();
    if found.len() != CAPABILITIES {
        // Every file after a missing one would be taken for another.
        check.that(false, &folder, ".", &format!("väntade {CAPABILITIES} filer med förmågor, fann {found:?}"));
        return (Err(check.errors), check.texts);
    }
    let capabilities: Vec<Capability> = capabilities
        .into_iter()
        .zip(readings)
        .enumerate()
        .filter_map(|(position, ((path, file), readings))| {
            check.capability(language, path, position, file, &works.works, readings)
        })
        .collect();
    check.distinct();
    check.errors.extend(parity::differences(language, files));
    check.readable(language);
    let instrument = match capabilities.try_into() {
        Ok(capabilities) if check.errors.is_empty() => Ok(Instrument {
            language: language.to_string(),
            page,
            colleague,
            editors: editors.map(|(_, editors)| editors),
            record,
            capabilities,
            sources: works.project_sources,
        }),
        _ => Err(check.errors),
    };
    (instrument, check.texts)
}

impl Instrument {
    /// What the app must know of it.
    pub fn outline(&self) -> Outline {
        Outline {
            capabilities: self.capabilities.each_ref().map(|capability| CapabilityOutline {
                id: capability.id.clone(),
                name: capability.name.clone(),
                label: capability.label.clone(),
                statements: capability.statements.each_ref().map(|statement| statement.id.clone()),
            }),
        }
    }
}

fn read_toml<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    let deserializer = toml::Deserializer::parse(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = format!("rad {}", before.matches('\n').count() + 1);
        fault(
            file,
            &line,
            &format!("inte giltig TOML, ofta saknas ett citattecken eller ett komma ({})", error.message()),
        )
    })?;
    serde_path_to_error::deserialize(deserializer)
        .map_err(|error| fault(file, &error.path().to_string(), &in_swedish(error.inner().message())))
}

fn read_json<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, ContentError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| fault(file, &error.path().to_string(), &in_swedish(&error.inner().to_string())))?;
    deserializer.end().map_err(|error| fault(file, ".", &in_swedish(&error.to_string())))?;
    Ok(value)
}

/// What serde says, with its common turns in Swedish.
fn in_swedish(message: &str) -> String {
    let turns = [
        ("wanted string or table", "fel slags värde, väntade text inom citattecken"),
        ("trailing characters", "väntade inget efter den sista klammern"),
        ("unknown field ", "okänt fält "),
        ("unknown variant ", "okänt värde "),
        ("missing field ", "här saknas fältet "),
        ("duplicate field ", "fältet står två gånger: "),
        ("invalid type: ", "fel slags värde: "),
        (", expected one of ", ", väntade ett av "),
        (", expected ", ", väntade "),
        (" or ", " eller "),
        (" at line ", " på rad "),
        (" column ", " tecken "),
        ("a sequence", "en lista"),
        ("sequence", "lista"),
        ("a string", "text inom citattecken"),
        ("string ", "texten "),
        ("integer ", "talet "),
    ];
    turns.iter().fold(message.to_string(), |message, (from, to)| message.replace(from, to))
}

fn fault(file: &str, path: &str, expected: &str) -> ContentError {
    ContentError { file: file.to_string(), path: path.to_string(), expected: expected.to_string() }
}
