/* Lembar Fakta: filters over listings, and drawings by keyboard. Without it every page is still whole. */
(() => {
  "use strict";

  const PER_TURN = 100;
  const SUGGESTIONS = 30;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  /* -- filters ------------------------------------------------------------------------------------ */

  /* The data of a listing is a script, which a browser also loads from a disk. */
  function load(url) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = url;
      script.onload = () => resolve(window.lembarListing);
      script.onerror = reject;
      document.head.append(script);
    });
  }

  function startFilters(page) {
    const form = page.querySelector(".lf-filters");
    if (!form) return;
    const state = page.querySelector(".lf-filter-state");
    const everything = page.querySelector(".lf-everything");
    const matches = page.querySelector(".lf-matches");
    const list = matches.querySelector("ul");
    const more = matches.querySelector("button");
    const blank = page.querySelector(".lf-row").content.firstElementChild;
    const words = form.elements.q;
    const boxes = [...form.querySelectorAll("[type=checkbox]")];
    const choices = [...form.querySelectorAll("details")];
    const lookups = [...form.querySelectorAll("[data-lookup]")].map(startLookup);
    const folder = page.dataset.listing.replace(/[^/]*$/, "");
    const written = (number) => number.toLocaleString(document.documentElement.lang);
    const counts = new Map(boxes.map((box) => [box, box.closest("label").querySelector(".lf-count")]));
    const countsOfAll = new Map([...counts].map(([box, count]) => [box, count.textContent]));
    let loading;
    let shown = [];

    const data = () => (loading ??= load(page.dataset.listing).then(index));

    /* Values are compared folded; those that are looked up match by a part, or wholly where one does. */
    function index(listing) {
      return {
        place: Object.fromEntries(listing.filters.map((name, at) => [name, 5 + at])),
        values: Object.fromEntries(listing.filters.map((name, at) => [name, listing.values[at]])),
        folded: Object.fromEntries(listing.filters.map((name, at) => [name, listing.values[at].map(fold)])),
        entries: listing.entries.map((entry) => ({ entry, words: fold(entry[1]) })),
      };
    }

    /* The values chosen of each filter. An entry has to have one of them, and that for every filter. */
    function chosen() {
      const values = new Map();
      const add = (name, value) => value && values.set(name, [...(values.get(name) ?? []), value]);
      add("q", words.value.trim());
      boxes.filter((box) => box.checked).forEach((box) => add(box.name, box.value));
      lookups.forEach((lookup) => lookup.values().forEach((value) => add(lookup.name, value)));
      return values;
    }

    function test(index, name, values) {
      if (name === "q") {
        const wanted = fold(values[0]).split(/\s+/);
        return (one) => wanted.every((word) => one.words.includes(word));
      }
      const known = index.folded[name];
      const isLookedUp = lookups.some((lookup) => lookup.name === name);
      const right = new Set();
      values.map(fold).forEach((wanted) => {
        const whole = !isLookedUp || known.includes(wanted);
        known.forEach((text, at) => {
          if (whole ? text === wanted : text.includes(wanted)) right.add(at);
        });
      });
      return (one) => one.entry[index.place[name]].some((at) => right.has(at));
    }

    /* Beside each value stands how many entries it would give with what is chosen of the other filters. */
    function recount(index, passes) {
      const names = new Set(boxes.map((box) => box.name));
      names.forEach((name) => {
        const others = [...passes].filter(([other]) => other !== name).map(([, pass]) => pass);
        const found = new Map();
        index.entries
          .filter((one) => others.every((pass) => pass(one)))
          .forEach((one) => one.entry[index.place[name]].forEach((at) => found.set(at, (found.get(at) ?? 0) + 1)));
        boxes
          .filter((box) => box.name === name)
          .forEach((box) => {
            counts.get(box).textContent = written(found.get(index.values[name].indexOf(box.value)) ?? 0);
          });
      });
    }

    function tellChoices() {
      choices.forEach((choice) => {
        const labels = [...choice.querySelectorAll(":checked")].map((box) => box.nextElementSibling.textContent);
        const told = choice.querySelector(".lf-filter-chosen");
        told.textContent = labels.join(", ") || told.dataset.all;
        choice.classList.toggle("lf-filter--on", labels.length > 0);
      });
    }

    function item([href, title, when, note, badge]) {
      const row = blank.cloneNode(true);
      const [date, link, tags] = row.children;
      if (when) date.textContent = when;
      else date.remove();
      link.href = folder + href;
      link.textContent = title;
      tags.firstElementChild.textContent = note;
      if (badge) {
        const mark = document.createElement("span");
        mark.className = `lf-badge lf-status lf-status--${badge[0]}`;
        mark.textContent = badge[1];
        tags.append(mark);
      }
      return row;
    }

    function showMore() {
      const from = list.children.length;
      list.append(...shown.slice(from, from + PER_TURN).map(({ entry }) => item(entry)));
      more.hidden = list.children.length >= shown.length;
      list.children[from]?.querySelector("a").focus({ preventScroll: true });
    }

    async function apply() {
      const values = chosen();
      tellChoices();
      everything.hidden = values.size > 0;
      matches.hidden = values.size === 0;
      if (values.size === 0) {
        state.textContent = "";
        countsOfAll.forEach((count, box) => (counts.get(box).textContent = count));
        return;
      }
      let found;
      try {
        found = await data();
      } catch {
        everything.hidden = false;
        matches.hidden = true;
        state.textContent = state.dataset.failed;
        return;
      }
      const known = [...values].filter(([name]) => name === "q" || name in found.place);
      const passes = new Map(known.map(([name, wanted]) => [name, test(found, name, wanted)]));
      shown = found.entries.filter((one) => [...passes.values()].every((pass) => pass(one)));
      list.replaceChildren(...shown.slice(0, PER_TURN).map(({ entry }) => item(entry)));
      more.hidden = list.children.length >= shown.length;
      recount(found, passes);
      state.textContent =
        shown.length === 0
          ? state.dataset.none
          : shown.length === 1
            ? state.dataset.one
            : state.dataset.many.replace("{number}", written(shown.length));
    }

    /* What is chosen stands in the address, so that it can be linked and gone back to. */
    function remember(push) {
      const pairs = [...chosen()].flatMap(([name, values]) => values.map((value) => [name, value]));
      const query = new URLSearchParams(pairs).toString();
      const url = location.pathname + (query ? `?${query}` : "") + location.hash;
      if (url === location.pathname + location.search + location.hash) return;
      history[push ? "pushState" : "replaceState"](null, "", url);
    }

    function recall() {
      const query = new URLSearchParams(location.search);
      words.value = query.get("q") ?? "";
      boxes.forEach((box) => (box.checked = query.getAll(box.name).includes(box.value)));
      lookups.forEach((lookup) => lookup.choose(query.getAll(lookup.name)));
      apply();
    }

    /* A filter whose values are typed: what was chosen stands below as buttons that take it away again. */
    function startLookup(element) {
      const field = element.querySelector("input");
      const chips = element.querySelector("ul");
      const name = element.dataset.lookup;
      const taken = () => [...chips.querySelectorAll("button")].map((chip) => chip.value);

      function add(value) {
        const chip = document.createElement("button");
        chip.type = "button";
        chip.value = value;
        chip.textContent = value;
        chip.setAttribute("aria-label", element.dataset.remove.replace("{value}", () => value));
        const item = document.createElement("li");
        item.append(chip);
        chips.append(item);
      }

      /* Of thousands of values only those that what is typed is a part of are offered. */
      async function suggest() {
        const { values, folded } = await data();
        const typed = fold(field.value.trim());
        const offered = [];
        for (const [at, text] of folded[name].entries()) {
          if (offered.length < SUGGESTIONS && text.includes(typed)) offered.push(values[name][at]);
        }
        field.list.replaceChildren(
          ...offered.map((value) => {
            const option = document.createElement("option");
            option.value = value;
            return option;
          }),
        );
      }

      field.addEventListener("focus", () => suggest().catch(() => {}));
      field.addEventListener("input", () => suggest().catch(() => {}));
      field.addEventListener("change", () => {
        const value = field.value.trim();
        field.value = "";
        if (value && !taken().includes(value)) add(value);
      });
      chips.addEventListener("click", (event) => {
        const chip = event.target.closest("button");
        if (!chip) return;
        chip.parentElement.remove();
        field.focus();
        apply();
        remember(true);
      });
      return {
        name,
        values: () => [...new Set([...taken(), field.value.trim()])].filter(Boolean),
        choose: (values) => {
          field.value = "";
          chips.replaceChildren();
          values.forEach(add);
        },
      };
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      apply();
      remember(!event.target.matches("[type=search], [type=text]"));
    });
    form.addEventListener("reset", () => {
      setTimeout(() => {
        lookups.forEach((lookup) => lookup.choose([]));
        apply();
        remember(true);
      });
    });
    /* Only one list of values is open at a time; Escape and a click elsewhere close it. */
    choices.forEach((choice) =>
      choice.addEventListener("toggle", () => {
        if (choice.open) choices.filter((other) => other !== choice).forEach((other) => (other.open = false));
      }),
    );
    addEventListener("click", (event) => {
      choices.filter((choice) => !choice.contains(event.target)).forEach((choice) => (choice.open = false));
    });
    form.addEventListener("keydown", (event) => {
      const open = choices.find((choice) => choice.open);
      if (event.key !== "Escape" || !open) return;
      open.open = false;
      open.querySelector("summary").focus();
    });
    more.addEventListener("click", showMore);
    addEventListener("popstate", recall);
    form.hidden = false;
    recall();
  }

  /* -- drawings ----------------------------------------------------------------------------------- */

  /* One mark of a drawing is a stop of the tab key; arrows go from mark to mark. */
  function startDrawing(drawing) {
    const marks = [...drawing.querySelectorAll("a")];
    if (marks.length === 0) return;
    const caption = drawing.closest("figure")?.querySelector("[data-caption]");
    const silent = caption?.textContent;
    const stop = (mark) => marks.forEach((one) => one.setAttribute("tabindex", one === mark ? "0" : "-1"));
    const tell = (mark) => {
      if (caption) {
        caption.textContent = mark ? mark.querySelector("title").textContent : silent;
        caption.classList.toggle("lf-figure-note--live", Boolean(mark));
      }
      if (drawing.classList.contains("lf-network")) choose(drawing, mark?.dataset.actor);
    };
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
    stop(marks[0]);
    marks.forEach((mark, at) => {
      mark.addEventListener("focus", () => {
        stop(mark);
        tell(mark);
      });
      mark.addEventListener("blur", () => tell(null));
      mark.addEventListener("pointerenter", () => tell(mark));
      mark.addEventListener("pointerleave", () => tell(null));
      mark.addEventListener("keydown", (event) => {
        const step = steps[event.key];
        if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        marks[Math.min(Math.max(at + step, 0), marks.length - 1)].focus();
      });
    });
  }

  function choose(network, actor) {
    network.classList.toggle("lf-network--chosen", Boolean(actor));
    const joined = new Set([actor]);
    network.querySelectorAll(".lf-arc").forEach((arc) => {
      const { a, b } = arc.dataset;
      const on = a === actor || b === actor;
      arc.classList.toggle("lf-arc--on", on);
      if (on) joined.add(a).add(b);
    });
    network.querySelectorAll(".lf-node").forEach((node) => {
      node.classList.toggle("lf-node--on", joined.has(node.dataset.actor));
    });
  }

  document.querySelectorAll("[data-listing]").forEach(startFilters);
  document.querySelectorAll("[data-arrows]").forEach(startDrawing);
})();
