// Predictions: answers lie under covers until the reader wants them, and a box that asks for a number, a
// choice or an order takes one and compares it.
"use strict";

const lesson = location.pathname.split("/").pop() || "page";
const given = new Map(JSON.parse(remember.get(`answers ${lesson}`) || "[]"));
const isAlways = () => remember.get("predict") === "always";
const boxes = findAll(".callout.predict").map(prepare);
showScore();
boxes.forEach(({ show }) => show(isAlways()));

function prepare(box) {
  const covers = findAll(`details.answer[data-of="${box.id}"]`);
  const show = (isOpen) => covers.forEach((cover) => { cover.open = isOpen; });
  for (const cover of covers) cover.ontoggle = () => show(cover.open);
  const ask = { number: askNumber, choice: askChoice, order: askOrder }[box.dataset.asks];
  if (ask) askReader(box, ask(box), show);
  if (covers.length) {
    const always = make("input", { type: "checkbox", checked: isAlways() });
    always.onchange = () => {
      remember.set("predict", always.checked ? "always" : "");
      findAll(".predict-tools input").forEach((other) => { other.checked = always.checked; });
      boxes.forEach(({ show }) => show(always.checked));
    };
    const label = make("label", {}, always, ` ${say("alwaysShowAnswers")}`);
    const score = ask ? [make("span", { className: "predict-score" })] : [];
    box.append(make("p", { className: "predict-tools" }, label, ...score));
  }
  return { box, show };
}

function reply(...content) {
  return make("div", { className: "reply" }, ...content);
}

// Puts the controls of a question into its box, and says how what the reader gives compares.
function askReader(box, { control = "", read, replies }, show) {
  const mark = () => { if (given.has(box.id)) box.dataset.given = given.get(box.id) ? "right" : "wrong"; };
  const check = makeButton(say("check"), () => {
    const answer = read();
    replies.forEach((reply) => reply.classList.toggle("seen", reply === answer.reply));
    if (answer.isRight === undefined) return;
    given.set(box.id, answer.isRight);
    remember.set(`answers ${lesson}`, JSON.stringify([...given]));
    mark();
    showScore();
    show(true);
  });
  // All replies lie in one place, of which one is seen: so the box never grows.
  const said = make("div", { className: "predict-said", role: "status" }, ...replies);
  box.querySelector(".predict-key").replaceWith(make("p", { className: "predict-ask" }, control, check), said);
  mark();
}

function showScore() {
  const asked = boxes.filter(({ box }) => box.dataset.asks);
  const count = (state) => asked.filter(({ box }) => (box.dataset.given ?? "open") === state).length;
  const words = say("score", count("right"), count("wrong"), count("open"));
  for (const place of findAll(".predict-score")) place.textContent = words;
}

function askNumber(box) {
  const input = make("input", { type: "text", inputMode: "decimal", autocomplete: "off" });
  const key = Number(box.dataset.key);
  const right = box.querySelector(".predict-key b");
  // With what takes most room, for which it is kept.
  const result = reply(`${say("youSaid", 1, 1)} ${say("veryNear")}`);
  const other = reply(say("typeANumber"));
  input.onkeydown = ({ key }) => key === "Enter" && box.querySelector("button").click();
  return {
    control: make("label", {}, `${say("yourAnswer")} `, input),
    replies: [result, other],
    read() {
      const value = numberIn(input.value);
      if (Number.isNaN(value)) return { reply: other };
      const isRight = isNear(value, key, box.dataset.key);
      const near = !isRight && Math.abs(value - key) <= Math.abs(key) / 10 ? ` ${say("veryNear")}` : "";
      const [before, after] = say("youSaid", input.value.trim(), "\0").split("\0");
      result.replaceChildren(before, right.cloneNode(true), after + near);
      return { isRight, reply: result };
    },
  };
}

// Reads what people type: 1,000; 0,5; −3; 1/4; 2e6. Where the decimal sign is a comma, 1,000 is one, and 1.000,5 more.
function numberIn(text) {
  const numbers = text.replace(/[\s_]/g, "").replaceAll("−", "-").split("/").map((part) => {
    if (say("decimalSign") === "," && part.includes(",")) part = part.replaceAll(".", "").replace(",", ".");
    const isGrouped = /^-?[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(part);
    return /\d/.test(part) ? Number(isGrouped ? part.replaceAll(",", "") : part.replace(",", ".")) : NaN;
  });
  return numbers.length > 2 ? NaN : numbers.reduce((left, right) => left / right);
}

// Whole numbers are right or not; others are right to a hundredth, or to the last digit shown.
function isNear(value, key, text) {
  if (!/[.e]/i.test(text)) return value === key;
  const digits = /\.(\d*)/.exec(text)?.[1].length ?? 0;
  const last = /e/i.test(text) ? 0 : 0.5 * 10 ** -digits;
  return Math.abs(value - key) <= Math.max(Math.abs(key) / 100, last) + 1e-15;
}

function askChoice(box) {
  const items = findAll(".choices > li", box);
  const key = Number(box.dataset.key);
  const replies = findAll(".predict-key dd", box).map((said) => reply(...said.childNodes));
  const none = reply(say("chooseFirst"));
  const inputs = items.map((item) => {
    const input = make("input", { type: "radio", name: box.id });
    item.replaceChildren(make("label", {}, input, make("span", {}, ...item.childNodes)));
    item.role = "presentation";
    return input;
  });
  Object.assign(box.querySelector(".choices"), { role: "radiogroup", ariaLabel: say("choices") });
  return {
    replies: [...replies, none],
    read() {
      const place = inputs.findIndex((input) => input.checked);
      if (place < 0) return { reply: none };
      items[key].classList.add("right");
      return { isRight: place === key, reply: replies[place] };
    },
  };
}

function askOrder(box) {
  const list = box.querySelector(".choices");
  const items = [...list.children];
  const key = box.dataset.key.split(" ");
  const wrong = reply(say("rightOrderIs"), box.querySelector(".predict-key ol"));
  const right = reply(say("isRightOrder"));
  for (const item of items) {
    const name = item.textContent;
    // What moved keeps the focus.
    const step = (text, ariaLabel, move) => makeButton(text, ({ currentTarget }) => {
      move();
      currentTarget.focus();
    }, { ariaLabel });
    const up = step("↑", say("moveUp", name), () => item.previousElementSibling?.before(item));
    const down = step("↓", say("moveDown", name), () => item.nextElementSibling?.after(item));
    item.replaceChildren(make("span", {}, ...item.childNodes), make("span", { className: "predict-moves" }, up, down));
  }
  return {
    replies: [wrong, right],
    read() {
      const isRight = key.every((item, place) => list.children[place] === items[item]);
      return { isRight, reply: isRight ? right : wrong };
    },
  };
}
