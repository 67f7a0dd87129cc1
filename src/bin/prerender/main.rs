//! Writes the prerendered pages into the folder that Trunk is building: `prerender FOLDER`.

#[cfg(not(target_arch = "wasm32"))]
mod origin;
#[cfg(not(target_arch = "wasm32"))]
mod style;
#[cfg(not(target_arch = "wasm32"))]
mod write;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: prerender FOLDER (the folder with index.html)");
        return ExitCode::FAILURE;
    };
    match write::pages(folder.as_ref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(messages) => {
            messages.iter().for_each(|message| eprintln!("{message}"));
            ExitCode::FAILURE
        }
    }
}

// `cargo test` for wasm builds every binary of the package.
#[cfg(target_arch = "wasm32")]
fn main() {}
