//! Programs that come from the operating system: browsers, web servers, Node.js, a speller, what runs a content system.

use std::{env, fs, io::ErrorKind, path::Path, process::Command};

use crate::run::{command, exists, output, run};

/// A program that we need: the names it goes by, and the packages that bring it on Debian and on Ubuntu.
pub struct Program {
    names: &'static [&'static str],
    debian: &'static [&'static str],
    ubuntu: &'static [&'static str],
    /// Arguments with which it ends well where all that it needs is there; none where it needs nothing else.
    proof: &'static [&'static str],
}

impl Program {
    fn is_there(&self) -> bool {
        let proven = |name| self.proof.is_empty() || output(command(name).args(self.proof)).is_some();
        self.names.iter().any(|name| exists(name) && proven(name))
    }
}

pub const NPM: Program =
    Program { names: &["npm"], debian: &["nodejs", "npm"], ubuntu: &["nodejs", "npm"], proof: &[] };
const CHROMIUM: Program = Program {
    names: &["chromium", "chromium-browser", "google-chrome"],
    debian: &["chromium"],
    ubuntu: &["chromium-browser"],
    proof: &[],
};
const CHROMEDRIVER: Program =
    Program { names: &["chromedriver"], debian: &["chromium-driver"], ubuntu: &["chromium-chromedriver"], proof: &[] };
pub const FIREFOX: Program =
    Program { names: &["firefox-esr", "firefox"], debian: &["firefox-esr"], ubuntu: &["firefox"], proof: &[] };
/// Through which a content system sends its pages.
pub const TIDY: Program = Program { names: &["tidy"], debian: &["tidy"], ubuntu: &["tidy"], proof: &[] };
/// Opens the archive of all files.
pub const UNZIP: Program = Program { names: &["unzip"], debian: &["unzip"], ubuntu: &["unzip"], proof: &[] };
/// Starts serving on port 80 where the system lets packages do that and nothing serves there yet; no package brings the
/// program alone.
pub const NGINX: Program = Program { names: &["nginx"], debian: &["nginx"], ubuntu: &["nginx"], proof: &[] };
/// The program with its modules, without the service.
pub const APACHE: Program =
    Program { names: &["apache2"], debian: &["apache2-bin"], ubuntu: &["apache2-bin"], proof: &[] };
/// Asks a server as often as it can.
pub const WRK: Program = Program { names: &["wrk"], debian: &["wrk"], ubuntu: &["wrk"], proof: &[] };
/// The speller, with the dictionary of each language.
pub const SPELLERS: [Program; 3] = [
    speller(&["hunspell", "hunspell-sv"], &["-d", "sv_SE", "-l", "/dev/null"]),
    speller(&["hunspell", "hunspell-no"], &["-d", "nb_NO", "-l", "/dev/null"]),
    speller(&["hunspell", "hunspell-en-gb"], &["-d", "en_GB", "-l", "/dev/null"]),
];
const fn speller(packages: &'static [&'static str], proof: &'static [&'static str]) -> Program {
    Program { names: &["hunspell"], debian: packages, ubuntu: packages, proof }
}
/// The database of a real WordPress: the programs alone, without the package that sets up a service of it.
pub const MARIADB: Program = Program {
    names: &["mariadbd"],
    debian: &["mariadb-server-core", "mariadb-client-core"],
    ubuntu: &["mariadb-server-core", "mariadb-client-core"],
    proof: &[],
};
/// Runs a real WordPress; with what speaks to its database, which is a package of its own.
pub const PHP: Program = Program {
    names: &["php"],
    debian: &["php-cli", "php-mysql"],
    ubuntu: &["php-cli", "php-mysql"],
    proof: &["-r", "exit(extension_loaded('mysqli') ? 0 : 1);"],
};
/// Reads QR codes.
pub const ZBAR: Program = Program { names: &["zbarimg"], debian: &["zbar-tools"], ubuntu: &["zbar-tools"], proof: &[] };
/// Reads calendar files, by a library that Debian packages for the system's own Python, whichever is first on the path.
pub const PYTHON: Program = Program {
    names: &["python3", "/usr/bin/python3"],
    debian: &["python3-icalendar"],
    ubuntu: &["python3-icalendar"],
    proof: &["-c", "import icalendar"],
};

