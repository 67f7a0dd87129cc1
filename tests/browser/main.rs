//! Tests of the room `browser` in a real browser.
#![cfg(target_arch = "wasm32")]

use std::{cell::RefCell, rc::Rc};

use rektorer_i_aktion::browser::{Clear, Form, FormEvent};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

const PAGE: &str = r#"
    <p data-slot="count">before</p>
    <fieldset>
        <input type="radio" name="one" value="1"><input type="radio" name="one" value="2" checked>
        <button data-clear="one" hidden><b>clear</b></button>
    </fieldset>
    <input type="radio" name="two" value="x"><input type="text" name="note">
    <p data-announce></p>"#;

/// A fresh page with one form, which goes when the value does.
struct Fixture {
    root: Element,
}

impl Fixture {
    fn new() -> Self {
        let document = gloo_utils::document();
        let root = document.create_element("main").unwrap();
        root.set_attribute("data-outline", "the outline").unwrap();
        root.set_inner_html(PAGE);
        document.body().unwrap().append_child(&root).unwrap();
        Self { root }
    }

    fn form(&self) -> Form {
        self.form_that_tells(|_| ())
    }

    /// The form; what it tells is handed on.
    fn form_that_tells(&self, tell: impl FnMut(String) + 'static) -> Form {
        let tell = Closure::<dyn FnMut(String)>::new(tell).into_js_value();
        Form::of(self.root.clone().into(), tell).unwrap()
    }

    fn one<T: JsCast>(&self, selector: &str) -> T {
        self.root.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }
}

impl Drop for Fixture {
    fn drop(&mut self) {
        self.root.remove();
    }
}

fn chosen(name: &str, value: &str) -> (String, String) {
    (name.to_string(), value.to_string())
}

#[wasm_bindgen_test]
fn finds_the_outline_and_refuses_what_is_no_form() {
    let fixture = Fixture::new();
    assert_eq!(fixture.form().carried(), "the outline");
    let tell = Closure::<dyn FnMut(String)>::new(|_| ()).into_js_value();
    let other = gloo_utils::document().create_element("div").unwrap();
    for odd in [other.into(), JsValue::NULL, JsValue::from("main")] {
        assert!(Form::of(odd, tell.clone()).is_none());
    }
    assert!(Form::of(fixture.root.clone().into(), JsValue::UNDEFINED).is_none());
}

#[wasm_bindgen_test]
fn tells_by_name() {
    let fixture = Fixture::new();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let record = heard.clone();
    let form = fixture.form_that_tells(move |name| record.borrow_mut().push(name));
    form.tell("step");
    form.tell("complete");
    assert_eq!(*heard.borrow(), ["step", "complete"]);
}

#[wasm_bindgen_test]
fn reads_what_is_checked_already() {
    let fixture = Fixture::new();
    assert_eq!(fixture.form().chosen(), [chosen("one", "2")]);
    fixture.one::<HtmlInputElement>("[name=two]").click();
    assert_eq!(fixture.form().chosen(), [chosen("one", "2"), chosen("two", "x")]);
}

#[wasm_bindgen_test]
fn tells_what_happens_until_dropped() {
    let fixture = Fixture::new();
    let form = fixture.form();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let record = heard.clone();
    let listening = form.listen(move |event| record.borrow_mut().push(event));
    fixture.one::<HtmlInputElement>("[value='1']").click();
    // A translator of pages wraps the words of a button.
    fixture.one::<HtmlElement>("button b").click();
    let text: HtmlInputElement = fixture.one("[type=text]");
    let change = web_sys::EventInit::new();
    change.set_bubbles(true);
    text.dispatch_event(&Event::new_with_event_init_dict("change", &change).unwrap()).unwrap();
    gloo_utils::window().dispatch_event(&Event::new("pageshow").unwrap()).unwrap();
    let expected = [
        FormEvent::Chosen { name: "one".into(), value: "1".into() },
        FormEvent::Clear { name: "one".into() },
        FormEvent::Restored,
    ];
    assert_eq!(*heard.borrow(), expected);

    drop(listening);
    fixture.one::<HtmlInputElement>("[value='2']").click();
    assert_eq!(heard.borrow().len(), 3);
}

#[wasm_bindgen_test]
fn sets_and_clears_a_group() {
    let fixture = Fixture::new();
    let form = fixture.form();
    form.uncheck("one");
    assert_eq!(form.chosen(), []);
    let group: Element = fixture.one("fieldset");
    group.set_attribute("data-chosen", "").unwrap();
    assert!(form.is_chosen("one") && !form.is_chosen("two"));
    form.suggest("one", "1");
    assert_eq!(form.chosen(), [chosen("one", "1")]);
    assert!(!form.is_chosen("one"), "a suggestion is no choice");
    form.suggest("one", "7");
    assert_eq!(form.chosen(), [], "a value that is not there chooses none");
    form.suggest("one", "1");
    form.focus("one");
    let focused = gloo_utils::document().active_element().unwrap();
    assert!(focused.is_same_node(Some(&fixture.one::<Element>("[value='1']"))));
}

#[wasm_bindgen_test]
fn offers_and_withdraws_the_button() {
    let fixture = Fixture::new();
    let button: HtmlElement = fixture.one("button");
    fixture.form().set_clear("one", Clear::Offered);
    assert!(!button.hidden());
    fixture.form().set_clear("one", Clear::Withdrawn);
    assert!(button.hidden());
    fixture.form().set_clear("nowhere", Clear::Offered);
}

#[wasm_bindgen_test]
fn empties_its_slots_and_speaks() {
    let fixture = Fixture::new();
    let form = fixture.form();
    assert!(form.slot("nowhere").is_none());
    assert!(form.slot("count").is_some());
    form.empty_slots();
    assert_eq!(fixture.one::<Element>("[data-slot=count]").text_content().as_deref(), Some(""));
    form.announce("Högst: A (4).");
    assert_eq!(fixture.one::<Element>("[data-announce]").text_content().as_deref(), Some("Högst: A (4)."));
}
