/* The reader's own collection of examples: ids in localStorage, nothing on any server.
   A list with data-samles gets a button for each example. A button with data-samle="<id> <id>" puts the examples in or takes them out;
   window.bautaSamling is for other scripts. */
(function () {
  "use strict";
  const KEY = "bauta-samling";
  const words = JSON.parse(document.getElementById("samling-ord").textContent);
  /* Gives an example in a list its button; the list has a link to it, the title of which names the button. */
  function offer(listed) {
    const link = listed.querySelector("a");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "lenkeknapp eksempel__samle";
    button.dataset.samle = link.pathname.replace(/\/(index\.html)?$/, "").split("/").pop();
    button.dataset.navn = link.textContent;
    listed.append(button);
  }

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
      show();
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
    for (const button of document.querySelectorAll("button[data-samle]")) {
      const offered = button.dataset.samle.split(" ");
      const taken = offered.every((id) => ids.includes(id));
      const label = offered.length === 1 ? (taken ? words.taUt : words.leggTil) : (taken ? words.taUtAlle : words.leggTilAlle).replace("{tall}", offered.length);
      button.textContent = label;
      if (button.dataset.navn) button.setAttribute("aria-label", `${label}: ${button.dataset.navn}`);
      button.hidden = false;
    }
    for (const counter of counters) counter.textContent = `(${count(ids)})`;
    for (const link of document.querySelectorAll("[data-samling]")) {
      link.hidden = !ids.length;
      link.lastElementChild.textContent = ids.length;
    }
  }

  function toggle(offered) {
    const ids = read();
    const taken = offered.every((id) => ids.includes(id));
    const next = taken ? ids.filter((other) => !offered.includes(other)) : [...new Set([...ids, ...offered])];
    if (write(next)) say((taken ? words.tattUt : words.lagtTil).replace("{antall}", count(next)));
  }

  if (!status) {
    status = document.createElement("p");
    status.className = "skjult";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  for (const listed of document.querySelectorAll("[data-samles] > .eksempel")) offer(listed);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-samle]");
    if (button) toggle(button.dataset.samle.split(" "));
  });
  window.addEventListener("storage", show);
  window.bautaSamling = { read, write, say, count, offer, show };
  show();
})();
