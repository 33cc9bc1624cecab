// Makes of every stepper on the page one drawing that goes through the steps.
//
// Without this script a stepper is its first drawing, its list of steps, and its last drawing. The
// list is all the data there is: each item says whose turn it is (data-node) and which numbers
// change (data-set: "g3=4" makes the gradient of node 3 a 4, "d3=4" its data).
"use strict";

document.querySelectorAll("figure.stepper").forEach(startStepper);

function startStepper(figure) {
  const scroll = figure.querySelector(".stepper-first .scroll");
  const list = figure.querySelector(".stepper-steps");
  const nodes = [...scroll.querySelectorAll(".graph-node")];
  const numbers = {
    d: [...scroll.querySelectorAll(".graph-data")],
    g: [...scroll.querySelectorAll(".graph-grad")],
  };

  // One more item, for the moment before the first step, so that items and states go together.
  list.prepend(element("li", { value: 0, textContent: "Before the first step" }));
  const steps = [...list.children];
  const states = statesOf(steps);
  const last = steps.length - 1;
  let current = 0;
  let timer = 0;

  const previous = button("← Previous", () => go(current - 1));
  const play = button("Play", () => (timer ? pause() : run()));
  const next = button("Next →", () => go(current + 1));
  const slider = element("input", { type: "range", min: 0, max: last, ariaLabel: "Step" });
  const count = element("span", { className: "stepper-count" });
  const all = button("All steps", () => {
    all.ariaPressed = list.classList.toggle("stepper-all");
  });
  const spoken = element("p", { className: "visually-hidden", ariaLive: "polite" });
  const controls = element("div", { className: "stepper-controls" });

  play.className = "stepper-play";
  all.ariaPressed = false;
  slider.addEventListener("input", () => go(Number(slider.value)));
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
    show(current < last ? current + 1 : 0);
    timer = setInterval(() => (current < last ? show(current + 1) : pause()), 1800);
    play.textContent = "Pause";
  }

  function pause() {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Play";
  }

  // The slider moves by itself, and a drawing that is wider than its box scrolls.
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
    const item = steps[current];
    const state = states[current];
    for (const kind of ["d", "g"]) {
      numbers[kind].forEach((text, index) => {
        text.textContent = state[kind][index];
        text.classList.toggle("stepper-changed", state.changed.has(kind + index));
      });
    }
    const node = nodes[item.dataset.node];
    for (const other of nodes) other.classList.toggle("stepper-current", other === node);
    for (const other of steps) other.ariaCurrent = other === item ? "step" : null;
    if (node) center(node);
    tell([...item.childNodes].map((part) => part.textContent).join(". "));
  }

  function center(node) {
    const box = node.getBBox();
    scroll.scrollLeft = box.x + box.width / 2 - scroll.clientWidth / 2;
  }

  function tell(words) {
    const sentence = current ? `Step ${current} of ${last}: ${words}` : words;
    count.textContent = `${current} / ${last}`;
    slider.value = current;
    slider.ariaValueText = sentence;
    spoken.textContent = sentence;
    previous.ariaDisabled = current === 0;
    next.ariaDisabled = current === last;
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

  function button(text, action) {
    const made = element("button", { type: "button", textContent: text });
    made.addEventListener("click", action);
    return made;
  }

  function element(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }
}
