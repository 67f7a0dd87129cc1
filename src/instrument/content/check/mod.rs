//! Collects what is wrong while a pack is put together, and every text on the way.

mod colleague;
mod editors;
mod record;

use std::{collections::BTreeMap, ops::RangeInclusive};

use super::{
    super::{CAPABILITIES, STATEMENTS, STEPS, Stage, outline::DIVIDERS, reading::Reading, reading::Work},
    Capability, CapabilityFile, ContentError, Page, StageEntry, Statement, Text, Works, fault,
    file::{
        FIRST_STEPS, GROUNDS, PARAGRAPHS, QUESTIONS, QUESTIONS_OF_STAGE, RULES, ReadingEntry, SECTIONS, Stages,
        StatementEntry, limits,
    },
    prose, reference,
};

/// How many readings a capability must offer, and how many of them for each stage.
const READINGS_AT_LEAST: usize = 7;
const READINGS_FOR_STAGE: usize = 3;
/// Languages that works may be written in, as the interface can name them.
const LANGUAGES: [&str; 4] = ["sv", "nb", "nn", "en"];

#[derive(Default)]
pub struct Check {
    pub errors: Vec<ContentError>,
    pub texts: Vec<Text>,
}

impl Check {
    pub fn keep<T>(&mut self, result: Result<T, ContentError>) -> Option<T> {
        result.map_err(|error| self.errors.push(error)).ok()
    }

    pub fn that(&mut self, holds: bool, file: &str, path: &str, expected: &str) {
        if !holds {
            self.errors.push(fault(file, path, expected));
        }
    }

    fn text(&mut self, file: &str, path: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        self.that(!text.trim().is_empty(), file, path, "väntade ord, fann inget");
        self.that(text.trim() == text, file, path, "väntade inget mellanslag först eller sist");
        self.that(!text.contains(char::is_control), file, path, "väntade inga radbrytningar eller styrtecken");
        self.that(length <= limit, file, path, &format!("väntade högst {limit} tecken, fann {length}"));
        self.texts.push(Text { file: file.to_string(), path: path.to_string(), text: text.to_string() });
    }

    fn name(&mut self, file: &str, path: &str, text: &str, limit: usize) {
        self.text(file, path, text, limit);
        let clean = !text.contains(DIVIDERS);
        self.that(clean, file, path, "väntade inget av tecknen ; | / och komma");
    }

    fn count(&mut self, file: &str, path: &str, count: usize, expected: RangeInclusive<usize>) {
        let (from, to) = (expected.start(), expected.end());
        let wanted = if from == to { from.to_string() } else { format!("{from} till {to}") };
        self.that(expected.contains(&count), file, path, &format!("väntade {wanted} stycken, fann {count}"));
    }

    fn list(&mut self, file: &str, path: &str, texts: &[String], limit: usize, expected: RangeInclusive<usize>) {
        self.count(file, path, texts.len(), expected);
        for (index, text) in texts.iter().enumerate() {
            self.text(file, &format!("{path}[{index}]"), text, limit);
        }
    }

