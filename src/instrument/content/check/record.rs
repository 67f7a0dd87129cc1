//! What is wrong with the words around keeping and sharing.

use super::{
    super::{RecordWords, record::PLACES, texts},
    Check,
};

impl Check {
    /// Lengths, and the places that are filled in.
    pub fn record(&mut self, file: &str, record: &RecordWords) {
        for (path, text, limit) in texts::texts(record) {
            self.text(file, &path, &text, limit);
            for (_, place) in PLACES.iter().filter(|(of, _)| *of == path) {
                self.that(text.matches(place).count() == 1, file, &path, &format!("väntade {place} en gång"));
            }
        }
    }
}
