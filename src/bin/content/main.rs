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

/// Everything that a machine can judge, of the only language there is.
#[cfg(not(target_arch = "wasm32"))]
fn check(root: &std::path::Path) -> Result<(), Vec<String>> {
    use std::collections::BTreeMap;

    use rektorer_i_aktion::{
        disk,
        instrument::content::{Text, examine, lix},
    };

    let files = disk::content_files(root).map_err(|error| vec![error.to_string()])?;
    let (result, mut texts) = examine("sv", &files);
    let mut by_file: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for text in &texts {
        by_file.entry(&text.file).or_default().push(&text.text);
    }
    println!("Texter  LIX  Fil");
    for (file, texts) in &by_file {
        println!("{:>6}  {:>3}  {file}", texts.len(), lix(texts.iter().copied()));
    }
    let errors = result.err().unwrap_or_default();
    let mut faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
    // The interface's own words are spelled right too: every text between quotes but the codes of languages.
    let words = include_str!("../../lang/sv.rs").split('"').skip(1).step_by(2).filter(|word| word.len() > 2);
    texts.extend(words.map(|word| Text { file: "src/lang/sv.rs".into(), path: "text".into(), text: word.into() }));
    faults.extend(spelling::faults(&root.join("content/sv/ordlista.txt"), &texts));
    if faults.is_empty() {
        println!("Allt stämmer.");
        return Ok(());
    }
    faults.push(format!("Att rätta: {}.", faults.len()));
    Err(faults)
}

// `cargo test` for wasm builds every binary of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
