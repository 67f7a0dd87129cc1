//! The ways to the same page in the other languages. What is filled in goes along: by the store, since all languages keep
//! under the same key.

use yew::prelude::*;

use crate::lang::{LANGUAGES, Words, folder};

/// A list of the languages there are, for the page in this one; `page` is where the page lies in the folder of its language.
pub fn view(language: &str, page: &str, words: Words) -> Html {
    let depth = folder(language).matches('/').count() + page.matches('/').count();
    let root = "../".repeat(depth);
    html! {
        <nav class="languages" aria-label={words.page.language}>
            { for LANGUAGES.into_iter().map(|(code, name)| if code == language {
                html! { <span aria-current="true">{ name }</span> }
            } else {
                let way = [&root, &*folder(code), page].concat();
                html! { <a href={way} lang={code} hreflang={code} data-language={code}>{ name }</a> }
            }) }
        </nav>
    }
}
