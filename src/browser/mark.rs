//! Marks on the browser's timeline, for tests and measurements.

/// Sets a mark under our prefix. A browser without marks is no reason to stop.
pub fn mark(name: &str) {
    let name = ["rektorer-i-aktion:", name].concat();
    if let Some(performance) = gloo_utils::window().performance() {
        let _ = performance.mark(&name);
    }
}