    pub fn page(&mut self, file: &str, page: &Page) {
        let lines = [
            ("title", &page.title, limits::LINE),
            ("description", &page.description, limits::LINE),
            ("eyebrow", &page.eyebrow, limits::HEADING),
            ("heading", &page.heading, limits::HEADING),
            ("lead", &page.lead, limits::LINE),
            ("promise", &page.promise, limits::LINE),
            ("needs_script", &page.needs_script, limits::LINE),
            ("failed", &page.failed, limits::LINE),
            ("kept", &page.kept, limits::LINE),
            ("unkept", &page.unkept, limits::LINE),
            ("embed.title", &page.embed.title, limits::HEADING),
            ("embed.link", &page.embed.link, limits::HEADING),
            ("embed.promise", &page.embed.promise, limits::LINE),
            ("embed.open", &page.embed.open, limits::HEADING),
            ("embed.surroundings", &page.embed.surroundings, limits::LINE),
            ("embed.about", &page.embed.about, limits::LINE),
            ("embed.blocked", &page.embed.blocked, limits::LINE),
        ];
        for (path, text, limit) in lines {
            self.text(file, path, text, limit);
        }
        self.list(file, "rules", &page.rules, limits::STATEMENT, 1..=RULES);
        self.count(file, "about", page.about.len(), 1..=SECTIONS);
        for (index, section) in page.about.iter().enumerate() {
            self.text(file, &format!("about[{index}].heading"), &section.heading, limits::HEADING);
            let path = format!("about[{index}].paragraphs");
            self.list(file, &path, &section.paragraphs, limits::PARAGRAPH, 1..=PARAGRAPHS);
        }
        let publisher = &page.publisher;
        self.text(file, "publisher.heading", &publisher.heading, limits::HEADING);
        self.text(file, "publisher.unnamed", &publisher.unnamed, limits::LINE);
        self.text(file, "publisher.no_contact", &publisher.no_contact, limits::LINE);
        for (path, text, place) in
            [("publisher.named", &publisher.named, "{namn}"), ("publisher.contact", &publisher.contact, "{adress}")]
        {
            self.text(file, path, text, limits::LINE);
            self.that(text.matches(place).count() == 1, file, path, &format!("väntade {place} en gång"));
        }
    }

    /// What may never change: the project's own words in their order, and the identifiers that saved answers go by.
    fn unchanging(&mut self, language: &str, file: &str, position: usize, entry: &CapabilityFile) {
        let Some(id) = reference::IDS.get(position) else { return };
        self.that(entry.id == *id, file, "id", &format!("väntade {id}, som aldrig ändras; fann {}", entry.id));
        let wording = reference::wordings(language).map_or(&*entry.wording, |wordings| wordings[position]);
        self.that(
            entry.wording == wording,
            file,
            "wording",
            &format!("väntade projektets egna ord, som aldrig ändras: {wording}"),
        );
        for (index, statement) in entry.statement.iter().enumerate() {
            let wanted = format!("{id}-{}", index + 1);
            let expected = format!("väntade {wanted}, som aldrig ändras; fann {}", statement.id);
            self.that(statement.id == wanted, file, &format!("statement[{index}].id"), &expected);
        }
    }

    fn steps(&mut self, file: &str, path: &str, steps: Vec<String>) -> Option<[String; STEPS]> {
        self.list(file, path, &steps, limits::STEP, STEPS..=STEPS);
        steps.try_into().ok()
    }

