/* Sheets: copying a citation, and what paper needs. */
(() => {
  "use strict";

  const canonical = document.querySelector('link[rel="canonical"]');

  function textOf(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  /* Where this fact stands on the published site, or here where the site has no address of its own. */
  function permalinkOf(evidence) {
    const card = evidence.closest(".lf-card, [id]");
    const link = card && card.querySelector(".lf-permalink");
    const place = link ? link.getAttribute("href") : `#${card ? card.id : ""}`;
    return new URL(place, canonical ? canonical.href : location.href.split("#")[0]).href;
  }

  /* The address of an original, without the words in it to which a browser scrolls. */
  function addressOf(original) {
    return original.getAttribute("href").split("#:~:")[0];
  }

  function citationOf(evidence) {
    const original = evidence.querySelector("a[rel]");
    return [
      `“${textOf(evidence.querySelector("blockquote"))}”`,
      textOf(evidence.querySelector(".lf-outlet")),
      original && addressOf(original),
      permalinkOf(evidence),
    ]
      .filter(Boolean)
      .join("\n");
  }

  /* A page that is not served securely has no clipboard: it copies what is selected. */
  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "lf-hidden";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) throw new Error("the browser did not copy");
  }

  function announce(text) {
    let region = document.getElementById("lf-announcement");
    if (!region) {
      region = document.createElement("p");
      region.id = "lf-announcement";
      region.className = "lf-toast";
      region.setAttribute("role", "status");
      document.body.append(region);
    }
    region.textContent = "";
    /* A status that says the same again is only read out where it was empty before. */
    setTimeout(() => (region.textContent = text), 50);
    clearTimeout(announce.timer);
    announce.timer = setTimeout(() => (region.textContent = ""), 4000);
  }

  async function copyCitation(event) {
    const button = event.target.closest(".lf-cite");
    if (!button) return;
    const says = document.querySelector(".lf-sheet").dataset;
    try {
      await copy(citationOf(button.closest(".lf-evidence")));
      button.focus();
      announce(says.copied);
    } catch {
      announce(says.notCopied);
    }
  }

  /* On a long sheet older facts stand on further pages: the permalink of a fact leads to where it stands now. */
  function forwardToItsPage() {
    const anchor = decodeURIComponent(location.hash.slice(1));
    const sheet = document.querySelector(".lf-sheet[data-anchors]");
    if (!anchor || !sheet || document.getElementById(anchor)) return;
    const script = document.createElement("script");
    script.src = sheet.dataset.anchors;
    script.onload = () => {
      const found = Object.entries(window.lembarAnchors).find(([, anchors]) => anchors.includes(anchor));
      if (found) location.replace(`${new URL(found[0], script.src)}#${anchor}`);
    };
    document.head.append(script);
  }

  /* Somebody who follows a link to what is folded away wants to see it. */
  function unfoldTarget() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    if (target && target.closest("details")) target.scrollIntoView();
  }

  let unfolded = [];
  function prepareForPrint() {
    unfolded = [...document.querySelectorAll(".lf-sheet details:not([open])")];
    unfolded.forEach((fold) => (fold.open = true));
    document.querySelectorAll(".lf-links a[rel]").forEach((one) => (one.dataset.url = addressOf(one)));
  }
  function foldAgain() {
    unfolded.forEach((fold) => (fold.open = false));
  }

  addEventListener("click", copyCitation);
  addEventListener("hashchange", unfoldTarget);
  addEventListener("beforeprint", prepareForPrint);
  addEventListener("hashchange", forwardToItsPage);
  addEventListener("afterprint", foldAgain);
  unfoldTarget();
  forwardToItsPage();
})();
