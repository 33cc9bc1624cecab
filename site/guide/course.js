// What script adds to a page that works without it: theme, copy buttons, progress.
"use strict";

// The chosen theme is set before the page is drawn, so that it does not flash.
const themes = ["system", "light", "dark"];
const remember = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* Private windows forget. */ } },
};

// Returns a phrase of the page's own in the language of the course, with what it speaks of. The phrases
// stand at the end of this file, and in full beside the templates.
function say(name, ...parts) {
  return (window.phrases?.[name] ?? name).replace(/\{(\d)\}/g, (_, place) => parts[place - 1]);
}

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}
applyTheme(remember.get("theme") ?? "system");

// Returns an element with properties and content.
function make(name, properties = {}, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

function addThemeSwitch() {
  const button = document.querySelector("button.theme");
  if (!button) return;
  const names = { system: say("themeSystem"), light: say("themeLight"), dark: say("themeDark") };
  const show = () => { button.textContent = say("theme", names[document.documentElement.dataset.theme]); };
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    const now = themes.indexOf(document.documentElement.dataset.theme);
    const next = themes[(now + 1) % themes.length];
    applyTheme(next);
    remember.set("theme", next);
    show();
  });
}

function addCopyButtons() {
  for (const figure of document.querySelectorAll("figure.chunk")) {
    const code = figure.querySelector("pre code");
    if (!code || !navigator.clipboard) continue;
    const button = make("button", { type: "button", className: "copy" }, say("copy"));
    button.addEventListener("click", async () => {
      try {
        const current = code.cloneNode(true);
        current.querySelectorAll("del").forEach(removeLine);
        await navigator.clipboard.writeText(current.textContent);
        button.textContent = say("copied");
      } catch {
        button.textContent = say("notAllowed");
      }
      setTimeout(() => { button.textContent = say("copy"); }, 2000);
    });
    figure.append(button);
  }
}

// Takes a line away together with one of the line ends around it.
function removeLine(line) {
  const { previousSibling: before, nextSibling: after } = line;
  if (after) after.data = after.data.replace(/^\n/, "");
  else if (before) before.data = before.data.replace(/\n$/, "");
  line.remove();
}

// Code and formulas that scroll in their box can be reached, and so scrolled, by keyboard.
function reachWhatScrolls() {
  const update = (box) => {
    // What is folded away has no size yet.
    if (!box.checkVisibility()) return;
    // Even by a pixel: what can be scrolled at all has to be reached.
    const isTall = box.tagName === "PRE" && box.scrollHeight > box.clientHeight;
    if (isTall || box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  };
  const boxes = document.querySelectorAll("pre, .scroll, .formula");
  const sizes = new ResizeObserver((changes) => changes.forEach(({ target }) => update(target)));
  boxes.forEach((box) => sizes.observe(box));
  document.addEventListener("toggle", () => boxes.forEach(update), true);
}

// In a menu that scrolls by itself the lesson that is read is in sight.
function showLessonInMenu() {
  const nav = document.querySelector(".menu nav");
  const here = nav?.querySelector("[aria-current]");
  if (!here || nav.scrollHeight <= nav.clientHeight) return;
  nav.scrollTop = here.offsetTop - nav.offsetTop - nav.clientHeight / 3;
}

// Lessons that were read to their end get a mark in the menu; nothing leaves the browser.
function keepProgress() {
  const read = new Set((remember.get("read") ?? "").split(" ").filter(Boolean));
  const name = (link) => link.getAttribute("href").replace(/\.html$/, "");
  const mark = () => {
    for (const link of document.querySelectorAll(".menu nav > ol > li > a, .part .lessons a")) {
      link.classList.toggle("read", read.has(name(link)));
    }
  };
  mark();
  // Who has begun goes on where there is something new.
  const start = document.querySelector(".start a");
  const next = document.querySelector(".part .lessons a:not(.read)");
  if (start && next && read.size > 0) {
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

document.addEventListener("DOMContentLoaded", () => {
  addThemeSwitch();
  addCopyButtons();
  reachWhatScrolls();
  showLessonInMenu();
  keepProgress();
});

// The words of the page, as the language of the course has them.
window.phrases = {
  "afterSteps" : "After {1} steps: loss {2}; {3} % right",
  "afterStepsBeside" : "After {1} steps: loss {2}, the lesson's {3}; {4} % right",
  "allSteps" : "All steps",
  "alwaysShowAnswers" : "Always show answers",
  "beforeFirstStep" : "Before the first step",
  "check" : "Check",
  "choices" : "Choices",
  "chooseFirst" : "Choose one first.",
  "copied" : "Copied",
  "copy" : "Copy",
  "decay" : "decay",
  "found" : "{1} found",
  "goOn" : "Go on: {1}",
  "isRightOrder" : "That is the right order.",
  "learningRate" : "learning rate",
  "lessonsNumbers" : "The lesson's numbers",
  "moveDown" : "Down: {1}",
  "moveUp" : "Up: {1}",
  "notAllowed" : "Not allowed",
  "nothingFound" : "Nothing found",
  "otherNumbers" : "Other numbers",
  "pause" : "Pause",
  "play" : "Play",
  "playerNext" : "Next →",
  "playerPrevious" : "← Previous",
  "playerStep" : "Step",
  "reset" : "Reset",
  "rightOrderIs" : "The right order is:",
  "score" : "In this lesson: {1} right, {2} wrong, {3} open",
  "searching" : "Searching …",
  "seed" : "seed",
  "settings" : "Settings",
  "showFor" : "Show for",
  "slider" : "{1}, slider",
  "stepOf" : "Step {1} of {2}: {3}",
  "theme" : "Theme: {1}",
  "themeDark" : "dark",
  "themeLight" : "light",
  "themeSystem" : "system",
  "typeANumber" : "Type a number, such as 0.5, -3 or 2e6.",
  "valueIs" : "{1} is {2}",
  "veryNear" : "Very near.",
  "width" : "width",
  "withGradient" : "{1}, gradient {2}",
  "withOtherNumbers" : "With other numbers: {1}.",
  "youSaid" : "You said {1}; it is {2}.",
  "yourAnswer" : "Your answer"
};
