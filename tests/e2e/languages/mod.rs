//! Three languages: what is filled in goes along from one to another, and each is itself wherever it stands.

mod across;
mod embedded;
mod switching;

/// Chooses another language of the page.
pub fn way_to(language: &str) -> String {
    format!("[data-language={language}]")
}