    fn stage(&mut self, file: &str, path: &str, entry: &StageEntry) {
        let expected = QUESTIONS_OF_STAGE..=QUESTIONS_OF_STAGE;
        self.list(file, &format!("{path}.questions"), &entry.questions, limits::QUESTION, expected);
        self.count(file, &format!("{path}.first_steps"), entry.first_steps.len(), FIRST_STEPS..=FIRST_STEPS);
        for (index, step) in entry.first_steps.iter().enumerate() {
            self.text(file, &format!("{path}.first_steps[{index}].do"), &step.r#do, limits::FIRST_STEP);
            self.text(file, &format!("{path}.first_steps[{index}].sign"), &step.sign, limits::SIGN);
        }
    }

    pub fn capability(
        &mut self,
        language: &str,
        file: &str,
        position: usize,
        entry: CapabilityFile,
        works: &[Work],
        readings: Vec<Reading>,
    ) -> Option<Capability> {
        self.unchanging(language, file, position, &entry);
        self.name(file, "name", &entry.name, limits::NAME);
        self.text(file, "wording", &entry.wording, limits::WORDING);
        self.count(file, "label", entry.label.len(), 1..=2);
        for (index, line) in entry.label.iter().enumerate() {
            self.name(file, &format!("label[{index}]"), line, limits::LABEL_LINE);
        }
        self.list(file, "questions", &entry.questions, limits::QUESTION, QUESTIONS..=QUESTIONS);
        let steps = self.steps(file, "steps", entry.steps);
        let Stages { beginning, regular, rooted } = entry.stage;
        let stages = [beginning, regular, rooted];
        for (path, stage) in ["stage.1-2", "stage.3", "stage.4-5"].into_iter().zip(&stages) {
            self.stage(file, path, stage);
        }
        self.grounds(file, &entry.statement);
        self.count(file, "statement", entry.statement.len(), STATEMENTS..=STATEMENTS);
        let statements: Vec<Statement> = entry
            .statement
            .into_iter()
            .enumerate()
            .filter_map(|(index, statement)| {
                let path = format!("statement[{index}]");
                self.text(file, &format!("{path}.text"), &statement.text, limits::STATEMENT);
                self.rests_on(file, &format!("{path}.rests_on"), &statement.rests_on, works);
                let steps = self.steps(file, &format!("{path}.steps"), statement.steps)?;
                Some(Statement { id: statement.id, text: statement.text, steps })
            })
            .collect();
        Some(Capability {
            id: entry.id,
            name: entry.name,
            label: entry.label,
            wording: entry.wording,
            steps: steps?,
            questions: entry.questions,
            stages,
            statements: statements.try_into().ok()?,
            readings,
        })
    }

    /// Each capability speaks of pupils' learning and of learning together, the project's aim and its way.
    fn grounds(&mut self, file: &str, statements: &[StatementEntry]) {
        let on = |ideas: &[&str]| {
            statements.iter().any(|statement| statement.rests_on.iter().any(|ground| ideas.contains(&&**ground)))
        };
        let aim = on(&["elevernas lärande", "likvärdighet"]);
        self.that(
            aim,
            file,
            "statement",
            "väntade minst ett påstående om \"elevernas lärande\" eller \"likvärdighet\"",
        );
        let way = on(&["kollegialt lärande"]);
        self.that(way, file, "statement", "väntade minst ett påstående om \"kollegialt lärande\"");
    }

    fn rests_on(&mut self, file: &str, path: &str, grounds: &[String], works: &[Work]) {
        self.count(file, path, grounds.len(), 1..=GROUNDS);
        for (index, ground) in grounds.iter().enumerate() {
            let known = reference::IDEAS.contains(&&**ground) || works.iter().any(|work| work.id == *ground);
            let expected = format!("väntade ett id i readings.json eller en av {:?}, fann {ground}", reference::IDEAS);
            self.that(known, file, &format!("{path}[{index}]"), &expected);
        }
    }

    pub fn works(&mut self, file: &str, works: &Works) {
        for (index, work) in works.works.iter().enumerate() {
            let at = |field: &str| format!("works[{index}].{field} ({})", work.id);
            let numbered = (1..=CAPABILITIES).contains(&usize::from(work.capability));
            self.that(numbered, file, &at("capability"), &format!("väntade 1 till {CAPABILITIES}"));
            self.that(!work.title.trim().is_empty(), file, &at("title"), "väntade ord, fann inget");
            self.that(!work.authors.is_empty(), file, &at("authors"), "väntade minst en författare");
            self.language(file, &at("language"), &work.language);
            self.address(file, &at("url"), work.url.as_deref());
            let isbn = work.isbn13.as_deref().is_none_or(reference::is_isbn13);
            self.that(isbn, file, &at("isbn13"), "väntade ett ISBN med tretton siffror och rätt kontrollsiffra");
            let doi = work.doi.as_deref().is_none_or(reference::is_doi);
            self.that(doi, file, &at("doi"), "väntade en DOI som 10.1000/182");
            let twice = works.works[..index].iter().any(|earlier| earlier.id == work.id);
            self.that(!twice, file, &at("id"), &format!("väntade {} bara en gång", work.id));
        }
        for (index, source) in works.project_sources.iter().enumerate() {
            self.language(file, &format!("project_sources[{index}].language"), &source.language);
            self.address(file, &format!("project_sources[{index}].url"), source.url.as_deref());
        }
    }

    fn language(&mut self, file: &str, path: &str, language: &str) {
        self.that(LANGUAGES.contains(&language), file, path, &format!("väntade ett av {LANGUAGES:?}"));
    }

    fn address(&mut self, file: &str, path: &str, url: Option<&str>) {
        let web = url.is_none_or(|url| url.starts_with("https://") || url.starts_with("http://"));
        self.that(web, file, path, "väntade en adress som börjar med http:// eller https://");
    }

    pub fn readings(&mut self, file: &str, works: &[Work], entries: Vec<ReadingEntry>) -> [Vec<Reading>; CAPABILITIES] {
        let mut readings: [Vec<Reading>; CAPABILITIES] = Default::default();
        for (index, ReadingEntry { id, level, fits, gist }) in entries.into_iter().enumerate() {
            // The identifier too, since few count to thirty.
            let path = format!("reading[{index}] ({id})");
            self.text(file, &format!("{path}.gist"), &gist, limits::GIST);
            let rising = !fits.is_empty() && fits.windows(2).all(|pair| pair[0].number() + 1 == pair[1].number());
            self.that(
                rising,
                file,
                &format!("{path}.fits"),
                "väntade steg som följer på varandra: \"1-2\", \"3\", \"4-5\"",
            );
            let Some(work) = works.iter().find(|work| work.id == id) else {
                let expected = format!("väntade ett id i readings.json, fann {id}");
                self.that(false, file, &format!("{path}.id"), &expected);
                continue;
            };
            // A number outside is named where the works are checked.
            let Some(place) = readings.get_mut(usize::from(work.capability).wrapping_sub(1)) else { continue };
            if place.iter().any(|reading| reading.work.id == id) {
                self.that(false, file, &format!("{path}.id"), &format!("väntade {id} bara en gång"));
            }
            place.push(Reading { work: work.clone(), level, fits, gist });
        }
        for (index, place) in readings.iter_mut().enumerate() {
            place.sort_by_key(|reading| (!reading.work.nordic, reading.level));
            let (number, found) = (index + 1, place.len());
            let expected = format!("väntade minst {READINGS_AT_LEAST} lästips för förmåga {number}, fann {found}");
            self.that(found >= READINGS_AT_LEAST, file, "reading", &expected);
            for stage in Stage::ALL {
                let found = place.iter().filter(|reading| reading.fits.contains(&stage)).count();
                let steps = Stage::range(&[stage]);
                let expected = format!(
                    "väntade minst {READINGS_FOR_STAGE} lästips för förmåga {number} och steg {steps}, fann {found}"
                );
                self.that(found >= READINGS_FOR_STAGE, file, "reading", &expected);
            }
        }
        readings
    }

    /// No text stands twice: a leader would wonder what the difference is.
    pub fn distinct(&mut self) {
        let mut seen: BTreeMap<&str, &Text> = BTreeMap::new();
        let mut twice = Vec::new();
        // Words for one and for many may be the same.
        let may_be_twice = |path: &str| path.starts_with("label") || path.ends_with(".one");
        for text in self.texts.iter().filter(|text| !may_be_twice(&text.path)) {
            if let Some(first) = seen.insert(&text.text, text) {
                twice.push(fault(&text.file, &text.path, &format!("samma text som i {}: {}", first.file, first.path)));
            }
        }
        self.errors.extend(twice);
    }

    /// The readability of each file's texts, where the measure is made for the language.
    pub fn readable(&mut self, language: &str) {
        if !["sv", "nb"].contains(&language) {
            return;
        }
        let mut files: BTreeMap<&String, Vec<&str>> = BTreeMap::new();
        for text in &self.texts {
            files.entry(&text.file).or_default().push(&text.text);
        }
        let hard: Vec<ContentError> = files
            .into_iter()
            .map(|(file, texts)| (file, prose::lix(texts)))
            .filter(|(_, lix)| *lix >= prose::LIX_BELOW)
            .map(|(file, lix)| {
                fault(file, ".", &format!("väntade läsbarhet (LIX) under {}, fann {lix}", prose::LIX_BELOW))
            })
            .collect();
        self.errors.extend(hard);
    }
}
