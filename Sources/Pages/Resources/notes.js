// A card about the name in code that is pointed at or has the focus.
"use strict";

const { notes: file } = document.currentScript.dataset;
const card = document.body.appendChild(make("div", { className: "name-note", hidden: true }));
let loading, last;
for (const kind of ["pointermove", "pointerdown", "focusin"]) document.addEventListener(kind, showCard);
for (const kind of ["keydown", "scroll"]) document.addEventListener(kind, () => { card.hidden = last = true; }, true);

async function showCard(event) {
  if (event.target.matches("pre")) return;
  last = event;
  const code = event.target.closest("figure.chunk pre code");
  if (code) await (loading ??= load());
  if (last !== event) return;
  const { left, bottom } = event.target.getBoundingClientRect();
  const { clientX: x = left + 1, clientY: y = bottom - 3 } = event;
  const [text, where, words = ""] = code ? cardAt(code, x, y) : [];
  card.hidden = !text;
  card.replaceChildren(text, make("p", {}, ...words.split("`").map((it, place) => place % 2 ? make("code", {}, it) : it)),
    make("p", {}, window.codeNotes?.places[where] ?? ""));
  card.style.left = `${Math.max(8, Math.min(x, innerWidth - card.offsetWidth - 8))}px`;
  card.style.top = `${y + 20 + card.offsetHeight < innerHeight ? y + 18 : y - 10 - card.offsetHeight}px`;
}

async function load() {
  await new Promise((done) => document.head.append(make("script", { src: file, onload: done, onerror: done })));
  // The browser would show titles over the card.
  for (const link of window.codeNotes ? findAll("pre a[title]") : []) {
    link.ariaDescription = link.title;
    link.title = "";
  }
}

function cardAt(code, x, y) {
  const at = document.caretPositionFromPoint?.(x, y) ?? document.caretRangeFromPoint(x, y);
  // The focus may come to what is not in the window yet.
  if (!at) return [];
  const before = new Range();
  before.setStart(code, 0);
  before.setEnd(at.offsetNode ?? at.startContainer, at.offset ?? at.startOffset);
  const place = `${before}`.length;
  const names = window.codeNotes?.code[code.closest("figure").id] ?? [];
  return window.codeNotes?.cards[names.find(([start, end]) => start <= place && place <= end)?.[2]] ?? [];
}
