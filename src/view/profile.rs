//! The profile: the sentence, the radar with its key, the table.

use yew::prelude::*;

use crate::{
    assessment::Profile,
    chart::{self, MarkKind},
    instrument::Outline,
    lang::ProfileWords,
};

use super::{radar, table};

/// The whole profile of one assessment. A function, not a component: the app around it is one, and each further
/// component costs the wasm some 3 KB.
pub fn view(profile: &Profile, outline: &Outline, words: &'static ProfileWords) -> Html {
    let clauses = chart::sentence(profile, outline, words);
    let rows = chart::table(profile, outline, words);
    html! {
        <div class="profile-body">
            <p class="sentence">
                { for clauses.into_iter().map(|clause| html! {
                    <span class="clause"><b>{ clause.lead }</b>{ " " }{ clause.rest }{ " " }</span>
                }) }
            </p>
            { radar::view(&chart::radar(profile, outline), &rows, words) }
            <ul class="key">
                <li>{ radar::sample(MarkKind::DotInDepth) }{ words.key_in_depth }</li>
                <li>{ radar::sample(MarkKind::DotOverview) }{ words.key_overview }</li>
            </ul>
            { table::view(&rows, words) }
            <p class="caution">{ words.caution }</p>
        </div>
    }
}
