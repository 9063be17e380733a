/* Lembar Fakta: the search, its key, and quotes that a paragraph cuts in two. */
(() => {
  "use strict";

  const PER_PAGE = 10;

  /* A quote that runs over paragraphs is several elements; only the first has the id. */
  function highlightTarget() {
    document.querySelectorAll(".lf-q--target").forEach((piece) => piece.classList.remove("lf-q--target"));
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (!anchor.startsWith("q-")) return;
    document
      .querySelectorAll(`[data-quote="${CSS.escape(anchor)}"]`)
      .forEach((piece) => piece.classList.add("lf-q--target"));
  }

  function focusSearchOnSlash(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = document.getElementById("lf-search-words") || document.getElementById("lf-query");
    if (!field) return;
    event.preventDefault();
    field.focus();
  }

  /* Pagefind writes its excerpts as HTML with <mark>: they are taken apart and set as text. */
  function appendExcerpt(element, excerpt) {
    const parts = new DOMParser().parseFromString(excerpt, "text/html").body;
    parts.childNodes.forEach((node) => {
      const piece = node.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode("");
      piece.textContent = node.textContent;
      element.append(piece);
    });
  }

  function resultItem(result) {
    const item = document.createElement("li");
    const title = document.createElement("a");
    title.href = result.url;
    title.textContent = result.meta.title;
    const kind = document.createElement("span");
    kind.className = "lf-note";
    kind.textContent = (result.filters.kind || []).join(", ");
    const excerpt = document.createElement("p");
    appendExcerpt(excerpt, result.excerpt);
    item.append(title, " ", kind, excerpt);
    return item;
  }

  async function search(page, words) {
    const state = document.getElementById("lf-search-state");
    const list = document.getElementById("lf-results");
    const more = document.getElementById("lf-more");
    list.replaceChildren();
    more.hidden = true;
    if (!words.trim()) return;
    state.textContent = page.dataset.searching;
    let found;
    try {
      const pagefind = await import(new URL(page.dataset.bundle, location.href));
      found = (await pagefind.search(words)).results;
    } catch (error) {
      console.error(error);
      state.textContent =
        location.protocol === "file:"
          ? page.dataset.onDisk
          : page.dataset.failed;
      return;
    }
    const count = found.length.toLocaleString(document.documentElement.lang);
    state.textContent = (found.length ? page.dataset.found : page.dataset.none)
      .replace("{count}", () => count)
      .replace("{words}", () => words);
    let shown = 0;
    const showMore = async () => {
      const next = found.slice(shown, shown + PER_PAGE);
      shown += next.length;
      const results = await Promise.all(next.map((one) => one.data()));
      list.append(...results.map(resultItem));
      more.hidden = shown >= found.length;
    };
    more.onclick = showMore;
    await showMore();
  }

  function startSearchPage() {
    const page = document.getElementById("lf-results-page");
    if (!page) return;
    const words = new URLSearchParams(location.search).get("q") || "";
    document.getElementById("lf-search-words").value = words;
    search(page, words);
  }

  addEventListener("hashchange", highlightTarget);
  addEventListener("keydown", focusSearchOnSlash);
  highlightTarget();
  startSearchPage();
})();
