//! Interface words, one file per language. What an editor may want to change lies in `content/` instead.
//!
//! The words that the apps write with (`ProfileWords`, `StatusWords`) stand in the page, from which they are read: no
//! language is part of any wasm, and so none costs the others a byte. Those that only the prerendered page needs are
//! `PageWords`.

#[cfg(not(target_arch = "wasm32"))]
mod en;
#[cfg(not(target_arch = "wasm32"))]
mod nb;
#[cfg(not(target_arch = "wasm32"))]
mod sv;

/// Words that travel in the page, one a line in the order in which they stand here.
macro_rules! travelling {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name<'a> {
            $($(#[$word_doc])* pub $word: &'a str,)+
        }

        impl<'a> $name<'a> {
            /// The next lines; empty where there are none.
            pub fn read(lines: &mut impl Iterator<Item = &'a str>) -> Self {
                // By a loop, which takes less room than a line of code for each word.
                let mut words = [""; _];
                for word in &mut words {
                    *word = lines.next().unwrap_or_default();
                }
                let [$($word),+] = words;
                Self { $($word),+ }
            }

            /// Each of them, as [`Self::read`] reads them.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn lines(&self) -> Vec<&'a str> {
                vec![$(self.$word,)+]
            }
        }
    };
}

travelling! {
    /// The words of the profile.
    ProfileWords {
        /// What divides the decimal of a number. First, since the script of a page puts there what the browser's `Intl` has
        /// for its language.
        decimal_mark,
        /// Leads of the sentence's clauses, each followed by names.
        highest,
        lowest,
        rated,
        unrated,
        /// Every rated capability has exactly the same value, which follows in brackets.
        all_equal,
        /// Stands alone while nothing is rated.
        nothing_rated,
        /// What the axis and the rings mean; opens the chart's description.
        scale,
        /// Basis of a value, in the table.
        basis_in_depth,
        basis_overview,
        basis_dont_know,
        basis_unrated,
        /// "of", between two counts.
        of,
    }
}

travelling! {
    /// The words of the short lines beside the form. Apart, since what keeps results needs the others without them.
    StatusWords {
        /// "of", between two counts.
        of,
        /// Follows "3 of 5" below each card.
        progress,
        /// Follows "3 of 5" beside the statements of a card.
        answered,
        /// How many statements are needed before their mean counts: before any is answered, and after. Neither this nor
        /// the mean's words may take more lines than the first, so that nothing moves when they change.
        depth_hint,
        depth_more,
        /// Before and after the mean, where it stands in the profile instead of the overview rating.
        mean_before,
        mean_after,
        /// Before the name of the suggested capability, above the readings.
        suggested_before,
        /// After it, why: it alone is lowest, several are, or all are equal.
        suggested_lowest,
        suggested_of_lowest,
        suggested_of_equal,
        /// Above the readings while nothing can be suggested.
        no_suggestion,
    }
}

/// The words that only the prerendered page needs.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct PageWords {
    /// What the ways to the other languages are called.
    pub language: &'static str,
    /// The stems of the five steps, lowest first.
    pub stems: [&'static str; 5],
    pub dont_know: &'static str,
    pub rate_heading: &'static str,
    pub open_statements: &'static str,
    pub note_label: &'static str,
    pub note_hint: &'static str,
    pub clear: &'static str,
    pub see_profile: &'static str,
    pub read_heading: &'static str,
    pub choose_capability: &'static str,
    pub all_capabilities: &'static str,
    pub choose_stage: &'static str,
    pub all_stages: &'static str,
    /// Before a range of steps.
    /// One step, several.
    pub stage_of: [&'static str; 2],
    pub readings: &'static str,
    /// Names of a reading's level: to begin with, to go deeper.
    pub levels: [&'static str; 2],
    /// Before the steps that a reading fits, and where it fits all.
    pub fits: [&'static str; 2],
    pub fits_all: &'static str,
    pub questions: &'static str,
    pub first_steps: &'static str,
    pub first_steps_hint: &'static str,
    /// Before how one sees that a first step worked.
    pub sign: &'static str,
    pub open_access: &'static str,
    /// Says that a link leaves the page; read aloud after the title.
    pub opens_elsewhere: &'static str,
    pub and_others: &'static str,
    pub and: &'static str,
    /// Names of a work's kind: article, book, report, web page.
    pub kinds: [&'static str; 4],
    /// "in", before a language.
    pub in_language: &'static str,
    /// Names of the languages of works, by code.
    pub languages: &'static [(&'static str, &'static str)],
    /// Heading of the profile and accessible name of the chart.
    pub profile_heading: &'static str,
    pub key_in_depth: &'static str,
    pub key_overview: &'static str,
    pub table_caption: &'static str,
    pub column_capability: &'static str,
    pub column_value: &'static str,
    /// What the result is and is not.
    pub caution: &'static str,
    /// The way from the profile to where it is kept and shared.
    pub carry: &'static str,
    pub about_heading: &'static str,
    pub background_heading: &'static str,
}

/// The folder of the pages in a language, as seen from that of the first, which all others lie in.
pub fn folder(language: &str) -> String {
    if language == LANGUAGES[0].0 { String::new() } else { [language, "/"].concat() }
}

/// The languages there are: BCP 47 code, and what each calls itself. The first is that of the source.
pub const LANGUAGES: [(&str, &str); 3] = [("sv", "Svenska"), ("nb", "Norsk"), ("en", "English")];

/// All words of one language.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub struct Words {
    pub profile: &'static ProfileWords<'static>,
    pub status: &'static StatusWords<'static>,
    pub page: &'static PageWords,
}

/// The words in the language of this BCP 47 code, `None` where there are none.
#[cfg(not(target_arch = "wasm32"))]
pub fn words(code: &str) -> Option<Words> {
    let (profile, status, page) = match code {
        "sv" => (&sv::PROFILE, &sv::STATUS, &sv::PAGE),
        "nb" => (&nb::PROFILE, &nb::STATUS, &nb::PAGE),
        "en" => (&en::PROFILE, &en::STATUS, &en::PAGE),
        _ => return None,
    };
    Some(Words { profile, status, page })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_into_the_page_is_read_from_it() {
        for (code, _) in LANGUAGES {
            let Words { profile, status, .. } = words(code).expect(code);
            let lines = [profile.lines(), status.lines()].concat();
            assert!(lines.iter().all(|line| !line.is_empty() && !line.contains(char::is_control)), "{lines:?}");
            let mut lines = lines.into_iter();
            assert_eq!(ProfileWords::read(&mut lines), *profile);
            assert_eq!(StatusWords::read(&mut lines), *status);
            assert_eq!(ProfileWords::read(&mut lines).decimal_mark, "", "where there are no more");
        }
    }
}
