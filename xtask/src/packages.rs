//! Programs that come from the operating system: a browser, Node.js.

use std::{env, path::Path, process::Command};

use crate::run::{exists, output, run};

/// Sees to it that one of these programs is there; else installs the Debian packages.
///
/// # Errors
/// Where packages cannot be installed by us, the exact command to type.
pub fn ensure(any_of: &[&str], packages: &[&str]) -> Result<(), String> {
    if any_of.iter().any(|program| exists(program)) {
        return Ok(());
    }
    let install = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !(is_root() && is_debian()) {
        return Err(format!("{} is missing. Install it with:\n  sudo {install}", any_of.join(" or ")));
    }
    println!("· installing {} (1 to 3 minutes)", packages.join(", "));
    let apt =
        |arguments: &[&str]| run(Command::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive"));
    apt(&["update", "-q"])?;
    apt(&[&["install", "-y", "-q", "--no-install-recommends"], packages].concat())
}

/// Whether we run as root, under which Chromium has no sandbox and `apt-get` may install.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

fn is_debian() -> bool {
    env::consts::OS == "linux" && Path::new("/etc/debian_version").exists()
}
