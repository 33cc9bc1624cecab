// Makes of every scrubber on the page one large picture that goes through the frames, with a cursor
// on the curve; needs player.js.
//
// Without this script a scrubber is small pictures and the curve. All frames and all places of the
// cursor are on the page, as groups of SVG: to show one is to name it in a <use>.
"use strict";

document.querySelectorAll("figure.scrubber").forEach(startScrubber);

function startScrubber(figure) {
  const curve = figure.querySelector(".scrubber-curve svg");
  const uses = [...figure.querySelectorAll(".scrubber-shown")];
  const frames = groups(uses[0].dataset.kind);
  const cursors = groups("cursor");

  figure.classList.add("scrubber-live");
  const go = addPlayer(figure, {
    before: figure.querySelector("figcaption"), last: frames.length - 1, first: 1, wait: 500, show,
  });
  curve.addEventListener("click", scrub);
  curve.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse" && event.buttons === 1) scrub(event);
  });

  function groups(kind) {
    return [...figure.querySelectorAll(`defs > [id^="${figure.id}-${kind}-"]`)];
  }

  function show(index) {
    for (const use of uses) {
      use.setAttribute("href", `#${figure.id}-${use.dataset.kind}-${index + 1}`);
    }
    return frames[index].querySelector("title").textContent;
  }

  // Goes to the frame whose place on the curve is nearest.
  function scrub(event) {
    const toDrawing = curve.getScreenCTM().inverse();
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing);
    const away = cursors.map((cursor) => Math.abs(cursor.dataset.x - x));
    go(away.indexOf(Math.min(...away)));
  }
}
