// What script adds to a page that works without it: theme, copy buttons, search, progress.
"use strict";

// The chosen theme is set before the page is drawn, so that it does not flash.
const themes = ["system", "light", "dark"];
const remember = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* Private windows forget. */ } },
};
function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}
applyTheme(remember.get("theme") ?? "system");

function addThemeSwitch() {
  const button = document.querySelector("button.theme");
  if (!button) return;
  const show = () => { button.textContent = `Theme: ${document.documentElement.dataset.theme}`; };
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
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        const current = code.cloneNode(true);
        current.querySelectorAll("del").forEach((line) => line.remove());
        await navigator.clipboard.writeText(current.textContent.replace(/\n{2,}/g, "\n\n"));
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not allowed";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    figure.append(button);
  }
}

// Code and formulas that scroll sideways in their box can be reached, and so scrolled, by keyboard.
function reachWhatScrolls() {
  const sizes = new ResizeObserver((changes) => {
    for (const { target: box } of changes) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0;
      else if (box.tabIndex === 0) box.tabIndex = -1;
    }
  });
  document.querySelectorAll("pre, .formula").forEach((box) => sizes.observe(box));
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
    start.textContent = `Go on: ${next.querySelector(".name").textContent}`;
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

// Search reads an index that is loaded when it is first wanted.
function addSearch() {
  const box = document.querySelector(".search");
  if (!box) return;
  const input = box.querySelector("input");
  const list = box.querySelector("ul");
  let chosen = -1;
  box.hidden = false;

  const load = () => new Promise((resolve) => {
    if (window.searchIndex) return resolve(window.searchIndex);
    const script = document.createElement("script");
    script.src = "search-index.js";
    script.addEventListener("load", () => resolve(window.searchIndex ?? []));
    script.addEventListener("error", () => resolve([]));
    document.head.append(script);
  });

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  // People type straight quotes; pages have curly ones.
  const plain = (text) => text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

  const find = (index, text) => {
    const words = plain(text).split(/\s+/).filter(Boolean);
    const scored = [];
    for (const entry of index) {
      const title = plain(entry.title);
      const names = plain(entry.names);
      const body = plain(entry.text);
      let score = 0;
      for (const word of words) {
        const hit = (title.includes(word) ? 8 : 0) + (names.includes(word) ? 4 : 0) + (body.includes(word) ? 1 : 0);
        if (hit === 0) { score = 0; break; }
        score += hit;
      }
      if (score > 0) scored.push({ entry, score });
    }
    return scored.sort((a, b) => b.score - a.score).slice(0, 8).map((found) => found.entry);
  };

  const excerpt = (entry, text) => {
    const word = plain(text).split(/\s+/)[0];
    const near = plain(entry.text).indexOf(word) - 30;
    const from = near > 0 ? entry.text.indexOf(" ", near) + 1 : 0;
    const isWhole = entry.text.length <= from + 90;
    const to = isWhole ? entry.text.length : entry.text.lastIndexOf(" ", from + 90);
    return (from > 0 ? "… " : "") + entry.text.slice(from, to) + (isWhole ? "" : " …");
  };

  const choose = (number) => {
    const options = list.querySelectorAll("li");
    if (options.length === 0) return;
    chosen = (number + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };

  const show = async () => {
    const text = input.value.trim();
    if (!text) return close();
    const found = find(await load(), text);
    if (input.value.trim() !== text) return;
    list.replaceChildren();
    found.forEach((entry, place) => {
      const option = document.createElement("li");
      option.id = `page.found.${place}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = entry.address;
      const title = document.createElement("strong");
      title.textContent = entry.title;
      const words = document.createElement("span");
      words.textContent = excerpt(entry, text);
      option.append(title, words);
      list.append(option);
    });
    if (found.length === 0) {
      const none = document.createElement("li");
      none.id = "page.found.none";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Nothing found";
      list.append(none);
    }
    list.hidden = false;
    chosen = -1;
    input.setAttribute("aria-expanded", "true");
  };

  const go = (option) => {
    if (!option?.dataset.address) return;
    location.href = option.dataset.address;
  };

  input.addEventListener("input", show);
  input.addEventListener("focus", load);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Enter") go(list.querySelectorAll("li")[Math.max(chosen, 0)]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    go(event.target.closest("li"));
  });
  input.addEventListener("blur", close);
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
}

document.addEventListener("DOMContentLoaded", () => {
  addThemeSwitch();
  addCopyButtons();
  reachWhatScrolls();
  keepProgress();
  addSearch();
});
