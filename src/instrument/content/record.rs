//! `record.toml`: the words around keeping, sharing and opening a result, as serde reads them and as its JSON Schema
//! describes them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// All of them. What the scripts say is read by them from the page (`view/record`).
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(description = "Min nästa handling, och allt som rör att spara, dela och öppna ett resultat.")]
pub struct RecordWords {
    pub plan: PlanWords,
    pub head: HeadWords,
    pub keep: KeepWords,
    pub storage: StorageWords,
    pub carry: CarryWords,
    pub print: PrintWords,
    pub file: FileWords,
    pub code: CodeWords,
    pub more: MoreWords,
    pub link: LinkWords,
    pub image: ImageWords,
    pub calendar: CalendarWords,
    pub open: OpenWords,
    pub opened: OpenedWords,
    pub compare: CompareWords,
    pub ask: AskWords,
    pub wrong: WrongWords,
}

/// Around the next action.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanWords {
    pub heading: String,
    pub hint: String,
    pub suggestions: String,
    pub no_suggestions: String,
    pub taken: String,
    pub change: String,
    pub first_step: String,
    pub sign: String,
    pub due: String,
    pub calendar: String,
}

/// Around the button that opens all the rest; on the page from the start.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeadWords {
    pub heading: String,
    pub kept: String,
    pub kept_here: String,
    /// What browsers do with it in a frame of another site.
    pub kept_in_frame: String,
    pub open: String,
    pub needs_script: String,
    pub failed: String,
}

/// Around what is kept in the browser.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    pub heading: String,
    pub here: String,
    pub here_hint: String,
    pub ended: String,
    pub label: String,
    pub label_hint: String,
    pub add: String,
    pub add_hint: String,
    pub added: String,
    pub added_in_memory: String,
    pub list: String,
    pub unlabelled: String,
    /// The label of what lies in another tab, or did when that was closed.
    pub elsewhere: String,
    pub unreadable: String,
    pub show: String,
    pub remove: String,
    pub remove_now: String,
    pub removed: String,
    pub erase: String,
    pub erase_what: String,
    pub erase_now: String,
    pub erased: String,
    pub not_erased: String,
}

/// Where the browser keeps nothing, or something cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StorageWords {
    pub denied: String,
    pub full: String,
    pub spoilt: String,
    pub newer: String,
}

/// Around all that may be taken along.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarryWords {
    pub heading: String,
    pub own: String,
    pub holds: String,
    pub dated: String,
    pub no_answers: String,
    pub statements: String,
    pub dont_know: String,
    pub copied: String,
    pub select: String,
    pub blocked: String,
    pub open_own_page: String,
}

/// Around the print.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PrintWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub button: String,
}

/// Around the file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub button: String,
}

/// Around the result code.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub caution: String,
    pub label: String,
    pub button: String,
}

/// Around the further ways.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MoreWords {
    pub heading: String,
}

/// Around the link.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LinkWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub caution: String,
    pub label: String,
    pub button: String,
    pub qr: String,
}

/// Around the picture.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ImageWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub button_svg: String,
    pub button_png: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub title: String,
    pub failed: String,
}

/// Around the calendar entries.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarWords {
    pub heading: String,
    pub text: String,
    pub free_text: String,
    pub action_missing: String,
    pub button_action: String,
    pub again: String,
    pub again_summary: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub again_text: String,
    pub again_date: String,
    pub button_again: String,
}

/// Around what opens a result.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenWords {
    pub heading: String,
    pub hint: String,
    pub file: String,
    pub code: String,
    pub button: String,
}

/// Around a result that is open.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenedWords {
    pub heading: String,
    pub from_file: String,
    pub from_code: String,
    pub from_link: String,
    pub from_kept: String,
    pub from_form: String,
    pub colleague: String,
    pub read_only: String,
    pub notes: String,
    pub go_on: String,
    pub used: String,
    /// Where it is itself compared with something.
    pub compared: String,
    pub words_stay: String,
    pub filled_in: String,
    pub close: String,
}

