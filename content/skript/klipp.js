/* Copies and shares an example. What is copied carries its source line, and links that work from anywhere. */
(function () {
  "use strict";
  const tools = document.querySelector(".klipp");
  const words = JSON.parse(document.getElementById("klipp-ord").textContent);
  const status = tools.querySelector(".klipp__melding");
  const address = (document.querySelector("link[rel=canonical]") || location).href;
  const TEXT = ".post__hode h1, .post__hode .ingress, .post__hode .utkast, .post__tekst figure, .post__tekst .avsnitt";
  const KEPT = new Set(["H1", "H2", "H3", "H4", "P", "UL", "OL", "LI", "A", "STRONG", "EM", "BLOCKQUOTE", "TABLE",
    "THEAD", "TBODY", "TR", "TH", "TD", "BR", "CODE", "PRE"]);

  function say(text) {
    status.textContent = "";
    window.setTimeout(() => { status.textContent = text; }, 50);
  }

  /* The element without classes and the like, for word processors and mail. */
  function bare(node) {
    if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
    const made = KEPT.has(node.tagName) ? document.createElement(node.tagName) : document.createDocumentFragment();
    if (node.tagName === "A") made.href = node.href;
    if (node.tagName === "OL" && node.start !== 1) made.start = node.start;
    for (const child of node.childNodes) if (child.nodeType < 4) made.append(bare(child));
    return made;
  }

  function lines(node) {
    const found = [];
    for (const block of node.children) {
      if (block.tagName === "UL" || block.tagName === "OL") {
        [...block.children].forEach((item, at) => {
          const mark = block.tagName === "OL" ? `${(block.start || 1) + at}. ` : "- ";
          found.push(mark + plain(item));
        });
      } else if (block.tagName === "TABLE") {
        for (const row of block.rows) found.push([...row.cells].map(plain).join("\t"));
      } else {
        found.push("", plain(block));
      }
    }
    return found;
  }

  function plain(node) {
    return node.textContent.replace(/\s+/g, " ").trim();
  }

  function whole() {
    const made = document.createElement("div");
    for (const part of document.querySelectorAll(TEXT)) made.append(bare(part));
    const source = tools.querySelector(".klipp__kilde");
    for (const part of source.querySelectorAll("p")) made.append(bare(part));
    return made;
  }

  async function copy(name) {
    try {
      if (name === "tekst") {
        const made = whole();
        await navigator.clipboard.write([new ClipboardItem({
          "text/html": new Blob([made.innerHTML], { type: "text/html" }),
          "text/plain": new Blob([lines(made).join("\n").trim() + "\n"], { type: "text/plain" }),
        })]);
      } else {
        const shown = document.getElementById(`klipp-${name}`);
        await navigator.clipboard.writeText(name === "adresse" ? address : shown.nextElementSibling.textContent);
      }
      const heading = document.getElementById(`klipp-${name}`);
      say(words.kopiert.replace("{hva}", words[name] || heading.textContent));
    } catch (refused) {
      say(words.ikke);
    }
  }

  tools.querySelector(".klipp__handling").hidden = false;
  for (const button of tools.querySelectorAll("[data-kopier]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button.dataset.kopier));
  }
  const print = document.querySelector("[data-skriv-ut]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  const share = tools.querySelector("[data-del]");
  if (navigator.share) {
    share.parentElement.hidden = false;
    share.addEventListener("click", () => {
      navigator.share({ title: document.querySelector("h1").textContent, url: address }).catch(() => {});
    });
  }
})();
