// Makes of every stepper, a drawing and a list of steps, one drawing that goes through them; needs player.js.
//
// The list is all the data there is; StepperFigure.swift says how to read it. When live.js says that the
// reader's numbers are others, each step is done again by the rules (data-does).
"use strict";

findAll("figure.stepper").forEach(startStepper);

function startStepper(figure) {
  const scroll = figure.querySelector(".stepper-first .scroll");
  const list = figure.querySelector(".stepper-steps");
  const nodes = findAll(".graph-node", scroll);
  const edges = findAll(".stepper-edge", scroll);
  const numbers = { d: findAll(".graph-data", scroll), g: findAll(".graph-grad", scroll) };

  // One more item, for the moment before the first step, so that items and states go together.
  list.prepend(make("li", { value: 0 }, say("beforeFirstStep")));
  const steps = [...list.children];
  const told = statesOf(steps);
  const texts = findAll("[data-n]", list).map((part) => [part, part.textContent]);
  let states = told;
  const last = steps.length - 1;
  const all = makeButton(say("allSteps"), () => { all.ariaPressed = list.classList.toggle("stepper-all"); }, { ariaPressed: false });
  figure.classList.add("stepper-live");
  const go = addPlayer(figure, { before: list, last, first: 0, wait: 1800, show, more: [all] });

  figure.addEventListener("live", follow);
  if (figure.numbers) follow();

  function follow() {
    for (const [part, text] of texts) part.textContent = text;
    states = figure.numbers ? statesBy(figure.numbers) : told;
    go(steps.findIndex((item) => item.ariaCurrent === "step"));
  }

  function show(step) {
    const item = steps[step];
    const state = states[step];
    for (const kind of ["d", "g"]) {
      numbers[kind].forEach((text, index) => {
        text.textContent = state[kind][index];
        text.classList.toggle("stepper-changed", state.changed.has(kind + index));
      });
    }
    const node = nodes[item.dataset.node];
    for (const other of nodes) other.classList.toggle("stepper-current", other === node);
    for (const other of steps) other.ariaCurrent = other === item ? "step" : null;
    for (const edge of edges) edge.classList.toggle("stepper-taken", edge.dataset.to === item.dataset.node);
    markLine(figure, item.querySelector("code")?.textContent);
    if (node) center(node);
    const words = [...item.childNodes].map((part) => part.textContent).join(". ");
    return step ? say("stepOf", step, last, words) : words;
  }

  function center(node) {
    const box = node.getBBox();
    scroll.scrollLeft = box.x + box.width / 2 - scroll.clientWidth / 2;
  }

  // The texts of all numbers at every step, and which of them the step has set.
  function statesOf(steps) {
    const texts = (elements) => elements.map((element) => element.textContent);
    let state = { d: texts(numbers.d), g: texts(numbers.g) };
    return steps.map((step) => {
      const sets = (step.dataset.set || "").split(" ").filter(Boolean);
      const changed = new Map(sets.map((set) => set.split("=")));
      state = { d: [...state.d], g: [...state.g], changed };
      for (const [name, text] of changed) state[name[0]][name.slice(1)] = text;
      return state;
    });
  }

  // The same with a reader's numbers, and the words of every step with them.
  function statesBy({ data, slopes }) {
    const { room } = JSON.parse(figure.dataset.live);
    const grads = data.map(() => 0);
    return steps.map((item, index) => {
      const before = [...grads];
      const { node, does } = item.dataset;
      if (does === "start") grads[node] = 1;
      if (does === "turn") liveTurn(Number(node), { slopes, grads });
      for (const part of findAll("[data-n]", item)) {
        part.textContent = liveText(part.dataset.n, { data, grads, before, slopes });
      }
      const { d, changed } = told[index];
      return {
        d: d.map((text, place) => text && readerNumber(data[place], room)),
        g: grads.map((grad) => readerNumber(grad, room)), changed,
      };
    });
  }
}

// Marks a step's line of code in the last chunk before the figure that has it, and in a copy of the
// chunk beside the figure, which is seen where there is room.
function markLine(figure, line) {
  if (!window.Highlight) return;
  CSS.highlights.delete("step");
  const chunk = findAll("main .chunk > pre > code").findLast((code) => line && code.textContent.includes(line)
    && code.compareDocumentPosition(figure) === Node.DOCUMENT_POSITION_FOLLOWING);
  if (!chunk) return;
  let copy = figure.querySelector(":scope > .stepper-code");
  if (!copy) figure.append(copy = make("div", { className: "stepper-code", ariaHidden: true }));
  if (copy.textContent !== chunk.textContent) {
    copy.replaceChildren(chunk.cloneNode(true));
    findAll("a", copy).forEach((link) => link.removeAttribute("href"));
  }
  CSS.highlights.set("step", new Highlight(rangeOf(line, chunk), rangeOf(line, copy)));
}

function rangeOf(line, chunk) {
  const range = new Range();
  let from = chunk.textContent.indexOf(line);
  let to = from + line.length;
  for (const text of textsIn(chunk)) {
    if (from >= 0 && from < text.length) range.setStart(text, from);
    if (to > 0 && to <= text.length) range.setEnd(text, to);
    from -= text.length;
    to -= text.length;
  }
  return range;
}
