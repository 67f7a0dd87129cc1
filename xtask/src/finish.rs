//! What Trunk's `post_build` hook does in the folder that is being built: fill in the page and, in a release,
//! make wasm and glue small.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{
    build::stock,
    run::{command, root, run},
};

const WASM: &str = "widget_bg.wasm";
const GLUE: &str = "widget.js";

/// Features that every supported browser has. `--all-features` would yield modules that browsers refuse.
const WASM_OPT: [&str; 9] = [
    "-Oz",
    "--strip-producers",
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
    run(stock(command("cargo").args(["run", "--quiet", "--bin", "prerender"])).arg(&folder))?;
    if env::var("TRUNK_PROFILE").as_deref() == Ok("release") {
        once(&folder.join(WASM), |from, to| run(command("wasm-opt").args(WASM_OPT).arg(from).arg("-o").arg(to)))?;
        once(&folder.join(GLUE), |from, to| {
            let outfile = format!("--outfile={}", to.display());
            run(command("esbuild").args(["--minify", "--format=esm", "--log-level=warning"]).arg(from).arg(outfile))
        })?;
    }
    Ok(())
}

/// Replaces a file by what `make` makes of it, or by what it made the last time of the same bytes.
fn once(file: &Path, make: impl Fn(&Path, &Path) -> Result<(), String>) -> Result<(), String> {
    let cache = root().join("target/finish");
    let at = |path: &Path, error| format!("{}: {error}", path.display());
    fs::create_dir_all(&cache).map_err(|error| at(&cache, error))?;
    let name = file.file_name().unwrap_or_default();
    let [before, after] = ["before", "after"].map(|kind| cache.join(kind).join(name));
    for path in [&before, &after] {
        let folder = path.parent().unwrap_or(&cache);
        fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
    }
    let bytes = fs::read(file).map_err(|error| at(file, error))?;
    if !after.exists() || fs::read(&before).ok().as_ref() != Some(&bytes) {
        let _ = fs::remove_file(&before);
        make(file, &after)?;
        fs::write(&before, bytes).map_err(|error| at(&before, error))?;
    }
    fs::copy(&after, file).map(drop).map_err(|error| at(file, error))
}
