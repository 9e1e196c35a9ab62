/* The search page: finds in the register the build has made, and shows. Needs a web server; says so politely on a disk. */
(function () {
  "use strict";
  const PAGE = 10;
  const EXCERPT = 26;
  /* What a word counts beside the very word that was asked for: another form of it, and one that only begins like it. */
  const BENT = 0.9, LONGER = 0.3;
  /* So many pages with all the words are enough; where there are fewer, those with some of them follow. */
  const ENOUGH = 3;
  /* Letters two words have in common at the least when they begin alike. */
  const ALIKE = 7;
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
  const absentLines = document.getElementById("sok-borte");
  const parts = new Map();
  let engine, choices, borders, wordList, places, marked = () => false, hits = [], shown = 0, turn = 0;

  async function read(file) {
    const answer = await fetch(new URL("sokeregister/" + file, root));
    if (!answer.ok) throw new Error(answer.url + ": " + answer.status);
    return answer.json();
  }

  function start() {
    engine ||= Promise.all([read("valg.json"), read("deler.json")]).then((given) => {
      [choices, borders] = given;
      drawFilters();
    });
    return engine;
  }

  /* The words of the register that begin so, each with page and score in turn; only the parts with such words are fetched. */
  async function beginning(start) {
    const first = Math.max(0, borders.findLastIndex((word) => word <= start));
    const numbers = [...borders.keys()].filter((number) => number === first || (number > first && borders[number].startsWith(start)));
    numbers.filter((number) => !parts.has(number)).forEach((number) => parts.set(number, read("d" + number + ".json")));
    const found = await Promise.all(numbers.map((number) => parts.get(number)));
    return found.flatMap((part) => Object.entries(part)).filter(([word]) => word.startsWith(start));
  }

  /* Hits for all the words, as they may have been meant; failing that for any of them. */
  async function find(text) {
    await start();
    const asked = baerende(text);
    const absent = await namesNotHere(text);
    const named = (word) => absent.some((name) => ordene(name).includes(word));
    const words = asked.filter((word) => !named(word));
    if (absent.length && !words.length) return { ...near(absent), absent };
    const answers = [];
    /* A name may be where something was held, though nobody there has an example. */
    const besides = await Promise.all(asked.filter(named).map((word) => hitsFor(word, true)));
    const meant = [];
    marked = (said) => meant.some((word) => likeness(said, word) > 0);
    for (const word of words) {
      let parts = [word], found = await hitsFor(word);
      if (!found) {
        parts = nearest(word, await vocabulary());
        found = await Promise.all(parts.map((part) => hitsFor(part, true)));
      } else found = [found];
      answers.push(...found);
      meant.push(...parts);
    }
    const other = meant.join() === words.join() ? "" : "Ingen treff på «" + text + "». Dette er treff på «" + meant.join(" ") + "»: ";
    const all = together(answers, besides, answers.length - slight(asked));
    if (all.length >= ENOUGH) return { results: all, said: other, absent };
    const some = together(answers, besides, 1).filter(({ id }) => !all.some((page) => page.id === id));
    const told = all.length === 1 ? "Én side har" : all.length ? all.length + " sider har" : "Ingen sider har";
    const said = some.length ? told + " alle ordene i «" + text + "». Dette er " + (all.length ? (all.length === 1 ? "først den" : "først de") + ", så " : "") + "sider med noen av dem: " : other;
    return { results: [...all, ...some], said, absent };
  }

  /* How far a word of the site answers one that was asked for: 1 the very word, less another form of it, least a longer one. */
  function likeness(said, word) {
    if (said === word) return 1;
    const stem = stamme(word);
    if (stamme(said) === stem) return BENT;
    const start = langNok(stem) || /\p{N}/u.test(word) ? stem : word;
    return start.length > 2 && said.startsWith(start) ? LONGER * start.length / said.length : 0;
  }

  /* What a word that so many pages have is worth: the fewer they are, the more. */
  function rarity(pages) {
    return Math.log(1 + (choices.treff.length - pages + 0.5) / (pages + 0.5));
  }

  /* Pages with a word, by number. Null when no page has it or one like it and it may be mistyped; `known` says that it is not. */
  async function hitsFor(word, known) {
    const stem = stamme(word);
    const found = await beginning(stem.length > 2 ? stem : word);
    const pages = new Map();
    const alike = found.map(([said, given]) => ({ given, like: likeness(said, word) })).filter(({ like }) => like);
    const every = (given) => given.filter((_, at) => at % 2 === 0);
    const forms = rarity(new Set(alike.filter(({ like }) => like >= BENT).flatMap(({ given }) => every(given))).size);
    alike.forEach(({ given, like }) => {
      const rare = like >= BENT ? forms : rarity(given.length / 2);
      every(given).forEach((id, at) => {
        const page = pages.get(id) || { id, score: 0 };
        page.score += like * rare * given[2 * at + 1];
        pages.set(id, page);
      });
    });
    return pages.size || known || word.length < 4 ? pages : null;
  }

  /* How many of the words a page may lack: those of two letters, where there are others. */
  function slight(words) {
    const few = words.filter((word) => word.length < 3 && !/\p{N}/u.test(word)).length;
    return few < words.length ? few : 0;
  }

  /* Pages in at least so many of the answers: those in most of them first, then by score, to which what is besides adds. */
  function together(answers, besides, least) {
    const found = new Map();
    answers.forEach((pages) => pages.forEach(({ id, score }) => {
      const page = found.get(id) || { id, score: 0, words: 0 };
      page.score += score;
      page.words += 1;
      found.set(id, page);
    }));
    besides.forEach((pages) => pages.forEach(({ id, score }) => {
      if (found.has(id)) found.get(id).score += score;
    }));
    return [...found.values()].filter((page) => page.words >= least)
      .sort((a, b) => (least > 1 ? 0 : b.words - a.words) || b.score - a.score);
  }

  /* The names in a query of municipalities nothing here is from; a name of several words is one name. */
  async function namesNotHere(text) {
    places ||= await read("steder.json");
    const words = ordene(text);
    return Object.keys(places.borte).filter((name) => {
      const parts = ordene(name);
      return words.some((_, at) => parts.every((part, number) => words[at + number] === part));
    });
  }

  /* Those here that are near: in the same county, else in the counties that border on it. */
  function neighbours(name) {
    const home = places.fylker[places.borte[name]];
    const counties = home.her.length ? [home] : home.naboer.map((number) => places.fylker[number]).filter((county) => county && county.her.length);
    return { home, counties };
  }

  /* The pages of the neighbours. */
  function near(names) {
    const here = new Set(names.flatMap((name) => neighbours(name).counties.flatMap((county) => county.her.map(([called]) => called))));
    const pages = [...choices.treff.keys()].filter((number) => {
      const [[kind], , [home]] = choices.treff[number];
      return kind === "Kommune" && here.has(home);
    });
    return { results: pages.map((id) => ({ id })), said: "Naboene: " };
  }

  /* A line for each name that is not here, with links to who is near. */
  function drawAbsent(names) {
    absentLines.replaceChildren(...names.map((name) => {
      const { home, counties } = neighbours(name);
      const called = name.replace(/(^|[ -])\p{L}/gu, (letter) => letter.toUpperCase()).replace(/ Og /g, " og ");
      const line = element("p", "", "Vi har ingen eksempler fra " + called + ". ");
      if (!home.her.length) line.append("Ingen kommuner i " + home.navn + " er med. ");
      counties.forEach((county, number) => {
        line.append((number ? " " : "") + "I " + county.navn + ": ");
        county.her.forEach(([there, way], at) => {
          const link = element("a", "", there);
          link.href = new URL(way, root);
          line.append(at ? ", " : "", link);
        });
        line.append(".");
      });
      return line;
    }));
    absentLines.hidden = !names.length;
  }

  /* Every word of the site: the list, and the stems to know a bent word by. */
  function vocabulary() {
    wordList ||= read("ord.json").then((list) => ({ list, stems: new Set(list.map(stamme)) }));
    return wordList;
  }

  /* A word as it may have been meant: itself, its two parts, or a word of the site that is spelt almost alike. */
  function nearest(word, known) {
    if (word.length < 4 || /\p{N}/u.test(word)) return [word];
    const is = (part) => part.length > 2 && known.stems.has(stamme(part));
    for (let cut = 3; cut <= word.length - 4; cut += 1) {
      const tail = word.slice(cut);
      const head = [word.slice(0, cut), word.slice(0, cut).replace(/[se]$/, "")].find((part) => known.list.includes(part) || (part.length > 4 && is(part)));
      if (head && is(tail)) return [head, tail];
    }
    const limit = word.length < 6 ? 1 : 2;
    let best = word, least = limit + 1;
    known.list.forEach((other) => {
      if (Math.abs(other.length - word.length) > limit) return;
      const far = distance(plain(word), plain(other)) + (plain(other)[0] === plain(word)[0] ? 0 : 0.5);
      if (far < least) [best, least] = [other, far];
    });
    return [best === word ? alike(word, known.list) : best];
  }

  /* The word that begins most like one nobody has written, where they have enough in common; else the word itself. */
  function alike(word, list) {
    for (let end = word.length - 1; end >= ALIKE; end -= 1) {
      const found = list.find((other) => other.startsWith(word.slice(0, end)));
      if (found) return found;
    }
    return word;
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
      absentLines.hidden = true;
      delete list.dataset.query;
      return;
    }
    status.textContent ||= "Søker …";
    try {
      await start();
      const { results, said, absent } = await find(text);
      if (mine !== turn) return;
      drawAbsent(absent);
      hits = results.filter(fits(chosenFilters()));
      drawCounts(results);
      const drawn = await drawHits(0);
      if (mine !== turn) return;
      list.replaceChildren();
      shown = 0;
      add(drawn);
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

  async function drawHits(from) {
    const next = await Promise.all(hits.slice(from, from + PAGE).map(({ id }) => read("s" + id + ".json")));
    return next.map(drawHit);
  }

  function add(drawn) {
    list.append(...drawn);
    window.bautaSamling.show();
    shown += drawn.length;
    more.hidden = shown >= hits.length;
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  function drawHit(hit) {
    const { tittel, ingress, slag, sprak, sted, adresse } = hit;
    const item = element("li", "treff");
    const link = element("a", "", tittel);
    link.href = new URL(adresse || ".", root);
    const heading = element("h3", "", link);
    const texts = [heading];
    if (ingress) texts.push(element("p", "", ingress));
    const excerpt = drawExcerpt(hit);
    if (excerpt) texts.push(excerpt);
    if (sprak && sprak !== document.documentElement.lang) texts.forEach((part) => { part.lang = sprak; });
    item.append(...texts, element("p", "treff__merke", [slag, sted].filter(Boolean).join(" · ")));
    if (/\/eksempler\/[^/]+\/(index\.html)?$/.test(link.pathname)) window.bautaSamling.offer(item);
    return item;
  }

  /* The stretch of the text itself with most of the words that were found; none when they stand in title or lead. */
  function drawExcerpt(hit) {
    const words = (hit.tekst || "").split(/\s+/).filter(Boolean);
    const spots = [...words.keys()].filter((at) => ordene(words[at]).some(marked));
    if (!spots.length) return null;
    const within = (from) => spots.filter((at) => at >= from && at < from + EXCERPT).length;
    const best = spots.reduce((kept, at) => (within(at) > within(kept) ? at : kept), spots[0]);
    const from = Math.max(0, Math.min(best - 6, words.length - EXCERPT));
    const text = element("p", "treff__utdrag", from ? "… " : "");
    words.slice(from, from + EXCERPT).forEach((word, at) => {
      text.append(spots.includes(from + at) ? element("mark", "", word) : word, " ");
    });
    if (from + EXCERPT < words.length) text.append("…");
    return text;
  }

  function drawFilters() {
    const wanted = new URLSearchParams(location.search);
    filterForm.replaceChildren(...choices.valg.map((name, number) => {
      const fields = element("fieldset", "", element("legend", "skjult", name));
      const answers = new Set(choices.treff.flatMap((page) => page[number]));
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
    const drawn = await drawHits(shown);
    add(drawn);
    drawn[0].querySelector("a").focus();
  });
  window.addEventListener("popstate", fromAddress);
  fromAddress();
  /* Whoever opens this page is about to search. */
  if (location.protocol !== "file:") start().catch(console.warn);
})();
