// Tabs: the same thing for several systems or languages. Without script they stand one below the other;
// here they stand behind each other, and what a reader chose once is chosen on every page.
"use strict";

// What was chosen, the last first.
const chosenTabs = () => (remember.get("tabs") ?? "").split("\n").filter(Boolean);

function makeTabs(box, number) {
  const panels = [...box.children].filter((child) => child.matches(".tab"));
  const labels = panels.map((panel) => panel.querySelector(":scope > .tab-label").textContent);
  const list = make("div", { className: "tab-list", role: "tablist", ariaLabel: say("showFor") });
  const buttons = panels.map((panel, place) => {
    const [id, panelID] = [`tab.${number}.${place}`, `panel.${number}.${place}`];
    const button = make("button", { type: "button", role: "tab", id }, labels[place]);
    button.setAttribute("aria-controls", panelID);
    Object.assign(panel, { id: panelID, role: "tabpanel" });
    panel.setAttribute("aria-labelledby", id);
    button.addEventListener("click", () => chooseTab(labels[place], button));
    panel.addEventListener("beforematch", () => show(place));
    return button;
  });
  const show = (place) => {
    panels.forEach((panel, other) => {
      buttons[other].setAttribute("aria-selected", other === place);
      buttons[other].tabIndex = other === place ? 0 : -1;
      // A search in the page finds what is hidden so, and shows it.
      if (other === place) panel.removeAttribute("hidden");
      else panel.setAttribute("hidden", "until-found");
    });
  };
  list.addEventListener("keydown", (event) => {
    const last = buttons.length - 1;
    const here = buttons.indexOf(document.activeElement);
    const places = {
      ArrowRight: here === last ? 0 : here + 1, ArrowLeft: here === 0 ? last : here - 1, Home: 0, End: last,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    buttons[place].focus();
    chooseTab(labels[place], buttons[place]);
  });
  list.append(...buttons);
  box.prepend(list);
  box.classList.add("live");
  const known = chosenTabs().map((label) => labels.indexOf(label)).find((place) => place >= 0);
  show(known ?? 0);
  return { labels, show, panels };
}

// Shows a label wherever there is one, and keeps what was pressed where it is on the screen.
function chooseTab(label, button) {
  const before = button.getBoundingClientRect().top;
  remember.set("tabs", [label, ...chosenTabs().filter((other) => other !== label)].slice(0, 20).join("\n"));
  for (const { labels, show } of tabBoxes) if (labels.includes(label)) show(labels.indexOf(label));
  scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
}

// What a link leads to is seen, whichever tab it stands in.
function showTabOfTarget() {
  const name = decodeURIComponent(location.hash.slice(1));
  const target = name && document.getElementById(name);
  if (!target) return;
  let isMoved = false;
  for (const { panels, show } of tabBoxes) {
    const place = panels.findIndex((panel) => panel.contains(target));
    if (place < 0 || !panels[place].hasAttribute("hidden")) continue;
    show(place);
    isMoved = true;
  }
  if (isMoved) target.scrollIntoView();
}

const tabBoxes = [...document.querySelectorAll(".tabs")].map(makeTabs);
showTabOfTarget();
addEventListener("hashchange", showTabOfTarget);
