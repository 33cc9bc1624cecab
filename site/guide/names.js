// Point at a name or focus its field, and the name lights up wherever its passage has it. Names are what the
// passage's graphs and gates have labels for.
"use strict";

const sameNames = new Map();
const passages = [[]];
for (const part of findAll("main > *")) {
  if (part.matches("h1, h2, h3")) passages.push([]);
  passages.at(-1).push(part);
}
passages.forEach(linkNames);
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target }) => {
    findAll(".lit").forEach((part) => part.classList.remove("lit"));
    sameNames.get(target.closest("[data-name]"))?.forEach((part) => part.classList.add("lit"));
  });
}

function linkNames(passage) {
  const all = (selector) => passage.flatMap((part) => findAll(selector, part));
  const names = new Map();
  // "x₁" in a graph is x with an index 1 in a formula.
  const group = (text) => names.get(text.trim().normalize("NFKC"));
  const link = (part, text = part.textContent) => {
    part.dataset.name = text;
    group(text)?.push(part);
    sameNames.set(part, group(text));
  };
  const labels = all(".graph-label").map((label) => [label.closest(".graph-node"), label.textContent]);
  const wires = all(".gate-value").map((wire) => [wire, wire.textContent.split(" = ")[0]]);
  for (const [part, text] of [...labels, ...wires]) {
    if (!group(text)) names.set(text.normalize("NFKC"), []);
    link(part, text);
  }
  if (!names.size) return;
  all("msub, mi, td:first-child, .live-controls label").filter((part) => group(part.textContent)).forEach((part) => link(part));
  for (const text of all("code").flatMap(textsIn)) {
    text.replaceWith(...text.data.split(/([\p{L}_][\p{L}\p{N}_]*)/u).map((word) => {
      if (!group(word)) return word;
      const part = make("span", {}, word);
      link(part);
      return part;
    }));
  }
}
