//! What the form says where it stands inside another page.

use yew::prelude::*;

use crate::{
    instrument::content::{EmbedWords, Page},
    lang::PageWords,
};

/// A card with a link, in place of a form that would have no room; the style sheet shows it.
pub fn teaser(page: &Page) -> Html {
    html! {
        <div class="ria teaser">
            <p class="eyebrow">{ &page.eyebrow }</p>
            <h1>{ &page.heading }</h1>
            <p>{ &page.description }</p>
            // The page around is told to follow it, and does so where it stands.
            <p><a href="../" target="_blank" rel="noopener noreferrer">{ &page.embed.open }</a></p>
        </div>
    }
}

/// Stands below a link that the page around may keep from opening; its script shows it there with the address.
pub fn blocked(embed: &EmbedWords) -> Html {
    html! { <span class="blocked" role="status">{ &embed.blocked }{ " " }<b></b></span> }
}

/// What the page around could do.
pub fn surroundings(embed: &EmbedWords, words: &PageWords) -> Html {
    html! { <p class="surroundings">{ &embed.surroundings }{ " " }{ link("./", &embed.open, words) }</p> }
}

/// The way to *Om självskattningen* on the form's own page.
pub fn about(own_page: &str, embed: &EmbedWords, words: &PageWords) -> Html {
    html! { <p>{ link(&[own_page, "#om"].concat(), &embed.about, words) }</p> }
}

fn link(address: &str, text: &str, words: &PageWords) -> Html {
    html! {
        <a href={address.to_string()} target="_blank" rel="noopener noreferrer">
            { text.to_string() }<span class="aloud">{ format!(" ({})", words.opens_elsewhere) }</span>
        </a>
    }
}
