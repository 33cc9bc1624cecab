// Makes of every stepper, a drawing and a list of steps, one drawing that goes through them; needs player.js.
//
// The list is all the data there is; StepperFigure.swift says how to read it. When live.js says that the
// reader's numbers are others, each step is done again by the rules.
"use strict";

findAll("figure.stepper").forEach(startStepper);

function startStepper(figure) {
  const scroll = find(".stepper-first .scroll", figure);
  const list = find(".stepper-steps", figure);
  const nodes = findAll(".graph-node", scroll);
  const edges = findAll(".stepper-edge", scroll);
  const numbers = { d: findAll(".graph-data", scroll), g: findAll(".graph-grad", scroll) };

  // One more item, for the moment before the first step, so that items and states go together.
  list.prepend(make("li", { value: 0 }, say("beforeFirstStep")));
  const steps = [...list.children];
  const last = steps.length - 1;
  const textsOf = (parts) => parts.map((part) => part.textContent);
  const own = { d: textsOf(numbers.d), g: textsOf(numbers.g) };
  const words = findAll("[data-n]", list).map((part) => [part, part.textContent]);
  let states = statesWith(figure.numbers);
  const all = makeButton(say("allSteps"), () => { all.ariaPressed = list.classList.toggle("stepper-all"); }, { ariaPressed: false });
  figure.classList.add("stepper-live");
  const go = addPlayer(figure, { before: list, last, first: 0, wait: 1800, show, more: [all] });
  figure.addEventListener("live", () => {
    states = statesWith(figure.numbers);
    go(steps.findIndex((item) => item.ariaCurrent === "step"));
  });

  function show(step) {
    const item = steps[step];
    const { node, set } = item.dataset;
    for (const [kind, texts] of Object.entries(numbers)) {
      texts.forEach((text, place) => {
        text.textContent = states[step][kind][place];
        text.classList.toggle("stepper-changed", ` ${set}`.includes(` ${kind}${place}=`));
      });
    }
    nodes.forEach((other, place) => other.classList.toggle("stepper-current", `${place}` === node));
    for (const other of steps) other.ariaCurrent = other === item ? "step" : null;
    for (const edge of edges) edge.classList.toggle("stepper-taken", edge.dataset.to === node);
    markLine(figure, find("code", item)?.textContent);
    if (node) {
      const { x, y, width, height } = nodes[node].getBBox();
      scroll.scrollTo(x + (width - scroll.clientWidth) / 2, y + (height - scroll.clientHeight) / 2);
    }
    const said = textsOf([...item.childNodes]).join(". ");
    return step ? say("stepOf", step, last, said) : said;
  }

  // The texts of all numbers at every step: the lesson's, or by the rules with a reader's, as its words have then.
  function statesWith(reader) {
    const grads = nodes.map(() => 0);
    let state = own;
    for (const [part, text] of words) part.textContent = text;
    return steps.map((item) => {
      const { node, does, set = "" } = item.dataset;
      state = { d: [...state.d], g: [...state.g] };
      for (const [, kind, place, text] of set.matchAll(/([dg])(\d+)=(\S*)/g)) state[kind][place] = text;
      if (!reader) return state;
      const before = [...grads];
      if (does === "start") grads[node] = 1;
      if (does === "turn") liveTurn(node, { ...reader, grads });
      for (const part of findAll("[data-n]", item)) part.textContent = liveText(part.dataset.n, { ...reader, grads, before });
      const { room } = JSON.parse(figure.dataset.live);
      return {
        d: state.d.map((text, place) => text && readerNumber(reader.data[place], room)),
        g: grads.map((grad) => readerNumber(grad, room)),
      };
    });
  }
}

// Marks a step's line of code in the last chunk before the figure, and in a copy beside it where there is room.
function markLine(figure, line) {
  if (!window.Highlight) return;
  CSS.highlights.delete("step");
  const chunk = findAll("main .chunk > pre > code").findLast((code) => line && code.textContent.includes(line)
    && code.compareDocumentPosition(figure) === Node.DOCUMENT_POSITION_FOLLOWING);
  if (!chunk) return;
  let copy = find(":scope > .stepper-code", figure);
  if (!copy) figure.append(copy = make("pre", { className: "stepper-code", inert: true }));
  if (copy.textContent !== chunk.textContent) copy.replaceChildren(chunk.cloneNode(true));
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
