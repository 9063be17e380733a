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
    const fields = [...form.querySelectorAll("[name]")];
    const folder = page.dataset.listing.replace(/[^/]*$/, "");
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

    const chosen = () =>
      fields
        .map((field) => [field, field.type === "checkbox" ? (field.checked ? field.value : "") : field.value.trim()])
        .filter(([, value]) => value);

    function test(index, field, value) {
      const wanted = fold(value);
      if (field.name === "q") {
        const words = wanted.split(/\s+/);
        return (one) => words.every((word) => one.words.includes(word));
      }
      const known = index.folded[field.name];
      const whole = known.includes(wanted) || !field.list;
      const right = new Set();
      known.forEach((text, at) => {
        if (whole ? text === wanted : text.includes(wanted)) right.add(at);
      });
      return (one) => one.entry[index.place[field.name]].some((at) => right.has(at));
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
      const tests = chosen();
      everything.hidden = tests.length > 0;
      matches.hidden = tests.length === 0;
      if (tests.length === 0) {
        state.textContent = "";
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
      const passes = tests.map(([field, value]) => test(found, field, value));
      shown = found.entries.filter((one) => passes.every((pass) => pass(one)));
      list.replaceChildren(...shown.slice(0, PER_TURN).map(({ entry }) => item(entry)));
      more.hidden = list.children.length >= shown.length;
      const count = shown.length.toLocaleString(document.documentElement.lang);
      state.textContent =
        shown.length === 0
          ? state.dataset.none
          : shown.length === 1
            ? state.dataset.one
            : state.dataset.many.replace("{number}", count);
    }

    /* What is chosen stands in the address, so that it can be linked and gone back to. */
    function remember(push) {
      const query = new URLSearchParams(chosen().map(([field, value]) => [field.name, value])).toString();
      const url = location.pathname + (query ? `?${query}` : "") + location.hash;
      if (url === location.pathname + location.search + location.hash) return;
      history[push ? "pushState" : "replaceState"](null, "", url);
    }

    function recall() {
      const query = new URLSearchParams(location.search);
      fields.forEach((field) => {
        const value = query.get(field.name) ?? "";
        if (field.type === "checkbox") field.checked = value === field.value;
        else field.value = value;
        /* A value that a select does not have leaves it without one: that is "all". */
        if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = "";
      });
      apply();
    }

    /* Of thousands of values only those that what is typed is a part of are offered. */
    async function suggest(field) {
      const { values, folded } = await data();
      const typed = fold(field.value.trim());
      const offered = [];
      for (const [at, text] of folded[field.name].entries()) {
        if (offered.length < SUGGESTIONS && text.includes(typed)) offered.push(values[field.name][at]);
      }
      field.list.replaceChildren(
        ...offered.map((value) => {
          const option = document.createElement("option");
          option.value = value;
          return option;
        }),
      );
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => {
      const typed = event.target.matches("[type=search], [type=text]");
      if (event.target.list) suggest(event.target).catch(() => {});
      apply();
      remember(!typed);
    });
    form.addEventListener("focusin", (event) => {
      if (event.target.list) suggest(event.target).catch(() => {});
    });
    form.addEventListener("reset", () => {
      setTimeout(() => {
        apply();
        remember(true);
      });
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
