// Predictions: answers lie under covers until the reader wants them, and a box that asks for a number, a
// choice or an order takes one and compares it. The page holds the words; here are the controls.
"use strict";

const lesson = location.pathname.split("/").pop() || "page";
const given = new Map(JSON.parse(remember.get(`answers ${lesson}`) ?? "[]"));
const boxes = [...document.querySelectorAll(".callout.predict")].map(prepare);
showScore();
boxes.forEach(({ show }) => show(remember.get("predict") === "always"));

function prepare(box) {
  const covers = [...document.querySelectorAll(`details.answer[data-of="${box.id}"]`)];
  const show = (isOpen) => covers.forEach((cover) => (cover.open = isOpen));
  for (const cover of covers) cover.addEventListener("toggle", () => show(cover.open));
  const ask = { number: askNumber, choice: askChoice, order: askOrder }[box.dataset.asks];
  if (ask) askReader(box, ask(box), show);
  if (covers.length) {
    const always = make("input", { type: "checkbox", checked: remember.get("predict") === "always" });
    always.onchange = () => {
      remember.set("predict", always.checked ? "always" : "");
      document.querySelectorAll(".predict-tools input").forEach((other) => (other.checked = always.checked));
      boxes.forEach(({ show }) => show(always.checked));
    };
    const label = make("label", {}, always, ` ${say("alwaysShowAnswers")}`);
    const score = make("span", { className: "predict-score" });
    box.append(make("p", { className: "predict-tools" }, label, ...(ask ? [score] : [])));
  }
  return { box, covers, show };
}

// Puts the controls of a question into its box, and says how what the reader gives compares.
function askReader(box, { control, read, replies }, show) {
  const check = make("button", { type: "button" }, say("check"));
  // All replies lie in one place, of which one is seen: so the box never grows.
  const said = make("div", { className: "predict-said", role: "status" }, ...replies);
  const fold = box.querySelector(".predict-key");
  fold.before(...(control ? [control] : []), make("p", { className: "predict-ask" }, check), said);
  if (control?.tagName === "LABEL") check.before(control);
  fold.remove();
  check.onclick = () => {
    const answer = read();
    replies.forEach((reply) => reply.classList.toggle("seen", reply === answer.reply));
    if (answer.isRight === undefined) return;
    given.set(box.id, answer.isRight);
    remember.set(`answers ${lesson}`, JSON.stringify([...given]));
    box.dataset.given = answer.isRight ? "right" : "wrong";
    showScore();
    show(true);
  };
  if (given.has(box.id)) box.dataset.given = given.get(box.id) ? "right" : "wrong";
}

function showScore() {
  const all = boxes.filter(({ box }) => box.dataset.asks);
  const count = (given) => all.filter(({ box }) => (box.dataset.given ?? "open") === given).length;
  const words = say("score", count("right"), count("wrong"), count("open"));
  for (const place of document.querySelectorAll(".predict-score")) place.textContent = words;
}

function askNumber(box) {
  const input = make("input", { type: "text", inputMode: "decimal", autocomplete: "off" });
  const key = Number(box.dataset.key);
  const right = box.querySelector(".predict-key b");
  const reply = make("p", { className: "reply" }, `${say("youSaid", 1, 1)} ${say("veryNear")}`);
  const other = make("p", { className: "reply" }, say("typeANumber"));
  input.onkeydown = ({ key }) => key === "Enter" && box.querySelector("button").click();
  return {
    control: make("label", {}, `${say("yourAnswer")} `, input),
    replies: [reply, other],
    read() {
      const value = numberIn(input.value);
      if (Number.isNaN(value)) return { reply: other };
      const isRight = isNear(value, key, box.dataset.key);
      const near = !isRight && Math.abs(value - key) <= Math.abs(key) / 10 ? ` ${say("veryNear")}` : "";
      const [before, after] = say("youSaid", input.value.trim(), "\0").split("\0");
      reply.replaceChildren(before, right.cloneNode(true), `${after}${near}`);
      return { isRight, reply };
    },
  };
}

// Reads what people type: 1,000; 0,5; −3; 1/4; 2e6.
function numberIn(text) {
  const parts = text.replace(/[\s_]/g, "").replaceAll("−", "-").split("/").map((part) => {
    return /^-?[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(part) ? part.replaceAll(",", "") : part.replace(",", ".");
  });
  const numbers = parts.map((part) => (/\d/.test(part) ? Number(part) : NaN));
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
  const items = [...box.querySelectorAll(".choices > li")];
  const replies = [...box.querySelectorAll(".predict-key dd")]
    .map((said) => make("div", { className: "reply" }, ...said.childNodes));
  const none = make("p", { className: "reply" }, say("chooseFirst"));
  const inputs = items.map((item) => {
    const input = make("input", { type: "radio", name: box.id });
    item.replaceChildren(make("label", {}, input, make("span", {}, ...item.childNodes)));
    return input;
  });
  Object.assign(box.querySelector(".choices"), { role: "radiogroup", ariaLabel: say("choices") });
  items.forEach((item) => (item.role = "presentation"));
  return {
    replies: [...replies, none],
    read() {
      const place = inputs.findIndex((input) => input.checked);
      items.forEach((item, number) => item.classList.toggle("right", place >= 0 && number === Number(box.dataset.key)));
      return place < 0 ? { reply: none } : { isRight: place === Number(box.dataset.key), reply: replies[place] };
    },
  };
}

function askOrder(box) {
  const list = box.querySelector(".choices");
  const items = [...list.children];
  const key = box.dataset.key.split(" ").map(Number);
  const wrong = make("div", { className: "reply" }, say("rightOrderIs"), box.querySelector(".predict-key ol"));
  const right = make("p", { className: "reply" }, say("isRightOrder"));
  items.forEach((item) => {
    const name = item.textContent;
    const step = (text, words, move) => {
      const button = make("button", { type: "button", ariaLabel: words }, text);
      button.onclick = () => { move(); button.focus(); };
      return button;
    };
    const up = step("↑", say("moveUp", name), () => item.previousElementSibling?.before(item));
    const down = step("↓", say("moveDown", name), () => item.nextElementSibling?.after(item));
    item.replaceChildren(make("span", {}, ...item.childNodes), make("span", { className: "predict-moves" }, up, down));
  });
  return {
    replies: [wrong, right],
    read() {
      const isRight = [...list.children].every((item, place) => items.indexOf(item) === key[place]);
      return { isRight, reply: isRight ? right : wrong };
    },
  };
}
