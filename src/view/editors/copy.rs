//! What is copied, and what to do with it.

use yew::prelude::*;

use super::{Base, field::copied, system};
use crate::{
    embedding::{self, Choice, Words},
    instrument::content::Editors,
};

/// The second step. The texts are those of nothing chosen.
pub fn view(page: &Editors, base: &Base, words: &Words) -> Html {
    let copy = &page.copy;
    let (address, choice) = (base.address(), Choice::default());
    let own_page = match base {
        Base::Known(address) => address,
        Base::Beside => "../",
    };
    let field = |name, label: &str, hint: Option<&str>, text: String| copied(name, label, hint, &text, &copy.copy);
    html! {
        <section aria-labelledby="copy-heading">
            <h2 id="copy-heading">{ &copy.heading }</h2>
            <p class="refused" role="status" hidden=true>{ &copy.refused }</p>
            <p class="refused insecure" hidden=true>{ &copy.insecure }</p>
            { for page.systems.iter().map(|each| system::role(each, page)) }
            <div class="outputs">
                <div data-way="frame">
                    { field("address", &copy.address, None, embedding::address(address, &choice, words.language)) }
                    { field("title", &copy.title, Some(&copy.title_hint), words.title.to_string()) }
                    { field("html", &copy.html, Some(&copy.html_hint), embedding::frame(address, &choice, words)) }
                </div>
                <div data-way="native">
                    { field("lines", &copy.lines, None, embedding::lines(address, &choice, words)) }
                </div>
            </div>
            <p class="hint any">{ &copy.any }</p>
            { for page.systems.iter().map(|each| system::steps(each, page)) }
            <p class="hint">{ &copy.own_page }{ " " }<a href={own_page.to_string()} data-own-link=""><span data-own-page="">{ base.address().to_string() }</span></a></p>
        </section>
    }
}
