//! Checks the content and says, in Swedish, what an editor should mend: `content`. With `schema` it writes the JSON
//! Schemas that editors of the files complete and validate with.

#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod spelling;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::{path::Path, process::ExitCode};

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let result = match std::env::args().nth(1).as_deref() {
        None => check(root),
        Some("schema") => schema::write(root),
        Some(_) => Err(vec!["usage: content [schema]".to_string()]),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            messages.iter().for_each(|message| eprintln!("{message}"));
            ExitCode::FAILURE
        }
    }
}

/// The interface's own words of each language, as they are written.
#[cfg(not(target_arch = "wasm32"))]
const INTERFACE: [&str; 3] =
    [include_str!("../../lang/sv.rs"), include_str!("../../lang/nb.rs"), include_str!("../../lang/en.rs")];

/// Everything that a machine can judge, of all languages.
#[cfg(not(target_arch = "wasm32"))]
fn check(root: &std::path::Path) -> Result<(), Vec<String>> {
    use rektorer_i_aktion::{disk, lang::LANGUAGES};

    let files = disk::content_files(root).map_err(|error| vec![error.to_string()])?;
    println!("Texter  LIX  Fil");
    let languages = LANGUAGES.into_iter().zip(INTERFACE);
    let mut faults: Vec<String> =
        languages.flat_map(|((language, _), interface)| faults_in(language, interface, root, &files)).collect();
    if faults.is_empty() {
        println!("Allt stämmer.");
        return Ok(());
    }
    faults.push(format!("Att rätta: {}.", faults.len()));
    Err(faults)
}

/// What is wrong with the texts of one language.
#[cfg(not(target_arch = "wasm32"))]
fn faults_in(
    language: &str,
    interface: &str,
    root: &std::path::Path,
    files: &rektorer_i_aktion::instrument::content::Files,
) -> Vec<String> {
    use std::collections::BTreeMap;

    use rektorer_i_aktion::instrument::content::{Text, examine, lix};

    let (result, mut texts) = examine(language, files);
    let mut by_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for text in &texts {
        by_file.entry(&text.file).or_default().push(&text.text);
    }
    for (file, texts) in &by_file {
        println!("{:>6}  {:>3}  {file}", texts.len(), lix(texts.iter().copied()));
    }
    let errors = result.err().unwrap_or_default();
    let mut faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
    // The interface's own words are spelled right too: every text between quotes but the codes of languages.
    let words = interface.split('"').skip(1).step_by(2).filter(|word| word.len() > 2);
    let file = format!("src/lang/{language}.rs");
    texts.extend(words.map(|word| Text { file: file.clone(), path: "text".into(), text: word.into() }));
    faults.extend(spelling::faults(language, root, &texts));
    faults
}

// `cargo test` for wasm builds every binary of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
