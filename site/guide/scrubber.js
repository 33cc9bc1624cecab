// Makes of every scrubber one large picture that goes through the frames, with a cursor on the curve; needs
// player.js. Frames and places of the cursor are groups of SVG: to show one is to name it in a <use>.
"use strict";

findAll("figure.scrubber").forEach((figure) => {
  const curve = figure.querySelector(".scrubber-curve svg");
  const uses = findAll(".scrubber-shown", figure);
  const groups = (kind) => findAll(`defs > [id^="${figure.id}-${kind}-"]`, figure);
  const frames = groups(uses[0].dataset.kind);
  const cursors = groups("cursor");

  figure.classList.add("scrubber-live");
  const go = addPlayer(figure, {
    before: figure.querySelector("figcaption"), last: frames.length - 1, first: 1, wait: 500, show,
  });
  curve.onclick = scrub;
  curve.onpointermove = (event) => event.pointerType === "mouse" && event.buttons === 1 && scrub(event);

  function show(index) {
    for (const use of uses) use.setAttribute("href", `#${figure.id}-${use.dataset.kind}-${index + 1}`);
    return frames[index].querySelector("title").textContent;
  }

  function scrub(event) {
    const { x } = new DOMPoint(event.clientX, event.clientY).matrixTransform(curve.getScreenCTM().inverse());
    const away = cursors.map((cursor) => Math.abs(cursor.dataset.x - x));
    go(away.indexOf(Math.min(...away)));
  }
});
