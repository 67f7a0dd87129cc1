//! The little the app must know of a content pack, as one line of text in the page.
//!
//! Form: the capabilities divided by `;`, each with its fields divided by `|`: identifier, short name, the label's lines
//! divided by `/`, and the five statement identifiers divided by `,`. The content check keeps these four signs out of
//! names and identifiers, so nothing needs escaping.

use std::fmt;

use super::{CAPABILITIES, Question, STATEMENTS};

/// The signs that divide fields, and that names and identifiers therefore may not hold.
#[cfg(not(target_arch = "wasm32"))]
pub const DIVIDERS: [char; 4] = [';', '|', '/', ','];

/// What the app knows of the instrument: names and identifiers in source order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    pub capabilities: [CapabilityOutline; CAPABILITIES],
}

/// Names and identifiers of one capability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapabilityOutline {
    /// Identifier, also the name of the overview's radio group.
    pub id: String,
    /// Short name in running text.
    pub name: String,
    /// Short name broken into lines for the chart.
    pub label: Vec<String>,
    /// Identifiers of the statements, also the names of their radio groups.
    pub statements: [String; STATEMENTS],
}

/// A text that is no outline: the part that is wrong and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineError {
    pub found: String,
    pub expected: &'static str,
}

impl fmt::Display for OutlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl OutlineError {
    /// The same in words as `Display` gives, without its formatter.
    pub fn message(&self) -> String {
        ["outline: expected ", self.expected, ", found: ", &self.found].concat()
    }
}

impl Outline {
    /// Reads what [`Outline::encode`] wrote.
    ///
    /// # Errors
    /// Names the part that does not have the expected form.
    pub fn decode(text: &str) -> Result<Self, OutlineError> {
        let mut capabilities = Vec::new();
        for part in text.split(';') {
            capabilities.push(CapabilityOutline::decode(part)?);
        }
        let capabilities = capabilities.try_into().map_err(|_| fault(text, "five capabilities"))?;
        Ok(Self { capabilities })
    }

    /// Writes the outline as text that [`Outline::decode`] reads.
    pub fn encode(&self) -> String {
        let parts = self.capabilities.each_ref().map(|capability| {
            let label = capability.label.join("/");
            let statements = capability.statements.join(",");
            [&*capability.id, &*capability.name, &label, &statements].join("|")
        });
        parts.join(";")
    }

    /// The identifier of a question: the name of its radio group.
    pub fn id(&self, question: Question) -> &str {
        let capability = &self.capabilities[question.capability()];
        match question.statement_index() {
            None => &capability.id,
            Some(statement) => &capability.statements[statement],
        }
    }

    /// The question with this identifier, `None` where there is none.
    pub fn question(&self, id: &str) -> Option<Question> {
        Question::all().find(|&question| self.id(question) == id)
    }
}

impl CapabilityOutline {
    fn decode(part: &str) -> Result<Self, OutlineError> {
        let [id, name, label, statements] = &split(part, '|')[..] else {
            return Err(fault(part, "identifier|name|label|statements"));
        };
        if id.is_empty() || name.is_empty() {
            return Err(fault(part, "an identifier and a name"));
        }
        Ok(Self {
            id: id.clone(),
            name: name.clone(),
            label: split(label, '/'),
            statements: split(statements, ',').try_into().map_err(|_| fault(part, "five statements"))?,
        })
    }
}

fn split(text: &str, divider: char) -> Vec<String> {
    text.split(divider).map(String::from).collect()
}

fn fault(found: &str, expected: &'static str) -> OutlineError {
    OutlineError { found: found.to_string(), expected }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn word() -> impl Strategy<Value = String> {
        "[^;|/,]{1,12}"
    }

    fn capability() -> impl Strategy<Value = CapabilityOutline> {
        (word(), word(), prop::collection::vec(word(), 1..3), prop::array::uniform5(word()))
            .prop_map(|(id, name, label, statements)| CapabilityOutline { id, name, label, statements })
    }

    proptest! {
        #[test]
        fn what_was_encoded_is_decoded(capabilities in prop::array::uniform5(capability())) {
            let outline = Outline { capabilities };
            prop_assert_eq!(Outline::decode(&outline.encode()), Ok(outline));
        }

        #[test]
        fn any_text_gives_a_value_or_an_error(text in "\\PC*") {
            let _ = Outline::decode(&text);
        }
    }

    #[test]
    fn an_error_names_the_part() {
        let error = Outline::decode("a|A|A").unwrap_err();
        assert_eq!(error.to_string(), "outline: expected identifier|name|label|statements, found: a|A|A");
        assert_eq!(Outline::decode("").unwrap_err().expected, "identifier|name|label|statements");
        let one = "a|A|A|v,w,x,y,z";
        assert_eq!(Outline::decode(one).unwrap_err().expected, "five capabilities");
        assert_eq!(Outline::decode("a|A|A|x,y").unwrap_err().expected, "five statements");
    }
}
