//! Measuring: builds the page and its peers, and runs `benches/page`, `benches/load` and `benches/record`.

use std::{fs, path::PathBuf};

use crate::{
    build::{self, small},
    finish,
    packages::{self, NGINX, NPM, WRK},
    run::{command, root, run},
};

/// The project's own code as fast as can be; what it stands on is measured by nobody, and built once for all.
const FAST: &str = "profile.dev.package.rektorer-i-aktion.opt-level=3";

/// Measures the page beside its peers, what a web server serves of it, and codes and files, and prints the tables.
pub fn all() -> Result<(), String> {
    packages::ensure_chromium_and(&[&NPM, &NGINX, &WRK])?;
    build::build()?;
    counter()?;
    surveyjs()?;
    run(&mut measure("all"))?;
    run(&mut bench("load", &[]))?;
    run(command("cargo").args(["bench", "--quiet", "--profile", "dev", "--config", FAST, "--bench", "record"]))
}

/// The command that measures the built page: `all`, or only its `ratios`, which are gated.
pub fn measure(what: &str) -> std::process::Command {
    bench("page", &[what])
}

fn bench(name: &str, arguments: &[&str]) -> std::process::Command {
    let mut bench = command("cargo");
    bench.args(["bench", "--quiet", "--profile", "dev", "--bench", name, "--"]).args(arguments);
    bench
}

/// A bare Yew counter, built with the same settings as the page.
fn counter() -> Result<(), String> {
    let home = root().join("benches/peers/counter");
    println!("· building the counter");
    run(small(command("trunk").args(["build", "--release", "--config"]).arg(home.join("Trunk.toml"))))?;
    let [wasm, glue] = ["peer-counter_bg.wasm", "peer-counter.js"].map(|name| folder("counter").join(name));
    finish::shrink(&wasm, Some(&glue))?;
    finish::bundle(&glue, &[])
}

/// The same questions with SurveyJS and Chart.js.
fn surveyjs() -> Result<(), String> {
    let home = root().join("benches/peers/surveyjs");
    let packages = folder("surveyjs-packages");
    fs::create_dir_all(&packages).map_err(|error| format!("{}: {error}", packages.display()))?;
    let list = packages.join("package.json");
    let [wanted, there] = [&home.join("package.json"), &list].map(|path| fs::read(path).unwrap_or_default());
    if wanted != there || !packages.join("node_modules").exists() {
        println!("· installing SurveyJS and Chart.js (under a minute)");
        fs::write(&list, wanted).map_err(|error| format!("{}: {error}", list.display()))?;
        let install = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--prefix"];
        run(command("npm").args(install).arg(&packages))?;
    }
    let build = [home.join("build.mjs"), folder("surveyjs")];
    run(command("node").args(build).env("NODE_PATH", packages.join("node_modules")))
}

fn folder(name: &str) -> PathBuf {
    root().join("target/bench").join(name)
}
