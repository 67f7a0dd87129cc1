//! What an editor may choose. The values are those of the frame's address and of the form's attributes, which
//! `embed/options.js` reads.

use super::contrast;

/// How the form stands in the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// In a frame, by its address.
    #[default]
    Frame,
    /// In the page itself, by two lines.
    Native,
}

/// The section that comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum First {
    #[default]
    Rate,
    Profile,
    Read,
}

/// Whether a frame shows heading and introduction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Heading {
    #[default]
    Shown,
    Hidden,
}

/// Whose look the form has in a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Host,
    Neutral,
}

/// Everything that is chosen; what is not is left at its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Six hexadecimal digits; the project's own where there is none. In a frame.
    pub accent: Option<String>,
    /// In a frame.
    pub heading: Heading,
    pub first: First,
    /// The level of the form's heading, 1 to 5. In the page itself.
    pub level: u8,
    /// In the page itself.
    pub theme: Theme,
    /// Tells forms of one page apart. In the page itself.
    pub name: Option<String>,
}

impl Choice {
    /// The level of the form's heading where none is chosen.
    pub const LEVEL: u8 = 2;
    /// The most characters that a name may have.
    pub const LONGEST_NAME: usize = 40;
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            accent: None,
            heading: Heading::default(),
            first: First::default(),
            level: Self::LEVEL,
            theme: Theme::default(),
            name: None,
        }
    }
}

/// Why a choice would give a form that does not look or work as chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The accent is not six hexadecimal digits.
    AccentForm,
    /// The accent cannot be read; with its contrast in tenths, rounded down.
    AccentContrast(u32),
    /// The name has other signs than letters, digits, spaces and hyphens, or too many.
    Name,
}

impl Choice {
    /// What was filled in, by the names of the fields; those of the other way do not count.
    ///
    /// # Errors
    /// Everything that is wrong.
    pub fn read(way: Way, field: impl Fn(&str) -> String) -> Result<Self, Vec<Fault>> {
        let mut choice = Self {
            first: match &*field("first") {
                "profile" => First::Profile,
                "read" => First::Read,
                _ => First::Rate,
            },
            ..Self::default()
        };
        let mut faults = Vec::new();
        match way {
            Way::Frame => {
                choice.heading = if field("heading") == "off" { Heading::Hidden } else { Heading::Shown };
                match accent(&field("accent")) {
                    Ok(accent) => choice.accent = accent,
                    Err(fault) => faults.push(fault),
                }
            }
            Way::Native => {
                choice.theme = if field("theme") == "neutral" { Theme::Neutral } else { Theme::Host };
                let level = field("level").parse().ok().filter(|level| (1..=5).contains(level));
                choice.level = level.unwrap_or(Self::LEVEL);
                match name(&field("name")) {
                    Ok(name) => choice.name = name,
                    Err(fault) => faults.push(fault),
                }
            }
        }
        if faults.is_empty() { Ok(choice) } else { Err(faults) }
    }
}

fn accent(text: &str) -> Result<Option<String>, Fault> {
    let text = text.trim();
    let digits = text.strip_prefix('#').unwrap_or(text).to_ascii_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let colour = contrast::colour(&digits).ok_or(Fault::AccentForm)?;
    match contrast::tenths_on_wash(colour) {
        contrast::READABLE.. => Ok(Some(digits)),
        tenths => Err(Fault::AccentContrast(tenths)),
    }
}

fn name(text: &str) -> Result<Option<String>, Fault> {
    let text = text.trim();
    let plain = |sign: char| sign.is_alphanumeric() || sign == ' ' || sign == '-';
    if text.chars().count() > Choice::LONGEST_NAME || !text.chars().all(plain) {
        return Err(Fault::Name);
    }
    Ok((!text.is_empty()).then(|| text.to_string()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(way: Way, fields: &[(&str, &str)]) -> Result<Choice, Vec<Fault>> {
        let value = |wanted: &str| fields.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| value);
        Choice::read(way, |wanted| value(wanted).to_string())
    }

    #[test]
    fn nothing_filled_in_is_the_default() {
        for way in [Way::Frame, Way::Native] {
            assert_eq!(read(way, &[]), Ok(Choice::default()));
        }
    }

    #[test]
    fn each_way_has_its_own_fields() {
        let fields = [
            ("accent", " #005A9C "),
            ("heading", "off"),
            ("first", "read"),
            ("level", "3"),
            ("theme", "neutral"),
            ("name", " Kvartal 1 "),
        ];
        let first = First::Read;
        let framed = Choice { accent: Some("005a9c".into()), heading: Heading::Hidden, first, ..Choice::default() };
        let native =
            Choice { level: 3, theme: Theme::Neutral, name: Some("Kvartal 1".into()), first, ..Choice::default() };
        assert_eq!(read(Way::Frame, &fields), Ok(framed));
        assert_eq!(read(Way::Native, &fields), Ok(native));
    }

    #[test]
    fn what_would_not_hold_is_refused_with_its_reason() {
        for (accent, fault) in [
            ("red", Fault::AccentForm),
            ("05a", Fault::AccentForm),
            ("00 5a9", Fault::AccentForm),
            ("+05a9c", Fault::AccentForm),
            ("ffcc00", Fault::AccentContrast(14)),
            ("ffffff", Fault::AccentContrast(10)),
            // A hair below 4.5:1 against the light grey, above it against white.
            ("757575", Fault::AccentContrast(42)),
        ] {
            assert_eq!(read(Way::Frame, &[("accent", accent)]), Err(vec![fault]), "{accent}");
            assert_eq!(read(Way::Native, &[("accent", accent)]), Ok(Choice::default()), "is of the other way");
        }
        for name in ["a\"b", "<b>", "a&b", "a\nb", &"a".repeat(41)] {
            assert_eq!(read(Way::Native, &[("name", name)]), Err(vec![Fault::Name]), "{name}");
        }
        for name in [&*"ö".repeat(40), "Škola 2"] {
            assert!(read(Way::Native, &[("name", name)]).is_ok(), "{name}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_choice_or_a_fault(text in ".{0,60}") {
            for way in [Way::Frame, Way::Native] {
                let read = Choice::read(way, |_| text.clone());
                prop_assert!(read.map_or_else(|faults| faults.len() == 1, |choice| (1..=5).contains(&choice.level)));
            }
        }
    }
}
