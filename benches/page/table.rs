//! The table of medians.

use crate::phone::{Load, Phone, SLOWER};

/// The figures of one subject.
pub struct Row {
    name: &'static str,
    pub bytes: usize,
    cells: [String; 7],
}

impl Row {
    pub fn new(name: &'static str, bytes: usize, loads: &[Load], clicks: &[f64]) -> Self {
        let milliseconds = |of: fn(&Load) -> Option<f64>| {
            let times: Vec<f64> = loads.iter().filter_map(of).collect();
            if times.is_empty() { "–".to_string() } else { format!("{:.0}", median(times.into_iter())) }
        };
        let click =
            if clicks.is_empty() { "–".to_string() } else { format!("{:.1}", median(clicks.iter().copied())) };
        let cells = [
            bytes.to_string(),
            milliseconds(|load| Some(load.first_paint)),
            milliseconds(|load| load.interactive),
            milliseconds(|load| Some(load.blocking)),
            format!("{:.3}", median(loads.iter().map(|load| load.shift))),
            format!("{:.2}", median(loads.iter().map(|load| load.heap)) / 1e6),
            click,
        ];
        Self { name, bytes, cells }
    }
}

/// Prints the rows as Markdown, below what they were measured on.
pub async fn print(rows: &[Row], phone: &Phone) -> Result<(), Box<dyn std::error::Error>> {
    let version = phone.driver.cdp().send_raw("Browser.getVersion", serde_json::json!({})).await?;
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    println!(
        "{} on {}, {} cores; processor slowed down {:.1} times, for clicks {SLOWER}; 1.6 Mbit/s, 150 ms\n",
        version["product"].as_str().unwrap_or("a browser"),
        processor.map_or("an unknown processor", |(_, name)| name),
        std::thread::available_parallelism()?,
        phone.slower(),
    );
    println!("| | bytes | first paint, ms | interactive, ms | blocking, ms | shift | heap, MB | click, ms |");
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for Row { name, cells, .. } in rows {
        println!("| {name} | {} |", cells.join(" | "));
    }
    println!();
    Ok(())
}

/// The middle value; not a number where there is none.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    match values.len() {
        0 => f64::NAN,
        count if count % 2 == 1 => values[count / 2],
        count => (values[count / 2 - 1] + values[count / 2]) / 2.0,
    }
}
