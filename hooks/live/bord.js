// Shows what has been saved without a reload: place, scroll and focus stay where they are.
(() => {
  async function renew() {
    const panel = document.getElementById("bord");
    panel.classList.add("bord--venter");
    const answer = await fetch(location.pathname, { cache: "no-store" });
    if (!answer.ok) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const page = fresh.getElementById("innhold"), beside = fresh.getElementById("bord");
    if (!page || !beside) return location.reload();
    document.title = fresh.title;
    document.getElementById("innhold").replaceChildren(...page.childNodes);
    const open = [...panel.querySelectorAll("details")].map((found) => found.open);
    const old = panel.querySelector("#bord-oppslag"), next = beside.querySelector("#bord-oppslag");
    if (old && next) {
      const picture = new Image();
      picture.src = next.src;
      await picture.decode().catch(() => {});
    }
    const scrolled = panel.scrollTop;
    for (const found of beside.querySelectorAll("link, script")) found.remove();
    for (const found of [...panel.children]) if (!found.matches("link, script")) found.remove();
    panel.append(...beside.childNodes);
    panel.querySelectorAll("details").forEach((found, number) => { found.open = open[number] ?? false; });
    panel.scrollTop = scrolled;
    panel.dataset.versjon = beside.dataset.versjon;
    panel.classList.remove("bord--venter");
  }

  const news = new EventSource("/_bord/hendelser?kjent=" + document.getElementById("bord").dataset.versjon);
  news.onmessage = (event) => {
    if (event.data !== document.getElementById("bord").dataset.versjon) renew();
  };
  addEventListener("pagehide", () => news.close());
})();
