//! The size gate: what travels before the app has taken over, in brotli 11.
#![cfg(not(target_arch = "wasm32"))]

use std::{fs, io::Write, path::Path};

/// Everything up to *interactive*.
const ALL: usize = 80_000;
/// The page alone: markup, style and every word.
const PAGE: usize = 24_000;

#[test]
fn what_travels_is_small() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let files = ["index.html", "boot.js", "widget.js", "widget_bg.wasm"];
    let sizes = files.map(|file| compressed(&dist.join(file)));
    let all: usize = sizes.iter().sum();
    for (file, size) in files.iter().zip(sizes) {
        println!("{size:>7} {file}");
    }
    println!("{all:>7} in all");
    assert!(sizes[0] <= PAGE, "the page is {} bytes, at most {PAGE} are allowed", sizes[0]);
    assert!(all <= ALL, "{all} bytes travel, at most {ALL} are allowed");
}

fn compressed(path: &Path) -> usize {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}; cargo xtask build", path.display()));
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(&bytes).expect("writes to memory");
    writer.flush().expect("writes to memory");
    writer.into_inner().len()
}
