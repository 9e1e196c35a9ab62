/* The list of examples, chosen by facets. What it is chosen by is a script beside the page, so it also works from a disk. */
(function () {
  "use strict";
  const form = document.getElementById("utvalg");
  const status = document.getElementById("utvalg-antall");
  const chosen = document.getElementById("utvalg-valgt");
  const chips = chosen.querySelector("ul");
  const empty = document.getElementById("utvalg-tomt");
  const otherWays = document.getElementById("andre-veier");
  const query = form.elements.q;
  const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
  const facets = Array.from(new Set(boxes.map((box) => box.name)));

  const items = Array.from(document.querySelectorAll(".temadel .eksempel")).map((element) => {
    const id = element.querySelector("a").pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
    const said = Array.from(element.children).filter((part) => part.tagName !== "BUTTON").map((part) => part.textContent);
    return { id, element, home: element.parentElement, said };
  });
  let coming, known = false;

  /* Fetches what the items are chosen by, once, when somebody begins to choose. */
  function know() {
    return coming ||= new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: form.dataset.utvalg, onload: done, onerror: failed });
      document.head.append(script);
    }).then(() => {
      items.forEach((item) => {
        const given = window.bautaUtvalg[item.id];
        item.answers = Object.fromEntries(facets.map((facet, number) => [facet, given[number]]));
        const [also, year, price] = given.slice(facets.length);
        const words = new Set(ordene([...item.said, also].join(" ")));
        Object.assign(item, { year, price, words: [...words], stems: new Set([...words].map(stamme)) });
      });
      known = true;
    });
  }

  /* Shows what is chosen, as soon as it can be told. */
  function update() {
    if (known) show();
    else know().then(show).catch(console.warn);
  }
  const order = document.getElementById("utvalg-sorter");
  const sorted = document.getElementById("utvalg-sortert");
  const onward = document.getElementById("utvalg-videre");
  /* What is not known stands last, whichever way the list is turned. */
  const orders = {
    nyest: (one, other) => other.year - one.year,
    eldst: (one, other) => (one.year || Number.MAX_SAFE_INTEGER) - (other.year || Number.MAX_SAFE_INTEGER),
    dyrest: (one, other) => other.price - one.price,
    billigst: (one, other) => (one.price || Number.MAX_SAFE_INTEGER) - (other.price || Number.MAX_SAFE_INTEGER),
  };

  /* Examples may be set side by side, two to four at a time. */
  const compare = document.getElementById("utvalg-sammenlign");
  const boxed = items.map((item) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value: item.id });
    const label = document.createElement("label");
    label.className = "eksempel__sammenlign";
    const title = document.createElement("span");
    title.className = "skjult";
    title.textContent = ": " + item.element.querySelector("h3").textContent;
    label.append(box, "Sammenlign", title);
    item.element.append(label);
    box.addEventListener("change", offer);
    return box;
  });

  function offer() {
    const ids = boxed.filter((box) => box.checked).map((box) => box.value);
    boxed.forEach((box) => { box.disabled = ids.length >= 4 && !box.checked; });
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
    let count = 0;
    items.forEach((item) => {
      item.element.hidden = !fits(item, wanted);
      if (!item.element.hidden) count += 1;
    });
    const by = orders[order.value];
    (by ? [...items].sort(by) : items).forEach((item) => (by ? sorted : item.home).append(item.element));
    sorted.hidden = !by;
    document.querySelectorAll(".temadel").forEach((section) => {
      const left = section.querySelectorAll(".eksempel:not([hidden])").length;
      section.hidden = left === 0;
      section.querySelector(".temadel__antall").textContent = left + (left === 1 ? " eksempel" : " eksempler");
    });
    facets.forEach((facet) => {
      const open = items.filter((item) => fits(item, wanted, facet));
      boxes.filter((box) => box.name === facet).forEach((box) => {
        const number = open.filter((item) => item.answers[facet].includes(box.value)).length;
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
    empty.hidden = count > 0;
    status.textContent = !any ? "Viser alle " + items.length + " eksemplene."
      : count ? "Viser " + count + " av " + items.length + " eksempler."
      : "Ingen av de " + items.length + " eksemplene passer med det du har valgt.";
    onward.textContent = count === 0 ? "Ingen passer" : count === 1 ? "Vis 1 eksempel" : "Vis " + count + " eksempler";
  }

  function drawChips() {
    const wanted = boxes.filter((box) => box.checked).map((box) => ({
      name: box.closest("label").querySelector(".avkryssing__navn").textContent,
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
    if (known || location.search) update();
  }

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
  window.addEventListener("popstate", fromAddress);
  fromAddress();
})();
