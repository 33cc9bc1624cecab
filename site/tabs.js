// Tabs: the same thing for several systems or languages. Without script all are open, one below the other; here
// one of a box is, and what a reader chose once is chosen on every page.
"use strict";

const labelOf = (tab) => find("summary", tab).textContent;
// What was chosen, the last first.
const chosenTabs = () => remember.get("tabs").split("\n");

findAll(".tabs").forEach((box, number) => {
  const tabs = findAll(":scope > .tab", box);
  const chosen = chosenTabs().map((label) => tabs.find((tab) => labelOf(tab) === label));
  const shown = chosen.find(Boolean) ?? tabs[0];
  for (const tab of tabs) {
    tab.open = tab === shown;
    // Of those of one name one is open, also when a link or a search in the page opens it.
    tab.name = `tabs.${number}`;
    find("summary", tab).onclick = chooseTab;
  }
  box.classList.add("live");
});
showTarget();
addEventListener("hashchange", showTarget);

// Shows a label wherever there is one, and keeps what was pressed where it is on the screen.
function chooseTab(event) {
  event.preventDefault();
  const { currentTarget: summary } = event;
  const label = summary.textContent;
  const top = () => summary.getBoundingClientRect().top;
  const before = top();
  remember.set("tabs", [...new Set([label, ...chosenTabs()])].slice(0, 20).join("\n"));
  for (const other of findAll(".tab")) if (labelOf(other) === label) other.open = true;
  scrollBy({ top: top() - before, behavior: "instant" });
}

// What a link leads to is seen, whichever tab it stands in.
function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const tab = target?.closest(".tab:not([open])");
  if (!tab) return;
  tab.open = true;
  target.scrollIntoView();
}
