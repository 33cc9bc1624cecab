// What script adds to a page that works without it: theme, copy buttons, progress; and what all scripts use.
"use strict";

const remember = {
  get(key) { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* Private windows forget. */ } },
};

// Returns a phrase, with what it speaks of. The phrases stand at the end of this file.
const say = (name, ...parts) => (window.phrases?.[name] ?? name).replace(/\{(\d)\}/g, (_, place) => parts[place - 1]);

const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];

// Returns a number with the decimal sign of the course's language.
const written = (number) => `${number}`.replace(".", say("decimalSign"));

function textsIn(element) {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) found.push(walk.currentNode);
  return found;
}

// Returns an element with properties and content.
function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const makeButton = (text, onclick, properties) => make("button", { type: "button", onclick, ...properties }, text);

// Before the page is drawn, so that it does not flash.
const look = document.documentElement.dataset;
look.theme = remember.get("theme") || "system";

function addThemeSwitch() {
  const button = document.querySelector("button.theme");
  if (!button) return;
  const names = { system: say("themeSystem"), light: say("themeLight"), dark: say("themeDark") };
  const themes = Object.keys(names);
  const show = () => { button.textContent = say("theme", names[look.theme]); };
  button.onclick = () => {
    look.theme = themes[(themes.indexOf(look.theme) + 1) % themes.length];
    remember.set("theme", look.theme);
    show();
  };
  button.hidden = false;
  show();
}

function addCopyButtons() {
  for (const code of navigator.clipboard ? findAll("figure.chunk pre code") : []) {
    const button = makeButton(say("copy"), async () => {
      const current = code.cloneNode(true);
      // Lines that went, and those around, go together with their ends.
      for (const line of findAll("del, .near", current)) line.textContent = "\0";
      const lines = current.textContent.split("\n").filter((line) => line !== "\0");
      try {
        await navigator.clipboard.writeText(lines.join("\n"));
        button.textContent = say("copied");
      } catch {
        button.textContent = say("notAllowed");
      }
      setTimeout(() => { button.textContent = say("copy"); }, 2000);
    }, { className: "copy" });
    code.closest("figure").append(button);
  }
}

// Code and formulas that scroll in their box can be reached, and so scrolled, by keyboard.
function reachWhatScrolls() {
  const update = (box) => {
    // What is folded away has no size yet.
    if (!box.checkVisibility()) return;
    // Even by a pixel: what can be scrolled at all has to be reached.
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const boxes = findAll("pre, .scroll, .formula");
  const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => update(target)));
  boxes.forEach((box) => sizes.observe(box));
  document.addEventListener("toggle", () => boxes.forEach(update), true);
}

// In a menu that scrolls by itself the lesson that is read is in sight.
function showLessonInMenu() {
  const nav = document.querySelector(".menu nav");
  const here = nav?.querySelector("[aria-current]");
  if (here) nav.scrollTop = here.offsetTop - nav.offsetTop - nav.clientHeight / 3;
}

// Lessons that were read to their end get a mark in the menu; nothing leaves the browser.
function keepProgress() {
  const read = new Set(remember.get("read").split(" ").filter(Boolean));
  const name = (link) => link.getAttribute("href").replace(/\.html$/, "");
  const mark = () => findAll(".menu nav > ol > li > a, .part .lessons a")
    .forEach((link) => link.classList.toggle("read", read.has(name(link))));
  mark();
  // Who has begun goes on where there is something new.
  const start = document.querySelector(".start a");
  const next = document.querySelector(".part .lessons a:not(.read)");
  if (start && next && read.size) {
    start.href = next.href;
    start.textContent = say("goOn", next.querySelector(".name").textContent);
  }
  const here = document.querySelector(".menu a[aria-current]");
  const end = document.querySelector("nav.pages");
  if (!here || !end) return;
  new IntersectionObserver((entries, observer) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    read.add(name(here));
    remember.set("read", [...read].join(" "));
    mark();
    observer.disconnect();
  }).observe(end);
}

addEventListener("DOMContentLoaded", () => {
  addThemeSwitch();
  addCopyButtons();
  reachWhatScrolls();
  showLessonInMenu();
  keepProgress();
});

// The words of the page, as the language of the course has them.
window.phrases = {
  ...window.phrases,
  afterSteps: "After {1} steps: loss {2}; {3} % right",
  afterStepsBeside: "After {1} steps: loss {2}, the lesson's {3}; {4} % right",
  allSteps: "All steps",
  alwaysShowAnswers: "Always show answers",
  beforeFirstStep: "Before the first step",
  check: "Check",
  choices: "Choices",
  chooseFirst: "Choose one first.",
  copied: "Copied",
  copy: "Copy",
  decay: "decay",
  decimalSign: ".",
  found: "{1} found",
  goOn: "Go on: {1}",
  idleWords: "a an and are as at be but by can do does did for from has have how i if in is it its many me much my not of on or so than that the there this to was we what when where which who why will with you",
  isRightOrder: "That is the right order.",
  learningRate: "learning rate",
  lessonsNumbers: "The lesson's numbers",
  moveDown: "Down: {1}",
  moveUp: "Up: {1}",
  notAllowed: "Not allowed",
  nothingFound: "Nothing found",
  otherNumbers: "Other numbers",
  pause: "Pause",
  play: "Play",
  playerNext: "Next →",
  playerPrevious: "← Previous",
  playerStep: "Step",
  reset: "Reset",
  rightOrderIs: "The right order is:",
  score: "In this lesson: {1} right, {2} wrong, {3} open",
  searching: "Searching …",
  seed: "seed",
  settings: "Settings",
  showFor: "Show for",
  slider: "{1}, slider",
  stepOf: "Step {1} of {2}: {3}",
  theme: "Theme: {1}",
  themeDark: "dark",
  themeLight: "light",
  themeSystem: "system",
  typeANumber: "Type a number, such as 0.5, -3 or 2e6.",
  valueIs: "{1} is {2}",
  veryNear: "Very near.",
  width: "width",
  withGradient: "{1}, gradient {2}",
  withOtherNumbers: "With other numbers: {1}.",
  wordEndings: "ization isation ation ition ment ness ing ion ive ed er or al ly",
  wordPlural: "s",
  youSaid: "You said {1}; it is {2}.",
  yourAnswer: "Your answer",
};
