//! What is wrong with the texts of the page for a colleague.

use super::{
    super::{Colleague, file::RULES, texts},
    Check,
};

impl Check {
    /// Lengths, and how many there are of what stands in lists.
    pub fn colleague(&mut self, file: &str, colleague: &Colleague) {
        for (path, text, limit) in texts::texts(colleague) {
            self.text(file, &path, &text, limit);
        }
        self.count(file, "uses", colleague.uses.len(), 1..=RULES);
        self.count(file, "rules", colleague.rules.len(), 1..=RULES);
    }
}
