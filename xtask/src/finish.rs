//! What Trunk's `post_build` hook does in the folder that is being built: fill in the page and, in a release,
//! make wasm and glue small, and name files after what they hold.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    hashed, names,
    run::{command, output, root, run, shown},
};

/// The scripts that pages load, and those that are parts of them.
const ENTRIES: [&str; 7] = ["badda-in.js", "boot.js", "carry.js", "frame.js", "kollega.js", "native.js", "v1/embed.js"];
/// The apps, each a wasm and its glue.
const APPS: [&str; 3] = ["widget", "editor", "record"];
/// The one whose glue nobody loads, since its door has none.
const WITHOUT_GLUE: &str = "record";
const PARTS: [&str; 22] = [
    "carry/ask.js",
    "carry/compare.js",
    "carry/desk.js",
    "carry/list.js",
    "carry/make.js",
    "carry/opened.js",
    "carry/out.js",
    "carry/picture.js",
    "carry/plan.js",
    "carry/qr.js",
    "carry/result.js",
    "carry/ways.js",
    "exchange.js",
    "form.js",
    "language.js",
    "look.js",
    "options.js",
    "sections.js",
    "steady.js",
    "store.js",
    "v1/language.js",
    "v1/steady.js",
];
/// The folder that is empty then.
const FOLDER_OF_PARTS: &str = "carry";

/// For size, but with what is called once put where it is called only while it is short: the longer functions then
/// pack better (0.5 KB of what travels).
const FOR_SIZE: [&str; 4] =
    ["-Oz", "--one-caller-inline-max-function-size=100", "--strip-producers", "--strip-target-features"];
/// Features that every supported browser has. `--all-features` would yield modules that browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Fills in and, in a release, optimises the folder that Trunk names.
pub fn finish() -> Result<(), String> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let folder = folder.ok_or("TRUNK_STAGING_DIR is not set; Trunk calls this")?;
    run(command("cargo").args(["run", "--quiet", "--bin", "prerender"]).arg(&folder))?;
    if env::var("TRUNK_PROFILE").as_deref() == Ok("release") {
        // Each entry with all that it imports in it, the glue too: one file to fetch.
        let mut parts = PARTS.map(|name| folder.join(name)).to_vec();
        for app in APPS {
            let [wasm, glue] = ["_bg.wasm", ".js"].map(|end| folder.join([app, end].concat()));
            shrink(&wasm, (app != WITHOUT_GLUE).then_some(&*glue))?;
            parts.push(glue);
        }
        let imports: Vec<&Path> = parts.iter().map(PathBuf::as_path).collect();
        for entry in ENTRIES {
            bundle(&folder.join(entry), &imports)?;
        }
        for part in parts {
            fs::remove_file(&part).map_err(|error| format!("{}: {error}", part.display()))?;
        }
        let emptied = folder.join(FOLDER_OF_PARTS);
        fs::remove_dir(&emptied).map_err(|error| format!("{}: {error}", emptied.display()))?;
        hashed::rename(&folder)?;
    }
    Ok(())
}

/// Makes a wasm file small, and where it has glue the names in both.
pub fn shrink(wasm: &Path, glue: Option<&Path>) -> Result<(), String> {
    once(wasm, &[], command("wasm-opt").args(FOR_SIZE).args(FEATURES), "--output=")?;
    glue.map_or(Ok(()), |glue| names::shorten(wasm, glue, &FEATURES))
}

/// Makes a script small, with what it imports in it.
pub fn bundle(script: &Path, imports: &[&Path]) -> Result<(), String> {
    // Modules are read as UTF-8 whatever a server says (HTML, "fetch a single module script").
    let esbuild = ["--bundle", "--minify", "--format=esm", "--target=es2020", "--charset=utf8", "--log-level=warning"];
    once(script, imports, command("esbuild").args(esbuild), "--outfile=")
}

/// Replaces a file by what the command makes of it and of what it imports, or by what the same command made of the
/// same bytes before. The command takes the path of its result after `output_option`.
fn once(file: &Path, imports: &[&Path], make: &mut Command, output_option: &str) -> Result<(), String> {
    let at = |path: &Path, error| format!("{}: {error}", path.display());
    let cache = root().join("target/finish").join(file.file_name().unwrap_or_default());
    fs::create_dir_all(&cache).map_err(|error| at(&cache, error))?;
    let [before, after, key] = ["before", "after", "key"].map(|name| cache.join(name));
    let version = output(Command::new(make.get_program()).arg("--version")).unwrap_or_default();
    let made_by = format!("{version}\n{}", shown(make));
    let read = |path: &Path| fs::read(path).map_err(|error| at(path, error));
    let bytes = [file].iter().chain(imports).map(|path| read(path)).collect::<Result<Vec<_>, _>>()?.concat();
    let same = |path: &Path, wanted: &[u8]| fs::read(path).is_ok_and(|found| found == wanted);
    if !(after.exists() && same(&before, &bytes) && same(&key, made_by.as_bytes())) {
        // What is half done must not be taken for done.
        let _ = fs::remove_file(&key);
        run(make.arg(file).arg(format!("{output_option}{}", after.display())))?;
        fs::write(&before, bytes).map_err(|error| at(&before, error))?;
        fs::write(&key, made_by).map_err(|error| at(&key, error))?;
    }
    fs::copy(&after, file).map(drop).map_err(|error| at(file, error))
}
