// Tabs: the same thing for several systems or languages. Without script they stand one below the other;
// here they stand behind each other, and what a reader chose once is chosen on every page.
"use strict";

const tabBoxes = findAll(".tabs").map(makeTabs);
showTabOfTarget();
addEventListener("hashchange", showTabOfTarget);

// What was chosen, the last first.
function chosenTabs() {
  return remember.get("tabs").split("\n").filter(Boolean);
}

function makeTabs(box, number) {
  const panels = findAll(":scope > .tab", box);
  const labels = panels.map((panel) => panel.querySelector(":scope > .tab-label").textContent);
  const tabs = panels.map((panel, place) => {
    const tab = makeButton(labels[place], () => chooseTab(labels[place], tab), { role: "tab", id: `tab.${number}.${place}` });
    Object.assign(panel, { id: `panel.${number}.${place}`, role: "tabpanel", onbeforematch: () => show(place) });
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("aria-labelledby", tab.id);
    return tab;
  });
  // A search in the page finds what is hidden so, and shows it.
  const show = (place) => tabs.forEach((tab, other) => {
    tab.ariaSelected = other === place;
    tab.tabIndex = other === place ? 0 : -1;
    panels[other].hidden = other === place ? false : "until-found";
  });
  const list = make("div", { className: "tab-list", role: "tablist", ariaLabel: say("showFor") }, ...tabs);
  list.onkeydown = (event) => {
    const here = tabs.indexOf(document.activeElement);
    const places = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 };
    if (!(event.key in places)) return;
    event.preventDefault();
    const tab = tabs.at(places[event.key] % tabs.length);
    tab.focus();
    tab.click();
  };
  box.prepend(list);
  box.classList.add("live");
  show(chosenTabs().map((label) => labels.indexOf(label)).find((place) => place >= 0) ?? 0);
  return { labels, show, panels };
}

// Shows a label wherever there is one, and keeps what was pressed where it is on the screen.
function chooseTab(label, tab) {
  const before = tab.getBoundingClientRect().top;
  remember.set("tabs", [...new Set([label, ...chosenTabs()])].slice(0, 20).join("\n"));
  for (const { labels, show } of tabBoxes) if (labels.includes(label)) show(labels.indexOf(label));
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
}

// What a link leads to is seen, whichever tab it stands in.
function showTabOfTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const { panels, show } of tabBoxes) {
    const place = panels.findIndex((panel) => panel.hidden && panel.contains(target));
    if (place < 0) continue;
    show(place);
    target.scrollIntoView();
  }
}
