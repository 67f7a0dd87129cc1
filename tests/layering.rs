//! The house: which room may know which, and what no room may name. Reads the sources as Rust.
#![cfg(not(target_arch = "wasm32"))]

use std::{
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// Each room and the rooms it may know, from the ground up.
const ROOMS: [(&str, &[&str]); 10] = [
    ("text", &[]),
    ("lang", &[]),
    ("instrument", &[]),
    ("assessment", &["text", "instrument"]),
    ("record", &["text", "instrument", "assessment"]),
    ("chart", &["text", "lang", "instrument", "assessment"]),
    ("embedding", &["text", "lang"]),
    ("view", &["text", "lang", "instrument", "assessment", "chart", "embedding"]),
    ("browser", &[]),
    ("disk", &["instrument"]),
];
/// The rooms that run anywhere: no web types, no input or output.
const PURE: [&str; 7] = ["text", "lang", "instrument", "assessment", "record", "chart", "embedding"];
/// Those of them that reckon, exactly: no floating point.
const EXACT: [&str; 6] = ["text", "lang", "instrument", "assessment", "record", "chart"];
/// Crates and parts of `std` that a pure room may not name, and an exact one.
const IMPURE: [&str; 5] = ["yew", "web_sys", "js_sys", "gloo_", "wasm_bindgen"];
const INEXACT: [&str; 3] = ["f32", "f64", "float"];
const IMPURE_STD: [&str; 6] = ["fs", "net", "env", "time", "io", "process"];
const PRINTING: [&str; 4] = ["println", "print", "eprintln", "eprint"];
/// What ends the program.
const PANICS: [&str; 8] = ["unwrap", "expect", "panic", "unreachable", "todo", "unimplemented", "assert", "assert_eq"];

/// What one file of a room says, its unit tests left out.
struct Source {
    path: PathBuf,
    /// Every path, as its words: `crate::chart::radar`, a `use` list taken apart.
    paths: Vec<Vec<String>>,
    /// Names of methods called and macros used.
    calls: Vec<String>,
    has_float: bool,
}

#[test]
fn each_floor_knows_only_the_floors_below() {
    for (room, allowed) in ROOMS {
        for source in sources(room) {
            for words in &source.paths {
                let Some(other) = source.room_of(words) else { continue };
                let known = other == room || allowed.contains(&&*other);
                assert!(known, "{}: {room} may not know {other} ({})", source.path.display(), words.join("::"));
            }
        }
    }
}

#[test]
fn every_room_has_its_rule() {
    for entry in fs::read_dir(root().join("src")).expect("src") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        assert!(!path.is_dir() || name == "bin" || is_room(&name), "src/{name} has no rule in this test");
    }
}

#[test]
fn pure_rooms_name_no_web_type_and_do_no_input_or_output() {
    for source in PURE.into_iter().flat_map(sources) {
        for words in &source.paths {
            let first = words.first().map(String::as_str).unwrap_or_default();
            let impure = IMPURE.iter().any(|name| words.iter().any(|word| word.starts_with(name)))
                || (first == "std" && words.get(1).is_some_and(|part| IMPURE_STD.contains(&&**part)));
            assert!(!impure, "{}: {}", source.path.display(), words.join("::"));
        }
        let printing = source.calls.iter().find(|call| PRINTING.contains(&&***call));
        assert_eq!(printing, None, "{}", source.path.display());
    }
}

#[test]
fn what_reckons_is_exact() {
    for source in EXACT.into_iter().flat_map(sources) {
        let named = source.paths.iter().flatten().find(|word| INEXACT.iter().any(|name| word.starts_with(name)));
        assert_eq!(named, None, "{}", source.path.display());
        assert!(!source.has_float, "{}: a number with a decimal point", source.path.display());
    }
}

#[test]
fn only_the_browser_room_names_web_sys() {
    for source in
        ROOMS.into_iter().map(|(room, _)| room).filter(|room| *room != "browser").chain(["bin"]).flat_map(sources)
    {
        let named = source.paths.iter().flatten().any(|word| word == "web_sys");
        assert!(!named, "{}: only browser/ names web_sys", source.path.display());
    }
}

#[test]
fn nothing_from_outside_can_panic() {
    for source in ROOMS.iter().map(|(room, _)| *room).chain(["bin"]).flat_map(sources) {
        let panic = source.calls.iter().find(|call| PANICS.contains(&&***call));
        assert_eq!(panic, None, "{}", source.path.display());
    }
}

