// Point at a reference or focus it, and what it leads to is shown beside it: a figure, a formula, what is cited.
"use strict";

const previewBox = make("div", { className: "preview", hidden: true, ariaHidden: true });
const hidePreview = () => { previewBox.hidden = true; };
let previewed;

function showPreview(link) {
  previewed = link;
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  // What is on the screen need not be shown twice.
  const { top, bottom } = target?.getBoundingClientRect() ?? {};
  const isToLookAt = target?.matches(".numbered, figure.picture, figure.table, li[id^='cite.']");
  if (!isToLookAt || (top > 0 && bottom < innerHeight)) return hidePreview();
  const copy = target.cloneNode(true);
  findAll("button, input, details", copy).forEach((part) => part.remove());
  for (const part of [copy, ...findAll("[id], [tabindex]", copy)]) {
    part.removeAttribute("id");
    part.removeAttribute("tabindex");
  }
  previewBox.replaceChildren(...(target.tagName === "LI" ? copy.childNodes : [copy]));
  previewBox.hidden = false;
  const place = link.getBoundingClientRect();
  const { width, height } = previewBox.getBoundingClientRect();
  const isAbove = place.bottom + height + 8 > innerHeight && place.top > height + 8;
  previewBox.style.top = `${scrollY + (isAbove ? place.top - height - 6 : place.bottom + 6)}px`;
  previewBox.style.left = `${scrollX + Math.max(8, Math.min(place.left, innerWidth - width - 24))}px`;
}

document.body.append(previewBox);
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target, pointerType }) => {
    const link = target.closest?.("main a[href^='#']");
    if (!link || pointerType === "touch") hidePreview();
    else if (link !== previewed || previewBox.hidden) showPreview(link);
  });
}
document.addEventListener("keydown", ({ key }) => key === "Escape" && hidePreview());
document.addEventListener("click", hidePreview);
