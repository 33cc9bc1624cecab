// Cards about the names in code, and about the terms of the glossary.
"use strict";

const { notes: src } = document.currentScript.dataset;
const card = document.body.appendChild(make("div", { className: "name-note", hidden: true }));
let ready, last, tapped;
moveTitles("a.term");
for (const kind of ["pointermove", "pointerdown", "focusin"]) addEventListener(kind, show);
addEventListener("keydown", hide, true);
// A finger has no other way to ask: its first tap shows the card, and the next one follows the link.
addEventListener("click", (event) => {
  const term = event.pointerType === "touch" && event.target.closest("a.term");
  if (term && term !== tapped) event.preventDefault();
  tapped = term;
});
// What takes the focus may scroll into the window for it: its card goes along.
addEventListener("scroll", () => last?.type === "focusin" ? show(last) : hide(), true);

function hide() {
  card.hidden = last = true;
}

async function show(event) {
  const { target } = event;
  if (target.matches("pre")) return;
  last = event;
  const term = target.closest("a.term");
  const code = target.closest("figure.chunk pre code");
  if (code) await (ready ??= load());
  if (last !== event) return;
  const { left, bottom } = target.getBoundingClientRect();
  const { clientX: x = left + 1, clientY: y = bottom - 3 } = event;
  const [text, where, words = ""] = term ? [make("b", {}, term.textContent), -1, term.ariaDescription]
    : (code && cardAt(code, x, y)) ?? [];
  card.hidden = !text;
  card.replaceChildren(text, make("p", {}, ...words.split("`").map((it, at) => at % 2 ? make("code", {}, it) : it)),
    make("p", {}, where >= 0 ? codeNotes.places[where] : ""));
  card.style.left = `${Math.max(8, Math.min(x, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${y + 20 + card.offsetHeight < innerHeight ? y + 18 : y - 10 - card.offsetHeight}px`;
}

async function load() {
  await new Promise((onload) => document.head.append(make("script", { src, onload })));
  moveTitles("pre a[title]");
}

// Titles would lie over cards.
function moveTitles(selector) {
  for (const link of findAll(selector)) [link.ariaDescription, link.title] = [link.title, ""];
}

function cardAt(code, x, y) {
  const at = document.caretPositionFromPoint?.(x, y) ?? document.caretRangeFromPoint(x, y);
  // The focus may come to what is not in the window yet.
  if (!at) return [];
  const before = new Range();
  before.setStart(code, 0);
  before.setEnd(at.offsetNode ?? at.startContainer, at.offset ?? at.startOffset);
  const { length } = `${before}`;
  const names = codeNotes.code[code.closest("figure").id];
  return codeNotes.cards[names?.find(([start, end]) => start <= length && length <= end)?.[2]];
}
