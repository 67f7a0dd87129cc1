//! Measures how long a result takes to be written and read, as a code and as a file. A code is gated: 10 µs at most, where
//! a processor of today takes well under one. `cargo xtask bench` runs this, with the project's own code optimised.

use std::{hint::black_box, path::Path, time::Instant};

use rektorer_i_aktion::{
    assessment::{Answer, Date, Plan, Ratings, Step},
    disk,
    instrument::{Outline, Question, content},
    record::{
        Compared, Id, Record,
        code::{Coded, Kind, decode, encode},
        file::{read, write},
    },
};

/// Each is done so often at a time, and timed so often, in turn with the others.
const TIMES: u32 = 200;
const ROUNDS: usize = 301;
/// What writing or reading a code may take, in microseconds.
const GATE: f64 = 10.0;

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Fallible<()> {
    let outline = outline()?;
    let date = Date::parse("2026-11-25").ok_or("no day")?;
    let coded = |deep| Coded { kind: Kind::Own, date, salt: 17, ratings: ratings(deep) };
    let (overview, full) = (coded(false), coded(true));
    let [overview_code, full_code] = [&overview, &full].map(encode);
    let record = record(date, full.ratings.clone());
    let file = write(&record, &outline);
    let works: [(&str, bool, &dyn Fn()); 6] = [
        ("an overview, to a code", true, &|| drop(black_box(encode(black_box(&overview))))),
        ("… from a code", true, &|| drop(black_box(decode(black_box(&overview_code))))),
        ("everything in depth, to a code", true, &|| drop(black_box(encode(black_box(&full))))),
        ("… from a code", true, &|| drop(black_box(decode(black_box(&full_code))))),
        ("… with notes and plan, to a file", false, &|| drop(black_box(write(black_box(&record), &outline)))),
        ("… from a file", false, &|| drop(black_box(read(black_box(&file), &outline)))),
    ];
    let mut times = works.map(|_| Vec::new());
    for _ in 0..ROUNDS {
        for (times, (_, _, work)) in times.iter_mut().zip(&works) {
            let start = Instant::now();
            (0..TIMES).for_each(|_| work());
            times.push(start.elapsed().as_secs_f64() * 1e6 / f64::from(TIMES));
        }
    }
    println!("{}\n\n| a result | µs |\n| --- | --- |", machine()?);
    let mut slow = Vec::new();
    for (mut times, (name, gated, _)) in times.into_iter().zip(works) {
        times.sort_by(f64::total_cmp);
        let median = times[ROUNDS / 2];
        println!("| {name} | {median:.2} |");
        slow.extend((gated && median > GATE).then_some(name));
    }
    if slow.is_empty() { Ok(()) } else { Err(format!("more than {GATE} µs: {}", slow.join(", ")).into()) }
}

fn outline() -> Fallible<Outline> {
    let files = disk::content_files(Path::new(env!("CARGO_MANIFEST_DIR")))?;
    Ok(content::parse("sv", &files).map_err(|errors| format!("{errors:?}"))?.outline())
}

/// Every question answered, or each capability's overview alone.
fn ratings(deep: bool) -> Ratings {
    let mut ratings = Ratings::default();
    for (question, number) in Question::all().zip(0..) {
        if deep || question.statement_index().is_none() {
            ratings.set(question, Some(Step::new(number % 6).map_or(Answer::DontKnow, Answer::Step)));
        }
    }
    ratings
}

/// A result with as many words as a leader may write.
fn record(date: Date, ratings: Ratings) -> Record {
    let text = |length: usize| "Jag går på två möten. ".repeat(length / 22);
    let plan = Plan { change: text(400), first_step: text(400), sign: text(400), due: Some(date) };
    let notes = std::array::from_fn(|_| text(200));
    Record { id: Id(0x0123_4567_89ab_cdef), date, label: text(60), ratings, notes, plan, compared: Compared::default() }
}

/// The processor and its cores.
fn machine() -> Fallible<String> {
    let processor = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let processor = processor.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let processor = processor.map_or("unknown processor", |(_, name)| name).to_string();
    Ok(format!("{} cores of {processor}", std::thread::available_parallelism()?))
}
