//! Text of any length and in any script comes out as that text and nothing else. HTML is read by a real parser.

use proptest::prelude::*;
use scraper::{Html, Selector};

use rektorer_i_aktion::view::page::{Place, Publisher};

use crate::fixture::{instrument, page};

/// Words in any script, markup, quotes and entities among them; no control characters, which the content check
/// refuses.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[^\\p{Cc}]{1,300}", r#"[<>&"'/=!a-z;#-]{1,40}"#, Just("<script>alert(1)</script>".to_string())]
}

fn all(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|element| element.text().collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_stays_text(name in text(), line in text(), step in text(), question in text(), title in text()) {
        let mut made = instrument();
        made.page.heading.clone_from(&line);
        let capability = &mut made.capabilities[0];
        capability.name.clone_from(&name);
        capability.label = vec![line.clone()];
        capability.statements[2].text.clone_from(&line);
        capability.statements[2].steps[4].clone_from(&step);
        capability.questions = vec![question.clone()];
        capability.readings[0].work.title.clone_from(&title);
        capability.stages[1].first_steps[0].sign.clone_from(&step);
        let encoded = made.outline().encode();
        let html = Html::parse_fragment(&page(made, Place::Own(Publisher { name: Some(title.clone()), contact: None })));

        prop_assert_eq!(all(&html, "h1"), [line.clone()]);
        prop_assert_eq!(&all(&html, "#a-3 legend"), std::slice::from_ref(&line));
        prop_assert_eq!(&all(&html, ".radar .label")[0], &line);
        prop_assert_eq!(&all(&html, "#a-3 .row")[4], &format!("Sprider vidare {step}"));
        prop_assert_eq!(&all(&html, "[data-capability='1'] .pair > div:last-child li")[0], &question);
        prop_assert_eq!(&all(&html, "cite")[0], &title);
        prop_assert_eq!(&all(&html, ".numbers th[scope=row]")[0], &format!("{name} inte skattad"));
        let main = Selector::parse("main").expect("a selector");
        let outline = html.select(&main).next().and_then(|main| main.attr("data-outline"));
        let outline = outline.and_then(|carried| carried.lines().next());
        prop_assert_eq!(outline, Some(&*encoded));
        prop_assert_eq!(&all(&html, "[data-capability='1'] .sign-of")[1], &format!("Så märks det: {step}"));
        prop_assert_eq!(all(&html, "script").len(), 0);
    }
}
