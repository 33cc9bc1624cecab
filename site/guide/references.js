// Point at a reference or focus it, and what it leads to is shown beside it: a figure, a formula, what is cited.
"use strict";

const preview = document.body.appendChild(make("div", { className: "preview", hidden: true, inert: true }));
let previewed;
on("pointerover focusin", showPreview);
on("click keydown", ({ type, key }) => { preview.hidden ||= type === "click" || key === "Escape"; });

function showPreview({ target, pointerType }) {
  const link = target.closest?.("main a[href^='#']");
  if (link && link === previewed && !preview.hidden) return;
  previewed = link;
  const aim = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const { top, bottom } = aim?.getBoundingClientRect() ?? {};
  // What is on the screen need not be shown twice.
  preview.hidden = pointerType === "touch" || (top > 0 && bottom < innerHeight)
    || !aim?.matches(".numbered, figure.picture, figure.table, li[id^='cite.']");
  if (preview.hidden) return;
  const copy = aim.cloneNode(true);
  findAll("button, input, details", copy).forEach((part) => part.remove());
  for (const part of [copy, ...findAll("[id]", copy)]) part.removeAttribute("id");
  preview.replaceChildren(...(aim.tagName === "LI" ? copy.childNodes : [copy]));
  const place = link.getBoundingClientRect();
  const { width, height } = preview.getBoundingClientRect();
  const isAbove = place.bottom + height + 8 > innerHeight && place.top > height + 8;
  preview.style.top = `${scrollY + (isAbove ? place.top - height - 6 : place.bottom + 6)}px`;
  preview.style.left = `${scrollX + Math.max(8, Math.min(place.left, innerWidth - width - 24))}px`;
}
