//! Two frames of ours on one page of a host that gives every frame the height that any of them tells.

use serde_json::json;

use super::Visit;
use crate::support::{Engine, Outcome, in_each_engine};

const HEIGHT: &str = "Math.ceil(document.body.getBoundingClientRect().height)";

in_each_engine!(both_have_room_and_answers_of_their_own);

async fn both_have_room_and_answers_of_their_own(engine: Engine) -> Outcome {
    let visit = Visit::to(include_str!("page.html"), engine).await?;
    for (place, step) in [(0, "4"), (1, "2")] {
        let widget = visit.frame(place).await?;
        widget.rates_and_reads().await?;
        widget.rate("structures", step).await?;
        // Which of them comes first is a matter of chance; their places are not.
        let options = ["", "?heading=off"][usize::from(place)];
        let key = format!("rektorer-i-aktion:form:1:frame:{options}:{place}");
        assert_eq!(widget.eval("rektorerIAktion.key").await?, json!(key));
    }
    // The first is the higher one, by its heading.
    let highest = visit.frame(0).await?.eval(HEIGHT).await?;
    let lower = visit.frame(1).await?.eval(HEIGHT).await?;
    assert!(highest.as_u64() > lower.as_u64());
    for place in [0, 1] {
        visit.frame(place).await?.wait(&format!("innerHeight === {highest}")).await?;
    }
    // Now the second becomes the higher one.
    let widget = visit.frame(1).await?;
    for capability in ["analysis", "research"] {
        widget.one(&format!("#{capability}-fler summary")).await?.click().await?;
    }
    let highest = widget.eval(HEIGHT).await?;
    for place in [0, 1] {
        visit.frame(place).await?.wait(&format!("innerHeight === {highest}")).await?;
    }
    // A host that asks which frame speaks gets the frame's own height.
    visit.around().await?;
    let last = "told.filter(({message}) => message === 'height').map(({value}) => value)";
    let values = visit.page.eval(last).await?;
    assert!(values.as_array().expect("heights").contains(&highest));

    // What one frame says to the other is not listened to, as little as what anybody else does.
    visit.page.eval("(told.length = 0)").await?;
    visit.frame(1).await?.eval("(parent[0].postMessage({type: 'rektorer-i-aktion:height?'}, '*'), 0)").await?;
    visit.around().await?;
    visit
        .page
        .eval(
            "(document.querySelector('iframe').contentWindow.postMessage({type: 'rektorer-i-aktion:height?'}, '*'), 0)",
        )
        .await?;
    visit.page.wait("told.length > 0").await?;
    assert_eq!(visit.page.eval("told.length").await?, json!(1));

    visit.page.reload().await?;
    for (place, step) in [(0, "4"), (1, "2")] {
        let widget = visit.frame(place).await?;
        widget.taken_over().await?;
        assert_eq!(widget.chosen("structures").await?.as_deref(), Some(step), "in frame {place}");
    }
    assert_eq!(visit.page.eval("sessionStorage.length").await?, json!(2));
    visit.close().await
}
