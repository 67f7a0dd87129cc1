//! The content pack: complete as it stands, and every fault in it named by file, place and what was expected.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

use rektorer_i_aktion::{
    disk,
    instrument::{
        Question, Stage,
        content::{Files, Instrument, parse, schemas},
    },
    lang::LANGUAGES,
};

/// The pack as it stands in `content/`.
fn files() -> Files {
    disk::content_files(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder")
}

fn instrument() -> Instrument {
    parse("sv", &files()).unwrap_or_else(|errors| panic!("{errors:#?}"))
}

/// The errors of the pack after one change to one file.
fn errors(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let mut files = files();
    let text = files.get_mut(file).expect("the file");
    let changed = change(text);
    assert_ne!(*text, changed, "the change must hit something");
    *text = changed;
    let language = file.strip_prefix("content/").and_then(|rest| rest.split_once('/')).map_or("sv", |(of, _)| of);
    let language = if language.ends_with(".json") { "sv" } else { language };
    parse(language, &files).expect_err("a fault").iter().map(ToString::to_string).collect()
}

const EDITORS: &str = "content/sv/editors.toml";
const ANALYSIS: &str = "content/sv/2-analysis.toml";

#[test]
fn the_pack_is_complete() {
    let instrument = instrument();
    // The project's own words: never reworded, never reordered.
    let wordings = instrument.capabilities.each_ref().map(|capability| &*capability.wording);
    assert_eq!(
        wordings,
        [
            "förmåga att implementera strukturer och system för framgångsrik skolutveckling",
            "analytisk förmåga",
            "förmåga att säkerställa god användning av resurser och kompetenser",
            "förmåga att arbeta utifrån beprövad erfarenhet, vetenskapligt förhållningssätt och forskningsresultat",
            "förmåga att genomföra förändringar",
        ]
    );
    for capability in &instrument.capabilities {
        assert!(capability.readings.len() >= 7, "{}", capability.id);
        assert!(
            capability.readings.is_sorted_by_key(|reading| !reading.work.nordic),
            "{}: Nordic first",
            capability.id
        );
    }
}

#[test]
fn every_language_says_all_of_it() {
    let all = LANGUAGES.map(|(language, _)| parse(language, &files()).unwrap_or_else(|errors| panic!("{errors:#?}")));
    let names = |instrument: &Instrument| {
        let outline = instrument.outline();
        Question::all().map(|question| outline.id(question).to_string()).collect::<Vec<_>>()
    };
    for instrument in &all[1..] {
        assert_eq!(
            names(instrument),
            names(&all[0]),
            "{}: what is stored and shared opens in every language",
            instrument.language
        );
    }
    // From the project's Norwegian page.
    let wordings = all[1].capabilities.each_ref().map(|capability| &*capability.wording);
    assert_eq!(
        wordings,
        [
            "utvikle skoleledernes evne til å implementere organisatoriske strukturer og systemer som fremmer best mulig læringsmiljø for elevene",
            "styrke skoleledernes analytiske kompetanse",
            "sikre best mulig utnyttelse av skolenes samlede kompetanse og ressurser",
            "øke skoleledernes kompetanse til å drive skoleutvikling på vitenskapelig grunn",
            "styrke skoleledernes endringskompetanse",
        ]
    );
}

#[test]
fn what_a_language_lacks_or_has_beside_the_swedish_is_named() {
    let file = "content/nb/page.toml";
    let few = errors(file, |text| {
        let (before, rest) = text.split_once("rules = [\n").expect("the rules");
        let (_, after) = rest.split_once('\n').expect("a first one");
        [before, "rules = [\n", after].concat()
    });
    assert_eq!(few, [format!("{file}: rules: väntade 4 stycken som på svenska, fann 3")]);
    let file = "content/en/readings.toml";
    let level = errors(file, |text| text.replacen("level = \"start\"", "level = \"deepen\"", 1));
    assert_eq!(level, [format!("{file}: reading[0].level: väntade start som på svenska, fann deepen")]);
    let mut files = files();
    files.remove("content/nb/colleague.toml");
    let found: Vec<String> = parse("nb", &files).expect_err("a fault").iter().map(ToString::to_string).collect();
    assert_eq!(found, ["content/nb/colleague.toml: .: filen saknas i mappen content"]);
}

#[test]
fn a_missing_and_an_unknown_field_are_named() {
    let unknown = errors(ANALYSIS, |text| text.replacen("wording =", "wordings =", 1));
    let expected = "content/sv/2-analysis.toml: wordings: okänt fält `wordings`, väntade";
    assert!(unknown[0].starts_with(expected), "{unknown:?}");
    let missing = errors(ANALYSIS, |text| text.replacen("wording = \"analytisk förmåga\"", "", 1));
    assert_eq!(missing, ["content/sv/2-analysis.toml: .: här saknas fältet `wording`"]);
}

#[test]
fn a_file_that_is_no_toml_is_named() {
    let errors = errors(ANALYSIS, |text| text.replacen("id = \"analysis\"", "id = \"analysis", 1));
    assert!(errors[0].starts_with("content/sv/2-analysis.toml: rad 2: "), "{errors:?}");
}

#[test]
fn a_value_of_the_wrong_kind_is_named_with_its_path() {
    let errors = errors(ANALYSIS, |text| text.replacen("id = \"analysis-3\"", "id = 3", 1));
    assert_eq!(
        errors,
        ["content/sv/2-analysis.toml: statement[2].id: fel slags värde: talet `3`, väntade text inom citattecken"]
    );
}

#[test]
fn a_missing_step_and_an_empty_one_are_named() {
    let first = &instrument().capabilities[1].statements[0].steps[1];
    let without = errors(ANALYSIS, |text| text.replacen(&format!("\"{first}\","), "", 1));
    assert_eq!(without, ["content/sv/2-analysis.toml: statement[0].steps: väntade 5 stycken, fann 4"]);
    let empty = errors(ANALYSIS, |text| text.replacen(&format!("\"{first}\""), "\"\"", 1));
    assert_eq!(empty, ["content/sv/2-analysis.toml: statement[0].steps[1]: väntade ord, fann inget"]);
}

#[test]
fn a_text_too_long_for_its_place_is_named() {
    let errors =
        errors(ANALYSIS, |text| text.replacen("name = \"Analys\"", &format!("name = \"{}\"", "A".repeat(29)), 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: name: väntade högst 28 tecken, fann 29"]);
}

#[test]
fn a_name_may_not_hold_what_divides_the_outline() {
    let errors = errors(ANALYSIS, |text| text.replacen("name = \"Analys\"", "name = \"Ana;lys\"", 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: name: väntade inget av tecknen ; | / och komma"]);
}

#[test]
fn a_reading_must_be_of_the_given_list() {
    let errors = errors("content/sv/readings.toml", |text| text.replacen("\"skolverket-ska-web\"", "\"made-up\"", 1));
    assert!(errors[0].ends_with("(made-up).id: väntade ett id i readings.json, fann made-up"), "{errors:?}");
    assert!(errors[0].starts_with("content/sv/readings.toml: reading["), "{errors:?}");
}

#[test]
fn a_missing_file_is_named() {
    let mut files = files();
    files.remove("content/sv/page.toml");
    files.remove(ANALYSIS);
    let errors: Vec<String> = parse("sv", &files).expect_err("a fault").iter().map(ToString::to_string).collect();
    assert_eq!(errors, ["content/sv/page.toml: .: filen saknas i mappen content"]);
    let mut files = self::files();
    files.remove(ANALYSIS);
    let errors: Vec<String> = parse("sv", &files).expect_err("a fault").iter().map(ToString::to_string).collect();
    let [error] = &errors[..] else { panic!("{errors:?}") };
    assert!(
        error.starts_with("content/sv/: .: väntade 5 filer med förmågor, fann [\"content/sv/1-structures.toml\""),
        "{error}"
    );
}

#[test]
fn a_work_that_cannot_be_shown_is_named() {
    let cases = [
        ("\"language\": \"nb\"", "\"language\": \"xx\"", ": väntade ett av"),
        ("\"url\": \"https://", "\"url\": \"javascript://", ": väntade en adress som börjar med http"),
        ("\"capability\": 4", "\"capability\": 6", ": väntade 1 till 5"),
    ];
    for (found, fault, expected) in cases {
        let errors = errors("content/readings.json", |text| text.replacen(found, fault, 1));
        assert!(errors[0].starts_with("content/readings.json: works["), "{errors:?}");
        assert!(errors[0].contains(expected), "{errors:?}");
    }
}

#[test]
fn two_capabilities_may_not_share_a_name() {
    let errors = errors(ANALYSIS, |text| text.replacen("\"Analys\"", "\"Strukturer och system\"", 1));
    assert_eq!(errors, ["content/sv/2-analysis.toml: name: samma text som i content/sv/1-structures.toml: name"]);
}

#[test]
fn nordic_works_come_first_and_then_those_to_begin_with_whatever_the_order_of_the_file() {
    let mut files = files();
    let file = files.get_mut("content/sv/readings.toml").expect("the file");
    let mut entries: Vec<&str> = file.split("[[reading]]").skip(1).collect();
    entries.reverse();
    *file =
        entries.iter().map(|entry| format!("[[reading]]{}", entry.split("\n#").next().unwrap_or_default())).collect();
    for capability in parse("sv", &files).expect("a pack").capabilities {
        assert!(
            capability.readings.is_sorted_by_key(|reading| (!reading.work.nordic, reading.level)),
            "{}",
            capability.id
        );
    }
}

#[test]
fn a_bad_isbn_and_a_bad_doi_are_named() {
    let isbn = errors("content/readings.json", |text| text.replacen("\"isbn13\": \"978", "\"isbn13\": \"979", 1));
    assert!(isbn[0].contains("].isbn13 (blossing-etal-2015): väntade ett ISBN med tretton siffror"), "{isbn:?}");
    let doi = errors("content/readings.json", |text| text.replacen("\"doi\": \"10.", "\"doi\": \"11.", 1));
    assert!(doi[0].contains("].doi (blossing-etal-2015): väntade en DOI som 10.1000/182"), "{doi:?}");
}

#[test]
fn what_a_statement_rests_on_must_be_known() {
    let unknown = errors(ANALYSIS, |text| text.replacen("\"osterberg-2023\"", "\"sagt av någon\"", 1));
    let expected = "content/sv/2-analysis.toml: statement[0].rests_on[0]: väntade ett id i readings.json eller en av";
    assert!(unknown[0].starts_with(expected), "{unknown:?}");
    let none = errors(ANALYSIS, |text| text.replacen("[\"osterberg-2023\"]", "[]", 1));
    assert_eq!(none, ["content/sv/2-analysis.toml: statement[0].rests_on: väntade 1 till 3 stycken, fann 0"]);
}

#[test]
fn a_missing_stage_and_a_missing_first_step_are_named() {
    let stage = errors(ANALYSIS, |text| {
        let (before, rest) = text.split_once("[stage.3]").expect("the stage");
        let (_, after) = rest.split_once("[stage.4-5]").expect("the next stage");
        format!("{before}[stage.4-5]{after}")
    });
    assert_eq!(stage, ["content/sv/2-analysis.toml: stage: här saknas fältet `3`"]);
    let step = errors(ANALYSIS, |text| {
        let (before, rest) = text.split_once("[[stage.3.first_steps]]").expect("a first step");
        let (_, after) = rest.split_once("[[stage.3.first_steps]]").expect("another");
        format!("{before}[[stage.3.first_steps]]{after}")
    });
    assert_eq!(step, ["content/sv/2-analysis.toml: stage.3.first_steps: väntade 3 stycken, fann 2"]);
}

#[test]
fn every_stage_has_its_readings() {
    for capability in instrument().capabilities {
        for stage in Stage::ALL {
            let fitting = capability.readings.iter().filter(|reading| reading.fits.contains(&stage)).count();
            assert!(fitting >= 3, "{} {stage:?}", capability.id);
        }
    }
    let few = errors("content/sv/readings.toml", |text| text.replace("fits = [\"4-5\"]", "fits = [\"3\"]"));
    assert!(few[0].contains("reading: väntade minst 3 lästips för förmåga 1 och steg 4–5, fann "), "{few:?}");
    let gap = errors("content/sv/readings.toml", |text| text.replacen("[\"1-2\", \"3\"]", "[\"1-2\", \"4-5\"]", 1));
    assert!(
        gap[0].starts_with(
            "content/sv/readings.toml: reading[0] (skolverket-ska-web).fits: väntade steg som följer på varandra"
        ),
        "{gap:?}"
    );
}

#[test]
fn hard_reading_is_named() {
    let small = [" vi ", " i ", " att ", " en ", " och ", " det ", " vad ", " som ", " till ", " på "];
    let errors = errors(ANALYSIS, |text| {
        small.iter().fold(text.to_string(), |text, word| text.replace(word, " verksamhetsutvecklingen "))
    });
    assert!(
        errors.iter().any(|error| error.starts_with("content/sv/2-analysis.toml: .: väntade läsbarhet (LIX) under 45"))
    );
}

#[test]
fn a_place_for_the_publisher_is_kept() {
    let errors = errors("content/sv/page.toml", |text| text.replacen("{adress}", "oss", 1));
    assert_eq!(errors, ["content/sv/page.toml: publisher.contact: väntade {adress} en gång"]);
}

#[test]
fn the_page_for_a_colleague_has_five_questions_and_a_few_rules() {
    let file = "content/sv/colleague.toml";
    let without = errors(file, |text| text.rsplit_once("[[questions]]").expect("a last one").0.to_string());
    assert!(without.len() == 1 && without[0].starts_with(file), "{without:?}");
    let many = errors(file, |text| text.replacen("rules = [", "rules = [\n\"Ett.\", \"Två.\", \"Tre.\",", 1));
    assert_eq!(many, [format!("{file}: rules: väntade 1 till 5 stycken, fann 6")]);
    let long = errors(file, |text| text.replacen("ladder = [", &format!("ladder = [\n\"{}.\",", "a".repeat(95)), 1));
    assert!(long.len() == 1 && long[0].starts_with(file), "{long:?}");
}

#[test]
fn a_place_for_what_is_wrong_is_kept() {
    let found = errors("content/sv/record.toml", |text| text.replacen("{plats}", "här", 1));
    assert_eq!(found, ["content/sv/record.toml: wrong.field: väntade {plats} en gång"]);
    let from = "{från} till {till}";
    for turned in ["{till} från {från}", "{från} till {till} {år}"] {
        let found = errors("content/sv/record.toml", |text| text.replacen(from, turned, 1));
        let expected = "väntade {från}, {till} i den ordningen, och inget annat inom {}";
        assert_eq!(found, [format!("content/sv/record.toml: compare.span: {expected}")]);
    }
}

/// The schemas that editors' programs use are those of the types, and hold for the files.
#[test]
fn the_schemas_are_current_and_hold_for_the_files() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/schema");
    let files = files();
    for (name, schema) in schemas(&files).expect("the works") {
        let kept = fs::read_to_string(folder.join(name)).expect("a schema");
        // As values, since the order of keys depends on which features of serde_json the build has.
        let [kept, schema]: [serde_json::Value; 2] =
            [&kept, &schema].map(|text| serde_json::from_str(text).expect("JSON"));
        assert!(kept == schema, "content/schema/{name} is not current: cargo run --bin content schema");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let of_schema: Vec<_> = files
            .iter()
            .filter(|(path, text)| {
                !path.contains("/schema/") && text.lines().take(2).any(|line| line.contains(&format!("schema/{name}")))
            })
            .collect();
        let of_all = match name {
            "capability.schema.json" => 5 * LANGUAGES.len(),
            // What is of no language, and what only editors read.
            "works.schema.json" | "editors.schema.json" => 1,
            _ => LANGUAGES.len(),
        };
        assert_eq!(of_schema.len(), of_all, "files that name {name}");
        for (path, text) in of_schema {
            let data: serde_json::Value = if path.ends_with(".json") {
                serde_json::from_str(text).expect("JSON")
            } else {
                toml::from_str(text).expect("TOML")
            };
            let faults: Vec<String> = validator.iter_errors(&data).map(|error| error.to_string()).collect();
            assert!(faults.is_empty(), "{path}: {faults:?}");
            for (place, fault) in faults_of(name) {
                let mut faulty = data.clone();
                *faulty.pointer_mut(place).expect("the place") = fault;
                assert!(!validator.is_valid(&faulty), "{path}: {place}");
            }
        }
    }
}

/// One fault at a time: the file, what is changed into what, and the one message that must come of it.
#[test]
fn every_other_fault_is_named() {
    let cases = [
        (
            ANALYSIS,
            "wording = \"analytisk",
            "wording = \"en analytisk",
            "2-analysis.toml: wording: väntade projektets egna ord",
        ),
        (
            ANALYSIS,
            "id = \"analysis\"",
            "id = \"analys\"",
            "2-analysis.toml: id: väntade analysis, som aldrig ändras; fann analys",
        ),
        (
            ANALYSIS,
            "id = \"analysis-2\"",
            "id = \"analysis-7\"",
            "statement[1].id: väntade analysis-2, som aldrig ändras",
        ),
        (
            "content/sv/4-research.toml",
            "\"likvärdighet\"",
            "\"spridning\"",
            "statement: väntade minst ett påstående om \"elevernas lärande\"",
        ),
        (ANALYSIS, "text = \"Jag", "text = \" Jag", "statement[0].text: väntade inget mellanslag först eller sist"),
        (ANALYSIS, "text = \"Jag", "text = \"\\tJag", "statement[0].text: väntade inga radbrytningar eller styrtecken"),
        (
            ANALYSIS,
            "label = [\"Analys\"]",
            "label = [\"Analysförmågan\"]",
            "label[0]: väntade högst 13 tecken, fann 14",
        ),
        (ANALYSIS, "label = [\"Analys\"]", "label = []", "label: väntade 1 till 2 stycken, fann 0"),
        ("content/sv/page.toml", "eyebrow = ", "eyebrows = ", "eyebrows: okänt fält `eyebrows`"),
        (EDITORS, "id = \"drupal\"", "id = \"joomla\"", "systems: väntade systemen municipio, wordpress,"),
        (EDITORS, "id = \"csp\"", "id = \"x\"", "after: väntade avsnitten csp, tillganglighet,"),
        (EDITORS, "{kontrast}", "3", "options.faults.accent_contrast: väntade {kontrast} en gång"),
        (EDITORS, "pastes = [\"address\"]", "pastes = []", "systems[0].pastes: väntade 1 till 2 stycken, fann 0"),
        (EDITORS, "copied = \"Kopierat\"", "copied = \"\"", "copy.copied: väntade ord, fann inget"),
        (
            "content/sv/readings.toml",
            "\"norqvist-isling-2020\"",
            "\"skolverket-ska-web\"",
            "väntade skolverket-ska-web bara en gång",
        ),
        (
            "content/sv/readings.toml",
            "level = \"start\"",
            "level = \"börja\"",
            "reading[0].level: okänt värde `börja`, väntade `start` eller `deepen`",
        ),
        (
            "content/sv/readings.toml",
            "fits = [\"1-2\", \"3\"]",
            "fits = [3]",
            "reading[0].fits[0]: fel slags värde, väntade text",
        ),
        ("content/readings.json", "\"title\": \"Local", "\"title\": \"\", \"x\": \"", "okänt fält `x`"),
        (
            "content/readings.json",
            "\"id\": \"fullan-quinn-2016\"",
            "\"id\": \"blossing-etal-2015\"",
            "väntade blossing-etal-2015 bara en gång",
        ),
    ];
    for (file, found, fault, expected) in cases {
        let errors = errors(file, |text| text.replacen(found, fault, 1));
        assert!(
            errors.iter().any(|error| error.starts_with("content/") && error.contains(expected)),
            "{expected}: {errors:?}"
        );
    }
    let step = instrument().capabilities[0].steps[0].clone();
    let twice = errors(ANALYSIS, |text| text.replacen("steps = [\n  \"", &format!("steps = [\n  \"{step}\",#"), 1));
    assert_eq!(
        twice,
        ["content/sv/2-analysis.toml: steps[0]: samma text som i content/sv/1-structures.toml: steps[0]"]
    );
    let after = errors("content/readings.json", |text| format!("{text} x"));
    assert!(after[0].contains("väntade inget efter den sista klammern"), "{after:?}");
}

#[test]
fn only_the_files_of_the_pack_are_read() {
    let mut files = files();
    for path in ["content/gammal-sv/2-analysis.toml", "content/old/readings.json", "content/sv/old/6-more.toml.bak"] {
        files.insert(path.into(), "not data".into());
    }
    assert!(parse("sv", &files).is_ok());
}

/// What the schema of this name must refuse: a place and what is put there.
fn faults_of(schema: &str) -> Vec<(&'static str, serde_json::Value)> {
    let long = "x".repeat(1_000);
    match schema {
        "capability.schema.json" => vec![
            ("/steps/0", "".into()),
            ("/statement/1/steps/4", long.into()),
            ("/statement/1/rests_on/0", "sagt av någon".into()),
            ("/stage/3", serde_json::Value::Null),
            ("/questions", serde_json::json!(["En?"])),
        ],
        "readings.schema.json" => vec![
            ("/reading/0/id", "made-up".into()),
            ("/reading/0/level", "börja".into()),
            ("/reading/0/fits/0", "5".into()),
            ("/reading/0/gist", long.into()),
        ],
        "works.schema.json" => vec![
            ("/works/0/capability", 9.into()),
            ("/works/0/language", "xx".into()),
            ("/works/0/authors", serde_json::json!([])),
        ],
        "colleague.schema.json" => vec![
            ("/heading", "".into()),
            ("/uses/0", long.clone().into()),
            ("/questions/1/question", long.into()),
            ("/questions/2/ladder/4", serde_json::Value::Null),
            ("/questions", serde_json::json!([])),
        ],
        "editors.schema.json" => vec![
            ("/heading", "".into()),
            ("/systems/1/pastes/0", "allt".into()),
            ("/systems/1/frame/0", long.into()),
            ("/options/faults/name", "".into()),
            ("/after/0/paragraphs/1", serde_json::Value::Null),
        ],
        "record.schema.json" => vec![
            ("/plan/heading", "".into()),
            ("/plan/hint", long.into()),
            ("/wrong/field", serde_json::json!(7)),
            ("/keep", serde_json::Value::Null),
        ],
        _ => vec![("/rules", serde_json::json!([])), ("/about/0/heading", "".into())],
    }
}
