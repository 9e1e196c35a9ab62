/* The page of the reader's collection, or of one that is shared: order, share, read, print, take along. Needs samling.js, zip.js,
   pakke.js and those that join files. */
(function () {
  "use strict";
  const { read, write, say, count } = window.bautaSamling;
  const known = JSON.parse(document.getElementById("samling-eksempler").textContent);
  const page = document.getElementById("min-samling");
  const own = page.querySelector(".samling__egen");
  const list = document.getElementById("samling-liste");
  const shared = page.querySelector(".samling__delt");
  const undo = page.querySelector("[data-angre]");
  const texts = document.querySelector(".samling__tekster");
  const SHARED = document.getElementById("delt").textContent;
  const OFF_LINE = location.protocol === "file:";
  const NO_FILES = "Nettleseren kan ikke hente filene når siden er åpnet fra en mappe. Åpne samlingen på nettstedet.";
  const TITLE = "bauta-samling-tittel", LONGEST = 100;
  const named = document.getElementById("samling-navn");
  let before = [];

  function asked() {
    return new URLSearchParams(location.search);
  }

  /* The reader's own title; empty when none is given. */
  function own_title() {
    try {
      return (localStorage.getItem(TITLE) || "").slice(0, LONGEST);
    } catch (closed) {
      return named.value;
    }
  }

  /* What is read and taken along: the shared collection while it is shown, else one's own. */
  function chosen() {
    return shared.hidden ? known_ids(read()) : preview_ids().found;
  }

  function title() {
    return (shared.hidden ? own_title() : (asked().get("t") || "").slice(0, LONGEST)) || (shared.hidden ? named.placeholder : SHARED);
  }

  function place(id, file) {
    return new URL(`../eksempler/${id}/${file}`, location.href).href;
  }

  function element(tag, text, attributes) {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    for (const [name, value] of Object.entries(attributes || {})) made.setAttribute(name, value);
    return made;
  }

  function known_ids(ids) {
    return ids.filter((id) => Object.hasOwn(known, id));
  }

  function entry(id) {
    const { tittel, kommuner, sprak } = known[id];
    const item = element("li", "", { "data-id": id });
    const title = element("p", "", { class: "samling__tittel" });
    title.append(element("a", tittel, { href: OFF_LINE ? place(id, "index.html") : place(id, ""), lang: sprak }));
    item.append(title, element("p", kommuner, { class: "samling__sted" }));
    return item;
  }

  function tools(id, at, all) {
    const row = element("p", "", { class: "klipp__rad" });
    const named = (text, move) => {
      const button = element("button", text, { type: "button", class: "klippknapp", "data-flytt": move });
      button.setAttribute("aria-label", `${text}: ${known[id].tittel}`);
      return button;
    };
    const up = named("Flytt opp", "-1");
    const down = named("Flytt ned", "1");
    up.disabled = at === 0;
    down.disabled = at === all - 1;
    row.append(up, down, named("Ta ut", "0"));
    return row;
  }

  function show() {
    const ids = known_ids(read());
    list.replaceChildren(...ids.map((id, at) => {
      const item = entry(id);
      item.append(tools(id, at, ids.length));
      return item;
    }));
    own.querySelector(".samling__tom").hidden = ids.length > 0;
    own.querySelector(".samling__handling").hidden = ids.length === 0;
    own.querySelector(".samling__navn").hidden = ids.length === 0;
    if (document.activeElement !== named) named.value = own_title();
    offer(own, ids);
    undo.hidden = before.length === 0;
    own.querySelector(".samling__adresse").hidden = true;
    texts.hidden = true;
  }

  /* Offers the kinds of file that there are of these examples. */
  function offer(section, ids) {
    for (const kind of ["pdf", "docx", "samlet-docx", "samlet-pptx"]) {
      section.querySelector(`[data-gjor=${kind}]`).parentElement.hidden = !ids.some((id) => known[id][kind.replace("samlet-", "")]);
    }
  }

  function keep(ids, said) {
    if (!write(ids)) return;
    show();
    say(said);
  }

  /* Moves an example one place, or takes it out, and leaves the focus where the reader can go on. */
  function change(id, step) {
    const ids = known_ids(read());
    const from = ids.indexOf(id);
    ids.splice(from, 1);
    if (step) ids.splice(from + step, 0, id);
    before = [];
    const title = known[id].tittel;
    keep(ids, step ? `${title}: plass ${from + step + 1} av ${ids.length}.` : `Tatt ut: ${title}. Samlingen har ${count(ids)}.`);
    if (!step) {
      const next = list.children[Math.min(from, ids.length - 1)];
      (next ? next.querySelector("[data-flytt='0']") : document.getElementById("egen")).focus();
      return;
    }
    const row = list.querySelector(`[data-id="${id}"]`);
    const same = row.querySelector(`[data-flytt='${step}']`);
    (same.disabled ? row.querySelector(`[data-flytt='${-step}']`) : same).focus();
  }

  function address() {
    const url = new URL(location.href);
    const called = shared.hidden ? own_title() : asked().get("t");
    url.search = `?e=${chosen().join(",")}${called ? `&t=${encodeURIComponent(called)}` : ""}`;
    url.hash = "";
    return url.href;
  }

  function preview_ids() {
    const ids = asked().get("e") ? [...new Set(asked().get("e").split(","))] : [];
    return { ids, found: known_ids(ids) };
  }

  /* Shows the collection of the address instead of one's own, as long as nothing is chosen. */
  function preview() {
    const { ids, found } = preview_ids();
    shared.hidden = ids.length === 0 || found.join() === known_ids(read()).join();
    own.hidden = !shared.hidden;
    if (shared.hidden) return;
    document.getElementById("delt").textContent = title();
    shared.querySelector("ol").replaceChildren(...found.map(entry));
    const lost = shared.querySelector(".samling__borte");
    lost.hidden = found.length === ids.length;
    lost.textContent = `${ids.length - found.length} av eksemplene finnes ikke på nettstedet nå.`;
    for (const name of ["legg-til", "bytt"]) shared.querySelector(`[data-gjor=${name}]`).hidden = found.length === 0;
    shared.querySelector(".samling__handling").hidden = found.length === 0;
    offer(shared, found);
  }

  /* Goes on to one's own collection; one that is empty, or is replaced, takes the title along. */
  function done_with_preview(ids, said, replaced) {
    const called = asked().get("t");
    if (ids && called && (replaced || !read().length)) entitle(called);
    try {
      history.replaceState(null, "", location.pathname);
    } catch (refused) {
      /* Browsers refuse this for files on a disk. */
    }
    shared.hidden = true;
    own.hidden = false;
    if (ids) keep(ids, said);
    else show();
    document.getElementById("egen").focus();
  }

  function entitle(text) {
    try {
      localStorage.setItem(TITLE, text.slice(0, LONGEST));
    } catch (closed) {
      say("Nettleseren lar oss ikke lagre tittelen.");
    }
  }

  async function fetched(id, ending) {
    const answer = await fetch(place(id, `${id}.${ending}`)).catch(() => null);
    if (!answer?.ok) throw new Error(known[id].tittel);
    return answer;
  }

  /* Each file in turn, told on the way. */
  async function each(ids, ending, use) {
    for (const [at, id] of ids.entries()) {
      say(`Henter ${at + 1} av ${ids.length} …`);
      await use(await fetched(id, ending), id, at);
    }
  }

  function contents(ids) {
    const rows = ids.map((id, at) => {
      const { tittel, kommuner, lisens } = known[id];
      return `${at + 1}. ${tittel}\r\n   ${kommuner}. Lisens: ${lisens}.\r\n   ${place(id, "")}\r\n`;
    });
    return `${title()}\r\n${document.title}\r\n\r\n${rows.join("\r\n")}\r\nKilde og vilkår står i hver fil.\r\nSamlingen: ${address()}\r\n`;
  }

  function save(file, name, said) {
    const link = element("a", "", { href: URL.createObjectURL(file), download: name });
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    say(said);
  }

  async function take(ending) {
    const ids = chosen().filter((id) => known[id][ending]);
    const files = [{ name: "innhold.txt", data: new TextEncoder().encode(contents(ids)) }];
    await each(ids, ending, async (answer, id, at) => {
      const number = String(at + 1).padStart(2, "0");
      files.push({ name: `${number}-${id}.${ending}`, data: new Uint8Array(await answer.arrayBuffer()) });
    });
    save(window.bautaZip(files), `min-samling-${ending}.zip`, `Zip-fila er klar, med ${count(ids)}.`);
  }

  /* All texts in one file, joined in the browser. */
  async function join(ending, joined) {
    if (!window.DecompressionStream) {
      say("Nettleseren er for gammel til å slå sammen filer. Last ned filene som zip.");
      return;
    }
    const ids = chosen().filter((id) => known[id][ending]);
    const files = [];
    await each(ids, ending, async (answer, id) => {
      const { tittel, sprak } = known[id];
      files.push({ buffer: await answer.arrayBuffer(), title: tittel, language: sprak === "nn" ? "nn-NO" : "nb-NO" });
    });
    const parts = await joined(files, title(), `${count(ids)} · ${texts.querySelector(".samling__omslagsverk").textContent}`);
    const packed = window.bautaZip([...parts].map(([name, data]) => ({ name, data })));
    save(packed, `samling.${ending}`, `Fila er klar, med ${count(ids)}.`);
  }

  /* The article of a page of its own, its headings lower down since this page has headings of its own. The rest of
     that page is not read: its style would break this page's security policy. */
  function article(html) {
    const text = html.slice(html.indexOf("<article"), html.indexOf("</article>"));
    const found = new DOMParser().parseFromString(text, "text/html").querySelector("article");
    for (const level of [3, 2, 1]) {
      for (const heading of found.querySelectorAll(`h${level}`)) {
        const lower = document.createElement(`h${level + 2}`);
        lower.append(...heading.childNodes);
        heading.replaceWith(lower);
      }
    }
    for (const named of found.querySelectorAll("[id]")) named.removeAttribute("id");
    return document.importNode(found, true);
  }

  /* What is printed before the texts: a cover, and the contents. */
  function cover(ids) {
    const write = (name, words) => { texts.querySelector(`.samling__${name}`).textContent = words; };
    write("omslagstittel", title());
    write("omslagsantall", count(ids));
    write("omslagsadresse", address());
    texts.querySelector(".samling__innhold ol").replaceChildren(...ids.map((id) => element("li", `${known[id].tittel}. ${known[id].kommuner}`, { lang: known[id].sprak })));
  }

  async function show_texts() {
    const ids = chosen();
    cover(ids);
    const made = [];
    await each(ids, "html", async (answer) => { made.push(article(await answer.text())); });
    document.getElementById("samling-tekster").replaceChildren(...made);
    texts.hidden = false;
    document.getElementById("tekster").focus();
    say(`Siden viser ${count(ids)}.`);
  }

  async function copy_address() {
    const field = document.getElementById("samling-adresse");
    field.value = address();
    field.parentElement.hidden = false;
    try {
      await navigator.clipboard.writeText(field.value);
      say("Adressen til samlingen er kopiert.");
    } catch (refused) {
      field.select();
      say("Nettleseren lot oss ikke kopiere. Adressen er merket; kopier den selv.");
    }
  }

  async function with_files(work) {
    if (OFF_LINE) {
      say(NO_FILES);
      return;
    }
    try {
      await work();
    } catch (fault) {
      say(`Fikk ikke hentet alt: ${fault.message}. Prøv igjen.`);
    }
  }

  const ACTIONS = {
    "legg-til": () => done_with_preview([...new Set([...read(), ...chosen()])], "Lagt til i samlingen din."),
    bytt: () => done_with_preview(chosen(), "Samlingen din er byttet ut.", true),
    avvis: () => done_with_preview(null),
    del: copy_address,
    vis: () => with_files(show_texts),
    docx: () => with_files(() => take("docx")),
    pdf: () => with_files(() => take("pdf")),
    "samlet-docx": () => with_files(() => join("docx", window.bautaSamletWord)),
    "samlet-pptx": () => with_files(() => join("pptx", window.bautaSamletLysbilder)),
    "skriv-ut": () => with_files(async () => {
      if (texts.hidden) await show_texts();
      window.print();
    }),
    tom: () => {
      before = read();
      keep([], "Samlingen er tømt.");
      undo.firstElementChild.focus();
    },
    angre: () => {
      const back = before;
      before = [];
      keep(back, `Angret. Samlingen har ${count(back)}.`);
      document.getElementById("egen").focus();
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.gjor) ACTIONS[button.dataset.gjor]();
    if (button.dataset.flytt) change(button.closest("li").dataset.id, Number(button.dataset.flytt));
  });
  named.addEventListener("input", () => {
    entitle(named.value);
    texts.hidden = true;
  });
  window.addEventListener("storage", show);
  document.querySelector(".samling__uten").remove();
  page.hidden = false;
  show();
  preview();
})();
