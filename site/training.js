// Lets a reader train a small network in the page, over the lesson's boundary and losses; needs player.js.
// `data-training` has the examples, the settings and where the axes lie.
"use strict";

// The layers of a network before training, each neuron's weights and then its bias in one list: the
// lesson's, or drawn evenly from −1 to 1 by mulberry32.
function trainingLayers({ hidden, seed }, start) {
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let word = Math.imul(seed ^ (seed >>> 15), seed | 1);
    word = (word + Math.imul(word ^ (word >>> 7), word | 61)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  let used = 0;
  return [...hidden, 1].map((outputs, depth) => {
    const inputs = [2, ...hidden][depth];
    const draw = (_, place) => (place % (inputs + 1) === inputs ? 0 : 2 * random() - 1);
    const numbers = Float64Array.from({ length: outputs * (inputs + 1) }, start ? () => start[used++] : draw);
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
  const across = (column) => (left + width * column / columns).toFixed(1);
  const down = (row) => (top + height * row / rows).toFixed(1);
  for (let row = 0; row < rows; row++) {
    const scores = Array.from({ length: columns + 1 }, (_, column) => score(
      x[0] + (x[1] - x[0]) * column / columns, y[1] - (y[1] - y[0]) * (row + 0.5) / rows));
    const edges = scores[0] > 0 ? [0] : [];
    for (let column = 1; column <= columns; column++) {
      const [from, to] = [scores[column - 1], scores[column]];
      if (from > 0 !== to > 0) edges.push(column - 1 + from / (from - to));
    }
    if (edges.length % 2) edges.push(columns);
    for (let pair = 0; pair < edges.length; pair += 2) {
      const [from, to] = edges.slice(pair).map(across);
      path += `M${from} ${down(row)}H${to}V${down(row + 1)}H${from}z`;
    }
  }
  return path;
}

function startTraining(figure) {
  const { examples, settings: own, losses, start, map, curve } = JSON.parse(figure.dataset.training);
  const last = losses.length;
  let [settings, layers, run, current] = [own, [], [], 0];
  const [area, line] = ["map", "curve"].map((where) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", "path");
    part.setAttribute("class", `training-${where}-run`);
    figure.querySelector(`.training-${where} svg .chart-axis`).before(part);
    return part;
  });
  const fields = make("div", { className: "training-fields", role: "group", ariaLabel: say("settings") });
  const field = (text, kind) => {
    const input = make("input", { type: "number", min: 0, max: 100, step: 0.1, onchange: change, ...kind });
    fields.append(make("label", {}, text, input));
    return input;
  };
  const inputs = {
    rate: field(say("learningRate")), decay: field(say("decay"), { max: 1 }), penalty: field("L2", { step: "any" }),
    width: field(say("width"), { min: 1, max: 64, step: 1 }), seed: field(say("seed"), { max: 2 ** 32 - 1, step: 1 }),
    clearsGradients: field("zeroGrad", { type: "checkbox" }),
  };
  fields.append(makeButton(say("reset"), () => { fill(); change(); }));
  figure.querySelector("figcaption").before(fields);
  figure.classList.add("training-live");
  fill();
  restart();
  const go = addPlayer(figure, { before: fields, last, first: 0, wait: 30, show });

  function fill() {
    for (const [name, input] of Object.entries(inputs)) input.value = own[name] ?? own.hidden[0];
    inputs.clearsGradients.checked = own.clearsGradients;
  }

  // Reads the settings, once all are what they may be, and trains as far as before.
  function change() {
    const all = Object.entries(inputs);
    if (!all.every(([, input]) => input.value && input.checkValidity())) return;
    settings = Object.fromEntries(all.map(([name, input]) => [name, input.valueAsNumber]));
    settings.clearsGradients = inputs.clearsGradients.checked;
    settings.hidden = settings.width === own.hidden[0] ? own.hidden : own.hidden.map(() => settings.width);
    restart();
    go(current);
  }

  function restart() {
    layers = trainingLayers(settings, settings.seed === own.seed && settings.hidden === own.hidden && start);
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
    const share = Math.round(right * 1000) / 10;
    return step < last ? say("afterStepsBeside", step, written(loss.toPrecision(4)), written(losses[step].toPrecision(4)), written(share))
      : say("afterSteps", step, written(loss.toPrecision(4)), written(share));
  }
}

findAll("figure.training").forEach(startTraining);
