//! Running other programs.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// Where everything that we install is put; nothing of the user's own is touched.
pub fn tools_folder() -> PathBuf {
    root().join("target/tools")
}

/// A command in the project's root that finds our own tools before the user's.
pub fn command(program: &str) -> Command {
    let path = search_path(env::var_os("PATH").unwrap_or_default());
    // Looked up here, since a program is searched for in the parent's PATH and not in the one it is given.
    let found = find(&path, program).map_or_else(|| program.into(), PathBuf::into_os_string);
    let mut command = Command::new(found);
    command.current_dir(root()).env("PATH", path).stdin(Stdio::null());
    command
}

/// Runs a command to its end.
///
/// # Errors
/// Names the command when it cannot start or fails.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", shown(command))) }
}

/// What a command prints, trimmed; `None` when it cannot start or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Whether a program of this name is found.
pub fn exists(program: &str) -> bool {
    Path::new(command(program).get_program()).is_absolute()
}

/// The command as one would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// The folders to search: our own tools, the user's path, and where Debian has web servers, to which the path of an
/// ordinary user does not lead.
fn search_path(theirs: OsString) -> OsString {
    let ours = [tools_folder().join("bin"), tools_folder().join("node_modules/.bin")];
    let servers = [PathBuf::from("/usr/sbin")];
    let path = env::join_paths(ours.into_iter().chain(env::split_paths(&theirs)).chain(servers));
    path.unwrap_or(theirs)
}

fn find(path: &OsString, program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(path).map(|folder| folder.join(&name)).find(|candidate| candidate.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_tools_come_first_and_web_servers_are_found() {
        let path = search_path("/usr/local/bin:/usr/bin".into());
        let folders: Vec<_> = env::split_paths(&path).collect();
        assert!(folders[0].ends_with("target/tools/bin"), "{folders:?}");
        assert!(folders.ends_with(&["/usr/local/bin".into(), "/usr/bin".into(), "/usr/sbin".into()]), "{folders:?}");
    }
}
