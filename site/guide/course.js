// What script adds to a page that works without it: theme, copy buttons, progress; and what all scripts use.
"use strict";

const remember = {
  get(key) { try { return localStorage.getItem(key) ?? ""; } catch { return ""; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* Private windows forget. */ } },
};

// Returns a phrase, with what it speaks of. The phrases stand at the end of this file.
const say = (name, ...parts) => (window.phrases?.[name] ?? name).replace(/\{(\d)\}/g, (_, place) => parts[place - 1]);

const find = (selector, root = document) => root.querySelector(selector);
const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
const textsIn = (node) => (node.nodeType === Node.TEXT_NODE ? [node] : [...node.childNodes].flatMap(textsIn));

const on = (kinds, act) => kinds.split(" ").forEach((kind) => document.addEventListener(kind, act));

function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

const makeButton = (text, onclick, properties) => make("button", { type: "button", onclick, ...properties }, text);

const written = (number) => `${number}`.replace(".", say("decimalSign"));

// Before the page is drawn, so that it does not flash.
const look = document.documentElement.dataset;
look.theme = remember.get("theme") || "system";

function addThemeSwitch() {
  for (const choice of findAll("select.theme")) {
    choice.value = look.theme;
    choice.onchange = () => remember.set("theme", look.theme = choice.value);
    choice.hidden = false;
  }
}

function addCopyButtons() {
  for (const code of navigator.clipboard ? findAll("figure.chunk pre code") : []) {
    const button = makeButton(say("copy"), async () => {
      const current = code.cloneNode(true);
      // Lines that went, and those around, go together with their ends.
      for (const line of findAll("del, .near", current)) line.textContent = "\0";
      const lines = current.textContent.split("\n").filter((line) => line !== "\0");
      button.textContent = await navigator.clipboard.writeText(lines.join("\n"))
        .then(() => say("copied"), () => say("notAllowed"));
      setTimeout(() => { button.textContent = say("copy"); }, 2000);
    }, { className: "copy" });
    code.closest("figure").append(button);
  }
}

// What scrolls in its box, even by a pixel, can be reached and so scrolled by keyboard.
function reachWhatScrolls() {
  const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = target;
    target.tabIndex = scrollWidth > clientWidth || scrollHeight > clientHeight ? 0 : -1;
  }));
  findAll("pre, .scroll, .formula").forEach((box) => sizes.observe(box));
}

// In a menu that scrolls by itself the lesson that is read is in sight.
function showLessonInMenu() {
  const here = find(".menu nav [aria-current]");
  const nav = here?.closest("nav");
  if (nav) nav.scrollTop = here.offsetTop - nav.offsetTop - nav.clientHeight / 3;
}

// Lessons that were read to their end get a mark in the menu, so does the section that is read; nothing leaves
// the browser.
function keepProgress() {
  const read = new Set(remember.get("read").split(" ").filter(Boolean));
  const pageOf = (link) => link.getAttribute("href");
  const name = (link) => pageOf(link).replace(/\.html$/, "");
  const mark = () => findAll(".menu nav > ol > li > a, .part .lessons a")
    .forEach((link) => link.classList.toggle("read", read.has(name(link))));
  mark();
  // Who has begun goes on where they stopped, or where there is something new.
  const start = find(".start a");
  const place = remember.get("place");
  const left = findAll(".part .lessons a:not(.read)");
  const isThere = (link) => place.split("#")[0] === pageOf(link);
  const next = left.find(isThere) ?? left[0];
  if (start && next && (read.size || place)) {
    start.href = isThere(next) ? place : next.href;
    start.textContent = say("goOn", find(".name", next).textContent);
  }
  const here = find(".menu a[aria-current]");
  const end = find("nav.pages");
  if (!here || !end) return;
  new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    remember.set("read", [...read.add(name(here))].join(" "));
    mark();
  }).observe(end);
  const headings = findAll("main h2");
  const sections = new IntersectionObserver(() => {
    const last = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.4);
    for (const link of findAll(".sections a")) {
      const isHere = pageOf(link) === `#${last?.id}`;
      link.ariaCurrent = isHere ? "location" : null;
      if (isHere) remember.set("place", pageOf(here) + pageOf(link));
    }
  }, { rootMargin: "0% 0% -60%" });
  headings.forEach((heading) => sections.observe(heading));
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
  decimalSign: ".",
  found: "{1} found",
  goOn: "Go on: {1}",
  idleWords: "a an and are as at be but by can do does did for from has have how i if in is it its many me much my not of on or so than that the there this to was we what when where which who why will with you",
  isRightOrder: "That is the right order.",
  lessonsNumbers: "The chapter's numbers",
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
  score: "In this chapter: {1} right, {2} wrong, {3} open",
  searching: "Searching …",
  slider: "{1}, slider",
  stepOf: "Step {1} of {2}: {3}",
  typeANumber: "Type a number, such as 0.5, -3 or 2e6.",
  valueIs: "{1} is {2}",
  veryNear: "Very near.",
  withGradient: "{1}, gradient {2}",
  withOtherNumbers: "With other numbers: {1}.",
  wordEndings: "ization isation ation ition ment ness ing ion ive ed er or al ly",
  wordPlural: "s",
  youSaid: "You said {1}; it is {2}.",
  yourAnswer: "Your answer",
};
