// Makes of every scrubber one large picture that goes through the frames, with a cursor on the curve; needs
// player.js. Frames and places of the cursor are groups of SVG: to show one is to name it in a <use>.
"use strict";

findAll("figure.scrubber").forEach((figure) => {
  const curve = find(".scrubber-curve svg", figure);
  const uses = findAll(".scrubber-shown", figure);
  const groups = (kind) => findAll(`defs > [id^="${figure.id}-${kind}-"]`, figure);
  const frames = groups(uses[0].dataset.kind);
  const cursors = groups("cursor");

  figure.classList.add("scrubber-live");
  const go = addPlayer(figure, {
    before: find("figcaption", figure), last: frames.length - 1, first: 1, wait: 500, show,
  });
  curve.onclick = scrub;
  curve.onpointermove = (event) => event.pointerType === "mouse" && event.buttons === 1 && scrub(event);

  function show(index) {
    for (const use of uses) use.setAttribute("href", `#${figure.id}-${use.dataset.kind}-${index + 1}`);
    return find("title", frames[index]).textContent;
  }

  function scrub({ clientX, clientY }) {
    const { x } = new DOMPoint(clientX, clientY).matrixTransform(curve.getScreenCTM().inverse());
    const away = cursors.map((cursor) => Math.abs(cursor.dataset.x - x));
    go(away.indexOf(Math.min(...away)));
  }
});
