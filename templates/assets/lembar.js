/* Lembar Fakta: the key of the search, quotes that a paragraph cuts in two, and pages that are missing. */
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

  /* On the page for what is not found, the words of the address are looked for. */
  function fillInWhatIsMissing() {
    const field = document.getElementById("lf-missing");
    const name = decodeURIComponent(location.pathname.split("/").pop() || "");
    if (field) field.value = name.replace(/\.html$/, "").replace(/[-_.]+/g, " ").trim();
  }

  addEventListener("hashchange", highlightTarget);
  addEventListener("keydown", focusSearchOnSlash);
  highlightTarget();
  fillInWhatIsMissing();
})();
