//! Where on the ladder a capability stands, for what follows from it.

/// A part of the ladder. Questions, first steps and readings are given for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(not(target_arch = "wasm32"), derive(serde::Deserialize, schemars::JsonSchema))]
pub enum Stage {
    /// Steps 1 and 2.
    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = "1-2"))]
    Beginning,
    /// Step 3.
    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = "3"))]
    Regular,
    /// Steps 4 and 5.
    #[cfg_attr(not(target_arch = "wasm32"), serde(rename = "4-5"))]
    Rooted,
}

impl Stage {
    /// All of them, from the lowest.
    pub const ALL: [Self; 3] = [Self::Beginning, Self::Regular, Self::Rooted];

    /// The first and the last step that belong to it.
    #[cfg(not(target_arch = "wasm32"))]
    fn steps(self) -> (usize, usize) {
        match self {
            Self::Beginning => (1, 2),
            Self::Regular => (3, 3),
            Self::Rooted => (4, 5),
        }
    }

    /// The steps of neighbouring stages, from the lowest, as one reads them: `1–3`. Empty for none.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn range(stages: &[Self]) -> String {
        let (Some(first), Some(last)) = (stages.first(), stages.last()) else {
            return String::new();
        };
        match (first.steps().0, last.steps().1) {
            (from, to) if from == to => from.to_string(),
            (from, to) => format!("{from}–{to}"),
        }
    }

    /// That range after the word for a single step, or after that for several.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn named(stages: &[Self], [one, several]: [&str; 2]) -> String {
        let range = Self::range(stages);
        let word = if range.contains('–') { several } else { one };
        [word, &range].join(" ")
    }

    /// Its number in the page, 1 to 3.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The stage with this number; `None` outside 1–3.
    pub fn with_number(number: usize) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.number() == number)
    }
}
