/* Two to four examples side by side, read from their own pages. The address holds the choice: ?e=<id>&e=<id>. */
(function () {
  "use strict";
  const MOST = 4;
  const root = new URL("..", document.currentScript.src);
  const form = document.getElementById("sammenlign");
  const places = document.getElementById("sammenlign-valg");
  const status = document.getElementById("sammenlign-status");
  const table = document.getElementById("sammenlign-tabell");
  const pattern = places.querySelector("label");
  /* Sections of the text that are held against each other, by the class of the section. */
  const TOLD = ["kort-fortalt", "steg", "ressurser", "resultater", "gikk-bra", "snubletrader", "rad"];

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /* What the page of an example says: title, facts by their labels, and the sections. */
  async function read(id) {
    const address = new URL("eksempler/" + id + "/", root);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(id);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    page.querySelectorAll("main a[href]").forEach((link) => { link.href = new URL(link.getAttribute("href"), address); });
    page.querySelectorAll("main [id]").forEach((part) => part.removeAttribute("id"));
    const facts = new Map();
    page.querySelectorAll(".fakta dl > div").forEach((fact) => facts.set(fact.dataset.felt, { title: fact.querySelector("dt").textContent, rest: [...fact.querySelector("dd").childNodes] }));
    const told = new Map();
    TOLD.forEach((name) => {
      const section = page.querySelector(".avsnitt--" + name);
      if (!section) return;
      const [heading, ...rest] = section.children;
      told.set(name, { title: heading.textContent, rest });
    });
    return { id, address, lang: page.documentElement.lang, title: page.querySelector("h1").textContent, facts, told };
  }

  function cell(example, content) {
    const made = element("td", "", ...(content || ["–"]).map((node) => (typeof node === "string" ? node : document.importNode(node, true))));
    made.dataset.navn = example.title;
    if (example.lang !== document.documentElement.lang && content) made.lang = example.lang;
    return made;
  }

  function row(title, examples, content) {
    const head = element("th", "", title);
    head.scope = "row";
    return element("tr", "", head, ...examples.map((example) => cell(example, content(example))));
  }

  function draw(examples) {
    const heads = examples.map((example) => {
      const link = element("a", "", example.title);
      link.href = example.address;
      const head = element("th", "", link);
      head.scope = "col";
      if (example.lang !== document.documentElement.lang) head.lang = example.lang;
      return head;
    });
    /* What each row is called: as the first example in the language of the page calls it, else as the first does. */
    const own = [...examples].sort((one, other) => (other.lang === document.documentElement.lang) - (one.lang === document.documentElement.lang));
    const titles = (part) => new Map(own.flatMap((example) => [...example[part]].map(([name, { title }]) => [name, title])).reverse());
    const rows = (part, names, called) => names.filter((name) => called.has(name))
      .map((name) => row(called.get(name), examples, (example) => example[part].get(name)?.rest));
    const facts = rows("facts", [...new Set(own.flatMap((example) => [...example.facts.keys()]))], titles("facts"));
    const told = rows("told", TOLD, titles("told"));
    table.replaceChildren(
      element("caption", "skjult", "Eksemplene side om side"),
      element("thead", "", element("tr", "", element("td"), ...heads)),
      element("tbody", "", ...told.splice(0, 1), ...facts, ...told),
    );
  }

  function chosen() {
    return [...new Set([...places.querySelectorAll("select")].map((select) => select.value).filter(Boolean))];
  }

  /* As many fields as there are examples chosen, and one more while there is room. */
  function fields(ids) {
    const wanted = Math.min(MOST, Math.max(2, ids.length + 1));
    const labels = Array.from({ length: wanted }, (_, number) => {
      const label = number ? pattern.cloneNode(true) : pattern;
      label.querySelector("span").textContent = "Eksempel " + (number + 1);
      label.querySelector("select").value = ids[number] || "";
      return label;
    });
    places.replaceChildren(...labels);
  }

  async function show(ids) {
    fields(ids);
    table.parentElement.hidden = ids.length < 2;
    if (ids.length < 2) {
      status.textContent = "Velg to til fire eksempler.";
      return;
    }
    status.textContent = "Henter eksemplene …";
    try {
      draw(await Promise.all(ids.map(read)));
      status.textContent = "Viser " + ids.length + " eksempler side om side.";
    } catch (fault) {
      table.parentElement.hidden = true;
      status.textContent = location.protocol === "file:"
        ? "Sammenligningen trenger en nettserver og virker ikke når siden er åpnet fra en disk."
        : "Fikk ikke hentet eksemplene. Prøv igjen om litt.";
      console.warn(fault);
    }
  }

  function fromAddress() {
    const known = new Set([...pattern.querySelectorAll("option")].map((option) => option.value));
    const asked = new URLSearchParams(location.search).getAll("e").flatMap((ids) => ids.split(","));
    show([...new Set(asked)].filter((id) => id && known.has(id)).slice(0, MOST));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const ids = chosen();
    const wanted = ids.map((id) => "e=" + id).join("&");
    try {
      history.pushState(null, "", location.pathname + (wanted && "?" + wanted));
    } catch {
      /* Browsers refuse this for files on a disk. */
    }
    show(ids);
  });
  document.getElementById("sammenlign-skriv").addEventListener("click", () => print());
  window.addEventListener("popstate", fromAddress);
  fromAddress();
})();
