// Lets a reader change the numbers of a graph, gate or stepper; values and gradients follow.
//
// `data-live` has the rules of the operations, and the nodes, inputs before what is made of them.
// `data-n` says which number a text shows: "d3" is the value of node 3, "g3" its gradient, "s3.0" its
// local derivative for node 0, "w3.0" upstream × local; in a step's words "p3" is a gradient before
// the step, and "b3" a value that stands in parentheses when it is negative.
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
    const number = Number(word.replace("x", ""));
    return (stack, x) => stack.push(word[0] === "x" ? x[number] : number);
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

// Writes a number as the pages do, with fewer digits where there is no room for all.
function readerNumber(number, room = Infinity) {
  if (Number.isNaN(number)) return "NaN";
  const size = Math.abs(number);
  const texts = size === Infinity ? ["∞"] : [];
  const [all, power] = size.toExponential().split("e");
  if (size < 1e6 || (size < 1e9 && size % 1 === 0)) {
    for (let digits = 4; digits >= 0; digits--) {
      // Of a true half the pages take the even neighbour.
      const down = Math.floor(size * 1e4);
      const isHalf = digits === 4 && (size * 32) % 2 === 1;
      const fixed = isHalf ? (down + (down % 2)) / 1e4 : Number(size.toFixed(digits));
      if (Math.abs(fixed - size) <= size / 100) texts.push(`${fixed}`);
    }
  }
  for (let digits = 4; digits >= 0; digits--) {
    const rounded = Math.round(`${all}e${digits}`) / 10 ** digits;
    texts.push(rounded < 10 ? `${rounded}e${+power}` : `1e${+power + 1}`);
  }
  const signed = texts.map((text) => (number < 0 && text !== "0" ? "−" : "") + text.replace("-", "−"));
  return signed.find((text) => text.length <= room) ?? signed.at(-1);
}

function startLive(figure) {
  const live = JSON.parse(figure.dataset.live);
  const compute = liveGraph(live);
  const own = live.free.map(({ nodes }) => (nodes.length ? live.nodes[nodes[0]] : live.seed));
  const table = figure.nextElementSibling;
  const shown = [figure, table].flatMap((part) => [...part?.querySelectorAll("[data-n]") ?? []])
    .filter((part) => figure.contains(part) || table.matches(".data"))
    .filter((part) => !part.closest(".stepper-steps"))
    .map((part) => ({ part, own: [...part.childNodes], room: part.closest("svg") ? live.room : Infinity }));
  const descriptions = [...figure.querySelectorAll("desc")].map((part) => [part, part.textContent]);
  let values = [...own];

  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const controls = make("div", { className: "live-controls", role: "group", ariaLabel: "Other numbers" });
  const reset = make("button", { type: "button", textContent: "Reset" });
  const words = make("p", { className: "live-words", ariaLive: "polite" });
  const fields = live.free.map(({ label }, place) => {
    const extent = Math.max(5, Math.ceil(2 * Math.abs(own[place])));
    const field = make("label", { textContent: label });
    const inputs = [
      make("input", { type: "number", step: "any", ariaLabel: label }),
      make("input", { type: "range", min: -extent, max: extent, step: extent / 100, ariaLabel: `${label}, slider` }),
    ];
    for (const input of inputs) {
      input.oninput = () => Number.isFinite(input.valueAsNumber) && change(place, input.valueAsNumber, input);
      input.onchange = finish;
    }
    field.append(...inputs);
    controls.append(field);
    return { inputs, extent };
  });
  controls.append(reset, words);
  figure.querySelector("figcaption").before(controls);
  figure.classList.add("live");
  reset.onclick = () => { values = [...own]; show(); finish(); };
  figure.querySelectorAll("[data-free]").forEach(drag);

  const shared = new URLSearchParams(location.search).get(figure.id)?.split("_").map(Number) ?? [];
  if (shared.length === own.length && shared.every(Number.isFinite)) values = shared;
  show();

  function change(place, value, source) {
    values[place] = value;
    show(source);
  }

  function isOwn() {
    return values.every((value, place) => value === own[place]);
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
    reset.ariaDisabled = isOwn();
    fields.forEach(({ inputs }, place) => inputs.forEach((input) => {
      if (input !== source) input.value = values[place];
    }));
    for (const { part, own, room } of shown) {
      if (isOwn()) part.replaceChildren(...own);
      else part.textContent = liveText(part.dataset.n, numbers, room);
    }
    const said = live.names.map((name, node) => name && `${name} is ${liveText(`d${node}`, numbers)}`
      + (live.seed === undefined ? "" : `, gradient ${liveText(`g${node}`, numbers)}`));
    for (const [part, own] of descriptions) {
      part.textContent = isOwn() ? own : `With other numbers: ${said.filter(Boolean).join("; ")}.`;
    }
    figure.numbers = isOwn() ? null : numbers;
    figure.dispatchEvent(new Event("live"));
  }

  // Says how it ended, and keeps the numbers in the address, to be shared.
  function finish() {
    words.textContent = isOwn() ? "The lesson's numbers" : descriptions[0][0].textContent;
    const address = new URL(location);
    if (isOwn()) address.searchParams.delete(figure.id);
    else address.searchParams.set(figure.id, values.join("_"));
    address.hash = figure.id;
    try { history.replaceState(null, "", address); } catch { /* Not every browser does it for files. */ }
  }

  // A leaf's box is dragged to the left and right.
  function drag(box) {
    const place = Number(box.dataset.free);
    const step = fields[place].extent / 100;
    let from = null;
    box.onpointerdown = (event) => {
      from = { x: event.clientX, value: values[place] };
      box.setPointerCapture(event.pointerId);
    };
    box.onpointermove = (event) => {
      if (!from) return;
      const steps = Math.round(from.value / step + event.clientX - from.x);
      change(place, Number((steps * step).toPrecision(12)));
    };
    box.onpointerup = box.onpointercancel = () => {
      if (from) finish();
      from = null;
    };
  }
}

document.querySelectorAll("[data-live]").forEach(startLive);
