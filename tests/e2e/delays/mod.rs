//! The app takes over in the midst of what a person does, however late it comes: typing, tabbing, choosing with the
//! arrow keys, scrolling, and with a reload or a way there and back in between.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use crate::support::{Engine, Outcome, Page, Site, in_each_engine};

/// How long after the person has begun the wasm is let through, in milliseconds.
const DELAYS: [u64; 4] = [100, 1_000, 3_000, 10_000];
/// What the person does once more when the app is there.
const AFTER: usize = 4;
/// How often the person acts until the app comes, at most.
const BEFORE: u32 = 16;
/// After so many turns something comes in between.
const SOME: usize = 6;

in_each_engine!(
    typing,
    typing_with_a_reload_in_between,
    typing_with_another_page_in_between,
    tabbing,
    choosing_with_arrow_keys,
    scrolling,
);

async fn typing(engine: Engine) -> Outcome {
    typing_with(engine, Between::Nothing).await
}

async fn typing_with_a_reload_in_between(engine: Engine) -> Outcome {
    typing_with(engine, Between::Reload).await
}

async fn typing_with_another_page_in_between(engine: Engine) -> Outcome {
    typing_with(engine, Between::AnotherPage).await
}

/// What comes in between when some of the text has been typed.
#[derive(Clone, Copy, PartialEq)]
enum Between {
    Nothing,
    Reload,
    AnotherPage,
}

impl Between {
    /// When it comes: the wasm is kept back until then, and for the delay from then on.
    fn turn(self) -> usize {
        if self == Self::Nothing { 0 } else { SOME }
    }

    async fn happens(self, page: &Page) -> Outcome {
        let seen = page.eval("scrollY").await?;
        match self {
            Self::Nothing => return Ok(()),
            Self::Reload => page.reload().await?,
            Self::AnotherPage => {
                page.driver.goto(Site::start().await.url()).await?;
                page.driver.back().await?;
            }
        }
        page.wait("document.querySelector('main').hasAttribute('data-kept')").await?;
        page.wait(&format!("Math.abs(scrollY - {seen}) < 1")).await?;
        page.put_focus_on("#change-grund").await?;
        Ok(page.press(Key::End).await?)
    }
}

async fn typing_with(engine: Engine, between: Between) -> Outcome {
    for delay in DELAYS {
        let mut person = Person { release_at: between.turn(), ..Person::begin(engine, delay).await? };
        person.page.put_focus_on("#change-fler summary").await?;
        person.page.press(Key::Enter).await?;
        person.page.put_focus_on("#change-grund").await?;
        let mut typed = String::new();
        while let Some(turn) = person.next().await? {
            if turn == between.turn() {
                between.happens(&person.page).await?;
            }
            let letter = char::from(b'a' + (turn % 26) as u8);
            person.page.press(letter).await?;
            typed.push(letter);
        }
        let field =
            person.page.eval("(({id, value, selectionStart}) => [id, value, selectionStart])(document.activeElement)");
        assert_eq!(field.await?, json!(["change-grund", typed, typed.len()]), "after {delay} ms");
        person.page.close().await?;
    }
    Ok(())
}

async fn tabbing(engine: Engine) -> Outcome {
    let mut expected = Vec::new();
    let page = Page::open_with(&Site::start().await, engine).await?;
    for _ in 0..120 {
        page.press(Key::Tab).await?;
        expected.push(page.focus().await?);
    }
    page.close().await?;
    for delay in DELAYS {
        let mut person = Person::begin(engine, delay).await?;
        let mut stops = Vec::new();
        while person.next().await?.is_some() {
            person.page.press(Key::Tab).await?;
            stops.push(person.page.focus().await?);
        }
        assert_eq!(stops, expected[..stops.len()], "after {delay} ms");
        person.page.close().await?;
    }
    Ok(())
}

async fn choosing_with_arrow_keys(engine: Engine) -> Outcome {
    for delay in DELAYS {
        let mut person = Person::begin(engine, delay).await?;
        person.page.rate("resources", "1").await?;
        let mut steps = ["2", "3", "4", "5", "x", "1"].into_iter().cycle();
        let mut last = "1";
        while person.next().await?.is_some() {
            person.page.press(Key::Down).await?;
            last = steps.next().unwrap_or(last);
            assert_eq!(person.page.chosen("resources").await?.as_deref(), Some(last), "after {delay} ms");
        }
        assert_eq!(person.page.focus().await?, format!("resources={last}"));
        let row = match last {
            "x" => "Resurser och kompetenser vet inte eller inte aktuellt –".to_string(),
            step => format!("Resurser och kompetenser överblick {step}"),
        };
        let shown = "document.querySelector('.numbers tbody tr:nth-child(3)').innerText.replace(/\\s+/g, ' ').trim()";
        person.page.wait(&format!("{shown} === '{row}'")).await?;
        person.page.close().await?;
    }
    Ok(())
}

async fn scrolling(engine: Engine) -> Outcome {
    for delay in DELAYS {
        let mut person = Person::begin(engine, delay).await?;
        // Something is opened and rated above, so that what the app changes there could move what is seen.
        person.page.toggle_statements("structures").await?;
        person.page.rate("structures-1", "2").await?;
        let start = person.page.eval("scrollY").await?.as_f64().unwrap_or_default();
        let mut turns = 0;
        while person.next().await?.is_some() {
            person.page.wheel(50).await?;
            turns += 1;
        }
        let end = start + f64::from(50 * turns);
        person.page.wait(&format!("Math.abs(scrollY - {end}) < 1")).await?;
        person.page.close().await?;
    }
    Ok(())
}

/// Someone who acts at an even pace, from before the app is there until it has been there for a while.
struct Person {
    page: Page,
    _site: Site,
    release: tokio::sync::watch::Sender<bool>,
    delay: Duration,
    pace: tokio::time::Interval,
    turn: usize,
    /// The turn from which on the delay is counted.
    release_at: usize,
    after: usize,
}

impl Person {
    async fn begin(engine: Engine, delay: u64) -> Result<Self, Box<dyn std::error::Error>> {
        let (site, release) = Site::keeping_back("widget_bg.wasm").await;
        let page = Page::visit(&site.url(), engine).await?;
        let delay = Duration::from_millis(delay);
        let mut pace = tokio::time::interval(delay / BEFORE);
        pace.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        Ok(Self { page, _site: site, release, delay, pace, turn: 0, release_at: 0, after: 0 })
    }

    /// Waits for the next turn and gives its number, from 0; `None` once the app has been there for long enough.
    async fn next(&mut self) -> Result<Option<usize>, Box<dyn std::error::Error>> {
        if self.turn == self.release_at {
            assert!(!self.is_taken_over().await?, "all this is before the app has come");
            let (release, delay) = (self.release.clone(), self.delay);
            tokio::spawn(async move {
                // The delay that is tried: nothing is waited for.
                tokio::time::sleep(delay).await;
                let _ = release.send(true);
            });
        } else if self.is_taken_over().await? {
            self.after += 1;
        }
        if self.after > AFTER {
            return Ok(None);
        }
        self.pace.tick().await;
        self.turn += 1;
        Ok(Some(self.turn - 1))
    }

    async fn is_taken_over(&self) -> Result<bool, Box<dyn std::error::Error>> {
        Ok(self.page.eval("document.querySelector('main').dataset.app === 'on'").await? == json!(true))
    }
}
