// Lets a reader change the numbers of a graph, gate or stepper; values and gradients follow.
//
// `data-live` has the rules of the operations, and the nodes, inputs before what is made of them.
// `data-n` says which number a text shows, as LiveData.swift tells: "d3" is the value of node 3. In a step's
// words "p3" is its gradient before the step, and "b3" its value, in parentheses when it is negative.
"use strict";

const liveWords = {
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b,
  ">": (a, b) => Number(a > b),
};

// Computes a formula in postfix order, such as "x0 x1 *"; words that are not above are Math's.
function liveFormula(text, x) {
  const stack = [];
  for (const word of text.split(" ")) {
    const call = liveWords[word] ?? Math[word];
    stack.push(call ? call(...stack.splice(-call.length)) : word[0] === "x" ? x[word.slice(1)] : Number(word));
  }
  return stack[0];
}

// Returns what computes all numbers from the leaves that changed and the last node's gradient.
function liveGraph({ rules, nodes }) {
  return (leaves, seed) => {
    const numbers = { data: [], slopes: [], grads: nodes.map(() => 0) };
    nodes.forEach((node, index) => {
      const [rule, ...inputs] = [node].flat();
      const [value, ...slopes] = Array.isArray(node) ? rules[rule] : [];
      const x = inputs.map((input) => numbers.data[input]);
      numbers.data.push(value ? liveFormula(value, x) : leaves[index] ?? node);
      numbers.slopes.push(slopes.map((slope, place) => [inputs[place], liveFormula(slope, x)]));
    });
    numbers.grads[nodes.length - 1] = seed;
    for (let node = nodes.length; node--;) liveTurn(node, numbers);
    return numbers;
  };
}

function liveTurn(node, { slopes, grads }) {
  for (const [input, slope] of slopes[node]) grads[input] += grads[node] * slope;
}

function liveText(name, { data, grads, before, slopes }, room) {
  const [, kind, node, input] = /(.)(\d+)\.?(\d*)/.exec(name);
  const slope = slopes[node].reduce((sum, [from, slope]) => (from === +input ? sum + slope : sum), 0);
  const number = { d: data, b: data, g: grads, p: before }[kind]?.[node] ?? (kind === "w" ? grads[node] * slope : slope);
  const text = readerNumber(number, room);
  return kind === "b" && text.startsWith("−") ? `(${text})` : text;
}

// A number with four decimals, or five digits and a power of ten; with fewer where all have no room.
function readerNumber(number, room = Infinity) {
  const size = Math.abs(number);
  const all = [4, 3, 2, 1, 0];
  const isPlain = number === 0 || (size >= 0.005 && size < 1e9);
  const plain = all.filter((digits) => isPlain && (size * 10 ** digits >= 50 || digits === 4))
    .map((digits) => `${Number(number.toFixed(digits)) + 0}`);
  const powers = all.map((digits) => number.toExponential(digits).replace(/\.?0*e\+?/, "e").replace("Infinity", "∞"));
  const texts = [...plain, ...powers].map((text) => written(text).replaceAll("-", "−"));
  return texts.find((text) => text.length <= room) ?? texts.at(-1);
}

// A reader's number has the digits that a figure shows: or what is computed from it would look wrong.
const rounded = (value) => Number(value.toPrecision(4));

function startLive(figure) {
  const live = JSON.parse(figure.dataset.live);
  const compute = liveGraph(live);
  const own = live.free.map(({ nodes: [first] }) => live.nodes[first] ?? live.seed);
  const shared = new URLSearchParams(location.search).get(figure.id)?.split("_").map(Number) ?? [];
  let values = shared.length === own.length && shared.every(Number.isFinite)
    ? shared.map((value, place) => value === own[place] ? value : rounded(value)) : own;
  let said;

  const here = `#${CSS.escape(figure.id)}`;
  const shown = findAll(`${here} :is([data-n], desc):not(.stepper-steps *), ${here} + .data [data-n], [data-follows="${figure.id}"]`)
    .map((part) => ({ part, own: [...part.childNodes], room: part.closest("svg") ? live.room : Infinity }));
  const inputs = live.free.map(({ label }, place) => {
    const max = Math.max(5, Math.ceil(2 * Math.abs(own[place])));
    const range = { type: "range", min: -max, max, step: max / 100, ariaLabel: say("slider", label) };
    const oninput = ({ target }) => Number.isFinite(target.valueAsNumber) && change(place, target.valueAsNumber, target);
    return [{ type: "number", step: "any", ariaLabel: label }, range]
      .map((kind) => make("input", { ...kind, oninput, onchange: finish }));
  });
  const reset = makeButton(say("reset"), () => {
    values = own;
    show();
    finish();
  });
  const words = make("p", { className: "live-words", ariaLive: "polite" });
  find("figcaption", figure).before(make(
    "div", { className: "live-controls", role: "group", ariaLabel: say("otherNumbers") },
    ...live.free.map(({ label }, place) => make("label", {}, label, ...inputs[place])), reset, words));
  figure.classList.add("live");
  findAll("[data-free]", figure).forEach(drag);
  show();

  function change(place, value, source) {
    values = values.with(place, rounded(value));
    show(source);
  }

  // Shows the numbers; what the reader is typing in stays as it is.
  function show(source) {
    const leaves = {};
    let { seed } = live;
    live.free.forEach(({ nodes }, place) => {
      nodes.forEach((node) => { leaves[node] = values[place]; });
      if (!nodes.length) seed = values[place];
      for (const input of inputs[place]) if (input !== source) input.value = values[place];
    });
    const numbers = compute(leaves, seed);
    const isOwn = `${values}` === `${own}`;
    const sentences = live.names.map((name, node) => {
      const value = say("valueIs", name, liveText(`d${node}`, numbers));
      return name && (seed === undefined ? value : say("withGradient", value, liveText(`g${node}`, numbers)));
    });
    said = isOwn ? say("lessonsNumbers") : say("withOtherNumbers", sentences.filter(Boolean).join("; "));
    reset.ariaDisabled = isOwn;
    for (const { part, own, room } of shown) {
      if (isOwn) part.replaceChildren(...own);
      else part.textContent = part.dataset.n ? liveText(part.dataset.n, numbers, room) : said;
    }
    figure.numbers = isOwn ? null : numbers;
    figure.dispatchEvent(new Event("live"));
  }

  // Says how it ended, and keeps the numbers in the address, to be shared.
  function finish() {
    words.textContent = said;
    inputs.forEach(([field], place) => { field.value = values[place]; });
    const address = new URL(location);
    address.searchParams.delete(figure.id);
    if (figure.numbers) address.searchParams.set(figure.id, values.join("_"));
    address.hash = figure.id;
    try { history.replaceState(null, "", address); } catch { /* Not every browser does it for files. */ }
  }

  function drag(box) {
    const place = Number(box.dataset.free);
    const [, { step }] = inputs[place];
    let start;
    box.onpointerdown = ({ clientX, pointerId }) => {
      start = values[place] / step - clientX;
      box.setPointerCapture(pointerId);
    };
    box.onpointermove = ({ clientX, pointerId }) => box.hasPointerCapture(pointerId)
      && change(place, Number((Math.round(start + clientX) * step).toPrecision(12)));
    box.onlostpointercapture = finish;
  }
}

findAll("[data-live]").forEach(startLive);
