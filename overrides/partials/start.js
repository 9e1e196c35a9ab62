(function (root) {
  "use strict";
  var kept = null;
  try { kept = localStorage.getItem("farger"); } catch (closed) { /* follow the system */ }
  if (kept === "lys" || kept === "mork") root.dataset.farger = kept;
  root.classList.add("js");
  /* On a disk the address of a folder shows the folder, so links and forms name the page in it. */
  function file(one, name) {
    var way = /^(?![a-z][a-z0-9+.-]*:|#)([^?#]*)(.*)$/i.exec((one && one.getAttribute(name)) || "");
    if (way && /(^|\/)(\.{1,2}\/?)?$/.test(way[1]) && way[1]) one.setAttribute(name, way[1].replace(/\/?$/, "/index.html") + way[2]);
  }
  if (location.protocol === "file:") {
    addEventListener("DOMContentLoaded", function () {
      document.querySelectorAll("a[href]").forEach(function (link) { file(link, "href"); });
      document.querySelectorAll("form[action]").forEach(function (form) { file(form, "action"); });
    });
    ["click", "auxclick"].forEach(function (press) {
      addEventListener(press, function (event) { file(event.target.closest && event.target.closest("a[href]"), "href"); }, true);
    });
  }
  addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".farger");
    var system = matchMedia("(prefers-color-scheme: dark)");
    function dark() { return root.dataset.farger ? root.dataset.farger === "mork" : system.matches; }
    function show() { button.setAttribute("aria-pressed", String(dark())); }
    button.addEventListener("click", function () {
      var chosen = dark() ? "lys" : "mork";
      root.dataset.farger = chosen;
      try { localStorage.setItem("farger", chosen); } catch (closed) { /* holds for this page */ }
      show();
    });
    system.addEventListener("change", show);
    show();
    /* How many examples the reader has collected; samling.js tells of changes. */
    var collected = [], link = document.querySelector("[data-samling]");
    try { collected = JSON.parse(localStorage.getItem("bauta-samling")) || []; } catch (closed) { /* none */ }
    link.hidden = !collected.length;
    link.lastElementChild.textContent = collected.length;
    /* The open menu covers a small screen, so it goes when the focus goes on to what lies under it. */
    var menu = document.getElementById("hovedmeny");
    menu.addEventListener("focusout", function (event) {
      if (event.relatedTarget && !menu.contains(event.relatedTarget) && menu.hidePopover) menu.hidePopover();
    });
  });
})(document.documentElement);
