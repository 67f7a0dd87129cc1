//! What was answered: ratings, the profile they give, and how the state moves on.

mod date;
mod plan;
mod profile;
mod rating;
mod state;

pub use date::Date;
pub use plan::Plan;
pub use profile::{Basis, Extremes, Profile, STATEMENTS_FOR_MEAN, Score};
pub use rating::{Answer, Ratings, Step};
pub use state::{Action, Effect, Milestone, State, update};
