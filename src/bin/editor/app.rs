//! What is filled in becomes a `Choice`, and that what is copied and shown.

use std::{cell::RefCell, rc::Rc};

use rektorer_i_aktion::{
    browser::{Copied, Desk, DeskEvent, Shown},
    embedding::{self, Choice, Fault, Way, Words},
    lang::{LANGUAGES, folder},
};

/// The names of the reasons for which a field is refused, and the fields.
const FAULTS: [(&str, &str); 3] = [("accent-form", "accent"), ("accent-contrast", "accent"), ("name", "name")];
const OUTPUTS: &str = ".outputs";
const STAGE: &str = "[data-stage]";

struct App {
    desk: Desk,
    /// The address of the form's own page, ending in a slash.
    base: String,
    /// The frame's titles, and the words of the links, one a line for each language.
    titles: String,
    links: String,
    /// What stands on the stage, as it would be pasted.
    shown: RefCell<String>,
}

/// Fills in the page as it stands, and goes on with whatever is done there.
///
/// # Errors
/// Says what the page lacks.
pub fn start() -> Result<(), String> {
    let desk = Desk::find("[data-editors]").ok_or("no page for editors")?;
    let told = desk.data("base");
    let (base, host) = desk.place(&told).ok_or_else(|| ["no address: ", &told].concat())?;
    desk.set_text("[data-host]", &host);
    desk.set_shown(".insecure", Shown::from(!base.starts_with("https:")));
    desk.fill_in("data-template", "{värd}", &host);
    let [titles, links] = ["titles", "links"].map(|name| desk.data(name));
    // The preview of nothing chosen is there.
    let app = Rc::new(App { base, titles, links, shown: RefCell::default(), desk: desk.clone() });
    app.shown.replace(embedding::frame(&app.base, &Choice::default(), &app.words()));
    app.refresh(DeskEvent::Changed);
    desk.listen(move |event| match event {
        DeskEvent::Copy(id) => app.copy(&id),
        event => app.refresh(event),
    });
    Ok(())
}

impl App {
    /// What is handed out in the language that is chosen.
    fn words(&self) -> Words<'_> {
        let chosen = self.desk.value("language");
        let at = LANGUAGES.iter().position(|(code, _)| *code == chosen).unwrap_or_default();
        let line = |lines| str::split(lines, '\n').nth(at).unwrap_or_default();
        Words { title: line(&self.titles), link: line(&self.links), language: LANGUAGES[at].0 }
    }

    /// Reads the fields anew. While somebody is typing, nothing is called wrong that may yet become right.
    fn refresh(&self, event: DeskEvent) {
        let way = if self.desk.value("way") == "native" { Way::Native } else { Way::Frame };
        match Choice::read(way, |name| self.desk.value(name)) {
            Err(_) if event == DeskEvent::Typed => {}
            Err(faults) => self.refuse(&faults),
            Ok(choice) => {
                self.refuse(&[]);
                self.show(way, &choice);
            }
        }
    }

    fn refuse(&self, faults: &[Fault]) {
        let found = |name: &str| faults.iter().any(|fault| self::name(fault) == name);
        for (name, field) in FAULTS {
            self.desk.set_shown(&["#", name, "-fault"].concat(), Shown::from(found(name)));
            let wrong = FAULTS.iter().any(|(name, of)| *of == field && found(name));
            let field = ["[name=\"", field, "\"]"].concat();
            self.desk.set_attribute(&field, "aria-invalid", wrong.then_some("true"));
        }
        for fault in faults {
            if let Fault::AccentContrast(tenths) = fault {
                self.desk
                    .set_text("[data-contrast]", &[(tenths / 10).to_string(), (tenths % 10).to_string()].join(","));
            }
        }
        self.desk.set_shown(".refused:not(.insecure)", Shown::from(!faults.is_empty()));
        self.desk.set_shown(OUTPUTS, Shown::from(faults.is_empty()));
    }

    fn show(&self, way: Way, choice: &Choice) {
        let (base, words) = (&self.base, self.words());
        let lines = embedding::lines(base, choice, &words);
        let html = embedding::frame(base, choice, &words);
        let address = embedding::address(base, choice, words.language);
        for (output, text) in [("address", &*address), ("title", words.title), ("html", &html), ("lines", &lines)] {
            self.desk.set_text(&["[data-output=\"", output, "\"] textarea"].concat(), text);
        }
        let own_page = embedding::own_page(base, words.language);
        self.desk.set_text("[data-own-page]", &own_page);
        self.desk.set_attribute("[data-own-link]", "href", Some(&own_page));
        self.desk.set_text(".said", "");
        let pasted = if way == Way::Frame { html } else { lines };
        if *self.shown.borrow() == pasted {
            return;
        }
        match way {
            Way::Frame => {
                let source = ["../", &folder(words.language), "embed/", &embedding::query(choice)].concat();
                self.desk.put(STAGE, "iframe", &[("src", source), ("title", words.title.to_string())]);
            }
            Way::Native => {
                let mut attributes =
                    vec![("data-rektorer-i-aktion", String::new()), ("lang", words.language.to_string())];
                attributes.extend(embedding::attributes(choice));
                self.desk.put(STAGE, "div", &attributes);
            }
        }
        self.shown.replace(pasted);
    }

    fn copy(&self, id: &str) {
        let (desk, said) = (self.desk.clone(), ["#", id, " ~ .said"].concat());
        // What was said before is said anew.
        self.desk.set_text(".said", "");
        self.desk.copy(id, move |copied| {
            desk.set_text(&said, &desk.data(if copied == Copied::Yes { "copied" } else { "select" }));
        });
    }
}

fn name(fault: &Fault) -> &'static str {
    match fault {
        Fault::AccentForm => "accent-form",
        Fault::AccentContrast(_) => "accent-contrast",
        Fault::Name => "name",
    }
}
