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
    all.push(new Float64Array(outputs).map((_, j) => {
      const at = j * (inputs + 1);
      let sum = numbers[at + inputs];
      for (let i = 0; i < inputs; i++) sum += numbers[at + i] * all[depth][i];
      return sum > 0 || depth === layers.length - 1 ? sum : 0;
    }));
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
    for (let depth = layers.length; depth--;) {
      const { inputs, numbers, grads } = layers[depth];
      const from = all[depth];
      const down = new Float64Array(inputs);
      upstream.forEach((gradient, j) => {
        const at = j * (inputs + 1);
        for (let i = 0; gradient && i < inputs; i++) {
          grads[at + i] += gradient * from[i];
          if (from[i] > 0) down[i] += gradient * numbers[at + i];
        }
        grads[at + inputs] += gradient;
      });
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

// The paths of a line for every row, as high as the row: through where the score is positive, and through the rest.
function trainingAreas(score, { left, top, width, height, x, y }, rows) {
  const columns = 66;
  const paths = ["", ""];
  for (let row = 0.5; row < rows; row++) {
    const at = top + height * row / rows;
    let from;
    let side;
    for (let column = 0; column <= columns; column++) {
      const to = score(x[0] + (x[1] - x[0]) * column / columns, y[1] - (y[1] - y[0]) * row / rows);
      const next = to > 0 ? 0 : 1;
      if (next !== side) {
        const edge = column ? left + width * (column - 1 + (from / (from - to) || 0)) / columns : left;
        if (column) paths[side] += `H${edge}`;
        paths[next] += `M${edge} ${at}`;
      }
      [from, side] = [to, next];
    }
    paths[side] += `H${left + width}`;
  }
  return paths;
}

function startTraining(figure) {
  const { examples, settings: own, losses, start, map, curve } = JSON.parse(figure.dataset.training);
  const last = losses.length;
  const rows = 93;
  let [settings, layers, run, current] = [own, [], [], 0];
  const [area, rest, line] = ["map-run", "map-rest", "curve-run"].map((name) => {
    const axis = find(`.training-${name.split("-")[0]} .chart-axis`, figure);
    axis.insertAdjacentHTML("beforebegin", "<path/>");
    axis.previousSibling.classList.add(`training-${name}`);
    return axis.previousSibling;
  });
  [area, rest].forEach((it) => { it.style.strokeWidth = map.height / rows; });
  const { content } = find("template", figure);
  const form = find("form", content);
  find("figcaption", figure).before(content);
  form.onchange = change;
  find("button", form).onclick = () => { form.reset(); change(); };
  figure.classList.add("training-live");
  const go = addPlayer(figure, { before: form, last, first: 0, wait: 30, show });

  // Reads the settings, once all are what they may be, and trains as far as before.
  function change() {
    if (!form.checkValidity()) return;
    settings = Object.fromEntries(Array.from(form, ({ name, type, checked, valueAsNumber }) => (
      [name, type === "checkbox" ? checked : valueAsNumber])));
    settings.hidden = settings.width === own.hidden[0] ? own.hidden : own.hidden.map(() => settings.width);
    run = [];
    go(current);
  }

  function show(step) {
    current = step;
    const isLessons = settings.seed === own.seed && settings.hidden === own.hidden;
    if (!run.length) layers = trainingLayers(settings, isLessons && start);
    while (run.length <= step) {
      const before = layers.map((layer) => ({ ...layer, numbers: layer.numbers.slice() }));
      run.push({ before, ...trainingStep(layers, examples, settings, run.length, last) });
    }
    const { before, loss, right } = run[step];
    const areas = trainingAreas((x, y) => trainingForward(before, [x, y]).at(-1)[0], map, rows);
    [area, rest].forEach((it, side) => it.setAttribute("d", areas[side]));
    const [low, high] = curve.y.map(Math.log);
    const places = run.slice(0, Math.min(step + 1, last)).map(({ loss }, k) => {
      const along = (k - curve.x[0]) / (curve.x[1] - curve.x[0]);
      const down = Math.min(Math.max((high - Math.log(loss)) / (high - low), 0), 1) || 0;
      return `${curve.left + curve.width * along} ${curve.top + curve.height * down}`;
    });
    line.setAttribute("d", `M${places.join("L")}`);
    const digits = (loss) => written(loss.toPrecision(4));
    const share = written(Math.round(right * 1000) / 10);
    return step < last ? say("afterStepsBeside", step, digits(loss), digits(losses[step]), share)
      : say("afterSteps", step, digits(loss), share);
  }
}

findAll("figure.training").forEach(startTraining);