/// Sees to it that all of these programs are there; else installs the packages that bring them.
///
/// # Errors
/// Where packages cannot be installed by us, what is missing and, on Debian and Ubuntu, the exact command to type.
pub fn ensure(programs: &[&Program]) -> Result<(), String> {
    let missing: Vec<_> = programs.iter().filter(|program| !program.is_there()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|program| program.names[0]).collect::<Vec<_>>().join(", ");
    let packages: Vec<&str> = match system().as_deref() {
        Some("debian") => missing.iter().flat_map(|program| program.debian).copied().collect(),
        Some("ubuntu") => missing.iter().flat_map(|program| program.ubuntu).copied().collect(),
        _ => return Err(format!("missing on PATH: {names}. Install them with this system's own means.")),
    };
    let install = ["install", "-y", "--no-install-recommends"];
    if !is_root() {
        let line = [&install, &packages[..]].concat().join(" ");
        return Err(format!("missing on PATH: {names}. Install with:\n  sudo apt-get update && sudo apt-get {line}"));
    }
    println!("· installing {} (1 to 3 minutes)", packages.join(", "));
    let apt = |arguments: &[&str]| {
        run(Command::new("apt-get").args(arguments).arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    apt(&[&install, &packages[..]].concat())
}

/// Sees to it that Chromium and its driver are there and go together, and these programs too.
///
/// # Errors
/// As of [`ensure`], or both versions where they differ.
pub fn ensure_chromium_and(others: &[&Program]) -> Result<(), String> {
    ensure(&[&[&CHROMIUM, &CHROMEDRIVER], others].concat())?;
    ensure_pair(&CHROMIUM, &CHROMEDRIVER)
}

/// Sees to it that the browser and its driver are of one major version, without which no session starts.
fn ensure_pair(browser: &Program, driver: &Program) -> Result<(), String> {
    let version = |program: &Program| {
        let name = program.names.iter().find(|name| exists(name))?;
        output(command(name).arg("--version"))
    };
    let (Some(one), Some(other)) = (version(browser), version(driver)) else {
        return Err(format!("{} and {} do not tell their versions", browser.names[0], driver.names[0]));
    };
    let major = |text: &str| text.split([' ', '.']).find_map(|word| word.parse::<u32>().ok());
    if major(&one) == major(&other) {
        return Ok(());
    }
    Err(format!("{one} and {other} do not go together: install the same version of both"))
}

/// Unpacks packages of Debian's or Ubuntu's into a folder, which they replace, without installing them: nothing of the
/// system changes and no service starts. Links between them, which are relative, lead from one to the other.
///
/// # Errors
/// Where the system has no such packages.
pub fn unpack(packages: &[&str], to: &Path) -> Result<(), String> {
    let at = |path: &Path, error| format!("{}: {error}", path.display());
    let names = packages.join(", ");
    if !matches!(system().as_deref(), Some("debian" | "ubuntu")) {
        return Err(format!("{} is missing: what Debian's packages {names} hold", to.display()));
    }
    // What is half done must not be taken for done.
    let part = to.with_extension("part");
    let fetched = part.join("packages");
    remove(&part)?;
    fs::create_dir_all(&fetched).map_err(|error| at(&fetched, error))?;
    println!("· fetching and unpacking {names} (under a minute)");
    let download = || run(Command::new("apt-get").args(["download", "--quiet"]).args(packages).current_dir(&fetched));
    // A system that has never fetched lists of packages knows none.
    if download().is_err() {
        if !is_root() {
            return Err(format!("missing: {names}. Run sudo apt-get update, then this again"));
        }
        run(Command::new("apt-get").args(["update", "--quiet"]))?;
        download()?;
    }
    let entries = fs::read_dir(&fetched).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    for package in entries.map_err(|error| at(&fetched, error))? {
        run(Command::new("dpkg-deb").arg("--extract").arg(package.path()).arg(&part))?;
    }
    remove(&fetched)?;
    remove(to)?;
    fs::rename(&part, to).map_err(|error| at(to, error))
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}

/// Whether we run as root, under which `apt-get` may install.
fn is_root() -> bool {
    output(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// The distribution's `ID` of `/etc/os-release` (freedesktop.org, os-release(5)); `None` outside Linux.
fn system() -> Option<String> {
    let release = fs::read_to_string("/etc/os-release").ok().filter(|_| env::consts::OS == "linux")?;
    release.lines().find_map(|line| Some(line.strip_prefix("ID=")?.trim_matches('"').to_string()))
}
