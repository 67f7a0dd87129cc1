//! The form in a page of somebody else: in a frame, natively, and ten times natively.

use std::path::Path;

use crate::{
    host::Host,
    phone::{Load, Phone},
    table::median,
};

/// A page as an editor makes it: an article, the form, and something below it.
const ARTICLE: &str = "<!doctype html>
<html lang=sv>
<meta charset=utf-8>
<meta name=viewport content='width=device-width'>
<title>Skolutveckling i Ekstad</title>
<h1>Skolutveckling i Ekstad</h1>
{text}
{form}
<footer>Kontakta oss</footer>";
/// More than fills the phone's screen.
const TEXT: &str = "<p>Förskolor och skolor i Ekstad arbetar tillsammans för att utveckla undervisningen. Varje termin möts \
    ledarna för att läsa, pröva och berätta för varandra. Här är en självskattning att börja med.</p>";
const PARAGRAPHS: usize = 8;

/// How the form is put there, how many times, and what is written for it.
const MODES: [(&str, usize, &str); 3] =
    [("in a frame", 1, FRAME), ("natively", 1, MOUNT), ("natively, ten times", 10, MOUNT)];
const FRAME: &str = "<iframe src='{ours}embed/' title='Självskattning' width='100%' height='350'></iframe>";
const MOUNT: &str = "<div data-rektorer-i-aktion lang='sv'><p><a href='{ours}'>Öppna</a></p></div>";
const SCRIPT: &str = "<script type='module' src='{ours}v1/embed.js'></script>";

/// What was measured of one way.
pub struct Mode {
    pub name: &'static str,
    forms: usize,
    pub bytes: usize,
    /// Files that were fetched more than once in one load.
    pub twice: Vec<String>,
    loads: Vec<Load>,
}

impl Mode {
    fn median(&self, of: impl Fn(&Load) -> Option<f64>) -> Option<f64> {
        let values: Vec<f64> = self.loads.iter().filter_map(of).collect();
        (!values.is_empty()).then(|| median(values.into_iter()))
    }

    /// The largest layout shift of the host's page.
    pub fn shift(&self) -> f64 {
        self.loads.iter().map(|load| load.shift).fold(0.0, f64::max)
    }
}

/// Measures each way, interleaved.
pub async fn measure(phone: &mut Phone, rounds: usize) -> Result<Vec<Mode>, Box<dyn std::error::Error>> {
    let ours = Host::serve(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), |page| page).await?;
    let (mut modes, mut hosts) = (Vec::new(), Vec::new());
    for (name, forms, form) in MODES {
        let form = [&form.repeat(forms), SCRIPT].concat().replace("{ours}", &ours.address);
        let page = ARTICLE.replace("{text}", &TEXT.repeat(PARAGRAPHS)).replace("{form}", &form);
        hosts.push(Host::page(&page).await?);
        modes.push(Mode { name, forms, bytes: 0, twice: Vec::new(), loads: Vec::new() });
    }
    for round in 0..=rounds {
        phone.calibrate().await?;
        for (mode, host) in modes.iter_mut().zip(&hosts) {
            ours.asked();
            let load = phone.load(host, &format!("?forms={}", mode.forms)).await?;
            if round == 0 {
                let asked = ours.asked();
                mode.twice = asked.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect();
                mode.bytes = ours.size(&asked);
            } else {
                mode.loads.push(load);
            }
        }
    }
    Ok(modes)
}

/// What each further form takes in memory, in bytes.
pub fn further(modes: &[Mode]) -> f64 {
    let heap = |mode: &Mode| mode.median(|load| Some(load.heap)).unwrap_or(f64::NAN);
    match modes {
        [_, one, ten] => (heap(ten) - heap(one)) / (ten.forms - one.forms) as f64,
        _ => f64::NAN,
    }
}

/// Prints the table as Markdown.
pub fn print(modes: &[Mode]) {
    println!("| in a page of another host | bytes | fillable, ms | interactive, ms | shift | memory, MB |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for mode in modes {
        let time =
            |of: fn(&Load) -> Option<f64>| mode.median(of).map_or("–".to_string(), |time| format!("{time:.0}"));
        println!(
            "| {} | {} | {} | {} | {:.3} | {:.2} |",
            mode.name,
            mode.bytes,
            time(|load| load.fillable),
            time(|load| load.interactive),
            mode.shift(),
            mode.median(|load| Some(load.heap)).unwrap_or(f64::NAN) / 1e6,
        );
    }
    println!();
}
