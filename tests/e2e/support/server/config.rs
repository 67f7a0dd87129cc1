//! What each kind of server is told: settings of its own, and those of `hosting/`.

use std::process::Command;

use super::Folder;

/// A web server and how it is set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// With `hosting/nginx.conf`.
    Nginx,
    /// With `hosting/apache.conf`, from the server's own configuration.
    Apache,
    /// With the same as a `.htaccess` in the folder.
    Htaccess,
    /// nginx without anything of ours: HTML and scripts have their types, all else is text, and nothing is packed.
    Plain,
}

/// Where the server is reached.
#[derive(Clone, Copy)]
pub struct Place {
    pub port: u16,
    /// A path such as `/a/b`, outside which there is nothing; or none.
    pub prefix: &'static str,
}

impl Kind {
    /// The program, on the search path, to which `cargo xtask` adds where Debian keeps servers.
    fn program(self) -> &'static str {
        match self {
            Self::Nginx | Self::Plain => "nginx",
            Self::Apache | Self::Htaccess => "apache2",
        }
    }

    /// Writes the configuration.
    pub fn configure(self, folder: &Folder, place: Place) {
        if self == Self::Htaccess {
            let path = ours("apache.conf");
            folder.write(".htaccess", std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}")));
        }
        let text = match self {
            Self::Nginx => nginx(folder, place, &format!("include {};", ours("nginx.conf"))),
            Self::Plain => nginx(
                folder,
                place,
                "types { text/html html; text/javascript js; } default_type text/plain; charset off; gzip off;",
            ),
            Self::Apache => apache(folder, place, &format!("Include {}", ours("apache.conf"))),
            Self::Htaccess => apache(folder, place, "AllowOverride FileInfo"),
        };
        std::fs::write(folder.run().join("server.conf"), text).expect("the configuration");
    }

    /// The command that serves in the foreground.
    pub fn serve(self, folder: &Folder) -> Command {
        self.command(folder, &[], &["-DFOREGROUND"])
    }

    /// The command that ends it, with the processes that it started.
    pub fn stop(self, folder: &Folder) -> Command {
        self.command(folder, &["-s", "stop"], &["-k", "stop"])
    }

    fn command(self, folder: &Folder, nginx: &[&str], apache: &[&str]) -> Command {
        let mut command = Command::new(self.program());
        let config = folder.run().join("server.conf");
        match self {
            // Or it opens a log that is not ours before it has read where its own is.
            Self::Nginx | Self::Plain => command.args(["-e", "stderr", "-c"]).arg(config).args(nginx),
            Self::Apache | Self::Htaccess => command.arg("-f").arg(config).args(apache),
        };
        command
    }
}

fn nginx(folder: &Folder, Place { port, prefix }: Place, settings: &str) -> String {
    let (files, empty) = (folder.files(), folder.empty());
    let [files, empty] = [&files, &empty].map(|path| path.display());
    let server = if prefix.is_empty() {
        format!("server {{ listen 127.0.0.1:{port}; root {files}; {settings} }}")
    } else {
        format!(
            "server {{ listen 127.0.0.1:{port}; root {empty};
            location = {prefix} {{ absolute_redirect off; return 301 {prefix}/; }}
            location ^~ {prefix}/ {{ alias {files}/; {settings} }} }}"
        )
    };
    include_str!("nginx.conf").replace("{run}", &folder.run().to_string_lossy()).replace("{server}", &server)
}

fn apache(folder: &Folder, Place { port, prefix }: Place, settings: &str) -> String {
    let files = folder.files();
    let root = if prefix.is_empty() { files.clone() } else { folder.empty() };
    let alias = if prefix.is_empty() { String::new() } else { format!("Alias {prefix} {}", files.display()) };
    include_str!("apache.conf")
        .replace("{run}", &folder.run().to_string_lossy())
        .replace("{port}", &port.to_string())
        .replace("{root}", &root.to_string_lossy())
        .replace("{alias}", &alias)
        .replace("{folder}", &files.to_string_lossy())
        .replace("{directory}", settings)
}

/// A configuration that we hand out.
fn ours(file: &str) -> String {
    format!("{}/hosting/{file}", env!("CARGO_MANIFEST_DIR"))
}
