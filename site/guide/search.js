// The search of the course: its index is a script, loaded when it is first wanted. That of a long course is in
// several: what the first gives is shown at once, and anew with each that comes.
//
// Words are compared by their stems. A title counts more than a heading, that more than a name or a
// definition, and that more than text; a word that is nowhere is looked for with one letter changed.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(".search");
  if (!box) return;
  const [input, list, status] = ["input", "ol", "p"].map((name) => box.querySelector(name));
  const engines = [];
  let isWanted = false;
  let isComplete = false;
  let loading;
  box.hidden = false;

  function show() {
    if (!input.value.trim()) return close();
    isWanted = true;
    loading ??= load();
    refresh();
  }

  async function load() {
    for await (const entries of indexFiles()) {
      // Of a course that is not long, all that has come makes one engine: words are then weighed the same.
      const last = engines.at(-1);
      const isJoined = last && last.entries.length + entries.length <= 2000;
      const all = isJoined ? last.entries.concat(entries) : entries;
      engines.splice(isJoined ? -1 : engines.length, isJoined ? 1 : 0, { entries: all, find: makeEngine(all, window.searchTerms ?? []) });
      refresh();
    }
    isComplete = true;
    refresh();
  }

  // Shows what is found in what has come; never under the keys of somebody who walks through the results.
  function refresh() {
    const text = input.value.trim();
    if (!isWanted || !text || engines.length === 0 || list.contains(document.activeElement)) return;
    const found = engines.flatMap(({ find }) => find(text)).sort((a, b) => b.score - a.score).slice(0, 8);
    list.replaceChildren(...found.map(resultOf));
    list.parentElement.hidden = found.length === 0;
    status.textContent = found.length > 0 ? say("found", found.length) : isComplete ? say("nothingFound") : say("searching");
    status.classList.toggle("visually-hidden", found.length > 0);
  }

  function close() {
    isWanted = false;
    list.parentElement.hidden = true;
    status.textContent = "";
    status.classList.add("visually-hidden");
  }

  // Arrows go through the results; from the first of them back into the field.
  function press(event) {
    const links = [...list.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    const last = links.length - 1;
    if (event.key === "ArrowDown") links[Math.min(place + 1, last)]?.focus();
    else if (event.key === "ArrowUp") (place > 0 ? links[place - 1] : input).focus();
    else if (event.key === "Enter" && place < 0) links[0]?.click();
    else if (event.key === "Escape") { input.focus(); close(); } else return;
    event.preventDefault();
  }

  input.oninput = input.onfocus = show;
  box.onkeydown = press;
  box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || close());
  // A link is followed with the pointer down: leaving the field must not take it away first.
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = close;
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    input.focus();
  });
});

// Loads the files of the index, one after another, and gives the entries of each.
async function* indexFiles() {
  for (let number = 1; number <= (window.searchFiles ?? 1); number += 1) {
    const src = number === 1 ? "search-index.js" : `search-index-${number}.js`;
    const known = number === 1 ? 0 : searchIndex.length;
    await new Promise((resolve) => {
      document.head.append(make("script", { src, onload: resolve, onerror: resolve }));
    });
    yield (window.searchIndex ?? []).slice(known);
  }
}

function resultOf({ entry, marks }) {
  const words = make("span", {}, ...excerpt(entry.text ?? "", marks));
  return make("li", {}, make("a", { href: entry.address }, make("strong", {}, entry.title), words));
}

// Some words of the text around the first that was looked for, which is marked.
function excerpt(text, marks) {
  const word = wordsOf(text).find((word) => marks.has(stem(word.text)));
  const near = word ? word.place - 40 : 0;
  const from = near > 0 ? text.indexOf(" ", near) + 1 : 0;
  const isWhole = text.length <= from + 110;
  const to = isWhole ? text.length : Math.max(text.lastIndexOf(" ", from + 110), from);
  const start = word?.place ?? from;
  const end = Math.min(start + (word?.text.length ?? 0), to);
  const ends = [from > 0 ? "… " : "", isWhole ? "" : " …"];
  return [ends[0], text.slice(from, start), make("mark", {}, text.slice(start, end)), text.slice(end, to), ends[1]];
}

const spoken = { "+": "plus", "-": "minus", "*": "times", "/": "over", "=": "equals" };

// Words with their places: letters and digits, each sign of a writing without blanks, operators, also as
// they are spoken. A name such as zeroGrad is one word and its parts.
function wordsOf(text) {
  const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+|[-+*/=<>&|^%!]{2,}/gu;
  const found = [];
  for (const { 0: word, index } of text.matchAll(pattern)) {
    found.push({ text: word, place: index });
    for (const sign of word) if (spoken[sign]) found.push({ text: spoken[sign], place: index });
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    let place = index;
    for (const part of parts.length > 1 ? parts : []) {
      found.push({ text: part, place });
      place += part.length;
    }
  }
  return found;
}

