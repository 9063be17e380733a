/* The review page: one question at a time, answered with a key or a click. Everything is set as text. */
(() => {
  "use strict";

  /* The token stands behind the # of the address; it is kept for this tab alone and taken out of sight. */
  const token = location.hash.slice(1) || sessionStorage.getItem("lembar-token") || "";
  sessionStorage.setItem("lembar-token", token);
  history.replaceState(null, "", location.pathname);

  const at = (id) => document.getElementById(id);
  const by = at("by");
  let labels = {};
  let waiting = [];
  /* What was waiting before each answer. An answer may settle other questions too: those leave with it. */
  let answered = [];
  let busy = false;

  function element(name, style, text) {
    const made = document.createElement(name);
    if (style) made.className = style;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  async function ask(name, content) {
    const options = { headers: { "X-Lembar-Token": token } };
    if (content) {
      options.method = "POST";
      options.headers["Content-Type"] = "application/json";
      options.body = JSON.stringify(content);
    }
    const reply = await fetch(name, options);
    const result = await reply.json();
    if (!reply.ok) throw new Error(result.error);
    return result;
  }

  function say(text) {
    at("message").textContent = text;
  }

  /* "12 of 80": the questions of this sitting that were answered, and all of them. */
  function showLeft(left) {
    const number = (count) => count.toLocaleString(document.documentElement.lang);
    const place = Math.min(answered.length + 1, answered.length + left);
    at("left").textContent = labels.progress
      .replace("{at}", number(place))
      .replace("{count}", number(answered.length + left));
  }

  async function load() {
    const list = await ask("questions");
    labels = list.labels;
    document.documentElement.lang = list.language;
    document.title = `${labels.title} · Lembar Fakta`;
    at("title").textContent = labels.title;
    at("by-label").textContent = labels.by;
    if (!by.value) by.value = localStorage.getItem("lembar-by") || list.by || "";
    waiting = list.questions;
    showLeft(list.left);
    show();
  }

  function evidence(one) {
    const figure = element("figure");
    const quote = element("blockquote");
    quote.lang = "id";
    one.parts.forEach((part) => quote.append(element(part.style === "name" ? "mark" : "span", part.style, part.text)));
    const source = [one.about, one.outlet, one.published].filter(Boolean).join(" · ");
    figure.append(quote, element("figcaption", "", source));
    return figure;
  }

  /* The quotes; those of two sheets side by side. */
  function quotes(question) {
    const sheets = [...new Set(question.evidence.map((one) => one.about))];
    if (sheets.length !== 2) return question.evidence.map(evidence);
    const pair = element("div", "pair");
    sheets.forEach((sheet) => {
      const side = element("div");
      side.append(...question.evidence.filter((one) => one.about === sheet).map(evidence));
      pair.append(side);
    });
    return [pair];
  }

  function button(key, label, act) {
    const made = element("button");
    made.type = "button";
    made.dataset.key = key;
    made.append(element("kbd", "", key), ` ${label}`);
    made.addEventListener("click", act);
    return made;
  }

  function show() {
    const page = at("question");
    const question = waiting[0];
    if (!question) {
      const others = element("p", "buttons");
      if (answered.length) others.append(button("u", labels.undo, undo));
      page.replaceChildren(element("h2", "", labels.done), others);
      return;
    }
    const answers = element("p", "buttons");
    question.choices.forEach((choice) =>
      answers.append(button(choice.key, choice.label, () => (choice.asks ? askWords(question, choice) : answer(question, choice)))),
    );
    const others = element("p", "buttons");
    others.append(button("s", labels.skip, skip));
    if (answered.length) others.append(button("u", labels.undo, undo));
    page.replaceChildren(
      element("h2", "", question.text),
      element("p", "note", question.note),
      ...quotes(question),
      answers,
      others,
    );
    page.focus();
  }

  function askWords(question, choice) {
    const form = element("form");
    const field = element("input");
    const label = element("label", "", labels.words);
    field.id = "words";
    field.maxLength = 300;
    label.htmlFor = field.id;
    const send = element("button", "", labels.send);
    form.append(label, field, send);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(question, choice, field.value);
    });
    at("question").querySelector("form")?.remove();
    at("question").append(form);
    field.focus();
  }

  async function once(work) {
    if (busy) return;
    busy = true;
    try {
      await work();
    } catch (error) {
      say(error.message);
    } finally {
      busy = false;
    }
  }

  function answer(question, choice, words) {
    return once(async () => {
      if (!by.value.trim()) {
        say(labels.by);
        by.focus();
        return;
      }
      localStorage.setItem("lembar-by", by.value.trim());
      const content = { question: question.id, key: choice.key, by: by.value.trim() };
      if (words !== undefined) content.words = words;
      const result = await ask("decisions", content);
      answered.push(waiting);
      waiting = waiting.filter((one) => one !== question && result.open.includes(one.id));
      showLeft(result.left);
      say(labels.written.replace("{label}", choice.label));
      if (waiting.length || !result.left) show();
      else await load();
    });
  }

  function undo() {
    return once(async () => {
      if (!answered.length) return;
      const result = await ask("undo", {});
      waiting = answered.pop();
      showLeft(result.left);
      say(labels.undone);
      show();
    });
  }

  function skip() {
    if (waiting.length > 1) waiting.push(waiting.shift());
    say("");
    show();
  }

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea")) return;
    const pressed = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  });
  load().catch((error) => say(error.message));
})();
