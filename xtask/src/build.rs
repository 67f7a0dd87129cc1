//! Building and serving what ships.

use std::process::Command;

use crate::{
    run::{command, run},
    tools,
};

/// Builds `dist/` as it ships.
pub fn build() -> Result<(), String> {
    tools::for_building()?;
    if std::env::var_os("PUBLISHER").is_none() {
        println!("· PUBLISHER is not set, so the page will name no publisher (README)");
    }
    println!("· building into dist/ (about 2 minutes the first time, then seconds)");
    run(small(command("trunk").args(["build", "--release"])))
}

/// Builds as it ships and serves it; stops with Ctrl-C.
pub fn serve() -> Result<(), String> {
    tools::for_building()?;
    println!("· building (about 2 minutes the first time), then serving on http://127.0.0.1:8080");
    run(small(command("trunk").args(["serve", "--release"])))
}

/// The settings of the small build, all of them in the environment, so that plain `trunk` builds with stock
/// settings. The standard library is built along, for size and without its panic messages; this needs the
/// compiler's unstable flags, which RUSTC_BOOTSTRAP opens on a stable one. Trunk hands them on to its hook, which
/// takes them back (`Trunk.toml`), so that what is native is not built a second time with them.
const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
    ),
];

/// Adds these settings to a command that calls Trunk.
pub fn small(command: &mut Command) -> &mut Command {
    command.envs(SMALL)
}