const stems = new Map();

// What words of one family have in common: train, trains, trained, training.
function stem(word) {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const plain = word.normalize("NFKD").replace(/[\u0300-\u036f’']/g, "").toLowerCase();
  let root = plain;
  if (/^[a-z]{4,}$/.test(plain)) {
    root = root.replace(/ies$/, "y").replace(/(ss|us|is)$|s$/, "$1");
    for (const end of ["ization", "isation", "ation", "ition", "ment", "ness", "ing", "ion", "ive", "ed", "er", "or", "al", "ly"]) {
      if (root.endsWith(end) && root.length - end.length >= 3) {
        root = root.slice(0, -end.length);
        break;
      }
    }
    root = root.replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1").replace(/(.{3})[ei]$/, "$1").replace(/y$/, "i");
  }
  stems.set(word, root);
  return root;
}

const idle = new Set(("a an and are as at be but by can do does did for from has have how i if in is it its many me much my "
  + "not of on or so than that the there this to was we what when where which who why will with you").split(" "));

// Returns the function that finds entries, the best first.
function makeEngine(index, terms) {
  // For each stem the entries that have it, and how much it counts there.
  const entriesOf = new Map();
  const titles = new Map();
  index.forEach((entry, number) => {
    const page = entry.address.split("#")[0];
    const isLesson = page === entry.address;
    if (isLesson) titles.set(page, entry.title);
    const weights = new Map();
    const add = (text, weight, most) => {
      for (const { text: word } of wordsOf(text ?? "")) {
        const root = stem(word);
        const known = weights.get(root) ?? 0;
        weights.set(root, Math.max(known, Math.min(known + weight, most)));
      }
    };
    add(entry.text, 1, 3);
    add(entry.more, 0.7, 1);
    add(entry.names, 6, 8);
    for (const { words } of terms.filter(({ address }) => address === entry.address)) add(words.join(" "), 12, 12);
    if (!isLesson) add(titles.get(page), 3, 4);
    add(entry.title, isLesson ? 14 : 10, isLesson ? 14 : 10);
    for (const [root, weight] of weights) {
      if (!entriesOf.has(root)) entriesOf.set(root, new Map());
      entriesOf.get(root).set(number, weight);
    }
  });
  const roots = [...entriesOf.keys()];
  const groups = terms.filter(({ words }) => words.length > 1).map((term) => term.words.map((words) => wordsOf(words).map(({ text }) => stem(text)).join(" ")));
  const texts = index.map((entry) => stemmed(`${entry.title} ${entry.names ?? ""} ${entry.text ?? ""}`));

  // The stems that a word may stand for, and how surely.
  function meanings(root, isLast) {
    const found = new Map();
    if (entriesOf.has(root)) found.set(root, 1);
    for (const group of groups.filter((group) => group.includes(root))) {
      for (const other of group.join(" ").split(" ")) if (!found.has(other)) found.set(other, 0.8);
    }
    if (root.length >= 3 || isLast) {
      for (const other of roots) if (other.startsWith(root) && !found.has(other)) found.set(other, isLast ? 0.5 : 0.3);
    }
    if (found.size === 0 && root.length >= 4) {
      for (const other of roots) if (isOneSlipAway(root, other)) found.set(other, 0.4);
    }
    return found;
  }

  return (query) => {
    const all = wordsOf(query).map(({ text }) => text);
    const wanted = all.filter((word) => !idle.has(word.toLowerCase()));
    const words = [...new Set((wanted.length ? wanted : all).map(stem))];
    const scores = index.map(() => 0);
    const marks = new Set();
    words.forEach((root, place) => {
      const best = new Map();
      for (const [other, sure] of meanings(root, place === words.length - 1)) {
        const entries = entriesOf.get(other) ?? new Map();
        marks.add(other);
        const rare = Math.log(1 + index.length / (1 + entries.size));
        for (const [number, weight] of entries) {
          best.set(number, Math.max(best.get(number) ?? 0, weight * sure * rare));
        }
      }
      for (const [number, score] of best) scores[number] += score;
    });
    const phrase = ` ${words.join(" ")} `;
    const found = scores.map((score, number) => {
      const isTogether = words.length > 1 && texts[number].includes(phrase);
      return { entry: index[number], marks, score: isTogether ? score * 1.6 : score };
    });
    return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, 8);
  };

  function stemmed(text) {
    return ` ${wordsOf(text).map(({ text }) => text).filter((word) => !idle.has(word.toLowerCase())).map(stem).join(" ")} `;
  }
}

// Whether one word becomes the other when a letter is added, lost, changed, or swapped with its neighbour.
function isOneSlipAway(left, right) {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [a, b] = [left.slice(start), right.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
