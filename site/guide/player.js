// Controls for a figure that has moments to go through: buttons, a slider, the arrow keys, and playing, which
// never begins by itself.
"use strict";

// Puts the controls in front of an element and shows the first of the moments, 0 to `last`; returns what goes
// to another.
//
// `show` draws a moment and returns it in words. `first` is the number that a reader sees on moment 0,
// `wait` how many milliseconds a moment stays while playing, `more` further buttons.
function addPlayer(figure, { before, last, first, wait, show, more = [] }) {
  let current = 0;
  let timer = 0;
  const previous = makeButton(say("playerPrevious"), () => go(current - 1));
  const play = makeButton(say("play"), () => (timer ? pause() : run()), { className: "player-play" });
  const next = makeButton(say("playerNext"), () => go(current + 1));
  const slider = make("input", { type: "range", min: 0, max: last, ariaLabel: say("playerStep") });
  const count = make("span", { className: "player-count" });
  const words = make("p", { className: "player-words", ariaLive: "polite" });
  slider.oninput = () => go(Number(slider.value));
  before.before(make("div", { className: "player-controls" }, previous, play, next, slider, count, ...more, words));
  figure.addEventListener("keydown", press);
  move(0);
  return go;

  function go(moment) {
    pause();
    move(moment);
  }

  function run() {
    move(current < last ? current + 1 : 0);
    timer = setInterval(() => (current + 1 < last ? move(current + 1) : go(last)), wait);
    // Nobody can listen as fast as a film runs: what it ends on is said.
    words.ariaLive = "off";
    play.textContent = say("pause");
  }

  function pause() {
    timer = clearInterval(timer);
    words.ariaLive = "polite";
    play.textContent = say("play");
  }

  // The slider moves by itself, and a drawing that is wider than its box scrolls.
  function press(event) {
    const { key, target } = event;
    const moves = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: last };
    const isTaken = target === slider || target.scrollWidth > target.clientWidth;
    if (!(key in moves) || isTaken || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(moves[key]);
  }

  function move(moment) {
    slider.value = current = Math.min(Math.max(moment, 0), last);
    slider.ariaValueText = words.textContent = show(current);
    count.textContent = `${current + first} / ${last + first}`;
    previous.ariaDisabled = current === 0;
    next.ariaDisabled = current === last;
  }
}
