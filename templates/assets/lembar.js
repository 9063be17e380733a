/* Lembar Fakta: the key of the search, and quotes that a paragraph cuts in two. */
(() => {
  "use strict";

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

  addEventListener("hashchange", highlightTarget);
  addEventListener("keydown", focusSearchOnSlash);
  highlightTarget();
})();
