//! Files of a browser: what it saves, and what it is handed. Each has a folder of its own, which goes with it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

/// How long a file may take to be there.
const PATIENCE: Duration = Duration::from_secs(30);
/// Distinguishes the folders of one process.
static FOLDERS: AtomicU32 = AtomicU32::new(0);

/// The folder.
pub struct Files(PathBuf);

/// A file that was saved, under the name that it got.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl File {
    /// What it holds, as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.bytes).expect("UTF-8")
    }
}

impl Files {
    /// None so far.
    pub fn none() -> Self {
        let name = format!("files-{}-{}", std::process::id(), FOLDERS.fetch_add(1, Ordering::Relaxed));
        let files = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let _ = fs::remove_dir_all(&files.0);
        for folder in [files.saved(), files.handed()] {
            fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        }
        files
    }

    /// Removes all of them.
    pub fn clear(&self) {
        for folder in [self.saved(), self.handed()] {
            for entry in fs::read_dir(&folder).expect("the folder").flatten() {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    /// Where the browser puts what it saves.
    pub fn saved(&self) -> PathBuf {
        self.0.join("saved")
    }

    fn handed(&self) -> PathBuf {
        self.0.join("handed")
    }

    /// Writes a file that the browser can be handed.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.handed().join(name);
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        path
    }

    /// Waits until a file is saved as a whole, and takes it away.
    pub async fn take(&self) -> File {
        let start = Instant::now();
        let mut tick = tokio::time::interval(Duration::from_millis(20));
        loop {
            let entries = fs::read_dir(self.saved()).expect("the folder");
            let paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
            if let [path] = &paths[..]
                && is_whole(path)
            {
                let bytes = fs::read(path).expect("what was saved");
                fs::remove_file(path).expect("what was saved");
                return File { name: name_of(path), bytes };
            }
            assert!(start.elapsed() < PATIENCE, "no file is saved, or more than one: {paths:?}");
            tick.tick().await;
        }
    }
}

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Until it is whole Chromium gives a file another name; Firefox keeps its name free with an empty one, and writes what
/// it prints bit by bit.
fn is_whole(path: &Path) -> bool {
    let name = name_of(path);
    let partly = name.starts_with('.') || [".crdownload", ".part"].iter().any(|end| name.ends_with(end));
    let ends = |bytes: Vec<u8>| !name.ends_with(".pdf") || bytes.trim_ascii_end().ends_with(b"%%EOF");
    !partly && fs::read(path).is_ok_and(|bytes| !bytes.is_empty() && ends(bytes))
}

fn name_of(path: &Path) -> String {
    path.file_name().expect("a name").to_string_lossy().into_owned()
}
