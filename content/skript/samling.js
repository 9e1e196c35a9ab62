/* The reader's own collection of examples: ids in localStorage, nothing on any server.
   A list with data-samles gets a button for each example. A button with data-samle="<id>" puts the example in or takes it out; window.bautaSamling is for other scripts. */
(function () {
  "use strict";
  const KEY = "bauta-samling";
  const words = JSON.parse(document.getElementById("samling-ord").textContent);
  for (const listed of document.querySelectorAll("[data-samles] > .eksempel")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lenkeknapp eksempel__samle";
    button.dataset.samle = listed.querySelector("a").pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
    listed.append(button);
  }
  const buttons = [...document.querySelectorAll("button[data-samle]")];
  const counters = [...document.querySelectorAll("[data-samlet]")];
  let status = document.querySelector(".klipp__melding, .samling__melding");

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(kept) ? [...new Set(kept.filter((id) => typeof id === "string"))] : [];
    } catch (closed) {
      return [];
    }
  }

  /* Keeps the ids in their order; false when the browser keeps nothing. */
  function write(ids) {
    try {
      localStorage.setItem(KEY, JSON.stringify(ids));
      return true;
    } catch (closed) {
      say(words.full);
      return false;
    }
  }

  function say(text) {
    status.textContent = "";
    window.setTimeout(() => { status.textContent = text; }, 50);
  }

  function count(ids) {
    return ids.length === 1 ? words.ett : words.flere.replace("{tall}", ids.length);
  }

  function show() {
    const ids = read();
    for (const button of buttons) {
      const label = ids.includes(button.dataset.samle) ? words.taUt : words.leggTil;
      button.textContent = label;
      const listed = button.closest(".eksempel");
      if (listed) button.setAttribute("aria-label", `${label}: ${listed.querySelector("h3").textContent}`);
      button.hidden = false;
    }
    for (const counter of counters) counter.textContent = `(${count(ids)})`;
  }

  function toggle(id) {
    const ids = read();
    const taken = ids.includes(id);
    const next = taken ? ids.filter((other) => other !== id) : [...ids, id];
    if (write(next)) say((taken ? words.tattUt : words.lagtTil).replace("{antall}", count(next)));
    show();
  }

  if (!status) {
    status = document.createElement("p");
    status.className = "skjult";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  for (const button of buttons) button.addEventListener("click", () => toggle(button.dataset.samle));
  window.addEventListener("storage", show);
  window.bautaSamling = { read, write, say, count };
  show();
})();
