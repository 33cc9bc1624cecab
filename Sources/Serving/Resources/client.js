// The live preview's side in the browser: the server adds it to every page that it serves.
(() => {
  "use strict";

  const script = document.currentScript;
  const memory = "preview:" + location.pathname;
  // The page as it was served, before other scripts change it.
  let served = document.documentElement.cloneNode(true);
  let version = Number(script.dataset.version);
  let assets;
  let isUpdating = false;
  let isReloading = false;
  let waiting;

  // Whether two versions differ in nothing but the lesson itself.
  const haveSameFrame = (one, other) => {
    const [a, b] = [one, other].map((page) => {
      const copy = page.cloneNode(true);
      copy.querySelector("script[data-version]")?.remove();
      copy.querySelector("main")?.replaceChildren();
      return copy;
    });
    return ["head", "body"].every((part) =>
      a.querySelector(part)?.isEqualNode(b.querySelector(part)));
  };

  // What a script may have set in motion cannot be changed under it.
  const isProse = (node) =>
    node.nodeType !== Node.ELEMENT_NODE ||
    !(node.matches("figure, details, svg") || node.querySelector("figure, details, svg"));

  // Replaces the blocks of prose that differ; false if something else differs too.
  const swap = (page) => {
    const live = document.querySelector("main");
    const from = served.querySelector("main");
    const to = page.querySelector("main");
    if (!live || !from || !to || !haveSameFrame(served, page)) return false;
    const old = [...from.childNodes];
    const next = [...to.childNodes];
    const now = [...live.childNodes];
    if (now.length !== old.length) return false;
    let start = 0;
    while (start < Math.min(old.length, next.length) && old[start].isEqualNode(next[start])) start++;
    let end = 0;
    while (
      end < Math.min(old.length, next.length) - start &&
      old[old.length - 1 - end].isEqualNode(next[next.length - 1 - end])
    ) end++;
    const gone = old.slice(start, old.length - end);
    const come = next.slice(start, next.length - end);
    if (![...gone, ...come].every(isProse)) return false;
    const place = now[old.length - end] ?? null;
    for (const node of now.slice(start, old.length - end)) node.remove();
    for (const node of come) live.insertBefore(document.importNode(node, true), place);
    return true;
  };

  // Loads the page anew, and remembers where the reader was: below which heading, and what was open.
  const reload = () => {
    // What is under a cover or in a fold has no place.
    const marks = [...document.querySelectorAll("main [id]")].filter((it) => it.checkVisibility());
    const mark = marks.filter((mark) => mark.getBoundingClientRect().top <= 1).pop();
    const details = [...document.querySelectorAll("main details")].map((one) => one.open);
    sessionStorage.setItem(
      memory,
      JSON.stringify({
        y: scrollY, mark: mark?.id, top: mark?.getBoundingClientRect().top, details,
      }));
    // The browser would go back to the same height, which is another place now.
    isReloading = true;
    history.scrollRestoration = "manual";
    location.reload();
  };

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(memory) ?? "null");
    sessionStorage.removeItem(memory);
    if (!kept) return;
    const details = document.querySelectorAll("main details");
    if (details.length === kept.details.length) {
      details.forEach((one, index) => { one.open = kept.details[index]; });
    }
    const mark = kept.mark && document.getElementById(kept.mark);
    const y = mark ? scrollY + mark.getBoundingClientRect().top - kept.top : kept.y;
    scrollTo({ top: y, behavior: "instant" });
  };

  const update = async (state) => {
    const response = await fetch(location.pathname, { cache: "no-store" });
    if (!response.ok) return location.reload();
    const page = new DOMParser().parseFromString(await response.text(), "text/html").documentElement;
    if (assets !== undefined && state.assets !== assets) return reload();
    if (!swap(page)) return reload();
    served = page;
    version = state.version;
    assets = state.assets;
    document.dispatchEvent(new CustomEvent("preview-swapped"));
  };

  const element = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  // Out of reach of the page's own styles, and they of ours.
  let layer;
  const root = () => {
    if (!layer) {
      const host = element("div");
      host.id = "preview";
      layer = host.attachShadow({ mode: "open" });
      document.body.append(host);
    }
    const sheet = element("link");
    sheet.rel = "stylesheet";
    sheet.href = "/-preview/overlay.css";
    layer.replaceChildren(sheet);
    return layer;
  };

  const problem = ({ place, address, message, code }) => {
    const item = element("li");
    const where = element("p", "place", address ? "" : place);
    if (address) where.append(Object.assign(element("a", "", place), { href: address, title: "Open in the editor" }));
    item.append(where, element("p", "message", message));
    if (code.length > 0) {
      const block = element("pre");
      for (const { number, text, isMarked } of code) {
        const line = element(isMarked ? "mark" : "span", "", `${String(number).padStart(5)}  ${text}\n`);
        block.append(line);
      }
      item.append(block);
    }
    return item;
  };

  const show = (state) => {
    const layer = root();
    if (state.isBusy) layer.append(element("p", "busy", "Building …"));
    if (state.problems.length === 0) return;
    const box = element("section", "problems");
    box.setAttribute("role", "alert");
    const list = element("ol");
    list.append(...state.problems.map(problem));
    const close = element("button", "", "Close");
    close.addEventListener("click", () => box.remove());
    // With warnings alone, the page is that of the lessons as they are.
    const areWarnings = state.problems.every((one) => one.isWarning);
    const word = areWarnings ? "warning" : "problem";
    const count = `${state.problems.length} ${word}${state.problems.length === 1 ? "" : "s"}`;
    box.append(
      element("h2", "", areWarnings ? count : `${count}: this is the last good page`), close, list);
    layer.append(box);
  };

  const hear = async (state) => {
    waiting = state;
    if (isUpdating) return;
    isUpdating = true;
    try {
      while (waiting) {
        const state = waiting;
        waiting = undefined;
        if (state.version !== version) await update(state);
        else assets = state.assets;
        show(state);
      }
    } finally {
      isUpdating = false;
    }
  };

  addEventListener("load", restore);
  const events = new EventSource("/-preview/events");
  events.addEventListener("message", (event) => hear(JSON.parse(event.data)));
  events.addEventListener("error", () => {
    root().append(element("p", "busy", "The preview has ended; it is looked for again …"));
  });
  // A page that goes into the browser's memory is not to hold its connection.
  addEventListener("pagehide", () => {
    events.close();
    if (!isReloading) history.scrollRestoration = "auto";
  });
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
