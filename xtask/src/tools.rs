//! The build tools: which versions, and how they are found or installed under `target/tools`.

use std::{fs, path::PathBuf};

use crate::{
    packages::{self, NPM},
    run::{command, output, run, tools_folder},
};

const TRUNK: &str = "0.21.14";
const TARGET: &str = "wasm32-unknown-unknown";
/// Drives Firefox; Debian has no package of it.
const GECKODRIVER: &str = "0.37.1";
/// Binaryen before this was not tried; Debian 12's 108 corrupts today's modules.
const BINARYEN: u32 = 132;
const ESBUILD: &str = "0.28.2";
/// Says what keeps people with assistive technology out.
const AXE: &str = "4.14.1";

/// Everything that a build needs.
pub fn for_building() -> Result<(), String> {
    rust()?;
    trunk()?;
    wasm_bindgen()?;
    node_tools()
}

/// What the native checks need: rustup's minimal profile leaves both out.
pub fn for_checking() -> Result<(), String> {
    rustup("bin/cargo-fmt", ["component", "add", "rustfmt"])?;
    rustup("bin/cargo-clippy", ["component", "add", "clippy"])
}

/// The wasm target, and the standard library's source for the small build of it.
fn rust() -> Result<(), String> {
    rustup(&format!("lib/rustlib/{TARGET}"), ["target", "add", TARGET])?;
    rustup("lib/rustlib/src/rust/library/std", ["component", "add", "rust-src"])
}

/// Adds a part of the toolchain, unless this path of it is there.
fn rustup(part: &str, arguments: [&str; 3]) -> Result<(), String> {
    let toolchain = output(command("rustc").args(["--print", "sysroot"])).map(PathBuf::from);
    if toolchain.is_some_and(|toolchain| toolchain.join(part).exists()) {
        return Ok(());
    }
    println!("· rustup {} (under a minute)", arguments.join(" "));
    run(command("rustup").args(arguments))
}

fn trunk() -> Result<(), String> {
    let wanted = format!("trunk {TRUNK}");
    if output(command("trunk").arg("--version")).as_deref() == Some(&wanted) {
        return Ok(());
    }
    println!("· installing {wanted} (about 4 minutes on two cores)");
    // Without its downloader, and unoptimised: what Trunk does is mostly waiting for cargo.
    let arguments = ["trunk", "--version", TRUNK, "--locked", "--no-default-features", "--debug"];
    cargo_install(&arguments)
}

/// The wasm-bindgen of exactly the version that `Cargo.lock` names, with its test runner.
fn wasm_bindgen() -> Result<(), String> {
    let package = output(command("cargo").args(["pkgid", "wasm-bindgen"]));
    let version = package.as_deref().and_then(|id| id.rsplit(['@', '#', ':']).next());
    let version = version.ok_or("Cargo.lock names no wasm-bindgen")?;
    let there = ["wasm-bindgen", "wasm-bindgen-test-runner"].iter().all(|program| {
        output(command(program).arg("--version")).is_some_and(|text| text.ends_with(&format!(" {version}")))
    });
    if there {
        return Ok(());
    }
    println!("· installing wasm-bindgen {version} (about 3 minutes on two cores)");
    // Not --locked: a dependency that its lock file names may have been withdrawn.
    cargo_install(&["wasm-bindgen-cli", "--version", version])
}

/// What drives the browsers, and what looks at pages in them, as far as it does not come from the system.
pub fn for_driving() -> Result<(), String> {
    geckodriver()?;
    axe()
}

/// In a folder of its own, since npm removes what it is not told of.
fn axe() -> Result<(), String> {
    let folder = tools_folder().join("axe");
    let package = folder.join("node_modules/axe-core/package.json");
    if fs::read_to_string(package).is_ok_and(|text| text.contains(&format!("\"version\": \"{AXE}\""))) {
        return Ok(());
    }
    packages::ensure(&[&NPM])?;
    println!("· installing axe-core {AXE} (seconds)");
    from_npm(folder, [format!("axe-core@{AXE}")])
}

fn geckodriver() -> Result<(), String> {
    if output(command("geckodriver").arg("--version")).is_some() {
        return Ok(());
    }
    println!("· installing geckodriver {GECKODRIVER} (about 3 minutes on two cores)");
    cargo_install(&["geckodriver", "--version", GECKODRIVER, "--locked"])
}

/// WordPress, with a theme, its Swedish words, and the packages that its files are links to.
const WORDPRESS: [&str; 6] = [
    "wordpress",
    "wordpress-theme-twentytwentythree",
    "wordpress-l10n",
    "libjs-underscore",
    "libjs-cropper",
    "php-getid3",
];

/// The content system that the tests put the form into.
pub fn for_hosts() -> Result<(), String> {
    let folder = tools_folder().join("wordpress");
    if folder.join("usr/share/wordpress/wp-load.php").exists() {
        return Ok(());
    }
    packages::unpack(&WORDPRESS, &folder)
}

fn cargo_install(arguments: &[&str]) -> Result<(), String> {
    run(command("cargo").arg("install").args(arguments).arg("--force").arg("--root").arg(tools_folder()))
}

/// wasm-opt and esbuild: those on PATH where they are sound, else from npm.
fn node_tools() -> Result<(), String> {
    let optimiser = output(command("wasm-opt").arg("--version"))
        .and_then(|text| text.split_whitespace().nth(2)?.parse::<u32>().ok())
        .is_some_and(|version| version >= BINARYEN);
    let minifier = output(command("esbuild").arg("--version")).is_some();
    if optimiser && minifier {
        return Ok(());
    }
    packages::ensure(&[&NPM])?;
    println!("· installing binaryen {BINARYEN} and esbuild {ESBUILD} (under a minute)");
    from_npm(tools_folder(), [format!("binaryen@{BINARYEN}.0.0"), format!("esbuild@{ESBUILD}")])
}

fn from_npm<const N: usize>(folder: PathBuf, packages: [String; N]) -> Result<(), String> {
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    run(command("npm")
        .args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
        .arg(folder)
        .args(packages))
}
