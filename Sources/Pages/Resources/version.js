// Leads from a page to the same page in the course's other versions, and says when there is a newer one. The list
// of versions lies beside their folders, and is the same for all of them.
"use strict";

function listVersions(box, { versions, newest }) {
  const { version: here, page } = box.dataset;
  const has = (version) => !version.lacks.includes(page);
  const lead = (version, words) => make("a", {
    href: `../${version.name === newest ? "latest" : version.name}/${has(version) ? page : "index.html"}`,
  }, words);
  find("ul", box).replaceChildren(...versions.map((version) => {
    const link = lead(version, version.name);
    if (version.name === here) link.setAttribute("aria-current", "true");
    const remark = version.name === newest ? say("isNewest") : has(version) ? "" : say("lacksPage");
    return make("li", {}, link, " ", make("span", {}, remark));
  }));
  const latest = versions.find(({ name }) => name === newest);
  if (latest && here !== newest) {
    const words = has(latest) ? say("readThere", newest) : say("beginThere", newest);
    find("main").prepend(make("p", { className: "outdated" }, `${say("notNewest", here, newest)} `, lead(latest, words)));
  }
  on("click focusin", ({ target }) => { box.open &&= box.contains(target); });
  box.onkeydown = ({ key }) => {
    if (key !== "Escape") return;
    box.open = false;
    find("summary", box).focus();
  };
}

findAll("details.versions").forEach((box) => window.courseVersions && listVersions(box, courseVersions));
