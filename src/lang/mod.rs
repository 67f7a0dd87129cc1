//! Interface words, one file per language. What an editor may want to change lies in `content/` instead.
//!
//! The words the app draws with (`ProfileWords`, `StatusWords`) are apart from those that only the prerendered page needs
//! (`PageWords`), so that the latter never travel inside the wasm.

mod sv;

/// The words of the profile: all that the app itself writes after it has taken over.
#[derive(Debug, PartialEq)]
pub struct ProfileWords {
    /// Leads of the sentence's clauses, each followed by names.
    pub highest: &'static str,
    pub lowest: &'static str,
    pub rated: &'static str,
    pub unrated: &'static str,
    /// Every rated capability has exactly the same value, which follows in brackets.
    pub all_equal: &'static str,
    /// Stands alone while nothing is rated.
    pub nothing_rated: &'static str,
    /// What the axis and the rings mean; opens the chart's description.
    pub scale: &'static str,
    /// Basis of a value, in the table.
    pub basis_in_depth: &'static str,
    pub basis_overview: &'static str,
    pub basis_dont_know: &'static str,
    pub basis_unrated: &'static str,
    /// "of", between two counts.
    pub of: &'static str,
    pub decimal_mark: char,
}

/// The words of the short lines beside the form, which the app writes too. Apart, since what keeps results needs the
/// others without them.
#[derive(Debug, PartialEq)]
pub struct StatusWords {
    /// "of", between two counts.
    pub of: &'static str,
    /// Follows "3 of 5" below each card.
    pub progress: &'static str,
    /// Follows "3 of 5" beside the statements of a card.
    pub answered: &'static str,
    /// How many statements are needed before their mean counts: before any is answered, and after. Neither this nor
    /// the mean's words may take more lines than the first, so that nothing moves when they change.
    pub depth_hint: &'static str,
    pub depth_more: &'static str,
    /// Before and after the mean, where it stands in the profile instead of the overview rating.
    pub mean_before: &'static str,
    pub mean_after: &'static str,
    /// Before the name of the suggested capability, above the readings.
    pub suggested_before: &'static str,
    /// After it, why: it alone is lowest, several are, or all are equal.
    pub suggested_lowest: &'static str,
    pub suggested_of_lowest: &'static str,
    pub suggested_of_equal: &'static str,
    /// Above the readings while nothing can be suggested.
    pub no_suggestion: &'static str,
    pub decimal_mark: char,
}

/// The words that only the prerendered page needs.
#[derive(Debug)]
pub struct PageWords {
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
    pub stage_of: &'static str,
    pub readings: &'static str,
    /// Names of a reading's level: to begin with, to go deeper.
    pub levels: [&'static str; 2],
    /// Before the steps that a reading fits, and where it fits all.
    pub fits: &'static str,
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

/// The profile's words in the language of this BCP 47 code, `None` where there are none.
pub fn profile_words(code: &str) -> Option<&'static ProfileWords> {
    match code {
        "sv" => Some(&sv::PROFILE),
        _ => None,
    }
}

/// The words of the short lines in the language of this BCP 47 code, `None` where there are none.
pub fn status_words(code: &str) -> Option<&'static StatusWords> {
    match code {
        "sv" => Some(&sv::STATUS),
        _ => None,
    }
}

/// The page's words in the language of this BCP 47 code, `None` where there are none.
pub fn page_words(code: &str) -> Option<&'static PageWords> {
    match code {
        "sv" => Some(&sv::PAGE),
        _ => None,
    }
}
