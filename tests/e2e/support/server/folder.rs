//! A copy of a folder that any server can read: under root a server gives up its rights, and a checkout may lie where only
//! its owner can go.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// Distinguishes the copies of one process.
static COPIES: AtomicU32 = AtomicU32::new(0);

/// The copy, and beside it a place for what a server writes; both go with the value.
pub struct Folder {
    home: PathBuf,
}

impl Folder {
    /// Copies a folder.
    pub fn copy(from: &Path) -> Self {
        let name = format!("ria-{}-{}", std::process::id(), COPIES.fetch_add(1, Ordering::Relaxed));
        let folder = Self { home: std::env::temp_dir().join(name) };
        let _ = fs::remove_dir_all(&folder.home);
        copy(from, &folder.files()).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
        for place in [folder.run(), folder.empty()] {
            fs::create_dir(place).expect("a place beside it");
        }
        folder
    }

    /// Where the files are.
    pub fn files(&self) -> PathBuf {
        self.home.join("files")
    }

    /// Where the server may write.
    pub fn run(&self) -> PathBuf {
        self.home.join("run")
    }

    /// A folder with nothing in it, for the root of a host that has the files below a path.
    pub fn empty(&self) -> PathBuf {
        self.home.join("empty")
    }

    /// Writes one file of the copy.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.files().join(path);
        let written =
            fs::create_dir_all(path.parent().expect("a file in a folder")).and_then(|()| fs::write(&path, bytes));
        written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// The paths of all files in the copy, at any depth, sorted.
    pub fn paths(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut left = vec![self.files()];
        while let Some(at) = left.pop() {
            for entry in fs::read_dir(at).expect("the copy") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    left.push(path);
                } else {
                    found.push(path.strip_prefix(self.files()).expect("within").to_string_lossy().into_owned());
                }
            }
        }
        found.sort();
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.home);
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (from, to) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if from.is_dir() { copy(&from, &to)? } else { copy_file(&from, &to)? }
    }
    Ok(())
}

/// With its time: of what was written less than a second ago Apache says that it may still change (a weak `ETag`).
fn copy_file(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    File::options().write(true).open(to)?.set_modified(from.metadata()?.modified()?)
}
