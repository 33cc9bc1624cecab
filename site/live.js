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

// Reads a formula in postfix order, such as "x0 x1 *"; words that are not above are Math's.
function liveFormula(text) {
  const steps = text.split(" ").map((word) => {
    const call = Object.hasOwn(liveWords, word) ? liveWords[word] : Math[word];
    if (call) return (stack) => stack.push(call(...stack.splice(-call.length)));
    return (stack, x) => stack.push(word[0] === "x" ? x[word.slice(1)] : Number(word));
  });
  return (x) => steps.reduce((stack, step) => (step(stack, x), stack), [])[0];
}

// Returns what computes all numbers from the leaves that changed and the last node's gradient.
function liveGraph({ rules, nodes }) {
  const formulas = rules.map((rule) => rule.map(liveFormula));
  return (leaves, seed) => {
    const numbers = { data: [], slopes: [], grads: nodes.map(() => 0) };
    nodes.forEach((node, index) => {
      const [rule, ...inputs] = [node].flat();
      const [value, ...slopes] = Array.isArray(node) ? formulas[rule] : [];
      const x = inputs.map((input) => numbers.data[input]);
      numbers.data.push(value ? value(x) : leaves[index] ?? node);
      numbers.slopes.push(slopes.map((slope, place) => [inputs[place], slope(x)]));
    });
    numbers.grads[nodes.length - 1] = seed;
    for (let node = nodes.length; node--;) liveTurn(node, numbers);
    return numbers;
  };
}

// Adds to the gradients of a node's inputs what the node passes on.
function liveTurn(node, { slopes, grads }) {
  for (const [input, slope] of slopes[node]) grads[input] += grads[node] * slope;
}

// Returns the text of the number that a `data-n` names.
function liveText(name, { data, grads, before, slopes }, room) {
  const [, kind, node, input] = /(.)(\d+)\.?(\d*)/.exec(name);
  const slope = slopes[node].reduce((sum, [from, slope]) => (from === +input ? sum + slope : sum), 0);
  const number = { d: data, b: data, g: grads, p: before }[kind]?.[node] ?? (kind === "w" ? grads[node] * slope : slope);
  const text = readerNumber(number, room);
  return kind === "b" && text.startsWith("−") ? `(${text})` : text;
}

// Writes a number with four decimals, or five digits and a power of ten, and with fewer where there is
// no room for all.
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

function startLive(figure) {
  const live = JSON.parse(figure.dataset.live);
  const compute = liveGraph(live);
  const own = live.free.map(({ nodes: [first] }) => live.nodes[first] ?? live.seed);
  const here = `#${CSS.escape(figure.id)}`;
  const shown = findAll(`${here} :is([data-n], desc), ${here} + .data [data-n]`)
    .filter((part) => !part.closest(".stepper-steps"))
    .map((part) => ({ part, own: [...part.childNodes], room: part.closest("svg") ? live.room : Infinity }));
  let values = [...own];
  let said;

  const reset = makeButton(say("reset"), () => {
    values = [...own];
    show();
    finish();
  });
  const words = make("p", { className: "live-words", ariaLive: "polite" });
  const fields = live.free.map(({ label }, place) => {
    const extent = Math.max(5, Math.ceil(2 * Math.abs(own[place])));
    const range = { type: "range", min: -extent, max: extent, step: extent / 100, ariaLabel: say("slider", label) };
    const inputs = [{ type: "number", step: "any", ariaLabel: label }, range].map((kind) => make("input", kind));
    for (const input of inputs) {
      input.oninput = () => Number.isFinite(input.valueAsNumber) && change(place, input.valueAsNumber, input);
      input.onchange = finish;
    }
    return { field: make("label", {}, label, ...inputs), inputs, extent };
  });
  figure.querySelector("figcaption").before(make(
    "div", { className: "live-controls", role: "group", ariaLabel: say("otherNumbers") },
    ...fields.map(({ field }) => field), reset, words));
  figure.classList.add("live");
  findAll("[data-free]", figure).forEach(drag);
  const shared = new URLSearchParams(location.search).get(figure.id)?.split("_").map(Number) ?? [];
  if (shared.length === own.length && shared.every(Number.isFinite)) values = shared;
  show();

  function change(place, value, source) {
    values[place] = value;
    show(source);
  }

  // Shows the numbers; what the reader is typing in stays as it is.
  function show(source) {
    const leaves = {};
    let { seed } = live;
    live.free.forEach(({ nodes }, place) => {
      nodes.forEach((node) => { leaves[node] = values[place]; });
      if (!nodes.length) seed = values[place];
    });
    const numbers = compute(leaves, seed);
    const isOwn = values.every((value, place) => value === own[place]);
    const sentences = live.names.map((name, node) => {
      const value = say("valueIs", name, liveText(`d${node}`, numbers));
      return name && (seed === undefined ? value : say("withGradient", value, liveText(`g${node}`, numbers)));
    });
    said = isOwn ? say("lessonsNumbers") : say("withOtherNumbers", sentences.filter(Boolean).join("; "));
    reset.ariaDisabled = isOwn;
    fields.forEach(({ inputs }, place) => inputs.forEach((input) => {
      if (input !== source) input.value = values[place];
    }));
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
    const address = new URL(location);
    address.searchParams.delete(figure.id);
    if (figure.numbers) address.searchParams.set(figure.id, values.join("_"));
    address.hash = figure.id;
    try { history.replaceState(null, "", address); } catch { /* Not every browser does it for files. */ }
  }

  function drag(box) {
    const place = Number(box.dataset.free);
    const step = fields[place].extent / 100;
    let from = null;
    box.onpointerdown = (event) => {
      from = { x: event.clientX, value: values[place] };
      box.setPointerCapture(event.pointerId);
    };
    box.onpointermove = (event) => {
      const steps = from && Math.round(from.value / step + event.clientX - from.x);
      if (from) change(place, Number((steps * step).toPrecision(12)));
    };
    box.onpointerup = box.onpointercancel = () => {
      if (from) finish();
      from = null;
    };
  }
}

findAll("[data-live]").forEach(startLive);
