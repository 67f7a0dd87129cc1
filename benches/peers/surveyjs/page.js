// The same questions as our page, asked with SurveyJS and drawn with Chart.js. Words that are not in content/ are
// those of src/lang/sv.rs.
import { Chart, LineElement, PointElement, RadarController, RadialLinearScale } from "chart.js";
import { Model } from "survey-core";
import "survey-core/i18n/swedish";
import "survey-js-ui";
import "./page.css";

const STEMS = ["Inte ännu", "Prövar", "Gör regelbundet", "Har förankrat", "Sprider vidare"];

const question = (name, title, description, steps) => ({
  type: "radiogroup",
  name,
  title,
  description,
  choices: [
    ...steps.map((text, index) => ({ value: `${index + 1}`, text: `${index + 1}. ${STEMS[index]} – ${text}` })),
    { value: "x", text: "Vet inte eller inte aktuellt" },
  ],
});

const survey = new Model({
  locale: "sv",
  widthMode: "responsive",
  showNavigationButtons: false,
  elements: CAPABILITIES.flatMap(({ id, name, wording, steps, statements }) => [
    question(id, name, wording, steps),
    {
      type: "panel",
      name: `${id}-statements`,
      title: "Fördjupa dig: fem påståenden",
      state: "collapsed",
      elements: [
        ...statements.map(({ id, text, steps }) => question(id, text, undefined, steps)),
        {
          type: "text",
          name: `${id}-grund`,
          title: "Vad bygger du skattningen på?",
          description: "Valfritt. Skriv inga namn.",
          maxLength: 200,
        },
      ],
    },
  ]),
});

/** The mean of the statements if at least three have a step, else the overview's step, else null. */
const value = ({ id, statements }) => {
  const step = (name) => Number(survey.getValue(name)) || null;
  const steps = statements.map(({ id }) => step(id)).filter(Boolean);
  return steps.length >= 3 ? steps.reduce((sum, one) => sum + one, 0) / steps.length : step(id);
};

// For the benchmark: how many times the chart has been drawn after an answer.
window.drawn = 0;
let answered = false;
const counter = {
  id: "counter",
  afterDraw() {
    if (answered) window.drawn += 1;
    answered = false;
  },
};

survey.render(document.getElementById("survey"));

Chart.register(LineElement, PointElement, RadarController, RadialLinearScale);
Chart.defaults.font.family = "system-ui, sans-serif";
const chart = new Chart(document.getElementById("radar"), {
  type: "radar",
  data: {
    labels: CAPABILITIES.map(({ label }) => label),
    datasets: [{ data: CAPABILITIES.map(value), borderColor: "#9b1846", backgroundColor: "#9b1846", pointRadius: 5 }],
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: { r: { min: 0, max: 5, ticks: { stepSize: 1 }, pointLabels: { font: { size: 14 } } } },
  },
  plugins: [counter],
});

survey.onValueChanged.add(() => {
  answered = true;
  chart.data.datasets[0].data = CAPABILITIES.map(value);
  chart.update();
});

performance.mark("rektorer-i-aktion:interactive");
