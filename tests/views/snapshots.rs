//! Snapshots; after a wanted change: `INSTA_UPDATE=always cargo test --test views`, then read the difference.

use crate::fixture::{drawn, instrument, page, profile};

/// One element a line, so that a difference shows what changed.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn the_page() {
    insta::assert_snapshot!(lines(&page(instrument())));
}

#[test]
fn the_profile_of_nothing() {
    insta::assert_snapshot!(lines(&drawn(profile(["------"; 5]))));
}

#[test]
fn the_profile_of_an_overview() {
    insta::assert_snapshot!(lines(&drawn(profile(["5-----", "1-----", "3-----", "4-----", "2-----"]))));
}

#[test]
fn the_profile_in_depth_with_gaps() {
    insta::assert_snapshot!(lines(&drawn(profile(["5123--", "x-----", "------", "-xx345", "355---"]))));
}

#[test]
fn the_profile_of_one() {
    insta::assert_snapshot!(lines(&drawn(profile(["------", "------", "3-----", "------", "------"]))));
}
