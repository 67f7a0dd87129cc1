//! The app: what happens in the form becomes an `Action`, `update` gives the new state and the effects, and the
//! profile and the short lines are drawn from the state.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use rektorer_i_aktion::{
    assessment::{Action, Answer, Effect, Milestone, Profile, State, update},
    browser::{self, Clear, Form, FormEvent},
    chart,
    instrument::{CAPABILITIES, Outline, Stage},
    lang::{ProfileWords, StatusWords},
    text::whole,
    view::{
        profile::{self, PLACES},
        status,
    },
};
use wasm_bindgen::{JsValue, closure::Closure};
use yew::{platform::spawn_local, prelude::*};

/// The live message waits for this long a quiet, in milliseconds.
const QUIET: u32 = 1_000;
/// Names of the radio groups that choose what to read on about, and for which steps; 0 stands for all.
const READ: &str = "read";
const STAGE: &str = "stage";

/// Mounts the app on the form in `root`, and tells its loader by `tell` what comes about. Returns what takes it away
/// again.
///
/// # Errors
/// Says what the form lacks.
pub fn adopt(root: JsValue, tell: JsValue) -> Result<JsValue, String> {
    let form = Form::of(root, tell).ok_or("no form to adopt")?;
    let carried = form.carried();
    let outline = carried.split('\n').next().unwrap_or_default();
    let outline = Outline::decode(outline).map_err(|error| error.message())?;
    if words(&carried).1.no_suggestion.is_empty() {
        return Err("too few words to write with".to_string());
    }
    let root = browser::outside().ok_or("no element to mount into")?;
    let page = Rc::new(Page { form, outline });
    let app = yew::Renderer::<App>::with_root_and_props(root, AppProps { page: page.clone() }).render();
    // Follows at once on Yew's own task, which ends with everything drawn. `rendered` may come a frame later: Yew lets
    // the browser draw before it where a slow machine has taken longer than 16 ms.
    spawn_local(async move { page.form.tell("ready") });
    Ok(Closure::once_into_js(move || app.destroy()))
}

/// What the app works on.
struct Page {
    form: Form,
    outline: Outline,
}

/// What it writes with, in what the form carries.
fn words(carried: &str) -> (ProfileWords<'_>, StatusWords<'_>) {
    let mut lines = carried.split('\n').skip(1);
    (ProfileWords::read(&mut lines), StatusWords::read(&mut lines))
}

#[derive(Clone, Properties)]
struct AppProps {
    page: Rc<Page>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
    }
}

enum Message {
    Form(FormEvent),
    /// It has been quiet for long enough to speak.
    Quiet,
}

struct App {
    state: State,
    /// Whether it draws: not until something is rated or chosen, since the page was prerendered as it is before.
    draws: bool,
    quiet: Option<Timeout>,
    /// What the live message said last.
    said: String,
    _listening: browser::Listening,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let listening = ctx.props().page.form.listen(move |event| link.send_message(Message::Form(event)));
        let mut app =
            Self { state: State::default(), draws: false, quiet: None, said: String::new(), _listening: listening };
        app.act(ctx, FormEvent::Restored);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Form(event) => self.act(ctx, event),
            Message::Quiet => {
                self.speak(&ctx.props().page);
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        if !self.draws {
            return Html::default();
        }
        let page = &*ctx.props().page;
        let Page { form, outline, .. } = page;
        let carried = form.carried();
        let (words, status_words) = words(&carried);
        let profile = Profile::of(&self.state.ratings);
        let mut drawn = Vec::new();
        // A place that the page lacks stays unfilled.
        let mut fill = |name: &str, content: Html| drawn.extend(form.slot(name).map(|slot| slot.filled(content)));
        for (place, part) in PLACES.into_iter().zip(profile::parts(&profile, outline, &words)) {
            fill(place, part);
        }
        for (index, capability) in outline.capabilities.iter().enumerate() {
            fill(&["progress-", &capability.id].concat(), status::progress(&profile, &status_words).into());
            let depth = status::depth(index, &self.state.ratings, &status_words, words.decimal_mark);
            fill(&["depth-", &capability.id].concat(), depth.into());
        }
        fill("suggestion", status::suggestion(&profile, outline, &status_words).into());
        drawn.into_iter().collect()
    }
}

impl App {
    /// Takes an event through `update`; says whether there is anything new to draw.
    fn act(&mut self, ctx: &Context<Self>, event: FormEvent) -> bool {
        let page = &*ctx.props().page;
        let Some(action) = page.action(event) else {
            return false;
        };
        let (next, effects) = update(&self.state, action);
        let changed = next != self.state;
        self.state = next;
        if changed && !self.draws {
            page.form.empty_slots();
            self.draws = true;
        }
        for effect in effects {
            self.carry_out(ctx, effect);
        }
        changed
    }

    fn carry_out(&mut self, ctx: &Context<Self>, effect: Effect) {
        let Page { form, outline, .. } = &*ctx.props().page;
        match effect {
            Effect::OfferClear(question) => form.set_clear(outline.id(question), Clear::Offered),
            Effect::WithdrawClear(question) => form.set_clear(outline.id(question), Clear::Withdrawn),
            Effect::Uncheck(question) => form.uncheck(outline.id(question)),
            Effect::Focus(question) => form.focus(outline.id(question)),
            Effect::ShowReading(capability) => {
                form.suggest(READ, &capability.map_or_else(String::new, |index| whole(index as u32 + 1)));
            }
            Effect::ShowStage(stage) => form.suggest(STAGE, &whole(stage.map_or(0, Stage::number) as u32)),
            Effect::Tell(Milestone::Step) => form.tell("step"),
            Effect::Tell(Milestone::Complete) => form.tell("complete"),
            Effect::AnnounceProfile => {
                let link = ctx.link().clone();
                self.quiet = Some(Timeout::new(QUIET, move || link.send_message(Message::Quiet)));
            }
        }
    }

    /// Says the profile's sentence, unless it was the last thing said.
    fn speak(&mut self, page: &Page) {
        let carried = page.form.carried();
        let (words, _) = words(&carried);
        let profile = Profile::of(&self.state.ratings);
        let text = chart::text(&chart::sentence(&profile, &page.outline, &words));
        if text != self.said {
            page.form.announce(&text);
            self.said = text;
        }
    }
}

impl Page {
    /// What an event means; `None` where it is of no concern here.
    fn action(&self, event: FormEvent) -> Option<Action> {
        match event {
            FormEvent::Restored => Some(self.adoption()),
            FormEvent::Chosen { name, value } if name == READ => Some(Action::ChooseReading(chosen_capability(&value))),
            FormEvent::Chosen { name, .. } if name == STAGE => Some(Action::ChooseStage),
            FormEvent::Chosen { name, value } => {
                Some(Action::Answer(self.outline.question(&name)?, Answer::from_value(&value)?))
            }
            FormEvent::Clear { name } => Some(Action::Clear(self.outline.question(&name)?)),
        }
    }

    /// The form as it stands.
    fn adoption(&self) -> Action {
        let mut state = State { stage_chosen: self.form.is_chosen(STAGE), ..State::default() };
        for (name, value) in self.form.chosen() {
            if name == READ && self.form.is_chosen(READ) {
                state.reading = Some(chosen_capability(&value));
            } else if let Some(question) = self.outline.question(&name) {
                state.ratings.set(question, Answer::from_value(&value));
            }
        }
        Action::Adopt(state)
    }
}

/// The position behind a number of the choice, `None` for all five.
fn chosen_capability(value: &str) -> Option<usize> {
    value.parse::<usize>().ok()?.checked_sub(1).filter(|&index| index < CAPABILITIES)
}
