//! *Spara eller dela* in use: what is filled in, what is shown, what is pressed.

use serde_json::{Value, json};
use thirtyfour::error::WebDriverResult;

use super::Widget;

/// A word of what is written, which stands nowhere else.
pub const SECRET: &str = "Vallmogatan";

/// Something in every field, of every kind of answer, and words that any writing and any form of a file could spoil.
pub const EVERYTHING: [(&str, &str); 39] = [
    ("structures", "4"),
    ("structures-1", "4"),
    ("structures-2", "5"),
    ("structures-3", "x"),
    ("structures-4", "3"),
    ("structures-5", "1"),
    ("structures-grund", "Vallmogatan på tisdagar 🙂👩‍🏫 ”så” – \"citat\", 'så' \\n & <b>&amp;</b>"),
    ("analysis", "x"),
    ("analysis-1", "x"),
    ("analysis-2", "x"),
    ("analysis-3", "2"),
    ("analysis-4", "x"),
    ("analysis-5", "x"),
    ("analysis-grund", "Vallmogatan שלום عليكم \u{202e}bakvänt\u{202c} och e\u{301}"),
    ("resources", "1"),
    ("resources-1", "1"),
    ("resources-2", "2"),
    ("resources-3", "3"),
    ("resources-4", "4"),
    ("resources-5", "5"),
    ("resources-grund", LONG),
    ("research", "2"),
    ("research-1", "5"),
    ("research-2", "5"),
    ("research-3", "5"),
    ("research-4", "5"),
    ("research-5", "5"),
    ("research-grund", "  Vallmogatan; med blanksteg runt om,  "),
    ("change", "5"),
    ("change-1", "2"),
    ("change-2", "x"),
    ("change-3", "2"),
    ("change-4", "1"),
    ("change-5", "2"),
    ("change-grund", "Vallmogatan {\"json\": [1, null]} \\u0041 #r=R4"),
    ("plan-change", "Vallmogatan: fler besök,\nfler samtal; färre möten\n\n🚀 Sist en rad"),
    ("plan-step", "Boka tid på Vallmogatan, måndag kl. 8.00\n\tIndragen rad"),
    ("plan-sign", "Lärarna säger ”vi”; C:\\Vallmogatan, \n"),
    ("plan-due", "2027-02-28"),
];

/// As long as a note may be: 200 characters.
const LONG: &str = "Vallmogatan har samtal i arbetslaget varje vecka, besök i varje klass varje månad, enkät till \
    elever och lärare två gånger om året och ett protokoll som alla kan läsa och som vi går igenom ihop. Slut.";

impl Widget<'_> {
    /// Fills in fields of these names as by hand, but all at once.
    pub async fn fill(&self, fields: &[(&str, &str)]) -> WebDriverResult<()> {
        self.eval(&format!(
            "{}.forEach(([name, value]) => {{
                const fields = [...root.querySelectorAll(`[name=${{name}}]`)];
                if (fields[0].type === 'radio') return fields.find((field) => field.value === value).click();
                fields[0].value = value;
                fields[0].dispatchEvent(new Event('input', {{bubbles: true, composed: true}}));
            }})",
            json!(fields)
        ))
        .await
        .map(drop)
    }

    /// All that is filled in, in pairs, but the choices of what is read.
    pub async fn filled(&self) -> WebDriverResult<Value> {
        self.eval(
            "[...new FormData(root.querySelector('form'))]
                .filter(([name, value]) => value && !['read', 'stage', 'result'].includes(name))",
        )
        .await
    }

    /// The number of the result that is filled in; empty where it has none.
    pub async fn number(&self) -> WebDriverResult<Value> {
        self.eval("root.querySelector('[name=result]').value").await
    }

    /// Opens *Spara eller dela* once it is there.
    pub async fn open_panel(&self) -> WebDriverResult<()> {
        self.wait("ria.dataset.carry === 'on'").await?;
        self.click("[data-press=panel]").await?;
        self.wait("root.querySelector('.panel')?.checkVisibility() ?? false").await
    }

    /// Opens one of the ways: `print`, `file`, `code` or `more`.
    pub async fn open_way(&self, way: &str) -> WebDriverResult<()> {
        self.click(&format!("[data-way='{way}'] > summary")).await?;
        if way == "more" { self.further_ways().await } else { Ok(()) }
    }

    /// Waits until what is further down is shown, which happens once it is open.
    pub async fn further_ways(&self) -> WebDriverResult<()> {
        self.wait("root.querySelector('[data-holds=picture] svg') !== null").await
    }

    /// Presses a button by what it does.
    pub async fn press(&self, button: &str) -> WebDriverResult<()> {
        self.click(&format!("[data-press='{button}']")).await
    }

    /// What the page shows that leaves by this way, to the letter.
    pub async fn holds(&self, name: &str) -> WebDriverResult<String> {
        let shown = self.eval(&format!("root.querySelector('[data-holds=\"{name}\"]').textContent")).await?;
        Ok(shown.as_str().unwrap_or_default().to_string())
    }

    /// Opens what is written or pasted: a code, or a link with one.
    pub async fn open_code(&self, text: &str) -> WebDriverResult<()> {
        self.eval(&format!("void (root.querySelector('#oppna-kod').value = {})", json!(text))).await?;
        self.press("open").await
    }

    /// What is wrong with what was to be opened, as it is said beside it.
    pub async fn wrong(&self) -> WebDriverResult<String> {
        self.text("#oppna-fel").await
    }
}
