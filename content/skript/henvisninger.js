/* The references, searched and chosen among; some are shown at a time. All of them stand in the page, so it also works from a disk. */
(function () {
  "use strict";
  const PAGE = 20;
  const form = document.getElementById("kildevalg");
  const { q: query, slag: kind } = form.elements;
  const status = document.getElementById("kildevalg-antall");
  const more = document.getElementById("kildevalg-flere");
  const groups = [...document.querySelectorAll(".kildegruppe")];
  const items = groups.flatMap((group, number) => [...group.querySelectorAll(".henvisninger > li")].map((element) => {
    const words = [...new Set(ordene(element.textContent))];
    return { element, group, kind: String(number + 1), words, stems: new Set(words.map(stamme)) };
  }));
  let room = PAGE;

  /* Whether a reference has a word: the word, a form of it, or a longer one that has it inside. */
  function has(item, word) {
    const stem = stamme(word);
    return item.stems.has(stem) || (langNok(stem) && item.words.some((said) => said.includes(stem)));
  }

  /* The reference that the address asks for, which is always shown. */
  function asked() {
    return location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  }

  function show() {
    const words = baerende(query.value);
    const found = items.filter((item) => (!kind.value || item.kind === kind.value) && words.every((word) => has(item, word)));
    const seen = new Set(found.slice(0, room));
    items.forEach((item) => { item.element.hidden = !seen.has(item) && item.element !== asked(); });
    groups.forEach((group) => { group.hidden = !group.querySelector("li:not([hidden])"); });
    more.hidden = found.length <= room;
    more.textContent = "Vis " + Math.min(PAGE, found.length - room) + " til";
    const shown = Math.min(found.length, room);
    status.textContent = !found.length ? "Ingen henvisninger passer. Ta bort et ord eller velg en annen type."
      : "Viser " + shown + " av " + found.length + (found.length === 1 ? " henvisning." : " henvisninger.");
    return found;
  }

  function changed() {
    room = PAGE;
    show();
    const wanted = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
    const written = wanted.toString();
    try {
      history.replaceState(null, "", location.pathname + (written && "?" + written));
    } catch {
      /* Browsers refuse this for files on a disk; the list works all the same. */
    }
  }

  function fromAddress() {
    const wanted = new URLSearchParams(location.search);
    query.value = wanted.get("q") || "";
    kind.value = [...kind.options].some((option) => option.value === wanted.get("slag")) ? wanted.get("slag") : "";
    show();
    const place = asked();
    if (place) place.scrollIntoView();
  }

  let waiting;
  query.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 250);
  });
  kind.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    changed();
  });
  form.addEventListener("reset", () => setTimeout(() => { changed(); query.focus(); }));
  more.addEventListener("click", () => {
    const first = room;
    room += PAGE;
    show()[first].element.querySelector("a").focus();
  });
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
})();