#[test]
fn the_reader_sees_what_it_must() {
    let code = "
        use crate::{chart::{Row, table}, lang};
        use super::super::super::view::page;
        const _: () = assert!(true);
        fn f() -> f64 { html! { <p>{ crate::browser::mark(x.unwrap()) }</p> }; 1.5 }
        #[cfg(test)] mod tests { use web_sys as _; }
        fn after() { panic!() }";
    let source = Source::read(root().join("src/instrument/inner/file.rs"), code);
    let rooms: Vec<String> = source.paths.iter().filter_map(|words| source.room_of(words)).collect();
    assert_eq!(rooms, ["chart", "chart", "lang", "view", "browser"]);
    assert_eq!(source.calls, ["html", "unwrap", "panic"]);
    assert!(source.has_float && source.paths.iter().flatten().any(|word| word == "f64"));
    assert!(!source.paths.iter().flatten().any(|word| word == "web_sys"));
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn is_room(name: &str) -> bool {
    ROOMS.iter().any(|(room, _)| *room == name)
}

/// All files of a room.
fn sources(room: &str) -> Vec<Source> {
    fn collect(path: &Path, found: &mut Vec<Source>) {
        if path.is_dir() {
            for entry in fs::read_dir(path).expect("a folder") {
                collect(&entry.expect("an entry").path(), found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(Source::read(path.to_path_buf(), &fs::read_to_string(path).expect("a source file")));
        }
    }
    let mut found = Vec::new();
    collect(&root().join("src").join(room), &mut found);
    assert!(!found.is_empty(), "src/{room} has no sources");
    found
}

impl Source {
    fn read(path: PathBuf, code: &str) -> Self {
        let file = syn::parse_file(code).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut source = Self { path, paths: Vec::new(), calls: Vec::new(), has_float: false };
        source.visit_file(&file);
        source
    }

    /// The room that a path of this file leads to, where it leads to one.
    fn room_of(&self, words: &[String]) -> Option<String> {
        let up = words.iter().take_while(|word| *word == "super").count();
        let folder = self.path.strip_prefix(root().join("src")).ok()?.parent()?;
        // `mod.rs` stands for its folder, so that one `super` less leads out of it.
        let depth = folder.components().count() + usize::from(!self.path.ends_with("mod.rs"));
        let room = match words.first()?.as_str() {
            "crate" | "rektorer_i_aktion" => words.get(1),
            "super" if up >= depth => words.get(up),
            _ => None,
        }?;
        is_room(room).then(|| room.clone())
    }

    fn add_use(&mut self, before: &mut Vec<String>, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.add_use(before, &path.tree);
                before.pop();
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.add_use(before, item)),
            syn::UseTree::Name(syn::UseName { ident }) | syn::UseTree::Rename(syn::UseRename { ident, .. }) => {
                self.paths.push(before.iter().cloned().chain([ident.to_string()]).collect());
            }
            syn::UseTree::Glob(_) => self.paths.push(before.clone()),
        }
    }

    /// What stands inside a macro, which has no syntax of its own: its paths and the methods called.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut words: Vec<String> = Vec::new();
        let (mut colons, mut dot) = (0, false);
        for token in tokens {
            match token {
                TokenTree::Ident(word) if colons == 2 => words.push(word.to_string()),
                TokenTree::Ident(word) => {
                    self.paths.push(std::mem::replace(&mut words, vec![word.to_string()]));
                    if dot {
                        self.calls.push(word.to_string());
                    }
                }
                TokenTree::Punct(sign) => {
                    if sign.as_char() == '!'
                        && let Some(name) = words.last()
                    {
                        self.calls.push(name.clone());
                    }
                    colons = if sign.as_char() == ':' { colons + 1 } else { 0 };
                    dot = sign.as_char() == '.';
                    continue;
                }
                TokenTree::Group(group) => self.add_tokens(group.stream()),
                TokenTree::Literal(literal) => {
                    self.has_float |= matches!(syn::parse_str(&literal.to_string()), Ok(syn::Lit::Float(_)))
                }
            }
            (colons, dot) = (0, false);
        }
        self.paths.push(words);
        self.paths.retain(|words| !words.is_empty());
    }
}

impl Visit<'_> for Source {
    fn visit_item(&mut self, item: &syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            // Checked when it is compiled, never when it runs.
            syn::Item::Const(item) if item.ident == "_" => return,
            _ => return visit::visit_item(self, item),
        };
        let test = attributes.iter().any(|attribute| {
            attribute.path().is_ident("cfg")
                && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
        });
        if !test {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        self.add_use(&mut Vec::new(), &item.tree);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        self.calls.push(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, made: &syn::Macro) {
        self.calls.extend(made.path.segments.last().map(|segment| segment.ident.to_string()));
        self.add_tokens(made.tokens.clone());
    }

    fn visit_lit_float(&mut self, _: &syn::LitFloat) {
        self.has_float = true;
    }
}
