// The search of the course: its index is a script, loaded when it is first wanted, or several of a long course.
//
// Words are compared by their stems. A title counts more than a heading, that more than a name or a
// definition, and that more than text; a word that is nowhere is looked for with one letter changed.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector(".search");
  if (!box) return;
  const [input, list, status] = ["input", "ol", "p"].map((name) => box.querySelector(name));
  const engines = [];
  let isWanted, isComplete, loading;
  box.hidden = false;

  function show() {
    if (!input.value.trim()) return close();
    isWanted = true;
    loading ??= load();
    refresh();
  }

  async function load() {
    for await (let entries of indexFiles()) {
      // Of a course that is not long, all that has come makes one engine: words are then weighed the same.
      if (engines.at(-1)?.entries.length + entries.length <= 2000) entries = engines.pop().entries.concat(entries);
      engines.push({ entries, find: makeEngine(entries, window.searchTerms ?? []) });
      refresh();
    }
    isComplete = true;
    refresh();
  }

  // Shows what is found in what has come; never under the keys of somebody who walks through the results.
  function refresh() {
    const text = input.value.trim();
    if (!isWanted || !text || !engines.length || list.contains(document.activeElement)) return;
    const found = engines.flatMap(({ find }) => find(text)).sort((a, b) => b.score - a.score).slice(0, 8);
    list.replaceChildren(...found.map(resultOf));
    tell(found.length ? say("found", found.length) : isComplete ? say("nothingFound") : say("searching"), found.length);
  }

  function close() {
    isWanted = false;
    tell("", 0);
  }

  // What is seen in the list need not be written beside it.
  function tell(words, count) {
    list.parentElement.hidden = !count;
    status.textContent = words;
    status.classList.toggle("visually-hidden", count || !words);
  }

  // Arrows go through the results; from the first of them back into the field.
  function press(event) {
    const links = findAll("a", list);
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
  for (let number = 1, known = 0; number <= (window.searchFiles ?? 1); number++) {
    const src = number === 1 ? "search-index.js" : `search-index-${number}.js`;
    await new Promise((done) => document.head.append(make("script", { src, onload: done, onerror: done })));
    const all = window.searchIndex ?? [];
    yield all.slice(known);
    known = all.length;
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
  return [from > 0 ? "… " : "", text.slice(from, start), make("mark", {}, text.slice(start, end)), text.slice(end, to),
    isWhole ? "" : " …"];
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
    let place = index;
    for (const part of word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)) {
      if (part !== word) found.push({ text: part, place });
      place += part.length;
    }
  }
  return found;
}

const stems = new Map();
const ending = new RegExp(`(?<=...)(${say("wordEndings").replaceAll(" ", "|")})$`);

// What words of one family have in common, by the endings of the course's language: train, trains, trained,
// training; Ableitung, ableiten.
function stem(word) {
  if (stems.has(word)) return stems.get(word);
  let root = word.normalize("NFKD").replace(/[\u0300-\u036f’']/g, "").toLowerCase().replaceAll("ß", "ss");
  if (/^[a-z]{4,}$/.test(root)) {
    if (say("wordPlural") === "s") root = root.replace(/ies$/, "y").replace(/(ss|us|is)$|s$/, "$1");
    root = root.replace(ending, "")
      .replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1").replace(/(.{3})[ei]$/, "$1").replace(/y$/, "i");
  }
  stems.set(word, root);
  return root;
}

const idle = new Set(say("idleWords").split(" "));

function stemsOf(text, areIdleLeftOut) {
  const words = wordsOf(text).map(({ text }) => text);
  return (areIdleLeftOut ? words.filter((word) => !idle.has(word.toLowerCase())) : words).map(stem);
}

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
      for (const root of stemsOf(text ?? "")) {
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
    for (const [root, weight] of weights) entriesOf.set(root, (entriesOf.get(root) ?? new Map()).set(number, weight));
  });
  const roots = [...entriesOf.keys()];
  const groups = terms.filter(({ words }) => words.length > 1).map(({ words }) => words.map((each) => stemsOf(each).join(" ")));
  const texts = index.map(({ title, names = "", text = "" }) => ` ${stemsOf(`${title} ${names} ${text}`, true).join(" ")} `);

  // The stems that a word may stand for, and how surely.
  function meanings(root, isLast) {
    const found = new Map();
    if (entriesOf.has(root)) found.set(root, 1);
    for (const group of groups.filter((group) => group.includes(root))) {
      for (const other of group.join(" ").split(" ")) if (!found.has(other)) found.set(other, 0.8);
    }
    for (const other of root.length >= 3 || isLast ? roots : []) {
      if (other.startsWith(root) && !found.has(other)) found.set(other, isLast ? 0.5 : 0.3);
    }
    if (found.size || root.length < 4) return found;
    return new Map(roots.filter((other) => isOneSlipAway(root, other)).map((other) => [other, 0.4]));
  }

  return (query) => {
    const wanted = stemsOf(query, true);
    const words = [...new Set(wanted.length ? wanted : stemsOf(query))];
    const scores = index.map(() => 0);
    const marks = new Set();
    words.forEach((root, place) => {
      const best = new Map();
      for (const [other, sure] of meanings(root, place === words.length - 1)) {
        const entries = entriesOf.get(other) ?? new Map();
        marks.add(other);
        const rare = Math.log(1 + index.length / (1 + entries.size));
        for (const [number, weight] of entries) best.set(number, Math.max(best.get(number) ?? 0, weight * sure * rare));
      }
      for (const [number, score] of best) scores[number] += score;
    });
    const phrase = ` ${words.join(" ")} `;
    return scores.map((score, number) => {
      const isTogether = words.length > 1 && texts[number].includes(phrase);
      return { entry: index[number], marks, score: isTogether ? score * 1.6 : score };
    }).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score).slice(0, 8);
  };
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
