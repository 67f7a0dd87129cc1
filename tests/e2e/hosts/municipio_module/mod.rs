//! Municipio's iframe module, which gives a frame, and the consent wall around it, the height that it tells
//! (component-library 5.27, `Component/Iframe/iframe.blade.php`, `Component/Acceptance/acceptance.blade.php`).

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, Setting, in_each_engine};

in_each_engine!(gets_its_height, gets_it_once_agreed_to, listens_late, does_not_grow_by_itself, leads_to_the_profile);

async fn gets_its_height(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    visit.frame(0).await?.works().await?;
    visit.around().await?;
    let told = visit.page.eval("told").await?;
    let told = told.as_array().expect("messages");
    let (heights, events): (Vec<_>, Vec<_>) = told.iter().partition(|message| message["message"] == "height");
    for height in heights {
        let value = height["value"].as_u64().expect("whole pixels");
        let expected = json!({"height": value, "message": "height", "value": value,
            "type": "rektorer-i-aktion:height", "v": 1});
        assert_eq!(*height, expected, "and nothing besides");
    }
    let events: Vec<String> = events.iter().map(|event| event.to_string()).collect();
    let event = |name: &str| format!("{{\"type\":\"rektorer-i-aktion:{name}\",\"v\":1}}");
    assert_eq!(events, [event("ready"), event("step"), event("step")], "no answer is told");
    visit.frame(0).await?;
    visit.close().await
}

async fn gets_it_once_agreed_to(engine: Engine) -> Outcome {
    let visit = Visit::to(&include_str!("page.html").replace(" js-suppressed-content--none", ""), engine).await?;
    visit.page.wait("document.readyState === 'complete'").await?;
    assert_eq!(visit.ours.asked(), [], "nothing before that");
    visit.page.one("#accept").await?.click().await?;
    visit.frame(0).await?.works().await?;
    visit.around().await?;
    // What stands below the form is not covered by it.
    let below = "document.querySelector('footer').getBoundingClientRect().top \
        >= document.querySelector('iframe').getBoundingClientRect().bottom";
    visit.page.wait(below).await?;
    visit.frame(0).await?;
    visit.close().await
}

async fn listens_late(engine: Engine) -> Outcome {
    // As a script does that comes when the frame has said all that it has to say.
    let late = "<script>addEventListener('message', () => setTimeout(() => {";
    let page = include_str!("page.html").replacen("</iframe>\n<script>", &format!("</iframe>\n{late}"), 1).replacen(
        "\n    }\n});\n</script>",
        "\n    }\n});\n}, 500), {once: true});\n</script>",
        1,
    );
    assert!(page.contains("}, 500), {once: true});"));
    let visit = Visit::to(&page, engine).await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    widget.fits().await?;
    visit.close().await
}

async fn leads_to_the_profile(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), Setting { width: 390, ..engine.into() }).await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    widget.wait("document.documentElement.hasAttribute('data-fits')").await?;
    widget.one(".progress a").await?.click().await?;
    let top = widget.eval("root.querySelector('.profile').getBoundingClientRect().top").await?;
    visit.around().await?;
    let seen = format!("Math.abs(document.querySelector('iframe').getBoundingClientRect().top + {top}) < 100");
    visit.page.wait(&seen).await?;
    visit.frame(0).await?;
    visit.close().await
}

async fn does_not_grow_by_itself(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    let widget = visit.frame(0).await?;
    widget.taken_over().await?;
    widget.fits().await?;
    // A page around that always gives more than it is told.
    visit.around().await?;
    visit
        .page
        .eval(
            "addEventListener('message', ({data}) => {
                if (data.height) document.querySelector('iframe').height = data.height + 50;
            })",
        )
        .await?;
    visit.page.eval("(told.length = 0)").await?;
    let widget = visit.frame(0).await?;
    widget.rate("structures", "4").await?;
    widget.one("#analysis-fler summary").await?.click().await?;
    widget.wait("innerHeight === Math.ceil(document.body.getBoundingClientRect().height) + 50").await?;
    // Frames are drawn on, and nothing more is told.
    let frames = "new Promise((done) => { let left = 30; const next = () => left-- ? requestAnimationFrame(next) : done(true); next(); })";
    widget.eval(&format!("(window.drawn = false, {frames}.then(() => {{ window.drawn = true; }}), 0)")).await?;
    widget.wait("window.drawn").await?;
    visit.around().await?;
    assert_eq!(visit.page.eval("told.filter(({message}) => message === 'height').length").await?, json!(1));
    visit.frame(0).await?;
    visit.close().await
}
