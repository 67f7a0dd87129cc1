//! A small instrument with words of its own, so that editing the content changes no snapshot, and profiles.

use std::rc::Rc;

use rektorer_i_aktion::{
    assessment::{Answer, Profile, Ratings, Step},
    instrument::{
        Question, Stage,
        content::{
            Capability, Colleague, ColleagueQuestion, EmbedWords, FirstStep, HeadWords, Instrument, Page,
            PublisherWords, RecordWords, Section, Source, StageEntry, Statement,
        },
        reading::{Kind, Level, OpenAccess, Reading, Work},
    },
    view::page::{self, Place},
};
use yew::prelude::*;

/// An instrument whose words tell where they stand.
pub fn instrument() -> Instrument {
    Instrument {
        language: "sv".into(),
        colleague: Colleague {
            heading: "Om ledaren".into(),
            uses: vec!["Till detta".into()],
            questions: std::array::from_fn(|index| ColleagueQuestion {
                question: format!("Hur ser du på {}?", index + 1),
                ladder: std::array::from_fn(|step| format!("Ledaren {}, steg {}.", index + 1, step + 1)),
            }),
            ..Colleague::default()
        },
        editors: None,
        record: RecordWords {
            head: HeadWords { kept_in_frame: "Bara här".into(), ..HeadWords::default() },
            ..RecordWords::default()
        },
        page: Page {
            title: "Titel".into(),
            description: "Beskrivning".into(),
            eyebrow: "Överrad".into(),
            heading: "Rubrik".into(),
            lead: "Ingress".into(),
            promise: "Löfte".into(),
            rules: vec!["Så gör du".into(), "Och så".into()],
            needs_script: "Behöver JavaScript".into(),
            failed: "Kunde inte starta".into(),
            kept: "Svaren finns kvar".into(),
            unkept: "Svaren sparas inte".into(),
            embed: EmbedWords {
                title: "Ram".into(),
                link: "Dit".into(),
                promise: "Vårt löfte".into(),
                open: "Öppna".into(),
                surroundings: "Runt om".into(),
                about: "Om den".into(),
                blocked: "Öppnades inget?".into(),
            },
            about: vec![Section { heading: "Om".into(), paragraphs: vec!["Första".into(), "Andra".into()] }],
            publisher: PublisherWords {
                heading: "Vem".into(),
                named: "Av {namn}.".into(),
                unnamed: "Av okänd.".into(),
                contact: "Fel: {adress}.".into(),
                no_contact: "Fel: säg till.".into(),
            },
        },
        capabilities: std::array::from_fn(capability),
        sources: vec![source("nb", Some("https://example.org/kilde")), source("en", None)],
    }
}

fn capability(index: usize) -> Capability {
    let id = ["a", "b", "c", "d", "e"][index];
    Capability {
        id: id.into(),
        name: format!("Förmåga {id}"),
        label: vec!["Förmåga".into(), id.into()],
        wording: format!("förmåga att {id}"),
        steps: std::array::from_fn(|step| format!("{id}, steg {}.", step + 1)),
        questions: vec![format!("Fråga om {id}?")],
        stages: Stage::ALL.map(|stage| stage_entry(id, stage)),
        statements: std::array::from_fn(|statement| Statement {
            id: format!("{id}-{}", statement + 1),
            text: format!("Jag gör {id}-{}.", statement + 1),
            steps: std::array::from_fn(|step| format!("{id}-{}, steg {}.", statement + 1, step + 1)),
        }),
        readings: vec![
            reading("sv", &["Ek, Eva"], Some("https://example.org/ek"), OpenAccess::Yes),
            reading("en", &["Ash, Ann", "Oak, Otto"], None, OpenAccess::No),
            reading("nb", &["Bjørk, Bo (red.)", "Lind, Li", "Rogn, Ra"], None, OpenAccess::Unknown),
        ],
    }
}

fn stage_entry(id: &str, stage: Stage) -> StageEntry {
    let steps = Stage::range(&[stage]);
    let step = FirstStep { r#do: format!("Gör {id} {steps}."), sign: format!("Märks {id} {steps}.") };
    StageEntry { questions: vec![format!("Fråga om {id} {steps}?")], first_steps: vec![step] }
}

fn source(language: &str, url: Option<&str>) -> Source {
    Source {
        id: language.into(),
        title: format!("Källa ({language})"),
        authors: if url.is_some() { Vec::new() } else { vec!["Ek, Eva".into(), "Ask, Ali".into()] },
        year: url.is_none().then_some(1999),
        publisher: "Utgivare".into(),
        language: language.into(),
        url: url.map(String::from),
        why: String::new(),
    }
}

fn reading(language: &str, authors: &[&str], url: Option<&str>, open_access: OpenAccess) -> Reading {
    Reading {
        work: Work {
            id: language.into(),
            capability: 1,
            authors: authors.iter().map(ToString::to_string).collect(),
            year: Some(2020),
            title: format!("Titel ({language})"),
            container: "Förlag".into(),
            volume: None,
            issue: None,
            pages: None,
            doi: None,
            isbn13: url.is_none().then(|| "9780306406157".to_string()),
            url: url.map(String::from),
            language: language.into(),
            kind: Kind::Book,
            open_access,
            gist_en: String::new(),
            confirmed: "fixture".into(),
            unconfirmed: Vec::new(),
            spare: false,
            nordic: true,
        },
        level: if language == "sv" { Level::Start } else { Level::Deepen },
        fits: if language == "en" { Stage::ALL.to_vec() } else { vec![Stage::Beginning, Stage::Regular] },
        gist: "Vad man får.".into(),
    }
}

/// A profile from rows of six signs, the overview and then the statements: a step, `x` for don't know, `-` for
/// unanswered.
pub fn profile(rows: [&str; 5]) -> Profile {
    let mut ratings = Ratings::default();
    for (question, sign) in Question::all().zip(rows.concat().chars()) {
        let answer = match sign {
            'x' => Some(Answer::DontKnow),
            digit => digit.to_digit(10).and_then(|number| Step::new(number as u8)).map(Answer::Step),
        };
        ratings.set(question, answer);
    }
    Profile::of(&ratings)
}

/// The page of an instrument as HTML.
pub fn page(instrument: Instrument, place: Place) -> String {
    pollster::block_on(page::render(Rc::new(instrument), place)).expect("words in Swedish")
}

/// A drawn profile as HTML.
pub fn drawn(profile: Profile) -> String {
    pollster::block_on(yew::LocalServerRenderer::<Drawn>::with_props(DrawnProps { profile }).hydratable(false).render())
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    profile: Profile,
}

#[component]
fn Drawn(DrawnProps { profile }: &DrawnProps) -> Html {
    page::profile(profile, &instrument().outline(), rektorer_i_aktion::lang::words("sv").expect("words in Swedish"))
}
