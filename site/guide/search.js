// The search of the course: its index is a script, loaded when it is first wanted, or several of a long course.
//
// Words are compared by their stems. A title counts more than a heading, that more than a name or a
// definition, and that more than text; a word that is nowhere is looked for with one letter changed.
"use strict";

function startSearch(box) {
  const [input, list, status] = ["input", "ol", "p"].map((name) => find(name, box));
  const engine = makeEngine();
  let text, isComplete, loading;
  box.hidden = false;
  input.oninput = input.onfocus = () => show(input.value.trim());
  box.onkeydown = press;
  box.addEventListener("focusout", ({ relatedTarget }) => box.contains(relatedTarget) || show(""));
  // A link is followed with the pointer down: leaving the field must not take it away first.
  list.onmousedown = (event) => event.preventDefault();
  list.onclick = () => show("");
  on("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    input.focus();
  });

  function show(wanted) {
    text = wanted;
    if (text) {
      loading ??= loadIndex((entries, isLast) => {
        engine.add(entries);
        isComplete = isLast;
        // Never under the keys of somebody who walks through the results.
        if (!list.contains(document.activeElement)) show(text);
      });
    }
    const found = text ? engine.search(text) : [];
    const words = found.length ? say("found", found.length) : isComplete ? say("nothingFound") : say("searching");
    list.replaceChildren(...found.map(resultOf));
    list.parentElement.hidden = !found.length;
    status.textContent = text && words;
    // What is seen in the list need not be written beside it.
    status.classList.toggle("visually-hidden", found.length || !text);
  }

  // Arrows go through the results; from the first of them back into the field.
  function press(event) {
    const links = findAll("a", list);
    const place = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown") links[place + 1]?.focus();
    else if (event.key === "ArrowUp") (links[place - 1] ?? input).focus();
    else if (event.key === "Enter" && place < 0) links[0]?.click();
    else if (event.key === "Escape") { input.focus(); show(""); } else return;
    event.preventDefault();
  }
}

// Takes the entries of one file of the index after another.
async function loadIndex(take) {
  for (let number = 1, count = 1; number <= count; number++) {
    const src = number === 1 ? "search-index.js" : `search-index-${number}.js`;
    await new Promise((done) => document.head.append(make("script", { src, onload: done, onerror: done })));
    count = window.searchFiles ?? 1;
    take(window.searchIndex?.splice(0) ?? [], number === count);
  }
}

function resultOf({ entry, marks }) {
  const words = make("span", {}, ...excerpt(entry.text ?? "", marks));
  return make("li", {}, make("a", { href: entry.address }, make("strong", {}, entry.title), words));
}

// Some words of the text around the first that was looked for, which is marked.
function excerpt(text, marks) {
  const { word = "", place = 0 } = wordsOf(text).find(({ word }) => marks.has(stem(word))) ?? {};
  const from = place > 40 ? text.indexOf(" ", place - 40) + 1 : 0;
  const rest = text.slice(place + word.length);
  const room = Math.max(from + 110 - place - word.length, 0);
  return [from ? "… " : "", text.slice(from, place), make("mark", {}, text.slice(place, place + word.length)),
    rest.length > room ? rest.slice(0, room).replace(/\S*$/, "…") : rest];
}

const spoken = { "+": "plus", "-": "minus", "*": "times", "/": "over", "=": "equals" };

// Words with their places: letters and digits, each sign of a writing without blanks, operators, also as
// they are spoken. A name such as zeroGrad is one word and its parts.
function wordsOf(text) {
  const pattern = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+|[-+*/=<>&|^%!]{2,}/gu;
  return [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) => {
    const parts = whole.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    const words = new Set([whole, ...parts, ...[...whole].flatMap((sign) => spoken[sign] ?? [])]);
    return [...words].map((word) => ({ word, place: index + Math.max(whole.indexOf(word), 0) }));
  });
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

const stemsOf = (text) => wordsOf(text).map(({ word }) => stem(word));
const idle = new Set(stemsOf(say("idleWords")));
const withoutIdle = (roots) => roots.filter((root) => !idle.has(root));

// Returns what takes entries in and finds them.
function makeEngine() {
  const [index, texts, titles] = [[], [], {}];
  // For each stem the entries that have it, and how much it counts there.
  const entriesOf = new Map();

  function add(entries) {
    for (const entry of entries) {
      const { address, title, names = "", text = "", more = "" } = entry;
      const [page, section] = address.split("#");
      const terms = searchTerms.filter((term) => term.address === address).flatMap(({ words }) => words).join(" ");
      titles[page] ??= title;
      texts.push(` ${withoutIdle(stemsOf(`${title} ${names} ${text}`)).join(" ")} `);
      const number = index.push(entry) - 1;
      // What counts how much, and how much at most.
      const parts = [[text, 1, 3], [more, 0.7, 1], [names, 6, 8], [terms, 12, 12],
        ...(section ? [[titles[page], 3, 4], [title, 10, 10]] : [[title, 14, 14]])];
      for (const [words, weight, most] of parts) {
        for (const root of stemsOf(words)) {
          const weights = entriesOf.get(root) ?? new Map();
          const known = weights.get(number) ?? 0;
          entriesOf.set(root, weights.set(number, Math.max(known, Math.min(known + weight, most))));
        }
      }
    }
  }

  function search(query) {
    const wanted = stemsOf(query);
    const roots = [...new Set(withoutIdle(wanted).length ? withoutIdle(wanted) : wanted)];
    const groups = (window.searchTerms ?? []).map(({ words }) => words.map((each) => stemsOf(each).join(" ")));
    const scores = index.map(() => 0);
    const marks = new Set();
    roots.forEach((root, place) => {
      const isLast = place === roots.length - 1;
      const related = groups.filter((group) => group.includes(root)).join().split(/[ ,]/);
      // How surely another stem is meant: the same, one of the same thing, or one that begins so.
      const sureOf = (other) => (other === root ? 1 : related.includes(other) ? 0.8
        : (isLast || root.length >= 3) && other.startsWith(root) ? (isLast ? 0.5 : 0.3) : 0);
      const known = [...entriesOf.keys()];
      let meant = known.filter(sureOf);
      if (!meant.length && root.length >= 4) meant = known.filter((other) => isOneSlipAway(root, other));
      const best = new Map();
      for (const other of meant) {
        const entries = entriesOf.get(other);
        const worth = (sureOf(other) || 0.4) * Math.log(1 + index.length / (1 + entries.size));
        for (const [number, weight] of entries) best.set(number, Math.max(best.get(number) ?? 0, weight * worth));
        marks.add(other);
      }
      for (const [number, score] of best) scores[number] += score;
    });
    return index.map((entry, number) => {
      const isTogether = roots.length > 1 && texts[number].includes(` ${roots.join(" ")} `);
      return { entry, marks, score: scores[number] * (isTogether ? 1.6 : 1) };
    }).filter(({ score }) => score).sort((a, b) => b.score - a.score).slice(0, 8);
  }

  return { add, search };
}

// Whether one word becomes the other when a letter is added, lost, changed, or swapped with its neighbour.
function isOneSlipAway(left, right) {
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  const [a, b] = [left.slice(start), right.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

findAll(".search").forEach(startSearch);
