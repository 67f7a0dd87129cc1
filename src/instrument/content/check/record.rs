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
            let places: Vec<&str> = PLACES.iter().filter(|(of, _)| *of == path).map(|(_, place)| *place).collect();
            for place in &places {
                self.that(text.matches(place).count() == 1, file, &path, &format!("väntade {place} en gång"));
            }
            let found: Vec<usize> = places.iter().filter_map(|place| text.find(place)).collect();
            let in_order = found.is_sorted() && text.matches('{').count() <= places.len();
            self.that(
                in_order,
                file,
                &path,
                &format!("väntade {} i den ordningen, och inget annat inom {{}}", places.join(", ")),
            );
        }
    }
}
