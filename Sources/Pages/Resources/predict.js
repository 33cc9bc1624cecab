// Hides what follows a [!PREDICT] box, up to the next heading or box, until the reader asks for it.
// Code stays: predictions are made from it. Links and searches into an answer show it.
"use strict";

const ends = "h2, h3, h4, h5, h6, hr, section, nav, .predict";
const boxes = [...document.querySelectorAll(".callout.predict")].map(prepare);
boxes.forEach((box) => box.show(remember.get("predict") === "always"));
addEventListener("beforematch", ({ target }) => reveal((part) => part === target));
addEventListener("hashchange", arrive);
arrive();

function prepare(box, place) {
  const parts = [];
  let next = box;
  while ((next = next.nextElementSibling) && !next.matches(ends)) {
    if (next.matches(".chunk, .listing, details:not(.data)")) continue;
    next.id ||= `page.answer.${place}.${parts.length}`;
    next.classList.add("predict-answer");
    parts.push(next);
  }
  if (!parts.length) return { parts, show() {} };
  parts[0].tabIndex = -1;
  box.insertAdjacentHTML("beforeend", `<p class="predict-tools"><button type="button"></button>
    <label><input type="checkbox"> Always show</label></p>`);
  const [button, always] = box.querySelectorAll("button, input");
  button.setAttribute("aria-controls", parts.map(({ id }) => id).join(" "));
  button.onclick = () => {
    show(button.ariaExpanded === "false");
    if (button.ariaExpanded === "true") parts[0].focus();
  };
  always.onchange = () => {
    remember.set("predict", always.checked ? "always" : "");
    boxes.forEach((box) => box.show(always.checked));
  };
  return { parts, show };

  function show(isOpen) {
    parts.forEach((part) => (part.hidden = isOpen ? false : "until-found"));
    button.hidden = always.checked = remember.get("predict") === "always";
    button.ariaExpanded = isOpen;
    button.textContent = isOpen ? "Hide it again" : "Show what happens";
  }
}

function reveal(isWanted) {
  boxes.forEach((box) => box.parts.some(isWanted) && box.show(true));
}

// Shows what the address names, and what a search of the course has found.
function arrive() {
  const target = document.getElementById(named(location.hash.slice(1)));
  const words = (remember.get("sought") ?? "").toLowerCase().split(" ").filter(Boolean);
  remember.set("sought", "");
  reveal((part) => {
    const text = part.textContent.toLowerCase().replace(/[‘’]/g, "'");
    return part.contains(target) || words.some((word) => text.includes(word));
  });
  target?.scrollIntoView();
}

// The id that an address names: browsers write `é` as `%C3%A9`; a stray `%` is one.
function named(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
