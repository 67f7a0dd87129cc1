//! Programs of the system: those that are run to their end, and those that serve until they are not needed.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How long a server may take until it serves.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs a command to its end, for what it prints.
pub fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap_or_else(|error| panic!("{}", missing(command, &error)));
    let said = || [&output.stdout[..], &output.stderr].map(String::from_utf8_lossy).concat();
    assert!(output.status.success(), "{command:?}: {}", said());
    output.stdout
}

/// A server, which is ended with the value.
pub struct Running {
    child: Child,
    log: PathBuf,
}

impl Running {
    /// Starts it; what it says goes into a file.
    pub fn start(mut command: Command, log: &Path) -> Self {
        let file = File::create(log).expect("a file");
        command.stdin(Stdio::null()).stdout(file.try_clone().expect("the file")).stderr(file);
        let child = command.spawn().unwrap_or_else(|error| panic!("{}", missing(&command, &error)));
        Self { child, log: log.into() }
    }

    /// Waits until it serves.
    pub fn wait_for(&mut self, what: &str, serves: impl Fn() -> bool) {
        let start = Instant::now();
        while !serves() {
            let ended = self.child.try_wait().expect("its state").is_some();
            let said = || fs::read_to_string(&self.log).unwrap_or_default();
            assert!(!ended && start.elapsed() < PATIENCE, "no {what}: {}", said());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has nothing to keep.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn missing(command: &Command, error: &std::io::Error) -> String {
    format!("{} on PATH: {error}; cargo xtask test", command.get_program().display())
}
