//! What was answered: ratings, the profile they give, how profiles differ, and how the state moves on.

#[cfg(test)]
pub mod any;
mod comparison;
mod date;
mod plan;
mod profile;
mod rating;
mod state;

pub use comparison::{Difference, Other, Span, extremes};
pub use date::Date;
pub use plan::Plan;
pub use profile::{Basis, Extremes, Profile, STATEMENTS_FOR_MEAN, Score};
pub use rating::{Answer, Ratings, Step};
pub use state::{Action, Effect, Milestone, State, update};
