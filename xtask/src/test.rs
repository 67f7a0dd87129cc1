//! The tests, cheap before dear; the first stage that fails ends the run.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    thread::available_parallelism,
    time::Instant,
};

use crate::{
    bench, build,
    packages::{self, APACHE, FIREFOX, MARIADB, NGINX, NPM, PHP, PYTHON, SPELLERS, TIDY, UNZIP, ZBAR},
    run::{command, root, run, shown},
    tools,
};

/// The tests that plain `cargo test` leaves out.
const FURTHER: [&str; 6] = ["--test", "e2e", "--test", "dist", "--test", "size"];
const WASM: &str = "wasm32-unknown-unknown";

/// Format, lints and native tests.
pub fn quick() -> Result<(), String> {
    let mut count = Count::default();
    let result = native(&mut count);
    count.close(result)
}

/// Everything. What comes from the system is asked for at once and before anything takes time.
pub fn all() -> Result<(), String> {
    let programs = [&FIREFOX, &NPM, &TIDY, &UNZIP, &MARIADB, &PHP, &NGINX, &APACHE, &ZBAR, &PYTHON];
    packages::ensure_chromium_and(&programs.into_iter().chain(&SPELLERS).collect::<Vec<_>>())?;
    tools::for_hosts()?;
    tools::for_building()?;
    tools::for_driving()?;
    let mut count = Count::default();
    let result = native(&mut count).and_then(|()| browsers(&mut count));
    count.close(result)
}

/// Checks the content. Where the speller cannot be installed, the rest is checked and the check says what is missing.
pub fn content() -> Result<(), String> {
    if let Err(reason) = packages::ensure(&SPELLERS.each_ref()) {
        println!("{reason}");
    }
    run(&mut cargo(&["run", "--quiet", "--bin", "content"]))
}

/// Takes the pictures that the README shows, with the scenario that looks at the same pages.
pub fn pictures() -> Result<(), String> {
    packages::ensure_chromium_and(&[&NPM])?;
    build::build()?;
    run(&mut cargo(&["test", "--quiet", "--test", "e2e", "pictures"]))?;
    for name in ["390.png", "1280.png"] {
        let (from, to) = (root().join("target/e2e/pictures").join(name), root().join("docs").join(name));
        fs::copy(&from, &to).map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))?;
    }
    Ok(())
}

fn native(count: &mut Count) -> Result<(), String> {
    tools::for_checking()?;
    stage("format", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    stage("lints, native", || {
        run(&mut cargo(
            &[&["clippy", "--quiet", "--workspace", "--all-targets"][..], &FURTHER, &["--", "--deny", "warnings"]]
                .concat(),
        ))
    })?;
    stage("content", content)?;
    stage("native tests", || count.tests(cargo(&["test", "--quiet", "--workspace"])))
}

fn browsers(count: &mut Count) -> Result<(), String> {
    let wasm =
        ["--target", WASM, "--lib", "--bin", "widget", "--bin", "editor", "--bin", "record", "--test", "browser"];
    stage("lints, wasm", || {
        run(&mut cargo(&[&["clippy", "--quiet"][..], &wasm, &["--", "--deny", "warnings"]].concat()))
    })?;
    stage("wasm tests in Chromium", || {
        let driver = command("chromedriver").get_program().to_owned();
        let mut test = command("cargo");
        // No --quiet: cargo would hand it on to the runner, which knows no such word.
        test.args(["test", "--target", WASM, "--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", "tests/browser/webdriver.json")
            .env("CHROMEDRIVER", driver);
        count.tests(test)
    })?;
    stage("release build", build::build)?;
    stage("the same build again, from nothing", build::again)?;
    stage("the folder that is handed out", || count.tests(cargo(&["test", "--quiet", "--test", "dist"])))?;
    stage("sizes", || count.tests(cargo(&["test", "--quiet", "--test", "size", "--", "--nocapture"])))?;
    // A scenario often waits: for its browser, for what is on its way, for something that must not happen.
    let threads = format!("--test-threads={}", available_parallelism().map_or(3, |cores| cores.get() + 1));
    stage("end to end in Chromium and Firefox", || {
        count.tests(cargo(&["test", "--quiet", "--test", "e2e", "--", &threads]))
    })?;
    stage("speed, as ratios", || run(&mut bench::measure("ratios")))
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command("cargo");
    cargo.args(arguments);
    cargo
}

fn stage(name: &str, act: impl FnOnce() -> Result<(), String>) -> Result<(), String> {
    println!("\n== {name}");
    let start = Instant::now();
    let result = act();
    println!("== {name}: {} in {} s", if result.is_ok() { "ok" } else { "FAILED" }, start.elapsed().as_secs());
    result
}

/// How many tests passed and failed, read from what the test harness prints.
#[derive(Default)]
struct Count {
    passed: u32,
    failed: u32,
}

impl Count {
    /// Runs tests, showing and counting what they print.
    fn tests(&mut self, mut tests: Command) -> Result<(), String> {
        let name = shown(&tests);
        let at = |error| format!("{name}: {error}");
        let mut child = tests.stdout(Stdio::piped()).spawn().map_err(at)?;
        let before = self.passed + self.failed;
        for line in BufReader::new(child.stdout.take().ok_or("no output")?).lines() {
            let line = line.map_err(at)?;
            println!("{line}");
            self.add(&line);
        }
        match child.wait().map_err(at)? {
            status if !status.success() => Err(format!("{name} failed ({status})")),
            _ if self.passed + self.failed == before => Err(format!("{name} ran no test")),
            _ => Ok(()),
        }
    }

    /// Adds a line such as `test result: ok. 12 passed; 0 failed; …`.
    fn add(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ").and_then(|(_, rest)| rest.split_once(". ")) else {
            return;
        };
        for count in counts.split("; ") {
            match count.split_once(' ').map(|(number, kind)| (number.parse().unwrap_or(0), kind)) {
                Some((number, "passed")) => self.passed += number,
                Some((number, "failed")) => self.failed += number,
                _ => {}
            }
        }
    }

    /// Prints the count as the last line of the run.
    fn close(&self, result: Result<(), String>) -> Result<(), String> {
        if let Err(reason) = &result {
            println!("\n{reason}");
        }
        println!("\n{} passed, {} failed", self.passed, self.failed + u32::from(result.is_err() && self.failed == 0));
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_the_harness_prints() {
        let mut count = Count::default();
        count.add("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        count.add("test result: FAILED. 3 passed; 2 failed; 0 ignored");
        count.add("a line about 7 passed; 7 failed; of something else");
        assert_eq!((count.passed, count.failed), (15, 2));
    }
}
