// Predictions: answers lie under covers until the reader wants them, and a box that asks for a number, a
// choice or an order takes one and compares it.
"use strict";

const lesson = location.pathname.split("/").pop() || "page";
const given = new Map(JSON.parse(remember.get(`answers ${lesson}`) || "[]"));
const isAlways = () => remember.get("predict") === "always";
const shows = findAll(".callout.predict").map(prepare);
showAlways();
showScore();

function prepare(box) {
  const covers = findAll(`details.answer[data-of="${box.id}"]`);
  const show = (isOpen) => covers.forEach((cover) => { cover.open = isOpen; });
  for (const cover of covers) cover.ontoggle = () => show(cover.open);
  const { asks } = box.dataset;
  if (asks) askReader(box, { number: askNumber, choice: askChoice, order: askOrder }[asks](box), show);
  if (covers.length) {
    const always = make("input", { type: "checkbox" });
    always.onchange = () => {
      remember.set("predict", always.checked ? "always" : "");
      showAlways();
    };
    const label = make("label", {}, always, ` ${say("alwaysShowAnswers")}`);
    box.append(make("p", { className: "predict-tools" }, label, ...(asks ? [make("span", { className: "predict-score" })] : [])));
  }
  return show;
}

function showAlways() {
  findAll(".predict-tools input").forEach((always) => { always.checked = isAlways(); });
  shows.forEach((show) => show(isAlways()));
}

function showScore() {
  const asked = findAll("[data-asks]");
  const count = (state) => asked.filter((box) => box.dataset.given === state).length;
  const words = say("score", count("right"), count("wrong"), count());
  for (const place of findAll(".predict-score")) place.textContent = words;
}

function reply(...content) {
  return make("div", { className: "reply" }, ...content);
}

function askReader(box, { control = "", read, replies }, show) {
  const mark = (isRight) => { box.dataset.given = isRight ? "right" : "wrong"; };
  if (given.has(box.id)) mark(given.get(box.id));
  const check = makeButton(say("check"), () => {
    const { isRight, reply } = read();
    replies.forEach((other) => other.classList.toggle("seen", other === reply));
    if (isRight === undefined) return;
    mark(isRight);
    remember.set(`answers ${lesson}`, JSON.stringify([...given.set(box.id, isRight)]));
    showScore();
    show(true);
  });
  // All replies lie in one place, of which one is seen: so the box never grows.
  const said = make("div", { className: "predict-said", role: "status" }, ...replies);
  find(".predict-key", box).replaceWith(make("p", { className: "predict-ask" }, control, check), said);
}

function askNumber(box) {
  const { key } = box.dataset;
  const right = find(".predict-key b", box);
  const input = make("input", { inputMode: "decimal", autocomplete: "off" });
  input.onkeydown = ({ key }) => key === "Enter" && find("button", box).click();
  // With what takes most room, for which it is kept.
  const result = reply(`${say("youSaid", 1, 1)} ${say("veryNear")}`);
  const other = reply(say("typeANumber"));
  return {
    control: make("label", {}, `${say("yourAnswer")} `, input),
    replies: [result, other],
    read() {
      const value = numberIn(input.value);
      if (!Number.isFinite(value)) return { reply: other };
      const away = Math.abs(value - key);
      const isRight = away <= right.dataset.near;
      const more = !isRight && away <= Math.abs(key) / 10 ? ` ${say("veryNear")}` : "";
      const [before, after] = say("youSaid", input.value.trim(), "\0").split("\0");
      result.replaceChildren(before, right.cloneNode(true), after + more);
      return { isRight, reply: result };
    },
  };
}

// Reads what people type: 1,000; 0,5; −3; 1/4; 2e6. Where the decimal sign is a comma, 1,000 is one, and 1.000,5 more.
function numberIn(text) {
  const [over, under = 1, ...more] = text.replace(/[\s_]/g, "").replaceAll("−", "-").split("/").map((part) => {
    if (say("decimalSign") === "," && part.includes(",")) part = part.replaceAll(".", "");
    else if (/^-?[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(part)) part = part.replaceAll(",", "");
    return Number(part.replace(",", ".") || NaN);
  });
  return more.length ? NaN : over / under;
}

function askChoice(box) {
  const items = findAll(".choices > li", box);
  const key = Number(box.dataset.key);
  const replies = findAll(".predict-key dd", box).map((said) => reply(...said.childNodes));
  const none = reply(say("chooseFirst"));
  for (const item of items) {
    const input = make("input", { type: "radio", name: box.id });
    item.replaceChildren(make("label", {}, input, make("span", {}, ...item.childNodes)));
    item.role = "presentation";
  }
  Object.assign(find(".choices", box), { role: "radiogroup", ariaLabel: say("choices") });
  return {
    replies: [...replies, none],
    read() {
      const place = items.findIndex((item) => find(":checked", item));
      if (place < 0) return { reply: none };
      items[key].classList.add("right");
      return { isRight: place === key, reply: replies[place] };
    },
  };
}

function askOrder(box) {
  const list = find(".choices", box);
  const items = [...list.children];
  const wrong = reply(say("rightOrderIs"), find(".predict-key ol", box));
  const right = reply(say("isRightOrder"));
  for (const item of items) {
    const name = item.textContent;
    const step = (text, ariaLabel, move) => makeButton(text, ({ currentTarget }) => {
      move();
      // What moved keeps the focus.
      currentTarget.focus();
    }, { ariaLabel });
    const up = step("↑", say("moveUp", name), () => item.previousElementSibling?.before(item));
    const down = step("↓", say("moveDown", name), () => item.nextElementSibling?.after(item));
    item.replaceChildren(make("span", {}, ...item.childNodes), make("span", { className: "predict-moves" }, up, down));
  }
  return {
    replies: [wrong, right],
    read() {
      const isRight = [...list.children].map((item) => items.indexOf(item)).join(" ") === box.dataset.key;
      return { isRight, reply: isRight ? right : wrong };
    },
  };
}
