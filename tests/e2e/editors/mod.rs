//! The page for editors: what it hands out works in the page of another, and what would not is refused.

mod desk;
mod handing_out;
mod refusing;
mod showing;
