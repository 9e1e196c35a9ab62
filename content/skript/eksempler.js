/* The list of examples, chosen by facets among all leaves. What it is chosen by are scripts beside the page, so it also
   works from a disk. */
(function () {
  "use strict";
  const MOST = 80;
  const form = document.getElementById("utvalg");
  const status = document.getElementById("utvalg-antall");
  const chosen = document.getElementById("utvalg-valgt");
  const chips = chosen.querySelector("ul");
  const empty = document.getElementById("utvalg-tomt");
  const leaf = document.getElementById("utvalg-ark");
  const hits = document.getElementById("utvalg-treff");
  const more = document.getElementById("utvalg-flere");
  const order = document.getElementById("utvalg-sorter");
  const onward = document.getElementById("utvalg-videre");
  const compare = document.getElementById("utvalg-sammenlign");
  const otherWays = document.getElementById("andre-veier");
  const query = form.elements.q;
  const facets = [...form.querySelectorAll("[data-fasett]")].map((facet) => facet.dataset.fasett);
  const untouched = status.textContent;
  const onLeaf = new Map([...leaf.querySelectorAll(".eksempel")].map((element) => [idOf(element), element]));
  const model = onLeaf.values().next().value;
  const toCompare = new Set();
  const homes = [...onLeaf.values()].map((element) => [element, element.parentElement]);
  let boxes = boxesOf(form), items = [], limit = MOST, coming;

  function boxesOf(part) {
    return [...part.querySelectorAll("input[type=checkbox]")];
  }

  function idOf(element) {
    return element.querySelector("a").pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
  }

  function script(name) {
    return new Promise((done, failed) => {
      document.head.append(Object.assign(document.createElement("script"), { src: name, onload: done, onerror: failed }));
    });
  }

  /* Fetches what the examples are chosen by, once, when somebody begins to choose. */
  function know() {
    const names = Array.from({ length: Number(form.dataset.deler) }, (_, number) => `utvalg-${number}.js`);
    return coming ||= Promise.all(names.map(script)).then(() => {
      const { valg, deler } = window.bautaUtvalg;
      for (const [facet, options] of Object.entries(valg)) offer(form.querySelector(`[data-fasett="${facet}"]`), facet, options);
      boxes = boxesOf(form);
      items = deler.flat().map(([id, name, lead, glance, told, colour, language, answers, also, year, price]) => {
        const words = new Set(ordene([name, lead, glance, told, also].join(" ")));
        return { id, name, lead, glance, told, colour, language, year, price, element: onLeaf.get(id), words: [...words],
          stems: new Set([...words].map(stamme)), answers: Object.fromEntries(facets.map((facet, number) => [facet, answers[number]])) };
      });
    });
  }

  /* The answers of a facet that has too many to be sent with the page. */
  function offer(place, facet, options) {
    const one = boxes[0].closest("label");
    place.append(...options.map(([value, name, number]) => {
      const label = one.cloneNode(true);
      Object.assign(label.querySelector("input"), { name: facet, value, checked: false });
      label.querySelector(".avkryssing__navn").textContent = name;
      label.querySelector(".avkryssing__antall").textContent = `(${number})`;
      return label;
    }));
  }

  /* Shows what is chosen, as soon as it can be told. */
  function update() {
    if (items.length) show();
    else know().then(show).catch(console.warn);
  }

  /* What is not known stands last, whichever way the list is turned. */
  const orders = {
    nyest: (one, other) => other.year - one.year,
    eldst: (one, other) => (one.year || Number.MAX_SAFE_INTEGER) - (other.year || Number.MAX_SAFE_INTEGER),
    dyrest: (one, other) => other.price - one.price,
    billigst: (one, other) => (one.price || Number.MAX_SAFE_INTEGER) - (other.price || Number.MAX_SAFE_INTEGER),
  };

  /* The element of an example: that of this leaf, or one made like it. */
  function shown(item) {
    if (item.element) return item.element;
    const element = item.element = model.cloneNode(true);
    element.className = `eksempel ${item.colour}`;
    const [text, mark] = element.children;
    element.replaceChildren(text, mark);
    text.lang = item.language;
    const link = text.querySelector("a");
    Object.assign(link, { href: `${item.id}/`, textContent: item.name });
    const lead = text.querySelector("p") || text.appendChild(document.createElement("p"));
    lead.textContent = item.lead;
    lead.hidden = !item.lead;
    const [glance, told] = mark.children;
    glance.textContent = item.glance;
    told.textContent = item.told;
    told.className = `form form--${item.answers.form[0]}`;
    if (window.bautaSamling) window.bautaSamling.offer(element);
    comparable(element, item.id);
    return element;
  }

  /* Examples may be set side by side, two to four at a time. */
  function comparable(element, id) {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value: id, disabled: toCompare.size >= 4 });
    const label = document.createElement("label");
    label.className = "eksempel__sammenlign";
    const title = document.createElement("span");
    title.className = "skjult";
    title.textContent = ": " + element.querySelector("h3").textContent;
    label.append(box, "Sammenlign", title);
    element.append(label);
    box.addEventListener("change", () => {
      if (box.checked) toCompare.add(id);
      else toCompare.delete(id);
      compared();
    });
  }

  function compared() {
    const ids = [...toCompare];
    document.querySelectorAll(".eksempel__sammenlign input").forEach((box) => { box.disabled = ids.length >= 4 && !box.checked; });
    items.forEach(({ element }) => {
      const box = element && element.querySelector(".eksempel__sammenlign input");
      if (box) box.disabled = ids.length >= 4 && !box.checked;
    });
    compare.hidden = ids.length === 0;
    const link = compare.querySelector("a");
    link.hidden = ids.length < 2;
    link.search = ids.map((id) => "e=" + id).join("&");
    link.textContent = "Sammenlign " + ids.length + " eksempler";
    compare.querySelector("span").textContent = ids.length < 2 ? "Velg ett til tre eksempler til for å sammenligne." : ids.length === 4 ? "Fire er det meste." : "";
  }

  /* Whether an item has a word: the word or a form of it, one that begins with it, or a compound that has it inside. */
  function has(item, word) {
    const stem = stamme(word);
    return item.stems.has(stem) || (langNok(stem) && item.words.some((said) => said.startsWith(stem) || (stem.length > 4 && said.includes(stem))));
  }

  /* What is chosen: the words, and a list of answers for each facet that has any. */
  function choice() {
    const words = baerende(query.value);
    const answers = {};
    boxes.filter((box) => box.checked).forEach((box) => { (answers[box.name] ||= []).push(box.value); });
    return { words, answers };
  }

  /* Whether an item has every word and, in each facet but one that is left out, one of the answers chosen. */
  function fits(item, wanted, leftOut) {
    return wanted.words.every((word) => has(item, word)) &&
      Object.entries(wanted.answers).every(([facet, answers]) =>
        facet === leftOut || answers.some((answer) => item.answers[facet].includes(answer)));
  }

  function show() {
    const wanted = choice();
    const any = wanted.words.length > 0 || Object.keys(wanted.answers).length > 0;
    const by = orders[order.value];
    const found = items.filter((item) => fits(item, wanted));
    leaf.hidden = any || Boolean(by);
    hits.hidden = !leaf.hidden;
    if (hits.hidden) goHome();
    else hits.replaceChildren(...(by ? [listOf(found.sort(by).slice(0, limit))] : byTheme(found)));
    more.hidden = hits.hidden || found.length <= limit;
    if (window.bautaSamling) window.bautaSamling.show();
    facets.forEach((facet) => {
      const counts = new Map();
      items.filter((item) => fits(item, wanted, facet)).forEach((item) => {
        item.answers[facet].forEach((answer) => counts.set(answer, (counts.get(answer) || 0) + 1));
      });
      boxes.filter((box) => box.name === facet).forEach((box) => {
        const number = counts.get(box.value) || 0;
        const label = box.closest("label");
        label.querySelector(".avkryssing__antall").textContent = "(" + number + ")";
        label.classList.toggle("avkryssing--ingen", number === 0);
      });
    });
    document.querySelectorAll(".fasett").forEach((facet) => {
      const number = facet.querySelectorAll("input:checked").length;
      facet.querySelector(".fasett__valgt").textContent = number ? number + " valgt" : "";
    });
    drawChips();
    chosen.hidden = !any;
    otherWays.hidden = any;
    empty.hidden = found.length > 0;
    status.textContent = leaf.hidden ? told(found.length) : untouched;
    onward.textContent = found.length === 0 ? "Ingen passer" : found.length === 1 ? "Vis 1 eksempel" : "Vis " + found.length + " eksempler";
  }

  function told(count) {
    if (!count) return "Ingen av de " + items.length + " eksemplene passer med det du har valgt.";
    if (count > limit) return count + " av " + items.length + " eksempler passer. Viser de første " + limit + ".";
    return "Viser " + count + " av " + items.length + " eksempler.";
  }

  /* Puts what this leaf has back where it stands when nothing is chosen. */
  function goHome() {
    for (const [element, home] of homes) home.append(element);
    hits.replaceChildren();
  }

  function listOf(some) {
    const list = document.createElement("ul");
    list.className = "eksempler";
    list.append(...some.map(shown));
    return list;
  }

  /* What is found under the name of its theme, in the order of the leaves. */
  function byTheme(found) {
    const themes = [...new Set(found.slice(0, limit).map((item) => item.answers.tema[0]))];
    return themes.map((theme) => {
      const within = found.filter((item) => item.answers.tema[0] === theme);
      const some = found.slice(0, limit).filter((item) => item.answers.tema[0] === theme);
      const section = document.createElement("section");
      section.className = `temadel ${some[0].colour}`;
      const head = document.createElement("div");
      head.className = "temadel__hode";
      const name = document.createElement("h2");
      name.textContent = nameOf(boxes.find((box) => box.name === "tema" && box.value === theme));
      const number = document.createElement("p");
      number.textContent = within.length + (within.length === 1 ? " eksempel" : " eksempler");
      head.append(name, number);
      section.append(head, listOf(some));
      return section;
    });
  }

  function nameOf(box) {
    return box.closest("label").querySelector(".avkryssing__navn").textContent;
  }

  function drawChips() {
    const wanted = boxes.filter((box) => box.checked).map((box) => ({
      name: nameOf(box),
      remove: () => { box.checked = false; },
    }));
    const words = query.value.trim();
    if (words) wanted.unshift({ name: "«" + words + "»", remove: () => { query.value = ""; } });
    chips.replaceChildren(...wanted.map((chip, number) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "brikke";
      button.append(chip.name);
      button.setAttribute("aria-label", chip.name + ", fjern");
      button.addEventListener("click", () => {
        chip.remove();
        changed();
        const left = chips.querySelectorAll("button");
        (left[Math.min(number, left.length - 1)] || query).focus();
      });
      item.append(button);
      return item;
    }));
  }

  function address() {
    const wanted = new URLSearchParams();
    if (query.value.trim()) wanted.set("q", query.value.trim());
    boxes.filter((box) => box.checked).forEach((box) => wanted.append(box.name, box.value));
    if (order.value) wanted.set(order.name, order.value);
    const written = wanted.toString();
    return location.pathname + (written && "?" + written);
  }

  function changed(typing) {
    limit = MOST;
    update();
    const next = address();
    if (next === location.pathname + location.search) return;
    try {
      history[typing ? "replaceState" : "pushState"](null, "", next);
    } catch {
      /* Browsers refuse this for files on a disk; the list works all the same. */
    }
  }

  /* Choose what the address says; where there is room beside the list, open the facets with something chosen. */
  function fromAddress() {
    const wanted = new URLSearchParams(location.search);
    const room = matchMedia("(min-width: 62em)").matches;
    query.value = wanted.get("q") || "";
    order.value = wanted.get(order.name) in orders ? wanted.get(order.name) : "";
    boxes.forEach((box) => {
      box.checked = wanted.getAll(box.name).includes(box.value);
      for (let facet = box.closest("details"); room && box.checked && facet; facet = facet.parentElement.closest("details")) {
        facet.open = true;
      }
    });
    limit = MOST;
    show();
  }

  onLeaf.forEach(comparable);
  let waiting;
  [form, order].forEach((chooser) => ["focusin", "pointerdown"].forEach((start) => {
    chooser.addEventListener(start, () => know().catch(console.warn), { once: true });
  }));
  form.addEventListener("change", (event) => { if (event.target !== query) changed(); });
  order.addEventListener("change", () => changed());
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => changed(true), 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    changed();
  });
  form.addEventListener("reset", () => setTimeout(() => { changed(); query.focus(); }));
  more.addEventListener("click", () => {
    const next = hits.querySelectorAll(".eksempel").length;
    limit += MOST;
    show();
    hits.querySelectorAll(".eksempel a")[next].focus();
  });
  window.addEventListener("popstate", () => (items.length ? fromAddress() : know().then(fromAddress).catch(console.warn)));
  if (location.search) know().then(fromAddress).catch(console.warn);
})();
