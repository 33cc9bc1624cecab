// Lets a reader train a small network in the page, over the boundary and the losses of the lesson's
// run; needs player.js. `data-training` has the examples, the settings and where the axes lie.
"use strict";

// Python's random.random() after random.seed(seed): the Mersenne Twister.
function pythonRandom(seed) {
  const state = new Uint32Array(624);
  const mixed = (place) => state[place] ^ (state[place] >>> 30);
  let place = 1;
  let used = 624;
  const spread = (count, word) => {
    while (count--) {
      state[place] = word(place);
      if (++place === 624) [state[0], place] = [state[623], 1];
    }
  };
  state[0] = 19650218;
  for (let i = 1; i < 624; i++) state[i] = Math.imul(1812433253, mixed(i - 1)) + i;
  spread(624, (i) => (state[i] ^ Math.imul(mixed(i - 1), 1664525)) + seed);
  spread(623, (i) => (state[i] ^ Math.imul(mixed(i - 1), 1566083941)) - i);
  state[0] = 0x80000000;
  const next = () => {
    if (used === 624) {
      for (used = 0; used < 624; used++) {
        const word = (state[used] & 0x80000000) | (state[(used + 1) % 624] & 0x7fffffff);
        state[used] = state[(used + 397) % 624] ^ (word >>> 1) ^ (word & 1 ? 0x9908b0df : 0);
      }
      used = 0;
    }
    let word = state[used++];
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  };
  return () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
}

// The layers of a network before training: each neuron's weights and then its bias, in one list.
function trainingLayers({ hidden, seed }) {
  const random = pythonRandom(seed);
  return [...hidden, 1].map((outputs, depth) => {
    const inputs = [2, ...hidden][depth];
    const draw = (_, place) => (place % (inputs + 1) === inputs ? 0 : -1 + 2 * random());
    const numbers = Float64Array.from({ length: outputs * (inputs + 1) }, draw);
    return { inputs, outputs, numbers, grads: numbers.map(() => 0) };
  });
}

// The outputs of all layers for a point, with the point before them.
function trainingForward(layers, point) {
  const all = [point];
  layers.forEach(({ inputs, outputs, numbers }, depth) => {
    const to = new Float64Array(outputs);
    for (let j = 0, at = 0; j < outputs; j++, at++) {
      let sum = numbers[at + inputs];
      for (let i = 0; i < inputs; i++) sum += numbers[at++] * all[depth][i];
      to[j] = sum > 0 || depth === layers.length - 1 ? sum : 0;
    }
    all.push(to);
  });
  return all;
}

// Takes step `k` of `steps`, and returns the loss and the share of points on their side before it.
function trainingStep(layers, examples, settings, k, steps) {
  let [data, squares, right] = [0, 0, 0];
  const share = 1 / examples.length;
  if (settings.clearsGradients) layers.forEach(({ grads }) => grads.fill(0));
  for (const [x, y, label] of examples) {
    const all = trainingForward(layers, [x, y]);
    const [score] = all.at(-1);
    const short = 1 - label * score;
    right += label > 0 === score > 0;
    if (!(short > 0)) continue;
    data += short;
    let upstream = [-label * share];
    for (let depth = layers.length - 1; depth >= 0; depth--) {
      const { inputs, outputs, numbers, grads } = layers[depth];
      const down = new Float64Array(inputs);
      for (let j = 0; j < outputs; j++) {
        const at = j * (inputs + 1);
        if (!upstream[j]) continue;
        for (let i = 0; i < inputs; i++) {
          grads[at + i] += upstream[j] * all[depth][i];
          if (all[depth][i] > 0) down[i] += upstream[j] * numbers[at + i];
        }
        grads[at + inputs] += upstream[j];
      }
      upstream = down;
    }
  }
  const rate = settings.rate * (1 - settings.decay * k / steps);
  for (const { numbers, grads } of layers) {
    numbers.forEach((number, place) => {
      squares += number * number;
      grads[place] += 2 * settings.penalty * number;
      numbers[place] -= rate * grads[place];
    });
  }
  return { loss: data * share + settings.penalty * squares, right: right * share };
}

