// Makes of every stepper on the page one drawing that goes through the steps.
//
// Without this script a stepper is its first drawing, its list of steps, and its last drawing. The
// list is all the data there is: each item says whose turn it is (data-node) and which numbers
// change (data-set, "g3=-2": the gradient of node 3 becomes -2; "d3=…" is its data).
"use strict";

for (const figure of document.querySelectorAll("figure.stepper")) start(figure);

function start(figure) {
  const scroll = figure.querySelector(".stepper-first .scroll");
  const list = figure.querySelector(".stepper-steps");
  const nodes = [...scroll.querySelectorAll(".graph-node")];
  const numbers = {
    d: [...scroll.querySelectorAll(".graph-data")],
    g: [...scroll.querySelectorAll(".graph-grad")],
  };

  // The list's items, with one for the moment before the first step.
  const before = element("li", { value: 0, textContent: "Before the first step" });
  list.prepend(before);
  const steps = [...list.children];
  const last = steps.length - 1;
  const states = statesOf(steps, numbers);
  let current = 0;
  let timer = 0;

  const previous = button("← Previous", () => go(current - 1));
  const play = button("Play", () => (timer ? pause() : run()));
  const next = button("Next →", () => go(current + 1));
  const all = button("All steps", () => {
    const isOn = list.classList.toggle("stepper-all");
    all.setAttribute("aria-pressed", isOn);
  });
  const slider = element("input", { type: "range", min: 0, max: last, value: 0 });
  const count = element("span", { className: "stepper-count" });
  const spoken = element("p", { className: "stepper-spoken" });
  const controls = element("div", { className: "stepper-controls" });

  play.className = "stepper-play";
  all.setAttribute("aria-pressed", false);
  slider.setAttribute("aria-label", "Step");
  slider.addEventListener("input", () => go(Number(slider.value)));
  spoken.setAttribute("aria-live", "polite");
  controls.append(previous, play, next, slider, count, all, spoken);
  list.before(controls);
  figure.classList.add("stepper-live");
  figure.addEventListener("keydown", press);
  show(0);

  function go(step) {
    pause();
    show(step);
  }

  function run() {
    if (current === last) show(0);
    timer = setInterval(() => (current < last ? show(current + 1) : pause()), 1800);
    play.textContent = "Pause";
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  }

  function press(event) {
    const { key, target } = event;
    const moves = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last };
    const isTaken = target === slider || target.scrollWidth > target.clientWidth;
    if (!(key in moves) || isTaken || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(moves[key]);
  }

  function show(step) {
    current = Math.min(Math.max(step, 0), last);
    const state = states[current];
    for (const kind of ["d", "g"]) {
      numbers[kind].forEach((text, index) => {
        text.textContent = state[kind][index];
        text.classList.toggle("stepper-changed", state.changed.has(kind + index));
      });
    }
    const turn = steps[current].dataset.node;
    nodes.forEach((node, index) => {
      node.classList.toggle("stepper-current", String(index) === turn);
    });
    steps.forEach((item, index) => {
      if (index === current) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    });
    if (turn) center(nodes[turn]);
    tell();
  }

  // Brings the node into view where the drawing is wider than the page.
  function center(node) {
    const box = node.getBBox();
    scroll.scrollLeft = box.x + box.width / 2 - scroll.clientWidth / 2;
  }

  function tell() {
    const parts = [...steps[current].childNodes].map((part) => part.textContent);
    const sentence = current ? `Step ${current} of ${last}: ${parts.join(". ")}` : parts[0];
    count.textContent = `${current} / ${last}`;
    slider.value = current;
    slider.setAttribute("aria-valuetext", sentence);
    spoken.textContent = sentence;
    previous.setAttribute("aria-disabled", current === 0);
    next.setAttribute("aria-disabled", current === last);
  }
}

// The texts of all numbers at every step, and which of them the step has set.
function statesOf(steps, numbers) {
  let state = { d: numbers.d.map(textOf), g: numbers.g.map(textOf) };
  return steps.map((step) => {
    const changed = new Map((step.dataset.set || "").split(" ").map((set) => set.split("=")));
    state = { d: [...state.d], g: [...state.g], changed };
    for (const [number, text] of changed) {
      if (number) state[number[0]][number.slice(1)] = text;
    }
    return state;
  });
}

function textOf(element) {
  return element.textContent;
}

function button(text, action) {
  const made = element("button", { type: "button", textContent: text });
  made.addEventListener("click", action);
  return made;
}

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}
