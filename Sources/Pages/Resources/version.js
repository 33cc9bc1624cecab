// Leads from a page to the same page in the course's other versions, and says when there is a newer one. The list
// of versions lies beside their folders, and is the same for all of them.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const box = document.querySelector("details.versions");
  const { versions, newest } = window.courseVersions ?? {};
  if (!box || !versions) return;
  const { version: here, page } = box.dataset;
  const has = (version) => !version.lacks.includes(page);
  const lead = (version, words) => make("a", {
    href: `../${version.name === newest ? "latest" : version.name}/${has(version) ? page : "index.html"}`,
  }, words);
  box.querySelector("ul").replaceChildren(...versions.map((version) => {
    const link = lead(version, version.name);
    if (version.name === here) link.setAttribute("aria-current", "true");
    const remark = version.name === newest ? say("isNewest") : has(version) ? "" : say("lacksPage");
    return make("li", {}, link, ...(remark ? [" ", make("span", {}, remark)] : []));
  }));
  const latest = versions.find(({ name }) => name === newest);
  if (latest && here !== newest) {
    const words = has(latest) ? say("readThere", newest) : say("beginThere", newest);
    const note = make("p", { className: "outdated" }, `${say("notNewest", here, newest)} `, lead(latest, words));
    document.querySelector("main").prepend(note);
  }
  box.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !box.contains(relatedTarget)) box.open = false; });
  box.addEventListener("keydown", ({ key }) => { if (key === "Escape") { box.open = false; box.querySelector("summary").focus(); } });
  document.addEventListener("click", ({ target }) => { if (!box.contains(target)) box.open = false; });
});