// The path of the area where the score is positive, row by row.
function trainingArea(score, { left, top, width, height, x, y }, columns = 66, rows = 93) {
  let path = "";
  const place = (column) => (left + width * column / columns).toFixed(1);
  for (let row = 0; row < rows; row++) {
    const scores = Array.from({ length: columns + 1 }, (_, column) => score(
      x[0] + (x[1] - x[0]) * column / columns, y[1] - (y[1] - y[0]) * (row + 0.5) / rows));
    const edges = scores[0] > 0 ? [0] : [];
    for (let column = 1; column <= columns; column++) {
      const [from, to] = [scores[column - 1], scores[column]];
      if (from > 0 !== to > 0) edges.push(column - 1 + from / (from - to));
    }
    if (edges.length % 2) edges.push(columns);
    const [high, low] = [row, row + 1].map((row) => (top + height * row / rows).toFixed(1));
    for (let pair = 0; pair < edges.length; pair += 2) {
      path += `M${place(edges[pair])} ${high}H${place(edges[pair + 1])}V${low}H${place(edges[pair])}z`;
    }
  }
  return path;
}

function startTraining(figure) {
  const { examples, settings: own, losses, map, curve } = JSON.parse(figure.dataset.training);
  const last = losses.length;
  let [settings, layers, run, current] = [own, [], [], 0];
  const [area, line] = ["map", "curve"].map((where) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", "path");
    part.setAttribute("class", `training-${where}-run`);
    figure.querySelector(`.training-${where} svg .chart-axis`).before(part);
    return part;
  });
  const numbers = { min: 0, max: 100, step: "any" };
  const kinds = {
    rate: ["learning rate", { ...numbers, step: 0.1 }], decay: ["decay", { ...numbers, max: 1, step: 0.1 }],
    penalty: ["L2", numbers], width: ["width", { min: 1, max: 64 }], seed: ["seed", { min: 0, max: 4294967295 }],
    clearsGradients: ["zeroGrad", { type: "checkbox" }],
  };
  const fields = playerPart("div", { className: "training-fields", role: "group", ariaLabel: "Settings" });
  const inputs = Object.fromEntries(Object.entries(kinds).map(([name, [text, kind]]) => {
    const label = playerPart("label", { textContent: text });
    const input = playerPart("input", { type: "number", ...kind, onchange: change });
    label.append(input);
    fields.append(label);
    return [name, input];
  }));
  fields.append(playerButton("Reset", () => { fill(); change(); }));
  figure.querySelector("figcaption").before(fields);
  figure.classList.add("training-live");
  fill();
  restart();
  const go = addPlayer(figure, { before: fields, last, first: 0, wait: 30, show });

  function fill() {
    for (const [name, input] of Object.entries(inputs)) {
      if (input.type === "checkbox") input.checked = own[name];
      else input.value = name === "width" ? own.hidden[0] : own[name];
    }
  }

  // Reads the settings, once all are what they may be, and trains as far as before.
  function change() {
    const all = Object.values(inputs);
    if (!all.every((input) => input.type === "checkbox" || (input.value && input.checkValidity()))) return;
    const width = inputs.width.valueAsNumber;
    settings = {
      rate: inputs.rate.valueAsNumber, decay: inputs.decay.valueAsNumber, seed: inputs.seed.valueAsNumber,
      penalty: inputs.penalty.valueAsNumber, clearsGradients: inputs.clearsGradients.checked,
      hidden: width === own.hidden[0] ? own.hidden : own.hidden.map(() => width),
    };
    restart();
    go(current);
  }

  function restart() {
    layers = trainingLayers(settings);
    run = [];
  }

  function show(step) {
    current = step;
    while (run.length <= step) {
      const before = layers.map((layer) => ({ ...layer, numbers: layer.numbers.slice() }));
      run.push({ before, ...trainingStep(layers, examples, settings, run.length, last) });
    }
    const { before, loss, right } = run[step];
    area.setAttribute("d", trainingArea((x, y) => trainingForward(before, [x, y]).at(-1)[0], map));
    const [low, high] = curve.y.map(Math.log);
    const places = run.slice(0, Math.min(step + 1, last)).map(({ loss }, k) => {
      const up = Math.min(Math.max((Math.log(loss) - low) / (high - low), 0), 1) || 0;
      const along = (k - curve.x[0]) / (curve.x[1] - curve.x[0]);
      return `${(curve.left + curve.width * along).toFixed(1)} ${(curve.top + curve.height * (1 - up)).toFixed(1)}`;
    });
    line.setAttribute("d", `M${places.join("L")}`);
    const beside = step < last ? `, the lesson's ${losses[step].toPrecision(4)}` : "";
    return `After ${step} steps: loss ${loss.toPrecision(4)}${beside}; ${Math.round(right * 1000) / 10} % right`;
  }
}

document.querySelectorAll("figure.training").forEach(startTraining);
