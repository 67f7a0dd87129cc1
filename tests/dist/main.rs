//! The folder that is handed out: every file is listed, packed and in the archive, and comes out of all of them as it is.
//! Node.js and `unzip` unpack, which had no part in the packing.
#![cfg(not(target_arch = "wasm32"))]

mod links;
#[allow(dead_code, reason = "other tests need the plain name alone")]
mod name;

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Prints for each listed file what the list should say of it, and the hashes of what its packed ones hold.
const UNPACK: &str = "
    const [fs, zlib, crypto] = ['fs', 'zlib', 'crypto'].map(require);
    const read = (path) => fs.readFileSync(`${process.argv[1]}/${path}`);
    const sha256 = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');
    const found = JSON.parse(read('manifest.json')).files.map(({path}) => {
        const [plain, brotli, gzip] = ['', '.br', '.gz'].map((end) => read(path + end));
        const hashes = [plain, zlib.brotliDecompressSync(brotli), zlib.gunzipSync(gzip)].map(sha256);
        return {path, bytes: plain.length, brotli: brotli.length, gzip: gzip.length, hashes};
    });
    console.log(JSON.stringify(found));";

#[test]
fn the_list_is_true_and_what_is_packed_unpacks() {
    let dist = Path::new(ROOT).join("dist");
    let list = fs::read_to_string(dist.join("manifest.json")).expect("a list; cargo xtask build");
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let output = Command::new("node").args(["-e", UNPACK]).arg(&dist).output().expect("node on PATH");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let (listed, found) = (list["files"].as_array().expect("files"), found.as_array().expect("files"));
    for (listed, found) in listed.iter().zip(found) {
        for part in ["path", "bytes", "brotli", "gzip"] {
            assert_eq!(listed[part], found[part], "{part} of {listed}");
        }
        let path = listed["path"].as_str().expect("a path");
        let (_, hash) = name::parts(path);
        assert_eq!(listed["immutable"], hash.is_some(), "{path}");
        let sha256 = listed["sha256"].as_str().expect("a hash");
        assert!(hash.is_none_or(|hash| sha256.starts_with(hash)), "{path} is named after something else: {sha256}");
        for hash in found["hashes"].as_array().expect("hashes") {
            assert_eq!(hash, &listed["sha256"], "{listed}");
        }
    }
    let kept: Vec<_> = listed.iter().filter(|file| file["immutable"] == false).map(|file| &file["path"]).collect();
    assert_eq!(
        kept,
        [
            "badda-in/index.html",
            "embed/index.html",
            "en/embed/index.html",
            "en/index.html",
            "en/kollega/index.html",
            "index.html",
            "kollega/index.html",
            "nb/embed/index.html",
            "nb/index.html",
            "nb/kollega/index.html",
            "v1/embed.js",
            "v1/result.schema.json"
        ],
        "whose addresses are given away"
    );
    let mut expected: BTreeSet<String> = ["manifest.json", "rektorer-i-aktion.zip"].map(String::from).into();
    for file in listed {
        let path = file["path"].as_str().expect("a path");
        expected.extend(["", ".br", ".gz"].map(|end| format!("{path}{end}")));
    }
    assert_eq!(files(&dist), expected);
}

#[test]
fn the_archive_holds_the_folder() {
    let dist = Path::new(ROOT).join("dist");
    let unpacked = Path::new(ROOT).join("target/unzipped");
    let _ = fs::remove_dir_all(&unpacked);
    let mut unzip = Command::new("unzip");
    let status = unzip.arg("-qq").arg(dist.join("rektorer-i-aktion.zip")).arg("-d").arg(&unpacked).status();
    assert!(status.expect("unzip on PATH").success());
    let mut expected = files(&dist);
    expected.remove("rektorer-i-aktion.zip");
    assert_eq!(files(&unpacked), expected);
    for path in expected {
        let [there, here] = [&unpacked, &dist].map(|folder| fs::read(folder.join(&path)).expect("a file"));
        assert!(there == here, "{path} is another");
    }
}

/// All files of a folder, at any depth, by their paths in it.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut left = vec![folder.to_path_buf()];
    while let Some(at) = left.pop() {
        for entry in fs::read_dir(at).expect("a folder; cargo xtask build") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.insert(path.strip_prefix(folder).expect("within").to_string_lossy().into_owned());
            }
        }
    }
    found
}
