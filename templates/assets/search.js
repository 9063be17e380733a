/* Lembar Fakta: the search page. Words and facets stand in the address; results land on the fact that matched. */
(() => {
  "use strict";

  const PER_PAGE = 8;
  const MOST_FACTS = 3;
  const EXCERPT_WORDS = 32;
  const LEAD_IN_WORDS = 8;
  const MOST_SUGGESTIONS = 8;
  const FACETS = ["kind", "type", "year", "outlet", "actor"];

  const page = document.getElementById("lf-results-page");
  const form = document.getElementById("lf-search-form");
  const words = document.getElementById("lf-search-words");
  const state = document.getElementById("lf-search-state");
  const list = document.getElementById("lf-results");
  const more = document.getElementById("lf-more");
  const help = document.getElementById("lf-search-help");
  const root = new URL(page.dataset.root || "./", location.href);
  let loading;
  let latest = 0;

  /* The indexes of all sections as one. The first brings the scripts. */
  function index() {
    loading ??= (async () => {
      const [first, ...others] = page.dataset.sections.split(" ").filter(Boolean);
      if (!first) return null;
      const pagefind = await import(new URL(`pagefind/${first}/pagefind.js`, root));
      // A search takes milliseconds: a worker for it costs a reader more than it saves.
      await pagefind.options({ noWorker: true });
      await pagefind.init();
      await Promise.all(others.map((section) => pagefind.mergeIndex(new URL(`pagefind/${section}/`, root).href)));
      return pagefind;
    })();
    loading.catch(() => (loading = undefined));
    return loading;
  }

  function asked() {
    const given = new URLSearchParams(location.search);
    const filters = {};
    for (const facet of FACETS) if (given.get(facet)) filters[facet] = given.get(facet);
    return { text: (given.get("q") || "").trim().slice(0, words.maxLength), filters };
  }

  /* The facts whose words matched, those with most of them first, and the words around the matches.
     Pagefind counts words and tells where every id stands. */
  const FACT = /^(?:[a-z]-[0-9a-f]{4,}|q-\d+-\d+|(?:m|r|f-[a-z]+)-.+-\d+-\d+|(?:klaim|jawaban|sikap)-s-.+)$/;

  function factsOf(data) {
    const facts = data.anchors.filter((anchor) => FACT.test(anchor.id));
    facts.sort((one, other) => one.location - other.location);
    return facts.map((fact, at) => ({ id: fact.id, from: fact.location, to: facts[at + 1]?.location ?? Infinity }));
  }

  function matchedFacts(facts, data) {
    const places = new Map();
    for (const location of data.locations) {
      const fact = facts.findLast((one) => one.from <= location);
      if (fact) places.set(fact, [...(places.get(fact) || []), location]);
    }
    return [...places]
      .sort(([, one], [, other]) => other.length - one.length)
      .slice(0, MOST_FACTS)
      .map(([fact, matches]) => ({ ...fact, matches }));
  }

  function appendExcerpt(element, allWords, { from, to, matches }) {
    const first = Math.max(from, (matches[0] ?? from) - LEAD_IN_WORDS);
    const last = Math.min(to, first + EXCERPT_WORDS, allWords.length);
    const marked = new Set(matches);
    if (first > from) element.append("… ");
    for (let at = first; at < last; at += 1) {
      if (marked.has(at)) {
        const mark = document.createElement("mark");
        mark.textContent = allWords[at];
        element.append(mark, " ");
      } else {
        element.append(`${allWords[at]} `);
      }
    }
    if (last < Math.min(to, allWords.length)) element.append("…");
  }

  function link(address, text) {
    const element = document.createElement("a");
    element.href = address;
    element.textContent = text;
    return element;
  }

  function labelOf(kind) {
    return form.elements.kind.querySelector(`[value="${kind}"]`)?.textContent ?? "";
  }

  function capital(title) {
    return title.charAt(0).toLocaleUpperCase(document.documentElement.lang) + title.slice(1);
  }

  /* The quotes that matched, each as a way to it; or the first, where only the title did. */
  function resultItem(data) {
    const item = document.createElement("li");
    const address = new URL(data.raw_url.replace(/^\//, ""), root).href;
    const note = document.createElement("span");
    note.className = "lf-note";
    note.textContent = [labelOf(data.filters.kind?.[0]), data.meta.byline].filter(Boolean).join(" · ");
    item.append(link(address, capital(data.meta.title)), " ", note);
    const allWords = data.content.split(/\s+/);
    const facts = factsOf(data);
    const matched = matchedFacts(facts, data);
    if (!matched.length && facts.length) matched.push({ ...facts[0], matches: [] });
    for (const fact of matched) {
      const excerpt = document.createElement("p");
      const way = link(`${address}#${fact.id}`, "");
      appendExcerpt(way, allWords, fact);
      excerpt.append(way);
      item.append(excerpt);
    }
    return item;
  }

  function say(template, count, text) {
    state.textContent = template
      .replace("{count}", () => count.toLocaleString(document.documentElement.lang))
      .replace("{words}", () => text);
  }

  function fillForm({ text, filters }) {
    words.value = text;
    for (const facet of FACETS) form.elements[facet].value = filters[facet] || "";
  }

  function offerHelp(nothing, { text, filters }) {
    help.hidden = !nothing;
    document.getElementById("lf-search-spelling").hidden = !text;
    const everything = document.getElementById("lf-search-all");
    everything.hidden = !text || !Object.keys(filters).length;
    everything.querySelector("a").href = `?${new URLSearchParams({ q: text })}`;
  }

  /* Without words every sheet is found once: not by its further pages too. */
  function filtersOf({ text, filters }) {
    return text ? filters : { ...filters, not: { part: "yes" } };
  }

  async function search() {
    const turn = ++latest;
    const wanted = asked();
    fillForm(wanted);
    list.replaceChildren();
    more.hidden = help.hidden = true;
    const narrowed = Object.keys(wanted.filters).length > 0;
    if (!wanted.text && !narrowed) {
      state.textContent = "";
      offerHelp(true, wanted);
      return;
    }
    state.textContent = page.dataset.searching;
    let found;
    try {
      const pagefind = await index();
      found = pagefind ? (await pagefind.search(wanted.text || null, { filters: filtersOf(wanted) })).results : [];
    } catch (error) {
      console.error(error);
      state.textContent = location.protocol === "file:" ? page.dataset.onDisk : page.dataset.failed;
      offerHelp(true, { ...wanted, filters: {} });
      return;
    }
    if (turn !== latest) return;
    const { found: some, filtered, none, noneFiltered } = page.dataset;
    say(found.length ? (wanted.text ? some : filtered) : wanted.text ? none : noneFiltered, found.length, wanted.text);
    offerHelp(!found.length, wanted);
    let shown = 0;
    const showMore = async () => {
      const next = found.slice(shown, shown + PER_PAGE);
      shown += next.length;
      const results = await Promise.all(next.map((one) => one.data()));
      if (turn !== latest) return;
      list.append(...results.map(resultItem));
      more.hidden = shown >= found.length;
    };
    more.onclick = showMore;
    await showMore();
  }

  function submit(event) {
    event?.preventDefault();
    const given = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    history.pushState(null, "", `?${given}`);
    search();
  }

  /* Names of actors whose sheets match what is typed: there are too many to list them. */
  async function actorsLike(typed) {
    const pagefind = typed.length < 2 ? null : await index();
    const filters = { kind: "actor", not: { part: "yes" } };
    const found = pagefind ? (await pagefind.search(typed, { filters })).results : [];
    const sheets = await Promise.all(found.slice(0, MOST_SUGGESTIONS).map((one) => one.data()));
    return sheets.map((sheet) => sheet.meta.title);
  }

  async function suggestActors() {
    const typed = form.elements.actor.value.trim();
    const names = await actorsLike(typed);
    if (form.elements.actor.value.trim() !== typed) return;
    const options = names.map((name) => Object.assign(document.createElement("option"), { value: name }));
    document.getElementById("lf-search-actors").replaceChildren(...options);
  }

  /* A name may be typed in small letters or in part: it stands for the actor that fits best. */
  async function completeActor() {
    const typed = form.elements.actor.value.trim();
    const folded = typed.toLowerCase();
    const names = await actorsLike(typed).catch(() => []);
    const whole = names.find((name) => name.toLowerCase() === folded);
    form.elements.actor.value = whole ?? names.find((name) => name.toLowerCase().includes(folded)) ?? typed;
    submit();
  }

  /* Down from the words into the results, and up and down among them. */
  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [words, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  let typing;
  form.addEventListener("submit", submit);
  form.querySelectorAll("select").forEach((facet) => facet.addEventListener("change", submit));
  form.elements.actor.addEventListener("change", () => (form.elements.actor.value ? completeActor() : submit()));
  form.elements.actor.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => suggestActors().catch(console.error), 200);
  });
  page.addEventListener("keydown", walk);
  addEventListener("popstate", search);
  search();
})();
