//! Snapshots; after a wanted change: `INSTA_UPDATE=always cargo test --test views`, then read the difference.

use std::rc::Rc;

use rektorer_i_aktion::view::{
    colleague,
    page::{Place, Publisher},
};

use crate::fixture::{drawn, instrument, page, profile};

/// One element a line, so that a difference shows what changed.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<")
}

#[test]
fn the_page() {
    let publisher = Publisher { name: Some("Ekstad".into()), contact: Some("skola@example.org".into()) };
    insta::assert_snapshot!(lines(&page(instrument(), Place::Own(publisher))));
}

#[test]
fn the_page_inside_another() {
    let own = page(instrument(), Place::Own(Publisher::default()));
    let only_framed = "<span class=\"in-browser\"> Bara här</span>";
    for (name, place) in [("framed", Place::Framed), ("native", Place::Native)] {
        let html = page(instrument(), place);
        assert_eq!(html.matches(only_framed).count(), usize::from(name == "framed"), "{name}");
        let html = html.replace(only_framed, "");
        let (head, rest) = html.split_once("<form>").expect("the form");
        let (_, foot) = rest.split_once("</form>").expect("its end");
        assert!(own.contains(&html[head.len()..html.len() - foot.len()]), "the form itself is that of the page");
        insta::assert_snapshot!(name, lines(&[head, foot].concat()));
    }
}

#[test]
fn the_page_for_a_colleague() {
    let html = pollster::block_on(colleague::render(Rc::new(instrument()))).expect("words in Swedish");
    insta::assert_snapshot!(lines(&html));
}

#[test]
fn a_publisher_may_be_unknown_or_reached_on_the_web() {
    let footer = |publisher| {
        page(instrument(), Place::Own(publisher)).split_once("<h3>Vem</h3>").map(|(_, rest)| rest.to_string())
    };
    let unknown = footer(Publisher::default()).expect("the section");
    assert!(unknown.starts_with("<p>Av okänd. Fel: säg till.</p>"), "{unknown}");
    let web = Publisher { name: Some("Ek & Son".into()), contact: Some("https://example.org/fel".into()) };
    let web = footer(web).expect("the section");
    let expected = "<p>Av Ek &amp; Son. Fel: <a href=\"https://example.org/fel\">https://example.org/fel</a>.</p>";
    assert!(web.starts_with(expected), "{web}");
}

#[test]
fn a_publisher_has_a_name_and_can_be_reached() {
    let of = |contact: &str| Publisher::new(Some(" Ekstad ".into()), Some(contact.into()));
    assert_eq!(of(" skola@example.org ").map(|publisher| publisher.contact), Ok(Some("skola@example.org".into())));
    assert_eq!(of("https://example.org/fel").map(|publisher| publisher.name), Ok(Some("Ekstad".into())));
    assert_eq!(of("").map(|publisher| publisher.contact), Ok(None));
    for odd in ["javascript:alert(1)", "http://example.org", "Ekstad", "a b@example.org"] {
        assert_eq!(of(odd), Err(format!("PUBLISHER_CONTACT: expected an e-mail address or https://…, found {odd}")));
    }
    for odd in ["Ekstads\nkommun".to_string(), "E".repeat(101)] {
        let error = Publisher::new(Some(odd), None).expect_err("no name");
        assert!(error.starts_with("PUBLISHER: expected a name of one line and at most 100"), "{error}");
    }
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
