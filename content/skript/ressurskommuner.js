/* Narrows the list of resource municipalities by strength and duty. Without it the whole list stands, and two indexes. */
(function () {
  "use strict";
  const form = document.querySelector("form[data-filter]");
  if (!form) return;
  const items = [...document.querySelectorAll(`.${form.dataset.filter}`)];
  const count = form.querySelector("[role=status]");

  const apply = () => {
    const word = form.elements.styrke.value.trim().toLowerCase();
    const duty = form.elements.oppgave.value;
    let shown = 0;
    for (const item of items) {
      const fits = item.dataset.styrke.includes(word) && (!duty || item.dataset.oppgave.split(" ").includes(duty));
      item.hidden = !fits;
      shown += fits;
    }
    count.textContent = `Viser ${shown} av ${items.length} ${count.dataset.antall}.`;
  };

  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
})();
