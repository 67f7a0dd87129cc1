//! The profile: the sentence, the radar with its key, the table.

use std::rc::Rc;

use yew::prelude::*;

use crate::{
    assessment,
    chart::{self, MarkKind},
    instrument::Outline,
    lang::ProfileWords,
};

use super::{radar, table};

/// What the profile is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    pub profile: assessment::Profile,
    pub outline: Rc<Outline>,
    pub words: &'static ProfileWords,
}

/// The whole profile of one assessment.
#[component]
pub fn Profile(Props { profile, outline, words }: &Props) -> Html {
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
