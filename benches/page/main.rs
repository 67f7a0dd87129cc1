//! Measures the built page on an imitated phone: `cargo xtask bench`, which builds it and its peers first.
//!
//! `ratios` measures the page alone, `all` its peers beside it. What is gated does not depend on the machine: medians of
//! interleaved runs against each other, and what must be nothing at all. Absolute times are goals.

mod click;
mod compared;
mod embedded;
mod host;
mod kept;
mod line;
mod phone;
mod subject;
#[allow(dead_code, unused_imports, unused_macros, reason = "a benchmark needs less of it than the scenarios do")]
#[path = "../../tests/e2e/support/mod.rs"]
mod support;
mod table;

use phone::{Load, Phone, SLOWER};
use subject::Subject;
use table::{Row, median};

/// Interleaved rounds, after one that warms the browser up.
const ROUNDS: usize = 45;
/// Rounds of the pages of others; what is gated of them hardly varies.
const ROUNDS_EMBEDDED: usize = 7;
const CLICKS: usize = 200;
/// Clicks before the first look at memory, and between it and the second.
const MANY: [usize; 2] = [1_000, 10_000];

/// First paint against that of the same page without scripts.
const PAINT_RATIO: f64 = 1.1;
/// From the start to *interactive*, against first paint; medians of both.
const INTERACTIVE_RATIO: f64 = 2.0;
/// Up to *interactive*, natively, in bytes.
const NATIVE_BYTES: f64 = 80_000.0;
/// What each further form on a page may take, in bytes.
const FURTHER: f64 = 1_000_000.0;
/// What many clicks may leave in memory.
const MEMORY_RATIO: f64 = 1.02;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let what = std::env::args().nth(1).unwrap_or_default();
    let mut subjects = vec![Subject::page().await?, Subject::without_scripts().await?];
    if what == "all" {
        subjects.extend([Subject::surveyjs().await?, Subject::counter().await?]);
    }
    let mut phone = Phone::start(true).await?;
    let mut loads: Vec<Vec<Load>> = subjects.iter().map(|_| Vec::new()).collect();
    for round in 0..=ROUNDS {
        phone.calibrate().await?;
        for (subject, loads) in subjects.iter().zip(&mut loads) {
            let load = phone.load(&subject.host, subject.query).await?;
            if round > 0 {
                loads.push(load);
            }
        }
    }
    let mut rows = Vec::new();
    let mut clicks_of_page = Vec::new();
    for (subject, loads) in subjects.iter().zip(&loads) {
        let bytes = subject.host.bytes();
        phone.load(&subject.host, subject.query).await?;
        phone.slow_down(SLOWER).await?;
        let clicks = click::times(&phone, subject, CLICKS).await?;
        if rows.is_empty() {
            clicks_of_page.clone_from(&clicks);
        }
        rows.push(Row::new(subject.name, bytes, loads, &clicks));
    }
    let page = &subjects[0];
    phone.load(&page.host, page.query).await?;
    let memory = click::memory(&phone, page, MANY).await?;
    phone.load(&page.host, page.query).await?;
    phone.slow_down(SLOWER).await?;
    let kept = median(kept::times(&phone, page).await?.into_iter());
    phone.load(&page.host, page.query).await?;
    let compared = median(compared::times(&phone, page).await?.into_iter());
    table::print(&rows, &phone).await?;
    phone.driver.quit().await?;
    let mut phone = Phone::start(false).await?;
    let modes = embedded::measure(&mut phone, ROUNDS_EMBEDDED).await?;
    embedded::print(&modes);

    let paint = median(loads[0].iter().zip(&loads[1]).map(|(page, plain)| page.first_paint / plain.first_paint));
    // Of the medians, as the table has them: of single loads, those that are painted at once would decide.
    let of_page =
        |time: fn(&Load) -> Option<f64>| median(loads[0].iter().map(|load| time(load).unwrap_or(f64::INFINITY)));
    let interactive = of_page(|load| load.interactive) / of_page(|load| Some(load.first_paint));
    let shift = loads[0].iter().map(|load| load.shift).fold(0.0, f64::max);
    let click = median(clicks_of_page.iter().copied());
    let blocking = median(loads[0].iter().map(|load| load.blocking));
    let goals = [
        ("bytes up to interactive", rows[0].bytes as f64, 65_000.0),
        ("bytes of the page, style and words", rows[1].bytes as f64, 20_000.0),
        ("blocking, ms (median)", blocking, 50.0),
        ("from a click to the redrawn profile, ms (median)", click, 16.0),
        ("from a press to the list of 200 kept results, ms (median)", kept, 100.0),
        ("from a press to the redrawn comparison, at full speed, ms (median)", compared, 16.0),
    ];
    let gates = [
        ("first paint, of that without scripts (median of pairs)", paint, PAINT_RATIO),
        ("interactive, of first paint (medians)", interactive, INTERACTIVE_RATIO),
        ("layout shift (largest)", shift, 0.0),
        ("memory after many clicks more", memory[1] / memory[0], MEMORY_RATIO),
        ("memory of each further form, bytes", embedded::further(&modes), FURTHER),
        ("bytes natively, up to interactive", modes[1].bytes as f64, NATIVE_BYTES),
        ("layout shift of the host (largest)", modes.iter().map(embedded::Mode::shift).fold(0.0, f64::max), 0.0),
        ("files fetched twice", modes.iter().map(|mode| mode.twice.len()).sum::<usize>() as f64, 0.0),
    ];
    for mode in &modes {
        for path in &mode.twice {
            println!("{}: {path} is fetched twice", mode.name);
        }
    }
    for (name, figure, at_most) in goals {
        println!(
            "goal   {name}: {figure:.3}, at most {at_most}: {}",
            if figure <= at_most { "met" } else { "not met" }
        );
    }
    let held: Vec<bool> = gates.into_iter().map(gate).collect();
    phone.driver.quit().await?;
    if held.contains(&false) { Err("a gate does not hold".into()) } else { Ok(()) }
}

/// Prints a figure with its gate, and says whether it holds.
fn gate((name, figure, at_most): (&str, f64, f64)) -> bool {
    let holds = figure <= at_most;
    println!("{} {name}: {figure:.3}, at most {at_most}", if holds { "ok    " } else { "FAILED" });
    holds
}
