//! A bare Yew counter: what any page made with Yew must carry. Its mark on the timeline is named as the page's own.

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<counter::Counter>::new().render();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the counter runs in a browser: cargo xtask bench");
}

#[cfg(target_arch = "wasm32")]
mod counter {
    use yew::prelude::*;

    #[component]
    pub fn Counter() -> Html {
        let count = use_state(|| 0);
        let onclick = {
            let count = count.clone();
            move |_| count.set(*count + 1)
        };
        use_effect_with((), |()| {
            if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
                let _ = performance.mark("rektorer-i-aktion:interactive");
            }
        });
        html! { <button {onclick}>{ *count }</button> }
    }
}
