/* The search page: finds in the register the build has made, and shows. Needs a web server; says so politely on a disk. */
(function () {
  "use strict";
  const PAGE = 10;
  const EXCERPT = 26;
  /* What a word counts beside the very word that was asked for: another form of it, another word made of the same root, one
     that only begins like it, the second such word of a page, and each part of a compound that few pages have, or none. */
  const BENT = 0.9, DERIVED = 0.5, LONGER = 0.3, AGAIN = 0.3, PART = 0.4, ALONE = 0.6;
  /* So many pages with all the words are enough; where there are fewer, those with some of them are told of. A word that
     fewer than so many have is looked for by its parts as well. */
  const ENOUGH = 3, FEW = 8;
  /* How hard a page is held back for what it lacks of a query, and what one that lacks something must be worth beside the
     best where enough have it all. */
  const LACK = 1.2, WORTH = 0.5;
  /* What a word counts that is only guessed at, and one that says little of what the query is about. */
  const GUESSED = 0.6, LIGHT = 0.3;
  /* Letters two words have in common at the least when they begin alike. */
  const ALIKE = 7;
  /* How what lacks a thing is named: «uten kantstein» is «kantsteinsfri». */
  const FREE = ["fri", "sfri"];
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

  /* The words of the register that begin so, each with page and score in turn, and its parts where it is a compound; only the parts with such words are fetched. */
  async function beginning(start) {
    const first = Math.max(0, borders.findLastIndex((word) => word <= start));
    const numbers = [...borders.keys()].filter((number) => number === first || (number > first && borders[number].startsWith(start)));
    numbers.filter((number) => !parts.has(number)).forEach((number) => parts.set(number, read("d" + number + ".json")));
    const found = await Promise.all(numbers.map((number) => parts.get(number)));
    const words = found.flatMap(({ ord, deler }) => Object.entries(ord).map(([word, given]) => [word, given, deler[word]]));
    return words.filter(([word]) => word.startsWith(start));
  }

  /* Hits for the words, as they may have been meant: the more of what the query is about a page has, the higher it stands. */
  async function find(text) {
    await start();
    const asked = baerende(text);
    const absent = await namesNotHere(text);
    const named = (word) => absent.some((name) => ordene(name).includes(word));
    const words = asked.filter((word) => !named(word));
    if (absent.length && !words.length) return { ...near(absent), absent };
    const answers = [];
    /* A name may be where something was held, though nobody there has an example. */
    const besides = await Promise.all(asked.filter(named).map(hitsFor));
    const meant = [], freed = [];
    marked = (said) => [...meant, ...freed].some((word) => likeness(said, word) > 0);
    const without = utelatt(text);
    for (const word of words) {
      const { answer, read, free = [] } = await (without.includes(word) ? answerToLack : answerTo)(word);
      if (lett(word)) answer.sure *= LIGHT;
      answers.push(answer);
      meant.push(...read);
      freed.push(...free);
    }
    const other = meant.join() === words.join() ? "" : "Ingen treff på «" + text + "». Dette er treff på «" + meant.join(" ") + "»: ";
    const every = together(answers, besides);
    const all = every.filter(({ words: has }) => has >= answers.length - slight(asked));
    const good = (page) => all.includes(page) || page.worth >= WORTH * every[0].worth;
    if (all.length >= ENOUGH) return { results: every.filter(good), said: other, absent };
    const some = every.length - all.length;
    const told = all.length === 1 ? "Én side har" : all.length ? all.length + " sider har" : "Ingen sider har";
    const said = some ? told + " alle ordene i «" + text + "». Dette er sider med noen av dem: " : other;
    return { results: every, said, absent };
  }

  /* How far a word of the site answers one that was asked for: 1 the very word, less another form of it, least a longer one. */
  function likeness(said, word) {
    if (said === word) return 1;
    const stem = stamme(word);
    const other = stamme(said);
    if (other === stem) return BENT;
    if (rot(other) === rot(stem)) return DERIVED;
    const start = langNok(stem) || /\p{N}/u.test(word) ? stem : word;
    return start.length > 2 && said.startsWith(start) ? LONGER * start.length / said.length : 0;
  }

  /* What a word that so many pages have is worth: the fewer they are, the more. */
  function rarity(pages) {
    return Math.log(1 + (choices.treff.length - pages + 0.5) / (pages + 0.5));
  }

  /* Pages that answer a word, how much it says, and how it was read. Where few have the word, those with the parts of it
     follow; where none has, those with what may have been meant. */
  async function answerTo(word) {
    const own = await hitsFor(word);
    if (own.pages.size >= FEW || !own.parts && (own.pages.size || word.length < 4)) return { answer: own, read: [word] };
    if (own.pages.size) return { answer: joined([own, ...await partsOf(own.parts, PART)]), read: [word] };
    const { other, parts } = nearest(word, await vocabulary());
    if (!other && !parts) return { answer: own, read: [word] };
    const answer = joined([...other ? [await hitsFor(other)] : [], ...parts ? await partsOf(parts, other ? PART : ALONE) : []]);
    return { answer: { ...answer, sure: other ? GUESSED : 1 }, read: other ? [other] : parts };
  }

  /* The same for a word that follows «without»: those that say they are free of it are as good. */
  async function answerToLack(word) {
    const { answer, read } = await answerTo(word);
    const free = FREE.map((end) => stamme(word) + end);
    return { answer: { ...joined([answer, ...await Promise.all(free.map(hitsFor))]), says: answer.says }, read, free };
  }

  /* Pages with the parts of a compound, as far as they count beside the word itself. */
  async function partsOf(parts, worth) {
    const found = await Promise.all(parts.map(hitsFor));
    const part = ([id, { score, like }]) => [id, { id, score: score * worth, like: like * worth }];
    return found.map(({ pages, says }) => ({ says: says * worth, pages: new Map([...pages].map(part)) }));
  }

  /* Several answers to one word as one. */
  function joined(answers) {
    const pages = new Map();
    answers.forEach((answer) => answer.pages.forEach(({ id, score, like }) => {
      const page = pages.get(id) || { id, score: 0, like: 0 };
      pages.set(id, { id, score: page.score + score, like: Math.min(1, page.like + like) });
    }));
    return { pages, says: Math.max(...answers.map(({ says }) => says)), sure: 1 };
  }

  /* Pages with a word or one like it, by number; how much the word says; the parts of it where it is a compound. */
  async function hitsFor(word) {
    const stem = rot(stamme(word));
    const found = await beginning(stem.length > 2 ? stem : word);
    const pages = new Map();
    const alike = found.map(([said, given, parts]) => ({ given, parts, like: likeness(said, word) })).filter(({ like }) => like);
    const every = (given) => given.filter((_, at) => at % 2 === 0);
    /* The rarity of a word is that of all its forms. */
    const those = new Set(alike.filter(({ like }) => like >= BENT).flatMap(({ given }) => every(given)));
    const forms = rarity(those.size);
    alike.forEach(({ given, like }) => {
      const rare = like >= BENT ? forms : rarity(given.length / 2);
      every(given).forEach((id, at) => {
        const page = pages.get(id) || { id, score: 0, like: 0 };
        const score = like * rare * given[2 * at + 1];
        page.score = Math.max(page.score, score) + AGAIN * Math.min(page.score, score);
        page.like = Math.max(page.like, like);
        pages.set(id, page);
      });
    });
    const compound = alike.find(({ like, parts }) => parts && like >= DERIVED);
    return { pages, says: those.size ? forms : rarity(pages.size), sure: 1, parts: compound && compound.parts.split(" ") };
  }

  /* How many of the words a page may lack: those of two letters, where there are others. */
  function slight(words) {
    const few = words.filter((word) => word.length < 3 && !/\p{N}/u.test(word)).length;
    return few < words.length ? few : 0;
  }

  /* Pages in any of the answers by score, to which what is besides adds, less what they lack of what the query is about. */
  function together(answers, besides) {
    const found = new Map();
    const asked = answers.filter(({ pages }) => pages.size);
    const whole = asked.reduce((sum, { says, sure }) => sum + says * sure, 0);
    asked.forEach(({ pages, says, sure }) => pages.forEach(({ id, score, like }) => {
      const page = found.get(id) || { id, score: 0, words: 0, covered: 0 };
      page.score += score * sure;
      page.words += 1;
      page.covered += says * sure * Math.sqrt(like) / whole;
      found.set(id, page);
    }));
    besides.forEach(({ pages }) => pages.forEach(({ id, score }) => {
      if (found.has(id)) found.get(id).score += score;
    }));
    found.forEach((page) => { page.worth = page.score * page.covered ** LACK; });
    return [...found.values()].sort((one, other) => other.worth - one.worth);
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
      return kind === choices.profil && here.has(home);
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
    wordList ||= read("ord.json").then((list) => ({ list, roots: new Set(list.map((word) => rot(stamme(word)))) }));
    return wordList;
  }

  /* What a word may have been meant as: another word of the site, spelt almost alike, and its own two parts. */
  function nearest(word, known) {
    if (/\p{N}/u.test(word)) return {};
    const is = (part) => part.length > 2 && known.roots.has(rot(stamme(part)));
    let parts;
    for (let cut = 3; cut <= word.length - 4 && !parts; cut += 1) {
      const tail = word.slice(cut);
      const head = [word.slice(0, cut), word.slice(0, cut).replace(/[se]$/, "")].find((part) => known.list.includes(part) || (part.length > 4 && is(part)));
      if (head && is(tail)) parts = [head, tail];
    }
    const limit = word.length < 6 || parts ? 1 : 2;
    let best = word, least = limit + 1;
    known.list.forEach((other) => {
      if (Math.abs(other.length - word.length) > limit) return;
      const far = distance(plain(word), plain(other)) + (plain(other)[0] === plain(word)[0] ? 0 : 0.5);
      if (far < least) [best, least] = [other, far];
    });
    if (best === word) best = alike(word, known.list);
    return { other: best === word ? undefined : best, parts };
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