/// Around what a result is compared with.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CompareWords {
    pub heading: String,
    /// Above the ways to choose what it is compared with.
    pub choose: String,
    pub hint: String,
    pub button: String,
    pub caption: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub title: String,
    pub sign: String,
    pub now: String,
    pub then: String,
    pub colleague: String,
    pub colleagues: String,
    #[schemars(description = "{antal} står för hur många de är.")]
    pub colleagues_number: String,
    /// Lines and what stands at their values, of the first and the second that is laid beside a result.
    pub drawn: [String; 2],
    /// In place of these where several colleagues are a span.
    pub drawn_span: String,
    #[schemars(description = "{från} står för det lägsta. {till} står för det högsta.")]
    pub span: String,
    pub equal: String,
    /// In place of a value that a single one of several colleagues gave.
    pub too_few: String,
    /// Where one side is an overview, the other a mean.
    pub unlike: String,
    pub added: String,
    pub lifted: String,
    #[schemars(description = "{datum} står för dagen. {vad} står för förmågor och skillnader.")]
    pub most: String,
    #[schemars(description = "{vad} står för förmågor och skillnader. {datum} står för dagen.")]
    pub only: String,
    pub steps: Counted,
    #[schemars(description = "{steg} står för hur många steg det är.")]
    pub higher: String,
    #[schemars(description = "{steg} står för hur många steg det är.")]
    pub lower: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub same: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub nothing: String,
    pub learning: String,
    #[schemars(description = "{förmågor} står för förmågornas namn och vad som står om dem.")]
    pub mixed: String,
    #[schemars(description = "{förmågor} står för förmågornas namn och vad som står om dem.")]
    pub alike_most: String,
    #[schemars(description = "{förmågor} står för förmågornas namn och vad som står om dem.")]
    pub differ_most: String,
    /// The same where all of them are as far apart.
    #[schemars(description = "{förmågor} står för förmågornas namn och vad som står om dem.")]
    pub differ: String,
    #[schemars(description = "{eget} står för ledarens steg. {annat} står för kollegans steg.")]
    pub pair: String,
    #[schemars(description = "{eget} står för ledarens steg. {annat} står för kollegans steg.")]
    pub pair_range: String,
    pub alike_all: String,
    pub talk: String,
    pub nothing_shared: String,
    pub one: String,
    pub range: String,
    pub many: String,
    pub twice: String,
    pub itself: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub future: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub later: String,
    pub colleague_here: String,
    #[schemars(description = "{datum} står för dagen.")]
    pub again: String,
    /// Follows it where something was filled in.
    pub again_had: String,
}

/// A number with what is counted, in the categories of CLDR that all our languages have and no others, by which
/// `Intl.PluralRules` chooses.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    #[schemars(description = "{tal} står för talet, när det är ett.")]
    pub one: String,
    #[schemars(description = "{tal} står för talet, när det är ett annat.")]
    pub other: String,
}

/// Around what a colleague is asked with, and gives.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskWords {
    pub heading: String,
    pub hint: String,
    pub link: String,
    pub link_holds: String,
    pub qr: String,
    pub code: String,
    pub code_hint: String,
    pub add: String,
    pub own: String,
    /// Before what is wrong with one of several codes.
    #[schemars(description = "{nummer} står för vilken av koderna det är.")]
    pub row: String,
    pub many: String,
}

/// Why something cannot be opened.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WrongWords {
    pub empty: String,
    #[schemars(description = "{tecken} står för tecknet.")]
    pub sign: String,
    pub mistyped: String,
    pub newer: String,
    #[schemars(description = "{namn} står för formulärets namn.")]
    pub instrument: String,
    pub group: String,
    pub not_ours: String,
    #[schemars(description = "{rad} står för radens nummer.")]
    pub not_json: String,
    #[schemars(description = "{plats} står för stället i filen.")]
    pub field: String,
    pub too_large: String,
    pub unreadable: String,
    pub no_link: String,
}

/// The signs that stand for something, by the text that they stand in and in their order there: the scripts fill them in one
/// after another.
pub const PLACES: [(&str, &str); 32] = [
    ("image.title", "{datum}"),
    ("compare.title", "{datum}"),
    ("compare.colleagues_number", "{antal}"),
    ("compare.span", "{från}"),
    ("compare.span", "{till}"),
    ("compare.most", "{datum}"),
    ("compare.most", "{vad}"),
    ("compare.only", "{vad}"),
    ("compare.only", "{datum}"),
    ("compare.steps.one", "{tal}"),
    ("compare.steps.other", "{tal}"),
    ("compare.higher", "{steg}"),
    ("compare.lower", "{steg}"),
    ("compare.same", "{datum}"),
    ("compare.nothing", "{datum}"),
    ("compare.mixed", "{förmågor}"),
    ("compare.alike_most", "{förmågor}"),
    ("compare.differ_most", "{förmågor}"),
    ("compare.differ", "{förmågor}"),
    ("compare.pair", "{eget}"),
    ("compare.pair", "{annat}"),
    ("compare.pair_range", "{eget}"),
    ("compare.pair_range", "{annat}"),
    ("compare.future", "{datum}"),
    ("compare.later", "{datum}"),
    ("compare.again", "{datum}"),
    ("calendar.again_text", "{datum}"),
    ("ask.row", "{nummer}"),
    ("wrong.sign", "{tecken}"),
    ("wrong.instrument", "{namn}"),
    ("wrong.not_json", "{rad}"),
    ("wrong.field", "{plats}"),
];
