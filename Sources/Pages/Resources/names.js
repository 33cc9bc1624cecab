// Point at a name or focus its field, and the name lights up wherever its passage has it. Names are what the
// passage's graphs and gates have labels for.
"use strict";

const passages = [[]];
for (const part of findAll("main > *")) {
  if (part.matches("h1, h2, h3")) passages.push([]);
  passages.at(-1).push(part);
}
passages.forEach(linkNames);
on("pointerover focusin", ({ target }) => {
  findAll(".lit").forEach((part) => part.classList.remove("lit"));
  const name = target.closest("[data-name]")?.dataset.name;
  if (name) findAll(`[data-name="${CSS.escape(name)}"]`).forEach((part) => part.classList.add("lit"));
});

function linkNames(passage, number) {
  const all = (selector) => passage.flatMap((part) => findAll(selector, part));
  const names = new Set();
  // "x₁" in a graph is x with an index 1 in a formula.
  const nameOf = (text) => `${number} ${text.trim().normalize("NFKC")}`;
  const link = (part, text) => { part.dataset.name = nameOf(text); };
  for (const label of all(".graph-label")) link(label.closest(".graph-node"), label.textContent);
  for (const wire of all(".gate-value")) link(wire, wire.textContent.split(" = ")[0]);
  for (const part of all("[data-follows]")) link(part, part.dataset.node);
  for (const part of all("[data-name]")) names.add(part.dataset.name);
  const isName = (text) => names.has(nameOf(text));
  for (const part of all("msub, mi, td:first-child, .live-controls label")) {
    if (isName(part.textContent)) link(part, part.textContent);
  }
  for (const text of names.size ? all("code").flatMap(textsIn) : []) {
    text.replaceWith(...text.data.split(/([\p{L}_][\p{L}\p{N}_]*)/u).map((word) => {
      if (!isName(word)) return word;
      const part = make("span", {}, word);
      link(part, word);
      return part;
    }));
  }
}
