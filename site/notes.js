// What the compiler says of the name under the pointer. Code has, for each name, in digits how far it is from
// the last one, and in letters which of the page's texts is about it.
"use strict";

const notes = document.getElementById("page.notes").content.textContent.split("\n");
const note = document.body.appendChild(Object.assign(document.createElement("div"), { className: "name-note", hidden: true }));
for (const kind of ["pointermove", "pointerdown"]) document.addEventListener(kind, showNote);
for (const kind of ["keydown", "scroll"]) document.addEventListener(kind, () => note.hidden = true, true);

function showNote({ target, clientX: x, clientY: y }) {
  const code = !target.closest("a[title]") && target.closest("[data-notes]");
  note.textContent = code ? noteAt(code, x, y) : "";
  note.hidden = !note.textContent;
  const { offsetWidth: width, offsetHeight: height } = note;
  note.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  note.style.top = `${y + 20 + height < innerHeight ? y + 18 : y - 10 - height}px`;
}

function noteAt(code, x, y) {
  const at = document.caretPositionFromPoint?.(x, y) ?? document.caretRangeFromPoint(x, y);
  const before = new Range();
  before.setStart(code, 0);
  before.setEnd(at.offsetNode ?? at.startContainer, at.offset ?? at.startOffset);
  const place = `${before}`.length;
  let start = 0;
  for (const [, digits, letters] of code.dataset.notes.matchAll(/(\d+)([a-z]+)/g)) {
    start += +digits;
    const [name] = /^(`?[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]*)/u.exec(code.textContent.slice(start));
    if (start <= place && place <= start + name.length) {
      return notes[[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt() - 97, 0)];
    }
  }
  return "";
}
