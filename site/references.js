// Point at a reference or focus it, and what it leads to is shown beside it: a figure, a table, a listing,
// a formula, what is cited. The link works as every other.
"use strict";

const previewBox = make("div", { className: "preview", hidden: true });
previewBox.setAttribute("aria-hidden", "true");
let previewed;

// What a link of the page leads to, if that is something to look at.
function previewTarget(link) {
  const address = link.getAttribute("href") ?? "";
  if (!address.startsWith("#")) return null;
  const target = document.getElementById(decodeURIComponent(address.slice(1)));
  return target?.matches(".numbered, figure.picture, figure.table, li[id^='cite.']") ? target : null;
}

function showPreview(link) {
  const target = previewTarget(link);
  // What is on the screen need not be shown twice.
  const { top, bottom } = target?.getBoundingClientRect() ?? {};
  if (!target || (top > 0 && bottom < innerHeight)) return hidePreview();
  const copy = target.cloneNode(true);
  for (const part of [copy, ...copy.querySelectorAll("[id], [tabindex]")]) {
    part.removeAttribute("id");
    part.removeAttribute("tabindex");
  }
  copy.querySelectorAll("button, input, details").forEach((part) => part.remove());
  previewBox.replaceChildren(...(target.tagName === "LI" ? copy.childNodes : [copy]));
  previewBox.hidden = false;
  previewed = link;
  const place = link.getBoundingClientRect();
  const { width, height } = previewBox.getBoundingClientRect();
  const isAbove = place.bottom + height + 8 > innerHeight && place.top > height + 8;
  previewBox.style.top = `${scrollY + (isAbove ? place.top - height - 6 : place.bottom + 6)}px`;
  previewBox.style.left = `${scrollX + Math.max(8, Math.min(place.left, innerWidth - width - 24))}px`;
}

function hidePreview() {
  previewBox.hidden = true;
  previewed = undefined;
}

document.body.append(previewBox);
for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target, pointerType }) => {
    const link = target.closest?.("main a[href^='#']");
    if (!link || pointerType === "touch") return hidePreview();
    if (link !== previewed) showPreview(link);
  });
}
document.addEventListener("keydown", ({ key }) => key === "Escape" && hidePreview());
document.addEventListener("click", hidePreview);
