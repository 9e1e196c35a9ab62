/* The search page: Pagefind finds, this shows. Needs a web server; says so politely on a disk. */
(function () {
  "use strict";
  const PAGE = 10;
  const END = "⁂";
  const EXCERPT = 26;
  /* Exact words before longer ones; the title before the text; long pages are not held back. */
  const RANKING = { termSimilarity: 4, termFrequency: 0.8, pageLength: 0.25, termSaturation: 1.2, metaWeights: { title: 2, ingress: 0, slag: 0, sprak: 0, sted: 0, adresse: 0 } };
  const SMALL = new Set("alle at av de den der det du ein eit ei en er et etter for fra frå få gjøre gjøra har hva hvem hvor hvordan i ikke ikkje ein kan kor korleis kva med med mellom når og om opp over på seg skal som til under ut utan uten ved vi å".split(" "));
  const root = new URL("..", document.currentScript.src);
  const form = document.getElementById("sok");
  const field = form.elements.q;
  const status = document.getElementById("sok-status");
  const surface = document.getElementById("sok-flate");
  const filterForm = document.getElementById("sok-filtre");
  const chosen = document.getElementById("sok-valgt");
  const chips = chosen.querySelector("ul");
  const list = document.getElementById("sok-treff");
  const more = document.getElementById("sok-flere");
  const otherWays = document.getElementById("sok-uten");
  document.getElementById("sok-skript").remove();
  let engine, choices, wordList, hits = [], shown = 0, turn = 0;

  function read(file) {
    return fetch(new URL("pagefind/" + file, root)).then((answer) => answer.json());
  }

  function start() {
    engine ||= import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
      const instance = pagefind.createInstance({
        basePath: new URL("pagefind/", root).pathname,
        baseUrl: "/",
        noWorker: true,
      });
      await instance.options({ ranking: RANKING });
      choices = await read("valg.json");
      drawFilters();
      return instance;
    });
    return engine;
  }

  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) || [];

  /* The words that carry the query; small words only when there are no others. */
  function carrying(text) {
    const words = wordsOf(text);
    const telling = words.filter((word) => !SMALL.has(word));
    return telling.length ? telling : words;
  }

  /* Hits for all the words, as they may have been meant; failing that for any of them. */
  async function find(text) {
    const pagefind = await start();
    const known = await vocabulary();
    const words = carrying(text);
    const meant = words.flatMap((word) => nearest(word, known));
    const search = (terms) => pagefind.search(terms.join(" "));
    const other = meant.join() === words.join() ? "" : "Ingen treff på «" + text + "». Dette er treff på «" + meant.join(" ") + "»: ";
    const answers = (terms) => Promise.all(terms.map(search)).then((all) => all.map((answer) => answer.results));
    const [results, ...exact] = await answers([meant, ...meant.map((word) => ['"' + word + '"'])]);
    if (results.length) return { results: exactFirst(results, exact), said: other };
    const some = together(await answers(meant.map((word) => [word])));
    return { results: some, said: some.length ? "Ingen sider har alle ordene i «" + text + "». Dette er sider med noen av dem: " : "" };
  }

  /* Pages with every word as it stands, before those with longer words that begin with it. */
  function exactFirst(results, exact) {
    const ids = exact.map((answer) => new Set(answer.map((result) => result.id)));
    const whole = (result) => ids.every((set) => set.has(result.id));
    return [...results.filter(whole), ...results.filter((result) => !whole(result))];
  }

  /* Pages in any of the answers: those in most of them first, then by score. */
  function together(answers) {
    const found = new Map();
    answers.flat().forEach((result) => {
      const page = found.get(result.id) || { result, score: 0, words: 0 };
      page.score += result.score;
      page.words += 1;
      found.set(result.id, page);
    });
    return [...found.values()].sort((a, b) => b.words - a.words || b.score - a.score).map((page) => page.result);
  }

  /* Every word of the site: the list, and the stems to know a bent word by. */
  function vocabulary() {
    wordList ||= read("ord.json").then((list) => ({ list, stems: new Set(list.map(stamme)) }));
    return wordList;
  }

  /* A word as it may have been meant: itself, its two parts, or a word of the site that is spelt almost alike. */
  function nearest(word, known) {
    if (word.length < 4 || known.stems.has(stamme(word)) || known.list.some((other) => other.startsWith(word))) return [word];
    const is = (part) => part.length > 2 && known.stems.has(stamme(part));
    for (let cut = 3; cut <= word.length - 4; cut += 1) {
      const tail = word.slice(cut);
      const head = [word.slice(0, cut), word.slice(0, cut).replace(/[se]$/, "")].find((part) => known.list.includes(part));
      if (head && is(tail)) return [head, tail];
    }
    const limit = word.length < 6 ? 1 : 2;
    let best = word, least = limit + 1;
    known.list.forEach((other) => {
      if (Math.abs(other.length - word.length) > limit) return;
      const far = distance(plain(word), plain(other)) + (plain(other)[0] === plain(word)[0] ? 0 : 0.5);
      if (far < least) [best, least] = [other, far];
    });
    return [best];
  }

  /* A word as it is written on keyboards without æ, ø and å. */
  function plain(word) {
    return word.replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("å", "a");
  }

  /* Letters added, dropped, changed or swapped from one word to another. */
  function distance(one, other) {
    const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i += 1) {
      rows[i] = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  }

  /* What is chosen: a list of answers for each choice that has any. */
  function chosenFilters() {
    const wanted = {};
    filterForm.querySelectorAll("input:checked").forEach((box) => { (wanted[box.name] ||= []).push(box.value); });
    return wanted;
  }

  /* Tells whether a hit has, in each choice but one that is left out, one of the answers chosen. */
  function fits(wanted, leftOut) {
    return (result) => choices.valg.every((name, number) => name === leftOut || !wanted[name] ||
      wanted[name].some((answer) => choices.treff[result.id][number].includes(answer)));
  }

  function drawCounts(results) {
    const wanted = chosenFilters();
    choices.valg.forEach((name, number) => {
      const open = results.filter(fits(wanted, name));
      filterForm.querySelectorAll("input").forEach((box) => {
        if (box.name !== name) return;
        const count = open.filter((result) => choices.treff[result.id][number].includes(box.value)).length;
        box.parentElement.querySelector(".avkryssing__antall").textContent = "(" + count + ")";
        box.parentElement.classList.toggle("avkryssing--ingen", count === 0);
      });
    });
  }

  async function run(text) {
    const mine = (turn += 1);
    text = text.trim();
    if (!text) {
      surface.hidden = true;
      otherWays.hidden = false;
      status.textContent = "";
      delete list.dataset.query;
      return;
    }
    status.textContent ||= "Søker …";
    try {
      await start();
      const { results, said } = await find(text);
      if (mine !== turn) return;
      hits = results.filter(fits(chosenFilters()));
      drawCounts(results);
      shown = 0;
      list.replaceChildren();
      await showMore();
      if (mine !== turn) return;
      const number = hits.length === 1 ? "1 treff" : hits.length + " treff";
      status.textContent = results.length && !hits.length ? "Ingen av de " + results.length + " treffene passer med det du har valgt."
        : !hits.length ? "Ingen treff på «" + text + "». Prøv et annet ord, eller en av de andre veiene under."
        : said ? said + number + "." : number + " på «" + text + "».";
      surface.hidden = false;
      otherWays.hidden = results.length > 0;
      drawChips();
      list.dataset.query = text;
    } catch (fault) {
      engine = wordList = undefined;
      surface.hidden = true;
      otherWays.hidden = false;
      status.textContent = location.protocol === "file:"
        ? "Søket trenger en nettserver og virker ikke når siden er åpnet fra en disk. Bruk sidene under, de virker likevel."
        : "Søket svarte ikke. Prøv igjen om litt, eller bruk sidene under.";
      console.warn(fault);
    }
  }

  async function showMore() {
    const next = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.data()));
    const drawn = next.map(drawHit);
    list.append(...drawn);
    shown += next.length;
    more.hidden = shown >= hits.length;
    return drawn[0];
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  function drawHit(hit) {
    const { title, ingress, slag, sprak, sted, adresse } = hit.meta;
    const item = element("li", "treff");
    const link = element("a", "", title);
    link.href = new URL(adresse || hit.raw_url.replace(/^\//, ""), root);
    const heading = element("h3", "", link);
    const texts = [heading];
    if (ingress) texts.push(element("p", "", ingress));
    const excerpt = drawExcerpt(hit);
    if (excerpt) texts.push(excerpt);
    if (sprak && sprak !== document.documentElement.lang) texts.forEach((part) => { part.lang = sprak; });
    item.append(...texts, element("p", "treff__merke", [slag, sted].filter(Boolean).join(" · ")));
    return item;
  }

  /* The stretch of the text itself with most of the words that were found; none when they stand in title or lead. */
  function drawExcerpt(hit) {
    const words = hit.content.split(END)[0].split(/\s+/).filter(Boolean);
    const marked = new Set(hit.locations.filter((at) => at < words.length));
    if (!marked.size) return null;
    const spots = [...marked].sort((a, b) => a - b);
    const within = (from) => spots.filter((at) => at >= from && at < from + EXCERPT).length;
    const best = spots.reduce((kept, at) => (within(at) > within(kept) ? at : kept), spots[0]);
    const from = Math.max(0, Math.min(best - 6, words.length - EXCERPT));
    const text = element("p", "treff__utdrag", from ? "… " : "");
    words.slice(from, from + EXCERPT).forEach((word, at) => {
      text.append(marked.has(from + at) ? element("mark", "", word) : word, " ");
    });
    if (from + EXCERPT < words.length) text.append("…");
    return text;
  }

  function drawFilters() {
    const wanted = new URLSearchParams(location.search);
    filterForm.replaceChildren(...choices.valg.map((name, number) => {
      const fields = element("fieldset", "", element("legend", "skjult", name));
      const answers = new Set(Object.values(choices.treff).flatMap((page) => page[number]));
      [...answers].sort((a, b) => a.localeCompare(b, "nb")).forEach((value) => {
        const box = element("input");
        Object.assign(box, { type: "checkbox", name, value, checked: wanted.getAll(name).includes(value) });
        const label = element("span", "", element("span", "avkryssing__navn", value), " ", element("span", "avkryssing__antall"));
        fields.append(element("label", "avkryssing", box, " ", label));
      });
      return element("details", "fasett", element("summary", "", name), fields);
    }));
  }

  function drawChips() {
    const boxes = [...filterForm.querySelectorAll("input:checked")];
    chosen.hidden = boxes.length === 0;
    chips.replaceChildren(...boxes.map((box, number) => {
      const button = element("button", "brikke", box.value);
      button.type = "button";
      button.setAttribute("aria-label", box.value + ", fjern");
      button.addEventListener("click", async () => {
        box.checked = false;
        await changed();
        const left = chips.querySelectorAll("button");
        (left[Math.min(number, left.length - 1)] || field).focus();
      });
      return element("li", "", button);
    }));
  }

  function changed(typing) {
    const wanted = new URLSearchParams();
    if (field.value.trim()) wanted.set("q", field.value.trim());
    filterForm.querySelectorAll("input:checked").forEach((box) => wanted.append(box.name, box.value));
    const written = wanted.toString();
    const next = location.pathname + (written && "?" + written);
    if (next !== location.pathname + location.search) {
      try {
        history[typing ? "replaceState" : "pushState"](null, "", next);
      } catch {
        /* Browsers refuse this for files on a disk. */
      }
    }
    return run(field.value);
  }

  function fromAddress() {
    const wanted = new URLSearchParams(location.search);
    field.value = wanted.get("q") || "";
    filterForm.querySelectorAll("input").forEach((box) => {
      box.checked = wanted.getAll(box.name).includes(box.value);
    });
    run(field.value);
  }

  let waiting;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    changed();
  });
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(true), 350);
  });
  filterForm.addEventListener("change", () => changed());
  filterForm.addEventListener("submit", (event) => event.preventDefault());
  filterForm.addEventListener("reset", () => setTimeout(() => { changed(); field.focus(); }));
  more.addEventListener("click", async () => {
    const first = await showMore();
    first.querySelector("a").focus();
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
  /* Whoever opens this page is about to search. */
  if (location.protocol !== "file:") Promise.all([start(), vocabulary()]).catch(console.warn);
})();
