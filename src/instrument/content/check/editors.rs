//! What is wrong with the texts of the page for editors.

use super::{
    super::{Editors, reference, texts},
    Check,
};

/// How many steps an editor may have to take.
const INSTRUCTIONS: usize = 6;

impl Check {
    /// Lengths, the systems and sections in their order, and the places that are filled in.
    pub fn editors(&mut self, file: &str, editors: &Editors) {
        for (path, text, limit) in texts::texts(editors) {
            self.text(file, &path, &text, limit);
        }
        let systems: Vec<&str> = editors.systems.iter().map(|system| &*system.id).collect();
        let expected = format!("väntade systemen {}, fann {}", reference::SYSTEMS.join(", "), systems.join(", "));
        self.that(systems == reference::SYSTEMS, file, "systems", &expected);
        let sections: Vec<&str> = editors.after.iter().map(|section| &*section.id).collect();
        let expected = format!("väntade avsnitten {}, fann {}", reference::SECTIONS.join(", "), sections.join(", "));
        self.that(sections == reference::SECTIONS, file, "after", &expected);
        for (index, system) in editors.systems.iter().enumerate() {
            self.count(file, &format!("systems[{index}].pastes"), system.pastes.len(), 1..=2);
            self.count(file, &format!("systems[{index}].frame"), system.frame.len(), 1..=INSTRUCTIONS);
            self.count(file, &format!("systems[{index}].native"), system.native.len(), 1..=INSTRUCTIONS);
        }
        let places = [
            ("options.faults.accent_contrast", &editors.options.faults.accent_contrast, "{kontrast}"),
            ("copy.steps", &editors.copy.steps, "{system}"),
        ];
        for (path, text, place) in places {
            self.that(text.matches(place).count() == 1, file, path, &format!("väntade {place} en gång"));
        }
    }
}
