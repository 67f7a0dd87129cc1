//! A real WordPress, as Debian packages it: MariaDB on a socket of its own, PHP's web server on loopback, and two users.

mod desk;
mod process;

use std::{
    env, fs,
    net::{Ipv4Addr, TcpStream},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex, PoisonError, Weak},
    time::SystemTime,
};

pub use desk::{Desk, Pasted, Role};
use process::{Running, run};

use super::server::free_port;

/// What the unpacked WordPress is told instead of Debian's own configuration, which lies in `/etc`.
const CONFIGURATION: &str = "<?php require getenv('WORDPRESS_CONFIGURATION');\n";
/// Where the files lie that it is told by, and installed by.
const SUPPORT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/support/wordpress");
/// The one that runs. Starting takes seconds, so tests at work at the same time share it.
static SHARED: Mutex<Weak<WordPress>> = Mutex::new(Weak::new());

/// A running WordPress, which ends with the value.
pub struct WordPress {
    port: u16,
    // In this order they end.
    _web: Running,
    _database: Running,
    _folder: Folder,
}

impl WordPress {
    /// The one that runs, else a new one. It ends with the last test that uses it.
    pub fn shared() -> Arc<Self> {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start());
            *shared = Arc::downgrade(&started);
            started
        })
    }

    /// Its address. By name, which makes it another site than ours, whose address is a number.
    pub fn url(&self) -> String {
        home(self.port)
    }

    fn start() -> Self {
        let root = unpacked();
        let folder = Folder::new();
        let database = database(&folder);
        let port = free_port();
        let php = || {
            let mut php = Command::new("php");
            php.args(["-d", "memory_limit=256M", "-d", "opcache.enable_cli=1", "-d", "display_errors=stderr"])
                .env("WORDPRESS_CONFIGURATION", Path::new(SUPPORT).join("config.php"))
                .env("WORDPRESS_SOCKET", folder.socket())
                .env("WORDPRESS_HOME", home(port));
            php
        };
        run(php().arg(Path::new(SUPPORT).join("install.php")).arg(&root));
        // One process: more are no faster here, and would outlive the one that is ended.
        let mut web = php();
        web.arg("-S").arg(format!("127.0.0.1:{port}")).arg("-t").arg(&root);
        let mut web = Running::start(web, &folder.0.join("web.log"));
        web.wait_for("an open port", || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok());
        Self { port, _web: web, _database: database, _folder: folder }
    }
}

fn home(port: u16) -> String {
    format!("http://localhost:{port}")
}

/// Starts MariaDB with a new database; it listens on its socket alone, and reads no configuration of the system.
fn database(folder: &Folder) -> Running {
    let user = String::from_utf8(run(Command::new("id").arg("-un"))).expect("a user's name");
    let option = |name: &str, path: PathBuf| format!("--{name}={}", path.display());
    let common = || {
        // The first must stand first.
        let options = ["--no-defaults", "--innodb-log-file-size=8M"].map(String::from);
        let user = format!("--user={}", user.trim());
        let folders = [option("datadir", folder.0.join("data")), option("tmpdir", folder.0.clone())];
        [&options[..], &[user], &folders].concat()
    };
    run(Command::new("mariadb-install-db").args(common()).args([
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        "--skip-name-resolve",
    ]));
    let mut server = Command::new("mariadbd");
    server.args(common()).arg(option("socket", folder.socket())).args([
        "--skip-networking",
        "--skip-log-bin",
        "--innodb-buffer-pool-size=32M",
        "--innodb-flush-log-at-trx-commit=0",
        "--performance-schema=OFF",
    ]);
    let mut server = Running::start(server, &folder.0.join("database.log"));
    server.wait_for("an open socket", || UnixStream::connect(folder.socket()).is_ok());
    server
}

/// Where WordPress's files lie, told to be configured by us.
fn unpacked() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/wordpress/usr/share/wordpress");
    let configuration = root.join("wp-config.php");
    let found = fs::read_to_string(&configuration);
    let found = found.unwrap_or_else(|error| panic!("{}: {error}; cargo xtask test", configuration.display()));
    if found != CONFIGURATION {
        // At once, in case another run reads it now.
        let new = configuration.with_extension(std::process::id().to_string());
        fs::write(&new, CONFIGURATION).and_then(|()| fs::rename(&new, &configuration)).expect("a configuration");
    }
    root
}

/// A folder for one run, removed with the value. Its path is short, since that of a socket may hold 107 bytes.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("a time after 1970");
        let folder = env::temp_dir().join(format!("ria-wp-{}-{}", std::process::id(), now.as_nanos()));
        fs::create_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Self(folder)
    }

    fn socket(&self) -> PathBuf {
        self.0.join("socket")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
